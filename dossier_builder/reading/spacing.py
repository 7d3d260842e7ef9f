"""Words of a recognised line -> words where its ink has spaces: cut, joined, and set apart.

A recogniser drops the space of "N° NH 2026" and finds one in "TRAMOULIS", and its boxes of
words are slices of the line. Where the paper shows through is not a matter of opinion.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import Any, Final

from dossier_builder.geometry import Box
from dossier_builder.reading.model import Word

# Shares of the type's size: a space is a quarter of it or more, letters stand closer than a tenth;
# and by how much either differs from what parts the letters of this line, which may be spread.
_SPACE: Final = 0.19
_LETTERS: Final = 0.13
_MORE: Final = 2.0
_ALIKE: Final = 1.5
# Where a boundary is looked for, about its place by counting characters.
_AROUND: Final = 0.75
_PAPER: Final = 0.35
# Of the blanks there, those nearly as wide as the widest; the nearest of them parts two words.
_AS_WIDE: Final = 0.6
# Places in a word where a space may have been dropped: after a mark, where small letters meet
# capitals or figures, where figures meet letters.
_SEAM: Final = re.compile(
    r"(?<=[:°º])(?=\w)|(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý0-9])|(?<=[a-zà-ÿ]\.)(?=[\wÀ-ÿ])|(?<=\d)(?=[a-zà-ÿ]{3})"
    r"|(?<=[;,])(?=[A-Za-zÀ-ÿ])|(?<=[A-Z]{2})(?=\d)|(?<=\w)(?=[-–]\w)|(?<=\w[-–])(?=\w)"
)
_DASHES: Final = "-–"
_LETTERS_ONLY: Final = re.compile(r"[A-Za-zÀ-ÿ]+")
_CENTS_APART: Final = re.compile(r"\d[.,] \d\d(?!\d)")


@dataclass(frozen=True)
class _Strip:
    """The columns of a line's picture: True where ink stands; `left` is its place in points."""

    inked: Sequence[bool]
    left: float
    scale: float

    def gap(self, at: float, around: float, box: Box) -> tuple[float, float] | None:
        """Return the blank that parts two words near a place: of the widest ones the nearest."""
        widest = max((b - a for a, b in self._near(at, around, box)), default=0.0)
        return self.space(at, around, _AS_WIDE * widest, box)

    def space(self, at: float, around: float, least: float, box: Box) -> tuple[float, float] | None:
        """Return the blank nearest to a place, inside a box and at least so wide; None if none."""
        near = [blank for blank in self._near(at, around, box) if blank[1] - blank[0] >= least]
        return min(near, key=lambda blank: abs(blank[0] + blank[1] - 2 * at), default=None)

    def _near(self, at: float, around: float, box: Box) -> list[tuple[float, float]]:
        places = ((self.left + a * self.scale, self.left + b * self.scale) for a, b in self.blanks)
        return [
            (start, stop)
            for start, stop in places
            if box.x0 < start < stop < box.x1 and stop > at - around and start < at + around
        ]

    def ends(self, box: Box, within: float) -> Box:
        """Return a line's box from its first ink to its last: blanks up to `within` are its own.

        A slice begins within its first letter; no further than one size beyond is looked.
        """
        places = [(self.left + a * self.scale, self.left + b * self.scale) for a, b in self.blanks]
        wide = [place for place in places if place[1] - place[0] >= within]
        x0 = max((stop for start, stop in wide if start < box.x0), default=box.x0)
        x1 = min((start for start, stop in wide if stop > box.x1), default=box.x1)
        far = box.height
        return _between(box, max(x0, box.x0 - far), min(max(x1, x0), box.x1 + far))

    def spread(self, words: Sequence[Word]) -> float:
        """Return how far apart the letters of these words stand, as a share of their size."""
        widths = [
            stop - begin
            for word in words
            for begin, stop in self.blanks
            if self._column(word.box.x0) < begin and stop < self._column(word.box.x1)
        ]
        return median(widths) * self.scale / words[0].box.height if widths else 0.0

    @cached_property
    def blanks(self) -> tuple[tuple[int, int], ...]:
        """The runs of columns without ink: the first column, and the one after the last."""
        ends = [0, *(i for i in range(1, len(self.inked)) if self.inked[i] != self.inked[i - 1])]
        runs = pairwise([*ends, len(self.inked)])
        return tuple(run for run in runs if run[0] < run[1] and not self.inked[run[0]])

    def _column(self, place: float) -> int:
        return int((place - self.left) / self.scale)


