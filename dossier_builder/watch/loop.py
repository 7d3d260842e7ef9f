"""Watch inbox/ and build what has changed, until stopped; one bad dossier stops nothing."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Final

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from dossier_builder.build import Context, Outcome, build_dossier, open_context
from dossier_builder.clock import local_today
from dossier_builder.errors import DossierError
from dossier_builder.making.record import write_index
from dossier_builder.settings.firm import FirmSettings
from dossier_builder.settings.load import load_firm
from dossier_builder.watch.schedule import Schedule
from dossier_builder.watch.signature import signature_of, unfinished
from dossier_builder.workspace import Workspace

# While something is settling, it is looked at again after this time (seconds).
_SETTLING: Final = 0.25


class _Wake(FileSystemEventHandler):
    """Any event only wakes the loop: what to do is decided from what lies on disk."""

    def __init__(self, event: threading.Event) -> None:
        self._event = event

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Wake the loop, unless the event is our own reading of a file."""
        if event.event_type not in {"opened", "closed_no_write"}:
            self._event.set()


class Watcher:
    """Builds each dossier whose inputs changed and have been still; tells what came of it.

    `said` gets each outcome, `failed` each error. `today` and `clock` (seconds, never
    going back) are passed in for tests.
    """

    def __init__(
        self,
        workspace: Workspace,
        said: Callable[[Outcome], None],
        failed: Callable[[DossierError], None],
        *,
        today: Callable[[], date] = local_today,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._workspace = workspace
        self._said = said
        self._failed = failed
        self._today = today
        self._clock = clock
        self._wake = threading.Event()
        self._stopped = threading.Event()
        firm = load_firm(workspace.firm_file)
        self._schedule = Schedule(quiet=float(firm.surveillance.stabilite_secondes))

    def stop(self) -> None:
        """Make `run` return after the dossier it is building."""
        self._stopped.set()
        self._wake.set()

    def run(self) -> None:
        """Watch until `stop` is called (or the process is interrupted)."""
        firm = load_firm(self._workspace.firm_file)
        with self._observed(firm):
            while not self._stopped.is_set():
                self._wake.clear()
                settling = self.round()
                wait = _SETTLING if settling else float(firm.surveillance.scrutation_secondes)
                self._wake.wait(wait)

    def round(self) -> bool:
        """Look at every dossier once and build those that are due.

        Returns True while some have changed and are not built yet.
        """
        today = self._today()
        try:
            ignores = load_firm(self._workspace.firm_file).surveillance.ignores
            self._look(ignores, today)
            due = self._due(ignores)
            if due:
                self._build_all(due, today)
        except DossierError as error:
            # A settings file that is not valid: said, and waited for.
            self._failed(error)
            return False
        return bool(self._schedule.changed())

    def _look(self, ignores: tuple[str, ...], today: date) -> None:
        now = self._clock()
        names = set(self._workspace.dossiers(ignores)) | set(self._schedule.dossiers)
        for name in sorted(names):
            signature = signature_of(self._workspace, name, ignores=ignores, today=today)
            self._schedule.look(name, signature, now)

    def _due(self, ignores: tuple[str, ...]) -> tuple[str, ...]:
        pending = self._schedule.changed()
        writing = {name: unfinished(self._workspace, name, ignores) for name in pending}
        return self._schedule.due(self._clock(), writing)

    def _build_all(self, names: tuple[str, ...], today: date) -> None:
        with open_context(self._workspace, today) as context:
            for name in names:
                if not self._stopped.is_set():
                    self._build(context, name)
        write_index(self._workspace.outbox)

    def _build(self, context: Context, name: str) -> None:
        """Build one dossier; what was seen before the build is what it counts as built from."""
        before = self._schedule.dossiers[name].seen
        try:
            outcome = build_dossier(context, name, lambda _what: None)
        except DossierError as error:
            self._failed(error)
            self._schedule.failed(name, self._clock())
            return
        self._schedule.built(name, before)
        self._said(outcome)

    @contextmanager
    def _observed(self, firm: FirmSettings) -> Iterator[None]:
        observer = _observer(firm)
        handler = _Wake(self._wake)
        for folder in (self._workspace.inbox, self._workspace.outbox, self._workspace.modeles):
            if folder.is_dir():
                observer.schedule(handler, str(folder), recursive=True)
        observer.start()
        try:
            yield
        finally:
            observer.stop()
            observer.join()


def _observer(firm: FirmSettings) -> BaseObserver:
    if firm.surveillance.mode == "scrutation":
        return PollingObserver(timeout=float(firm.surveillance.stabilite_secondes) or 1.0)
    return Observer()
