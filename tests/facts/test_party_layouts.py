"""Who sells and who buys is read from the ways in which French documents show it."""

import io
import re

import pytest
from reportlab.pdfgen.canvas import Canvas

from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.model import ReadFile
from dossier_builder.reading.fold import fold
from dossier_builder.reading.read import read_bytes
from tests.facts.party_layouts import INVOICES, text_of
from tests.facts.party_pages import BODY, LETTERS, PAGES, Piece

_TOP, _LEFT, _PITCH, _STEP = 802, 30, 5.4, 12


def drawn(text: str) -> bytes:
    """Return the text as a page in proportional letters, its columns where they stand."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.setFont("Helvetica", 9)
    for row, line in enumerate(text.split("\n")):
        for cell in re.finditer(r"\S+(?: \S+)*", line):
            canvas.drawString(_LEFT + cell.start() * _PITCH, _TOP - row * _STEP, cell[0])
    canvas.save()
    return buffer.getvalue()


def laid(pieces: tuple[Piece, ...], width: int = 595, height: int = 842) -> bytes:
    """Return a page with its pieces, each at its place and in its size."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(width, height), invariant=1)
    for x, y, size, leading, lines in pieces:
        canvas.setFont("Helvetica", size)
        for row, line in enumerate(lines):
            canvas.drawString(x, height - y - row * leading, line)
    canvas.save()
    return buffer.getvalue()


def _bare(text: str) -> str:
    """Return a name without its legal form, which the head of a page leaves out."""
    return re.sub(r"\b(?:sarl|sasu?|sa)\b", "", fold(text)).strip(" ,")


def wrong(found: ReadFile, truth: dict[str, str | None]) -> dict[str, tuple[str | None, str]]:
    found_wrong: dict[str, tuple[str | None, str]] = {}
    for field, expected in truth.items():
        fact = getattr(found.facts, field)
        got = "" if fact is None else str(fact.value)
        if _bare(got) != _bare(expected or ""):
            found_wrong[field] = (expected, got)
    return found_wrong


@pytest.mark.parametrize("name", INVOICES)
def test_the_parties_of_plain_text_are_read(name: str) -> None:
    found = facts_of(read_bytes(text_of(name).encode(), file=name))
    assert wrong(found, INVOICES[name][2]) == {}


@pytest.mark.parametrize("name", INVOICES)
def test_the_parties_of_a_drawn_page_are_read(name: str) -> None:
    found = facts_of(read_bytes(drawn(text_of(name)), file=f"{name}.pdf"))
    assert wrong(found, INVOICES[name][2]) == {}


@pytest.mark.parametrize("name", PAGES)
def test_the_parties_of_a_set_page_are_read(name: str) -> None:
    pieces, truth = PAGES[name]
    size = (842, 595) if name == "paysage" else (595, 842)
    found = facts_of(read_bytes(laid((*pieces, *BODY), *size), file=f"{name}.pdf"))
    assert wrong(found, truth) == {}


@pytest.mark.parametrize("name", LETTERS)
def test_the_creditor_of_a_letter_is_never_its_lawyer(name: str) -> None:
    pieces, truth = LETTERS[name]
    found = facts_of(read_bytes(laid(pieces), file=f"{name}.pdf"))
    assert wrong(found, truth) == {}