def spaced(words: Sequence[Word], level: Any, scale: float) -> list[Word]:
    """Return the words of one line, left to right, with the spaces that its ink shows.

    The boxes are of the type's size (`type_size.in_type`); `level` is the grey picture in the
    reading frame (a NumPy array, rows first), `scale` the points a pixel.
    """
    strip = _strip(words, level, scale)
    if strip is None:
        return list(words)
    spread = strip.spread(words)
    space, within = max(_SPACE, _MORE * spread), max(_LETTERS, _ALIKE * spread)
    whole = words[0].box.union(words[-1].box)
    inked = strip.ends(whole, within * whole.height)
    first, *rest = words
    ended = [replace(first, box=_between(first.box, inked.x0, first.box.x1)), *rest]
    last = ended[-1]
    ended[-1] = replace(last, box=_between(last.box, last.box.x0, inked.x1))
    return _joined([part for word in ended for part in _cut(word, strip, space)], strip, within)


def _strip(words: Sequence[Word], level: Any, scale: float) -> _Strip | None:
    """Return the line's columns, measured word by word: a line may still slope a little."""
    if not words:
        return None
    left, right = words[0].box.x0, words[-1].box.x1
    size = words[0].box.height
    start = max(int((left - size) / scale), 0)
    stop = min(int((right + size) / scale) + 1, level.shape[1])
    inked = [False] * max(stop - start, 0)
    edges = [start, *(int((a.box.x1 + b.box.x0) / 2 / scale) for a, b in pairwise(words)), stop]
    for word, (begin, end) in zip(words, pairwise(edges), strict=True):
        top, bottom = max(int(word.box.top / scale), 0), int(word.box.bottom / scale) + 1
        part = level[top:bottom, begin:end]
        if part.size == 0:
            continue
        low, high = int(part.min()), int(part.max())
        dark = part < high - _PAPER * (high - low)
        if dark.mean() > 0.5:
            dark = part > low + _PAPER * (high - low)
        for offset, count in enumerate(dark.sum(axis=0)):
            if 0 <= begin + offset - start < len(inked):
                inked[begin + offset - start] = bool(count)
    return _Strip(inked, start * scale, scale)


def _cut(word: Word, strip: _Strip, space: float) -> Iterator[Word]:
    """Yield a word cut at the seams where its ink leaves a space (in shares of its size)."""
    rest, start = word.box, 0
    for at, gap in sorted(_cuts(word, strip, space).items()):
        yield replace(word, text=word.text[start:at], box=_between(rest, rest.x0, gap[0]))
        rest, start = _between(rest, gap[1], rest.x1), at
    yield replace(word, text=word.text[start:], box=rest)


def _cuts(word: Word, strip: _Strip, space: float) -> dict[int, tuple[float, float]]:
    """Return the blank at each character before which a word is to be cut.

    A dash is cut off on both sides or on none: within a number it may stand a little apart.
    """
    box, size = word.box, word.box.height
    found: dict[int, tuple[float, float]] = {}
    for seam in _SEAM.finditer(word.text):
        place = word.box.x0 + word.box.width * seam.start() / len(word.text)
        gap = strip.space(place, _AROUND * size, space * size, box)
        if gap is not None:
            found[seam.start()] = gap
            box = _between(box, gap[1], box.x1)
    dashes = [at for at, char in enumerate(word.text) if char in _DASHES]
    lone = {edge for at in dashes if not {at, at + 1} <= found.keys() for edge in (at, at + 1)}
    return {at: gap for at, gap in found.items() if at not in lone}


def _joined(words: Sequence[Word], strip: _Strip, within: float) -> list[Word]:
    """Join what is no further apart than letters, and set apart by the ink what is."""
    found: list[Word] = []
    for word in words:
        if not found:
            found.append(word)
            continue
        before, size = found[-1], word.box.height
        edge, both = (before.box.x1 + word.box.x0) / 2, before.box.union(word.box)
        gap = strip.gap(edge, _AROUND * size, both)
        width = 0.0 if gap is None else gap[1] - gap[0]
        if width < _widest_within(before.text, word.text, within) * size:
            found[-1] = Word(before.text + word.text, both, before.doubt or word.doubt)
        elif gap is not None:
            found[-1] = replace(before, box=_between(before.box, before.box.x0, gap[0]))
            found.append(replace(word, box=_between(word.box, gap[1], word.box.x1)))
        else:
            found.append(word)
    return found


def _widest_within(one: str, two: str, letters: float) -> float:
    """Return how wide a blank may be within a word of capitals or a sum; 0 for two words."""
    if _CENTS_APART.search(f"{one} {two}"):
        return _SPACE
    both = _LETTERS_ONLY.fullmatch(one) and _LETTERS_ONLY.fullmatch(two)
    return letters if both and (one + two).isupper() else 0.0


def _between(box: Box, x0: float, x1: float) -> Box:
    return Box(x0, box.top, x1, box.bottom)
