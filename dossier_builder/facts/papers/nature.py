"""What a document is: points for what it says, with the reasons."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Final

from dossier_builder.facts.amounts.totals import read_totals
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Layout, Line
from dossier_builder.facts.layout.vocabulary import spaced
from dossier_builder.facts.model import Nature

_FIRST_LINES: Final = 22
# A title stands out when its letters are this much larger than those of the page's text.
_LARGE: Final = 1.25
_ENOUGH: Final = 8
_MAX_REASONS: Final = 4
# However much a text speaks like a reminder or an invoice, its title says more.
_BODY_MOST: Final = 12
# "Objet : rappel - facture 12": the subject of a letter is its title, wherever the word stands;
# that of an answer ("RE: ...") is the other's.
_SUBJECT: Final = re.compile(
    r"^\s*(?:(?:n/)?objet|subject|betreff|concerne)\s*:(?!\s*(?:re|tr|fwd?|rep|aw)\s*:)"
)
_LETTERS: Final = frozenset({Nature.RELANCE, Nature.MISE_EN_DEMEURE})
# The documents of one sale cite each other by name ("Contrat n° 12" on an invoice, "Facture
# n° 7" on a delivery note): of two such names the first is the title, unless the other is larger
# or more of the text speaks for it.
_CHAIN: Final = frozenset(
    {
        Nature.FACTURE,
        Nature.AVOIR,
        Nature.DEVIS,
        Nature.BON_DE_COMMANDE,
        Nature.BON_DE_LIVRAISON,
        Nature.CONTRAT,
    }
)
_CITED: Final = 0.5
# Natures that state a price, a tax and a total: sums that add up are no surprise there.
_COUNTED: Final = frozenset(
    {
        Nature.FACTURE,
        Nature.AVOIR,
        Nature.DEVIS,
        Nature.BON_DE_COMMANDE,
        Nature.AVIS_ECHEANCE,
        Nature.RELEVE,
    }
)
# Beyond this lead the sums of the page change nothing.
_CLEAR_LEAD: Final = 12
_TAXED: Final = re.compile(r"\bt\.?v\.?a\b|\bt\.?t\.?c\b|\bvat\b|\bmwst\b|\bust\b")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A nature, its score from 0 to 1 (its lead over the next), and why (French)."""

    nature: Nature
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Signs:
    """The words of one nature; `title_or_within` matches a title within a word too, but fast."""

    nature: Nature
    title: tuple[tuple[re.Pattern[str], int], ...]
    title_or_within: tuple[re.Pattern[str], ...]
    body: tuple[tuple[re.Pattern[str], int], ...]


@dataclass(frozen=True, slots=True)
class _Title:
    """The best title of one nature: its points, where it stands, how tall its letters are."""

    points: int
    line: int
    height: float
    text: str


@dataclass(frozen=True, slots=True)
class _Score:
    nature: Nature
    title: _Title | None
    body: tuple[tuple[int, str], ...]

    @property
    def body_points(self) -> int:
        return min(sum(worth for worth, _ in self.body), _BODY_MOST)

    @property
    def points(self) -> int:
        return self.body_points + (self.title.points if self.title else 0)

    @property
    def reasons(self) -> tuple[str, ...]:
        found = [f"titre « {self.title.text} »"] if self.title else []
        found += [f"texte « {text} »" for _, text in sorted(self.body, reverse=True)]
        return tuple(dict.fromkeys(found))[:_MAX_REASONS]


@cache
def _all_signs() -> tuple[_Signs, ...]:
    text = files(__package__).joinpath("natures.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return tuple(
        _Signs(
            Nature(name),
            _compiled(entry["title"]),
            tuple(pattern for pattern, _ in _compiled(entry["title"], "")),
            _compiled(entry["body"], ""),
        )
        for name, entry in data.items()
    )


def _compiled(
    entries: Sequence[tuple[str, int]], begins: str = r"(?<![a-z0-9])"
) -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple(
        (re.compile(rf"{begins}(?:{spaced(phrase)})", re.MULTILINE), points)
        for phrase, points in entries
    )


def judge(layout: Layout, among: frozenset[Nature] = frozenset(Nature)) -> Judgement:
    """Return what the document is, of the natures in `among`; `AUTRE` when nothing is clear."""
    usual = _usual_height(layout)
    found = [_score(signs, layout, usual) for signs in _all_signs() if signs.nature in among]
    scores = sorted(_titled(found), key=lambda score: -score.points)
    best, second = scores[0], (scores[1].points if len(scores) > 1 else 0)
    if Nature.FACTURE in among and _counts_like_an_invoice(layout, scores):
        return Judgement(Nature.FACTURE, 0.6, ("calcul « HT + TVA = TTC »", *_reasons_of(scores)))
    if best.points < _ENOUGH:
        return Judgement(Nature.AUTRE, 0.0, ("Aucun titre ni formule connus.",))
    lead = round(best.points / (best.points + max(second, 0)), 2)
    return Judgement(best.nature, lead, best.reasons)


