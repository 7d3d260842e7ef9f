"""Invoices of services: telecom, fees, factoring, payment slips; old balances and large decoys."""

from decimal import Decimal
from random import Random
from typing import Final

from benchmarks.accuracy.kit.formats import FR, FR_NARROW, FR_NBSP, FR_PLAIN, long, short, slash
from benchmarks.accuracy.kit.hand import VISIBLE_WORDS
from benchmarks.accuracy.kit.parties import french_iban
from benchmarks.accuracy.kit.sale import Sale
from benchmarks.accuracy.kit.sheet import Sheet
from benchmarks.accuracy.layouts import Layouts

LAYOUTS: Final = Layouts(VISIBLE_WORDS)


@LAYOUTS.invoice(sheet={"family": "sans", "size": 9}, number="{n}{n}", hide={"buyer_siren"})
def telecom_summary(s: Sheet, d: Sale) -> None:
    """The sum owed stands large on page 1, details on page 2; points and phone numbers around."""
    s.t(40, 50, d.seller.name, b=True, size=18)
    s.lines(340, 50, (d.buyer.name, *d.buyer.address))
    s.t(40, 120, f"Votre facture du {long(d.issued)}", b=True, size=13)
    s.kv(
        40,
        140,
        (("Facture n°", d.number), ("Compte client", "1.20411873"), ("Ligne", "03 80 11 22 33")),
        gap=100,
    )
    s.box(40, 210, 556, 270, fill=0.92)
    s.t(60, 245, "Montant total à payer TTC", size=13)
    s.t(540, 245, FR_NARROW(d.ttc), b=True, size=18, align="r")
    s.t(60, 262, f"prélevé ou à régler au plus tard le {long(d.due or d.issued)}", size=8)
    s.kv(
        60,
        320,
        (("Total hors taxes", FR_NARROW(d.ht)), ("Montant de la TVA à 20 %", FR_NARROW(d.tva))),
        right=540,
    )
    s.t(
        40,
        800,
        f"{d.seller.name}, {d.seller.form} au capital de 2 135 885 € - {d.seller.street} "
        f"{d.seller.town} - "
        f"RCS {d.seller.siren_spaced} - TVA {d.seller.vat}",
        size=6.5,
    )
    s.t(40, 600, f"Pour vos virements : {d.seller.iban_spaced}")
    s.page()
    s.t(40, 50, "Détail de votre facture", b=True, size=13)
    columns = (("Service", 44.0, "l"), ("Nb", 400.0, "r"), ("Montant HT", 550.0, "r"))
    s.table(80, columns, [(i.label, f"{i.quantity}", FR(i.net)) for i in d.items])


@LAYOUTS.invoice(
    sheet={"family": "serif", "size": 11}, count=(1, 2), number="NH {y}-{n}", hide={"buyer_siren"}
)
def fee_note(s: Sheet, d: Sale) -> None:
    """A note of fees written as a letter."""
    s.lines(
        40, 60, (d.seller.name, "Expert-comptable", *d.seller.address, f"SIRET {d.seller.siret}")
    )
    s.lines(330, 130, (d.buyer.name, *d.buyer.address))
    s.t(330, 200, f"{d.seller.city}, le {long(d.issued)}")
    s.t(40, 240, f"NOTE D'HONORAIRES N° {d.number}", b=True)
    y = s.para(40, 270, 510, "Pour les diligences suivantes, accomplies dans votre dossier :")
    for item in d.items:
        y = s.t(60, y + 6, f"{item.label} : {FR_NBSP(item.net)}") + 16
    s.kv(
        300,
        y + 10,
        (
            ("Honoraires hors taxes", FR_NBSP(d.ht)),
            ("TVA au taux de 20 %", FR_NBSP(d.tva)),
            ("Total TTC", FR_NBSP(d.ttc)),
        ),
        right=540,
        step=18,
    )
    s.para(
        40,
        y + 90,
        510,
        f"Cette note est payable à trente jours, soit le {long(d.due or d.issued)}, par "
        f"virement au compte {d.seller.iban_spaced}. Numéro de TVA : {d.seller.vat}.",
    )


