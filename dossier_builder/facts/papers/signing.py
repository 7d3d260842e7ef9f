"""The day on which a deed, a contract or an order was made: "Fait à Lyon, le …"."""

import re
from datetime import date
from typing import Final

from dossier_builder.facts.days.printed import FoundDate, dates_of
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.flow import flow_of
from dossier_builder.facts.layout.lines import Span
from dossier_builder.facts.model import Fact
from dossier_builder.facts.papers.letter_head import is_date_line

SIGNED: Final = re.compile(
    r"\b(?:fait|signee?|dressee?|date de (?:la )?signature|signature)\b(?![^.]*factur)[^.]{0,80}$"
)
# A contract speaks of other papers that were signed: its own sentence begins so.
_CLOSING: Final = re.compile(r"(?:^\W*(?:fait|signe)\b(?! par)|\bfait (?:a|en|le)\b)[^.]{0,80}$")

_ORDERED: Final = re.compile(
    r"(?:(?:bon|lettre) de )?commande(?: (?:client|fournisseur|ferme))?(?: (?:no|numero|ref\.?))?"
    r"[ :]*\S*\d\S*[ ,-]*(?:du|en date du|le)"
)


def signing_day(reader: Reader) -> Fact[date] | None:
    """Return the day of a deed's "Fait à …, le …", else that of a line: a place and a day."""
    flow, found = flow_of(reader.layout), dates_of(reader.layout)
    made = [item for item in found if SIGNED.search(flow.before(item.span))]
    return _last(reader, made or [item for item in found if is_date_line(item)])


def closing_day(reader: Reader) -> Fact[date] | None:
    """Return the day of the sentence "Fait en deux originaux à …, le …" of a contract."""
    flow, found = flow_of(reader.layout), dates_of(reader.layout)
    return _last(reader, [item for item in found if _CLOSING.search(flow.before(item.span))])


def order_day(reader: Reader) -> Fact[date] | None:
    """Return the day in an order's title: "BON DE COMMANDE 4500118 DU 02/03/2026"."""
    for item in dates_of(reader.layout):
        line, cell = item.span.line, item.span.cell
        if _ORDERED.fullmatch(line.folded_of(Span(line, cell.start, item.span.start))):
            return reader.fact(item.value, [item.span], sure=item.sure)
    return None


def _last(reader: Reader, days: list[FoundDate]) -> Fact[date] | None:
    return None if not days else reader.fact(days[-1].value, [days[-1].span], sure=days[-1].sure)
