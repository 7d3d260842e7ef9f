"""When an invoice was issued, is due, and its delivery was made: labelled dates and terms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from dossier_builder.facts.dates import FoundDate, dates_of
from dossier_builder.facts.evidence import Reader
from dossier_builder.facts.labels import (
    Claim,
    Label,
    Value,
    Weight,
    claims,
    index_of,
    labels_in,
)
from dossier_builder.facts.layout import TIGHT, Layout, Span
from dossier_builder.facts.model import Fact
from dossier_builder.facts.terms import DueReading, Terms, due_readings, terms_of
from dossier_builder.reading.fold import fold

_OTHER_PAPERS: Final = frozenset({"order_number", "delivery_number", "preceding_invoice"})
_PAYING: Final = re.compile(
    r"\bpa(?:ie|ya|ye)|\bregl|\bprelev|\bechea?n?|\bexigib|\bvirement|\btraite\b|\bl\.?c\.?r\b|\bvers[eo]"
)
_PAID_OR_LATE: Final = re.compile(
    r"recu|effectu|deja|acompte|avance|\bpa(?:ye|ie)e?s? (?:le|par|en)|\bregle(?!m)|\bverse\b"
    r"|acquitt|retard|penalit|escompte|offre|valab|livr|a compter|contrat|loi\b|decret|devis"
    r"|periode|\bdu\b.*\bau$"
)
_RECEIVED: Final = re.compile(r"(?:recu|remis)e? le")
_GOODS: Final = re.compile(r"livr|marchandis|colis|\bbl\b|b\.l\.|palette|expedi|materiel")
# "Avant le" alone: of paying, when its phrase speaks of that or of nothing else.
_LIMIT: Final = re.compile(r"avant le|au plus tard le|jusqu'au|date limite")
_LEAVES: Final = re.compile(r"expedi|chargement|enlevement")
_PAPERS: Final = re.compile(r"facture(?! d'avoir)|avoir|note de credit")
_PHRASE: Final = re.compile(r"[.;]\s|\s{6}")
_OWED: Final = re.compile(
    rf"{_PAYING.pattern}|montant|somme|solde|total|net\b|\bdue?s?\b|parven|facture|credit|€"
)
# A label that ends so is followed by its date, and by nothing else.
_LEADS: Final = re.compile(r"(?:^|\s)(?:du|le|au|vom|am|on)$")
_WEEKDAY: Final = re.compile(r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche")
_OF_LAW: Final = re.compile(
    r"\b(?:loi|decret|ordonnance|arrete|directive|reglement \(?(?:ue|ce)\)?|circulaire)"
    r"(?: ministeriel| prefectoral| royal)?(?: n?o? ?[\d/-]+\S*)?,? du $"
)
# How many words may stand between a label and its date on one line.
_APART: Final = 3


@dataclass(frozen=True, slots=True)
class When:
    """The dates of an invoice; `readings` are the due dates its terms lead to, latest first."""

    issue_date: Fact[date] | None = None
    due_date: Fact[date] | None = None
    delivery_date: Fact[date] | None = None
    payment_terms: Fact[str] | None = None
    readings: tuple[DueReading, ...] = ()


def read_when(reader: Reader, *, credit: bool = False) -> When:
    """Read the dates; `etabli` when issue date + terms = due date, or two places agree.

    On an avoir (`credit`) the date of "la facture n° … du …" is that of the invoice it corrects.
    """
    found = _dates(reader.layout)
    all_claims = [
        claim
        for claim in claims(index_of(reader.layout, found), "date", beside=_near)
        if _reaches(claim) and not (credit and _of_invoice(claim)) and not _other_receipt(claim)
    ]
    issued = _best(all_claims, "issue_date") or _unnamed(reader.layout, found, all_claims)
    terms = terms_of(reader.layout)
    due = _best(all_claims, "due_date") or (None if terms or credit else _to_pay(found, issued))
    chosen, readings, confirmed = _judge(issued, due, terms)
    return When(
        issue_date=_fact(reader, issued, all_claims, "issue_date", confirmed=confirmed),
        due_date=_due_fact(reader, due, all_claims, chosen, readings, confirmed=confirmed),
        delivery_date=_fact(
            reader, _best(all_claims, "delivery_date"), all_claims, "delivery_date"
        ),
        payment_terms=None if chosen is None else _terms_fact(reader, chosen, confirmed),
        readings=readings,
    )


def _reaches(claim: Claim) -> bool:
    """Return False where a word that only leads to a date beside it ("Lyon, le") claims another.

    "V/CDE | DU" in a table's head: the day is the order's.
    """
    line, said = claim.label.span.line, claim.said
    if not _follows(claim):
        return False
    if claim.label.strong:
        return (claim.value.span.line is line or not said.endswith("-")) and _of_paying(claim)
    if not _from_a_town(claim):
        return False
    if claim.value.span.line is not line and (said.endswith(",") or re.search(r"\w,? le$", said)):
        return False
    start = claim.label.span.start
    if said in {"du", "le"} and start > 0 and line.gap(start) >= TIGHT:
        before = [label for label in labels_in(line, "number") if label.span.end == start]
        return not any(label.field in _OTHER_PAPERS for label in before)
    return True


def _of_paying(claim: Claim) -> bool:
    """Return False for the "avant le" of another duty: "Réclamation à présenter avant le …"."""
    if claim.label.field != "due_date" or not _LIMIT.fullmatch(claim.said):
        return True
    phrase = _PHRASE.split(claim.label.span.line.folded_before(claim.label.span))[-1]
    return not re.search("[a-z]{3}", phrase) or bool(_OWED.search(phrase))


def _from_a_town(claim: Claim) -> bool:
    """Return False for "Livraison prévue le": the long words of a town begin with a capital."""
    if not re.search(r"\w,? le$|\w,$", claim.said) or claim.said.startswith("fait"):
        return True
    label = claim.label.span
    start = max(cell.start for cell in label.line.cells if cell.start < label.end)
    place = Span(label.line, max(start, label.start), label.end)
    words = re.findall(r"\w{5,}", place.text)
    return not any(word[0].islower() for word in words)


def _other_receipt(claim: Claim) -> bool:
    """Return True for "reçu le" of a payment or an order: it dates goods only beside their name."""
    received = claim.label.field == "delivery_date" and _RECEIVED.match(claim.said)
    return bool(received) and not _GOODS.search(claim.label.span.line.folded)


def _of_invoice(claim: Claim) -> bool:
    """Return True for a day of the invoice that an avoir corrects, said so or in its phrase."""
    said, line = claim.said, claim.label.span.line
    if claim.label.field == "issue_date" and "facture" in said and "avoir" not in said:
        return True
    named = _PAPERS.findall(_PHRASE.split(line.folded_before(claim.value.span))[-1])
    same = claim.value.span.line is line
    return same and claim.label.field in {"issue_date", "due_date"} and named[-1:] == ["facture"]


def dated(reader: Reader, field: str, kind: str = "date") -> Fact[date] | None:
    """Return the date that labels of `kind` and `field` (labels.toml) claim in any document."""
    found = _dates(reader.layout)
    all_claims = [
        claim
        for claim in claims(index_of(reader.layout, found), kind, beside=_near)
        if _follows(claim)
    ]
    best = _best(all_claims, field)
    if best is None and field == "issue_date":
        best = _alone(found, all_claims)
    return _fact(reader, best, all_claims, field)


def _near(label: Label, value: Value) -> bool:
    """Return True when few words stand between; after "du" or "le" none but the day's name."""
    line = label.span.line
    between = line.words[label.span.end : value.span.start]
    said = [fold(word.text) for word in between if any(c.isalnum() for c in word.text)]
    if _LEADS.search(line.folded_of(label.span)):
        return all(_WEEKDAY.match(word) for word in said)
    return len(said) <= _APART


def _follows(claim: Claim) -> bool:
    """Return False where "du" or "le" leads to other words of its line, not to the date claimed."""
    label, line = claim.label.span, claim.label.span.line
    if claim.value.span.line is line or not _LEADS.search(line.folded_of(label)):
        return True
    return label.end == len(line.words) or line.gap(label.end) >= TIGHT


def _dates(layout: Layout) -> tuple[FoundDate, ...]:
    """Return the dates of a document, those of the laws it cites left out."""
    return tuple(
        item
        for item in dates_of(layout)
        if not _OF_LAW.search(item.span.line.folded_before(item.span))
    )


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
    return bool(_PAYING.search(before)) and not _PAID_OR_LATE.search(before)


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
        [found.span],
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
