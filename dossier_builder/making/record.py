"""Write what is read of a build: rapport.html, dossier.json, manifest.json, outbox/index.html."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from dossier_builder import __version__
from dossier_builder.bundle.lighten import LIGHTENED
from dossier_builder.bundle.widen import WIDENED
from dossier_builder.creance.calendar_file import to_ics
from dossier_builder.creance.model import Creance
from dossier_builder.creance.next_step import held_back
from dossier_builder.facts.model import Finding, Nature, Severity
from dossier_builder.french import date_courte, liste, typographie
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.making.bundling import FOLDER, Bundle
from dossier_builder.making.documents import Letter, Writer, Written
from dossier_builder.making.gather import Gathered
from dossier_builder.outbox.manifest import (
    MANIFEST_NAME,
    FileEntry,
    Manifest,
    PieceEntry,
    sha256_of,
    to_json,
)
from dossier_builder.outbox.swap import write_whole
from dossier_builder.placing.page import PAGE_NAME
from dossier_builder.report.data import to_data
from dossier_builder.report.html import render_report
from dossier_builder.report.index import IndexRow, index_row, render_index
from dossier_builder.report.model import EditedDocument, Filing, Output, ReportInput

REPORT_NAME: Final = "rapport.html"
DATA_NAME: Final = "dossier.json"
INDEX_NAME: Final = "index.html"
CALENDAR_NAME: Final = "calendrier.ics"


def all_gaps(written: Written, bundle: Bundle | None) -> tuple[str, ...]:
    """Return every gap of this build; what a letter already sent lacks no longer matters."""
    return (*written.problems, *bundle.gaps) if bundle else written.gaps


def write_report(
    writer: Writer,
    gathered: Gathered,
    written: Written,
    bundle: Bundle | None,
    filing: Filing | None,
) -> None:
    """Write rapport.html, dossier.json and the calendar of deadlines into the stage.

    `filing` is what was filed, when it was: the bundle is then that of its day.
    """
    report = _report_input(writer, gathered, written, bundle, filing)
    data = to_data(report)
    (writer.stage / DATA_NAME).write_text(
        json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    if writer.creance.deadlines:
        (writer.stage / CALENDAR_NAME).write_bytes(to_ics(writer.creance))
    (writer.stage / REPORT_NAME).write_text(render_report(report), encoding="utf-8")


def write_manifest(
    writer: Writer, gathered: Gathered, written: Written, bundle: Bundle | None
) -> None:
    """Write manifest.json: every file of the stage that this build made, with its hash."""
    letters = [*written.letters, *(bundle.letters if bundle else ())]
    creance = writer.creance
    manifest = Manifest(
        dossier=creance.dossier,
        today=creance.today.isoformat(),
        version=__version__,
        files=tuple(_entries(writer, gathered, letters, bundle)),
        pieces=_piece_entries(bundle) if bundle else (),
        bundle=bundle.path if bundle else None,
        proof=bundle.assembled.proof.to_json() if bundle else None,
        loose={name: path.name for name, path in sorted(gathered.loose.items())},
    )
    (writer.stage / MANIFEST_NAME).write_text(to_json(manifest), encoding="utf-8")


def write_index(outbox: Path) -> None:
    """Write outbox/index.html from the dossier.json of every dossier, replaced in one move."""
    rows = [row for path in sorted(outbox.glob(f"*/{DATA_NAME}")) if (row := _row(path))]
    loose_page = PAGE_NAME if (outbox / PAGE_NAME).exists() else None
    page = render_index(rows, loose_page=loose_page)
    write_whole(outbox / INDEX_NAME, page.encode("utf-8"))


def _row(path: Path) -> IndexRow | None:
    """Return the row of one dossier; none for data damaged by hand, which its build renews."""
    if path.parent.name.startswith("."):
        return None
    try:
        return index_row(json.loads(path.read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def _report_input(
    writer: Writer,
    gathered: Gathered,
    written: Written,
    bundle: Bundle | None,
    filing: Filing | None,
) -> ReportInput:
    letters = [*written.letters, *(bundle.letters if bundle else ())]
    gaps = all_gaps(written, bundle)
    said = held_back(writer.creance.next_step, len(gaps))
    report = ReportInput(
        creance=replace(writer.creance, next_step=said),
        files=gathered.files,
        statement=gathered.statement,
        inbox_dir=gathered.folder,
        attachments=gathered.loose,
        previous=_previous(writer.former.folder / DATA_NAME),
        edited=tuple(_edited(letter) for letter in letters if letter.edited),
        outputs=tuple(_outputs(letters, bundle, writer.creance, filing)),
        gaps=gaps,
        filing=filing,
        findings=tuple(
            Finding("moteur_de_repli", Severity.ATTENTION, note, file=letter.pdf)
            for letter in letters
            for note in letter.notes
        ),
    )
    if bundle is None:
        return report
    assembled = bundle.assembled
    return replace(
        report,
        placements={
            place.label: (place.first_page, place.pages)
            for place in assembled.placements
            if place.is_piece
        },
        bundle_name=bundle.path,
        bundle_pages=assembled.pages,
        findings=(*report.findings, *bundle.findings),
    )


def _said_title(letter: Letter, creance: Creance) -> str:
    """Return the title of a letter; one made again is told from the one that was sent."""
    sent = [piece for piece in creance.pieces if piece.nature is Nature.MISE_EN_DEMEURE]
    if letter.kind is not LetterKind.MISE_EN_DEMEURE or not sent:
        return letter.title
    labels = liste([piece.label for piece in sent])
    return typographie(
        f"{letter.title} telle que le programme l’écrirait ; celle qui a été envoyée est la "
        f"pièce n° {labels}"
    )


def _outputs(
    letters: Sequence[Letter], bundle: Bundle | None, creance: Creance, filing: Filing | None
) -> list[Output]:
    titles = {letter.pdf: _said_title(letter, creance) for letter in letters}
    words = {letter.docx: f"{letter.title} (Word)" for letter in letters if letter.docx}
    outputs = [Output(path, title) for path, title in {**titles, **words}.items()]
    if creance.deadlines:
        outputs.append(Output(CALENDAR_NAME, "Calendrier des échéances"))
    if bundle:
        title = "Dossier provisoire" if bundle.provisional else "Dossier d’injonction de payer"
        outputs.insert(0, Output(bundle.path, title))
    return [_as_filed(output, filing) for output in outputs] if filing else outputs


def _as_filed(output: Output, filing: Filing) -> Output:
    """Say of a document of the bundle that it is that of the filing, not of today."""
    if not output.path.startswith(f"{FOLDER}/"):
        return output
    return replace(output, title=f"{output.title}, au jour du dépôt ({date_courte(filing.on)})")


def _edited(letter: Letter) -> EditedDocument:
    path = letter.docx if letter.docx and letter.docx in letter.edited else letter.pdf
    return EditedDocument(path, letter.title, letter.changed)


def _previous(path: Path) -> Mapping[str, object] | None:
    """Return the former dossier.json; one that cannot be read is as if there were none."""
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return data if isinstance(data, dict) else None


def _entries(
    writer: Writer, gathered: Gathered, letters: Sequence[Letter], bundle: Bundle | None
) -> list[FileEntry]:
    every = tuple(file.file for file in gathered.files)
    by_path = {path: letter for letter in letters for path in letter.paths}
    by_output = _piece_inputs(bundle)
    foreign = set(writer.former.foreign)
    entries = []
    for path in sorted(item for item in writer.stage.rglob("*") if item.is_file()):
        name = path.relative_to(writer.stage).as_posix()
        if name in foreign or name.startswith("conserves/"):
            continue
        letter = by_path.get(name)
        entries.append(
            FileEntry(
                path=name,
                sha256=sha256_of(path),
                inputs=by_output.get(name, every),
                figures=letter.figures if letter else {},
                edited=bool(letter and name in letter.edited),
            )
        )
    return entries


def _piece_inputs(bundle: Bundle | None) -> dict[str, tuple[str, ...]]:
    if bundle is None:
        return {}
    files = {entry.label: entry.file for entry in _piece_entries(bundle)}
    return {
        f"injonction_de_payer/pieces/{piece.path.name}": (files[piece.label],)
        for piece in bundle.pieces
        if piece.label in files
    }


def _piece_entries(bundle: Bundle) -> tuple[PieceEntry, ...]:
    place = {place.label: place for place in bundle.assembled.placements if place.is_piece}
    return tuple(
        PieceEntry(
            label=source.piece.label,
            file=source.piece.file,
            sha256=source.piece.sha256,
            pages=source.pages,
            first_page=place[source.piece.label].first_page,
            output=f"injonction_de_payer/pieces/{source.piece.output_name}",
            lightened=any(finding.code == LIGHTENED for finding in source.findings),
            widened=any(finding.code == WIDENED for finding in source.findings),
        )
        for source in bundle.sources
    )
