"""What one document says on its pages, by nature."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from dossier_builder.facts.amounts import currency_of
from dossier_builder.facts.evidence import Reader
from dossier_builder.facts.model import Fact, Finding, Nature, Severity
from dossier_builder.facts.references import read_references
from dossier_builder.facts.totals import read_totals
from dossier_builder.facts.when import read_when

_WITH_TOTALS: Final = frozenset(
    {Nature.FACTURE, Nature.AVOIR, Nature.DEVIS, Nature.BON_DE_COMMANDE, Nature.AVIS_ECHEANCE}
)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Facts by name, and what a person should know."""

    facts: Mapping[str, Fact[Any]]
    findings: tuple[Finding, ...] = ()


def read_page(reader: Reader, nature: Nature) -> PageFacts:
    """Read the facts that a document of this nature states on its pages."""
    if not reader.layout.lines:
        return PageFacts({})
    if nature in _WITH_TOTALS:
        return _invoice(reader, nature)
    return PageFacts({})


def _invoice(reader: Reader, nature: Nature) -> PageFacts:
    totals = read_totals(reader)
    when = read_when(reader)
    numbers = read_references(reader)
    found: dict[str, Fact[Any] | None] = {
        "invoice_number": numbers.invoice_number,
        "issue_date": when.issue_date,
        "due_date": when.due_date,
        "payment_terms": when.payment_terms,
        "total_ht": totals.total_ht,
        "total_tva": totals.total_tva,
        "total_ttc": totals.total_ttc,
        "paid": totals.paid,
        "due_payable": totals.due_payable,
        "order_number": numbers.order_number,
        "delivery_number": numbers.delivery_number,
        "delivery_date": when.delivery_date,
        "preceding_invoice": numbers.preceding_invoice if nature is Nature.AVOIR else None,
    }
    currency = currency_of(totals.amounts)
    if currency is not None:
        found["currency"] = reader.fact(currency[0], [currency[1]])
    findings = []
    if totals.unexplained:
        findings.append(
            Finding(
                code="net_a_payer_inexplique",
                severity=Severity.ATTENTION,
                message="Le net à payer n’est pas le total TTC, et rien sur la page n’explique "
                "l’écart.",
                file=reader.file,
            )
        )
    return PageFacts({k: v for k, v in found.items() if v is not None}, tuple(findings))
