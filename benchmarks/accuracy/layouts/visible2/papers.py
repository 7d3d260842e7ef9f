"""Papers around a claim: deliveries, acceptance, order, formal notice, proof of posting, accounts."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from num2words import num2words

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.trades import Draft, Family, cents, drawn, month_end
from benchmarks.accuracy.layouts import Drawn

LAYOUTS: Final = Family()
# fmt: off
# ruff: noqa: E501
# What stands on one line of a page stands on one line here.


def _registered(d: Draft) -> str:
    return f"1A {d.n(100, 999)} {d.n(100, 999)} {d.n(1000, 9999)} {d.n(0, 9)}"


@LAYOUTS
def delivery_slip_pallets(d: Draft) -> Drawn:
    """A warehouse's slip without prices: references in a strip, pallets, reserves, a stamp box."""
    day = d.style(f.slash, f.dot, f.slash_short)
    seller, buyer, issued = d.firm("Grossiste Valmorin", "CASH BOISSONS TERNIÈRE", "Négoce Pontaillac"), d.buyer(), d.day()
    number, order, sent = f"BL{d.n(100000, 999999)}", f"CC{d.n(10000, 99999)}", issued + timedelta(days=1)
    p = Press("Courier", 9)
    p.block(40, 50, [seller.name.upper(), *seller.address, f"SIRET {seller.siret}"])
    p.t(555, 54, "BON DE LIVRAISON", 14, b=True, to="r")
    p.block(330, 96, ["LIVRÉ À", buyer.name, *buyer.address], 10)
    p.grid(40, 170, (110, 100, 105, 100, 100), [(number, day(issued), order, day(sent), d.pick("Tournée 4", "Tournée 11"))], "ccccc", frame="all", step=18,
           head=("N° BL", "Édité le", "Commande", "Livré le", "Transport"))
    rows = [(f"{d.n(10000, 99999)}", name, f"{d.n(1, 40)}", f"{d.n(5, 400)} kg") for name in
            d.rng.sample(("Eau gazeuse 6x1 L", "Jus d'orange 12x25 cl", "Sirop grenadine 70 cl", "Café grains 1 kg", "Gobelets carton"), 4)]
    y = p.grid(40, 225, (90, 265, 80, 80), rows, "llrr", head=("Article", "Désignation", "Colis", "Poids"), frame="columns", down_to=470)
    p.t(40, y + 20, f"Palettes EPAL consignées : {d.n(1, 6)} - remplace le BL du {day(issued - timedelta(days=9))} annulé", 8)
    p.box(40, y + 34, 290, y + 130)
    p.block(48, y + 48, ["Réserves éventuelles :", "Néant"])
    p.box(305, y + 34, 555, y + 130)
    p.block(313, y + 48, ["Cachet et signature du client", "Marchandise reçue conforme"])
    return drawn("bon_de_livraison", p.pdf(), {"delivery_number": number, "delivery_date": sent, "order_number": order},
                 {"issue_date": issued, "seller_siren": seller.siren})


@LAYOUTS
def acceptance_of_works(d: Draft) -> Drawn:
    """Minutes of acceptance of works: running text, day of effect, reserves to lift."""
    day = d.style(f.long, f.slash)
    seller, buyer, issued = d.firm("Menuiseries Castelnor", "Étanchéité Brivaloise"), d.firm("SCI du Lavoir", "SAS Hexaphore"), d.day()
    p = Press("Liberation Serif", 11)
    p.t(297, 80, "PROCÈS-VERBAL DE RÉCEPTION DES TRAVAUX", 15, b=True, to="c")
    p.t(297, 98, "(article 1792-6 du code civil)", 9, to="c")
    y = p.block(60, 140, [f"Maître d'ouvrage : {buyer.name}, {', '.join(buyer.address)}", f"Entreprise : {seller.name}, {', '.join(seller.address)}",
                          f"Marché signé le {day(issued - timedelta(days=190))} - lot n° 6", "Opération : réfection des menuiseries extérieures"], step=18)
    y = p.para(60, y + 16, 475, f"Le maître d'ouvrage, après avoir procédé à la visite contradictoire des travaux, prononce la réception avec effet au {day(issued)}, "
               "assortie des réserves énumérées ci-après, à lever dans un délai de 30 jours.")
    y = p.block(60, y + 12, ["1. Reprise du joint de la baie sud, 2e étage", "2. Réglage de la porte du local vélos"], step=18)
    p.para(60, y + 12, 475, "La date d'effet de la réception constitue le point de départ des garanties. La retenue de garantie de 5 % sera restituée un an après.")
    p.t(60, 520, f"Fait à {buyer.city.title()}, le {day(issued)}, en deux exemplaires")
    p.block(60, 550, ["Le maître d'ouvrage", "(signature)"])
    p.block(340, 550, ["L'entreprise", "(signature)"])
    return drawn("bon_de_livraison", p.pdf(), {"delivery_date": issued}, {"issue_date": issued})


