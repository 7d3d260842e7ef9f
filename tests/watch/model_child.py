"""A watch in a process of its own, moved step by step by a test, that a real SIGKILL can end.

The loop, schedule, ledger, placements and outbox are the real ones; reading and writing a
dossier is replaced by listing its files, and the clock is the test's.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from dossier_builder.build import Context, Outcome
from dossier_builder.creance.model import Stage
from dossier_builder.outbox.kept import carry_over, former_state, stamp_of
from dossier_builder.outbox.manifest import MANIFEST_NAME, FileEntry, Manifest, sha256_of, to_json
from dossier_builder.outbox.swap import inputs_overtaken, staged, swap_in
from dossier_builder.placing.model import Placed, Placements
from dossier_builder.watch import sight, signature
from dossier_builder.watch.loop import Watcher
from dossier_builder.watch.signature import Stamp
from dossier_builder.workspace import Workspace, dropped_files
from tests.watch.model_seams import NOTE, Act, Fate, Seam

LISTING = "listing.json"
#: A file on a share that says it is there, whole, before it is: its stamp never changes.
BEHIND = "partage.bin"


@dataclass(frozen=True)
class Step:
    """One round of the loop at a time and day; `kill_at` is before which change to the disk.

    0 is never; the count starts anew with each number above 0. `act` is what happens at
    `seam`, where a person's edit is `text` in the note of `dossier`'s result.
    """

    now: float
    today: date
    kill_at: int = 0
    seam: Seam | None = None
    act: Act = Act.KILL
    dossier: str = ""
    text: str = ""


@dataclass(frozen=True)
class Seen:
    """What a round told: whether something is under way, builds so far, errors said."""

    busy: bool
    builds: int
    errors: tuple[str, ...]


def placements(workspace: Workspace) -> Placements:
    """Return where loose files belong: their text is the name of their dossier."""
    folders = workspace.dossiers((".*",))
    texts = {name: (workspace.inbox / name).read_text() for name in workspace.loose_files((".*",))}
    placed = tuple(Placed(name, text, "") for name, text in sorted(texts.items()) if text)
    opened = {item.dossier for item in placed} - set(folders)
    return Placements(placed, tuple(sorted(opened)))


def listing(workspace: Workspace, dossier: str, placed: Placements) -> dict[str, str]:
    """Return the text of each file of a dossier, loose ones included."""
    folder = workspace.inbox / dossier
    own = dropped_files(folder, (".*",)) if folder.is_dir() else ()
    texts = {item.name: item.path.read_text() for item in own}
    loose = {f"../{one.name}": workspace.inbox / one.name for one in placed.of(dossier)}
    return texts | {name: path.read_text() for name, path in loose.items()}


def write_listing(context: Context, name: str) -> Outcome:
    """Build a dossier: fast, and in and out through the real outbox."""
    folder, outbox = context.workspace.inbox / name, context.workspace.outbox
    before = stamp_of(folder)
    former = former_state(outbox / name)
    try:
        found = listing(context.workspace, name, context.placements)
    except FileNotFoundError as error:
        raise inputs_overtaken(folder) from error
    with staged(outbox, name) as stage:
        path = stage / LISTING
        path.write_text(json.dumps([context.today.isoformat(), found]))
        manifest = Manifest(name, "", "", (FileEntry(LISTING, sha256_of(path)),))
        (stage / MANIFEST_NAME).write_text(to_json(manifest))
        carry_over(former, stage)
        if stamp_of(folder) != before:
            raise inputs_overtaken(folder)
        swap_in(stage, outbox, former)
    return Outcome(name, Stage.INCOMPLET, "", None, 0, 0, 0, (), None, None, path)


def _replace(path: Path, text: str) -> None:
    """Save as word processors do: another file in the place of the former."""
    path.unlink(missing_ok=True)
    path.write_text(text)


def run(connection: Connection, root: Path, broken: Callable[[], None] | None = None) -> None:
    """Make one round for each `Step` received, until `None` comes; answers with `Seen`.

    `broken` breaks the watch on purpose first.
    """
    if broken is not None:
        broken()
    workspace, state = Workspace(root), {"now": 0.0, "builds": 0}
    today, errors = [date.min], list[str]()
    fate = Fate(root)
    vars(sight)["stamps"] = _behind(signature.stamps)

    def build(context: Context, name: str) -> Outcome:
        state["builds"] += 1
        return write_listing(context, name)

    def place(context: Context) -> Placements:
        return placements(context.workspace)

    watcher = Watcher(
        workspace,
        lambda _outcome: None,
        lambda error: errors.append(str(error)),
        today=lambda: today[0],
        clock=lambda: state["now"],
        build=build,
        place=place,
        count=2,
    )
    while (step := connection.recv()) is not None:
        state["now"], today[0] = step.now, step.today
        note = workspace.outbox / step.dossier / NOTE
        fate.set(step.kill_at, step.seam, step.act, partial(_replace, note, step.text))
        connection.send(Seen(watcher.round(), int(state["builds"]), tuple(errors)))
    watcher.stop()
    watcher.run()


def _behind(
    stamps: Callable[[Mapping[str, Path]], tuple[Stamp, ...]],
) -> Callable[[Mapping[str, Path]], tuple[Stamp, ...]]:
    """Return `stamps` as on a share that announces a file before its bytes are there."""

    def announced(files: Mapping[str, Path]) -> tuple[Stamp, ...]:
        found = stamps(files)
        return tuple((one[0], 1, 0, 0) if one[0].endswith(BEHIND) else one for one in found)

    return announced
