"""What a document is: points for what it says, with the reasons."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from dossier_builder.facts.layout import Layout, Line
from dossier_builder.facts.model import Nature
from dossier_builder.facts.vocabulary import spaced

_FIRST_LINES: Final = 22
# A title stands out when its letters are this much larger than those of the page's text.
_LARGE: Final = 1.25
_ENOUGH: Final = 8
_MAX_REASONS: Final = 4
# However much a text speaks like a reminder or an invoice, its title says more.
_BODY_MOST: Final = 12


@dataclass(frozen=True, slots=True)
class Judgement:
    """A nature, its score from 0 to 1 (its lead over the next), and why (French)."""

    nature: Nature
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Signs:
    nature: Nature
    title: tuple[tuple[re.Pattern[str], int], ...]
    body: tuple[tuple[re.Pattern[str], int], ...]


@cache
def _all_signs() -> tuple[_Signs, ...]:
    text = files(__package__).joinpath("natures.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return tuple(
        _Signs(Nature(name), _compiled(entry["title"]), _compiled(entry["body"]))
        for name, entry in data.items()
    )


def _compiled(entries: Sequence[tuple[str, int]]) -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple(
        (re.compile(rf"(?<![a-z0-9])(?:{spaced(phrase)})"), points) for phrase, points in entries
    )


def judge(layout: Layout) -> Judgement:
    """Return what the document is; `AUTRE` when nothing speaks clearly."""
    scored = sorted(
        ((_score(signs, layout), signs.nature) for signs in _all_signs()),
        key=lambda item: -item[0][0],
    )
    (best, reasons), nature = scored[0]
    second = scored[1][0][0]
    if best < _ENOUGH:
        return Judgement(Nature.AUTRE, 0.0, ("Aucun titre ni formule connus.",))
    return Judgement(nature, round(best / (best + max(second, 0)), 2), reasons)


def _score(signs: _Signs, layout: Layout) -> tuple[int, tuple[str, ...]]:
    points, reasons = _title_points(signs, layout)
    body = [
        (worth, match[0])
        for pattern, worth in signs.body
        if (match := pattern.search(layout.folded))
    ]
    points += min(sum(worth for worth, _ in body), _BODY_MOST)
    for _, text in sorted(body, reverse=True):
        reasons.append(f"texte « {' '.join(text.split())} »")
    return points, tuple(reasons[:_MAX_REASONS])


def _title_points(signs: _Signs, layout: Layout) -> tuple[int, list[str]]:
    """Return the points of the best title found among the first lines of the first page."""
    best, reasons = 0, []
    first = layout.of_page(1)[:_FIRST_LINES]
    head = "\n".join(line.folded for line in first)
    usual = _usual_height(layout)
    present = [(pattern, worth) for pattern, worth in signs.title if pattern.search(head)]
    for rank, line in enumerate(first):
        for pattern, worth in present:
            for points, text in _matches(line, pattern, worth, usual, rank):
                if points > best:
                    best, reasons = points, [f"titre « {text} »"]
    return best, reasons


def _matches(
    line: Line, pattern: re.Pattern[str], worth: int, usual: float, rank: int
) -> Iterator[tuple[int, str]]:
    for span, match in line.find(pattern):
        starts_cell = any(cell.start == span.start for cell in line.cells)
        large = not line.synthetic and span.box.height >= _LARGE * usual
        share = 1.5 if starts_cell else 0.4
        if large:
            share *= 2
        elif rank > 12:
            share *= 0.6
        yield round(worth * share), " ".join(match[0].split())


def _usual_height(layout: Layout) -> float:
    heights = sorted(word.box.height for line in layout.of_page(1) for word in line.words)
    return heights[len(heights) // 2] if heights else 1.0
