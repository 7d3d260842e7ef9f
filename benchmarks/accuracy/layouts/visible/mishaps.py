"""Invoices whose files are odd: letters one by one, pages on their side."""

from typing import Final

from benchmarks.accuracy.kit.formats import FR, FR_NBSP, slash
from benchmarks.accuracy.kit.hand import VISIBLE_WORDS
from benchmarks.accuracy.kit.sale import Sale
from benchmarks.accuracy.kit.sheet import Sheet
from benchmarks.accuracy.layouts import Layouts

LAYOUTS: Final = Layouts(VISIBLE_WORDS)


@LAYOUTS.invoice(sheet={"family": "serif", "size": 10, "letters": True}, order="CC-{n}")
def letter_by_letter(s: Sheet, d: Sale) -> None:
    """Every letter is placed by itself, as typesetting programs do."""
    s.lines(60, 60, (d.seller.name, *d.seller.address, f"SIREN {d.seller.siren_spaced}"), b=True)
    s.lines(340, 60, ("Client :", d.buyer.name, *d.buyer.address, f"SIREN {d.buyer.siren_spaced}"))
    s.t(60, 150, f"FACTURE N° {d.number}", b=True, size=13)
    pairs = (
        ("Date de facture", slash(d.issued)),
        ("Bon de commande", d.order),
        ("Date d'échéance", slash(d.due or d.issued)),
    )
    s.kv(60, 170, pairs, gap=110, colon=" :")
    columns = (
        ("Prestation", 64.0, "l"),
        ("Qté", 360.0, "r"),
        ("PU", 440.0, "r"),
        ("HT", 540.0, "r"),
    )
    rows = [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items]
    y = s.table(240, columns, rows)
    totals = (
        ("Total HT", FR_NBSP(d.ht)),
        ("TVA 20 %", FR_NBSP(d.tva)),
        ("Total TTC", FR_NBSP(d.ttc)),
    )
    s.kv(350, y + 12, totals, right=540)
    s.t(60, 780, f"Banque : {d.seller.iban_spaced} - TVA {d.seller.vat}", size=8)


@LAYOUTS.invoice(sheet={"family": "sans", "turn": 90}, number="FR{n}", rates=("20", "5.5"))
def page_on_its_side(s: Sheet, d: Sale) -> None:
    """The file's page lies on its side; /Rotate 90 shows it upright."""
    s.t(40, 60, f"Facture {d.number} du {slash(d.issued)}", b=True, size=14)
    s.lines(40, 90, ("Fournisseur", d.seller.name, *d.seller.address, f"SIRET {d.seller.siret}"))
    s.lines(320, 90, ("Acheteur", d.buyer.name, *d.buyer.address, f"SIRET {d.buyer.siret}"))
    columns = (
        ("Libellé", 44.0, "l"),
        ("TVA", 300.0, "r"),
        ("Qté", 360.0, "r"),
        ("Net HT", 550.0, "r"),
    )
    rows = [(i.label, f"{i.rate} %".replace(".", ","), f"{i.quantity}", FR(i.net)) for i in d.items]
    y = s.table(190, columns, rows)
    totals = (
        ("Total HT", FR_NBSP(d.ht)),
        ("Total TVA", FR_NBSP(d.tva)),
        ("Total TTC", FR_NBSP(d.ttc)),
    )
    y = s.kv(370, y + 12, totals, right=550)
    s.t(40, y + 20, f"Date limite de paiement : {slash(d.due or d.issued)}")
    s.t(40, y + 34, f"IBAN {d.seller.iban_spaced}")
