"""The kinds of letter, and the rows of a bordereau."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class LetterKind(StrEnum):
    """A letter; the value is also the name of its template, ``modeles/<value>.docx``."""

    MISE_EN_DEMEURE = "mise_en_demeure"
    RELANCE = "relance"
    REQUETE = "requete"
    LETTRE_EXPLICATIVE = "lettre_explicative"
    DECOMPTE = "decompte"
    BORDEREAU = "bordereau"
    PAGE_DE_GARDE = "page_de_garde"
    POUVOIR = "pouvoir"


class Tone(StrEnum):
    """How firm a relance is; the default is `FERME`."""

    CORDIALE = "cordiale"
    FERME = "ferme"
    DERNIERE = "derniere"


TITLES: Final[Mapping[LetterKind, str]] = {
    LetterKind.MISE_EN_DEMEURE: "Mise en demeure",
    LetterKind.RELANCE: "Relance",
    LetterKind.REQUETE: "Requête en injonction de payer",
    LetterKind.LETTRE_EXPLICATIVE: "Lettre explicative",
    LetterKind.DECOMPTE: "Décompte de la créance",
    LetterKind.BORDEREAU: "Bordereau de pièces",
    LetterKind.PAGE_DE_GARDE: "Page de garde",
    LetterKind.POUVOIR: "Pouvoir",
}


@dataclass(frozen=True, slots=True)
class BordereauRow:
    """One line of the bordereau (art. 1407 CPC).

    `label` is the piece's number as printed ("3", "3-1"); `pages` how many pages it has;
    `first_page` its first page in the bundle, counted from 1, or 0 when it is not in one.
    """

    label: str
    designation: str
    date: date | None
    pages: int
    first_page: int
