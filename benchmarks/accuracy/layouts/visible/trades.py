"""Invoices of the trades: building, transport, craft; reverse charge, exemption, progress."""

from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit.formats import EN_EUR, FR, FR_EUR, FR_NBSP, american, long, slash
from benchmarks.accuracy.kit.hand import VISIBLE_WORDS
from benchmarks.accuracy.kit.sale import Sale
from benchmarks.accuracy.kit.sheet import Sheet
from benchmarks.accuracy.layouts import Layouts

LAYOUTS: Final = Layouts(VISIBLE_WORDS)


@LAYOUTS.invoice(rates=("0",), order="MARCHE-{n}", number="{yy}-{n}")
def reverse_charge(s: Sheet, d: Sale) -> None:
    """Building subcontractor: no VAT, autoliquidation; HT is what is owed."""
    s.lines(40, 50, (d.seller.name, f"{d.seller.form} - {d.seller.street}", d.seller.town), b=True)
    s.t(40, 96, f"TVA {d.seller.vat}  SIRET {d.seller.siret}", size=8)
    s.lines(330, 110, (d.buyer.name, *d.buyer.address, f"TVA {d.buyer.vat}"))
    s.t(40, 190, f"Facture de travaux n° {d.number} en date du {slash(d.issued)}", b=True)
    s.t(40, 206, f"Contrat de sous-traitance {d.order} - Commande : {d.order}")
    columns = (
        ("Ouvrage", 44.0, "l"),
        ("Quantité", 360.0, "r"),
        ("PU", 450.0, "r"),
        ("Total HT", 550.0, "r"),
    )
    y = s.table(236, columns, [(i.label, f"{i.quantity}", FR(i.price), FR(i.net)) for i in d.items])
    s.kv(
        350,
        y + 10,
        (
            ("Total HT", FR_EUR(d.ht)),
            ("TVA : autoliquidation", FR_EUR(d.tva)),
            ("Net à payer", FR_EUR(d.ttc)),
        ),
        right=550,
    )
    s.t(40, y + 80, "Autoliquidation de la TVA par le preneur, article 283-2 nonies du CGI.")
    s.t(40, y + 94, f"À payer le {slash(d.due or d.issued)} - IBAN {d.seller.iban_spaced}")


@LAYOUTS.invoice(
    sheet={"family": "caladea", "size": 10},
    rates=("0",),
    count=(1, 3),
    number="{y}-{n:03d}",
    hide={"total_tva", "total_ht", "buyer_siren"},
)
def no_vat_293b(s: Sheet, d: Sale) -> None:
    """A craftsman under the small-business exemption: one single total."""
    s.t(297, 60, d.seller.name, b=True, size=17, align="c")
    s.t(
        297,
        78,
        f"{d.seller.street}, {d.seller.town} - Siret {d.seller.siret_spaced}",
        align="c",
        size=9,
    )
    s.t(40, 130, f"Facture {d.number}", b=True, size=13)
    s.t(40, 148, f"Le {long(d.issued)}")
    s.lines(340, 130, ("Pour :", d.buyer.name, *d.buyer.address))
    y = 220.0
    for item in d.items:
        s.t(50, y, f"- {item.label} ({item.quantity} x {FR_NBSP(item.price)})")
        y = s.t(540, y, FR_NBSP(item.net), align="r") + 18
    s.t(540, y + 14, f"Total : {FR_NBSP(d.ttc)}", b=True, size=12, align="r")
    s.t(40, y + 50, "TVA non applicable, art. 293 B du CGI")
    s.t(
        40,
        y + 66,
        f"À payer avant le {long(d.due or d.issued)}. Mon compte : {d.seller.iban_spaced}",
    )


@LAYOUTS.invoice(
    sheet={"family": "sans", "size": 8.5},
    order="{n}-B",
    number="SIT{n}",
    rates=("20",),
    count=(3, 5),
)
def progress_claim(s: Sheet, d: Sale) -> None:
    """Situation de travaux: contract total, earlier claims, this month's; only the last is owed."""
    earlier = d.ht * 2
    s.t(40, 50, "SITUATION DE TRAVAUX N° 3", b=True, size=14)
    s.lines(40, 70, (d.seller.name, *d.seller.address, f"RCS {d.seller.city} {d.seller.siren}"))
    s.lines(330, 70, (d.buyer.name, *d.buyer.address, f"SIRET {d.buyer.siret}"))
    s.kv(
        40,
        150,
        (
            ("Facture n°", d.number),
            ("Date de facture", slash(d.issued)),
            ("Marché / commande n°", d.order),
            ("Échéance", slash(d.due or d.issued)),
        ),
        gap=120,
    )
    columns = (
        ("Lot", 44.0, "l"),
        ("Marché", 320.0, "r"),
        ("Cumul préc.", 400.0, "r"),
        ("Cumul", 475.0, "r"),
        ("Ce mois", 550.0, "r"),
    )
    rows = [(i.label, FR(i.net * 4), FR(i.net * 2), FR(i.net * 3), FR(i.net)) for i in d.items]
    y = s.table(230, columns, rows)
    s.kv(
        300,
        y + 10,
        (
            ("Montant total du marché HT", FR(d.ht * 4)),
            ("Situations précédentes HT", FR(earlier)),
            ("Montant de la présente situation HT", FR(d.ht)),
            ("TVA 20 %", FR(d.tva)),
            ("Montant TTC à payer", FR(d.ttc)),
        ),
        right=550,
    )
    s.t(40, 760, f"Règlement : {d.seller.iban_spaced}")


