"""Papers around sales: a delivery note, a rent notice, a formal notice, a reminder."""

from datetime import date, timedelta
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
    month_end,
    numbered,
    total,
    truth,
)
from benchmarks.accuracy.others.heldout.ventes import chosen, customer, day_in, price, seller

HANDS = Hands()


@HANDS("bl_quincaillerie", "fpdf")
def _slip(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("Quincaillerie Morvandelle", "SAS", "90 000"),
        ("Outillage Pradières", "SARL", "25 000"),
        ("VISSERIE DU PONANT", "SAS", "40 000"),
    )
    to = customer(rng, head)
    day = day_in(rng, 2025 + variant % 2)
    slip, order = numbered(rng, day, ("BL{n6}", "{yy}{n5}", "L-{n5}")[variant], "CDE{n5}")
    values: dict[str, object] = {
        "seller": head,
        "buyer": to,
        "lines": chosen(rng, IRONWARE, rng.randint(4, 6)),
        "slip": slip,
        "order": order,
        "ordered": day - timedelta(days=rng.randrange(3, 9)),
        "day": day,
    }
    return Document(
        values,
        truth(delivery_number=slip, delivery_date=day, order_number=order),
        derived=truth(issue_date=day, seller_name=head.name, seller_siren=head.siren,
                      buyer_name=to.name),
        nature="bon_de_livraison",
    )  # fmt: skip


IRONWARE: Final = (
    ("Vis bois TF torx 5x60 (boîte 200)", 9, 20, "BTE"), ("Cheville nylon 8x40 (boîte 100)", 5, 9,
    "BTE"), ("Disque à tronçonner 125 inox", 2, 4, "PCE"), ("Serrure à larder axe 50", 18, 44,
    "PCE"), ("Paumelle 140x70 acier", 4, 8, "PCE"), ("Mastic acrylique blanc 310 ml", 3, 6, "CRT"),
    ("Gants manutention T10", 3, 7, "PRE"), ("Coffret forets HSS 19 pcs", 29, 61, "PCE"),
)  # fmt: skip


@HANDS("loyer_trimestre", "fpdf")
def _rent(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("Foncière des Halles Neuves", "SCI", "1 500"),
        ("Immobilière Candarole", "SAS", "640 000"),
        ("Les Entrepôts de Graville", "SCI", "2 000"),
    )
    to = customer(rng, head)
    first = date(2025, (1, 4, 7, 10)[rng.randrange(4)], 1)
    last = month_end(date(2025, first.month + 2, 1))
    sent = first - timedelta(days=rng.randrange(12, 20))
    number, lease = numbered(rng, sent, "{y}-{n3}", "{n4}")
    bill = Bill((
        Line("Loyer trimestriel hors taxes", Decimal(1), price(rng, 2800, 7400)),
        Line("Provision sur charges", Decimal(1), price(rng, 240, 610)),
        Line("Provision taxe foncière", Decimal(1), price(rng, 150, 390)),
    ))  # fmt: skip
    values: dict[str, object] = {
        "seller": head,
        "buyer": to,
        "bill": bill,
        "number": number,
        "lease": lease,
        "sent": sent,
        "first": first,
        "last": last,
        "due": first + timedelta(days=4 if variant else 0),
        "surface": rng.randrange(110, 560),
    }
    return Document(
        values,
        truth(period_start=first, period_end=last, due_date=values["due"], total_ttc=bill.ttc),
        derived=truth(issue_date=sent, iban=head.iban, seller_siren=head.siren, total_ht=bill.ht,
                      total_tva=bill.tva, due_payable=bill.ttc, invoice_number=number,
                      seller_name=head.name, buyer_name=to.name, currency="EUR"),
        pen=Pen(formats.money(" ", after=" €")),
        nature="avis_echeance",
    )  # fmt: skip


@HANDS("demeure_impayes", "writer")
def _notice(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("Ferronnerie Castagnac", "SARL", "16 000"),
        ("Emballages Rochevive", "SAS", "110 000"),
        ("Agencement Lanvoc", "SARL", "9 000"),
    )
    to = customer(rng, head)
    written = day_in(rng) + timedelta(days=40)
    count = (2, 3, 1)[variant]
    unpaid = _unpaid(rng, written, count)
    owed = total(sum_ for *_, sum_ in unpaid)
    tracking = f"1A {rng.randrange(100, 220)} {rng.randrange(100, 999)} {rng.randrange(1000, 9999)}"
    tracking += f" {rng.randrange(10)}"
    values: dict[str, object] = {
        "seller": head,
        "buyer": to,
        "written": written,
        "unpaid": unpaid,
        "owed": owed,
        "tracking": tracking,
        "called": written - timedelta(days=rng.randrange(12, 25)),
    }
    return Document(
        values,
        truth(
            issue_date=written,
            invoices_cited=";".join(str(number) for number, *_ in unpaid),
            tracking_number=tracking.replace(" ", ""),
        ),
        derived=truth(total_ttc=owed, due_payable=owed, seller_siren=head.siren,
                      seller_name=head.name, buyer_name=to.name, iban=head.iban, currency="EUR"),
        pen=Pen(formats.FR_NBSP, formats.long),
        nature="mise_en_demeure",
    )  # fmt: skip


def _unpaid(rng: Random, day: date, count: int) -> list[tuple[str, date, date, Decimal]]:
    found = []
    start = rng.randrange(200, 900)
    for i in range(count):
        issued = day - timedelta(days=150 - 22 * i - rng.randrange(6))
        number = f"FA{issued:%y}-{start + 7 * i:04d}"
        found.append((number, issued, issued + timedelta(days=30), price(rng, 320, 4800)))
    return found


@HANDS("relance_comptable")
def _reminder(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("Papeterie Bruyérolles", "SAS", "70 000"),
        ("Sécurvane Alarme", "SARL", "18 000"),
        ("Bureautique Delmastre", "SAS", "55 000"),
    )
    to = customer(rng, head)
    written = day_in(rng) + timedelta(days=35)
    unpaid = _unpaid(rng, written, (3, 2, 4)[variant])
    owed = total(sum_ for *_, sum_ in unpaid)
    (client,) = numbered(rng, written, "C{n5}")
    values: dict[str, object] = {
        "seller": head,
        "buyer": to,
        "written": written,
        "unpaid": [(*row, (written - row[2]).days) for row in unpaid],
        "owed": owed,
        "client": client,
        "level": 1 + variant % 2,
    }
    return Document(
        values,
        truth(issue_date=written, invoices_cited=";".join(number for number, *_ in unpaid)),
        derived=truth(total_ttc=owed, due_payable=owed, seller_siren=head.siren, iban=head.iban,
                      seller_name=head.name, buyer_name=to.name, currency="EUR"),
        pen=Pen(formats.FR_NARROW if variant else formats.FR),
        nature="relance",
    )  # fmt: skip
