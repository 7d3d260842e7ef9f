"""Whether a copy made of a piece still shows what the piece shows, as a reader draws both."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pypdfium2 as pdfium
from PIL import Image, ImageChops

# It remarks on odd forms in English, on the terminal when nobody listens.
logging.getLogger("pypdfium2").addHandler(logging.NullHandler())

# Pixels on the longer side: enough to see a line of text come or go.
_PIXELS: Final = 500
_GREY_LEVELS: Final = 40
# Pixels that are one, seen from afar.
_AFAR: Final = 5
# The share of a page's pixels that edges of letters may change.
_SHARE: Final = 0.0015
#: More pages than this are not compared: a copy of many pages is seldom wrong on the last only.
MAX_PAGES: Final = 60


def unlike_pages(original: bytes | Path, copy: bytes, *, password: str | None) -> tuple[int, ...]:
    """Return the pages (from 0) that do not show alike; those pdfium cannot draw are passed."""
    try:
        with (
            pdfium.PdfDocument(original, password=password) as one,
            pdfium.PdfDocument(copy) as two,
        ):
            return tuple(_unlike(one, two))
    except pdfium.PdfiumError:
        return ()


def redrawn_otherwise(original: Path, copy: Path) -> tuple[int, ...]:
    """Return the pages (from 0) of a copy drawn anew by another program that show something else.

    Its letters may stand a fraction of a pixel elsewhere: what is compared is the text, and
    the page seen from afar. Raises `PdfiumError` when one cannot be opened.
    """
    with pdfium.PdfDocument(original) as one, pdfium.PdfDocument(copy) as two:
        count = max(len(one), len(two))
        return tuple(index for index in range(count) if not _alike_from_afar(one, two, index))


def _alike_from_afar(one: Any, two: Any, index: int) -> bool:
    if _text(one, index) != _text(two, index):
        return False
    before, after = _picture(one, index), _picture(two, index)
    if before is None or after is None:
        return before is after
    return _alike(before.reduce(_AFAR), after.reduce(_AFAR))


def _text(document: Any, index: int) -> str:
    try:
        page = document[index]
    except (pdfium.PdfiumError, IndexError):
        return ""
    text = page.get_textpage()
    try:
        return "".join(str(text.get_text_range()).split())
    finally:
        text.close()
        page.close()


def _unlike(one: Any, two: Any) -> Iterator[int]:
    if one.get_formtype():
        one.init_forms()
    for index in range(min(len(one), len(two), MAX_PAGES)):
        before = _picture(one, index)
        if before is not None and not _alike(before, _picture(two, index)):
            yield index


def _alike(one: Image.Image, two: Image.Image | None) -> bool:
    if two is None or one.size != two.size:
        return False
    difference = ImageChops.difference(one, two)
    changed = sum(difference.histogram()[_GREY_LEVELS:])
    return changed <= _SHARE * one.width * one.height


def _picture(document: Any, index: int) -> Image.Image | None:
    try:
        page = document[index]
    except (pdfium.PdfiumError, IndexError):
        return None
    try:
        width, height = page.get_size()
        if min(width, height) <= 0:
            return None
        scale = _PIXELS / max(width, height)
        image: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
        return image
    finally:
        page.close()
