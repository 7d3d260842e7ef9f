"""Letters the creditor sent: reminders and the mise en demeure."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from dossier_builder.french import date_longue, euros
from examples._make.figures import AV_0019, FC_0098, FC_0142, FV_0087, Invoice
from examples._make.paper import (
    CARLITO,
    CARLITO_BOLD,
    HEIGHT,
    NBSP,
    SERIF,
    SERIF_BOLD,
    WIDTH,
    Column,
    Paper,
    day,
    euro,
)
from examples._make.parties import BIC, COMPTOIR, Company, grouped_iban

CLAIM: Final = FC_0142.total_ttc + FV_0087.total_ttc - AV_0019.total_ttc
TRACKING: Final = "1A 198 427 3365 4"

_LEFT: Final = 71.0
_MEASURE: Final = WIDTH - 2 * _LEFT


def _head(paper: Paper, debtor: Company, written: date, subject: Sequence[str], face: str) -> float:
    paper.put(_LEFT, 62, COMPTOIR.name, face=face, size=13)
    paper.block(
        _LEFT,
        78,
        (
            COMPTOIR.street,
            COMPTOIR.town,
            f"Tél. {COMPTOIR.phone}",
            f"SIREN {COMPTOIR.siren_spaced}",
        ),
    )
    paper.block(330, 150, (f"{debtor.form} {debtor.name}", debtor.street, debtor.town), step=15)
    paper.put(330, 214, f"{COMPTOIR.city.capitalize()}, le {date_longue(written)}")
    y = 250.0
    for line in subject:
        paper.put(_LEFT, y, line, face=face)
        y += 15
    return y + 16


def _body(paper: Paper, y: float, paragraphs: Sequence[str]) -> float:
    for text in paragraphs:
        y = paper.paragraph(_LEFT, y, _MEASURE, text, step=15) + 9
    return y


def _sign(paper: Paper, y: float, seed: int) -> None:
    paper.block(330, y + 10, (COMPTOIR.manager, COMPTOIR.manager_role))
    paper.signature(335, y + 60, seed)
    foot = (
        f"{COMPTOIR.form} au capital de {COMPTOIR.capital}{NBSP}€ - RCS {COMPTOIR.rcs} "
        f"{COMPTOIR.siren_spaced} - {COMPTOIR.email}"
    )
    paper.put(WIDTH / 2, HEIGHT - 45, foot, size=8, align="centre", grey=0.3)


def _sum(*invoices: Invoice) -> Decimal:
    return sum((invoice.due_payable for invoice in invoices), Decimal("0.00"))


def first_reminder() -> bytes:
    """Return the letter of 6 July 2026 on the invoice whose due date had passed."""
    paper = Paper(title="Relance", author=COMPTOIR.name, base=CARLITO, size=11)
    subject = (f"Objet : relance - facture n°{NBSP}{FC_0142.number} échue",)
    y = _head(paper, FC_0142.buyer, date(2026, 7, 6), subject, CARLITO_BOLD)
    y = _body(
        paper,
        y,
        (
            "Madame, Monsieur,",
            f"Sauf erreur de notre part, notre facture n°{NBSP}{FC_0142.number} du "
            f"{day(FC_0142.issued)}, d’un montant de {euros(FC_0142.total_ttc)} TTC, échue le "
            f"{day(FC_0142.due or FC_0142.issued)}, reste impayée à ce jour.",
            "Nous vous remercions de bien vouloir la régler dans les meilleurs délais, par "
            f"virement sur notre compte {grouped_iban()}, ou de nous dire ce qui s’y oppose.",
            "Si votre règlement a croisé cette lettre, veuillez ne pas en tenir compte.",
            "Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.",
        ),
    )
    _sign(paper, y, 5)
    return paper.bytes()


def second_reminder() -> bytes:
    """Return the second letter, of 20 August 2026, attached to the e-mail of that day."""
    paper = Paper(title="Deuxième relance", author=COMPTOIR.name, base=SERIF, size=11)
    subject = ("Deuxième relance avant mise en demeure",)
    y = _head(paper, FC_0142.buyer, date(2026, 8, 20), subject, SERIF_BOLD)
    y = _body(
        paper,
        y,
        (
            "Madame, Monsieur,",
            "Malgré notre lettre du 6 juillet, les factures suivantes restent impayées :",
        ),
    )
    y = _statement(paper, y + 8, (FC_0142, FV_0087), AV_0019, SERIF_BOLD)
    y = _body(
        paper,
        y + 20,
        (
            f"Nous vous demandons de régler la somme de {euros(CLAIM)} sous huit jours.",
            "À défaut, nous vous mettrons en demeure par lettre recommandée, et les pénalités de "
            "retard prévues par la loi vous seront réclamées.",
            "Veuillez agréer, Madame, Monsieur, nos salutations distinguées.",
        ),
    )
    _sign(paper, y, 5)
    return paper.bytes()


def _statement(
    paper: Paper, y: float, invoices: Sequence[Invoice], credit: Invoice | None, bold: str
) -> float:
    columns = (
        Column("Pièce", _LEFT, 190),
        Column("Date", 200, 260),
        Column("Échéance", 280, 350),
        Column("Montant TTC", 400, WIDTH - _LEFT, figures=True),
    )
    paper.row(y, columns, [column.title for column in columns], face=bold)
    paper.rule(_LEFT, y + 5, WIDTH - _LEFT)
    for invoice in invoices:
        y += 17
        due = day(invoice.due) if invoice.due else ""
        cells = (f"Facture {invoice.number}", day(invoice.issued), due, euro(invoice.due_payable))
        paper.row(y, columns, cells)
    if credit:
        y += 17
        cells = (
            f"Avoir {credit.number}",
            day(credit.issued),
            "",
            f"\u2212{euro(credit.total_ttc)}",
        )
        paper.row(y, columns, cells)
    y += 22
    total = _sum(*invoices) - (credit.total_ttc if credit else 0)
    paper.rule(_LEFT, y - 14, WIDTH - _LEFT)
    paper.row(y, columns, ("Solde dû", "", "", euro(total)), face=bold)
    return y


def mise_en_demeure() -> bytes:
    """Return the mise en demeure of 29 September 2026, sent by registered letter."""
    paper = Paper(title="Mise en demeure", author=COMPTOIR.name, base=SERIF, size=11)
    subject = (
        "Lettre recommandée avec demande d’avis de réception",
        f"N° {TRACKING}",
        "Objet : MISE EN DEMEURE DE PAYER",
    )
    y = _head(paper, FC_0142.buyer, date(2026, 9, 29), subject, SERIF_BOLD)
    y = _body(
        paper,
        y,
        (
            "Madame, Monsieur,",
            "Vous nous devez, en exécution de notre contrat-cadre du 10 février 2026 et des "
            "livraisons des 11 et 27 mai 2026, les sommes suivantes :",
        ),
    )
    y = _statement(paper, y + 6, (FC_0142, FV_0087), AV_0019, SERIF_BOLD)
    y = _body(
        paper,
        y + 24,
        (
            "Nos relances des 6 juillet et 20 août 2026 sont restées sans effet.",
            f"Nous vous mettons en demeure de nous payer la somme de {euros(CLAIM)} en principal, "
            "augmentée des pénalités de retard et de l’indemnité forfaitaire de recouvrement "
            "(art. L441-10 du code de commerce), dans un délai de quinze jours à compter de la "
            f"réception de la présente, par virement : {grouped_iban()}, BIC {BIC}.",
            "À défaut de paiement dans ce délai, nous saisirons le tribunal compétent, sans autre "
            "avis, aux fins d’injonction de payer.",
            "Veuillez agréer, Madame, Monsieur, nos salutations distinguées.",
        ),
    )
    _sign(paper, y, 5)
    return paper.bytes()


def loire_reminder() -> bytes:
    """Return the one reminder to the debtor of the dossier with gaps."""
    paper = Paper(title="Relance", author=COMPTOIR.name, base=CARLITO, size=11)
    subject = (f"Objet : rappel - solde de la facture {FC_0098.number}",)
    y = _head(paper, FC_0098.buyer, date(2026, 6, 15), subject, CARLITO_BOLD)
    y = _body(
        paper,
        y,
        (
            "Madame, Monsieur,",
            f"Votre acompte de {euros(FC_0098.prepaid)} a bien été reçu. Le solde de notre facture "
            f"{FC_0098.number} du {day(FC_0098.issued)}, soit {euros(FC_0098.due_payable)}, était "
            f"à régler le {day(FC_0098.due or FC_0098.issued)}.",
            "Sauf erreur, il ne nous est pas parvenu. Nous vous remercions d’y remédier.",
            "Bien cordialement,",
        ),
    )
    _sign(paper, y, 5)
    return paper.bytes()
