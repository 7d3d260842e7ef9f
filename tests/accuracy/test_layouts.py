"""The generated documents: varied enough, reproducible, and true to what they are said to state."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban
from stdnum.fr import siren, siret, tva

from benchmarks.accuracy.generate import generate, scannable
from benchmarks.accuracy.kit.parties import firm
from benchmarks.accuracy.kit.sale import due_by, sale
from benchmarks.accuracy.kit.scan import scan
from benchmarks.accuracy.layouts import Drawn, Layout, opened, visible
from benchmarks.accuracy.manifest import read_manifest
from dossier_builder.facts.model import FACT_NAMES, Nature

VISIBLE = visible.layouts()
OPENED = opened.layouts()
EVERY = VISIBLE + OPENED
AMOUNTS = ("total_ht", "total_tva", "total_ttc", "prepaid", "due_payable", "debt_amount")
REFERENCES = ("invoice_number", "order_number", "delivery_number", "tracking_number")


def _draw(layout: Layout, variant: int = 0) -> Drawn:
    return layout.draw(Random(f"{layout.name}:{variant}"), variant > 0)


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _named(layout: Layout) -> str:
    return layout.name


def test_there_are_forty_invoice_layouts_and_twenty_of_other_natures() -> None:
    natures = [_draw(layout).nature for layout in EVERY]
    invoices = sum(nature in ("facture", "avoir") for nature in natures)
    assert invoices >= 40
    assert len(natures) - invoices >= 20


def test_every_layout_has_a_name_of_its_own() -> None:
    names = [layout.name for layout in EVERY]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("layout", EVERY, ids=_named)
def test_the_same_seed_draws_the_same_bytes(layout: Layout) -> None:
    assert _draw(layout).pdf == _draw(layout).pdf


@pytest.mark.parametrize("layout", EVERY, ids=_named)
def test_every_stated_amount_and_reference_stands_on_the_page(layout: Layout) -> None:
    drawn = _draw(layout, 1)
    text = re.sub(r"[\s\u00a0\u202f.,']", "", _text(drawn.pdf))
    for field in (*AMOUNTS, *REFERENCES):
        value = drawn.stated.get(field, "")
        assert re.sub(r"[\s.,]", "", value).lstrip("0") in text, field


@pytest.mark.parametrize("layout", EVERY, ids=_named)
def test_every_stated_party_and_identifier_stands_on_the_page(layout: Layout) -> None:
    drawn = _draw(layout, 1)
    text = re.sub(r"\s", "", _text(drawn.pdf)).casefold()
    for field in (
        "seller_name",
        "buyer_name",
        "seller_siren",
        "buyer_siren",
        "iban",
        "company_siren",
    ):
        value = drawn.stated.get(field, "")
        assert re.sub(r"\s", "", value).casefold() in text, field


@pytest.mark.parametrize("layout", EVERY, ids=_named)
def test_what_is_stated_is_a_fact_the_reader_can_give(layout: Layout) -> None:
    drawn = _draw(layout)
    assert drawn.nature in {nature.value for nature in Nature}
    assert (drawn.stated.keys() | drawn.derived.keys()) - {"prepaid"} <= set(FACT_NAMES)


@pytest.mark.parametrize("layout", EVERY, ids=_named)
def test_the_stated_totals_satisfy_the_equations(layout: Layout) -> None:
    drawn = _draw(layout)
    known = {
        key: Decimal(value)
        for key, value in (drawn.stated | drawn.derived).items()
        if key in AMOUNTS
    }
    if {"total_ht", "total_tva", "total_ttc"} <= known.keys():
        assert known["total_ht"] + known["total_tva"] == known["total_ttc"]
    if {"total_ttc", "prepaid", "due_payable"} <= known.keys():
        assert known["total_ttc"] - known["prepaid"] == known["due_payable"]


@given(st.sampled_from(EVERY), st.integers(0, 10**9), st.booleans())
def test_every_layout_can_be_drawn_from_any_seed(layout: Layout, seed: int, hand: bool) -> None:
    assert layout.draw(Random(seed), hand).pdf.startswith(b"%PDF-")


@given(st.integers(0, 10**9))
def test_every_drawn_company_has_valid_check_digits(seed: int) -> None:
    company = firm(Random(seed))
    assert siren.is_valid(company.siren)
    assert siret.is_valid(company.siret)
    assert tva.is_valid(company.vat)
    assert iban.is_valid(company.iban)


@given(st.integers(0, 10**9))
def test_a_sale_with_everything_adds_up_per_rate(seed: int) -> None:
    deal = sale(Random(seed), rates=("20", "10", "5.5"), allowance=True, charge=True, deposit=True)
    assert sum(base for _, base, _ in deal.vat()) == deal.ht
    assert deal.payable + deal.deposit == deal.ht + deal.tva


@pytest.mark.parametrize(
    ("terms", "issued", "due"),
    [
        ("30 jours net", date(2026, 1, 15), date(2026, 2, 14)),
        ("45 jours fin de mois", date(2026, 5, 28), date(2026, 7, 31)),
        ("30 jours fin de mois", date(2026, 1, 31), date(2026, 3, 31)),
        ("à réception", date(2026, 1, 15), None),
    ],
)
def test_of_two_readings_of_fin_de_mois_the_later_is_the_truth(
    terms: str, issued: date, due: date | None
) -> None:
    assert due_by(terms, issued) == due


def test_a_scan_has_no_text_layer_and_the_same_bytes_for_the_same_seed() -> None:
    pdf = _draw(VISIBLE[0]).pdf
    scanned = scan(pdf, seed="a")
    assert _text(scanned).strip() == ""
    assert scanned == scan(pdf, seed="a")
    assert scanned != scan(pdf, seed="b")


def test_a_dozen_layouts_are_scanned() -> None:
    assert len(scannable(VISIBLE)) + len(scannable(OPENED)) == 12


def test_the_manifest_of_a_generated_set_names_its_files_and_their_truth(tmp_path: Path) -> None:
    cases = read_manifest(generate(VISIBLE[:3], tmp_path, variants=2))
    assert {case.file for case in cases} == {path.name for path in tmp_path.glob("*.pdf")}
    drawn = _draw(VISIBLE[0])
    case = next(case for case in cases if case.file == f"{VISIBLE[0].name}_0.pdf")
    assert case.required == drawn.stated
    assert case.optional == drawn.derived
    assert case.complete


def test_a_page_on_its_side_is_shown_upright() -> None:
    layout = next(layout for layout in VISIBLE if layout.name == "page_on_its_side")
    document = pypdfium2.PdfDocument(_draw(layout).pdf)
    try:
        page = document[0]
        assert page.get_rotation() == 90
        assert page.get_width() < page.get_height()
        left, bottom, right, top = page.get_textpage().get_charbox(0)
        assert right - left > 0
        assert top - bottom > 0
    finally:
        document.close()
