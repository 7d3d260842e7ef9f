"""A heating engineer, a web studio, a progress bill of a building site, a wholesaler's avoir."""

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
    end_of_month_terms,
    line,
    total,
    truth,
)

HANDS: Final = Hands()


@HANDS("chauffagiste")
def chauffagiste(rng: Random, variant: int) -> Document:
    """Two rates, a deposit taken off; the customer in the window, without a label."""
    seller = company(rng, ("Barluet Chauffage", "Énergies Tramoulis")[variant], "SARL", "8 000")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    due = issued + timedelta(days=30)
    bill = Bill(
        (
            line(
                rng,
                "Fourniture chaudière à condensation 24 kW, ventouse comprise",
                2400,
                3900,
                rate=Decimal("5.5"),
                of=(1, 2),
            ),
            line(
                rng,
                "Dépose de l’ancien générateur et évacuation en déchetterie",
                240,
                420,
                rate=Decimal(10),
                of=(1,),
                unit="ens.",
            ),
            line(
                rng,
                "Main-d’œuvre pose et raccordements",
                48,
                62,
                rate=Decimal(10),
                of=(14, "16.5", 22),
                unit="h",
            ),
            line(
                rng,
                "Tube cuivre écroui Ø 22, fourni posé",
                19,
                27,
                rate=Decimal(10),
                of=(8, "12.5", 17),
                unit="ml",
            ),
        )
    )
    deposit = cents(bill.ttc * Decimal("0.3") / 10) * 10
    number = (f"F-{issued.year}-{rng.randrange(60, 480)}", f"{issued:%y%m}{rng.randrange(10, 99)}")
    return Document(
        values={
            "seller": seller,
            "buyer": customer,
            "bill": bill,
            "issued": issued,
            "due": due,
            "deposit": deposit,
            "remaining": bill.ttc - deposit,
            "number": number[variant],
            "quote": f"D{rng.randrange(1000, 9999)}",
            "quoted": issued - timedelta(days=rng.randrange(40, 70)),
            "paid_on": issued - timedelta(days=rng.randrange(20, 39)),
            "cheque": rng.randrange(1000000, 9999999),
            "policy": rng.randrange(10**7, 10**8),
        },
        stated=truth(
            invoice_number=number[variant],
            issue_date=issued,
            due_date=due,
            currency="EUR",
            total_ht=bill.ht,
            total_tva=bill.tva,
            total_ttc=bill.ttc,
            prepaid=deposit,
            due_payable=bill.ttc - deposit,
            seller_name=seller.name,
            seller_siren=seller.siren,
            buyer_name=customer.name,
            iban=seller.iban,
        ),
        pen=(Pen(formats.FR_NARROW, formats.slash), Pen(formats.FR_PLAIN, formats.long))[variant],
    )


@HANDS("studio_web")
def studio_web(rng: Random, variant: int) -> Document:
    """Labels over their values, no VAT (art. 293 B), the amount due in large type."""
    seller = company(rng, ("Pixel & Brume", "Atelier Oktogone")[variant], "EURL", "1 500")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    due = issued + timedelta(days=(15, 45)[variant])
    bill = Bill(
        (
            line(rng, "Refonte de la page d’accueil – maquettes", 400, 900, of=(1,)),
            line(rng, "Intégration et recette", 280, 450, of=(2, 3, "4.5"), unit="jours"),
            line(rng, "Hébergement mutualisé, 12 mois", 8, 19, of=(12,), unit="mois"),
        )
    )
    number = (f"INV-{rng.randrange(1000, 9999)}", f"{issued.year}/{rng.randrange(10, 99):03d}")
    return Document(
        values={
            "seller": seller,
            "buyer": customer,
            "bill": bill,
            "issued": issued,
            "due": due,
            "number": number[variant],
        },
        stated=truth(
            invoice_number=number[variant],
            issue_date=issued,
            due_date=due,
            currency="EUR",
            total_ttc=bill.ht,
            due_payable=bill.ht,
            seller_name=seller.name,
            seller_siren=seller.siren,
            buyer_name=customer.name,
            buyer_siren=customer.siren,
            iban=seller.iban,
        ),
        derived=truth(total_ht=bill.ht, total_tva="0.00", prepaid="0.00"),
        pen=(Pen(formats.FR_NBSP, formats.long), Pen(formats.FR_EUR, formats.short))[variant],
    )


