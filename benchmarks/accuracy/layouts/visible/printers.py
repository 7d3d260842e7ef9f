"""Invoices of older and larger systems: line printers, carry-overs, forms filled in any order."""

from decimal import Decimal
from typing import Final

from num2words import num2words

from benchmarks.accuracy.kit.formats import (
    FR,
    FR_DOT,
    FR_NBSP,
    SWISS,
    dot,
    long,
    slash,
    slash_short,
)
from benchmarks.accuracy.kit.hand import VISIBLE_WORDS
from benchmarks.accuracy.kit.sale import Sale
from benchmarks.accuracy.kit.sheet import Sheet
from benchmarks.accuracy.layouts import Layouts

LAYOUTS: Final = Layouts(VISIBLE_WORDS)


@LAYOUTS.invoice(
    sheet={"family": "courier", "size": 9}, number="{n:06d}", order="{n}", delivery="{n}"
)
def line_printer(s: Sheet, d: Sale) -> None:
    """Capitals without accents, fixed pitch, dots between thousands, two-digit years."""
    s.lines(40, 40, (d.seller.name.upper(), *(a.upper() for a in d.seller.address)))
    s.lines(330, 100, (d.buyer.name.upper(), *(a.upper() for a in d.buyer.address)))
    s.t(
        40,
        160,
        f"FACTURE NO {d.number}     DATE {slash_short(d.issued)}     CLIENT 411{d.buyer.siren[:5]}",
    )
    s.t(
        40,
        174,
        f"COMMANDE NO {d.order}     BL NO {d.delivery} DU {slash_short(d.delivered or d.issued)}",
    )
    s.t(40, 200, "DESIGNATION")
    for x, title in ((370, "QTE"), (450, "P.U.H.T."), (550, "MONTANT H.T.")):
        s.t(x, 200, title, align="r")
    y = 216.0
    for item in d.items:
        s.t(40, y, item.label.upper())
        s.t(370, y, f"{item.quantity},00", align="r")
        s.t(450, y, FR_DOT(item.price), align="r")
        y = s.t(550, y, FR_DOT(item.net), align="r") + 12
    s.t(40, 600, "H.T.")
    s.t(160, 600, "TX TVA")
    s.t(260, 600, "T.V.A.")
    s.t(420, 600, "NET A PAYER T.T.C.")
    s.t(40, 614, FR_DOT(d.ht))
    s.t(160, 614, "20,00")
    s.t(260, 614, FR_DOT(d.tva))
    s.t(420, 614, FR_DOT(d.ttc) + " EUR")
    s.t(40, 650, f"ECHEANCE {slash_short(d.due or d.issued)}  VIREMENT {d.seller.iban}")
    s.t(
        40,
        800,
        f"{d.seller.form} CAPITAL {d.seller.capital} EUR RCS {d.seller.siren} TVA {d.seller.vat}",
    )
    s.t(40, 812, f"VOTRE NO TVA {d.buyer.vat}")


@LAYOUTS.invoice(count=(46, 60), number="FC{n}", terms="30 jours fin de mois")
def carried_over(s: Sheet, d: Sale) -> None:
    """Three pages with "à reporter" and "report"; totals and due date on the last only."""
    columns = (
        ("Référence", 44.0, "l"),
        ("Qté", 360.0, "r"),
        ("P.U. HT", 450.0, "r"),
        ("Total HT", 550.0, "r"),
    )
    carried = Decimal("0.00")
    size = 20
    chunks = [d.items[i : i + size] for i in range(0, len(d.items), size)]
    for number, chunk in enumerate(chunks, 1):
        s.t(40, 50, d.seller.name, b=True, size=14)
        s.lines(40, 64, d.seller.address)
        s.t(555, 50, f"Facture {d.number}", b=True, align="r")
        s.t(555, 64, f"du {slash(d.issued)} - page {number}/{len(chunks)}", align="r")
        s.lines(340, 100, (d.buyer.name, *d.buyer.address, f"SIREN {d.buyer.siren}"))
        rows = [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in chunk]
        if carried:
            rows.insert(0, ("Report", "", "", FR(carried)))
        carried += sum((i.net for i in chunk), Decimal("0.00"))
        y = s.table(180, columns, rows)
        if number < len(chunks):
            s.t(450, y + 8, "À reporter", align="r", b=True)
            s.t(550, y + 8, FR(carried), align="r", b=True)
        s.t(297, 815, f"SIRET {d.seller.siret} - TVA {d.seller.vat}", size=7, align="c")
        if number < len(chunks):
            s.page()
    y = s.kv(
        380,
        y + 16,
        (("Total HT", FR(d.ht)), ("TVA 20 %", FR(d.tva)), ("Total TTC", FR(d.ttc))),
        right=550,
    )
    s.t(40, y + 10, f"Échéance : {slash(d.due or d.issued)} (30 jours fin de mois)")
    s.t(40, y + 24, f"IBAN {d.seller.iban_spaced}")


