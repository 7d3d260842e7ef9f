"""Invoices, once held out, of small and middling suppliers."""

from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit.formats import (
    FR,
    FR_EUR,
    FR_NARROW,
    FR_NBSP,
    dash,
    iso,
    long,
    slash,
)
from benchmarks.accuracy.kit.sale import Sale
from benchmarks.accuracy.kit.sheet import Sheet
from benchmarks.accuracy.layouts import Layouts
from benchmarks.accuracy.layouts.opened.words import OPENED_WORDS

LAYOUTS: Final = Layouts(OPENED_WORDS)


@LAYOUTS.invoice(sheet={"family": "carlito", "size": 10}, rates=("10",), number="{n}", order="")
def lots_with_subtotals(s: Sheet, d: Sale) -> None:
    """Building: lots with their own sub-totals, a general total, one rate of 10 %."""
    s.t(297, 48, d.seller.name, b=True, size=16, align="c")
    s.t(297, 62, f"{d.seller.street}, {d.seller.town}", align="c")
    s.t(40, 100, "FACTURE", b=True, size=14)
    s.t(40, 116, f"Réf. : {d.number}")
    s.t(40, 130, f"Le {long(d.issued)}")
    s.lines(
        350,
        100,
        ("Maître d'ouvrage", d.buyer.name, *d.buyer.address, f"SIREN {d.buyer.siren_spaced}"),
    )
    y = 200.0
    for number, item in enumerate(d.items, 1):
        s.t(40, y, f"LOT {number}", b=True)
        y = s.t(60, y + 14, f"{item.label} - {item.quantity} u. à {FR(item.price)}") + 14
        s.t(450, y, f"Sous-total lot {number}", align="r")
        y = s.t(555, y, FR(item.net), align="r") + 20
    s.rule(300, y - 8, 556)
    for label, value in (
        ("TOTAL GÉNÉRAL HT", d.ht),
        ("TVA 10 %", d.tva),
        ("TOTAL GÉNÉRAL TTC", d.ttc),
    ):
        s.t(450, y + 6, label, b=True, align="r")
        y = s.t(555, y + 6, FR_EUR(value), b=True, align="r") + 10
    s.t(40, y + 30, f"Règlement à 30 jours, au {slash(d.due or d.issued)}.")
    s.t(
        297,
        800,
        f"SIRET {d.seller.siret_spaced} - assurance décennale 4471 002 - {d.seller.iban_spaced}",
        size=7.5,
        align="c",
    )


@LAYOUTS.invoice(
    sheet={"family": "serif"}, preceding="FC-{n}", number="NC{n}", due=False, hide={"iban"}
)
def credit_in_parentheses(s: Sheet, d: Sale) -> None:
    """A "note de crédit" with figures in parentheses."""
    s.lines(40, 50, (d.seller.name, *d.seller.address, f"TVA {d.seller.vat}"), b=True)
    s.t(555, 50, "NOTE DE CRÉDIT", b=True, size=15, align="r")
    s.t(555, 68, f"n° {d.number} du {slash(d.issued)}", align="r")
    s.lines(340, 110, (d.buyer.name, *d.buyer.address, f"TVA {d.buyer.vat}"))
    s.t(40, 190, f"En annulation partielle de notre facture {d.preceding}")
    columns = (("Désignation", 44.0, "l"), ("Quantité", 380.0, "r"), ("Montant HT", 550.0, "r"))
    y = s.table(215, columns, [(i.label, f"{i.quantity}", f"({FR(i.net)})") for i in d.items])
    s.kv(
        360,
        y + 12,
        (
            ("Total HT", f"({FR(d.ht)})"),
            ("TVA 20 %", f"({FR(d.tva)})"),
            ("Total TTC EUR", f"({FR(d.ttc)})"),
        ),
        right=550,
    )


