"""The journal on request: one JSON line an event, rotating, without names or amounts."""

import hashlib
import json
import logging
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final, Protocol

from dossier_builder.isolation import FAULTS

_BYTES: Final = 5_000_000
_KEPT: Final = 5


class Journal(Protocol):
    """Where events go; values are numbers and short machine words."""

    def note(self, event: str, dossier: str | None = None, **values: object) -> None:
        """Write one event, about one dossier or about the whole workspace."""


class NoJournal:
    """Keeps nothing: no journal was asked for."""

    def note(self, event: str, dossier: str | None = None, **values: object) -> None:
        """Do nothing with the event."""


class FileJournal:
    """JSON lines in a file of its own, rotated at 5 MB, five former ones kept.

    A dossier is usually named after a debtor: it appears as the first 12 digits of its
    name's SHA-256 unless `with_names`.
    """

    def __init__(self, path: Path, *, with_names: bool = False) -> None:
        self._with_names = with_names
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", errors="backslashreplace"
        )
        handler.setFormatter(logging.Formatter("%(message)s"))
        self._logger = logging.Logger("dossier-builder.journal")
        self._logger.addHandler(handler)
        self._faults = _Faults(self)
        FAULTS.addHandler(self._faults)

    def close(self) -> None:
        """Close the file, and hear of no more faults."""
        FAULTS.removeHandler(self._faults)
        for handler in self._logger.handlers:
            handler.close()

    def note(self, event: str, dossier: str | None = None, **values: object) -> None:
        """Write one line: time, event, dossier, values."""
        line: dict[str, object] = {
            "time": datetime.now().astimezone().isoformat(timespec="milliseconds"),
            "event": event,
        }
        if dossier is not None:
            line["dossier"] = dossier if self._with_names else pseudonym(dossier)
        self._logger.info("%s", json.dumps({**line, **values}, ensure_ascii=False))


class _Faults(logging.Handler):
    """Notes what a worker's job raised that nothing foresaw."""

    def __init__(self, journal: FileJournal) -> None:
        super().__init__()
        self._journal = journal

    def emit(self, record: logging.LogRecord) -> None:
        """Write the type and place of the fault."""
        self._journal.note("faute", ou=record.getMessage())


def pseudonym(dossier: str) -> str:
    """Return how the journal names a dossier without its name."""
    return hashlib.sha256(dossier.encode("utf-8", "surrogateescape")).hexdigest()[:12]
