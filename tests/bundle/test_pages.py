"""Whatever is dropped becomes pages, or is named with what to do."""

import email.message
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image

from dossier_builder.bundle.pages import to_pdf
from dossier_builder.errors import UnreadableInputError
from tests.bundle.conftest import Desk, pdf_of


def shown(pdf: bytes | Path, index: int = 0) -> str:
    with pdfium.PdfDocument(pdf) as document:
        return str(document[index].get_textpage().get_text_range())


def image_bytes(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def test_a_sound_pdf_is_used_as_it_is(desk: Desk) -> None:
    path = desk.write("facture.pdf", pdf_of(["alpha"]))

    result = to_pdf(path, name="facture.pdf", render_docx=desk.render)

    assert result.pdf == path
    assert (result.pages, result.findings) == (1, ())


def test_a_jpeg_keeps_its_bytes_and_fills_an_a4_page(desk: Desk) -> None:
    photo = image_bytes(Image.radial_gradient("L").resize((400, 300)), "JPEG", quality=80)

    result = to_pdf(photo, name="photo.jpg", render_docx=desk.render)

    assert isinstance(result.pdf, bytes)
    with pikepdf.open(BytesIO(result.pdf)) as pdf:
        page = pdf.pages[0]
        assert [float(v) for v in page.mediabox] == pytest.approx([0, 0, 841.89, 595.276], abs=0.1)
        (image,) = page.get_images().values()
        assert image.read_raw_bytes() == photo


def test_a_photograph_taken_sideways_stands_upright(desk: Desk) -> None:
    image = Image.new("RGB", (400, 300), "white")
    image.paste("black", (0, 0, 100, 300))
    exif = Image.Exif()
    exif[274] = 6  # the camera was turned: the left of the file is the top of the picture
    photo = image_bytes(image, "JPEG", exif=exif)

    result = to_pdf(photo, name="photo.jpg", render_docx=desk.render)

    with pdfium.PdfDocument(result.pdf) as document:
        picture = document[0].render(scale=1).to_pil().convert("L")
    width, height = picture.size
    assert width < height
    assert picture.getpixel((width // 2, height // 20 + 20)) < 60
    assert picture.getpixel((width // 2, height // 2)) > 200


def test_each_frame_of_a_fax_is_a_page_at_its_true_scale(desk: Desk) -> None:
    frames = [Image.new("1", (1728, 2200), tone) for tone in (0, 1)]
    fax = image_bytes(
        frames[0],
        "TIFF",
        save_all=True,
        append_images=frames[1:],
        compression="group4",
        dpi=(204, 196),
    )

    result = to_pdf(fax, name="fax.tif", render_docx=desk.render)

    assert result.pages == 2
    assert isinstance(result.pdf, bytes)
    with pikepdf.open(BytesIO(result.pdf)) as pdf:
        for page in pdf.pages:
            (image,) = page.get_images().values()
            assert [str(name) for name in image.Filter] == ["/CCITTFaxDecode"]
            size = [float(v) for v in page.mediabox][2:]
            assert size == pytest.approx([1728 * 72 / 204, 2200 * 72 / 196], abs=0.1)


def test_a_transparent_image_shows_on_white(desk: Desk) -> None:
    logo = image_bytes(Image.new("RGBA", (200, 100), (0, 0, 0, 0)), "PNG")

    result = to_pdf(logo, name="logo.png", render_docx=desk.render)

    with pdfium.PdfDocument(result.pdf) as document:
        assert document[0].render(scale=0.3).to_pil().convert("L").getextrema() == (255, 255)


def test_a_truncated_photograph_is_named(desk: Desk) -> None:
    photo = image_bytes(Image.radial_gradient("L").resize((900, 900)), "JPEG")

    with pytest.raises(UnreadableInputError, match=r"photo\.jpg.*incomplète"):
        to_pdf(photo[: len(photo) // 2], name="photo.jpg", render_docx=desk.render)


def test_a_message_shows_its_head_its_attachments_and_its_text(desk: Desk) -> None:
    message = email.message.EmailMessage()
    message["From"] = "Jeanne Dupré <jeanne@example.org>"
    message["To"] = "compta@example.com"
    message["Subject"] = "Relance n° 2"
    message["Date"] = "Mon, 01 Jun 2026 10:00:00 +0200"
    message.set_content("Bonjour,\n\nMerci de régler 14 310,00 €.\n")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="FA43.pdf")

    result = to_pdf(bytes(message), name="relance.eml", render_docx=desk.render)

    text = shown(result.pdf)
    for expected in ("jeanne@example.org", "Relance n° 2", "FA43.pdf", "14 310,00 €", "2026"):
        assert expected in text
    assert [finding.code for finding in result.findings] == ["piece_rendue"]


def test_a_text_keeps_its_lines(desk: Desk) -> None:
    result = to_pdf(
        "Première\n\nDeuxième ligne €\n".encode(), name="n.txt", render_docx=desk.render
    )

    assert [line for line in shown(result.pdf).splitlines() if line] == [
        "Première",
        "Deuxième ligne €",
    ]


def test_an_invoice_without_a_page_says_that_it_is_a_rendering(desk: Desk) -> None:
    invoice = b"""<?xml version="1.0"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:c="urn:c">
<c:ID>FA-2026-0042</c:ID><c:IssueDate>2026-01-31</c:IssueDate><c:DueDate>2026-03-02</c:DueDate>
<c:LegalMonetaryTotal><c:TaxInclusiveAmount>14310.00</c:TaxInclusiveAmount>
<c:PayableAmount>470.15</c:PayableAmount></c:LegalMonetaryTotal>
<c:InvoiceLine><c:InvoicedQuantity>3.0000</c:InvoicedQuantity>
<c:LineExtensionAmount>90</c:LineExtensionAmount>
<c:Item><c:Name>Pose de parquet</c:Name></c:Item></c:InvoiceLine></Invoice>"""

    result = to_pdf(invoice, name="facture.xml", render_docx=desk.render)

    text = " ".join(shown(result.pdf).split())
    for expected in (
        "Rendu lisible d’une facture électronique",
        "FA-2026-0042",
        "31 janvier 2026",
        "2 mars 2026",
        "14 310,00",
        "470,15",
        "Pose de parquet",
        "3,00",
    ):
        assert expected in text


def test_an_unknown_format_is_named_with_what_to_do(desk: Desk) -> None:
    with pytest.raises(UnreadableInputError, match=r"tableau\.bin.*imprimez-le en PDF"):
        to_pdf(bytes(range(256)) * 9, name="tableau.bin", render_docx=desk.render)


def test_a_protected_pdf_is_asked_for_and_opens_with_its_password(desk: Desk) -> None:
    buffer = BytesIO()
    with pikepdf.open(BytesIO(pdf_of(["secret"]))) as pdf:
        pdf.save(buffer, encryption=pikepdf.Encryption(user="sésame", owner="maître"))

    with pytest.raises(UnreadableInputError, match=r"protégé par un mot de passe"):
        to_pdf(buffer.getvalue(), name="a.pdf", render_docx=desk.render)
    with pytest.raises(UnreadableInputError, match=r"n’ouvre pas"):
        to_pdf(buffer.getvalue(), name="a.pdf", render_docx=desk.render, password="faux")
    result = to_pdf(buffer.getvalue(), name="a.pdf", render_docx=desk.render, password="sésame")
    assert "secret" in shown(result.pdf)


def test_a_pdf_protected_against_changes_only_is_read(desk: Desk) -> None:
    buffer = BytesIO()
    with pikepdf.open(BytesIO(pdf_of(["libre"]))) as pdf:
        pdf.save(buffer, encryption=pikepdf.Encryption(user="", owner="maître"))

    result = to_pdf(buffer.getvalue(), name="a.pdf", render_docx=desk.render)

    assert "libre" in shown(result.pdf)
    assert [finding.code for finding in result.findings] == ["pdf_dechiffre"]


def test_a_damaged_pdf_is_rebuilt_and_it_is_said(desk: Desk) -> None:
    source = pdf_of(["alpha", "beta"])
    damaged = source[: source.rindex(b"xref")]

    result = to_pdf(damaged, name="a.pdf", render_docx=desk.render)

    assert [shown(result.pdf, index).strip() for index in (0, 1)] == ["alpha", "beta"]
    assert [finding.code for finding in result.findings] == ["pdf_recupere"]


def test_a_wrong_page_count_is_put_right(desk: Desk) -> None:
    source = pdf_of(["alpha", "beta"]).replace(b"/Count 2", b"/Count 7")

    result = to_pdf(source, name="a.pdf", render_docx=desk.render)

    with pdfium.PdfDocument(result.pdf) as document:
        assert len(document) == result.pages == 2


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n" + bytes(5000)])
def test_a_pdf_beyond_repair_is_named(desk: Desk, data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match=r"a\.pdf"):
        to_pdf(data, name="a.pdf", render_docx=desk.render)


def test_a_pdf_without_pages_is_named(desk: Desk) -> None:
    buffer = BytesIO()
    with pikepdf.new() as pdf:
        pdf.save(buffer)

    with pytest.raises(UnreadableInputError, match=r"aucune page"):
        to_pdf(buffer.getvalue(), name="a.pdf", render_docx=desk.render)


def test_a_pdf_that_neither_qpdf_nor_pdfium_recovers_is_named(desk: Desk) -> None:
    source = pdf_of(["alpha", "beta"])
    damaged = source[: source.rindex(b"xref\n0")].replace(b"/Type /Catalog", b"/Type /Xatalog")

    with pytest.raises(UnreadableInputError, match=r"a\.pdf"):
        to_pdf(damaged, name="a.pdf", render_docx=desk.render)
