"""Payment terms in words, to a due date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_builder.creance.terms import compute_due, month_end

JANUARY = date(2026, 1, 15)


@pytest.mark.parametrize(
    ("terms", "issued", "due"),
    [
        ("30 jours date de facture", JANUARY, date(2026, 2, 14)),
        ("Paiement à 30 jours nets", JANUARY, date(2026, 2, 14)),
        ("Règlement à 60 j.", JANUARY, date(2026, 3, 16)),
        # 31 January + 45 days is 17 March; 1 March, then end of month, is 31 March: the later.
        ("45 jours fin de mois", JANUARY, date(2026, 3, 31)),
        ("45 jours F.D.M. ou fin de mois", JANUARY, date(2026, 3, 31)),
        # 20 April: 30 April + 45 = 14 June; 4 June then end of month = 30 June.
        ("45 JOURS FIN DE MOIS", date(2026, 4, 20), date(2026, 6, 30)),
        ("fin de mois", JANUARY, date(2026, 1, 31)),
        ("30 jours fin de mois le 10", JANUARY, date(2026, 3, 10)),
        ("paiement comptant", JANUARY, JANUARY),
    ],
)
def test_usual_terms(terms: str, issued: date, due: date) -> None:
    computed = compute_due(terms, issued)
    assert computed is not None
    assert computed.day == due


@pytest.mark.parametrize("terms", ["", "selon contrat", "30 ou 45 jours"])
def test_terms_that_say_nothing_sure_give_nothing(terms: str) -> None:
    assert compute_due(terms, JANUARY) is None


@pytest.mark.parametrize("terms", ["à réception", "30 jours après livraison", "comptant"])
def test_terms_that_count_from_something_else_are_not_sure(terms: str) -> None:
    computed = compute_due(terms, JANUARY)
    assert computed is not None
    assert not computed.sure


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(1, 60))
def test_the_later_reading_of_end_of_month_is_taken_and_the_other_said(
    issued: date, days: int
) -> None:
    computed = compute_due(f"{days} jours fin de mois", issued)
    assert computed is not None
    readings = {month_end(issued) + timedelta(days=days), month_end(issued + timedelta(days=days))}
    assert computed.day == max(readings)
    assert readings == {computed.day, computed.other or computed.day}


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(1, 90))
def test_plain_days_are_calendar_days_moved_by_no_week_end(issued: date, days: int) -> None:
    computed = compute_due(f"{days} jours", issued)
    assert computed is not None
    assert computed.day == issued + timedelta(days=days)
