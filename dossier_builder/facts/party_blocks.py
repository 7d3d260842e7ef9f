"""Which blocks of a page are the seller's and the buyer's: by label, by what they say, by place."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dossier_builder.facts.blocks import Block, in_table
from dossier_builder.facts.evidence import Reader
from dossier_builder.facts.identifiers import Identifier
from dossier_builder.facts.layout import Layout, Span
from dossier_builder.facts.party_names import shown_name
from dossier_builder.facts.party_roles import CLEAR, Scene, clear_lead
from dossier_builder.facts.party_thirds import BESIDE, is_other
from dossier_builder.facts.party_words import EDGES, NAME_LABEL, Party, name_text, words
from dossier_builder.facts.places import city_in
from dossier_builder.reading.fold import fold

# An addressee stands in the window of the envelope or in the head: the upper part of page 1.
_HEAD: Final = 0.5
# A lone address is the issuer's when it says so.
_LONE: Final = 2
# A name, three lines and a street stand above the city at most.
_ADDRESS_ROWS: Final = 6
_CARE_OF: Final = re.compile(r"(?:att(?:n|ention)?\b|a l'attention|service|c/o|contact)")
_SEAT: Final = re.compile(r"(?:siege(?: social)?|adresse) ?:")
# "Facturé à", "Vendu par", "Bill to": the name follows without a colon.
_BANK: Final = re.compile(r"\b(?:iban|bic|rib|swift|banque)\b")
# An addressee below the sender's small line: so many heights of it away, and so much larger.
_WINDOW: Final = 9.0
_LARGER: Final = 1.2
_SAME_LEFT: Final = 6.0
_VERBAL: Final = re.compile(r" (?:a|par|pour|to|from)$|^doit$")
# What stands above an address and is no part of it: a title, a number, a day.
_APART: Final = re.compile(
    r"\d{4}-\d|^(?!\d+(?: ?bis| ?ter)?,? ?[a-z]{3}).*\bn[o°] ?\w*\d"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2}|(?<!\d)(?<!loi du )\d{1,2}(?:er)? [a-z]{3,9}\.? \d{4}"
    r"|\d[.,]\d\d\b|^(?:facture|avoir|devis|invoice|page)\b|^total\b"
)
# What follows a name on its line, and the letters that make it one ("Client : C-77" is a code).
_IDENTIFIED: Final = re.compile(r"\b(?:siren|siret|tva|rcs)\b")
_LETTERS: Final = 3


def find_parties(
    reader: Reader, blocks: Sequence[Block], found: Sequence[Identifier]
) -> tuple[Party | None, Party | None]:
    """Return (buyer, seller): by label first, then by what a block says, then by place."""
    said = words()
    blocks = [part for block in blocks for part in _cut_at_label(block)]
    buyer = _labelled(blocks, said.buyer) or _headed(blocks, said.buyer_alone)
    seller = _labelled(blocks, said.seller) or _headed(blocks, said.seller_alone)
    buyer, seller = _split_return_line(blocks, buyer, seller)
    plain = [
        _address_rows(reader.layout, block)
        for block in blocks
        if block.city_row is not None
        and (":" not in (row := block.folded[block.city_row]) or _SEAT.match(row))
        and not is_other(blocks, block)
    ]
    if buyer is not None and plain and not buyer.inline and buyer.block.city_row is None:
        # "Destinataire" over a column of towns: the addressee is who has an address.
        buyer = None
    scene = Scene(reader, tuple(plain), tuple(found))
    free = [block for block in plain if not _taken(block, buyer) and not _taken(block, seller)]
    if _carried(buyer, seller) and len(free) > 1:
        # A carrier's invoice: whose goods went to whom is not who owes whom.
        buyer, seller = None, None
    if seller is not None and _is_salesman(scene, seller):
        # "Vendeur : JLB" is a salesman where another stands out as the issuer.
        seller = _clear_issuer(scene, free) or seller
    if seller is None:
        seller = _issuer(scene, free, alone=buyer is None)
        free = [block for block in free if not _taken(block, seller)]
    if buyer is None:
        addressed = seller is not None and seller.labelled and seller.block.city_row is not None
        free = [block for block in free if seller is None or not _same_name(block, seller.block)]
        buyer = _addressee(scene, free, seller, named=addressed)
    return buyer, seller


def _cut_at_label(block: Block) -> tuple[Block, ...]:
    """Cut a block where "Facturé à" follows a whole address: two parties set without a gap."""
    for row, line in enumerate(block.folded):
        if block.city_row is None or row <= block.city_row:
            continue
        match = words().buyer.match(line)
        if match is None or match[0] == "adresse":
            continue
        if not line[match.end() :].strip(EDGES) or line[match.end() :].lstrip().startswith(":"):
            return Block(block.cells[:row]), Block(block.cells[row:])
    return (block,)


def _is_salesman(scene: Scene, party: Party) -> bool:
    """Return True for "Vendeur : JLB", without address, number or legal form, or in a grid."""
    in_grid = len(party.block.cells[0].line.cells) > 2
    return (
        (in_grid or fold(party.label).startswith(("vendeur", "from")))
        and party.block.city_row is None
        and not scene.sirens(party.block)
        and not any(map(words().form.search, party.block.folded))
    )


def _clear_issuer(scene: Scene, free: Sequence[Block]) -> Party | None:
    found = _issuer(scene, free, alone=False)
    return found if found is not None and scene.score(found.block) >= CLEAR else None


def _carried(buyer: Party | None, seller: Party | None) -> bool:
    """Return True when the labels name the sender and the receiver of goods."""
    labels = [fold(party.label) for party in (buyer, seller) if party is not None]
    return labels == ["destinataire", "expediteur"]


def _taken(block: Block, party: Party | None) -> bool:
    return party is not None and any(
        one.line is two.line and one.start == two.start
        for one in block.cells
        for two in party.block.cells
    )


def _same_name(one: Block, two: Block) -> bool:
    """Return True for the issuer's own address again: over the window, at the foot."""
    first, second = (fold(name_text(block.cells[0].text)) for block in (one, two))
    return len(first) >= 3 and first == second


