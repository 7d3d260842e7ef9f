"""Running text: the lines of a document read on as sentences, wherever they break."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from dossier_builder.facts.layout.lines import Layout, Line, Span

# A paragraph ends where the next line stands further down than this many usual steps.
_BLANK: Final = 1.4
# Nothing further away belongs to a sentence.
_SENTENCE: Final = 2_000
_BREAK: Final = "\n\n"
# "M. Roux", "art. 4", "n. 12": these points end nothing.
_END: Final = re.compile(r"(?<!\bm)(?<!\bmm)(?<!\bmr)(?<!\bart)(?<!\bn)(?<!\.\w)[.;!?]\s|\n\n")


@dataclass(frozen=True, slots=True)
class Flow:
    """Folded text of all lines, joined by a space, or by a blank line between paragraphs.

    `pieces` and `places` (by page and index) say where each line begins in `text`.
    """

    text: str
    pieces: tuple[tuple[int, Line], ...]
    places: Mapping[tuple[int, int], int]

    def spans(self, start: int, end: int) -> list[Span]:
        """Return the tokens under characters `start` to `end`, one span a line."""
        found: list[Span] = []
        first = max(bisect_right(self.pieces, start, key=lambda piece: piece[0]) - 1, 0)
        for at, line in self.pieces[first:]:
            if at >= end:
                break
            inside = min(end - at, len(line.folded))
            if max(start - at, 0) < inside:
                found.append(line.span(max(start - at, 0), inside))
        return found

    def before(self, span: Span) -> str:
        """Return what its sentence says before a span."""
        line = span.line
        at = self.places[line.page, line.index] + len(line.folded_before(span))
        text = self.text[max(0, at - _SENTENCE) : at]
        ends = [match.end() for match in _END.finditer(text)]
        return text[ends[-1] if ends else 0 :]


def flow_of(layout: Layout) -> Flow:
    """Return the running text of a document."""
    parts, length, pieces = list[str](), 0, list[tuple[int, Line]]()
    step = _usual_step(layout)
    for before, line in pairwise((None, *layout.lines)):
        if line is None:
            continue
        if before is not None:
            near = before.page == line.page and line.box.top - before.box.top <= _BLANK * step
            parts.append(" " if near or before.page != line.page else _BREAK)
            length += len(parts[-1])
        pieces.append((length, line))
        parts.append(line.folded)
        length += len(line.folded)
    return Flow("".join(parts), tuple(pieces), {(line.page, line.index): at for at, line in pieces})


def _usual_step(layout: Layout) -> float:
    steps = [
        two.box.top - one.box.top for one, two in pairwise(layout.lines) if one.page == two.page
    ]
    return median(steps) if steps else 0.0
