"""Another hand on the same form: other words for its labels, other ways to print sums and days.

A layout is drawn once as it is written, then again by other hands; the vocabulary
of the held-out layouts stands with them, and shares no word with the one here.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from random import Random
from typing import Final

from benchmarks.accuracy.kit.formats import Dated, Money, dash, dot, iso, long, money, short

Vocabulary = Mapping[str, Sequence[str]]

# Labels as the layouts write them, by what they announce.
KNOWN: Final[Vocabulary] = {
    "number": ("N° de facture", "Facture n°", "N° facture", "Numéro de facture", "Facture numéro",
               "Numéro", "Pièce n°", "FACTURE N°", "Facture définitive n°"),
    "issued": ("Date de facture", "Date facture", "Date", "DATE", "Date d'émission", "Date pièce",
               "Émise le", "Date de facturation", "Émission", "Date de la facture"),
    "due": ("Date d'échéance", "Échéance", "ÉCHÉANCE", "À payer avant le", "Date échéance",
            "Date limite de paiement", "À régler avant le", "Exigible le", "À payer pour le"),
    "order": ("Votre commande", "Commande n°", "Référence commande", "N° de commande",
              "Commande client", "Bon de commande", "Commande"),
    "ht": ("Total HT", "Montant HT", "Total hors taxes", "Total H.T.", "TOTAL HT", "Base HT"),
    "tva": ("TVA", "Total TVA", "Montant TVA", "Total T.V.A.", "TOTAL TVA", "TVA totale"),
    "ttc": ("Total TTC", "Montant TTC", "Total T.T.C.", "TOTAL TTC", "TTC", "Net TTC"),
}  # fmt: skip

VISIBLE_WORDS: Final[Vocabulary] = {
    "number": ("Facture N°", "Référence facture", "Numéro de pièce", "Fact. n°", "FACTURE NUMERO"),
    "issued": ("Date facture", "Établie le", "Date d'émission", "En date du", "DATE FACTURE"),
    "due": ("Échéance", "Date limite de règlement", "Payable le", "Date d'exigibilité", "ECHEANCE"),
    "order": ("Votre commande n°", "Réf. commande", "N° commande", "Bon de commande n°"),
    "ht": ("Total hors taxes", "Montant H.T.", "Sous-total HT", "TOTAL H.T.", "Net HT"),
    "tva": ("T.V.A.", "Montant TVA", "Total TVA", "TOTAL T.V.A."),
    "ttc": ("Montant T.T.C.", "Total toutes taxes comprises", "TOTAL T.T.C.", "Total TTC"),
}

_MONEY: Final[Sequence[Money]] = (
    money("\u00a0"), money("\u202f"), money("."), money(""), money(" "), money(" ", "."),
)  # fmt: skip
_AMOUNT: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})*,\d{2}(?![\d.,])")
_DAY: Final = re.compile(r"\b(\d\d)/(\d\d)/(20\d\d)\b")


def _padded(day: date) -> str:
    return f"{day.day:02d} {long(day).split(' ', 1)[1].upper()}"


_DATES: Final[Sequence[Dated]] = (dot, dash, iso, long, short, _padded)


class Hand:
    """One hand: for each label its word, and its way with sums and days."""

    def __init__(self, rng: Random, words: Vocabulary) -> None:
        self._word = {
            known: choice
            for group, labels in KNOWN.items()
            for choice in (rng.choice(words[group]),)
            for known in labels
        }
        self._money, self._date = rng.choice(_MONEY), rng.choice(_DATES)

    def restyle(self, text: str) -> str:
        """Return a text as this hand writes it; its values stay what they are."""
        label = text.rstrip(" :")
        if label in self._word:
            text = self._word[label] + text[len(label) :]
        text = _AMOUNT.sub(self._amount, text)
        return _DAY.sub(self._day, text)

    def _amount(self, found: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", found[0])
        return self._money(Decimal(digits) / 100)

    def _day(self, found: re.Match[str]) -> str:
        day, month, year = (int(part) for part in found.groups())
        return self._date(date(year, month, day))
