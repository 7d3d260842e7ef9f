"""Each dossier at a glance: where it stands, what is missing, the next date, the last error."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from dossier_builder.errors import UnreadableInputError
from dossier_builder.making.record import DATA_NAME
from dossier_builder.outbox.manifest import load_manifest
from dossier_builder.report.index import IndexRow, index_row
from dossier_builder.settings.load import load_firm
from dossier_builder.watch.ledger import Ledger
from dossier_builder.workspace import Workspace

NEVER: Final = "jamais"


@dataclass(frozen=True, slots=True)
class DossierStatus:
    """One dossier as its last build left it; `stage` is `jamais` before the first one.

    `built_for` is the day it was made for, `built_at` when; `in_inbox` is False once nothing
    of it is left there, `is_loose` True while it consists of files of inbox/ itself.
    `missing` and `error` are French; `total` is in euros.
    """

    dossier: str
    stage: str
    stage_words: str
    sentence: str
    total: Decimal | None
    missing: tuple[str, ...]
    questions: int
    next_date: date | None
    next_title: str
    built_for: date | None
    built_at: datetime | None
    in_inbox: bool
    is_loose: bool
    error: str | None

    def as_json(self) -> dict[str, object]:
        """Return the same for machines: dates ISO 8601, amounts as decimal strings."""
        return {
            "dossier": self.dossier,
            "stage": self.stage,
            "sentence": self.sentence,
            "total": None if self.total is None else f"{self.total:f}",
            "missing": list(self.missing),
            "questions": self.questions,
            "next_date": self.next_date and self.next_date.isoformat(),
            "next_title": self.next_title,
            "built_for": self.built_for and self.built_for.isoformat(),
            "built_at": self.built_at and self.built_at.isoformat(timespec="seconds"),
            "in_inbox": self.in_inbox,
            "is_loose": self.is_loose,
            "error": self.error,
        }


def statuses(workspace: Workspace) -> tuple[DossierStatus, ...]:
    """Return every dossier of inbox/ and outbox/, sorted by name.

    Reads what the last builds wrote; builds nothing. Raises `UsageError` when the settings
    are not valid.
    """
    ledger = Ledger(workspace.cache)
    ignores = load_firm(workspace.firm_file).surveillance.ignores
    present = set(workspace.dossiers(ignores))
    made = {
        path.parent.name
        for path in workspace.outbox.glob(f"*/{DATA_NAME}")
        if not path.parent.name.startswith(".")
    }
    return tuple(
        _status(workspace, name, ledger.error(name), has_folder=name in present)
        for name in sorted(present | made)
    )


def _status(
    workspace: Workspace, name: str, error: str | None, *, has_folder: bool
) -> DossierStatus:
    is_loose = not has_folder and _has_loose_files(workspace, name)
    path = workspace.outbox / name / DATA_NAME
    data = _data(path)
    row = _row(data)
    if row is None:
        return DossierStatus(
            dossier=name,
            stage=NEVER,
            stage_words="pas encore préparé",
            sentence="",
            total=None,
            missing=(),
            questions=0,
            next_date=None,
            next_title="",
            built_for=None,
            built_at=None,
            in_inbox=has_folder,
            is_loose=False,
            error=error,
        )
    return DossierStatus(
        dossier=name,
        stage=row.stage.value,
        stage_words=row.stage_words,
        sentence=row.sentence,
        total=row.total,
        missing=_missing(data),
        questions=row.questions,
        next_date=row.next_date,
        next_title=row.next_title,
        built_for=row.today,
        built_at=datetime.fromtimestamp(path.stat().st_mtime).astimezone(),
        in_inbox=has_folder or is_loose,
        is_loose=is_loose,
        error=error,
    )


def _has_loose_files(workspace: Workspace, name: str) -> bool:
    """Tell whether files of inbox/ itself that went into the last build are still there."""
    try:
        manifest = load_manifest(workspace.outbox / name)
    except UnreadableInputError:
        return False
    loose = manifest.loose.values() if manifest else ()
    return any((workspace.inbox / file).exists() for file in loose)


def _data(path: Path) -> Mapping[str, Any]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}  # damaged by hand or never made: shown as not prepared, made anew by a build
    return data if isinstance(data, dict) else {}


def _row(data: Mapping[str, Any]) -> IndexRow | None:
    try:
        return index_row(data)
    except (KeyError, TypeError, ValueError):
        return None


def _missing(data: Mapping[str, Any]) -> tuple[str, ...]:
    absent = [item["title"] for item in data["checklist"] if item["state"] == "manquant"]
    return tuple(str(title) for title in absent)
