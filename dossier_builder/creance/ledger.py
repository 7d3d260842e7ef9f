"""The account of a claim over time: invoices, payments on their dates, interest in between.

A payment goes to the invoice the debtor named, else to invoices already due, the oldest
first, proportionally when all else is equal (art. 1342-10 C. civ.); within an invoice, to
interest first, unless stated otherwise (art. 1343-1 C. civ.). Interest up to a payment's date
inclusive is on the principal before it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_DOWN, Decimal
from itertools import groupby

from dossier_builder.creance.interest import CENT, ZERO, InterestTerms, segments
from dossier_builder.creance.model import AppliedPayment, InterestSegment
from dossier_builder.law.model import Law
from dossier_builder.pieces.model import PieceRef


@dataclass(frozen=True, slots=True)
class Debt:
    """What one invoice owes at its due date, prepayments and avoirs taken off.

    `interest_from` is the date after which interest runs (the due date, or the mise en
    demeure for legal interest); None when none runs.
    """

    number: str
    issue_date: date
    due_date: date
    principal: Decimal
    interest_from: date | None


@dataclass(frozen=True, slots=True)
class Received:
    """A payment received; `invoice` is the one the debtor meant to pay, if any."""

    date: date
    amount: Decimal
    invoice: str | None = None
    principal_first: bool = False
    label: str = ""
    ref: PieceRef | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """The account at the stop date; the segments are in the order of the debts given."""

    segments: tuple[InterestSegment, ...]
    payments: tuple[AppliedPayment, ...]
    balances: dict[str, Decimal]

    @property
    def interest_accrued(self) -> Decimal:
        """Return the sum of the segments shown."""
        return sum((one.interest for one in self.segments), ZERO)

    @property
    def interest_paid(self) -> Decimal:
        """Return what the payments gave to interest."""
        return sum((one.to_interest for one in self.payments), ZERO)

    @property
    def principal_due(self) -> Decimal:
        """Return what remains of the principal of all debts."""
        return sum(self.balances.values(), ZERO)

    @property
    def total_due(self) -> Decimal:
        """Return principal and interest still owed."""
        return self.principal_due + self.interest_accrued - self.interest_paid


@dataclass(slots=True)
class _Account:
    """One debt while the account runs."""

    debt: Debt
    principal: Decimal
    since: date | None
    unpaid_interest: Decimal = ZERO
    segments: list[InterestSegment] = field(default_factory=list)

    def accrue(self, to: date, terms: InterestTerms, law: Law) -> None:
        """Bring the interest up to `to` inclusive."""
        if self.since is None or to <= self.since:
            return
        new = segments(self.principal, self.since, to, terms, law, invoice=self.debt.number)
        self.segments.extend(new)
        self.unpaid_interest += sum((one.interest for one in new), ZERO)
        self.since = to

    @property
    def owed(self) -> Decimal:
        return self.principal + self.unpaid_interest

    def pay(self, amount: Decimal, *, principal_first: bool) -> tuple[Decimal, Decimal]:
        """Take up to `amount`; return (to interest, to principal). Art. 1343-1 C. civ."""
        first = self.principal if principal_first else self.unpaid_interest
        taken_first = min(amount, first)
        second = self.unpaid_interest if principal_first else self.principal
        taken_second = min(amount - taken_first, second)
        both = (taken_second, taken_first) if principal_first else (taken_first, taken_second)
        self.unpaid_interest -= both[0]
        self.principal -= both[1]
        return both


def run_ledger(
    debts: Sequence[Debt],
    payments: Iterable[Received],
    terms: InterestTerms,
    stop: date,
    law: Law,
) -> Ledger:
    """Return the account at `stop` inclusive; payments after `stop` are not counted.

    Raises `MissingLawError` when a rate is not known.
    """
    accounts = {one.number: _Account(one, one.principal, one.interest_from) for one in debts}
    applied = tuple(
        _apply(payment, accounts, terms, law)
        for payment in sorted(payments, key=lambda one: one.date)
        if payment.date <= stop
    )
    for account in accounts.values():
        account.accrue(stop, terms, law)
    return Ledger(
        segments=tuple(one for account in accounts.values() for one in account.segments),
        payments=applied,
        balances={number: account.principal for number, account in accounts.items()},
    )


def _apply(
    payment: Received, accounts: dict[str, _Account], terms: InterestTerms, law: Law
) -> AppliedPayment:
    remaining, to_interest = payment.amount, ZERO
    to_principal: list[tuple[str, Decimal]] = []
    for group in _groups(payment, accounts):
        if remaining <= 0:
            break
        for account in group:
            account.accrue(payment.date, terms, law)
        for account, share in _shares(group, remaining):
            interest, principal = account.pay(share, principal_first=payment.principal_first)
            to_interest += interest
            remaining -= interest + principal
            if principal:
                to_principal.append((account.debt.number, principal))
    return AppliedPayment(
        date=payment.date,
        amount=payment.amount,
        to_interest=to_interest,
        to_principal=tuple(to_principal),
        label=payment.label,
        ref=payment.ref,
        unapplied=remaining,
    )


def _groups(payment: Received, accounts: dict[str, _Account]) -> Iterator[list[_Account]]:
    """Yield the debts a payment meets, in the order of art. 1342-10 C. civ.; equals together."""
    owing = [one for one in accounts.values() if one.principal > 0 or one.unpaid_interest > 0]

    def age(account: _Account) -> tuple[bool, bool, date, date]:
        debt = account.debt
        return (
            debt.number != payment.invoice,
            debt.due_date > payment.date,
            debt.due_date,
            debt.issue_date,
        )

    for _, group in groupby(sorted(owing, key=age), key=age):
        yield list(group)


def _shares(group: Sequence[_Account], amount: Decimal) -> list[tuple[_Account, Decimal]]:
    """Split `amount` in proportion to what each owes, to the cent (art. 1342-10 in fine)."""
    owed = sum((account.owed for account in group), ZERO)
    if amount >= owed:
        return [(account, account.owed) for account in group]
    shares = [
        (amount * account.owed / owed).quantize(CENT, rounding=ROUND_DOWN) for account in group
    ]
    missing = amount - sum(shares, ZERO)
    result = []
    for account, share in zip(group, shares, strict=True):
        extra = min(missing, account.owed - share)
        missing -= extra
        result.append((account, share + extra))
    return result
