"""Payments on their dates: interest first, the oldest debt first, and totals that add up."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_builder.creance.interest import ZERO, InterestTerms, Regime
from dossier_builder.creance.ledger import Debt, Ledger, Received, run_ledger
from tests.creance.factories import LAW

L441 = InterestTerms(Regime.L441_10)
STOP = date(2026, 11, 23)


def debt(number: str, principal: str, due: date, issued: date | None = None) -> Debt:
    return Debt(number, issued or due - timedelta(days=30), due, Decimal(principal), due)


def test_three_invoices_two_part_payments_and_a_rate_change_by_hand() -> None:
    debts = [
        debt("A", "4000.00", date(2026, 3, 31)),
        debt("B", "1500.00", date(2026, 5, 15)),
        debt("C", "2500.00", date(2026, 8, 31)),
    ]
    payments = [
        Received(date(2026, 6, 15), Decimal("1000.00")),
        Received(date(2026, 9, 10), Decimal("3500.00")),
    ]
    ledger = run_ledger(debts, payments, L441, STOP, LAW)
    shown = [(s.invoice, s.start, s.days, s.principal, s.rate, s.interest) for s in ledger.segments]
    assert shown == [
        # 4000 x 76 x 12.15 / 36500 = 101.194...
        ("A", date(2026, 4, 1), 76, Decimal("4000.00"), Decimal("12.15"), Decimal("101.19")),
        # 1000 - 101.19 = 898.81 on principal: 3101.19 x 15 x 12.15 / 36500 = 15.484...
        ("A", date(2026, 6, 16), 15, Decimal("3101.19"), Decimal("12.15"), Decimal("15.48")),
        # 3101.19 x 72 x 12.40 / 36500 = 75.855...
        ("A", date(2026, 7, 1), 72, Decimal("3101.19"), Decimal("12.40"), Decimal("75.86")),
        # B meets the second payment: 1500 x 46 x 12.15 / 36500 = 22.968...
        ("B", date(2026, 5, 16), 46, Decimal("1500.00"), Decimal("12.15"), Decimal("22.97")),
        # 1500 x 72 x 12.40 / 36500 = 36.690...
        ("B", date(2026, 7, 1), 72, Decimal("1500.00"), Decimal("12.40"), Decimal("36.69")),
        # 3500 - 91.34 - 3101.19 = 307.47; less 59.66 of interest: 247.81 on B's principal.
        # 1252.19 x 74 x 12.40 / 36500 = 31.479...
        ("B", date(2026, 9, 11), 74, Decimal("1252.19"), Decimal("12.40"), Decimal("31.48")),
        # 2500 x 84 x 12.40 / 36500 = 71.342...
        ("C", date(2026, 9, 1), 84, Decimal("2500.00"), Decimal("12.40"), Decimal("71.34")),
    ]
    first, second = ledger.payments
    assert (first.to_interest, first.to_principal) == (
        Decimal("101.19"),
        (("A", Decimal("898.81")),),
    )
    assert (second.to_interest, second.to_principal) == (
        Decimal("151.00"),
        (("A", Decimal("3101.19")), ("B", Decimal("247.81"))),
    )
    assert ledger.balances == {"A": ZERO, "B": Decimal("1252.19"), "C": Decimal("2500.00")}
    assert ledger.total_due == Decimal("3855.01")


def test_the_invoice_the_debtor_names_is_paid_before_an_older_one() -> None:
    debts = [debt("A", "100.00", date(2026, 3, 31)), debt("B", "100.00", date(2026, 5, 31))]
    payment = Received(date(2026, 6, 1), Decimal("50.00"), invoice="B")
    ledger = run_ledger(debts, [payment], L441, STOP, LAW)
    assert ledger.payments[0].to_principal == (("B", Decimal("49.97")),)


def test_a_payment_may_be_stated_to_go_to_principal_first() -> None:
    payment = Received(date(2026, 6, 1), Decimal("50.00"), principal_first=True)
    ledger = run_ledger([debt("A", "100.00", date(2026, 3, 31))], [payment], L441, STOP, LAW)
    assert ledger.payments[0].to_interest == ZERO
    assert ledger.balances == {"A": Decimal("50.00")}


def test_a_debt_already_due_is_paid_before_one_that_is_not() -> None:
    debts = [
        debt("A", "100.00", date(2026, 7, 31), date(2026, 1, 1)),
        debt("B", "100.00", date(2026, 3, 31)),
    ]
    ledger = run_ledger(debts, [Received(date(2026, 6, 1), Decimal("10.00"))], L441, STOP, LAW)
    assert [number for number, _ in ledger.payments[0].to_principal] == ["B"]


def test_equal_debts_share_a_payment_in_proportion_to_the_cent() -> None:
    due, issued = date(2026, 6, 30), date(2026, 5, 31)
    debts = [debt("A", "100.00", due, issued), debt("B", "200.00", due, issued)]
    ledger = run_ledger(debts, [Received(due, Decimal("100.00"))], L441, STOP, LAW)
    assert dict(ledger.payments[0].to_principal) == {"A": Decimal("33.34"), "B": Decimal("66.66")}


def test_a_payment_after_the_stop_date_is_not_counted() -> None:
    payment = Received(STOP + timedelta(days=1), Decimal("50.00"))
    ledger = run_ledger([debt("A", "100.00", date(2026, 3, 31))], [payment], L441, STOP, LAW)
    assert ledger.payments == ()


def test_what_exceeds_the_debt_is_said_not_lost() -> None:
    ledger = run_ledger(
        [debt("A", "100.00", date(2026, 3, 31))],
        [Received(date(2026, 3, 31), Decimal("120.00"))],
        L441,
        STOP,
        LAW,
    )
    assert ledger.payments[0].unapplied == Decimal("20.00")
    assert ledger.total_due == ZERO


def test_a_payment_of_interest_alone_cuts_no_segment() -> None:
    debts = [debt("A", "36500.00", date(2026, 6, 30))]
    paid = run_ledger(debts, [Received(date(2026, 8, 1), Decimal("100.00"))], L441, STOP, LAW)
    (segment,) = paid.segments
    assert segment.days == 146
    assert paid.payments[0].to_interest == Decimal("100.00")


AMOUNTS = st.decimals("0.01", "20000", places=2)
DEBTS = st.lists(
    st.tuples(AMOUNTS, st.dates(date(2024, 1, 1), date(2026, 10, 31))), min_size=1, max_size=4
).map(
    lambda rows: [
        Debt(f"F{i}", due - timedelta(days=30), due, amount, due)
        for i, (amount, due) in enumerate(rows)
    ]
)
PAYMENTS = st.lists(
    st.tuples(st.dates(date(2024, 1, 1), STOP), AMOUNTS, st.booleans()), max_size=5
).map(lambda rows: [Received(day, amount, principal_first=flag) for day, amount, flag in rows])


def run(debts: list[Debt], payments: list[Received]) -> Ledger:
    return run_ledger(debts, payments, L441, STOP, LAW)


@given(DEBTS, PAYMENTS)
def test_every_cent_of_every_payment_is_accounted_for(
    debts: list[Debt], payments: list[Received]
) -> None:
    ledger = run(debts, payments)
    for paid in ledger.payments:
        principal = sum((amount for _, amount in paid.to_principal), ZERO)
        assert paid.to_interest + principal + paid.unapplied == paid.amount
    paid_principal = sum((a for p in ledger.payments for _, a in p.to_principal), ZERO)
    assert ledger.principal_due == sum((one.principal for one in debts), ZERO) - paid_principal
    assert all(balance >= 0 for balance in ledger.balances.values())
    assert ledger.interest_paid <= ledger.interest_accrued


@given(DEBTS, PAYMENTS, AMOUNTS)
def test_a_further_payment_never_raises_the_debt(
    debts: list[Debt], payments: list[Received], amount: Decimal
) -> None:
    last = max((one.date for one in payments), default=date(2026, 1, 1))
    assert (
        run(debts, [*payments, Received(last, amount)]).total_due <= run(debts, payments).total_due
    )


@given(DEBTS, PAYMENTS)
def test_no_debt_bears_interest_twice_on_one_day(
    debts: list[Debt], payments: list[Received]
) -> None:
    for one in debts:
        days = sorted(
            (s.start, s.end) for s in run(debts, payments).segments if s.invoice == one.number
        )
        assert all(a[1] < b[0] for a, b in pairwise(days))
        assert all(start > one.due_date and end <= STOP for start, end in days)


@pytest.mark.parametrize("day", [date(2026, 3, 31), date(2026, 4, 1)])
def test_interest_up_to_the_payment_day_is_on_the_former_principal(day: date) -> None:
    ledger = run([debt("A", "36500.00", date(2026, 3, 31))], [Received(day, Decimal("500.00"))])
    expected = Decimal("0.00") if day == date(2026, 3, 31) else Decimal("12.15")
    assert ledger.payments[0].to_interest == expected
