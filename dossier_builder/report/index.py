"""outbox/index.html: all dossiers on one page, sorted by the date that runs first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final
from urllib.parse import quote

from dossier_builder.creance.model import Stage, limitation_title
from dossier_builder.french import NBSP, compte, date_longue, euros
from dossier_builder.report import view
from dossier_builder.report.environment import (
    content_security_policy,
    environment,
    iso_day,
    shipped,
)
from dossier_builder.report.labels import STAGES, days_from

Data = Mapping[str, object]

REPORT_NAME: Final = "rapport.html"


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One dossier as the index shows it; `href` is relative to outbox/.

    `total` is in euros, None while no amount is established; `today` the day its report
    was made.
    """

    dossier: str
    href: str
    debiteur: str
    stage: Stage
    sentence: str
    total: Decimal | None
    next_date: date | None
    next_title: str
    questions: int
    faults: int
    today: date | None

    @property
    def stage_words(self) -> str:
        """The stage in French."""
        return STAGES[self.stage]

    @property
    def badge(self) -> str:
        """The colour of the stage's badge."""
        return view.tone(self.stage)[1]

    @property
    def distance(self) -> str:
        """How far the next date is from the day of the report."""
        return days_from(self.today, self.next_date) if self.today and self.next_date else ""


def index_row(data: Data) -> IndexRow:
    """Return the row of one dossier from the content of its dossier.json.

    Raises `KeyError`, `TypeError` or `ValueError` when it is not the content of one.
    """
    step, decompte = _mapping(data["next_step"]), data["decompte"]
    debiteur = data["debiteur"]
    today = iso_day(str(data["today"]))
    title, on = _next_date(data, today)
    dossier = str(data["dossier"])
    return IndexRow(
        dossier=dossier,
        href=f"{quote(dossier)}/{REPORT_NAME}",
        debiteur=str(_mapping(debiteur)["name"]) if debiteur else "",
        stage=Stage(str(step["stage"])),
        sentence=str(step["sentence"]),
        total=_amount(_mapping(decompte)["total"]) if decompte else None,
        next_date=on,
        next_title=title,
        questions=len(_records(data["questions"])),
        faults=len(_records(data["faults"])),
        today=today,
    )


def render_index(rows: Sequence[IndexRow], *, loose_page: str | None = None) -> str:
    """Return outbox/index.html: one self-contained page, sortable by date, amount and state.

    Without a script it is sorted by the date that runs first, then by name. `loose_page` is
    the page of the files of inbox/ itself, where there is one.
    """
    script = shipped("index.js")
    ordered = sorted(rows, key=lambda row: (row.next_date or date.max, row.dossier))
    return (
        environment()
        .get_template("index.html.j2")
        .render(
            rows=ordered,
            loose_page=loose_page,
            stages=list(Stage),
            summary=_summary(rows),
            style=shipped("style.css"),
            script=script,
            csp=content_security_policy(script),
        )
    )


def _summary(rows: Sequence[IndexRow]) -> str:
    asked = sum(row.questions for row in rows)
    total = sum((row.total for row in rows if row.total is not None), Decimal(0))
    parts = [compte(len(rows), "dossier"), f"{euros(total)} réclamés"]
    parts.append(f"{compte(asked, 'point')} à confirmer" if asked else "rien à confirmer")
    latest = max((row.today for row in rows if row.today), default=None)
    if latest:
        parts.append(f"au {date_longue(latest)}")
    return f"{NBSP}· ".join(parts)


def _next_date(data: Data, today: date | None) -> tuple[str, date | None]:
    """Return the first date to come; when all are past, the last one that passed."""
    dates = [
        (on, str(item["title"]))
        for item in map(_mapping, _records(data["deadlines"]))
        if (on := iso_day(str(item["on"])))
    ]
    step = _mapping(data["next_step"])
    if wait := iso_day(step["wait_until"] if isinstance(step["wait_until"], str) else None):
        dates.append((wait, "Prochaine étape possible après cette date"))
    for item in map(_mapping, _records(data["limitations"])):
        if on := iso_day(str(item["expires_on"])):
            dates.append((on, limitation_title(str(item["invoice"]))))
    coming = [entry for entry in dates if today is None or entry[0] >= today]
    on, title = min(coming, default=max(dates, default=(None, "")))
    return title, on


def _mapping(value: object) -> Data:
    if not isinstance(value, Mapping):
        raise TypeError("a mapping was expected")
    return value


def _records(value: object) -> list[object]:
    if not isinstance(value, list | tuple):
        raise TypeError("a list was expected")
    return list(value)


def _amount(value: object) -> Decimal:
    try:
        return Decimal(str(value))
    except InvalidOperation as error:
        raise ValueError(f"no amount: {value!r}") from error
