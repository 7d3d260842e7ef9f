"""The values of the archive: what was sealed, and what a check found."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SealResult:
    """The sealed record: its folder, the same as one .zip, and whether it is new.

    `form` says whether it holds a PDF/A copy of the bundle (French), "" when none was asked for.
    """

    path: Path
    zip_path: Path
    created: bool
    form: str = ""


@dataclass(frozen=True, slots=True)
class BagReport:
    """One record re-read: `faults` is empty when it is whole (French, one a file)."""

    path: Path
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BagSummary:
    """What a record says of itself; dates are None when an older one does not say."""

    path: Path
    dossier: str
    sealed_on: date | None
    filed_on: date | None
    keep_until: date | None
    provisional: bool
    version: str

    def is_past(self, today: date) -> bool:
        """Return True when the firm no longer asks to keep it (nothing is ever deleted)."""
        return self.keep_until is not None and self.keep_until < today


@dataclass(frozen=True, slots=True)
class RestoreResult:
    """A workspace laid out from a record; build it at `today` with `version`."""

    workspace: Path
    dossier: str
    today: date | None
    version: str
