"""What is drawn on a page: the piece's stamp and the page's number in the bundle.

Nothing of the original is touched: the page's content array becomes [opening, original...,
stamp], where the opening saves the graphics state and the stamp restores it first.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dossier_builder.bundle.frame import Frame, Rect
from dossier_builder.bundle.model import Corner, PageSpots
from dossier_builder.bundle.typeface import Typeface

# The original may leave states open or close too many. Saving the same state several times
# and restoring it as often puts the stamp in the page's first state up to that imbalance.
_SAVES: Final = 8
OPENING: Final = b"q " * _SAVES + b"\n"
_CLOSING: Final = b"\n" + b"Q " * _SAVES + b"\n"

_MARGIN: Final = 14.0
_PADDING: Final = 4.0
_LARGE: Final = 10.5
_SMALL: Final = 6.5
_FOLIO: Final = 8.0
# The short side of A4 and of A3 (ISO 216): up to A3 a stamp has its printed size, beyond it grows.
_A4_SIDE: Final = 595.28
_A3_SIDE: Final = 841.89
# The most a stamp may take of a tiny page.
_MAX_WIDTH_SHARE: Final = 0.45
_MAX_HEIGHT_SHARE: Final = 0.3


@dataclass(frozen=True, slots=True)
class StampText:
    """What a stamp says: "Pièce n° 3", and a second line (who produces it, page x/y)."""

    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Faces:
    """The two fonts of the stamp and the names they go by in the page's resources."""

    bold: Typeface
    plain: Typeface
    bold_name: bytes
    plain_name: bytes


@dataclass(frozen=True, slots=True)
class Drawing:
    """Operators that draw, and where (points of the page as shown, origin bottom left)."""

    operators: bytes
    rect: Rect


def stamp(frame: Frame, text: StampText, faces: Faces, spots: PageSpots) -> Drawing:
    """Return the plain stamp: a framed label in a corner of the page."""
    width, height = stamp_size(text, faces)
    scale = scale_for(frame, width, height)
    left, bottom = place(frame, spots.stamp, width * scale, height * scale)
    parts = [
        _frame(width, height, filled=spots.stamp_free),
        _text(text.title, faces.bold, faces.bold_name, _LARGE, width, height - _PADDING - 8.2),
    ]
    if text.detail:
        parts.append(
            _text(text.detail, faces.plain, faces.plain_name, _SMALL, width, _PADDING + 0.8)
        )
    operators = _at(left, bottom, scale, parts)
    return Drawing(operators, (left, bottom, left + width * scale, bottom + height * scale))


def folio(frame: Frame, text: str, faces: Faces, spots: PageSpots) -> Drawing:
    """Return the page's number in the bundle, small, at the foot of the page."""
    width = faces.plain.width(text, _FOLIO) + 2 * _PADDING
    height = _FOLIO + 4
    scale = scale_for(frame, width, height)
    left, bottom = place(frame, spots.folio, width * scale, height * scale, margin=_MARGIN / 2)
    parts = [_text(text, faces.plain, faces.plain_name, _FOLIO, width, 3.2)]
    if spots.folio_free:
        parts.insert(0, b"1 g 0 0 %s %s re f" % (_n(width), _n(height)))
    operators = _at(left, bottom, scale, parts)
    return Drawing(operators, (left, bottom, left + width * scale, bottom + height * scale))


def content(frame: Frame, drawings: Iterable[Drawing]) -> bytes:
    """Return the content stream that closes the original's state and draws upright."""
    matrix = b" ".join(_n(value) for value in frame.matrix())
    drawn = b"\n".join(drawing.operators for drawing in drawings)
    return _CLOSING + b"q " + matrix + b" cm\n" + drawn + b"\nQ\n"


def stamp_size(text: StampText, faces: Faces) -> tuple[float, float]:
    """Return (width, height) of the plain stamp in points, before it is scaled to a page."""
    title = faces.bold.width(text.title, _LARGE)
    detail = faces.plain.width(text.detail, _SMALL)
    height = _LARGE + 2 * _PADDING + (_SMALL + 1 if text.detail else 0)
    return max(title, detail) + 2 * _PADDING + 4, height


def folio_width(text: str, faces: Faces) -> float:
    """Return the width in points that a page number takes, before it is scaled to a page."""
    return faces.plain.width(text, _FOLIO) + 2 * _PADDING


def scale_for(frame: Frame, width: float, height: float) -> float:
    """Return the scale at which something of this size (points) is drawn on the page."""
    short = min(frame.width, frame.height)
    wanted = short / _A4_SIDE if short > _A3_SIDE + 1 else 1.0
    widest = frame.width * _MAX_WIDTH_SHARE / width
    highest = frame.height * _MAX_HEIGHT_SHARE / height
    return min(wanted, widest, highest)


def place(
    frame: Frame, corner: Corner, width: float, height: float, *, margin: float = _MARGIN
) -> tuple[float, float]:
    """Return (left, bottom) of a box of this size in a corner of the page as shown."""
    inset = min(
        margin * max(1.0, min(frame.width, frame.height) / _A3_SIDE),
        frame.width * 0.04,
        frame.height * 0.04,
    )
    right = corner in (Corner.HAUT_DROITE, Corner.BAS_DROITE)
    top = corner in (Corner.HAUT_DROITE, Corner.HAUT_GAUCHE)
    left = frame.width - width - inset if right else inset
    bottom = frame.height - height - inset if top else inset
    return left, bottom


def _frame(width: float, height: float, *, filled: bool) -> bytes:
    paint = b"1 g 0 G 0.8 w 0.4 0.4 %s %s re %s"
    return paint % (_n(width - 0.8), _n(height - 0.8), b"B" if filled else b"S")


def _text(
    text: str, face: Typeface, name: bytes, size: float, width: float, baseline: float
) -> bytes:
    left = (width - face.width(text, size)) / 2
    shown = b"%s %s Tf %s %s Td %s Tj" % (
        name,
        _n(size),
        _n(left),
        _n(baseline),
        face.encode(text),
    )
    return b"BT 0 g 0 Tr " + shown + b" ET"


def _at(left: float, bottom: float, scale: float, parts: list[bytes]) -> bytes:
    move = b"%s 0 0 %s %s %s cm" % (_n(scale), _n(scale), _n(left), _n(bottom))
    return b"q " + move + b"\n" + b"\n".join(parts) + b"\nQ"


def _n(value: float) -> bytes:
    return (b"%.4f" % value).rstrip(b"0").rstrip(b".") or b"0"
