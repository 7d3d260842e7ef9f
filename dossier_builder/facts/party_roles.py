"""Whose letterhead an address is: what speaks for the issuer, and what for the addressee.

French invoices label the addressee at best. The issuer is known by what the law makes it print
(its SIREN, legal form and capital, R123-237 C. com.), by its account and telephone, and by
standing first; the addressee by its window on the right, and by numbers that are not those of
the legal mention.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from dossier_builder.facts.blocks import Block
from dossier_builder.facts.evidence import Reader
from dossier_builder.facts.identifiers import Identifier, Kind
from dossier_builder.facts.layout import Line, Span
from dossier_builder.facts.party_words import name_text, words
from dossier_builder.reading.fold import fold

# Weights of what is seen. A legal mention, an account or a label outweighs any place.
_MENTION: Final = 4
_NUMBER: Final = 5
_CONTACT: Final = 3
_FOOT: Final = 3
_FIRST: Final = 2
_WINDOW: Final = 1
# From this lead over every other address on, the issuer is not a matter of place alone.
CLEAR: Final = 4

_BOTTOM: Final = 0.6
_RIGHT: Final = 0.45
_PHONE: Final = re.compile(r"(?<!\d)0\d(?:[ .]?\d\d){4}(?!\d)")
_LEGAL: Final = re.compile(
    r"au capital|capital social|\br\.?c\.?s\.?\b|\b(?:ape|naf)\b|siege social|\blicence\b"
)
# A sentence ends at a full stop that is no abbreviation's ("R.C.S. Dijon"); legal mentions are
# cut by dashes and dots; a sentence runs over so many lines.
_SENTENCE: Final = re.compile(r"(?<=[a-z0-9]{2})\.\s+")
_ENDED: Final = re.compile(r"(?<=[a-z0-9]{2})\.$")
_SEPARATOR: Final = re.compile(r"\s[-–—•·●|]\s")
_RUN: Final = 4


@dataclass(frozen=True)
class Scene:
    """The first page as its addresses share it: who holds which number, who stands where."""

    reader: Reader
    addresses: tuple[Block, ...]
    found: tuple[Identifier, ...]

    @cached_property
    def loose(self) -> frozenset[str]:
        """The SIREN printed outside every address: those of the issuer's legal mention."""
        return frozenset(
            item.siren
            for item in self.found
            if item.siren is not None
            and item.valid
            and not any(holds_number(block, item) for block in self.addresses)
            and not speaks_of_third(self.reader, item.span)
            and not words().buyer_number.search(item.span.line.folded)
        )

    @cached_property
    def _marked(self) -> tuple[Line, ...]:
        """The lines that state an identifier, an account or a legal mention."""
        lines = {(i.span.line.page, i.span.line.index): i.span.line for i in self.found}
        legal = [line for line in self.reader.layout.lines if _LEGAL.search(line.folded)]
        lines.update({(line.page, line.index): line for line in legal})
        return tuple(lines.values())

    def issuer_score(self, block: Block) -> int:
        """Return how strongly an address looks like the issuer's; below zero, the addressee's."""
        return self._by_words(block) + self._by_numbers(block) + self._by_place(block)

    def _by_words(self, block: Block) -> int:
        text = "\n".join(block.folded)
        score = _MENTION * bool(_LEGAL.search(text))
        contact = any(words().issuer.search(line) for line in block.folded)
        score += _CONTACT * bool(contact or _PHONE.search(text))
        score -= _NUMBER * bool(words().buyer_number.search(text))
        return score + _NUMBER * self._named_again(block)

    def _named_again(self, block: Block) -> bool:
        """Return True when the block's first line stands again in a line of legal mentions."""
        name = fold(name_text(block.cells[0].text))
        if len(name) < 4 or name[0].isdigit():
            return False
        return any(
            name in line.folded
            for line in self._marked
            if not any(cell.line is line for cell in block.cells)
            and not words().third.search(line.folded)
        )

    def _by_numbers(self, block: Block) -> int:
        held = [item for item in self.found if holds_number(block, item)]
        own = {item.siren for item in held if item.valid and item.siren is not None}
        score = _NUMBER * any(item.kind is Kind.IBAN for item in held)
        if own & self.loose:
            return score + _NUMBER
        if own and self.loose:
            return score - _NUMBER
        alone = own and not any(
            holds_number(other, item)
            for other in self.addresses
            if other is not block
            for item in self.found
        )
        return score + (_CONTACT if alone else 0)

    def _by_place(self, block: Block) -> int:
        height, width = self.reader.layout.heights[0], self.reader.layout.widths[0]
        if not block.cells[0].line.synthetic and block.box.top > _BOTTOM * height:
            return _FOOT
        head = sorted(self.addresses, key=lambda b: (b.box.top, b.box.x0))
        score = _FIRST * (bool(head) and head[0] is block)
        aside = any(other.box.x1 < block.box.x0 for other in self.addresses)
        score -= _FIRST * aside
        return score - _WINDOW * (block.box.x0 > _RIGHT * width)


