"""Bank and account statements: the movements, by which an invoice may prove to be paid."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any, Final

from dossier_builder.facts.amounts.printed import amounts_in
from dossier_builder.facts.days.printed import dates_in, day_order
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Line, Span
from dossier_builder.facts.model import Fact, Movement
from dossier_builder.facts.numbers.identifiers import Kind, identifiers_of

_PERIOD: Final = re.compile(r"(?:periode\s+)?(?:du|de)\s+.{6,24}\s+(?:au|a)\s+")
_BALANCE: Final = re.compile(r"solde|total|report|ancien|nouveau")
_MOST: Final = 2000


def read_statement(reader: Reader) -> dict[str, Fact[Any]]:
    """Return movements, the period and the IBAN of a statement."""
    facts: dict[str, Fact[Any]] = dict(period(reader))
    accounts = [i for i in identifiers_of(reader.layout) if i.kind is Kind.IBAN and i.valid]
    if len({account.number for account in accounts}) == 1:
        spans = [accounts[0].span, *([accounts[0].rest] if accounts[0].rest else [])]
        facts["iban"] = reader.fact(accounts[0].number, spans, method="page+checksum")
    found = list(_movements(reader))[:_MOST]
    if found:
        facts["movements"] = reader.fact(
            tuple(movement for movement, _ in found), [span for _, span in found]
        )
    return facts


def period(reader: Reader) -> dict[str, Fact[date]]:
    """Return period_start and period_end of "du 01/01/2026 au 31/03/2026"."""
    for line in reader.layout.lines:
        if not _PERIOD.search(line.folded):
            continue
        days = list(dates_in(line))
        for first, last in pairwise(days):
            between = line.words[first.span.end : last.span.start]
            joined = " ".join(word.text.lower() for word in between)
            if joined in {"au", "à", "a"} and first.value <= last.value:
                return {
                    "period_start": reader.fact(first.value, [first.span]),
                    "period_end": reader.fact(last.value, [last.span]),
                }
    return {}


def _movements(reader: Reader) -> Iterator[tuple[Movement, Span]]:
    order = day_order(reader.layout)
    for line in reader.layout.lines:
        if _BALANCE.search(line.folded):
            continue
        movement = _movement(line, order)
        if movement is not None:
            yield movement


def _movement(line: Line, order: str | None) -> tuple[Movement, Span] | None:
    days = list(dates_in(line, order=order))
    amounts = [amount for amount in amounts_in(line) if not amount.bare]
    if not days or not amounts or days[0].span.start > 0:
        return None
    label = " ".join(word.text for word in line.words[days[-1].span.end : amounts[0].span.start])
    return Movement(days[0].value, amounts[0].value, label.strip()), amounts[0].span
