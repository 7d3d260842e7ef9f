"""Parties named in running text: "crédite le compte de son client Martin, SAS, 6 rue X"."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Line, Span
from dossier_builder.facts.parties.words import EDGES

# A name begins with a capital and ends at a comma, a bracket, its legal form or a verb.
_NAME: Final = (
    r"(?P<name>(?-i:[A-ZÀ-Ý0-9])[^,;:()\"«»]{1,60}?)"
    r"(?=\s*[,;:()]|\s+(?:SARL|SASU?|SA|EURL|SNC|SCI|au capital|dont|sis|demeurant|représenté"
    r"|immatricul|qui|que|pour|par|en|à|de la somme|ci-après|m['’]a|me |nous |$))"
)
_WHO: Final = r"(?:la |l['’]|le |les )?(?:sociétés?|entreprise|établissements?|sté)?\s*"
_ROLES: Final[Mapping[str, re.Pattern[str]]] = {
    "buyer": re.compile(
        rf"(?:\b(?:son|notre|leur|au|du|le) cliente?,?|\bdébiteur,?|\bfacturons à|\bdébit(?:e|ons)"
        rf"(?: le compte de)?|\bà l['’]encontre de|\bprestations? réalisées? pour"
        r"|\b(?:(?:adressée|établie|émise) (?:à|au nom de|pour)|à la (?:charge|demande) de|due par)"
        rf"(?=\s+(?:la société|l['’]entreprise|l['’]association|les établissements))"
        rf")\s+{_WHO}{_NAME}",
        re.IGNORECASE,
    ),
    "principal": re.compile(
        r"(?:\b(?:(?:conseil|avocate?|mandataire|au nom et pour le compte) d(?:e|u|es|['’])"
        r"|intérêts d(?:e|u|['’])|ma cliente,?|mon client,?|notre mandante?,?"
        rf"|(?:mandat|charg|constitu)ée?s? par|créancière?,))\s*{_WHO}{_NAME}",
        re.IGNORECASE,
    ),
    "seller": re.compile(
        rf"^(?:la société|l['’]entreprise) {_NAME}[^.]{{0,160}}?"
        r"\b(?:crédite|débite|doit à|reconnaît devoir)\b",
        re.IGNORECASE,
    ),
}


def named_in_prose(reader: Reader, role: str) -> Span | None:
    """Return a name as running text gives it; `role` is "seller", "buyer" or "principal".

    The principal is the one for whom a lawyer or an agent writes.
    """
    pattern = _ROLES[role]
    for text, pieces in _paragraphs(reader):
        match = pattern.search(text)
        if match is None:
            continue
        return _span(pieces, match.start("name"), match.end("name"))
    return None


def paragraph_of(reader: Reader, span: Span) -> tuple[Line, ...]:
    """Return the lines of the paragraph in which a span stands."""
    for _, pieces in _paragraphs(reader):
        lines = tuple(line for _, line in pieces)
        if any(line is span.line for line in lines):
            return lines
    return ()


def _paragraphs(reader: Reader) -> Iterator[tuple[str, list[tuple[int, Line]]]]:
    """Yield running text of page 1, with where each of its lines begins in it."""
    text, pieces = "", list[tuple[int, Line]]()
    lines = reader.layout.of_page(1)
    for line, after in pairwise((*lines, None)):
        if line is None:
            break
        pieces.append((len(text), line))
        text += line.text + " "
        if after is None or after.box.top - line.box.bottom > line.box.height:
            yield text.rstrip(), pieces
            text, pieces = "", []


def _span(pieces: list[tuple[int, Line]], start: int, end: int) -> Span | None:
    """Return the tokens of a match; None when it runs over two lines."""
    for at, line in reversed(pieces):
        if at <= start:
            inside = end - at <= len(line.text)
            return line.raw_span(start - at, end - at) if inside else None
    return None


def clean(span: Span) -> str:
    """Return a name as it is shown, without what ends it."""
    return span.text.strip(EDGES + "()")
