"""SIREN, SIRET, VAT number and IBAN as printed, checked by their check digits (python-stdnum)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from stdnum import iban as iban_number
from stdnum.fr import siren as siren_number
from stdnum.fr import siret as siret_number
from stdnum.fr import tva as tva_number

from dossier_builder.facts.layout import Layout, Line, Span


class Kind(StrEnum):
    """Which identifier a number is."""

    SIREN = "siren"
    SIRET = "siret"
    VAT = "vat"
    IBAN = "iban"


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number of a party: `number` compact; `siren` the nine digits it carries, if any.

    `valid` says that its check digits are right; `named` that a label says what it is.
    """

    kind: Kind
    number: str
    siren: str | None
    valid: bool
    named: bool
    span: Span


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
_SIREN_LABEL: Final = re.compile(
    r"\b(?:siren|siret|r\.?c\.?s\.?|registre|immatricul\w*|r\.?n\.?e\.?|identifiant)\b"
    r"|\bn(?:o|umero) (?:unique|d'identification)"
)
_IBAN_LENGTH: Final = (15, 34)


def identifiers_of(layout: Layout) -> tuple[Identifier, ...]:
    """Return every identifier of the document, in reading order."""
    return tuple(
        found
        for line in layout.lines
        for found in sorted(_in_line(layout, line), key=lambda item: item.span.start)
    )


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
    for count in range(len(parts), 3, -1):
        number = _compact("".join(parts[:count]))
        if iban_number.is_valid(number):
            end = match.start() + len(" ".join(parts[:count]))
            return Identifier(Kind.IBAN, number, None, True, True, line.span(match.start(), end))
    number = _compact(match[0])
    labelled = "iban" in line.folded[: match.start()]
    if len(parts) == 1 and iban_number.is_valid(number):
        return Identifier(Kind.IBAN, number, None, True, True, line.span(*match.span()))
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
    if foreign or not _named(layout, line, match.start()):
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
