"""Where a page has room for a stamp: the corners where nothing is drawn, and on scans, no ink."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import ImageStat

from dossier_builder.bundle.frame import Frame, Rect
from dossier_builder.bundle.model import Corner, PageSpots
from dossier_builder.bundle.source import damaged
from dossier_builder.bundle.stamp import place, scale_for

# Room that a stamp and a page number take at most, in points on an A4 page.
_STAMP_ROOM: Final = (150.0, 30.0)
_FOLIO_ROOM: Final = (88.0, 14.0)
_FOLIO_ORDER: Final = (
    Corner.BAS_DROITE,
    Corner.BAS_GAUCHE,
    Corner.HAUT_GAUCHE,
    Corner.HAUT_DROITE,
)
# An object over this share of the page is its background (a scan, a form): pixels decide then.
_BACKGROUND: Final = 0.5
_MAX_OBJECTS: Final = 5_000
_PIXELS: Final = 400
# Grey levels: paper and its noise stay below, ink goes beyond.
_INK: Final = 14.0

Free = dict[Corner, bool]


def page_count(path: Path, *, name: str) -> int:
    """Return how many pages a PDF has. Raises `UnreadableInputError` naming it."""
    with opened(path, name=name) as document:
        return len(document)


def spots_of(path: Path, *, name: str) -> tuple[PageSpots, ...]:
    """Return, for each page of a PDF, where there is room.

    The same corner is kept through the document where it can be. Raises
    `UnreadableInputError` naming the file when it cannot be opened.
    """
    with opened(path, name=name) as document:
        pages = [_free_corners(document, index) for index in range(len(document))]
    stamp_order = _favourites(tuple(Corner), [stamp for stamp, _ in pages])
    folio_order = _favourites(_FOLIO_ORDER, [folio for _, folio in pages])
    return tuple(_choose(stamp, folio, stamp_order, folio_order) for stamp, folio in pages)


@contextmanager
def opened(path: Path, *, name: str) -> Iterator[Any]:
    """Open a PDF with pdfium. Raises `UnreadableInputError` naming it."""
    try:
        document = pdfium.PdfDocument(path)
    except (pdfium.PdfiumError, OSError) as error:
        raise damaged(name) from error
    try:
        yield document
    finally:
        document.close()


def _favourites(order: tuple[Corner, ...], pages: list[Free]) -> tuple[Corner, ...]:
    """Return the corners, those first that are free on most pages, else in the usual order."""
    counts = Counter(corner for free in pages for corner in order if free[corner])
    return tuple(sorted(order, key=lambda corner: (-counts[corner], order.index(corner))))


def _choose(
    stamp: Free, folio: Free, stamp_order: tuple[Corner, ...], folio_order: tuple[Corner, ...]
) -> PageSpots:
    first = next((corner for corner in stamp_order if stamp[corner]), None)
    chosen = first or stamp_order[0]
    rest = [corner for corner in folio_order if corner is not chosen]
    second = next((corner for corner in rest if folio[corner]), None)
    return PageSpots(chosen, first is not None, second or rest[0], second is not None)


def _free_corners(document: Any, index: int) -> tuple[Free, Free]:
    try:
        page = document[index]
    except pdfium.PdfiumError:
        # A page that pdfium cannot show keeps its place; nothing is hidden on it.
        return dict.fromkeys(Corner, False), dict.fromkeys(Corner, False)
    try:
        frame = _frame(page)
        stamp, folio = _rooms(frame, _STAMP_ROOM, 14.0), _rooms(frame, _FOLIO_ROOM, 7.0)
        boxes = _boxes(page, frame)
        if boxes is None:
            return _by_ink(page, frame, stamp), _by_ink(page, frame, folio)
        return _by_boxes(boxes, stamp), _by_boxes(boxes, folio)
    finally:
        page.close()


def _rooms(frame: Frame, room: tuple[float, float], margin: float) -> dict[Corner, Rect]:
    scale = scale_for(frame, *room)
    width, height = room[0] * scale, room[1] * scale
    rooms = {}
    for corner in Corner:
        left, bottom = place(frame, corner, width, height, margin=margin)
        rooms[corner] = (left, bottom, left + width, bottom + height)
    return rooms


def _frame(page: Any) -> Frame:
    x0, y0, x1, y1 = page.get_bbox()
    if not (x0 < x1 and y0 < y1):
        x0, y0, x1, y1 = 0.0, 0.0, 612.0, 792.0
    return Frame(x0, y0, x1, y1, rotation=page.get_rotation() % 360)


def _boxes(page: Any, frame: Frame) -> list[Rect] | None:
    """Return what is drawn, as boxes in the page's units; None when pixels must decide."""
    count = pdfium_c.FPDFPage_CountObjects(page)
    if count > _MAX_OBJECTS:
        return None
    largest = (frame.x1 - frame.x0) * (frame.y1 - frame.y0) * _BACKGROUND
    sides = [ctypes.c_float() for _ in range(4)]
    boxes = []
    for index in range(count):
        item = pdfium_c.FPDFPage_GetObject(page, index)
        if not pdfium_c.FPDFPageObj_GetBounds(item, *sides):
            continue
        x0, y0, x1, y1 = (side.value for side in sides)
        if (x1 - x0) * (y1 - y0) > largest:
            return None
        boxes.append(frame.to_shown((x0, y0, x1, y1)))
    return boxes


def _by_boxes(boxes: list[Rect], rooms: dict[Corner, Rect]) -> Free:
    return {corner: not any(_overlap(room, box) for box in boxes) for corner, room in rooms.items()}


def _overlap(a: Rect, b: Rect) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _by_ink(page: Any, frame: Frame, rooms: dict[Corner, Rect]) -> Free:
    scale = _PIXELS / max(1.0, min(frame.width, frame.height))
    scale = min(scale, 4 * _PIXELS / max(frame.width, frame.height))
    image = page.render(scale=scale, grayscale=True).to_pil()
    free = {}
    for corner, (x0, y0, x1, y1) in rooms.items():
        box = (x0 * scale, image.height - y1 * scale, x1 * scale, image.height - y0 * scale)
        crop = image.crop((int(box[0]), int(box[1]), int(box[2]) + 1, int(box[3]) + 1))
        free[corner] = ImageStat.Stat(crop).stddev[0] < _INK
    return free
