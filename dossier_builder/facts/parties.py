"""Who sells and who buys: address blocks, legal mentions and checked identifiers."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from dossier_builder.facts.blocks import Block, blocks_of, city_in
from dossier_builder.facts.evidence import Reader
from dossier_builder.facts.identifiers import Identifier, Kind, identifiers_of
from dossier_builder.facts.layout import Span
from dossier_builder.facts.model import Address, Fact
from dossier_builder.facts.vocabulary import pattern_of, spaced
from dossier_builder.reading.fold import fold

# An addressee stands in the window of the envelope or in the head: the upper part of page 1.
_HEAD: Final = 0.5
_RIGHT: Final = 0.45
# A name, three lines and a street stand above the city at most.
_ADDRESS_ROWS: Final = 6
# The issuer's own legal mention (R123-237 C. com.), not a number that anyone may print.
_MENTION: Final = re.compile(r"au capital|capital social|\b(?:ape|naf)\b|siege social")
_NAME_LABEL: Final = re.compile(
    r"^(?:nom|societe|raison sociale|name|entreprise|denomination|client|company)\b"
)
_EDGES: Final = " :;,.-–—|•●*"


@dataclass(frozen=True, slots=True)
class _Words:
    buyer: re.Pattern[str]
    seller: re.Pattern[str]
    other: re.Pattern[str]
    buyer_number: re.Pattern[str]
    issuer: re.Pattern[str]
    not_name: re.Pattern[str]
    form: re.Pattern[str]


@cache
def _words() -> _Words:
    data = tomllib.loads(files(__package__).joinpath("parties.toml").read_text(encoding="utf-8"))
    starts = {
        name: re.compile(rf"^(?:{'|'.join(spaced(p) for p in _longest(data[name]))})(?![a-z0-9'-])")
        for name in ("buyer", "seller", "other")
    }
    inside = {name: pattern_of(data[name]) for name in ("buyer_number", "form")}
    number, form = inside["buyer_number"], inside["form"]
    if number is None or form is None:
        raise ValueError("parties.toml: a list is empty")
    return _Words(
        **starts,
        buyer_number=number,
        form=form,
        issuer=re.compile("|".join(spaced(p) for p in data["issuer"])),
        not_name=re.compile("|".join(spaced(p) for p in data["not_name"])),
    )


def _longest(phrases: Iterable[str]) -> list[str]:
    return sorted(phrases, key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class _Party:
    """One party's block: where its name may be (row), and how the block was recognised."""

    block: Block
    first: int
    inline: str
    labelled: bool
    sure: bool = False


def read_parties(reader: Reader) -> dict[str, Fact[Any]]:
    """Return the facts seller_* and buyer_* (name, siren, siret, vat, address), and iban."""
    layout = reader.layout
    blocks = blocks_of(layout)
    found = identifiers_of(layout)
    buyer, seller = _find_parties(reader, blocks, found)
    facts: dict[str, Fact[Any]] = {}
    own, theirs = _share(found, buyer, seller, blocks)
    sure = [item for item in own if _surely_own(item, seller)]
    facts.update(_identifier_facts(reader, "seller", own, sure))
    facts.update(_identifier_facts(reader, "buyer", theirs, theirs))
    facts.update(_party_facts(reader, "seller", seller))
    facts.update(_party_facts(reader, "buyer", buyer))
    accounts = {item.number: item for item in found if item.kind is Kind.IBAN}
    if len(accounts) == 1:
        item = next(iter(accounts.values()))
        # Its check digits say that it was read well, not whose account it is.
        method = "page+checksum" if item.valid else "page"
        facts["iban"] = reader.fact(item.number, [item.span], method=method, sure=item.valid)
    return facts


