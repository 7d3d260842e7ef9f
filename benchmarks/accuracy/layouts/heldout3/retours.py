"""Credit notes: clothes sent back, packaging charged too dear."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.sale import Item
from benchmarks.accuracy.kit.trades import (
    Draft,
    Family,
    Sums,
    drawn,
    sums,
)
from benchmarks.accuracy.layouts import Drawn
from benchmarks.accuracy.layouts.heldout3.truth import invoice, legal, unpaid

LAYOUTS: Final = Family()

_CLOTH: Final = (
    ("Polo piqué manches courtes - marine", "13.40", "20"),
    ("Veste softshell femme - noir", "38.90", "20"),
    ("Pantalon de travail multipoches", "29.50", "20"),
    ("Tee-shirt coton bio - écru", "6.20", "20"),
    ("Tablier à bavette - anthracite", "11.75", "20"),
)
_BOXES: Final = (
    ("CAISSE AMERICAINE SC 400X300X250", "0.86"),
    ("FILM ETIRABLE MANUEL 17 MIC", "5.95"),
    ("ADHESIF PVC HAVANE 50X66", "1.72"),
    ("COIFFE PALETTE 1200X800", "2.38"),
    ("CALAGE PAPIER ROULEAU 70 G", "18.90"),
)


@LAYOUTS
def avoir_retour_vetements(d: Draft) -> Drawn:
    """A credit note for clothes sent back, laid out as the house's invoices are."""
    s, b = d.firm("Ateliers Cotonnière", "Vestibor Professionnel", "Maison Tissandel"), d.buyer()
    m, day = d.formats((f.FR_NBSP, f.slash), (f.FR, f.slash), (f.FR_NARROW, f.long))
    issued, items = d.day(), d.items(_CLOTH, d.n(1, 3), most=25)
    number, earlier = f"AV{issued:%y}-{d.n(10, 999):04d}", issued - timedelta(days=d.n(12, 60))
    origin, total = f"FA{earlier:%y}-{d.n(1000, 9999):05d}", sums(items)
    p = Press("Carlito", 10)
    p.box(0, 0, 595, 70, fill="#20364f", ink="#20364f")
    p.t(40, 44, s.name, 20, b=True, ink="#ffffff")
    p.t(555, 44, "AVOIR", 20, to="r", ink="#ffffff")
    p.block(40, 92, [*s.address, f"SIRET {s.siret_spaced}", f"TVA {s.vat}"], 9)
    p.block(330, 130, [b.name, *b.address], 11)
    p.grid(
        40,
        200,
        (120, 120, 120, 155),
        [(number, day(issued), f"{d.n(4110000, 4119999)}", origin)],
        "cccc",
        frame="all",
        step=18,
        head=(
            d.style("Avoir n°", "N° d'avoir"),
            "Date",
            "Compte client",
            d.style("Facture d'origine", "Sur facture n°"),
        ),
    )
    p.t(
        40,
        262,
        f"Retour de marchandises du {day(issued - timedelta(days=d.n(2, 8)))} - bon de retour "
        f"R{d.n(100, 999)}",
        9,
    )
    minus = d.style(Decimal(-1), Decimal(1))
    rows = [(i.label, f"{i.quantity}", m(i.price), m(minus * i.net)) for i in items]
    y = p.grid(
        40,
        275,
        (290, 50, 85, 90),
        rows,
        "lrrr",
        step=19,
        head=("Article", "Qté", "P.U. HT", "Montant HT"),
    )
    y += 40
    for label, value in (
        ("Total HT", total.ht),
        ("TVA 20 %", total.tva),
        (d.style("Total TTC à votre crédit", "Net à déduire TTC"), total.ttc),
    ):
        p.t(430, y, label, to="r", b=value == total.ttc)
        p.t(552, y, m(minus * value), to="r", b=value == total.ttc)
        y += 18
    p.para(
        40,
        y + 30,
        515,
        "Cet avoir est à déduire de votre prochain règlement. Il peut être "
        "remboursé sur demande écrite.",
        9,
    )
    p.t(297, 805, f"{legal(s)} - APE 1412Z", 8, to="c")
    stated = invoice(number, issued, total, s, b, preceding_invoice=origin)
    return drawn("avoir", p.pdf(), stated, unpaid(total.ttc))


@LAYOUTS
def avoir_progiciel_cartons(d: Draft) -> Drawn:
    """A credit note out of a large program: capitals, minus signs after the sums."""
    s, b = d.firm("CARTONEO EMBALLAGES", "PACKAVELLE FRANCE", "SOCOVELFILM"), d.buyer()
    point, day = d.formats((f.money("."), f.dot), (f.FR, f.slash), (f.money("."), f.slash))
    issued = d.day()
    earlier = issued - timedelta(days=d.n(10, 45))
    number, origin = f"{d.n(9300000000, 9399999999)}", f"{d.n(9000000000, 9099999999)}"
    items = [
        Item(label, Decimal(d.n(10, 400)), Decimal(price), Decimal(20))
        for label, price in d.rng.sample(list(_BOXES), d.n(1, 3))
    ]
    total, p = sums(items), Press("Helvetica", 9)

    def less(value: Decimal) -> str:
        return point(value) + "-"

    p.t(40, 50, s.name, 14, b=True)
    p.block(40, 64, [f"{s.street} - {s.town}".upper(), f"SIRET {s.siret} - {s.vat}"], 8)
    p.t(40, 120, d.style("Facture d'avoir", "AVOIR"), 16, b=True)
    p.block(330, 120, [b.name.upper(), b.street.upper(), b.town.upper()], 10, step=14)
    p.t(330, 176, f"N° TVA client : {b.vat}", 8)
    keys = [
        ("N° document", number),
        ("Date", day(issued)),
        ("N° client", f"{d.n(100000, 199999)}"),
        ("Devise", "EUR"),
        ("Interlocuteur", "Service comptabilité clients"),
    ]
    for i, (key, value) in enumerate(keys):
        p.t(40, 145 + 13 * i, f"{key}")
        p.t(125, 145 + 13 * i, f": {value}")
    p.t(40, 232, f"Référence : notre facture {origin} du {day(earlier)}", b=True)
    p.t(40, 246, "Motif : " + d.style("erreur de tarif", "écart de quantité à la réception"))
    rows = [
        (f"{10 * (n + 1):06d}", i.label, f"{i.quantity} UN", point(i.price), less(i.net))
        for n, i in enumerate(items)
    ]
    y = p.grid(
        40,
        262,
        (55, 240, 60, 70, 90),
        rows,
        "llrrr",
        step=16,
        frame="none",
        head=("Poste", "Désignation", "Quantité", "Prix unit.", "Montant"),
    )
    _carton_sums(p, y + 22, total, less)
    p.t(40, 800, legal(s), 7)
    p.t(40, 811, "Nos conditions générales de vente s'appliquent (voir www.exemple-cgv.example)", 7)
    stated = invoice(number, issued, total, s, b, preceding_invoice=origin)
    return drawn("avoir", p.pdf(), stated, unpaid(total.ttc, buyer_siren=b.siren))


def _carton_sums(p: Press, y: float, total: Sums, less: f.Money) -> None:
    p.rule(300, y - 14, 555)
    for label, value in (("Montant net HT", total.ht), ("TVA 20,00 %", total.tva)):
        p.t(300, y, label)
        p.t(552, y, less(value), to="r")
        y += 15
    p.rule(300, y - 9, 555)
    p.t(300, y + 4, "Montant total TTC en votre faveur", b=True)
    p.t(552, y + 4, f"{less(total.ttc)} EUR", b=True, to="r")
