"""Prove that a PDF holds every paragraph of the .docx it was made from."""

import io
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

import pypdfium2 as pdfium
from lxml import etree

from dossier_builder.letters.package import paragraph_text, parse, text_parts, w

_IGNORED: Final = re.compile(r"[\s\u00ad\u2010\u2011\-.…·\ufffe\u0002]+")


def pdf_pages(pdf: bytes) -> tuple[str, ...]:
    """Return the text of each page, read by another library than the one that wrote it."""
    document = pdfium.PdfDocument(io.BytesIO(pdf))
    try:
        return tuple(_page_text(document, index) for index in range(len(document)))
    finally:
        document.close()


def _page_text(document: pdfium.PdfDocument, index: int) -> str:
    page = document[index]
    try:
        text = page.get_textpage()
        try:
            return str(text.get_text_range())
        finally:
            text.close()
    finally:
        page.close()


def folded(text: str) -> str:
    """Return the text without what an engine may change: spaces, hyphens, dots, case."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text)).casefold()


class Printed:
    """The text of a PDF, ready to be searched: page by page and as a whole, folded."""

    def __init__(self, pages: Iterable[str]) -> None:
        self._pages = [folded(page) for page in pages]
        self._whole = "".join(self._pages)

    def holds(self, text: str) -> bool:
        """Tell whether `text` is printed, be it cut by a page break.

        Headers and footers come between the two halves of a cut paragraph, so these are
        looked for one by one: the end of one page's body, the start of the next.
        """
        wanted = folded(text)
        return wanted in self._whole or _cut(wanted, self._pages)


def missing_paragraphs(parts: Mapping[str, bytes], pages: Iterable[str]) -> tuple[str, ...]:
    """Return the paragraphs of a .docx that are not in the text of its PDF pages."""
    printed = Printed(pages)
    missing = []
    for path in text_parts(parts):
        for paragraph in parse(parts[path]).iter(w("p")):
            if _is_field(paragraph) or _is_hidden(paragraph):
                continue
            text = paragraph_text(paragraph)
            if not printed.holds(text):
                missing.append(" ".join(text.split()))
    return tuple(missing)


def _cut(wanted: str, pages: list[str]) -> bool:
    """True when `wanted` is the end of one page's body followed by the start of later ones."""
    for index, page in enumerate(pages[:-1]):
        size = _longest_prefix(wanted, page)
        rest = wanted[size:]
        if size and (rest in pages[index + 1] or _cut(rest, pages[index + 1 :])):
            return True
    return False


def _longest_prefix(wanted: str, page: str) -> int:
    """Return how many leading characters of `wanted` the page holds (binary search)."""
    low, high = 0, len(wanted)
    while low < high:
        middle = (low + high + 1) // 2
        if wanted[:middle] in page:
            low = middle
        else:
            high = middle - 1
    return low


def _is_field(paragraph: etree._Element) -> bool:
    """Page numbers are computed: their cached text is not what prints."""
    return paragraph.find(f".//{w('fldSimple')}") is not None or (
        paragraph.find(f".//{w('fldChar')}") is not None
    )


def _is_hidden(paragraph: etree._Element) -> bool:
    return paragraph.find(f".//{w('vanish')}") is not None
