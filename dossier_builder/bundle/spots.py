"""Where a page has room for a stamp: the corners where nothing is drawn, and on scans, no ink."""

import ctypes
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageStat

from dossier_builder.bundle.frame import Frame, Rect, frame_from
from dossier_builder.bundle.model import Corner, PageSpots
from dossier_builder.bundle.save import QPDF_ERRORS
from dossier_builder.bundle.seats import Seat, Size, overlap, seats
from dossier_builder.bundle.source import damaged
from dossier_builder.bundle.stamp import FOLIO_MARGIN, STAMP_MARGIN, folio_room, stamp_room
from dossier_builder.settings.firm import StampSettings

_FOLIO_ORDER: Final = (
    Corner.BAS_DROITE,
    Corner.BAS_GAUCHE,
    Corner.HAUT_GAUCHE,
    Corner.HAUT_DROITE,
)
# An object over this share of the page is its background (a scan, a form): pixels decide then.
_BACKGROUND: Final = 0.5
_MAX_OBJECTS: Final = 5_000
_MAX_ANNOTATIONS: Final = 200
_PIXELS: Final = 400
# Grey levels: paper and its noise stay below, ink goes beyond.
_INK: Final = 14.0
# A picture or a form over this share of the page is one a stamp stands on or beside.
_PICTURE: Final = 0.1
_PICTURES: Final = frozenset((pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_FORM))
# Between corners that cover much alike, the usual order decides.
_MUCH_ALIKE: Final = 1.5
_UNSEEN: Final = frozenset((pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP))

#: How much of what is drawn on a page a box would cover: 0 or less when it is free.
_Busy = Callable[[Rect], float]


@dataclass(frozen=True, slots=True)
class _Options:
    """What one page offers: its free seats, the best kind first; and those to fall back on.

    `forced` has a seat in each corner, and how much of the page it covers.
    """

    free: tuple[tuple[Seat, ...], ...]
    forced: tuple[tuple[float, Seat], ...]

    def corners(self) -> frozenset[Corner]:
        """Return the corners whose usual place is free."""
        return frozenset(seat.corner for seat in self.free[0])

    def choose(self, order: Sequence[Corner], *, but: Corner | None = None) -> tuple[Seat, bool]:
        """Return the first free seat in the order of these corners, and whether there is one."""
        for kind in self.free:
            at = {seat.corner: seat for seat in kind if seat.corner is not but}
            for corner in order:
                if corner in at:
                    return at[corner], True
        least = min(cover for cover, seat in self.forced if seat.corner is not but)
        near = {seat.corner: seat for cover, seat in self.forced if cover <= least * _MUCH_ALIKE}
        return next(near[corner] for corner in order if corner in near and corner is not but), False


def page_count(path: Path, *, name: str) -> int:
    """Return how many pages a PDF has. Raises `UnreadableInputError` naming it."""
    with opened(path, name=name) as document:
        return len(document)


def spots_of(path: Path, *, name: str, stamp: StampSettings | None = None) -> tuple[PageSpots, ...]:
    """Return, for each page of a PDF, where there is room for this stamp and for its number.

    The same corner is kept through the document where it can be. Raises
    `UnreadableInputError` naming the file when it cannot be opened.
    """
    settings = stamp or StampSettings()
    units = _units(path)
    with opened(path, name=name) as document:
        pages = [
            _options(document, index, units.get(index, 1.0), settings)
            for index in range(len(document))
        ]
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


def _units(path: Path) -> dict[int, float]:
    """Return the UserUnit of the pages that have one: pdfium does not know it."""
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            units = [page.obj.get("/UserUnit") for page in pdf.pages]
    except QPDF_ERRORS:
        return {}
    return {
        index: frame_from(None, None, None, unit).unit
        for index, unit in enumerate(units)
        if unit is not None
    }


def _favourites(order: tuple[Corner, ...], pages: list[_Options]) -> tuple[Corner, ...]:
    """Return the corners, those first that are free on most pages, else in the usual order."""
    counts = Counter(corner for options in pages for corner in options.corners())
    return tuple(sorted(order, key=lambda corner: (-counts[corner], order.index(corner))))


def _choose(
    stamp: _Options,
    folio: _Options,
    stamp_order: tuple[Corner, ...],
    folio_order: tuple[Corner, ...],
) -> PageSpots:
    first, stamp_free = stamp.choose(stamp_order)
    second, folio_free = folio.choose(folio_order, but=first.corner)
    return PageSpots(
        first.corner,
        stamp_free,
        second.corner,
        folio_free,
        stamp_shift=first.shift,
        stamp_scale=first.scale,
        folio_shift=second.shift,
    )


def _options(
    document: Any, index: int, unit: float, settings: StampSettings
) -> tuple[_Options, _Options]:
    """Return what a page offers for the stamp, and for its number."""
    try:
        page = document[index]
    except pdfium.PdfiumError:
        # A page that pdfium cannot show keeps its place; nothing is hidden on it.
        frame = Frame(0.0, 0.0, 612.0, 792.0)
        return _both(frame, settings, len(document), (), lambda _: 1.0)
    try:
        frame = _frame(page, unit)
        boxes, pictures = _drawn(page, frame)
        busy = _by_ink(page, frame) if boxes is None else _by_boxes(boxes)
        return _both(frame, settings, len(document), pictures, busy)
    finally:
        page.close()