@LAYOUTS
def purchase_order_form(d: Draft) -> Drawn:
    """A buyer's order: the buyer's head on top, supplier in a frame, wished delivery day, totals."""
    money, day = d.formats((f.money(), f.slash), (f.money("."), f.dot))
    seller, buyer, issued = d.firm("Emballages Tréviline", "Visserie Moncourant"), d.buyer(), d.day()
    number = f"CF-{issued:%y%m}-{d.n(100, 999)}"
    lines = [(name, Decimal(d.n(2, 60)), d.eur(3, 70)) for name in d.rng.sample(("Caisse 40x30x20", "Film étirable", "Adhésif kraft", "Étiquette A6", "Feuillard"), 3)]
    ht = sum((n * price for _, n, price in lines), Decimal("0.00"))
    tva = cents(ht * 20 / 100)
    p = Press("Helvetica", 9)
    p.block(40, 50, [buyer.name], 14, b=True)
    p.block(40, 66, [*buyer.address, f"SIREN {buyer.siren_spaced}", "Service achats"])
    p.t(555, 54, "BON DE COMMANDE", 15, b=True, to="r")
    p.block(555, 72, [f"N° {number}", f"Date : {day(issued)}", "Acheteur : poste 412", f"Devis fournisseur D{d.n(1000, 9999)}"], to="r")
    p.box(320, 125, 555, 190)
    p.block(330, 140, ["Fournisseur", seller.name, *seller.address])
    y = p.grid(40, 210, (260, 60, 95, 100), [(name, f"{n}", money(price), money(n * price)) for name, n, price in lines], "lrrr", frame="all", step=18,
               head=("Désignation", "Qté", "Prix HT", "Total HT"))
    y = p.grid(355, y, (100, 100), [("Total HT", money(ht)), ("TVA 20 %", money(tva)), ("Total TTC", f"{money(ht + tva)} €")], "lr", frame="all", step=18)
    p.block(40, y + 24, [f"Livraison souhaitée le {day(issued + timedelta(days=12))} - franco de port", "Paiement : virement 45 jours fin de mois. Merci de rappeler notre numéro de commande sur la facture.",
                         "Bon pour accord - cachet et signature"], step=16)
    return drawn("bon_de_commande", p.pdf(), {"order_number": number, "issue_date": issued},
                 {"total_ht": ht, "total_tva": tva, "total_ttc": ht + tva, "buyer_siren": buyer.siren})


@LAYOUTS
def formal_notice_table(d: Draft) -> Drawn:
    """A creditor's formal notice: registered number on top, table of invoices, eight days to pay."""
    money, day = d.formats((f.money(" ", after=" €"), f.long), (f.money("\u00a0", after=" €"), f.slash))
    seller, buyer, issued = d.firm("Matériaux Ravinelle", "FOURNIL EXPRESS Tardoire"), d.buyer(), d.day()
    tracking, rows, numbers, total = _registered(d), [], [], Decimal("0.00")
    for i in range(d.n(2, 3)):
        made, amount, name = issued - timedelta(days=120 - 20 * i), d.eur(400, 5200), f"FV{d.n(10000, 99999)}"
        rows.append((name, day(made), day(made + timedelta(days=30)), money(amount)))
        numbers.append(name)
        total += amount
    p = Press("Liberation Sans", 10)
    p.block(50, 56, [seller.name, *seller.address, f"SIREN {seller.siren_spaced}"])
    p.block(330, 120, ["Lettre recommandée avec accusé de réception", f"n° {tracking}", buyer.name, "À l'attention du représentant légal", *buyer.address])
    p.t(330, 215, f"{seller.city.title()}, le {day(issued)}")
    p.t(50, 245, "Objet : MISE EN DEMEURE DE PAYER", b=True)
    y = p.para(50, 275, 495, f"Malgré nos relances des {day(issued - timedelta(days=40))} et {day(issued - timedelta(days=18))}, vous restez nous devoir les factures suivantes :")
    y = p.grid(50, y + 4, (120, 130, 130, 115), rows, "lllr", head=("Facture", "Date", "Échéance", "Montant TTC"), frame="all", step=18)
    y = p.para(50, y + 30, 495, f"Nous vous mettons en demeure de nous régler la somme totale de {money(total)} dans un délai de huit jours à compter de la réception de la "
               "présente, outre les intérêts de retard et l'indemnité forfaitaire de 40 € par facture (article L. 441-10 du code de commerce). "
               "À défaut, nous saisirons la juridiction compétente sans autre avis.")
    p.t(330, y + 40, "La direction financière")
    return drawn("mise_en_demeure", p.pdf(), {"issue_date": issued, "invoices_cited": ";".join(numbers), "tracking_number": tracking},
                 {"total_ttc": total, "due_payable": total, "seller_siren": seller.siren})


