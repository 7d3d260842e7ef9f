"""dossier.json: everything the report says, for machines."""

import json
from collections.abc import Mapping
from typing import Final

from dossier_builder import __version__
from dossier_builder.pieces.model import Piece
from dossier_builder.report.changes import Changes, changes_since
from dossier_builder.report.model import ReportInput
from dossier_builder.report.plain import plain, record

SCHEMA: Final = 1


def to_data(report: ReportInput) -> dict[str, object]:
    """Return the content of dossier.json, in a stable order of keys.

    Amounts are decimal strings with a dot (euros), days ISO 8601, boxes
    `[x0, top, x1, bottom]` in points from the top left. The key `schema` changes when a
    reader of an older file would be misled. `changes` compares with `report.previous`.
    """
    data = _present(report)
    return {**data, "changes": record(changes_since(report.previous, data))}


def changes(report: ReportInput) -> Changes:
    """Return what changed since the last build, as dossier.json also tells it."""
    return changes_since(report.previous, _present(report))


def _present(report: ReportInput) -> dict[str, object]:
    creance = report.creance
    return {
        "schema": SCHEMA,
        "version": __version__,
        "dossier": creance.dossier,
        "today": plain(creance.today),
        "next_step": plain(creance.next_step),
        "questions": plain(creance.questions),
        "checklist": plain(creance.checklist),
        "creancier": plain(creance.creancier),
        "debiteur": plain(creance.debiteur),
        "decompte": plain(creance.decompte),
        "tests": plain(creance.tests),
        "mise_en_demeure": plain(creance.mise_en_demeure),
        "court": plain(creance.court),
        "deadlines": plain(creance.deadlines),
        "limitations": plain(creance.limitations),
        "findings": plain((*creance.findings, *report.findings)),
        "pieces": [_piece(report, piece) for piece in creance.pieces],
        "left_out": plain(creance.left_out),
        "files": [record(read) for read in sorted(report.files, key=lambda read: read.file)],
        "bundle": {"name": report.bundle_name, "pages": report.bundle_pages},
        "filing": plain(report.filing),
        "outputs": plain(report.outputs),
        "edited": plain(report.edited),
        "gaps": plain(report.gaps),
        "faults": plain(report.faults),
    }


def to_json(data: Mapping[str, object]) -> str:
    """Return the text of dossier.json: UTF-8 letters kept, indented, ending in a newline."""
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _piece(report: ReportInput, piece: Piece) -> dict[str, object]:
    first_page, pages = report.placements.get(piece.label, (None, None))
    return {**record(piece), "first_page": first_page, "pages": pages}
