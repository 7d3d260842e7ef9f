"""Whose identifiers are whose, and the SIREN, SIRET and VAT facts they make."""

import re
from collections.abc import Sequence
from typing import Any, Final

from dossier_builder.facts.layout.blocks import Block
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Span
from dossier_builder.facts.model import Fact
from dossier_builder.facts.numbers.identifiers import Identifier, Kind
from dossier_builder.facts.parties.names import shown_name
from dossier_builder.facts.parties.prose import named_in_prose, paragraph_of
from dossier_builder.facts.parties.roles import holds_number
from dossier_builder.facts.parties.thirds import speaks_of_third
from dossier_builder.facts.parties.words import NAMELESS, Party, name_text, words
from dossier_builder.geometry import Box
from dossier_builder.reading.fold import fold

# The issuer's own legal mention (R123-237 C. com.), not a number that anyone may print.
_MENTION: Final = re.compile(r"au capital|capital social|\b(?:ape|naf)\b|siege social")
# A heading stands so many heights above its number; a number so many below its address.
_HEADED: Final = 2.5
_COLUMN: Final = 10.0
_ALIGNED: Final = 20.0
_AMOUNT: Final = re.compile(r"\d[.,]\d\d(?!\d|[./])")
_TELLING: Final = 4
_YOURS: Final = re.compile(
    r"v(?:os|otre) (?:identifiants?|numeros?|references? fiscales?|tva|sire[nt])"
)


def share(
    reader: Reader,
    found: Sequence[Identifier],
    buyer: Party | None,
    seller: Party | None,
    blocks: Sequence[Block],
) -> tuple[list[Identifier], list[Identifier]]:
    """Return (seller's, buyer's) identifiers; a third party's are neither's.

    What a number is called says most, then the block it stands in, then the words of its
    line, then the column under which it stands; what is left is the issuer's.
    """
    said = words()
    told = named_in_prose(reader, "buyer") if buyer is None or not buyer.labelled else None
    name = "" if seller is None else fold(name_text(shown_name(reader, seller.block)))
    own: list[Identifier] = []
    theirs: list[Identifier] = []
    for item in found:
        said_whose = any(
            p is not None and p.labelled and _of_block(item, p) for p in (buyer, seller)
        )
        if item.kind is Kind.IBAN or (not said_whose and speaks_of_third(reader, item.span, name)):
            continue
        if told is not None and item.span.line in paragraph_of(reader, told):
            at = (item.span.line.index, item.span.start)
            (theirs if at > (told.line.index, told.start) else own).append(item)
        elif _called(reader, item, said.seller_number):
            own.append(item)
        elif (
            _after_name(reader, item, buyer)
            or _of_block(item, buyer)
            or _called(reader, item, said.buyer_number)
            or _under_buyer_head(item, blocks)
        ):
            theirs.append(item)
        elif _of_block(item, seller) or said.issuer.search(item.span.line.folded):
            own.append(item)
        else:
            known = {other.siren for other in theirs}
            below = item.siren in known or _in_column(reader, item, buyer, seller)
            (theirs if below else own).append(item)
    sirens = {item.siren for item in theirs}
    return [item for item in own if item.siren not in sirens], theirs


def surely_own(
    items: Sequence[Identifier], seller: Party | None, blocks: Sequence[Block], name: str
) -> list[Identifier]:
    """Return the numbers of the issuer's block, and of a legal mention that is surely its own.

    A mention that names another ("Édité par X, SAS au capital de…") is another's, and one
    that alone names somebody may be.
    """
    own = fold(words().form.sub(" ", fold(name))).strip()
    in_block = [i for i in items if seller is not None and seller.sure and _of_block(i, seller)]
    mentioned = [
        item
        for item in items
        if item not in in_block
        and _MENTION.search(item.span.line.folded)
        and _speaks_of(own, item, blocks)
    ]
    return [*in_block, *mentioned]


def surely_theirs(
    reader: Reader, items: Sequence[Identifier], buyer: Party | None
) -> list[Identifier]:
    """Return the numbers that are called the buyer's, or stand in the block a label heads."""
    labelled = buyer is not None and buyer.labelled
    return [
        item
        for item in items
        if (labelled and (_of_block(item, buyer) or _after_name(reader, item, buyer)))
        or _called(reader, item, words().buyer_number)
    ]


def _speaks_of(name: str, item: Identifier, blocks: Sequence[Block]) -> bool:
    """Return True when a number's block names nobody, or one who is named elsewhere too."""
    own = next((block for block in blocks if block.holds(item.span)), None)
    said = item.span.line.folded if own is None else " ".join(own.folded)
    if NAMELESS.match(said):
        return True
    others = (line for block in blocks if block is not own for line in block.folded)
    return len(name) >= _TELLING and name in said and any(name in line for line in others)


