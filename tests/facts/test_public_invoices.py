"""Public invoices of other hands: the values of their manifest, and never wrong when sure."""

import csv
from decimal import Decimal
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from dossier_builder.facts.extract import read_file
from dossier_builder.facts.model import CONTRACT_NAMES, Nature, ReadFile, Status
from dossier_builder.reading.fold import fold

PUBLIC = Path(__file__).parents[1] / "data" / "public"
ROWS = [
    row
    for row in csv.DictReader((PUBLIC / "manifest.csv").read_text(encoding="utf-8").splitlines())
    if not row["file"].startswith("scan__")
]
CONFLICT = "zfcorpus__sample_inofficial_20190125_atgp_factur-x_v_1_0.pdf"
FIELDS = {
    **{name: name for name in CONTRACT_NAMES},
    "prepaid": "paid",
}
NATURES = {
    "invoice": Nature.FACTURE,
    "credit_note": Nature.AVOIR,
    "order": Nature.BON_DE_COMMANDE,
}


def read(name: str) -> ReadFile:
    return read_file(PUBLIC / name, file=name)[0]


def agrees(field: str, expected: str, value: object) -> bool:
    if isinstance(value, Decimal):
        return Decimal(expected) == value
    if field.endswith("name"):
        return fold(expected) in fold(str(value)) or fold(str(value)) in fold(expected)
    return fold(expected) == fold(str(value))


@pytest.mark.parametrize("row", ROWS, ids=[row["file"] for row in ROWS])
def test_no_value_is_wrong_when_sure_and_the_nature_is_right(row: dict[str, str]) -> None:
    found = read(row["file"])
    wrong = [
        (name, row[column], fact.value)
        for column, name in FIELDS.items()
        if row.get(column)
        and (fact := getattr(found.facts, name)) is not None
        and fact.status is Status.ETABLI
        and not agrees(name, row[column], fact.value)
    ]
    assert wrong == []
    assert found.nature is NATURES[row["kind"]]


PLAIN = [row for row in ROWS if not row["file"].endswith(".xml") and row["file"] != CONFLICT]
MAIN = (
    "invoice_number",
    "issue_date",
    "due_date",
    "total_ht",
    "total_ttc",
    "prepaid",
    "due_payable",
)


@pytest.mark.parametrize("row", PLAIN, ids=[row["file"] for row in PLAIN])
def test_numbers_dates_and_totals_are_those_of_the_manifest(row: dict[str, str]) -> None:
    found = read(row["file"])
    unseen = row["not_visible_fields"].split(";")
    expected = {name: row[name] for name in MAIN if row[name] and name not in unseen}
    if row["file"].startswith("gen_facturex-rich_akretion_F20260023"):
        del expected["prepaid"]  # not printed on this page
    if row["file"].startswith("i2d__QualityHosting"):
        del expected["total_ht"]  # the page says "Total" only
    got = {name: getattr(found.facts, FIELDS[name]) for name in expected}
    wrong = {
        name: (expected[name], fact and fact.value)
        for name, fact in got.items()
        if fact is None or not agrees(name, expected[name], fact.value)
    }
    assert wrong == {}


def test_what_is_owed_is_not_always_the_total() -> None:
    facts = read("stripped__securibox__Facture_FR_EN16931.pdf").facts
    assert facts.total_ttc is not None
    assert facts.due_payable is not None
    assert (facts.total_ttc.value, facts.due_payable.value) == (
        Decimal("671.15"),
        Decimal("470.15"),
    )
    assert facts.due_payable.status is Status.ETABLI


def test_a_page_that_contradicts_its_data_makes_neither_sure() -> None:
    found = read(CONFLICT)
    messages = [f.message for f in found.findings if f.code == "page_et_donnees_differentes"]
    assert any("571,04" in message and "671,15" in message for message in messages)
    assert any("RE-20190121/507" in message for message in messages)
    assert not [name for name, fact in found.facts.present() if fact.status is Status.ETABLI]
    assert found.facts.total_ttc is not None
    assert found.facts.total_ttc.value == Decimal("571.04")


def test_totals_that_do_not_add_up_are_said_and_not_sure() -> None:
    found = read("facturex__facture_invalide_cii.xml")
    assert "cle_de_controle" in [f.code for f in found.findings]
    assert found.facts.buyer_siren is not None
    assert found.facts.buyer_siren.status is Status.INCERTAIN


@pytest.mark.parametrize("row", PLAIN, ids=[row["file"] for row in PLAIN])
def test_each_box_frames_the_text_it_is_evidence_of(row: dict[str, str]) -> None:
    found = read(row["file"])
    pdf = pdfium.PdfDocument(PUBLIC / row["file"])
    try:
        for _, fact in found.facts.present():
            box, page = fact.evidence.bbox, fact.evidence.page
            if box is None or page is None or " / " in fact.evidence.text:
                continue
            shown = pdf[page - 1]
            text = shown.get_textpage().get_text_bounded(
                left=box.x0 - 1,
                right=box.x1 + 1,
                top=shown.get_height() - box.top + 1,
                bottom=shown.get_height() - box.bottom - 1,
            )
            first = fold(fact.evidence.text.split()[0])
            assert first in fold(text), (fact.evidence, text)
    finally:
        pdf.close()


def test_data_of_another_invoice_lend_nothing_to_what_the_page_shows() -> None:
    (read,) = read_file(PUBLIC / CONFLICT, file=CONFLICT)
    number = read.facts.invoice_number
    assert number is not None
    assert number.value == "RE-20190121/507"
    assert read.facts.paid is None
    assert read.facts.buyer_name is None
    assert read.facts.buyer_siren is None
    assert {fact.status for _, fact in read.facts.present()} == {Status.INCERTAIN}
    assert "donnees_d_une_autre_facture" in [finding.code for finding in read.findings]
