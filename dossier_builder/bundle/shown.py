"""What pdfium reads at the end of each page's text: its stamp, and its number in the bundle."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pypdfium2 as pdfium

from dossier_builder.bundle.proof import BundleProof, Fault, SectionProof

# A stamp's second line and the page's number are shorter than this.
_TAIL: Final = 220
# pdfium keeps what it has read of a file until the file is closed (bytes).
_MOST_KEPT: Final = 60_000_000
_FEWEST_PAGES: Final = 8


def stamp_faults(
    source: Path | BytesIO, proof: BundleProof, pages: frozenset[int]
) -> Iterator[Fault]:
    """Yield what cannot be read of stamps and numbers on these pages (from 0)."""
    wanted = [
        (section, index)
        for section in proof.sections
        for index in range(section.pages)
        if section.first_page + index - 1 in pages
    ]
    size = source.stat().st_size if isinstance(source, Path) else len(source.getvalue())
    step = max(_FEWEST_PAGES, proof.pages * _MOST_KEPT // max(1, size))
    for start in range(0, len(wanted), step):
        with pdfium.PdfDocument(source) as shown:
            for section, index in wanted[start : start + step]:
                yield from _faults_of(shown, section, index, proof)


def _faults_of(
    shown: Any, section: SectionProof, index: int, proof: BundleProof
) -> Iterator[Fault]:
    number = section.first_page + index
    title = section.stamp if index in section.stamped_pages else ""
    folio = ""
    if proof.folio_total:
        folio = f"{proof.first_folio + number - 1}/{proof.folio_total}"
    if not title and not folio:
        return
    tail, inside = _end_of_text(shown, number - 1)
    if title and _bare(title) not in _bare(tail):
        yield _fault(number, f"le tampon «\u00a0{title}\u00a0» ne s’y lit pas.")
    if folio and not re.search(rf"(^|[ ·]){re.escape(folio)}$", tail):
        yield _fault(number, f"le numéro de page {folio} ne s’y lit pas.")
    if not inside:
        yield _fault(number, "le tampon est hors de la page visible.")


def _fault(page: int, what: str) -> Fault:
    return Fault(f"Page {page}\u00a0: {what}", page)


def unreadable_stamps(shown: Any, section: SectionProof) -> Iterator[int]:
    """Yield the pages (from 0) of a section whose stamp does not read, in a document of pdfium."""
    for index in section.stamped_pages:
        tail, inside = _end_of_text(shown, section.first_page + index - 1)
        if not inside or _bare(section.stamp) not in _bare(tail):
            yield index


def _end_of_text(shown: Any, index: int) -> tuple[str, bool]:
    """Return the end of a page's text, and whether its last character is on the page.

    What is stamped is drawn last, so it ends the page's text.
    """
    try:
        page = shown[index]
    except pdfium.PdfiumError:
        return "", False
    text = page.get_textpage()
    try:
        count = text.count_chars()
        start = max(0, count - _TAIL)
        tail = _spaced(text.get_text_range(start, count - start)) if count else ""
        return tail, bool(count) and _is_inside(page.get_bbox(), text.get_charbox(count - 1))
    finally:
        text.close()
        page.close()


def _is_inside(page: tuple[float, ...], char: tuple[float, ...]) -> bool:
    left, bottom, right, top = page
    x, y = (char[0] + char[2]) / 2, (char[1] + char[3]) / 2
    return left <= x <= right and bottom <= y <= top


def _spaced(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\ufffe]+", " ", text).strip()


def _bare(text: str) -> str:
    return "".join(text.split())