def _under_buyer_head(item: Identifier, blocks: Sequence[Block]) -> bool:
    """Return True when the number's block, or the one just above, is headed "Vos identifiants"."""
    block = next((block for block in blocks if block.holds(item.span)), None)
    if block is None:
        return False
    above = [
        other
        for other in blocks
        if 0 < block.box.top - other.box.bottom <= _HEADED * block.cells[0].box.height
        and abs(other.box.x0 - block.box.x0) <= _ALIGNED
    ]
    heads = [block.folded[0], *(other.folded[0] for other in above)]
    return any(words().buyer.match(head) or _YOURS.match(head) for head in heads)


def _in_column(reader: Reader, item: Identifier, buyer: Party | None, seller: Party | None) -> bool:
    """Return True for a number below the buyer's address, nearer to it than to the seller's."""
    from_buyer = None if buyer is None else _below(reader, item, buyer)
    if from_buyer is None:
        return False
    from_seller = None if seller is None else _below(reader, item, seller)
    return from_seller is None or from_buyer < from_seller


def _below(reader: Reader, item: Identifier, party: Party) -> tuple[float, float] | None:
    """Return how far (across, down) a number stands below a block; None when it does not.

    Below the amounts of the page begins its foot, which is nobody's column.
    """
    box, cell = party.block.box, item.span.cell.box
    down = cell.top - box.bottom
    if item.span.line.page != party.block.page or not 0 <= down <= _COLUMN * cell.height:
        return None
    if not box.x0 - _ALIGNED <= cell.x0 < box.x1:
        return None
    last = party.block.cells[-1].line
    between = reader.layout.of_page(last.page)[last.index + 1 : item.span.line.index]
    if any(_AMOUNT.search(line.folded) for line in between):
        return None
    return round(abs(cell.x0 - box.x0) / _ALIGNED), down


def _called(reader: Reader, item: Identifier, pattern: re.Pattern[str]) -> bool:
    """Return True when the words before or above a number say whose it is ("Votre n° TVA : …")."""
    line, cell = item.span.line, item.span.cell
    before = fold(" ".join(w.text for w in line.words[max(0, cell.start - 6) : item.span.start]))
    if pattern.search(before):
        return True
    above = reader.layout.of_page(line.page)[max(0, line.index - 2) : line.index]
    return item.span.start == cell.start and any(
        0 <= cell.box.top - head.box.bottom <= _HEADED * cell.box.height
        and (abs(head.box.x0 - cell.box.x0) <= _ALIGNED or _centred(head.box, cell.box))
        and pattern.search(other.folded_of(head))
        for other in above
        for head in other.cells
    )


def _after_name(reader: Reader, item: Identifier, party: Party | None) -> bool:
    """Return True for "N° TVA Martin SA : FR…": the party's name stands before its number."""
    name = "" if party is None else fold(shown_name(reader, party.block))
    cell = item.span.cell
    before = cell.line.folded_of(Span(cell.line, cell.start, max(item.span.start, cell.start + 1)))
    return len(name) >= _TELLING and name in before


def _centred(one: Box, two: Box) -> bool:
    return abs((one.x0 + one.x1) - (two.x0 + two.x1)) <= _ALIGNED


def _of_block(item: Identifier, party: Party | None) -> bool:
    """Return True when the number stands in the party's block or right under it, aligned."""
    return party is not None and holds_number(party.block, item)


def identifier_facts(
    reader: Reader, role: str, items: Sequence[Identifier], sure: Sequence[Identifier]
) -> dict[str, Fact[Any]]:
    """Return <role>_siren, <role>_siret and <role>_vat.

    Two numbers of one SIREN, each with its own check digits, make it `etabli` when one of
    them is `sure` to be this party's; several SIREN leave it `incertain`.
    """
    facts: dict[str, Fact[Any]] = {}
    valid = [item for item in items if item.valid]
    sirens = {item.siren for item in valid}
    if len(sirens) == 1:
        siren = valid[0].siren
        same = [item for item in valid if item.siren == siren]
        # A VAT number's own key and a SIRET's are independent of the SIREN's.
        twice = len({(item.kind, item.number) for item in same}) > 1
        ocr = any(reader.is_ocr(item.span) for item in same)
        facts[f"{role}_siren"] = reader.fact(
            siren,
            same[0].spans,
            established=twice and not ocr and any(item in sure for item in same),
            method="page+concordance" if twice else "page+checksum",
            others=[item.span for item in same[1:3]],
        )
    elif len({item.siren for item in sure if item.valid}) == 1:
        own = next(item for item in sure if item.valid)
        facts[f"{role}_siren"] = reader.fact(own.siren, own.spans, method="page+checksum")
    elif len(sirens) > 1 or items:
        pool = valid or list(items)
        counts = [item.siren for item in pool]
        top = max(pool, key=lambda item: counts.count(item.siren))
        facts[f"{role}_siren"] = reader.fact(top.siren, top.spans, sure=False)
    siren_fact = facts.get(f"{role}_siren")
    for kind in (Kind.SIRET, Kind.VAT):
        mine = [i for i in valid if i.kind is kind and siren_fact and i.siren == siren_fact.value]
        if mine:
            facts[f"{role}_{kind.value}"] = reader.fact(
                mine[0].number, mine[0].spans, method="page+checksum"
            )
    return facts
