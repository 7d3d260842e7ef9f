"""Words of a recognised line -> words where its ink has spaces: cut, joined, and set apart.

A recogniser drops the space of "N° NH 2026" and finds one in "TRAMOULIS", and its boxes of
words are slices of the line. Where the paper shows through is not a matter of opinion.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

from dossier_builder.geometry import Box
from dossier_builder.reading.model import Word

# Shares of the type's size: a space is a quarter of it or more, letters stand closer than a tenth.
_SPACE: Final = 0.19
_LETTERS: Final = 0.13
# Where a boundary is looked for, about its place by counting characters.
_AROUND: Final = 0.75
_PAPER: Final = 0.35
# Places in a word where a space may have been dropped: after a mark, where small letters meet
# capitals or figures, where figures meet letters.
_SEAM: Final = re.compile(
    r"(?<=[:°º])(?=\w)|(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý0-9])|(?<=[a-zà-ÿ]\.)(?=[\wÀ-ÿ])|(?<=\d)(?=[a-zà-ÿ]{3})"
    r"|(?<=[;,])(?=[A-Za-zÀ-ÿ])|(?<=[A-Z]{2})(?=\d)"
)
_LETTERS_ONLY: Final = re.compile(r"[A-Za-zÀ-ÿ]+")
_CENTS_APART: Final = re.compile(r"\d[.,] \d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Strip:
    """The columns of a line's picture: True where ink stands; `left` is its place in points."""

    inked: Sequence[bool]
    left: float
    scale: float

    def gap(self, start: float, end: float) -> tuple[float, float] | None:
        """Return the widest blank between two places in points, ends included; None if none."""
        first = max(int((start - self.left) / self.scale), 0)
        last = min(int((end - self.left) / self.scale) + 1, len(self.inked))
        best: tuple[int, int] | None = None
        at = first
        while at < last:
            if self.inked[at]:
                at += 1
                continue
            stop = at
            while stop < len(self.inked) and not self.inked[stop]:
                stop += 1
            begin = at
            while begin > 0 and not self.inked[begin - 1]:
                begin -= 1
            if best is None or stop - begin > best[1] - best[0]:
                best = begin, stop
            at = stop
        if best is None:
            return None
        return self.left + best[0] * self.scale, self.left + best[1] * self.scale


def spaced(words: Sequence[Word], level: Any, scale: float) -> list[Word]:
    """Return the words of one line, left to right, with the spaces that its ink shows.

    The boxes are of the type's size (`type_size.in_type`); `level` is the grey picture in the
    reading frame (a NumPy array, rows first), `scale` the points a pixel.
    """
    strip = _strip(words, level, scale)
    if strip is None:
        return list(words)
    cut = [part for word in words for part in _cut(word, strip)]
    return _joined(cut, strip)


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


def _cut(word: Word, strip: _Strip) -> Iterator[Word]:
    """Yield a word cut at the seams where its ink leaves a space."""
    box, size = word.box, word.box.height
    start, left = 0, box.x0
    for seam in _SEAM.finditer(word.text):
        at = box.x0 + box.width * seam.start() / len(word.text)
        gap = strip.gap(at - _AROUND * size, at + _AROUND * size)
        if gap is None or gap[1] - gap[0] < _SPACE * size or not left < gap[0] < gap[1] < box.x1:
            continue
        yield replace(word, text=word.text[start : seam.start()], box=_between(box, left, gap[0]))
        start, left = seam.start(), gap[1]
    yield replace(word, text=word.text[start:], box=_between(box, left, box.x1))


def _joined(words: Sequence[Word], strip: _Strip) -> list[Word]:
    """Join what no space parts, and set apart by the ink what one does."""
    found: list[Word] = []
    for word in words:
        if not found:
            found.append(word)
            continue
        before, size = found[-1], word.box.height
        edge = (before.box.x1 + word.box.x0) / 2
        gap = strip.gap(edge - _AROUND * size, edge + _AROUND * size)
        width = 0.0 if gap is None else gap[1] - gap[0]
        if width < _widest_within(before.text, word.text) * size:
            found[-1] = replace(
                before, text=before.text + word.text, box=before.box.union(word.box)
            )
        elif gap is not None and before.box.x0 < gap[0] < gap[1] < word.box.x1:
            found[-1] = replace(before, box=_between(before.box, before.box.x0, gap[0]))
            found.append(replace(word, box=_between(word.box, gap[1], word.box.x1)))
        else:
            found.append(word)
    return found


def _widest_within(one: str, two: str) -> float:
    """Return how wide a blank may be within a word of capitals or a sum; 0 for two words."""
    if _CENTS_APART.search(f"{one} {two}"):
        return _SPACE
    both = _LETTERS_ONLY.fullmatch(one) and _LETTERS_ONLY.fullmatch(two)
    return _LETTERS if both and (one + two).isupper() else 0.0


def _between(box: Box, x0: float, x1: float) -> Box:
    return Box(x0, box.top, x1, box.bottom)
