"""What filing costs, what is not claimed, and what to look at before: facts, never advice."""

from collections.abc import Iterator

from dossier_builder.creance.casefile import CaseFile
from dossier_builder.creance.model import CourtProposal, Stage
from dossier_builder.creance.notes import info
from dossier_builder.facts.model import Finding
from dossier_builder.french import euros, nombre


def cost_findings(case: CaseFile, court: CourtProposal | None, stage: Stage) -> Iterator[Finding]:
    """Yield what a person should know of costs, once the requête is what comes next."""
    if stage is not Stage.REQUETE or case.decompte is None:
        return
    yield info(
        "procedure_collective",
        "Avant le dépôt, le BODACC dit si le débiteur est en procédure collective : "
        "l’injonction de payer ne serait plus ouverte (art. L622-21 C. com.).",
    )
    yield info(
        "frais_non_reclames",
        "Les frais de lettres et de recouvrement amiable restent au créancier (art. L111-8 CPCE) : "
        "ils ne figurent pas au décompte.",
    )
    if court is not None and court.level == "commerce":
        yield _court_fee(case)
        yield from _contribution(case, court)
    else:
        yield info(
            "frais_de_greffe", "Aucuns frais de greffe ne sont dus devant cette juridiction."
        )
    yield from _lawyer(case, court)


def _court_fee(case: CaseFile) -> Finding:
    fee = case.law.amount_row("emolument_greffe_commerce")
    rule = case.law.delay("consignation", on=case.today)
    return info(
        "frais_de_greffe",
        f"Frais de greffe : {euros(fee.valeur)} ({fee.source}), à vérifier au greffe ; à consigner "
        f"dans les {rule.duree} jours de la demande, faute de quoi la requête est caduque "
        "(art. 1425 CPC).",
    )


def _contribution(case: CaseFile, court: CourtProposal) -> Iterator[Finding]:
    """The contribution pour la justice économique (décret n° 2024-1225), in TAE only."""
    threshold = case.law.amount_row("contribution_tae")
    staff = case.law.amount("contribution_tae_effectif")
    is_tae = "activités économiques" in court.name
    if is_tae and case.decompte is not None and case.decompte.total > threshold.valeur:
        yield info(
            "contribution_justice_economique",
            f"La demande dépasse {euros(threshold.valeur)} devant un tribunal des activités "
            "économiques : une contribution est due si le créancier emploie au moins "
            f"{nombre(staff, 0)} salariés et passe les seuils de résultat ({threshold.article}).",
        )


def _lawyer(case: CaseFile, court: CourtProposal | None) -> Iterator[Finding]:
    """After an opposition, a lawyer is compulsory above a sum (art. 761 and 853 CPC)."""
    threshold = case.law.amount_row("avocat_obligatoire")
    before_jcp = court is not None and court.level == "jcp"
    if case.decompte is not None and case.decompte.total > threshold.valeur and not before_jcp:
        yield info(
            "avocat_apres_opposition",
            "La requête elle-même ne demande pas d’avocat (art. 1407 CPC) ; après une opposition, "
            f"il est obligatoire au-delà de {euros(threshold.valeur)} ({threshold.article}).",
        )
