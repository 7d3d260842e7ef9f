"""The totals of a page on which HT + TVA = TTC cannot be checked: exempt, or printed in part."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from dossier_builder.facts.amounts.equations import CENT, Candidate
from dossier_builder.facts.amounts.owed import payment
from dossier_builder.facts.amounts.tally import (
    EXEMPT,
    OLD_BALANCE,
    STRONG,
    ZERO,
    Table,
    Totals,
    method_of,
)
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.model import Fact

_TAX: Final = re.compile(r"\bt\.?v\.?a\b|\btax|\bvat\b|\bust\b|mwst")


def read_unproven(reader: Reader, table: Table) -> Totals:
    """Read the totals when HT + TVA = TTC cannot be checked: exempt, or printed in part."""
    ttc = _first(table.ttc)
    due = _first(table.due)
    ht = _first(table.ht)
    gross = ttc or due
    if ttc is None and ht is not None and ht.weight >= STRONG and not _taxed(table):
        gross = ht
    if gross is None and ht is not None and not _taxed(table) and _largest(table, ht):
        # "TOTAL NET", and nothing above it: before and after tax where there is none.
        gross = ht if EXEMPT.search(reader.layout.folded) else None
    if gross is not None and EXEMPT.search(reader.layout.folded):
        return _exempt(reader, table, _whole(reader, table, gross), ht)
    paid, owed, explained = (None, due, False) if ttc is None else payment(table, ttc)
    twice = ttc is not None and due is not None and explained
    if ttc is None and due is not None and not _other_accounts(reader, table):
        ttc = due
    tva = _first(table.tva)
    if ttc is not None and ht is not None and ht.weight < STRONG and ht.value != ttc.value:
        # A weak "HT" that does not add up with the rest is one line's, or one rate's.
        ht = None
    if ht and tva and ttc and abs(ht.value + tva.value - ttc.value) > 2 * CENT:
        # Three totals that contradict each other: one of them was misread, none is sure.
        ht, tva, ttc = (replace(candidate, weight=0.0) for candidate in (ht, tva, ttc))
    return Totals(
        total_ht=_alone(reader, ht),
        total_tva=_alone(reader, tva) if gross or ht else None,
        total_ttc=_alone(reader, ttc, established=twice),
        paid=_alone(reader, paid, established=twice),
        due_payable=_alone(reader, owed or ttc, established=twice),
        unexplained=ttc is not None and owed is not None and not explained,
    )


def _largest(table: Table, candidate: Candidate) -> bool:
    return all(a.bare or abs(a.value) <= abs(candidate.value) for a in table.amounts)


def _taxed(table: Table) -> bool:
    """Return True when a tax that is named as such is not nil."""
    named = (c for c in table.tva if c.weight >= STRONG - 1 and c.value != 0)
    return any(_TAX.search(source.span.line.folded) for c in named for source in c.sources)


def _other_accounts(reader: Reader, table: Table) -> bool:
    """Return True when what is owed may be another sum than this document's total."""
    if table.ttc or any(c.weight >= STRONG - 1 for c in (*table.paid, *table.deduction)):
        return True
    return bool(OLD_BALANCE.search(reader.layout.folded))


def _exempt(reader: Reader, table: Table, gross: Candidate, ht: Candidate | None) -> Totals:
    """Read an invoice that says why it carries no VAT: HT and TTC are one amount."""
    mention = (
        next(span for line in reader.layout.lines for span, _ in line.find(EXEMPT))
        if any(EXEMPT.search(line.folded) for line in reader.layout.lines)
        else gross.sources[0].span
    )
    base = next((c for c in table.ht if c.value == gross.value and not c.places & gross.places), ht)
    agrees = base is not None and base.value == gross.value and not base.places & gross.places
    agrees = agrees and not _exceeded(table, gross)
    paid, due, explained = payment(table, gross)
    clash = base is not None and base.value != gross.value
    if clash and not _taxed(table):
        # Before a charge or an allowance: without tax, HT is what the whole comes to.
        base, clash = gross, False
    return Totals(
        total_ht=_alone(reader, base or gross, established=agrees),
        total_tva=None if clash else reader.fact(ZERO, [mention], established=agrees),
        total_ttc=_alone(reader, gross, established=agrees),
        paid=_alone(reader, paid, established=explained and due is not None),
        due_payable=_alone(reader, due or gross, established=explained and agrees),
        unexplained=due is not None and not explained,
    )


def _whole(reader: Reader, table: Table, gross: Candidate) -> Candidate:
    """Return what an invoice without tax comes to, when a mere "total" would name a part of it.

    That is what two names give, or what is asked for by a clear name; and what was owed before
    or was paid is told from it.
    """
    if gross in table.ttc and gross.weight >= STRONG:
        return gross
    asked = [c for c in table.due if c.weight >= STRONG - 1]
    for due in asked:
        named = (c for c in table.ht if c.weight >= STRONG and not c.places & due.places)
        if any(c.value == due.value for c in named):
            return due
    last = max(asked, key=lambda c: c.sources[0].key, default=gross)
    before = _before(table, last)
    if before is not None:
        return before
    if not asked or gross in asked or payment(table, gross)[2]:
        return gross
    if OLD_BALANCE.search(reader.layout.folded):
        return gross
    return max(asked, key=lambda c: abs(c.value))


def _before(table: Table, asked: Candidate) -> Candidate | None:
    """Return the sum asked for above the last one, the old balance or payment between printed.

    A total before tax is that sum only where what is taken off it is named: not an allowance.
    """
    end = asked.sources[0].key
    taken = {abs(c.value) for c in (*table.paid, *table.deduction) if c.weight >= STRONG - 1}
    nets = (c for c in table.ht if c.weight >= STRONG and abs(asked.value - c.value) in taken)
    named = (*table.due, *(c for c in table.ttc if c.weight >= STRONG), *nets)
    for whole in sorted(named, key=lambda c: c.sources[0].key, reverse=True):
        start = whole.sources[0].key
        if not start < end or whole.value == asked.value or whole.value * asked.value <= 0:
            continue
        step = abs(asked.value - whole.value)
        if any(abs(a.value) == step and start < a.key < end for a in table.amounts):
            return whole
    return None


def _exceeded(table: Table, gross: Candidate) -> bool:
    """Return True when more than this sum is clearly named as a total: it is one of a part."""
    named = (c for c in (*table.ttc, *table.due, *table.ht) if c.weight >= STRONG - 1)
    return any(abs(c.value) > abs(gross.value) for c in named)


def _first(found: Sequence[Candidate]) -> Candidate | None:
    """Return the most strongly claimed amount, or None when another claims as much."""
    if not found or found[0].weight < 1.5:
        return None
    best = found[0]
    values = {c.value for c in found if c.weight >= best.weight - 0.1}
    if len(values) == 1:
        return best
    top = [c for c in found if c.weight >= best.weight - 0.1]
    largest = max(top, key=lambda c: abs(c.value))
    return replace(largest, weight=0.0)


def _alone(
    reader: Reader, candidate: Candidate | None, *, established: bool = False
) -> Fact[Decimal] | None:
    if candidate is None:
        return None
    spans = [source.span for source in candidate.sources]
    confirmed = established and not any(reader.is_ocr(span) for span in spans)
    return reader.fact(
        candidate.value,
        spans,
        established=confirmed,
        method=method_of(candidate, "page+concordance" if confirmed else "page"),
        sure=candidate.weight > 0,
    )
