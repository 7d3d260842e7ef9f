"""Invoices as the big and the old programs print them: line printers, forms of SAP's kind."""

import unicodedata
from datetime import timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.parties import Firm
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.sale import Item
from benchmarks.accuracy.kit.trades import Draft, Family, Sums, cents, drawn, month_end, sums
from benchmarks.accuracy.layouts import Drawn

LAYOUTS: Final = Family()
# fmt: off
# What stands on one line of a page stands on one line here.

_HARDWARE: Final = (
    ("VIS TETE FRAISEE 5X60 BTE 200", "14.20", "20"), ("CHEVILLE NYLON 8 MM BTE 100", "9.85", "20"),
    ("DISQUE A TRONCONNER 230", "3.45", "20"), ("SILICONE SANITAIRE BLANC 310", "6.10", "20"),
    ("EQUERRE RENFORCEE 90X90", "2.35", "20"), ("FORET SDS PLUS 10X210", "7.90", "20"),
    ("MASTIC ACRYLIQUE 310 ML", "2.95", "20"), ("GANTS NITRILE T9 PQ 12", "31.40", "20"),
)
_PARTS: Final = (
    ("Vanne papillon DN80 PN16", "184.00", "20"), ("Joint spiralé 2\"", "12.60", "20"),
    ("Pompe doseuse PD-40", "1245.00", "20"), ("Manomètre 0-10 bar", "48.50", "20"),
    ("Clapet anti-retour 1\"1/2", "73.20", "20"), ("Coude inox 316L 90°", "39.95", "20"),
    ("Électrovanne 24 VDC", "118.40", "20"), ("Bride plate DN100", "27.30", "20"),
    ("Capteur de pression 4-20 mA", "212.00", "20"), ("Filtre à tamis 500 µm", "96.10", "20"),
)


def _bare(text: str) -> str:
    """Capitals without accents: all that such a printer has."""
    plain = unicodedata.normalize("NFKD", text.upper().replace("Œ", "OE").replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c))


@LAYOUTS
def erp_dot_matrix(d: Draft) -> Drawn:
    """A wholesaler's line-printer form: DOIT, heads above values, all totals in one row."""
    money, day = d.formats((f.money("", "."), f.slash_short), (f.money(" ", "."), f.slash),
                           (f.money(""), f.dash))
    seller = d.firm("Quincaillerie Dorbelle", "Sté Vissandre et Cie", "Comptoir Ferlandais")
    buyer, issued = d.buyer(), d.day()
    due = month_end(issued + timedelta(days=45))
    number, order = f"{issued:%y}{d.n(10000, 98999)}", f"{d.n(4000, 9000)}/{issued:%y}"
    lines = [(item, Decimal(d.pick(0, 0, 10, 15))) for item in d.items(_HARDWARE, d.n(3, 7))]
    nets = [cents(item.net * (100 - cut) / 100) for item, cut in lines]
    port = d.eur(12, 40)
    ht = sum(nets, Decimal(0)) + port
    tva = cents(ht * 20 / 100)
    p = Press("Courier", 8.5)
    head = _printer_head(d, seller, buyer)
    heads = f"{'CLIENT':<10}{'NUMERO':<12}{'DATE':<12}{'V/CDE':<12}{'DU':<12}{'REP':<6}PAGE"
    ordered = issued - timedelta(days=d.n(6, 30))
    values = (f"{d.n(1000, 9999):<10}{number:<12}{day(issued):<12}{order:<12}"
              f"{day(ordered):<12}{d.n(1, 19):<6}1")
    columns = (
        f"{'REFERENCE':<11}{'DESIGNATION':<32}{'QTE':>6}{'P.U. HT':>11}{'REM':>6}{'NET HT':>12}"
    )
    body = [
        f"{d.n(100000, 999999):<11}{item.label:<32}{item.quantity!s:>6}{money(item.price):>11}"
        f"{f'{cut}%' if cut else '':>6}{money(net):>12}"
        for (item, cut), net in zip(lines, nets, strict=True)
    ]
    foot = [
        "-" * 88,
        f"{'MARCHANDISES':>13}{'PORT':>10}{'TOTAL HT':>13}{'TAUX':>7}{'TVA':>12}"
        f"{'NET A PAYER':>16}",
        f"{money(ht - port):>13}{money(port):>10}{money(ht):>13}{'20.00':>7}{money(tva):>12}"
        f"{money(ht + tva) + ' EUR':>16}",
        "-" * 88,
        "",
        f"REGLEMENT : {d.pick('LCR DIRECTE', 'TRAITE ACCEPTEE')}    ECHEANCE : {day(due)}",
        "",
        "TOUT RETARD ENTRAINE UNE PENALITE DE 3 FOIS LE TAUX LEGAL ET UNE INDEMNITE DE 40.00 EUR",
        f"{_bare(seller.form)} AU CAPITAL DE {seller.capital} EUR  SIRET {seller.siret}  APE 4674A",
    ]
    rows = [*head, heads, values, "", "-" * 88, columns, "-" * 88, *body, *[""] * (16 - len(body))]
    p.listing(34, 50, [*rows, *foot])
    return drawn(
        "facture",
        p.pdf(),
        {
            "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR",
            "total_ht": ht, "total_tva": tva, "total_ttc": ht + tva, "due_payable": ht + tva,
            "seller_name": _bare(seller.name), "seller_siren": seller.siren,
            "buyer_name": _bare(buyer.name), "order_number": order,
        },
        {"prepaid": Decimal("0.00")},
    )


