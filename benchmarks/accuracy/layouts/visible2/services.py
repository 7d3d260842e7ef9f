"""Invoices of those who sell hours, space and power: accountants, a press agency, a garage."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.sale import due_by
from benchmarks.accuracy.kit.trades import Draft, Family, cents, drawn, month_end, rate_text
from benchmarks.accuracy.layouts import Drawn

LAYOUTS: Final = Family()
# fmt: off
# ruff: noqa: E501
# What stands on one line of a page stands on one line here.
_ZERO: Final = Decimal("0.00")


@LAYOUTS
def accountant_note(d: Draft) -> Drawn:
    """A letter of fees: number in a title, day in "Fait à", sums with dots, provisions paid."""
    money, day = d.formats((f.money("\u202f", after="\u202f€"), f.long), (f.money(" ", after=" €"), f.slash))
    seller = d.firm("Cabinet Ardelière Expertise", "FIDULOIRE CONSEILS", "Compta Rivelaine")
    buyer, issued = d.buyer(), d.day()
    number = f"{issued:%Y}/{d.n(10, 999):04d}"
    work = (("Tenue et révision des comptes", d.eur(900, 2600)), ("Établissement de la liasse fiscale", d.eur(400, 900)),
            ("Bulletins de paie (18 x 24,50)", Decimal("441.00")), ("Frais de télétransmission", d.eur(20, 60)))
    ht = sum((amount for _, amount in work), _ZERO)
    tva = cents(ht * 20 / 100)
    paid = Decimal(d.n(3, 9) * 100).quantize(Decimal("0.01"))
    p = Press("Liberation Serif", 11)
    p.t(297, 60, seller.name, 20, b=True, to="c", ink="#3b3b6d")
    p.block(297, 76, ["Société d'expertise comptable inscrite au tableau de l'Ordre",
                      f"{seller.street} - {seller.town} - {seller.phone}"], 8.5, to="c")
    p.block(320, 140, [buyer.name, "À l'attention de la direction", *buyer.address])
    p.t(60, 240, f"NOTE D'HONORAIRES N° {number}", 13, b=True)
    p.t(60, 258, f"Exercice clos le {day(month_end(issued - timedelta(days=90)))} - Dossier {d.n(100, 999)}", 9)
    y = p.para(60, 290, 475, "Nous vous prions de bien vouloir trouver ci-après le détail des honoraires relatifs à "
               "notre mission de présentation des comptes annuels, conformément à notre lettre de mission du "
               f"{day(issued - timedelta(days=400))}.")
    y += 14
    total = (*work, ("Total hors taxes", ht), ("TVA au taux de 20 %", tva), ("Total toutes taxes comprises", ht + tva),
             ("Provisions déjà versées", -paid), ("Solde restant dû", ht + tva - paid))
    for label, amount in total:
        dots = "." * int((360 - p.wide(label)) / p.wide("."))
        p.t(60, y, f"{label} {dots}")
        p.t(535, y, money(amount), to="r", b=label.startswith("Solde"))
        y += 18
    p.t(60, y + 10, "Payable à réception par virement ou par chèque à notre ordre.", 10)
    p.t(60, y + 26, f"Coordonnées bancaires : {seller.iban_spaced}", 10)
    p.t(535, y + 60, f"Fait à {seller.city.title()}, le {day(issued)}", to="r")
    p.block(297, 800, [f"{seller.form} au capital de {seller.capital} euros - SIREN {seller.siren_spaced} R.C.S. "
                       f"{seller.city.title()} - TVA intracommunautaire {seller.vat}"], 7.5, to="c")
    stated = {
        "invoice_number": number, "issue_date": issued, "currency": "EUR", "total_ht": ht, "total_tva": tva,
        "total_ttc": ht + tva, "prepaid": paid, "due_payable": ht + tva - paid, "seller_name": seller.name,
        "seller_siren": seller.siren, "buyer_name": buyer.name, "iban": seller.iban,
    }
    return drawn("facture", p.pdf(), stated, {"due_date": issued})


@LAYOUTS
def press_agency(d: Draft) -> Drawn:
    """A newspaper's banner above, the company in the foot; gross, two reductions, net; terms only."""
    money, day = d.formats((f.money(" "), f.slash), (f.money("."), f.long), (f.money("\u00a0"), f.dot))
    paper = d.pick("LA GAZETTE DU LITTORAL", "L'Écho des Vallons", "Le Courrier Bocager")
    seller = d.firm("Régie Presse Armoraine", "Publi-Val Média", "Régie Horizonel")
    buyer, issued = d.buyer(), d.day()
    days = d.pick(30, 45)
    due = due_by(f"{days} jours fin de mois", issued)
    number = f"PUB{issued:%y%m}{d.n(100, 9999):04d}"
    rows, gross = [], _ZERO
    for kind in d.rng.sample(("1/4 page quadri", "Bandeau de une", "Publireportage 1/2 p.", "Habillage web 7 j"), 3):
        price = d.eur(240, 1900)
        rows.append((day(issued - timedelta(days=d.n(3, 25))), kind, f"{d.n(2, 8)} x {d.n(10, 40)} mm", money(price)))
        gross += price
    volume, trade = cents(gross * 12 / 100), cents(gross * 5 / 100)
    ht = gross - volume - trade
    tva = cents(ht * 20 / 100)
    p = Press("Times", 10)
    p.t(297, 58, paper, 26, b=True, to="c")
    p.rule(40, 68, 555, thick=2)
    p.t(555, 82, "Service publicité - diffusion 34 000 exemplaires", 8, to="r")
    p.block(40, 120, ["Adressé à :", buyer.name, *buyer.address, f"N° SIREN : {buyer.siren_spaced}"], 11)
    p.block(555, 120, ["FACTURE DE PUBLICITÉ", f"Réf. {number}", f"Émise le {day(issued)}",
                       f"Campagne : {d.pick('Rentrée', 'Soldes', 'Portes ouvertes')}",
                       f"Ordre d'insertion reçu le {day(issued - timedelta(days=40))}"], 10.5, to="r")
    y = p.grid(40, 225, (90, 210, 100, 115), rows, "lllr", head=("Parution", "Emplacement", "Format", "Brut HT"), step=18)
    y = p.grid(300, y + 10, (150, 105), [
        ("Tarif brut", money(gross)), ("Dégressif volume 12 %", money(-volume)), ("Remise professionnelle 5 %", money(-trade)),
        ("Net hors taxes", money(ht)), ("TVA (20 %)", money(tva)), ("Montant toutes taxes", money(ht + tva)),
    ], "lr", frame="none", step=16)
    p.rule(300, y - 48, 555)
    p.para(40, y + 30, 515, f"Règlement à {days} jours fin de mois. Tous nos prix s'entendent en euros. Aucun escompte pour "
           "paiement anticipé. Tout retard entraîne de plein droit des pénalités égales à trois fois le taux d'intérêt "
           "légal et l'indemnité de 40 € prévue à l'article D. 441-5 du code de commerce.", 9)
    p.block(40, 790, [f"{paper} est une publication de {seller.name}, {seller.form} au capital de {seller.capital} €",
                      f"Siège : {', '.join(seller.address)} - RCS {seller.siren_spaced} - TVA {seller.vat} - IBAN {seller.iban_spaced}"], 7.5)
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR", "total_ht": ht,
        "total_tva": tva, "total_ttc": ht + tva, "seller_name": seller.name, "seller_siren": seller.siren,
        "buyer_name": buyer.name, "buyer_siren": buyer.siren, "iban": seller.iban,
    }
    return drawn("facture", p.pdf(), stated, {"prepaid": _ZERO, "due_payable": ht + tva})


