"""What one document says on its pages: which reader serves which nature."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from dossier_builder.facts.amounts.printed import currency_of
from dossier_builder.facts.amounts.tally import Totals
from dossier_builder.facts.amounts.totals import read_totals
from dossier_builder.facts.days.claims import days_of
from dossier_builder.facts.days.instalments import Instalment, instalments, last_day, said
from dossier_builder.facts.days.when import When, dated, read_when
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.model import Fact, Finding, Nature, Severity
from dossier_builder.facts.numbers.named import read_references
from dossier_builder.facts.papers.agreements import read_agreement, read_delivery
from dossier_builder.facts.papers.clauses import invoice_clauses
from dossier_builder.facts.papers.conditions import without_conditions
from dossier_builder.facts.papers.debt import read_debt
from dossier_builder.facts.papers.letters import read_demand, read_posting
from dossier_builder.facts.papers.messages import read_message
from dossier_builder.facts.papers.registry import read_registry
from dossier_builder.facts.papers.signatures import signed
from dossier_builder.facts.papers.signing import order_day
from dossier_builder.facts.papers.statements import period, read_statement
from dossier_builder.facts.parties.sides import read_parties
from dossier_builder.french import date_courte
from dossier_builder.reading.model import Message

_WITH_TOTALS: Final = frozenset(
    {Nature.FACTURE, Nature.AVOIR, Nature.DEVIS, Nature.BON_DE_COMMANDE, Nature.AVIS_ECHEANCE}
)
# Documents of one person to another: both are read from their address blocks.
_LETTERS: Final = frozenset({Nature.RELANCE, Nature.MISE_EN_DEMEURE})
_WITH_PARTIES: Final = frozenset({Nature.BON_DE_LIVRAISON, *_LETTERS})


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Facts by name, and what a person should know."""

    facts: Mapping[str, Fact[Any]]
    findings: tuple[Finding, ...] = ()


def read_page(reader: Reader, nature: Nature, message: Message | None = None) -> PageFacts:
    """Read the facts that a document of this nature states on its pages."""
    if not reader.layout.lines:
        return PageFacts({})
    if nature in _WITH_TOTALS:
        return _invoice(reader, nature)
    if nature is Nature.RECONNAISSANCE_DE_DETTE:
        return PageFacts(*read_debt(reader))
    facts = _others(reader, nature, message)
    if nature in _WITH_PARTIES and message is None:
        facts = {**read_parties(reader), **facts}
    if message is not None and nature is not Nature.ECHANGE:
        facts = {**facts, **read_message(reader, message, answers=nature not in _LETTERS)}
    return PageFacts(facts)


def _others(reader: Reader, nature: Nature, message: Message | None) -> dict[str, Fact[Any]]:
    if nature in {Nature.CONTRAT, Nature.BAIL}:
        return read_agreement(reader)
    if nature is Nature.BON_DE_LIVRAISON:
        return read_delivery(reader)
    if nature in {Nature.RELANCE, Nature.MISE_EN_DEMEURE}:
        return read_demand(reader)
    if nature is Nature.PREUVE_ENVOI:
        return read_posting(reader)
    if nature is Nature.KBIS:
        return read_registry(reader)
    if nature is Nature.RELEVE:
        return read_statement(reader)
    if nature is Nature.ECHANGE:
        return read_message(reader, message)
    return {}


def _invoice(whole: Reader, nature: Nature) -> PageFacts:
    reader = replace(whole, layout=without_conditions(whole.layout))
    totals = read_totals(reader)
    when = read_when(reader, nature, conditions=whole.layout)
    numbers = read_references(reader, credit=nature is Nature.AVOIR)
    own_order = nature is Nature.BON_DE_COMMANDE
    found: dict[str, Fact[Any] | None] = {
        **read_parties(reader),
        **invoice_clauses(whole),
        "invoice_number": None if own_order else numbers.invoice_number,
        "issue_date": (_ordered(reader) if own_order else None) or when.issue_date,
        "due_date": when.due_date,
        "payment_terms": when.payment_terms,
        "total_ht": totals.total_ht,
        "total_tva": totals.total_tva,
        "total_ttc": totals.total_ttc,
        "paid": totals.paid,
        "due_payable": totals.due_payable,
        "order_number": numbers.order_number or (numbers.invoice_number if own_order else None),
        "delivery_number": numbers.delivery_number,
        "delivery_date": when.delivery_date,
        "preceding_invoice": numbers.preceding_invoice if nature is Nature.AVOIR else None,
        "signed": signed(reader) if nature in {Nature.DEVIS, Nature.BON_DE_COMMANDE} else None,
    }
    if nature is Nature.AVIS_ECHEANCE:
        found.update(period(reader))
    parts = _parts(reader, totals, when)
    if parts:
        found["due_date"] = last_day(reader, parts)
    currency = currency_of(reader.layout, totals.amounts)
    if currency is not None:
        found["currency"] = reader.fact(currency[0], [currency[1]])
    facts = {name: fact for name, fact in found.items() if fact is not None}
    findings = (
        *((said(reader, parts),) if parts else _due_findings(reader, when)),
        *(_unexplained(reader) if totals.unexplained else ()),
    )
    return PageFacts(facts, findings)


def _ordered(reader: Reader) -> Fact[date] | None:
    return order_day(reader) or dated(reader, "ordered_date", "order")


def _parts(reader: Reader, totals: Totals, when: When) -> tuple[Instalment, ...]:
    """Return the instalments of an invoice that is payable in several."""
    owed = {fact.value for fact in (totals.total_ttc, totals.due_payable) if fact is not None}
    if when.issue_date is None or not owed:
        return ()
    days = days_of(reader.layout)
    return instalments(days, totals.amounts, owed, issued=when.issue_date.value)


def _due_findings(reader: Reader, when: When) -> Iterator[Finding]:
    """Say by which rule a due date was computed, or that it is not the one the terms give."""
    due = when.due_date
    if due is None or not when.readings:
        return
    said = " ; autre lecture : ".join(
        f"{date_courte(reading.due)} ({reading.rule})" for reading in when.readings
    )
    if due.evidence.method.endswith("calcul"):
        message, code = f"Échéance calculée d’après les conditions : {said}.", "echeance_calculee"
    elif all(reading.due != due.value for reading in when.readings):
        code = "echeance_et_conditions"
        message = (
            f"L’échéance imprimée ({date_courte(due.value)}) n’est pas celle que donnent les "
            f"conditions de paiement : {said}."
        )
    else:
        return
    yield Finding(code, Severity.INFO, message, reader.file, due.evidence.page)


def _unexplained(reader: Reader) -> tuple[Finding, ...]:
    return (
        Finding(
            code="net_a_payer_inexplique",
            severity=Severity.ATTENTION,
            message="Le net à payer n’est pas le total TTC, et rien sur la page n’explique "
            "l’écart.",
            file=reader.file,
        ),
    )
