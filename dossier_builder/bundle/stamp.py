"""What is drawn on a page: the piece's stamp and the page's number in the bundle.

Nothing of the original is touched: the page's content array becomes [opening, original...,
stamp], where the opening saves the graphics state and the stamp restores it first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dossier_builder.bundle.frame import Frame, Rect
from dossier_builder.bundle.model import Corner, PageSpots
from dossier_builder.bundle.typeface import Typeface, typeface
from dossier_builder.french import piece_numero
from dossier_builder.settings.firm import StampSettings

#: The shipped fonts of the stamp.
BOLD: Final = "LiberationSans-Bold"
PLAIN: Final = "LiberationSans-Regular"

# The original may leave states open or close too many. Saving the same state several times
# and restoring it as often puts the stamp in the page's first state up to that imbalance.
_SAVES: Final = 8
OPENING: Final = b"q " * _SAVES + b"\n"
_CLOSING: Final = b"\n" + b"Q " * _SAVES + b"\n"

#: From the edge of the page to the stamp, and to the page's number, in points.
STAMP_MARGIN: Final = 14.0
FOLIO_MARGIN: Final = 7.0
_PADDING: Final = 4.0
_LARGE: Final = 10.5
_SMALL: Final = 6.5
_FOLIO: Final = 8.0
# The short side of A4 and of A3 (ISO 216): up to A3 a stamp has its printed size, beyond it grows.
_A4_SIDE: Final = 595.28
_A3_SIDE: Final = 841.89
# The most a stamp, and a page's number, may take of a tiny page: shares of width and height.
_STAMP_SHARES: Final = (0.45, 0.3)
_FOLIO_SHARES: Final = (0.25, 0.12)
# What the widest of usual stamps and numbers say, to know the room they need.
_WIDEST_TITLE: Final = piece_numero("88-88")
_WIDEST_FOLIO: Final = "PROVISOIRE\u00a0· 8888/8888"

#: Side of the round stamp, in points on an A4 page, and its ink (a dark stamp-pad blue).
ROUND_SIDE: Final = 76.0
INK_RGB: Final = (28, 58, 138)
INK: Final = b"%.3f %.3f %.3f rg" % (28 / 255, 58 / 255, 138 / 255)


@dataclass(frozen=True, slots=True)
class StampText:
    """What a stamp says: "Pièce n° 3", who produces it, and "page 1/4" ("" for one page)."""

    title: str
    owner: str = ""
    page: str = ""

    @property
    def detail(self) -> str:
        """The second line of the plain stamp."""
        return "\u00a0· ".join(part for part in (self.owner, self.page) if part)


@dataclass(frozen=True, slots=True)
class Faces:
    """The two fonts of the stamp and the names they go by in the page's resources.

    `ink_name` is that of the round stamp's image, None for the plain stamp.
    """

    bold: Typeface
    plain: Typeface
    bold_name: bytes
    plain_name: bytes
    ink_name: bytes | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """Operators that draw, and where (points of the page as shown, origin bottom left).

    `fixed` is the same on most pages of a piece, `own` differs from page to page.
    """

    fixed: bytes
    own: bytes
    rect: Rect


def stamp(frame: Frame, text: StampText, faces: Faces, spots: PageSpots) -> Drawing:
    """Return the stamp in its corner: a framed label, or the round stamp."""
    if faces.ink_name is not None:
        return _round(frame, text, faces, faces.ink_name, spots)
    width, height = stamp_size(text, faces)
    rect, scale = _stamp_box(frame, spots, width, height)
    border = _frame(width, height, filled=spots.stamp_free)
    pen = _BLACK if spots.stamp_free else _HALO
    title = pen.text(
        text.title, faces.bold, faces.bold_name, _LARGE, width, height - _PADDING - 8.2
    )
    detail = pen.text(text.detail, faces.plain, faces.plain_name, _SMALL, width, _PADDING + 0.8)
    return Drawing(_at(rect, scale, border, title), _at(rect, scale, detail), rect)


def folio(frame: Frame, text: str, faces: Faces, spots: PageSpots) -> Drawing:
    """Return the page's number in the bundle, small, at the foot of the page."""
    width = faces.plain.width(text, _FOLIO) + 2 * _PADDING
    height = _FOLIO + 4
    scale = scale_for(frame, width, height, shares=_FOLIO_SHARES)
    rect = _rect(frame, spots.folio, width * scale, height * scale, FOLIO_MARGIN, spots.folio_shift)
    pen = _BLACK if spots.folio_free else _HALO
    number = pen.text(text, faces.plain, faces.plain_name, _FOLIO, width, 3.2)
    paper = b"1 g 0 0 %s %s re f" % (_n(width), _n(height)) if spots.folio_free else b""
    return Drawing(b"", _at(rect, scale, paper, number), rect)


