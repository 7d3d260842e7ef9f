"""The sample dossiers, read and established: the figures are those of their truth."""

import json
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dossier_builder.creance.establish import establish
from dossier_builder.creance.model import Answer, Creance, Stage
from dossier_builder.facts.extract import read_file
from dossier_builder.facts.model import ReadFile
from dossier_builder.law.load import load_law
from dossier_builder.pieces.checklist import load_checklist
from dossier_builder.settings.load import load_claim, load_firm

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"


def _truth(dossier: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((EXAMPLES / f"{dossier}.truth.json").read_text("utf-8"))
    return found


@cache
def _files(dossier: str) -> tuple[ReadFile, ...]:
    statement = load_claim(EXAMPLES / dossier / "dossier.toml")
    stated = {entry.nom: entry.nature for entry in statement.fichiers}
    dropped = sorted((EXAMPLES / dossier).iterdir())
    return tuple(
        read
        for path in dropped
        if path.name != "dossier.toml"
        for read in read_file(path, file=path.name, nature=stated.get(path.name))
    )


@cache
def _claim(dossier: str) -> Creance:
    return establish(
        dossier,
        _files(dossier),
        statement=load_claim(EXAMPLES / dossier / "dossier.toml"),
        firm=load_firm(EXAMPLES / "dossier-builder.toml"),
        law=load_law(),
        checklist=load_checklist(ROOT / "modeles" / "checklist.toml"),
        today=date.fromisoformat(_truth(dossier)["claim"]["today"]),
    )


def test_the_complete_dossier_asks_nothing_and_is_ready_to_file() -> None:
    claim = _claim("ATELIER_MARNE")
    assert claim.questions == ()
    assert claim.next_step.stage is Stage.REQUETE
    assert [item.key for item in claim.checklist if item.is_gap] == []
    answers = {test.key: test.answer for test in claim.tests}
    assert answers["liquide"] is Answer.OUI
    assert answers["exigible"] is Answer.OUI
    assert answers["certaine"] is not Answer.NON


def test_the_complete_dossier_claims_what_its_truth_says() -> None:
    decompte, truth = _claim("ATELIER_MARNE").decompte, _truth("ATELIER_MARNE")["claim"]
    assert decompte is not None
    assert decompte.principal_due == Decimal(truth["principal"])
    assert decompte.interest_due == Decimal(truth["interest"])
    assert decompte.indemnity_total == Decimal(truth["indemnity"])
    assert decompte.total == Decimal(truth["total"])
    segments = [(s.invoice, s.days, s.rate, s.interest) for s in decompte.segments]
    assert segments == [
        (line["invoice"], line["days"], Decimal(line["rate"]), Decimal(line["interest"]))
        for line in truth["segments"]
    ]


def test_the_complete_dossier_knows_when_the_delay_ended_and_which_court() -> None:
    claim, truth = _claim("ATELIER_MARNE"), _truth("ATELIER_MARNE")
    assert claim.mise_en_demeure.sent_on == date.fromisoformat(truth["mise_en_demeure"]["sent"])
    assert claim.mise_en_demeure.delay_end == date.fromisoformat(
        truth["mise_en_demeure"]["delay_end"]
    )
    assert claim.court is not None
    assert claim.court.confirmed
    assert claim.court.name == truth["tribunal"]


def test_every_file_of_the_complete_dossier_is_a_piece() -> None:
    claim = _claim("ATELIER_MARNE")
    assert {piece.file for piece in claim.pieces} == set(_truth("ATELIER_MARNE")["files"])
    assert claim.left_out == ()


def test_each_invoice_of_the_complete_dossier_keeps_its_own_balance() -> None:
    claim, truth = _claim("ATELIER_MARNE"), _truth("ATELIER_MARNE")
    assert claim.decompte is not None
    assert {line.number: line.balance for line in claim.decompte.invoices} == {
        row["number"]: Decimal(row["balance"]) for row in truth["invoices"]
    }


def test_the_traps_are_left_out_each_with_its_reason() -> None:
    left = {entry.file: entry.reason for entry in _claim("TRANSPORTS_LOIRE").left_out}
    assert "doublon" in left["FC-2026-0098 (1).pdf"]
    assert "illisible" in left["FC-2026-0117.pdf"]
    assert "987 654 324" in left["facture DUPRE.pdf"].replace("\u00a0", " ")


def test_the_part_payment_is_not_claimed_again() -> None:
    decompte = _claim("TRANSPORTS_LOIRE").decompte
    assert decompte is not None
    assert decompte.principal_due == Decimal(_truth("TRANSPORTS_LOIRE")["claim"]["principal"])


def test_the_dossier_with_gaps_is_not_ready_to_file() -> None:
    claim = _claim("TRANSPORTS_LOIRE")
    assert claim.next_step.stage is Stage.MISE_EN_DEMEURE
    assert {"livraison", "mise_en_demeure"} <= {item.key for item in claim.checklist if item.is_gap}


@pytest.mark.parametrize("dossier", ["ATELIER_MARNE", "TRANSPORTS_LOIRE"])
def test_no_established_figure_of_an_invoice_contradicts_the_truth(dossier: str) -> None:
    truth = _truth(dossier)
    rows = {row["file"]: row for row in [*truth["invoices"], *truth["avoirs"]]}
    for read in _files(dossier):
        row = rows.get(read.file, {})
        for name, fact in read.facts.present():
            if fact.status.value == "etabli" and row.get(name):
                assert str(fact.value) == row[name], (read.file, name)
