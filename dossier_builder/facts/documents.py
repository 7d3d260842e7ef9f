"""Several documents in one file: which pages are whose, and which of them the file is read as."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dossier_builder.facts.amounts.totals import read_totals
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.laying import layout_of
from dossier_builder.facts.layout.lines import Layout
from dossier_builder.facts.model import Evidence, Finding, Nature, Severity
from dossier_builder.facts.numbers.named import read_references
from dossier_builder.facts.numbers.references import bare
from dossier_builder.facts.page import PageFacts, read_page
from dossier_builder.facts.papers.nature import judge
from dossier_builder.french import NBSP
from dossier_builder.reading.model import Document, Medium

_INVOICES: Final = frozenset({Nature.FACTURE, Nature.AVOIR})
# What else is filed in one piece with an invoice, and must not lend it its days and numbers.
_LETTERS: Final = frozenset({Nature.RELANCE, Nature.MISE_EN_DEMEURE})
_OTHERS: Final = frozenset({Nature.BON_DE_LIVRAISON, *_LETTERS})
# Where a page of another document begins: its title, or the subject of a letter, near the top.
_BEGINS: Final = re.compile(
    r"(?:facture|avoir|note d(?:'|e )|tax invoice|invoice|credit note|rechnung|gutschrift"
    r"|bon de livraison|bordereau de livraison|delivery note|objet ?:|mise en demeure|relance"
    r"|rappel|lettre de)\b"
)
_TOP: Final = 18
# What an invoice may state by the delivery note filed in one piece with it.
_LENT: Final = ("delivery_number", "delivery_date", "order_number")


@dataclass(frozen=True, slots=True)
class Paper:
    """One document of a file: what it is, the invoice number it bears, its pages (from 1).

    `whole` says that its first page states a total: what follows may be another document.
    """

    nature: Nature
    number: str | None
    pages: tuple[int, ...]
    whole: bool = False


def reader_of(document: Document) -> Reader:
    """Return what makes facts of a document's pages."""
    ink = {page.number: page.ink for page in document.pages if page.ink}
    return Reader(document.file, layout_of(document), ink)


def read_own(document: Document, reader: Reader, nature: Nature) -> PageFacts:
    """Read a document; of a file that holds several, the pages of the first of its nature."""
    papers = papers_in(reader.layout, len(document.pages)) if document.medium is Medium.PDF else ()
    own = _own(papers, nature)
    if own is None:
        return read_page(reader, nature, document.message)
    found = _read_pages(document, own)
    notes = [p for p in papers if p.nature is Nature.BON_DE_LIVRAISON and p is not own]
    lent = _read_pages(document, notes[0]).facts if len(notes) == 1 else {}
    filed = {n: fact for n, fact in lent.items() if n in _LENT and nature is Nature.FACTURE}
    told = (*found.findings, *_further_invoices(papers, own, document.file))
    return PageFacts({**filed, **found.facts}, told)


def papers_in(layout: Layout, pages: int) -> tuple[Paper, ...]:
    """Return the documents of a file, in order; a page without a title continues the one before.

    A following page that repeats the number of its invoice continues it too.
    """
    titled = {page for page in range(2, pages + 1) if _has_title(layout, page)}
    found: list[Paper] = []
    for page in range(1, pages + 1) if titled else ():
        new = _begun(layout, page) if not found or page in titled else None
        if found and (new is None or _continues(found[-1], new)):
            found[-1] = _joined(found[-1], new or _leaf(layout, found[-1], page), page)
        elif new is not None:
            found.append(new)
    return tuple(found)


def _has_title(layout: Layout, page: int) -> bool:
    return any(
        _BEGINS.match(line.folded_of(cell))
        for line in layout.of_page(page)[:_TOP]
        for cell in line.cells
    )


def _begun(layout: Layout, page: int) -> Paper:
    alone = _alone(layout, page)
    nature = judge(alone).nature
    if nature in _LETTERS:
        return Paper(nature, None, (page,))
    number = read_references(Reader("", alone), credit=nature is Nature.AVOIR).invoice_number
    whole = nature in _INVOICES and _has_total(alone)
    return Paper(nature, None if number is None else number.value, (page,), whole)