def _issuer(scene: Scene, free: Sequence[Block], *, alone: bool) -> Party | None:
    """Return the issuer's block; one lone block that looks like an addressee's is not."""
    free = [block for block in free if shown_name(scene.reader, block)] or free
    if not free:
        return None
    best = max(free, key=lambda block: (scene.score(block), -block.box.top))
    if alone and len(free) == 1 and scene.score(best) < _LONE:
        return None
    rivals = [block for block in free if block is not best]
    sure = bool(rivals or not alone) and clear_lead(scene, best, rivals)
    return Party(best, 0, "", labelled=False, sure=sure)


def _addressee(
    scene: Scene, free: Sequence[Block], seller: Party | None, *, named: bool
) -> Party | None:
    """Return the address that looks least like an issuer's; none at the foot of the page.

    One that looks much like an issuer's is the addressee's only when a label names the seller,
    when the seller's looks so far more, or when the two have different SIREN.
    """
    known = scene.sirens(seller.block) if seller is not None else frozenset()
    least = -CLEAR if seller is None else scene.score(seller.block) - CLEAR
    bottom = _HEAD * scene.reader.layout.heights[0]
    head = [
        b
        for b in free
        if (b.box.top <= bottom or b.cells[0].line.synthetic)
        and (
            named
            or scene.score(b) < CLEAR
            or scene.score(b) <= least
            or (known and scene.sirens(b) - known)
        )
    ]
    if not head:
        return None
    chosen = min(head, key=lambda b: (scene.score(b), -b.box.top))
    return Party(chosen, 0, "", labelled=False)


def _address_rows(layout: Layout, block: Block) -> Block:
    """Return the block from the line that can begin its address: no title or label above."""
    city = block.city_row or 0
    start = city
    while start > 0 and city - start < _ADDRESS_ROWS:
        above = block.folded[start - 1]
        labelled = ":" in above and not (NAME_LABEL.match(above) or _CARE_OF.match(above))
        if labelled or _APART.search(above) or in_table(layout, block.cells[start - 1]):
            break
        start -= 1
    return Block(block.cells[start:])


