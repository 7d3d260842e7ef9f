"""The totals of an invoice page: candidates by label, judged by arithmetic."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from dossier_builder.facts.amounts import Amount, glued_amounts, rates_in
from dossier_builder.facts.asides import own_amounts, own_claims
from dossier_builder.facts.equations import (
    CENT,
    Candidate,
    Triple,
    candidates,
    strongest,
    total_row,
    triples,
    vat_rows,
    vat_totals,
)
from dossier_builder.facts.evidence import Reader
from dossier_builder.facts.labels import Claim, claims, index_of
from dossier_builder.facts.layout import Layout
from dossier_builder.facts.model import Fact
from dossier_builder.facts.owed import STRONG, Table, payment
from dossier_builder.facts.unnamed import unnamed

ZERO: Final = Decimal("0.00")
# Mentions that explain the absence of VAT: art. 293 B, 283, 261, 262 and 259-1 CGI.
EXEMPT: Final = re.compile(
    r"293\s?b|auto-?liquidation|reverse charge|exonere\w*\s+de\s+(?:la\s+)?t\.?v\.?a"
    r"|tva\s+non\s+applicable"
    r"|non\s+(?:soumis|assujetti)\w*\s+a\s+(?:la\s+)?t\.?v\.?a|262\s?ter|261-?\s?4|steuerfrei"
    r"|exonerat"
)
_OLD_BALANCE: Final = re.compile(
    r"(?:ancien|solde|report)\w* (?:solde|anterieur|precedent|initial)|arrieres?|deja factur"
    r"|situation de (?:votre )?compte"
)
_TAX: Final = re.compile(r"\bt\.?v\.?a\b|\btax|\bvat\b|\bust\b|mwst")


@dataclass(frozen=True, slots=True)
class Totals:
    """What the page says it all comes to; None where it does not say it clearly."""

    total_ht: Fact[Decimal] | None = None
    total_tva: Fact[Decimal] | None = None
    total_ttc: Fact[Decimal] | None = None
    paid: Fact[Decimal] | None = None
    due_payable: Fact[Decimal] | None = None
    unexplained: bool = False
    amounts: tuple[Amount, ...] = ()


def read_totals(reader: Reader) -> Totals:
    """Read HT, TVA, TTC, paid and due; `etabli` only where an equation or two places agree."""
    layout = reader.layout
    table = _table(layout)
    found = list(triples(table.ht, table.tva, _ttc_or_due(table)))
    best = _settled(layout, table, found) or strongest(found)
    guessed = None if best else _unnamed(layout, table)
    if guessed is not None:
        totals = _from_triple(reader, table, guessed, ambiguous=True)
    elif best is None:
        totals = _without_equation(reader, table)
    else:
        totals = _from_triple(reader, table, best, ambiguous=_has_rival(best, found))
    return replace(totals, amounts=table.amounts)


def _settled(layout: Layout, table: Table, found: Sequence[Triple]) -> Triple | None:
    """Return the totals that end in what is asked for, when the strongest do not.

    A deposit invoice recalls the order's totals in better words than its own.
    """
    best = strongest(found)
    asked = {c.value for c in table.due if c.weight >= STRONG}
    if best is None or not asked or best.ttc.value in asked or payment(table, best.ttc)[2]:
        return None
    named = strongest(t for t in found if t.ttc.value in asked and t.tva.value > 0)
    return named or unnamed(layout.lines, table.amounts, (), asked=asked)


def _unnamed(layout: Layout, table: Table) -> Triple | None:
    """Return totals that add up though their names are unknown, unless a known name objects."""
    if EXEMPT.search(layout.folded):
        return None
    amounts = (*table.amounts, *glued_amounts(layout))
    found = unnamed(layout.lines, amounts, vat_rows(layout.lines, table.amounts))
    if found is None:
        return None
    gross = found.ttc.value
    objects = any(c.weight >= STRONG and abs(c.value) > abs(gross) for c in (*table.ttc, *table.ht))
    return None if objects else found


def _table(layout: Layout) -> Table:
    amounts = own_amounts(layout)
    all_claims = own_claims(layout, claims(index_of(layout, amounts), "amount"))
    ht_sums, tva_sums = vat_totals(vat_rows(layout.lines, amounts))
    tva = candidates(all_claims, "total_tva")
    row = total_row(layout.lines, amounts)
    return Table(
        ht=_merge(
            candidates(all_claims, "total_ht") + ht_sums,
            [*_rate_lines(all_claims, "total_ht"), *row[:1]],
        ),
        tva=_merge(tva, [*tva_sums, *_rate_lines(all_claims, "total_tva"), *row[1:2]]),
        ttc=_merge(candidates(all_claims, "total_ttc"), row[2:]),
        due=candidates(all_claims, "due_payable"),
        paid=candidates(all_claims, "paid"),
        deduction=candidates(all_claims, "deduction"),
        amounts=amounts,
    )


def _merge(one: list[Candidate], two: list[Candidate]) -> list[Candidate]:
    return sorted([*one, *two], key=lambda candidate: -candidate.weight)


def _rate_lines(all_claims: Sequence[Claim], field: str) -> list[Candidate]:
    """Sum the lines of an invoice of several rates: "TVA 20 % : …", "TVA 5,5 % : …"."""
    last: dict[tuple[int, int], Amount] = {}
    for claim in all_claims:
        amount = claim.value
        if claim.label.field == field and isinstance(amount, Amount):
            line = claim.label.span.line
            if rates_in(line) and amount.span.line is line:
                last[(line.page, line.index)] = amount
    if len(last) < 2:
        return []
    taxes = tuple(last.values())
    return [Candidate(sum((tax.value for tax in taxes), Decimal(0)), 2.5, taxes)]


def _ttc_or_due(table: Table) -> list[Candidate]:
    """Return the candidates for TTC: an invoice without deposit may print only "net à payer"."""
    known = {candidate.places for candidate in table.ttc}
    due = [replace(c, weight=c.weight - 0.5) for c in table.due if c.places not in known]
    return _merge(table.ttc, due)


def _has_rival(best: Triple, found: Sequence[Triple]) -> bool:
    """Return True when other amounts add up as well, claimed nearly as strongly."""
    for other in found:
        if other.ttc.value == best.ttc.value and other.ht.value == best.ht.value:
            continue
        if other.tva.value == 0 != best.tva.value:
            continue
        larger = abs(other.ttc.value) > abs(best.ttc.value)
        if other.weight >= best.weight - (3.0 if larger else 1.0):
            return True
    return False


def _from_triple(reader: Reader, table: Table, best: Triple, *, ambiguous: bool) -> Totals:
    sure = not ambiguous and best.weight >= 7
    method = "page+arithmetic"
    ttc = best.ttc.value
    paid, due, explained = payment(table, best.ttc)
    unexplained = due is not None and not explained
    if unexplained and paid is None and not _held_back(table, best.ttc, due):
        # Nothing on the page says why less is asked: these may be the totals of another paper.
        sure = False
    if due is not None and not explained and abs(due.value) > abs(ttc):
        # More is asked than this sums to: disbursements without tax may belong to the total,
        # or what was owed before, or what is owed to who pays late, is counted with it.
        sure = False
        due = due if _more(table, best.ttc, due) else None

    def fact(candidate: Candidate, established: bool) -> Fact[Decimal]:
        spans = [source.span for source in candidate.sources]
        return reader.fact(
            candidate.value,
            spans,
            established=established and sure,
            method=_summed(candidate, method if established else "page"),
        )

    due_fact = None if due is None else fact(due, explained)
    if due_fact is None:
        rest = ttc if paid is None else ttc - paid.value
        due_fact = reader.fact(rest, [s.span for s in best.ttc.sources], method="page+calcul")
    return Totals(
        total_ht=fact(best.ht, True),
        total_tva=fact(best.tva, True),
        total_ttc=fact(best.ttc, True),
        paid=None if paid is None else fact(paid, explained and due is not None),
        due_payable=due_fact,
        unexplained=unexplained,
    )


def _held_back(table: Table, ttc: Candidate, due: Candidate | None) -> bool:
    """Return True when a printed deduction (retenue, escompte, avoir) leaves what is asked."""
    missing = ZERO if due is None else abs(ttc.value) - abs(due.value)
    kept = [abs(c.value) for c in table.deduction if c.weight >= STRONG]
    return missing in kept or (bool(kept) and missing == sum(kept))


def _more(table: Table, ttc: Candidate, due: Candidate) -> bool:
    """Return True when what is asked beyond the total may be this invoice's own."""
    if ttc.weight < STRONG:
        return True
    beyond = due.value - ttc.value
    lines = (a.span.line.folded for a in table.amounts if a.value == beyond)
    return any(not _OLD_BALANCE.search(line) for line in lines)


