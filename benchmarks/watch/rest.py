"""What a watch costs while nothing happens, and how long its start takes.

    python -m benchmarks.watch.rest 1000

The dossiers are those of a stand-in builder, through the real outbox: what is measured is
looking, not reading. A look at everything falls into the window several times.
"""

import json
import sys
import time

from benchmarks.watch.machine import load_average, own_processor
from benchmarks.watch.space import USUAL
from benchmarks.watch.watched import space, watched
from dossier_builder.build import Context, Outcome
from dossier_builder.creance.model import Stage
from dossier_builder.outbox.kept import carry_over, former_state
from dossier_builder.outbox.manifest import MANIFEST_NAME, FileEntry, Manifest, sha256_of, to_json
from dossier_builder.outbox.swap import staged, swap_in

_WINDOW = 120
_RESCAN = 35
# As many files as a dossier at the stage of its mise en demeure leaves, and some more.
_FILES_MADE = 12


def main() -> int:
    """Print start and rest, by events and by polling."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for mode in ("natif", "scrutation"):
        _rest(count, mode)
    print(f"load of the machine: {load_average()}")
    return 0


def _rest(count: int, mode: str) -> None:
    with space(mode, rescan=_RESCAN) as workspace:
        for number in range(count):
            folder = workspace.inbox / f"DOSSIER_{number:04}"
            folder.mkdir()
            for name in USUAL:
                (folder / name).write_bytes(f"{number} {name}".encode())
        with watched(workspace, stand_in) as told:
            told.wait(count, 900)
        with watched(workspace, stand_in) as told:
            while told.looked_after is None:
                time.sleep(0.01)
            print(f"{mode}: start, nothing to build: {told.looked_after:.2f} s ({count} dossiers)")
            time.sleep(5)
            processor, began = own_processor(), time.monotonic()
            time.sleep(_WINDOW)
            share = (own_processor() - processor) / (time.monotonic() - began)
            print(
                f"{mode}: at rest, everything looked at every {_RESCAN} s: "
                f"{100 * share:.2f} % of a core; built again: {len(told.outcomes)}"
            )


def stand_in(context: Context, name: str) -> Outcome:
    """Write a dozen small files through the real outbox, instead of reading and drawing."""
    outbox = context.workspace.outbox
    former = former_state(outbox / name)
    with staged(outbox, name) as stage:
        for number in range(_FILES_MADE):
            (stage / f"{number}.json").write_text(json.dumps({"dossier": name}))
        entries = tuple(FileEntry(path.name, sha256_of(path)) for path in sorted(stage.iterdir()))
        (stage / MANIFEST_NAME).write_text(to_json(Manifest(name, "", "", entries)))
        carry_over(former, stage)
        swap_in(stage, outbox, former)
    return Outcome(name, Stage.INCOMPLET, "", None, 0, 0, 0, (), None, None, outbox / name)


if __name__ == "__main__":
    sys.exit(main())
