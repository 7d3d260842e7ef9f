"""Invoices of a law firm, a hotel, a hirer and a telephone company, and a credit note."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.trades import Draft, Family, cents, drawn, month_end
from benchmarks.accuracy.layouts import Drawn

LAYOUTS: Final = Family()
# fmt: off
# ruff: noqa: E501
# What stands on one line of a page stands on one line here.
_ZERO: Final = Decimal("0.00")


@LAYOUTS
def law_firm(d: Draft) -> Drawn:
    """Fees and untaxed disbursements, an opponent named in the subject, a retainer taken off."""
    money, day = d.formats((f.money("\u00a0", after=" €"), f.long), (f.money(" "), f.slash), (f.money(" ", after=" EUR"), f.long))
    seller, buyer, issued = d.firm("SELARL Sextanes Avocats", "AARPI Lexoriane", "Cabinet Thémisol"), d.buyer(), d.day()
    number, due = f"{issued:%y}/{d.n(100, 999)}-H", issued + timedelta(days=30)
    fees, travel, stamps = d.eur(1200, 6400), d.eur(40, 300), d.eur(30, 225)
    base = fees + travel
    ht, tva = base + stamps, cents(base * 20 / 100)
    paid = Decimal(d.n(4, 10) * 100).quantize(Decimal("0.01"))
    p = Press("Caladea", 10)
    p.block(40, 60, [seller.name], 18, b=True, ink="#5d4037")
    p.block(40, 78, ["Avocats au Barreau - Toque B 217", *seller.address, seller.phone], 8.5)
    p.t(555, 130, f"{seller.city.title()}, le {day(issued)}", to="r")
    p.block(330, 160, [buyer.name, *buyer.address], 11)
    p.block(40, 235, [f"N/Réf. : {d.n(20000, 29999)} - {buyer.name} c/ Société Ombrelac", f"V/Réf. : courrier du {day(issued - timedelta(days=33))}"], 9)
    p.t(40, 275, f"FACTURE D'HONORAIRES {number}", 13, b=True)
    rows = (("Honoraires selon convention (art. 10, loi du 31 décembre 1971)", fees), ("Frais de déplacement et d'ouverture de dossier", travel),
            ("Débours non soumis à TVA (droits de greffe, huissier)", stamps), ("TOTAL HORS TAXES", ht), (f"TVA 20 % sur {money(base)}", tva),
            ("TOTAL T.T.C.", ht + tva), (f"Provision reçue le {day(issued - timedelta(days=28))}", -paid), ("SOLDE À NOUS RÉGLER", ht + tva - paid))
    p.grid(40, 295, (385, 130), [(label, money(amount)) for label, amount in rows], "lr", frame="all", step=22)
    p.block(40, 500, [f"Date d'échéance : {day(due)}. Compte CARPA exclu : virement sur le compte professionnel ci-dessous.", f"IBAN {seller.iban_spaced}",
                      "Toute contestation relève du Bâtonnier (décret du 27 novembre 1991). Pénalités : taux légal x 3 ; indemnité de 40 €."], 8.5)
    p.t(297, 808, f"SIRET {seller.siret_spaced} - TVA {seller.vat} - Membre d'une association agréée, règlement par chèque accepté", 7, to="c")
    return drawn("facture", p.pdf(), {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR", "total_ht": ht, "total_tva": tva, "total_ttc": ht + tva,
        "prepaid": paid, "due_payable": ht + tva - paid, "seller_name": seller.name, "seller_siren": seller.siren, "buyer_name": buyer.name,
        "iban": seller.iban,
    }, {})


@LAYOUTS
def hotel_seminar(d: Draft) -> Drawn:
    """A hotel's folio: night by night, city tax outside VAT, recap of rates, deposit, terms in days."""
    money, day = d.formats((f.money(" ", after=" €"), f.slash), (f.money("", after="€"), f.dash), (f.money(".", after=" €"), f.dot))
    seller, buyer, issued = d.firm("Hôtel La Fontanelle d'Or", "Domaine de Beauvrillac", "Le Grand Hôtel Miravel"), d.buyer(), d.day()
    number, nights, rooms = f"H{d.n(100000, 999999)}", d.n(2, 3), d.n(3, 9)
    room, tax = Decimal(d.n(84, 149)).quantize(Decimal("0.01")), Decimal("1.65")
    rows, low = [], _ZERO
    for i in range(nights):
        rows.append((day(issued - timedelta(days=nights - i)), f"{rooms} chambres petit déjeuner inclus", "10 %", money(room * rooms)))
        low += room * rooms
    hall = Decimal(d.n(25, 60) * 10).quantize(Decimal("0.01"))
    city = tax * rooms * nights
    rows += [(day(issued - timedelta(days=1)), "Location salle Vauban, paper-board", "20 %", money(hall)), ("", f"Taxe de séjour {rooms * nights} nuitées", "-", money(city))]
    vat_low, vat_high = cents(low * 10 / 100), cents(hall * 20 / 100)
    ht, tva, paid = low + hall + city, vat_low + vat_high, Decimal(d.n(2, 5) * 50).quantize(Decimal("0.01"))
    p = Press("Times", 10)
    p.t(297, 56, seller.name, 22, b=True, to="c")
    p.t(297, 72, "* * * *   restaurant - séminaires - spa", 9, to="c")
    p.block(60, 120, [f"FACTURE N° {number}", f"Le {day(issued)}", f"Arrivée {day(issued - timedelta(days=nights))} - Départ {day(issued)}", f"Dossier groupe {d.n(1000, 9999)}"])
    p.block(330, 120, ["Société", buyer.name, *buyer.address, f"Siren {buyer.siren_spaced}"])
    y = p.grid(60, 215, (80, 250, 60, 95), rows, "llcr", head=("Date", "Prestation", "TVA", "Montant HT"), step=18, size=9.5)
    p.grid(60, y + 16, (90, 80, 70), [("TVA 10 %", money(low), money(vat_low)), ("TVA 20 %", money(hall), money(vat_high)), ("Hors champ", money(city), "")],
           "lrr", head=("Régime", "Base", "Taxe"), size=8.5)
    for label, amount in (("Total HT", ht), ("Total des taxes", tva), ("Total TTC", ht + tva), ("Arrhes versées", -paid), ("Solde à régler", ht + tva - paid)):
        p.t(345, y + 30, label, b=label.startswith("Solde"))
        p.t(542, y + 30, money(amount), to="r", b=label.startswith("Solde"))
        y += 17
    p.para(60, y + 60, 480, "Facture payable sous 15 jours à compter de sa date d'émission, par virement. La direction n'est pas responsable des valeurs "
           "laissées dans les chambres. Une majoration de 40 € est due en cas de retard.", 8.5)
    p.block(297, 790, [f"{seller.name} - {', '.join(seller.address)} - {seller.phone}", f"{seller.form} au capital de {seller.capital} € - RCS {seller.siren_spaced} - APE 5510Z"
                       f" - TVA {seller.vat} - IBAN {seller.iban_spaced}"], 7.5, to="c")
    return drawn("facture", p.pdf(), {
        "invoice_number": number, "issue_date": issued, "due_date": issued + timedelta(days=15), "currency": "EUR", "total_ht": ht, "total_tva": tva,
        "total_ttc": ht + tva, "prepaid": paid, "due_payable": ht + tva - paid, "seller_name": seller.name, "seller_siren": seller.siren,
        "buyer_name": buyer.name, "buyer_siren": buyer.siren, "iban": seller.iban,
    }, {})


