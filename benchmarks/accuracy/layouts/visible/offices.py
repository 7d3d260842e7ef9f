"""Invoices as office software prints them: where labels, grids and totals stand differs."""

from typing import Final

from benchmarks.accuracy.kit.formats import (
    EN,
    FR,
    FR_DOT,
    FR_EUR,
    FR_NARROW,
    FR_NBSP,
    FR_PLAIN,
    dash,
    dot,
    english,
    iso,
    long,
    short,
    slash,
)
from benchmarks.accuracy.kit.hand import VISIBLE_WORDS
from benchmarks.accuracy.kit.sale import Sale
from benchmarks.accuracy.kit.sheet import Sheet
from benchmarks.accuracy.layouts import Layouts

LAYOUTS: Final = Layouts(VISIBLE_WORDS)


@LAYOUTS.invoice(order="BC-{y}-{n}")
def classic(s: Sheet, d: Sale) -> None:
    """Seller left, buyer right, totals bottom right, identity in the footer."""
    s.t(40, 50, d.seller.name, b=True, size=15)
    s.lines(40, 66, (*d.seller.address, f"Tél : {d.seller.phone}"))
    s.t(555, 50, f"FACTURE N° {d.number}", b=True, size=13, align="r")
    s.lines(340, 120, (d.buyer.name, *d.buyer.address, f"SIRET : {d.buyer.siret}"))
    s.kv(
        40,
        130,
        (
            ("Date de facture", slash(d.issued)),
            ("Date d'échéance", slash(d.due or d.issued)),
            ("Votre commande", d.order),
        ),
        gap=100,
        colon=" :",
    )
    columns = (
        ("Désignation", 44.0, "l"),
        ("Qté", 350.0, "r"),
        ("P.U. HT", 440.0, "r"),
        ("Total HT", 550.0, "r"),
    )
    rows = [(i.label, f"{i.quantity}", FR_NBSP(i.price), FR_NBSP(i.net)) for i in d.items]
    y = s.table(220, columns, rows) + 20
    s.kv(
        370,
        y,
        (("Total HT", FR_NBSP(d.ht)), ("TVA 20 %", FR_NBSP(d.tva)), ("Total TTC", FR_NBSP(d.ttc))),
        right=550,
        b=True,
    )
    s.t(40, 700, f"IBAN : {d.seller.iban_spaced}")
    s.para(
        40,
        720,
        510,
        "Indemnité forfaitaire de 40 € pour frais de recouvrement en cas de retard. "
        "Pénalités : trois fois le taux d'intérêt légal.",
        size=7,
    )
    s.t(
        297,
        800,
        f"{d.seller.name} - {d.seller.form} au capital de {d.seller.capital} € - RCS "
        f"{d.seller.city} {d.seller.siren_spaced} - TVA {d.seller.vat}",
        size=7,
        align="c",
    )


@LAYOUTS.invoice(sheet={"family": "carlito", "size": 10}, terms="45 jours fin de mois")
def header_grid(s: Sheet, d: Sale) -> None:
    """Small labels over their values in a row of cells; VAT table; due date in a cell."""
    s.t(40, 60, "Facture", b=True, size=22)
    s.lines(40, 90, (d.seller.name, *d.seller.address, f"Siret {d.seller.siret_spaced}"))
    s.box(320, 80, 556, 160)
    s.lines(330, 98, (d.buyer.name, *d.buyer.address, f"N° TVA {d.buyer.vat}"))
    s.above(
        40,
        200,
        (
            ("Numéro", d.number),
            ("Date", dash(d.issued)),
            ("Client", "C004512"),
            ("Échéance", dash(d.due or d.issued)),
        ),
        cell=128,
    )
    columns = (
        ("Code", 44.0, "l"),
        ("Libellé", 90.0, "l"),
        ("Quantité", 370.0, "r"),
        ("Prix", 450.0, "r"),
        ("Montant", 550.0, "r"),
    )
    rows = [
        (f"A{n:03d}", i.label, f"{i.quantity},00", FR(i.price), FR(i.net))
        for n, i in enumerate(d.items, 7)
    ]
    y = s.table(265, columns, rows) + 24
    vat = (("Taux", 80.0, "r"), ("Base", 160.0, "r"), ("TVA", 240.0, "r"))
    s.table(y, vat, [(f"{r},00 %", FR(b), FR(t)) for r, b, t in d.vat()], rule=False)
    s.kv(
        360,
        y,
        (
            ("Montant HT", FR(d.ht)),
            ("Montant TVA", FR(d.tva)),
            ("Net à payer TTC (EUR)", FR(d.ttc)),
        ),
        right=550,
    )
    s.t(40, y + 90, f"Conditions de règlement : virement {d.terms}")
    s.t(40, y + 104, f"Banque : {d.seller.iban_spaced}")


