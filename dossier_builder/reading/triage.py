"""Which pages are worth reading word by word: those that speak of amounts, dates and parties."""

import re
from collections.abc import Sequence
from typing import Final

from dossier_builder.reading.fold import fold

# Each hit weighs once a page, so that a long page of prose does not win by length.
_SIGNS: Final = tuple(
    (weight, re.compile(pattern))
    for weight, pattern in (
        (6, r"\b(facture|avoir|invoice|rechnung|credit note|gutschrift)\b"),
        (6, r"\b(total|montant|net a payer|ttc|solde|amount due|gesamtbetrag|balance due)\b"),
        (4, r"\b\d{1,3}(?:[ .,]?\d{3})*[.,]\d{2}\b"),
        (3, r"\b(echeance|date limite|payable|reglement|due date|zahlbar)\b"),
        (3, r"\b(siren|siret|rcs|iban|tva|vat|ust)\b"),
        (3, r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b"),
        (3, r"\b(bon de livraison|livre le|mise en demeure|recommande|kbis|commande|devis)\b"),
        (3, r"\b(lu et approuve|bon pour accord|signature|fait a)\b"),
        (
            6,
            r"\b(clause penale|attribution de (?:competence|juridiction)|tribuna\w+ competents?)\b",
        ),
        (3, r"\b(penalites de retard|conditions de (?:paiement|reglement)|tribunal)\b"),
        (2, r"\b\d{1,2}(?:er)? (?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)"),
    )
)
_ALWAYS: Final = 6
_SHARE: Final = 30
_ENOUGH: Final = 6


def pages_to_read(texts: Sequence[str]) -> frozenset[int]:
    """Return the indices (from 0) of the pages whose words are worth their boxes.

    A short document is read whole; of a long one, the first page, the last, and the pages
    that say most, about one in thirty beyond the first six: words with boxes cost some 75
    times what the bare text costs.
    """
    count = len(texts)
    scores = [_score(text) for text in texts]
    budget = _ALWAYS + max(0, count - _ALWAYS) // _SHARE
    ranked = sorted(range(count), key=lambda index: (-scores[index], index))
    chosen = [index for index in ranked if scores[index] >= _ENOUGH or count <= _ALWAYS][:budget]
    ends = {0, count - 1} if count else set()
    return frozenset(ends.union(chosen))


def _score(text: str) -> int:
    folded = fold(text)
    return sum(weight for weight, pattern in _SIGNS if pattern.search(folded))
