"""PDFs: text of every page, words where they matter, and a clear word about the bad ones."""

import hashlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from dossier_builder.errors import UnreadableInputError
from dossier_builder.reading.model import Medium, TextSource
from dossier_builder.reading.read import read_bytes, read_document

PUBLIC = Path(__file__).parents[1] / "data" / "public"


def pdf_of(*pages: str) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for text in pages:
        for row, line in enumerate(text.split("\n")):
            canvas.drawString(72, A4[1] - 72 - 14 * row, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def changed(data: bytes, **save: object) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(out, **save)  # type: ignore[arg-type]
    return out.getvalue()


def test_a_page_has_its_text_and_its_words_where_they_stand() -> None:
    document = read_bytes(pdf_of("Facture 2026-001 Total 12,00"), file="a.pdf")
    page = document.pages[0]
    word = next(word for word in page.words if word.text == "2026-001")
    assert (document.medium, page.number, page.source) == (Medium.PDF, 1, TextSource.FILE)
    assert 110 < word.box.x0 < 120
    assert 60 < word.box.top < 72 < word.box.bottom < 80


@pytest.mark.parametrize("end", [b"xref\n0", b"trailer"])
def test_a_file_cut_before_its_table_is_still_read(end: bytes) -> None:
    data = pdf_of("Facture 2026-001", "Total 12,00")
    broken = data[: data.rindex(end)]

    document = read_bytes(broken, file="a.pdf")

    assert [page.text.strip() for page in document.pages] == ["Facture 2026-001", "Total 12,00"]
    assert document.sha256 == hashlib.sha256(broken).hexdigest()


def test_a_page_whose_boxes_do_not_meet_is_a_page_without_text() -> None:
    with pikepdf.open(BytesIO(pdf_of("Facture 2026-001"))) as pdf:
        pdf.pages[0].cropbox = pikepdf.Array([2000, 2000, 2500, 2500])
        out = BytesIO()
        pdf.save(out)

    assert len(read_bytes(out.getvalue(), file="a.pdf").pages) == 1


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_words_stand_on_the_page_as_shown_when_it_is_rotated(rotation: int) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf_of("Facture Total 12,00"))) as pdf:
        pdf.pages[0].rotate(rotation, relative=False)
        pdf.save(out)
    page = read_bytes(out.getvalue(), file="a.pdf", scans=False).pages[0]
    box = next(word for word in page.words if "Facture" in word.text or "erutcaF" in word.text).box
    upright = (page.width, page.height) == pytest.approx(A4, abs=1)
    assert upright is (rotation == 180)
    assert box.x0 >= 0
    assert box.x1 <= page.width + 1
    assert box.bottom <= page.height + 1


def test_words_stand_on_the_page_as_shown_when_it_is_cropped() -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf_of("Facture Total 12,00"))) as pdf:
        pdf.pages[0].cropbox = pikepdf.Array([50, 400, 500, 800])
        pdf.save(out)
    page = read_bytes(out.getvalue(), file="a.pdf").pages[0]
    word = next(word for word in page.words if word.text == "Facture")
    assert (round(page.width), round(page.height)) == (450, 400)
    assert word.box.x0 == pytest.approx(72 - 50, abs=1)
    assert word.box.bottom == pytest.approx(72 - (A4[1] - 800), abs=4)


def test_long_documents_have_words_on_the_pages_that_matter_only() -> None:
    pages = ["Le prestataire execute sa mission avec soin."] * 60
    pages[30] = "Facture FA-1 du 12/03/2026\nTotal TTC 1 200,00\nSIRET 73282932000074"
    document = read_bytes(pdf_of(*pages), file="a.pdf")
    with_words = {page.number for page in document.pages if page.words}
    assert {1, 31, 60} <= with_words
    assert len(with_words) < 10
    assert all(page.text for page in document.pages)


def test_an_empty_password_opens() -> None:
    data = changed(pdf_of("Facture"), encryption=pikepdf.Encryption(owner="maitre", user=""))
    assert "Facture" in read_bytes(data, file="a.pdf").pages[0].text


def test_a_protected_file_is_said_to_be_and_opens_with_its_password() -> None:
    data = changed(pdf_of("Facture 12"), encryption=pikepdf.Encryption(owner="x", user="secret"))
    with pytest.raises(UnreadableInputError, match="protégé"):
        read_bytes(data, file="a.pdf")
    with pytest.raises(UnreadableInputError, match="mot de passe indiqué"):
        read_bytes(data, file="a.pdf", password="autre")
    page = read_bytes(data, file="a.pdf", password="secret").pages[0]
    assert "Facture" in page.text
    assert page.words


@pytest.mark.parametrize("keep", [20, 300])
def test_a_truncated_file_is_damaged_not_a_crash(keep: int) -> None:
    with pytest.raises(UnreadableInputError, match="endommagé"):
        read_bytes(pdf_of("Facture")[:keep], file="a.pdf")


def test_too_many_pages_are_refused_with_the_limit() -> None:
    with pytest.raises(UnreadableInputError, match="compte 4 pages"):
        read_bytes(pdf_of("a", "b", "c", "d"), file="a.pdf", max_pages=3)


def test_an_empty_file_and_a_missing_file_are_said_to_be(tmp_path: Path) -> None:
    empty = tmp_path / "vide.pdf"
    empty.touch()
    with pytest.raises(UnreadableInputError, match="vide"):
        read_document(empty, file="vide.pdf")
    with pytest.raises(UnreadableInputError, match="ne peut pas être ouvert"):
        read_document(tmp_path / "absent.pdf", file="absent.pdf")


def test_the_embedded_invoice_is_found_under_its_standard_name() -> None:
    path = PUBLIC / "securibox__Facture_FR_EN16931.pdf"
    document = read_document(path, file=path.name)
    assert document.embedded_name == "factur-x.xml"
    assert document.embedded_xml is not None
    assert b"FA-2017-0010" in document.embedded_xml


def test_the_embedded_invoice_is_found_under_an_odd_name() -> None:
    xml = (PUBLIC / "akretion__factur-x-basic.xml").read_bytes()
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf_of("Facture"))) as pdf:
        pdf.attachments["autre.xml"] = b"<a/>"
        pdf.attachments["donnees_client.xml"] = xml
        pdf.save(out)
    document = read_bytes(out.getvalue(), file="a.pdf")
    assert (document.embedded_name, document.embedded_xml) == ("donnees_client.xml", xml)


def test_the_same_bytes_read_twice_are_equal() -> None:
    data = pdf_of("Facture 2026-001", "Total 12,00")
    assert read_bytes(data, file="a.pdf") == read_bytes(data, file="a.pdf")


def test_turned_letters_drawn_among_the_others_cut_no_word() -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for index, letter in enumerate("3656728"):
        canvas.drawString(60 + index * 6, 700, letter)
        canvas.saveState()
        canvas.translate(20, 300 + 6 * index)
        canvas.rotate(90)
        canvas.drawString(0, 0, "x")
        canvas.restoreState()
    canvas.save()
    words = [word.text for word in read_bytes(buffer.getvalue(), file="f.pdf").pages[0].words]
    assert "3656728" in words
