"""Where a watch under test can be made to die: before any change to the disk, or at a named one.

Python tells of each change beforehand (audit events, PEP 578): the process ends there by a real
SIGKILL, or as by a power cut, when what was written and not flushed is lost too, or a person
changes a result right there.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

NOTE: Final = "notes.txt"
_CHANGES: Final = frozenset({"os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.link"})
_REMOVALS: Final = frozenset({"os.remove", "os.rmdir"})


class Seam(StrEnum):
    """A point of the way from a changed file to a result that is noted as built."""

    STAGED = "before the staged state has its last folder flushed"
    ASIDE = "before the former state goes aside"
    BETWEEN = "between the two renames"
    SWAPPED = "before the former state is removed"
    REMOVING = "while the former state is removed"
    LEDGER = "before the ledger is put in place"
    INDEX = "before the index is put in place"
    RECOVERED = "before the former state is put back"


class Act(StrEnum):
    """What happens at a seam."""

    KILL = "the process is killed"
    POWER = "the power is cut"
    EDIT = "a person writes into the result"


#: Where a person can still write into the former result.
EDITABLE: Final = frozenset({Seam.STAGED, Seam.ASIDE})


class Fate:
    """Listens to one process from its making on; `set` says where what is to happen."""

    def __init__(self, root: Path) -> None:
        self._root = os.fspath(root)
        self._lock = threading.RLock()
        self._left = 0
        self._seam: Seam | None = None
        self._act = Act.KILL
        self._person: Callable[[], object] = lambda: None
        self._removing = False
        self._unflushed: set[str] = set()
        self._sync = os.fsync
        vars(os)["fsync"] = self._fsync
        sys.addaudithook(self._hear)

    def set(self, left: int, seam: Seam | None, act: Act, person: Callable[[], object]) -> None:
        """Die before the so many-th change from now on (0: never), or let `act` be at `seam`."""
        with self._lock:
            self._left = left or self._left
            if seam is not None:
                self._seam, self._act, self._person = seam, act, person
                self._removing = False

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event not in _CHANGES and event not in ("open", "shutil.rmtree"):
            return
        with self._lock:
            if event in _CHANGES and self._left:
                self._left -= 1
                if not self._left:
                    _die()
            if self._seam is not None and self._is_there(event, arguments):
                self._seam = None
                self._happen()
            self._follow(event, arguments)

    def _is_there(self, event: str, arguments: tuple[Any, ...]) -> bool:
        first, second = (*map(_text, arguments[:2]), "", "")[:2]
        renamed = event == "os.rename"
        if event == "shutil.rmtree" and "/ancien/" in first:
            self._removing = True
        return {
            Seam.STAGED: False,  # told by `_fsync`
            Seam.ASIDE: renamed and "/ancien/" in second,
            Seam.BETWEEN: renamed and first.endswith("/etat"),
            Seam.SWAPPED: event == "shutil.rmtree" and "/ancien/" in first,
            Seam.REMOVING: event in _REMOVALS and self._removing,
            Seam.LEDGER: renamed and "/construits/" in second and second.endswith(".json"),
            Seam.INDEX: renamed and second.endswith("/index.html"),
            Seam.RECOVERED: renamed and "/ancien/" in first,
        }[self._seam or Seam.STAGED]

    def _follow(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Know under which name each file lies that was opened to be written."""
        if event == "open" and _writes(arguments):
            path = _text(arguments[0])
            if path.startswith(self._root):
                self._unflushed.add(path)
        elif event == "os.rename":
            source, target = map(_text, arguments[:2])
            moved = {path for path in self._unflushed if f"{path}/".startswith(f"{source}/")}
            self._unflushed -= moved
            self._unflushed |= {target + path[len(source) :] for path in moved}

    def _fsync(self, descriptor: int) -> None:
        with self._lock:
            status = os.fstat(descriptor)
            for path in list(self._unflushed):
                if os.path.exists(path) and os.path.samestat(os.stat(path), status):  # noqa: PTH110, PTH116
                    self._unflushed.discard(path)
            place = _place(descriptor)
            if self._seam is Seam.STAGED and place.endswith("/etat"):
                self._seam = None
                self._happen()
        self._sync(descriptor)

    def _happen(self) -> None:
        if self._act is Act.EDIT:
            unflushed = set(self._unflushed)
            self._person()
            self._unflushed = unflushed  # a person's file is no work of the watch
            return
        if self._act is Act.POWER:
            for path in self._unflushed:
                if os.path.exists(path):  # noqa: PTH110
                    os.truncate(path, 0)
        _die()


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _text(path: object) -> str:
    return os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else ""


def _writes(arguments: tuple[Any, ...]) -> bool:
    return bool(arguments[2] & (os.O_WRONLY | os.O_RDWR))


def _place(descriptor: int) -> str:
    try:
        return os.readlink(f"/proc/self/fd/{descriptor}")  # noqa: PTH115
    except OSError:
        return ""  # not Linux: this seam is not met there
