"""The two delivery notes: one photographed in the yard, one signed on a tablet."""

from typing import Final

from examples._make.figures import FC_0142, FV_0087, Invoice
from examples._make.paper import (
    CALADEA_ITALIC,
    CARLITO,
    CARLITO_BOLD,
    SANS,
    SANS_BOLD,
    WIDTH,
    Column,
    Paper,
    day,
)
from examples._make.parties import COMPTOIR

_COLUMNS: Final = (
    Column("Référence", 50, 120),
    Column("Désignation", 130, 420),
    Column("Commandé", 430, 480, figures=True),
    Column("Livré", 500, 545, figures=True),
)


def paper_note() -> bytes:
    """Return the note that the driver had signed and dated by hand: it exists as a photo only."""
    paper = Paper(
        title=f"Bon de livraison {FC_0142.delivery}", author=COMPTOIR.name, base=SANS, size=11
    )
    paper.put(50, 60, COMPTOIR.name, face=SANS_BOLD, size=16)
    paper.block(50, 78, (COMPTOIR.street, COMPTOIR.town))
    paper.put(545, 62, "BON DE LIVRAISON", face=SANS_BOLD, size=18, align="right")
    paper.put(545, 84, f"N° {FC_0142.delivery}", face=SANS_BOLD, size=14, align="right")
    paper.put(545, 102, f"Commande {FC_0142.order}", align="right")
    _goods(paper, FC_0142, SANS_BOLD)
    paper.box(50, 480, 545, 640)
    paper.put(60, 500, "Reçu conforme, sans réserve", face=SANS_BOLD)
    paper.put(60, 530, "Date :")
    paper.put(60, 590, "Signature et cachet du client :")
    _by_hand(paper, 110, 532, "11 mai 2026")
    paper.signature(300, 600, 13)
    return paper.bytes()


def _by_hand(paper: Paper, x: float, y: float, text: str) -> None:
    """Write as with a pen: slanted letters that do not keep the line."""
    paper.canvas.saveState()
    for index, letter in enumerate(text):
        shift = (index * 7) % 5 - 2
        paper.canvas.setFillColorRGB(0.1, 0.15, 0.5)
        paper.canvas.setFont(CALADEA_ITALIC, 19 + shift % 3)
        paper.canvas.drawString(x, 841.89 - y + shift * 0.7, letter)
        x += 10.5 if letter != "m" else 15
    paper.canvas.restoreState()


def tablet_note() -> bytes:
    """Return the workshop's note, signed on the driver's tablet, as a text PDF."""
    paper = Paper(
        title=f"Bon de livraison {FV_0087.delivery}", author=COMPTOIR.name, base=CARLITO, size=10
    )
    paper.put(50, 56, "Comptoir du Confluent - Atelier de débit", face=CARLITO_BOLD, size=13)
    paper.put(50, 78, f"Bordereau de livraison n° {FV_0087.delivery}", face=CARLITO_BOLD, size=12)
    paper.put(50, 96, f"Date de livraison : {day(FV_0087.delivered or FV_0087.issued)}")
    paper.put(50, 110, f"Votre bon de commande : {FV_0087.order}")
    _goods(paper, FV_0087, CARLITO_BOLD)
    paper.box(50, 420, 545, 530)
    paper.put(60, 438, "Réception", face=CARLITO_BOLD)
    paper.put(60, 456, "Reçu le 27/05/2026 à 10:42, sans réserve.")
    paper.put(60, 472, "Signé sur tablette par le réceptionnaire, cachet ATELIER MARNE.")
    paper.signature(340, 490, 9)
    paper.put(
        WIDTH / 2, 800, f"{COMPTOIR.name} - SIREN {COMPTOIR.siren_spaced}", size=8, align="centre"
    )
    return paper.bytes()


def _goods(paper: Paper, invoice: Invoice, bold: str) -> None:
    buyer = invoice.buyer
    paper.put(50, 146, "Livré à :", size=9, grey=0.3)
    paper.block(50, 162, (f"{buyer.form} {buyer.name}", buyer.street, buyer.town))
    y = 240.0
    paper.row(y, _COLUMNS, [column.title for column in _COLUMNS], face=bold)
    paper.rule(50, y + 6, 545)
    for line in invoice.lines:
        y += 24
        count = f"{line.quantity:f}"
        paper.row(y, _COLUMNS, (line.code, line.label, count, count))
        paper.rule(50, y + 7, 545, weight=0.3)
