"""Which label may claim which day: the document's own, or one of another paper or event."""

import re
from typing import Final

from dossier_builder.facts.days.printed import FoundDate, dates_of
from dossier_builder.facts.layout.claims import Claim, Value, claims, index_of
from dossier_builder.facts.layout.labels import Label, labels_in
from dossier_builder.facts.layout.lines import TIGHT, Layout, Span
from dossier_builder.facts.layout.quoted import dates_another
from dossier_builder.facts.model import Nature
from dossier_builder.reading.fold import fold

# Words of paying, in a phrase that ends in a day.
PAYING: Final = re.compile(
    r"\bpa(?:ie|ya|ye)|\bregl|\bprelev|\bechea?n?|\bexigib|\bvirement|\btraite\b|\bl\.?c\.?r\b|\bvers[eo]"
)
_OWN_DAYS: Final = frozenset({"issue_date", "due_date"})
_OTHER_PAPERS: Final = frozenset({"order_number", "delivery_number", "preceding_invoice"})
_RECEIVED: Final = re.compile(r"(?:recu|remis)e? le")
_GOODS: Final = re.compile(r"livr|marchandis|colis|\bbl\b|b\.l\.|palette|expedi|materiel")
# "Avant le" alone: of paying, when its phrase speaks of that or of nothing else.
_LIMIT: Final = re.compile(r"avant le|au plus tard le|jusqu'au|date limite")
_PAPERS: Final = re.compile(r"facture(?! d'avoir)|avoir|note de credit")
_PHRASE: Final = re.compile(r"[.;]\s|\s{6}")
_OWED: Final = re.compile(
    rf"{PAYING.pattern}|montant|somme|solde|total|net\b|\bdue?s?\b|parven|facture|credit|€"
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


def days_of(layout: Layout) -> tuple[FoundDate, ...]:
    """Return the dates of a document, those of the laws it cites left out."""
    return tuple(
        item
        for item in dates_of(layout)
        if not _OF_LAW.search(item.span.line.folded_before(item.span))
    )


def labelled_days(layout: Layout, found: tuple[FoundDate, ...], kind: str = "date") -> list[Claim]:
    """Return the days that labels of `kind` (labels.toml) claim in any document."""
    return [
        claim for claim in claims(index_of(layout, found), kind, beside=_near) if _follows(claim)
    ]


def invoice_days(layout: Layout, found: tuple[FoundDate, ...], nature: Nature) -> list[Claim]:
    """Return the days that labels claim on an invoice, those of other papers left out.

    On an avoir the date of "la facture n° … du …" is that of the invoice it corrects; on an
    invoice that of "devis accepté le …" is the estimate's.
    """
    credit, of_invoice = nature is Nature.AVOIR, nature in {Nature.FACTURE, Nature.AVOIR}
    return [
        claim
        for claim in labelled_days(layout, found)
        if _reaches(claim)
        and not (credit and _of_invoice(claim))
        and not _other_receipt(claim)
        and not (of_invoice and claim.label.field in _OWN_DAYS and dates_another(claim.value.span))
    ]


def _reaches(claim: Claim) -> bool:
    """Return False where a word that only leads to a date beside it ("Lyon, le") claims another.

    "V/CDE | DU" in a table's head: the day is the order's.
    """
    line, said = claim.label.span.line, claim.said
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
    if claim.value.span.line is not line or claim.label.field not in _OWN_DAYS:
        return False
    named = _PAPERS.findall(_PHRASE.split(line.folded_before(claim.value.span))[-1])
    return named[-1:] == ["facture"]


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