@LAYOUTS.invoice(sheet={"family": "sans", "size": 8.5, "words": True}, hide={"buyer_siren"})
def sidebar(s: Sheet, d: Sale) -> None:
    """A shaded side column holds the seller's identity and bank, beside everything else."""
    s.box(0, 0, 170, 842, fill=0.9)
    s.lines(
        16,
        60,
        (
            d.seller.name,
            *d.seller.address,
            "",
            "Téléphone",
            d.seller.phone,
            "",
            "SIREN",
            d.seller.siren_spaced,
            "",
            "TVA",
            d.seller.vat,
            "",
            "Capital",
            f"{d.seller.capital} €",
        ),
    )
    s.lines(
        16, 420, ("Nos coordonnées bancaires", d.seller.iban_spaced[:19], d.seller.iban_spaced[20:])
    )
    s.t(190, 60, "FACTURE", b=True, size=20)
    s.kv(
        190,
        90,
        (
            ("N° de facture", d.number),
            ("Émise le", long(d.issued)),
            ("À payer avant le", long(d.due or d.issued)),
        ),
    )
    s.t(190, 150, "Adressée à", grey=0.4)
    s.lines(190, 164, (d.buyer.name, *d.buyer.address), size=10)
    columns = (
        ("Prestation", 194.0, "l"),
        ("Nb", 400.0, "r"),
        ("Unitaire", 470.0, "r"),
        ("Total", 550.0, "r"),
    )
    rows = [(i.label, f"{i.quantity}", FR_PLAIN(i.price), FR_PLAIN(i.net)) for i in d.items]
    y = s.table(240, columns, rows) + 16
    s.kv(
        390,
        y,
        (
            ("Sous-total HT", FR_PLAIN(d.ht)),
            ("TVA", FR_PLAIN(d.tva)),
            ("Total à payer", FR_PLAIN(d.ttc)),
        ),
        right=550,
    )