def _lots(rng: Random) -> list[dict[str, Decimal | str]]:
    lots = []
    for label in (
        "Installation de chantier",
        "Terrassements généraux",
        "Réseaux EU / EP",
        "Bordures et caniveaux",
        "Voirie, enrobés 0/10",
    ):
        market = Decimal(rng.randrange(6000, 42000))
        before = Decimal(rng.choice((0, 20, 35, 50)))
        now = before + Decimal(rng.choice((10, 15, 25, 40)))
        lots.append(
            {
                "label": label,
                "market": market,
                "done": now,
                "cumulated": cents(market * now / 100),
                "previous": cents(market * before / 100),
                "month": cents(market * now / 100) - cents(market * before / 100),
            }
        )
    return lots


@HANDS("situation_travaux")
def situation_travaux(rng: Random, variant: int) -> Document:
    """A sub-contractor's progress bill: reverse charge, retention, cumulated columns."""
    seller = company(rng, ("Terrassements Vauquelet", "STPR Ombrière")[variant], "SAS", "120 000")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    due = end_of_month_terms(issued, 45)
    lots = _lots(rng)
    ht = total(Decimal(lot["month"]) for lot in lots)
    retained = cents(ht * Decimal("0.05"))
    rank = rng.randrange(2, 6)
    number = (
        f"ST{issued:%y}-{rng.randrange(100, 999)}/{rank}",
        f"{issued.year}-{rng.randrange(1000, 9999)}",
    )
    return Document(
        values={
            "seller": seller,
            "buyer": customer,
            "lots": lots,
            "issued": issued,
            "due": due,
            "number": number[variant],
            "rank": rank,
            "ht": ht,
            "retained": retained,
            "net": ht - retained,
            "show_due": variant == 1,
            "market": total(Decimal(lot["market"]) for lot in lots),
            "cumulated": total(Decimal(lot["cumulated"]) for lot in lots),
            "previous": total(Decimal(lot["previous"]) for lot in lots),
            "contract": f"MP-{issued:%y}.{rng.randrange(100, 999)}",
            "signed": issued - timedelta(days=rng.randrange(120, 200)),
        },
        stated=truth(
            invoice_number=number[variant],
            issue_date=issued,
            currency="EUR",
            total_ht=ht,
            due_payable=ht - retained,
            seller_name=seller.name,
            seller_siren=seller.siren,
            buyer_name=customer.name,
            buyer_siren=customer.siren,
            iban=seller.iban,
            due_date=due if variant else None,
        ),
        computed=truth(due_date=None if variant else due),
        derived=truth(total_ttc=ht, total_tva="0.00"),
        pen=(Pen(formats.FR, formats.slash), Pen(formats.FR_NBSP, formats.dot))[variant],
    )


@HANDS("avoir_grossiste", "writer")
def avoir_grossiste(rng: Random, variant: int) -> Document:
    """Goods taken back, every amount negative; the invoice it corrects in a sentence."""
    seller = company(rng, ("Comptoir Galvany", "Sodiplast Rhône-Est")[variant], "SA", "412 000")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    bill = Bill(
        (
            line(rng, "Gants nitrile taille 9 (boîte de 100)", 6, 14, ref="GN-900", of=(-24, -12)),
            line(rng, "Lunettes de protection incolores", 4, 9, ref="LP-014", of=(-10, -6)),
            line(rng, "Bobine essuyage 2 x 1000 f.", 18, 32, ref="BO-210", of=(-4, -3)),
        )
    )
    number = (f"AV{issued:%y%m}-{rng.randrange(100, 999)}", f"A{rng.randrange(200000, 299999)}")
    corrected = (f"FC{issued:%y}-{rng.randrange(1000, 9999)}", f"F{rng.randrange(200000, 299999)}")
    return Document(
        values={
            "seller": seller,
            "buyer": customer,
            "bill": bill,
            "issued": issued,
            "number": number[variant],
            "corrected": corrected[variant],
            "corrected_on": issued - timedelta(days=rng.randrange(12, 50)),
            "return_slip": f"RT{rng.randrange(1000, 9999)}",
            "returned": issued - timedelta(days=rng.randrange(3, 11)),
            "account": f"C0{rng.randrange(1000, 9999)}",
        },
        stated=truth(
            invoice_number=number[variant],
            issue_date=issued,
            currency="EUR",
            total_ht=bill.ht,
            total_tva=bill.tva,
            total_ttc=bill.ttc,
            seller_name=seller.name,
            seller_siren=seller.siren,
            buyer_name=customer.name,
            preceding_invoice=corrected[variant],
        ),
        derived=truth(due_payable=bill.ttc, prepaid="0.00"),
        pen=(Pen(formats.FR_DOT, formats.slash), Pen(formats.FR_NBSP, formats.slash_short))[
            variant
        ],
        nature="avoir",
    )
