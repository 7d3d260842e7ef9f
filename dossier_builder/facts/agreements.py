"""Contracts, leases, orders and delivery notes: dates, parties, terms, clauses."""

import re
from typing import Any, Final

from dossier_builder.facts.clauses import contract_clauses, signed
from dossier_builder.facts.evidence import Reader
from dossier_builder.facts.identifiers import Identifier, Kind, identifiers_of
from dossier_builder.facts.layout import Line
from dossier_builder.facts.model import Fact
from dossier_builder.facts.references import read_references
from dossier_builder.facts.terms import terms_of
from dossier_builder.facts.when import dated

_SELLER_ROLE: Final = re.compile(
    r"(?:denommee?|designee?|dite?|appelee?|apres)[^.]{0,30}?[\"«“' ](?:le |la |l')?(?:prestataire|fournisseur|vendeur|bailleur|entrepreneur|mandataire|societe|agence|loueur|consultant|concedant)"
)
_BUYER_ROLE: Final = re.compile(
    r"(?:denommee?|designee?|dite?|appelee?|apres)[^.]{0,30}?[\"«“' ](?:le |la |l')?(?:client|acheteur|preneur|locataire|maitre d'ouvrage|beneficiaire|mandant|acquereur|abonne)"
)
_PARTY: Final = re.compile(
    r"(?:^|entre\s*:?\s*|d'une part,?\s*|et\s*:?\s*|\d[.)-]\s*|[-•]\s*)(?:la\s+)?(?:societe\s+)?(?P<name>[a-z0-9][\w&'. -]{1,60}?),?\s+"
    r"(?:s\.?a\.?r\.?l|s\.?a\.?s\.?u?|s\.?a\b|e\.?u\.?r\.?l|s\.?c\.?i|selarl|societe (?:par actions|a responsabilite|anonyme|civile))"
)


def read_agreement(reader: Reader) -> dict[str, Fact[Any]]:
    """Return issue_date, parties, payment_terms and clauses of a contract or lease."""
    facts: dict[str, Fact[Any]] = dict(contract_clauses(reader))
    day = dated(reader, "agreed_date", "agreement")
    if day is not None:
        facts["issue_date"] = day
    terms = next(iter(terms_of(reader.layout)), None)
    if terms is not None:
        facts["payment_terms"] = reader.fact(terms.span.text.strip(" .,;:"), [terms.span])
    facts.update(_parties(reader))
    return facts


def read_delivery(reader: Reader) -> dict[str, Fact[Any]]:
    """Return delivery_number, delivery_date, order_number and signed of a delivery note."""
    numbers = read_references(reader)
    found: dict[str, Fact[Any] | None] = {
        "delivery_number": numbers.delivery_number or numbers.invoice_number,
        "delivery_date": dated(reader, "delivery_date") or dated(reader, "issue_date"),
        "order_number": numbers.order_number,
        "signed": signed(reader),
    }
    return {name: fact for name, fact in found.items() if fact is not None}


def _parties(reader: Reader) -> dict[str, Fact[Any]]:
    """Return the parties of a contract: each a named company, its SIREN, then its role.

    The role follows the party's description ("ci-après le Prestataire"); without roles
    nobody is named.
    """
    facts: dict[str, Fact[Any]] = {}
    name: Fact[str] | None = None
    siren: Identifier | None = None
    sirens = {_at(item): item for item in identifiers_of(reader.layout) if item.kind is not Kind.IBAN}
    for line in reader.layout.lines:
        for _, match in line.find(_PARTY):
            span = line.span(match.start("name"), match.end("name"))
            name, siren = reader.fact(span.text.strip(" ,.;:"), [span]), None
        here = [item for at, item in sirens.items() if at[:2] == (line.page, line.index)]
        siren = here[0] if here and here[0].valid else siren
        role = _role(line)
        if role and name is not None and f"{role}_name" not in facts:
            facts[f"{role}_name"] = name
            if siren is not None:
                facts[f"{role}_siren"] = reader.fact(
                    siren.siren, [siren.span], method="page+checksum"
                )
            name, siren = None, None
    return facts


def _at(item: Identifier) -> tuple[int, int, int]:
    return (item.span.line.page, item.span.line.index, item.span.start)


def _role(line: Line) -> str | None:
    if _SELLER_ROLE.search(line.folded):
        return "seller"
    return "buyer" if _BUYER_ROLE.search(line.folded) else None
