"""Invoices of services that programs print: copiers, a web studio."""

from datetime import timedelta
from typing import Final

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.trades import Draft, Family, cents, drawn, rate_text, sums
from benchmarks.accuracy.layouts import Drawn
from benchmarks.accuracy.layouts.heldout3.truth import LATE, invoice, legal, unpaid

LAYOUTS: Final = Family()

_COPIERS: Final = (
    ("Maintenance copieur couleur A3 - forfait trimestriel", "184.50", "20"),
    ("Copies noir et blanc supplémentaires", "96.40", "20"),
    ("Copies couleur supplémentaires", "212.75", "20"),
    ("Toner cyan haute capacité", "138.90", "20"),
    ("Déplacement et main-d'œuvre technicien", "79.00", "20"),
    ("Bac de récupération d'encre", "42.30", "20"),
)
_WEB: Final = (
    ("Refonte de la page d'accueil", "1450.00", "20"),
    ("Hébergement infogéré - 12 mois", "588.00", "20"),
    ("Rédaction de contenus (page)", "120.00", "20"),
    ("Audit de référencement naturel", "890.00", "20"),
    ("Maintenance applicative mensuelle", "240.00", "20"),
)


@LAYOUTS
def copieurs_deja_regle(d: Draft) -> Drawn:
    """An open-source management program: two boxes, payments already made, what is left."""
    s, b = d.firm("Burolys Estampière", "Copieurs du Mailhol", "Reprographie Sautelin"), d.buyer()
    m, day = d.formats((f.FR, f.slash), (f.FR_NBSP, f.slash), (f.FR_PLAIN, f.dash))
    issued, items = d.day(), d.items(_COPIERS, d.n(2, 5))
    number, due = f"FA{issued:%y%m}-{d.n(1, 900):04d}", issued + timedelta(days=30)
    total = sums(items)
    paid = cents(total.ttc * d.pick(20, 30, 40) / 100)
    p = Press("Helvetica", 9)
    p.t(40, 60, s.name.upper(), 16, b=True, ink="#225588")
    p.t(555, 52, f"Facture {number}", 13, b=True, to="r", ink="#225588")
    p.block(
        555,
        68,
        [
            f"Date facturation : {day(issued)}",
            f"Date échéance : {day(due)}",
            f"Code client : CU{issued:%y}-{d.n(10, 99):05d}",
        ],
        to="r",
        step=12,
    )
    p.t(42, 128, d.style("Émetteur :", "Émetteur"), 8)
    p.box(40, 133, 285, 225, fill="#e6e6e6", ink="#e6e6e6")
    p.t(46, 147, s.name, b=True)
    p.block(46, 160, [*s.address, f"Tél. : {s.phone}", f"Email : compta@{_host(s.name)}.example"])
    p.t(312, 128, d.style("Adressé à :", "Destinataire"), 8)
    p.box(310, 133, 555, 225)
    p.t(316, 147, b.name, b=True)
    p.block(316, 160, b.address)
    p.t(555, 246, "Montants exprimés en Euros", 7.5, to="r")
    rows = [(i.label, rate_text(i.rate, "%"), m(i.price), f"{i.quantity}", m(i.net)) for i in items]
    head = ("Désignation", "TVA", "P.U. HT", "Qté", "Total HT")
    p.grid(40, 250, (285, 45, 65, 40, 80), rows, "lrrrr", head=head, frame="columns", down_to=500)
    _copiers_foot(
        p,
        s.iban_spaced,
        d.style(
            "Conditions de règlement : 30 jours", "Conditions de règlement : Règlement à 30 jours"
        ),
    )
    left = total.ttc - paid
    lines = [
        ("Total HT", m(total.ht)),
        ("Total TVA 20%", m(total.tva)),
        ("Total TTC", m(total.ttc)),
        (d.style("Payé", "Déjà réglé"), m(paid)),
        ("Reste à payer", m(left)),
    ]
    y = p.grid(360, 510, (110, 85), lines, "lr", step=15)
    p.t(362, y + 22, "Règlements déjà effectués", 7.5)
    on = issued - timedelta(days=d.n(3, 20))
    p.grid(
        360,
        y + 26,
        (60, 65, 70),
        [(day(on), m(paid), "Virement")],
        "lrl",
        size=7.5,
        head=("Règlement", "Montant", "Type"),
        step=12,
    )
    p.rule(40, 790, 555)
    p.t(297, 801, f"{legal(s)} - SIRET : {s.siret}", 7, to="c")
    p.t(297, 811, f"NAF-APE : 77.33Z - Numéro TVA : {s.vat}", 7, to="c")
    stated = invoice(
        number, issued, total, s, b, due_date=due, prepaid=paid, due_payable=left, iban=s.iban
    )
    return drawn("facture", p.pdf(), stated, {})


