"""Marks of a pen on a PDF page: drawn curves and small pictures, beside words of signature."""

import re
from collections.abc import Iterator
from ctypes import byref, c_int
from itertools import islice
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from dossier_builder.geometry import Box
from dossier_builder.reading.fold import fold

# Only pages that speak of signing are looked at; what the words prove is the business of facts/.
_SPEAKS: Final = re.compile(
    r"signatur|signee? |signee?s? le|lu et approuve|bon pour|\bfait a\b|cachet|pour l[ea] |pour l'"
)
# A signature, in points: no full stop, no rule, no logo across the page, no page-wide scan.
_WIDTHS: Final = (18.0, 320.0)
_HEIGHTS: Final = (6.0, 170.0)
# A handwritten stroke turns several times; the rounded corner of a box does not.
_CURVES: Final = 3
_MOST_OBJECTS: Final = 2_000
_MOST_SEGMENTS: Final = 5_000
# Page coordinates come back as whole numbers: asked for in tenths of a point.
_FINE: Final = 10
_KINDS: Final = (
    pdfium_c.FPDF_PAGEOBJ_PATH,
    pdfium_c.FPDF_PAGEOBJ_IMAGE,
    pdfium_c.FPDF_PAGEOBJ_FORM,
)


def ink_on(page: pdfium.PdfPage, text: str) -> tuple[Box, ...]:
    """Return the boxes, on the page as shown, of what may be signatures; `text` is the page's.

    Nothing for pages whose text speaks of no signature. A scan has no such marks: its ink is
    part of the picture.
    """
    if not _SPEAKS.search(fold(text)):
        return ()
    return tuple(_marks(page))


def _marks(page: pdfium.PdfPage) -> Iterator[Box]:
    objects = page.get_objects(filter=_KINDS, max_depth=1)
    for item in islice(objects, _MOST_OBJECTS):
        if item.type == pdfium_c.FPDF_PAGEOBJ_PATH and not _is_stroke(item):
            continue
        box = box_shown(page, item)
        if box is not None and _like_a_signature(box):
            yield box


def _is_stroke(item: pdfium.PdfObject) -> bool:
    count = min(pdfium_c.FPDFPath_CountSegments(item), _MOST_SEGMENTS)
    turns = 0
    for index in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(item, index)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        turns += kind == pdfium_c.FPDF_SEGMENT_BEZIERTO
    # A rounded box has one curve (three points) at each of its four corners, and lines between.
    closed = bool(count) and pdfium_c.FPDFPathSegment_GetClose(
        pdfium_c.FPDFPath_GetPathSegment(item, count - 1)
    )
    return turns // 3 >= _CURVES and not (closed and turns // 3 == 4)


def box_shown(page: pdfium.PdfPage, item: pdfium.PdfObject) -> Box | None:
    """Return where an object stands on the page as shown (its rotation and crop applied)."""
    try:
        left, bottom, right, top = item.get_bounds()
    except pdfium.PdfiumError:
        return None
    corners = [_device(page, x, y) for x, y in ((left, bottom), (right, top))]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _device(page: pdfium.PdfPage, x: float, y: float) -> tuple[float, float]:
    width, height = page.get_size()
    across, down = c_int(), c_int()
    pdfium_c.FPDF_PageToDevice(
        page, 0, 0, round(width * _FINE), round(height * _FINE), 0, x, y, byref(across), byref(down)
    )
    return across.value / _FINE, down.value / _FINE


def _like_a_signature(box: Box) -> bool:
    return _WIDTHS[0] <= box.width <= _WIDTHS[1] and _HEIGHTS[0] <= box.height <= _HEIGHTS[1]
