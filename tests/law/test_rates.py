"""Rates, delays and amounts: what is known, what is missing, what a person adds."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dossier_builder.errors import MissingLawError, UsageError
from dossier_builder.french import typographie
from dossier_builder.law.describe import describe
from dossier_builder.law.load import load_law
from dossier_builder.law.model import Semester

LAW = load_law()


@pytest.mark.parametrize(
    ("semester", "particulier", "autres"),
    [
        ("2018-S1", "3.73", "0.89"),
        ("2019-S1", "3.40", "0.86"),
        ("2020-S2", "3.11", "0.84"),
        ("2023-S2", "6.82", "4.22"),
        ("2024-S1", "8.01", "5.07"),
        ("2025-S1", "7.21", "3.71"),
        ("2026-S2", "6.84", "2.75"),
    ],
)
def test_legal_interest_is_the_arretes_not_the_wrong_tables(
    semester: str, particulier: str, autres: str
) -> None:
    key = Semester.parse(semester)
    assert LAW.legal_rate(key, private_creditor=True) == Decimal(particulier)
    assert LAW.legal_rate(key, private_creditor=False) == Decimal(autres)


@pytest.mark.parametrize(
    ("semester", "rate"),
    [("2024-S1", "14.50"), ("2024-S2", "14.25"), ("2026-S1", "12.15"), ("2026-S2", "12.40")],
)
def test_default_penalty_is_the_ecb_rate_plus_ten_points(semester: str, rate: str) -> None:
    assert LAW.late_payment_rate(Semester.parse(semester)) == Decimal(rate)


def test_every_semester_between_the_first_and_the_last_is_known() -> None:
    for rows in (LAW.legal_rates, LAW.ecb_rates):
        semester = min(rows)
        while semester <= max(rows):
            assert semester in rows
            semester = semester.next()


def test_a_missing_semester_is_named_with_the_lines_that_add_it() -> None:
    with pytest.raises(MissingLawError) as caught:
        LAW.late_payment_rate(Semester(2027, 1))
    assert "2027-S1" in str(caught.value)
    assert '[[taux_bce]]\nsemestre = "2027-S1"' in caught.value.next_step
    assert "law.toml" in caught.value.next_step


def test_a_row_of_the_workspace_completes_and_replaces(tmp_path: Path) -> None:
    file = tmp_path / "law.toml"
    file.write_text(
        '[[taux_bce]]\nsemestre = "2027-S1"\ntaux = 2.65\nsource = "BCE"\ngrade = "A"\n'
        '[[taux_bce]]\nsemestre = "2026-S2"\ntaux = 2.41\nsource = "essai"\ngrade = "C"\n',
        encoding="utf-8",
    )
    law = load_law(file)
    assert law.late_payment_rate(Semester(2027, 1)) == Decimal("12.65")
    assert law.late_payment_rate(Semester(2026, 2)) == Decimal("12.41")
    assert load_law().late_payment_rate(Semester(2026, 2)) == Decimal("12.40")


def test_a_row_without_a_source_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "law.toml"
    file.write_text('[[taux_bce]]\nsemestre = "2027-S1"\ntaux = 2.65\ngrade = "A"\n', "utf-8")
    with pytest.raises(UsageError, match=r"taux_bce\.1\.source"):
        load_law(file)


def test_a_file_that_is_not_toml_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "law.toml"
    file.write_text("taux = [", "utf-8")
    with pytest.raises(UsageError, match=r"law\.toml"):
        load_law(file)


@pytest.mark.parametrize(
    ("order", "months"),
    [(date(2026, 8, 31), 6), (date(2026, 9, 1), 3), (date(2020, 1, 1), 6), (date(2027, 5, 5), 3)],
)
def test_the_delay_to_serve_depends_on_the_date_of_the_order(order: date, months: int) -> None:
    assert LAW.delay("signification", on=order).duree == months


def test_an_unknown_delay_is_an_error_never_a_guess() -> None:
    with pytest.raises(MissingLawError, match="imaginaire"):
        LAW.delay("imaginaire", on=date(2026, 1, 1))


def test_the_description_names_the_last_day_and_each_source() -> None:
    text = describe(LAW)
    assert "31\u00a0décembre\u00a02026" in text
    for row in (*LAW.delays, *LAW.amounts.values(), *LAW.ecb_rates.values()):
        assert typographie(row.source) in text
    assert '[[interet_legal]]\nsemestre = "2027-S1"' in text


def test_no_rate_is_a_float() -> None:
    for row in LAW.legal_rates.values():
        assert isinstance(row.creancier_particulier, Decimal)
        assert isinstance(row.autres_cas, Decimal)
    assert all(isinstance(row.taux, Decimal) for row in LAW.ecb_rates.values())
