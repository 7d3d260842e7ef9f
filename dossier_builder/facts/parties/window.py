"""The envelope window: the sender on one small line, the addressee below it."""

import re
from collections.abc import Sequence
from typing import Final

from dossier_builder.facts.layout.blocks import Block
from dossier_builder.facts.layout.places import city_in
from dossier_builder.facts.parties.words import Ground, Party, name_text, words

# An addressee below the sender's small line: so many heights of it away, and so much larger.
_WINDOW: Final = 9.0
_LARGER: Final = 1.2
_SAME_LEFT: Final = 6.0


def split_return_line(
    blocks: Sequence[Block], buyer: Party | None, seller: Party | None
) -> tuple[Party | None, Party | None]:
    """Read the envelope window: the sender on one small line, the addressee below it."""
    for block in blocks:
        first = block.folded[0]
        one_line = city_in(first) and re.search(r"\s[-•●|·]\s|,", first)
        if not one_line or any(words().issuer.search(line) for line in block.folded):
            continue
        window = Block(block.cells[1:]) if len(block.cells) > 2 else _window(blocks, block)
        if window is None or window.city_row is None:
            continue
        if seller is None:
            seller = Party(block, 0, name_text(block.cells[0].text), Ground.WINDOW)
        if buyer is None:
            buyer = Party(window, 0, "", Ground.WINDOW)
        return buyer, seller
    return buyer, seller


def _window(blocks: Sequence[Block], line: Block) -> Block | None:
    """Return the addressee below a sender's small line: larger letters, set at the same left."""
    box = line.box
    under = [
        block
        for block in blocks
        if 0 <= block.box.top - box.bottom <= _WINDOW * box.height
        and abs(block.box.x0 - box.x0) <= _SAME_LEFT
        and len(block.cells) > 2
        and block.cells[0].box.height >= _LARGER * box.height
    ]
    found = min(under, key=lambda block: block.box.top, default=None)
    if len(line.cells) > 1 or found is None or line.cells[0].line.synthetic:
        return None
    return None if any(map(words().issuer.search, found.folded)) else found
