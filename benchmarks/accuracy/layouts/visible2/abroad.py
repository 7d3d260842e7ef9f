"""Invoices that cross the border, and a printer's credit note with amounts below zero."""

from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Final

from stdnum.de import vat as german_vat

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.trades import Draft, Family, cents, drawn, sums
from benchmarks.accuracy.layouts import Drawn

LAYOUTS: Final = Family()
# fmt: off
# ruff: noqa: E501
# What stands on one line of a page stands on one line here.
_ZERO: Final = Decimal("0.00")
_MACHINES: Final = (
    ("Spindelmutter M24", "84.00", "0"), ("Förderband 2 m", "1290.00", "0"), ("Getriebemotor 0,37 kW", "418.00", "0"),
    ("Ersatzteilsatz Pumpe", "236.50", "0"), ("Verpackung und Fracht", "75.00", "0"),
)
_SOFTWARE: Final = (
    ("Annual licence, 25 seats", "62.00", "20"), ("Onboarding workshop (day)", "890.00", "20"),
    ("Priority support, quarter", "310.00", "20"), ("Data migration (hour)", "115.00", "20"),
)
_PRINTED: Final = (
    ("Brochure 16 p. A5, 135 g couché", "1.84", "10"), ("Dépliant 3 volets, 250 g", "0.62", "20"),
    ("Affiche 40 x 60 quadri", "3.15", "20"), ("Reprise palette de transport", "14.00", "20"),
)


def _german_number(rng: Random) -> str:
    """A VAT number whose check digit holds (ISO 7064 Mod 11, 10)."""
    while True:
        number = f"{rng.randrange(10**8, 10**9)}"
        if german_vat.is_valid(number):
            return number


def _german_iban(rng: Random) -> str:
    account = f"{rng.randrange(10**7, 10**8)}{rng.randrange(10**10):010d}"
    return f"DE{98 - int(account + '131400') % 97:02d}{account}"


@LAYOUTS
def german_rechnung(d: Draft) -> Drawn:
    """A German supplier to a French buyer: no VAT, payable within days, registry and bank below."""
    money, day = d.formats((f.money("."), f.dot), (f.money(".", after=" €"), f.dot))
    name = d.pick("Kesselrath Antriebstechnik GmbH", "Odenthaler Fördersysteme GmbH", "Brückwald & Söhne AG")
    buyer, issued = d.buyer(), d.day()
    number, due = f"RE-{issued:%Y}-{d.n(1000, 9999)}", issued + timedelta(days=d.pick(14, 30))
    order, slip = f"B{d.n(10000, 99999)}", f"LS{d.n(20000, 99999)}"
    sent, iban, items = issued - timedelta(days=d.n(1, 5)), _german_iban(d.rng), d.items(_MACHINES, 4, most=5)
    total = sums(items)
    p = Press("Liberation Sans", 9.5)
    p.t(555, 56, name, 14, b=True, to="r")
    p.block(555, 72, ["Industriestraße 14", "73033 Göppingen", "Tel. +49 7161 555 01 20"], 8.5, to="r")
    p.t(55, 128, f"{name} · Industriestraße 14 · 73033 Göppingen", 6.5)
    p.block(55, 146, [f"Firma {buyer.name}" if not d.varied else buyer.name, *buyer.address, "FRANKREICH"], 10.5)
    p.t(55, 240, d.style("Rechnung", "RECHNUNG / FACTURE"), 16, b=True)
    refs = (("Rechnungs-Nr.", number), ("Rechnungsdatum", day(issued)), ("Ihre Bestellung", order), ("Lieferschein-Nr.", slip),
            ("Lieferdatum", day(sent)), ("Ihre USt-IdNr.", buyer.vat))
    for i, (label, value) in enumerate(refs):
        p.t(350, 175 + 14 * i, label, 9)
        p.t(555, 175 + 14 * i, value, 9, to="r")
    y = p.grid(55, 275, (35, 235, 60, 85, 85), [(f"{i}", item.label, f"{item.quantity} Stk", money(item.price), money(item.net))
               for i, item in enumerate(items, 1)], "llrrr", head=("Pos.", "Bezeichnung", "Menge", "Einzelpreis", "Gesamt"), step=18)
    for label, amount in (("Nettobetrag", total.ht), ("zzgl. 0 % USt.", _ZERO), ("Rechnungsbetrag EUR", total.ttc)):
        p.t(380, y + 18, label, b=label.startswith("R"))
        p.t(552, y + 18, money(amount), to="r", b=label.startswith("R"))
        y += 17
    p.block(55, y + 40, ["Steuerfreie innergemeinschaftliche Lieferung gem. § 4 Nr. 1b UStG. / Livraison exonérée, autoliquidation par le preneur.",
                         f"Zahlbar bis {day(due)} ohne Abzug. Bei Zahlungsverzug berechnen wir Zinsen (§ 288 BGB) und 40 EUR Pauschale."], 8.5)
    p.rule(55, 775, 555)
    p.block(55, 787, [name, "Amtsgericht Ulm HRB 720 845", "Geschäftsführung: siehe Impressum"], 7)
    p.block(230, 787, [f"USt-IdNr. DE{_german_number(d.rng)}", "St.-Nr. 63042/71180"], 7)
    p.block(370, 787, ["Schwabenbank Göppingen", "IBAN " + " ".join(iban[i : i + 4] for i in range(0, 22, 4)), "BIC SWBKDE6GXXX"], 7)
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR", "total_ht": total.ht, "total_tva": _ZERO,
        "total_ttc": total.ttc, "seller_name": name, "buyer_name": buyer.name, "order_number": order, "delivery_number": slip,
        "delivery_date": sent, "iban": iban,
    }
    return drawn("facture", p.pdf(), stated, {"buyer_siren": buyer.siren, "prepaid": _ZERO, "due_payable": total.ttc})