@LAYOUTS.invoice(sheet={"family": "helvetica"}, rates=("20", "10"), order="CF{n}")
def totals_strip(s: Sheet, d: Sale) -> None:
    """Totals side by side in a strip: headings over their figures."""
    s.lines(300, 40, (d.seller.name, *d.seller.address, f"RCS {d.seller.siren_spaced}"), b=True)
    s.lines(
        300,
        130,
        ("Client :", f"{d.buyer.form} {d.buyer.name}", *d.buyer.address, f"SIREN {d.buyer.siren}"),
    )
    s.kv(40, 50, (("FACTURE", d.number), ("DU", dot(d.issued)), ("V/REF", d.order)), gap=60)
    columns = (
        ("Description", 44.0, "l"),
        ("TVA", 330.0, "r"),
        ("Qté", 380.0, "r"),
        ("PU", 450.0, "r"),
        ("HT", 550.0, "r"),
    )
    rows = [(i.label, f"{i.rate}%", f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items]
    s.table(240, columns, rows)
    y = s.above(
        40,
        620,
        (
            ("TOTAL HT", FR(d.ht)),
            ("TOTAL TVA", FR(d.tva)),
            ("TOTAL TTC", FR(d.ttc)),
            ("NET A PAYER", FR(d.ttc) + " €"),
        ),
        cell=128,
    )
    y = s.above(
        40, y + 14, [(f"Base {r} %", f"{FR(b)} / TVA {FR(t)}") for r, b, t in d.vat()], cell=200
    )
    s.t(40, y + 12, f"Echéance : {dot(d.due or d.issued)} - Règlement : 30 JOURS NET")
    s.t(40, y + 26, f"RIB {d.seller.iban}")


@LAYOUTS.invoice(sheet={"family": "serif", "size": 10}, rates=("20", "5.5"), hide={"total_tva"})
def vat_in_table_only(s: Sheet, d: Sale) -> None:
    """The taxes stand only in the table of rates."""
    s.t(297, 50, d.seller.name.upper(), b=True, size=16, align="c")
    s.t(297, 66, f"{d.seller.street} - {d.seller.town} - {d.seller.phone}", align="c")
    s.lines(320, 110, (d.buyer.name, *d.buyer.address))
    s.t(320, 152, f"TVA intracom. : {d.buyer.vat}", size=8.5)
    s.t(40, 190, f"Facture n° {d.number} du {slash(d.issued)}", b=True, size=12)
    columns = (
        ("Désignation", 44.0, "l"),
        ("Quantité", 320.0, "r"),
        ("Prix U. HT", 400.0, "r"),
        ("Montant HT", 490.0, "r"),
        ("Taux", 550.0, "r"),
    )
    rows = [
        (i.label, f"{i.quantity}", FR(i.price), FR(i.net), f"{i.rate}".replace(".", ","))
        for i in d.items
    ]
    y = s.table(225, columns, rows) + 26
    s.table(
        y,
        (("Taux TVA", 90.0, "r"), ("Base HT", 170.0, "r"), ("Montant", 250.0, "r")),
        [(f"{r} %".replace(".", ","), FR(b), FR(t)) for r, b, t in d.vat()],
    )
    s.kv(
        360,
        y,
        (("Total hors taxes", FR(d.ht)), ("Total toutes taxes", FR(d.ttc))),
        right=550,
        step=20,
    )
    s.t(
        40,
        y + 90,
        f"Paiement à 30 jours, soit le {slash(d.due or d.issued)}, au compte "
        f"{d.seller.iban_spaced}",
    )
    s.t(
        297,
        805,
        f"{d.seller.form} au capital de {d.seller.capital} euros - SIRET {d.seller.siret} - "
        f"APE 2562B",
        size=7.5,
        align="c",
    )


@LAYOUTS.invoice(
    sheet={"family": "dejavu", "size": 8}, number="INV-{y}-{n}", order="PO-{n}", terms="30 days"
)
def english_words(s: Sheet, d: Sale) -> None:
    """A French company that invoices in English, dates spelt out."""
    s.t(40, 50, "INVOICE", b=True, size=20)
    s.lines(400, 40, (d.seller.name, *d.seller.address, "France", f"VAT No. {d.seller.vat}"))
    s.t(40, 100, "Bill to", b=True)
    s.lines(40, 114, (d.buyer.name, *d.buyer.address, "France", f"VAT No. {d.buyer.vat}"))
    s.kv(
        320,
        120,
        (
            ("Invoice number", d.number),
            ("Invoice date", english(d.issued)),
            ("Due date", english(d.due or d.issued)),
            ("Purchase order", d.order),
        ),
        gap=110,
        colon=":",
    )
    columns = (
        ("Item", 44.0, "l"),
        ("Qty", 360.0, "r"),
        ("Unit price", 450.0, "r"),
        ("Amount", 550.0, "r"),
    )
    y = s.table(220, columns, [(i.label, f"{i.quantity}", EN(i.price), EN(i.net)) for i in d.items])
    y = s.kv(
        380,
        y + 20,
        (
            ("Subtotal", EN(d.ht)),
            ("VAT (20%)", EN(d.tva)),
            ("Total", EN(d.ttc)),
            ("Balance due", EN(d.ttc)),
        ),
        right=550,
    )
    s.t(40, y + 20, f"Payment terms: 30 days. Bank transfer to IBAN {d.seller.iban_spaced}")


@LAYOUTS.invoice(
    sheet={"family": "caladea", "order": "shuffled"},
    deposit=True,
    order="DEV-{n}",
    hide={"order_number"},
)
def deposit_paid(s: Sheet, d: Sale) -> None:
    """A deposit was paid before; the file's program wrote the pieces of text in any order."""
    s.t(555, 44, "FACTURE DE SOLDE", b=True, size=14, align="r")
    s.lines(40, 44, (d.seller.name, *d.seller.address, f"SIREN : {d.seller.siren_spaced}"))
    s.kv(
        340,
        80,
        (("Facture n°", d.number), ("Date", short(d.issued)), ("Devis accepté n°", d.order)),
    )
    s.lines(340, 140, (d.buyer.name, *d.buyer.address, f"Siret : {d.buyer.siret_spaced}"))
    columns = (
        ("Travaux", 44.0, "l"),
        ("Qté", 380.0, "r"),
        ("P.U.", 460.0, "r"),
        ("Total", 550.0, "r"),
    )
    y = s.table(230, columns, [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items])
    s.kv(
        350,
        y + 16,
        (
            ("Total HT", FR(d.ht)),
            ("TVA à 20,00 %", FR(d.tva)),
            ("Total TTC", FR(d.ttc)),
            ("Acompte versé", "- " + FR(d.deposit)),
            ("Reste à payer", FR(d.payable)),
        ),
        right=550,
    )
    s.t(40, 690, f"À régler pour le {short(d.due or d.issued)} - virement : {d.seller.iban_spaced}")


@LAYOUTS.invoice(
    sheet={"family": "sans", "order": "columns"}, number="{yy}{m}-{n}", hide={"buyer_siren"}
)
def dotted_leaders(s: Sheet, d: Sale) -> None:
    """Totals led to by dots; the place and date of a letter as the invoice's date."""
    s.lines(40, 50, (f"{d.seller.form} {d.seller.name}", *d.seller.address), size=11, b=True)
    s.lines(330, 120, (d.buyer.name, *d.buyer.address), size=11)
    s.t(330, 190, f"{d.seller.city}, le {long(d.issued)}")
    s.t(40, 220, f"FACTURE {d.number}", b=True, size=13)
    y = 260.0
    for item in d.items:
        s.t(40, y, f"{item.label}, {item.quantity} x {FR(item.price)}")
        y = s.t(555, y, FR_EUR(item.net), align="r") + 18
    for label, value in (("TOTAL H.T.", d.ht), ("T.V.A. 20 %", d.tva), ("TOTAL T.T.C.", d.ttc)):
        dots = "." * 40
        y = s.t(300, y + 4, f"{label} {dots} {FR_EUR(value)}") + 16
    s.t(40, y + 30, f"Valeur en votre aimable règlement au {slash(d.due or d.issued)}")
    s.t(
        40,
        790,
        f"RCS {d.seller.city} {d.seller.siren_spaced} - Capital {d.seller.capital} EUR - "
        f"IBAN {d.seller.iban_spaced}",
        size=7.5,
    )


@LAYOUTS.invoice(
    sheet={"family": "carlito"}, allowance=True, charge=True, rates=("20",), number="F{n}/{yy}"
)
def allowance_and_carriage(s: Sheet, d: Sale) -> None:
    """Gross, discount, carriage, net, tax, total: six figures in a column."""
    s.t(40, 50, f"Facture : {d.number}", b=True, size=16)
    s.t(40, 68, f"Établie le {slash(d.issued)}")
    s.t(40, 82, f"Payable le {slash(d.due or d.issued)}")
    s.lines(250, 50, ("ÉMETTEUR", d.seller.name, *d.seller.address, f"SIRET {d.seller.siret}"))
    s.lines(410, 50, ("DESTINATAIRE", d.buyer.name, *d.buyer.address, f"SIRET {d.buyer.siret}"))
    columns = (
        ("Article", 44.0, "l"),
        ("Qté", 340.0, "r"),
        ("Prix net", 440.0, "r"),
        ("Montant", 550.0, "r"),
    )
    y = s.table(
        170,
        columns,
        [(i.label, f"{i.quantity}", FR_NARROW(i.price), FR_NARROW(i.net)) for i in d.items],
    )
    s.kv(
        340,
        y + 20,
        (
            ("Total brut HT", FR_NARROW(d.lines_total)),
            ("Remise 5 %", FR_NARROW(-d.allowance)),
            ("Port et emballage", FR_NARROW(d.charge)),
            ("Total net HT", FR_NARROW(d.ht)),
            ("TVA 20,0 %", FR_NARROW(d.tva)),
            ("Total TTC à régler", FR_NARROW(d.ttc)),
        ),
        right=550,
        step=16,
    )
    s.t(40, 740, f"IBAN {d.seller.iban_spaced}   BIC ABCDFRPPXXX")


@LAYOUTS.invoice(sheet={"family": "helvetica", "size": 9}, order="{n}/AC", number="VTE{yy}{n:06d}")
def iso_dates_dots(s: Sheet, d: Sale) -> None:
    """Dots between thousands, ISO dates, the identity of both parties under one heading each."""
    s.above(
        40,
        60,
        (
            ("Document", "FACTURE"),
            ("Pièce n°", d.number),
            ("Date pièce", iso(d.issued)),
            ("Date limite de paiement", iso(d.due or d.issued)),
        ),
        cell=128,
    )
    s.lines(40, 130, ("Vendeur", d.seller.name, *d.seller.address, f"TVA: {d.seller.vat}"))
    s.lines(300, 130, ("Acheteur", d.buyer.name, *d.buyer.address, f"TVA: {d.buyer.vat}"))
    s.t(40, 215, f"Commande client: {d.order}")
    columns = (
        ("#", 44.0, "l"),
        ("Désignation", 64.0, "l"),
        ("Prix HT", 400.0, "r"),
        ("Qté", 450.0, "r"),
        ("Montant HT", 550.0, "r"),
    )
    rows = [
        (f"{n}", i.label, FR_DOT(i.price), f"{i.quantity}", FR_DOT(i.net))
        for n, i in enumerate(d.items, 1)
    ]
    y = s.table(240, columns, rows)
    y = s.kv(
        380,
        y + 12,
        (("Total HT", FR_DOT(d.ht)), ("Total TVA", FR_DOT(d.tva)), ("Total TTC", FR_DOT(d.ttc))),
        right=550,
    )
    s.t(550, y + 6, f"Net à payer : {FR_DOT(d.ttc)} EUR", b=True, size=12, align="r")
    s.t(40, 780, f"Règlement par virement sur {d.seller.iban_spaced}", size=8)