def _titled(scores: Sequence[_Score]) -> list[_Score]:
    """Give less to the names of other documents of the sale, cited below the title."""
    chain = [score for score in scores if score.nature in _CHAIN]
    return [
        replace(score, title=replace(score.title, points=round(score.title.points * _CITED)))
        if score.nature in _CHAIN and score.title and _is_cited(score, score.title, chain)
        else score
        for score in scores
    ]


def _is_cited(score: _Score, title: _Title, chain: Sequence[_Score]) -> bool:
    """Return True when an earlier title is the document's (an avoir speaks like an invoice)."""
    return any(
        other.title is not None
        and other.title.points >= _ENOUGH
        and other.title.line < title.line
        and other.title.height >= title.height
        and (other.body_points >= score.body_points or other.nature is Nature.AVOIR)
        for other in chain
    )


def _counts_like_an_invoice(layout: Layout, scores: Sequence[_Score]) -> bool:
    """Return True when no nature leads clearly and the page adds a tax to a net sum.

    Words of an offer or of an order in the text say that it is one of those.
    """
    best = scores[0]
    facture = next(score for score in scores if score.nature is Nature.FACTURE)
    unclear = best.points < _ENOUGH or (
        best.nature not in _COUNTED
        and facture.body_points > 0
        and best.points - facture.points < _CLEAR_LEAD
        and best.body_points < facture.body_points
    )
    if not unclear or not _TAXED.search(layout.folded):
        return False
    offers = (s for s in scores if s.nature in {Nature.DEVIS, Nature.BON_DE_COMMANDE})
    if any(score.body_points >= max(3, facture.body_points) for score in offers):
        return False
    total = read_totals(Reader("", layout)).total_ttc
    return total is not None and "arithmetic" in total.evidence.method


def _reasons_of(scores: Sequence[_Score]) -> tuple[str, ...]:
    facture = next(score for score in scores if score.nature is Nature.FACTURE)
    return facture.reasons[: _MAX_REASONS - 1]


def _score(signs: _Signs, layout: Layout, usual: float) -> _Score:
    body = tuple(
        (worth, " ".join(match[0].split()))
        for pattern, worth in signs.body
        if (match := _first_word(pattern, layout.folded))
    )
    return _Score(signs.nature, _title(signs, layout, usual), body)


def _first_word(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first match that does not begin within a word.

    Looked at after the match: a pattern that begins with a look behind is searched for at
    every letter, one that begins with a word only where that word stands.
    """
    return next(
        (m for m in pattern.finditer(text) if m.start() == 0 or not text[m.start() - 1].isalnum()),
        None,
    )


def _title(signs: _Signs, layout: Layout, usual: float) -> _Title | None:
    """Return the best title found among the first lines of the first page."""
    first = layout.of_page(1)[:_FIRST_LINES]
    # A bar between lines: "AVOIR" over "Lieu-dit Les Aulnes" does not say "avoir lieu".
    head = "\n|".join(line.folded for line in first)
    present = [
        title
        for title, fast in zip(signs.title, signs.title_or_within, strict=True)
        if fast.search(head)
    ]
    titles = [
        title
        for rank, line in enumerate(first)
        for pattern, worth in present
        for title in _titles_on(line, pattern, worth, usual, rank, signs.nature)
    ]
    return max(titles, key=lambda title: (title.points, -title.line), default=None)


def _titles_on(
    line: Line,
    pattern: re.Pattern[str],
    worth: int,
    usual: float,
    rank: int,
    nature: Nature,
) -> Iterator[_Title]:
    subject = nature in _LETTERS and bool(_SUBJECT.match(line.folded))
    for span, match in line.find(pattern):
        starts_cell = any(cell.start == span.start for cell in line.cells)
        large = not line.synthetic and span.box.height >= _LARGE * usual
        share = 1.5 if starts_cell or subject else 0.4
        if large:
            share *= 2
        elif rank > 12 and not subject:
            share *= 0.6
        text = " ".join(match[0].split())
        yield _Title(round(worth * share), line.index, span.box.height, text)


def _usual_height(layout: Layout) -> float:
    heights = sorted(word.box.height for line in layout.of_page(1) for word in line.words)
    return heights[len(heights) // 2] if heights else 1.0