@LAYOUTS.invoice(sheet={"family": "sans", "size": 9}, number="FCT{yy}{n}")
def cash_discount(s: Sheet, d: Sale) -> None:
    """A lower sum if paid within eight days stands beside the total."""
    less = (d.ttc * Decimal("0.98")).quantize(Decimal("0.01"))
    s.t(40, 50, d.seller.name, b=True, size=14)
    s.t(40, 64, f"{d.seller.street} - {d.seller.town}")
    s.t(40, 77, f"RCS {d.seller.city} {d.seller.siren_spaced}")
    s.box(330, 40, 556, 110)
    s.lines(340, 58, (d.buyer.name, *d.buyer.address, f"N° SIREN {d.buyer.siren}"))
    s.above(
        40,
        140,
        (("FACTURE N°", d.number), ("DATE", dash(d.issued)), ("ÉCHÉANCE", dash(d.due or d.issued))),
        cell=172,
    )
    columns = (
        ("Désignation", 44.0, "l"),
        ("Qté", 360.0, "r"),
        ("PU", 450.0, "r"),
        ("Total", 550.0, "r"),
    )
    y = s.table(205, columns, [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items])
    s.kv(40, y + 16, (("Net à payer sous 8 jours, escompte 2 % déduit :", FR_NBSP(less)),), gap=230)
    s.kv(
        370,
        y + 34,
        (("Total HT", FR_NBSP(d.ht)), ("TVA", FR_NBSP(d.tva)), ("Total TTC", FR_NBSP(d.ttc))),
        right=550,
    )
    s.t(40, 760, f"Compte {d.seller.iban_spaced}")


@LAYOUTS.invoice(
    sheet={"family": "times", "size": 11}, count=(1, 2), number="{n}/{y}", hide={"buyer_siren"}
)
def typed_in_a_letter(s: Sheet, d: Sale) -> None:
    """Typed as a letter: number and date in one sentence, the figures in sentences."""
    s.lines(60, 60, (d.seller.name, *d.seller.address, f"Siren : {d.seller.siren_spaced}"))
    s.lines(330, 140, (d.buyer.name, *d.buyer.address))
    s.t(60, 230, f"Facture du {long(d.issued)}, n° {d.number}", b=True)
    y = s.para(
        60, 260, 480, "Nous vous prions de trouver ci-dessous le décompte de nos prestations :"
    )
    for item in d.items:
        y = s.para(
            80,
            y + 6,
            440,
            f"{item.label} : {item.quantity} à {FR(item.price)} euros, soit {FR(item.net)} euros.",
        )
    y = s.para(
        60,
        y + 10,
        480,
        f"Soit un total hors taxes de {FR_NBSP(d.ht)}, une TVA de {FR_NBSP(d.tva)} au taux de "
        f"20 %, "
        f"et un total toutes taxes comprises de {FR_NBSP(d.ttc)}.",
    )
    y = s.para(
        60,
        y + 10,
        480,
        f"Le règlement est attendu le {long(d.due or d.issued)}, par virement sur le compte "
        f"{d.seller.iban_spaced}.",
    )
    s.t(60, 790, f"{d.seller.form} au capital de {d.seller.capital} € - TVA {d.seller.vat}", size=8)


@LAYOUTS.invoice(
    sheet={"family": "helvetica", "size": 9}, deposit=True, order="{n}", number="FAC{n:06d}"
)
def two_deposits(s: Sheet, d: Sale) -> None:
    """Two deposit invoices are deducted, each with number and date; a balance remains."""
    first = (d.deposit / 2).quantize(Decimal("0.01"))
    second = d.deposit - first
    s.t(555, 50, d.seller.name, b=True, size=14, align="r")
    s.lines(555, 66, (*d.seller.address, f"SIRET {d.seller.siret}"), align="r")
    s.lines(40, 60, (d.buyer.name, *d.buyer.address, f"SIRET {d.buyer.siret}"), size=11)
    s.kv(
        40,
        150,
        (
            ("Facture définitive n°", d.number),
            ("Date de facturation", slash(d.issued)),
            ("Bon de commande", d.order),
            ("À régler avant le", slash(d.due or d.issued)),
        ),
        gap=120,
    )
    columns = (
        ("Prestation", 44.0, "l"),
        ("Qté", 360.0, "r"),
        ("PU HT", 450.0, "r"),
        ("Total HT", 550.0, "r"),
    )
    y = s.table(235, columns, [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items])
    s.kv(
        300,
        y + 14,
        (
            ("Total HT", FR(d.ht)),
            ("TVA 20 %", FR(d.tva)),
            ("Total TTC", FR(d.ttc)),
            ("Acompte FAC000031 TTC", f"-{FR(first)}"),
            ("Acompte FAC000044 TTC", f"-{FR(second)}"),
            ("Total acomptes", f"-{FR(d.deposit)}"),
            ("Solde à régler", FR_NBSP(d.payable)),
        ),
        right=550,
    )
    s.t(40, 770, f"IBAN {d.seller.iban_spaced}")