@LAYOUTS
def garage(d: Draft) -> Drawn:
    """A garage: values above their labels, parts and labour apart, a payment by card, cash terms."""
    money, day = d.formats((f.money("", after=" €"), f.slash), (f.money(" ", after=" EUR"), f.slash), (f.money("\u00a0"), f.dash))
    seller = d.firm("Garage Valdoriane", "AUTO SERVICE BRUNELLAC", "Carrosserie Mistraline")
    buyer, issued = d.buyer(), d.day()
    number, repair = f"{d.n(20000, 89999)}", f"OR{d.n(1000, 9999)}"
    parts = [(name, Decimal(d.n(1, 4)), d.eur(18, 160)) for name in
             d.rng.sample(("Plaquettes AV", "Filtre à huile", "Disque AR", "Pneu 215/65 R16", "Courroie acc."), 3)]
    hours, wage = Decimal(d.n(10, 45)) / 10, Decimal("68.50")
    goods = sum((n * price for _, n, price in parts), _ZERO)
    labour = cents(hours * wage)
    ht = goods + labour
    tva = cents(ht * 20 / 100)
    paid = Decimal(d.n(5, 15) * 10).quantize(Decimal("0.01"))
    p = Press("Helvetica", 9)
    p.box(40, 36, 290, 128, fill="#fff4d6", round_by=8)
    p.t(52, 58, seller.name, 15, b=True)
    p.block(52, 74, ["Mécanique - Tôlerie - Dépannage 24h/24", *seller.address, seller.phone], 9)
    for i, (value, label) in enumerate(((number, "N° de facture"), (day(issued), "Date de facture"), (repair, "Ordre de rép."))):
        p.box(310 + 82 * i, 36, 392 + 82 * i, 72)
        p.t(351 + 82 * i, 51, value, 10, b=True, to="c")
        p.t(351 + 82 * i, 66, label, 7, to="c", ink="#777777")
    p.block(320, 96, [buyer.name, *buyer.address], 10)
    p.grid(40, 145, (110, 110, 100, 95, 100), [(
        f"{d.pick('AB', 'FK', 'GT')}-{d.n(100, 999)}-{d.pick('XC', 'ZR')}", d.pick("Utilitaire L2H2", "Berline 1.5 dCi"),
        f"{d.n(30, 190)} {d.n(100, 999)} km", day(issued - timedelta(days=d.n(600, 2500))), day(issued - timedelta(days=2)))],
        "ccccc", head=("Immatriculation", "Véhicule", "Kilométrage", "1re mise en circ.", "Entrée atelier"), frame="all", size=8)
    rows = [(name, f"{n}", money(price), money(n * price)) for name, n, price in parts]
    rows.append((f"Main d'œuvre T2 ({hours} h)".replace(".", ","), "", money(wage), money(labour)))
    y = p.grid(40, 192, (265, 50, 100, 100), rows, "lcrr", head=("Désignation", "Qté", "P.U. HT", "Total HT"),
               frame="columns", down_to=420, shade="#fff4d6")
    for i, (label, amount) in enumerate((("Pièces HT", goods), ("M.O. HT", labour), ("Total HT", ht), ("TVA 20 %", tva), ("Total TTC", ht + tva))):
        p.t(92 + 103 * i, y + 18, label, 8, b=True, to="c")
        p.t(92 + 103 * i, y + 32, money(amount), 10, to="c")
    p.t(555, y + 58, f"Réglé par carte à la commande : {money(paid)}", to="r")
    p.t(555, y + 76, f"Reste à payer : {money(ht + tva - paid)}", 12, b=True, to="r")
    p.block(40, y + 58, ["Paiement comptant à la restitution du véhicule.", "Prochain contrôle technique : " + day(issued + timedelta(days=300)),
                         "Pièces remplacées tenues à disposition 15 jours."], 8)
    p.t(297, 806, f"{seller.form} {seller.name} cap. {seller.capital} € - SIRET {seller.siret_spaced} - APE 4520A - {seller.vat} - prix en euros", 7, to="c")
    stated = {
        "invoice_number": number, "issue_date": issued, "currency": "EUR", "total_ht": ht, "total_tva": tva,
        "total_ttc": ht + tva, "prepaid": paid, "due_payable": ht + tva - paid, "seller_name": seller.name,
        "seller_siren": seller.siren, "buyer_name": buyer.name,
    }
    return drawn("facture", p.pdf(), stated, {"due_date": issued})