def _find_parties(
    reader: Reader, blocks: Sequence[Block], found: Sequence[Identifier]
) -> tuple[_Party | None, _Party | None]:
    words = _words()
    buyer = _labelled(blocks, words.buyer)
    seller = _labelled(blocks, words.seller)
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
        buyer = _Party(max(rest, key=lambda b: (b.box.x0 > 200, b.box.top)), 0, "", labelled=False)
    if seller is None:
        left = [block for block in plain if buyer is None or block is not buyer.block]
        if left:
            seller = _Party(left[0], 0, "", labelled=False)
    return buyer, seller


def _address_rows(block: Block) -> Block:
    """Return the block from the line that can begin its address: no title or label above."""
    city = block.city_row or 0
    start = city
    while start > 0 and city - start < _ADDRESS_ROWS:
        above = block.folded[start - 1]
        if (":" in above and not _NAME_LABEL.match(above)) or re.search(
            r"\d{4}-\d|n[o°] ?\w*\d", above
        ):
            break
        start -= 1
    return Block(block.cells[start:])


def _issuer(issuers: Sequence[Block], plain: Sequence[Block], reader: Reader) -> _Party | None:
    """Return the issuer's block; one lone block on the right may well be the addressee's."""
    block = issuers[0]
    lone = len(issuers) + len(plain) == 1
    if lone and block.box.x0 > _RIGHT * reader.layout.widths[0]:
        return None
    return _Party(block, 0, "", labelled=False, sure=not lone)


def _split_return_line(
    blocks: Sequence[Block], buyer: _Party | None, seller: _Party | None
) -> tuple[_Party | None, _Party | None]:
    """Read the envelope window: the sender on one small line, the addressee below it."""
    for block in blocks:
        first = block.folded[0]
        one_line = city_in(first) and re.search(r"\s[-•●|·]\s|,", first)
        if not one_line or len(block.cells) < 3:
            continue
        if any(_words().issuer.search(line) for line in block.folded):
            continue
        if seller is None:
            seller = _Party(block, 0, _name_text(block.cells[0].text), labelled=True)
        if buyer is None:
            buyer = _Party(Block(block.cells[1:]), 0, "", labelled=False)
        return buyer, seller
    return buyer, seller


def _labelled(blocks: Sequence[Block], pattern: re.Pattern[str]) -> _Party | None:
    """Return the block that a label heads: in its first rows, or alone just above it."""
    best: tuple[int, _Party] | None = None
    for block in blocks:
        for row, line in enumerate(block.folded):
            match = pattern.match(line)
            if match is None:
                continue
            rest = line[match.end() :].strip(_EDGES)
            if rest and not re.match(r"\s*:", line[match.end() :]):
                continue
            party = _from_label(blocks, block, row, rest)
            if party is not None:
                rank = 2 if party.block.city_row is not None else 1
                if best is None or rank > best[0]:
                    best = (rank, party)
    return None if best is None else best[1]


def _from_label(blocks: Sequence[Block], block: Block, row: int, rest: str) -> _Party | None:
    if rest and not any(char.isdigit() for char in rest):
        return _Party(block, row, rest, labelled=True)
    if row + 1 < len(block.cells):
        return _Party(block, row + 1, "", labelled=True)
    below = _next_below(blocks, block.cells[row])
    return None if below is None else _Party(below, 0, "", labelled=True)


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
    words = _words()
    if any(words.other.match(line) for line in block.folded[:2]):
        return True
    above = [
        other
        for other in blocks
        if other is not block
        and 0 <= block.box.top - other.box.bottom <= 2.5 * other.cells[-1].box.height
        and other.box.x0 < block.box.x1
        and other.box.x1 > block.box.x0
    ]
    return any(words.other.match(other.folded[-1]) for other in above)


def _speaks_as_issuer(block: Block, found: Sequence[Identifier]) -> bool:
    words = _words()
    if any(words.issuer.search(line) for line in block.folded):
        return True
    held = [item for item in found if block.holds(item.span)]
    return any(not words.buyer_number.search(item.span.line.folded) for item in held) and any(
        item.kind is not Kind.VAT for item in held
    )


