"""Trade between firms: an electrical wholesaler, a fishmonger, a printer's credit note."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from num2words import num2words

from benchmarks.accuracy.kit.formats import Dated, Money, dash, dot, long, money, slash, slash_short
from benchmarks.accuracy.kit.parties import Firm
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.sale import Item
from benchmarks.accuracy.kit.trades import (
    Draft,
    Family,
    Sums,
    cents,
    drawn,
    month_end,
    rate_text,
    sums,
)
from benchmarks.accuracy.layouts import Drawn

LAYOUTS: Final = Family()

_ELECTRIC: Final = (
    ("DISJONCTEUR 1P+N 16A COURBE C", "8.94", "20"),
    ("CABLE R2V 3G2,5 COURONNE 100M", "96.40", "20"),
    ("COFFRET 3 RANGEES 39 MODULES", "61.15", "20"), ("SPOT LED ENCASTRE 7W 4000K", "11.80", "20"),
    ("INTER DIFF 40A 30MA TYPE AC", "38.72", "20"), ("GAINE ICTA 3422 D20 100M", "31.05", "20"),
    ("PRISE 2P+T BLANC", "4.36", "20"), ("PARAFOUDRE MODULAIRE T2", "112.90", "20"),
    ("BORNE IRVE 7,4KW MURALE", "684.00", "20"), ("CHEMIN DE CABLE 195X54 3M", "27.66", "20"),
)  # fmt: skip


@LAYOUTS
def distributeur_electrique(d: Draft) -> Drawn:
    """A wholesaler's form: cells on top, delivery notes among the lines, totals in a band."""
    seller = d.firm("ELECTRIVAL DISTRIBUTION", "COMPTOIR DU FIL BLEU", "SODILUX OUEST")
    buyer, issued = d.buyer(), d.day()
    show, on = d.formats((money(" "), slash), (money("."), dot), (money(""), slash_short))
    items = d.items(_ELECTRIC, d.n(4, 8), most=25)
    port = d.pick(Decimal("0.00"), Decimal("18.50"), Decimal("32.00"))
    total = sums(items, {"20": port})
    due = max(month_end(issued + timedelta(days=45)), month_end(issued) + timedelta(days=45))
    number, note = f"{d.n(2400000, 9899999)}", f"{d.n(41000000, 88999999)}"
    order, delivered = f"CF{d.n(1200, 9800)}", issued - timedelta(days=d.n(1, 6))
    p = Press("Liberation Sans", 8.5)
    _wholesale_head(p, seller, buyer, number, on(issued), d)
    opening = f"BL N° {note} du {on(delivered)}    {d.style('Votre commande', 'V/Cde')} : {order}"
    y = _wholesale_lines(p, items, show, opening)
    p.box(25, 262, 570, y)
    _wholesale_band(p, total, port, show, d)
    mode = d.style("LCR directe 45 jours fin de mois", "Traite 45 jours fin de mois")
    p.t(30, 683, f"{d.style('Règlement', 'Mode de paiement')} : {mode}")
    p.t(350, 683, f"{d.style('Echéance', 'Date échéance')} : {on(due)}", b=True)
    _wholesale_foot(p, seller)
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR",
        "total_ht": total.ht, "total_tva": total.tva, "total_ttc": total.ttc,
        "due_payable": total.ttc, "seller_name": seller.name, "seller_siren": seller.siren,
        "buyer_name": buyer.name, "order_number": order, "delivery_number": note,
        "delivery_date": delivered, "buyer_siren": buyer.siren if d.varied else None,
    }  # fmt: skip
    return drawn("facture", p.pdf("FACTURE"), stated, {"prepaid": Decimal("0.00")})


def _wholesale_head(
    p: Press, seller: Firm, buyer: Firm, number: str, issued: str, d: Draft
) -> None:
    p.box(25, 30, 215, 62, fill="#003d7c")
    p.t(33, 51, seller.name, 12, b=True, ink="#ffffff")
    p.block(25, 76, [*seller.address, f"Tél {seller.phone}  Fax {seller.phone[:-2]}99"], 8)
    p.t(570, 50, "FACTURE", 18, b=True, to="r")
    code = f"{d.n(10000, 98999)}"
    head = (d.style("N° FACTURE", "NUMERO"), "DATE", "CODE CLIENT", "REPRESENTANT", "PAGE")
    p.grid(
        25, 118, (110, 110, 110, 145, 70), [(number, issued, code, "R12 SECTEUR NORD", "1/1")],
        "ccccc", head=head, step=17, frame="all", shade="#e4e4e4", size=8,
    )  # fmt: skip
    p.t(30, 170, "LIVRE A", 7, ink="#555555")
    p.block(30, 183, ["CHANTIER ECOLE DES LILAS", "rue du Stade", buyer.town.upper()])
    p.t(330, 170, "FACTURE A", 7, ink="#555555")
    p.block(330, 183, [buyer.name, *buyer.address], 9.5, b=True)
    if d.varied:
        p.t(330, 226, f"TVA intracom. client : {buyer.vat}", 8)


