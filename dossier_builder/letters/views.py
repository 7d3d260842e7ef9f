"""What a template can name: each value below is documented, with an example, in docs/modeles.md.

Dates are `date`, amounts `Decimal` euros, rates `Decimal` percent: the template chooses how
they print, with the filters of letters/filters.py. Texts are ready to print. A value that
is needed and not known prints as "[à compléter : …]", never as a hole.
"""

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812  fields here are named "date"
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class LigneIdentite:
    """One line of a party's identity, in the order of art. 54 and 57 CPC."""

    intitule: str
    valeur: str


@dataclass(frozen=True, slots=True)
class PartieView:
    """The creditor or the debtor."""

    nom: str
    nom_complet: str
    personne_morale: bool
    feminin: bool
    professionnel: bool
    appel: str
    designation: str
    adresse: str
    adresse_lignes: tuple[str, ...]
    siren: str
    forme: str
    capital: str
    immatriculation: str
    representant: str
    qualite_representant: str
    courriel: str
    telephone: str
    identite: tuple[LigneIdentite, ...]


@dataclass(frozen=True, slots=True)
class AuteurView:
    """Who writes and signs: the firm of dossier-builder.toml, else the creditor."""

    role: str
    qualite: str
    nom: str
    adresse: str
    adresse_lignes: tuple[str, ...]
    telephone: str
    courriel: str
    mention: str
    signataire: str
    qualite_signataire: str
    lieu: str
    je: bool

    @property
    def est_creancier(self) -> bool:
        """True when the creditor writes for itself."""
        return self.role == "creancier"


@dataclass(frozen=True, slots=True)
class FactureView:
    """One invoice of the claim; `deja_regle` holds its deposit and the payments on principal.

    `intitule` names it in a sentence: "facture n° 12", or "échéance du 5 avril 2026" for a
    sum that no numbered invoice bears.
    """

    numero: str
    intitule: str
    date: Day
    echeance: Day
    regle_echeance: str
    total_ttc: Decimal
    avoirs: Decimal
    deja_regle: Decimal
    solde: Decimal
    citation: str


@dataclass(frozen=True, slots=True)
class MotsView:
    """The words for what is claimed: invoices, or rents and instalments that have no number."""

    sont_factures: bool
    chose: str
    lignes: str
    colonne: str
    montant: str


@dataclass(frozen=True, slots=True)
class PaiementView:
    """One payment, and how it was applied (art. 1343-1 C. civ.)."""

    date: Day
    libelle: str
    montant: Decimal
    sur_interets: Decimal
    sur_principal: Decimal
    non_impute: Decimal
    citation: str


@dataclass(frozen=True, slots=True)
class AvoirView:
    """One credit note, and the invoice it reduces."""

    date: Day
    libelle: str
    montant: Decimal
    facture: str
    citation: str


@dataclass(frozen=True, slots=True)
class SegmentView:
    """Interest on one principal at one rate; `du` and `au` are both counted."""

    facture: str
    du: Day
    au: Day
    jours: int
    assiette: Decimal
    taux: Decimal
    interets: Decimal
    article: str


@dataclass(frozen=True, slots=True)
class SommeView:
    """One sum that is asked for: what, how much, on which ground, proved by which pieces."""

    intitule: str
    montant: Decimal
    fondement: str
    citation: str


@dataclass(frozen=True, slots=True)
class DecompteView:
    """The décompte; every total is the sum of the lines shown."""

    date: Day
    avoirs: tuple[AvoirView, ...]
    paiements: tuple[PaiementView, ...]
    segments: tuple[SegmentView, ...]
    sommes: tuple[SommeView, ...]
    phrase_interets: str
    phrase_cours: str
    principal_initial: Decimal
    principal: Decimal
    interets_courus: Decimal
    interets_payes: Decimal
    interets: Decimal
    indemnite_unitaire: Decimal
    indemnite_nombre: int
    indemnite: Decimal
    clause_penale: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True)
class JuridictionView:
    """The court: `destinataire` opens a letter to its judge."""

    nom: str
    niveau: str
    formulaire: str
    destinataire: str
    appel: str
    president: str
    adresse_lignes: tuple[str, ...]
    renvoi: str


@dataclass(frozen=True, slots=True)
class FaitView:
    """One fact of the story, in order of date; `texte` is a full sentence, date included."""

    date: Day
    nature: str
    texte: str
    citation: str


@dataclass(frozen=True, slots=True)
class MotifView:
    """One reason why the claim is certaine, liquide or exigible."""

    texte: str
    article: str
    citation: str


@dataclass(frozen=True, slots=True)
class CritereView:
    """One of the three tests, with the reasons that the pieces show."""

    cle: str
    titre: str
    motifs: tuple[MotifView, ...]


@dataclass(frozen=True, slots=True)
class PieceView:
    """One piece: `citation` is "Pièce n° 3", a link in the bundle."""

    numero: str
    designation: str
    date: Day | None
    citation: str
    pages: int
    premiere_page: int


@dataclass(frozen=True, slots=True)
class MiseEnDemeureView:
    """The delay left by the mise en demeure, and what is known of its sending."""

    delai_jours: int
    delai_lettres: str
    envoyee_le: Day | None
    recue_le: Day | None
    fin_delai: Day | None
    suivi: str
    citation: str


@dataclass(frozen=True, slots=True)
class MentionsView:
    """Wording the law wants word for word (letters/wording.toml, each with its source)."""

    frais_creancier: str
    frais_debiteur: str
