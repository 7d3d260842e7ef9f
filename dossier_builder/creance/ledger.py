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
    """One debt while the account runs.

    A segment ends only where the principal changes: a payment of interest alone cuts
    nothing, so that no rounding is added for it.
    """

    debt: Debt
    terms: InterestTerms
    law: Law
    principal: Decimal
    since: date | None
    interest_paid: Decimal = ZERO
    segments: list[InterestSegment] = field(default_factory=list)

    def _running(self, to: date) -> tuple[InterestSegment, ...]:
        """Return the segments since the last cut, up to `to` inclusive."""
        if self.since is None:
            return ()
        return segments(
            self.principal, self.since, to, self.terms, self.law, invoice=self.debt.number
        )

    def cut(self, to: date) -> None:
        """Close the running segments at `to` inclusive."""
        if self.since is not None and to > self.since:
            self.segments.extend(self._running(to))
            self.since = to

    def interest_owed(self, to: date) -> Decimal:
        """Return the interest accrued up to `to` inclusive and not paid."""
        accrued = sum((one.interest for one in (*self.segments, *self._running(to))), ZERO)
        return accrued - self.interest_paid

    def owed(self, to: date) -> Decimal:
        """Return principal and interest owed at `to`."""
        return self.principal + self.interest_owed(to)

    def pay(self, amount: Decimal, on: date, *, principal_first: bool) -> tuple[Decimal, Decimal]:
        """Take up to `amount`; return (to interest, to principal). Art. 1343-1 C. civ."""
        interest = self.interest_owed(on)
        if principal_first:
            principal_part = min(amount, self.principal)
            interest_part = min(amount - principal_part, interest)
        else:
            interest_part = min(amount, interest)
            principal_part = min(amount - interest_part, self.principal)
        if principal_part:
            self.cut(on)
        self.interest_paid += interest_part
        self.principal -= principal_part
        return interest_part, principal_part


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
    accounts = {
        one.number: _Account(one, terms, law, one.principal, one.interest_from) for one in debts
    }
    applied = tuple(
        _apply(payment, accounts)
        for payment in sorted(payments, key=lambda one: one.date)
        if payment.date <= stop
    )
    for account in accounts.values():
        account.cut(stop)
    return Ledger(
        segments=tuple(one for account in accounts.values() for one in account.segments),
        payments=applied,
        balances={number: account.principal for number, account in accounts.items()},
    )


def _apply(payment: Received, accounts: dict[str, _Account]) -> AppliedPayment:
    remaining, to_interest = payment.amount, ZERO
    to_principal: list[tuple[str, Decimal]] = []
    for group in _groups(payment, accounts):
        if remaining <= 0:
            break
        for account, share in _shares(group, remaining, payment.date):
            interest, principal = account.pay(
                share, payment.date, principal_first=payment.principal_first
            )
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
    """Yield the debts a payment meets, in the order of art. 1342-10 C. civ.; equals together.

    The due date puts the debts already due before the others, and the oldest first.
    """
    owing = [one for one in accounts.values() if one.owed(payment.date) > 0]

    def age(account: _Account) -> tuple[bool, date, date]:
        debt = account.debt
        return debt.number != payment.invoice, debt.due_date, debt.issue_date

    for _, group in groupby(sorted(owing, key=age), key=age):
        yield list(group)


def _shares(group: Sequence[_Account], amount: Decimal, on: date) -> list[tuple[_Account, Decimal]]:
    """Split `amount` in proportion to what each owes, to the cent (art. 1342-10 in fine)."""
    debts = [account.owed(on) for account in group]
    total = sum(debts, ZERO)
    if amount >= total:
        return list(zip(group, debts, strict=True))
    shares = [(amount * debt / total).quantize(CENT, rounding=ROUND_DOWN) for debt in debts]
    missing = amount - sum(shares, ZERO)
    result = []
    for account, debt, share in zip(group, debts, shares, strict=True):
        extra = min(missing, debt - share)
        missing -= extra
        result.append((account, share + extra))
    return result
