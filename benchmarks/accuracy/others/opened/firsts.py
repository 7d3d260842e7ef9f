"""A printer's invoice made in a word processor, and a carrier's."""

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
    company,
    day_in,
    end_of_month_terms,
    line,
    truth,
)

HANDS: Final = Hands()
_TOWNS: Final = (
    "Laon", "Vesoul", "Périgueux", "Saint-Lô", "Digne", "Aurillac", "Mende", "Guéret", "Tarbes",
    "Moulins", "Auch", "Privas",
)  # fmt: skip


@HANDS("imprimerie", "writer")
def imprimerie(rng: Random, variant: int) -> Document:
    """Number, day and due date in a strip of columns; totals in a row at the foot."""
    seller = company(rng, ("Imprimerie du Gué", "Typo-Offset Larzanne")[variant], "SARL", "60 980")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    due = end_of_month_terms(issued, 30)
    drawn = (
        line(
            rng,
            "Dépliants 3 volets, 135 g couché mat, quadri R°/V°",
            210,
            480,
            of=(1,),
            ref="24-118",
        ),
        line(
            rng,
            "Têtes de lettre 21 × 29,7, 90 g offset, 2 couleurs",
            90,
            190,
            of=(2, 3),
            ref="24-119",
        ),
        line(rng, "Corrections d’auteur", 42, 55, of=("1.5", "2.5"), ref="PAO", unit="h"),
    )
    bill = Bill(drawn, charge=Decimal(rng.randrange(1200, 4800)) / 100)
    number = (f"{rng.randrange(20000, 39999)}", f"FC {rng.randrange(4000, 7999)}")[variant]
    order = (f"BC-{rng.randrange(100, 999)}/{issued:%y}", f"{rng.randrange(45000000, 45999999)}")[
        variant
    ]
    slip = f"{rng.randrange(60000, 79999)}"
    delivered = issued - timedelta(days=rng.randrange(2, 8))
    return Document(
        values={
            "seller": seller,
            "buyer": customer,
            "bill": bill,
            "issued": issued,
            "due": due,
            "number": number,
            "order": order,
            "slip": slip,
            "delivered": delivered,
            "code": f"4110{rng.randrange(100, 999)}",
            "ordered": delivered - timedelta(days=rng.randrange(6, 15)),
        },
        stated=truth(
            invoice_number=number,
            issue_date=issued,
            due_date=due,
            currency="EUR",
            total_ht=bill.ht,
            total_tva=bill.tva,
            total_ttc=bill.ttc,
            due_payable=bill.ttc,
            seller_name=seller.name,
            seller_siren=seller.siren,
            buyer_name=customer.name,
            order_number=order,
            delivery_number=slip,
            delivery_date=delivered,
            iban=seller.iban,
        ),
        derived=truth(prepaid="0.00"),
        pen=(Pen(formats.FR, formats.slash), Pen(formats.money("."), formats.slash_short))[variant],
    )


@HANDS("messagerie")
def messagerie(rng: Random, variant: int) -> Document:
    """A fortnight of consignments, a fuel surcharge, the seller's identity in the foot."""
    seller = company(
        rng, ("Transports Ravelange", "Messageries du Cantelou")[variant], "SAS", "350 000"
    )
    customer = buyer(rng, seller)
    issued = day_in(rng)
    due = issued + timedelta(days=30)
    trips = tuple(
        Line(
            town,
            Decimal(1),
            Decimal(rng.randrange(3500, 19500)) / 100,
            ref=f"{rng.randrange(70000000, 79999999)}",
            unit=f"{rng.randrange(40, 980)}",
        )
        for town in rng.sample(
            (
                "Laon",
                "Vesoul",
                "Périgueux",
                "Saint-Lô",
                "Digne",
                "Aurillac",
                "Mende",
                "Guéret",
                "Tarbes",
                "Moulins",
                "Auch",
                "Privas",
            ),
            rng.randint(7, 10),
        )
    )
    fuel = Line(
        "Surcharge gazole (indice CNR)", Decimal(1), Decimal(rng.randrange(3000, 9000)) / 100
    )
    bill = Bill((*trips, fuel))
    number = (f"{issued:%Y%m}/{rng.randrange(1000, 9999)}", f"T-{rng.randrange(100000, 999999)}")[
        variant
    ]
    return Document(
        values={
            "seller": seller,
            "buyer": customer,
            "bill": bill,
            "trips": trips,
            "fuel": fuel,
            "days": sorted(issued - timedelta(days=rng.randrange(1, 15)) for _ in trips),
            "issued": issued,
            "due": due,
            "number": number,
            "customer_code": rng.randrange(10000, 99999),
            "start": issued - timedelta(days=15),
            "end": issued - timedelta(days=1),
        },
        stated=truth(
            invoice_number=number,
            issue_date=issued,
            due_date=due,
            currency="EUR",
            total_ht=bill.ht,
            total_tva=bill.tva,
            total_ttc=bill.ttc,
            due_payable=bill.ttc,
            seller_name=seller.name,
            seller_siren=seller.siren,
            buyer_name=customer.name,
            buyer_siren=customer.siren,
            iban=seller.iban,
        ),
        derived=truth(prepaid="0.00"),
        pen=(Pen(formats.money("\u00a0"), formats.dash), Pen(formats.FR_PLAIN, formats.slash))[
            variant
        ],
    )
