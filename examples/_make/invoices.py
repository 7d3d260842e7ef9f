"""The creditor's invoices on paper: its shop's layout, and its workshop's, of another hand."""

from typing import Final

from examples._make.figures import Invoice, Line
from examples._make.paper import (
    CALADEA,
    CALADEA_BOLD,
    CALADEA_ITALIC,
    CARLITO,
    CARLITO_BOLD,
    HEIGHT,
    NBSP,
    WIDTH,
    Column,
    Paper,
    amount,
    day,
    euro,
)
from examples._make.parties import BANK, BIC, COMPTOIR, grouped_iban

PENALTIES: Final = (
    "En cas de retard de paiement, pénalités au taux de refinancement de la Banque centrale "
    "européenne majoré de 10 points, exigibles sans rappel le jour suivant l’échéance "
    "(art. L441-10 du code de commerce)."
)
INDEMNITY: Final = f"Indemnité forfaitaire pour frais de recouvrement : 40{NBSP}€ (art. D441-5)."
NO_DISCOUNT: Final = "Pas d’escompte pour paiement anticipé."

_SHOP_COLUMNS: Final = (
    Column("Réf.", 42, 92),
    Column("Désignation", 96, 330),
    Column("Qté", 340, 366, figures=True),
    Column("P.U. HT", 376, 426, figures=True),
    Column("TVA", 436, 466, figures=True),
    Column("Montant HT", 476, 553, figures=True),
)


def shop_invoice(invoice: Invoice) -> bytes:
    """Return the shop's invoice: parties side by side, VAT table left, totals right."""
    paper = Paper(title=f"Facture {invoice.number}", author=COMPTOIR.name, base=CARLITO, size=10)
    _shop_head(paper, invoice)
    bottom = _shop_lines(paper, invoice)
    _shop_totals(paper, invoice, bottom + 26)
    _shop_foot(paper)
    return paper.bytes()


def _shop_head(paper: Paper, invoice: Invoice) -> None:
    paper.box(42, 40, 62, 76, shade=0.2)
    paper.put(72, 58, COMPTOIR.name, face=CARLITO_BOLD, size=17)
    paper.put(72, 73, "Fournitures industrielles et bois d’agencement", grey=0.3)
    paper.put(
        553, 60, f"FACTURE N°{NBSP}{invoice.number}", face=CARLITO_BOLD, size=15, align="right"
    )
    paper.put(553, 76, f"Date : {day(invoice.issued)}", align="right")
    paper.block(42, 112, (COMPTOIR.street, COMPTOIR.town, f"Tél. {COMPTOIR.phone}", COMPTOIR.email))
    buyer = invoice.buyer
    paper.box(312, 98, 553, 182)
    paper.put(320, 112, "Facturé à", size=8.5, grey=0.35)
    paper.put(320, 128, f"{buyer.form} {buyer.name}", face=CARLITO_BOLD, size=11)
    paper.block(
        320,
        142,
        (buyer.street, buyer.town, f"SIREN {buyer.siren_spaced} - TVA {buyer.vat}"),
    )
    left = [("Votre commande", invoice.order)]
    if invoice.delivery and invoice.delivered:
        left.append(("Bon de livraison", f"{invoice.delivery} du {day(invoice.delivered)}"))
    left.append(("Conditions", invoice.terms))
    if invoice.due:
        left.append(("Échéance", day(invoice.due)))
    for index, (label, value) in enumerate(left):
        paper.put(42, 196 + 14 * index, f"{label} :", face=CARLITO_BOLD)
        paper.put(142, 196 + 14 * index, value)


def _shop_lines(paper: Paper, invoice: Invoice) -> float:
    y = 276.0
    paper.box(42, y - 13, 553, y + 5, shade=0.88)
    paper.canvas.setFillGray(0)
    for column in _SHOP_COLUMNS:
        x = column.right if column.figures else column.left + 3
        paper.put(
            x, y, column.title, face=CARLITO_BOLD, align="right" if column.figures else "left"
        )
    for line in invoice.lines:
        y += 19
        paper.row(y, _SHOP_COLUMNS, _cells(line))
        paper.rule(42, y + 6, 553, weight=0.25)
    return y


