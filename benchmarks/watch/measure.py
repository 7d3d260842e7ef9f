"""The figures of the watch: at rest, at a start, under load, over many builds.

python -m benchmarks.watch.measure rest 1000     # dossiers at rest: start, processor
python -m benchmarks.watch.measure load 40       # dossiers at once, one worker and two
python -m benchmarks.watch.measure latency 5     # last byte to finished mise en demeure
python -m benchmarks.watch.measure memory 500    # resident memory over so many builds
"""

import json
import resource
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from benchmarks.watch.space import USUAL, drop, new_workspace
from dossier_builder.build import Context, Outcome, build_dossier, open_context
from dossier_builder.creance.model import Stage
from dossier_builder.outbox.kept import carry_over, former_state
from dossier_builder.outbox.manifest import MANIFEST_NAME, FileEntry, Manifest, sha256_of, to_json
from dossier_builder.outbox.swap import staged, swap_in
from dossier_builder.watch.loop import Build, Watcher, build_once
from dossier_builder.workspace import Workspace

TODAY = date(2026, 11, 23)
_REST_SECONDS = 60
# As many files as a dossier at the stage of its mise en demeure leaves, and some more.
_FILES_MADE = 12


def rest(count: int) -> None:
    """Make many dossiers with a stand-in builder, then start again and stay at rest."""
    for mode in ("natif", "scrutation"):
        _rest(count, mode)


def _rest(count: int, mode: str) -> None:
    with _space(mode) as workspace:
        for number in range(count):
            folder = workspace.inbox / f"DOSSIER_{number:04}"
            folder.mkdir()
            for name in USUAL:
                (folder / name).write_bytes(f"{number} {name}".encode())
        with _watched(workspace, _stand_in) as told:
            _until(told, count, 900)
        began, processor = time.monotonic(), _processor()
        with _watched(workspace, _stand_in) as told:
            time.sleep(1)
            while threading.active_count() and not told.looked:
                time.sleep(0.01)
            print(f"{mode}: start, nothing to build: {told.looked_after:.2f} s ({count} dossiers)")
            time.sleep(max(0.0, 10 - (time.monotonic() - began)))
            processor, began = _processor(), time.monotonic()
            time.sleep(_REST_SECONDS)
            share = (_processor() - processor) / (time.monotonic() - began)
            print(
                f"{mode}: at rest: {100 * share:.2f} % of a core; built again: {len(told.outcomes)}"
            )


def load(count: int) -> None:
    """Drop many dossiers at once; the seconds until all are built, by workers."""
    seconds = {}
    for workers in (1, 2):
        with _space() as workspace:
            for number in range(count):
                drop(workspace, f"DOSSIER_{number:03}", USUAL[:2] + USUAL[-1:])
            with _watched(workspace, None, workers) as told:
                _until(told, count, 1800)
                seconds[workers] = told.times[-1] - told.began
        print(f"{count} dossiers, {workers} at a time: {seconds[workers]:.1f} s")
    print(f"ratio: {seconds[1] / seconds[2]:.2f}")


def latency(count: int) -> None:
    """Drop one usual dossier after another; the seconds from its last byte to its report."""
    found = []
    with _space() as workspace, _watched(workspace, None) as told:
        for number in range(count):
            drop(workspace, f"DOSSIER_{number}")
            last = time.monotonic()
            _until(told, number + 1, 120)
            found.append(told.times[-1] - last - 0.5)
    print("last byte to finished mise en demeure, stability wait of 0.5 s taken off:")
    print("  " + ", ".join(f"{seconds:.2f} s" for seconds in found))


def memory(count: int) -> None:
    """Build the same dossier again and again; the resident memory of this process in MB."""
    with _space() as workspace, open_context(workspace, TODAY) as context:
        drop(workspace, "DOSSIER", USUAL[:2] + USUAL[-1:])
        for number in range(1, count + 1):
            shutil.rmtree(workspace.outbox / "DOSSIER", ignore_errors=True)
            build_dossier(context, "DOSSIER", lambda _what: None)
            if number in {1, 10} or number % max(1, count // 5) == 0:
                print(f"{number:5} builds: {_resident():.0f} MB")


class _Told:
    def __init__(self) -> None:
        self.began = time.monotonic()
        self.outcomes: list[str] = []
        self.times: list[float] = []
        self.looked = False
        self.looked_after = 0.0

    def said(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome.dossier)
        self.times.append(time.monotonic())

    def note(self, event: str, dossier: str | None = None, **values: object) -> None:
        if event == "classement":
            self.looked, self.looked_after = True, time.monotonic() - self.began


@contextmanager
def _space(mode: str = "auto") -> Iterator[Workspace]:
    with tempfile.TemporaryDirectory() as folder:
        yield new_workspace(Path(folder), mode=mode)


@contextmanager
def _watched(
    workspace: Workspace, build: Build | None, workers: int | None = None
) -> Iterator[_Told]:
    told = _Told()
    watcher = Watcher(
        workspace,
        told.said,
        lambda error: print(error),
        journal=told,
        today=lambda: TODAY,
        count=workers,
        opened=lambda space, day: open_context(space, day, workers=workers),
        build=build or build_once,
    )
    thread = threading.Thread(target=watcher.run)
    thread.start()
    try:
        yield told
    finally:
        watcher.stop()
        thread.join()


def _stand_in(context: Context, name: str) -> Outcome:
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


def _until(told: _Told, count: int, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while len(told.outcomes) < count:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{len(told.outcomes)} of {count}")
        time.sleep(0.005)


def _processor() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF)
    return own.ru_utime + own.ru_stime


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1_000_000


if __name__ == "__main__":
    {"rest": rest, "load": load, "latency": latency, "memory": memory}[sys.argv[1]](
        int(sys.argv[2])
    )