def holds_number(block: Block, item: Identifier) -> bool:
    """Return True when the number stands in the block or right under it, aligned."""
    if item.span.line.page != block.page:
        return False
    if block.holds(item.span):
        return True
    box, at = block.box, item.span.box
    height = max(at.height, 1.0)
    cell = next(c for c in item.span.line.cells if c.start <= item.span.start < c.end)
    start, said = cell.box, fold(cell.text)
    if words().buyer.match(said) or words().seller.match(said):
        return False
    return 0 <= at.top - box.bottom <= 4 * height and abs(start.x0 - box.x0) <= 20


def speaks_of_third(reader: Reader, span: Span) -> bool:
    """Return True when the sentence of a number names a factor, an agent or an insurer before it.

    The sentence may begin some lines above, and "subrogation" may follow on the next one.
    """
    line = span.line
    cell = next(c for c in line.cells if c.start <= span.start < c.end)
    before = Span(line, cell.start, max(span.start, cell.start + 1))
    said = _SEPARATOR.split(_SENTENCE.split(line.folded_of(before))[-1])[-1]
    after = _SENTENCE.split(line.folded_of(Span(line, span.start, cell.end)))[0]
    if not _SENTENCE.search(line.folded_of(before)):
        said = f"{_run_up(reader, cell)} {said}"
    if words().third.search(said) or words().factor.search(after):
        return True
    follows = reader.layout.of_page(line.page)[line.index + 1 : line.index + 2]
    ended = _SENTENCE.search(line.folded_of(cell)) or _ENDED.search(line.folded_of(cell))
    return not ended and any(
        words().factor.search(_SENTENCE.split(other.folded)[0])
        and other.box.top - cell.box.bottom <= cell.box.height
        for other in follows
    )


def _run_up(reader: Reader, cell: Span) -> str:
    """Return the lines right above a cell, from where its sentence begins."""
    said: list[str] = []
    lower = cell
    for line in reversed(reader.layout.of_page(cell.line.page)[: cell.line.index]):
        over = [c for c in line.cells if c.box.x0 < lower.box.x1 and c.box.x1 > lower.box.x0]
        if not over or lower.box.top - over[0].box.bottom > lower.box.height or len(said) == _RUN:
            break
        parts = _SENTENCE.split(line.folded_of(over[0]))
        if _ENDED.search(line.folded_of(over[0])):
            break
        said.insert(0, parts[-1])
        lower = over[0]
        if len(parts) > 1:
            break
    return " ".join(said)


def clear_lead(scene: Scene, block: Block, rivals: Sequence[Block]) -> bool:
    """Return True when more than its place makes this block the issuer's among its rivals."""
    mine = scene.issuer_score(block)
    return mine >= CLEAR and all(mine - scene.issuer_score(r) >= CLEAR for r in rivals)
