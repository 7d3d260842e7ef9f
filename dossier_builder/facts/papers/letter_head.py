"""The head of a letter: what stands above its salutation, the day it was written, how it went."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from dossier_builder.facts.days.printed import FoundDate, dates_of
from dossier_builder.facts.days.when import dated
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Line, Span
from dossier_builder.facts.model import Fact

_SALUTATION: Final = re.compile(
    r"^\s*(?:(?:cher(?:e|s|es)?\s+)?(?:madame|monsieur|mesdames|messieurs|maitre)\b"
    r"(?:\s*,|\s+et\b|\s+ou\b|\s*/)?\s*)+(?:l[ea]\s+\w+)?\s*,?\s*$|^\s*(?:bonjour|dear)\b"
)
# A letter without a salutation: its head is no longer than this.
_HEAD_LINES: Final = 24
# "Lyon, le", "Fait à Lyon, le", "Le", "Date :" or nothing, before the date in its cell.
_DATE_LINE: Final = re.compile(
    r"^(?:(?:fait\s+)?(?:a\s+)?[a-z][a-z' -]{1,40}(?:\s*\(\d{2,3}\))?\s*,\s*(?:(?:le|ce)\s*)?"
    r"|(?:fait\s+)?(?:a\s+)?[a-z][a-z' -]{1,40}\s+le\s*|(?:fait\s+)?le\s*|date\s*:?\s*(?:le\s*)?)?"
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s*)?$"
)
_MADE_AT: Final = re.compile(r"\bfait\s+(?:a\s+[a-z][a-z' -]{1,40})?,?\s*le\s*$")
# The head of a printed e-mail: "Envoyé : lundi 8 février 2025 17:20".
_MAILED: Final = re.compile(
    r"^(?:envoyee?|date(?: d'envoi)?|sent|gesendet)(?: le)?\s*:\s*"
    r"(?:(?:lun|mar|mercre|jeu|vendre|same|[a-z]{3})[a-z.]*,?\s*)?(?:le )?$"
)
# Dates of other papers and of other events: never the day a letter was written.
_OTHERS: Final = re.compile(
    r"factures?|avoirs?|echu|echeance|payable|regler|contrat|commande|devis|livr|expedi|relance"
    r"|courrier|virement|exigible|jusqu|avant|depuis|compter|loi|decret|ordonnance|signe|recu"
)
_METHODS: Final = (
    (
        "lettre recommandée électronique",
        re.compile(r"recommandee? (?:en ligne|electronique)|\blre\b|ar24"),
    ),
    (
        "lettre recommandée avec avis de réception",
        re.compile(
            r"recommandee? (?:avec|a\.?r\.?|avec demande d')|\bl\.?r\.?a\.?r\.?\b"
            r"|\bl\.?r\.? ?a\.?r\.?\b|recommande a\.?r|lettre recommandee|\brar\b"
        ),
    ),
    ("courriel", re.compile(r"(?:par|envoi) (?:courriel|mail|e-?mail|courrier electronique)")),
    ("lettre simple", re.compile(r"(?:lettre|courrier|pli) simple")),
    ("remise en main propre", re.compile(r"main propre")),
    ("acte de commissaire de justice", re.compile(r"commissaire de justice|huissier")),
)
# In the body a letter names its own way only as "la présente lettre recommandée".
_THIS_LETTER: Final = re.compile(r"(?:la |cette )?presente?\b[^.]{0,40}$|sous pli\s*$")


def head_of(reader: Reader) -> tuple[Line, ...]:
    """Return the lines of page 1 above the salutation, or its first lines when there is none."""
    lines = reader.layout.of_page(1)
    end = next((i for i, line in enumerate(lines) if _SALUTATION.match(line.folded)), None)
    return lines[: _HEAD_LINES if end is None else end]


def letter_date(reader: Reader) -> Fact[date] | None:
    """Return the day a letter was written: its date line, else "Fait à …, le …" at its end.

    A date that the text gives to an invoice or to another event is never taken.
    """
    found = dates_of(reader.layout)
    head = {(line.page, line.index) for line in head_of(reader)}
    top = [item for item in found if item.key[:2] in head and is_date_line(item)]
    mailed = [item for item in found if item.key[:2] in head and _MAILED.match(_before(item))]
    chosen = mailed or top or [item for item in found if _closes_with(item)]
    if chosen:
        return reader.fact(chosen[0].value, [chosen[0].span], sure=chosen[0].sure)
    labelled = dated(reader, "issue_date")
    mine = [item for item in found if labelled and item.value == labelled.value]
    return None if any(_OTHERS.search(_before(item)) for item in mine) else labelled


def is_date_line(found: FoundDate) -> bool:
    """Return True for a date whose cell says nothing but a place: "Lyon, le 3 mars 2026"."""
    line, span = found.span.line, found.span
    cell = next(cell for cell in line.cells if cell.start <= span.start < cell.end)
    before = line.folded_of(Span(line, cell.start, span.start)) if span.start > cell.start else ""
    after = " ".join(word.text for word in line.words[span.end : cell.end])
    alone = not re.search(r"\w", after)
    return alone and bool(_DATE_LINE.match(before)) and not _OTHERS.search(before)


def _closes_with(found: FoundDate) -> bool:
    """Return True for "Fait à Lyon, le …", and for a line that is only "Lyon, le …"."""
    before = _before(found)
    own_line = ", le" in before and found.span.end == len(found.span.line.words)
    return bool(_MADE_AT.search(before)) or (own_line and is_date_line(found))


def _before(found: FoundDate) -> str:
    return found.span.line.folded_before(found.span)


def sending_method(reader: Reader, *, anywhere: bool = False) -> Fact[str] | None:
    """Return how a letter was sent, as its head says it.

    `anywhere` is for postal proofs. A letter that threatens with another one, to come by
    registered post, was not itself registered.
    """
    head = reader.layout.lines if anywhere else head_of(reader)
    for name, pattern in _METHODS:
        for line in head:
            for span, _ in line.find(pattern):
                return reader.fact(name, [span])
    return None if anywhere else next(_said_of_itself(reader), None)


def _said_of_itself(reader: Reader) -> Iterator[Fact[str]]:
    for name, pattern in _METHODS:
        for line in reader.layout.lines:
            for span, match in line.find(pattern):
                if _THIS_LETTER.search(line.folded[: match.start()].replace("lettre ", "")):
                    yield reader.fact(name, [span])
