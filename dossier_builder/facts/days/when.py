"""When an invoice was issued, is due, and its delivery was made: labelled dates and terms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from dossier_builder.facts.days.claims import PAYING, days_of, invoice_days, labelled_days
from dossier_builder.facts.days.printed import FoundDate
from dossier_builder.facts.days.terms import DueReading, Terms, due_readings, terms_of
from dossier_builder.facts.layout.claims import Claim, Weight
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.labels import labels_in
from dossier_builder.facts.layout.lines import Layout
from dossier_builder.facts.layout.quoted import is_reminded
from dossier_builder.facts.model import Fact, Nature

_PAID_OR_LATE: Final = re.compile(
    r"recu|effectu|deja|acompte|avance|\bpa(?:ye|ie)e?s? (?:le|par|en)|\bregle(?!m)|\bverse\b"
    r"|acquitt|\bt\.?v\.?a\b|retard|penalit|escompte|offre|valab|livr|a compter|contrat|loi\b"
    r"|decret|devis|periode|\bdu\b.*\bau$"
)
_LEAVES: Final = re.compile(r"expedi|chargement|enlevement")


@dataclass(frozen=True, slots=True)
class When:
    """The dates of an invoice; `readings` are the due dates its terms lead to, latest first."""

    issue_date: Fact[date] | None = None
    due_date: Fact[date] | None = None
    delivery_date: Fact[date] | None = None
    payment_terms: Fact[str] | None = None
    readings: tuple[DueReading, ...] = ()


def read_when(
    reader: Reader, nature: Nature = Nature.FACTURE, *, conditions: Layout | None = None
) -> When:
    """Read the dates; `etabli` when issue date + terms = due date, or two places agree.

    On an avoir the date of "la facture n° … du …" is that of the invoice it corrects.
    Terms that only its general conditions state are those of `conditions`.
    """
    credit = nature is Nature.AVOIR
    found = tuple(item for item in days_of(reader.layout) if not is_reminded(item.span))
    all_claims = invoice_days(reader.layout, found, nature)
    # The day of the order is no day of the invoice, even where it is the only one.
    named = [*all_claims, *labelled_days(reader.layout, found, "order")]
    issued = _best(all_claims, "issue_date") or _unnamed(reader.layout, found, named)
    terms = terms_of(reader.layout) or (terms_of(conditions) if conditions else ())
    due = _best(all_claims, "due_date") or (None if terms or credit else _to_pay(found, issued))
    chosen, readings, confirmed = _judge(issued, due, terms)
    if credit:
        # An avoir is not paid: no terms make it fall due.
        readings = ()
    return When(
        issue_date=_fact(reader, issued, all_claims, "issue_date", confirmed=confirmed),
        due_date=_due_fact(reader, due, all_claims, chosen, readings, confirmed=confirmed),
        delivery_date=_fact(
            reader, _best(all_claims, "delivery_date"), all_claims, "delivery_date"
        ),
        payment_terms=None if chosen is None else _terms_fact(reader, chosen, confirmed),
        readings=readings,
    )


def dated(reader: Reader, field: str, kind: str = "date") -> Fact[date] | None:
    """Return the date that labels of `kind` and `field` (labels.toml) claim in any document."""
    found = days_of(reader.layout)
    all_claims = labelled_days(reader.layout, found, kind)
    best = _best(all_claims, field)
    if best is None and field == "issue_date":
        best = _alone(found, all_claims)
    return _fact(reader, best, all_claims, field)


def _best(all_claims: Sequence[Claim], field: str) -> FoundDate | None:
    mine = _of(all_claims, field)
    taken = {
        claim.value.span.box
        for claim in all_claims
        if claim.label.field != field and claim.weight > Weight.WEAK
    }
    mine = [c for c in mine if c.weight > Weight.WEAK or c.value.span.box not in taken]
    if not mine:
        return None
    best = max(mine, key=_preferred)
    value = best.value
    return value if isinstance(value, FoundDate) else None


def _preferred(claim: Claim) -> tuple[Weight, bool, bool, int]:
    """Rank a claim: "livré le" before "expédié le", which is the day before it arrives."""
    said = claim.said
    return claim.weight, "dat" in said, not _LEAVES.search(said), -claim.rank


def _unnamed(
    layout: Layout, found: Sequence[FoundDate], all_claims: Sequence[Claim]
) -> FoundDate | None:
    """Return the date that no word names: beside the invoice's number, or by itself."""
    taken = {claim.value.span.box for claim in all_claims}
    for item in found:
        line = item.span.line
        if line.page > 1 or item.span.box in taken:
            continue
        numbers = [
            label for label in labels_in(line, "number") if label.span.end <= item.span.start
        ]
        if numbers and all(label.field == "invoice_number" for label in numbers):
            return item
    return _alone(found, all_claims)


