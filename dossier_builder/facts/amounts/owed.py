"""What was paid already and what is still owed: TTC - paid = due."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from typing import Final

from dossier_builder.facts.amounts.equations import Candidate
from dossier_builder.facts.amounts.printed import Amount
from dossier_builder.facts.amounts.tally import STRONG, Table

_PAYMENT: Final = re.compile(
    r"\b(acompte|arrhes|verse|versement|virement|regle(?!r)|reglement|paye(?!r)|paiement|recu|cheque"
    r"|carte|cb"
    r"|avance|paid|payment|deposit|anzahlung|especes|prelevement)"
)
# Where the amount before ends, in a sentence of several.
_AMOUNT_ENDS: Final = re.compile(r"\d[.,]\d\d(?!\d)")


def payment(table: Table, ttc: Candidate) -> tuple[Candidate | None, Candidate | None, bool]:
    """Return (paid, due, explained): what TTC - paid = due says about what is owed.

    Of two sums asked for, the one that a payment leaves of the other is owed ("net à payer",
    then what was paid, then "reste dû").
    """
    rivals = [c for c in table.due if c.weight >= STRONG - 1]
    for due in rivals:
        paid = _paid_between(table, ttc, due)
        if paid is not None:
            return paid, due, True
    for asked, left in permutations(rivals, 2):
        paid = _paid_between(table, asked, left) if asked.value != ttc.value else None
        if paid is not None:
            return paid, left, False
    for due in rivals:
        if due.value == ttc.value:
            less = _left_of(table, ttc, due, rivals)
            return (None, less, False) if less else (_zero(table), due, True)
    asked_for = _unexplained(table, ttc)
    if asked_for is not None:
        return _paid_beside_deductions(table, ttc, asked_for), asked_for, False
    paid_alone = next((c for c in table.paid if c.weight >= STRONG), None)
    if paid_alone and abs(paid_alone.value) <= abs(ttc.value):
        return replace(paid_alone, value=abs(paid_alone.value)), None, False
    return None, None, False


def _left_of(
    table: Table, ttc: Candidate, asked: Candidate, rivals: Sequence[Candidate]
) -> Candidate | None:
    """Return the lesser sum asked for below the total, what is taken off printed between them.

    "Net à payer", then a deduction of any name, then "Net à régler".
    """
    for left in rivals:
        if left.value * ttc.value <= 0 or abs(left.value) >= abs(ttc.value):
            continue
        top, bottom = _row(asked), _row(left)
        for amount in table.amounts:
            if abs(amount.value) == abs(ttc.value - left.value) and top < amount.key[:2] < bottom:
                return left
    return None


def _row(candidate: Candidate) -> tuple[int, int]:
    return candidate.sources[0].key[:2]


def _unexplained(table: Table, ttc: Candidate) -> Candidate | None:
    """Return the sum that a clear name asks for; one below the total before one above it."""
    named = [c for c in table.due if c.weight >= STRONG]
    return min(named, key=lambda c: abs(c.value) > abs(ttc.value), default=None)


def _paid_beside_deductions(table: Table, ttc: Candidate, due: Candidate) -> Candidate | None:
    """Return what was paid when it and printed deductions (retenue, avoir) leave what is asked."""
    missing = abs(ttc.value) - abs(due.value)
    held = sum(abs(c.value) for c in table.deduction if c.weight >= STRONG)
    for paid in table.paid:
        apart = paid.weight >= STRONG and not paid.places & (ttc.places | due.places)
        if held and apart and abs(paid.value) + held == missing:
            return replace(paid, value=abs(paid.value))
    return None


def _zero(table: Table) -> Candidate | None:
    return next((c for c in table.paid if c.value == 0), None)


def _paid_between(table: Table, ttc: Candidate, due: Candidate) -> Candidate | None:
    """Return what was paid when it is printed and TTC - paid = due: one amount, or all of them."""
    missing = ttc.value - due.value
    if missing * ttc.value <= 0 or due.places & ttc.places:
        # Nothing was paid, or more is asked than the total: no payment leaves more.
        return None
    taken = ttc.places | due.places
    labelled = [c for c in table.paid if not c.places & taken and c.value != 0]
    for candidate in labelled:
        if abs(candidate.value) == abs(missing):
            return replace(candidate, value=missing)
    several = [c for c in labelled if c.weight >= 2 and not c.sources[0].bare]
    if len(several) > 1 and sum(abs(c.value) for c in several) == abs(missing):
        sources = tuple(source for c in several for source in c.sources)
        return Candidate(missing, 2.0, sources)
    for amount in table.amounts:
        fits = amount.key not in taken and abs(amount.value) == missing and not amount.bare
        if fits and _PAYMENT.search(_named_by(amount, table)):
            return Candidate(missing, 1.0, (amount,))
    return None


def _named_by(amount: Amount, table: Table) -> str:
    """Return the words that name an amount: its line, or of several amounts what leads to it."""
    line = amount.span.line
    if sum(other.span.line is line for other in table.amounts) == 1:
        return line.folded
    return _AMOUNT_ENDS.split(line.folded_before(amount.span))[-1]
