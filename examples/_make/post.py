"""Proof that the mise en demeure was sent: deposit slip and acknowledgement of receipt."""

from typing import Final

from reportlab.graphics.barcode.code128 import Code128

from examples._make.letters import TRACKING
from examples._make.paper import HEIGHT, SANS, SANS_BOLD, Paper
from examples._make.parties import ATELIER_MARNE, COMPTOIR, Company

_LEFT: Final = 60.0


def deposit_slip() -> bytes:
    """Return the "preuve de dépôt" of 30 September 2026."""
    paper = Paper(title="Preuve de dépôt", author="La Poste", base=SANS, size=9)
    paper.box(45, 40, 550, 300)
    paper.put(_LEFT, 66, "RECOMMANDÉ AVEC AVIS DE RÉCEPTION", face=SANS_BOLD, size=13)
    paper.put(535, 66, "PREUVE DE DÉPÔT", face=SANS_BOLD, size=11, align="right")
    _number(paper, 92)
    _address(paper, _LEFT, 160, "Destinataire", ATELIER_MARNE)
    _address(paper, 330, 160, "Expéditeur", COMPTOIR)
    paper.put(_LEFT, 246, "Déposé le : 30/09/2026 à 10:14", face=SANS_BOLD)
    paper.put(_LEFT, 262, "Bureau : LYON CONFLUENCE - Prix : 7,58 € - Niveau de garantie : R1")
    paper.put(
        _LEFT,
        286,
        "À conserver par l’expéditeur. Ce document fait foi de la date de dépôt.",
        size=8,
    )
    return paper.bytes()


def receipt() -> bytes:
    """Return the "avis de réception": first presented on 5, handed over on 6 October 2026."""
    paper = Paper(title="Avis de réception", author="La Poste", base=SANS, size=9)
    paper.box(45, 40, 550, 330)
    paper.put(_LEFT, 66, "AVIS DE RÉCEPTION", face=SANS_BOLD, size=13)
    paper.put(535, 66, "Lettre recommandée", size=10, align="right")
    _number(paper, 92)
    _address(paper, _LEFT, 160, "Destinataire de la lettre", ATELIER_MARNE)
    _address(paper, 330, 160, "Retour à l’expéditeur", COMPTOIR)
    paper.put(_LEFT, 250, "Présentée / avisée le : 05/10/2026")
    paper.put(_LEFT, 268, "Distribuée le : 06/10/2026", face=SANS_BOLD)
    paper.put(330, 250, "Signature du destinataire ou de son mandataire :")
    paper.signature(340, 290, 11)
    paper.put(_LEFT, 318, "Nom du signataire : accueil ATELIER MARNE", size=8)
    return paper.bytes()


def _number(paper: Paper, y: float) -> None:
    code = Code128(TRACKING.replace(" ", ""), barHeight=26, barWidth=0.95)
    code.drawOn(paper.canvas, _LEFT - 18, HEIGHT - y - 26)
    paper.put(_LEFT, y + 38, f"Numéro de l’envoi : {TRACKING}", face=SANS_BOLD, size=10)


def _address(paper: Paper, x: float, y: float, title: str, company: Company) -> None:
    paper.put(x, y, title, size=8, grey=0.35)
    lines = (f"{company.form} {company.name}", company.street, company.town)
    paper.block(x, y + 15, lines, size=10)
