"""French typography: amounts, dates, lists and agreements as a court expects to read them."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from num2words import num2words

NBSP: Final = "\u00a0"
NARROW_NBSP: Final = "\u202f"

MONTHS: Final = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def nombre(value: Decimal, places: int = 2) -> str:
    """Return 1234.5 as "1 234,50": comma, narrow non-breaking space between thousands."""
    text = f"{value:,.{places}f}"
    return text.replace(",", NARROW_NBSP).replace(".", ",").replace("-", "\u2212")


def entier(value: int) -> str:
    """Return 1706 as "1 706", with a narrow non-breaking space between thousands."""
    return nombre(Decimal(value), 0)


def euros(value: Decimal) -> str:
    """Return an amount as "1 234,50 €" with non-breaking spaces."""
    return f"{nombre(value)}{NBSP}€"


def taux(value: Decimal) -> str:
    """Return a percentage as "12,40 %"."""
    return f"{nombre(value)}{NBSP}%"


def date_longue(day: date) -> str:
    """Return "1er avril 2026", with non-breaking spaces."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number}{NBSP}{MONTHS[day.month - 1]}{NBSP}{day.year}"


def date_courte(day: date) -> str:
    """Return "01/04/2026"."""
    return day.strftime("%d/%m/%Y")


def en_toutes_lettres(value: Decimal) -> str:
    """Return an amount in words: "mille deux cent trente-quatre euros et cinquante centimes"."""
    if value < 0:
        raise ValueError("a claimed amount is never negative")
    whole, cents = divmod(int((value * 100).to_integral_value()), 100)
    words: str = num2words(whole, lang="fr")
    # "un million d’euros", but "un million deux cents euros".
    link = "d’" if whole and whole % 1_000_000 == 0 else ""
    text = f"{words} {link}{accord(whole, 'euro')}"
    if cents:
        text += f" et {num2words(cents, lang='fr')} {accord(cents, 'centime')}"
    return text


def liste(items: Sequence[str], last: str = "et") -> str:
    """Return "a, b et c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def accord(count: int | Decimal, singular: str, plural: str | None = None) -> str:
    """Return the form that agrees with a count: French is singular below 2."""
    if -2 < count < 2:
        return singular
    return singular + "s" if plural is None else plural


def compte(count: int, singular: str, plural: str | None = None) -> str:
    """Return "3 pièces" or "1 706 jours", with non-breaking spaces."""
    return f"{entier(count)}{NBSP}{accord(count, singular, plural)}"


def siren(value: str) -> str:
    """Return a SIREN as "123 456 782" with non-breaking spaces."""
    return NBSP.join((value[:3], value[3:6], value[6:9])) if len(value) == 9 else value


def piece_numero(label: str) -> str:
    """Return "Pièce n° 3", with non-breaking spaces."""
    return f"Pièce{NBSP}n°{NBSP}{label}"


# A plain space at each of these places would let a line end there.
_BREAKABLE: Final = re.compile(
    r" (?=[;:!?»%€]|n°)"
    r"|(?<=[«§]) |(?<=\bn°) |(?<=\bn°s) |(?<=\bart\.) |(?<=\b[LRDAM]\.) "
    r"|(?<=\bMM\.) |(?<=\bM[em]) |(?<=\bMme) |(?<=\bMmes) |(?<=\bMaître) "
    r"|(?<=\d) (?=\d)|(?<=\d) (?=(?:jours?|mois|ans?|euros?|pages?|pièces?|Mo)\b)"
    r"|(?<=\d) (?=(?:bis|ter|rue|avenue|boulevard|place|quai|cours|impasse|chemin|allée|route)\b)"
    r"|(?<=\b1er) |(?<=\barticle) (?=[\dLRD])|(?<=\barticles) (?=[\dLRD])"
)


def typographie(text: str) -> str:
    """Return a text with the non-breaking spaces French wants where a plain space was typed.

    Before ``; : ! ? » % €`` and "n°", after ``«``, "n°", "§", "art.", "article", "L.", "M." or
    "Mme", between figures, and between a figure and its unit.
    """
    return _BREAKABLE.sub(NBSP, text)
