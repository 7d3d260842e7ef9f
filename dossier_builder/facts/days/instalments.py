"""A price payable in several parts: the days and amounts that add up to what is owed."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from dossier_builder.facts.amounts.printed import Amount
from dossier_builder.facts.days.claims import PAYING
from dossier_builder.facts.days.printed import FoundDate
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.model import Fact, Finding, Severity
from dossier_builder.french import date_courte, liste, nombre

_MOST: Final = 60
_PAID: Final = re.compile(
    r"\brecue?s?\b|\bversee?s?\b|\bpayee?s?\b|\breglee?s?\b|\bencaiss|\bacquitt|\bpaid\b"
)


@dataclass(frozen=True, slots=True)
class Instalment:
    """One part of the price: its day and its amount, as printed."""

    on: FoundDate
    amount: Amount


def instalments(
    days: Sequence[FoundDate],
    amounts: Sequence[Amount],
    owed: Collection[Decimal],
    *,
    issued: date,
) -> tuple[Instalment, ...]:
    """Return the parts, at least two on rising days, that add up to a sum that is `owed`.

    A day and its amount stand on one line, one pair a line or several; or a line of days stands
    over a line of as many amounts. Days before the invoice was `issued` are those of deliveries
    and deposits; a line that says that a sum was paid states none either. Above the total stand
    the services of an invoice, unless the line speaks of paying.
    """
    amounts = [amount for amount in amounts if not amount.bare and amount.value > 0]
    total = min((a.key[:2] for a in amounts if a.value in owed), default=(0, 0))
    days = [
        day
        for day in days
        if day.sure
        and day.value >= issued
        and (day.key[:2] > total or PAYING.search(day.span.line.folded))
        and not _PAID.search(day.span.line.folded)
    ]
    for parts in (_beside(days, amounts), _below(days, amounts)):
        for start in range(len(parts) - 1):
            found = _adding_up(parts[start : start + _MOST], owed)
            if found:
                return found
    return ()


def _beside(days: Sequence[FoundDate], amounts: Sequence[Amount]) -> list[Instalment]:
    return list(_pairs(days, amounts, 0))


def _below(days: Sequence[FoundDate], amounts: Sequence[Amount]) -> list[Instalment]:
    return list(_pairs(days, amounts, 1))


def _pairs(
    days: Sequence[FoundDate], amounts: Sequence[Amount], lower: int
) -> Iterator[Instalment]:
    """Yield day with amount where a line has as many of both, the amounts so many lines lower."""
    by_line: dict[tuple[int, int], list[Amount]] = {}
    for amount in amounts:
        by_line.setdefault(amount.key[:2], []).append(amount)
    rows: dict[tuple[int, int], list[FoundDate]] = {}
    for day in days:
        rows.setdefault(day.key[:2], []).append(day)
    for (page, line), here in rows.items():
        there = by_line.get((page, line + lower), [])
        if len(there) == len(here):
            yield from map(Instalment, here, there)


def _adding_up(parts: Sequence[Instalment], owed: Collection[Decimal]) -> tuple[Instalment, ...]:
    """Return the first parts, two or more, that rise in time and sum to what is owed."""
    total = parts[0].amount.value
    for count, (before, part) in enumerate(pairwise(parts), start=2):
        total += part.amount.value
        if part.on.value <= before.on.value or total > max(owed, default=Decimal(0)):
            return ()
        if total in owed:
            return tuple(parts[:count])
    return ()


def last_day(reader: Reader, parts: Sequence[Instalment]) -> Fact[date]:
    """Return the day by which all is due; only `probable`, as default may make all due at once."""
    last = parts[-1].on
    return reader.fact(last.value, last.spans, method="page+arithmetic")


def said(reader: Reader, parts: Sequence[Instalment]) -> Finding:
    """Return what a person should know of a price payable in parts."""
    each = [f"{nombre(p.amount.value)} le {date_courte(p.on.value)}" for p in parts]
    return Finding(
        code="echeances_multiples",
        severity=Severity.ATTENTION,
        message=f"Payable en {len(parts)} échéances : {liste(each)}. La dernière est retenue "
        "comme date d’échéance.",
        file=reader.file,
        page=parts[-1].on.span.line.page,
    )
