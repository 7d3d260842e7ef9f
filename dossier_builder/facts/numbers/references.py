"""Tokens on a page that can name a document: they have a digit, and are no date or amount."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dossier_builder.facts.days.printed import dates_in
from dossier_builder.facts.layout.lines import TIGHT, Layout, Line, Span
from dossier_builder.reading.fold import fold

_CORE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/\\#-]*")
# "FA-2017 -0010": a scan's number parted before its dash.
_TAIL: Final = re.compile(r"[-/]\d{2,}$")
_PARTED: Final = re.compile(r"(?<=\w) (?=[-/]\d{2})")
_GOES_ON: Final = re.compile(r"[\w][-/_]$")
EDGES: Final = " :;,.()[]#«»\"'|"
# "n°118" printed as one word.
_GLUED: Final = re.compile(r"^(?:n\s?[°ºo]|nr|#)\.?\s?(?=[A-Z]{0,4}[-/]?\d)", re.IGNORECASE)
# After a prefix: "NH 2026-1977".
_NUMERAL: Final = re.compile(r"^\d+(?:[-/.]\d+)*$")
# "BP 90417", "CS 40012": where post is delivered.
_POST_BOX: Final = re.compile(r"(?:B\.?P\.?|C\.?S\.?|TSA|CIDEX) ?\d")
_AMOUNT: Final = re.compile(r"^-?\d{1,3}(?:[ .]?\d{3})*[.,]\d{2}$")
_REST_OF_AMOUNT: Final = re.compile(r"\d{3}[.,]\d\d\b|€|EUR\b")
# "BL 5521" may be a number of that form, or a label and its number.
_ALSO_LABELS: Final = frozenset({"BL", "BC", "CDE", "CMD"})
_NO_PREFIX: Final = frozenset(
    {"TVA", "TTC", "HT", "EUR", "RCS", "TEL", "FAX", "PAGE", "NAF", "APE"}
)
# Between a label and its number: nothing, or words that only announce it.
FILLER: Final = frozenset(
    {
        "no",
        "n",
        "nr",
        "num",
        "numero",
        "ref",
        "reference",
        "de",
        "la",
        "du",
        "client",
        "facture",
        "votre",
        "notre",
        "number",
        "le",
    }
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A token (or a tight run of them) that can name a document."""

    value: str
    span: Span
    rest: Span | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """All that prints it: `rest` is the second line of one that its box breaks."""
        return (self.span,) if self.rest is None else (self.span, self.rest)

    @property
    def announced(self) -> bool:
        """Whether it is printed as one word with its "n°"."""
        return bool(_GLUED.match(self.span.line.words[self.span.start].text))


def references_of(layout: Layout) -> Iterator[Reference]:
    """Yield what can name a document: it has a digit, and is no date, amount or page count."""
    for line in layout.lines:
        for found in _references_in(line):
            yield _whole(layout, found)


def _whole(layout: Layout, found: Reference) -> Reference:
    """Return "FA-2026-0418" for "FA-2026-" at the end of a cell and "0418" alone below it."""
    line, end = found.span.line, found.span.end
    cell = found.span.cell
    if end != cell.end or not _GOES_ON.search(line.words[end - 1].text):
        return found
    rest = layout.under(cell)
    if rest is None or rest.end - rest.start > 1 or not _CORE.fullmatch(rest.text):
        return found
    return Reference(found.value + rest.text, found.span, rest)


def _references_in(line: Line) -> Iterator[Reference]:
    dated = {i for found in dates_in(line) for i in range(found.span.start, found.span.end)}
    index = 0
    while index < len(line.words):
        end = _run_end(line, index, dated)
        value = _text(line, index, end)
        if end > index and _names_something(value) and not _begins_amount(line, index, end):
            yield Reference(value, Span(line, index, end))
            if end - index == 2 and line.words[index].text.strip(EDGES) in _ALSO_LABELS:
                yield Reference(_text(line, index + 1, end), Span(line, index + 1, end))
        index = max(end, index + 1)


def _begins_amount(line: Line, start: int, end: int) -> bool:
    """Return True for the "6" of "6 315,75 €"."""
    if end >= len(line.words) or line.gap(end) >= TIGHT:
        return False
    first, following = line.words[start].text, line.words[end].text
    return first.isdigit() and len(first) <= 3 and bool(_REST_OF_AMOUNT.match(following))


def _run_end(line: Line, start: int, dated: set[int]) -> int:
    """Return where the run of tokens from `start` ends: "FA 2026 0042", "018304 / 28865"."""
    if start in dated or not _CORE.search(line.words[start].text):
        return start
    first = line.words[start].text.strip(EDGES)
    digits = any(char.isdigit() for char in first)
    prefix = first.isalpha() and first.isupper() and len(first) <= 4 and not announces(first)
    prefix = prefix and first not in _NO_PREFIX
    if not digits and not prefix:
        return start
    end = start + 1
    while end < len(line.words) and end not in dated and line.gap(end) < TIGHT:
        if line.words[end - 1].text[-1] in ":;,)":
            break
        token = line.words[end].text.strip(EDGES)
        joiner = token in {"/", "-"} and end + 1 < len(line.words) and end + 1 not in dated
        if joiner and line.words[end + 1].text.strip(EDGES).isdigit():
            end += 2
            continue
        if digits and _TAIL.match(token) and line.gap(end) < TIGHT:
            end += 1
            continue
        if not (token.isdigit() or (prefix and end == start + 1 and _NUMERAL.match(token))):
            break
        end += 1
    text = _text(line, start, end)
    return end if any(char.isdigit() for char in text) else start


def announces(word: str) -> bool:
    """Return True for a word that only leads to a number: "n°", "réf.", "votre"."""
    return fold(word).strip(EDGES) in FILLER


def _text(line: Line, start: int, end: int) -> str:
    text = " ".join(word.text for word in line.words[start:end]).strip(EDGES)
    return _GLUED.sub("", _PARTED.sub("", text))


def _names_something(value: str) -> bool:
    if not any(char.isdigit() for char in value) or len(value) > 40:
        return False
    if "%" in value or "€" in value or "@" in value:
        return False
    return not _AMOUNT.match(value) and not _POST_BOX.match(value)


def key_of(reference: Reference) -> str:
    """Return a number without the marks and case in which two printings of it may differ."""
    return bare(reference.value)


def bare(number: str) -> str:
    """Return a number as printed without its marks and case."""
    return re.sub(r"\W", "", number).lower()
