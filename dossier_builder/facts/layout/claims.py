"""Which value each label claims: the one beside it, under it, or by its order in a form."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Protocol, TypeVar

from dossier_builder.facts.layout.labels import Label, labels_of
from dossier_builder.facts.layout.lines import CELL, TIGHT, Layout, Line, Span
from dossier_builder.geometry import Box

# How far under a label its value may stand, in heights of the label's letters.
_REACH: Final = 4.5
# The head of a column says no more than so many words; more are a sentence.
_HEAD_WORDS: Final = 6
# So many boxes side by side at least make a form.
_BOXES: Final = 3


class Weight(IntEnum):
    """How strongly a label claims a value."""

    COLUMN = 1
    WEAK = 2
    BELOW = 3
    STRONG = 4


class Value(Protocol):
    """Anything found on the page: an amount, a date, a number."""

    @property
    def span(self) -> Span:
        """The tokens it was read from."""
        ...


V = TypeVar("V", bound=Value)


@dataclass(frozen=True, slots=True)
class Claim:
    """A label and the value it claims; `rank` counts the values of its line before this one."""

    label: Label
    value: Value
    weight: Weight
    rank: int = 0

    @property
    def said(self) -> str:
        """What the label says, folded."""
        below = self.label.span.line.folded_of(self.label.span)
        return f"{self.label.upper} {below}".strip()


@dataclass(frozen=True)
class Index:
    """The values of one type by line, so that a label finds its neighbours at once."""

    layout: Layout
    by_line: dict[tuple[int, int], list[Value]]

    def on(self, line: Line) -> list[Value]:
        """Return the values of a line, left to right."""
        return self.by_line.get((line.page, line.index), [])


def index_of(layout: Layout, values: Sequence[Value]) -> Index:
    """Index values by the line they stand on."""
    by_line: dict[tuple[int, int], list[Value]] = {}
    for value in values:
        by_line.setdefault((value.span.line.page, value.span.line.index), []).append(value)
    return Index(layout, by_line)


def claims(
    index: Index, kind: str, *, beside: Callable[[Label, Value], bool] = lambda _l, _v: True
) -> list[Claim]:
    """Return what each label of `kind` claims among the indexed values.

    `beside` may refuse a value on the label's line (a date ten words away is not its date).
    """
    found: list[Claim] = []
    for _, here in labels_of(index.layout, kind):
        for label in here:
            right = list(_right(index, label, here, beside)) or _askew(index, label, beside)
            found.extend(right)
            if not right:
                paired = _paired(index, label, here)
                found.extend(
                    paired or ([] if _leads(label, here) else _elsewhere(index, label, kind))
                )
    return found


def _leads(label: Label, here: Sequence[Label]) -> bool:
    """Return True for the "Total" of "Total du mois HT": its cell says below what it is of."""
    end = label.span.cell.end
    after = (o for o in here if label.span.end <= o.span.start < end and o.field != label.field)
    return not label.strong and any(after)


def _right(
    index: Index, label: Label, here: list[Label], beside: Callable[[Label, Value], bool]
) -> Iterator[Claim]:
    stops = [
        other.span.start
        for other in here
        if other.field != label.field and other.span.start >= label.span.end
    ]
    stop = min(stops, default=len(label.span.line.words))
    rank = 0
    for value in index.on(label.span.line):
        if label.span.end <= value.span.start < stop and beside(label, value):
            yield Claim(label, value, Weight.STRONG if label.strong else Weight.WEAK, rank)
            rank += 1


def _askew(index: Index, label: Label, beside: Callable[[Label, Value], bool]) -> list[Claim]:
    """Claim a value set in the middle of its table row, when the label takes several lines."""
    line, box = label.span.line, label.span.box
    if label.span.end < len(line.words) and line.gap(label.span.end) >= CELL:
        return []
    near = index.layout.of_page(line.page)[max(0, line.index - 2) : line.index + 3]
    for other in near:
        values = index.on(other)
        if other is line or not values:
            continue
        first = values[0].span
        between = [w for w in other.words[: first.start] if w.box.x0 >= box.x0 - 1]
        alone = not any(c.isalnum() for word in between for c in word.text)
        level = abs(_middle(first.box) - _middle(box)) < 0.95 * max(box.height, first.box.height)
        if alone and level and first.box.x0 > line.cells[-1].box.x1 and beside(label, values[0]):
            weight = Weight.BELOW if label.strong else Weight.WEAK
            return [Claim(label, values[0], weight)]
    return []


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


def _elsewhere(index: Index, label: Label, kind: str) -> list[Claim]:
    """Claim what stands just before the label, under it or, at the last, just over it."""
    last = label.span.line.words[label.span.end - 1].text
    if last.endswith((",", ";", ").")):
        # The end of a phrase in running text announces nothing.
        return []
    near = [*_before(index, label), *_below(index, label, boxes=kind != "amount")]
    return near or list(_over(index, label))


def _paired(index: Index, label: Label, here: Sequence[Label]) -> list[Claim]:
    """Claim by order: a line of labels alone over a line of as many values (a form's boxes)."""
    line = label.span.line
    heads = [any(c.start <= other.span.start < c.end for other in here) for c in line.cells]
    if len(heads) < 2 or not all(heads):
        return []
    rank = next(i for i, c in enumerate(line.cells) if c.start <= label.span.start < c.end)
    rows = list(index.layout.below(label.span, _REACH * max(label.span.box.height, 6.0)))[:2]
    full = [row for row in rows if len(index.on(row)) == len(row.cells) == len(heads)]
    if len(full) != 1 or full[0] is not rows[0]:
        return []
    weight = Weight.BELOW if label.strong else Weight.WEAK
    return [Claim(label, index.on(full[0])[rank], weight)]


def _before(index: Index, label: Label) -> Iterator[Claim]:
    """Claim "1 200,00 € TTC": the value just before a label, in the same phrase or beside it."""
    line = label.span.line
    if len(line.cells) == 2 and label.span.start == line.cells[1].start:
        # Nothing but a value and its name, in that order.
        alone = index.on(line)
        if len(alone) == 1 and alone[0].span.start == 0 and _fills(line, alone[0].span):
            yield Claim(label, alone[0], Weight.BELOW if label.strong else Weight.WEAK)
            return
    if label.span.end != len(label.span.line.words) and label.span.line.gap(label.span.end) < TIGHT:
        return
    for value in index.on(label.span.line):
        between = label.span.start - value.span.end
        if 0 <= between <= 1 and _tight(value.span.line, value.span.end, label.span.start):
            yield Claim(label, value, Weight.WEAK)


def _fills(line: Line, span: Span) -> bool:
    """Return True when a value is all that its cell says, its currency aside."""
    rest = line.words[span.end : line.cells[0].end]
    return not any(char.isalnum() for word in rest for char in word.text if word.text != "EUR")


def _tight(line: Line, start: int, end: int) -> bool:
    return all(line.gap(i) < TIGHT for i in range(start, end + 1))


def _below(index: Index, label: Label, *, boxes: bool) -> Iterator[Claim]:
    """Claim the nearest value in the column under the label, less surely if it heads a table.

    `boxes` says that a row of heads over one row as long may be boxes, and what follows other
    lines; the one item of a table looks alike, and its amount is not the document's.
    """
    reach = _REACH * max(label.span.box.height, 6.0)
    column = [
        value
        for line in index.layout.below(label.span, reach)
        for value in index.on(line)
        if _under(_head(label.span), value.span)
    ]
    if not column:
        return
    first = column[0]
    table = len({value.span.line.index for value in column}) > 1
    weight = Weight.COLUMN
    if not table or (boxes and _is_boxed(label.span.line, column)):
        weight = Weight.BELOW if label.strong else Weight.WEAK
    yield Claim(label, first, weight)


def _is_boxed(heads: Line, column: Sequence[Value]) -> bool:
    """Return True for a row of heads over one row as long, with shorter lines below it."""
    first, *others = (value.span.line for value in column)
    below = first.index == heads.index + 1 and len(first.cells) == len(heads.cells) >= _BOXES
    return below and all(len(o.cells) < len(first.cells) for o in others if o is not first)


def _head(label: Span) -> Span:
    """Return the whole head of a column that ends in a label: "Montant des honoraires HT"."""
    cell = label.cell
    return cell if cell.end == label.end and cell.end - cell.start <= _HEAD_WORDS else label


def _over(index: Index, label: Label) -> Iterator[Claim]:
    """Claim the value right above a label: some layouts print figures over their names."""
    page = index.layout.of_page(label.span.line.page)
    height = max(label.span.box.height, 6.0)
    for line in reversed(page[max(0, label.span.line.index - 2) : label.span.line.index]):
        if label.span.box.top - line.box.bottom > 1.5 * height:
            return
        for value in index.on(line):
            if _under(label.span, value.span):
                yield Claim(label, value, Weight.COLUMN)
                return


def _under(label: Span, value: Span) -> bool:
    """Return True when the value stands under this label more than under its neighbours."""
    mine = _overlap(label, value)
    if mine <= 0:
        return False
    cell = next((c for c in label.line.cells if c.start <= label.start < c.end), label)
    return all(
        _overlap(other, value) <= mine or other == cell
        for other in label.line.cells
        if not (other.start < label.end and label.start < other.end)
    )


def _overlap(label: Span, value: Span) -> float:
    one, two = label.box, value.box
    overlap = min(one.x1, two.x1) - max(one.x0, two.x0)
    if overlap > 0:
        return overlap
    # Right- or centre-aligned under a short label: a hand's breadth aside still counts.
    return 0.5 if -overlap < one.height else 0.0
