"""SIREN, SIRET, VAT number and IBAN as printed, checked by their check digits (python-stdnum)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from stdnum import iban as iban_number
from stdnum.fr import siren as siren_number
from stdnum.fr import siret as siret_number
from stdnum.fr import tva as tva_number

from dossier_builder.facts.layout.lines import Layout, Line, Span


class Kind(StrEnum):
    """Which identifier a number is."""

    SIREN = "siren"
    SIRET = "siret"
    VAT = "vat"
    IBAN = "iban"


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number of a party: `number` compact; `siren` the nine digits it carries, if any.

    `valid` says that its check digits are right; `named` that a label says what it is;
    `rest` is where it goes on when it is broken over two lines.
    """

    kind: Kind
    number: str
    siren: str | None
    valid: bool
    named: bool
    span: Span
    rest: Span | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it stands: one place, or two when it is broken."""
        return (self.span,) if self.rest is None else (self.span, self.rest)


_SEP: Final = r"[ .\-]?"
_VAT: Final = re.compile(
    rf"(?<![a-z0-9])fr{_SEP}[0-9a-hj-np-z]{{2}}{_SEP}\d{{3}}{_SEP}\d{{3}}{_SEP}\d{{3}}(?!\d)"
)
_SIRET: Final = re.compile(
    rf"(?<![\d.,])\d{{3}}{_SEP}\d{{3}}{_SEP}\d{{3}}{_SEP}(?:\d{{5}}|\d{{2}} \d{{3}}"
    rf"|\d{{3}} \d{{2}})(?!\d)"
)
_SIREN: Final = re.compile(rf"(?<![\d.,])\d{{3}}{_SEP}\d{{3}}{_SEP}\d{{3}}(?!\d|,\d|{_SEP}\d)")
_IBAN: Final = re.compile(r"(?<![a-z0-9])[a-z]{2}\d{2}(?: ?[a-z0-9]{1,5}){3,9}(?![a-z0-9])")
_IBAN_HEAD: Final = re.compile(r"(?<![a-z0-9])[a-z]{2}\d{2}(?: ?[a-z0-9]{1,5}){0,8}$")
# The end of a broken IBAN: so many groups at most, so many points from under its head.
_MOST_GROUPS: Final = 7
_ALIGNED: Final = 20.0
_SIREN_LABEL: Final = re.compile(
    r"\b(?:siren|siret|r\.?c\.?s\.?|registre|immatricul\w*|r\.?n\.?e\.?|identifiant)\b"
    r"|\bn(?:o|umero) (?:unique|d'identification)"
)
# "732 829 320 RCS Lyon": the register stands after its number.
_RCS: Final = re.compile(r"\s{1,3}r\.?c\.?s\b")
# A SIREN broken over two lines: one or two of its groups, and the others.
_SIREN_HEAD: Final = re.compile(r"(?<![\d.,])(?<!\d )\d{3}(?: ?\d{3})?$")
_SIREN_TAIL: Final = re.compile(r"\d{3}(?: ?\d{3})?(?!\d| \d{3}(?!\d))")
_IBAN_LENGTH: Final = (15, 34)


def identifiers_of(layout: Layout) -> tuple[Identifier, ...]:
    """Return every identifier of the document, in reading order."""
    whole = [
        found
        for line in layout.lines
        for found in sorted(_in_line(layout, line), key=lambda item: item.span.start)
    ]
    broken = list(_broken_ibans(layout))
    heads = {(item.span.line.page, item.span.line.index) for item in broken}
    kept = [i for i in whole if i.valid or i.kind is not Kind.IBAN or not _on(i, heads)]
    return (*kept, *broken, *_broken_sirens(layout))


def _on(item: Identifier, lines: set[tuple[int, int]]) -> bool:
    return (item.span.line.page, item.span.line.index) in lines


def _broken_ibans(layout: Layout) -> Iterator[Identifier]:
    """Yield the IBANs that go on at the next line; only the check digits join the two parts."""
    for line, after in pairwise(layout.lines):
        if line.page != after.page:
            continue
        for cell in line.cells:
            match = _IBAN_HEAD.search(line.folded_of(cell))
            head = None if match is None else _compact(match[0])
            if match is None or head is None or iban_number.is_valid(head):
                continue
            found = _tail(head, cell, after)
            if found is not None:
                words = len(match[0].split())
                span = Span(line, cell.end - words, cell.end)
                yield Identifier(Kind.IBAN, found[0], None, True, True, span, found[1])


def _broken_sirens(layout: Layout) -> Iterator[Identifier]:
    """Yield the SIREN that go on at the next line ("RCS 733", "651 483"), check digits right."""
    for line, after in pairwise(layout.lines):
        match = _SIREN_HEAD.search(line.folded)
        if match is None or line.page != after.page or not _named(layout, line, match.start()):
            continue
        rest = _SIREN_TAIL.match(after.folded)
        number = _compact(match[0] + rest[0]) if rest is not None else ""
        if rest is not None and siren_number.is_valid(number):
            span = line.span(*match.span())
            tail = after.span(*rest.span())
            yield Identifier(Kind.SIREN, number, number, True, True, span, tail)


def _tail(head: str, cell: Span, after: Line) -> tuple[str, Span] | None:
    """Return the whole IBAN and where its end stands: in the first cell, or right under."""
    under = [c for c in after.cells if abs(c.box.x0 - cell.box.x0) <= _ALIGNED]
    for start in dict.fromkeys(c.start for c in (*under, after.cells[0])):
        number = head
        for end in range(start, min(start + _MOST_GROUPS, len(after.words))):
            number += _compact(after.words[end].text.lower())
            if iban_number.is_valid(number):
                return number, Span(after, start, end + 1)
    return None


def _in_line(layout: Layout, line: Line) -> Iterator[Identifier]:
    taken: list[tuple[int, int]] = []
    for pattern, reader in ((_IBAN, _iban), (_VAT, _vat), (_SIRET, _siret), (_SIREN, _siren)):
        for match in pattern.finditer(line.folded):
            start, end = match.span()
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            found = reader(layout, line, match)
            if found is not None:
                taken.append((start, end))
                yield found


def _compact(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text).upper()


def _iban(layout: Layout, line: Line, match: re.Match[str]) -> Identifier | None:
    """Read an IBAN; letters that follow it ("BIC…") are dropped as long as it is not valid."""
    parts = match[0].split(" ")
    for count in range(len(parts), 0, -1):
        number = _compact("".join(parts[:count]))
        if iban_number.is_valid(number):
            end = match.start() + len(" ".join(parts[:count]))
            return Identifier(Kind.IBAN, number, None, True, True, line.span(match.start(), end))
    number = _compact(match[0])
    labelled = "iban" in line.folded[: match.start()]
    digits = sum(char.isdigit() for char in number)
    if labelled and _IBAN_LENGTH[0] <= len(number) <= _IBAN_LENGTH[1] and digits > 10:
        return Identifier(Kind.IBAN, number, None, False, True, line.span(*match.span()))
    return None


def _vat(layout: Layout, line: Line, match: re.Match[str]) -> Identifier | None:
    number = _compact(match[0])
    valid = bool(tva_number.is_valid(number))
    return Identifier(Kind.VAT, number, number[-9:], valid, True, line.span(*match.span()))


def _siret(layout: Layout, line: Line, match: re.Match[str]) -> Identifier | None:
    number = _compact(match[0])
    valid = bool(siret_number.is_valid(number))
    named = _named(layout, line, match.start())
    if not valid and not named:
        return None
    return Identifier(Kind.SIRET, number, number[:9], valid, named, line.span(*match.span()))


def _siren(layout: Layout, line: Line, match: re.Match[str]) -> Identifier | None:
    number = _compact(match[0])
    foreign = re.search(r"(?<![a-z])(?!no|et)[a-z]{2} ?$", line.folded[: match.start()])
    named = _named(layout, line, match.start()) or _RCS.match(line.folded[match.end() :])
    if foreign or not named:
        return None
    valid = bool(siren_number.is_valid(number))
    return Identifier(Kind.SIREN, number, number, valid, True, line.span(*match.span()))


def _named(layout: Layout, line: Line, start: int) -> bool:
    """Return True when a label before the number, or just above it, says what it is."""
    if _SIREN_LABEL.search(line.folded[max(0, start - 60) : start]):
        return True
    span = line.span(start, start + 1)
    for above in layout.of_page(line.page)[max(0, line.index - 2) : line.index]:
        for label, _ in above.find(_SIREN_LABEL):
            aligned = abs(label.box.x0 - span.box.x0) < 40
            if aligned and span.box.top - label.box.bottom < 2 * span.box.height:
                return True
    return False
