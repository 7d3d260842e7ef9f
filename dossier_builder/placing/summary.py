"""What was read in a loose file, in a few words, so that a person can place it."""

from collections.abc import Iterator, Sequence

from dossier_builder.facts.model import ReadFile
from dossier_builder.french import date_courte, euros, siren


def what_was_read(parts: Sequence[ReadFile]) -> tuple[tuple[str, str], ...]:
    """Return (label, value) pairs in French, each value once."""
    return tuple(dict.fromkeys(pair for part in parts for pair in _pairs(part)))


def _pairs(part: ReadFile) -> Iterator[tuple[str, str]]:
    facts = part.facts
    for label, text in (
        ("facture", facts.invoice_number),
        ("commande", facts.order_number),
        ("bon de livraison", facts.delivery_number),
        ("émetteur", facts.seller_name),
        ("client", facts.buyer_name),
        ("société", facts.company_name),
    ):
        if text is not None:
            yield label, text.value
    for label, number in (
        ("SIREN de l’émetteur", facts.seller_siren),
        ("SIREN du client", facts.buyer_siren),
        ("SIREN de la société", facts.company_siren),
    ):
        if number is not None:
            yield label, siren(number.value)
    if facts.issue_date is not None:
        yield "date", date_courte(facts.issue_date.value)
    if facts.total_ttc is not None and (facts.currency is None or facts.currency.value == "EUR"):
        yield "total TTC", euros(facts.total_ttc.value)
