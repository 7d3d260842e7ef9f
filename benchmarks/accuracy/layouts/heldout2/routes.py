"""Held-out invoices of the road, the yard and the field: haulier, hire, garage, temps, co-op."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.parties import Firm
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.sale import Item, due_by
from benchmarks.accuracy.kit.trades import Draft, Family, Sums, cents, drawn, rate_text, sums
from benchmarks.accuracy.layouts import Drawn

LAYOUTS: Final = Family()
ZERO: Final = Decimal("0.00")
BARE: Final = ((f.FR, f.slash), (f.money("\u00a0"), f.dot), (f.FR_DOT, f.slash), (f.FR, f.long))
EUROS: Final = (
    (f.FR_NBSP, f.slash), (f.FR_PLAIN, f.dash), (f.FR_NBSP, f.long), (f.FR_NARROW, f.slash_short),
)  # fmt: skip
Truths = tuple[dict[str, object], dict[str, object]]
Row = tuple[str, str]


def bill(
    number: str, issued: date, parties: tuple[Firm, Firm], total: Sums, *,
    paid: Decimal = ZERO, known: bool = True, **more: object,
) -> Truths:  # fmt: skip
    """Return what an invoice states and what may be worked out; `known`: the buyer's SIREN too."""
    seller, buyer = parties
    stated: dict[str, object] = {
        "invoice_number": number, "issue_date": issued, "currency": "EUR",
        "total_ht": total.ht, "total_tva": total.tva, "total_ttc": total.ttc,
        "seller_name": seller.name, "seller_siren": seller.siren, "buyer_name": buyer.name,
        "buyer_siren": buyer.siren if known else None, **more,
    }  # fmt: skip
    rest: dict[str, object] = {"prepaid": paid, "due_payable": total.ttc - paid}
    return (stated | rest, {}) if paid else (stated, rest)


def column(
    p: Press, x0: float, x1: float, y: float, rows: Iterable[Row], *, step: float = 15,
    last: bool = True, size: float = 0,
) -> float:  # fmt: skip
    """Print labels at x0 and sums up to x1; the last row in bold. Return the next baseline."""
    listed = list(rows)
    for place, (label, value) in enumerate(listed, 1):
        bold = last and place == len(listed)
        p.t(x0, y, label, size, b=bold)
        p.t(x1, y, value, size, b=bold, to="r")
        y += step
    return y


def rates(total: Sums, money: f.Money) -> list[Row]:
    """A row for each VAT rate."""
    return [(f"TVA {rate_text(rate)}", money(tax)) for rate, _, tax in total.taxes]


