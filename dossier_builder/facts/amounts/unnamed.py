"""Totals whose names nobody knows: three amounts of which one is a real rate of another."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import product
from typing import Final

from dossier_builder.facts.amounts.equations import (
    CENT,
    FRENCH_RATES,
    Candidate,
    Triple,
    VatRow,
)
from dossier_builder.facts.amounts.printed import Amount, rates_in
from dossier_builder.facts.layout.lines import Line

# The three totals stand near each other: in so many lines at most.
_NEAR: Final = 14
_MOST_AMOUNTS: Final = 400
_MOST_RATES: Final = 6


def unnamed(
    lines: Sequence[Line],
    amounts: Sequence[Amount],
    rows: Sequence[VatRow],
    *,
    asked: Collection[Decimal] = (),
) -> Triple | None:
    """Return the largest HT + TVA = TTC of the page whose tax is a printed rate of its base.

    No label is asked for, so that it is a reading and no proof. With several rates the sums of
    the VAT table (`rows`) are the base and the tax. With `asked`, the TTC is one of these.
    """
    printed = [amount for amount in amounts if not amount.bare and amount.value != 0]
    if len(printed) > _MOST_AMOUNTS:
        return None
    if asked:
        settled = (t for t in _of_rate(printed, _rates(lines)) if t.ttc.value in asked)
        return next(settled, None)
    several = len({row.rate for row in rows}) > 1
    found = _of_rows(printed, rows) if several else _of_rate(printed, _rates(lines))
    return max(found, key=lambda triple: abs(triple.ttc.value), default=None)


def _rates(lines: Iterable[Line]) -> list[Decimal]:
    """Return the VAT rates that the page prints, with their sign or as a bare "20,00"."""
    printed = {rate for line in lines for rate in rates_in(line)}
    return sorted(rate for rate in printed | {Decimal(20)} if rate in FRENCH_RATES)[:_MOST_RATES]


def _of_rate(amounts: Sequence[Amount], rates: Sequence[Decimal]) -> Iterator[Triple]:
    by_value: dict[Decimal, list[Amount]] = {}
    for amount in amounts:
        by_value.setdefault(amount.value, []).append(amount)
    for base, rate in product(amounts, rates):
        exact = (base.value * rate / 100).quantize(CENT, ROUND_HALF_UP)
        for tax in (exact, exact - CENT, exact + CENT):
            for two, three in product(by_value.get(tax, ()), by_value.get(base.value + tax, ())):
                if _near(base, two, three):
                    yield Triple(_as_total(base), _as_total(two), _as_total(three))


def _of_rows(amounts: Sequence[Amount], rows: Sequence[VatRow]) -> Iterator[Triple]:
    by_rate = {row.rate: row for row in rows}
    base = Candidate(
        sum((row.base.value for row in by_rate.values()), Decimal(0)),
        0.5,
        tuple(row.base for row in by_rate.values()),
    )
    tax = Candidate(
        sum((row.tax.value for row in by_rate.values()), Decimal(0)),
        0.5,
        tuple(row.tax for row in by_rate.values()),
    )
    for amount in amounts:
        if amount.value == base.value + tax.value and amount.key not in base.places | tax.places:
            yield Triple(base, tax, _as_total(amount))


def _as_total(amount: Amount) -> Candidate:
    return Candidate(amount.value, 0.5, (amount,))


def _near(*amounts: Amount) -> bool:
    """Return True when the amounts stand at different places of one page, close to each other."""
    keys = {amount.key for amount in amounts}
    rows = [amount.span.line.index for amount in amounts]
    pages = {amount.span.line.page for amount in amounts}
    return len(keys) == len(amounts) and len(pages) == 1 and max(rows) - min(rows) <= _NEAR
