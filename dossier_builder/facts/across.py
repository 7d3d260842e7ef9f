"""What several documents of one dossier say alike, or not, of one thing.

Two independent statements establish a value; two that differ leave neither established.

Two copies of one document are no two statements: a misreading would confirm itself. Only
documents of another nature count, or the same kind read by another method (its embedded data,
its printed page, its scan), or another mention (an avoir that names its invoice).
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from dossier_builder.facts.model import Address, Evidence, Fact, Facts, Nature, ReadFile, Status

_INVOICES: Final = frozenset({Nature.FACTURE, Nature.AVOIR})
_STRUCTURED: Final = ("cii", "ubl")
_OCR: Final = "ocr"
_WORKED_OUT: Final = "calcul"
_PERSON: Final = "personne"
# What two copies of one invoice must say alike.
_OF_COPIES: Final = (
    *("issue_date", "due_date", "total_ht", "total_tva", "total_ttc", "paid", "due_payable"),
)
_PLACE: Final = "place"

# Values that two documents may state under different names: a claim's own number is cited
# by what follows from it, an order's and a delivery's by the invoice.
_SAME: Final[tuple[tuple[str, ...], ...]] = (
    ("invoice_number", "preceding_invoice", "invoices_cited"),
    ("order_number",),
    ("delivery_number",),
    ("seller_siren", "company_siren"),
    ("buyer_siren",),
    ("seller_name", "company_name"),
    ("buyer_name",),
    ("seller_address", "company_address"),
    ("buyer_address",),
    ("iban",),
)
_ADDRESSES: Final = frozenset({"seller_address", "buyer_address"})
# What one creditor's program prints, head and addressee alike (an avoir counts as an invoice).
_ISSUED: Final = frozenset(
    {
        Nature.FACTURE,
        Nature.DEVIS,
        Nature.BON_DE_LIVRAISON,
        Nature.AVIS_ECHEANCE,
        Nature.RELANCE,
        Nature.MISE_EN_DEMEURE,
        Nature.RELEVE,
    }
)


@dataclass(frozen=True, slots=True)
class _Statement:
    """One document stating one value; `key` makes equal values equal."""

    key: str
    sha256: str
    manner: tuple[str, Nature, str]
    evidence: Evidence

    def is_independent_of(self, other: "_Statement") -> bool:
        """Tell whether this is another document that states the value in another manner.

        Two pages of one program put a party at one place: that place says nothing twice. Nor
        does an address that one hand prints in the same lines: misread once, it is so again.
        """
        placed = _PLACE in self.evidence.method and _PLACE in other.evidence.method
        again = self.one_hand and other.one_hand and self.lines == other.lines
        return self.sha256 != other.sha256 and self.manner != other.manner and not (placed or again)

    @property
    def one_hand(self) -> bool:
        """Tell whether it is an address on a page that the creditor prints."""
        name, nature, way = self.manner
        return name in _ADDRESSES and nature in _ISSUED and way in {"page", _OCR}

    @property
    def lines(self) -> tuple[str, ...]:
        """What is printed, line by line, whatever its accents and capitals."""
        return tuple(_plain(line) for line in self.evidence.text.split(" / "))


def corroborated(files: Sequence[ReadFile]) -> tuple[ReadFile, ...]:
    """Return the files of a dossier, a probable value becoming established where another agrees.

    An uncertain value stays so: something speaks against it. A sum or a day that another copy
    of the same invoice states differently is established no more. The evidence that agrees or
    differs is kept in `others`.
    """
    stated = [_statements(files, names) for names in _SAME]
    return tuple(_disputed(_raised(read, stated), files) for read in files)


def _disputed(read: ReadFile, files: Sequence[ReadFile]) -> ReadFile:
    """Return a file with what other copies of its invoice say differently no longer sure."""
    copies = [other for other in files if _is_copy(read, other)]
    changes: dict[str, Fact[object]] = {}
    for name in _OF_COPIES if copies else ():
        fact: Fact[object] | None = getattr(read.facts, name)
        if fact is None or fact.status is not Status.ETABLI or fact.evidence.method == _PERSON:
            continue
        against = [rival.evidence for copy in copies if (rival := _rival(fact, copy, name))]
        if against:
            changes[name] = replace(fact, status=Status.PROBABLE, others=(*fact.others, *against))
    return replace(read, facts=_with(read.facts, changes)) if changes else read


def _is_copy(one: ReadFile, two: ReadFile) -> bool:
    """Return True for two files of one number and nature, unless their sellers differ."""
    if one.sha256 == two.sha256 or one.nature is not two.nature or one.nature not in _INVOICES:
        return False
    numbers, sellers = (
        [getattr(read.facts, name) for read in (one, two)]
        for name in ("invoice_number", "seller_siren")
    )
    if None in numbers or len({_plain(str(number.value)) for number in numbers}) > 1:
        return False
    return None in sellers or sellers[0].value == sellers[1].value


def _rival(fact: Fact[object], copy: ReadFile, name: str) -> Fact[object] | None:
    """Return what a copy clearly states otherwise: not what was worked out, or half read."""
    rival: Fact[object] | None = getattr(copy.facts, name)
    if rival is None or rival.value == fact.value or _WORKED_OUT in rival.evidence.method:
        return None
    clear = rival.status is Status.PROBABLE and _OCR not in rival.evidence.method
    return rival if clear or rival.status is Status.ETABLI else None


def _raised(read: ReadFile, stated: Sequence[Sequence[_Statement]]) -> ReadFile:
    changes: dict[str, Fact[object]] = {}
    for names, statements in zip(_SAME, stated, strict=True):
        fact: Fact[object] | None = getattr(read.facts, names[0])
        if fact is None or fact.status is not Status.PROBABLE:
            continue
        agreeing = _agreeing(read, names, statements)
        if agreeing:
            changes[names[0]] = replace(
                fact,
                status=Status.ETABLI,
                evidence=replace(fact.evidence, method=f"{fact.evidence.method}+dossier"),
                others=(*fact.others, *agreeing),
            )
    return replace(read, facts=_with(read.facts, changes)) if changes else read


def _with(facts: Facts, changes: dict[str, Fact[object]]) -> Facts:
    # The values keep the type of the field they come from.
    return replace(facts, **changes)  # type: ignore[arg-type]


def _agreeing(
    read: ReadFile, names: Sequence[str], statements: Sequence[_Statement]
) -> tuple[Evidence, ...]:
    own = _of(read, names[0])
    return tuple(
        statement.evidence
        for mine in own
        for statement in statements
        if statement.key == mine.key and statement.is_independent_of(mine)
    )


def _statements(files: Sequence[ReadFile], names: Sequence[str]) -> list[_Statement]:
    return [statement for read in files for name in names for statement in _of(read, name)]


def _of(read: ReadFile, name: str) -> list[_Statement]:
    """Return what a document states under a name; an uncertain value states nothing."""
    fact: Fact[object] | None = getattr(read.facts, name)
    if fact is None or fact.status is Status.INCERTAIN:
        return []
    manner = (
        name,
        Nature.FACTURE if read.nature in _INVOICES else read.nature,
        _way(fact.evidence.method),
    )
    return [_Statement(key, read.sha256, manner, fact.evidence) for key in _keys(fact.value)]


def _way(method: str) -> str:
    return next((kind for kind in (*_STRUCTURED, _OCR) if kind in method), "page")


def _keys(value: object) -> tuple[str, ...]:
    """Return the value in the form in which equal values are equal; several for a list."""
    if isinstance(value, tuple):
        return tuple(_plain(str(item)) for item in value)
    if isinstance(value, Address):
        return (_plain(" ".join((*value.lines, value.postcode, value.city))),)
    return (_plain(str(value)),)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in folded if letter.isalnum())
