"""Everything the report's template needs, worked out beforehand so that it only lays out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from dossier_builder.creance.model import Answer, ClaimedInvoice, Creance, Question, Stage
from dossier_builder.facts.model import Evidence, Finding, Severity
from dossier_builder.french import NBSP
from dossier_builder.pieces.model import PieceRef
from dossier_builder.report.changes import Changes
from dossier_builder.report.model import ReportInput
from dossier_builder.report.pages import PageImage, PageKey
from dossier_builder.report.readings import FactRow, FileCard, Reading, pages_wanted
from dossier_builder.report.sight import PageIds, Sight, sight_of
from dossier_builder.report.toml_lines import FACTS_OF_KEYS, Paste, pastes, together

_KEY: Final = re.compile(r"^\s*(\w+)\s*=", re.MULTILINE)
_WEIGHTS: Final = (Severity.BLOQUANT, Severity.ATTENTION, Severity.INFO)

# Items of the checklist the program writes once the requête comes.
LATER_ITEMS: Final = frozenset({"requete", "lettre_explicative", "decompte", "bordereau"})

# How the first screen looks at each stage: its colour says whether someone must act.
_TONES: Final[Mapping[Stage, tuple[str, str]]] = {
    Stage.INCOMPLET: ("bad", "manquant"),
    Stage.A_ECHOIR: ("info", "info"),
    Stage.SOLDE: ("good", "present"),
    Stage.RELANCE: ("warn", "attention"),
    Stage.MISE_EN_DEMEURE: ("warn", "attention"),
    Stage.ATTENTE: ("info", "info"),
    Stage.REQUETE: ("good", "present"),
    Stage.AVOCAT: ("bad", "manquant"),
    Stage.DEPOSE: ("good", "present"),
}


@dataclass(frozen=True, slots=True)
class AmountOrigin:
    """One invoice of the claim and the row that shows where its amount was read."""

    invoice: ClaimedInvoice
    label: str
    row: FactRow | None


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with the pictures of the values it asks about, as far as there are any."""

    question: Question
    rows: tuple[FactRow, ...]
    pastes: tuple[Paste, ...]

    @property
    def is_open(self) -> bool:
        """True when its pictures may stand open without burying the rest: low strips, or one."""
        sights = [reading.sight for row in self.rows for reading in row.readings]
        if len(sights) == 1:
            return sights[0] is not None
        return bool(sights) and not any(sight is not None and sight.is_whole for sight in sights)


@dataclass(frozen=True, slots=True)
class OutputLink:
    """A produced document as the report links to it (relative to rapport.html)."""

    href: str
    path: str
    title: str


def tone(stage: Stage) -> tuple[str, str]:
    """Return the colour of the first screen and of its badge at this stage."""
    return _TONES[stage]


def wanted_pages(report: ReportInput) -> list[PageKey]:
    """Return the pages to picture: first those a question is about, then those of the facts."""
    asked = [
        (ref.file, ref.page or 1) for question in report.creance.questions for ref in question.refs
    ]
    return list(dict.fromkeys([*asked, *pages_wanted(report)]))


def parties(creance: Creance) -> str:
    """Return "A c/ B", or what is known of it."""
    names = [party.name for party in (creance.creancier, creance.debiteur) if party]
    return f" c/{NBSP}".join(names)


def anchors(cards: Iterable[FileCard]) -> dict[str, str]:
    """Return file -> the id of its card."""
    return {card.read.file: card.id for card in cards}


def amount_origins(creance: Creance, cards: Iterable[FileCard]) -> tuple[AmountOrigin, ...]:
    """Return each claimed invoice with the row of the amount it rests on."""
    if creance.decompte is None:
        return ()
    by_file = {card.read.file: card for card in cards}
    return tuple(
        AmountOrigin(invoice, f"Facture {invoice.number}", _amount_row(by_file, invoice.ref))
        for invoice in creance.decompte.invoices
    )


def _amount_row(by_file: Mapping[str, FileCard], ref: PieceRef) -> FactRow | None:
    card = by_file.get(ref.file)
    if card is None:
        return None
    names = ("total_ttc", "due_payable", "debt_amount")
    return next((row for name in names if (row := card.row(name))), None)


def asked_questions(
    creance: Creance,
    cards: Iterable[FileCard],
    images: Mapping[PageKey, PageImage],
    ids: PageIds,
    sections: frozenset[str],
) -> tuple[AskedQuestion, ...]:
    """Return each question with the pictures of the values it asks for, else of its page.

    `sections` are those dossier.toml already has.
    """
    by_file = {card.read.file: card for card in cards}
    return tuple(
        AskedQuestion(
            question,
            _asked_rows(question, by_file, images, ids),
            pastes(question.lines, sections) if question.lines else (),
        )
        for question in creance.questions
    )


