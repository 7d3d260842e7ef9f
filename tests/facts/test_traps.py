"""Each trap is read right, or left silent: labels over values, total rows, deposits, factors…"""

import pytest

from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.model import Nature, Status
from dossier_builder.reading.fold import fold
from dossier_builder.reading.read import read_bytes
from tests.facts.invoices import INVOICES
from tests.facts.printed_values import VALUES
from tests.facts.traps import CASES

ALL = {**CASES, **INVOICES, **VALUES}


@pytest.mark.parametrize("name", ALL)
def test_the_trap_is_not_fallen_into(name: str) -> None:
    text, truth = ALL[name]
    found = facts_of(read_bytes(text.encode(), file=name))
    assert found.nature.value == truth.get("nature", "facture")
    wrong: dict[str, tuple[str | None, str | None]] = {}
    for field, expected in truth.items():
        fact = None if field == "nature" else getattr(found.facts, field)
        if field == "nature":
            continue
        got = None if fact is None else str(fact.value)
        if (got and fold(got)) != (expected and fold(expected)):
            wrong[field] = (expected, got)
    assert wrong == {}


def test_a_deduction_that_is_no_payment_leaves_the_net_unsure() -> None:
    text, _ = CASES["retenue"]
    found = facts_of(read_bytes(text.encode(), file="retenue"))
    assert "net_a_payer_inexplique" in [finding.code for finding in found.findings]
    assert found.facts.due_payable is not None
    assert found.facts.due_payable.status is not Status.ETABLI


def test_the_currency_is_shown_where_it_is_printed() -> None:
    text = "FACTURE N° 55-7\nTotal HT  100,00 €\nTVA 20 %  20,00 €\nTotal TTC  120,00 €\n"
    fact = facts_of(read_bytes(text.encode(), file="devise")).facts.currency
    assert fact is not None
    assert (fact.value, fact.evidence.text) == ("EUR", "€")


def test_no_total_is_sure_when_more_is_asked_than_it_sums_to() -> None:
    text, _ = INVOICES["debours"]
    found = facts_of(read_bytes(text.encode(), file="debours"))
    assert found.facts.total_ttc is not None
    assert found.facts.total_ttc.status is not Status.ETABLI


@pytest.mark.parametrize(
    "stated",
    [
        "Motif : écart de quantité à la réception",
        "Conditions de règlement : 30 jours",
        "Paiement à réception de facture",
    ],
)
def test_no_terms_make_an_avoir_fall_due(stated: str) -> None:
    text = f"""Les Boiseries SAS
18 allée des Tilleuls
77100 Meaux

AVOIR N° AV-7
Date : 25/02/2026
Sur la facture n° F-101

{stated}

Total HT        200,00 €
TVA 20 %         40,00 €
Total TTC       240,00 €
"""
    found = facts_of(read_bytes(text.encode(), file="a.txt"))
    assert found.nature is Nature.AVOIR
    assert found.facts.due_date is None
