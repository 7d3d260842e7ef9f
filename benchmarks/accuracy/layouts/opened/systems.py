"""Invoices, once held out, of larger systems and from abroad."""

from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit.formats import (
    EN,
    FR,
    FR_DOT,
    FR_NBSP,
    dot,
    english,
    slash,
    slash_short,
)
from benchmarks.accuracy.kit.sale import Sale
from benchmarks.accuracy.kit.sheet import Sheet
from benchmarks.accuracy.layouts import Layouts
from benchmarks.accuracy.layouts.opened.words import OPENED_WORDS

LAYOUTS: Final = Layouts(OPENED_WORDS)


@LAYOUTS.invoice(
    sheet={"family": "helvetica", "size": 9}, number="RE-{y}-{n}", order="BE-{n}", terms="30 days"
)
def german_words(s: Sheet, d: Sale) -> None:
    """An Alsatian company invoices in German."""
    s.t(40, 60, f"{d.seller.name} - {d.seller.street} - {d.seller.town}", size=7)
    s.lines(40, 84, (d.buyer.name, *d.buyer.address, "FRANKREICH"), size=10)
    s.t(40, 190, "Rechnung", b=True, size=18)
    s.kv(
        360,
        120,
        (
            ("Rechnungsnummer", d.number),
            ("Rechnungsdatum", dot(d.issued)),
            ("Bestellnummer", d.order),
            ("Fällig am", dot(d.due or d.issued)),
            ("Ihre USt-IdNr.", d.buyer.vat),
        ),
        gap=100,
    )
    columns = (
        ("Pos.", 44.0, "l"),
        ("Bezeichnung", 74.0, "l"),
        ("Menge", 370.0, "r"),
        ("Einzelpreis", 450.0, "r"),
        ("Betrag", 550.0, "r"),
    )
    rows = [
        (f"{n}", i.label, f"{i.quantity}", FR_DOT(i.price), FR_DOT(i.net))
        for n, i in enumerate(d.items, 1)
    ]
    y = s.table(220, columns, rows)
    s.kv(
        370,
        y + 10,
        (
            ("Nettobetrag", FR_DOT(d.ht) + " €"),
            ("MwSt. 20 %", FR_DOT(d.tva) + " €"),
            ("Gesamtbetrag", FR_DOT(d.ttc) + " €"),
        ),
        right=550,
    )
    s.t(40, 760, f"Zahlbar innerhalb von 30 Tagen. IBAN {d.seller.iban_spaced}")
    s.t(
        40,
        790,
        f"{d.seller.form} - Stammkapital {d.seller.capital} € - SIREN {d.seller.siren} - "
        f"USt-IdNr. {d.seller.vat}",
        size=7,
    )


@LAYOUTS.invoice(
    sheet={"family": "sans", "size": 8.5},
    rates=("20", "5.5"),
    number="10{n}{n}",
    hide={"buyer_siren"},
)
def energy(s: Sheet, d: Sale) -> None:
    """Energy: meter readings, periods, two rates, the sum in a coloured box, a payment calendar."""
    s.t(40, 50, d.seller.name, b=True, size=18)
    s.lines(40, 66, ("Service clients 09 69 39 00 00", "Référence client 6 021 887 443"), size=8)
    s.lines(330, 110, (d.buyer.name, *d.buyer.address), size=10)
    s.t(40, 190, f"Facture n° {d.number} du {slash(d.issued)}", b=True, size=12)
    s.box(40, 206, 300, 250, fill=0.88)
    s.t(52, 224, "Total à payer", b=True)
    s.t(290, 224, FR_NBSP(d.ttc), b=True, size=13, align="r")
    s.t(52, 242, f"avant le {slash(d.due or d.issued)}")
    s.t(320, 220, "Index relevé 18 442 - ancien 17 120 - 1 322 kWh", size=8)
    columns = (("Poste", 44.0, "l"), ("Taux", 400.0, "r"), ("Montant HT", 550.0, "r"))
    y = s.table(
        290, columns, [(i.label, f"{i.rate} %".replace(".", ","), FR(i.net)) for i in d.items]
    )
    for rate, base, tax in d.vat():
        y = s.t(44, y + 8, f"TVA à {rate} % sur {FR(base)} €".replace(".", ",")) + 4
        s.t(550, y - 4, FR(tax), align="r")
    s.kv(
        44,
        y + 20,
        (
            ("Total hors TVA", FR_NBSP(d.ht)),
            ("Total TVA", FR_NBSP(d.tva)),
            ("Total TTC", FR_NBSP(d.ttc)),
        ),
        right=550,
    )
    s.t(40, 700, "Votre prochaine facture sera émise vers le 15 du mois prochain.")
    s.t(
        40,
        790,
        f"{d.seller.name} {d.seller.form} au capital de 1 443 677 137 € - "
        f"{d.seller.siren_spaced} RCS {d.seller.city} - "
        f"TVA {d.seller.vat}",
        size=6.5,
    )
    s.t(40, 720, f"Virement : {d.seller.iban_spaced}")


