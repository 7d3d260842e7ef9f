"""Invoices without tax, sums asked for twice, and sums that only set a threshold."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from dossier_builder.facts.amounts.printed import amounts_in
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.laying import layout_of, lines_of_text
from dossier_builder.facts.model import Fact, Nature, Status
from dossier_builder.facts.page import read_page
from dossier_builder.reading.model import Document, Medium, Page

MENTION = "TVA non applicable, art. 293 B du CGI"


def _facts(*lines: str) -> Mapping[str, Fact[Any]]:
    page = Page(1, 595, 842, "\n".join(("FACTURE n° F-2026-118", *lines)))
    layout = layout_of(Document("f.pdf", "", Medium.PDF, (page,)))
    return read_page(Reader("f.pdf", layout), Nature.FACTURE).facts


def _row(label: str, amount: str) -> str:
    return f"{label:<40}{amount:>14}"


def _value(facts: Mapping[str, Fact[Any]], field: str) -> Decimal | None:
    fact = facts.get(field)
    return None if fact is None else fact.value


def test_the_total_of_a_part_is_not_the_whole_of_an_invoice_without_tax() -> None:
    facts = _facts(
        _row("Total lot", "542,62"), _row("Total HT", "24 121,54"), _row("Solde dû", "24 121,54"),
        MENTION,
    )  # fmt: skip
    assert _value(facts, "total_ttc") == _value(facts, "total_ht") == Decimal("24121.54")


def test_a_part_that_two_places_name_is_not_established_below_what_is_asked_for() -> None:
    facts = _facts(
        _row("Désignation", "Total HT"), _row("Vis", "42,86"), _row("Total", "42,86"),
        _row("Pose", "8 822,34"), _row("Reste à payer", "8 865,20"), MENTION,
    )  # fmt: skip
    assert _value(facts, "total_ttc") == Decimal("8865.20")
    assert facts["total_ttc"].status is not Status.ETABLI


def test_the_lines_before_an_allowance_are_no_total_of_an_invoice_without_tax() -> None:
    facts = _facts(
        _row("Total brut HT", "3 952,50"), _row("Rabais", "-197,63"),
        _row("Total TTC", "3 754,87"), MENTION,
    )  # fmt: skip
    assert _value(facts, "total_ht") == _value(facts, "total_ttc") == Decimal("3754.87")


def test_what_is_asked_below_a_net_with_the_difference_between_them_is_owed() -> None:
    facts = _facts(
        _row("Total HT", "1 000,00"), _row("TVA 20 %", "200,00"), _row("Net à payer", "1 200,00"),
        _row("Franchise", "-60,00"), _row("Net à régler", "1 140,00"),
    )  # fmt: skip
    assert _value(facts, "total_ttc") == Decimal("1200.00")
    assert _value(facts, "due_payable") == Decimal("1140.00")
    assert facts["due_payable"].status is not Status.ETABLI


@pytest.mark.parametrize(
    "threshold",
    ["Franco de port à partir de 350,00 € HT", "Minimum de commande 350,00 € HT",
     "Port offert au-delà de 350,00 € HT"],
)  # fmt: skip
def test_a_threshold_is_no_total(threshold: str) -> None:
    facts = _facts(_row("Net à payer", "122,47"), MENTION, threshold)
    assert _value(facts, "total_ht") == Decimal("122.47")


def test_the_tax_of_a_deposit_is_not_what_was_paid() -> None:
    facts = _facts(
        _row("Total HT", "1 000,00"), _row("TVA 20 %", "200,00"), _row("Total TTC", "1 200,00"),
        _row("Déjà réglé", "-463,00"), _row("dont TVA sur acompte", "77,17"),
    )  # fmt: skip
    assert _value(facts, "paid") == Decimal("463.00")
    assert _value(facts, "due_payable") == Decimal("737.00")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Total HT : 970,46 - TVA 20 % : 38,29 - TTC : 12,00", ["970.46", "38.29", "12.00"]),
        ("HT : 331,39 EUR - Taxes : 733,14 EUR -", ["331.39", "733.14"]),
        ("Avoir 120,00 -", ["-120.00"]),
        ("Avoir 120,00-", ["-120.00"]),
        ("Avoir 120,00 -      200,00", ["-120.00", "200.00"]),
        ("200,00 € -", ["-200.00"]),
    ],
)
def test_a_dash_between_the_parts_of_a_sentence_is_no_minus(text: str, values: list[str]) -> None:
    found = [str(a.value) for line in lines_of_text(text) for a in amounts_in(line, comma=True)]
    assert found == values


def test_several_rates_in_one_sentence_come_to_one_tax() -> None:
    facts = _facts("Sous-total HT : 970,46 - TVA 20 % : 38,29 - TVA 10 % : 5,50 - TTC : 1014,25")
    assert _value(facts, "total_tva") == Decimal("43.79")
    assert facts["total_ttc"].status is Status.ETABLI


def test_what_was_owed_before_is_no_part_of_an_invoice_without_tax() -> None:
    facts = _facts(
        _row("NET À PAYER", "3 625,20"), _row("Solde de vos factures précédentes", "706,25"),
        _row("Total dû", "4 331,45"), MENTION,
    )  # fmt: skip
    assert _value(facts, "total_ttc") == _value(facts, "total_ht") == Decimal("3625.20")
    assert facts.get("paid") is None or not facts["paid"].value


def test_a_retention_in_a_sentence_that_ends_in_what_to_pay_was_not_paid() -> None:
    facts = _facts(
        "Total HT : 1000,00 ; TVA : 200,00 ; Total TTC : 1200,00 ; Retenue de garantie : -60,00 ; "
        "Reste à payer : 1140,00"
    )
    assert _value(facts, "due_payable") == Decimal("1140.00")
    assert facts.get("paid") is None or not facts["paid"].value
