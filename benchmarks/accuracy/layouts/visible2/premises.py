"""Services: software by the month, cleaning, training, a hotel, a hirer's credit note."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit.formats import (
    FR_EUR,
    FR_NARROW,
    Dated,
    Money,
    dot,
    iso,
    long,
    money,
    short,
    slash,
)
from benchmarks.accuracy.kit.parties import Firm
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.sale import Item
from benchmarks.accuracy.kit.trades import Draft, Family, cents, drawn, month_end, sums
from benchmarks.accuracy.layouts import Drawn

LAYOUTS: Final = Family()
ZERO: Final = Decimal("0.00")
Rows = list[tuple[str, Decimal]]


@LAYOUTS
def abonnement_logiciel(d: Draft) -> Drawn:
    """Software by the month: issuer and customer side by side, an amount still due."""
    seller = d.firm("Planorée", "Octavello Logiciels", "Stockadine")
    buyer, issued = d.buyer(), d.day()
    show, on = d.formats((FR_NARROW, long), (FR_EUR, slash), (FR_NARROW, short), (FR_NARROW, iso))
    users = d.n(6, 60)
    items = [
        Item("Abonnement Équipe - par utilisateur", Decimal(users), Decimal("29.00"), Decimal(20)),
        Item("Module Achats", Decimal(1), Decimal("149.00"), Decimal(20)),
        Item("Stockage supplémentaire 100 Go", Decimal(d.n(1, 6)), Decimal("9.90"), Decimal(20)),
    ]
    gross = sum((item.net for item in items), ZERO)
    off = cents(gross * Decimal("0.10"))
    total, due = sums(items, {"20": -off}), issued + timedelta(days=d.pick(14, 30))
    number = d.style(f"INV-{d.n(10000, 98888)}", f"{issued:%Y}-{issued:%m}-{d.n(1000, 8888)}")
    p = Press("Carlito", 10.5)
    p.box(45, 40, 69, 64, fill="#5a3fd6", ink="#5a3fd6", round_by=5)
    p.t(78, 59, seller.name.split()[0].lower(), 19, b=True, ink="#5a3fd6")
    p.t(550, 60, "Facture", 22, to="r")
    _software_meta(p, number, on(issued), on(due), d)
    _software_parties(p, seller, buyer, d)
    rows = [(i.label, f"{i.quantity}", show(i.price), "20 %", show(i.net)) for i in items]
    head = ("Description", "Qté", "Prix unitaire", "TVA", "Montant HT")
    y = p.grid(45, 300, (225, 45, 90, 55, 90), rows, "lcrcr", head=head, step=22)
    p.t(48, y + 14, f"Période du {on(issued)} au {on(issued + timedelta(days=29))}", 9)
    _software_sums(p, y + 40, [
        ("Sous-total", gross), ("Remise engagement annuel (10 %)", -off),
        (d.style("Total HT", "Total hors taxes"), total.ht), ("TVA (20 %)", total.tva),
        (d.style("Total TTC", "Total"), total.ttc), ("Déjà réglé", ZERO),
        (d.style("Montant dû", "Reste dû", "Solde dû"), total.ttc),
    ], show)  # fmt: skip
    _software_foot(p, seller, d.n(1000, 9999))
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR",
        "total_ht": total.ht, "total_tva": total.tva, "total_ttc": total.ttc,
        "due_payable": total.ttc, "seller_name": seller.name, "seller_siren": seller.siren,
        "buyer_name": buyer.name, "buyer_siren": buyer.siren,
    }  # fmt: skip
    return drawn("facture", p.pdf(f"Facture {number}"), stated, {"prepaid": ZERO})


def _software_meta(p: Press, number: str, issued: str, due: str, d: Draft) -> None:
    rows = (
        (d.style("Numéro de facture", "Facture n°", "Référence"), number),
        (d.style("Date d'émission", "Émise le", "Date de facturation"), issued),
        (d.style("Date d'échéance", "À payer au plus tard le", "Échéance"), due),
        ("Identifiant client", f"cus_{d.n(10**7, 10**8)}"),
    )
    for at, (label, value) in enumerate(rows):
        p.t(550, 82 + 15 * at, value, to="r", b=at == 0)
        p.t(440, 82 + 15 * at, label, to="r", ink="#666666")


def _software_parties(p: Press, seller: Firm, buyer: Firm, d: Draft) -> None:
    p.t(45, 165, d.style("Émetteur", "De", "Fournisseur"), 9, ink="#666666")
    p.t(310, 165, d.style("Facturé à", "À", "Client"), 9, ink="#666666")
    for x, who in ((45, seller), (310, buyer)):
        form = f"SIREN {who.siren_spaced}"
        y = p.t(x, 182, who.name, 11.5, b=True) + 15
        p.block(x, y, [*who.address, "France", form, f"N° TVA : {who.vat}"], step=15)


def _software_sums(p: Press, y: float, rows: Rows, show: Money) -> None:
    for at, (label, amount) in enumerate(rows):
        last = at == len(rows) - 1
        if last:
            p.rule(300, y - 4, 550, ink="#5a3fd6", thick=1)
            y += 10
        p.t(300, y, label, b=last)
        p.t(548, y, show(amount), b=last, to="r")
        y += 18


def _software_foot(p: Press, seller: Firm, ending: int) -> None:
    p.block(45, 690, [
        f"Prélèvement SEPA sur le compte se terminant par {ending} - RUM PLN{ending}0071243",
        "En cas de rejet, des frais de 12,00 € HT sont facturés. Retard : 10 % par an.",
        "Indemnité forfaitaire de recouvrement : 40,00 €. Pas d'escompte.",
    ], 8.5, ink="#666666")  # fmt: skip
    p.t(297, 800, f"{seller.name} {seller.form} au capital de {seller.capital} € - RCS "
        f"{seller.city.title()} {seller.siren_spaced} - aide@logiciel.example", 8, to="c",
        ink="#666666")  # fmt: skip


@LAYOUTS
def nettoyage_locaux(d: Draft) -> Drawn:
    """Cleaning by the month, written as a letter: the sums stand at the end of their lines."""
    seller = d.firm("Netélia Propreté", "ALBAZUR SERVICES", "Blanc Cristal Nettoyage")
    buyer, issued = d.buyer(), month_end(d.day())
    show, on = d.formats((money(" ", after=" €"), long), (money("\u00a0", after=" euros"), long),
                         (money("", after=" €"), slash))  # fmt: skip
    monthly, windows = d.eur(850, 3200), d.eur(90, 340)
    ht = monthly + windows
    tva, due = cents(ht * Decimal("0.20")), issued + timedelta(days=30)
    number = d.style(f"{issued:%y/%m}/{d.n(101, 890):04d}", f"FN-{d.n(10211, 19222)}")
    p = Press("Times", 11)
    p.t(60, 60, seller.name, 16, b=True)
    p.block(60, 76, ["Entretien de bureaux, vitrerie, remise en état", *seller.address,
                     f"Téléphone {seller.phone}"], 10)  # fmt: skip
    p.t(320, 150, d.style("Doit :", "À :", "Client :"), 10)
    p.block(335, 165, [buyer.name, "Direction des services généraux", *buyer.address], 11)
    p.t(320, 250, f"{seller.city.title()}, le {on(issued)}")
    p.t(60, 290, f"{d.style('FACTURE N°', 'Facture', 'FACTURE numéro')} {number}", 13, b=True)
    p.t(60, 310, f"Contrat d'entretien n° {d.n(300, 980)} du {long(issued - timedelta(days=900))}")
    _cleaning_lines(
        p,
        issued,
        (
            ("Forfait mensuel d'entretien des bureaux", monthly),
            ("Vitrerie intérieure et extérieure, un passage", windows),
        ),
        show,
    )
    _cleaning_lines_end(p, [
        (d.style("Montant hors taxes", "Total HT"), ht),
        (d.style("T.V.A. 20 %", "TVA à 20 %"), tva),
        (d.style("Net à payer T.T.C.", "NET À PAYER", "Total toutes taxes comprises"), ht + tva),
    ], show)  # fmt: skip
    asked = d.style("Valeur en votre aimable règlement au", "Payable le", "À régler pour le")
    p.t(60, 560, f"{asked} {on(due)}.")
    p.t(60, 577, f"Virement à notre compte : {seller.iban_spaced}")
    _cleaning_foot(p, seller)
    stated = {
        "invoice_number": number, "issue_date": issued, "due_date": due, "currency": "EUR",
        "total_ht": ht, "total_tva": tva, "total_ttc": ht + tva, "seller_name": seller.name,
        "seller_siren": seller.siren, "buyer_name": buyer.name, "iban": seller.iban,
    }  # fmt: skip
    return drawn("facture", p.pdf(), stated, {"prepaid": ZERO, "due_payable": ht + tva})


def _cleaning_lines(
    p: Press, issued: date, lines: tuple[tuple[str, Decimal], ...], show: Money
) -> None:
    month = long(issued).split(" ", 1)[1]
    p.t(60, 350, f"Prestations de nettoyage du mois de {month}, site du siège :")
    for at, (label, amount) in enumerate(lines):
        left = p.wide(f"- {label} ") + 75
        dots = "." * int((455 - left) / p.wide("."))
        p.t(75, 378 + 22 * at, f"- {label} {dots}")
        p.t(535, 378 + 22 * at, show(amount), to="r")


def _cleaning_lines_end(p: Press, rows: Rows, show: Money) -> None:
    p.rule(440, 412, 535)
    for at, (label, amount) in enumerate(rows):
        p.t(240, 440 + 24 * at, label, b=at == 2)
        p.t(535, 440 + 24 * at, show(amount), b=at == 2, to="r")


def _cleaning_foot(p: Press, seller: Firm) -> None:
    p.para(60, 640, 475, "Selon l'article L. 441-10 du code de commerce, tout retard donne "
           "lieu à des pénalités au taux de 15 % et à une indemnité de 40 € pour frais de "
           "recouvrement. Aucun escompte n'est accordé.", 9)  # fmt: skip
    p.t(297, 790, f"{seller.form} au capital de {seller.capital} € - Siret {seller.siret} - APE "
        f"8121Z - TVA {seller.vat}", 9, to="c")  # fmt: skip


_COURSES: Final = (
    ("Habilitation électrique BR - recyclage", "14", "395"), ("SST initial", "14", "240"),
    ("CACES R489 cat. 3 - conduite de chariots", "21", "610"),
    ("Excel : tableaux croisés dynamiques", "14", "520"),
    ("Travail en hauteur - port du harnais", "7", "215"),
)  # fmt: skip


@LAYOUTS
def association_formation(d: Draft) -> Drawn:
    """A training association, exempt from VAT: one total, many registration numbers."""
    seller = d.firm("Association Formaval", "AFORTEC Vallées", "Cap Métiers Bocage")
    buyer, issued = d.buyer(), d.day()
    show, on = d.formats((money(" ", after=" €"), slash), (money("\u202f", after=" €"), long),
                         (money(".", after=" €"), dot))  # fmt: skip
    total, rows = ZERO, []
    for label, hours, price in d.rng.sample(_COURSES, d.n(1, 3)):
        people, first = d.n(1, 6), issued - timedelta(days=d.n(6, 25))
        total += Decimal(price) * people
        dates = f"{on(first)} - {on(first + timedelta(days=int(hours) // 7 - 1))}"
        rows.append((label, dates, hours, f"{people}", show(Decimal(price) * people)))
    number = d.style(f"F-{issued:%Y}-{d.n(10, 890):03d}", f"{issued:%Y%m}/{d.n(10, 90)}")
    p = Press("DejaVu Sans", 8.5)
    _training_head(p, seller, buyer, d)
    p.box(40, 215, 555, 245, fill="#eef5e6", ink="#7aa23f")
    p.t(50, 234, f"{d.style('FACTURE', 'Facture N°', 'FACTURE n°')} {number}", 12, b=True)
    p.t(545, 234, f"{d.style('Date :', 'Date de facture :')} {on(issued)}", to="r")
    p.t(40, 268, f"Convention de formation n° C{d.n(2100, 3900)} - intra entreprise")
    head = ("Intitulé de l'action", "Dates", "Heures", "Stag.", "Montant")
    y = p.grid(
        40, 282, (215, 150, 45, 40, 65), rows, "llccr", head=head, step=22, size=7.5, frame="all",
        shade="#dfecd0",
    )  # fmt: skip
    p.t(440, y + 25, d.style("TOTAL NET DE TAXE", "Total à payer (net de taxe)"), to="r", b=True)
    p.t(552, y + 25, show(total), to="r", b=True)
    p.t(
        40,
        y + 50,
        "TVA non applicable : exonération, article 261-4-4° a du code général des impôts.",
    )
    terms = d.style("Facture payable à réception.", "Règlement à réception de la présente facture.")
    p.t(40, y + 70, terms)
    p.t(40, y + 86, f"Par virement - IBAN {seller.iban_spaced} - ou par chèque à notre ordre.")
    p.para(40, y + 108, 515, "Pièces jointes : feuilles d'émargement, attestations de fin de "
           "formation. Retard de paiement : 3 fois le taux légal et 40 € de frais.")  # fmt: skip
    stated = {
        "invoice_number": number, "issue_date": issued, "currency": "EUR", "total_ttc": total,
        "seller_name": seller.name, "seller_siren": seller.siren, "buyer_name": buyer.name,
        "iban": seller.iban,
    }  # fmt: skip
    derived = {
        "total_ht": total, "total_tva": ZERO, "prepaid": ZERO, "due_payable": total,
        "due_date": issued,
    }  # fmt: skip
    return drawn("facture", p.pdf(), stated, derived)


def _training_head(p: Press, seller: Firm, buyer: Firm, d: Draft) -> None:
    p.t(40, 50, seller.name, 14, b=True, ink="#4c7a12")
    p.block(40, 65, [
        "Association loi 1901 - organisme de formation", *seller.address, f"Tél. : {seller.phone}",
        f"SIRET : {seller.siret_spaced} - Code APE : 8559A",
        f"Déclaration d'activité n° 53 {d.n(10, 95)} {d.n(10001, 98888)} {d.n(10, 96)} (préfet de "
        "région)",
        "Cet enregistrement ne vaut pas agrément de l'État. Qualiopi n° 2022/98341.2",
    ], 7.5, step=11)  # fmt: skip
    p.t(350, 140, d.style("Entreprise bénéficiaire", "Adresse de facturation"), 7.5, ink="#555555")
    p.block(350, 154, [buyer.name, "Service formation", *buyer.address], 9.5)


_STAY: Final = (
    ("Chambre supérieure - nuitée", "118.00", "10"), ("Petit déjeuner buffet", "14.50", "10"),
    ("Journée d'étude", "56.00", "20"), ("Dîner 3 plats hors boissons", "34.00", "10"),
    ("Bar", "21.50", "20"), ("Location salle Garonne", "260.00", "20"),
)  # fmt: skip
Shares = list[tuple[str, Decimal, Decimal, Decimal]]


@LAYOUTS
def hotel_seminaire(d: Draft) -> Drawn:
    """A hotel: lines with tax, a deposit, and the tax worked out below."""
    seller = d.firm("Hôtel Les Belles Rives", "LE RELAIS DU CORMORAN", "Domaine de Perlac")
    buyer, issued = d.buyer(), d.day()
    show, on = d.formats((money(" "), slash), (money(""), dot), (money("\u00a0"), slash))
    lines: list[tuple[str, str, Decimal, Decimal]] = []
    for at, (label, price, rate) in enumerate([_STAY[0], _STAY[2], *d.rng.sample(_STAY, 3)]):
        day, many = issued - timedelta(days=2 - at // 2), d.n(2, 12)
        lines.append((on(day), f"{many} x {label}", Decimal(price) * many, Decimal(rate)))
    shares = _shares(lines)
    ht, tva = sum((s[1] for s in shares), ZERO), sum((s[2] for s in shares), ZERO)
    paid = (ht + tva) // 40 * 10 + ZERO
    number = d.style(f"{d.n(31000, 88000)}", f"FH{issued:%y}-{d.n(1000, 8888)}")
    p = Press("Helvetica", 9)
    _hotel_head(p, seller, buyer, d.n(101, 330), on, issued)
    p.t(60, 208, f"{d.style('FACTURE N°', 'Facture :', 'Note / Facture n°')} {number}", 13, b=True)
    p.t(535, 208, f"{d.style('Date', 'Éditée le', 'Le')} {on(issued)}", to="r")
    rows = [(day, label, show(amount)) for day, label, amount, _ in lines]
    head = ("Date", "Libellé", "Montant TTC")
    y = p.grid(60, 225, (80, 305, 90), rows, "llr", head=head, step=17, shade="#f1e9d8")
    sent = on(issued - timedelta(days=31))
    _hotel_sums(p, y + 22, [
        (d.style("Total TTC EUR", "TOTAL TTC EUR"), ht + tva), (f"Arrhes versées le {sent}", -paid),
        (d.style("Solde à régler", "Reste à payer", "Solde dû"), ht + tva - paid),
    ], show)  # fmt: skip
    _hotel_taxes(p, y + 90, shares, show)
    cash = d.style("Paiement comptant.", "Règlement comptant.")
    p.para(60, y + 190, 475, f"{cash} Après ce délai, pénalités au taux de 12 % l'an et "
           "indemnité forfaitaire de 40 EUR.", 8)  # fmt: skip
    p.t(60, y + 222, f"Coordonnées bancaires : {seller.iban_spaced}", 8)
    stated = {
        "invoice_number": number, "issue_date": issued, "currency": "EUR", "total_ht": ht,
        "total_tva": tva, "total_ttc": ht + tva, "prepaid": paid, "due_payable": ht + tva - paid,
        "seller_name": seller.name, "seller_siren": seller.siren, "buyer_name": buyer.name,
        "iban": seller.iban,
    }  # fmt: skip
    return drawn("facture", p.pdf(), stated, {"due_date": issued})


def _shares(lines: list[tuple[str, str, Decimal, Decimal]]) -> Shares:
    """Return (rate, base, tax, with tax) of what each rate's lines hold."""
    found = []
    for rate in sorted({line[3] for line in lines}):
        whole = sum((line[2] for line in lines if line[3] == rate), ZERO)
        base = cents(whole / (1 + rate / 100))
        found.append((f"{rate},00 %", base, whole - base, whole))
    return found


