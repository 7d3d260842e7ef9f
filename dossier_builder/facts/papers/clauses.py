"""Legal wordings that invoices and contracts carry: penalties, indemnity, courts, signature."""

import re
from decimal import Decimal
from typing import Any, Final

from dossier_builder.facts.amounts.printed import rates_in
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.laying import lines_of_text
from dossier_builder.facts.layout.sentences import clause
from dossier_builder.facts.model import Fact
from dossier_builder.facts.papers.signatures import signed

# L441-10 II C. com. (penalties, 40 euros), L441-9 (discount), art. 1231-5 C. civ. (clause
# pénale), art. 48 CPC (jurisdiction).
_PENALTY: Final = re.compile(
    r"(?:penalites?|interets?) (?:de retard|moratoires?)"
    r"|retard(?: de paiement)? .{0,60}(?:penalite|interet)"
    r"|non[- ]respect des conditions de paiement|verzugszinsen|late payment"
)
_INDEMNITY: Final = re.compile(
    r"indemnite (?:forfaitaire|legale)? ?(?:de \d+ ?(?:€|eur)|pour (?:frais de )?recouvrement"
    r"|de recouvrement)"
    r"|frais de recouvrement"
)
_DISCOUNT: Final = re.compile(r"\bescompte\b|paiement anticipe")
_CLAUSE_PENALE: Final = re.compile(
    r"clause penale|titre de (?:clause penale|dommages et interets forfaitaires)"
)
_JURISDICTION: Final = re.compile(
    r"(?:competence|competents?|attribution de (?:juridiction|competence)"
    r"|seuls? competents?).{0,80}tribuna"
    r"|tribuna.{0,120}(?:competen|seuls?\b)|attribution de (?:juridiction|competence)"
)


def invoice_clauses(reader: Reader) -> dict[str, Fact[Any]]:
    """Return penalty_terms, penalty_rate, recovery_indemnity_terms and discount_terms."""
    penalty = clause(reader, _PENALTY)
    found: dict[str, Fact[Any] | None] = {
        "penalty_terms": penalty,
        "penalty_rate": _rate(reader, penalty),
        "recovery_indemnity_terms": clause(reader, _INDEMNITY),
        "discount_terms": clause(reader, _DISCOUNT),
    }
    return {name: fact for name, fact in found.items() if fact is not None}


def contract_clauses(reader: Reader) -> dict[str, Fact[Any]]:
    """Return the invoice clauses, with penalty_clause, jurisdiction_clause and signed."""
    found: dict[str, Fact[Any] | None] = {
        **invoice_clauses(reader),
        "penalty_clause": clause(reader, _CLAUSE_PENALE),
        "jurisdiction_clause": clause(reader, _JURISDICTION),
        "signed": signed(reader, parties=2),
    }
    return {name: fact for name, fact in found.items() if fact is not None}


def _rate(reader: Reader, penalty: Fact[str] | None) -> Fact[Decimal] | None:
    """Return the one yearly percentage that the penalty sentence states."""
    if penalty is None:
        return None
    rates = {rate for line in lines_of_text(penalty.value) for rate in rates_in(line)}
    if len(rates) != 1:
        return None
    return Fact(rates.pop(), penalty.status, penalty.evidence)
