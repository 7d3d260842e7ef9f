"""Scans: read whatever way up they lie, with boxes on the page as shown."""

from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from dossier_builder.reading.model import Document, TextSource
from dossier_builder.reading.read import read_bytes, read_document

PUBLIC = Path(__file__).parents[1] / "data" / "public"


@pytest.fixture(scope="module")
def page() -> Image.Image:
    pdf = pdfium.PdfDocument(PUBLIC / "gen_facturex-rich_akretion_F20260023.pdf")
    try:
        picture: Image.Image = pdf[0].render(scale=130 / 72).to_pil().convert("L")
    finally:
        pdf.close()
    return picture


def read(image: Image.Image) -> Document:
    out = BytesIO()
    image.save(out, "PNG", dpi=(130, 130))
    return read_bytes(out.getvalue(), file="scan.png")


@pytest.mark.parametrize("degrees", [90, 180])
def test_a_turned_scan_is_read_and_its_boxes_stand_on_the_page_as_shown(
    page: Image.Image, degrees: int
) -> None:
    scan = read(page.rotate(degrees, expand=True)).pages[0]
    word = next(word for word in scan.words if word.text == "104.90")
    box = scan.frame.to_shown(word.box)
    scale = 130 / 72
    part = page.rotate(degrees, expand=True).crop(
        (int(box.x0 * scale), int(box.top * scale), int(box.x1 * scale), int(box.bottom * scale))
    )
    lowest, highest = part.getextrema()
    assert scan.source is TextSource.OCR
    assert "Net à payer" in scan.text
    assert isinstance(lowest, int | float)
    assert lowest < 100  # the box frames ink…
    assert isinstance(highest, int | float)
    assert highest > 200
    tall = box.height > box.width
    assert tall is (degrees == 90)  # …that stands the way the page does


def test_a_blank_page_has_no_words() -> None:
    scan = read(Image.new("L", (1000, 1400), 255)).pages[0]
    assert (scan.words, scan.source) == ((), TextSource.NONE)


def test_a_scanned_pdf_is_read() -> None:
    path = PUBLIC / "scan__stripped__securibox__Facture_FR_EN16931.pdf"
    text = read_document(path, file=path.name).pages[0].text
    assert "470,15" in text
    assert "FA-2017-0010" in text