def _hotel_head(p: Press, seller: Firm, buyer: Firm, room: int, on: Dated, day: date) -> None:
    p.t(297, 55, seller.name, 18, b=True, to="c", family="Times", ink="#7a5a1e")
    p.t(297, 71, "Hôtel *** - Restaurant - Séminaires", to="c")
    p.t(297, 84, " - ".join((*seller.address, seller.phone)), 8, to="c")
    p.block(60, 120, [
        f"Chambre : {room} et suivantes", f"Arrivée : {on(day - timedelta(days=2))}",
        f"Départ : {on(day)}", "Personnes : 12", f"Réservation : R{room * 37}",
    ])  # fmt: skip
    p.block(320, 120, [buyer.name, *buyer.address], 10)
    p.t(297, 795, f"{seller.form} au capital de {seller.capital} EUR - RCS {seller.city.title()} "
        f"{seller.siren_spaced} - N° TVA {seller.vat}", 7.5, to="c")  # fmt: skip


def _hotel_sums(p: Press, y: float, rows: Rows, show: Money) -> None:
    for at, (label, amount) in enumerate(rows):
        p.t(430, y + 17 * at, label, to="r", b=at != 1)
        p.t(532, y + 17 * at, show(amount), to="r", b=at != 1)


def _hotel_taxes(p: Press, y: float, shares: Shares, show: Money) -> None:
    ht, tva = sum((s[1] for s in shares), ZERO), sum((s[2] for s in shares), ZERO)
    rows = [
        (rate, show(a), show(b), show(c))
        for rate, a, b, c in (*shares, ("Total", ht, tva, ht + tva))
    ]
    head = ("Dont TVA", "HT", "TVA", "TTC")
    p.grid(60, y, (70, 80, 70, 80), rows, "lrrr", head=head, step=15, size=8.5, frame="all")