@LAYOUTS
def transporteur_affretement(d: Draft) -> Drawn:
    """A haulier's monthly bill: a line per journey, a fuel surcharge, thirty days by law."""
    money, day = d.formats(*BARE)
    seller = d.firm("Transports Vaucelier", "Affrètement Morteroche", "Transroute Guélande")
    buyer, issued = d.buyer(), d.day()
    due, number = issued + timedelta(days=30), f"{issued:%y%m}{d.n(1000, 9899)}"
    p = Press(d.style("Helvetica", "Liberation Sans", "Carlito"), 9)
    p.t(40, 52, seller.name.upper(), 16, b=True, ink="#8a1c1c")
    p.block(40, 67, ("Transport - Affrètement - Stockage", *seller.address), 8)
    p.block(40, 100, (f"Tél. {seller.phone}", "exploitation@transport.example"), 8)
    p.box(310, 92, 558, 168)
    p.block(322, 110, (buyer.name, "Service comptabilité", *buyer.address), 10, step=14)
    p.t(40, 160, d.style("FACTURE", "FACTURE TRANSPORT"), 15, b=True)
    head = d.style(
        ("N° facture", "Date", "Code client", "Échéance", "Page"),
        ("Numéro", "Date facture", "Compte client", "Date échéance", "Page"),
        ("Facture", "Du", "Client", "À payer le", "Page"),
    )
    row = (number, day(issued), f"C{d.n(10000, 99999)}", day(due), "1/1")
    y = p.grid(40, 190, [105, 115, 90, 130, 78], [row], "ccccc", head=head, frame="all", step=17)
    items, rows = _journeys(d, issued, money)
    y = p.grid(
        40, y + 14, [70, 82, 236, 55, 75], rows, "lllrr", frame="columns", down_to=520, size=8.5,
        head=("Chargement", "Lettre voiture", "Trajet", "Poids kg", "Montant HT"), shade="#eeeeee",
    )  # fmt: skip
    index = Decimal(d.n(21, 98)) / 10
    carried = sum((item.net for item in items), ZERO)
    fuel = cents(carried * index / 100)
    total = sums(items, {"20": fuel})
    lines = [
        ("Total transports", money(carried)),
        (f"Indexation gazole {rate_text(index)}", money(fuel)),
        (d.style("Total HT", "Montant H.T."), money(total.ht)), *rates(total, money),
        (d.style("Total TTC", "Net à payer TTC (EUR)", "Total à payer"), money(total.ttc)),
    ]  # fmt: skip
    column(p, 372, 553, y + 22, lines)
    p.block(40, y + 22, (
        "Règlement à 30 jours date de facture par virement", f"IBAN {seller.iban_spaced}",
        "Prix indexés selon l'art. L. 3222-1 du code des transports",
    ), 8, step=12)  # fmt: skip
    note = (
        "Pas d'escompte pour paiement anticipé. Pénalités de retard : trois fois le taux d'intérêt "
        "légal. Indemnité forfaitaire pour frais de recouvrement : 40 €. Toute réclamation doit "
        "être adressée sous 3 jours (art. L. 133-3 du code de commerce)."
    )
    p.para(40, 690, 515, note, 7)
    p.t(298, 800, f"{seller.form} au capital de {seller.capital} € - R.C.S. {seller.city.title()} "
        f"{seller.siren_spaced} - NAF 4941B - TVA {seller.vat}", 7, to="c")  # fmt: skip
    stated, derived = bill(
        number, issued, (seller, buyer), total, known=False, due_date=due, iban=seller.iban
    )
    return drawn("facture", p.pdf(), stated, derived)


def _journeys(d: Draft, issued: date, money: f.Money) -> tuple[list[Item], list[tuple[str, ...]]]:
    towns = ["Troyes (10)", "Metz (57)", "Limoges (87)", "Brest (29)", "Pau (64)", "Valence (26)"]
    items: list[Item] = []
    rows: list[tuple[str, ...]] = []
    days = sorted(d.rng.sample(range(2, 29), d.n(3, 7)), reverse=True)
    for ago in days:
        start, end = d.rng.sample(towns, 2)
        item = Item(f"{start} > {end}", Decimal(1), d.eur(280, 1150), Decimal(20))
        loaded = issued - timedelta(days=ago)
        rows.append((
            f"{loaded:%d/%m/%y}", str(d.n(100000, 999999)), item.label,
            str(d.n(8, 240) * 100), money(item.net),
        ))  # fmt: skip
        items.append(item)
    return items, rows


_PLANT: Final = (
    ("Mini-pelle 2,5 t à chenilles", "165", "20"), ("Nacelle ciseaux 10 m", "98", "20"),
    ("Compacteur vibrant 600 kg", "74", "20"), ("Chariot télescopique 7 m", "190", "20"),
    ("Groupe électrogène 20 kVA", "62", "20"), ("Bungalow de chantier 6 m", "28", "20"),
)  # fmt: skip


