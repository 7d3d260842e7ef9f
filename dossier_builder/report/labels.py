"""The French words the report uses for facts, natures, states and ways of reading."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from dossier_builder.creance.model import Answer, Stage
from dossier_builder.facts.model import Address, Nature, Severity, Status
from dossier_builder.french import NBSP, compte, date_longue, euros, liste, nombre, siren, taux
from dossier_builder.pieces.model import ItemState, ItemWeight

FACTS: Final[Mapping[str, str]] = {
    "invoice_number": "Numéro",
    "issue_date": "Date du document",
    "due_date": "Échéance",
    "payment_terms": "Conditions de paiement",
    "currency": "Monnaie",
    "total_ht": "Total HT",
    "total_tva": "TVA",
    "total_ttc": "Total TTC",
    "paid": "Déjà payé",
    "due_payable": "Net à payer",
    "seller_name": "Vendeur",
    "seller_siren": "SIREN du vendeur",
    "buyer_name": "Client",
    "buyer_siren": "SIREN du client",
    "order_number": "Numéro de commande",
    "delivery_number": "Numéro du bon de livraison",
    "delivery_date": "Date de livraison",
    "iban": "IBAN",
    "seller_siret": "SIRET du vendeur",
    "seller_vat": "TVA intracommunautaire du vendeur",
    "seller_address": "Adresse du vendeur",
    "buyer_siret": "SIRET du client",
    "buyer_vat": "TVA intracommunautaire du client",
    "buyer_address": "Adresse du client",
    "preceding_invoice": "Facture rectifiée",
    "penalty_terms": "Pénalités de retard",
    "penalty_rate": "Taux des pénalités",
    "recovery_indemnity_terms": "Indemnité de recouvrement",
    "discount_terms": "Escompte",
    "penalty_clause": "Clause pénale",
    "jurisdiction_clause": "Clause de compétence",
    "signed": "Signature",
    "invoices_cited": "Factures citées",
    "sending_method": "Mode d’envoi",
    "tracking_number": "Numéro de suivi",
    "sent_date": "Date d’envoi",
    "received_date": "Date de réception",
    "company_name": "Dénomination",
    "company_siren": "SIREN",
    "company_form": "Forme juridique",
    "company_capital": "Capital social",
    "company_address": "Siège",
    "company_rcs": "RCS",
    "company_representative": "Représentant légal",
    "debt_amount": "Montant reconnu",
    "period_start": "Début de période",
    "period_end": "Fin de période",
    "sender": "Expéditeur",
    "recipient": "Destinataire",
    "subject": "Objet",
    "contested": "Contestation",
}

NATURES: Final[Mapping[Nature, str]] = {
    Nature.FACTURE: "facture",
    Nature.AVOIR: "avoir",
    Nature.CONTRAT: "contrat",
    Nature.BAIL: "bail",
    Nature.BON_DE_COMMANDE: "bon de commande",
    Nature.DEVIS: "devis",
    Nature.BON_DE_LIVRAISON: "bon de livraison",
    Nature.AVIS_ECHEANCE: "avis d’échéance",
    Nature.RECONNAISSANCE_DE_DETTE: "reconnaissance de dette",
    Nature.RELANCE: "relance",
    Nature.MISE_EN_DEMEURE: "mise en demeure",
    Nature.PREUVE_ENVOI: "preuve d’envoi",
    Nature.KBIS: "extrait Kbis",
    Nature.PIECE_IDENTITE: "pièce d’identité",
    Nature.ECHANGE: "échange",
    Nature.RELEVE: "relevé",
    Nature.AUTRE: "autre document",
}

STATUSES: Final[Mapping[Status, str]] = {
    Status.ETABLI: "établi",
    Status.PROBABLE: "probable",
    Status.INCERTAIN: "incertain",
}

METHODS: Final[Mapping[str, str]] = {
    "cii": "donnée structurée de la facture électronique (CII)",
    "ubl": "donnée structurée de la facture électronique (UBL)",
    "page": "texte lu sur la page",
    "arithmetic": "vérifié par le calcul",
    "ocr": "reconnaissance de caractères sur l’image",
    "personne": "indiqué par une personne",
    "message": "en-tête du message",
    "checksum": "clé de contrôle juste",
    "calcul": "déduit par le calcul",
    "concordance": "concordant avec une autre mention",
    "lettres": "concordant avec le montant en lettres",
    "place": "rôle déduit de la seule place sur la page",
    "barcode": "code-barres lu sur l’image",
}

ANSWERS: Final[Mapping[Answer, str]] = {
    Answer.OUI: "oui",
    Answer.NON: "non",
    Answer.A_VERIFIER: "à vérifier",
}

ITEM_STATES: Final[Mapping[ItemState, str]] = {
    ItemState.PRESENT: "présent",
    ItemState.PRODUIT: "produit",
    ItemState.MANQUANT: "manquant",
    ItemState.SANS_OBJET: "sans objet",
}

ITEM_WEIGHTS: Final[Mapping[ItemWeight, str]] = {
    ItemWeight.BLOQUANT: "indispensable",
    ItemWeight.ATTENTION_FORTE: "fortement attendu",
    ItemWeight.ATTENTION: "attendu",
}

SEVERITIES: Final[Mapping[Severity, str]] = {
    Severity.BLOQUANT: "bloquant",
    Severity.ATTENTION: "attention",
    Severity.INFO: "pour information",
}

STAGES: Final[Mapping[Stage, str]] = {
    Stage.INCOMPLET: "dossier incomplet",
    Stage.A_ECHOIR: "pas encore échu",
    Stage.SOLDE: "soldé",
    Stage.RELANCE: "relance",
    Stage.MISE_EN_DEMEURE: "mise en demeure",
    Stage.ATTENTE: "délai en cours",
    Stage.REQUETE: "requête prête",
    Stage.AVOCAT: "avis d’un avocat",
    Stage.DEPOSE: "requête déposée",
}

_RATES: Final = frozenset({"penalty_rate"})
_SIRENS: Final = frozenset({"seller_siren", "buyer_siren", "company_siren"})


def method(name: str) -> str:
    """Return a method in words; the parts of "page+arithmetic" are joined.

    A method without words of its own is shown as it is: better odd than hidden.
    """
    return liste([METHODS.get(part, part) for part in name.split("+") if part])


def shown(value: object, name: str = "", currency: str = "EUR") -> str:
    """Return a fact's value as a person reads it in French; `name` is the fact's name."""
    match value:
        case bool():
            return "oui" if value else "non"
        case Decimal():
            return _number(value, name, currency)
        case date():
            return date_longue(value)
        case Address():
            return value.one_line()
        case tuple():
            return liste([shown(item) for item in value])
        case str() if name in _SIRENS:
            return siren(value)
    return str(value)


def _number(value: Decimal, name: str, currency: str) -> str:
    if name in _RATES:
        return taux(value)
    return euros(value) if currency == "EUR" else f"{nombre(value)}{NBSP}{currency}"


def days_from(today: date, day: date) -> str:
    """Return how far a day is: "aujourd’hui", "dans 12 jours", "passé depuis plus de 2 ans"."""
    distance = (day - today).days
    if distance == 0:
        return "aujourd’hui"
    years = abs(distance) // 366
    words = f"plus de {compte(years, 'an')}" if years else compte(abs(distance), "jour")
    return f"dans {words}" if distance > 0 else f"passé depuis {words}"
