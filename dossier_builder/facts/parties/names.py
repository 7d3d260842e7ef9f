"""A party's name, from its block or from the issuer's legal mention."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from dossier_builder.facts.layout.blocks import Block
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Span
from dossier_builder.facts.layout.places import city_in
from dossier_builder.facts.layout.vocabulary import spaced
from dossier_builder.facts.model import Fact
from dossier_builder.facts.parties.addresses import FIRST_NAME, address_of
from dossier_builder.facts.parties.lines import can_name, describes, has_form, is_street, is_title
from dossier_builder.facts.parties.mentions import heading, holder, legal_name, mention_name
from dossier_builder.facts.parties.prose import clean, named_in_prose
from dossier_builder.facts.parties.words import EDGES, LARGER, NAME_LABEL, Party, name_text
from dossier_builder.reading.fold import fold

# A letterhead's name is set larger than the address, at most so many lines above it.
_NEAR: Final = 3.0
_ALIGNED: Final = 14.0
_ABOVE: Final = 6
# Who opens the letters of a company: no name while another line can be one.
_OPENER: Final = re.compile(
    r"(?:m|mr|mme|mlle|monsieur|madame|m\. ou mme)\b\.? |a l'attention|att(?:n|ention)?\b"
    r"|(?:le |la |votre )?services? (?:achats?|compta|client|fournisseur|techni|generaux|juridi"
    r"|market|rh\b|financi|administr|factur|paie|des |du |de )|(?:le |la )?direction (?:general"
    r"|des |du |de |admin|financ|techn|achat)|(?:la )?compta(?:bilite)?\b|departement\b|represente"
)
# A name that goes on at the next line: it ends, or the next begins, with a small word.
_OPEN: Final = re.compile(r"(?:\b(?:de|du|des|d'|la|le|les|l'|et|en|pour|of|and)|&|-)$")
_GOES_ON: Final = re.compile(r"(?:de|du|des|et|of|and)\b|d'|&")


def party_facts(reader: Reader, role: str, party: Party | None) -> dict[str, Fact[Any]]:
    """Return the facts <role>_name and <role>_address; without a block, the legal mention names."""
    told = None if party is not None and party.labelled else named_in_prose(reader, role)
    if told is not None and (party is None or party.block.holds(told)):
        return {f"{role}_name": reader.fact(clean(told), [told])}
    if party is None:
        name = (mention_name(reader) or heading(reader)) if role == "seller" else None
        return {} if name is None else {f"{role}_name": name}
    facts: dict[str, Fact[Any]] = {}
    name = _name(reader, party, sure=party.sure)
    if name is None and role == "seller":
        name = mention_name(reader) or heading(reader)
    if name is not None:
        legal = None if party.labelled or role == "buyer" else legal_name(reader, party, name)
        facts[f"{role}_name"] = legal or holder(reader, name) or name
    address = address_of(reader, party, "" if name is None else name.value)
    if address is not None:
        facts[f"{role}_address"] = address
    return facts


def principal_name(reader: Reader) -> Fact[str] | None:
    """Return the name of the one for whom the writer of a letter acts."""
    told = named_in_prose(reader, "principal")
    return None if told is None else reader.fact(clean(told), [told])


def _name(reader: Reader, party: Party, *, sure: bool) -> Fact[str] | None:
    if party.inline and not (_OPENER.match(fold(party.inline)) and _below_opener(party)):
        cell = party.block.cells[party.first]
        text = name_text(party.inline) or name_text(cell.text)
        return _name_fact(reader, text, cell, sure=sure)
    last = party.block.city_row
    rows = [
        (cell, name_text(cell.text))
        for row, cell in enumerate(party.block.cells)
        if row >= party.first and (last is None or row <= last)
    ]
    usable = [item for item in rows if can_name(item[1])]
    formed = next((item for item in usable[:3] if has_form(item[1])), None)
    plain = [item for item in usable if not describes(item[1])]
    named = next((item for item in plain if not _opens(party, item)), None) or next(
        iter(plain), None
    )
    chosen = formed or named or (usable[0] if usable else None)
    if formed is None and not party.labelled:
        chosen = letterhead(reader, party.block, needed=chosen is None) or chosen
    chosen = chosen or _like_a_street(rows)
    if chosen is None or (city_in(fold(chosen[1])) and chosen[1] == chosen[0].text):
        return None
    more = next((item for item in _continued(rows, chosen)), None)
    if more is None:
        return _name_fact(reader, chosen[1], chosen[0], sure=sure)
    return reader.fact(f"{chosen[1]} {more[1]}", [chosen[0], more[0]])


def _like_a_street(rows: Sequence[tuple[Span, str]]) -> tuple[Span, str] | None:
    """Return "Résidence Roux Services" or "Cours du Lac" above a street that has its number."""
    first = next(iter(rows), None)
    numbered = any(is_street(cell.text) for cell, _ in rows[1:])
    free = first is not None and first[1] and not any(char.isdigit() for char in first[1])
    return first if numbered and free and first is not None and ":" not in first[1] else None


def _opens(party: Party, item: tuple[Span, str]) -> bool:
    """Return True for "Service achats" above a company's name; a person may be the debtor."""
    folded = fold(item[0].text)
    person = re.match(r"(?:m|mr|mme|mlle|monsieur|madame)\b", folded)
    return bool(_OPENER.match(folded)) and (person is None or bool(party.inline))


