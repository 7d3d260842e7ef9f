"""The interest engine: official figures to the cent, and what holds for every figure."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_builder.creance.interest import (
    ZERO,
    InterestTerms,
    Regime,
    exact_interest,
    interest_of,
    parse_terms,
    segments,
)
from dossier_builder.creance.model import InterestSegment
from dossier_builder.errors import MissingLawError, UsageError
from tests.creance.factories import LAW

PRINCIPALS = st.decimals("0.01", "9999999.99", places=2)
RATES = st.decimals("0.01", "30", places=2)
DUES = st.dates(date(2015, 1, 1), date(2026, 6, 30))
TERMS = st.sampled_from(
    [
        InterestTerms(Regime.L441_10),
        InterestTerms(Regime.LEGAL_PRO),
        InterestTerms(Regime.LEGAL_PARTICULIER),
        InterestTerms(Regime.CONTRACTUEL, Decimal("11.37")),
    ]
)


@pytest.mark.parametrize(
    ("principal", "rate", "days", "interest"),
    [
        # service-public F783, examples a and b
        ("2000.00", "3.11", 30, "5.11"),
        ("2000.00", "4.29", 61, "14.34"),
        ("2000.00", "9.29", 44, "22.40"),
        ("2000.00", "9.54", 100, "52.27"),
        # agenceipro.com
        ("15000.00", "15", 30, "184.93"),
    ],
)
def test_official_examples_are_right_to_the_cent(
    principal: str, rate: str, days: int, interest: str
) -> None:
    due = date(2026, 1, 10)
    (one,) = segments(Decimal(principal), due, due + timedelta(days=days), parse_terms(rate), LAW)
    assert (one.days, one.interest) == (days, Decimal(interest))


def test_the_first_official_example_comes_out_of_the_law_data_too() -> None:
    # 2 000 € at the private creditor's rate of 2020-S2, 30 days.
    (one,) = segments(
        Decimal("2000.00"),
        date(2020, 8, 31),
        date(2020, 9, 30),
        InterestTerms(Regime.LEGAL_PARTICULIER),
        LAW,
    )
    assert (one.days, one.rate, one.interest) == (30, Decimal("3.11"), Decimal("5.11"))


def test_interest_runs_from_the_day_after_the_due_date_to_the_stop_date_inclusive() -> None:
    (one,) = segments(Decimal("1000"), date(2026, 3, 1), date(2026, 3, 2), parse_terms("10"), LAW)
    assert (one.start, one.end, one.days) == (date(2026, 3, 2), date(2026, 3, 2), 1)


def test_a_rate_that_changes_on_1_july_cuts_the_period_there() -> None:
    first, second = segments(
        Decimal("1000.00"),
        date(2026, 4, 30),
        date(2026, 7, 15),
        InterestTerms(Regime.L441_10),
        LAW,
    )
    assert (first.end, first.days, first.rate) == (date(2026, 6, 30), 61, Decimal("12.15"))
    assert (second.start, second.days, second.rate) == (date(2026, 7, 1), 15, Decimal("12.40"))
    assert (first.interest, second.interest) == (Decimal("20.31"), Decimal("5.10"))


def test_leap_years_count_366_days_over_365() -> None:
    (one,) = segments(
        Decimal("36500.00"), date(2023, 12, 31), date(2024, 12, 31), parse_terms("1"), LAW
    )
    assert (one.days, one.interest) == (366, Decimal("366.00"))


def test_half_a_cent_is_rounded_up() -> None:
    assert interest_of(Decimal("182.50"), 1, Decimal("1")) == Decimal("0.01")


def test_a_semester_that_is_not_known_stops_with_its_name() -> None:
    with pytest.raises(MissingLawError, match="2027-S1"):
        segments(
            Decimal("1"), date(2026, 12, 1), date(2027, 1, 1), InterestTerms(Regime.L441_10), LAW
        )


@pytest.mark.parametrize("text", ["", "abc", "0", "-1", "101", "NaN", "Infinity", "l441", "1e5"])
def test_a_rate_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        parse_terms(text)


def test_a_rate_may_be_written_the_french_way() -> None:
    assert parse_terms("12,40 %") == InterestTerms(Regime.CONTRACTUEL, Decimal("12.40"))


def test_a_contractual_regime_without_a_rate_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="rate"):
        InterestTerms(Regime.CONTRACTUEL)


@given(PRINCIPALS, DUES, TERMS)
def test_zero_days_are_zero(principal: Decimal, due: date, terms: InterestTerms) -> None:
    assert segments(principal, due, due, terms, LAW) == ()


@given(PRINCIPALS, DUES, st.integers(1, 180), st.integers(1, 180), TERMS)
def test_interest_over_a_period_is_the_sum_over_its_parts(
    principal: Decimal, due: date, first: int, second: int, terms: InterestTerms
) -> None:
    middle = due + timedelta(days=first)
    stop = min(middle + timedelta(days=second), date(2026, 12, 31))
    whole = segments(principal, due, stop, terms, LAW)
    parts = (
        *segments(principal, due, middle, terms, LAW),
        *segments(principal, middle, stop, terms, LAW),
    )

    def exact(found: Iterable[InterestSegment]) -> Decimal:
        return sum((exact_interest(s.principal, s.days, s.rate) for s in found), ZERO)

    assert sum(s.days for s in whole) == sum(s.days for s in parts) == (stop - due).days
    # 36 500 is not a power of ten: exact sums may differ in the 28th digit.
    assert abs(exact(whole) - exact(parts)) < Decimal("1e-15")
    # One cut adds one rounding: at most a cent.
    total = sum((s.interest for s in whole), ZERO)
    cut = sum((s.interest for s in parts), ZERO)
    assert abs(total - cut) <= Decimal("0.01")


@given(PRINCIPALS, DUES, st.integers(1, 365), TERMS)
def test_the_segments_are_whole_days_without_gap_or_overlap(
    principal: Decimal, due: date, days: int, terms: InterestTerms
) -> None:
    stop = min(due + timedelta(days=days), date(2026, 12, 31))
    found = segments(principal, due, stop, terms, LAW)
    assert (found[0].start, found[-1].end) == (due + timedelta(days=1), stop)
    assert all(b.start == a.end + timedelta(days=1) for a, b in pairwise(found))
    assert all(one.days == (one.end - one.start).days + 1 for one in found)


@given(PRINCIPALS, DUES, st.integers(0, 183), TERMS)
def test_interest_never_decreases_with_days(
    principal: Decimal, due: date, days: int, terms: InterestTerms
) -> None:
    stop = due + timedelta(days=days)
    today = sum((s.interest for s in segments(principal, due, stop, terms, LAW)), ZERO)
    tomorrow = segments(principal, due, stop + timedelta(days=1), terms, LAW)
    assert sum((s.interest for s in tomorrow), ZERO) >= today


@given(PRINCIPALS, st.integers(0, 5000), RATES)
def test_every_segment_is_the_formula_of_the_official_sheet(
    principal: Decimal, days: int, rate: Decimal
) -> None:
    cents = interest_of(principal, days, rate) * 100
    assert cents == int(cents)
    assert abs(interest_of(principal, days, rate) - principal * days * rate / 36500) <= Decimal(
        "0.005"
    )
