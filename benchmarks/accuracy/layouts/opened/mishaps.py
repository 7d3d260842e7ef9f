"""Invoices, once held out, whose files are odd."""

from typing import Final

from benchmarks.accuracy.kit.formats import FR, FR_NBSP, slash
from benchmarks.accuracy.kit.sale import Sale
from benchmarks.accuracy.kit.sheet import Sheet
from benchmarks.accuracy.layouts import Layouts
from benchmarks.accuracy.layouts.opened.words import OPENED_WORDS

LAYOUTS: Final = Layouts(OPENED_WORDS)


@LAYOUTS.invoice(
    sheet={"family": "carlito", "turn": 270, "words": True}, number="{y}F{n}", order="{n}/26"
)
def duplicate_on_its_side(s: Sheet, d: Sale) -> None:
    """A duplicate: letters across the page, turned the other way, words one by one."""
    s.watermark("DUPLICATA")
    s.lines(
        40,
        50,
        (d.seller.name, f"{d.seller.form} au capital de {d.seller.capital} €", *d.seller.address),
    )
    s.t(40, 112, f"RCS {d.seller.city} {d.seller.siren_spaced} - {d.seller.vat}", size=8)
    s.box(330, 40, 556, 116)
    s.lines(340, 58, (d.buyer.name, *d.buyer.address, f"SIREN : {d.buyer.siren_spaced}"))
    cells = (("N° facture", d.number), ("Date", slash(d.issued)), ("Commande", d.order))
    s.above(40, 150, (*cells, ("Échéance", slash(d.due or d.issued))), cell=128)
    columns = (
        ("Désignation", 44.0, "l"),
        ("Qté", 360.0, "r"),
        ("PU HT", 450.0, "r"),
        ("Montant", 550.0, "r"),
    )
    rows = [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items]
    y = s.table(215, columns, rows)
    totals = (("Total HT", FR(d.ht)), ("TVA 20 %", FR(d.tva)), ("Total TTC", FR(d.ttc)))
    s.kv(380, y + 12, totals, right=550)
    s.t(40, 780, f"Virement au compte {d.seller.iban_spaced} (montants en euros, EUR)", size=8)


@LAYOUTS.invoice(
    sheet={"family": "dejavu", "size": 8, "letters": True}, number="{n}", rates=("20",)
)
def letterhead_as_picture(s: Sheet, d: Sale) -> None:
    """The letterhead is a picture: the seller's name stands in the footer only."""
    s.box(40, 30, 200, 80, fill=0.75)
    s.box(52, 44, 120, 66, fill=0.4)
    s.lines(340, 100, (d.buyer.name, *d.buyer.address, f"N° TVA intracommunautaire {d.buyer.vat}"))
    s.t(40, 180, f"FACTURE {d.number}", b=True, size=12)
    s.t(40, 196, f"{d.seller.city}, le {slash(d.issued)}")
    columns = (
        ("Désignation", 44.0, "l"),
        ("Qté", 360.0, "r"),
        ("PU HT", 450.0, "r"),
        ("Montant", 550.0, "r"),
    )
    rows = [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items]
    y = s.table(225, columns, rows)
    totals = (("Total HT", FR_NBSP(d.ht)), ("TVA", FR_NBSP(d.tva)), ("Total TTC", FR_NBSP(d.ttc)))
    y = s.kv(380, y + 12, totals, right=550)
    s.t(40, y + 20, f"Échéance : {slash(d.due or d.issued)}")
    legal = f"{d.seller.name} - {d.seller.form} - {d.seller.street} {d.seller.town}"
    s.t(297, 800, f"{legal} - SIRET {d.seller.siret} - {d.seller.iban}", size=6.5, align="c")