def _share(
    found: Sequence[Identifier],
    buyer: _Party | None,
    seller: _Party | None,
    blocks: Sequence[Block],
) -> tuple[list[Identifier], list[Identifier]]:
    """Return (seller's, buyer's) identifiers: by block, by label, by what the line says."""
    words = _words()
    own: list[Identifier] = []
    theirs: list[Identifier] = []
    for item in found:
        if item.kind is Kind.IBAN:
            continue
        if _of_block(item, buyer) or _buyer_number(item) or _under_buyer_head(item, blocks):
            theirs.append(item)
        elif _of_block(item, seller) or words.issuer.search(item.span.line.folded):
            own.append(item)
        else:
            known = {other.siren for other in theirs}
            (theirs if item.siren in known else own).append(item)
    sirens = {item.siren for item in theirs}
    return [item for item in own if item.siren not in sirens], theirs


def _surely_own(item: Identifier, seller: _Party | None) -> bool:
    """Return True when the number stands in the issuer's block or in its legal mention."""
    in_block = seller is not None and (seller.labelled or seller.sure) and _of_block(item, seller)
    return in_block or bool(_MENTION.search(item.span.line.folded))


def _under_buyer_head(item: Identifier, blocks: Sequence[Block]) -> bool:
    """Return True when the number's block begins with "Vos identifiants" and the like."""
    words = _words()
    heads = [block.folded[0] for block in blocks if block.holds(item.span)]
    return any(words.buyer.match(head) or head.startswith("vos identifiants") for head in heads)


def _buyer_number(item: Identifier) -> bool:
    line = item.span.line
    cell = next(c for c in line.cells if c.start <= item.span.start < c.end)
    before = fold(" ".join(w.text for w in line.words[max(0, cell.start - 6) : item.span.start]))
    return bool(_words().buyer_number.search(before))


def _of_block(item: Identifier, party: _Party | None) -> bool:
    """Return True when the number stands in the party's block or right under it, aligned."""
    if party is None or item.span.line.page != party.block.page:
        return False
    if party.block.holds(item.span):
        return True
    box, at = party.block.box, item.span.box
    height = max(at.height, 1.0)
    start = next(c for c in item.span.line.cells if c.start <= item.span.start < c.end).box
    return 0 <= at.top - box.bottom <= 4 * height and abs(start.x0 - box.x0) <= 20


def _identifier_facts(
    reader: Reader, role: str, items: Sequence[Identifier], sure: Sequence[Identifier]
) -> dict[str, Fact[Any]]:
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
            [same[0].span],
            established=twice and not ocr and any(item in sure for item in same),
            method="page+concordance" if twice else "page+checksum",
            others=[item.span for item in same[1:3]],
        )
    elif len(sirens) > 1 or items:
        pool = valid or list(items)
        counts = [item.siren for item in pool]
        top = max(pool, key=lambda item: counts.count(item.siren))
        facts[f"{role}_siren"] = reader.fact(top.siren, [top.span], sure=False)
    siren_fact = facts.get(f"{role}_siren")
    for kind in (Kind.SIRET, Kind.VAT):
        mine = [i for i in valid if i.kind is kind and siren_fact and i.siren == siren_fact.value]
        if mine:
            facts[f"{role}_{kind.value}"] = reader.fact(
                mine[0].number, [mine[0].span], method="page+checksum"
            )
    return facts


def _party_facts(reader: Reader, role: str, party: _Party | None) -> dict[str, Fact[Any]]:
    if party is None:
        name = _mention_name(reader) if role == "seller" else None
        return {} if name is None else {f"{role}_name": name}
    facts: dict[str, Fact[Any]] = {}
    name = _name(reader, party, sure=party.labelled or party.sure)
    if name is not None:
        facts[f"{role}_name"] = name
    address = _address(reader, party, name)
    if address is not None:
        facts[f"{role}_address"] = address
    return facts


