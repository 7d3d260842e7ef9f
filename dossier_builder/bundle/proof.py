"""What a bundle must hold, written beside it: enough to check it again years later."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SectionProof:
    """One letter or piece: what stands where.

    `first_page` counts from 1 in the file; `page_hashes` has one content hash a page (see
    `pagehash`); `stamp` is what the pages in `stamped_pages` (from 0, in the section) bear.
    """

    label: str
    title: str
    is_piece: bool
    first_page: int
    pages: int
    page_hashes: tuple[str, ...]
    stamp: str = ""
    stamped_pages: tuple[int, ...] = ()
    bookmark: bool = True


@dataclass(frozen=True, slots=True)
class LinkProof:
    """A link the tool made: from a page (from 1) to a page (from 1) of the same file."""

    page: int
    target: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a written file (French), and on which page (from 1; 0: not known)."""

    said: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class BundleProof:
    """Everything `verify_bundle` checks. `first_folio` is the number printed on the first page.

    `faults` (French) is what the assembly itself could not do, such as a link to no piece.
    """

    pages: int
    sections: tuple[SectionProof, ...]
    links: tuple[LinkProof, ...] = ()
    first_folio: int = 1
    folio_total: int = 0
    faults: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return this proof as plain values for manifest.json."""
        return asdict(self)


def proof_from_json(data: Mapping[str, Any]) -> BundleProof:
    """Return the proof that `BundleProof.to_json` wrote.

    Raises `KeyError`, `TypeError` or `ValueError` when `data` is not such a proof.
    """
    return BundleProof(
        pages=int(data["pages"]),
        sections=tuple(_section(item) for item in data["sections"]),
        links=tuple(LinkProof(int(item["page"]), int(item["target"])) for item in data["links"]),
        first_folio=int(data["first_folio"]),
        folio_total=int(data["folio_total"]),
        faults=tuple(str(fault) for fault in data["faults"]),
    )


def _section(item: Mapping[str, Any]) -> SectionProof:
    hashes: Sequence[str] = item["page_hashes"]
    return SectionProof(
        label=str(item["label"]),
        title=str(item["title"]),
        is_piece=bool(item["is_piece"]),
        first_page=int(item["first_page"]),
        pages=int(item["pages"]),
        page_hashes=tuple(str(value) for value in hashes),
        stamp=str(item["stamp"]),
        stamped_pages=tuple(int(value) for value in item["stamped_pages"]),
        bookmark=bool(item["bookmark"]),
    )
