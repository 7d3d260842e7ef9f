"""The dates that run: deadlines, waiting and limitation in one list, the nearest first."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from dossier_builder.creance.model import Creance, Deadline
from dossier_builder.report.labels import days_from

# From how many days before it a date is shown as near: a matter of display, not of law.
NEAR_DAYS: Final = 30


@dataclass(frozen=True, slots=True)
class RunningDate:
    """One date with the words that place it; `tone` is "is-near", "is-past" or empty."""

    on: date
    title: str
    article: str
    note: str
    distance: str
    tone: str


def running_dates(creance: Creance) -> tuple[RunningDate, ...]:
    """Return the dates to watch, those to come first (nearest first), then those past."""
    dates = [*creance.deadlines, *_waiting(creance), *_first_limitation(creance)]
    shown = [_running(item, creance.today) for item in dict.fromkeys(dates)]
    return tuple(sorted(shown, key=lambda item: (item.on < creance.today, item.on, item.title)))


def _running(item: Deadline, today: date) -> RunningDate:
    return RunningDate(
        on=item.on,
        title=item.title,
        article=item.article,
        note=item.note,
        distance=days_from(today, item.on),
        tone=_tone((item.on - today).days),
    )


def _tone(days: int) -> str:
    if days < 0:
        return "is-past"
    return "is-near" if days <= NEAR_DAYS else ""


def _waiting(creance: Creance) -> list[Deadline]:
    until = creance.next_step.wait_until
    if until is None or any(item.on == until for item in creance.deadlines):
        return []
    return [Deadline("attente", "Prochaine étape possible après cette date", until, "")]


def _first_limitation(creance: Creance) -> list[Deadline]:
    known = {item.on for item in creance.deadlines}
    first = min(creance.limitations, key=lambda item: item.expires_on, default=None)
    if first is None or first.expires_on in known:
        return []
    return [Deadline("prescription", first.title, first.expires_on, first.article)]
