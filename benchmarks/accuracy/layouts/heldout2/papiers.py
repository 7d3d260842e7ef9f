"""Held-out papers around a claim: delivery, contract, reminder, statement, rent notice, posting."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.trades import Draft, Family, cents, drawn, month_end
from benchmarks.accuracy.layouts import Drawn
from benchmarks.accuracy.layouts.heldout2.routes import BARE, EUROS, column

LAYOUTS: Final = Family()


@LAYOUTS
def fioul_livraison(d: Draft) -> Drawn:
    """A fuel merchant's delivery note: volumes, the customer's order, a receipt to sign."""
    day = d.style(f.slash, f.dot, f.long)
    seller = d.firm("Combustibles Rambervenne", "Fiouls Tessandier", "Énergies du Marquenval")
    buyer, came = d.buyer(), d.day()
    slip, order = f"BL{d.n(20001, 98999)}", f"{d.n(4501, 9899)}/{came:%y}"
    p = Press(d.style("Helvetica", "Carlito", "Liberation Sans"), 9.5)
    p.t(40, 55, seller.name, 16, b=True)
    p.block(40, 70, (*seller.address, seller.phone, f"SIRET {seller.siret_spaced}"), 8.5)
    p.t(555, 55, d.style("BON DE LIVRAISON", "Bon de livraison"), 15, b=True, to="r")
    column(p, 340, 555, 78, [
        (d.style("N°", "Bon n°", "Numéro de BL"), slip),
        (d.style("Date de livraison", "Livré le", "Livraison du"), day(came)),
        (d.style("Votre commande", "N° de commande", "Commande client"), order),
    ], last=False)  # fmt: skip
    p.t(40, 150, "Livré à", 8.5, ink="#666666")
    p.block(40, 165, (buyer.name, *buyer.address), 11, step=15)
    rows = [
        ("Fioul domestique ordinaire", f"{d.n(10, 60) * 100} L", "15 °C"),
        ("Gazole non routier", f"{d.n(10, 90) * 100} L", "15 °C"),
        ("AdBlue vrac", f"{d.n(2, 10) * 100} L", ""),
    ][: d.n(1, 3)]
    y = p.grid(40, 235, [300, 115, 100], rows, "lrc", step=18, frame="all",
               head=("Produit", "Quantité", "Volume à"))  # fmt: skip
    p.t(40, y + 20, f"Camion {d.n(11, 49)} - Compteur départ {d.n(100000, 899999)}", 8.5)
    p.box(40, 430, 290, 520)
    p.box(305, 430, 555, 520)
    p.t(48, 445, "Le livreur", 9, b=True)
    p.t(313, 445, "Reçu conforme - date, cachet et signature", 9, b=True)
    p.para(40, 700, 515, "Réclamation sous 48 heures. Marchandise livrée sous réserve de "
           "propriété. Ce bon ne vaut pas facture.", 8)  # fmt: skip
    p.t(298, 800, f"{seller.form} au capital de {seller.capital} € - RCS {seller.siren_spaced} - "
        f"APE 4671Z - TVA {seller.vat}", 7.5, to="c")  # fmt: skip
    stated = {"delivery_number": slip, "delivery_date": came, "order_number": order}
    derived = {"issue_date": came, "seller_siren": seller.siren, "seller_name": seller.name,
               "buyer_name": buyer.name}  # fmt: skip
    return drawn("bon_de_livraison", p.pdf(), stated, derived)


@LAYOUTS
def gardiennage_contrat(d: Draft) -> Drawn:
    """A guarding contract in articles, signed at a place on a day, effective later."""
    day = d.style(f.long, f.slash)
    seller = d.firm("Sentinor Sûreté", "Gardiennage Bravalin", "Azimut Veille Privée")
    buyer, signed = d.buyer(), d.day()
    start, money = month_end(signed) + timedelta(days=1), f.FR_NBSP
    p = Press(d.style("Times", "Caladea", "Liberation Serif"), 10.5)
    p.t(298, 60, d.style("CONTRAT DE GARDIENNAGE", "CONTRAT DE SURVEILLANCE HUMAINE"), 15,
        b=True, to="c")  # fmt: skip
    y = p.t(60, 95, "Entre les soussignés :", b=True)
    for firm, called in ((seller, "le Prestataire"), (buyer, "le Client")):
        y = p.para(60, y + 18, 475, f"{firm.name}, société au capital de {firm.capital} €, "
                   f"dont le siège est {firm.street}, {firm.town}, immatriculée au RCS sous le "
                   f"numéro {firm.siren_spaced}, ci-après « {called} »,")  # fmt: skip
    y = p.t(60, y + 10, "Il a été convenu ce qui suit :", b=True) + 4
    articles = (
        ("Objet", "Le Prestataire assure la surveillance du site du Client par un agent qualifié, "
         "de 20 heures à 6 heures."),
        ("Durée", f"Le contrat prend effet le {day(start)} pour douze mois. Il se renouvelle par "
         "tacite reconduction, sauf dénonciation trois mois avant son terme."),
        ("Prix", f"Le prix est de {money(d.eur(3200, 7900))} hors taxes par mois, TVA en sus."),
        ("Paiement", "Les factures sont payables à 30 jours de leur date, par virement. Tout "
         "retard entraîne des pénalités de 12 % l'an et une indemnité de 40 €."),
        ("Clause pénale", "En cas de recouvrement contentieux, le Client doit en outre 10 % des "
         "sommes dues."),
        ("Litiges", "Tout litige relève du tribunal de commerce du siège du Prestataire."),
    )  # fmt: skip
    for place, (title, text) in enumerate(articles, 1):
        p.t(60, y + 16, f"Article {place} - {title}", b=True)
        y = p.para(60, y + 31, 475, text)
    p.t(60, y + 26, f"Fait à {seller.city.title()}, le {day(signed)}, en deux exemplaires.")
    p.block(60, y + 52, ("Pour le Prestataire", "Lu et approuvé"))
    p.block(340, y + 52, ("Pour le Client", "Lu et approuvé"))
    derived = {"seller_siren": seller.siren, "buyer_siren": buyer.siren}
    return drawn("contrat", p.pdf(), {"issue_date": signed}, derived)


@LAYOUTS
def relance_impayes(d: Draft) -> Drawn:
    """A second reminder: a table of open invoices, their sum, a week to pay."""
    money, day = d.formats(*EUROS)
    seller = d.firm("Verrerie Hautmesnil", "Outillage Carbonnier-Vey", "Emballages du Rouvray")
    buyer, issued = d.buyer(), d.day()
    p = Press(d.style("Liberation Sans", "Carlito", "Times"), 10)
    p.t(50, 58, seller.name, 14, b=True)
    p.block(50, 74, (*seller.address, f"Tél. {seller.phone}", f"SIREN {seller.siren_spaced}"), 9)
    p.block(330, 128, (buyer.name, "Service fournisseurs", *buyer.address), 11, step=15)
    p.t(330, 208, f"{seller.city.title()}, le {day(issued)}")
    p.t(50, 245, d.style("Objet : deuxième relance - factures impayées",
                         "Objet : 2e rappel de règlement"), b=True)  # fmt: skip
    y = p.para(50, 275, 495, "Madame, Monsieur, malgré notre premier rappel, nous constatons que "
               "les factures suivantes restent impayées à ce jour :")  # fmt: skip
    numbers = [f"FC{n}" for n in sorted(d.rng.sample(range(30101, 48999), d.n(2, 4)))]
    amounts = [d.eur(180, 4200) for _ in numbers]
    rows = []
    for place, (number, amount) in enumerate(zip(numbers, amounts, strict=True)):
        made = issued - timedelta(days=110 - 9 * place)
        rows.append((number, day(made), day(made + timedelta(days=30)), money(amount)))
    y = p.grid(50, y + 8, [120, 130, 130, 115], rows, "lccr", step=18, frame="all",
               head=("Facture n°", "Date", "Échéance", "Montant TTC"))  # fmt: skip
    total = sum(amounts, Decimal("0.00"))
    p.t(542, y + 18, f"{d.style('Total dû', 'Total restant dû')} : {money(total)}", b=True, to="r")
    p.para(50, y + 50, 495, "Nous vous remercions de régler cette somme sous huit jours. À "
           "défaut, le dossier sera remis à notre service contentieux, avec application des "
           "pénalités de retard et de l'indemnité de 40 € par facture. Si votre règlement s'est "
           "croisé avec ce courrier, veuillez ne pas en tenir compte.")  # fmt: skip
    p.t(330, y + 140, "Le service comptabilité")
    stated = {"issue_date": issued, "invoices_cited": ";".join(numbers)}
    derived = {"total_ttc": total, "due_payable": total, "seller_siren": seller.siren}
    return drawn("relance", p.pdf(), stated, derived)


@LAYOUTS
def releve_client_grossiste(d: Draft) -> Drawn:
    """A wholesaler's account statement: debits, credits, a running balance, where to pay."""
    money, day = d.formats(*BARE[:3])
    seller = d.firm("Quincaillerie Morvandine", "Carrelages d'Estrablin", "Visserie Ponthual")
    buyer, closed = d.buyer(), month_end(d.day())
    p = Press(d.style("Helvetica", "DejaVu Sans", "Carlito"), 8.5)
    p.t(40, 52, seller.name, 15, b=True)
    p.block(40, 67, (*seller.address, f"SIRET {seller.siret_spaced}"), 8)
    p.block(330, 100, (buyer.name, *buyer.address), 10, step=14)
    p.t(40, 170, d.style("RELEVÉ DE COMPTE CLIENT", "Relevé de compte", "EXTRAIT DE COMPTE"), 13,
        b=True)  # fmt: skip
    p.t(40, 186, f"Compte {d.n(411100, 411999)} - arrêté au {day(closed)} - montants en EUR")
    balance, rows = Decimal("0.00"), []
    for place in range(d.n(4, 8)):
        paying = place % 3 == 2
        amount = cents(balance / 2) if paying else d.eur(150, 2600)
        balance += -amount if paying else amount
        on = closed - timedelta(days=70 - 8 * place)
        label = "Virement reçu" if paying else f"Facture {d.n(70101, 79899)}"
        rows.append((day(on), label, "" if paying else money(amount),
                     money(amount) if paying else "", money(balance)))  # fmt: skip
    y = p.grid(40, 200, [75, 200, 80, 80, 80], rows, "llrrr", step=16, frame="all",
               head=("Date", "Libellé", "Débit", "Crédit", "Solde"))  # fmt: skip
    p.t(552, y + 20, f"Solde débiteur en notre faveur : {money(balance)}", 10, b=True, to="r")
    p.t(40, y + 45, f"Règlement par virement : IBAN {seller.iban_spaced}")
    p.t(298, 800, f"{seller.form} au capital de {seller.capital} € - RCS {seller.siren_spaced}", 7,
        to="c")  # fmt: skip
    derived = {"issue_date": closed, "due_payable": balance, "total_ttc": balance,
               "seller_siren": seller.siren}  # fmt: skip
    return drawn("releve", p.pdf(), {"iban": seller.iban}, derived)