def _to_pay(found: Sequence[FoundDate], issued: FoundDate | None) -> FoundDate | None:
    """Return the one later date of a phrase that speaks of paying, whatever its words."""
    if issued is None:
        return None
    late = [item for item in found if item.value > issued.value and _speaks_of_paying(item)]
    return late[0] if len({item.value for item in late}) == 1 else None


def _speaks_of_paying(item: FoundDate) -> bool:
    before = item.span.line.folded_before(item.span)
    return bool(PAYING.search(before)) and not _PAID_OR_LATE.search(before)


def _alone(found: Sequence[FoundDate], all_claims: Sequence[Claim]) -> FoundDate | None:
    """Return the one date that stands by itself in a cell of the first page, unclaimed."""
    taken = {claim.value.span.box for claim in all_claims}
    alone = [
        item
        for item in found
        if item.span.line.page == 1
        and item.span.box not in taken
        and any(
            (cell.start, cell.end) == (item.span.start, item.span.end)
            for cell in item.span.line.cells
        )
    ]
    return alone[0] if len({item.value for item in alone}) == 1 else None


def _of(all_claims: Sequence[Claim], field: str) -> list[Claim]:
    return [claim for claim in all_claims if claim.label.field == field and claim.rank == 0]


def _judge(
    issued: FoundDate | None, due: FoundDate | None, terms: Sequence[Terms]
) -> tuple[Terms | None, tuple[DueReading, ...], bool]:
    """Return the terms that hold, the due dates they give, and whether the printed one agrees."""
    if issued is None:
        return (terms[0] if terms else None), (), False
    for candidate in terms:
        readings = due_readings(candidate, issued.value)
        if due is not None and any(reading.due == due.value for reading in readings):
            # "À réception" makes the two dates one: no confirmation when read at one place.
            return (
                candidate,
                readings,
                candidate.days + candidate.months > 0 and due.key != issued.key,
            )
    if not terms:
        return None, (), False
    labelled = [candidate for candidate in terms if candidate.labelled]
    chosen = (labelled or list(terms))[0]
    distinct = {(t.days, t.months, t.end_of_month, t.day_of_month) for t in labelled or terms}
    readings = due_readings(chosen, issued.value) if len(distinct) == 1 else ()
    return chosen, readings, False


def _fact(
    reader: Reader,
    found: FoundDate | None,
    all_claims: Sequence[Claim],
    field: str,
    *,
    confirmed: bool = False,
) -> Fact[date] | None:
    if found is None:
        return None
    values = _strong_values(all_claims, field)
    clear = all(value.value == found.value for value in values)
    again = [v for v in values if v.value == found.value and v.key != found.key]
    twice = bool(again) and not reader.is_ocr(found.span)
    return reader.fact(
        found.value,
        found.spans,
        established=found.sure and clear and (confirmed or twice),
        method="page+arithmetic" if confirmed else "page+concordance" if twice else "page",
        sure=found.sure and clear,
        others=[value.span for value in again],
    )


def _strong_values(all_claims: Sequence[Claim], field: str) -> list[FoundDate]:
    return [
        claim.value
        for claim in _of(all_claims, field)
        if claim.weight >= Weight.BELOW and isinstance(claim.value, FoundDate)
    ]


def _due_fact(
    reader: Reader,
    due: FoundDate | None,
    all_claims: Sequence[Claim],
    chosen: Terms | None,
    readings: tuple[DueReading, ...],
    *,
    confirmed: bool,
) -> Fact[date] | None:
    if due is not None:
        return _fact(reader, due, all_claims, "due_date", confirmed=confirmed)
    if chosen is None or not readings:
        return None
    return reader.fact(readings[0].due, [chosen.span], method="page+calcul")


def _terms_fact(reader: Reader, chosen: Terms, confirmed: bool) -> Fact[str]:
    return reader.fact(
        chosen.span.text.strip(" .,;:"),
        [chosen.span],
        established=confirmed,
        method="page+arithmetic" if confirmed else "page",
    )
