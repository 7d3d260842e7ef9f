"""Held-out bills of a laboratory, an agency and a caterer, and two wholesalers' credit notes."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.parties import Firm
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.sale import Item
from benchmarks.accuracy.kit.trades import Draft, Family, Sums, cents, drawn, rate_text, sums
from benchmarks.accuracy.layouts import Drawn
from benchmarks.accuracy.layouts.heldout2.routes import BARE, EUROS, Row, bill, column, rates

LAYOUTS: Final = Family()

_TEETH: Final = (
    ("Couronne céramo-métallique", "128", "0"), ("Bridge zircone 3 éléments", "412", "0"),
    ("Gouttière de contention", "54", "0"), ("Prothèse amovible 6 dents", "236", "0"),
    ("Inlay-core clavette", "61", "0"), ("Réparation + ajout 1 dent", "47", "0"),
)  # fmt: skip


@LAYOUTS
def laboratoire_dentaire(d: Draft) -> Drawn:
    """A dental laboratory, exempt from VAT: one total, a line per job, terms in days."""
    money, day = d.formats(*EUROS)
    seller = d.firm("Laboratoire Odonvale", "Prothèse Dentaire Marquerol", "Kéraline Dentaire")
    buyer = d.firm("Centre Dentaire du Port-Vieux", "SELARL Dentaire des Arcades")
    issued, days = d.day(), d.pick(10, 15, 30)
    number = f"{issued:%m%y}-{d.n(101, 989)}"
    p = Press(d.style("Carlito", "Times", "Liberation Serif"), 10)
    p.t(555, 52, seller.name, 17, b=True, to="r", ink="#1f6f78")
    p.block(555, 67, (*seller.address, seller.phone, f"Siret : {seller.siret}", "APE 3250A"), 8.5,
            to="r", step=11)  # fmt: skip
    p.block(40, 60, (buyer.name, *buyer.address), 11, step=15)
    title = d.style("Facture n°", "Facture N° :", "FACTURE MENSUELLE N°")
    p.t(40, 150, f"{title} {number} du {day(issued)}", 13, b=True)
    p.t(40, 168, f"Travaux du mois - Compte praticien {d.n(100, 899)}", 9)
    items = d.items(_TEETH, d.n(3, 6), most=3)
    rows = []
    for place, item in enumerate(items):
        done = issued - timedelta(days=20 - 3 * place)
        rows.append((
            f"{done:%d/%m}", str(d.n(40100, 48999)), f"Pat. {d.n(1000, 9999)}", item.label,
            str(item.quantity), money(item.price), money(item.net),
        ))  # fmt: skip
    y = p.grid(
        40, 185, [40, 60, 65, 175, 30, 70, 75], rows, "llllcrr", step=17, size=9, frame="all",
        head=("Date", "Fiche", "Patient", "Travail", "Qté", "P.U.", "Montant"), shade="#dff0f0",
    )  # fmt: skip
    total = sums(items)
    p.t(470, y + 24, d.style("Net à payer", "Total à payer", "TOTAL"), 12, b=True, to="r")
    p.t(552, y + 24, money(total.ttc), 12, b=True, to="r")
    p.block(40, y + 24, (
        "Exonération de TVA, article 261-4-1° du CGI",
        f"{d.style('Paiement à', 'Règlement à', 'Délai de paiement :')} {days} jours"
        f"{d.style(' date de facture', '', ' net')}",
        f"IBAN {seller.iban_spaced}",
    ), 9, step=14)  # fmt: skip
    p.para(
        40,
        725,
        515,
        "Dispositifs sur mesure conformes au règlement (UE) 2017/745. Passé "
        "l'échéance, pénalités au taux de 10 % et indemnité forfaitaire de 40 €.",
        8,
    )
    p.t(298, 805, f"{seller.form} au capital de {seller.capital} € - {seller.city.title()} RCS "
        f"{seller.siren_spaced}", 8, to="c")  # fmt: skip
    stated, derived = bill(
        number, issued, (seller, buyer), total, known=False, iban=seller.iban,
        due_date=issued + timedelta(days=days),
    )  # fmt: skip
    derived |= {key: stated.pop(key) for key in ("total_ht", "total_tva")}
    return drawn("facture", p.pdf(), stated, derived)


_IDEAS: Final = (
    ("Direction artistique", "620", "20"), ("Création de la charte graphique", "1450", "20"),
    ("Intégration du site internet", "2380", "20"), ("Reportage photo - 1 journée", "780", "20"),
    ("Rédaction des contenus", "410", "20"), ("Gestion de projet", "560", "20"),
)  # fmt: skip


@LAYOUTS
def agence_communication(d: Draft) -> Drawn:
    """An agency's final bill: the deposit already invoiced comes off, the rest is due by a day."""
    money, day = d.formats(*EUROS)
    seller = d.firm("Studio Papier-Lune", "Agence Marée Basse", "Atelier Cinq Pommes")
    buyer, issued = d.buyer(), d.day()
    due, before = issued + timedelta(days=30), issued - timedelta(days=d.n(35, 80))
    number, first = f"F-{issued:%Y}-{d.n(150, 298)}", f"F-{before:%Y}-{d.n(101, 149)}"
    p = Press(d.style("Liberation Sans", "Carlito", "DejaVu Sans"), 9)
    p.box(0, 0, 170, 842, fill="#f3f0ea", ink="#f3f0ea")
    p.block(24, 60, (seller.name,), 11, b=True)
    p.block(24, 80, (*seller.address, seller.phone, "bonjour@agence.example"), 8, step=12)
    p.t(24, 170, d.style("Facture de solde", "Facture finale", "Facture"), 8, ink="#888888")
    p.t(24, 184, number, 11, b=True)
    p.t(24, 210, d.style("Date d'émission", "Date", "Émise le"), 8, ink="#888888")
    p.t(24, 224, day(issued), 10)
    p.t(24, 250, d.style("À régler avant le", "Échéance", "Date limite de paiement"), 8,
        ink="#888888")  # fmt: skip
    p.t(24, 264, day(due), 10)
    order = f"BC{d.n(4001, 9899)}"
    p.t(24, 290, d.style("Votre bon de commande", "N° de commande", "Commande"), 8, ink="#888888")
    p.t(24, 304, order, 10)
    p.t(24, 330, "Devis accepté", 8, ink="#888888")
    p.t(24, 344, f"D-{before:%Y}-{d.n(51, 98):03d}", 10)
    p.t(200, 60, d.style("À l'attention de", "Client", "Facturé à"), 8, ink="#888888")
    p.block(200, 76, (buyer.name, *buyer.address, f"SIRET {buyer.siret_spaced}"), 10, step=14)
    p.t(200, 165, "Refonte de l'identité et du site", 13, b=True)
    items = d.items(_IDEAS, d.n(3, 5), most=2)
    rows = [(i.label, str(i.quantity), money(i.price), money(i.net)) for i in items]
    y = p.grid(200, 182, [175, 30, 80, 80], rows, "lcrr", step=22,
               head=("Prestation", "Qté", "Prix HT", "Total HT"))  # fmt: skip
    total = sums(items)
    paid = cents(total.ttc * d.pick(30, 40, 50) / 100)
    y = column(p, 300, 562, y + 28, [
        (d.style("Total HT", "Montant HT", "Sous-total HT"), money(total.ht)),
        *rates(total, money), (d.style("Total TTC", "Montant TTC"), money(total.ttc)),
        (f"Acompte réglé ({first})", money(-paid)),
        (d.style("Reste à payer", "Solde à payer", "Net à payer"), money(total.ttc - paid)),
    ], step=18)  # fmt: skip
    p.t(200, y + 24, "Virement bancaire", b=True)
    p.t(200, y + 38, f"IBAN {seller.iban_spaced}")
    p.para(200, 730, 360, "Pas d'escompte. Tout retard entraîne une pénalité de 3 fois le taux "
           "légal et une indemnité de 40 €. La cession des droits prend effet au paiement complet "
           "de la facture.", 7.5)  # fmt: skip
    p.para(24, 730, 135, f"{seller.form} au capital de {seller.capital} € - RCS "
           f"{seller.siren_spaced} - APE 7311Z - TVA {seller.vat}", 6.5)  # fmt: skip
    stated, derived = bill(
        number, issued, (seller, buyer), total, paid=paid, due_date=due, order_number=order,
        iban=seller.iban,
    )  # fmt: skip
    # A prepayment invoice may be given as the preceding one (EN 16931, BT-25).
    return drawn("facture", p.pdf(), stated, derived | {"preceding_invoice": first})