@LAYOUTS
def avis_loyer_commercial(d: Draft) -> Drawn:
    """A quarter's rent of a shop: rent, charges, VAT, the day it falls due."""
    money, day = d.formats(*EUROS)
    seller = d.firm("Foncière Castelnoir", "SCI Les Halles de Brumeval", "Immobilière du Quai")
    buyer = d.buyer()
    start = date(d.n(2024, 2026), d.pick(1, 4, 7, 10), 1)
    end = month_end(month_end(start) + timedelta(days=32))
    issued, due = start - timedelta(days=d.n(12, 20)), start + timedelta(days=d.pick(0, 4, 9))
    rent, charges = Decimal(d.n(24, 96) * 100), d.eur(180, 890)
    tax = cents((rent + charges) / 5)
    number = f"{d.n(2001, 9899)}"
    p = Press(d.style("Carlito", "Liberation Sans", "Helvetica"), 10)
    p.t(40, 55, seller.name, 15, b=True)
    p.block(40, 71, (*seller.address, f"SIRET {seller.siret_spaced}"), 9)
    p.block(330, 105, (buyer.name, *buyer.address), 11, step=15)
    p.t(40, 180, f"{d.style('AVIS D’ÉCHÉANCE', 'Avis d’échéance de loyer')} n° {number}", 14,
        b=True)  # fmt: skip
    p.t(40, 198, f"Émis le {day(issued)} - Local commercial, lot {d.n(2, 48)}")
    p.t(40, 220, f"{d.style('Période du', 'Loyer du')} {day(start)} au {day(end)}")
    y = p.grid(40, 240, [380, 135], [
        ("Loyer trimestriel HT", money(rent)), ("Provision sur charges HT", money(charges)),
        ("Total HT", money(rent + charges)), ("TVA 20 %", money(tax)),
        (d.style("Total TTC à payer", "TOTAL À PAYER TTC"), money(rent + charges + tax)),
    ], "lr", step=19, frame="all", head=("Libellé", "Montant"))  # fmt: skip
    p.t(40, y + 28, f"{d.style('À régler au plus tard le', 'Date d’exigibilité :')} {day(due)}",
        b=True)  # fmt: skip
    p.t(40, y + 46, f"Virement : IBAN {seller.iban_spaced}")
    p.para(
        40,
        720,
        515,
        "Cet avis ne vaut pas quittance. Dépôt de garantie : un trimestre de "
        "loyer. Toute somme impayée porte intérêt au taux légal majoré de 5 points.",
        8,
    )
    ttc = rent + charges + tax
    stated = {"period_start": start, "period_end": end, "due_date": due, "total_ttc": ttc}
    derived = {
        "iban": seller.iban, "seller_siren": seller.siren, "total_ht": rent + charges,
        "total_tva": tax, "due_payable": ttc, "invoice_number": number, "issue_date": issued,
    }  # fmt: skip
    return drawn("avis_echeance", p.pdf(), stated, derived)