@LAYOUTS
def hire_credit_note(d: Draft) -> Drawn:
    """A hirer gives back days of rent: a landscape note of credit whose amounts bear no sign."""
    money, day = d.formats((f.money(), f.dot), (f.money("\u00a0"), f.slash), (f.money(""), f.long))
    seller, buyer, issued = d.firm("LOCAMAT Séverine-Nord", "Nacelles & Levage Dornac", "Kilomat Location"), d.buyer(), d.day()
    number, before = f"NC{d.n(10000, 99999)}", f"F{d.n(100000, 999999)}"
    days, price = d.n(2, 9), d.eur(95, 310)
    rent, eco = cents(price * days), d.eur(4, 18)
    ht = rent + eco
    tva = cents(ht * 20 / 100)
    p = Press("Liberation Sans", 9.5, wide=True)
    p.t(800, 50, "NOTE DE CRÉDIT", 20, b=True, to="r", ink="#c0392b")
    p.block(42, 48, [seller.name], 16, b=True)
    p.block(42, 66, [", ".join(seller.address), f"Tél. {seller.phone} - agence ouverte 7 h - 18 h"], 8.5)
    p.grid(42, 100, (120, 120, 130, 130), [(number, day(issued), before, f"CT-{d.n(1000, 9999)}")], "cccc", frame="all", shade="#f2d7d5", step=18,
           head=("N° d'avoir", "Date d'avoir", "Facture d'origine", "Contrat de location"))
    p.block(580, 100, ["Client :", buyer.name, *buyer.address, f"SIRET {buyer.siret_spaced}"], 10)
    y = p.grid(42, 180, (330, 130, 80, 100, 118), [
        ("Nacelle ciseaux 12 m - restitution anticipée", f"retour le {day(issued - timedelta(days=4))}", f"{days} j", money(price), money(rent)),
        ("Participation environnementale", "", "", "", money(eco))], "llrrr", head=("Matériel", "Observation", "Durée", "Prix / jour", "Montant HT"), step=20)
    p.grid(450, y + 20, (110, 110, 130), [(money(ht), money(tva), f"{money(ht + tva)} €")], "rrr", frame="all", step=24,
           head=("TOTAL HT", "TVA 20,00 %", "À VOTRE CRÉDIT TTC"))
    p.block(42, y + 36, ["Somme à valoir sur vos prochaines factures ou remboursable sur demande.", "Le dépôt de garantie de 1 500,00 € reste détenu jusqu'au contrôle du matériel."], 8.5)
    p.t(421, 570, f"{seller.name} {seller.form} au capital de {seller.capital} € - RCS {seller.city.title()} {seller.siren_spaced} - {seller.vat} - APE 7732Z", 7.5, to="c")
    return drawn("avoir", p.pdf(), {
        "invoice_number": number, "issue_date": issued, "currency": "EUR", "total_ht": ht, "total_tva": tva, "total_ttc": ht + tva,
        "seller_name": seller.name, "seller_siren": seller.siren, "buyer_name": buyer.name, "buyer_siren": buyer.siren, "preceding_invoice": before,
    }, {"prepaid": _ZERO, "due_payable": ht + tva})


