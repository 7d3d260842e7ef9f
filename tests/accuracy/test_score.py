"""The yardstick itself: what counts as right, silent, wrong, invented, and wrong while sure."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks.accuracy.__main__ import main
from benchmarks.accuracy.compare import same
from benchmarks.accuracy.layouts import heldout2
from benchmarks.accuracy.manifest import Case, read_manifest, write_manifest
from benchmarks.accuracy.score import Result, Verdict, judge, score
from benchmarks.accuracy.table import by, full, summary
from dossier_builder.facts.model import Evidence, Fact, Facts, Nature, ReadFile, Status

EVIDENCE = Evidence(file="f.pdf", page=1, bbox=None, text="", method="page")


def _ttc(value: str, status: Status = Status.ETABLI) -> Fact[Decimal]:
    return Fact(Decimal(value), status, EVIDENCE)


def _read(facts: Facts, nature: Nature = Nature.FACTURE) -> ReadFile:
    return ReadFile("f.pdf", "0" * 64, 1, nature, 1.0, (), facts)


def _case(**required: str) -> Case:
    return Case("f.pdf", "facture", "classic", required, {}, complete=True)


def _only(case: Case, facts: Facts) -> Result:
    (result,) = judge(case, _read(facts))
    return result


def test_the_value_of_the_truth_is_right() -> None:
    result = _only(_case(total_ttc="120.00"), Facts(total_ttc=_ttc("120.00")))
    assert result.verdict is Verdict.RIGHT
    assert not result.is_wrong_while_sure


def test_no_value_is_silent_and_never_wrong_while_sure() -> None:
    result = _only(_case(total_ttc="120.00"), Facts())
    assert result.verdict is Verdict.SILENT
    assert not result.is_wrong_while_sure


@pytest.mark.parametrize(("status", "sure"), [(Status.ETABLI, True), (Status.PROBABLE, False)])
def test_another_value_is_wrong_and_while_etabli_counted_apart(status: Status, sure: bool) -> None:
    result = _only(_case(total_ttc="120.00"), Facts(total_ttc=_ttc("120.01", status)))
    assert result.verdict is Verdict.WRONG
    assert result.is_wrong_while_sure is sure


def test_a_value_that_a_complete_document_does_not_state_is_an_invention() -> None:
    result = _only(_case(), Facts(due_date=Fact(date(2026, 1, 1), Status.ETABLI, EVIDENCE)))
    assert result.verdict is Verdict.INVENTED
    assert result.is_wrong_while_sure


def test_nothing_is_an_invention_where_the_manifest_is_not_complete() -> None:
    case = replace(_case(), complete=False)
    facts = Facts(due_date=Fact(date(2026, 1, 1), Status.ETABLI, EVIDENCE))
    assert judge(case, _read(facts)) == []


def test_nothing_paid_is_no_invention() -> None:
    assert judge(_case(), _read(Facts(paid=_ttc("0.00")))) == []


def test_a_value_that_can_be_worked_out_may_be_silent_but_not_wrong() -> None:
    case = Case("f.pdf", "facture", "classic", {}, {"due_payable": "120.00"}, complete=True)
    assert judge(case, _read(Facts())) == []
    assert _only(case, Facts(due_payable=_ttc("120.00"))).verdict is Verdict.RIGHT
    assert _only(case, Facts(due_payable=_ttc("100.00"))).verdict is Verdict.WRONG


@pytest.mark.parametrize(
    ("field", "value", "truth"),
    [
        ("total_ttc", Decimal("-780.00"), "780.00"),
        ("total_ttc", Decimal("780.0"), "780.00"),
        ("issue_date", date(2026, 3, 15), "2026-03-15"),
        ("iban", "FR76 3009 9004", "FR7630099004"),
        ("invoice_number", "fa-2026 - 12", "FA-2026-12"),
        ("seller_name", "S.A.R.L. Atelier Méloriac", "Atelier Meloriac"),
        ("seller_name", "ATELIER MÉLORIAC SAS", "Atelier Méloriac"),
        ("invoices_cited", ("F2", "F1"), "F1;F2"),
        ("signed", True, "true"),
    ],
)
def test_two_ways_of_writing_one_value_are_the_same(field: str, value: object, truth: str) -> None:
    assert same(field, value, truth)


@pytest.mark.parametrize(
    ("field", "value", "truth"),
    [
        ("total_ttc", Decimal("780.01"), "780.00"),
        ("total_ttc", "780.00", "780.00"),
        ("issue_date", date(2026, 3, 5), "2026-05-03"),
        ("invoice_number", "N. 00007523", "00007523"),
        ("seller_name", "Atelier Méloriac, 3 rue du Port", "Atelier Méloriac"),
        ("seller_name", "SARL", "Atelier"),
        ("invoices_cited", ("F1",), "F1;F2"),
        ("signed", False, "true"),
    ],
)
def test_a_value_that_is_nearly_right_is_wrong(field: str, value: object, truth: str) -> None:
    assert not same(field, value, truth)


def test_the_scores_of_a_set_add_up(tmp_path: Path) -> None:
    reads = {
        "a.pdf": _read(Facts(total_ttc=_ttc("10.00"))),
        "b.pdf": _read(Facts(total_ttc=_ttc("11.00")), Nature.DEVIS),
    }
    cases = [
        Case(name, "facture", name, {"total_ttc": "10.00", "total_ht": "8.00"}, {}, complete=True)
        for name in reads
    ]
    found = score(cases, tmp_path, lambda path, file: reads[file])
    counted = [found.count(verdict) for verdict in Verdict]
    assert counted == [1, 2, 1, 0]
    assert found.right_share == 0.25
    assert [result.file for result in found.wrong_while_sure] == ["b.pdf"]
    assert [result.right for result in found.natures] == [True, False]
    assert "wrong while etabli 1; natures 1 of 2" in summary("set", found)
    report = full("set", found)
    assert "ETABLI wrong: b.pdf: total_ttc: read '11.00' (etabli), is '10.00'" in report
    assert "nature: b.pdf: read devis, is facture" in report
    assert "| total_ttc | 1 | 0 | 1 | 0 | 1 |" in by(found, "field", lambda result: result.field)


def test_a_public_manifest_row_requires_what_the_page_shows(tmp_path: Path) -> None:
    row = {
        "file": "plain/x__stripped.pdf",
        "kind": "invoice",
        "syntax": "",
        "invoice_number": "F1",
        "due_date": "2026-01-01",
        "visible_fields": "invoice_number",
        "not_visible_fields": "due_date",
    }
    write_manifest(tmp_path / "manifest.csv", [row])
    (case,) = read_manifest(tmp_path / "manifest.csv")
    assert case.nature == "facture"
    assert case.required == {"invoice_number": "F1"}
    assert case.optional == {"due_date": "2026-01-01"}
    assert not case.complete


def test_the_report_on_the_held_out_set_names_no_document(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["benchmarks.accuracy", "--sets", "heldout2", "--variants", "1"]
    monkeypatch.setattr("sys.argv", arguments)
    main()
    shown = capsys.readouterr().out
    assert "heldout2: fields" in shown
    for layout in heldout2.layouts():
        assert f"{layout.name}_" not in shown