@LAYOUTS
def energy_two_pages(d: Draft) -> Drawn:
    """Power: what to pay and when on page 1, with an old balance already paid; HT and VAT on page 2."""
    money, day = d.formats((f.money(" ", after=" €"), f.slash), (f.money("\u202f", after=" €"), f.long))
    seller = d.firm("Lumivolte", "ÉLECTRIVA PRO", "Voltarelle & Compagnie")
    buyer, issued = d.buyer(), d.day()
    number, due = f"{d.n(100, 999)} {d.n(100, 999)} {d.n(1000, 9999)}", issued + timedelta(days=15)
    start = month_end(issued - timedelta(days=62)) + timedelta(days=1)
    fixed, used, taxes = d.eur(30, 90), d.eur(240, 1900), d.eur(20, 150)
    low, high = fixed, used + taxes
    vat_low, vat_high = cents(low * Decimal("5.5") / 100), cents(high * 20 / 100)
    ht, tva, old = low + high, vat_low + vat_high, d.eur(200, 900)
    p = Press("Liberation Sans", 9)
    p.t(40, 60, seller.name, 26, b=True, ink="#e67e22")
    p.block(40, 90, ["Service Clients Professionnels", "TSA 40023 - 59049 LILLE CEDEX", "0 969 00 00 00 (appel non surtaxé)"], 8)
    p.block(330, 140, [buyer.name, *buyer.address], 10.5)
    p.block(40, 140, [f"Référence client : {d.n(1, 9)} {d.n(100, 999)} {d.n(100, 999)}", f"Point de livraison : {d.n(10**13, 10**14 - 1)}",
                      "Offre Pro Fixe 36 mois - 18 kVA"], 8.5)
    p.t(40, 215, f"Votre facture d'électricité n° {number}", 13, b=True)
    p.t(40, 231, f"du {day(issued)}", 11)
    p.box(40, 250, 300, 350, fill="#fdf2e9", round_by=8)
    p.t(52, 270, "Montant à payer TTC", 11)
    p.t(52, 300, money(ht + tva), 22, b=True, ink="#e67e22")
    p.t(52, 322, f"avant le {day(due)}", 11, b=True)
    p.t(52, 338, "par prélèvement sur FR76 **** **** 4471", 8)
    y = p.grid(320, 250, (140, 95), [
        ("Solde antérieur", money(old)), (f"Reçu le {day(issued - timedelta(days=20))}", money(-old)),
        ("Cette facture TTC", money(ht + tva)), ("Nouveau solde", money(ht + tva))], "lr", head=("Votre compte", ""), step=20)
    p.para(40, y + 50, 515, "En cas d'impayé, l'énergie peut être interrompue. Pénalités : taux BCE majoré de 10 points, minimum 15 €, et "
           "indemnité forfaitaire de 40 €. Prochain relevé vers le " + day(issued + timedelta(days=45)) + ".", 8)
    foot = (f"{seller.name}, {seller.form} au capital de {d.n(2, 90)} 000 000 € - RCS {seller.city.title()} {seller.siren_spaced}"
            f" - {', '.join(seller.address)} - TVA {seller.vat}")
    p.t(297, 812, foot, 6.5, to="c")
    p.page()
    p.t(40, 50, f"Facture n° {number} - détail", 11, b=True)
    p.t(555, 50, "2/2", to="r")
    y = p.grid(40, 66, (190, 160, 55, 110), [
        ("Abonnement", f"{day(start)} - {day(month_end(start))}", "5,5 %", money(fixed)), (f"Consommation {d.n(1000, 9000)} kWh", f"{day(start)} - {day(month_end(start))}", "20 %", money(used)),
        ("Accise et contributions", "", "20 %", money(taxes))], "llrr", head=("Rubrique", "Période", "TVA", "Montant HT"), step=18)
    p.grid(40, y + 16, (210, 115, 190), [
        ("Total hors TVA", "", money(ht)), (f"TVA à {rate_text(Decimal('5.5'))}", f"sur {money(low)}", money(vat_low)),
        ("TVA à 20 %", f"sur {money(high)}", money(vat_high)), ("Total TVA", "", money(tva)), ("Total TTC", "", money(ht + tva))], "lrr", step=17)
    p.t(297, 812, foot, 6.5, to="c")
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR", "total_ht": ht, "total_tva": tva,
        "total_ttc": ht + tva, "due_payable": ht + tva, "seller_name": seller.name, "seller_siren": seller.siren, "buyer_name": buyer.name,
    }
    return drawn("facture", p.pdf(), stated, {"prepaid": _ZERO})
