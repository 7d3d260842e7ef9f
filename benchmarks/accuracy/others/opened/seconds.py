"""The closing invoice of a stage designer, and the cancellation of one line of an invoice."""

from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Final

from benchmarks.accuracy.kit import formats
from benchmarks.accuracy.others.figures import (
    Bill,
    Document,
    Hands,
    Pen,
    buyer,
    cents,
    company,
    day_in,
    line,
    numbered,
    said,
    truth,
)

HANDS: Final = Hands()
_DOTTED: Final = formats.money(".", after=" €")


@HANDS("facture_solde", "writer")
def facture_solde(rng: Random, variant: int) -> Document:
    """The deposit invoice is named and taken off; the customer stands left, the seller right."""
    seller = company(rng, ("Scénopole Ateliers", "Décors Mirandelle")[variant], "SCOP", "31 200")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    bill = Bill(
        (
            line(rng, "Conception et plans du stand 36 m²", 1200, 2600, of=(1,)),
            line(rng, "Cloisons, fabrication et peinture", 90, 160, of=(18, "31.5"), unit="m²"),
            line(rng, "Montage / démontage (équipe de 3)", 780, 1150, of=(2, 3), unit="jour"),
        ),
        allowance=Decimal(rng.randrange(10, 40) * 10),
    )
    deposit = cents(bill.ttc * Decimal("0.4"))
    earlier = issued - timedelta(days=rng.randrange(45, 80))
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "issued": issued,
        "due": issued + timedelta(days=15),
        "deposit": deposit,
        "rest": bill.ttc - deposit,
        "number": numbered(rng, issued, "{y}-{m}-{n2}", "SOL{n3}")[variant],
        "deposit_number": (
            f"{earlier:%Y-%m}-{rng.randrange(10, 40):02d}",
            f"ACO{rng.randrange(200, 299)}",
        )[variant],
        "deposit_on": earlier,
    }
    return Document(
        values=values,
        stated=said(
            values,
            "number issued due ht tva ttc seller seller_siren buyer iban",
            prepaid=deposit,
            due_payable=bill.ttc - deposit,
        ),
        derived=truth(preceding_invoice=values["deposit_number"]),
        pen=(Pen(formats.FR_NBSP, formats.long), Pen(_DOTTED, formats.dot))[variant],
    )


@HANDS("avoir_annulation")
def avoir_annulation(rng: Random, variant: int) -> Document:
    """Cards beside each other; amounts without a sign; a total "en votre faveur"."""
    seller = company(rng, ("Lumivert Éclairages", "Sonoréa Audio Pro")[variant], "SAS", "80 000")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    bill = Bill(
        (
            line(
                rng, "Projecteur LED 150 W – réf. non conforme", 120, 290, of=(2, 4, 6), ref="PL150"
            ),
        )
    )
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "issued": issued,
        "number": numbered(rng, issued, "CN-{n4}", "AV/{y}/{n2}")[variant],
        "corrected": (
            f"FA-{rng.randrange(10000, 99999)}",
            f"FC/{issued.year}/{rng.randrange(100, 999)}",
        )[variant],
        "corrected_on": issued - timedelta(days=rng.randrange(8, 70)),
        "corrected_ttc": bill.ttc * 3 + Decimal("118.80"),
        "ticket": rng.randrange(30000, 49999),
    }
    return Document(
        values=values,
        stated=said(
            values, "number issued corrected ht tva ttc seller seller_siren buyer buyer_siren"
        ),
        derived=truth(due_payable=bill.ttc, prepaid="0.00"),
        pen=(Pen(formats.FR_NBSP, formats.short), Pen(formats.FR_EUR, formats.slash))[variant],
        nature="avoir",
    )