@LAYOUTS
def location_engins(d: Draft) -> Drawn:
    """Plant hire: contract, site and days; insurance and return; terms in words alone."""
    money, day = d.formats(*BARE[:3])
    seller = d.firm("Sudelève Location", "Manulor Location", "Bati-Loc Verdanne")
    buyer, issued = d.buyer(), d.day()
    terms = d.style("45 jours fin de mois", "30 jours fin de mois", "60 jours date de facture")
    number, order = f"FL{issued:%Y}/{d.n(101, 9899):05d}", f"CDE-{d.n(10000, 99999)}"
    p = Press(d.style("Liberation Sans", "DejaVu Sans", "Helvetica"), 8.5)
    p.box(0, 0, 595, 12, fill="#e8a200", ink="#e8a200")
    p.t(40, 50, seller.name, 17, b=True)
    p.t(555, 44, f"{d.style('Facture n°', 'FACTURE N°', 'N° Facture :')} {number}", 12,
        b=True, to="r")  # fmt: skip
    p.t(555, 59, f"{d.style('Date :', 'Émise le', 'Date de facturation :')} {day(issued)}", to="r")
    p.block(40, 66, (*seller.address, f"{seller.phone} - SIRET {seller.siret_spaced}"), 8)
    p.t(40, 118, d.style("Facturé à", "Client", "Locataire"), 8, ink="#666666")
    p.block(40, 131, (buyer.name, *buyer.address, f"SIREN {buyer.siren_spaced}"), step=12)
    p.t(330, 118, "Chantier", 8, ink="#666666")
    p.block(330, 131, ("Résidence Les Coquelicots", "Rue des Lavandières", "85000 Le Bosquet"),
            step=12)  # fmt: skip
    out = issued - timedelta(days=d.n(12, 30))
    y = column(p, 40, 250, 195, [
        ("Contrat de location", f"CL{d.n(20000, 89999)}"),
        (d.style("Votre commande", "Réf. commande", "Bon de commande"), order),
        ("N° client", str(d.n(1000, 9999))), ("Agence", seller.city.title()),
    ], step=13, last=False)  # fmt: skip
    items = [
        Item(item.label, Decimal(d.n(2, 10)), item.price, item.rate) for item in d.items(_PLANT, 3)
    ]
    back = out + timedelta(days=11)
    rows = [
        (item.label, f"{out:%d/%m}", f"{back:%d/%m}", f"{item.quantity} j",
         money(item.price), money(item.net))
        for item in items
    ]  # fmt: skip
    hired = sum((item.net for item in items), ZERO)
    extras = [
        Item("Assurance bris de machine 8 %", Decimal(1), cents(hired * 8 / 100), Decimal(20)),
        Item("Transport aller et retour", Decimal(1), d.eur(90, 260), Decimal(20)),
    ]
    rows += [(item.label, "", "", "1", money(item.price), money(item.net)) for item in extras]
    total = sums(items + extras)
    y = p.grid(
        40, y + 8, [225, 45, 45, 45, 75, 80], rows, "lcccrr", step=16, shade="#f6e2b3",
        head=("Désignation", "Départ", "Retour", "Durée", "P.U. HT", "Total HT"),
    )  # fmt: skip
    tax = d.style("TVA 20,00 %", "T.V.A. à 20 %", "TVA (20 %)")
    y = column(p, 385, 552, y + 20, [
        (d.style("Total HT", "Net HT", "Total hors taxes"), money(total.ht)),
        (tax, money(total.tva)), (d.style("Total TTC €", "Net à payer €"), money(total.ttc)),
    ])  # fmt: skip
    p.block(40, y - 45, (
        f"{d.style('Mode de règlement', 'Conditions de paiement')} : virement à {terms}",
        f"IBAN : {seller.iban_spaced}",
    ), step=13)  # fmt: skip
    p.para(40, 715, 515, "En cas de retard : pénalités au taux BCE majoré de 10 points et "
           "indemnité de 40 € (art. L. 441-10 du code de commerce). Dépôt de garantie de 1 500,00 "
           "€ non encaissé. Le matériel reste la propriété du loueur.", 7)  # fmt: skip
    p.t(298, 815, f"{seller.name} - {seller.form} au capital de {seller.capital} euros - RCS "
        f"{seller.siren_spaced} - APE 7732Z - {seller.vat}", 7, to="c")  # fmt: skip
    stated, derived = bill(
        number, issued, (seller, buyer), total, order_number=order, iban=seller.iban,
        due_date=due_by(terms, issued),
    )  # fmt: skip
    return drawn("facture", p.pdf(), stated, derived)


_PARTS: Final = (
    ("Plaquettes de frein essieu AV", "186", "20"), ("Filtre à gazole", "48", "20"),
    ("Disque de frein ventilé", "214", "20"), ("Soupape de relevage", "327", "20"),
    ("Huile moteur 10W40 (20 L)", "139", "20"), ("Courroie d'accessoires", "73", "20"),
)  # fmt: skip