_FEAST: Final = (
    ("Cocktail 12 pièces", "19.80", "10"), ("Menu réception 3 plats", "46", "10"),
    ("Forfait vins et champagne", "17.50", "20"), ("Personnel de service", "9.40", "10"),
    ("Location de vaisselle et nappage", "6.90", "20"), ("Boissons sans alcool", "4.20", "10"),
)  # fmt: skip


@LAYOUTS
def traiteur_receptions(d: Draft) -> Drawn:
    """A caterer: two rates side by side, the day of the feast, a deposit that came by transfer."""
    money, day = d.formats(*BARE)
    seller = d.firm("Les Tables de Sorbelin", "Maison Pastouret Traiteur", "Saveurs d'Amboisie")
    buyer, issued = d.buyer(), d.day()
    due, feast = issued + timedelta(days=d.pick(8, 15, 30)), issued - timedelta(days=d.n(2, 7))
    number = f"{issued:%y}{d.n(101, 989)}"
    p = Press(d.style("Caladea", "Helvetica", "Times"), 10)
    p.t(298, 56, seller.name, 20, b=True, to="c", ink="#6b2d3c")
    p.t(298, 72, "Réceptions - Séminaires - Plateaux-repas", 9, to="c", ink="#6b2d3c")
    p.t(298, 86, f"{', '.join(seller.address)} - {seller.phone}", 9, to="c")
    p.block(340, 122, (buyer.name, *buyer.address), 11, step=15)
    p.t(40, 122, f"{d.style('FACTURE N°', 'Facture', 'Facture numéro')} {number}", 13, b=True)
    p.t(40, 140, f"{seller.city.title()}, le {day(issued)}")
    guests = d.n(25, 140)
    p.t(40, 190, f"Réception du {day(feast)} - {guests} convives", b=True)
    chosen = d.items(_FEAST[:2], 1) + d.items(_FEAST[2:], 3)
    items = [Item(i.label, Decimal(guests), i.price, i.rate) for i in chosen]
    rows = [
        (i.label, str(i.quantity), money(i.price), rate_text(i.rate), money(i.net)) for i in items
    ]
    y = p.grid(40, 202, [240, 55, 75, 60, 85], rows, "lrrrr", step=18, frame="all",
               head=("Désignation", "Nombre", "P.U. HT", "TVA", "Total HT"))  # fmt: skip
    total = sums(items)
    paid = Decimal(d.n(3, 9) * 50) if total.ttc > 500 else Decimal("100.00")
    got = feast - timedelta(days=d.n(20, 40))
    taxes = [
        (f"{d.style('TVA', 'T.V.A.')} {rate_text(rate)} sur {money(base)}", money(tax))
        for rate, base, tax in total.taxes
    ]
    y = column(p, 300, 552, y + 26, [
        (d.style("Total HT", "Montant H.T.", "Total hors taxes"), money(total.ht)), *taxes,
        (d.style("Total TTC", "Montant T.T.C."), money(total.ttc)),
        (f"Acompte reçu le {got:%d/%m/%Y}", f"- {money(paid)}"),
        (d.style("Solde à régler (€)", "Net à payer (€)", "Reste dû (€)"),
         money(total.ttc - paid)),
    ], step=16)  # fmt: skip
    p.block(40, y + 20, (
        f"{d.style('Solde payable au plus tard le', 'Échéance :', 'À régler avant le')} {day(due)}",
        f"Virement : IBAN {seller.iban_spaced}",
    ), step=15)  # fmt: skip
    p.para(40, 730, 515, "L'abus d'alcool est dangereux pour la santé. Retard de paiement : taux "
           "de 12 % l'an, indemnité de recouvrement 40 €.", 8)  # fmt: skip
    p.t(298, 800, f"{seller.form} {seller.capital} € - Siret {seller.siret_spaced} - NAF 5621Z - "
        f"{seller.vat}", 8, to="c")  # fmt: skip
    stated, derived = bill(
        number, issued, (seller, buyer), total, paid=paid, known=False, due_date=due,
        iban=seller.iban,
    )  # fmt: skip
    stated["total_tva"], split = None, stated["total_tva"]  # only the tax of each rate is printed
    return drawn("facture", p.pdf(), stated, derived | {"total_tva": split, "delivery_date": feast})