@LAYOUTS
def registered_post_slip(d: Draft) -> Drawn:
    """The post's proof of deposit: sender and addressee side by side, number under a bar code."""
    day = d.style(f.slash, f.dot)
    sender, addressee, sent = d.firm("Ateliers Drouvenne", "Société Pélissandre"), d.buyer(), d.day()
    tracking = _registered(d)
    p = Press("Helvetica", 9)
    p.box(40, 40, 555, 330)
    p.t(52, 62, "RECOMMANDÉ AVEC AVIS DE RÉCEPTION", 12, b=True)
    p.t(543, 62, "PREUVE DE DÉPÔT", 12, b=True, to="r")
    p.t(52, 76, "À conserver par le client - à présenter en cas de réclamation", 8)
    for i in range(60):
        p.rule(180 + 4 * i, 92, 180 + 4 * i, 124, thick=d.pick(0.6, 1.2, 2.2), ink="#000000")
    p.t(300, 138, f"Numéro de l'envoi : {tracking}", 11, b=True, to="c")
    p.block(52, 170, ["Destinataire", addressee.name, *addressee.address], step=14)
    p.block(310, 170, ["Expéditeur", sender.name, *sender.address], step=14)
    p.grid(52, 240, (110, 110, 110, 150), [(day(sent), "R1", f"{d.n(5, 8)},{d.n(10, 99)} €", f"{sender.city} PPDC")], "cccc", frame="all", step=20,
           head=("Date de dépôt", "Niveau de garantie", "Prix", "Bureau"))
    p.t(52, 305, "Suivi de l'envoi sur internet ou par téléphone, service gratuit + prix d'appel. Indemnisation forfaitaire : 16,00 €", 7.5)
    return drawn("preuve_envoi", p.pdf(), {"tracking_number": tracking, "sent_date": sent}, {"issue_date": sent})


@LAYOUTS
def acknowledgement_of_debt(d: Draft) -> Drawn:
    """A debt acknowledged in prose: sum in figures and words, one term, penalty beside."""
    money, day = d.formats((f.money(" ", after=" €"), f.long), (f.money("\u00a0", after=" euros"), f.slash))
    lender, borrower, issued = d.firm("Holding Valserine", "Participations Ostrelane"), d.buyer(), d.day()
    amount, due = Decimal(d.n(30, 280) * 100).quantize(Decimal("0.01")), issued + timedelta(days=d.n(180, 500))
    p = Press("Caladea", 11)
    p.t(297, 90, "RECONNAISSANCE DE DETTE", 16, b=True, to="c")
    y = p.para(70, 140, 455, f"La société {borrower.name}, dont le siège est {', '.join(borrower.address)}, immatriculée sous le numéro {borrower.siren_spaced}, représentée par son "
               f"dirigeant en exercice, reconnaît devoir à la société {lender.name}, {lender.form} au capital de {lender.capital} euros, la somme de {money(amount)} "
               f"({num2words(int(amount), lang='fr')} euros), reçue par virement du {day(issued - timedelta(days=6))}.")
    y = p.para(70, y + 12, 455, f"Le débiteur s'engage à rembourser cette somme en une seule fois, au plus tard le {day(due)}, sans intérêt jusqu'à cette date. Passé ce terme, elle portera "
               "intérêt au taux de 6 % l'an, sans préjudice d'une pénalité de 500,00 €.")
    p.t(70, y + 30, f"Fait à {borrower.city.title()}, le {day(issued)}, en un exemplaire original remis au prêteur.")
    p.block(330, y + 70, [f"Pour {borrower.name}", "« Bon pour la somme de", f"{num2words(int(amount), lang='fr')} euros »", "Signature"], step=16)
    return drawn("reconnaissance_de_dette", p.pdf(), {"debt_amount": amount, "issue_date": issued, "due_date": due}, {"buyer_siren": borrower.siren})