@LAYOUTS.invoice(sheet={"family": "helvetica"}, number="F{n}", hide={"iban"})
def factored(s: Sheet, d: Sale) -> None:
    """The claim is assigned: the account shown is the factor's, a third company on the page."""
    s.t(40, 50, d.seller.name, b=True, size=15)
    s.lines(40, 66, (*d.seller.address, f"SIREN {d.seller.siren_spaced} - TVA {d.seller.vat}"))
    s.lines(340, 100, (d.buyer.name, *d.buyer.address, f"SIREN {d.buyer.siren_spaced}"))
    s.kv(
        40,
        130,
        (
            ("Facture n°", d.number),
            ("Date", slash(d.issued)),
            ("Échéance", slash(d.due or d.issued)),
        ),
    )
    columns = (
        ("Désignation", 44.0, "l"),
        ("Qté", 360.0, "r"),
        ("PU", 450.0, "r"),
        ("HT", 550.0, "r"),
    )
    y = s.table(210, columns, [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items])
    s.kv(
        380,
        y + 10,
        (
            ("Total HT", FR(d.ht)),
            ("TVA", FR(d.tva)),
            ("TTC", FR(d.ttc)),
            ("Net à payer", FR(d.ttc)),
        ),
        right=550,
    )
    s.box(40, 640, 556, 720)
    s.para(
        50,
        656,
        490,
        "Pour être libératoire, le règlement doit être fait directement à l'ordre de FACTORION "
        "S.A., société d'affacturage au capital de 12 400 000 €, SIREN 394 561 086, qui le "
        "reçoit par "
        "subrogation dans le cadre d'un contrat d'affacturage.",
    )


@LAYOUTS.invoice(
    sheet={"family": "carlito", "size": 9.5}, number="{y}{n:05d}", rates=("20", "10", "5.5")
)
def payment_slip(s: Sheet, d: Sale) -> None:
    """A slip to cut off repeats number, date and amount at the foot of the page."""
    s.lines(330, 44, (d.buyer.name, *d.buyer.address, f"SIRET : {d.buyer.siret}"), size=11)
    s.lines(40, 44, (d.seller.name, *d.seller.address, d.seller.phone), b=True)
    s.t(40, 140, f"Facture {d.number} - {slash(d.issued)}", b=True, size=12)
    columns = (
        ("Produit", 44.0, "l"),
        ("Taux", 300.0, "r"),
        ("Qté", 360.0, "r"),
        ("PU", 450.0, "r"),
        ("HT", 550.0, "r"),
    )
    rows = [
        (i.label, f"{i.rate} %".replace(".", ","), f"{i.quantity}", FR(i.price), FR(i.net))
        for i in d.items
    ]
    y = s.table(170, columns, rows)
    vat = (("Code TVA", 44.0, "l"), ("Base", 170.0, "r"), ("Taux", 230.0, "r"), ("TVA", 300.0, "r"))
    s.table(
        y + 10,
        vat,
        [
            (f"{n}", FR(b), f"{r}".replace(".", ","), FR(t))
            for n, (r, b, t) in enumerate(d.vat(), 1)
        ],
    )
    s.kv(
        360,
        y + 10,
        (("Total H.T.", FR(d.ht)), ("Total T.V.A.", FR(d.tva)), ("Total T.T.C.", FR(d.ttc))),
        right=550,
    )
    s.t(40, 660, "- " * 100, size=6)
    s.t(40, 676, "À joindre à votre règlement", b=True)
    s.above(
        40,
        700,
        (
            ("Facture", d.number),
            ("Date", slash(d.issued)),
            ("Échéance", slash(d.due or d.issued)),
            ("Montant", FR_PLAIN(d.ttc)),
        ),
        cell=128,
    )
    s.t(40, 760, f"{d.seller.iban_spaced} - {d.seller.name} - SIREN {d.seller.siren}")


