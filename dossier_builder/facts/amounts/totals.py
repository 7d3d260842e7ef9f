"""The totals of an invoice page: candidates by label, judged by arithmetic."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from dossier_builder.facts.amounts.equations import (
    Candidate,
    Triple,
    strongest,
    triples,
    vat_rows,
)
from dossier_builder.facts.amounts.owed import payment
from dossier_builder.facts.amounts.printed import glued_amounts
from dossier_builder.facts.amounts.tally import (
    EXEMPT,
    OLD_BALANCE,
    STRONG,
    ZERO,
    Table,
    Totals,
    merged,
    method_of,
    table_of,
)
from dossier_builder.facts.amounts.unnamed import unnamed
from dossier_builder.facts.amounts.unproven import read_unproven
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Layout
from dossier_builder.facts.model import Fact


def read_totals(reader: Reader) -> Totals:
    """Read HT, TVA, TTC, paid and due; `etabli` only where an equation or two places agree."""
    layout = reader.layout
    table = table_of(layout)
    found = list(triples(table.ht, table.tva, _ttc_or_due(table)))
    best = _settled(layout, table, found) or strongest(found)
    guessed = None if best else _unnamed(layout, table)
    if guessed is not None:
        totals = _from_triple(reader, table, guessed, ambiguous=True)
    elif best is None:
        totals = read_unproven(reader, table)
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


def _ttc_or_due(table: Table) -> list[Candidate]:
    """Return the candidates for TTC: an invoice without deposit may print only "net à payer"."""
    known = {candidate.places for candidate in table.ttc}
    due = [replace(c, weight=c.weight - 0.5) for c in table.due if c.places not in known]
    return merged(table.ttc, due)


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
            method=method_of(candidate, method if established else "page"),
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
    return any(not OLD_BALANCE.search(line) for line in lines)
