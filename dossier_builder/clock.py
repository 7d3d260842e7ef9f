"""Today's date, asked once at the edge of the program and passed in from there."""

from datetime import date, datetime


def local_today() -> date:
    """Return today's date where the person is."""
    return datetime.now().astimezone().date()
