"""Which blocks of a page are the seller's and the buyer's: by label, by what they say, by place."""

import re
from collections.abc import Sequence
from typing import Final

from dossier_builder.facts.blocks import Block, city_in
from dossier_builder.facts.evidence import Reader
from dossier_builder.facts.identifiers import Identifier, Kind
from dossier_builder.facts.layout import Span
from dossier_builder.facts.party_words import EDGES, NAME_LABEL, Party, name_text, words

# An addressee stands in the window of the envelope or in the head: the upper part of page 1.
_HEAD: Final = 0.5
_RIGHT: Final = 0.45
# A name, three lines and a street stand above the city at most.
_ADDRESS_ROWS: Final = 6


def find_parties(
    reader: Reader, blocks: Sequence[Block], found: Sequence[Identifier]
) -> tuple[Party | None, Party | None]:
    """Return (buyer, seller): by label first, then by what a block says, then by place."""
    said = words()
    buyer = _labelled(blocks, said.buyer)
    seller = _labelled(blocks, said.seller)
    limit = _HEAD * reader.layout.heights[0] if reader.layout.heights else 0.0
    buyer, seller = _split_return_line(blocks, buyer, seller)
    taken = [party.block for party in (buyer, seller) if party is not None]
    addresses = [
        block
        for block in blocks
        if block.city_row is not None
        and ":" not in block.folded[block.city_row]
        and (block.box.top <= limit or block.cells[0].line.synthetic)
        and block not in taken
        and not _is_other(blocks, block)
    ]
    addresses = [_address_rows(block) for block in addresses]
    issuers = [block for block in addresses if _speaks_as_issuer(block, found)]
    plain = [block for block in addresses if block not in issuers]
    if buyer is not None and plain and not buyer.inline and buyer.block.city_row is None:
        # "Destinataire" over a column of towns: the addressee is who has an address.
        buyer = None
    if seller is None and issuers:
        seller = _issuer(issuers, plain, reader)
    if buyer is None and plain:
        # The addressee stands right of the issuer, or below it: the last of the head's addresses.
        rest = plain if seller is not None or len(plain) == 1 else plain[1:]
        buyer = Party(max(rest, key=lambda b: (b.box.x0 > 200, b.box.top)), 0, "", labelled=False)
    if seller is None:
        left = [block for block in plain if buyer is None or block is not buyer.block]
        if left:
            seller = Party(left[0], 0, "", labelled=False)
    return buyer, seller


def _address_rows(block: Block) -> Block:
    """Return the block from the line that can begin its address: no title or label above."""
    city = block.city_row or 0
    start = city
    while start > 0 and city - start < _ADDRESS_ROWS:
        above = block.folded[start - 1]
        if (":" in above and not NAME_LABEL.match(above)) or re.search(
            r"\d{4}-\d|n[o°] ?\w*\d", above
        ):
            break
        start -= 1
    return Block(block.cells[start:])


def _issuer(issuers: Sequence[Block], plain: Sequence[Block], reader: Reader) -> Party | None:
    """Return the issuer's block; one lone block on the right may well be the addressee's."""
    block = issuers[0]
    lone = len(issuers) + len(plain) == 1
    if lone and block.box.x0 > _RIGHT * reader.layout.widths[0]:
        return None
    return Party(block, 0, "", labelled=False, sure=not lone)


def _split_return_line(
    blocks: Sequence[Block], buyer: Party | None, seller: Party | None
) -> tuple[Party | None, Party | None]:
    """Read the envelope window: the sender on one small line, the addressee below it."""
    for block in blocks:
        first = block.folded[0]
        one_line = city_in(first) and re.search(r"\s[-•●|·]\s|,", first)
        if not one_line or len(block.cells) < 3:
            continue
        if any(words().issuer.search(line) for line in block.folded):
            continue
        if seller is None:
            seller = Party(block, 0, name_text(block.cells[0].text), labelled=True)
        if buyer is None:
            buyer = Party(Block(block.cells[1:]), 0, "", labelled=False)
        return buyer, seller
    return buyer, seller


def _labelled(blocks: Sequence[Block], pattern: re.Pattern[str]) -> Party | None:
    """Return the block that a label heads: in its first rows, or alone just above it."""
    best: tuple[int, Party] | None = None
    for block in blocks:
        for row, line in enumerate(block.folded):
            match = pattern.match(line)
            if match is None:
                continue
            rest = line[match.end() :].strip(EDGES)
            if rest and not re.match(r"\s*:", line[match.end() :]):
                continue
            party = _from_label(blocks, block, row, rest)
            if party is not None:
                rank = 2 if party.block.city_row is not None else 1
                if best is None or rank > best[0]:
                    best = (rank, party)
    return None if best is None else best[1]


def _from_label(blocks: Sequence[Block], block: Block, row: int, rest: str) -> Party | None:
    if rest and not any(char.isdigit() for char in rest):
        return Party(block, row, rest, labelled=True)
    if row + 1 < len(block.cells):
        return Party(block, row + 1, "", labelled=True)
    below = _next_below(blocks, block.cells[row])
    return None if below is None else Party(below, 0, "", labelled=True)


def _next_below(blocks: Sequence[Block], label: Span) -> Block | None:
    """Return the block that begins just under a label that stands alone."""
    box = label.box
    under = [
        block
        for block in blocks
        if block.page == label.line.page
        and 0 <= block.box.top - box.bottom <= 3.5 * box.height
        and block.box.x0 < box.x1 + 30
        and block.box.x1 > box.x0
    ]
    return min(under, key=lambda b: b.box.top, default=None)


def _is_other(blocks: Sequence[Block], block: Block) -> bool:
    """Return True for a delivery address, a bank, a representative."""
    said = words()
    if any(said.other.match(line) for line in block.folded[:2]):
        return True
    above = [
        other
        for other in blocks
        if other is not block
        and 0 <= block.box.top - other.box.bottom <= 2.5 * other.cells[-1].box.height
        and other.box.x0 < block.box.x1
        and other.box.x1 > block.box.x0
    ]
    return any(said.other.match(other.folded[-1]) for other in above)


def _speaks_as_issuer(block: Block, found: Sequence[Identifier]) -> bool:
    said = words()
    if any(said.issuer.search(line) for line in block.folded):
        return True
    held = [item for item in found if block.holds(item.span)]
    return any(not said.buyer_number.search(item.span.line.folded) for item in held) and any(
        item.kind is not Kind.VAT for item in held
    )