def _below_opener(party: Party) -> bool:
    """Return True when the lines under "À l'attention de Mme X" name a company."""
    last = party.block.city_row or 0
    below = party.block.cells[party.first + 1 : last]
    return any(
        can_name(name_text(cell.text)) and not _OPENER.match(fold(cell.text)) for cell in below
    )


def _continued(
    rows: Sequence[tuple[Span, str]], chosen: tuple[Span, str]
) -> Iterator[tuple[Span, str]]:
    """Yield the line on which a name goes on ("Syndicat des copropriétaires / de la résidence")."""
    for item, after in pairwise(rows[:-1]):
        first_name = FIRST_NAME.match(fold(after[0].text))
        if item == chosen and first_name and NAME_LABEL.match(fold(item[0].text)):
            yield after[0], after[0].text[first_name.end() :].strip(EDGES)
        if item != chosen or not can_name(after[1]) or item[1] != item[0].text.strip(EDGES):
            continue
        if _OPEN.search(fold(item[1])) or _GOES_ON.match(fold(after[1])):
            yield after


def letterhead(reader: Reader, block: Block, *, needed: bool = False) -> tuple[Span, str] | None:
    """Return the name printed larger right above an address, or at any size when `needed`."""
    top = block.cells[0]
    page = reader.layout.of_page(block.page)
    lower, nearest = top.box, None
    for line in reversed(page[max(0, top.line.index - _ABOVE) : top.line.index]):
        for cell in line.cells:
            if cell.box.x1 <= block.box.x0 or cell.box.x0 >= block.box.x1:
                continue
            text = name_text(cell.text)
            far = lower.top - cell.box.bottom > _NEAR * max(lower.height, cell.box.height)
            if far or is_title(reader.layout, cell, text):
                return nearest
            large = cell.box.height >= LARGER * top.box.height and _set_over(cell, block)
            if large and can_name(text):
                return cell, text
            if needed and nearest is None and can_name(text):
                nearest = cell, text
            lower = cell.box
    return nearest


def _set_over(cell: Span, block: Block) -> bool:
    """Return True for a name set at an address's left, right or middle: not one beside it."""
    one, two = cell.box, block.box
    middles = abs((one.x0 + one.x1) - (two.x0 + two.x1)) / 2
    within = two.x0 <= one.x0 and one.x1 <= two.x1 and two.top - one.bottom <= one.height
    return within or min(abs(one.x0 - two.x0), abs(one.x1 - two.x1), middles) <= _ALIGNED


def shown_name(reader: Reader, block: Block, *, inside: bool = False) -> str:
    """Return the name in an address or above it; "" for "Siège : 8 rue X", which has none.

    With `inside`, only the address's own lines count.
    """
    rows = [name_text(cell.text) for cell in block.cells[: (block.city_row or 0) + 1]]
    within = next((text for text in rows if can_name(text)), "")
    above = None if within or inside else letterhead(reader, block, needed=True)
    return within if above is None else above[1]


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