def _cells(line: Line) -> tuple[str, ...]:
    rate = f"{line.rate.normalize():f}".replace(".", ",")
    return (
        line.code,
        line.label,
        f"{line.quantity:f}",
        amount(line.price),
        f"{rate}{NBSP}%",
        amount(line.net),
    )


def _shop_totals(paper: Paper, invoice: Invoice, y: float) -> None:
    columns = (
        Column("Taux", 42, 90, figures=True),
        Column("Base HT", 100, 170, figures=True),
        Column("Montant TVA", 180, 250, figures=True),
    )
    paper.row(y, columns, [column.title for column in columns], face=CARLITO_BOLD, size=9)
    for index, vat in enumerate(invoice.vat(), start=1):
        rate = f"{vat.rate:.2f}".replace(".", ",")
        cells = (f"{rate}{NBSP}%", amount(vat.base), amount(vat.tax))
        paper.row(y + 14 * index, columns, cells, size=9)
    rows = [
        ("Total HT", invoice.total_ht),
        ("TVA", invoice.total_tva),
        ("Total TTC", invoice.total_ttc),
    ]
    if invoice.prepaid:
        rows.append(("Acompte reçu le 02/04/2026", -invoice.prepaid))
    rows.append(("Net à payer", invoice.due_payable))
    for index, (label, value) in enumerate(rows):
        last = index == len(rows) - 1
        face = CARLITO_BOLD if last or label == "Total TTC" else CARLITO
        top = y + 18 * index
        if last:
            paper.box(350, top - 13, 553, top + 5, shade=0.9)
        paper.put(356, top, label, face=face)
        paper.put(549, top, euro(value).replace("-", "\u2212"), face=face, align="right")


def _shop_foot(paper: Paper) -> None:
    y = HEIGHT - 150
    paper.put(42, y, f"Règlement par virement : {BANK}", face=CARLITO_BOLD)
    paper.put(42, y + 14, f"IBAN {grouped_iban()} - BIC {BIC}")
    y = paper.paragraph(42, y + 34, 511, f"{PENALTIES} {INDEMNITY} {NO_DISCOUNT}", size=8)
    paper.rule(42, HEIGHT - 62, 553)
    paper.put(WIDTH / 2, HEIGHT - 50, _identity(), size=8, align="centre", grey=0.3)
    paper.put(
        WIDTH / 2,
        HEIGHT - 39,
        f"SIRET {COMPTOIR.siret_spaced} - TVA {COMPTOIR.vat} - APE {COMPTOIR.ape}",
        size=8,
        align="centre",
        grey=0.3,
    )


def _identity() -> str:
    return (
        f"{COMPTOIR.name}, {COMPTOIR.form} au capital de {COMPTOIR.capital}{NBSP}€ - "
        f"{COMPTOIR.street}, {COMPTOIR.town} - RCS {COMPTOIR.rcs} {COMPTOIR.siren_spaced}"
    )


def workshop_document(invoice: Invoice) -> bytes:
    """Return the cutting workshop's invoice or avoir: one ledger column, totals under the lines."""
    word = "AVOIR" if invoice.preceding else "FACTURE"
    paper = Paper(
        title=f"{word.capitalize()} {invoice.number}", author=COMPTOIR.name, base=CALADEA, size=9.5
    )
    _workshop_head(paper, invoice, word)
    y = _workshop_lines(paper, invoice)
    _workshop_totals(paper, invoice, y)
    _workshop_foot(paper, invoice)
    return paper.bytes()


