"""A page of general conditions: days, sums, rates and companies that are nobody's facts."""

from typing import Final

from benchmarks.accuracy.composed.blocks import Sheet

_ARTICLES: Final = (
    "1. Objet. Les présentes conditions s'appliquent à toute commande passée à compter du"
    " 01/01/2023.",
    "2. Prix. Un minimum de facturation de 75,00 € HT est appliqué. Les prix s'entendent "
    "hors TVA au taux de 20 %.",
    "3. Paiement. Sauf accord contraire, 30 jours date de facture. Une indemnité de 40 € "
    "est due de plein droit, outre une pénalité de 10 % du total TTC, avec un minimum de "
    "150,00 €.",
    "4. Réserve de propriété. Le vendeur conserve la propriété des biens jusqu'au "
    "paiement complet.",
    "5. Assurance. Contrat n° 7 845 112 souscrit auprès de Prévoyance Générale SA, "
    "capital de 1 500 000 €, RCS Nanterre 552 081 317.",
    "6. Litiges. Tribunal de commerce de Lyon. Version du 15 septembre 2022, n° CGV-2022-03.",
)


def conditions_page(sheet: Sheet) -> None:
    """Add a page of general conditions in small print."""
    paper = sheet.paper
    paper.page()
    paper.put(42, 60, "CONDITIONS GÉNÉRALES DE VENTE", b=True)
    y = 84.0
    for article in _ARTICLES:
        y = paper.para(42, y, 510, article, size=paper.size * 0.8) + 4
    sheet.truth.traits.append("conditions")
    if "due_date" not in sheet.truth.stated:
        sheet.truth.doubtful.add("due_date")  # do the terms of the conditions hold here?
