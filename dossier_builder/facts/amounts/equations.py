"""Arithmetic as the judge: which of the claimed amounts add up."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import product
from typing import Final

from dossier_builder.facts.amounts.printed import Amount, rates_in
from dossier_builder.facts.layout.claims import Claim
from dossier_builder.facts.layout.lines import Line

CENT: Final = Decimal("0.01")
_MAX_CANDIDATES: Final = 12
_TOTAL_ROW: Final = re.compile(r"\s*(?:total(?: general| facture)?|totaux|net a payer|gesamt)\b")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An amount that may be a total, how strongly it is claimed, and the amounts it comes from."""

    value: Decimal
    weight: float
    sources: tuple[Amount, ...]

    @property
    def places(self) -> frozenset[tuple[int, int, int]]:
        """Where its amounts stand."""
        return frozenset(source.key for source in self.sources)


@dataclass(frozen=True, slots=True)
class VatRow:
    """A line on which base × rate = tax: a line of the VAT table, or an item line."""

    base: Amount
    rate: Decimal
    tax: Amount


@dataclass(frozen=True, slots=True)
class Triple:
    """HT, TVA and TTC that add up, from three different places."""

    ht: Candidate
    tva: Candidate
    ttc: Candidate

    @property
    def weight(self) -> float:
        """How strongly the three are claimed together."""
        return self.ht.weight + self.tva.weight + self.ttc.weight


def candidates(claims: Iterable[Claim], field: str) -> list[Candidate]:
    """Return the amounts claimed for a field, the most strongly claimed first."""
    best: dict[tuple[int, int, int], Candidate] = {}
    for claim in claims:
        amount = claim.value
        if claim.label.field != field or not isinstance(amount, Amount):
            continue
        weight = float(claim.weight) - 0.4 * claim.rank - (1.5 if amount.bare else 0.0)
        known = best.get(amount.key)
        if known is None or known.weight < weight:
            best[amount.key] = Candidate(amount.value, weight, (amount,))
    return sorted(best.values(), key=lambda c: (-c.weight, tuple(c.places)))


def vat_rows(lines: Iterable[Line], amounts: Sequence[Amount]) -> list[VatRow]:
    """Return every line on which one amount is a printed rate of another, to the cent."""
    by_line: dict[tuple[int, int], list[Amount]] = {}
    for amount in amounts:
        if not amount.bare:
            by_line.setdefault(amount.key[:2], []).append(amount)
    rows: list[VatRow] = []
    for line in lines:
        here = by_line.get((line.page, line.index), [])[:12]
        row = _vat_row(line, here)
        if row is not None:
            rows.append(row)
    return rows


def total_row(lines: Iterable[Line], amounts: Sequence[Amount]) -> list[Candidate]:
    """Return [HT, TVA, TTC] of the last "Total" row that holds all three, or nothing.

    A table may end with one row under the columns HT, TVA and TTC.
    """
    rows: list[tuple[Amount, Amount, Amount]] = []
    by_line: dict[tuple[int, int], list[Amount]] = {}
    for amount in amounts:
        if not amount.bare:
            by_line.setdefault(amount.key[:2], []).append(amount)
    for line in lines:
        if not _TOTAL_ROW.match(line.folded):
            continue
        here = by_line.get((line.page, line.index), [])[:6]
        for one, two, three in zip(here, here[1:], here[2:], strict=False):
            if one.value + two.value == three.value and _plausible(one.value, two.value):
                rows.append((one, two, three))
    if not rows:
        return []
    # Of several such rows the last is the whole only when it sums the others.
    parts = sum((row[2].value for row in rows[:-1]), Decimal(0))
    weight = 3.5 if len(rows) == 1 or parts == rows[-1][2].value else 1.0
    return [Candidate(amount.value, weight, (amount,)) for amount in rows[-1]]


def _vat_row(line: Line, here: Sequence[Amount]) -> VatRow | None:
    rates = [*rates_in(line), *_bare_rates(here)]
    for rate, base, tax in product(rates, here, here):
        if base.key == tax.key or base.value <= 0 or not 0 < rate < 30:
            continue
        if abs(_cents(base.value * rate / 100) - tax.value) <= CENT and tax.value > 0:
            return VatRow(base, rate, tax)
    return None


def _bare_rates(here: Sequence[Amount]) -> list[Decimal]:
    """Return the amounts that are a French VAT rate printed without its sign ("20.00")."""
    return [a.value for a in here if a.value in FRENCH_RATES]


# Art. 278 to 281 octies CGI: mainland, Corsica and overseas rates, percent.
FRENCH_RATES: Final = frozenset(
    Decimal(rate) for rate in ("20", "10", "5.5", "2.1", "8.5", "13", "1.75", "1.05", "0.9", "19.6")
)


def vat_totals(rows: Sequence[VatRow]) -> tuple[list[Candidate], list[Candidate]]:
    """Return (HT, TVA) candidates that sum the VAT rows: one row a rate, or all rows."""
    by_rate: dict[Decimal, VatRow] = {}
    for row in rows:
        by_rate[row.rate] = row
    ht: list[Candidate] = []
    tva: list[Candidate] = []
    for chosen in (list(by_rate.values()), list(rows)):
        if not chosen:
            continue
        ht.append(_sum([row.base for row in chosen]))
        tva.append(_sum([row.tax for row in chosen]))
    return ht, tva


def _sum(amounts: Sequence[Amount]) -> Candidate:
    return Candidate(sum((a.value for a in amounts), Decimal(0)), 2.5, tuple(amounts))


def triples(
    ht: Sequence[Candidate], tva: Sequence[Candidate], ttc: Sequence[Candidate]
) -> Iterator[Triple]:
    """Yield each HT + TVA = TTC to the cent, from three different places on the page."""
    for one, two in product(ht[:_MAX_CANDIDATES], tva[:_MAX_CANDIDATES]):
        for three in ttc[:_MAX_CANDIDATES]:
            if one.value + two.value != three.value or three.value == 0:
                continue
            if one.places & two.places or one.places & three.places or two.places & three.places:
                continue
            if _plausible(one.value, two.value):
                yield Triple(one, two, three)


def _plausible(ht: Decimal, tva: Decimal) -> bool:
    """Return False for a tax that no rate could give: of another sign, or above 27 %."""
    if tva == 0:
        return True
    return ht * tva > 0 and abs(tva) <= abs(ht) * Decimal("0.27")


def strongest(found: Iterable[Triple]) -> Triple | None:
    """Return the most strongly claimed triple; the larger total wins between equals."""
    return max(found, key=lambda t: (t.weight, abs(t.ttc.value)), default=None)


def _cents(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)
