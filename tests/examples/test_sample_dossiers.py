"""The sample dossiers: what is committed is what the script makes, and it holds together."""

import io
import json
import re
from decimal import Decimal
from email import policy
from email.parser import BytesParser
from pathlib import Path
from typing import Any

import pdfplumber
import pypdf
import pypdfium2
import pytest
from facturx import get_xml_from_pdf, xml_check_xsd
from lxml import etree
from PIL import Image, ImageChops, ImageOps
from stdnum import iban
from stdnum.eu import vat
from stdnum.fr import siren, siret

from dossier_builder.facts.model import Nature
from dossier_builder.settings.load import load_claim, load_firm
from examples._make.dossiers import all_files
from examples._make.parties import ATELIER_MARNE, COMPTOIR, DUPRE, IBAN, TRANSPORTS_LOIRE, Company
from examples._make.versions import writers

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DOSSIERS = ("ATELIER_MARNE", "TRANSPORTS_LOIRE")
MAX_BYTES = 3_000_000


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return dict(all_files())


def _truth(dossier: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((EXAMPLES / f"{dossier}.truth.json").read_text("utf-8"))
    return found


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _pictures(content: bytes, name: str) -> list[Image.Image]:
    if name.endswith(".jpg"):
        return [Image.open(io.BytesIO(content)).convert("RGB")]
    document = pypdfium2.PdfDocument(content)
    try:
        return [page.render(scale=0.6).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def test_every_committed_file_is_made_by_the_script(made: dict[str, bytes]) -> None:
    committed = {
        path.relative_to(EXAMPLES).as_posix()
        for path in EXAMPLES.rglob("*")
        if path.is_file() and "_make" not in path.parts
    }
    assert committed - {"README.md", "versions.json"} == set(made)


def test_the_script_makes_the_committed_bytes(made: dict[str, bytes]) -> None:
    recorded = json.loads((EXAMPLES / "versions.json").read_text("utf-8"))
    for name, content in made.items():
        committed = (EXAMPLES / name).read_bytes()
        if writers() == recorded:
            assert committed == content, name
        else:
            _assert_same_document(name, committed, content)


def _assert_same_document(name: str, committed: bytes, content: bytes) -> None:
    """Another release of a writer may change bytes, never what a person sees or a program reads."""
    if name.endswith((".toml", ".json")) or "FC-2026-0117" in name:
        assert committed[:8] == content[:8]
        return
    if name.endswith(".eml"):
        assert _flat(str(_mail(committed))) == _flat(str(_mail(content)))
        return
    if name.endswith(".pdf"):
        assert _text(committed) == _text(content), name
    for before, after in zip(_pictures(committed, name), _pictures(content, name), strict=True):
        difference = ImageChops.difference(before, after).convert("L").histogram()
        assert sum(difference[48:]) < before.width * before.height // 200, name


def _mail(content: bytes) -> str:
    body = BytesParser(policy=policy.default).parsebytes(content).get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def test_made_twice_the_files_are_the_same_bytes(made: dict[str, bytes]) -> None:
    assert dict(all_files()) == made


def test_the_samples_stay_small() -> None:
    total = sum(path.stat().st_size for path in EXAMPLES.rglob("*") if "_make" not in path.parts)
    assert total < MAX_BYTES


@pytest.mark.parametrize("company", [COMPTOIR, ATELIER_MARNE, TRANSPORTS_LOIRE, DUPRE])
def test_the_identifiers_of_a_fictional_company_have_valid_check_digits(company: Company) -> None:
    assert siren.is_valid(company.siren)
    assert siret.is_valid(company.siret)
    assert vat.is_valid(company.vat)


def test_the_iban_has_valid_check_digits() -> None:
    assert iban.is_valid(IBAN)


def test_the_factur_x_invoice_carries_xml_valid_against_its_schema() -> None:
    name, xml = get_xml_from_pdf((EXAMPLES / "ATELIER_MARNE/facture FC-2026-0142.pdf").read_bytes())
    assert name == "factur-x.xml"
    assert xml_check_xsd(xml, flavor="factur-x", level="en16931")


def test_the_factur_x_page_shows_what_its_xml_says() -> None:
    content = (EXAMPLES / "ATELIER_MARNE/facture FC-2026-0142.pdf").read_bytes()
    _, xml = get_xml_from_pdf(content)
    root: Any = etree.fromstring(xml)
    page = _flat(_text(content)).replace("\u00a0", " ")
    for tag in ("TaxBasisTotalAmount", "TaxTotalAmount", "GrandTotalAmount", "DuePayableAmount"):
        value = Decimal(root.find(f".//{{*}}{tag}").text)
        assert f"{value:,.2f}".replace(",", " ").replace(".", ",") in page, tag
    assert root.findtext(".//{*}ExchangedDocument/{*}ID") in page


def test_the_factur_x_invoice_is_marked_pdf_a_3_with_a_colour_profile() -> None:
    path = EXAMPLES / "ATELIER_MARNE/facture FC-2026-0142.pdf"
    root: Any = pypdf.PdfReader(path).trailer["/Root"]
    assert b"<pdfaid:part>3</pdfaid:part>" in root["/Metadata"].get_data()
    assert root["/OutputIntents"][0]["/DestOutputProfile"].get_data()[36:40] == b"acsp"


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_the_truth_adds_up(dossier: str) -> None:
    truth = _truth(dossier)
    for row in [*truth["invoices"], *truth["avoirs"]]:
        assert Decimal(row["total_ht"]) + Decimal(row["total_tva"]) == Decimal(row["total_ttc"])
        assert Decimal(row["total_ttc"]) - Decimal(row["paid"]) == Decimal(row["due_payable"])
    owed = sum(Decimal(row["due_payable"]) for row in truth["invoices"])
    credited = sum(Decimal(row["total_ttc"]) for row in truth["avoirs"])
    claim = truth["claim"]
    assert Decimal(claim["principal"]) == owed - credited
    assert Decimal(claim["interest"]) == sum(
        Decimal(line["interest"]) for line in claim["segments"]
    )
    parts = (claim["principal"], claim["interest"], claim["indemnity"])
    assert Decimal(claim["total"]) == sum(Decimal(part) for part in parts)


def test_the_complete_dossier_claims_the_figure_of_its_mise_en_demeure() -> None:
    assert _truth("ATELIER_MARNE")["claim"]["principal"] == "14310.00"
    letter = _text((EXAMPLES / "ATELIER_MARNE/MED Atelier Marne.pdf").read_bytes())
    assert "14 310,00 €" in _flat(letter).replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_the_truth_names_every_file_with_a_known_nature(dossier: str) -> None:
    named = _truth(dossier)["files"]
    dropped = {path.name for path in (EXAMPLES / dossier).iterdir()} - {"dossier.toml"}
    assert {name for name in named if "/" not in name} == dropped
    assert {entry["nature"] for entry in named.values()} <= {nature.value for nature in Nature}


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_each_invoice_page_states_the_figures_of_the_truth(dossier: str) -> None:
    truth = _truth(dossier)
    for row in [*truth["invoices"], *truth["avoirs"]]:
        with pdfplumber.open(EXAMPLES / dossier / row["file"]) as document:
            page = _flat(document.pages[0].extract_text()).replace("\u00a0", " ")
        for field in ("total_ht", "total_tva", "total_ttc", "due_payable"):
            assert f"{Decimal(row[field]):,.2f}".replace(",", " ").replace(".", ",") in page
        assert row["number"] in page


def test_the_photo_lies_on_its_side_and_says_so() -> None:
    with Image.open(EXAMPLES / "ATELIER_MARNE/IMG_2231.jpg") as photo:
        assert photo.getexif()[0x0112] == 6
        assert photo.width > photo.height
        upright = ImageOps.exif_transpose(photo)
        assert upright.height > upright.width


def test_the_mail_carries_the_second_reminder() -> None:
    raw = (EXAMPLES / "ATELIER_MARNE/RE relance.eml").read_bytes()
    message = BytesParser(policy=policy.default).parsebytes(raw)
    (attachment,) = message.iter_attachments()
    assert attachment.get_filename() == "Relance 2 Atelier Marne.pdf"
    assert "Deuxième relance" in _text(attachment.get_content())


def test_the_contract_is_signed_on_its_last_page() -> None:
    with pdfplumber.open(EXAMPLES / "ATELIER_MARNE/Contrat cadre signe.pdf") as document:
        pages = [page.extract_text() for page in document.pages]
    assert len(pages) > 2
    assert "Lu et approuvé" in pages[-1]
    assert not any("Lu et approuvé" in page for page in pages[:-1])
    assert any("Clause pénale" in page for page in pages)


def test_the_truncated_pdf_opens_with_no_library() -> None:
    content = (EXAMPLES / "TRANSPORTS_LOIRE/FC-2026-0117.pdf").read_bytes()
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(content)


def test_the_scanned_contract_has_no_text_layer() -> None:
    content = (EXAMPLES / "TRANSPORTS_LOIRE/contrat scanne.pdf").read_bytes()
    assert _text(content).strip() == ""


def test_the_settings_of_the_samples_are_valid() -> None:
    firm = load_firm(EXAMPLES / "dossier-builder.toml")
    claim = load_claim(EXAMPLES / "ATELIER_MARNE/dossier.toml")
    assert firm.creanciers[0].siren == COMPTOIR.siren
    assert claim.tribunal.confirme
