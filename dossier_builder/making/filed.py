"""What was filed: the claim at the day of its filing, without the pieces that came after.

The court holds that requête and those amounts: once filed, they are shown, never redone.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dossier_builder.archive import list_bags
from dossier_builder.creance.model import Creance
from dossier_builder.facts.model import ReadFile
from dossier_builder.making.gather import Gathered
from dossier_builder.pieces.model import Piece
from dossier_builder.report.model import Filing


@dataclass(frozen=True, slots=True)
class Filed:
    """The claim as filed on `creance.today`; `archive` names the sealed record of it, if any."""

    creance: Creance
    archive: str | None

    def filing(self, present: Creance) -> Filing:
        """Return what the report says of it beside the claim of today."""
        known = {piece.file for piece in self.creance.pieces}
        decompte = self.creance.decompte
        return Filing(
            on=self.creance.today,
            total=decompte.total if decompte else None,
            archive=self.archive,
            later=tuple(piece.label for piece in present.pieces if piece.file not in known),
        )


def filing_day(gathered: Gathered, today: date) -> date | None:
    """Return the day of filing that a person stated; None before it."""
    day = gathered.statement.procedure.deposee_le
    return day if day is not None and day <= today else None


def archive_of(archives: Path, day: date) -> str | None:
    """Return the name of the last record of what was filed on `day`, None without one.

    Raises `UnreadableInputError` when a record no longer says what it is.
    """
    names = [bag.path.name for bag in list_bags(archives) if bag.filed_on == day]
    return names[-1] if names else None


def files_filed(
    files: Sequence[ReadFile], pieces: Sequence[Piece], day: date, sealed: Set[str] | None
) -> tuple[ReadFile, ...]:
    """Return the files without those of the `pieces` that were not yet there on `day`.

    `sealed` are the sha256 of the pieces in the record of the filing; without a record
    (None), a piece surely dated after `day` came after it.
    """
    later = {piece.file for piece in pieces if _is_later(piece, day, sealed)}
    return tuple(read for read in files if read.file not in later)


def _is_later(piece: Piece, day: date, sealed: Set[str] | None) -> bool:
    if sealed is not None:
        return piece.sha256 not in sealed
    return piece.date is not None and piece.date > day


def numbers_with(frozen: Mapping[str, str], filed: Creance) -> dict[str, str]:
    """Return the frozen numbers and those of what was filed: what comes after follows them."""
    return {**frozen, **{piece.sha256: piece.label for piece in filed.pieces}}
