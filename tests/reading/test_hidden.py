"""Text that the page does not show is not read; pale or unpainted text that shows is."""

from io import BytesIO

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from dossier_builder.reading.model import Document
from dossier_builder.reading.read import read_bytes


def _page(*, grey: float = 0, mode: int = 0, turn: int = 0, ground: str = "") -> Document:
    """Read a page with one plain sentence and one in this grey and rendering mode."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.drawString(60, 700, "Facture visible")
    if ground == "dark":
        canvas.rect(50, 590, 300, 30, fill=1)
    for stroke in range(60, 120, 4) if ground == "strokes" else ():
        canvas.line(stroke, 600, stroke + 3, 608)
    text = canvas.beginText(60, 600)
    text.setFillGray(grey)
    text.setTextRenderMode(mode)
    text.textOut("Total 999,00")
    canvas.drawText(text)
    canvas.save()
    with pikepdf.open(BytesIO(buffer.getvalue())) as pdf:
        pdf.pages[0].Rotate = turn
        turned = BytesIO()
        pdf.save(turned)
    return read_bytes(turned.getvalue(), file="f.pdf")


def _words(document: Document) -> list[str]:
    return [word.text for word in document.pages[0].words]


@pytest.mark.parametrize("turn", [0, 90])
@pytest.mark.parametrize(("grey", "mode"), [(1, 0), (0, 3), (0, 7)])
def test_white_and_unpainted_text_is_left_out_and_said(grey: float, mode: int, turn: int) -> None:
    document = _page(grey=grey, mode=mode, turn=turn)
    assert "999,00" not in _words(document)
    assert "visible" in _words(document)
    assert document.warnings == ("Page 1 : un texte que la page ne montre pas n’a pas été lu.",)


def test_white_text_on_a_dark_ground_is_read() -> None:
    document = _page(grey=1, ground="dark")
    assert "999,00" in _words(document)
    assert document.warnings == ()


def test_grey_text_is_read() -> None:
    assert "999,00" in _words(_page(grey=0.8))


def test_the_text_layer_over_a_picture_is_read() -> None:
    # A scan: the letters are in the picture, the text over them is not painted.
    assert "999,00" in _words(_page(mode=3, ground="strokes"))


def test_a_page_of_hidden_text_alone_has_no_text() -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    text = canvas.beginText(60, 600)
    text.setFillGray(1)
    text.textOut("Facture 12 Total TTC 999,00")
    canvas.drawText(text)
    canvas.save()
    page = read_bytes(buffer.getvalue(), file="f.pdf", scans=False).pages[0]
    assert (page.text, page.words) == ("", ())
