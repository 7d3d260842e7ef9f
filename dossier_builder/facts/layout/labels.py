"""Labels on the page: the words of a line that announce a value, and of which field."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dossier_builder.facts.layout.lines import TIGHT, Layout, Line, Span
from dossier_builder.facts.layout.vocabulary import Vocabulary, labels
from dossier_builder.geometry import Box
from dossier_builder.reading.model import Word

# The head of a column: so many words a line, and the space between two of them.
_HEAD_WORDS: Final = 3
_SPACE: Final = 0.3
_RATE: Final = re.compile(r"\d{1,2}(?:[.,]\d{1,2})?\s?%")
_BRACKETS: Final = re.compile(r"\((?:[^()\d]|\d+(?:[.,]\d+)? ?%)*\)")


@dataclass(frozen=True, slots=True)
class Label:
    """A label of one field found on the page.

    Of one that takes two lines of its box `span` is the lower and `upper` the words above it.
    """

    field: str
    span: Span
    strong: bool
    upper: str = ""


def labels_of(layout: Layout, kind: str) -> Iterator[tuple[Line, list[Label]]]:
    """Yield each line with the labels of one kind that end in it, those on two lines included."""
    ended: list[Label] = []
    for line in layout.lines:
        found, taken = list(ended), [label.span for label in ended]
        ended = []
        for cell in line.cells if len(line.cells) > 1 else ():
            begun = _on_two_lines(layout, cell, kind)
            ended.extend(begun)
            taken.extend([cell] if begun else [])
        for label in labels_in(line, kind):
            if not any(t.start <= label.span.start < t.end for t in taken):
                found.append(label)
        yield line, sorted(found, key=lambda label: (label.span.start, not label.strong))


def _on_two_lines(layout: Layout, cell: Span, kind: str) -> list[Label]:
    """Return the labels that begin in a cell and end in the one under it: "Date de | livraison"."""
    above = cell.line.folded_of(cell)
    below = layout.under(cell) if _is_head(cell) else None
    if below is None or not _is_head(below):
        return []
    return [
        Label(label.field, below, label.strong, above)
        for label in labels_in(_joined(cell, below), kind)
        if label.span.start < cell.end - cell.start < label.span.end
    ]


def _is_head(cell: Span) -> bool:
    """Return True for a few words without a number, a rate aside, and with none beside them.

    "Commande n° | CDE-98" over "Livraison n° | BL-13" are two labels and their values.
    """
    beside = next((other for other in cell.line.cells if other.start == cell.end), None)
    if cell.end - cell.start > _HEAD_WORDS or (beside is not None and _has_number(beside)):
        return False
    return not _has_number(cell)


def _has_number(cell: Span) -> bool:
    text = _RATE.sub("", cell.line.folded_of(cell))
    return any(char.isdigit() for char in text)


def _joined(above: Span, below: Span) -> Line:
    """Return two cells as one line: the lower one set behind the upper, a space apart."""
    words = list(above.line.words[above.start : above.end])
    shift = words[-1].box.x1 + _SPACE * words[-1].box.height - below.box.x0
    rise = words[-1].box.top - below.box.top
    for word in below.line.words[below.start : below.end]:
        box = word.box
        moved = Box(box.x0 + shift, box.top + rise, box.x1 + shift, box.bottom + rise)
        words.append(Word(word.text, moved))
    return Line(above.line.page, above.line.index, tuple(words), above.line.synthetic)


def labels_in(line: Line, kind: str) -> list[Label]:
    """Return the labels of one kind in a line, strong ones winning over weak at the same place."""
    found: list[Label] = []
    for field, vocabulary in labels(kind).items():
        found.extend(_field_labels(line, field, vocabulary))
    kept = [
        label
        for label in found
        if not any(_outdone(label, other) or _qualifies(label, other) for other in found)
        and not _in_brackets(label, found)
    ]
    return sorted(kept, key=lambda label: (label.span.start, not label.strong))


def _outdone(label: Label, other: Label) -> bool:
    """Return True when another field's label says more of the same words."""
    one, two = label.span, other.span
    if label.field == other.field or one.end <= two.start or two.end <= one.start:
        return False
    if label.strong != other.strong:
        return other.strong
    return (
        two.start <= one.start and one.end <= two.end and two.end - two.start > one.end - one.start
    )


def _qualifies(label: Label, other: Label) -> bool:
    """Return True for the "TTC" of "Reste à payer TTC": it says more of the label before it."""
    if label.strong or not other.strong or label.field == other.field:
        return False
    line, start = label.span.line, label.span.start
    return start == other.span.end and line.gap(start) < TIGHT


def _in_brackets(label: Label, found: Sequence[Label]) -> bool:
    """Return True for the "TVA" of "Net à payer (exonéré de TVA)": brackets that hold no amount."""
    line, at = label.span.line, label.span.start
    while at > 0 and "(" not in line.words[at].text and ")" not in line.words[at - 1].text:
        at -= 1
    if not line.words[at].text.startswith("("):
        return False
    inside = _BRACKETS.match(line.folded, len(line.folded_before(Span(line, at, at + 1))))
    heads = (o for o in found if o.strong and o.span.end == at and o.field != label.field)
    return inside is not None and any(heads)


def _field_labels(line: Line, field: str, vocabulary: Vocabulary) -> Iterator[Label]:
    strong, weak = _ranges(line, vocabulary.strong), _ranges(line, vocabulary.weak)
    if not strong and not weak:
        return
    blocked = _ranges(line, vocabulary.forbidden)
    strong = [found for found in strong if not _overlaps(found, blocked)]
    for start, end in strong:
        yield Label(field, line.span(start, end), strong=True)
    for start, end in weak:
        if not _overlaps((start, end), blocked) and not _overlaps((start, end), strong):
            yield Label(field, line.span(start, end), strong=False)


def _ranges(line: Line, pattern: re.Pattern[str] | None) -> list[tuple[int, int]]:
    return [] if pattern is None else [match.span() for match in pattern.finditer(line.folded)]


def _overlaps(one: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in others)
