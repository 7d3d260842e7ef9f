"""Invoices of roads and hired hands: carriage, temporary work, hire."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.parties import Firm
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.sale import Item
from benchmarks.accuracy.kit.trades import Draft, Family, Sums, cents, drawn, sums
from benchmarks.accuracy.layouts import Drawn
from benchmarks.accuracy.layouts.heldout3.truth import LATE, ZERO, invoice, legal, unpaid

LAYOUTS: Final = Family()
_CGV: Final = (
    "1. Objet. Les présentes conditions s'appliquent à toute location de matériel sans opérateur.",
    "2. Durée. La location part du jour de la mise à disposition et prend fin le jour de la "
    "restitution. Toute journée entamée est due. Le minimum de facturation est d'une journée.",
    "3. Prix. Les prix s'entendent hors taxes, pour 8 heures d'utilisation par jour. Un forfait de "
    "75,00 € HT est facturé pour tout nettoyage.",
    "4. Assurance. La garantie bris de machine est facturée 8 % du prix de la location ; une "
    "franchise de 1 500,00 € reste à la charge du locataire.",
    "5. Paiement. Sauf accord écrit, les factures sont payables à 30 jours date de facture. Tout "
    "retard entraîne de plein droit des pénalités au taux de la BCE majoré de 10 points et une "
    "indemnité de 40 €.",
    "6. Dépôt de garantie. Un dépôt de 2 000,00 € peut être demandé avant la remise du matériel.",
    "7. Résiliation. À défaut de paiement d'une échéance, le loueur peut reprendre son matériel "
    "huit jours après une mise en demeure restée sans effet.",
    "8. Litiges. Compétence exclusive est attribuée au tribunal de commerce du siège du loueur, "
    "même en cas de pluralité de défendeurs. Version du 01/01/2023.",
)


@LAYOUTS
def transporteur_bande_de_totaux(d: Draft) -> Drawn:
    """A haulier's fortnight: a consignment a line, diesel surcharge, totals in a strip."""
    s, b = (
        d.firm("Transports Grelovin", "TRANS-GALVERNE EXPRESS", "Messageries du Layonnet"),
        d.buyer(),
    )
    m, day = d.formats((f.FR, f.slash), (f.FR_NBSP, f.slash), (f.FR, f.dot))
    issued, number = d.day(), f"{d.n(150000, 480000)}"
    rows, carried = [], ZERO
    for n in range(d.n(6, 13)):
        price = d.eur(45, 380)
        carried += price
        town = d.pick(
            "Niort (79)", "Cholet (49)", "Vannes (56)", "Évreux (27)", "Dreux (28)", "Laval (53)"
        )
        rows.append(
            (
                day(issued - timedelta(days=15 - n)),
                f"{d.n(500000, 599999)}",
                town,
                f"{d.n(1, 8)} pal.",
                f"{d.n(80, 4200)} kg",
                m(price),
            )
        )
    rate = d.pick("8,35", "11,20", "6,90")
    diesel = cents(carried * Decimal(rate.replace(",", ".")) / 100)
    rows.append(("", "", f"Surcharge gazole {rate} %", "", "", m(diesel)))
    base, due = carried + diesel, issued + timedelta(days=30)
    total = Sums(((Decimal(20), base, cents(base * Decimal("0.2"))),))
    p = Press("Liberation Sans", 8.5)
    p.t(40, 65, s.name, 22, b=True, ink="#c23b00")
    p.t(40, 80, "Transport - Affrètement - Logistique", 9)
    p.block(320, 125, [b.name, "Service comptabilité", *b.address], 10, step=14)
    p.grid(
        40,
        120,
        (90, 150),
        [
            ("FACTURE", number),
            ("DATE", day(issued)),
            ("CLIENT", f"{d.n(1000, 9999)}"),
            ("PÉRIODE", f"{day(issued - timedelta(days=15))} - {day(issued - timedelta(days=1))}"),
        ],
        "ll",
        frame="all",
    )
    p.grid(
        40,
        215,
        (70, 75, 160, 60, 70, 80),
        rows,
        "lllrrr",
        step=15,
        shade="#f7d9cb",
        head=("Date", "Récépissé", "Destination", "Colis", "Poids", "Montant HT"),
    )
    strip = (
        "Total HT",
        "TVA 20 %",
        "Total TTC",
        d.style("Échéance", "Date d'échéance"),
        "NET À PAYER",
    )
    p.grid(
        40,
        600,
        (100, 95, 105, 105, 110),
        [(m(total.ht), m(total.tva), m(total.ttc), day(due), m(total.ttc))],
        "ccccc",
        head=strip,
        frame="all",
        step=20,
    )
    p.block(
        40,
        660,
        [
            "Factures de transport payables à 30 jours date d'émission (art. L. 441-11 du Code "
            "de commerce).",
            f"Virement : {s.iban_spaced}   BIC : CPVXFR2A444",
            "Montants en euros (€).",
        ],
        8.5,
    )
    p.para(40, 710, 515, LATE, 7)
    p.rule(40, 775, 555, ink="#c23b00", thick=1)
    p.t(297, 787, f"Siège social : {s.street} - {s.town} - Tél. {s.phone}", 7.5, to="c")
    p.t(297, 798, f"{legal(s)} - APE 4941B - TVA {s.vat}", 7.5, to="c")
    stated = invoice(number, issued, total, s, b, due_date=due, iban=s.iban)
    return drawn("facture", p.pdf(), stated, unpaid(total.ttc))