def _printer_head(d: Draft, seller: Firm, buyer: Firm) -> list[str]:
    left = [seller.name, seller.street, seller.town, f"TEL {seller.phone}", "", "", "", ""]
    right = ["", "** FACTURE **", "", "DOIT :", buyer.name, buyer.street, buyer.town, ""]
    return [f"{_bare(a):<46}{_bare(b)}" for a, b in zip(left, right, strict=True)]


@LAYOUTS
def sap_form(d: Draft) -> Drawn:
    """Two pages of a group's form: window address, box of references, items carried over."""
    money, day = d.formats((f.money("."), f.dot), (f.money("\u00a0"), f.dot),
                           (f.money(" "), f.slash))
    seller = d.firm("Fluidorex France", "VALMATEC Robinetterie", "Hydrolane Industries")
    buyer, issued = d.buyer(), d.day()
    days = d.pick(30, 45, 60)
    items = d.items(_PARTS, d.n(7, 9), most=6)
    total = sums(items)
    refs = {
        "invoice_number": f"90{d.n(100000, 999999)}", "order_number": f"45000{d.n(10000, 99999)}",
        "delivery_number": f"80{d.n(100000, 999999)}",
    }
    delivered = issued - timedelta(days=d.n(1, 6))
    due = issued + timedelta(days=days)
    p = Press("Helvetica", 8.5)
    _sap_head(p, seller, buyer, [
        ("N° facture", refs["invoice_number"]), ("Date de facturation", day(issued)),
        ("N° de votre commande", refs["order_number"]),
        ("Votre commande du", day(issued - timedelta(days=d.n(12, 40)))),
        ("Bon de livraison", refs["delivery_number"]), ("Date de livraison", day(delivered)),
        ("Client", f"{d.n(100000, 999999)}"), ("N° TVA client", buyer.vat), ("Devise", "EUR"),
    ])
    _sap_items(p, items, seller, refs["invoice_number"], money, day(issued))
    y = _sap_totals(p, total, money)
    p.block(50, y + 24, [
        f"Conditions de paiement : {days} jours date de facture, sans escompte",
        f"Échéance nette : {day(due)}",
        "Passé ce délai, pénalités au taux BCE + 10 points et indemnité forfaitaire de 40,00 EUR.",
    ], step=13)
    _sap_foot(p, seller, 2)
    return drawn(
        "facture",
        p.pdf(),
        {
            **refs, "issue_date": issued, "due_date": due, "currency": "EUR",
            "delivery_date": delivered, "total_ht": total.ht, "total_tva": total.tva,
            "total_ttc": total.ttc, "seller_name": seller.name, "seller_siren": seller.siren,
            "buyer_name": buyer.name, "iban": seller.iban,
        },
        {"buyer_siren": buyer.siren, "prepaid": Decimal("0.00"), "due_payable": total.ttc},
    )