def _wholesale_lines(p: Press, items: list[Item], show: Money, opening: str) -> float:
    rows = [("", opening, "", "", "", "")]
    for at, item in enumerate(items):
        gross, code = cents(item.price * 2), f"{481 + 37 * at:06d}"
        rows.append((code, item.label, f"{item.quantity}", show(gross), "50,00", show(item.net)))
    head = ("REFERENCE", "DESIGNATION", "QTE", "PRIX BRUT", "REM.%", "MONTANT HT")
    p.grid(
        25, 245, (70, 235, 45, 70, 50, 75), rows, "llrrrr", head=head, step=17, frame="columns",
        down_to=600, shade="#e4e4e4", size=8,
    )  # fmt: skip
    return 600


def _wholesale_band(p: Press, total: Sums, port: Decimal, show: Money, d: Draft) -> None:
    goods = show(total.ht - port)
    head = ("MARCHANDISES", "PORT", "TOTAL HT", "TAUX", d.style("TVA", "MONTANT TVA"), "TOTAL TTC")
    row = (goods, show(port), show(total.ht), "20,00", show(total.tva), show(total.ttc))
    p.grid(
        25, 612, (90, 55, 75, 45, 80, 90), [row], "rrrrrr", head=head, step=20, frame="all",
        shade="#e4e4e4", size=8,
    )  # fmt: skip
    p.box(470, 612, 570, 652, fill="#f4f4f4", thick=1.2)
    p.t(475, 625, d.style("NET A PAYER EUR", "NET A REGLER EUR"), 8, b=True)
    p.t(566, 645, show(total.ttc), 11, b=True, to="r")


def _wholesale_foot(p: Press, seller: Firm) -> None:
    p.para(25, 710, 545, "Créance cédée à ORÉADE FACTOR dans le cadre d'une subrogation "
           "conventionnelle : pour être libératoire, votre paiement doit être adressé à ORÉADE "
           "FACTOR, TSA 70341, 92999 LA DEFENSE CEDEX, à qui toute réclamation sera notifiée.",
           8, b=True)  # fmt: skip
    p.para(25, 752, 545, "Pas d'escompte pour paiement anticipé. Pénalités de retard : taux BCE "
           "majoré de 10 points. Indemnité forfaitaire de recouvrement : 40 EUR. Clause de réserve "
           "de propriété : loi n° 80-335 du 12/05/1980.", 7)  # fmt: skip
    p.t(297, 800, f"{seller.form} AU CAPITAL DE {seller.capital} EUR - RCS {seller.city.upper()} "
        f"{seller.siren_spaced} - NAF 4669A - TVA {seller.vat}", 7.5, to="c")  # fmt: skip


_FISH: Final = (
    ("FILET DE CABILLAUD S/P", "18.40"), ("DOS DE LIEU NOIR", "12.75"),
    ("SAUMON ENTIER 4/5", "11.20"),
    ("BAR DE LIGNE 600/800", "22.90"), ("SOLE PORTION", "24.60"), ("MOULES DE BOUCHOT", "3.95"),
    ("BULOT CUIT", "9.30"), ("CREVETTE ROSE 40/60", "14.10"), ("LANGOUSTINE 15/20", "29.80"),
    ("HUITRE CREUSE N3", "6.45"), ("NOIX ST JACQUES", "36.50"), ("ENCORNET BLANC", "10.85"),
    ("THON ALBACORE LONGE", "21.75"), ("MAQUEREAU", "4.90"), ("SARDINE", "5.60"),
    ("RAIE AILE", "11.95"), ("MERLAN VIDE", "8.70"), ("TURBOT 1/2", "27.30"),
    ("DORADE ROYALE", "10.40"), ("PAGRE ENTIER", "15.25"),
)  # fmt: skip
_CASE: Final = ("EMBALLAGE ISOTHERME", "2.10")
_FIRST_PAGE: Final = 14


