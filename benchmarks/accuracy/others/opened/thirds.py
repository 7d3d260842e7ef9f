"""Lift maintenance billed within a group, and machined parts over several pages."""

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
_PARTS: Final = ("Axe Ø 12 h7", "Bride DN 50", "Palier lisse", "Corps de vanne", "Entretoise",
                 "Flasque alu", "Pignon Z24", "Chape inox", "Moyeu claveté")  # fmt: skip
_PAGE: Final = 16


@HANDS("ascenseurs")
def ascenseurs(rng: Random, variant: int) -> Document:
    """Values under their labels; the group's holding signs the foot with its own number."""
    seller = company(
        rng, ("Élévatis Centre-Est", "Ascenseurs Montclarine")[variant], "SAS", "75 000"
    )
    holding = company(
        rng, ("Élévatis Participations", "Groupe Vertimont")[variant], "SA", "9 400 000"
    )
    customer = buyer(rng, seller)
    issued = day_in(rng)
    bill = Bill(
        (
            line(
                rng,
                "Contrat étendu, appareil n° 1 – trimestre",
                420,
                760,
                rate=Decimal(10),
                of=(1,),
            ),
            line(
                rng,
                "Contrat étendu, appareil n° 2 – trimestre",
                420,
                760,
                rate=Decimal(10),
                of=(1,),
            ),
            line(rng, "Astreinte téléphonique cabine", 35, 80, of=(2,)),
        )
    )
    values: dict[str, object] = {
        "seller": seller,
        "holding": holding,
        "buyer": customer,
        "bill": bill,
        "issued": issued,
        "due": issued + timedelta(days=30),
        "start": issued.replace(day=1),
        "end": month_end(issued.replace(day=1) + timedelta(days=70)),
        "number": numbered(rng, issued, "E{n7}", "{yy}Q{n5}")[variant],
        "contract": f"{rng.randrange(10**5, 10**6)}-P",
    }
    names = "number issued due ht tva ttc seller seller_siren buyer iban"
    return Document(
        values=values,
        stated=said(values, names, due_payable=bill.ttc),
        derived=truth(prepaid="0.00"),
        pen=(Pen(formats.FR_NBSP, formats.dot), Pen(formats.FR_PLAIN, formats.short))[variant],
    )


@HANDS("usinage_pages")
def usinage_pages(rng: Random, variant: int) -> Document:
    """Two or three pages, each with its carry-over; the totals on the last."""
    seller = company(rng, ("Usinage Tarquinol", "Décolletage Savoyet")[variant], "SA", "228 674")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    lines = tuple(
        line(
            rng,
            rng.choice(_PARTS),
            2,
            64,
            ref=f"P{rng.randrange(10000, 99999)}",
            of=(10, 25, 50, 120),
        )
        for _ in range((27, 41)[variant])
    )
    sheets = [lines[i : i + _PAGE] for i in range(0, len(lines), _PAGE)]
    bill = Bill(lines)
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "sheets": sheets,
        "carried": [
            total(found.net for sheet in sheets[: i + 1] for found in sheet)
            for i in range(len(sheets))
        ],
        "issued": issued,
        "due": end_of_month_terms(issued, 60),
        "number": numbered(rng, issued, "{yy}/{n5}", "VF{n6}")[variant],
        "order": numbered(rng, issued, "CDE{n6}", "45{n6}")[variant],
        "slip": numbered(rng, issued, "{n5}", "EXP{n4}")[variant],
        "delivered": issued - timedelta(days=rng.randrange(1, 6)),
    }
    names = "number issued due order slip delivered ht tva ttc seller seller_siren buyer"
    return Document(
        values=values,
        stated=said(values, f"{names} buyer_siren iban", due_payable=bill.ttc),
        derived=truth(prepaid="0.00"),
        pen=(Pen(formats.FR_NARROW, formats.slash), Pen(formats.FR_PLAIN, formats.slash))[variant],
    )
