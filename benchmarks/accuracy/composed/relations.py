"""How a label and its value stand to each other, and how a group of such pairs is laid out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from benchmarks.accuracy.composed import words
from benchmarks.accuracy.composed.ink import Paper
from benchmarks.accuracy.kit import formats
from benchmarks.accuracy.kit.formats import Dated, Money, money

Pair = tuple[str, str]

_NB, _NNB = "\u00a0", "\u202f"
_MONEY: Final[Sequence[Money]] = (
    money(" ", after=" €"), money(_NB, after=f"{_NB}€"), money(_NNB, after=f"{_NNB}€"),
    money(" "), money(""), money("", after=" €"), money(".", after=" €"), money(".", after=" EUR"),
    money(" ", after=" EUR"), money("", after="€"), money(" ", "."), money(" ", ".", after=" €"),
    money(",", ".", before="€ "), money("'", ".", after=" €"), money("", ".", after=" €"),
    money(" ", before="€ "),
)  # fmt: skip


def _dashed_month(day: date) -> str:
    return f"{day.day:02d}-{formats.SHORT_MONTHS[day.month - 1].rstrip('.')}-{day:%y}"


def _shouted(day: date) -> str:
    return f"{day.day:02d} {formats.MONTHS[day.month - 1].upper()} {day.year}"


_DAYS: Final[Sequence[Dated]] = (
    formats.slash, formats.slash, formats.slash, formats.dot, formats.dash, formats.iso,
    formats.long, formats.long, formats.short, formats.slash_short, _dashed_month, _shouted,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Style:
    """One writer's ways: sums, days, what stands after a label, and which case labels have."""

    euros: Money
    day: Dated
    colon: str
    case: Callable[[str], str]
    rng: Random

    def label(self, key: str) -> str:
        """Choose a word for a label."""
        return self.case(self.rng.choice(words.LABELS[key]))

    def with_colon(self, label: str) -> str:
        """Return a label and what this writer puts after it."""
        return label + self.colon


def style(rng: Random) -> Style:
    """Draw a writer."""
    case = rng.choices((str, str.upper, _bare), (80, 12, 8))[0]
    return Style(
        rng.choice(_MONEY), rng.choice(_DAYS), rng.choice((" :", " : ", ":", "", "")), case, rng
    )


def _bare(text: str) -> str:
    return text.translate(str.maketrans("éèêÉÀàÊ", "eeeEAaE"))


PLAIN: Final = ("beside", "gap", "right", "leaders", "below", "above", "wrapped")


def pair(
    paper: Paper, way: str, x: float, y: float, width: float, label: str, value: str,
    *, b: bool = False, colon: str = "",
) -> float:  # fmt: skip
    """Put one pair at (x, y); return the next baseline."""
    step, gap = paper.size * 1.5, paper.wide("  ")
    if way == "beside":
        end = paper.caps(x, y, label + (colon or " :"))
        paper.put(end + gap, y, value, b=b)
    elif way == "gap":
        end = paper.caps(x, y, label + colon)
        paper.put(max(end + gap * 2, x + width * 0.5), y, value, b=b)
    elif way == "right":
        paper.caps(x, y, label + colon)
        paper.put(x + width, y, value, b=b, to="r")
    elif way == "leaders":
        end = paper.caps(x, y, label) + gap
        start = x + width - paper.wide(value, b=b)
        dots = int((start - gap - end) / paper.wide("."))
        paper.put(end, y, "." * max(3, dots))
        paper.put(x + width, y, value, b=b, to="r")
    elif way == "below":
        paper.caps(x, y, label, size=paper.size * 0.85)
        paper.put(x, y + step * 0.85, value, b=b)
        y += step
    elif way == "above":
        paper.put(x, y, value, b=b)
        paper.caps(x, y + step * 0.75, label, size=paper.size * 0.75)
        y += step
    else:
        return _wrapped(paper, x, y, width, label + colon, value, b)
    return y + step


def _wrapped(
    paper: Paper, x: float, y: float, width: float, label: str, value: str, b: bool
) -> float:
    """Put a label that breaks over two lines; its value stands beside the first or the last."""
    first, _, rest = label.partition(" ")
    paper.caps(x, y, first)
    below = paper.size * 1.15 if rest else 0
    if rest:
        paper.caps(x, y + below, rest)
    paper.put(x + width, y + (below if paper.rng.random() < 0.5 else 0), value, b=b, to="r")
    return y + below + paper.size * 1.7


def column(
    paper: Paper, way: str, x: float, y: float, width: float, pairs: Sequence[Pair], *,
    colon: str = "", boxed: bool = False, bold_last: bool = False,
) -> float:  # fmt: skip
    """Put pairs below one another in one way; return the next baseline."""
    top = y
    for index, (label, value) in enumerate(pairs):
        strong = bold_last and index == len(pairs) - 1
        y = pair(paper, way, x, y, width, label, value, b=strong, colon=colon)
    if boxed:
        paper.box(x - 5, top - paper.size * 1.3, x + width + 5, y - paper.size * 0.7)
    return y


def header_row(
    paper: Paper, x: float, y: float, width: float, pairs: Sequence[Pair], *,
    ruled: bool, side: str, wrap: bool = False,
) -> float:  # fmt: skip
    """Put labels in a row and each value below its own; `wrap` breaks values too wide."""
    cell, step, size = width / len(pairs), paper.size * 1.6, paper.size
    at = {"l": 3.0, "c": cell / 2, "r": cell - 3}[side]
    most = 1
    for index, (label, value) in enumerate(pairs):
        left = x + cell * index
        room = (cell - 6) / max(paper.wide(label), 0.1)
        paper.put(left + at, y, label, to=side, size=min(size, size * room))
        parts = _broken(paper, value, cell - 6) if wrap else [value]
        for line, part in enumerate(parts):
            fits = min(1.0, (cell - 6) / max(paper.wide(part), 0.1))
            paper.put(left + at, y + step + line * size * 1.2, part, to=side, size=size * fits)
        most = max(most, len(parts))
    bottom = y + step + (most - 1) * size * 1.2 + size * 0.7
    if ruled:
        for index in range(len(pairs)):
            paper.box(x + cell * index, y - size * 1.2, x + cell * (index + 1), bottom)
    return bottom + size * 1.6


def _broken(paper: Paper, value: str, room: float) -> list[str]:
    head, _, rest = value.partition(" ")
    if paper.wide(value) <= room or not rest:
        return [value]
    return [head, rest]
