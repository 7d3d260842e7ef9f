"""Procedural days: CPC 640 to 642 and French public holidays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_builder.creance.deadlines import service_deadline
from dossier_builder.law.days import add_months, holiday_name, is_working_day, procedural_end
from dossier_builder.law.load import load_law

LAW = load_law()
DAYS = st.dates(date(2015, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("order", "last"),
    [
        # 31 August 2026 + 6 months: no 31 February, so Sunday 28 February 2027, then Monday.
        (date(2026, 8, 31), date(2027, 3, 1)),
        (date(2026, 9, 1), date(2026, 12, 1)),
        # 1 November (holiday, Sunday in 2026) is the day of no end here: 3 months later is 1 Feb.
        (date(2026, 11, 1), date(2027, 2, 1)),
        # 25 September + 3 months: Christmas, a Friday, then the week-end.
        (date(2026, 9, 25), date(2026, 12, 28)),
        # 12 November 2026 + 3 months: the date of the story.
        (date(2026, 11, 12), date(2027, 2, 12)),
        # 1 October + 3 months: New Year's Day 2027, a Friday, then the week-end.
        (date(2026, 10, 1), date(2027, 1, 4)),
        # 30 November + 3 months: no 30 February.
        (date(2026, 11, 30), date(2027, 3, 1)),
    ],
)
def test_the_last_day_to_serve_falls_on_a_working_day(order: date, last: date) -> None:
    assert service_deadline(order, LAW) == last


def test_alsace_moselle_has_two_more_holidays() -> None:
    saint_stephen, good_friday = date(2028, 12, 26), date(2028, 4, 14)
    for postcode in ("57000", "67000", "68100"):
        assert not is_working_day(saint_stephen, postcode)
        assert not is_working_day(good_friday, postcode)
    assert is_working_day(saint_stephen, "54000")
    assert is_working_day(good_friday, "75001")


def test_overseas_departments_keep_the_abolition_of_slavery() -> None:
    assert not is_working_day(date(2026, 5, 22), "97200")
    assert is_working_day(date(2026, 5, 22), "51100")


def test_metropolitan_france_has_the_eleven_days_of_the_labour_code() -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    assert [day for day in days if holiday_name(day)] == [
        date(2026, 1, 1),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 8),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 7, 14),
        date(2026, 8, 15),
        date(2026, 11, 1),
        date(2026, 11, 11),
        date(2026, 12, 25),
    ]


@given(DAYS)
def test_a_procedural_delay_never_ends_on_a_day_off_nor_early(start: date) -> None:
    rule = LAW.delay("opposition", on=start)
    end = procedural_end(start, rule, "51100")
    assert is_working_day(end, "51100")
    assert end >= add_months(start, 1)
    assert not any(
        is_working_day(add_months(start, 1) + timedelta(days=n), "51100")
        for n in range((end - add_months(start, 1)).days)
    )


@given(DAYS, st.integers(0, 120))
def test_months_keep_the_day_or_take_the_last_one(start: date, months: int) -> None:
    end = add_months(start, months)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day == start.day or (end + timedelta(days=1)).day == 1