@LAYOUTS.invoice(
    sheet={"family": "courier", "size": 8.5, "wide": True},
    count=(30, 44),
    number="{n:08d}",
    order="4500{n:06d}",
    terms="45 jours fin de mois",
)
def landscape_list(s: Sheet, d: Sale) -> None:
    """Landscape pages, a total a page that is not the total, the totals on the last."""
    size = 22
    chunks = [d.items[i : i + size] for i in range(0, len(d.items), size)]
    for number, chunk in enumerate(chunks, 1):
        s.t(40, 40, d.seller.name.upper(), b=True, size=11)
        s.t(40, 52, f"{d.seller.street} {d.seller.town} SIRET {d.seller.siret} TVA {d.seller.vat}")
        s.t(800, 40, f"PAGE {number} / {len(chunks)}", align="r")
        s.t(
            40,
            72,
            f"FACTURE N. {d.number}  DATE {slash_short(d.issued)}  V/CDE {d.order}  ECHEANCE "
            f"{slash_short(d.due or d.issued)}",
        )
        s.lines(
            520,
            66,
            (
                d.buyer.name.upper(),
                d.buyer.street.upper(),
                d.buyer.town.upper(),
                f"SIREN {d.buyer.siren}",
            ),
        )
        columns = (
            ("ARTICLE", 44.0, "l"),
            ("QTE", 480.0, "r"),
            ("PRIX", 620.0, "r"),
            ("MONTANT", 800.0, "r"),
        )
        rows = [(i.label, f"{i.quantity}", FR_DOT(i.price), FR_DOT(i.net)) for i in chunk]
        y = s.table(130, columns, rows, step=15)
        page_total = sum((i.net for i in chunk), Decimal("0.00"))
        s.t(800, y + 4, f"TOTAL PAGE {FR_DOT(page_total)}", align="r")
        if number < len(chunks):
            s.page()
    s.t(800, y + 28, f"TOTAL HT EUR {FR_DOT(d.ht)}", align="r")
    s.t(800, y + 42, f"TOTAL TVA 20,00 % {FR_DOT(d.tva)}", align="r")
    s.t(800, y + 56, f"NET A PAYER TTC {FR_DOT(d.ttc)}", align="r")
    s.t(40, y + 56, f"VIREMENT IBAN {d.seller.iban}")


@LAYOUTS.invoice(
    sheet={"family": "sans", "size": 9},
    number="MKP-{n}",
    order="{n}-{n}",
    hide={"iban", "buyer_siren"},
    terms="30 jours net",
)
def marketplace(s: Sheet, d: Sale) -> None:
    """A platform's page: its own name on top, the seller under "Vendu par"."""
    s.t(40, 50, "PLACE-DES-PROS", b=True, size=20)
    s.t(40, 64, "La place de marché des professionnels - service client 0 806 000 000", size=7)
    s.t(40, 100, f"Facture {d.number}", b=True, size=13)
    s.kv(
        40,
        118,
        (
            ("Date de la facture", slash(d.issued)),
            ("N° de commande", d.order),
            ("À payer pour le", slash(d.due or d.issued)),
        ),
        gap=110,
    )
    s.lines(40, 185, ("Vendu par", d.seller.name, *d.seller.address, f"TVA {d.seller.vat}"))
    s.lines(220, 185, ("Facturé à", d.buyer.name, *d.buyer.address))
    s.lines(400, 185, ("Livré à", f"Dépôt {d.buyer.city}", "Quai 4", d.buyer.town))
    columns = (
        ("Article", 44.0, "l"),
        ("Prix HT", 330.0, "r"),
        ("Taux", 390.0, "r"),
        ("Prix TTC", 460.0, "r"),
        ("Total TTC", 550.0, "r"),
    )
    rows = [
        (i.label, FR(i.price), "20 %", FR(i.price * Decimal("1.2")), FR(i.net * Decimal("1.2")))
        for i in d.items
    ]
    y = s.table(280, columns, rows)
    s.kv(
        350,
        y + 10,
        (
            ("Sous-total HT", FR_NBSP(d.ht)),
            ("TVA totale", FR_NBSP(d.tva)),
            ("Total de la facture", FR_NBSP(d.ttc)),
        ),
        right=550,
    )
    s.t(
        40,
        790,
        "PLACE-DES-PROS SAS, RCS Paris 482 755 741, opérateur de la plateforme, n'est pas "
        "partie à la vente.",
        size=7,
    )