@LAYOUTS.invoice(
    sheet={"family": "dejavu", "size": 8}, number="{y}-{m}-{n}", order="71-{n}", hide={"iban"}
)
def side_labels_right(s: Sheet, d: Sale) -> None:
    """Metadata in a narrow column at the right edge, value under label; the seller at the foot."""
    s.t(40, 60, "Facture", size=24)
    s.lines(40, 100, (d.buyer.name, *d.buyer.address, f"TVA {d.buyer.vat}"), size=10)
    y = 60.0
    for label, value in (
        ("Facture", d.number),
        ("Émission", iso(d.issued)),
        ("Exigible le", iso(d.due or d.issued)),
        ("Votre commande", d.order),
    ):
        s.t(470, y, label, grey=0.5)
        y = s.t(470, y + 12, value, b=True) + 20
    columns = (
        ("Prestation", 44.0, "l"),
        ("Qté", 300.0, "r"),
        ("Prix", 370.0, "r"),
        ("Montant", 440.0, "r"),
    )
    y = s.table(
        200,
        columns,
        [(i.label, f"{i.quantity}", FR_NARROW(i.price), FR_NARROW(i.net)) for i in d.items],
        rule=False,
    )
    s.t(470, 420, "Hors taxes", grey=0.5)
    s.t(470, 433, FR_NARROW(d.ht))
    s.t(470, 450, "TVA", grey=0.5)
    s.t(470, 463, FR_NARROW(d.tva))
    s.t(470, 480, "Toutes taxes", grey=0.5)
    s.t(470, 493, FR_NARROW(d.ttc), b=True, size=11)
    s.lines(
        40,
        770,
        (
            f"{d.seller.name} · {d.seller.form} au capital de {d.seller.capital} €",
            f"{d.seller.street} · {d.seller.town} · SIRET {d.seller.siret} · TVA {d.seller.vat}",
        ),
        size=7,
    )


@LAYOUTS.invoice(
    sheet={"family": "caladea"}, rates=("0",), count=(1, 2), number="F{y}{n}", hide={"total_tva"}
)
def training_exempt(s: Sheet, d: Sale) -> None:
    """A training body: exempt from VAT, with agreement and activity numbers as decoys."""
    s.t(40, 50, d.seller.name, b=True, size=14)
    s.lines(
        40,
        66,
        (
            *d.seller.address,
            f"SIRET : {d.seller.siret}",
            "Déclaration d'activité n° 84 69 15287 69",
        ),
    )
    s.lines(340, 66, (d.buyer.name, *d.buyer.address, f"SIRET : {d.buyer.siret}"))
    s.t(40, 160, f"Facture n° {d.number}", b=True, size=13)
    s.t(40, 176, f"Date d'émission : {slash(d.issued)}")
    s.t(
        40,
        190,
        "Convention de formation n° 2025-118 du 03/01/2025, session du 10/02/2025 au 12/02/2025",
    )
    columns = (("Formation", 44.0, "l"), ("Jours", 380.0, "r"), ("Montant net", 550.0, "r"))
    y = s.table(220, columns, [(i.label, f"{i.quantity}", FR_NBSP(i.net)) for i in d.items])
    s.kv(
        340,
        y + 12,
        (
            ("Total HT", FR_NBSP(d.ht)),
            ("Exonération de TVA", ""),
            ("Total à payer", FR_NBSP(d.ttc)),
        ),
        right=550,
    )
    s.t(40, y + 70, "Exonéré de TVA, article 261-4-4° a du CGI.")
    s.t(
        40,
        y + 84,
        f"Paiement à 30 jours, échéance {slash(d.due or d.issued)}, IBAN {d.seller.iban_spaced}",
    )
