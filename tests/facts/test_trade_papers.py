"""Papers of sales, contracts, rents, debts and claims, as text and as drawn pages."""

import pytest

from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.model import ReadFile, Status
from dossier_builder.reading.fold import fold
from dossier_builder.reading.read import read_bytes
from tests.facts.decoy_papers import PAPERS as DECOYS
from tests.facts.filed_papers import PAPERS as FILED
from tests.facts.issuer_papers import PAPERS as ISSUED
from tests.facts.test_party_layouts import drawn
from tests.facts.trade_papers import PAPERS as SOLD

PAPERS = {**SOLD, **FILED, **ISSUED, **DECOYS}


def _wrong(found: ReadFile, truth: dict[str, str | None]) -> dict[str, tuple[str | None, str]]:
    wrong = {}
    for field, expected in truth.items():
        fact = None if field == "nature" else getattr(found.facts, field)
        got = found.nature.value if field == "nature" else "" if fact is None else str(fact.value)
        if fold(got) != fold(expected or ""):
            wrong[field] = (expected, got)
    return wrong


@pytest.mark.parametrize("name", PAPERS)
def test_a_trade_paper_is_read_as_plain_text(name: str) -> None:
    text, truth = PAPERS[name]
    assert _wrong(facts_of(read_bytes(text.encode(), file=f"{name}.txt")), truth) == {}


@pytest.mark.parametrize("name", PAPERS)
def test_a_trade_paper_is_read_as_a_drawn_page(name: str) -> None:
    text, truth = PAPERS[name]
    assert _wrong(facts_of(read_bytes(drawn(text), file=f"{name}.pdf")), truth) == {}


def _read(name: str) -> ReadFile:
    return facts_of(read_bytes(PAPERS[name][0].encode(), file=f"{name}.txt"))


def test_a_number_and_a_day_on_two_lines_of_their_box_are_said_whole() -> None:
    facts = facts_of(read_bytes(drawn(PAPERS["cases_sur_deux_lignes"][0]), file="a.pdf")).facts
    assert facts.invoice_number is not None
    assert facts.issue_date is not None
    assert facts.issue_date.evidence.bbox is not None
    assert facts.issue_date.evidence.text.split() == ["12", "mars", "/", "2026"]
    assert facts.invoice_number.evidence.text.split() == ["FA-2026-", "/", "00418"]
    assert facts.issue_date.evidence.bbox.height > 15


@pytest.mark.parametrize("name", ["trois_echeances", "trois_echeances_nommees"])
def test_a_price_in_instalments_is_said_and_its_last_day_not_established(name: str) -> None:
    found = _read(name)
    assert "echeances_multiples" in [finding.code for finding in found.findings]
    assert found.facts.due_date is not None
    assert found.facts.due_date.status is Status.PROBABLE


def test_deposits_that_were_paid_are_no_instalments() -> None:
    text, _ = PAPERS["trois_echeances"]
    paid = text.replace("Échéances de paiement", "Versements reçus")
    for day in ("12/04", "12/05", "12/06"):
        paid = paid.replace(f"{day}/2026  ", f"Versé le {day}/2026  ")
    found = facts_of(read_bytes(paid.encode(), file="a.txt"))
    assert "echeances_multiples" not in [finding.code for finding in found.findings]
