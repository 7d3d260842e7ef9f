"""The places tried for a stamp on one page: each corner, roomy to narrow, then along the edges."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dossier_builder.bundle.frame import Frame, Rect
from dossier_builder.bundle.model import Corner
from dossier_builder.bundle.stamp import inset_of, place

# Nearer to the paper's edge than this, a printer may cut what is stamped (points).
_TIGHT: Final = 5.0
#: A stamp drawn smaller stays legible down to this share of its size.
SMALLER: Final = 0.75
# How many places along each edge, from each corner to the middle.
_STEPS: Final = 8
# Between the edge of a picture and a stamp that stands on it (points).
_GAP: Final = 4.0


@dataclass(frozen=True, slots=True)
class Size:
    """What a stamp takes at most, in points on this page, and its usual margin."""

    width: float
    height: float
    margin: float


@dataclass(frozen=True, slots=True)
class Seat:
    """A place for a stamp: `shift` is how far it moves in from the usual place (points).

    `is_fallback`: where to stamp when no seat is free.
    """

    corner: Corner
    box: Rect
    shift: tuple[float, float] = (0.0, 0.0)
    scale: float = 1.0
    is_fallback: bool = False


def seats(
    frame: Frame, size: Size, *, pictures: Sequence[Rect], may_shrink: bool
) -> Iterator[list[Seat]]:
    """Yield the seats of all corners, the best kind first.

    The usual place; nearer to the edge, where a margin is narrow; the same, smaller; wholly
    on a picture whose edge the usual place would straddle; then away from the corners, down the
    sides and along top and foot.
    """
    usual = [_seat(frame, size, corner) for corner in Corner]
    yield [replace(seat, is_fallback=True) for seat in usual]
    inset = inset_of(frame, size.margin)
    nearer = (min(0.0, _TIGHT - inset),) * 2
    yield [_seat(frame, size, corner, nearer) for corner in Corner]
    if may_shrink:
        yield [_seat(frame, size, corner, nearer, SMALLER) for corner in Corner]
    moved = (_on_picture(frame, size, seat, pictures) for seat in usual)
    yield [seat for seat in moved if seat is not None]
    for scale in (1.0, SMALLER) if may_shrink else (1.0,):
        yield from _along(frame, size, nearer[0], scale)


def overlap(a: Rect, b: Rect) -> float:
    """Return the area that two rectangles share."""
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    return width * height if width > 0 and height > 0 else 0.0


def _along(frame: Frame, size: Size, nearer: float, scale: float) -> Iterator[list[Seat]]:
    """Yield the seats that leave the corners step by step, up to the middle of each edge."""
    across = (frame.width / 2 - size.width) / _STEPS
    down = (frame.height / 2 - size.height) / _STEPS
    for step in range(1, _STEPS + 1):
        for right, below in ((0.0, down), (across, 0.0)):
            if right + below > 0:
                shift = (nearer + step * right, nearer + step * below)
                yield [_seat(frame, size, corner, shift, scale) for corner in Corner]


def _seat(
    frame: Frame,
    size: Size,
    corner: Corner,
    shift: tuple[float, float] = (0.0, 0.0),
    scale: float = 1.0,
) -> Seat:
    width, height = size.width * scale, size.height * scale
    left, bottom = place(frame, corner, width, height, margin=size.margin, shift=shift)
    return Seat(corner, (left, bottom, left + width, bottom + height), shift, scale)


def _on_picture(frame: Frame, size: Size, seat: Seat, pictures: Sequence[Rect]) -> Seat | None:
    """Return a seat wholly on the picture that `seat` straddles, None when there is none."""
    inset = inset_of(frame, size.margin)
    for picture in pictures:
        if not overlap(seat.box, picture) or _holds(picture, seat.box):
            continue
        left, bottom, right, top = picture
        across = frame.width - right if "droite" in seat.corner else left
        down = frame.height - top if "haut" in seat.corner else bottom
        shift = (max(0.0, across + _GAP - inset), max(0.0, down + _GAP - inset))
        moved = _seat(frame, size, seat.corner, shift)
        if _holds(picture, moved.box):
            return replace(moved, is_fallback=True)
    return None


def _holds(outer: Rect, inner: Rect) -> bool:
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and outer[2] >= inner[2]
        and outer[3] >= inner[3]
    )