@LAYOUTS
def english_from_france(d: Draft) -> Drawn:
    """A French software firm that bills in English: Bill to, Balance due, amount paid."""
    money, day = d.formats((f.money(",", ".", before="€"), f.english), (f.money(",", ".", before="EUR "), f.iso))
    seller, buyer, issued = d.firm("Nimbelo Software", "Kestrane Labs", "Datavelin"), d.buyer(), d.day()
    number, order = f"INV-{d.n(1000, 9999)}", f"PO-{d.n(10000, 99999)}"
    due, items = issued + timedelta(days=30), d.items(_SOFTWARE, 3)
    total, paid = sums(items), Decimal(d.n(1, 4) * 50).quantize(Decimal("0.01"))
    p = Press("Carlito", 10)
    p.t(40, 64, "INVOICE", 28, b=True, ink="#1b7f79", spread=2)
    p.block(40, 90, [f"Invoice number: {number}", f"Date of issue: {day(issued)}", f"Date due: {day(due)}", f"Purchase order: {order}"])
    p.block(40, 170, [seller.name, *seller.address, "France", f"VAT {seller.vat}"], 10)
    p.block(300, 170, ["Bill to", buyer.name, *buyer.address, "France", f"VAT {buyer.vat}"], 10)
    p.t(40, 275, f"{money(total.ttc - paid)} due {day(due)}", 15, b=True)
    y = p.grid(40, 295, (255, 60, 90, 110), [(item.label, f"{item.quantity}", money(item.price), money(item.net)) for item in items],
               "lrrr", head=("Description", "Qty", "Unit price", "Amount"), step=20)
    for label, amount in (("Subtotal", total.ht), ("Total excluding tax", total.ht), ("VAT - France (20% on taxable amount)", total.tva),
                          ("Total", total.ttc), ("Amount paid", -paid), ("Balance due", total.ttc - paid)):
        p.t(300, y + 18, label, b=label.startswith("Bal"))
        p.t(552, y + 18, money(amount), to="r", b=label.startswith("Bal"))
        y += 18
    p.block(40, 770, ["Pay by bank transfer:", f"IBAN {seller.iban_spaced}", f"{seller.name} {seller.form}, share capital EUR {seller.capital}, "
                      f"registered in {seller.city.title()} under {seller.siren_spaced}. Late payment: 3 x legal rate, EUR 40 recovery fee."], 8)
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR", "total_ht": total.ht, "total_tva": total.tva,
        "total_ttc": total.ttc, "prepaid": paid, "due_payable": total.ttc - paid, "seller_name": seller.name, "seller_siren": seller.siren,
        "buyer_name": buyer.name, "order_number": order, "iban": seller.iban,
    }
    return drawn("facture", p.pdf(), stated, {"buyer_siren": buyer.siren})