def _split_return_line(
    blocks: Sequence[Block], buyer: Party | None, seller: Party | None
) -> tuple[Party | None, Party | None]:
    """Read the envelope window: the sender on one small line, the addressee below it."""
    for block in blocks:
        first = block.folded[0]
        one_line = city_in(first) and re.search(r"\s[-•●|·]\s|,", first)
        if not one_line or any(words().issuer.search(line) for line in block.folded):
            continue
        window = Block(block.cells[1:]) if len(block.cells) > 2 else _window(blocks, block)
        if window is None:
            continue
        if seller is None:
            seller = Party(block, 0, name_text(block.cells[0].text), labelled=True)
        if buyer is None:
            buyer = Party(window, 0, "", labelled=False)
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


def _labelled(blocks: Sequence[Block], pattern: re.Pattern[str]) -> Party | None:
    """Return the block that a label heads: in its first rows, or alone just above it."""
    best: tuple[int, Party] | None = None
    for block in blocks:
        for row, line in enumerate(block.folded):
            match = pattern.match(line)
            if match is None:
                continue
            if (row and match[0] == "adresse") or _of_account(block, row, match[0]):
                # A line of an address, not the head of one; or who holds a bank account.
                continue
            rest = line[match.end() :].strip(EDGES)
            if (
                rest
                and not re.match(r"\s*:", line[match.end() :])
                and not _verbal(match, block, row)
            ):
                continue
            party = _from_label(blocks, block, row, block.cells[row].text[match.end() :])
            if party is not None:
                rank = 2 if party.block.city_row is not None else 1
                if best is None or rank > best[0]:
                    best = (rank, replace(party, label=match[0]))
    return None if best is None else best[1]


def _of_account(block: Block, row: int, label: str) -> bool:
    """Return True for "Titulaire : Martin SA" over an IBAN."""
    after = "\n".join(block.folded[max(0, row - 2) : row + 4])
    return label.startswith("titulaire") and _BANK.search(after) is not None


def _verbal(match: re.Match[str], block: Block, row: int) -> bool:
    """Return True for "Vendu par Martin SA": a label that needs no colon before a name."""
    after = block.cells[row].text[match.end() :].strip(EDGES)
    return _VERBAL.search(match[0]) is not None and after[:1].isupper()


def _headed(blocks: Sequence[Block], pattern: re.Pattern[str]) -> Party | None:
    """Return the address that a short word heads ("À", "Pour"), alone on its line."""
    for block in blocks:
        for row, line in enumerate(block.folded):
            if not pattern.match(line):
                continue
            party = _from_label(blocks, block, row, "")
            city = None if party is None else party.block.city_row
            if party is not None and city is not None and 0 < city - party.first < _ADDRESS_ROWS:
                return party
    return None


def _from_label(blocks: Sequence[Block], block: Block, row: int, after: str) -> Party | None:
    """Return the party of a label; `after` is what its line says behind it, as printed."""
    rest = after.strip(EDGES)
    name = name_text(rest)
    stated = city_in(fold(rest)) or _IDENTIFIED.search(fold(rest))
    if stated and not name[:1].isdigit() and sum(char.isalpha() for char in name) >= _LETTERS:
        # "Vendeur : Martin et Cie, 8 rue Rouge, 67000 Strasbourg": all on one line.
        return Party(Block((block.cells[row],)), 0, rest, labelled=True)
    if rest and not any(char.isdigit() for char in rest):
        return Party(block, row, rest, labelled=True)
    if row + 1 < len(block.cells):
        return Party(block, row + 1, "", labelled=True)
    label = block.cells[row]
    found = _next_below(blocks, label) or _next_right(blocks, label)
    return None if found is None else Party(found, 0, "", labelled=True)


def _next_right(blocks: Sequence[Block], label: Span) -> Block | None:
    """Return the block whose first line stands right of a label that stands alone."""
    after = next((cell for cell in label.line.cells if cell.start == label.end), None)
    if after is None or after.box.x0 - label.box.x1 > BESIDE:
        return None
    for block in blocks:
        for row, cell in enumerate(block.cells):
            if cell.line is after.line and cell.start == after.start:
                right = Block(block.cells[row:])
                return right if right.city_row else None
    return None


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