_DRINKS: Final = (
    ("Bière blonde fût 30 L", "84", "20"), ("Eau minérale 24 x 50 cl", "7.20", "5.5"),
    ("Jus d'orange 12 x 25 cl", "13.40", "5.5"), ("Rosé Bag-in-box 10 L", "31", "20"),
    ("Limonade 24 x 33 cl", "14.80", "5.5"), ("Apéritif anisé 1 L", "16.90", "20"),
)  # fmt: skip


@LAYOUTS
def boissons_avoir(d: Draft) -> Drawn:
    """A drinks wholesaler takes back what was left: negative sums, two rates, the invoice named."""
    money, day = d.formats(*BARE[:3])
    seller = d.firm("Boissons Cambreval", "Entrepôt des Deux Caves", "Comptoir Lautrenge")
    buyer, issued = d.buyer(), d.day()
    billed = issued - timedelta(days=d.n(5, 40))
    number, first = f"AV{d.n(10001, 48999)}", f"FV{d.n(210001, 489999)}"
    p = Press(d.style("Helvetica", "Liberation Sans", "DejaVu Sans"), 8.5)
    p.t(36, 48, seller.name.upper(), 15, b=True)
    p.block(36, 63, (*seller.address, f"Tél {seller.phone}", f"RCS {seller.siren_spaced}",
                     f"TVA {seller.vat}"), 8)  # fmt: skip
    p.box(320, 40, 560, 62, fill="#dddddd")
    p.t(440, 55, d.style("AVOIR", "AVOIR CLIENT", "NOTE DE CRÉDIT"), 12, b=True, to="c")
    p.block(330, 92, (buyer.name, *buyer.address), 10, step=14)
    head = d.style(
        ("N° avoir", "Date", "N° client", "Sur facture", "Du"),
        ("Avoir n°", "Date avoir", "Compte", "Facture d'origine", "Du"),
        ("Numéro", "Date", "Client", "Réf. facture", "Du"),
    )
    row = (number, day(issued), str(d.n(3001, 8999)), first, day(billed))
    y = p.grid(36, 150, [95, 105, 90, 120, 114], [row], "ccccc", head=head, frame="all")
    p.t(40, y + 18, f"Motif : {d.pick('retour de marchandises', 'erreur de tarif', 'casse')}")
    unsent = Item("Remise fût non livré", Decimal(1), d.eur(30, 90), Decimal(20))
    items = [*d.items(_DRINKS, 2, most=6), unsent]
    rows = [(i.label, f"-{i.quantity}", money(i.price), money(-i.net), rate_text(i.rate))
            for i in items]  # fmt: skip
    y = p.grid(36, y + 28, [250, 50, 80, 84, 60], rows, "lrrrr", frame="columns", down_to=480,
               head=("Produit", "Qté", "P.U. HT", "Net HT", "TVA"))  # fmt: skip
    total = sums(items)
    taxes = [(rate_text(r), money(-b), money(-t)) for r, b, t in total.taxes]
    p.grid(36, y + 12, [50, 75, 75], taxes, "rrr", frame="all",
           head=("Taux", "Base", "Montant"))  # fmt: skip
    column(p, 350, 556, y + 26, _credit(d, total, money))
    p.para(
        36,
        720,
        520,
        "Avoir à déduire de votre prochain règlement. Réserve de propriété "
        "jusqu'au paiement complet (loi du 12 mai 1980). Consignes facturées à part.",
        7.5,
    )
    p.t(298, 806, f"{seller.form} au capital de {seller.capital} € - SIRET {seller.siret} - APE "
        "4634Z", 7, to="c")  # fmt: skip
    stated, derived = bill(
        number, issued, (seller, buyer), total, known=False, preceding_invoice=first
    )
    return drawn("avoir", p.pdf(), stated, derived)


