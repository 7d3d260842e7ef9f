"""The invoice's own compulsory mentions: an absent one is a weakness to know, not a stop."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Final

from dossier_builder.creance.casefile import CaseFile
from dossier_builder.creance.names import line_heading
from dossier_builder.creance.notes import info, warn
from dossier_builder.creance.terms import month_end
from dossier_builder.facts.model import Facts, Finding, Nature, ReadFile
from dossier_builder.french import liste

# L441-9 C. com. and 242 nonies A, annexe II CGI, as far as they can be looked for.
_ALWAYS: Final[tuple[tuple[str, Callable[[Facts], object]], ...]] = (
    ("le numéro", lambda f: f.invoice_number),
    ("la date d’émission", lambda f: f.issue_date),
    ("le nom du vendeur", lambda f: f.seller_name),
    ("l’adresse du vendeur", lambda f: f.seller_address),
    ("le SIREN du vendeur", lambda f: f.seller_siren or f.seller_siret),
    ("le numéro de TVA du vendeur", lambda f: f.seller_vat),
    ("le nom du client", lambda f: f.buyer_name),
    ("l’adresse du client", lambda f: f.buyer_address),
    ("le total hors taxes", lambda f: f.total_ht),
    ("la TVA", lambda f: f.total_tva),
    ("la date d’échéance", lambda f: f.due_date or f.payment_terms),
)
_BETWEEN_PROFESSIONALS: Final[tuple[tuple[str, Callable[[Facts], object]], ...]] = (
    ("le taux des pénalités de retard", lambda f: f.penalty_terms or f.penalty_rate),
    ("l’indemnité forfaitaire de recouvrement", lambda f: f.recovery_indemnity_terms),
    ("les conditions d’escompte", lambda f: f.discount_terms),
)


def mention_findings(case: CaseFile) -> Iterable[Finding]:
    """Yield what was not found on each invoice claimed (L441-9 C. com., 242 nonies A CGI ann. II).

    Penalties and the 40 € stay due when the invoice is silent (Cass. 3e civ., 30 September
    2015, n° 14-19.249).
    """
    claimed = {line.file for line in case.lines}
    for read in case.of(Nature.FACTURE):
        if read.file in claimed and (absent := missing_mentions(read, case)):
            yield info(
                "mentions_facture",
                f"« {read.file} » : mentions non relevées : {liste(absent)} (art. L441-9 C. com., "
                "242 nonies A de l’annexe II au CGI). Leur absence n’efface pas la dette.",
                read.file,
            )
    yield from _late_terms(case)
    yield from _jurisdiction(case)


def missing_mentions(read: ReadFile, case: CaseFile) -> list[str]:
    """Return the mentions of one invoice that were not found."""
    wanted = list(_ALWAYS)
    if case.debtor is None or case.debtor.professional:
        wanted += _BETWEEN_PROFESSIONALS
    return [words for words, get in wanted if get(read.facts) is None]


def _late_terms(case: CaseFile) -> Iterable[Finding]:
    """Flag terms longer than the law allows (L441-10 I C. com.), in the longest reading."""
    if case.debtor is not None and not case.debtor.professional:
        return
    for line in case.lines:
        issued = line.issue_date
        plain = case.law.delay("paiement_maximum", on=issued)
        at_month_end = timedelta(days=case.law.delay("paiement_fin_de_mois", on=issued).duree)
        longest = max(
            issued + timedelta(days=plain.duree),
            month_end(issued) + at_month_end,
            month_end(issued + at_month_end),
        )
        if line.due_date > longest:
            yield info(
                "delai_de_paiement_long",
                f"{line_heading(line.number)} : l’échéance est au-delà du plus long délai que la "
                f"loi permet de convenir ({plain.article}) : point à vérifier.",
                line.file,
            )


def _jurisdiction(case: CaseFile) -> Iterable[Finding]:
    for read in case.files:
        clause = read.facts.jurisdiction_clause
        if clause is not None:
            yield warn(
                "clause_de_competence",
                f"« {read.file} » contient une clause de compétence : elle est sans effet pour "
                "l’injonction de payer, où seul compte le lieu du débiteur (art. 1406 CPC).",
                read.file,
                clause.evidence.page,
            )
