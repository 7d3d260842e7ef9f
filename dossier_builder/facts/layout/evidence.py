"""Facts made from what was found on the page: value, status, and where it was read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, TypeVar

from dossier_builder.facts.layout.lines import Layout, Span
from dossier_builder.facts.model import Evidence, Fact, Status
from dossier_builder.geometry import Box

T = TypeVar("T")

# A box round the parts of a value may hold so many times what they print, and no more.
_MOST_AROUND: Final = 10


@dataclass(frozen=True, slots=True)
class Reader:
    """Makes evidence for one file; knows which of its pages were read by OCR.

    `ink` says where on a page (its number) a pen may have drawn.
    """

    file: str
    layout: Layout
    ink: Mapping[int, tuple[Box, ...]] = field(default_factory=dict)

    def evidence(self, spans: Sequence[Span], method: str = "page") -> Evidence:
        """Return where the spans stand (all on the first one's page) and what they say."""
        first = spans[0].line
        same_page = [span for span in spans if span.line.page == first.page]
        ocr = first.page in self.layout.ocr_pages
        return Evidence(
            file=self.file,
            page=first.page,
            bbox=None if first.synthetic else self._shown(first.page, _frame(same_page)),
            text=_said(spans),
            method=method.replace("page", "ocr", 1) if ocr else method,
        )

    def _shown(self, page: int, box: Box) -> Box:
        """Return a box of the reading frame where it stands on the page as shown."""
        frame = self.layout.frames.get(page)
        return box if frame is None else frame.to_shown(box)

    def is_ocr(self, span: Span) -> bool:
        """Return True when the span was read from an image."""
        return span.line.page in self.layout.ocr_pages

    def fact(
        self,
        value: T,
        spans: Sequence[Span],
        *,
        established: bool = False,
        method: str = "page",
        sure: bool = True,
        others: Iterable[Span] = (),
    ) -> Fact[T]:
        """Return a fact; `established` says that arithmetic or a second place confirms it.

        `sure` False makes it `incertain`: two readings of the same mark were possible. So is
        what was read from a picture with doubt, unless arithmetic or check digits confirm it.
        """
        status = Status.ETABLI if established else Status.PROBABLE
        if not established and "checksum" not in method:
            sure = sure and not any(map(_in_doubt, spans))
        return Fact(
            value=value,
            status=status if sure else Status.INCERTAIN,
            evidence=self.evidence(spans, method),
            others=tuple(self.evidence([span]) for span in others),
        )


def _in_doubt(span: Span) -> bool:
    return any(word.doubt for word in span.line.words[span.start : span.end])


def _said(spans: Sequence[Span]) -> str:
    """Return what the spans say: running text in one piece, values of several places with " / "."""
    text = spans[0].text
    for before, span in pairwise(spans):
        text += (" " if _runs_on(before, span) else " / ") + span.text
    return text


def _runs_on(before: Span, span: Span) -> bool:
    """Return True when `span` begins the line under the one that `before` ends."""
    ends = span.start == 0 and before.end == len(before.line.words)
    return ends and span.line.page == before.line.page and span.line.index == before.line.index + 1


def _frame(spans: Sequence[Span]) -> Box:
    """Return the box to show: round all spans, or round the longest of a value cut by line breaks.

    Round "… la somme de 6" and "400,00 euros …" a box would show two whole lines.
    """
    whole = _union(spans)
    printed = sum(_width(span.box) for span in spans)
    if len(spans) * _width(whole) <= _MOST_AROUND * printed:
        return whole
    cut = any(_cut(before, span) for before, span in pairwise(spans))
    return max((span.box for span in spans), key=_width) if cut else whole


def _width(box: Box) -> float:
    return box.x1 - box.x0


def _cut(before: Span, span: Span) -> bool:
    """Return True when `span` begins the line after the one that `before` ends, not under it."""
    below = span.line.index == before.line.index + 1 and span.line.page == before.line.page
    ends = before.end == len(before.line.words) and before.start > 0
    return below and ends and span.start == 0 and span.box.x1 <= before.box.x0


def _union(spans: Sequence[Span]) -> Box:
    box = spans[0].box
    for span in spans[1:]:
        box = box.union(span.box)
    return box
