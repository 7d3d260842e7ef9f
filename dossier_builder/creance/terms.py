"""Payment terms in words, to a due date: calendar days, end of month in both its readings."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from dossier_builder.french import date_longue
from dossier_builder.law.days import add_months

_DAYS: Final = re.compile(r"\b(\d{1,3})\s*(?:jours?|jrs?|j|days?)\b")
_CHOICE: Final = re.compile(r"\b\d{1,3}\s*(?:ou|/|-|a)\s*\d{1,3}\s*j")
_END_OF_MONTH: Final = re.compile(r"fin\s+(?:de|du)\s+mois|\bfdm\b|end of month|\beom\b")
_THEN_THE: Final = re.compile(r"(?:fin\s+(?:de|du)\s+mois|\bfdm\b)\s*,?\s*le\s+(\d{1,2})\b")
_CASH: Final = re.compile(r"\bcomptant\b|a reception|des reception|due on receipt|upon receipt")
_FROM_OTHER: Final = re.compile(r"livraison|reception|execution|prestation|achevement")


@dataclass(frozen=True, slots=True)
class ComputedDue:
    """A due date computed from terms; `other` is the earlier reading of an ambiguous clause.

    `sure` is False when the clause counts from an event whose date is not the invoice's.
    """

    day: date
    rule: str
    other: date | None = None
    sure: bool = True


def compute_due(terms: str, issued: date) -> ComputedDue | None:
    """Return the due date that `terms` give for an invoice issued on `issued`, None if unclear.

    N days count on the calendar and are never moved off a week-end or a holiday: art. 641
    and 642 CPC are for procedural delays only. "N jours fin de mois" has two readings (end
    of month then N days, or N days then end of month); the later one is taken: it never
    claims interest too early.
    """
    plain = _plain(terms)
    found = _DAYS.findall(plain)
    if len(set(found)) > 1 or _CHOICE.search(plain):
        return None
    days = int(found[0]) if found else None
    if _END_OF_MONTH.search(plain):
        return _end_of_month(days or 0, issued, plain)
    if days is not None:
        sure = not _FROM_OTHER.search(plain)
        return ComputedDue(
            issued + timedelta(days=days), f"{days} jours après la date de facture", sure=sure
        )
    if _CASH.search(plain):
        return ComputedDue(issued, "paiement comptant, à la date de facture", sure=False)
    return None


def _end_of_month(days: int, issued: date, plain: str) -> ComputedDue:
    first = month_end(issued) + timedelta(days=days)
    second = month_end(issued + timedelta(days=days))
    label = f"{days} jours fin de mois" if days else "fin de mois"
    if then := _THEN_THE.search(plain):
        months = add_months(second.replace(day=1), 1)
        day = min(int(then[1]), month_end(months).day) or 1
        return ComputedDue(months.replace(day=day), f"{label} le {then[1]}", sure=True)
    if first == second:
        return ComputedDue(first, label)
    late, early = max(first, second), min(first, second)
    rule = (
        f"{label} : deux lectures, le {date_longue(early)} ou le {date_longue(late)} ; "
        "la plus tardive est retenue, elle ne fait jamais courir d’intérêts trop tôt"
    )
    return ComputedDue(late, rule, other=early)


def month_end(day: date) -> date:
    """Return the last day of the month of `day`."""
    return add_months(day.replace(day=1), 1) - timedelta(days=1)


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.lower())
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())
