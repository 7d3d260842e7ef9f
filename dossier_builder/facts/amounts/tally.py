"""What the amounts of a page may be, by label and by VAT table, and what they come to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from dossier_builder.facts.amounts.asides import own_amounts, own_claims
from dossier_builder.facts.amounts.equations import (
    Candidate,
    candidates,
    total_row,
    vat_rows,
    vat_totals,
)
from dossier_builder.facts.amounts.printed import Amount, rates_in
from dossier_builder.facts.layout.claims import Claim, claims, index_of
from dossier_builder.facts.layout.lines import Layout
from dossier_builder.facts.model import Fact

STRONG: Final = 3.0
ZERO: Final = Decimal("0.00")
# Mentions that explain the absence of VAT: art. 293 B, 283, 261, 262 and 259-1 CGI.
EXEMPT: Final = re.compile(
    r"293\s?b|auto-?liquidation|reverse charge|exonere\w*\s+de\s+(?:la\s+)?t\.?v\.?a"
    r"|tva\s+non\s+applicable"
    r"|non\s+(?:soumis|assujetti)\w*\s+a\s+(?:la\s+)?t\.?v\.?a|262\s?ter|261-?\s?4|steuerfrei"
    r"|exonerat"
)
OLD_BALANCE: Final = re.compile(
    r"(?:ancien|solde|report)\w* (?:solde|anterieur|precedent|initial)|arrieres?|deja factur"
    r"|situation de (?:votre )?compte|factures? (?:anterieure|precedente)s?"
)


@dataclass(frozen=True)
class Table:
    """The candidates of each total."""

    ht: list[Candidate]
    tva: list[Candidate]
    ttc: list[Candidate]
    due: list[Candidate]
    paid: list[Candidate]
    deduction: list[Candidate]
    amounts: tuple[Amount, ...] = field(default=())


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


def table_of(layout: Layout) -> Table:
    """Return the candidates of each total that the labels, the VAT table and its sums name."""
    amounts = own_amounts(layout)
    all_claims = own_claims(layout, claims(index_of(layout, amounts), "amount"))
    ht_sums, tva_sums = vat_totals(vat_rows(layout.lines, amounts))
    tva = candidates(all_claims, "total_tva")
    row = total_row(layout.lines, amounts)
    return Table(
        ht=merged(
            candidates(all_claims, "total_ht") + ht_sums,
            [*_rate_lines(all_claims, "total_ht"), *row[:1]],
        ),
        tva=merged(tva, [*tva_sums, *_rate_lines(all_claims, "total_tva"), *row[1:2]]),
        ttc=merged(candidates(all_claims, "total_ttc"), row[2:]),
        due=[c for c in candidates(all_claims, "due_payable") if not _of_old(c)],
        paid=candidates(all_claims, "paid"),
        deduction=candidates(all_claims, "deduction"),
        amounts=amounts,
    )


def _of_old(asked: Candidate) -> bool:
    """Return True for "solde de vos factures précédentes": what was owed before this invoice."""
    return OLD_BALANCE.search(asked.sources[0].span.line.folded) is not None


def merged(one: list[Candidate], two: list[Candidate]) -> list[Candidate]:
    """Return the candidates of two lists, the most strongly claimed first."""
    return sorted([*one, *two], key=lambda candidate: -candidate.weight)


def _rate_lines(all_claims: Sequence[Claim], field: str) -> list[Candidate]:
    """Sum the lines of an invoice of several rates: "TVA 20 % : …", "TVA 5,5 % : …"."""
    last: dict[tuple[int, int, int], Amount] = {}
    for claim in all_claims:
        amount = claim.value
        if claim.label.field == field and isinstance(amount, Amount):
            line = claim.label.span.line
            if rates_in(line) and amount.span.line is line and not _between(all_claims, claim):
                last[(line.page, line.index, claim.label.span.start)] = amount
    taxes = tuple({tax.key: tax for tax in last.values()}.values())
    if len(taxes) < 2:
        return []
    return [Candidate(sum((tax.value for tax in taxes), Decimal(0)), 2.5, taxes)]


def _between(all_claims: Sequence[Claim], claim: Claim) -> bool:
    """Return True when another label of the field stands between a label and its amount."""
    label, start = claim.label.span, claim.value.span.start
    return any(
        other.label.field == claim.label.field
        and other.label.span.line is label.line
        and label.end <= other.label.span.start < start
        and other.value.span.start >= other.label.span.end
        for other in all_claims
    )


def method_of(candidate: Candidate, method: str) -> str:
    """Return how a value was read; that of several amounts is printed nowhere as such."""
    return method.replace("page", "page+calcul", 1) if len(candidate.sources) > 1 else method