def _sap_head(p: Press, seller: Firm, buyer: Firm, refs: list[tuple[str, str]]) -> None:
    p.t(545, 60, seller.name.upper(), 17, b=True, to="r", ink="#7a1f3d")
    p.t(50, 118, f"{seller.name} - {seller.street} - {seller.town}", 6)
    p.block(50, 134, [buyer.name, "Comptabilité fournisseurs", *buyer.address], 10)
    p.t(50, 222, "Facture", 16, b=True)
    p.box(330, 110, 545, 118 + 13 * len(refs), fill="#f3f0ea")
    for i, (label, value) in enumerate(refs):
        p.t(337, 124 + 13 * i, label)
        p.t(450, 124 + 13 * i, value)
    p.block(50, 240, ["Adresse de livraison", f"Magasin central {buyer.city.title()}, quai 4",
                      f"Zone portuaire, {buyer.postcode} {buyer.city}"], 8)


def _sap_items(p: Press, items: list[Item], seller: Firm, number: str, money: f.Money,
               issued: str) -> None:
    widths, to = (40, 65, 190, 50, 75, 75), "lllrrr"
    head = ("Poste", "Article", "Désignation", "Qté", "Prix unitaire", "Valeur")
    rows = [
        (f"{10 * i:06d}", f"{3417 * i + 200000}", item.label, f"{item.quantity} PCE",
         money(item.price), money(item.net))
        for i, item in enumerate(items, 1)
    ]
    first = sum((item.net for item in items[:5]), Decimal(0))
    y = p.grid(50, 290, widths, rows[:5], to, head=head, step=34, frame="lines", shade="#e7e1d6")
    p.t(440, y + 20, "À reporter")
    p.t(542, y + 20, money(first), to="r")
    _sap_foot(p, seller, 1)
    p.page()
    p.t(50, 60, f"Facture {number} du {issued}", b=True)
    p.t(545, 60, "Page 2 / 2", to="r")
    p.t(440, 88, "Report")
    p.t(542, 88, money(first), to="r")
    p.grid(50, 100, widths, rows[5:], to, head=head, step=34, frame="lines", shade="#e7e1d6")


def _sap_totals(p: Press, total: Sums, money: f.Money) -> float:
    y = 330.0
    for label, value in (
        ("Valeur totale des postes", money(total.ht)),
        ("TVA 20,000 %", money(total.tva)),
        ("Montant final EUR", money(total.ttc)),
    ):
        p.t(300, y, label, b=label.startswith("Montant"))
        p.t(542, y, value, to="r", b=label.startswith("Montant"))
        y += 16
    return y


def _sap_foot(p: Press, seller: Firm, page: int) -> None:
    p.rule(50, 770, 545)
    p.block(50, 782, [seller.name, f"{seller.form} au capital de {seller.capital} EUR",
                      f"RCS {seller.city.title()} {seller.siren_spaced}"], 6.5)
    p.block(220, 782, [f"TVA {seller.vat}", f"Tél. {seller.phone}", "NAF 2814Z"], 6.5)
    p.block(360, 782, ["Banque des Deux-Fleuves", f"IBAN {seller.iban_spaced}",
                       "BIC BDFLFRPP"], 6.5)
    p.t(545, 815, f"Page {page} / 2", 6.5, to="r")
