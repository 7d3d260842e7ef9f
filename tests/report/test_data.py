"""dossier.json holds what the report shows, exactly, and tells what changed."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_builder.report.data import to_data, to_json
from dossier_builder.report.model import ReportInput
from dossier_builder.report.plain import plain
from tests.report import factories


@pytest.fixture
def report(tmp_path: Path) -> ReportInput:
    return factories.first_day(tmp_path)


def loaded(report: ReportInput) -> dict[str, object]:
    data: dict[str, object] = json.loads(to_json(to_data(report)))
    return data


def test_amounts_are_strings_and_days_iso(report: ReportInput) -> None:
    data = json.loads(to_json(to_data(report)))
    assert data["schema"] == 1
    assert data["today"] == "2026-09-21"
    assert data["decompte"]["total"] == "15014.80"
    ttc = next(f for f in data["files"] if f["file"] == factories.F42)["facts"]["total_ttc"]
    assert ttc["value"] == "8310.00"
    assert ttc["status"] == "etabli"
    assert ttc["page"] == 1 and len(ttc["bbox"]) == 4
    assert ttc["others"][0]["method"] == "cii"


def test_the_same_claim_gives_the_same_text(report: ReportInput) -> None:
    assert to_json(to_data(report)) == to_json(to_data(replace(report, files=report.files[::-1])))


def test_a_first_build_has_no_changes(report: ReportInput) -> None:
    assert to_data(report)["changes"] == {"since": None, "items": []}


def test_changes_name_the_stage_the_principal_the_files_and_the_questions(
    report: ReportInput, tmp_path: Path
) -> None:
    later = replace(factories.once_due(tmp_path), previous=loaded(report))
    changes = json.loads(to_json(to_data(later)))["changes"]
    assert changes["since"] == "2026-09-21"
    labels = [item["label"] for item in changes["items"]]
    assert labels[:2] == ["Étape", "Principal restant dû"]
    assert f"Fichier « {factories.MED} »" in labels
    answered = [item["label"] for item in changes["items"] if item["after"] == "répondu"]
    assert answered == [question.text for question in factories.QUESTIONS]


def test_building_again_tells_the_same_changes(report: ReportInput, tmp_path: Path) -> None:
    later = replace(factories.once_due(tmp_path), previous=loaded(report))
    first = to_json(to_data(later))
    again = replace(later, previous=json.loads(first))
    assert to_json(to_data(again)) == first


def test_interest_that_only_grows_is_no_change(report: ReportInput) -> None:
    day = date(2026, 9, 22)
    creance = replace(report.creance, today=day, decompte=factories.decompte(day, paid=False))
    tomorrow = replace(report, creance=creance, previous=loaded(report))
    assert to_data(tomorrow)["changes"] == {"since": None, "items": []}


@pytest.mark.parametrize(
    "previous", [{}, {"schema": 99}, {"schema": 1}, {"schema": 1, "files": 3, "changes": "x"}]
)
def test_a_damaged_former_file_never_stops_a_build(
    report: ReportInput, previous: dict[str, object]
) -> None:
    data = to_data(replace(report, previous=previous))
    assert json.loads(to_json(data))["decompte"]["total"] == "15014.80"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_an_amount_comes_back_exactly(amount: Decimal) -> None:
    written = plain(amount)
    assert isinstance(written, str) and "E" not in written
    assert Decimal(written) == amount


def test_a_value_without_a_chosen_form_is_refused() -> None:
    with pytest.raises(TypeError):
        plain(object())