@LAYOUTS
def mareyeur(d: Draft) -> Drawn:
    """Fresh fish by weight, over two pages with what is carried; the sum stands in words."""
    seller = d.firm("MAREE DES ABERS", "L'Écaille Bleue", "Criée Services Kervanne")
    buyer, issued = d.buyer(), d.day()
    show, on = d.formats((money(" "), slash_short), (money(""), slash), (money(" "), dash))
    items = [
        Item(label, Decimal(d.n(2100, 48900)) / 1000, Decimal(price), Decimal("5.5"))
        for label, price in d.rng.sample(_FISH, d.n(16, 19))
    ]
    items.append(Item(_CASE[0], Decimal(d.n(4, 18)), Decimal(_CASE[1]), Decimal("20")))
    total, number = (
        sums(items),
        d.style(f"{d.n(110000, 198999)}", f"FC{issued:%y}{d.n(1000, 9899)}"),
    )
    note, day, due = f"{d.n(61000, 98999)}", issued - timedelta(days=1), issued + timedelta(days=30)
    p = Press("Liberation Sans", 9)
    for page, part in enumerate((items[:_FIRST_PAGE], items[_FIRST_PAGE:]), 1):
        _fish_head(p, seller, buyer, d.style("Facture N°", "FACTURE :", "N° Facture"), number)
        p.t(330, 62, f"Date {on(issued)}    Page {page}/2")
        carried = sum((item.net for item in items[:_FIRST_PAGE]), Decimal("0.00"))
        lead = (
            [f"B.L. {note} - livraison du {on(day)}", ""]
            if page == 1
            else ["Report", show(carried)]
        )
        last = ["A reporter", show(carried)] if page == 1 else []
        y = _fish_lines(p, part, show, lead, last)
        if page == 1:
            p.page()
    _fish_sums(p, y, total, show, d)
    terms = f"{d.style('Echéance', 'A payer le')} {on(due)} - virement"
    p.block(40, y + 150, [terms, f"IBAN : {seller.iban_spaced}", "BIC : KERVFR2X"])
    p.para(40, y + 190, 515, "Réclamations dans les 4 heures de la réception. Retard : 12 % l'an, "
           "et indemnité forfaitaire de 40 € (article L. 441-10).", 7.5)  # fmt: skip
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR",
        "total_ht": total.ht, "total_tva": total.tva, "total_ttc": total.ttc,
        "seller_name": seller.name, "seller_siren": seller.siren, "buyer_name": buyer.name,
        "delivery_number": note, "delivery_date": day, "iban": seller.iban,
    }  # fmt: skip
    derived = {"prepaid": Decimal("0.00"), "due_payable": total.ttc}
    return drawn("facture", p.pdf(), stated, derived)


def _fish_head(p: Press, seller: Firm, buyer: Firm, label: str, number: str) -> None:
    p.t(40, 48, seller.name, 15, b=True, ink="#0b6b6b")
    p.block(40, 62, [
        "Mareyage - Expédition - agrément FR 29.019.041 CE", *seller.address,
        f"Tél. {seller.phone}", f"SIRET {seller.siret_spaced} - {seller.vat}",
    ], 8)  # fmt: skip
    p.t(330, 48, f"{label} {number}", 12, b=True)
    p.block(330, 92, [buyer.name, *buyer.address], 10)
    p.t(330, 140, f"Compte client 411{buyer.name.split()[-1][:4].upper()}", 8)


def _fish_lines(
    p: Press, items: list[Item], show: Money, lead: list[str], last: list[str]
) -> float:
    rows = [(lead[0], "", "", lead[1], "")]
    for item in items:
        by_weight = item.rate < 10
        amount = f"{item.quantity:.3f}".replace(".", ",") if by_weight else f"{item.quantity}"
        rows.append(
            (item.label, amount, show(item.price), show(item.net), "1" if by_weight else "2")
        )
    if last:
        rows.append((last[0], "", "", last[1], ""))
    head = ("Désignation", "Poids / Qté", "Prix unit.", "Montant HT", "T")
    return p.grid(
        40, 165, (235, 80, 80, 90, 30), rows, "lrrrc", head=head, step=16, shade="#d7ecec",
        frame="lines",
    )  # fmt: skip


def _fish_sums(p: Press, y: float, total: Sums, show: Money, d: Draft) -> None:
    codes = {Decimal("5.5"): "1", Decimal("20"): "2"}
    rows = [
        (codes[rate], rate_text(rate, ""), show(base), show(tax))
        for rate, base, tax in reversed(total.taxes)
    ]
    p.grid(
        40, y + 20, (25, 45, 75, 65), rows, "crrr", head=("T", "Taux", "Base", "TVA"), step=16,
        frame="all",
    )  # fmt: skip
    at = y + 32
    words = (d.style("Montant HT", "Total HT"), "TVA", d.style("Montant TTC", "NET À PAYER TTC"))
    for label, amount in zip(words, (total.ht, total.tva, total.ttc), strict=True):
        p.t(360, at, label, b=True)
        p.t(552, at, f"{show(amount)} €", b=True, to="r")
        at += 18
    euros, rest = divmod(int(total.ttc * 100), 100)
    p.t(40, y + 115, "Arrêtée la présente facture à la somme de :", 8.5)
    spelt = f"{num2words(euros, lang='fr')} euros et {num2words(rest, lang='fr')} centimes TTC"
    p.t(40, y + 128, spelt, 8.5, b=True)