@LAYOUTS
def garage_poids_lourds(d: Draft) -> Drawn:
    """A lorry garage: the vehicle's card, labour and parts apart, totals in one row."""
    money, day = d.formats(*BARE)
    seller = d.firm("Garage PL Bastangeau", "Routier Services Delmoure", "Poids Lourds Cerdane")
    buyer, issued = d.buyer(), d.day()
    due = issued + timedelta(days=d.pick(15, 20, 30))
    number = f"{d.n(200101, 389899)}"
    p = Press(d.style("Times", "Caladea", "Liberation Serif"), 10)
    p.t(298, 48, seller.name, 18, b=True, to="c")
    p.t(298, 63, f"{seller.street} - {seller.town} - Tél. {seller.phone}", 9, to="c")
    p.t(298, 75, f"SIRET {seller.siret_spaced} - Code APE 4520B - N° TVA {seller.vat}", 9, to="c")
    p.rule(40, 84, 555)
    p.t(40, 110, f"{d.style('Facture N°', 'FACTURE', 'Facture atelier n°')} {number}", 13, b=True)
    p.t(40, 126, f"{d.style('du', 'Date :', 'En date du')} {day(issued)}")
    p.t(40, 142, f"{d.style('Échéance :', 'À régler le', 'Payable avant le')} {day(due)}")
    p.block(320, 112, (buyer.name, *buyer.address), 11, step=15)
    plate = f"{d.pick('FT', 'GB', 'EV')}-{d.n(101, 989)}-{d.pick('KX', 'PL', 'ZD')}"
    came = issued - timedelta(days=d.n(1, 6))
    y = p.grid(
        40, 172, [90, 120, 75, 120, 110],
        [(plate, "Tracteur 4x2", f"{d.n(120, 890)} {d.n(100, 999)}", f"{d.n(1, 28):02d}/06/2019",
          f"{d.n(40100, 69899)}")],
        "ccccc", frame="all", size=9, step=16,
        head=("Immatr.", "Véhicule", "Km", "1re mise en circ.", "O.R."),
    )  # fmt: skip
    p.t(40, y + 14, f"Entré le {came:%d/%m/%Y} - Réceptionnaire : atelier 2", 9)
    labour = [
        Item("Dépose et remplacement freins", Decimal(d.n(3, 9)), Decimal("78.50"), Decimal(20)),
        Item("Diagnostic électronique", Decimal(1), Decimal("78.50"), Decimal(20)),
    ]
    parts = d.items(_PARTS, d.n(2, 4), most=4)
    y = _workshop(p, y + 24, "MAIN D'ŒUVRE", labour, money)
    y = _workshop(p, y + 6, "PIÈCES ET FOURNITURES", parts, money)
    small = d.eur(8, 25)
    total = sums(labour + parts, {"20": small})
    work, goods = sums(labour).ht, sums(parts).ht
    row = [money(v) for v in (work, goods, small, total.ht, total.tva, total.ttc)]
    y = p.grid(
        40, max(y + 20, 560), [86, 86, 86, 86, 81, 90], [row], "rrrrrr", frame="all", size=9,
        step=18, head=("Main d'œuvre", "Pièces", "Pet. fourn.", d.style("Total HT", "Net HT"),
                       d.style("TVA 20 %", "T.V.A. 20,00"), d.style("TOTAL TTC", "Net à payer")),
    )  # fmt: skip
    p.t(555, y + 16, "Montants en euros (EUR)", 8, to="r")
    p.t(40, y + 16, f"Par virement : IBAN {seller.iban_spaced}", 9)
    p.para(40, y + 45, 515, "Les pièces remplacées sont tenues à votre disposition 8 jours. "
           "Garantie 12 mois sur les pièces. Tout retard de paiement entraîne de plein droit des "
           "pénalités au taux de 12 % l'an ainsi qu'une indemnité forfaitaire de 40 €. Escompte : "
           "néant.", 8)  # fmt: skip
    p.t(298, 805, f"{seller.form} au capital de {seller.capital} € - RCS {seller.city.title()} "
        f"{seller.siren_spaced}", 8, to="c")  # fmt: skip
    stated, derived = bill(
        number, issued, (seller, buyer), total, known=False, due_date=due, iban=seller.iban
    )
    return drawn("facture", p.pdf(), stated, derived)


def _workshop(p: Press, y: float, title: str, items: list[Item], money: f.Money) -> float:
    p.t(43, y + 10, title, 9, b=True)
    rows = [(i.label, str(i.quantity), money(i.price), money(i.net)) for i in items]
    return p.grid(
        40, y + 15, [275, 60, 85, 95], rows, "lrrr", size=9, step=15,
        head=("Désignation", "Qté", "Prix unit.", "Montant H.T."),
    )  # fmt: skip


