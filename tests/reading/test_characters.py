"""The lean characters give the very words that pdfplumber's own do."""

from io import BytesIO
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from pdfplumber.utils.text import extract_words
from reportlab.pdfgen.canvas import Canvas

from dossier_builder.reading.characters import characters

PUBLIC = sorted((Path(__file__).parents[1] / "data" / "public").glob("*.pdf"))


def _same_words(data: bytes) -> int:
    """Return how many words both ways find, having compared each with its box."""
    count = 0
    with pdfplumber.open(BytesIO(data)) as pdf:
        for page in pdf.pages[:3]:
            theirs = extract_words(page.chars, x_tolerance_ratio=0.2)
            assert extract_words(characters(page), x_tolerance_ratio=0.2) == theirs
            count += len(theirs)
    return count


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path.stem)
def test_the_words_of_public_documents_are_pdfplumbers(path: Path) -> None:
    _same_words(path.read_bytes())


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_the_words_of_a_turned_page_with_a_shifted_box_are_pdfplumbers(turned: int) -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(400, 600))
    canvas.drawString(60, 500, "Facture n° 2026-118 du 12/03/2026")
    canvas.rotate(90)
    canvas.drawString(100, -300, "marge tournée")
    canvas.save()
    with pikepdf.open(out) as pdf:
        pdf.pages[0].mediabox = pikepdf.Array([30, 20, 390, 580])
        pdf.pages[0].rotate(turned, relative=False)
        pdf.save(moved := BytesIO())
    assert _same_words(moved.getvalue()) >= 2