def _name(reader: Reader, party: _Party, *, sure: bool) -> Fact[str] | None:
    words = _words()
    if party.inline:
        cell = party.block.cells[party.first]
        text = cell.text.partition(":")[2].strip(_EDGES) or _name_text(cell.text)
        return _name_fact(reader, text, cell, sure=sure)
    rows = [
        (row, cell, _name_text(cell.text))
        for row, cell in enumerate(party.block.cells)
        if row >= party.first
    ]
    last = party.block.city_row
    rows = [item for item in rows if last is None or item[0] <= last]
    usable = [item for item in rows if item[2] and not words.not_name.search(fold(item[2]))]
    if not usable:
        return None
    formed = next((item for item in usable[:3] if _has_form(item[2])), None)
    chosen = formed or usable[0]
    if city_in(fold(chosen[2])) and "-" not in chosen[1].text and "," not in chosen[1].text:
        return None
    return _name_fact(reader, chosen[2], chosen[1], sure=sure)


def _has_form(text: str) -> bool:
    """Return True for a company's name: a legal form, and another word beside it."""
    folded = fold(text)
    rest = _words().form.sub("", folded)
    return rest != folded and len(re.sub(r"[^a-z]", "", rest)) >= 3


def _name_text(text: str) -> str:
    """Return a line's name part: "Au bon moulin SARL - 1242 chemin…" gives what is before."""
    part = re.split(r"\s[-–—•●|]\s|\s{3,}", text)[0].strip(_EDGES)
    part = re.sub(r"^\W+", "", part)
    label, colon, rest = part.partition(":")
    if not colon:
        return part
    return rest.strip(_EDGES) if _NAME_LABEL.search(fold(label)) else ""


def _name_fact(reader: Reader, text: str, cell: Span, *, sure: bool) -> Fact[str]:
    """Return a name; printed at two places of the document it is `etabli`."""
    pattern = re.compile(
        rf"(?<![a-z0-9]){spaced(re.escape(fold(text)).replace(chr(92) + ' ', ' '))}(?![a-z0-9])"
    )
    again = [
        span
        for line in reader.layout.lines
        if line is not cell.line
        for span, _ in line.find(pattern)
    ]
    twice = sure and bool(again) and len(text) >= 4 and not reader.is_ocr(cell)
    return reader.fact(
        text,
        [cell],
        established=twice,
        method="page+concordance" if twice else "page",
        others=again[:2],
    )


def _mention_name(reader: Reader) -> Fact[str] | None:
    """Return the issuer's name from its legal mention: "X, SARL au capital de …"."""
    pattern = re.compile(
        r"^\W*(?P<name>[a-z0-9][\w&'. -]{2,50}?)[\s,|•-]+(?:s\.?a\.?r\.?l|s\.?a\.?s\.?u?|s\.?a"
        r"|e\.?u\.?r\.?l|selarl|sci|snc)\.?"
        r"(?: unipersonnelle)?[\s,]+au\s+capital"
    )
    for line in reader.layout.lines:
        for span, match in line.find(pattern):
            name = line.span(match.start("name"), match.end("name"))
            del span
            return reader.fact(name.text.strip(_EDGES), [name])
    return None


def _address(reader: Reader, party: _Party, name: Fact[str] | None) -> Fact[Address] | None:
    row = party.block.city_row
    if row is None or row < party.first:
        return None
    cells = party.block.cells[party.first : row + 1]
    lines = [cell.text.strip(_EDGES) for cell in cells]
    if name is not None and lines and lines[0] == name.value:
        lines, cells = lines[1:], cells[1:] or cells
    found = city_in(fold(party.block.cells[row].text))
    if found is None or not lines:
        return None
    code, city = found
    printed = party.block.cells[row].text
    at = printed.find(code)
    before = printed[:at].strip(_EDGES) if at > 0 else ""
    shown_city = printed[at + len(code) :].strip(_EDGES) if at >= 0 else city
    shown_city = re.split(r"\s[-–—•●|]\s|,", shown_city)[0].strip(_EDGES)
    street = [*lines[:-1], *([before] if before else [])]
    return reader.fact(Address(tuple(street), code, shown_city), list(cells))