@LAYOUTS
def travail_temporaire(d: Draft) -> Drawn:
    """A temp agency's weekly bill: hours by rate, agency and seat, a financial guarantee."""
    money, day = d.formats(*EUROS)
    seller = d.firm("Actiforme Intérim", "Relais Emploi Valdorge", "Tempo Missions Brévanne")
    buyer, issued = d.buyer(), d.day()
    due, number = issued + timedelta(days=d.pick(30, 45)), f"TT-{issued:%y}-{d.n(1001, 98999):06d}"
    p = Press(d.style("Carlito", "Helvetica", "Liberation Sans"), 9.5)
    p.t(40, 55, seller.name, 20, b=True, ink="#0b5394")
    p.block(40, 72, (f"Agence de {seller.city.title()}", *seller.address,
                     f"Téléphone : {seller.phone}"), 9)  # fmt: skip
    p.block(335, 118, (buyer.name, *buyer.address, f"N° TVA : {buyer.vat}"), 10.5, step=14)
    monday = issued - timedelta(days=issued.weekday() + 7)
    y = column(p, 40, 270, 150, [
        (d.style("Facture", "Numéro de facture", "N° de facture"), number),
        (d.style("Date", "Date d'émission", "Date facture"), day(issued)),
        ("Semaine", f"{monday.isocalendar().week} du {monday:%d/%m} au "
                    f"{monday + timedelta(days=4):%d/%m}"),
        ("Contrat de mise à disposition", f"{d.n(30001, 79999)}"),
        (d.style("Échéance", "Date d'échéance", "À payer pour le"), day(due)),
    ], last=False)  # fmt: skip
    items, rows = _hours(d, money)
    y = p.grid(
        40,
        y + 10,
        [95, 190, 60, 80, 90],
        rows,
        "llrrr",
        step=16,
        shade="#d9e6f2",
        head=("Intérimaire", "Qualification", "Heures", "Taux fact.", "Montant"),
    )
    total = sums(items)
    p.grid(
        40, y + 18, [105, 105, 105, 100, 100],
        [(money(total.ht), "20,00 %", money(total.tva), money(total.ttc), "Virement")], "ccccc",
        frame="all", step=19,
        head=(d.style("Total HT", "Base HT", "Montant HT"), "Taux TVA",
              d.style("TVA", "Montant TVA"), d.style("Total TTC", "Net à payer"), "Règlement"),
    )  # fmt: skip
    p.t(40, y + 82, "Coordonnées bancaires", b=True)
    p.t(40, y + 96, seller.iban_spaced)
    p.para(40, 700, 515, f"Garantie financière : {money(Decimal(d.n(130, 480) * 1000))} souscrite "
           "conformément à l'art. L. 1251-49 du code du travail. Tout retard de règlement donne "
           "lieu à des pénalités égales à trois fois le taux d'intérêt légal et à une indemnité "
           "forfaitaire de recouvrement de 40 euros.", 7.5)  # fmt: skip
    p.t(298, 800, f"Siège social : {seller.name} {seller.form} au capital de {seller.capital} € - "
        f"{seller.street} {seller.town}", 7.5, to="c")  # fmt: skip
    p.t(298, 811, f"SIRET {seller.siret} - RCS {seller.city.title()} - APE 7820Z - {seller.vat}",
        7.5, to="c")  # fmt: skip
    stated, derived = bill(number, issued, (seller, buyer), total, due_date=due, iban=seller.iban)
    return drawn("facture", p.pdf(), stated, derived)


def _hours(d: Draft, money: f.Money) -> tuple[list[Item], list[tuple[str, ...]]]:
    jobs = ("Cariste CACES 3", "Manutentionnaire", "Préparateur de commandes", "Soudeur TIG")
    items: list[Item] = []
    rows: list[tuple[str, ...]] = []
    for place in range(d.n(2, 4)):
        base = d.eur(19, 31)
        for label, hours, factor in (("heures normales", 35, "1"), ("heures sup. 25 %", 3, "1.25")):
            item = Item(label, Decimal(hours), cents(base * Decimal(factor)), Decimal(20))
            rows.append((f"Matr. {4100 + place * 7}", f"{jobs[place]} - {label}",
                         f"{hours},00", money(item.price), money(item.net)))  # fmt: skip
            items.append(item)
    return items, rows


_FARM: Final = (
    ("Ammonitrate 33,5 big bag 600 kg", "245", "20"), ("Semence blé tendre C2 (25 kg)", "24", "10"),
    ("Fongicide céréales 5 L", "187", "20"), ("Maïs semence 50 000 grains", "92", "10"),
    ("Ficelle agricole 9 kg", "31", "20"), ("Aliment bovin 20 kg", "13", "10"),
)  # fmt: skip


