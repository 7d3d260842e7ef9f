"""Whether a document is signed: by an electronic signature it states, or by a pen's mark."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dossier_builder.facts.days.printed import dates_in
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Span
from dossier_builder.facts.layout.sentences import clause
from dossier_builder.facts.model import Fact
from dossier_builder.geometry import Box
from dossier_builder.reading.fold import fold

_E_SIGNED: Final = re.compile(
    r"signe(?:e|s)? electroniquement|signature electronique (?:de|par|avancee|qualifiee)|docusign"
    r"|yousign"
    r"|adobe sign|universign|certificat de signature|signed by"
)
# A proof, not a clause that provides for it: "Signé électroniquement par Paul Petit le …".
_E_MADE: Final = re.compile(r"^\W*(?:signee? electroniquement par|electronically signed by)\s+\w")
_PROVIDED_FOR: Final = re.compile(
    r"\b(?:peu(?:t|vent)|pourr\w+|sera|seront|convien\w+|reconnai\w+|accept\w+|vaut|valeur)\b"
)
# The places where people sign. Parties each have one; the others say only that someone did.
_ROLE: Final = (
    r"(?:client|acheteur|preneur|locataire|bailleur|fournisseur|prestataire|vendeur|societe"
    r"|entreprise|maitre d'ouvrage|entrepreneur|destinataire|mandant|mandataire|loueur|abonne"
    r"|debiteur|creancier|emprunteur|preteur)\b"
)
_PARTY: Final = re.compile(
    rf"^pour\s+(?:le\s+|la\s+|l'|les\s+)?{_ROLE}"
    rf"|^(?:signature|cachet)(?: et (?:cachet|signature))? (?:du|de la|de l')\s*{_ROLE}"
    rf"|^(?:le\s+|la\s+|l')?{_ROLE}\s*(?:\([^)]*\))?\s*[:,]?\s*$"
)
_PLACE: Final = re.compile(
    r"lu et approuve|bon pour (?:accord|acceptation|commande|la somme|reception)|^signature"
    r"|signature et cachet|cachet et signature|signee? le|recu conforme|\bfait a\b.*\ble\b"
)
# How far from its words a signature is looked for, in points: sideways, above, below.
_ASIDE: Final = 30.0
_ABOVE: Final = 70.0
_BELOW: Final = 130.0
_COLUMN: Final = 260.0
# More words than this are a sentence of the text, not the words over a signature.
_LONGEST: Final = 14


def signed(reader: Reader, *, parties: int = 1) -> Fact[bool] | None:
    """Return True when the document shows that it was signed; never False.

    A statement of an electronic signature with its day is `etabli`; the mark of a pen at
    the place where the words ask for it is `probable`. `parties` is how many must have left
    their mark: one signature alone makes no agreement (art. 1113 C. civ.); where the words
    give each party a place, each place must be marked.
    """
    return _made_electronically(reader) or _by_pen(reader, parties) or _spoken_of(reader)


def _made_electronically(reader: Reader) -> Fact[bool] | None:
    for line in reader.layout.lines:
        if _E_MADE.match(line.folded) and any(dates_in(line)):
            span = Span(line, 0, len(line.words))
            return reader.fact(True, [span], established=not reader.is_ocr(span))
    return None


def _spoken_of(reader: Reader) -> Fact[bool] | None:
    said = clause(reader, _E_SIGNED)
    if said is None or _PROVIDED_FOR.search(fold(said.value)):
        return None
    return Fact(True, said.status, said.evidence)


def _by_pen(reader: Reader, count: int) -> Fact[bool] | None:
    for page in sorted(reader.ink, reverse=True):
        ink = reader.ink[page]
        places = list(_cells(reader, page, _PARTY))
        if len(places) > 1:
            found = [_under(place, places, ink) for place in places]
            marked = [box for box in found if box is not None]
            if len(marked) == len(places) == len(set(marked)):
                return _marked(reader, places, marked)
            continue
        for place in (*places, *_cells(reader, page, _PLACE)):
            near = [box for box in ink if _level(place.box, box)]
            if len(near) >= count and any(_beside(place.box, box) for box in near):
                return _marked(reader, [place], near)
    return None


def _cells(reader: Reader, page: int, pattern: re.Pattern[str]) -> Iterator[Span]:
    for line in reader.layout.of_page(page):
        if line.synthetic:
            continue
        for cell in line.cells:
            if pattern.search(line.folded_of(cell)) and cell.end - cell.start <= _LONGEST:
                yield cell


def _under(party: Span, parties: Sequence[Span], ink: Sequence[Box]) -> Box | None:
    """Return the mark in the column of a party's place, below its words."""
    right = min(
        (other.box.x0 for other in parties if other.box.x0 > party.box.x1), default=float("inf")
    )
    right = min(right, party.box.x0 + _COLUMN)
    for box in ink:
        middle = (box.x0 + box.x1) / 2
        below = party.box.top - 5 <= box.bottom and box.top <= party.box.bottom + _BELOW
        if party.box.x0 - _ASIDE <= middle < right and below:
            return box
    return None


def _beside(words: Box, ink: Box) -> bool:
    return ink.x0 <= words.x1 + _COLUMN / 2 and ink.x1 >= words.x0 - _ASIDE


def _level(words: Box, ink: Box) -> bool:
    return words.top - _ABOVE <= ink.bottom and ink.top <= words.bottom + _BELOW


def _marked(reader: Reader, places: Sequence[Span], marks: Sequence[Box]) -> Fact[bool]:
    """Return the fact; its box holds the words and the marks."""
    found = reader.fact(True, places, method="page+trait")
    box = found.evidence.bbox
    for mark in marks:
        box = mark if box is None else box.union(mark)
    return replace(found, evidence=replace(found.evidence, bbox=box))
