"""Which blocks of a page are the seller's and the buyer's: by label, by what they say, by place."""

import re
from collections.abc import Sequence
from typing import Final

from dossier_builder.facts.layout.blocks import Block, in_table
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Layout
from dossier_builder.facts.numbers.identifiers import Identifier
from dossier_builder.facts.parties.labels import cut_at_label, headed, labelled
from dossier_builder.facts.parties.mentions import mention_name
from dossier_builder.facts.parties.names import shown_name
from dossier_builder.facts.parties.prose import named_in_prose
from dossier_builder.facts.parties.roles import CLEAR, Scene, clear_lead
from dossier_builder.facts.parties.thirds import is_other
from dossier_builder.facts.parties.window import split_return_line
from dossier_builder.facts.parties.words import NAME_LABEL, Ground, Party, name_text, words
from dossier_builder.reading.fold import fold

# An addressee stands in the window of the envelope or in the head: the upper part of page 1.
_HEAD: Final = 0.5
# So many letters on a line, and one of these words, are running text.
_SENTENCE: Final = 50
_TELLS: Final = re.compile(
    r"\best (?:une?|adressee?|etablie?|emise?|due?|faite?|situee?)\b"
    r"|\b(?:sont|avons|sera|vous|nous|suivante?s?)\b"
)
# A lone address is the issuer's when it says so.
_LONE: Final = 2
# A name, three lines and a street stand above the city at most.
_ADDRESS_ROWS: Final = 6
_CARE_OF: Final = re.compile(r"(?:att(?:n|ention)?\b|a l'attention|service|c/o|contact)")
_OWN_KEY: Final = re.compile(r"(?:adresse|prenoms?|rue|siege(?: social)?) ?:")
_SEAT: Final = re.compile(r"\b(?:siege(?: social)?|adresse) ?:")
# "1 place du 8 Mai 1945"
_DATED_STREET: Final = re.compile(
    r"\b(?:rue|place|pl|avenue|av|boulevard|bd|quai|square|esplanade|cours|allee) du \d{1,2}\b"
)
# What stands above an address and is no part of it: a title, a number, a day.
_APART: Final = re.compile(
    r"\d{4}-\d|^(?!\d+(?: ?bis| ?ter)?,? ?[a-z]{3}).*\bn[o°] ?\w*\d"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2}|(?<!\d)(?<!loi du )\d{1,2}(?:er)? [a-z]{3,9}\.? \d{4}"
    r"|\d[.,]\d\d\b|^(?:facture|avoir|devis|invoice|page)\b|^total\b"
)


def find_parties(
    reader: Reader, blocks: Sequence[Block], found: Sequence[Identifier]
) -> tuple[Party | None, Party | None]:
    """Return (buyer, seller): by label first, then by what a block says, then by place."""
    said = words()
    blocks = [part for block in blocks for part in cut_at_label(block)]
    buyer = labelled(blocks, said.buyer) or headed(blocks, said.buyer_alone)
    seller = labelled(blocks, said.seller) or headed(blocks, said.seller_alone)
    buyer, seller = split_return_line(blocks, buyer, seller)
    plain = [
        _address_rows(reader.layout, block)
        for block in blocks
        if block.city_row is not None
        and (":" not in (row := block.folded[block.city_row]) or _SEAT.search(row))
        and not is_other(blocks, block)
        and not _is_prose(block)
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
        other = mention_name(reader) is not None or any(map(scene.sirens, free))
        seller = _clear_issuer(scene, free) or (None if other else seller)
    told = named_in_prose(reader, "buyer") if buyer is None else None
    if seller is None:
        seller = _issuer(scene, free, alone=buyer is None and told is None)
        free = [block for block in free if not _taken(block, seller)]
    if buyer is None:
        addressed = seller is not None and seller.labelled and seller.block.city_row is not None
        free = [block for block in free if seller is None or not _same_name(block, seller.block)]
        buyer = _addressee(scene, free, seller, named=addressed)
        if buyer is not None and told is not None and not buyer.block.holds(told):
            # A sentence names the buyer: no place speaks against it.
            buyer = None
    return buyer, seller


def _is_prose(block: Block) -> bool:
    """Return True for a sentence that tells an address: "La présente facture est adressée à …"."""
    rows = block.folded[: (block.city_row or 0) + 1]
    if any(map(words().issuer.search, block.folded)):
        return False
    return any(len(row) >= _SENTENCE and _TELLS.search(row) for row in rows)


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
    first, second = (_bare(name_text(block.cells[0].text)) for block in (one, two))
    return len(first) >= 3 and first == second


def _bare(name: str) -> str:
    """Return a name folded, without its legal form."""
    return " ".join(words().form.sub(" ", fold(name)).split())


def _issuer(scene: Scene, free: Sequence[Block], *, alone: bool) -> Party | None:
    """Return the issuer's block; one lone block that looks like an addressee's is not."""
    free = [block for block in free if shown_name(scene.reader, block)] or free
    if not free:
        return None
    best = max(free, key=lambda block: (scene.score(block), -block.box.top))
    if alone and len(free) == 1 and scene.score(best) < _LONE:
        return None
    rivals = [
        block
        for block in free
        if block is not best
        and not _same_name(block, best)
        and not scene.sirens(block) & scene.sirens(best)
    ]
    sure = bool(rivals or not alone) and clear_lead(scene, best, rivals)
    return Party(best, 0, "", Ground.SIGNS if sure else Ground.PLACE)


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
    left = seller is not None and seller.ground is not Ground.PLACE and len(head) == 1
    return Party(chosen, 0, "", Ground.REST if left else Ground.PLACE)


def _address_rows(layout: Layout, block: Block) -> Block:
    """Return the block from the line that can begin its address: no title or label above."""
    city = block.city_row or 0
    start = city
    while start > 0 and city - start < _ADDRESS_ROWS:
        above = block.folded[start - 1]
        key = ":" in above and not any(p.match(above) for p in (NAME_LABEL, _CARE_OF, _OWN_KEY))
        apart = _APART.search(above) and not _DATED_STREET.search(above)
        if key or apart or in_table(layout, block.cells[start - 1]):
            break
        start -= 1
    return Block(block.cells[start:])
