"""The framework supply contract: several pages of articles, signed by both sides on the last."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from examples._make.paper import HEIGHT, NBSP, SERIF, SERIF_BOLD, SERIF_ITALIC, WIDTH, Paper, day
from examples._make.parties import COMPTOIR, Company

_LEFT: Final = 71.0
_MEASURE: Final = WIDTH - 2 * _LEFT

_ARTICLES: Final = (
    (
        "Objet",
        "Le présent contrat fixe les conditions dans lesquelles le Fournisseur vend au Client des "
        "panneaux, des bois débités, de la quincaillerie et des fournitures d’agencement. Il "
        "s’applique à toute commande passée pendant sa durée, à l’exclusion des conditions "
        "générales d’achat du Client.",
    ),
    (
        "Commandes",
        "Chaque commande est passée par écrit, courrier électronique compris, et porte un numéro "
        "de bon de commande. Elle lie le Client dès sa réception par le Fournisseur. Une "
        "commande de débit sur mesure est accompagnée d’une fiche de débit signée ; elle ne peut "
        "plus être modifiée après la mise en fabrication.",
    ),
    (
        "Livraison",
        "Les marchandises sont livrées à l’adresse du siège du Client. La livraison est constatée "
        "par la signature du bon de livraison. Les réserves sont portées sur ce bon ou adressées "
        "par écrit dans les trois jours ouvrables ; à défaut, la livraison est réputée conforme.",
    ),
    (
        "Réserve de propriété",
        "Les marchandises restent la propriété du Fournisseur jusqu’au paiement complet de leur "
        "prix, en principal et accessoires. Les risques passent au Client à la livraison.",
    ),
    (
        "Prix",
        "Les prix sont ceux du tarif en vigueur au jour de la commande, hors taxes. La taxe sur la "
        "valeur ajoutée s’ajoute au taux en vigueur. Le tarif est révisé au plus une fois par "
        "semestre, après un préavis d’un mois.",
    ),
    (
        "Conditions de paiement",
        "Les marchandises sur stock sont payables à 30 jours date de facture. Les débits sur "
        "mesure sont payables à 45 jours fin de mois, soit quarante-cinq jours après la date "
        "d’émission de la facture, le paiement intervenant à la fin du mois où ce délai expire. Le "
        "paiement est fait par virement sur le compte indiqué sur la facture. "
        "Aucun escompte n’est accordé pour paiement anticipé.",
    ),
    (
        "Retard de paiement",
        "Toute somme impayée à son échéance porte de plein droit, dès le jour suivant, des "
        "pénalités au taux appliqué par la Banque centrale européenne à son opération de "
        "refinancement la plus récente, majoré de dix points de pourcentage, ainsi que l’indemnité "
        f"forfaitaire pour frais de recouvrement de 40{NBSP}€ par facture (articles L441-10 "
        "et D441-5 du code de commerce).",
    ),
    (
        "Clause pénale",
        "Si une mise en demeure adressée par lettre recommandée reste sans effet pendant quinze "
        "jours, le Client doit en outre, à titre de clause pénale, une indemnité égale à 5 % des "
        "sommes restant dues en principal.",
    ),
    (
        "Garantie et retours",
        "Le Fournisseur garantit la conformité des marchandises à la commande. Les articles non "
        "conformes sont repris ou remplacés ; un avoir est établi dans les trente jours du retour.",
    ),
    (
        "Durée",
        "Le contrat est conclu pour un an à compter de sa signature. Il se renouvelle par tacite "
        "reconduction, sauf dénonciation par lettre recommandée deux mois avant son terme.",
    ),
    (
        "Données et confidentialité",
        "Chaque partie garde confidentiels les tarifs et les informations commerciales de l’autre, "
        "pendant le contrat et deux ans après sa fin.",
    ),
    (
        "Droit applicable et compétence",
        "Le contrat est soumis au droit français. Tout litige relatif à sa formation, à son "
        "exécution ou à sa fin est de la compétence du tribunal des activités économiques de Lyon.",
    ),
)


def supply_contract(client: Company, signed: date, *, reference: str, stroke: int) -> bytes:
    """Return the contract of `client`, signed on `signed` on its last page."""
    paper = Paper(title=f"Contrat-cadre {reference}", author=COMPTOIR.name, base=SERIF, size=11)
    y = _opening(paper, client, reference)
    page = 1
    for number, (title, text) in enumerate(_ARTICLES, start=1):
        if y > HEIGHT - 190:
            _page_foot(paper, reference, page, client)
            paper.next_page()
            page, y = page + 1, 80
        paper.put(_LEFT, y, f"Article {number} - {title}", face=SERIF_BOLD, size=11.5)
        y = paper.paragraph(_LEFT, y + 18, _MEASURE, text, step=15.5) + 14
    _page_foot(paper, reference, page, client)
    paper.next_page()
    _signatures(paper, client, signed, stroke)
    _page_foot(paper, reference, page + 1, client)
    return paper.bytes()


def _opening(paper: Paper, client: Company, reference: str) -> float:
    paper.put(
        WIDTH / 2, 90, "CONTRAT-CADRE DE FOURNITURE", face=SERIF_BOLD, size=17, align="centre"
    )
    paper.put(WIDTH / 2, 110, f"Référence {reference}", face=SERIF_ITALIC, align="centre")
    paper.put(_LEFT, 160, "Entre les soussignés :", face=SERIF_BOLD)
    y = paper.paragraph(_LEFT, 184, _MEASURE, _presentation(COMPTOIR, "le Fournisseur"), step=15.5)
    y = paper.paragraph(_LEFT, y + 8, _MEASURE, "d’une part, et", step=15.5)
    y = paper.paragraph(_LEFT, y + 8, _MEASURE, _presentation(client, "le Client"), step=15.5)
    y = paper.paragraph(_LEFT, y + 8, _MEASURE, "d’autre part,", step=15.5)
    return paper.block(_LEFT, y + 12, ("il a été convenu ce qui suit :",)) + 16


def _presentation(company: Company, role: str) -> str:
    return (
        f"La société {company.name}, {company.form} au capital de {company.capital}{NBSP}€, dont "
        f"le siège est {company.street}, {company.town}, immatriculée au registre du commerce "
        f"et des sociétés de {company.rcs} sous le numéro {company.siren_spaced}, représentée par "
        f"{company.manager}, {company.manager_role.lower()}, ci-après « {role} »,"
    )


def _page_foot(paper: Paper, reference: str, page: int, client: Company) -> None:
    text = f"Contrat-cadre {reference} - {COMPTOIR.name} / {client.name} - page {page}"
    paper.put(WIDTH / 2, HEIGHT - 40, text, size=8.5, align="centre", grey=0.35)


def _signatures(paper: Paper, client: Company, signed: date, stroke: int) -> None:
    place = COMPTOIR.city.capitalize()
    text = f"Fait à {place}, le {day(signed)}, en deux exemplaires originaux."
    paper.put(_LEFT, 100, text)
    for x, company, role, seed in (
        (_LEFT, COMPTOIR, "Pour le Fournisseur", stroke),
        (330.0, client, "Pour le Client", stroke + 7),
    ):
        lines: Sequence[str] = (company.name, company.manager, company.manager_role)
        paper.put(x, 150, role, face=SERIF_BOLD)
        paper.block(x, 168, lines)
        paper.put(x, 222, "Lu et approuvé", face=SERIF_ITALIC)
        paper.signature(x + 5, 262, seed)
        paper.put(x, 300, f"Signé le {day(signed)}", size=9.5)
