"""The lines offered for dossier.toml can be pasted as they are."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dossier_builder.report.stated import stated_facts
from dossier_builder.report.toml_lines import (
    Paste,
    correction,
    nature_correction,
    pastes,
    sections_of,
    together,
    toml_value,
)
from dossier_builder.settings.claim import ClaimStatement
from dossier_builder.settings.load import load_claim
from tests.report import factories


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_toml(text: str) -> None:
    assert tomllib.loads(f"x = {toml_value(text)}")["x"] == text


@given(st.decimals(min_value=0, max_value=10**9, places=2), st.dates())
def test_amounts_and_days_survive_toml(amount: Decimal, day: date) -> None:
    assert tomllib.loads(f"x = {toml_value(amount)}", parse_float=Decimal)["x"] == amount
    assert tomllib.loads(f"x = {toml_value(day)}")["x"] == day


def test_every_correction_is_taken_by_dossier_toml_and_states_the_fact(tmp_path: Path) -> None:
    report = factories.first_day(tmp_path / "inbox")
    offered = 0
    for read in report.files:
        for name, fact in read.facts.present():
            lines = correction(read, name, fact)
            if lines is None:
                continue
            offered += 1
            path = tmp_path / "dossier.toml"
            path.write_text(lines, encoding="utf-8")
            assert stated_facts(read, load_claim(path)) == {name: fact.value}
    assert offered > 8


def test_the_nature_can_be_stated_for_every_file(tmp_path: Path) -> None:
    path = tmp_path / "dossier.toml"
    reads = factories.first_day(tmp_path / "inbox").files
    path.write_text("\n\n".join(nature_correction(read) for read in reads), encoding="utf-8")
    stated = load_claim(path).fichiers
    assert [(entry.nom, entry.nature) for entry in stated] == [(r.file, r.nature) for r in reads]


def test_lines_of_one_section_are_put_under_one_heading() -> None:
    merged = together(
        [
            '[debiteur]\ncourriel = "a@b.example"',
            '[[fichiers]]\nnom = "a.pdf"',
            '[debiteur]\nsiren = "987654324"',
            '[[fichiers]]\nnom = "b.pdf"',
        ]
    )
    assert tomllib.loads(merged) == {
        "debiteur": {"courriel": "a@b.example", "siren": "987654324"},
        "fichiers": [{"nom": "a.pdf"}, {"nom": "b.pdf"}],
    }


def test_an_invoice_is_also_named_by_its_number(tmp_path: Path) -> None:
    read = factories.first_day(tmp_path).files[0]
    statement = ClaimStatement.model_validate(
        {"factures": [{"numero": "2026-0042", "echeance": date(2026, 5, 1)}]}
    )
    assert stated_facts(read, statement) == {"due_date": date(2026, 5, 1)}


def test_lines_of_a_section_that_is_there_go_under_it() -> None:
    existing = sections_of('[tribunal] # le nôtre\nnom = "A"\n[[fichiers]]\nnom = "x"\n')
    assert existing == {"tribunal"}
    assert pastes("[debiteur]\nemail = 1", existing) == (Paste("[debiteur]\nemail = 1"),)
    asked = '[tribunal]\nconfirme = true\n\n[[fichiers]]\nnom = "b.pdf"'
    assert pastes(asked, existing) == (
        Paste("confirme = true", "tribunal"),
        Paste('[[fichiers]]\nnom = "b.pdf"'),
    )
