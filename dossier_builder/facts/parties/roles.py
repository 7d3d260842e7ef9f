"""Whose letterhead an address is: the signs that speak for the issuer or for the addressee.

French invoices label the addressee at best. The issuer is known by what the law makes it print
(its SIREN, legal form and capital, R123-237 C. com.), by its account, telephone and site, and by
standing first; the addressee by its window on the right, and by numbers that are not those of
the legal mention.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import pairwise
from typing import Final

from dossier_builder.facts.layout.blocks import Block
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Line
from dossier_builder.facts.numbers.identifiers import Identifier, Kind
from dossier_builder.facts.parties.names import letterhead, shown_name
from dossier_builder.facts.parties.thirds import speaks_of_third
from dossier_builder.facts.parties.words import words
from dossier_builder.reading.fold import fold


class Sign(Enum):
    """What is seen at an address, and its weight: for the issuer, or below zero against it.

    A number of the legal mention, an account or a name that is paid outweighs any place.
    """

    MENTION_NUMBER = ("its SIREN stands in the legal mentions", 6)
    OTHER_NUMBER = ("its SIREN is not that of the legal mentions", -6)
    ACCOUNT = ("an account stands with it", 6)
    NAMED_AGAIN = ("legal mentions or the order of payment name it", 6)
    CUSTOMER_NUMBER = ("its number is called the customer's", -6)
    MENTION = ("it states its capital", 6)
    ACTIVITY = ("it states its activity code", 2)
    REGISTER = ("it states its register or its seat, and it alone", 4)
    CONTACT = ("a telephone, a fax or a site stands with it", 3)
    SITE = ("a site or an e-mail address bears its name", 6)
    ONLY_NUMBER = ("it alone has a SIREN", 4)
    FOOT = ("it stands at the foot", 3)
    LETTERHEAD = ("its name is set larger than its address", 4)
    FIRST = ("it stands first", 2)
    ASIDE = ("another stands at its left", -2)
    ADDRESSED = ("it names a person or a service to write to", -2)
    WINDOW = ("it stands where the window of an envelope is", -1)

    @property
    def weight(self) -> int:
        """How much the sign counts."""
        return self.value[1]

    @property
    def of_place(self) -> bool:
        """Tell whether it is how the page is set that speaks, and nothing that it says."""
        return self in {Sign.LETTERHEAD, Sign.FOOT, Sign.FIRST, Sign.ASIDE, Sign.WINDOW}


# From this lead over every other address on, the issuer is not a matter of place alone.
CLEAR: Final = 4

_BOTTOM: Final = 0.6
_RIGHT: Final = 0.45
_NUMBER_WORD: Final = re.compile(r"\b(?:tva|vat|siren|siret|rcs)\b")
_PHONE: Final = re.compile(r"(?<!\d)0\d(?:[ .]?\d\d){4}(?!\d)")
_CAPITAL: Final = re.compile(r"au capital|capital social|\blicence\b")
_ACTIVITY: Final = re.compile(r"\b(?:ape|naf)\b")
_REGISTER: Final = re.compile(r"\br\.?c\.?s\.?\b|siege social")
_LEGAL: Final = re.compile(rf"{_CAPITAL.pattern}|{_ACTIVITY.pattern}|{_REGISTER.pattern}")
_PAID: Final = re.compile(
    r"titulaire(?: du compte)?\s?:|beneficiaire\s?:|a l'ordre de|\bordre\s?:|au nom de|libelles? a"
    r"|virement a|cheque a"
)
_TO_WRITE_TO: Final = re.compile(
    r"^(?:m\.|mr|mme|mlle|monsieur|madame|a l'attention|attn|"
    r"(?:service(?! clients?\b| apres| commercial| recouvr)|direction|departement) "
    r"|comptabilite|code service|n[o°] d'engagement|engagement\b)"
)
_SITE: Final = re.compile(r"(?:@|www\.|https?://)(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)")
# The words of a name shorter than this tell nothing in the name of a site.
_TELLING: Final = 4
_REACH: Final = 4
# A name in letters so much larger than those of its own address is a letterhead.
_LARGER: Final = 1.25
_CLOSE: Final = 1.5


@dataclass(frozen=True)
class Scene:
    """The first page as its addresses share it: who holds which number, who stands where."""

    reader: Reader
    addresses: tuple[Block, ...]
    found: tuple[Identifier, ...]

    def score(self, block: Block) -> int:
        """Return how strongly an address looks like the issuer's; below zero, the addressee's."""
        return sum(sign.weight for sign in self.signs(block))

    def said(self, block: Block) -> int:
        """Return the score without what only the place of an address says."""
        return sum(sign.weight for sign in self.signs(block) if not sign.of_place)

    def signs(self, block: Block) -> tuple[Sign, ...]:
        """Return what is seen at an address, for and against its being the issuer's."""
        known = self._signs.get(id(block))
        return self._seen_at(block) if known is None else known

    def sirens(self, block: Block) -> frozenset[str]:
        """Return the valid SIREN that stand at an address."""
        known = self._sirens.get(id(block))
        return self._sirens_at(block) if known is None else known

    @cached_property
    def _signs(self) -> Mapping[int, tuple[Sign, ...]]:
        return {id(block): self._seen_at(block) for block in self.addresses}

    @cached_property
    def _sirens(self) -> Mapping[int, frozenset[str]]:
        return {id(block): self._sirens_at(block) for block in self.addresses}

    def _seen_at(self, block: Block) -> tuple[Sign, ...]:
        return (*self._by_words(block), *self._by_numbers(block), *self._by_place(block))

    def _sirens_at(self, block: Block) -> frozenset[str]:
        return frozenset(
            item.siren
            for item in self.found
            if item.valid and item.siren is not None and holds_number(block, item)
        )

    @cached_property
    def _loose(self) -> frozenset[str]:
        """The SIREN printed outside every address: those of the issuer's legal mention.

        A following page repeats the head of the first: its numbers stand outside for nothing.
        """
        outside = [
            item
            for item in self.found
            if item.siren is not None
            and item.valid
            and not any(holds_number(block, item) for block in self.addresses)
            and not speaks_of_third(self.reader, item.span)
            and item.siren not in self._customers
        ]
        held = {siren for block in self.addresses for siren in self.sirens(block)}
        return frozenset(
            item.siren
            for item in outside
            if item.siren and (item.span.line.page == 1 or item.siren not in held)
        )

    @cached_property
    def _customers(self) -> frozenset[str]:
        """The SIREN that the page calls the customer's."""
        return frozenset(
            item.siren for item in self.found if item.siren is not None and self._is_customers(item)
        )

    def _is_customers(self, item: Identifier) -> bool:
        """Tell whether words call a number the customer's; they may be broken over two lines."""
        line = item.span.line
        if words().buyer_number.search(line.folded):
            return not words().seller_number.search(line.folded)
        if _NUMBER_WORD.search(line.folded_before(item.span)):
            return False
        page = self.reader.layout.of_page(line.page)
        lines = page[max(0, line.index - 1) : line.index + 2]
        return any(
            words().buyer_number.search(f"{one.folded} {two.folded}")
            for one, two in pairwise(lines)
        )

    @cached_property
    def _marked(self) -> tuple[Line, ...]:
        """The lines that state an identifier, an account, who is paid, or a legal mention."""
        lines = {(i.span.line.page, i.span.line.index): i.span.line for i in self.found}
        for line in self.reader.layout.lines:
            if _LEGAL.search(line.folded) or _PAID.search(line.folded):
                lines[line.page, line.index] = line
        return tuple(line for line in lines.values() if not words().third.search(line.folded))

    @cached_property
    def _hosts(self) -> tuple[tuple[Line, str], ...]:
        """The names of sites and of mail servers, and their lines."""
        return tuple(
            (line, re.sub(r"[^a-z0-9]", "", match["host"].rpartition(".")[0]))
            for line in self.reader.layout.of_page(1)
            for match in _SITE.finditer(line.folded)
        )

    def _by_words(self, block: Block) -> Iterator[Sign]:
        text = "\n".join(block.folded)
        if _CAPITAL.search(text):
            yield Sign.MENTION
        elif _REGISTER.search(text) and not self._others_numbered(block):
            yield Sign.REGISTER
        if _ACTIVITY.search(text):
            yield Sign.ACTIVITY
        if _PHONE.search(text) or any(words().contact.search(line) for line in block.folded):
            yield Sign.CONTACT
        if words().buyer_number.search(text) or self.sirens(block) & self._customers:
            yield Sign.CUSTOMER_NUMBER
        if any(map(_TO_WRITE_TO.search, block.folded)):
            yield Sign.ADDRESSED
        name = fold(shown_name(self.reader, block))
        if self._named_again(block, name):
            yield Sign.NAMED_AGAIN
        if self._has_site(block, name):
            yield Sign.SITE

    def _named_again(self, block: Block, name: str) -> bool:
        """Return True when the name stands again in a line of legal mentions."""
        bare = re.sub(r"\s+", " ", words().form.sub(" ", name)).strip()
        return len(bare) >= _TELLING and any(
            bare in line.folded
            for line in self._marked
            if not any(cell.line is line for cell in block.cells)
        )

    def _has_site(self, block: Block, name: str) -> bool:
        """Return True when a site bears a word of the name, outside every address."""
        telling = [word for word in re.findall(r"[a-z0-9]+", name) if len(word) >= _TELLING]
        others = [cell for b in self.addresses for cell in b.cells]
        return any(
            word in host
            for line, host in self._hosts
            if not any(cell.line is line for cell in others)
            for word in telling
        )

    def _others_numbered(self, block: Block) -> bool:
        return any(self.sirens(other) for other in self.addresses if other is not block)

    def _by_numbers(self, block: Block) -> Iterator[Sign]:
        if any(i.kind is Kind.IBAN and holds_number(block, i) for i in self.found):
            yield Sign.ACCOUNT
        own = self.sirens(block)
        if own & self._loose:
            yield Sign.MENTION_NUMBER
        elif own and self._loose:
            yield Sign.OTHER_NUMBER
        elif own and not self._others_numbered(block):
            yield Sign.ONLY_NUMBER

    def _by_place(self, block: Block) -> Iterator[Sign]:
        if _has_letterhead(self.reader, block):
            yield Sign.LETTERHEAD
        height, width = self.reader.layout.heights[0], self.reader.layout.widths[0]
        if not block.cells[0].line.synthetic and block.box.top > _BOTTOM * height:
            yield Sign.FOOT
            return
        if min(self.addresses, key=lambda b: (b.box.top, b.box.x0), default=None) is block:
            yield Sign.FIRST
        if any(other.box.x1 < block.box.x0 for other in self.addresses):
            yield Sign.ASIDE
        if block.box.x0 > _RIGHT * width:
            yield Sign.WINDOW


