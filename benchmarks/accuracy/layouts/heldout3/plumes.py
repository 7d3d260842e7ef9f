"""Invoices of services as people write them: engineers, an illustrator, cleaners."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.sale import Item, due_by
from benchmarks.accuracy.kit.trades import Draft, Family, Sums, cents, drawn, sums
from benchmarks.accuracy.layouts import Drawn
from benchmarks.accuracy.layouts.heldout3.truth import LATE, ZERO, invoice, legal, unpaid

LAYOUTS: Final = Family()

_ENGINEERING: Final = (
    ("Finite element analysis - pressure vessel", "780.00", "20"),
    ("On-site vibration survey (day)", "950.00", "20"),
    ("Technical report, revision B", "1350.00", "20"),
    ("Travel and accommodation, at cost", "412.60", "20"),
    ("Senior engineer (day)", "820.00", "20"),
)
_DRAWINGS: Final = (
    ("Création d'un logotype et de sa charte", "950.00"),
    ("Illustrations pour plaquette commerciale (6 vues)", "720.00"),
    ("Mise en page du catalogue de printemps", "1180.00"),
    ("Cession des droits d'exploitation, 3 ans", "400.00"),
    ("Déclinaison pour les réseaux sociaux", "260.00"),
)


@LAYOUTS
def engineers_in_english(d: Draft) -> Drawn:
    """An English-language invoice of French engineers, to a group whose books are kept so."""
    s, b = d.firm("Vibratech Ingénierie", "Norélia Structures", "Axom Calcul"), d.buyer()
    m, day = d.formats((f.EN, _english_day), (f.EN_EUR, f.english), (f.money(",", "."), f.iso))
    issued, items = d.day(), d.items(_ENGINEERING, d.n(2, 4), most=8)
    number, order = f"INV-{issued:%Y%m}-{d.n(10, 99)}", f"45{d.n(10**7, 10**8 - 1)}"
    due, total, p = (
        issued + timedelta(days=d.pick(30, 45)),
        sums(items),
        Press("Liberation Sans", 9),
    )
    p.t(50, 62, s.name, 15, b=True)
    p.block(50, 78, [s.street, f"{s.town}, France", f"Phone: +33 {s.phone[1:]}"])
    p.t(545, 62, "INVOICE", 20, b=True, to="r", ink="#777777")
    p.t(50, 150, "Bill to", 8, ink="#777777")
    p.t(50, 163, b.name, b=True)
    p.block(50, 176, ["Accounts payable", b.street, f"{b.town}, France", f"VAT No. {b.vat}"])
    keys = [
        ("Invoice no.", number),
        ("Invoice date", day(issued)),
        (d.style("Due date", "Payment due"), day(due)),
        (d.style("PO number", "Your PO"), order),
    ]
    for i, (key, value) in enumerate(keys):
        p.t(350, 163 + 15 * i, key + d.style(":", ""))
        p.t(545, 163 + 15 * i, value, to="r", b=i == 0)
    rows = [(i.label, f"{i.quantity}", m(i.price), m(i.net)) for i in items]
    y = p.grid(
        50,
        250,
        (265, 50, 85, 95),
        rows,
        "lrrr",
        step=18,
        shade="#eeeeee",
        head=("Description", "Qty", "Unit price", "Amount"),
    )
    lines = (
        (d.style("Subtotal (excl. VAT)", "Total excl. VAT"), total.ht),
        ("VAT 20%", total.tva),
        (d.style("Total (incl. VAT)", "Total due (EUR)"), total.ttc),
    )
    for i, (label, amount) in enumerate(lines):
        p.t(440, y + 24 + 17 * i, label, to="r", b=i == 2)
        p.t(542, y + 24 + 17 * i, m(amount), to="r", b=i == 2)
    y = p.block(
        50,
        y + 110,
        [
            f"Payment terms: {(due - issued).days} days from invoice date, by bank transfer to:",
            "Banque Armorine, 4 place Ronde, 75002 Paris",
            f"IBAN {s.iban_spaced}",
            "BIC BQARFR22",
        ],
        step=14,
    )
    p.para(
        50,
        y + 12,
        490,
        "Late payment: interest at three times the French legal interest rate, "
        "plus a fixed recovery charge of EUR 40 (art. L. 441-10 of the French Commercial Code). "
        "No discount for early payment.",
        7.5,
    )
    p.rule(50, 785, 545)
    p.t(
        297,
        797,
        f"{s.name} - {s.form} with a share capital of EUR {s.capital.replace(' ', ',')} - "
        f"Registered in {s.city.title()} (RCS) under no. {s.siren_spaced}",
        7,
        to="c",
    )
    p.t(297, 807, f"VAT No. {s.vat}", 7, to="c")
    stated = invoice(number, issued, total, s, b, due_date=due, iban=s.iban, order_number=order)
    return drawn("facture", p.pdf(), stated, unpaid(total.ttc, buyer_siren=b.siren))


def _english_day(day: date) -> str:
    month = f.english(day).split()[0]
    return f"{day.day} {month} {day.year}"


@LAYOUTS
def illustratrice_sans_tva(d: Draft) -> Drawn:
    """A letter typed by a sole trader who charges no VAT."""
    s, b = d.firm("Maëlle Korvigan", "Solveig Trémarec", "Bastien Louvrandin"), d.buyer()
    m, day = d.formats(
        (f.FR_NBSP, f.long), (f.FR_PLAIN, f.long), (f.money(" ", after=" euros"), f.long)
    )
    issued = d.day()
    number = f"{issued.year}-{d.n(3, 60):02d}"
    items = [
        (label, cents(Decimal(price) * d.n(70, 140) / 100))
        for label, price in d.rng.sample(list(_DRAWINGS), d.n(1, 3))
    ]
    total, due = sum((price for _, price in items), ZERO), issued + timedelta(days=30)
    p = Press(d.style("Times", "Caladea", "Liberation Serif"), 11)
    p.t(60, 70, s.name, 14, b=True)
    y = p.block(
        60,
        86,
        [
            "Illustration et graphisme",
            *s.address,
            s.phone,
            f"SIRET {s.siret_spaced} - APE 9003A",
            "Entrepreneur individuel",
        ],
    )
    p.block(330, y + 20, [b.name, *b.address], step=15)
    p.t(330, y + 90, f"{s.city.title()}, le {day(issued)}")
    p.t(60, y + 130, f"{d.style('FACTURE n°', 'Facture N°')} {number}", 14, b=True)
    y = p.grid(
        60,
        y + 155,
        (360, 110),
        [(label, m(price)) for label, price in items],
        "lr",
        head=("Désignation", "Montant"),
        frame="all",
        step=22,
    )
    p.t(415, y + 24, d.style("Total à payer", "Net à payer"), b=True, to="r")
    p.t(527, y + 24, m(total), b=True, to="r")
    y = p.block(60, y + 55, ["TVA non applicable, article 293 B du Code général des impôts."])
    y = p.block(
        60,
        y + 15,
        ["Règlement à 30 jours par virement :", f"IBAN : {s.iban_spaced}", "BIC : BQARFR22"],
        step=15,
    )
    p.para(60, 740, 470, LATE, 8)
    stated = {
        "invoice_number": number,
        "issue_date": issued,
        "due_date": due,
        "currency": "EUR",
        "total_ttc": total,
        "seller_name": s.name,
        "seller_siren": s.siren,
        "buyer_name": b.name,
        "iban": s.iban,
    }
    return drawn("facture", p.pdf(), stated, unpaid(total, total_ht=total, total_tva=ZERO))


@LAYOUTS
def nettoyage_doit(d: Draft) -> Drawn:
    """A cleaning firm's invoice written as a text: « Doit », one sum a line, terms in words."""
    s, b = d.firm("Net'Aubrière", "Propreté Cassandoise", "Clarivitre Services"), d.buyer()
    m, day = d.formats((f.FR_EUR, f.slash), (f.FR, f.dot), (f.FR_NBSP, f.long))
    issued = d.day()
    number, month = f"{issued:%y%m}{d.n(10, 99)}", f"{f.MONTHS[issued.month - 1]} {issued.year}"
    items = [
        Item(f"Entretien des locaux - mois de {month}", Decimal(1), d.eur(380, 1900), Decimal(20)),
        Item("Vitrerie, deux passages", Decimal(2), d.eur(60, 180), Decimal(20)),
        Item("Fourniture de consommables sanitaires", Decimal(1), d.eur(25, 140), Decimal(20)),
    ]
    items = items[: d.n(1, 3)]
    total, terms = sums(items), d.style("45 jours fin de mois", "30 jours fin de mois")
    p = Press("Liberation Sans", 10)
    p.t(297, 60, s.name, 18, b=True, to="c", ink="#1d7a4a")
    p.t(297, 76, "Nettoyage industriel - Bureaux - Copropriétés - Vitrerie", 9, to="c")
    p.t(297, 90, f"{s.street} - {s.town} - Tél. {s.phone}", 9, to="c")
    p.rule(50, 100, 545, ink="#1d7a4a", thick=1.5)
    p.t(50, 130, f"{d.style('FACTURE N°', 'Facture numéro')} {number}", 12, b=True)
    p.t(50, 146, f"du {day(issued)}")
    p.t(320, 130, d.style("Doit :", "DOIT"), b=True)
    p.block(320, 146, [b.name, *b.address], step=14)
    p.t(50, 215, f"Site : {b.street} - Contrat d'entretien n° CE{d.n(100, 999)}", 9)
    p.rule(50, 235, 545)
    y = 258.0
    for i in items:
        p.t(50, y, i.label)
        if i.quantity > 1:
            p.t(400, y, f"{i.quantity} x {m(i.price)}", 9, to="r")
        p.t(545, y, m(i.net), to="r")
        y += 20
    p.rule(50, y, 545)
    y = _cleaning_sums(p, y + 20, total, m)
    p.para(
        50,
        y + 25,
        495,
        f"Arrêtée la présente facture à la somme de {m(total.ttc)} toutes taxes comprises.",
    )
    p.t(50, y + 60, f"Conditions de paiement : {terms}, par virement ou par chèque à notre ordre.")
    p.t(50, y + 76, f"Domiciliation : Crédit du Pays Vert - IBAN {s.iban_spaced}", 9)
    p.para(50, 745, 495, LATE, 7.5)
    p.t(297, 800, f"{legal(s)} - APE 8121Z", 7.5, to="c")
    p.t(297, 811, f"TVA intracommunautaire {s.vat}", 7.5, to="c")
    stated = invoice(number, issued, total, s, b, due_date=due_by(terms, issued), iban=s.iban)
    return drawn("facture", p.pdf(), stated, unpaid(total.ttc))


def _cleaning_sums(p: Press, y: float, total: Sums, m: f.Money) -> float:
    for label, value, bold in (
        ("Montant hors taxes", total.ht, False),
        ("T.V.A. au taux de 20 %", total.tva, False),
        ("Montant toutes taxes comprises", total.ttc, True),
    ):
        p.t(300, y, label, b=bold)
        p.t(545, y, m(value), b=bold, to="r")
        y += 18
    return y