@LAYOUTS
def depot_recommande_en_ligne(d: Draft) -> Drawn:
    """Proof that an online service posted a registered letter: number, posting, both parties."""
    day = d.style(f.slash, f.long, f.dot)
    sender, receiver, sent = d.firm("Menuiserie Aubranche", "Sanival Pro"), d.buyer(), d.day()
    raw = f"{d.n(10**10, 10**11 - 1)}"
    number = f"1A {raw[:3]} {raw[3:6]} {raw[6:10]} {raw[10]}"
    p = Press(d.style("Helvetica", "Liberation Sans", "DejaVu Sans"), 10)
    p.t(40, 60, "Courrier en ligne", 12, b=True, ink="#004a80")
    p.t(298, 110, d.style("PREUVE DE DÉPÔT", "Preuve de dépôt d’une lettre recommandée"), 16,
        b=True, to="c")  # fmt: skip
    p.t(298, 128, "Lettre recommandée avec avis de réception", to="c")
    p.box(40, 150, 555, 225)
    column(p, 55, 540, 172, [
        (d.style("Numéro de recommandé", "N° de suivi", "Numéro de l’envoi"), number),
        (d.style("Date de dépôt", "Déposée le", "Envoyée le"), f"{day(sent)} à {d.n(9, 16)}:42"),
        ("Nombre de pages", str(d.n(1, 9))),
    ], step=20, last=False)  # fmt: skip
    for x, title, firm in ((40, "Expéditeur", sender), (310, "Destinataire", receiver)):
        p.t(x, 255, title, 9, ink="#666666")
        p.block(x, 271, (firm.name, *firm.address), step=14)
    p.para(40, 350, 515, "Le présent document atteste la prise en charge de l'envoi. Le "
           "destinataire dispose de quinze jours pour le retirer au bureau de poste. Conservez "
           "cette preuve : elle peut être demandée pendant un an.", 9)  # fmt: skip
    p.t(40, 430, f"Réf. client {d.n(100001, 899999)} - Tarif {f.FR_NBSP(Decimal('7.89'))}", 9)
    stated = {"tracking_number": number.replace(" ", ""), "sent_date": sent}
    return drawn("preuve_envoi", p.pdf(), stated, {"issue_date": sent})