@LAYOUTS
def customer_account(d: Draft) -> Drawn:
    """A supplier's statement of a customer's account: debit, credit and balance run on, bank below."""
    money, day = d.formats((f.money(), f.slash_short), (f.money("."), f.dot), (f.money(""), f.slash))
    seller, buyer, issued = d.firm("Peintures Cendralux", "AGRI-FOURNITURES Mézerac"), d.buyer(), month_end(d.day())
    balance = d.eur(300, 1500)
    rows = [(day(issued - timedelta(days=90)), "Report à nouveau", "", money(balance), "", money(balance))]
    for i in range(6):
        amount, made = d.eur(120, 1900), issued - timedelta(days=80 - 12 * i)
        paying = i in (2, 4)
        balance += -amount if paying else amount
        label, piece = ("Votre virement", f"VIR{d.n(100, 999)}") if paying else ("Facture", f"F{d.n(10000, 99999)}")
        rows.append((day(made), label, piece, "" if paying else money(amount), money(amount) if paying else "", money(balance)))
    p = Press("Carlito", 10)
    p.block(40, 56, [seller.name], 16, b=True)
    p.t(555, 56, "RELEVÉ DE COMPTE CLIENT", 14, b=True, to="r")
    p.block(555, 74, [f"Arrêté au {day(issued)}", f"Compte 411{d.n(1000, 9999)}", "Page 1 / 1"], to="r")
    p.block(330, 120, [buyer.name, *buyer.address], 11)
    y = p.grid(40, 200, (70, 140, 75, 75, 75, 80), rows, "lllrrr", head=("Date", "Libellé", "Pièce", "Débit", "Crédit", "Solde"), step=18)
    p.t(552, y + 24, f"Solde débiteur au {day(issued)} : {money(balance)} EUR", 11, b=True, to="r")
    p.block(40, y + 60, ["Sauf erreur ou omission de notre part. Vos règlements reçus après cette date ne figurent pas sur ce relevé.",
                         f"Nos coordonnées bancaires : IBAN {seller.iban_spaced}", f"{seller.form} au capital de {seller.capital} € - RCS {seller.siren_spaced}"], 9)
    return drawn("releve", p.pdf(), {"iban": seller.iban}, {"issue_date": issued, "seller_siren": seller.siren, "due_payable": balance})


@LAYOUTS
def company_register_extract(d: Draft) -> Drawn:
    """An extract of the register: columns of label and value, day of the extract at the head."""
    company, issued = d.firm("Établissements Faugerolle", "NOVARELLE 21", "Les Ateliers du Morvandel"), d.day()
    begun = issued - timedelta(days=d.n(900, 6000))
    day = d.style(f.long, f.slash)
    p = Press("Times", 10)
    p.block(40, 50, [f"Greffe du Tribunal de Commerce de {company.city.title()}", "Palais de justice", f"N° de gestion {begun:%Y}B{d.n(100, 9999):05d}"], 9)
    p.t(555, 54, f"Code de vérification : {d.n(10000, 99999)}xKq", 8, to="r")
    p.t(297, 110, "Extrait Kbis", 20, b=True, to="c")
    p.t(297, 130, "EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS", 9, to="c")
    p.t(297, 145, f"à jour au {day(issued)}", 10, b=True, to="c")
    pairs = (("IDENTIFICATION DE LA PERSONNE MORALE", ""), ("Immatriculation au RCS, numéro", f"{company.siren_spaced} R.C.S. {company.city.title()}"), ("Date d'immatriculation", day(begun)),
             ("Dénomination ou raison sociale", company.name), ("Forme juridique", company.form), ("Capital social", f"{company.capital},00 Euros"),
             ("Adresse du siège", f"{company.street} {company.town}"), ("Durée de la personne morale", f"Jusqu'au {begun:%d/%m}/{begun.year + 99}"), ("Date de clôture de l'exercice social", "31 décembre"),
             ("RENSEIGNEMENTS RELATIFS À L'ACTIVITÉ", ""), ("Activité(s) exercée(s)", "Fabrication et négoce de pièces"), ("Date de commencement d'activité", day(begun - timedelta(days=12))))
    y = 180.0
    for label, value in pairs:
        p.t(50, y, label, b=not value)
        p.t(250, y, value)
        y += 20
    p.t(50, y + 30, "Le Greffier")
    p.t(50, y + 60, f"R.C.S. {company.city.title()} - {day(issued + timedelta(days=1))} - page 1/1", 8)
    return drawn("kbis", p.pdf(), {"company_siren": company.siren, "issue_date": issued}, {})
