"""What each dossier was last built from, kept beside the workspace so that a start is quick.

Only a memory: without it, or when anything in it does not fit, a dossier is built again.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, Final

from dossier_builder import __version__
from dossier_builder.outbox.kept import stamp_of
from dossier_builder.outbox.swap import write_whole
from dossier_builder.watch.signature import Signature

_FOLDER: Final = "construits"
_KEYS: Final = frozenset({"dossier", "version", "outbox", "signature"})


class Ledger:
    """One small file a dossier, below the cache of a workspace."""

    def __init__(self, cache: Path) -> None:
        self._folder = cache / _FOLDER

    def note(self, dossier: str, signature: Signature, outbox: Path) -> None:
        """Note that `dossier` was built from `signature` and what its outbox folder looks like."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        data = {
            "dossier": dossier,
            "version": __version__,
            "outbox": _fingerprint(outbox),
            "signature": {**asdict(signature), "today": signature.today.isoformat()},
        }
        write_whole(self._path(dossier), json.dumps(data).encode())

    def recall(self, dossier: str, outbox: Path) -> Signature | None:
        """Return what a dossier was built from, if its outbox folder is still as it was left."""
        data = self._load(dossier)
        if data is None or data["outbox"] != _fingerprint(outbox):
            return None
        return _signature(data["signature"])

    def latest_day(self) -> date | None:
        """Return the last day that any dossier was built for; None if none is known."""
        entries = [self._read(path) for path in self._folder.glob("*.json")]
        days = [str(entry["signature"]["today"]) for entry in entries if entry]
        return max(map(date.fromisoformat, days), default=None)

    def note_error(self, dossier: str, error: str | None) -> None:
        """Note what stands in the way of a dossier, None when nothing does any more."""
        path = self._path(dossier).with_suffix(".erreur")
        if error is None:
            path.unlink(missing_ok=True)
        else:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(path, error.encode("utf-8", "backslashreplace"))

    def error(self, dossier: str) -> str | None:
        """Return what stands in the way of a dossier (French), None when nothing does."""
        try:
            return self._path(dossier).with_suffix(".erreur").read_text(encoding="utf-8")
        except OSError:
            return None

    def _path(self, dossier: str) -> Path:
        # A folder name of 255 bytes leaves no room for a suffix; a digest always fits.
        name = hashlib.sha256(dossier.encode("utf-8", "surrogateescape")).hexdigest()[:32]
        return self._folder / f"{name}.json"

    def _load(self, dossier: str) -> Mapping[str, Any] | None:
        data = self._read(self._path(dossier))
        if data is None or data["dossier"] != dossier or data["version"] != __version__:
            return None
        return data

    def _read(self, path: Path) -> Mapping[str, Any] | None:
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            return data if data.keys() >= _KEYS and _signature(data["signature"]) else None
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None  # a memory that cannot be read is none: the dossier is built again


def _signature(data: Mapping[str, Any]) -> Signature:
    return Signature(
        today=date.fromisoformat(data["today"]),
        inputs=tuple((n, s, m, c) for n, s, m, c in data["inputs"]),
        shared=tuple((n, s, m, c) for n, s, m, c in data["shared"]),
        edited=tuple((path, sha256) for path, sha256 in data["edited"]),
    )


def _fingerprint(outbox: Path) -> str:
    text = json.dumps(stamp_of(outbox))
    return hashlib.sha256(text.encode()).hexdigest()
