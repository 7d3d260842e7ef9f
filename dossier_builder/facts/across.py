"""What several documents of one dossier say alike: two independent statements establish a value.

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


@dataclass(frozen=True, slots=True)
class _Statement:
    """One document stating one value; `key` makes equal values equal."""

    key: str
    sha256: str
    manner: tuple[str, Nature, str]
    evidence: Evidence

    def is_independent_of(self, other: "_Statement") -> bool:
        """Tell whether this is another document that states the value in another manner.

        Two pages of one program put a party at one place: that place says nothing twice.
        """
        placed = _PLACE in self.evidence.method and _PLACE in other.evidence.method
        return self.sha256 != other.sha256 and self.manner != other.manner and not placed


def corroborated(files: Sequence[ReadFile]) -> tuple[ReadFile, ...]:
    """Return the files of a dossier, a probable value becoming established where another agrees.

    An uncertain value stays so: something speaks against it. The agreeing evidence is kept
    in `others`.
    """
    stated = [_statements(files, names) for names in _SAME]
    return tuple(_raised(read, stated) for read in files)


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