@LAYOUTS.invoice(
    sheet={"family": "sans", "size": 9, "order": "shuffled"}, delivery="BL{n}", order="CDE-{n}"
)
def filled_form(s: Sheet, d: Sale) -> None:
    """A pre-printed form: every label is put first, the values much later and in any order."""
    s.t(40, 50, "FACTURE", b=True, size=18)
    for y, label in (
        (84, "N°"),
        (98, "Date"),
        (112, "Commande n°"),
        (126, "Livraison n°"),
        (140, "Livré le"),
        (154, "Échéance"),
    ):
        s.t(40, y, label, grey=0.4)
    values = (
        d.number,
        slash(d.issued),
        d.order,
        d.delivery,
        slash(d.delivered or d.issued),
        slash(d.due or d.issued),
    )
    s.lines(165, 84, values, step=14)
    s.box(300, 70, 556, 160)
    s.lines(310, 86, (d.buyer.name, *d.buyer.address, f"SIREN {d.buyer.siren_spaced}"))
    columns = (
        ("Libellé", 44.0, "l"),
        ("Quantité", 360.0, "r"),
        ("Prix", 450.0, "r"),
        ("Montant", 550.0, "r"),
    )
    s.table(210, columns, [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items])
    for x, label, value in ((340, "Hors taxe", d.ht), (420, "Taxe", d.tva), (500, "T.T.C.", d.ttc)):
        s.box(x, 600, x + 76, 640)
        s.t(x + 5, 612, label, size=8, grey=0.4)
        s.t(x + 70, 632, FR(value), b=True, align="r")
    s.lines(
        40,
        690,
        (
            f"{d.seller.name}, {d.seller.street}, {d.seller.town}",
            f"SIRET {d.seller.siret_spaced}",
            f"IBAN {d.seller.iban_spaced}",
        ),
        size=8,
    )


@LAYOUTS.invoice(sheet={"family": "carlito", "size": 10}, number="{y}/{n}", hide={"buyer_siren"})
def apostrophes(s: Sheet, d: Sale) -> None:
    """Thousands set off by apostrophes and a decimal point, as near Geneva."""
    s.lines(40, 46, (d.seller.name, *d.seller.address), b=True)
    s.t(40, 92, f"Tél. {d.seller.phone} - SIREN {d.seller.siren} - TVA {d.seller.vat}", size=8)
    s.lines(360, 120, (d.buyer.name, *d.buyer.address))
    s.t(40, 190, f"Facture no {d.number}", b=True, size=14)
    s.t(40, 208, f"{d.seller.city}, {long(d.issued)}")
    columns = (
        ("Désignation", 44.0, "l"),
        ("Nombre", 360.0, "r"),
        ("Prix", 450.0, "r"),
        ("Total", 550.0, "r"),
    )
    y = s.table(
        240, columns, [(i.label, f"{i.quantity}", SWISS(i.price), SWISS(i.net)) for i in d.items]
    )
    s.kv(
        380,
        y + 10,
        (("Total hors TVA", SWISS(d.ht)), ("TVA 20%", SWISS(d.tva)), ("Total EUR", SWISS(d.ttc))),
        right=550,
    )
    s.t(40, 700, f"Payable à 30 jours, le {dot(d.due or d.issued)}. IBAN {d.seller.iban_spaced}")