def _summed(candidate: Candidate, method: str) -> str:
    """Return how a value was read; that of several amounts is printed nowhere as such."""
    return method.replace("page", "page+calcul", 1) if len(candidate.sources) > 1 else method


def _without_equation(reader: Reader, table: Table) -> Totals:
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
        return _exempt(reader, table, gross, ht)
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
    return bool(_OLD_BALANCE.search(reader.layout.folded))


def _exempt(reader: Reader, table: Table, gross: Candidate, ht: Candidate | None) -> Totals:
    """Read an invoice that says why it carries no VAT: HT and TTC are one amount."""
    mention = (
        next(span for line in reader.layout.lines for span, _ in line.find(EXEMPT))
        if any(EXEMPT.search(line.folded) for line in reader.layout.lines)
        else gross.sources[0].span
    )
    base = next((c for c in table.ht if c.value == gross.value and not c.places & gross.places), ht)
    agrees = base is not None and base.value == gross.value and not base.places & gross.places
    paid, due, explained = payment(table, gross)
    clash = base is not None and base.value != gross.value
    return Totals(
        total_ht=_alone(reader, base or gross, established=agrees),
        total_tva=None if clash else reader.fact(ZERO, [mention], established=agrees),
        total_ttc=_alone(reader, gross, established=agrees),
        paid=_alone(reader, paid, established=explained and due is not None),
        due_payable=_alone(reader, due or gross, established=explained and agrees),
        unexplained=due is not None and not explained,
    )


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
        method=_summed(candidate, "page+concordance" if confirmed else "page"),
        sure=candidate.weight > 0,
    )
