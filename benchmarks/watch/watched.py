"""A watch to measure: what it told and when."""

import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from benchmarks.watch.space import QUIET, new_workspace
from dossier_builder.build import Outcome, open_context
from dossier_builder.errors import DossierError
from dossier_builder.watch.loop import Watcher, build_once
from dossier_builder.watch.workshop import Build
from dossier_builder.workspace import Workspace

TODAY = date(2026, 11, 23)


class Told:
    """Each outcome and error of a watch, and its time (seconds of a clock that never goes back)."""

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.outcomes: list[str] = []
        self.errors: list[DossierError] = []
        self.times: list[float] = []
        self.looked_after: float | None = None

    def said(self, outcome: Outcome) -> None:
        """Note a dossier that was made."""
        self.outcomes.append(outcome.dossier)
        self.times.append(time.monotonic())

    def note(self, event: str, dossier: str | None = None, **values: object) -> None:
        """Note the end of the first look, as the journal of the watch tells it."""
        if event == "classement" and self.looked_after is None:
            self.looked_after = time.monotonic() - self.began

    def wait(self, count: int, seconds: float) -> None:
        """Wait until so many dossiers were made."""
        deadline = time.monotonic() + seconds
        while len(self.outcomes) < count:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{len(self.outcomes)} of {count}; {self.errors[-3:]}")
            time.sleep(0.005)


@contextmanager
def space(mode: str = "auto", *, quiet: str = f"{QUIET}", rescan: int = 300) -> Iterator[Workspace]:
    """Give a workspace in a temporary folder, watched by events or by polling."""
    with tempfile.TemporaryDirectory() as folder:
        yield new_workspace(Path(folder), quiet=quiet, mode=mode, rescan=rescan)


@contextmanager
def watched(
    workspace: Workspace, build: Build = build_once, workers: int | None = None
) -> Iterator[Told]:
    """Watch for the length of the block, with as many workers as processors when None."""
    told = Told()
    watcher = Watcher(
        workspace,
        told.said,
        told.errors.append,
        journal=told,
        today=lambda: TODAY,
        count=workers,
        opened=lambda space, day: open_context(space, day, workers=workers),
        build=build,
    )
    thread = threading.Thread(target=watcher.run)
    thread.start()
    try:
        yield told
    finally:
        watcher.stop()
        thread.join()