@LAYOUTS
def printer_credit_note(d: Draft) -> Drawn:
    """A printing house takes back part of an invoice: amounts below zero, two VAT rates beside."""
    money, day = d.formats((f.money(), f.slash), (f.money("\u00a0", after="\u00a0€"), f.long), (f.money("."), f.dot))
    seller, buyer, issued = d.firm("Imprimerie Sorgelune", "PRINT'ALIZORNE", "Offset Guirandol"), d.buyer(), d.day()
    number, before = f"AV-{issued:%y}-{d.n(10, 999):04d}", f"FA-{issued:%y}-{d.n(1000, 9999)}"
    items = d.items(_PRINTED, 3, most=900)
    total = sums(items)
    p = Press("DejaVu Sans", 8.5)
    p.block(40, 48, [seller.name], 15, b=True, ink="#113f67")
    p.block(40, 66, [*seller.address, f"SIRET {seller.siret_spaced}", f"TVA {seller.vat}"], 8)
    p.box(330, 40, 555, 112)
    p.block(340, 58, ["Destinataire", buyer.name, *buyer.address], 9)
    p.t(40, 150, "AVOIR", 20, b=True)
    p.t(130, 150, f"{number} - {day(issued)}", 11)
    p.t(40, 170, f"En annulation partielle de notre facture {before} du {day(issued - timedelta(days=d.n(10, 50)))} - motif : "
        f"{d.pick('défaut de calage', 'erreur de tirage', 'retard de livraison')}", 8.5)
    y = p.grid(40, 186, (235, 70, 80, 60, 70), [(item.label, f"-{item.quantity}", money(item.price), f"{item.rate:.0f} %", money(-item.net))
               for item in items], "lrrrr", head=("Libellé", "Quantité", "P.U. HT", "TVA", "Montant"), frame="all", shade="#dbe9f4", step=18)
    p.grid(40, y + 14, (60, 85, 85), [(f"{rate:.0f} %", money(-base), money(-tax)) for rate, base, tax in total.taxes], "rrr",
           head=("Taux", "Base", "TVA"), frame="all")
    p.grid(345, y + 14, (110, 100), [("Total HT", money(-total.ht)), ("Total TVA", money(-total.tva)), ("Net à déduire", money(-total.ttc))],
           "lr", frame="all", step=18)
    p.t(40, y + 100, "Cet avoir s'imputera sur votre prochain règlement. Montants exprimés en euros.", 8)
    p.t(297, 810, f"{seller.form} au capital de {seller.capital} € - RCS {seller.city.title()} - Fabriqué dans nos ateliers", 7, to="c")
    stated = {
        "invoice_number": number, "issue_date": issued, "currency": "EUR", "total_ht": -total.ht, "total_tva": -total.tva,
        "total_ttc": -total.ttc, "seller_name": seller.name, "seller_siren": seller.siren, "buyer_name": buyer.name,
        "preceding_invoice": before,
    }
    return drawn("avoir", p.pdf(), stated, {"prepaid": _ZERO, "due_payable": -total.ttc})


@LAYOUTS
def handyman_without_vat(d: Draft) -> Drawn:
    """A sole trader exempt from VAT (art. 293 B): one total, an advance, due in a sentence."""
    money, day = d.formats((f.money("", after=" €"), f.long), (f.money(" ", after=" euros"), f.slash), (f.money(" ", after=" €"), f.dot))
    seller, buyer, issued = d.firm("Sylvabrico Dépannage", "Le P'tit Électron", "Jardins & Clôtures Mirelle"), d.buyer(), d.day()
    number, due = f"{issued:%Y}-{d.n(1, 99):02d}", issued + timedelta(days=d.pick(15, 30))
    work = [(d.pick("Taille de haie", "Pose de clôture", "Remplacement tableau"), d.eur(280, 900)), ("Fournitures", d.eur(40, 220)), ("Déplacement", Decimal("35.00"))]
    total, paid = cents(sum((amount for _, amount in work), _ZERO)), Decimal("100.00")
    p = Press("Caladea", 11)
    p.t(40, 60, "Facture", 24)
    p.t(40, 82, f"numéro {number}, faite le {day(issued)}", 11)
    y = p.block(40, 120, ["De :", seller.name, "Entrepreneur individuel", *seller.address, f"Siret {seller.siret_spaced}", seller.phone])
    p.block(300, 120, ["Pour :", buyer.name, *buyer.address])
    y = p.grid(40, y + 30, (400, 115), [(label, money(amount)) for label, amount in work], "lr", head=("Prestation", "Montant"), step=22)
    for label, amount in (("Total", total), ("Acompte encaissé", -paid), ("Reste à régler", total - paid)):
        p.t(440, y + 20, label, to="r")
        p.t(552, y + 20, money(amount), to="r", b=True)
        y += 20
    p.block(40, y + 40, ["TVA non applicable, art. 293 B du CGI.", f"Merci de régler cette somme avant le {day(due)} par virement :",
                         f"{seller.iban_spaced}", "Dispensé d'immatriculation au RCS - assurance décennale n° 4471 209 B."], 10)
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR", "total_ttc": total, "prepaid": paid,
        "due_payable": total - paid, "seller_name": seller.name, "seller_siren": seller.siren, "buyer_name": buyer.name, "iban": seller.iban,
    }
    return drawn("facture", p.pdf(), stated, {"total_ht": total, "total_tva": _ZERO})