def _has_letterhead(reader: Reader, block: Block) -> bool:
    """Return True when a name is set larger than the street and the town below it."""
    cells = block.cells[: (block.city_row or 0) + 1]
    heights = [cell.box.height for cell in cells]
    if len(heights) > 1 and heights[0] >= _LARGER * max(heights[1:]):
        return True
    over = None if shown_name(reader, block, inside=True) else letterhead(reader, block)
    if over is None or over[0].box.height < _LARGER * max(heights):
        return False
    return cells[0].box.top - over[0].box.bottom <= _CLOSE * over[0].box.height


def holds_number(block: Block, item: Identifier) -> bool:
    """Return True when the number stands in the block or right under it, aligned."""
    if item.span.line.page != block.page:
        return False
    if block.holds(item.span):
        return True
    box, at = block.box, item.span.box
    start, said = item.span.cell.box, fold(item.span.cell.text)
    if words().buyer.match(said) or words().seller.match(said):
        return False
    near = 0 <= at.top - box.bottom <= _REACH * max(at.height, 1.0)
    return near and abs(start.x0 - box.x0) <= 20


def clear_lead(scene: Scene, block: Block, rivals: Sequence[Block]) -> bool:
    """Return True when more than its place makes this block the issuer's among its rivals."""
    mine = scene.said(block)
    return mine >= CLEAR and all(mine - scene.said(r) >= CLEAR for r in rivals)
