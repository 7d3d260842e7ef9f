"""Text of a PDF page that nobody sees: written in white on white, or not painted at all."""

from collections.abc import Iterable, Iterator
from ctypes import byref, c_uint
from itertools import islice
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from dossier_builder.geometry import Box
from dossier_builder.reading.ink import box_shown

# ISO 32000-1, table 106: neither filled nor stroked.
_UNPAINTED: Final = frozenset({3, 7})
_PALE: Final = 225  # of 255: lighter than this is hard to see on paper
_FAINT: Final = 25  # of 255: the least opacity, and the least contrast, that shows
_MOST_OBJECTS: Final = 5_000


def hidden_on(page: pdfium.PdfPage) -> tuple[Box, ...]:
    """Return the boxes, on the page as shown, of text that leaves no ink where it stands.

    White letters on a dark ground and the text layer over a scan leave some, and stay.
    """
    doubtful = [box for item in _texts(page) if (box := box_shown(page, item)) is not None]
    if not doubtful:
        return ()
    bitmap = page.render(scale=1, grayscale=True)
    try:
        picture = bitmap.to_numpy()
        return tuple(box for box in doubtful if _is_blank(picture, box))
    finally:
        bitmap.close()


def is_hidden(box: Box, hidden: Iterable[Box]) -> bool:
    """Return True when the middle of a word's box stands in one of those of hidden text."""
    across, down = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return any(h.x0 <= across <= h.x1 and h.top <= down <= h.bottom for h in hidden)


def _texts(page: pdfium.PdfPage) -> Iterator[pdfium.PdfObject]:
    found = page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_TEXT,), max_depth=1)
    for item in islice(found, _MOST_OBJECTS):
        if pdfium_c.FPDFTextObj_GetTextRenderMode(item) in _UNPAINTED or _is_pale(item):
            yield item


def _is_pale(item: pdfium.PdfObject) -> bool:
    red, green, blue, opacity = c_uint(), c_uint(), c_uint(), c_uint()
    if not pdfium_c.FPDFPageObj_GetFillColor(
        item, byref(red), byref(green), byref(blue), byref(opacity)
    ):
        return False
    return opacity.value < _FAINT or min(red.value, green.value, blue.value) > _PALE


def _is_blank(picture: Any, box: Box) -> bool:
    """Return True when the page is of one shade where the text stands (or has no such place)."""
    rows = picture[max(0, int(box.top)) : int(box.bottom) + 1]
    part = rows[:, max(0, int(box.x0)) : int(box.x1) + 1]
    return part.size == 0 or int(part.max()) - int(part.min()) < _FAINT