def _workshop_head(paper: Paper, invoice: Invoice, word: str) -> None:
    paper.put(WIDTH / 2, 52, "Comptoir du Confluent", face=CALADEA_BOLD, size=20, align="centre")
    paper.put(WIDTH / 2, 67, "Atelier de débit - Villeurbanne", face=CALADEA_ITALIC, align="centre")
    paper.rule(60, 80, WIDTH - 60, weight=1.2)
    buyer = invoice.buyer
    paper.block(330, 112, (buyer.name, buyer.street, buyer.town), size=10.5, step=14)
    paper.put(330, 160, f"N° SIREN : {buyer.siren_spaced}", size=9)
    paper.put(60, 112, word, face=CALADEA_BOLD, size=16)
    labels = ("Numéro", "Date d’émission", "Vos références", "Code client")
    values = (invoice.number, day(invoice.issued), invoice.order, "C00418")
    for index, (label, value) in enumerate(zip(labels, values, strict=True)):
        paper.put(60, 132 + 13 * index, label, grey=0.3)
        paper.put(150, 132 + 13 * index, value)
    if invoice.preceding:
        paper.put(60, 206, f"Avoir sur la facture n° {invoice.preceding} du 28/05/2026")
    elif invoice.delivered:
        goods = f"Marchandises livrées le {day(invoice.delivered)}"
        paper.put(60, 206, f"{goods}, bon de livraison n° {invoice.delivery}")


def _workshop_lines(paper: Paper, invoice: Invoice) -> float:
    y = 236.0
    paper.rule(60, y - 13, WIDTH - 60)
    paper.put(60, y, "Libellé", face=CALADEA_BOLD)
    for x, title in ((370, "Quantité"), (450, "Prix unitaire"), (WIDTH - 60, "Total HT")):
        paper.put(x, y, title, face=CALADEA_BOLD, align="right")
    paper.rule(60, y + 6, WIDTH - 60)
    for line in invoice.lines:
        y += 21
        paper.put(60, y, line.label)
        figures = (f"{line.quantity:f}", amount(line.price, " "), amount(line.net, " "))
        for x, text in zip((370, 450, WIDTH - 60), figures, strict=True):
            paper.put(x, y, text, align="right")
    paper.rule(60, y + 10, WIDTH - 60)
    return y + 30


def _workshop_totals(paper: Paper, invoice: Invoice, y: float) -> None:
    credit = bool(invoice.preceding)
    rows = (
        ("Montant hors taxes", invoice.total_ht),
        ("T.V.A. 20,00 %", invoice.total_tva),
        ("Montant T.T.C." if not credit else "Net à votre crédit T.T.C.", invoice.total_ttc),
    )
    for index, (label, value) in enumerate(rows):
        face = CALADEA_BOLD if index == len(rows) - 1 else CALADEA
        paper.put(330, y + 16 * index, label, face=face)
        paper.put(WIDTH - 60, y + 16 * index, f"{amount(value, ' ')} EUR", face=face, align="right")
    y += 16 * len(rows) + 26
    if invoice.due:
        paper.put(60, y, f"Règlement : {invoice.terms}, par virement.")
        paper.put(60, y + 14, f"À régler au plus tard le {day(invoice.due)}", face=CALADEA_BOLD)
    else:
        paper.put(60, y, f"{invoice.terms}.")


def _workshop_foot(paper: Paper, invoice: Invoice) -> None:
    y = HEIGHT - 128
    if not invoice.preceding:
        paper.put(60, y, f"Coordonnées bancaires : {grouped_iban()} ({BIC})", size=8.5)
        paper.paragraph(60, y + 14, WIDTH - 120, f"{PENALTIES} {INDEMNITY} {NO_DISCOUNT}", size=7.5)
    paper.rule(60, HEIGHT - 70, WIDTH - 60)
    paper.put(WIDTH / 2, HEIGHT - 57, f"Siège : {_identity()}", size=7.5, align="centre")
    paper.put(WIDTH / 2, HEIGHT - 46, f"N° TVA {COMPTOIR.vat}", size=7.5, align="centre")
