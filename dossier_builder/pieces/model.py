"""A piece of the filing and the checklist it answers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dossier_builder.facts.model import Nature


@dataclass(frozen=True, slots=True)
class Piece:
    """One numbered piece of the bundle.

    `label` is its number as printed ("3", or "3-1" for an annex); `designation` is the
    bordereau's wording; `date` the document's own date when known; `file` its path
    inside the dossier folder; `output_name` the plain file name under pieces/;
    `problem` (French) says why it cannot become pages, None when it can.
    """

    label: str
    nature: Nature
    designation: str
    date: date | None
    file: str
    sha256: str
    output_name: str
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A dropped file that is not a piece, and the reason a person reads (French)."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class PieceRef:
    """Where a statement rests: a piece by its number and, where it matters, the page."""

    label: str
    file: str
    page: int | None = None


class ItemState(StrEnum):
    """Where one line of the checklist stands."""

    PRESENT = "present"
    PRODUIT = "produit"
    MANQUANT = "manquant"
    SANS_OBJET = "sans_objet"


class ItemWeight(StrEnum):
    """What the absence of a checklist item does."""

    BLOQUANT = "bloquant"
    ATTENTION_FORTE = "attention_forte"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One line of the checklist, answered. `why` says why it matters (French)."""

    key: str
    title: str
    state: ItemState
    weight: ItemWeight
    why: str
    pieces: tuple[PieceRef, ...] = ()

    @property
    def is_gap(self) -> bool:
        """True when the item is missing, whatever its weight."""
        return self.state is ItemState.MANQUANT