@LAYOUTS.invoice(sheet={"family": "carlito", "size": 9.5}, number="FA{n}", order="CM-{n}")
def small_print_overleaf(s: Sheet, d: Sale) -> None:
    """General terms on page 2 full of days and sums; a law firm is named on page 1."""
    s.lines(40, 50, (d.seller.name, *d.seller.address, f"SIREN {d.seller.siren_spaced}"), b=True)
    s.t(
        40,
        110,
        "Dossier suivi au contentieux par : SELARL Vaumarin Avocats, 2 rue du Palais, 75001 Paris",
        size=8,
    )
    s.lines(
        330,
        50,
        ("À l'attention de", d.buyer.name, *d.buyer.address, f"SIREN {d.buyer.siren_spaced}"),
    )
    s.above(
        40,
        150,
        (
            ("N° facture", d.number),
            ("Date facture", slash(d.issued)),
            ("Votre réf.", d.order),
            ("Date d'échéance", slash(d.due or d.issued)),
        ),
        cell=128,
    )
    columns = (
        ("Description", 44.0, "l"),
        ("Qté", 360.0, "r"),
        ("PU net", 450.0, "r"),
        ("Montant", 550.0, "r"),
    )
    y = s.table(215, columns, [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items])
    s.kv(
        370,
        y + 10,
        (("Base HT", FR_NBSP(d.ht)), ("TVA 20,00 %", FR_NBSP(d.tva)), ("Net TTC", FR_NBSP(d.ttc))),
        right=550,
    )
    s.t(40, 770, f"{d.seller.iban_spaced}")
    s.page()
    s.t(40, 50, "Conditions générales de vente", b=True)
    s.para(
        40,
        70,
        510,
        "Article 1. Toute commande inférieure à 150,00 € HT supporte des frais de 15,00 €. "
        "Article 2. Les prix "
        "du tarif au 01/01/2024 s'entendent franco au-delà de 1 500,00 € HT. Article 3. Les "
        "factures sont payables à 60 jours "
        "net, sauf date portée au recto. Article 4. Pénalités : taux BCE + 10 points, "
        "indemnité de 40,00 €. Article 5. "
        "Clause pénale : 15 % avec un minimum de 500,00 €. Article 6. Tribunal de commerce "
        "de Nanterre.",
    )


@LAYOUTS.invoice(
    sheet={"family": "sans", "size": 9, "order": "columns"},
    rates=("20", "10"),
    number="{n}.{yy}",
    delivery="{n}",
    order="{n}W",
)
def blocks_by_column(s: Sheet, d: Sale) -> None:
    """All labels in one block and all values in the next, written column by column."""
    s.lines(40, 50, (d.seller.name, *d.seller.address, f"SIRET {d.seller.siret}"), b=True)
    labels = ("Facture n°", "Date", "Commande", "Bon de livraison", "Livraison du", "Échéance")
    values = (
        d.number,
        slash(d.issued),
        d.order,
        d.delivery,
        slash(d.delivered or d.issued),
        slash(d.due or d.issued),
    )
    s.lines(320, 50, labels, step=13)
    s.lines(430, 50, values, step=13)
    s.lines(320, 140, ("Client", d.buyer.name, *d.buyer.address, f"SIRET {d.buyer.siret}"))
    columns = (
        ("Désignation", 44.0, "l"),
        ("TVA", 300.0, "r"),
        ("Qté", 360.0, "r"),
        ("PU", 450.0, "r"),
        ("Montant", 550.0, "r"),
    )
    y = s.table(
        235,
        columns,
        [(i.label, f"{i.rate}", f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items],
    )
    totals = [("Base " + f"{r} %", b) for r, b, _ in d.vat()] + [
        (f"TVA {r} %", t) for r, _, t in d.vat()
    ]
    totals += [("Total HT", d.ht), ("Total TVA", d.tva), ("TTC", d.ttc)]
    s.lines(380, y + 16, [label for label, _ in totals], step=14)
    s.lines(550, y + 16, [FR(value) for _, value in totals], step=14, align="r")
    s.t(40, 780, d.seller.iban_spaced)


@LAYOUTS.invoice(
    sheet={"family": "serif", "size": 9.5},
    number="{y}/{m}/{n}",
    terms="30 days",
    hide={"buyer_siren"},
)
def english_bilingual(s: Sheet, d: Sale) -> None:
    """Two languages in every label."""
    s.t(40, 56, "FACTURE / INVOICE", b=True, size=16)
    s.lines(360, 46, (d.seller.name, *d.seller.address, f"TVA / VAT : {d.seller.vat}"))
    s.lines(360, 130, ("Client / Customer :", d.buyer.name, *d.buyer.address))
    s.kv(
        40,
        90,
        (
            ("N° / No.", d.number),
            ("Date / Date", english(d.issued)),
            ("Échéance / Due date", english(d.due or d.issued)),
        ),
        gap=110,
    )
    columns = (
        ("Désignation / Description", 44.0, "l"),
        ("Qté / Qty", 360.0, "r"),
        ("P.U. / Price", 450.0, "r"),
        ("Montant / Amount", 550.0, "r"),
    )
    y = s.table(230, columns, [(i.label, f"{i.quantity}", EN(i.price), EN(i.net)) for i in d.items])
    s.kv(
        340,
        y + 10,
        (
            ("Total HT / Net", EN(d.ht)),
            ("TVA / VAT 20%", EN(d.tva)),
            ("Total TTC / Gross", EN(d.ttc)),
        ),
        right=550,
    )
    s.t(40, 770, f"IBAN {d.seller.iban_spaced}")
