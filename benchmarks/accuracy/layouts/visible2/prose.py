"""Letters around a claim: a reminder, a rent notice, a contract, a printed e-mail."""

from datetime import date, timedelta
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


@LAYOUTS
def reminder_in_prose(d: Draft) -> Drawn:
    """A second reminder: one invoice named in a sentence, sum and due day too, polite."""
    money, day = d.formats((f.money(" ", after=" €"), f.long), (f.money("", after=" €"), f.slash))
    seller, buyer, issued = d.firm("Signalétique Arvorel", "Nettoyage Blancheville"), d.buyer(), d.day()
    number, amount = f"{issued:%Y}-F-{d.n(100, 999)}", d.eur(300, 4200)
    made = issued - timedelta(days=75)
    due = made + timedelta(days=30)
    p = Press("Liberation Serif", 11)
    p.t(545, 60, seller.name, 14, b=True, to="r")
    p.block(545, 78, [*seller.address, seller.phone], 9, to="r")
    p.block(60, 130, [buyer.name, "Comptabilité", *buyer.address])
    p.t(60, 215, f"{seller.city.title()}, {day(issued)}")
    p.t(60, 240, "Deuxième rappel", 12, b=True)
    y = p.para(60, 270, 480, f"Madame, Monsieur, sauf erreur de notre part, notre facture n° {number} du {day(made)}, d'un montant de {money(amount)} TTC, arrivée à échéance le {day(due)}, "
               f"demeure impayée à ce jour. Un premier rappel vous a été adressé le {day(issued - timedelta(days=21))}.")
    y = p.para(60, y + 12, 480, "Nous vous remercions de procéder à son règlement sous huitaine. Si votre paiement a croisé ce courrier, veuillez ne pas en tenir compte.")
    y = p.para(60, y + 12, 480, f"Notre IBAN : {seller.iban_spaced}")
    p.t(340, y + 40, "Le service recouvrement")
    p.t(302, 805, f"{seller.form} au capital de {seller.capital} € - Siren {seller.siren_spaced}", 8, to="c")
    return drawn("relance", p.pdf(), {"issue_date": issued, "invoices_cited": number},
                 {"total_ttc": amount, "due_payable": amount, "due_date": due, "seller_siren": seller.siren, "iban": seller.iban})


