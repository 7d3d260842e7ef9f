"""Where a page's visible area lies, so that what is drawn stands upright whatever its rotation."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pypdf.generic import ArrayObject

from dossier_builder.bundle.primitives import resolve

# US Letter: what readers take for a page without a usable MediaBox (ISO 32000-1, 14.11.2
# requires one; pdfium and poppler agree on this default).
_DEFAULT: Final = (0.0, 0.0, 612.0, 792.0)

#: Entries of a page that place it, in the order of `frame_from`.
FRAME_KEYS: Final = ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit")

Matrix = tuple[float, float, float, float, float, float]
Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible box of a page in its own units, its rotation (clockwise) and its UserUnit."""

    x0: float
    y0: float
    x1: float
    y1: float
    rotation: int = 0
    unit: float = 1.0

    @property
    def width(self) -> float:
        """Width in points of the page as shown."""
        side = self.x1 - self.x0 if self.rotation % 180 == 0 else self.y1 - self.y0
        return side * self.unit

    @property
    def height(self) -> float:
        """Height in points of the page as shown."""
        side = self.y1 - self.y0 if self.rotation % 180 == 0 else self.x1 - self.x0
        return side * self.unit

    def matrix(self) -> Matrix:
        """Return the matrix from points of the page as shown (origin bottom left) to its units."""
        s = 1 / self.unit
        if self.rotation == 90:
            return (0, s, -s, 0, self.x1, self.y0)
        if self.rotation == 180:
            return (-s, 0, 0, -s, self.x1, self.y1)
        if self.rotation == 270:
            return (0, -s, s, 0, self.x0, self.y1)
        return (s, 0, 0, s, self.x0, self.y0)

    def to_page(self, rect: Rect) -> Rect:
        """Return a rectangle of the page as shown, in the page's own units."""
        a, b, c, d, e, f = self.matrix()
        xs = [a * x + c * y + e for x in rect[::2] for y in rect[1::2]]
        ys = [b * x + d * y + f for x in rect[::2] for y in rect[1::2]]
        return (min(xs), min(ys), max(xs), max(ys))

    def to_shown(self, rect: Rect) -> Rect:
        """Return a rectangle in the page's own units, in points of the page as shown."""
        a, b, c, d, e, f = self.matrix()
        det = a * d - b * c
        xs = [(d * (x - e) - c * (y - f)) / det for x in rect[::2] for y in rect[1::2]]
        ys = [(a * (y - f) - b * (x - e)) / det for x in rect[::2] for y in rect[1::2]]
        return (min(xs), min(ys), max(xs), max(ys))


def frame_of(page: Mapping[str, object]) -> Frame:
    """Return the frame of a pypdf page dictionary that holds its inherited entries."""
    return frame_from(*(_plain(page.get(key)) for key in FRAME_KEYS))


def frame_from(media: object, crop: object, rotate: object, unit: object) -> Frame:
    """Return the frame that these entries of a page (numbers, lists of numbers, None) make.

    A missing or unusable box, rotation or unit is taken as readers take it (Letter, 0, 1).
    """
    page = _box(media) or _DEFAULT
    cut = _box(crop)
    shown = page if cut is None else _common(page, cut)
    return Frame(*shown, rotation=_rotation(rotate), unit=_unit(unit))


def _plain(value: object) -> object:
    found = resolve(value) if value is not None else None
    if isinstance(found, ArrayObject):
        return [resolve(item) for item in list.__iter__(found)]
    return found


def _common(media: Rect, crop: Rect) -> Rect:
    common = (
        max(media[0], crop[0]),
        max(media[1], crop[1]),
        min(media[2], crop[2]),
        min(media[3], crop[3]),
    )
    return common if common[0] < common[2] and common[1] < common[3] else media


def _box(value: object) -> Rect | None:
    if not isinstance(value, list) or len(value) < 4:
        return None
    x0, y0, x1, y1 = (_number(item, math.nan) for item in value[:4])
    box = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    return box if all(map(math.isfinite, box)) and box[0] < box[2] and box[1] < box[3] else None


def _rotation(value: object) -> int:
    return int(_number(value, 0.0)) % 360 // 90 * 90


def _unit(value: object) -> float:
    number = _number(value, 1.0)
    return number if 0 < number < 1e6 else 1.0


def _number(value: object, default: float) -> float:
    if isinstance(value, int | float | Decimal) and math.isfinite(value):
        return float(value)
    return default
