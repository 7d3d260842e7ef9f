"""Numbers and days that a sentence quotes of another paper: a reminder, an estimate accepted."""

import re
from typing import Final

from dossier_builder.facts.layout.lines import Span

# What ends a phrase: a full stop (not that of "art." or "n."), a semicolon, another column.
_END: Final = re.compile(r"(?<=[a-z0-9)]{3})\.\s|[;!?]\s|\s{6}")
# An invoice that is said to be unpaid is not the one that says so.
_REMINDED: Final = re.compile(
    r"\brappel(?:ons|ant|er)?\b.{0,60}\bfactures?\b|\bfactures?\b.{0,90}"
    r"\b(?:rest(?:e|ent|ant)? (?:due?s?|impaye|a ce jour|en attente|non)|impayee?s?|non reglee?s?"
    r"|demeure(?:nt)? |en souffrance|n'(?:a|ont) pas ete)"
)
_PAPER: Final = re.compile(
    r"\b(?P<own>factures?|avoirs?|notes? d'honoraires|note de credit|invoice|rechnung)\b"
    r"|\b(?:devis|proposition|offre|marche|contrat|convention|estimation|ordre de service)\b"
)


def is_reminded(span: Span) -> bool:
    """Return True for a value in a phrase that reminds of another invoice, still unpaid."""
    return _REMINDED.search(_phrase(span)) is not None


def dates_another(span: Span) -> bool:
    """Return True for a day of the estimate or contract that its phrase named last."""
    before = _END.split(span.line.folded_before(span))[-1]
    papers = list(_PAPER.finditer(before))
    return bool(papers) and papers[-1]["own"] is None and _runs_on(before[papers[-1].end() :])


def _phrase(span: Span) -> str:
    """Return the phrase of its line in which a span stands, folded."""
    line = span.line
    start = len(line.folded_before(span))
    first = max((m.end() for m in _END.finditer(line.folded, 0, start)), default=0)
    last = next((m.start() for m in _END.finditer(line.folded, start)), len(line.folded))
    return line.folded[first:last]


def _runs_on(between: str) -> bool:
    """Return True when nothing but a number and a few words part the paper from its day."""
    return len(between.split()) <= 6 and ":" not in between