@LAYOUTS
def rent_notice_of_agent(d: Draft) -> Drawn:
    """A property agent asks for a quarter's rent: coupon at the foot repeats number and sum."""
    money, day = d.formats((f.money(" ", after=" €"), f.slash), (f.money("."), f.dot))
    agent, buyer, seen = d.firm("Cabinet Estrelle Immobilier", "Régie Montauvert"), d.buyer(), d.day()
    start = date(seen.year, 3 * ((seen.month - 1) // 3) + 1, 1)
    end = month_end(start + timedelta(days=75))
    due = start + timedelta(days=4)
    rent, charges = Decimal(d.n(18, 90) * 100).quantize(Decimal("0.01")), d.eur(150, 900)
    ht = rent + charges
    tva = cents(ht * 20 / 100)
    p = Press("Liberation Sans", 9.5)
    p.block(40, 54, [agent.name], 15, b=True)
    p.block(40, 70, ["Administrateur de biens - Syndic de copropriété", *agent.address, f"Carte pro. CPI 6901 2021 000 004 - SIREN {agent.siren_spaced}"], 8)
    p.t(555, 60, "AVIS D'ÉCHÉANCE", 16, b=True, to="r")
    p.t(555, 76, "(ne vaut pas quittance)", 8, to="r")
    p.block(330, 130, ["Locataire", buyer.name, *buyer.address], 10)
    p.block(40, 150, [f"Bail commercial n° {d.n(100, 999)} - local 3 rue du Beffroi", "Pour le compte du propriétaire SCI Aubépinaie", f"Émis le {day(start - timedelta(days=12))}"], 9)
    y = p.grid(40, 210, (345, 130), [("Loyer trimestriel HT", money(rent)), ("Provision pour charges HT", money(charges)), ("Total HT", money(ht)), ("TVA 20 %", money(tva)), ("Total à payer", money(ht + tva))],
               "lr", head=(f"Période du {day(start)} au {day(end)}", "Montant (EUR)"), frame="all", step=20)
    p.t(40, y + 24, f"À régler au plus tard le {day(due)}. Dépôt de garantie détenu : {money(rent)}", b=True)
    p.t(40, y + 42, f"Virement sur le compte mandant : IBAN {agent.iban_spaced}", 9)
    p.t(297, 640, "- - - - - - - - - - - - - - coupon à joindre à votre règlement - - - - - - - - - - - - - -", 9, to="c")
    p.grid(40, 660, (170, 170, 175), [(buyer.name, f"Réf. L{d.n(1000, 9999)}", money(ht + tva))], "lcr", frame="all", step=22)
    return drawn("avis_echeance", p.pdf(), {"period_start": start, "period_end": end, "due_date": due, "total_ttc": ht + tva},
                 {"iban": agent.iban, "seller_siren": agent.siren, "total_ht": ht, "total_tva": tva, "due_payable": ht + tva, "issue_date": start - timedelta(days=12)})


@LAYOUTS
def maintenance_contract(d: Draft) -> Drawn:
    """A contract of maintenance on two pages: parties in a recital, articles, signed at the end."""
    money, day = d.formats((f.money(" ", after=" €"), f.long), (f.money("\u00a0", after=" euros"), f.slash))
    seller, buyer, issued = d.firm("Ascenvale Maintenance", "Climat & Froid Vernelle"), d.buyer(), d.day()
    p = Press("Caladea", 10.5)
    p.t(297, 80, "CONTRAT DE MAINTENANCE", 16, b=True, to="c")
    p.t(297, 98, f"n° CM-{d.n(1000, 9999)}", 10, to="c")
    y = p.para(60, 130, 475, f"Entre les soussignés : {seller.name}, {seller.form} au capital de {seller.capital} euros, dont le siège est {', '.join(seller.address)}, immatriculée au RCS sous le "
               f"n° {seller.siren_spaced}, ci-après « le Prestataire », et {buyer.name}, {', '.join(buyer.address)}, ci-après « le Client », il a été convenu ce qui suit.")
    for title, text in (
        ("Article 1 - Objet", "Le Prestataire assure l'entretien préventif et curatif des installations désignées en annexe."),
        ("Article 2 - Durée", f"Le contrat prend effet le {day(issued + timedelta(days=20))} pour trois ans, renouvelable par tacite reconduction."),
        ("Article 3 - Prix", f"La redevance annuelle est de {money(d.eur(900, 6000))} HT, révisable chaque 1er janvier. Les factures sont payables à 30 jours."),
        ("Article 4 - Retard", "Tout retard emporte de plein droit une pénalité de trois fois le taux d'intérêt légal et l'indemnité forfaitaire de 40 €."),
    ):
        y = p.para(60, p.t(60, y + 16, title, b=True) + 16, 475, text)
    p.page()
    y = 80.0
    for title, text in (("Article 5 - Résiliation", "Chaque partie peut résilier le contrat après mise en demeure restée sans effet pendant trente jours."),
                        ("Article 6 - Litiges", f"Tout litige sera porté devant le tribunal de commerce de {seller.city.title()}.")):
        y = p.para(60, p.t(60, y + 16, title, b=True) + 16, 475, text)
    p.t(60, y + 50, f"Fait à {seller.city.title()}, le {day(issued)}, en deux exemplaires originaux.")
    p.block(60, y + 90, ["Pour le Prestataire", "Lu et approuvé"])
    p.block(340, y + 90, ["Pour le Client", "Lu et approuvé"])
    return drawn("contrat", p.pdf(), {"issue_date": issued}, {"seller_siren": seller.siren})


@LAYOUTS
def printed_email(d: Draft) -> Drawn:
    """A debtor's message printed from a mail program: head in two columns, a promise, a quotation."""
    buyer, seller, issued = d.firm("Restaurant Les Tamariniers", "SARL Vélocipède 44"), d.firm("Caves Roquelune", "Primeurs Sautéral"), d.day()
    number, hour = f"FC{d.n(1000, 9999)}", f"{d.n(8, 18):02d}:{d.n(10, 59)}"
    p = Press("Carlito", 10.5)
    p.t(40, 50, "Messagerie - impression", 8, ink="#888888")
    p.t(555, 50, f"{issued + timedelta(days=30):%d/%m/%Y} 09:12", 8, to="r", ink="#888888")
    p.rule(40, 58, 555)
    for i, (label, value) in enumerate((("De :", "comptabilite@debiteur.example"), ("Envoyé :", f"{f.long(issued)} {hour}"), ("À :", "recouvrement@fournisseur.example"),
                                        ("Objet :", f"RE: Facture {number} en attente"), ("Pièces jointes :", "image001.png"))):
        p.t(40, 80 + 16 * i, label, b=True)
        p.t(130, 80 + 16 * i, value)
    y = p.block(40, 185, ["Bonjour,", f"Nous avons bien reçu votre relance concernant la facture {number}.", f"Notre trésorerie est tendue ; nous vous réglerons avant le {f.long(issued + timedelta(days=25))}.",
                          "Nous ne contestons pas le montant.", "Cordialement,", f"Le service comptable - {buyer.name}"], step=18)
    y = p.t(40, y + 20, f"Le {f.slash(issued - timedelta(days=3))} à 11:05, {seller.name} a écrit :", ink="#666666")
    p.block(52, y + 18, ["> Bonjour, sauf erreur, notre facture " + number, f"> de {f.FR(d.eur(200, 3000))} € reste impayée.", "> Merci de votre retour."], ink="#666666", step=16)
    return drawn("echange", p.pdf(), {"issue_date": issued}, {"invoices_cited": number})
