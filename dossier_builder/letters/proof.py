"""Prove that a PDF holds every paragraph of the .docx it was made from."""

import io
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

import pypdfium2 as pdfium
from lxml import etree

from dossier_builder.letters.package import paragraph_segments, parse, text_parts, w

# How much folded text may stand between the halves of a cut paragraph and the page's edge.
MARGIN: Final = 4_000
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

        Headers, footers and other cells of a cut row come between the two halves of a cut
        paragraph: the end of one page and the start of the next are looked at for whole words.
        """
        wanted = folded(text)
        return wanted in self._whole or _cut(text.split(), self._pages)


def missing_paragraphs(parts: Mapping[str, bytes], pages: Iterable[str]) -> tuple[str, ...]:
    """Return the paragraphs of a .docx that are not in the text of its PDF pages."""
    printed = Printed(pages)
    missing = []
    for path in text_parts(parts):
        for paragraph in parse(parts[path]).iter(w("p")):
            segments = [] if _is_hidden(paragraph) else paragraph_segments(paragraph)
            if not all(printed.holds(text) for text in segments):
                missing.append(" ".join("".join(segments).split()))
    return tuple(missing)


def _cut(words: list[str], pages: list[str]) -> bool:
    """Tell whether the words end one page's body and go on at the top of the next ones."""
    for index, page in enumerate(pages[:-1]):
        count = _leading_words(words, page[-MARGIN:])
        if not count:
            continue
        rest = words[count:]
        if folded("".join(rest)) in pages[index + 1][: MARGIN + len("".join(rest))]:
            return True
        if _cut(rest, pages[index + 1 :]):
            return True
    return False


def _leading_words(words: list[str], text: str) -> int:
    """Return how many words of `words`, from the first, `text` holds in a row."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if folded("".join(words[:middle])) in text:
            low = middle
        else:
            high = middle - 1
    return low


def _is_hidden(paragraph: etree._Element) -> bool:
    return paragraph.find(f".//{w('vanish')}") is not None