@LAYOUTS
def interim_affacture(d: Draft) -> Drawn:
    """A temporary work agency's week, assigned to a factor."""
    s, b = d.firm("Intérélia", "Missions & Métiers Brivadois", "TEMPORAVELLE"), d.buyer()
    m, day = d.formats((f.FR_NBSP, f.slash), (f.FR, f.slash_short), (f.FR, f.slash))
    issued = d.day()
    number, due = f"{issued:%m%y}-{d.n(1000, 9999)}", issued + timedelta(days=d.pick(30, 45))
    price, items = d.eur(21, 33), []
    for label, share in (("Heures normales", 100), ("Heures sup. 125 %", 125), ("Paniers", 0)):
        unit = cents(price * share / 100) if share else Decimal("9.80")
        items.append(Item(label, Decimal(d.n(4, 8) if share != 100 else 35), unit, Decimal(20)))
    total, p = sums(items), Press("Liberation Sans", 9)
    monday = issued - timedelta(days=issued.weekday() + 7)
    p.block(40, 55, [s.name], 18, b=True, ink="#6a1b9a")
    p.block(40, 75, [f"Agence de {s.city.title()}", s.street, s.town, f"Tél : {s.phone}"])
    p.box(320, 60, 555, 130)
    p.block(332, 80, [b.name, *b.address], 10, step=15)
    p.t(40, 170, "FACTURE", 16, b=True)
    p.grid(
        40,
        180,
        (95, 95, 95, 120, 110),
        [(number, day(issued), f"{d.n(10000, 99999)}", day(due), "Virement")],
        "ccccc",
        frame="all",
        head=("Numéro", "Date", "Compte", "Échéance", "Règlement"),
        step=17,
    )
    p.block(
        40,
        240,
        [
            f"Mise à disposition de M. {d.pick('DURANVEL', 'KESTELOIN', 'BRAVAUX')} "
            f"- qualification : {d.pick('cariste', 'soudeur', 'préparateur de commandes')}",
            f"Contrat n° {d.n(20000, 90000)} - semaine du {day(monday)} au "
            f"{day(monday + timedelta(days=6))}",
        ],
    )
    rows = [(i.label, f"{i.quantity},00", m(i.price), m(i.net)) for i in items]
    y = p.grid(
        40,
        275,
        (265, 70, 80, 100),
        rows,
        "lrrr",
        step=18,
        shade="#eadcf2",
        head=("Libellé", "Nombre", "Taux", "Montant HT"),
    )
    p.grid(
        40,
        y + 25,
        (130, 115, 130, 140),
        [(m(total.ht), "20,00 %", m(total.tva), m(total.ttc) + d.style("", " €"))],
        "rrrr",
        step=19,
        head=("Total HT", "Taux TVA", "Montant TVA", "Total TTC"),
        frame="all",
    )
    y = _factor(p, y + 100, s, d)
    p.para(40, y + 20, 515, LATE, 7.5)
    p.t(297, 795, f"{s.name} - {legal(s)}", 7, to="c")
    p.t(
        297,
        805,
        f"SIRET {s.siret} - APE 7820Z - TVA {s.vat} - Garantie financière art. L. 1251-49 du "
        "Code du travail",
        7,
        to="c",
    )
    stated = invoice(number, issued, total, s, b, due_date=due)
    return drawn("facture", p.pdf(), stated, unpaid(total.ttc, iban=s.iban))


def _factor(p: Press, y: float, s: Firm, d: Draft) -> float:
    p.box(40, y, 555, y + 62, fill="#f6f6f6")
    factor = d.pick("SOLVIDOR FACTOR", "NUMÉRION CRÉDIT", "AFFACTORIS")
    p.para(
        48,
        y + 15,
        500,
        f"Pour être libératoire, votre règlement doit être effectué "
        f"directement à l'ordre de {factor}, 18 rue de la Bourse, 75002 Paris, qui le reçoit "
        "par subrogation dans le cadre d'un contrat d'affacturage et devra être avisé de "
        f"toute réclamation. IBAN : {s.iban_spaced}",
        8.5,
    )
    return y + 75


