"""The claim's life as a small picture: where each day stands, drawn as SVG."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from markupsafe import Markup

from dossier_builder.creance.model import Creance, InterestSegment
from dossier_builder.french import NBSP, date_courte, euros, taux
from dossier_builder.report.environment import environment
from dossier_builder.report.events import Event, Lane, events

# All in units of the picture's own viewBox.
WIDTH: Final = 960.0
_LEFT: Final = 118.0
_RIGHT: Final = 18.0
_ROW: Final = 19.0
_TOP: Final = 30.0
_GAP: Final = 12.0
_LETTER: Final = 6.1
_BAR: Final = 9.0
_MOST_TICKS: Final = 13
_MOST_INVOICES: Final = 12
# A limitation years away would press everything else together: it is written at the edge.
_HORIZON: Final = timedelta(days=150)
_SHORT_MONTHS: Final = (
    "janv.", "févr.", "mars", "avril", "mai", "juin",
    "juil.", "août", "sept.", "oct.", "nov.", "déc.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A named row and the height it stands at."""

    label: str
    y: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A span of days: waiting for the due date (`attente`) or bearing interest (`interet`)."""

    x: float
    y: float
    width: float
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An event's dot with its label; the label stands left of the dot when `left`."""

    x: float
    y: float
    text_y: float
    kind: str
    label: str
    left: bool
    title: str


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a month."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture and, for those who cannot see it, the same events in words."""

    svg: Markup
    events: tuple[Event, ...]


class Scale:
    """Days to horizontal places."""

    def __init__(self, first: date, last: date) -> None:
        self.first = first
        self.last = last
        self._unit = (WIDTH - _LEFT - _RIGHT) / max(1, (last - first).days)

    def x(self, day: date) -> float:
        """Return where a day stands; days beyond the picture stand at its edge."""
        inside = min(max(day, self.first), self.last)
        return _LEFT + (inside - self.first).days * self._unit


def timeline(creance: Creance) -> Timeline | None:
    """Return the picture of the claim, or None while nothing in it has a date."""
    found = events(creance)
    if not found:
        return None
    scale = _scale(found, creance.today)
    drawing = _Drawing(scale)
    drawing.invoices(creance, found)
    for lane in (Lane.DEMARCHES, Lane.PAIEMENTS, Lane.DELAIS):
        drawing.lane(lane, [event for event in found if event.lane is lane])
    svg = (
        environment()
        .get_template("timeline.svg.j2")
        .render(
            width=WIDTH,
            height=drawing.y + 4,
            top=_TOP,
            left=_LEFT,
            rows=drawing.rows,
            bars=drawing.bars,
            marks=drawing.marks,
            ticks=_ticks(scale),
            today=scale.x(creance.today),
            bar=_BAR,
        )
    )
    return Timeline(Markup(svg), found)


def _scale(found: Sequence[Event], today: date) -> Scale:
    near = [event.on for event in found if event.on <= today + _HORIZON]
    first = min([*near, today])
    last = max([*near, today])
    margin = timedelta(days=max(4, (last - first).days // 30))
    return Scale(first - margin, last + margin)


class _Drawing:
    """Lays rows out from top to bottom; labels of one row never overlap."""

    def __init__(self, scale: Scale) -> None:
        self.scale = scale
        self.y = _TOP
        self.rows: list[Row] = []
        self.bars: list[Bar] = []
        self.marks: list[Mark] = []

    def invoices(self, creance: Creance, found: Sequence[Event]) -> None:
        if creance.decompte is None:
            return
        for invoice in creance.decompte.invoices[:_MOST_INVOICES]:
            self._row(invoice.number, [e for e in found if e.invoice == invoice.number], 0)
            line = self.rows[-1].y
            self._bar(invoice.issue_date, invoice.due_date, line, "attente", "avant l’échéance")
            for segment in creance.decompte.segments:
                if segment.invoice == invoice.number:
                    start = segment.start - timedelta(days=1)
                    self._bar(start, segment.end, line, "interet", _interest(segment))
        more = len(creance.decompte.invoices) - _MOST_INVOICES
        if more > 0:
            self._row(f"et {more}{NBSP}autres", [])

    def lane(self, lane: Lane, found: Sequence[Event]) -> None:
        if found:
            self._row(lane.value, found)

    def _row(self, label: str, found: Sequence[Event], spread: float = _ROW) -> None:
        """Lay out one row; labels that would overlap go further down, their dots with them.

        An invoice's dots stay on its bar, with labels above and below (`spread` 0).
        """
        y = self.y + (_ROW / 2 if spread else _ROW)
        self.rows.append(Row(label, y))
        ends: list[float] = []
        for event in found:
            mark, start, end = self._mark(event)
            level = next((i for i, used in enumerate(ends) if start > used), len(ends))
            ends[level : level + 1] = [end]
            if spread:
                self.marks.append(replace(mark, y=y + level * _ROW, text_y=y + level * _ROW + 4))
            else:
                self.marks.append(replace(mark, y=y, text_y=y + (18 if level else -9)))
        self.y += (max(1, len(ends)) if spread else 1 + len(ends)) * _ROW + _GAP

    def _mark(self, event: Event) -> tuple[Mark, float, float]:
        x = self.scale.x(event.on)
        beyond = event.on > self.scale.last
        day = date_courte(event.on) if beyond or event.lane is Lane.DELAIS else _day(event.on)
        label = f"{day} {event.label}" + (" →" if beyond else "")
        length = len(label) * _LETTER + 12
        left = beyond or x + length > WIDTH
        start, end = (x - length, x + 7) if left else (x - 7, x + length)
        title = f"{date_courte(event.on)} : {event.text}"
        return Mark(x, 0.0, 0.0, event.lane.name.lower(), label, left, title), start, end

    def _bar(self, start: date, end: date, y: float, kind: str, title: str) -> None:
        x = self.scale.x(start)
        self.bars.append(Bar(x, y, max(0.0, self.scale.x(end) - x), kind, title))


def _day(day: date) -> str:
    return f"{day.day:02}/{day.month:02}"


def _interest(segment: InterestSegment) -> str:
    span = f"du {date_courte(segment.start)} au {date_courte(segment.end)}"
    return f"intérêts {span}, {taux(segment.rate)} : {euros(segment.interest)}"


def _ticks(scale: Scale) -> list[Tick]:
    months = []
    year, month = scale.first.year, scale.first.month
    while (day := date(year, month, 1)) <= scale.last:
        if day >= scale.first:
            months.append(day)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    step = -(-len(months) // _MOST_TICKS) or 1
    return [Tick(scale.x(day), _month(day, day is months[0])) for day in months[::step]]


def _month(day: date, first: bool) -> str:
    name = _SHORT_MONTHS[day.month - 1]
    return f"{name}{NBSP}{day.year}" if first or day.month == 1 else name
