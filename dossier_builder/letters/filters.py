"""The French filters and functions a template may use; docs/modeles.md shows each one."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from dossier_builder import french
from dossier_builder.letters.marks import clean, unmarked


class FilterError(ValueError):
    """A filter got a value it cannot print; the message is French."""


def _amount(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise FilterError(f"un montant était attendu, « {clean(str(value))} » reçu")
    try:
        return Decimal(value)
    except InvalidOperation as error:  # pragma: no cover - int and Decimal always convert
        raise FilterError("un montant était attendu") from error


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise FilterError(f"une date était attendue, « {clean(str(value))} » reçu")
    return value


def euros(value: object) -> str:
    """Return "1 234,50 €"."""
    return french.euros(_amount(value))


def nombre(value: object, places: int = 2) -> str:
    """Return "1 234,50"."""
    return french.nombre(_amount(value), places)


def taux(value: object) -> str:
    """Return "12,40 %"."""
    return french.taux(_amount(value))


def lettres(value: object) -> str:
    """Return an amount in words."""
    amount = _amount(value)
    if amount < 0:
        raise FilterError("un montant en toutes lettres ne peut pas être négatif")
    return french.en_toutes_lettres(amount)


def date_longue(value: object) -> str:
    """Return "1er avril 2026"."""
    return french.date_longue(_day(value))


def date_courte(value: object) -> str:
    """Return "01/04/2026"."""
    return french.date_courte(_day(value))


def liste(value: Sequence[object], last: str = "et") -> str:
    """Return "a, b et c"."""
    if isinstance(value, str):
        raise FilterError("une liste était attendue, un texte reçu")
    return french.liste([str(item) for item in value], last)


def accord(value: object, singular: str, plural: str | None = None) -> str:
    """Return the form that agrees with a count (or the length of a list)."""
    count = len(value) if isinstance(value, Sequence) and not isinstance(value, str) else value
    return french.accord(_amount(count), singular, plural)


def genre(value: object, masculine: str, feminine: str) -> str:
    """Return the form that agrees with a party: feminine for Madame and for a company.

    A company is spoken of as "la société", hence feminine.
    """
    try:
        party = value.feminin or value.personne_morale  # type: ignore[attr-defined]
    except AttributeError as error:
        raise FilterError("une partie (creancier ou debiteur) était attendue") from error
    return feminine if party else masculine


def de(value: object) -> str:
    """Return "de Lyon" or "d’Atelier": "de" elided before a vowel."""
    text = unmarked(str(value))
    first = unicodedata.normalize("NFD", text[:1]).lower()[:1]
    return f"d’{value}" if first and first in "aeiouyœæ" else f"de {value}"


def majuscule(value: object) -> str:
    """Return the text with its first letter in upper case, the rest untouched."""
    text = str(value)
    return text[:1].upper() + text[1:]


FILTERS: Final[Mapping[str, Callable[..., str]]] = {
    "euros": euros,
    "nombre": nombre,
    "taux": taux,
    "lettres": lettres,
    "date_longue": date_longue,
    "date_courte": date_courte,
    "liste": liste,
    "accord": accord,
    "genre": genre,
    "majuscule": majuscule,
    "de": de,
}