def _leaf(layout: Layout, before: Paper, page: int) -> Paper:
    """Return a page without a title; the total of an invoice may stand on it."""
    whole = before.nature in _INVOICES and not before.whole and _has_total(_alone(layout, page))
    return Paper(before.nature, None, (page,), whole)


def _alone(layout: Layout, page: int) -> Layout:
    return replace(layout, lines=tuple(replace(x, page=1) for x in layout.of_page(page)))


def _has_total(layout: Layout) -> bool:
    return read_totals(Reader("", layout)).total_ttc is not None


def _joined(before: Paper, new: Paper, page: int) -> Paper:
    """Return a document with one more page; which page shows best what it is may come later."""
    known = before.nature in _INVOICES or not _same_number(before, new)
    nature = before.nature if known else new.nature
    whole = before.whole or new.whole
    return replace(before, nature=nature, pages=(*before.pages, page), whole=whole)


def _same_number(one: Paper, two: Paper) -> bool:
    if one.number is None or two.number is None:
        return False
    return bare(one.number) == bare(two.number)


def _continues(before: Paper, new: Paper) -> bool:
    """Return True for a page that may be of the document before it: pages are not lost on a guess.

    An invoice without a total, or without a number, goes on over the page.
    """
    if _same_number(before, new) or (before.nature in _INVOICES and not before.whole):
        return True
    if new.nature not in _INVOICES:
        return new.nature not in _OTHERS or new.nature is before.nature
    if new.number is None or not new.whole:
        return True
    return before.nature in _INVOICES and before.number is None


def _own(papers: Sequence[Paper], nature: Nature) -> Paper | None:
    """Return the document that a file of several is read as: the first of its nature.

    None when the file holds one document, or none of its nature.
    """
    if len(papers) < 2 or not any(paper.nature in _INVOICES for paper in papers):
        return None
    return next((paper for paper in papers if paper.nature is nature), None)


def _read_pages(document: Document, paper: Paper) -> PageFacts:
    """Read a document of a file by itself; its places are counted in the whole file again."""
    kept = [page for page in document.pages if page.number in paper.pages]
    alone = tuple(replace(page, number=n) for n, page in enumerate(kept, start=1))
    found = read_page(reader_of(replace(document, pages=alone)), paper.nature, None)

    def placed(evidence: Evidence) -> Evidence:
        at = evidence.page
        return replace(evidence, page=None if at is None else paper.pages[at - 1])

    facts = {
        name: replace(fact, evidence=placed(fact.evidence), others=tuple(map(placed, fact.others)))
        for name, fact in found.facts.items()
    }
    findings = tuple(
        finding if finding.page is None else replace(finding, page=paper.pages[finding.page - 1])
        for finding in found.findings
    )
    return PageFacts(facts, findings)


def _further_invoices(papers: Sequence[Paper], own: Paper, file: str) -> Iterator[Finding]:
    """Say which invoices of a file are not read, so that none is lost in silence."""
    for paper in papers:
        if paper is own or paper.nature not in _INVOICES:
            continue
        kind = "l’avoir" if paper.nature is Nature.AVOIR else "la facture"
        name = f"{kind} n°{NBSP}{paper.number}" if paper.number else kind
        yield Finding(
            code="plusieurs_documents",
            severity=Severity.ATTENTION,
            message=f"Ce fichier contient aussi {name} (page{NBSP}{paper.pages[0]}), qui n’est pas "
            "lue ici. Si elle n’est pas déjà dans le dossier, déposez-la dans un fichier à part."
            if paper.nature is Nature.FACTURE
            else f"Ce fichier contient aussi {name} (page{NBSP}{paper.pages[0]}), qui n’est pas lu "
            "ici. S’il n’est pas déjà dans le dossier, déposez-le dans un fichier à part.",
            file=file,
            page=paper.pages[0],
        )
