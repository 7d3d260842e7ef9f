"""Blocks of text on a page: lines that stand one under another, as addresses do."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from dossier_builder.facts.layout.lines import CELL, Layout, Line, Span
from dossier_builder.facts.layout.places import city_row
from dossier_builder.geometry import Box
from dossier_builder.reading.fold import fold

# Lines of a block are at most this share of their height apart, and aligned to this many points.
_LEADING: Final = 1.1
_WIDE: Final = 2.0
_ALIGNED: Final = 14.0
_FAR: Final = 60.0
# A column begins where a gap is so wide (more than a space), and two of the next lines start.
_COLUMN: Final = 0.45
_EVEN: Final = 1.05
_SAME: Final = 1.0
_NEXT: Final = 3
_TWICE: Final = 2
_TOWN_FIRST: Final = re.compile(r"(?:[a-z]{1,2}-? ?)?(?!000)\d{5}\s{1,3}[a-z][a-z' .-]+$")
# A head holds references beside its addresses ("8569.26"), no rows of totals.
_TOP: Final = 0.25
_SUM: Final = re.compile(r"\b(?:total|montant|net|tva|ttc|ht|solde|acompte|remise|port)\b")
_AMOUNT: Final = re.compile(r"(?<![./])(?<![./]\d)\d[.,]\d\d(?!\d|[./])")


@dataclass(frozen=True)
class Block:
    """Cells one under another, top to bottom, on one page."""

    cells: tuple[Span, ...]

    @cached_property
    def box(self) -> Box:
        """The box round the block."""
        box = self.cells[0].box
        for cell in self.cells[1:]:
            box = box.union(cell.box)
        return box

    @property
    def page(self) -> int:
        """The page it stands on (from 1)."""
        return self.cells[0].line.page

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Its lines, folded."""
        return tuple(fold(cell.text) for cell in self.cells)

    @cached_property
    def city_row(self) -> int | None:
        """The row of "75001 Paris", or None: an address has one."""
        return city_row(self.folded)

    def holds(self, span: Span) -> bool:
        """Return True when the span is part of one of its cells."""
        return any(
            cell.line is span.line and cell.start <= span.start < cell.end for cell in self.cells
        )


def in_table(layout: Layout, cell: Span) -> bool:
    """Return True for a cell whose line states amounts: "Total TTC" above the foot."""
    line = cell.line
    at_head = line.box.top < _TOP * layout.heights[line.page - 1]
    if at_head and not line.synthetic and not _SUM.search(line.folded_of(cell)):
        return False
    right = (other for other in line.cells if other.start >= cell.end)
    return any(_AMOUNT.search(line.folded_of(other)) for other in right)


def blocks_of(layout: Layout, page: int = 1) -> tuple[Block, ...]:
    """Return the blocks of one page, top to bottom.

    Where towns stand alone, the page is set with wide leading, and more of it makes a block.
    """
    close = _blocks(layout, page, _LEADING)
    if not any(block.folded and _TOWN_FIRST.match(block.folded[0]) for block in close):
        return close
    wide = _blocks(layout, page, _WIDE)
    return wide if _alone(wide) < _alone(close) else close


def _alone(blocks: Sequence[Block]) -> int:
    return sum(bool(_TOWN_FIRST.match(block.folded[0])) for block in blocks)


def cells_of(layout: Layout, line: Line) -> tuple[Span, ...]:
    """Return the cells of a line, cut also where columns that nearly touch begin below.

    "Client  Roux SA" over a street that stands under "Roux" is a label and a name.
    """
    wide = [index for index in range(1, len(line.words)) if _COLUMN <= line.gap(index) < CELL]
    if not wide or _is_typed(line):
        return line.cells
    starts = [cell.box.x0 for other in _just_below(layout, line) for cell in other.cells]
    cuts = [
        index
        for index in wide
        if sum(abs(line.words[index].box.x0 - start) <= _SAME for start in starts) >= _TWICE
    ]
    if not cuts:
        return line.cells
    edges = sorted({*cuts, *(cell.start for cell in line.cells), len(line.words)})
    return tuple(Span(line, start, end) for start, end in pairwise(edges))


def _just_below(layout: Layout, line: Line) -> Iterator[Line]:
    """Yield the next lines, up to a blank one."""
    above = line
    for other in layout.of_page(line.page)[line.index + 1 : line.index + 1 + _NEXT]:
        if other.box.top - above.box.bottom > _LEADING * line.box.height:
            return
        yield other
        above = other


def _is_typed(line: Line) -> bool:
    """Return True when all letters are of one width, as wide as a gap between columns."""
    widths = [(word.box.x1 - word.box.x0) / len(word.text) for word in line.words if word.text]
    return max(widths) <= _EVEN * min(widths)


def _blocks(layout: Layout, page: int, leading: float) -> tuple[Block, ...]:
    open_blocks: list[list[Span]] = []
    for line in layout.of_page(page):
        near = [block for block in open_blocks if line.box.top - block[-1].box.bottom < _FAR]
        for cell in cells_of(layout, line):
            above = _above(cell, near, leading)
            if above is None:
                open_blocks.append([cell])
            else:
                above.append(cell)
    return tuple(Block(tuple(cells)) for cells in open_blocks)


def _above(cell: Span, blocks: Sequence[list[Span]], leading: float) -> list[Span] | None:
    """Return the block whose last line stands just above this cell, aligned with it."""
    best: tuple[float, list[Span]] | None = None
    for block in blocks:
        last = block[-1]
        if last.line is cell.line:
            continue
        gap = cell.box.top - last.box.bottom
        height = max(min(cell.box.height, last.box.height), 1.0)
        if not -0.6 * height <= gap <= leading * height or not _aligned(last.box, cell.box):
            continue
        if max(cell.box.height, last.box.height) > 1.7 * height:
            continue
        if best is None or gap < best[0]:
            best = (gap, block)
    return None if best is None else best[1]


def _aligned(one: Box, two: Box) -> bool:
    centres = abs((one.x0 + one.x1) - (two.x0 + two.x1)) / 2
    return (abs(one.x0 - two.x0) <= _ALIGNED or abs(one.x1 - two.x1) <= 3 or centres <= 3) and min(
        one.x1, two.x1
    ) > max(one.x0, two.x0)