_MACHINES: Final = (
    ("Mini-pelle 2,5 T", "142"), ("Nacelle ciseaux 10 m", "118"),
    ("Chariot télescopique 7 m", "189"),
    ("Compresseur 5 m3", "64"), ("Groupe électrogène 60 kVA", "97"),
)  # fmt: skip


@LAYOUTS
def loueur_avoir(d: Draft) -> Drawn:
    """A hirer gives back the days of a machine that came back early, all sums negative."""
    seller = d.firm("LOCAMAT PAYS D'OUST", "Nivelec Location", "GROUPE BRAMAND LOCATION")
    buyer, issued = d.buyer(), d.day()
    show, on = d.formats((money(" "), dot), (money(""), slash), (money("."), slash))
    items = [
        Item(label, Decimal(-d.n(2, 9)), Decimal(price), Decimal("20"))
        for label, price in d.rng.sample(_MACHINES, d.n(1, 2))
    ]
    cover = cents(sum((item.net for item in items), ZERO) * Decimal("0.08"))
    total, before = sums(items, {"20": cover}), issued - timedelta(days=d.n(9, 50))
    number, origin = f"{d.n(7100000, 7999999)}", f"{d.n(6100000, 6999999)}"
    p = Press("Liberation Sans", 9)
    p.box(0, 0, 595, 12, fill="#e2571e", ink="#e2571e")
    p.t(40, 48, seller.name, 16, b=True)
    p.block(40, 64, [f"Agence de {seller.city.title()}", *seller.address, seller.phone], 8.5)
    _hire_cells(p, number, on(issued), d)
    p.block(320, 132, [buyer.name, "Comptabilité fournisseurs", *buyer.address], 10)
    lead = d.style("Annule partiellement la facture", "Avoir sur facture", "Référence facture")
    p.t(
        40,
        235,
        f"{lead} {origin} du {on(before)} - Contrat de location {d.n(440000, 459000)}",
        b=True,
    )
    p.t(40, 250, f"Motif : retour anticipé du matériel le {on(before - timedelta(days=4))}")
    rows = [(i.label, f"{i.quantity}", "jour", show(i.price), show(i.net)) for i in items]
    rows.append(("Garantie dommages 8 %", "", "", "", show(cover)))
    head = ("Matériel", "Quantité", "Unité", "Tarif", "Montant")
    y = p.grid(40, 265, (245, 60, 50, 75, 85), rows, "lrcrr", head=head, step=18, shade="#f9ddd0")
    titles = (d.style("Total HT", "TOTAL HT", "Base HT"), d.style("TVA 20%", "Montant TVA"),
              d.style("Total TTC", "TOTAL TTC EUR"), "A votre crédit")  # fmt: skip
    figures = [show(v) for v in (total.ht, total.tva, total.ttc, total.ttc)]
    p.grid(195, y + 25, (90, 90, 90, 90), [figures], "rrrr", head=titles, step=20, frame="all")
    p.t(40, y + 90, "Montants exprimés en EUR. TVA acquittée sur les débits.", 8)
    p.t(297, 800, f"{seller.form} au capital de {seller.capital} EUR - RCS {seller.city.upper()} B "
        f"{seller.siren_spaced} - APE 7732Z - {seller.vat}", 7.5, to="c")  # fmt: skip
    stated = {
        "invoice_number": number, "issue_date": issued, "currency": "EUR", "total_ht": -total.ht,
        "total_tva": -total.tva, "total_ttc": -total.ttc, "seller_name": seller.name,
        "seller_siren": seller.siren, "buyer_name": buyer.name, "preceding_invoice": origin,
    }  # fmt: skip
    derived = {"prepaid": ZERO, "due_payable": -total.ttc}
    return drawn("avoir", p.pdf("AVOIR"), stated, derived)


def _hire_cells(p: Press, number: str, issued: str, d: Draft) -> None:
    p.t(320, 48, "AVOIR", 18, b=True, ink="#e2571e")
    head = (d.style("Numéro", "N° avoir", "N° pièce"), d.style("Date", "Date pièce"), "Compte")
    row = (number, issued, f"C{d.n(10200, 89000)}")
    p.grid(320, 62, (80, 80, 75), [row], "ccc", head=head, step=18, frame="all", shade="#f9ddd0")
