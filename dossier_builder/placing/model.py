"""Loose files, what a dossier is known by, and where each file was placed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from dossier_builder.facts.model import Nature, ReadFile

#: The kinds of number that tell a claim, and how a person calls them.
INVOICE: Final = "facture"
ORDER: Final = "commande"
DELIVERY: Final = "bon de livraison"

#: A kind of number and the number by its letters and digits only ("fa202642").
Number = tuple[str, str]


@dataclass(frozen=True, slots=True)
class LooseFile:
    """A file of inbox/ itself, read: its own facts and those of its attachments.

    `refusal` (French) says why it was not opened at all.
    """

    name: str
    parts: tuple[ReadFile, ...]
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class Keys:
    """What tells one claim from another: SIREN of both sides and numbers of documents.

    `shown` gives each number as it is printed.
    """

    debtors: frozenset[str] = frozenset()
    creditors: frozenset[str] = frozenset()
    debtor_names: frozenset[str] = frozenset()
    creditor_names: frozenset[str] = frozenset()
    numbers: frozenset[Number] = frozenset()
    shown: Mapping[Number, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Placed:
    """A loose file that belongs to a dossier, and why (French)."""

    name: str
    dossier: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A loose file that belongs to no dossier: what was read in it, and why (French)."""

    name: str
    nature: Nature
    read: tuple[tuple[str, str], ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Placements:
    """Where each loose file goes; `opened` are dossiers that have no folder in inbox/."""

    placed: tuple[Placed, ...] = ()
    opened: tuple[str, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()

    def of(self, dossier: str) -> tuple[Placed, ...]:
        """Return the loose files of one dossier, sorted by name."""
        return tuple(item for item in self.placed if item.dossier == dossier)
