"""Labels on the page: the words of a line that announce a value, and of which field."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dossier_builder.facts.layout import TIGHT, Line, Span
from dossier_builder.facts.vocabulary import Vocabulary, labels

_BRACKETS: Final = re.compile(r"\((?:[^()\d]|\d+(?:[.,]\d+)? ?%)*\)")


@dataclass(frozen=True, slots=True)
class Label:
    """A label of one field found on the page."""

    field: str
    span: Span
    strong: bool


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
