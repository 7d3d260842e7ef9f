"""Counting days as a procedure does: CPC 640 to 642, French public holidays, civil months."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

import holidays

from dossier_builder.law.model import Delay

# Good Friday and 26 December are holidays in Moselle and Alsace (ordonnance of 16 August 1892).
_LOCAL: Final = {"57": "57", "67": "6AE", "68": "6AE"}
_OVERSEAS: Final = frozenset({"971", "972", "973", "974", "976"})


def add_months(day: date, months: int) -> date:
    """Return the same day of the month, `months` later, else the month's last day (641 CPC)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def plain_end(start: date, delay: Delay) -> date:
    """Return the last day of a delay, the day of the event not counted (641 CPC, 2228 C. civ.)."""
    if delay.unite == "jours":
        return start + timedelta(days=delay.duree)
    return add_months(start, delay.duree * (12 if delay.unite == "annees" else 1))


def procedural_end(start: date, delay: Delay, postcode: str = "") -> date:
    """Return the last day of a procedural delay, at midnight (art. 640, 641 and 642 CPC).

    A delay that ends on a Saturday, a Sunday or a public holiday runs to the end of the
    next working day. `postcode` is the court's place: Moselle, Alsace and the overseas
    departments have holidays of their own.
    """
    end = plain_end(start, delay)
    while not is_working_day(end, postcode):
        end += timedelta(days=1)
    return end


def is_working_day(day: date, postcode: str = "") -> bool:
    """Return False on Saturdays, Sundays and public holidays (642 CPC, L3133-1 C. trav.)."""
    return day.weekday() < 5 and holiday_name(day, postcode) is None


def holiday_name(day: date, postcode: str = "") -> str | None:
    """Return the French name of the public holiday that `day` is, or None."""
    return _calendar(_subdivision(postcode), day.year).get(day)


def _subdivision(postcode: str) -> str | None:
    if postcode[:3] in _OVERSEAS:
        return postcode[:3]
    return _LOCAL.get(postcode[:2])


@lru_cache(maxsize=64)
def _calendar(subdivision: str | None, year: int) -> dict[date, str]:
    found = holidays.country_holidays("FR", subdiv=subdivision, years=year, language="fr")
    return {day: name for day, name in found.items() if day.year == year}