def _host(name: str) -> str:
    plain = name.split()[0].lower()
    return "".join(c for c in plain if c.isascii() and c.isalpha())


def _copiers_foot(p: Press, iban: str, terms: str) -> None:
    p.t(40, 520, terms, b=True)
    p.t(40, 540, "Règlement par virement sur le compte bancaire suivant :", 8)
    p.block(40, 552, [f"Code IBAN : {iban}", "Code BIC/SWIFT : BQARFR22XXX"], 8)
    p.para(40, 590, 290, LATE, 7)


@LAYOUTS
def studio_en_ligne(d: Draft) -> Drawn:
    """An online billing service: a title, a few keys, two columns of parties."""
    s, b = d.firm("Pixel & Sarrasin", "Studio Lanterne Bleue", "Atelier Numérial"), d.buyer()
    m, day = d.formats((f.FR_NBSP, f.slash), (f.FR_NARROW, f.long), (f.FR_NBSP, f.short))
    issued, items = d.day(), d.items(_WEB, d.n(1, 4), most=4)
    number, due = f"F-{issued.year}-{d.n(1, 400):03d}", issued + timedelta(days=d.pick(15, 30, 45))
    total, p = sums(items), Press("Carlito", 10)
    p.t(45, 70, "Facture", 24, b=True, ink="#3a2d6b")
    p.t(550, 68, s.name, 14, to="r", ink="#8a7fd0")
    keys = (
        ("Numéro", number),
        ("Date d'émission", day(issued)),
        ("Date d'échéance", day(due)),
        ("Type de vente", "Prestations de services"),
    )
    for i, (key, value) in enumerate(keys):
        p.t(45, 100 + 15 * i, key, ink="#666666")
        p.t(150, 100 + 15 * i, value, b=True)
    seller = [
        *s.address,
        "France",
        f"{d.style('SIREN', 'Siren')} : {s.siren_spaced}",
        f"N° TVA : {s.vat}",
    ]
    buyer = [*b.address, "France", f"SIREN : {b.siren_spaced}", f"N° TVA : {b.vat}"]
    first, second = d.style((45, 320), (320, 45))
    for x, firm, lines in ((first, s, seller), (second, b, buyer)):
        p.t(x, 190, firm.name, 11, b=True)
        p.block(x, 205, lines, step=14)
    rows = [(i.label, f"{i.quantity}", m(i.price), rate_text(i.rate), m(i.net)) for i in items]
    y = p.grid(
        45,
        300,
        (245, 40, 80, 55, 85),
        rows,
        "lrrrr",
        step=20,
        head=("Produits", "Qté", "Prix u. HT", "TVA (%)", "Total HT"),
    )
    y += 30
    for label, amount, bold in (
        ("Total HT", total.ht, False),
        (d.style("Montant total de la TVA", "Total TVA"), total.tva, False),
        ("Total TTC", total.ttc, True),
    ):
        p.t(340, y, label, b=bold)
        p.t(548, y, m(amount), b=bold, to="r")
        y += 17
    p.t(45, y + 25, "Paiement", 11, b=True)
    for i, (key, value) in enumerate(
        (
            ("Établissement", "Banque Armorine"),
            ("IBAN", s.iban_spaced),
            ("BIC", "BQARFR22"),
            ("Référence", number),
        )
    ):
        p.t(45, y + 42 + 14 * i, key, ink="#666666")
        p.t(150, y + 42 + 14 * i, value)
    p.para(45, 730, 505, LATE, 8, ink="#555555")
    p.rule(45, 795, 550)
    p.t(45, 808, f"{s.name}, {s.form} au capital de {s.capital} €", 8)
    p.t(550, 808, f"{number} · 1/1", 8, to="r")
    stated = invoice(number, issued, total, s, b, due_date=due, iban=s.iban, buyer_siren=b.siren)
    return drawn("facture", p.pdf(), stated, unpaid(total.ttc))
