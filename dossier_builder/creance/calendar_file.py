"""The dates of a claim as a calendar file (.ics, RFC 5545) that any agenda opens."""

from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from typing import Final

from icalendar import Alarm, Calendar, Event

from dossier_builder.creance.model import Creance, Deadline

_PRODUCT: Final = "-//dossier-builder//echeancier//FR"
_WARN_BEFORE: Final = timedelta(days=7)


def to_ics(creance: Creance) -> bytes:
    """Return every deadline of the claim as a whole-day event, with a reminder a week before.

    The bytes depend on the claim alone: the time stamp is `creance.today`, and the
    identifiers are made from the dossier and the deadline, so that an agenda updates an
    event instead of doubling it.
    """
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Échéances {_on_one_line(creance.dossier)}")
    for deadline in creance.deadlines:
        calendar.add_component(_event(creance, deadline))
    data: bytes = calendar.to_ical()
    return data


def _event(creance: Creance, deadline: Deadline) -> Event:
    event = Event()
    event.add("uid", _uid(creance.dossier, deadline.key))
    event.add("dtstamp", datetime.combine(creance.today, time(), UTC))
    event.add("dtstart", deadline.on)
    event.add("dtend", deadline.on + timedelta(days=1))
    event.add("summary", f"{_on_one_line(creance.dossier)}\u00a0: {deadline.title}")
    event.add("description", f"{deadline.article}\n{deadline.note}".strip())
    event.add("transp", "TRANSPARENT")
    event.add_component(_reminder(deadline))
    return event


def _reminder(deadline: Deadline) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -_WARN_BEFORE)
    alarm.add("description", deadline.title)
    return alarm


def _on_one_line(name: str) -> str:
    """Return a folder's name without its line breaks, which this format does not take."""
    return " ".join(name.split())


def _uid(dossier: str, key: str) -> str:
    return f"{sha256(f'{dossier}/{key}'.encode()).hexdigest()[:32]}@dossier-builder"