def _credit(d: Draft, total: Sums, money: f.Money) -> list[Row]:
    return [
        (d.style("Total HT", "Montant HT", "Total H.T."), money(-total.ht)),
        (d.style("Total TVA", "Montant TVA", "Total T.V.A."), money(-total.tva)),
        (d.style("Total TTC EUR", "Net à déduire EUR", "Avoir TTC EUR"), money(-total.ttc)),
    ]


_DESK: Final = (
    ("Ramette A4 80 g (carton de 5)", "24.90", "20"), ("Toner noir compatible", "68.50", "20"),
    ("Fauteuil de bureau dossier haut", "189", "20"), ("Classeur à levier dos 80", "2.35", "20"),
    ("Caisson mobile 3 tiroirs", "142", "20"), ("Enveloppes C5 (boîte de 500)", "31.60", "20"),
)  # fmt: skip


@LAYOUTS
def papeterie_avoir(d: Draft) -> Drawn:
    """An office supplier's credit note in positive sums, written around a sentence."""
    money, day = d.formats(*EUROS)
    seller = d.firm("Buroplume", "Papeteries Valmondin", "Office Clairière")
    buyer, issued = d.buyer(), d.day()
    billed = issued - timedelta(days=d.n(8, 60))
    number, first = f"A{issued:%Y}-{d.n(11, 489):04d}", f"F{billed:%Y}-{d.n(500, 9899):04d}"
    p = Press(d.style("DejaVu Sans", "Helvetica", "Carlito"), 8.5)
    _letterhead(p, seller, buyer)
    p.t(40, 190, f"{d.style('Avoir n°', 'Facture d’avoir n°', 'AVOIR N°')} {number}", 14, b=True)
    p.t(40, 207, f"{d.style('Date :', 'Émis le', 'Date d’émission :')} {day(issued)}")
    said = d.style(
        f"Annule partiellement la facture n° {first} du {day(billed)}",
        f"En déduction de notre facture {first} du {day(billed)}",
        f"Avoir relatif à la facture {first} en date du {day(billed)}",
    )
    p.t(40, 228, f"{said}.")
    items = d.items(_DESK, d.n(1, 3), most=8)
    rows = [(f"{d.n(10100, 98999)}", i.label, str(i.quantity), money(i.price), money(i.net))
            for i in items]  # fmt: skip
    y = p.grid(40, 245, [60, 235, 40, 85, 95], rows, "llrrr", step=18, shade="#e4e4f4",
               head=("Réf.", "Article repris", "Qté", "Prix HT", "Montant HT"))  # fmt: skip
    total = sums(items)
    y = column(p, 330, 552, y + 24, [
        (d.style("Montant HT", "Total HT", "Sous-total HT"), money(total.ht)),
        *rates(total, money),
        (d.style("Montant TTC en votre faveur", "Total TTC", "Total de l'avoir TTC"),
         money(total.ttc)),
    ], step=17)  # fmt: skip
    p.t(40, y + 30, "Ce montant vient en diminution du solde de votre compte.")
    p.t(298, 808, f"{seller.name} {seller.form} - capital {seller.capital} € - RCS "
        f"{seller.city.title()} {seller.siren_spaced} - APE 4666Z", 7, to="c")  # fmt: skip
    stated, derived = bill(number, issued, (seller, buyer), total, preceding_invoice=first)
    return drawn("avoir", p.pdf(), stated, derived)


def _letterhead(p: Press, seller: Firm, buyer: Firm) -> None:
    p.t(40, 56, seller.name, 18, b=True, ink="#3a3a8c")
    p.block(40, 72, (*seller.address, f"Service clients {seller.phone}"), 8)
    p.t(320, 108, "Destinataire", 7.5, ink="#777777")
    p.block(320, 122, (buyer.name, *buyer.address, f"SIREN : {buyer.siren}"), 9.5, step=13)
    p.rule(40, 168, 555, ink="#3a3a8c")
