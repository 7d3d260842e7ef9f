"""Invoices of accounting packages and of co-operatives."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.trades import Draft, Family, cents, drawn, month_end, rate_text, sums
from benchmarks.accuracy.layouts import Drawn

LAYOUTS: Final = Family()
# fmt: off
# What stands on one line of a page stands on one line here.
_OFFICE: Final = (
    ("Ramette A4 80 g blanc", "4.20", "20"), ("Classeur levier dos 80", "2.75", "20"),
    ("Toner noir HC 12 000 p.", "118.90", "20"), ("Fauteuil de bureau Axia", "214.00", "20"),
    ("Destructeur coupe croisée", "169.00", "20"), ("Boîte archives x 10", "17.40", "20"),
)
_FARM: Final = (
    ("Semence blé tendre R1 (q)", "62.00", "10"), ("Ammonitrate 33,5 (t)", "412.00", "20"),
    ("Aliment vache laitière VL21 (t)", "318.00", "10"), ("Bâche ensilage 12 x 50", "139.00", "20"),
    ("Colza semence dose", "71.00", "10"), ("Pomme de terre plant (kg)", "1.15", "5.5"),
    ("Farine fourragère sac 25 kg", "11.80", "5.5"), ("Fongicide bidon 5 L", "186.00", "20"),
)


@LAYOUTS
def accounting_package(d: Draft) -> Drawn:
    """A package's standard form: VAT box on the left, net HT after a discount, deposit, due row."""
    money, day = d.formats((f.money(), f.slash), (f.money("\u202f"), f.dash), (f.money(""), f.dot))
    seller = d.firm("Papeterie Longuerue", "Bureautique Solfiane", "Équip'Office Garonnet")
    buyer, issued = d.buyer(), d.day()
    number, due = f"FAC{d.n(10000, 99999):08d}", month_end(issued + timedelta(days=30))
    items = d.items(_OFFICE, d.n(3, 5))
    gross = sum((item.net for item in items), Decimal("0.00"))
    cut, port = cents(gross * 2 / 100), d.eur(8, 25)
    total = sums(items, {"20": port - cut})
    paid = Decimal(d.n(3, 9) * 10).quantize(Decimal("0.01"))
    left = total.ttc - paid
    p = Press("DejaVu Sans", 8)
    p.block(40, 50, [seller.name, seller.street, seller.town, f"Tél : {seller.phone}"], 9)
    p.t(420, 52, "FACTURE", 16, b=True)
    y = p.grid(300, 64, (85, 80, 90), [(number, day(issued), f"C{d.n(1000, 9999)}")], "ccc",
               head=("Numéro", "Date", "Client"), frame="all", shade="#eeeeee")
    p.block(310, y + 22, [buyer.name, *buyer.address], 9.5)
    p.t(40, 170, f"Vos références : {d.pick('votre appel du', 'devis du')} {day(issued)}", 7.5)
    p.grid(40, 182, (75, 200, 50, 90, 100), [
        (f"AR{i}{d.n(100, 999)}", item.label, f"{item.quantity},00", money(item.price),
         money(item.net)) for i, item in enumerate(items, 1)
    ], "llrrr", head=("Réf.", "Désignation", "Qté", "PU HT", "Montant HT"), frame="columns",
        down_to=560, shade="#eeeeee")
    rate, base, tax = total.taxes[0]
    p.grid(40, 575, (55, 80, 75), [(rate_text(rate), money(base), money(tax))], "rrr",
           head=("Taux", "Base HT", "Montant TVA"), frame="all")
    p.grid(345, 575, (110, 100), [
        ("Total HT", money(gross)), ("Escompte 2,00 %", money(-cut)), ("Port", money(port)),
        ("Net HT", money(total.ht)), ("Total TVA", money(total.tva)),
        ("Total TTC", money(total.ttc)), ("Acompte reçu", money(paid)),
        ("NET À PAYER", f"{money(left)} €"),
    ], "lr", frame="all", step=16)
    p.grid(40, 640, (70, 70, 70), [(day(due), "Virement", money(left))], "ccr",
           head=("Échéance(s)", "Mode", "Montant"), frame="all")
    p.block(40, 690, [f"IBAN : {seller.iban_spaced}", "BIC : CRDVFR2L"], 7.5)
    p.block(297, 800, [
        f"{seller.name} - {seller.form} au capital de {seller.capital} EUR - SIRET {seller.siret}"
        f" - APE 4665Z - TVA {seller.vat}",
        "En cas de retard : 3 fois le taux légal et indemnité forfaitaire de 40 euros.",
    ], 6.5, to="c")
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR",
        "total_ht": total.ht, "total_tva": total.tva, "total_ttc": total.ttc, "prepaid": paid,
        "due_payable": left, "seller_name": seller.name, "seller_siren": seller.siren,
        "buyer_name": buyer.name, "iban": seller.iban,
    }
    return drawn("facture", p.pdf(), stated, {})


