"""dossier.toml: what a person states or corrects about one claim."""

from datetime import date as Day  # noqa: N812  a field here is named "date"
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from dossier_builder.facts.model import Nature
from dossier_builder.settings.firm import InterestSettings, PartyStatement, Section

Euros = Annotated[Decimal, Field(ge=0, max_digits=14, decimal_places=2)]


class Paiement(Section):
    """A payment received. `facture` names the invoice the debtor meant to pay (art. 1342-10)."""

    date: Day
    montant: Annotated[Decimal, Field(gt=0, max_digits=14, decimal_places=2)]
    facture: str | None = None
    imputation: Literal["interets_d_abord", "principal_d_abord"] = "interets_d_abord"
    libelle: str = ""


class MiseEnDemeureStatement(Section):
    """When the mise en demeure was sent and received, and its tracking number."""

    envoyee_le: Day | None = None
    recue_le: Day | None = None
    suivi: str | None = None
    delai_jours: Annotated[int, Field(ge=1, le=90)] | None = None


class FactureStatement(Section):
    """Corrects or states what an invoice says; `numero` or `fichier` names it.

    `rattachee_a`, on an avoir, is the number of the invoice that it reduces.
    """

    fichier: str | None = None
    numero: str | None = None
    date: Day | None = None
    echeance: Day | None = None
    total_ht: Euros | None = None
    total_tva: Euros | None = None
    total_ttc: Euros | None = None
    deja_paye: Euros | None = None
    rattachee_a: str | None = None
    retenue: bool = True


class FichierStatement(Section):
    """States what a dropped file is, and how it stands in the bundle.

    `sans_autre_paiement`, on a statement of account: it bears no payment of the debtor but
    those of `[[paiements]]`.
    """

    nom: str
    nature: Nature | None = None
    titre: str | None = None
    date: Day | None = None
    date_livraison: Day | None = None
    numero: Annotated[int, Field(ge=1)] | None = None
    ordre: int | None = None
    annexe_de: str | None = None
    sans_autre_paiement: bool = False
    exclu: bool = False
    raison: str = ""
    mot_de_passe: str | None = None


class TribunalStatement(Section):
    """The court a person has confirmed, and where to send the case on opposition (art. 1408)."""

    nom: str | None = None
    adresse: str | None = None
    niveau: Literal["commerce", "judiciaire", "jcp"] | None = None
    confirme: bool = False
    renvoi_en_cas_d_opposition: str | None = None


class ProcedureStatement(Section):
    """The life of the procedure after filing, as the person learns of it."""

    deposee_le: Day | None = None
    consignation_demandee_le: Day | None = None
    ordonnance_le: Day | None = None
    signifiee_le: Day | None = None


class SituationStatement(Section):
    """What only the person knows about the claim and the debtor."""

    fondement: Literal["factures", "bail", "echeances", "reconnaissance_de_dette"] | None = None
    contestee: bool = False
    procedure_collective: bool = False
    menager_la_relation: bool = False
    echeancier_en_cours: bool = False
    execution_attestee: str | None = None
    transport: bool = False


class ClaimStatement(Section):
    """The whole of dossier.toml."""

    creancier: PartyStatement = PartyStatement()
    debiteur: PartyStatement = PartyStatement()
    paiements: tuple[Paiement, ...] = ()
    mise_en_demeure: MiseEnDemeureStatement = MiseEnDemeureStatement()
    factures: tuple[FactureStatement, ...] = ()
    fichiers: tuple[FichierStatement, ...] = ()
    interets: InterestSettings | None = None
    clause_penale: Euros | None = None
    tribunal: TribunalStatement = TribunalStatement()
    procedure: ProcedureStatement = ProcedureStatement()
    situation: SituationStatement = SituationStatement()