@LAYOUTS.invoice(sheet={"family": "times", "size": 10}, number="FV-{n}", order="AO {n}")
def amount_in_words(s: Sheet, d: Sale) -> None:
    """The sum is also written out; totals stand left, under the lines."""
    s.t(40, 50, d.seller.name.upper(), b=True, size=14)
    s.lines(
        40,
        66,
        (
            f"{d.seller.form} au capital de {d.seller.capital} €",
            *d.seller.address,
            f"N° SIRET : {d.seller.siret}",
            f"N° TVA : {d.seller.vat}",
        ),
    )
    s.t(40, 160, f"FACTURE N° {d.number}", b=True)
    s.t(200, 160, f"EN DATE DU {slash(d.issued)}", b=True)
    s.lines(330, 66, ("Doit :", d.buyer.name, *d.buyer.address, f"RCS {d.buyer.siren_spaced}"))
    s.t(40, 180, f"Objet : marché {d.order}, bon de commande n° {d.order}")
    columns = (
        ("Nature", 44.0, "l"),
        ("Quantité", 330.0, "r"),
        ("Prix", 440.0, "r"),
        ("Somme", 550.0, "r"),
    )
    y = s.table(210, columns, [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items])
    s.kv(
        40,
        y + 10,
        (("Montant HT", FR(d.ht)), ("TVA (20 %)", FR(d.tva)), ("Montant TTC", FR(d.ttc))),
        right=240,
    )
    whole, cents = divmod(int(d.ttc * 100), 100)
    words = f"{num2words(whole, lang='fr')} euros et {num2words(cents, lang='fr')} centimes"
    s.para(40, y + 70, 500, f"Arrêtée la présente facture à la somme de : {words}.")
    s.t(40, y + 110, f"Date d'échéance de paiement : {slash(d.due or d.issued)}")
    s.t(40, y + 124, f"Domiciliation : {d.seller.iban_spaced}")


@LAYOUTS.invoice(
    sheet={"family": "helvetica", "size": 9},
    preceding="FA{y}-{n:05d}",
    number="AV{y}-{n:04d}",
    due=False,
)
def avoir_positive(s: Sheet, d: Sale) -> None:
    """A credit note whose figures are positive."""
    s.t(40, 50, "FACTURE D'AVOIR", b=True, size=16)
    s.kv(
        40,
        76,
        (("Avoir n°", d.number), ("Date", slash(d.issued)), ("Facture d'origine", d.preceding)),
    )
    s.lines(330, 50, (d.seller.name, *d.seller.address, f"SIREN {d.seller.siren}"))
    s.lines(330, 120, ("Client", d.buyer.name, *d.buyer.address, f"SIREN {d.buyer.siren}"))
    columns = (
        ("Motif", 44.0, "l"),
        ("Qté", 360.0, "r"),
        ("PU HT", 450.0, "r"),
        ("Total HT", 550.0, "r"),
    )
    y = s.table(
        220,
        columns,
        [
            (f"Retour : {i.label}", f"{i.quantity}", FR_NBSP(i.price), FR_NBSP(i.net))
            for i in d.items
        ],
    )
    s.kv(
        370,
        y + 10,
        (("Total HT", FR_NBSP(d.ht)), ("TVA 20 %", FR_NBSP(d.tva)), ("Avoir TTC", FR_NBSP(d.ttc))),
        right=550,
    )
    s.t(40, 700, "Cet avoir viendra en déduction de votre prochaine échéance.")
    s.t(40, 780, f"IBAN {d.seller.iban_spaced}", size=7)


@LAYOUTS.invoice(
    sheet={"family": "carlito"}, preceding="{n}", number="AVO-{n}", due=False, hide={"iban"}
)
def avoir_negative(s: Sheet, d: Sale) -> None:
    """A credit note printed by the invoice form, with negative figures."""
    s.t(40, 50, f"{d.seller.name} {d.seller.form}", b=True, size=13)
    s.lines(40, 66, (*d.seller.address, f"Siret {d.seller.siret}"))
    s.lines(340, 66, (d.buyer.name, *d.buyer.address, f"TVA {d.buyer.vat}"))
    s.above(
        40,
        160,
        (("Avoir", d.number), ("Date", dot(d.issued)), ("Réf. facture", d.preceding)),
        cell=150,
    )
    columns = (
        ("Article", 44.0, "l"),
        ("Qté", 360.0, "r"),
        ("Prix", 450.0, "r"),
        ("Montant", 550.0, "r"),
    )
    y = s.table(
        230, columns, [(i.label, f"-{i.quantity}", FR(i.price), FR(-i.net)) for i in d.items]
    )
    s.kv(
        370,
        y + 10,
        (("Total HT", FR(-d.ht)), ("TVA", FR(-d.tva)), ("Total TTC", FR(-d.ttc))),
        right=550,
    )