def side_note(frame: Frame, text: str, faces: Faces, line: Rect) -> Drawing:
    """Return a few words in the right margin, beside a line of text (points as shown)."""
    width, height = faces.plain.width(text, _SMALL), _SMALL + 2
    bottom = (line[1] + line[3] - height) / 2
    rect = (frame.width - FOLIO_MARGIN - width, bottom, frame.width - FOLIO_MARGIN, bottom + height)
    return Drawing(
        b"", _at(rect, 1.0, _HALO.text(text, faces.plain, faces.plain_name, _SMALL, width, 2)), rect
    )


def contents(frame: Frame, drawings: Sequence[Drawing]) -> tuple[bytes, bytes]:
    """Return two content streams that close the original's state and draw upright.

    The first is the same on many pages, so that it can be written once.
    """
    matrix = b" ".join(_n(value) for value in frame.matrix())
    fixed = b"\n".join(drawing.fixed for drawing in drawings if drawing.fixed)
    own = b"\n".join(drawing.own for drawing in drawings if drawing.own)
    return _CLOSING + b"q " + matrix + b" cm\n" + fixed + b"\n", own + b"\nQ\n"


def _round(
    frame: Frame, text: StampText, faces: Faces, ink_name: bytes, spots: PageSpots
) -> Drawing:
    rect, scale = _stamp_box(frame, spots, ROUND_SIDE, ROUND_SIDE)
    side = _n(ROUND_SIDE)
    image = b"q %s 0 0 %s 0 0 cm %s Do Q" % (side, side, ink_name)
    pen = _INK if spots.stamp_free else _INK_HALO
    fits = min(1.0, (ROUND_SIDE * 0.58) / faces.bold.width(text.title, _LARGE))
    middle = ROUND_SIDE / 2
    title = pen.text(text.title, faces.bold, faces.bold_name, _LARGE * fits, ROUND_SIDE, middle - 2)
    detail = pen.text(text.page, faces.plain, faces.plain_name, _SMALL, ROUND_SIDE, middle - 11)
    return Drawing(_at(rect, scale, image, title), _at(rect, scale, detail), rect)


def page_text(number: int, pages: int) -> str:
    """Return what a stamp says of its page in the piece: nothing in a piece of one page."""
    return f"page\u00a0{number}/{pages}" if pages > 1 else ""


def stamp_size(text: StampText, faces: Faces) -> tuple[float, float]:
    """Return (width, height) of the plain stamp in points, before it is scaled to a page."""
    title = faces.bold.width(text.title, _LARGE)
    detail = faces.plain.width(text.detail, _SMALL)
    height = _LARGE + 2 * _PADDING + (_SMALL + 1 if text.detail else 0)
    return max(title, detail) + 2 * _PADDING + 4, height


@lru_cache(maxsize=256)
def stamp_room(frame: Frame, settings: StampSettings, pages: int) -> tuple[float, float]:
    """Return the (width, height) that no usual stamp exceeds on this page, in points.

    `pages` is how many the piece has: its stamps say so.
    """
    if settings.style == "rond":
        scale = scale_for(frame, ROUND_SIDE, ROUND_SIDE)
        return ROUND_SIDE * scale, ROUND_SIDE * scale
    used = frozenset(settings.nom)
    faces = Faces(typeface(BOLD, used), typeface(PLAIN, used), b"", b"")
    widest = stamp_size(StampText(_WIDEST_TITLE, settings.nom, page_text(pages, pages)), faces)
    # On a small page a narrow stamp is drawn larger than a wide one: it is the higher one.
    narrow = stamp_size(StampText(piece_numero("1"), settings.nom), faces)
    scale = scale_for(frame, narrow[0], widest[1])
    return widest[0] * scale_for(frame, *widest), widest[1] * scale


