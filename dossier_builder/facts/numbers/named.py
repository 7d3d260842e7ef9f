"""Numbers that name a document: invoice, order, delivery note, corrected invoice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier_builder.facts.layout.claims import Claim, claims, index_of
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.quoted import is_reminded
from dossier_builder.facts.model import Fact
from dossier_builder.facts.numbers.claims import (
    is_plausible,
    is_titled,
    of_credit_note,
    stands_near,
    without_seconds,
)
from dossier_builder.facts.numbers.references import Reference, bare, key_of, references_of


@dataclass(frozen=True, slots=True)
class References:
    """The document numbers on a page."""

    invoice_number: Fact[str] | None = None
    order_number: Fact[str] | None = None
    delivery_number: Fact[str] | None = None
    preceding_invoice: Fact[str] | None = None


def read_references(reader: Reader, *, credit: bool = False) -> References:
    """Read the numbers; one printed at two places under its label is `etabli`.

    On an avoir (`credit`) that names its own number, "réf. facture" is the invoice it corrects.
    """
    found = tuple(references_of(reader.layout))
    all_claims = claims(index_of(reader.layout, found), "number", beside=stands_near)
    if credit:
        all_claims = list(of_credit_note(all_claims))
    kept = [
        c for c in all_claims if is_plausible(reader.layout, c) and not is_reminded(c.value.span)
    ]
    own = _fact(reader, kept, found, "invoice_number")
    if own is not None:
        # "Facture AV-12 - suite": a paper corrects no invoice of its own number.
        kept = [c for c in kept if not (_corrects(c) and _same_number(c, own.value))]
    return References(
        invoice_number=own,
        order_number=_fact(reader, kept, found, "order_number"),
        delivery_number=_fact(reader, kept, found, "delivery_number"),
        preceding_invoice=_fact(reader, kept, found, "preceding_invoice"),
    )


def _corrects(claim: Claim) -> bool:
    return claim.label.field == "preceding_invoice"


def _same_number(claim: Claim, number: str) -> bool:
    value = claim.value
    return isinstance(value, Reference) and key_of(value) == bare(number)


def _fact(
    reader: Reader, kept: Sequence[Claim], found: Iterable[Reference], field: str
) -> Fact[str] | None:
    mine = without_seconds([claim for claim in kept if claim.label.field == field])
    if not mine:
        return None
    best = max(mine, key=lambda c: (is_titled(c), c.weight))
    chosen = best.value
    if not isinstance(chosen, Reference):
        return None
    titled = is_titled(best)
    strong = [
        c.value
        for c in mine
        if c.weight == best.weight
        and isinstance(c.value, Reference)
        and (not titled or is_titled(c))
    ]
    clear = len({key_of(value) for value in strong}) == 1
    again = [
        other.span
        for other in found
        if key_of(other) == key_of(chosen) and other.span.box != chosen.span.box
    ]
    distinctive = len(key_of(chosen)) >= 4
    twice = bool(again) and distinctive and clear and not reader.is_ocr(chosen.span)
    return reader.fact(
        chosen.value,
        chosen.spans,
        established=twice,
        method="page+concordance" if twice else "page",
        sure=clear,
        others=again[:3],
    )
