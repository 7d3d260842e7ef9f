"""rapport.html: one self-contained page that a person reads first."""

from functools import partial

from dossier_builder import __version__
from dossier_builder.french import NBSP
from dossier_builder.report import labels, view
from dossier_builder.report.data import changes
from dossier_builder.report.dates import running_dates
from dossier_builder.report.environment import (
    content_security_policy,
    environment,
    iso_day,
    shipped,
)
from dossier_builder.report.filing import filing_sentences
from dossier_builder.report.model import ReportInput
from dossier_builder.report.originals import open_original
from dossier_builder.report.pages import page_images, thumbnails
from dossier_builder.report.readings import file_cards
from dossier_builder.report.sight import PageIds
from dossier_builder.report.stated import passwords
from dossier_builder.report.timeline import timeline
from dossier_builder.report.toml_lines import nature_correction, sections_of
from dossier_builder.settings.load import CLAIM_FILE


def render_report(report: ReportInput) -> str:
    """Return the text of rapport.html: French, self-contained, every value escaped.

    Page images are drawn from the originals in `report.inbox_dir`; a file that cannot be
    drawn is described in words. The same input gives the same text.
    """
    return environment().get_template("report.html.j2").render(_context(report))


def _context(report: ReportInput) -> dict[str, object]:
    creance = report.creance
    script = shipped("script.js")
    tone, tone_badge = view.tone(creance.next_step.stage)
    told = changes(report)
    sections = _stated_sections(report)
    return {
        "report": report,
        "c": creance,
        "d": creance.decompte,
        "version": __version__,
        "style": shipped("style.css"),
        "script": script,
        "csp": content_security_policy(script),
        "tone": tone,
        "tone_badge": tone_badge,
        "filing_sentences": filing_sentences(report),
        "stage": labels.STAGES[creance.next_step.stage],
        "parties": view.parties(creance),
        "running": running_dates(creance),
        "timeline": timeline(creance),
        "gap_count": sum(item.is_gap for item in creance.checklist),
        "all_lines": view.all_lines(creance, sections),
        "asked_of": {read.file: view.questions_of(creance, read.file) for read in report.files},
        "blocking": sum(question.blocking for question in creance.questions),
        "to_check": view.to_check(creance),
        "later_items": view.LATER_ITEMS,
        "findings": view.sorted_findings(report),
        "outputs": view.output_links(report),
        "piece_links": view.piece_links(report),
        "placed": partial(_placed, report),
        "nature_lines": {read.file: nature_correction(read) for read in report.files},
        "changes": told,
        "changes_since": iso_day(told.since),
        "sections": view.sections(report, told),
        "answers": labels.ANSWERS,
        "severities": labels.SEVERITIES,
        "item_weights": labels.ITEM_WEIGHTS,
        **_pictures(report, sections),
    }


def _pictures(report: ReportInput, sections: frozenset[str]) -> dict[str, object]:
    wanted = view.wanted_pages(report)
    open_file = partial(open_original, report.inbox_dir, report.attachments)
    words = passwords(report.statement)
    images = page_images(wanted, open_file, words)
    ids = PageIds(wanted)
    cards = file_cards(report, images, ids)
    return {
        "images": images.values(),
        "ids": ids,
        "cards": cards,
        "anchors": view.anchors(cards),
        "origins": view.amount_origins(report.creance, cards),
        "questions": view.asked_questions(report.creance, cards, images, ids, sections),
        "first_pages": view.first_pages(report.creance, images, ids),
        "thumbs": thumbnails(
            [piece.file for piece in report.creance.pieces if (piece.file, 1) not in images],
            open_file,
            words,
        ),
    }


def _stated_sections(report: ReportInput) -> frozenset[str]:
    path = report.inbox_dir / CLAIM_FILE
    return sections_of(path.read_text(encoding="utf-8-sig")) if path.is_file() else frozenset()


def _placed(report: ReportInput, label: str) -> str:
    first, count = report.placements[label]
    if count == 1:
        return f"page{NBSP}{first} du dossier"
    return f"pages{NBSP}{first} à {first + count - 1} du dossier"
