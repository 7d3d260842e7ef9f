"""Building supplies owed to a factor, a sale after its proforma, monthly cleaning, a rebate."""

from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Final

from benchmarks.accuracy.kit import formats
from benchmarks.accuracy.others.figures import (
    Bill,
    Document,
    Hands,
    Line,
    Pen,
    buyer,
    cents,
    company,
    day_in,
    end_of_month_terms,
    line,
    month_end,
    numbered,
    said,
    total,
    truth,
)

HANDS: Final = Hands()


@HANDS("negoce_affacture")
def negoce_affacture(rng: Random, variant: int) -> Document:
    """Paid to a factor by subrogation; delivered elsewhere; rebate, carriage, eco-contribution."""
    seller = company(rng, ("Matériaux Brugerolle", "Dépôt Carrelage 43")[variant], "SA", "640 000")
    customer = buyer(rng, seller)
    factor = company(rng, "Flandral Factor", "SA", "12 500 000")
    issued = day_in(rng)
    lines = (
        line(
            rng, "Bloc béton creux 20x20x50", 1, 3, ref="BLC20", of=(180, 240), rebate=Decimal(12)
        ),
        line(rng, "Ciment CEM II 32,5 R sac 35 kg", 8, 12, ref="CIM35", of=(40, 56)),
        line(rng, "Treillis soudé ST25C", 38, 61, ref="TS25C", of=(6, 10), rebate=Decimal(5)),
        line(rng, "Laine de verre R=5 (dont éco-part. 0,12)", 9, 14, ref="LDV5", of=(24, 36)),
    )
    gross = total(found.net for found in lines)
    bill = Bill(lines, cents(gross * Decimal("0.03")), Decimal(rng.randrange(3500, 9000)) / 100)
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "factor": factor,
        "bill": bill,
        "issued": issued,
        "due": end_of_month_terms(issued, 45),
        "number": numbered(rng, issued, "{n7}", "FAC{yy}{m}-{n4}")[variant],
        "order": numbered(rng, issued, "CH-{n4}", "{n6}/B")[variant],
        "slip": numbered(rng, issued, "{n6}", "BL-{n5}")[variant],
        "slip_on": issued - timedelta(days=rng.randrange(2, 9)),
        "account": rng.randrange(100000, 999999),
        "eco": cents(lines[3].quantity * Decimal("0.12")),
    }
    names = "number issued due order slip ht tva ttc seller seller_siren buyer"
    return Document(
        values=values,
        stated=said(values, names, iban=factor.iban, due_payable=bill.ttc),
        derived=truth(prepaid="0.00", delivery_date=values["slip_on"]),
        pen=(Pen(formats.FR_NBSP, formats.slash), Pen(formats.FR_PLAIN, formats.slash_short))[
            variant
        ],
    )


@HANDS("apres_proforma", "writer")
def apres_proforma(rng: Random, variant: int) -> Document:
    """All particulars in a side column; part was paid on the proforma, whose sum differs."""
    seller = company(rng, ("Instruments Calvière", "Optomesure Lacanau")[variant], "SAS", "152 449")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    bill = Bill(
        (
            line(rng, "Banc de mesure laser, étalonné COFRAC", 3100, 6900, of=(1,)),
            line(rng, "Jeu de mors adaptables", 140, 320, of=(2, 3)),
            line(rng, "Mise en service sur site", 620, 940, of=(1, 2), unit="jour"),
        )
    )
    prepaid = Decimal(rng.randrange(12, 24) * 100)
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "issued": issued,
        "due": issued + timedelta(days=(21, 45)[variant]),
        "number": numbered(rng, issued, "{y}{n4}", "FD-{n5}")[variant],
        "proforma": numbered(rng, issued, "PF{y}-{n3}", "PRO-{n4}")[variant],
        "proforma_on": issued - timedelta(days=rng.randrange(25, 60)),
        "proforma_ttc": bill.ttc - Decimal("86.40"),
        "prepaid": prepaid,
        "rest": bill.ttc - prepaid,
        "order": numbered(rng, issued, "PO{n7}", "{n5}-{yy}")[variant],
    }
    names = "number issued due order ht tva ttc seller seller_siren buyer buyer_siren iban"
    return Document(
        values=values,
        stated=said(values, names, prepaid=prepaid, due_payable=bill.ttc - prepaid),
        pen=(Pen(formats.FR_NBSP, formats.dot), Pen(formats.FR_EUR, formats.long))[variant],
    )


@HANDS("nettoyage", "writer")
def nettoyage(rng: Random, variant: int) -> Document:
    """A month of a contract; printed on another day; an earlier balance that is not part of it."""
    seller = company(rng, ("Propreté Valsonne", "Netéo Services 71")[variant], "SARL", "30 000")
    customer = buyer(rng, seller)
    issued = month_end(day_in(rng))
    due = end_of_month_terms(issued, 30)
    bill = Bill(
        (
            line(rng, "Entretien courant des bureaux, forfait mensuel", 480, 1900, of=(1,)),
            line(rng, "Vitrerie intérieure et extérieure", 90, 260, of=(1,)),
            line(rng, "Fourniture sacs et consommables sanitaires", 20, 70, of=(1, 2)),
        )
    )
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "issued": issued,
        "due": due,
        "show_due": variant == 1,
        "start": issued.replace(day=1),
        "printed": issued + timedelta(days=3),
        "number": numbered(rng, issued, "{yy}{m}{n3}", "NS/{y}/{n4}")[variant],
        "contract": f"CT{rng.randrange(1000, 9999)}",
        "contract_on": issued - timedelta(days=rng.randrange(400, 900)),
        "earlier": cents(Decimal(rng.randrange(30000, 90000)) / 100),
    }
    names = "number issued ht tva ttc seller seller_siren buyer iban" + " due" * variant
    return Document(
        values=values,
        stated=said(values, names),
        computed={} if variant else truth(due_date=due),
        derived=truth(prepaid="0.00", due_payable=bill.ttc),
        pen=(Pen(formats.FR_NBSP, formats.slash), Pen(formats.FR_PLAIN, formats.dash))[variant],
    )


def _bracketed(value: Decimal) -> str:
    return f"({formats.FR_NBSP(abs(value))})" if value < 0 else formats.FR_NBSP(value)


@HANDS("ristourne")
def ristourne(rng: Random, variant: int) -> Document:
    """A year-end rebate on the turnover of four quarters; brackets or no sign at all."""
    seller = company(rng, ("Cosmétiques Solaline", "Outillage Ferréol")[variant], "SAS", "900 000")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    quarters = [Decimal(rng.randrange(400000, 2600000)) / 100 for _ in range(4)]
    turnover = total(quarters)
    sign = (-1, 1)[variant]
    bill = Bill(
        (Line("Remise de fin d’année 3,5 %", Decimal(sign), cents(turnover * Decimal("0.035"))),)
    )
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "issued": issued,
        "number": numbered(rng, issued, "RFA{yy}-{n3}", "AVR {n5}")[variant],
        "quarters": quarters,
        "turnover": turnover,
        "year": issued.year - 1,
        "agreed": issued - timedelta(days=rng.randrange(380, 460)),
    }
    names = "number issued ht tva ttc seller seller_siren buyer buyer_siren"
    return Document(
        values=values,
        stated=said(values, names),
        derived=truth(due_payable=bill.ttc, prepaid="0.00"),
        pen=(Pen(_bracketed, formats.long), Pen(formats.FR_EUR, formats.slash))[variant],
        nature="avoir",
    )
