"""LibreOffice as the other engine: one warm instance a process, and its failures named."""

import atexit
import shutil
import threading
import time
from pathlib import Path
from typing import Final

from dossier_builder.errors import MissingDependencyError
from dossier_builder.letters.office import Office, OfficeError

# Closed after so many idle seconds: a watch at rest does not hold its memory.
IDLE: Final = 120
# Started anew after so many letters: it keeps nearly a megabyte of each.
LETTERS: Final = 200
# After so many failures in a row it is left alone for a while: a dossier of many letters
# does not wait for a hung engine at each of them.
FAILURES: Final = 2
PAUSE: Final = 120
_NEXT_STEP: Final = (
    'Recommencez, augmentez delai_secondes, ou choisissez pdf = "integre" dans la '
    "section [moteurs] de dossier-builder.toml."
)


def find() -> Path | None:
    """Return the LibreOffice command of this machine, None when it is not installed."""
    for command in ("soffice", "libreoffice"):
        if found := shutil.which(command):
            return Path(found)
    return None


def convert(docx: bytes, *, name: str, timeout: int) -> bytes:
    """Return `docx` as PDF, drawn by an instance that stays for the next letter.

    `timeout` is in seconds, for the start and for the document; `name` is what errors call
    it. Raises `MissingDependencyError` when LibreOffice is absent, crashes, runs out of
    time, or gives no file.
    """
    command = find()
    if command is None:
        raise MissingDependencyError(
            "LibreOffice est choisi comme moteur PDF mais n’est pas installé.",
            next_step='Installez LibreOffice, ou choisissez pdf = "integre" dans la section '
            "[moteurs] de dossier-builder.toml.",
        )
    try:
        return _WARM.convert(command, docx, timeout=timeout)
    except (OfficeError, OSError) as error:
        what = str(error) if isinstance(error, OfficeError) else "LibreOffice ne démarre pas."
        raise MissingDependencyError(what, file=name, next_step=_NEXT_STEP) from error


def close() -> None:
    """End the warm instance of this process, if there is one."""
    _WARM.close()


class _Warm:
    """The instance of this process: started when first needed, again after it failed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._office: Office | None = None
        self._idle: threading.Timer | None = None
        self._drawn = 0
        self._failures = 0
        self._failed_at = 0.0

    def convert(self, command: Path, docx: bytes, *, timeout: int) -> bytes:
        """Raises `OfficeError`, or `OSError` when the command cannot be run."""
        with self._lock:
            self._check_rest()
            self._stop_timer()
            try:
                pdf = self._running(command, timeout).convert(docx, timeout=timeout)
            except (OfficeError, OSError):
                self._note_failure()
                raise
            self._drawn += 1
            self._failures = 0
            self._start_timer()
            return pdf

    def close(self) -> None:
        """End it; the next letter starts another, and former failures are forgotten."""
        with self._lock:
            self._stop_timer()
            self._end()
            self._failures = 0

    def _running(self, command: Path, timeout: int) -> Office:
        if self._office is not None and (self._drawn >= LETTERS or not self._office.is_running):
            self._end()
        if self._office is None:
            self._office = Office(command, timeout=timeout)
            self._drawn = 0
        return self._office

    def _check_rest(self) -> None:
        if self._failures >= FAILURES and time.monotonic() < self._failed_at + PAUSE:
            raise OfficeError(
                f"LibreOffice vient d’échouer {self._failures} fois de suite : il n’est plus "
                "employé pendant deux minutes."
            )

    def _note_failure(self) -> None:
        self._failures += 1
        self._failed_at = time.monotonic()
        self._end()

    def _end(self) -> None:
        if self._office is not None:
            self._office.close()
            self._office = None

    def _start_timer(self) -> None:
        self._idle = threading.Timer(IDLE, self.close)
        self._idle.daemon = True
        self._idle.start()

    def _stop_timer(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None


_WARM: Final = _Warm()
atexit.register(close)