@lru_cache(maxsize=256)
def folio_room(frame: Frame) -> tuple[float, float]:
    """Return the (width, height) that no usual page number exceeds on this page, in points."""
    width = typeface(PLAIN, frozenset()).width(_WIDEST_FOLIO, _FOLIO) + 2 * _PADDING
    height = _FOLIO + 4
    scale = scale_for(frame, width, height, shares=_FOLIO_SHARES)
    return width * scale, height * scale_for(frame, width / 4, height, shares=_FOLIO_SHARES)


def scale_for(
    frame: Frame, width: float, height: float, *, shares: tuple[float, float] = _STAMP_SHARES
) -> float:
    """Return the scale at which something of this size (points) is drawn on the page.

    `shares` are the most of the page's width and height that it may take.
    """
    short = min(frame.width, frame.height)
    wanted = short / _A4_SIDE if short > _A3_SIDE + 1 else 1.0
    return min(wanted, frame.width * shares[0] / width, frame.height * shares[1] / height)


def place(
    frame: Frame,
    corner: Corner,
    width: float,
    height: float,
    *,
    margin: float = STAMP_MARGIN,
    shift: tuple[float, float] = (0.0, 0.0),
) -> tuple[float, float]:
    """Return (left, bottom) of a box of this size in a corner of the page as shown.

    `shift` moves it in from there: across, and up or down (points).
    """
    inset = inset_of(frame, margin)
    across, down = inset + shift[0], inset + shift[1]
    right = corner in (Corner.HAUT_DROITE, Corner.BAS_DROITE)
    top = corner in (Corner.HAUT_DROITE, Corner.HAUT_GAUCHE)
    left = frame.width - width - across if right else across
    bottom = frame.height - height - down if top else down
    return left, bottom


def inset_of(frame: Frame, margin: float) -> float:
    """Return a margin (points on A4) as it is on this page."""
    return min(
        margin * max(1.0, min(frame.width, frame.height) / _A3_SIDE),
        frame.width * 0.04,
        frame.height * 0.04,
    )


def _frame(width: float, height: float, *, filled: bool) -> bytes:
    """Return the border: on white paper, or between two white lines that hide next to nothing."""
    box = b"0.4 0.4 %s %s re" % (_n(width - 0.8), _n(height - 0.8))
    if filled:
        return b"1 g 0 G 0.8 w " + box + b" B"
    return b"1 G 2.4 w " + box + b" S 0 G 0.8 w " + box + b" S"


@dataclass(frozen=True, slots=True)
class _Pen:
    """How text is drawn: its colour, and whether white surrounds it so that it can be read."""

    colour: bytes
    halo: bool = False

    def text(
        self, text: str, face: Typeface, name: bytes, size: float, width: float, baseline: float
    ) -> bytes:
        """Return the operators of one line, centred in `width`; nothing for no text."""
        if not text:
            return b""
        left = (width - face.width(text, size)) / 2
        move = b" %s %s Tf %s %s Td " % (name, _n(size), _n(left), _n(baseline))
        shown = move + face.encode(text) + b" Tj ET"
        solid = b"BT " + self.colour + b" 0 Tr" + shown
        return b"BT 1 G 1 j 2.4 w 1 Tr" + shown + b"\n" + solid if self.halo else solid


_BLACK: Final = _Pen(b"0 g")
_HALO: Final = _Pen(b"0 g", halo=True)
_INK: Final = _Pen(INK)
_INK_HALO: Final = _Pen(INK, halo=True)


def _stamp_box(frame: Frame, spots: PageSpots, width: float, height: float) -> tuple[Rect, float]:
    """Return where a stamp of this size stands, and its scale."""
    scale = scale_for(frame, width, height) * spots.stamp_scale
    rect = _rect(frame, spots.stamp, width * scale, height * scale, STAMP_MARGIN, spots.stamp_shift)
    return rect, scale


def _rect(
    frame: Frame,
    corner: Corner,
    width: float,
    height: float,
    margin: float,
    shift: tuple[float, float],
) -> Rect:
    left, bottom = place(frame, corner, width, height, margin=margin, shift=shift)
    return (left, bottom, left + width, bottom + height)


def _at(rect: Rect, scale: float, *parts: bytes) -> bytes:
    drawn = b"\n".join(part for part in parts if part)
    if not drawn:
        return b""
    move = b"%s 0 0 %s %s %s cm" % (_n(scale), _n(scale), _n(rect[0]), _n(rect[1]))
    return b"q " + move + b"\n" + drawn + b"\nQ"


def _n(value: float) -> bytes:
    return (b"%.4f" % value).rstrip(b"0").rstrip(b".") or b"0"
