"""Invoices of building sites: a progress claim, a deposit."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.trades import Draft, Family, Sums, cents, drawn
from benchmarks.accuracy.layouts import Drawn
from benchmarks.accuracy.layouts.heldout3.truth import LATE, ZERO, invoice, legal, unpaid

LAYOUTS: Final = Family()

_LOTS: Final = (
    "Installation de chantier",
    "Distribution principale - TGBT",
    "Chemins de câbles",
    "Appareillage et prises",
    "Éclairage intérieur",
    "Éclairage de sécurité",
    "Courants faibles - VDI",
    "Mise en service et essais",
)


@LAYOUTS
def electricite_situation(d: Draft) -> Drawn:
    """A progress claim: lots by percentage, what was claimed before, 5 % held back."""
    s, b = d.firm("Électricité Marsaudon", "VOLTEREC", "Amperalis Bâtiment"), d.buyer()
    m, day = d.formats((f.FR, f.slash), (f.FR_NBSP, f.slash), (f.FR_PLAIN, f.dash))
    issued, number = d.day(), f"{d.n(1, 12):02d}{d.n(100, 999)}"
    claim, contract = d.n(2, 5), f"M{d.n(100, 999)}-{d.n(1, 9):02d}"
    rows, worth, upto, before = _progress(d, m)
    base = upto - before
    total = Sums(((Decimal(20), base, cents(base * Decimal("0.2"))),))
    held = cents(total.ttc * Decimal("0.05"))
    due = issued + timedelta(days=d.style(30, 45))
    p = Press("Liberation Sans", 8.5)
    p.t(40, 55, s.name, 15, b=True, ink="#0b4f8a")
    p.block(
        40,
        70,
        [
            f"{s.street}, {s.town}",
            f"Tél. {s.phone} - contact@elec.example",
            "Qualifelec - Assurance décennale n° 5 124 877 A",
        ],
        8,
    )
    p.block(330, 110, ["Maître d'ouvrage :", b.name, *b.address], 9.5)
    p.t(40, 190, f"FACTURE N° {number}", 13, b=True)
    p.t(555, 190, f"{s.city.title()}, le {day(issued)}", to="r")
    p.t(40, 206, f"SITUATION DE TRAVAUX N° {claim}", 10, b=True)
    p.block(
        40,
        222,
        [
            f"Marché n° {contract} - Lot 10 Courants forts et faibles",
            f"Affaire : aménagement de bureaux, {b.street}",
        ],
    )
    head = ("Désignation", "Marché HT", "% av.", "Cumul HT", "Sit. préc. HT", "Situation HT")
    last = ("TOTAL", m(worth), "", m(upto), m(before), m(base))
    p.grid(
        40,
        248,
        (190, 72, 38, 72, 72, 72),
        [*rows, last],
        "lrrrrr",
        head=head,
        frame="all",
        size=8,
        shade="#dce9f5",
    )
    lines = [
        (f"Montant HT situation n° {claim}", total.ht),
        ("TVA 20 %", total.tva),
        ("Montant TTC", total.ttc),
        ("Retenue de garantie 5 %", -held),
        (d.style("Net à payer TTC", "NET À RÉGLER"), total.ttc - held),
    ]
    p.grid(345, 425, (130, 81), [(k, m(v)) for k, v in lines], "lr", frame="all", step=18)
    p.block(
        40,
        440,
        [
            f"Règlement à {(due - issued).days} jours date de facture",
            "par virement :",
            f"IBAN {s.iban_spaced}",
        ],
        step=13,
    )
    p.para(40, 560, 515, LATE, 7.5)
    p.t(60, 640, "Visa du maître d'œuvre", 8)
    p.box(40, 645, 200, 700)
    p.t(297, 800, f"{legal(s)} - SIRET {s.siret} - APE 4321A - TVA {s.vat}", 7, to="c")
    stated = invoice(
        number, issued, total, s, b, due_date=due, due_payable=total.ttc - held, iban=s.iban
    )
    return drawn("facture", p.pdf(), stated, {"order_number": contract})


def _progress(d: Draft, m: f.Money) -> tuple[list[tuple[str, ...]], Decimal, Decimal, Decimal]:
    """Return the rows, the whole contract, what is done, and what was claimed before."""
    rows: list[tuple[str, ...]] = []
    worth, upto, before = ZERO, ZERO, ZERO
    for label in d.rng.sample(_LOTS, d.n(5, 8)):
        lot, done = Decimal(d.n(12, 180) * 100), d.pick(40, 60, 75, 90, 100)
        earlier = cents(lot * d.pick(0, 10, 20, 30) / 100)
        now = cents(lot * done / 100)
        rows.append((label, m(lot), f"{done} %", m(now), m(earlier), m(now - earlier)))
        worth, upto, before = worth + lot, upto + now, before + earlier
    return rows, worth, upto, before


@LAYOUTS
def menuisier_acompte(d: Draft) -> Drawn:
    """A joiner's invoice for the deposit on an accepted quotation."""
    s, b = (
        d.firm("Menuiserie Tarnavelle", "Ébénisterie des Coteaux", "Agencements Doriac"),
        d.buyer(),
    )
    m, day = d.formats((f.FR_NBSP, f.slash), (f.FR, f.long), (f.FR_NARROW, f.slash))
    issued, share = d.day(), d.pick(30, 40)
    number, quote = f"FAC{issued.year}{d.n(1, 300):04d}", f"DEV{issued.year}{d.n(1, 500):04d}"
    accepted = issued - timedelta(days=d.n(1, 9))
    whole = Decimal(d.n(40, 260) * 100)
    whole_ttc = cents(whole * Decimal("1.2"))
    part = cents(whole * share / 100)
    total, p = Sums(((Decimal(20), part, cents(part * Decimal("0.2"))),)), Press("Carlito", 10.5)
    p.box(40, 40, 48, 120, fill="#8c5a2b", ink="#8c5a2b")
    p.t(58, 58, s.name, 16, b=True)
    p.block(58, 75, [*s.address, f"{s.phone}", f"SIRET : {s.siret_spaced}"], 9.5)
    p.t(550, 58, "FACTURE D'ACOMPTE", 15, b=True, to="r", ink="#8c5a2b")
    p.block(550, 76, [f"N° {number}", f"Date : {day(issued)}"], to="r", step=14)
    p.t(330, 150, d.style("Client", "Client :"), 9, ink="#8c5a2b")
    p.block(330, 166, [b.name, *b.address], 11)
    p.para(
        40,
        240,
        510,
        f"Objet : fourniture et pose d'un agencement de magasin, suivant notre devis "
        f"n° {quote} accepté le {day(accepted)}.",
    )
    rows = [(f"Acompte de {share} % à la commande", f"{share} %", m(whole), m(part))]
    y = p.grid(
        40,
        280,
        (250, 60, 100, 100),
        rows,
        "lrrr",
        step=22,
        shade="#f0e2d2",
        head=("Désignation", "Part", "Devis HT", "Montant HT"),
    )
    p.t(40, y + 22, f"Rappel : montant total du devis {m(whole_ttc)} TTC", 9)
    p.t(40, y + 36, f"Solde à facturer après acompte : {m(whole_ttc - total.ttc)} TTC", 9)
    for i, (label, value) in enumerate(
        (
            (d.style("Acompte HT", "Total HT"), total.ht),
            ("TVA 20 %", total.tva),
            (d.style("Acompte TTC à régler", "Total TTC"), total.ttc),
        )
    ):
        p.t(340, y + 70 + 18 * i, label, b=i == 2)
        p.t(547, y + 70 + 18 * i, m(value), b=i == 2, to="r")
    p.block(
        40,
        y + 150,
        ["Acompte payable à réception de la présente facture.", f"Virement : IBAN {s.iban_spaced}"],
    )
    p.para(40, 745, 510, LATE, 8)
    p.t(297, 805, f"{legal(s)} - RM {s.city.title()} - APE 4332A - TVA {s.vat}", 8, to="c")
    stated = invoice(number, issued, total, s, b, iban=s.iban)
    return drawn("facture", p.pdf(), stated, unpaid(total.ttc, order_number=quote, due_date=issued))
