"""A page as lines of tokens: what stands beside what, and below what."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import Final

from dossier_builder.geometry import Box
from dossier_builder.reading.fold import fold
from dossier_builder.reading.frame import Frame
from dossier_builder.reading.model import Document, Page, TextSource, Word

# Shares of the letters' height. Words closer than TIGHT belong to one phrase or number (a
# space is some 0.3, in typewriter faces 0.6); further than CELL apart they are in different
# columns.
TIGHT: Final = 0.65
CELL: Final = 1.3
_SAME_LINE: Final = 0.5
_SPACED_OUT: Final = 5
_MOSTLY_SINGLE: Final = 3
_LONG: Final = 20
# Cells of a row; the second line of one stands so near, and so exactly below, as a share of the
# letters' height and in points.
_ROW: Final = 2
_CLOSE: Final = 0.75
_ALIKE: Final = 2.5
_APART: Final = " " * 6

# A page of bare text has no geometry: its lines are laid on a typewriter's grid.
_GRID_X: Final = 6.0
_GRID_Y: Final = 12.0
_GRID_H: Final = 10.0
# A letter has no more; what is longer is a log or a trap, and its head says what it is.
_MOST_TEXT: Final = 150_000
_MOST_ON_LINE: Final = 1_500


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


def layout_of(document: Document) -> Layout:
    """Lay out every page that has text; pages without words get a grid and no true boxes.

    Of a long document only the pages that were worth their words (and its first) count:
    the others are running text that states none of what is looked for.
    """
    lines: list[Line] = []
    long = len(document.pages) > _LONG
    for page in document.pages:
        if long and not page.words and page.number > 1:
            continue
        if page.words:
            lines.extend(_lines(page.words, page.number, synthetic=False))
        elif page.text:
            lines.extend(_grid_lines(page))
    return Layout(
        lines=tuple(lines),
        heights=tuple(page.frame.upright_size[1] for page in document.pages),
        widths=tuple(page.frame.upright_size[0] for page in document.pages),
        ocr_pages=frozenset(p.number for p in document.pages if p.source is TextSource.OCR),
        frames={p.number: p.frame for p in document.pages if p.turn or p.skew},
    )


def _lines(words: Sequence[Word], page: int, *, synthetic: bool) -> Iterator[Line]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (_middle(w.box), w.box.x0)):
        if rows and _on_row(word, rows[-1]):
            rows[-1].append(word)
        else:
            rows.append([word])
    for index, row in enumerate(_settled(rows)):
        ordered = sorted(row, key=lambda w: w.box.x0)
        yield Line(page, index, _unspaced(ordered), synthetic)


def _settled(rows: Sequence[list[Word]]) -> list[list[Word]]:
    """Give each word to the row it is most level with: two tables side by side interleave."""
    levels = [median(_middle(word.box) for word in row) for row in rows]
    settled: list[list[Word]] = [[] for _ in rows]
    for index, row in enumerate(rows):
        near = range(max(index - 1, 0), min(index + 2, len(rows)))
        for word in row:
            level = _middle(word.box)
            settled[min(near, key=lambda at: (abs(levels[at] - level), at != index))].append(word)
    return [row for row in settled if row]


def _unspaced(words: list[Word]) -> tuple[Word, ...]:
    """Join the letters of a spaced-out title: "F A C T U R E", or "AV O I R" for its kerning."""
    joined: list[Word] = []
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and _is_letter(words[end].text, words[start].text):
            end += 1
        singles = sum(len(word.text) == 1 for word in words[start:end])
        letters = sum(len(word.text) for word in words[start:end])
        if letters >= _SPACED_OUT and singles >= _MOSTLY_SINGLE:
            box = words[start].box.union(words[end - 1].box)
            doubt = any(word.doubt for word in words[start:end])
            joined.append(Word("".join(word.text for word in words[start:end]), box, doubt))
        else:
            end = max(end, start + 1)
            joined.extend(words[start:end])
        start = end
    return tuple(joined)


def _is_letter(text: str, first: str) -> bool:
    """Return True for one letter, or two capitals among capitals that kerning drew together."""
    return text.isalpha() and (len(text) == 1 or (len(text) == 2 and (first + text).isupper()))


def _on_row(word: Word, row: list[Word]) -> bool:
    middles = sorted(_middle(other.box) for other in row)
    middle = middles[len(middles) // 2]
    height = min(word.box.height, row[-1].box.height)
    return abs(_middle(word.box) - middle) <= _SAME_LINE * height


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


def _grid_lines(page: Page) -> Iterator[Line]:
    number = 0
    for row, text in enumerate(page.text[:_MOST_TEXT].split("\n")):
        words = _unspaced(list(_grid_words(text[:_MOST_ON_LINE].replace("\t", "    "), row)))
        if words:
            yield Line(page.number, number, words, synthetic=True)
            number += 1


def _grid_words(text: str, row: int) -> Iterator[Word]:
    for match in re.finditer(r"\S+", text):
        top = row * _GRID_Y
        box = Box(match.start() * _GRID_X, top, match.end() * _GRID_X, top + _GRID_H)
        yield Word(match[0], box)


def lines_of_text(text: str) -> tuple[Line, ...]:
    """Return bare text as lines on a grid (no true boxes)."""
    return tuple(_grid_lines(Page(1, 0.0, 0.0, text)))