@LAYOUTS
def farm_cooperative(d: Draft) -> Drawn:
    """A farmers' co-operative: three VAT rates, member number, sums under their labels."""
    money, day = d.formats((f.money(" "), f.dot), (f.money("."), f.slash), (f.money(""), f.long))
    seller = d.firm("Coopérative Agricole du Val Tarin", "TERRAVÈNE", "Unicoop des Plateaux")
    buyer, issued = d.firm("EARL de la Grande Noë", "GAEC des Quatre-Chemins"), d.day()
    number, due = f"{d.n(3, 8)}{d.n(100000, 999999)}", issued + timedelta(days=60)
    by_rate = {rate: [g for g in _FARM if g[2] == rate] for rate in ("5.5", "10", "20")}
    items = [item for goods in by_rate.values() for item in d.items(goods, 2, most=40)]
    total = sums(items)
    slips = d.n(10000, 90000)
    p = Press("Caladea", 9.5)
    p.t(40, 48, seller.name, 18, b=True, ink="#2e5e2e")
    p.block(40, 64, ["Société coopérative agricole à capital variable - agrément n° 2811",
                     f"{seller.street}, {seller.town} - {seller.phone}"], 8)
    p.t(40, 120, "FACTURE D'APPROVISIONNEMENT", 12, b=True)
    for i, (label, value) in enumerate((
        ("Pièce n°", number), ("Établie le", day(issued)), ("Adhérent", f"{d.n(1000, 9999)}"),
        ("À échéance du", day(due)),
    )):
        p.t((40, 100, 200, 255)[i], 145, label, 7.5, ink="#666666")
        p.t((40, 100, 200, 255)[i], 158, value, 9.5, b=True)
    p.block(365, 140, [buyer.name, *buyer.address], 10.5)
    y = p.grid(40, 210, (60, 190, 60, 75, 50, 80), [
        (f"B{slips + 7 * i}", item.label, f"{item.quantity}", money(item.price),
         rate_text(item.rate), money(item.net)) for i, item in enumerate(items)
    ], "llrrrr", head=("Bon", "Produit", "Quantité", "Prix", "TVA", "HT"), step=17)
    y += 24
    for rate, base, tax in total.taxes:
        p.t(40, y, f"TVA {rate_text(rate)} sur {money(base)} : {money(tax)}", 8.5)
        y += 13
    for i, (label, amount) in enumerate((("HORS TAXES", total.ht), ("TAXES", total.tva),
                                         ("TOTAL À PAYER", total.ttc))):
        p.t(400 + 77 * i, y - 39, label, 7.5, to="r", ink="#666666")
        p.t(400 + 77 * i, y - 24, f"{money(amount)} €", 10, to="r", b=True)
    p.block(40, y + 40, [
        f"Situation de votre compte au {day(month_end(issued - timedelta(days=31)))} : débit "
        f"{money(d.eur(900, 4000))} €, crédit {money(d.eur(100, 800))} € (pour information).",
        f"Capital social souscrit : {d.n(10, 90)} parts de 15,00 €.",
        f"{seller.name} - RCS {seller.city.title()} {seller.siren_spaced} - TVA {seller.vat}",
    ], 8)
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR",
        "total_ht": total.ht, "total_tva": total.tva, "total_ttc": total.ttc,
        "due_payable": total.ttc, "seller_name": seller.name, "seller_siren": seller.siren,
        "buyer_name": buyer.name,
    }
    return drawn("facture", p.pdf(), stated, {"prepaid": Decimal("0.00")})
