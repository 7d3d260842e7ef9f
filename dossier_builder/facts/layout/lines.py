"""A page as lines of tokens: what stands beside what, and below what."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Final

from dossier_builder.geometry import Box
from dossier_builder.reading.fold import fold
from dossier_builder.reading.frame import Frame
from dossier_builder.reading.model import Word

# Shares of the letters' height. Words closer than TIGHT belong to one phrase or number (a
# space is some 0.3, in typewriter faces 0.6); further than CELL apart they are in different
# columns.
TIGHT: Final = 0.65
CELL: Final = 1.3
# Cells of a row; the second line of one stands so near, and so exactly below, as a share of the
# letters' height and in points.
_ROW: Final = 2
_CLOSE: Final = 0.75
_ALIKE: Final = 2.5
_APART: Final = " " * 6


@dataclass(frozen=True)
class Span:
    """Consecutive tokens of one line: a label, or a value. `start` and `end` as in a slice."""

    line: "Line"
    start: int
    end: int

    @cached_property
    def box(self) -> Box:
        """The box round the tokens."""
        boxes = [word.box for word in self.line.words[self.start : self.end]]
        if len(boxes) == 1:
            return boxes[0]
        return Box(
            min(box.x0 for box in boxes),
            min(box.top for box in boxes),
            max(box.x1 for box in boxes),
            max(box.bottom for box in boxes),
        )

    @property
    def cell(self) -> "Span":
        """The cell of its line in which the first token stands."""
        return next(c for c in self.line.cells if c.start <= self.start < c.end)

    @property
    def text(self) -> str:
        """The tokens as printed."""
        return " ".join(word.text for word in self.line.words[self.start : self.end])


@dataclass(frozen=True)
class Line:
    """Words on one baseline, from left to right.

    `text` and `folded` join them with one space, with three where a gap shows that they
    may not be one phrase, with six where columns part: patterns for numbers allow one
    space, those for labels three.
    """

    page: int
    index: int
    words: tuple[Word, ...]
    synthetic: bool = False

    @cached_property
    def box(self) -> Box:
        """The box round the whole line."""
        return Span(self, 0, len(self.words)).box

    @cached_property
    def _joined(self) -> tuple[str, str, tuple[int, ...], tuple[int, ...]]:
        raw: list[str] = []
        folded: list[str] = []
        raw_starts: list[int] = []
        folded_starts: list[int] = []
        raw_length = folded_length = 0
        for index, word in enumerate(self.words):
            gap = "" if index == 0 else self._separator(index)
            raw_starts.append(raw_length + len(gap))
            folded_starts.append(folded_length + len(gap))
            lower = fold(word.text)
            raw += (gap, word.text)
            folded += (gap, lower)
            raw_length += len(gap) + len(word.text)
            folded_length += len(gap) + len(lower)
        return "".join(raw), "".join(folded), tuple(raw_starts), tuple(folded_starts)

    def _separator(self, index: int) -> str:
        gap = self.gap(index)
        return " " if gap < TIGHT else "   " if gap < CELL else _APART

    def gap(self, index: int) -> float:
        """Return the space before word `index`, as a share of the letters' height."""
        before, after = self.words[index - 1].box, self.words[index].box
        height = max(min(before.height, after.height), 1.0)
        return (after.x0 - before.x1) / height

    @property
    def text(self) -> str:
        """The line as printed."""
        return self._joined[0]

    @property
    def folded(self) -> str:
        """The line folded for matching (lower case, no accents)."""
        return self._joined[1]

    def span(self, start: int, end: int) -> Span:
        """Return the tokens under characters `start` to `end` of `folded`."""
        return self._span(self._joined[3], start, end)

    def raw_span(self, start: int, end: int) -> Span:
        """Return the tokens under characters `start` to `end` of `text`."""
        return self._span(self._joined[2], start, end)

    def _span(self, starts: tuple[int, ...], start: int, end: int) -> Span:
        first = max(bisect_right(starts, start) - 1, 0)
        last = max(bisect_left(starts, end) - 1, 0)
        return Span(self, first, max(first, last) + 1)

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[Span, re.Match[str]]]:
        """Yield each match of `pattern` in the folded text, with its tokens."""
        for match in pattern.finditer(self.folded):
            if match.end() > match.start():
                yield self.span(match.start(), match.end()), match

    def folded_of(self, span: Span) -> str:
        """Return the folded text of a span of this line."""
        starts, text = self._joined[3], self.folded
        end = starts[span.end] if span.end < len(starts) else len(text)
        return text[starts[span.start] : end].strip()

    def folded_before(self, span: Span) -> str:
        """Return the folded text of this line before a span."""
        return self.folded[: self._joined[3][span.start]]

    @cached_property
    def cells(self) -> tuple[Span, ...]:
        """The line cut at column gaps."""
        cuts = [i for i in range(1, len(self.words)) if self.gap(i) >= CELL]
        edges = [0, *cuts, len(self.words)]
        return tuple(Span(self, a, b) for a, b in pairwise(edges))


@dataclass(frozen=True)
class Layout:
    """A document's pages as lines, top to bottom.

    `ocr_pages` were read from images; `frames` are those of pages read turned or askew.
    """

    lines: tuple[Line, ...]
    heights: tuple[float, ...]
    widths: tuple[float, ...]
    ocr_pages: frozenset[int] = frozenset()
    frames: Mapping[int, Frame] = field(default_factory=dict)

    def of_page(self, number: int) -> tuple[Line, ...]:
        """Return the lines of one page (from 1)."""
        return self._by_page.get(number, ())

    @cached_property
    def _by_page(self) -> dict[int, tuple[Line, ...]]:
        found: dict[int, list[Line]] = {}
        for line in self.lines:
            found.setdefault(line.page, []).append(line)
        return {number: tuple(lines) for number, lines in found.items()}

    def below(self, span: Span, reach: float) -> Iterator[Line]:
        """Yield the lines under `span`, nearest first, down to `reach` points."""
        box = span.box
        for line in self.of_page(span.line.page):
            if line.index <= span.line.index:
                continue
            if line.box.top - box.bottom > reach:
                return
            yield line

    def under(self, cell: Span) -> Span | None:
        """Return the cell right under one of a row of cells, set as it is: its second line."""
        page = self.of_page(cell.line.page)
        if len(cell.line.cells) < _ROW or cell.line.index + 1 >= len(page):
            return None
        following = page[cell.line.index + 1]
        gap = following.box.top - cell.line.box.bottom
        if len(following.cells) > len(cell.line.cells) or gap > _CLOSE * cell.box.height:
            return None
        return next((other for other in following.cells if _set_alike(cell.box, other.box)), None)

    @cached_property
    def folded(self) -> str:
        """All lines folded, one under another."""
        return "\n".join(line.folded for line in self.lines)

    @cached_property
    def text(self) -> str:
        """All lines as printed."""
        return "\n".join(line.text for line in self.lines)


def _set_alike(one: Box, two: Box) -> bool:
    """Return True for boxes that begin, end, or have their middle at one place."""
    left, right = one.x0 - two.x0, one.x1 - two.x1
    return min(abs(left), abs(right), abs(left + right) / 2) <= _ALIKE