@LAYOUTS.invoice(
    sheet={"family": "helvetica", "size": 8.5}, number="T{n}", terms="30 jours net", order=""
)
def haulage(s: Sheet, d: Sale) -> None:
    """A haulier: each line has its own date and waybill; surcharge in percent below."""
    s.t(40, 46, d.seller.name.upper(), b=True, size=15)
    s.t(
        40,
        60,
        f"Transports publics - {d.seller.street} - {d.seller.town} - Licence 2014/84/0000123 "
        f"du 02/01/2014",
    )
    s.box(300, 80, 556, 150)
    s.lines(310, 96, (d.buyer.name, *d.buyer.address, f"Identifiant TVA : {d.buyer.vat}"))
    s.kv(
        40,
        96,
        (
            ("Facture", d.number),
            ("Du", slash(d.issued)),
            ("Date d'échéance", slash(d.due or d.issued)),
        ),
    )
    columns = (
        ("Date", 44.0, "l"),
        ("Lettre de voiture", 110.0, "l"),
        ("Trajet", 210.0, "l"),
        ("Montant HT", 550.0, "r"),
    )
    rows = []
    for n, item in enumerate(d.items):
        day = d.issued.fromordinal(d.issued.toordinal() - 20 + n)
        rows.append((slash(day), f"LV{41200 + n * 17}", item.label, FR(item.net)))
    y = s.table(190, columns, rows)
    s.kv(
        380,
        y + 12,
        (("Total HT EUR", FR(d.ht)), ("TVA 20%", FR(d.tva)), ("Total TTC EUR", FR(d.ttc))),
        right=550,
    )
    s.t(
        40,
        770,
        f"{d.seller.form} {d.seller.capital} € - SIREN {d.seller.siren_spaced} - IBAN "
        f"{d.seller.iban}",
    )
    s.para(
        40,
        784,
        510,
        "En application de l'article L3222-1 du code des transports, indexation gazole comprise. "
        "Délai maximal : 30 jours date de facture (L441-11 C. com.).",
        size=6.5,
    )


@LAYOUTS.invoice(
    sheet={"family": "carlito", "size": 10}, count=(1, 1), order="D{y}{n}", number="AC-{n}"
)
def stage_payment(s: Sheet, d: Sale) -> None:
    """An invoice for 30 % of an order: the order's own totals are larger and printed first."""
    order_ht = d.ht * 10 / 3
    s.t(40, 56, "FACTURE D'ACOMPTE", b=True, size=17)
    s.kv(
        40,
        84,
        (("N°", d.number), ("Date d'émission", slash(d.issued)), ("Selon commande n°", d.order)),
        gap=110,
    )
    s.lines(320, 56, (d.seller.name, *d.seller.address, f"SIRET {d.seller.siret_spaced}"), b=True)
    s.lines(
        320, 130, ("Facturé à :", d.buyer.name, *d.buyer.address, f"SIREN {d.buyer.siren_spaced}")
    )
    s.t(
        40,
        220,
        f"Montant total de la commande : {FR_NBSP(order_ht)} HT, soit "
        f"{FR_NBSP(order_ht * Decimal('1.2'))} TTC",
    )
    columns = (("Désignation", 44.0, "l"), ("Montant HT", 550.0, "r"))
    y = s.table(250, columns, [(f"Acompte de 30 % à la commande - {d.items[0].label}", FR(d.ht))])
    s.kv(
        350,
        y + 10,
        (
            ("Total HT", FR_NBSP(d.ht)),
            ("TVA (20 %)", FR_NBSP(d.tva)),
            ("Total TTC de l'acompte", FR_NBSP(d.ttc)),
        ),
        right=550,
    )
    s.t(40, y + 90, f"Échéance de l'acompte : {slash(d.due or d.issued)}")
    s.t(40, y + 104, f"IBAN : {d.seller.iban_spaced}")


@LAYOUTS.invoice(
    one_hand=True,
    sheet={"family": "dejavu", "size": 8},
    number="{n}-{y}",
    terms="30 days",
    hide={"buyer_siren"},
)
def american_order(s: Sheet, d: Sale) -> None:
    """English with month before day: only the rest of the page can tell."""
    s.t(550, 50, "Invoice", b=True, size=20, align="r")
    s.lines(40, 50, (d.seller.name, *d.seller.address, "FRANCE", f"VAT {d.seller.vat}"))
    s.lines(40, 140, ("Customer", d.buyer.name, *d.buyer.address, "FRANCE"))
    s.kv(
        340,
        80,
        (
            ("Invoice #", d.number),
            ("Date (mm/dd/yyyy)", american(d.issued)),
            ("Due (mm/dd/yyyy)", american(d.due or d.issued)),
        ),
        gap=120,
    )
    columns = (
        ("Description", 44.0, "l"),
        ("Quantity", 360.0, "r"),
        ("Rate", 450.0, "r"),
        ("Amount", 550.0, "r"),
    )
    y = s.table(
        230, columns, [(i.label, f"{i.quantity}", EN_EUR(i.price), EN_EUR(i.net)) for i in d.items]
    )
    s.kv(
        370,
        y + 10,
        (("Net total", EN_EUR(d.ht)), ("VAT 20%", EN_EUR(d.tva)), ("Total due", EN_EUR(d.ttc))),
        right=550,
    )
    s.t(40, 760, f"Remit to IBAN {d.seller.iban_spaced}")