@LAYOUTS
def telephone_bill(d: Draft) -> Drawn:
    """A telephone company: account and line numbers, usage period, sums in a band, due by debit."""
    money, day = d.formats((f.money(" ", after=" €"), f.long), (f.money("", after=" €"), f.slash))
    seller, buyer, issued = d.firm("Téléonde Entreprises", "Sillago Télécom", "FIBRELLYS PRO"), d.buyer(), d.day()
    number, due = f"{d.n(1000, 9999)}-{d.n(1000, 9999)}-{issued:%m%y}", issued + timedelta(days=20)
    plans, extra, cut = d.eur(90, 400), d.eur(5, 60), d.eur(5, 20)
    ht = plans + extra - cut
    tva = cents(ht * 20 / 100)
    end = month_end(issued - timedelta(days=31))
    p = Press("Carlito", 10)
    p.box(40, 36, 555, 84, fill="#4a235a", ink="#4a235a")
    p.t(54, 67, seller.name, 20, b=True, ink="#ffffff")
    p.t(541, 67, f"Facture du {day(issued)}", 12, to="r", ink="#ffffff")
    p.block(40, 112, ["n° de facture", number, "n° de compte client", f"{d.n(10**8, 10**9 - 1)}", "ligne principale", f"09 {d.n(70, 89)} {d.n(10, 99)} {d.n(10, 99)} {d.n(10, 99)}"], 9.5)
    p.block(330, 125, [buyer.name, "Service comptabilité", *buyer.address], 11)
    y = p.grid(40, 230, (355, 160), [
        ("Abonnements et forfaits (12 lignes)", money(plans)), ("Communications hors forfait", money(extra)), ("Remise fidélité", money(-cut))],
        "lr", head=(f"Votre consommation du {day(end - timedelta(days=27))} au {day(end)}", "Montant HT"), step=20)
    p.box(40, y + 14, 555, y + 66, fill="#efe5f3", ink="#efe5f3")
    for i, (label, amount) in enumerate((("Total HT", ht), ("TVA (20,00 %)", tva), ("Total de la facture TTC", ht + tva), ("Montant prélevé", ht + tva))):
        p.t(52 + 126 * i, y + 34, label, 9)
        p.t(52 + 126 * i, y + 54, money(amount), 13, b=True)
    p.block(40, y + 92, [f"Ce montant sera prélevé le {day(due)} sur votre compte bancaire FR76 1*** **** **** 0** (mandat RUM TE{d.n(10000, 99999)}).",
                         f"Rappel de votre facture précédente : {money(d.eur(100, 400))}, réglée.", "Service client : 0 800 00 00 00 - frais de rejet 12 €, indemnité forfaitaire 40 €."], 9)
    p.t(297, 812, f"{seller.name} - {seller.form} au capital de {seller.capital} € - {', '.join(seller.address)} - {seller.siren_spaced} RCS {seller.city.title()} - TVA {seller.vat}", 7, to="c")
    return drawn("facture", p.pdf(), {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR", "total_ht": ht, "total_tva": tva, "total_ttc": ht + tva,
        "due_payable": ht + tva, "seller_name": seller.name, "seller_siren": seller.siren, "buyer_name": buyer.name,
    }, {"prepaid": _ZERO})
