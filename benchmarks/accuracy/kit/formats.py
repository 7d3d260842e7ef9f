"""The ways French business documents print amounts and dates."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final

MONTHS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
SHORT_MONTHS: Final = (
    "janv.", "févr.", "mars", "avr.", "mai", "juin",
    "juil.", "août", "sept.", "oct.", "nov.", "déc.",
)  # fmt: skip
_ENGLISH: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

Money = Callable[[Decimal], str]
Dated = Callable[[date], str]


def money(thousands: str = " ", point: str = ",", before: str = "", after: str = "") -> Money:
    """Return a printer of amounts, e.g. money("\\u202f", after=" €")."""

    def show(value: Decimal) -> str:
        digits = f"{abs(value):,.2f}".replace(",", "\0").replace(".", point)
        sign = "-" if value < 0 else ""
        return f"{sign}{before}{digits.replace(chr(0), thousands)}{after}"

    return show


FR: Final = money()
FR_NBSP: Final = money("\u00a0", after="\u00a0€")
FR_NARROW: Final = money("\u202f", after="\u00a0€")
FR_EUR: Final = money(" ", after=" EUR")
FR_PLAIN: Final = money("", after=" €")
FR_DOT: Final = money(".")
EN: Final = money(",", ".", before="€")
EN_EUR: Final = money(",", ".", before="EUR ")
SWISS: Final = money("'", ".")


def slash(day: date) -> str:
    """15/03/2026."""
    return f"{day:%d/%m/%Y}"


def slash_short(day: date) -> str:
    """15/03/26."""
    return f"{day:%d/%m/%y}"


def dot(day: date) -> str:
    """15.03.2026."""
    return f"{day:%d.%m.%Y}"


def dash(day: date) -> str:
    """15-03-2026."""
    return f"{day:%d-%m-%Y}"


def iso(day: date) -> str:
    """2026-03-15."""
    return day.isoformat()


def long(day: date) -> str:
    """15 mars 2026, 1er avril 2026."""
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def short(day: date) -> str:
    """15 févr. 2026."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"


def english(day: date) -> str:
    """March 15, 2026."""
    return f"{_ENGLISH[day.month - 1]} {day.day}, {day.year}"


def american(day: date) -> str:
    """03/15/2026."""
    return f"{day:%m/%d/%Y}"
