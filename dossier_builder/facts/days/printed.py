"""Dates as printed -> date, with where they stand; the order of day and month is never a guess."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from dossier_builder.facts.layout.lines import Layout, Line, Span

# Folded names and abbreviations of months: French, English, German.
_MONTHS: Final = {
    **dict.fromkeys(("janvier", "janv", "jan", "january", "januar"), 1),
    **dict.fromkeys(("fevrier", "fevr", "fev", "february", "feb", "februar"), 2),
    **dict.fromkeys(("mars", "mar", "march", "maerz", "marz"), 3),
    **dict.fromkeys(("avril", "avr", "april", "apr"), 4),
    **dict.fromkeys(("mai", "may"), 5),
    **dict.fromkeys(("juin", "june", "jun", "juni"), 6),
    **dict.fromkeys(("juillet", "juil", "july", "jul", "juli"), 7),
    **dict.fromkeys(("aout", "august", "aug"), 8),
    **dict.fromkeys(("septembre", "sept", "sep", "september"), 9),
    **dict.fromkeys(("octobre", "oct", "october", "oktober", "okt"), 10),
    **dict.fromkeys(("novembre", "nov", "november"), 11),
    **dict.fromkeys(("decembre", "dec", "december", "dezember", "dez"), 12),
}
_NAMES: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR: Final = r"(?P<y>(?:19|20)\d{2}|\d{2})"
_NUMERIC: Final = re.compile(
    rf"(?<![\d/.,-])(?P<a>\d{{1,2}})\s?(?P<sep>[/.-])\s?(?P<b>\d{{1,2}})\s?(?P=sep)\s?{_YEAR}"
    r"(?![\d/-])(?!\.\d)(?!\s?%)"
)
_ISO: Final = re.compile(
    r"(?<![\d/.-])(?P<y>(?:19|20)\d{2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<a>\d{1,2})(?![\d/-])"
)
_SPACED: Final = re.compile(
    r"(?<![\d.,])(?<!\d\s)(?P<a>\d{2}) (?P<b>\d{2}) (?P<y>20\d{2})(?!\s?\d|[.,]\d)"
)
_NAMED: Final = re.compile(
    rf"(?<![\d/.,])(?P<a>\d{{1,2}})(?:er|st|nd|rd|th|\.)?[\s./-]{{0,3}}(?P<m>{_NAMES})\.?"
    rf"[\s.,/'-]{{0,3}}(?:of\s)?{_YEAR}(?!\d)"
)
_NAMED_FIRST: Final = re.compile(
    rf"\b(?P<m>{_NAMES})\.?\s{{1,3}}(?P<a>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}"
    r"(?P<y>(?:19|20)\d{2})(?!\d)"
)
_BROKEN: Final = re.compile(rf"(?<![\d/.,-])\d{{1,2}}(?:er)? (?:{_NAMES})\.?$")
_YEAR_ALONE: Final = re.compile(r"(?:19|20)\d{2}(?!\S)")
_PATTERN: Final = re.compile(r"\b(?P<first>mm|dd|jj)[/.-](?:mm|dd|jj)[/.-](?:yy|aa)")
_EARLIEST: Final = 1980
_LATEST: Final = 2100


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date on the page; `sure` is False when day and month could be the other way round.

    `rest` is the second line of a date that the width of its box breaks.
    """

    value: date
    span: Span
    sure: bool = True
    rest: Span | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """All that prints it."""
        return (self.span,) if self.rest is None else (self.span, self.rest)

    @property
    def key(self) -> tuple[int, int, int]:
        """Where it stands: no two dates share it."""
        return (self.span.line.page, self.span.line.index, self.span.start)


def dates_of(layout: Layout) -> tuple[FoundDate, ...]:
    """Return every date of the document, in reading order."""
    order = day_order(layout)
    return tuple(
        found
        for line in layout.lines
        for found in (*dates_in(line, order=order), *_broken(layout, line))
    )


def _broken(layout: Layout, line: Line) -> Iterator[FoundDate]:
    """Yield the dates that a box breaks: "12 mars" and, right below, "2026"."""
    for cell in line.cells:
        text = line.folded_of(cell)
        head = _BROKEN.search(text)
        below = None if head is None else layout.under(cell)
        if head is None or below is None:
            continue
        year = _YEAR_ALONE.match(below.line.folded_of(below))
        match = None if year is None else _NAMED.fullmatch(f"{head[0]} {year[0]}")
        read = None if match is None else _read(match, False, None)
        if read is not None:
            first = cell.end - len(head[0].split())
            rest = Span(below.line, below.start, below.start + 1)
            yield FoundDate(read[0], Span(line, first, cell.end), read[1], rest)


def day_order(layout: Layout) -> str | None:
    """Return "dmy" or "mdy" as the document itself shows it, or None when nothing does.

    A printed pattern ("mm/dd/yyyy") decides first.
    A day above 12 decides; else the language does, French and German writing the day
    first. English with only doubtful dates stays undecided.
    """
    if pattern := _PATTERN.search(layout.folded):
        return "mdy" if pattern["first"] == "mm" else "dmy"
    first = second = 0
    for match in _NUMERIC.finditer(layout.folded):
        first += int(match["a"]) > 12 >= int(match["b"])
        second += int(match["b"]) > 12 >= int(match["a"])
    if first or second:
        return "dmy" if first >= second else "mdy"
    french = re.search(
        r"\b(facture|avoir|echeance|reglement|montant|livraison|tva|rechnung|betrag|datum|le|la"
        r"|les|du|de|des|et|pour|par|numero)\b",
        layout.folded,
    )
    return "dmy" if french else None


def dates_in(line: Line, *, order: str | None = "dmy") -> Iterator[FoundDate]:
    """Yield the dates of a line, left to right."""
    if not any(char.isdigit() for char in line.folded):
        return
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, FoundDate]] = []
    for pattern in (_ISO, _NUMERIC, _NAMED, _NAMED_FIRST, _SPACED):
        for match in pattern.finditer(line.folded):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            read = _read(match, pattern is _NUMERIC, order)
            if read is None:
                continue
            taken.append(match.span())
            span = line.span(*match.span())
            found.append((match.start(), FoundDate(read[0], span, read[1])))
    yield from (item for _, item in sorted(found, key=lambda pair: pair[0]))


def _read(match: re.Match[str], numeric: bool, order: str | None) -> tuple[date, bool] | None:
    groups = match.groupdict()
    year = int(groups["y"]) + (2000 if len(groups["y"]) == 2 else 0)
    first = int(groups["a"])
    if "m" in groups:
        return _date(year, _MONTHS[groups["m"]], first, True)
    second = int(groups["b"])
    if not numeric:
        return _date(year, second, first, True)
    if first > 12 or second > 12:
        return _date(year, *((second, first) if first > 12 else (first, second)), True)
    if order == "mdy":
        return _date(year, first, second, True)
    return _date(year, second, first, order is not None or first == second)


def _date(year: int, month: int, day: int, sure: bool) -> tuple[date, bool] | None:
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day), sure
    except ValueError:
        return None