@LAYOUTS
def nacelles_avec_conditions(d: Draft) -> Drawn:
    """A hire firm's invoice whose second page is its general conditions in two columns."""
    s, b = d.firm("Locanacelle Ouest", "Hauteurs Location", "Élévia Matériel"), d.buyer()
    m, day = d.formats((f.FR, f.slash), (f.FR_NBSP, f.long), (f.FR_EUR, f.slash))
    issued = d.day()
    number, order = f"FL{issued:%y}{d.n(10000, 99999)}", f"BC-{d.n(1000, 9999)}"
    start = issued - timedelta(days=d.n(12, 25))
    days = d.n(3, 10)
    hire = Item("Nacelle articulée 16 m diesel", Decimal(days), d.eur(110, 190), Decimal(20))
    items = [
        hire,
        Item("Garantie bris de machine 8 %", Decimal(1), cents(hire.net * 8 / 100), Decimal(20)),
        Item("Transport aller et retour", Decimal(2), d.eur(70, 130), Decimal(20)),
        Item("Carburant (litres)", Decimal(d.n(12, 60)), Decimal("2.15"), Decimal(20)),
    ]
    total, due = sums(items), issued + timedelta(days=30)
    p = Press("Helvetica", 9)
    p.t(297, 50, s.name.upper(), 16, b=True, to="c")
    p.t(297, 64, f"{s.street} - {s.town} - {s.phone}", 8.5, to="c")
    p.t(40, 105, "FACTURE DE LOCATION", 13, b=True)
    for i, (key, value) in enumerate(
        (
            ("Facture n°", number),
            (d.style("Date de facture", "Date facture"), day(issued)),
            ("Contrat de location", f"LC{issued:%y}{d.n(1000, 9999)}"),
            (d.style("Votre bon de commande", "Votre commande n°"), order),
            ("Départ / retour", f"{day(start)} / {day(start + timedelta(days=days))}"),
            ("Chantier", b.street),
            ("Date d'échéance", day(due)),
        )
    ):
        p.t(40, 124 + 14 * i, key)
        p.t(150, 124 + 14 * i, value)
    p.block(350, 140, [b.name, *b.address], 10.5)
    p.t(350, 190, f"SIREN client : {b.siren_spaced}", 8)
    rows = [(i.label, f"{i.quantity}", m(i.price), m(i.net)) for i in items]
    p.grid(
        40,
        240,
        (280, 55, 85, 95),
        rows,
        "lrrr",
        frame="columns",
        down_to=480,
        step=18,
        head=("Désignation", "Qté", "Prix unit. HT", "Total HT"),
    )
    p.grid(
        40,
        495,
        (45, 85, 85),
        [("20 %", m(total.ht), m(total.tva))],
        "rrr",
        frame="all",
        head=("TVA", "Base", "Montant"),
    )
    p.grid(
        350,
        495,
        (105, 100),
        [
            ("Total HT", m(total.ht)),
            ("TVA", m(total.tva)),
            (d.style("Total TTC", "NET À PAYER TTC"), m(total.ttc)),
        ],
        "lr",
        frame="all",
        step=18,
    )
    p.block(
        40,
        590,
        [
            "Mode de paiement : prélèvement SEPA à l'échéance",
            f"Coordonnées bancaires du loueur : {s.iban_spaced}",
        ],
    )
    p.para(40, 640, 515, LATE + " Conditions générales de location au verso. Devise : EUR.", 7.5)
    p.t(297, 800, f"{legal(s)} - SIRET {s.siret} - APE 7732Z - TVA {s.vat}", 7, to="c")
    p.page()
    _conditions(p, s)
    stated = invoice(
        number,
        issued,
        total,
        s,
        b,
        due_date=due,
        iban=s.iban,
        order_number=order,
        buyer_siren=b.siren,
    )
    return drawn("facture", p.pdf(), stated, unpaid(total.ttc))


def _conditions(p: Press, s: Firm) -> None:
    p.t(297, 50, "CONDITIONS GÉNÉRALES DE LOCATION", 11, b=True, to="c")
    for x, part in ((40, _CGV[:4]), (305, _CGV[4:])):
        y = 80.0
        for text in part:
            y = p.para(x, y, 250, text, 8) + 8
    p.t(297, 805, f"{s.name} - Page 2/2", 7, to="c")