_PRINTED: Final = (
    ("Dépliant 3 volets A4, couché mat 170 g - défaut de repérage", "412", "20"),
    ("Brochure 24 p. piquée - 300 ex. manquants", "268", "20"),
    ("Affiches 60 x 80 - reprise de 50 ex.", "145", "20"),
    ("Têtes de lettre 2 couleurs - erreur de teinte", "190", "20"),
)


@LAYOUTS
def imprimeur_avoir(d: Draft) -> Drawn:
    """A printer's credit note on one invoice, its amounts without sign."""
    seller = d.firm("Imprimerie Garamel", "Presses du Vieux Canal", "GRAPHILOIRE")
    buyer, issued = d.buyer(), d.day()
    show, on = d.formats((money("\u202f", after=" €"), long), (money(" ", after=" €"), slash))
    items = d.items(_PRINTED, d.n(1, 2), most=2)
    total, before = sums(items), issued - timedelta(days=d.n(8, 40))
    number, origin = f"AV{issued:%y}{d.n(11, 88):04d}", f"FA{before:%y}{d.n(1200, 8800)}"
    p = Press("Caladea", 10)
    _printer_head(p, seller, buyer)
    title = d.style("FACTURE D'AVOIR", "AVOIR", "NOTE D'AVOIR")
    p.t(50, 245, title, 20, b=True, ink="#8c1c3c")
    _printer_about(p, number, on, issued, origin, before, d)
    rows = [(item.label, f"{item.quantity}", show(item.price), show(item.net)) for item in items]
    head = ("Motif", "Quantité", "Prix HT", "Total HT")
    y = p.grid(50, 345, (290, 50, 75, 80), rows, "lcrr", head=head, step=24, size=9.5)
    sums_of = (
        (d.style("Total hors taxes", "Total HT"), total.ht), ("TVA 20 %", total.tva),
        (d.style("Total TTC de l'avoir", "Total TTC", "Net en votre faveur"), total.ttc),
    )  # fmt: skip
    for at, (label, amount) in enumerate(sums_of):
        p.t(340, y + 30 + 19 * at, label, b=at == 2)
        p.t(542, y + 30 + 19 * at, show(amount), b=at == 2, to="r")
    p.para(50, y + 115, 480, "Montant à déduire de votre prochain règlement. Sans compensation "
           "possible, il vous sera remboursé sur simple demande écrite.")  # fmt: skip
    stated = {
        "invoice_number": number, "issue_date": issued, "currency": "EUR", "total_ht": total.ht,
        "total_tva": total.tva, "total_ttc": total.ttc, "seller_name": seller.name,
        "seller_siren": seller.siren, "buyer_name": buyer.name, "preceding_invoice": origin,
    }  # fmt: skip
    derived = {"prepaid": Decimal("0.00"), "due_payable": total.ttc}
    return drawn("avoir", p.pdf("Avoir"), stated, derived)


def _printer_head(p: Press, seller: Firm, buyer: Firm) -> None:
    p.t(545, 62, seller.name, 17, b=True, to="r", ink="#8c1c3c")
    p.block(545, 80, [*seller.address, seller.phone], 9, to="r")
    p.t(50, 150, "À l'attention du service comptabilité", 9)
    p.block(50, 165, [buyer.name, *buyer.address], 11)
    p.rule(50, 775, 545, ink="#8c1c3c")
    p.t(297, 788, f"{seller.name}, {seller.form} au capital de {seller.capital} € - SIREN "
        f"{seller.siren_spaced} RCS {seller.city.title()} - {seller.vat}", 8, to="c")  # fmt: skip
    p.t(297, 800, "Certifié Imprim'Vert - APE 1812Z", 8, to="c")


def _printer_about(
    p: Press, number: str, on: Dated, issued: date, origin: str, before: date, d: Draft
) -> None:
    pairs = (
        (d.style("Numéro", "Avoir n°", "N°"), number), (d.style("Date", "Établi le"), on(issued)),
        (d.style("Facture concernée", "Facture d'origine"), f"{origin} du {on(before)}"),
        ("Dossier de fabrication", f"{d.n(30100, 39900)}"),
    )  # fmt: skip
    for at, (label, value) in enumerate(pairs):
        p.t(50, 270 + 16 * at, f"{label} :")
        p.t(180, 270 + 16 * at, value)