def _both(
    frame: Frame, settings: StampSettings, pages: int, pictures: Sequence[Rect], busy: _Busy
) -> tuple[_Options, _Options]:
    stamp = Size(*stamp_room(frame, settings, pages), STAMP_MARGIN)
    folio = Size(*folio_room(frame), FOLIO_MARGIN)
    return (
        _search(seats(frame, stamp, pictures=pictures, may_shrink=True), busy, enough=1),
        # One of the two is perhaps the stamp's.
        _search(seats(frame, folio, pictures=pictures, may_shrink=False), busy, enough=2),
    )


def _search(kinds: Iterator[list[Seat]], busy: _Busy, *, enough: int) -> _Options:
    """Look at the seats, the best kind first, until so many corners have a free one."""
    free: list[tuple[Seat, ...]] = []
    forced: dict[Corner, tuple[float, Seat]] = {}
    for kind in kinds:
        rated = [(busy(seat.box), seat) for seat in kind]
        free.append(tuple(seat for cover, seat in rated if cover <= 0))
        # The usual places come first, those on a picture last: the latter are preferred.
        forced |= {seat.corner: (cover, seat) for cover, seat in rated if seat.is_fallback}
        if len({seat.corner for found in free for seat in found}) >= enough:
            break
    return _Options(tuple(free), tuple(forced.values()))


def _frame(page: Any, unit: float) -> Frame:
    x0, y0, x1, y1 = page.get_bbox()
    if not (x0 < x1 and y0 < y1):
        x0, y0, x1, y1 = 0.0, 0.0, 612.0, 792.0
    return Frame(x0, y0, x1, y1, rotation=page.get_rotation() % 360, unit=unit)


def _drawn(page: Any, frame: Frame) -> tuple[list[Rect] | None, list[Rect]]:
    """Return what is drawn, as boxes of the page as shown (None when pixels must decide), and
    which of it is a picture.
    """
    count = pdfium_c.FPDFPage_CountObjects(page)
    notes = pdfium_c.FPDFPage_GetAnnotCount(page)
    if count > _MAX_OBJECTS or notes > _MAX_ANNOTATIONS:
        return None, []
    whole = frame.width * frame.height
    boxes, pictures, background = _annotations(page, frame, notes), [], False
    for box, kind in _objects(page, frame, count):
        share = (box[2] - box[0]) * (box[3] - box[1]) / whole
        background = background or share > _BACKGROUND
        if kind in _PICTURES and share > _PICTURE:
            pictures.append(box)
        boxes.append(box)
    return (None if background else boxes), pictures


def _objects(page: Any, frame: Frame, count: int) -> Iterator[tuple[Rect, int]]:
    sides = [ctypes.c_float() for _ in range(4)]
    for index in range(count):
        item = pdfium_c.FPDFPage_GetObject(page, index)
        if pdfium_c.FPDFPageObj_GetBounds(item, *sides):
            x0, y0, x1, y1 = (side.value for side in sides)
            yield frame.to_shown((x0, y0, x1, y1)), pdfium_c.FPDFPageObj_GetType(item)


def _annotations(page: Any, frame: Frame, count: int) -> list[Rect]:
    """Return the boxes of the annotations that show."""
    boxes = []
    rect = pdfium_c.FS_RECTF()
    for index in range(count):
        note = pdfium_c.FPDFPage_GetAnnot(page, index)
        if note and pdfium_c.FPDFAnnot_GetSubtype(note) not in _UNSEEN:
            pdfium_c.FPDFAnnot_GetRect(note, rect)
            boxes.append(frame.to_shown((rect.left, rect.bottom, rect.right, rect.top)))
        pdfium_c.FPDFPage_CloseAnnot(note)
    return boxes


def _by_boxes(boxes: Sequence[Rect]) -> _Busy:
    def busy(room: Rect) -> float:
        left, bottom, right, top = room
        # Most boxes are far: told apart here, not in a call for each.
        return sum(
            overlap(room, box)
            for box in boxes
            if box[0] < right and left < box[2] and box[1] < top and bottom < box[3]
        )

    return busy


def _by_ink(page: Any, frame: Frame) -> _Busy:
    """Return how far the pixels of a box differ beyond what paper and its noise do."""
    x0, y0, x1, y1 = page.get_bbox()
    sides = (x1 - x0, y1 - y0)
    scale = min(_PIXELS / max(1.0, min(sides)), 4 * _PIXELS / max(1.0, *sides))
    image: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
    pixels = image.width / frame.width

    def busy(room: Rect) -> float:
        left, right = int(room[0] * pixels), int(room[2] * pixels) + 1
        top = int(image.height - room[3] * pixels)
        bottom = int(image.height - room[1] * pixels) + 1
        crop = image.crop((left, top, right, bottom))
        return max(0.0, ImageStat.Stat(crop).stddev[0] - _INK)

    return busy
