"""What happened and what will: the events of a claim, in order, each in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from dossier_builder.creance.model import Creance
from dossier_builder.facts.model import Nature
from dossier_builder.french import euros, piece_numero


class Lane(StrEnum):
    """The rows of the timeline, from top to bottom."""

    FACTURES = "Factures"
    DEMARCHES = "Démarches"
    PAIEMENTS = "Paiements"
    DELAIS = "Délais"


@dataclass(frozen=True, slots=True, order=True)
class Event:
    """One day's event; `label` is short, for the picture, `text` whole, for the list."""

    on: date
    text: str
    lane: Lane
    label: str
    invoice: str | None = None


_LETTERS: Final = {
    Nature.RELANCE: "relance",
    Nature.MISE_EN_DEMEURE: "mise en demeure",
    Nature.BON_DE_LIVRAISON: "livraison",
}


def events(creance: Creance) -> tuple[Event, ...]:
    """Return every dated event of the claim, oldest first, none twice."""
    found = [*_invoices(creance), *_steps(creance), *_payments(creance), *_deadlines(creance)]
    return tuple(sorted(dict.fromkeys(found)))


def _invoices(creance: Creance) -> Iterator[Event]:
    for invoice in creance.decompte.invoices if creance.decompte else ():
        name = f"facture {invoice.number}"
        amount = euros(invoice.total_ttc)
        yield Event(invoice.issue_date, f"{name}, {amount}", Lane.FACTURES, "émise", invoice.number)
        yield Event(
            invoice.due_date, f"échéance de la {name}", Lane.FACTURES, "échue", invoice.number
        )
        for avoir in invoice.avoirs:
            text = f"avoir de {euros(avoir.amount)} sur la {name}"
            yield Event(avoir.date, text, Lane.PAIEMENTS, f"avoir {euros(avoir.amount)}")


def _steps(creance: Creance) -> Iterator[Event]:
    state = creance.mise_en_demeure
    for piece in creance.pieces:
        label = _LETTERS.get(piece.nature)
        # The day it was sent, when known, is worth more than the day on the letter.
        known = piece.nature is Nature.MISE_EN_DEMEURE and state.sent_on is not None
        if label and piece.date and not known:
            text = f"{piece.designation} ({piece_numero(piece.label)})"
            yield Event(piece.date, text, Lane.DEMARCHES, label)
    if state.sent_on:
        yield Event(
            state.sent_on, "mise en demeure envoyée", Lane.DEMARCHES, "mise en demeure envoyée"
        )
    if state.received_on:
        yield Event(state.received_on, "mise en demeure reçue", Lane.DEMARCHES, "reçue")


def _payments(creance: Creance) -> Iterator[Event]:
    for payment in creance.decompte.payments if creance.decompte else ():
        amount = euros(payment.amount)
        yield Event(payment.date, f"paiement de {amount}", Lane.PAIEMENTS, amount)


def _deadlines(creance: Creance) -> Iterator[Event]:
    for deadline in creance.deadlines:
        yield Event(deadline.on, deadline.title, Lane.DELAIS, deadline.title)
    told = {deadline.on for deadline in creance.deadlines}
    for limitation in creance.limitations:
        if limitation.expires_on in told:
            continue
        yield Event(limitation.expires_on, limitation.title, Lane.DELAIS, limitation.title)