@LAYOUTS
def cooperative_agricole(d: Draft) -> Drawn:
    """A farm co-op bills its member a delivery: VAT codes, a table per rate, a late due date."""
    money, day = d.formats(*BARE)
    seller = d.firm("Coopérative du Haut-Sermois", "Terravenne Coop", "Union des Trois Vallons")
    buyer = d.firm("GAEC de la Combe-Verte", "EARL des Sillons", "SCEA du Grand Noyer")
    issued = d.day()
    came, due = issued - timedelta(days=d.n(2, 9)), issued + timedelta(days=d.pick(60, 90, 30))
    number, slip = f"{issued:%Y}A{d.n(10001, 99999)}", f"{d.n(100101, 989899)}"
    p = Press(d.style("DejaVu Sans", "Carlito", "Helvetica"), 8)
    p.box(30, 28, 565, 88, fill="#e7f0e0", ink="#5c8a3a", round_by=6)
    p.t(42, 50, seller.name, 14, b=True, ink="#33571c")
    p.t(42, 64, "Société coopérative agricole à capital variable - Agrément n° 21-0478", 7.5)
    p.t(42, 76, f"{seller.street} - {seller.town} - Tél : {seller.phone}", 7.5)
    p.block(330, 125, (buyer.name, *buyer.address), 10, step=14)
    y = column(p, 40, 255, 118, [
        (d.style("FACTURE N°", "N° DE PIÈCE", "Facture n°"), number),
        (d.style("DATE", "Date de facture", "Date pièce"), day(issued)),
        ("ADHÉRENT N°", f"{d.n(1001, 9899)}"), ("N° TVA adhérent", buyer.vat),
        (d.style("ÉCHÉANCE", "Date d'échéance", "Échéance"), day(due)),
    ], last=False)  # fmt: skip
    p.t(43, y + 26, f"{d.style('Bon de livraison', 'BL n°', 'Livraison BL')} {slip} du {day(came)}"
        f" - Dépôt de {seller.city.title()}", b=True)  # fmt: skip
    items = d.items(_FARM, d.n(3, 5))
    codes = {Decimal(20): "1", Decimal(10): "2"}
    rows = [(i.label, str(i.quantity), money(i.price), money(i.net), codes[i.rate]) for i in items]
    y = p.grid(30, y + 34, [285, 50, 75, 85, 40], rows, "lrrrc", frame="columns", down_to=520,
               head=("Article", "Qté", "Prix HT", "Montant HT", "TVA"))  # fmt: skip
    total = sums(items)
    taxes = [(codes[r], rate_text(r), money(b), money(t)) for r, b, t in total.taxes]
    p.grid(30, y + 12, [35, 50, 80, 80], taxes, "crrr", frame="all",
           head=("Code", "Taux", "Base HT", "TVA"))  # fmt: skip
    p.box(355, y + 12, 565, y + 78)
    column(p, 365, 557, y + 27, [
        (d.style("TOTAL HT", "Total H.T."), money(total.ht)),
        (d.style("TOTAL TVA", "Total T.V.A."), money(total.tva)),
        (d.style("TOTAL TTC", "Total T.T.C."), money(total.ttc)),
        ("NET À PAYER EN EUROS", money(total.ttc)),
    ])  # fmt: skip
    p.t(30, y + 110, f"Règlement par virement ou prélèvement SEPA - IBAN {seller.iban_spaced}")
    p.para(
        30,
        720,
        535,
        "Les sommes non réglées à l'échéance sont débitées au compte courant "
        "d'activité et portent intérêt au taux de 9,60 % l'an ; indemnité forfaitaire de "
        "recouvrement : 40 €. Phytosanitaires : agrément de distribution BR00412.",
        7,
    )
    p.t(298, 812, f"RCS {seller.city.title()} {seller.siren_spaced} - APE 4621Z - TVA intracom. "
        f"{seller.vat}", 7, to="c")  # fmt: skip
    stated, derived = bill(
        number, issued, (seller, buyer), total, due_date=due, delivery_number=slip,
        delivery_date=came, iban=seller.iban,
    )  # fmt: skip
    return drawn("facture", p.pdf(), stated, derived)
