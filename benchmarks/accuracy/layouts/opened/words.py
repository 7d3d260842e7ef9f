"""The labels of the layouts that were held out: used nowhere else."""

from typing import Final

from benchmarks.accuracy.kit.hand import Vocabulary

OPENED_WORDS: Final[Vocabulary] = {
    "number": ("No de facture", "Facture réf.", "Num. facture", "N° de document", "Facture no"),
    "issued": ("Facturé le", "Date du document", "Date de la pièce", "Date d'établissement"),
    "due": ("À régler pour le", "Date de règlement", "Règlement au plus tard le", "Échéance le"),
    "order": ("V/commande", "Cde n°", "Votre bon de commande", "Réf. de commande"),
    "ht": ("Montant hors taxes", "Total net H.T.", "Hors taxes", "Montant total HT"),
    "tva": ("Taxe (TVA)", "Montant de la TVA", "Tot. TVA", "Total de la TVA"),
    "ttc": ("Montant total TTC", "Total général TTC", "Total taxes comprises", "Somme TTC"),
}