def _asked_rows(
    question: Question,
    by_file: Mapping[str, FileCard],
    images: Mapping[PageKey, PageImage],
    ids: PageIds,
) -> tuple[FactRow, ...]:
    # Lines that ask the same key of several files name it once each: each row is shown once.
    keys = dict.fromkeys(_KEY.findall(question.lines))
    names = [FACTS_OF_KEYS[key] for key in keys if key in FACTS_OF_KEYS]
    cards = [by_file[ref.file] for ref in question.refs if ref.file in by_file]
    rows = [row for card in cards for name in names if (row := card.row(name))]
    if not rows:
        rows = [row for ref in question.refs if (row := _page_row(ref, images, ids))][:1]
    return tuple(rows)


def _page_row(ref: PieceRef, images: Mapping[PageKey, PageImage], ids: PageIds) -> FactRow | None:
    """Return a row that only shows the page: for what nobody could read, as handwriting."""
    page = ref.page or 1
    sight = sight_of(Evidence(ref.file, page, None, "", ""), images, ids)
    if sight is None:
        return None
    reading = Reading(ref.file, page, "à lire sur l’image", "aucune lecture certaine", sight)
    return FactRow("", "", "Page à lire", "", "", "", None, (reading,), None)


def first_pages(
    creance: Creance, images: Mapping[PageKey, PageImage], ids: PageIds
) -> dict[str, Sight]:
    """Return, for the pieces whose first page is pictured anyway, that picture as a whole."""
    whole = {
        piece.file: sight_of(Evidence(piece.file, 1, None, "", ""), images, ids)
        for piece in creance.pieces
    }
    return {file: sight for file, sight in whole.items() if sight is not None}


def questions_of(creance: Creance, file: str) -> int:
    """Return how many questions are about this file."""
    return sum(any(ref.file == file for ref in q.refs) for q in creance.questions)


def to_check(creance: Creance) -> int:
    """Return how many grounds of the three tests a person has yet to verify."""
    grounds = [ground for test in creance.tests for ground in test.grounds]
    return sum(ground.answer is Answer.A_VERIFIER for ground in grounds)


def all_lines(creance: Creance, existing: frozenset[str]) -> str | None:
    """Return the lines of all questions as one block to paste at the end of dossier.toml.

    None when there are not at least two, or some belong under a section that is there.
    """
    blocks = [question.lines for question in creance.questions if question.lines]
    whole = together(blocks)
    at_the_end = all(paste.under is None for paste in pastes(whole, existing))
    return whole if len(blocks) > 1 and at_the_end else None


def sorted_findings(report: ReportInput) -> tuple[Finding, ...]:
    """Return the findings of the claim and the build, the weightiest first, none twice."""
    found = dict.fromkeys([*report.creance.findings, *report.findings])
    return tuple(sorted(found, key=lambda finding: _WEIGHTS.index(finding.severity)))


def output_links(report: ReportInput) -> tuple[OutputLink, ...]:
    """Return the produced documents with links that work from rapport.html."""
    return tuple(
        OutputLink(quote(output.path), output.path, output.title) for output in report.outputs
    )


def piece_links(report: ReportInput) -> dict[str, str]:
    """Return piece label -> link to its stamped file, else to its first page in the bundle."""
    by_name = {output.path.rsplit("/", 1)[-1]: output.path for output in report.outputs}
    links = {}
    for piece in report.creance.pieces:
        if piece.output_name in by_name:
            links[piece.label] = quote(by_name[piece.output_name])
        elif report.bundle_name and piece.label in report.placements:
            first_page, _ = report.placements[piece.label]
            links[piece.label] = f"{quote(report.bundle_name)}#page={first_page}"
    return links


def sections(report: ReportInput, told: Changes) -> tuple[tuple[str, str], ...]:
    """Return (id, title) of the parts this report has, in their order."""
    creance = report.creance
    present = (
        ("chronologie", "Chronologie", True),
        ("decompte", "Décompte", creance.decompte is not None),
        ("trois-examens", "Certaine, liquide, exigible", bool(creance.tests)),
        ("lectures", "Ce qui a été lu", True),
        ("pieces", "Pièces", bool(creance.pieces)),
        ("non-retenus", "Fichiers non retenus", bool(creance.left_out)),
        ("procedure", "Parties, tribunal, prescription", True),
        ("calendrier", "Calendrier", True),
        ("releves", "Points relevés", bool(creance.findings or report.findings)),
        ("documents", "Documents préparés", bool(report.outputs or report.edited or report.gaps)),
        ("changements", "Ce qui a changé", bool(told.items)),
    )
    return tuple((id_, title) for id_, title, shown in present if shown)