@LAYOUTS.invoice(
    sheet={"family": "sans", "size": 9},
    number="{yy}.{m}.{n}",
    terms="45 jours fin de mois",
    due=True,
    order="{n}.A",
)
def terms_only(s: Sheet, d: Sale) -> None:
    """No due date is printed, only the terms: the later of the two readings is the due date."""
    s.t(40, 50, "Facture", b=True, size=18)
    s.kv(
        40,
        76,
        (
            ("Numéro de facture", d.number),
            ("Date de facturation", short(d.issued)),
            ("Référence commande", d.order),
            ("Délai de paiement", d.terms),
        ),
        gap=120,
    )
    s.lines(320, 50, ("De", d.seller.name, *d.seller.address, f"SIRET {d.seller.siret}"))
    s.lines(320, 140, ("À", d.buyer.name, *d.buyer.address, f"SIRET {d.buyer.siret}"))
    columns = (
        ("Intitulé", 44.0, "l"),
        ("Qté", 360.0, "r"),
        ("PU HT", 450.0, "r"),
        ("Total HT", 550.0, "r"),
    )
    y = s.table(240, columns, [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items])
    s.kv(
        370,
        y + 10,
        (("Total HT", FR(d.ht)), ("TVA 20 %", FR(d.tva)), ("Total TTC", FR(d.ttc))),
        right=550,
    )
    s.t(40, 780, f"IBAN {d.seller.iban_spaced}")


@LAYOUTS.invoice(sheet={"family": "caladea", "size": 9.5}, number="F-{y}-{n}", hide={"buyer_siren"})
def old_balance(s: Sheet, d: Sale) -> None:
    """A statement of the account below the invoice shows larger, older sums."""
    old = d.ttc + Decimal("812.40")
    s.t(297, 46, d.seller.name, b=True, size=15, align="c")
    s.t(
        297,
        60,
        f"{d.seller.street} {d.seller.town} - SIREN {d.seller.siren} - {d.seller.phone}",
        align="c",
        size=8,
    )
    s.lines(340, 100, (d.buyer.name, *d.buyer.address))
    s.t(40, 110, f"N° facture : {d.number}")
    s.t(40, 124, f"Date facture : {slash(d.issued)}")
    s.t(40, 138, f"Date échéance : {slash(d.due or d.issued)}")
    columns = (
        ("Désignation", 44.0, "l"),
        ("Qté", 360.0, "r"),
        ("PU", 450.0, "r"),
        ("Total", 550.0, "r"),
    )
    y = s.table(200, columns, [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items])
    y = s.kv(
        370,
        y + 10,
        (("Montant HT", FR(d.ht)), ("TVA 20 %", FR(d.tva)), ("Montant TTC", FR(d.ttc))),
        right=550,
    )
    s.box(40, y + 30, 556, y + 90)
    s.t(50, y + 46, "Pour information, situation de votre compte :", b=True)
    s.t(
        50,
        y + 62,
        f"Solde antérieur : {FR(old)}   Présente facture : {FR(d.ttc)}   Solde du compte : "
        f"{FR(old + d.ttc)}",
    )
    s.t(40, 790, f"Compte bancaire : {d.seller.iban_spaced}")


@LAYOUTS.invoice(sheet={"family": "sans", "size": 9, "words": True}, number="FAC-{n}")
def totals_first(s: Sheet, d: Sale) -> None:
    """Totals before the lines; labels right-aligned to a colon; the buyer's account as a decoy."""
    decoy = french_iban(Random(d.number))
    s.t(40, 50, d.seller.name, b=True, size=16)
    s.t(
        40,
        64,
        f"{d.seller.street}, {d.seller.town} | SIRET {d.seller.siret} | {d.seller.vat}",
        size=7.5,
    )
    pairs = (
        ("Facture numéro :", d.number),
        ("Date :", slash(d.issued)),
        ("Date d'exigibilité :", slash(d.due or d.issued)),
        ("Montant HT :", FR_PLAIN(d.ht)),
        ("Montant TVA :", FR_PLAIN(d.tva)),
        ("Montant TTC :", FR_PLAIN(d.ttc)),
    )
    y = 100.0
    for label, value in pairs:
        s.t(160, y, label, align="r")
        y = s.t(166, y, value, b=True) + 15
    s.lines(340, 100, (d.buyer.name, *d.buyer.address, f"SIREN {d.buyer.siren}"))
    s.t(40, 215, f"Nous payer sur notre compte IBAN {d.seller.iban_spaced}")
    s.t(40, 229, f"(votre mandat SEPA sur {decoy[:4]} **** **** {decoy[-3:]} est suspendu)", size=8)
    columns = (("Détail", 44.0, "l"), ("Qté", 360.0, "r"), ("PU", 450.0, "r"), ("HT", 550.0, "r"))
    s.table(270, columns, [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items])
