"""Hired machines over three pages, training without VAT, a wine grower, a caterer."""

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
    line,
    numbered,
    said,
    total,
    truth,
)

HANDS: Final = Hands()
_MACHINES: Final = (
    ("Mini-pelle 2,7 t", 95, 160),
    ("Compacteur duplex 750 mm", 60, 95),
    ("Nacelle à ciseaux 10 m", 80, 130),
    ("Groupe électrogène 40 kVA", 55, 90),
    ("Chargeuse articulée", 110, 190),
    ("Tour d’éclairage LED", 38, 60),
    ("Plaque vibrante réversible", 42, 66),
    ("Chariot télescopique 14 m", 150, 240),
)


@HANDS("location_engins")
def location_engins(rng: Random, variant: int) -> Document:
    """Days out and days back on every line; a guarantee deposit that is not a payment."""
    seller = company(rng, ("Locamat Verneil", "Loc’Engins Cévennes")[variant], "SAS", "1 500 000")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    hired = tuple(
        line(rng, label, low, high, ref=f"{rng.randrange(1000, 9999)}", unit="jour", of=(2, 4, 9))
        for label, low, high in rng.sample(_MACHINES, 6)
    )
    rent = total(found.net for found in hired)
    extras = (
        Line("Garantie bris de machine 8 %", Decimal(1), cents(rent * Decimal("0.08"))),
        Line("Contribution verte 2 %", Decimal(1), cents(rent * Decimal("0.02"))),
        line(rng, "Transport aller et retour", 90, 180, of=(2, 3)),
        line(rng, "Gazole non routier, litres", 1, 2, of=(64, 112)),
    )
    bill = Bill((*hired, *extras))
    out = [issued - timedelta(days=rng.randrange(14, 28)) for _ in hired]
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "hired": hired,
        "extras": extras,
        "rent": rent,
        "out": out,
        "back": [
            day + timedelta(days=int(found.quantity)) for day, found in zip(out, hired, strict=True)
        ],
        "issued": issued,
        "due": issued + timedelta(days=(30, 20)[variant]),
        "number": numbered(rng, issued, "LV{yy}{n5}", "{n3}-{n6}")[variant],
        "order": numbered(rng, issued, "{n5}", "BDC-{y}-{n3}")[variant],
        "contract": f"CL{rng.randrange(10**5, 10**6)}",
        "guarantee": Decimal(rng.randrange(3, 9) * 500),
    }
    names = "number issued due order ht tva ttc seller seller_siren buyer buyer_siren iban"
    return Document(
        values=values,
        stated=said(values, names, due_payable=bill.ttc),
        derived=truth(prepaid="0.00"),
        pen=(Pen(formats.FR_NBSP, formats.slash), Pen(formats.FR, formats.dot))[variant],
    )


@HANDS("formation", "writer")
def formation(rng: Random, variant: int) -> Document:
    """No VAT (art. 261-4-4°); the registration number of the trainer is eleven digits."""
    seller = company(rng, ("Institut Paramétis", "Campus Sécurité Nord")[variant], "SARL", "7 622")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    due = issued + timedelta(days=30)
    bill = Bill(
        (
            line(rng, "Habilitation électrique B1V-BR, 3 jours", 390, 690, of=(2, 4)),
            line(rng, "Recyclage CACES R489 cat. 3, 2 jours", 310, 520, of=(1, 3)),
        )
    )
    held = issued - timedelta(days=rng.randrange(9, 20))
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "issued": issued,
        "due": due,
        "show_due": variant == 1,
        "held": held,
        "until": held + timedelta(days=2),
        "number": numbered(rng, issued, "{n4}/{yy}", "FOR-{y}{m}-{n3}")[variant],
        "agreement": f"CV{rng.randrange(1000, 9999)}",
        "licence": f"84 {rng.randrange(10, 99)} {rng.randrange(10000, 99999)} 69",
    }
    names = "number issued seller seller_siren buyer iban" + " due" * variant
    return Document(
        values=values,
        stated=said(values, names, total_ht=bill.ht, total_ttc=bill.ht, due_payable=bill.ht),
        computed={} if variant else truth(due_date=due),
        derived=truth(prepaid="0.00", total_tva="0.00"),
        pen=(Pen(formats.FR_NBSP, formats.slash), Pen(formats.FR_EUR, formats.long))[variant],
    )


@HANDS("vigneron")
def vigneron(rng: Random, variant: int) -> Document:
    """Less if paid early: two days and two sums, of which one only is owed."""
    seller = company(rng, ("Domaine des Garrigoles", "Château Bellevernes")[variant], "SCEA")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    lines = (
        line(rng, "Cuvée Tradition rouge 2022, 75 cl", 6, 9, of=(120, 180, 240)),
        line(rng, "Vieilles Vignes blanc 2023, 75 cl", 9, 14, of=(60, 90)),
        line(rng, "Magnum rouge 2019, 150 cl", 22, 31, of=(12, 24)),
    )
    bill = Bill(lines, charge=Decimal(rng.randrange(4200, 9900)) / 100)
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "issued": issued,
        "due": issued + timedelta(days=60),
        "early": issued + timedelta(days=8),
        "early_sum": bill.ttc - cents(bill.ttc * Decimal("0.02")),
        "number": numbered(rng, issued, "{y}-{n3}", "V{n5}")[variant],
        "slip": numbered(rng, issued, "DSA{n6}", "L{yy}-{n4}")[variant],
        "delivered": issued - timedelta(days=rng.randrange(1, 6)),
        "hectolitres": cents(
            total(found.quantity for found in (*lines, lines[-1])) * Decimal("0.0075")
        ),
    }
    names = "number issued due slip delivered ht tva ttc seller seller_siren buyer iban"
    return Document(
        values=values,
        stated=said(values, names),
        derived=truth(prepaid="0.00", due_payable=bill.ttc),
        pen=(Pen(formats.FR_NBSP, formats.long), Pen(formats.FR_PLAIN, formats.slash))[variant],
    )


@HANDS("traiteur")
def traiteur(rng: Random, variant: int) -> Document:
    """Three rates; the recapitulation of the VAT is the only table of totals."""
    seller = company(rng, ("Maison Courtevelle", "Saveurs d’Alzon")[variant], "SAS", "20 000")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    lines = (
        line(rng, "Cocktail dînatoire 14 pièces", 32, 48, rate=Decimal(10), of=(45, 80, 120)),
        line(rng, "Champagne, la bouteille", 28, 41, of=(18, 30)),
        line(rng, "Plateaux-repas livrés", 14, 22, rate=Decimal("5.5"), of=(12, 20)),
        line(rng, "Location vaisselle et nappage", 210, 420, of=(1,)),
    )
    bill = Bill(lines)
    deposit = cents(bill.ttc * Decimal("0.35"))
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "issued": issued,
        "due": issued + timedelta(days=(10, 30)[variant]),
        "event": issued - timedelta(days=rng.randrange(3, 9)),
        "guests": rng.randrange(60, 140),
        "deposit": deposit,
        "deposit_on": issued - timedelta(days=rng.randrange(40, 80)),
        "rest": bill.ttc - deposit,
        "number": numbered(rng, issued, "MC{yy}{m}{n2}", "{n5}")[variant],
    }
    names = "number issued due ht tva ttc seller seller_siren buyer iban"
    return Document(
        values=values,
        stated=said(values, names, prepaid=deposit, due_payable=bill.ttc - deposit),
        pen=(Pen(formats.FR_NARROW, formats.long), Pen(formats.FR_DOT, formats.slash_short))[
            variant
        ],
    )
