"""Which dossiers were touched since the last look: a hint to look soon, never the truth."""

import logging
import os
import threading
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Final
from weakref import WeakSet

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from dossier_builder.workspace import Workspace

# watchdog tells of folders that come faster than it takes them in, with all their names, and
# of the last events of an observer that is being stopped.
logging.getLogger("watchdog").addHandler(logging.NullHandler())
warnings.filterwarnings("ignore", category=RuntimeWarning, module=r"watchdog\.")

# Our own reading of a file is no change of it.
_READING: Final = frozenset({"opened", "closed_no_write"})


class Touched:
    """Collects names from the observer's thread; `None` in `take` means anything may have moved."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._names: set[str] = set()
        self._everything = True
        self._wake = threading.Event()

    def note(self, name: str) -> None:
        """A dossier was touched."""
        with self._lock:
            self._names.add(name)
        self._wake.set()

    def note_everything(self) -> None:
        """Something that all dossiers share was touched, or it is not known what was."""
        with self._lock:
            self._everything = True
        self._wake.set()

    def wake(self) -> None:
        """Make `wait` return now."""
        self._wake.set()

    def wait(self, seconds: float) -> None:
        """Wait until something is noted, at most so long."""
        self._wake.wait(seconds)
        self._wake.clear()

    def take(self) -> frozenset[str] | None:
        """Return the names noted since the last call, None for all."""
        with self._lock:
            names = None if self._everything else frozenset(self._names)
            self._names = set()
            self._everything = False
        return names


class Observed:
    """The native observer of a workspace, started; raises `OSError` when the system refuses it.

    `is_deaf` becomes True when one of its threads has died: nothing more will be heard.
    """

    def __init__(self, workspace: Workspace, touched: Touched) -> None:
        self.is_deaf = False
        self._touched = touched
        self._observer: BaseObserver = Observer()
        _listen(self)
        try:
            for folder in (workspace.inbox, workspace.outbox):
                self._watch(folder, _Names(folder, touched.note))
            self._watch(workspace.modeles, _Anything(touched.note_everything))
            shared = {str(workspace.firm_file), str(workspace.law_file), str(workspace.inbox)}
            handler = _Anything(touched.note_everything, only=frozenset(shared))
            self._watch(workspace.root, handler, recursive=False)
            self._observer.start()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop observing."""
        self._observer.stop()
        if self._observer.is_alive():
            self._observer.join(timeout=1)

    def turn_deaf(self) -> None:
        """Note that one of watchdog's threads has died."""
        self.is_deaf = True
        self._touched.note_everything()

    def _watch(
        self, folder: Path, handler: FileSystemEventHandler, *, recursive: bool = True
    ) -> None:
        if folder.is_dir():
            self._observer.schedule(handler, str(folder), recursive=recursive)


class _Names(FileSystemEventHandler):
    """Notes the first part of each path below a folder: the dossier (or the loose file)."""

    def __init__(self, folder: Path, note: Callable[[str], None]) -> None:
        self._folder = os.fspath(folder)
        self._note = note

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note the dossiers at both ends of a move."""
        if event.event_type in _READING:
            return
        for path in (event.src_path, event.dest_path):
            if path:
                name = os.path.relpath(os.fsdecode(path), self._folder).split(os.sep, 1)[0]
                if not name.startswith("."):
                    self._note(name)


class _Anything(FileSystemEventHandler):
    """Notes that something happened, to one of `only` if given."""

    def __init__(self, note: Callable[[], None], only: frozenset[str] | None = None) -> None:
        self._note = note
        self._only = only

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note the event unless it is a reading or about something else."""
        paths = {os.fsdecode(event.src_path), os.fsdecode(event.dest_path or "")}
        if event.event_type in _READING or (self._only is not None and not paths & self._only):
            return
        self._note()


_LISTENING: Final[WeakSet[Observed]] = WeakSet()


def _listen(observed: Observed) -> None:
    """Tell `observed` when a thread of watchdog dies; that of any other is told as before."""
    _LISTENING.add(observed)
    former = threading.excepthook
    if getattr(former, "hears_watchdog", False):
        return

    def died(arguments: threading.ExceptHookArgs) -> None:
        if not type(arguments.thread).__module__.startswith("watchdog"):
            former(arguments)
            return
        for one in list(_LISTENING):
            one.turn_deaf()

    died.hears_watchdog = True  # type: ignore[attr-defined]  # so that it is put in place once
    threading.excepthook = died
