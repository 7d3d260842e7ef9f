"""A joiner's deposit invoice, a software subscription, a grocer's sheet, an agency's letter."""

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
    month_end,
    numbered,
    said,
    truth,
)
from dossier_builder.french import en_toutes_lettres

HANDS: Final = Hands()
_DOTTED: Final = formats.money(".", after=" €")
_GROCERIES: Final = (
    ("Huile de tournesol bidon 10 L", "5.5"),
    ("Farine T55 sac 25 kg", "5.5"),
    ("Tomates pelées 3/1", "5.5"),
    ("Riz long étuvé 5 kg", "5.5"),
    ("Café grains sachet 1 kg", "5.5"),
    ("Eau gazeuse 33 cl x 24", "5.5"),
    ("Barquettes alu 1000 cc (x100)", "20"),
    ("Liquide vaisselle pro 5 L", "20"),
    ("Serviettes ouate 2 plis (x2000)", "20"),
)


@HANDS("acompte_menuiserie", "docx")
def acompte_menuiserie(rng: Random, variant: int) -> Document:
    """30 % of an accepted quote, asked for at the order; place and day stand at the foot."""
    seller = company(rng, ("Menuiserie Hautefage", "Bois & Baies Lorgeril")[variant], "EURL")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    quote = cents(Decimal(rng.randrange(900000, 3200000)) / 100)
    item = Line("Acompte de 30 % à la commande", Decimal(1), cents(quote * Decimal("0.3")))
    bill = Bill((item,))
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "issued": issued,
        "number": (
            f"FA{issued:%y}{rng.randrange(10, 99):03d}",
            f"AC-{issued.year}-{rng.randrange(5, 60):04d}",
        )[variant],
        "quote": f"DV-{rng.randrange(300, 900)}",
        "quoted": issued - timedelta(days=rng.randrange(9, 30)),
        "quote_ht": quote,
        "quote_ttc": quote + cents(quote * Decimal("0.2")),
        "rest": quote + cents(quote * Decimal("0.2")) - bill.ttc,
    }
    return Document(
        values=values,
        stated=said(values, "number issued ht tva ttc seller seller_siren buyer iban"),
        derived=truth(due_payable=bill.ttc, prepaid="0.00", due_date=issued),
        pen=(Pen(formats.FR_NBSP, formats.long), Pen(_DOTTED, formats.slash))[variant],
    )


@HANDS("logiciel_abonnement")
def logiciel_abonnement(rng: Random, variant: int) -> Document:
    """Two languages, a direct debit from the customer's account, general terms on page 2."""
    seller = company(rng, ("Kliopée Software", "Datarive")[variant], "SAS", "1 204 560")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    seats = line(rng, "Licence « Équipe » – utilisateur / mois", 19, 49, of=(8, 15, 24))
    bill = Bill((seats, line(rng, "Module Signature électronique", 60, 190, of=(1,))))
    start = month_end(issued) + timedelta(days=1)
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "issued": issued,
        "due": issued + timedelta(days=(14, 30)[variant]),
        "number": (
            f"KS-{rng.randrange(10**6, 10**7)}",
            f"{issued:%Y%m%d}-{rng.randrange(100, 999)}",
        )[variant],
        "start": start,
        "end": month_end(start),
        "mandate": f"RUM-{rng.randrange(10**9, 10**10)}",
        "customer_id": f"cus_{rng.randrange(10**7, 10**8):x}",
    }
    return Document(
        values=values,
        stated=said(
            values,
            "number issued due ht tva ttc seller seller_siren buyer buyer_siren",
            due_payable=bill.ttc,
        ),
        derived=truth(prepaid="0.00"),
        pen=(Pen(formats.FR_NBSP, formats.slash), Pen(formats.FR_NARROW, formats.iso))[variant],
    )


@HANDS("grossiste_alimentaire", "writer")
def grossiste_alimentaire(rng: Random, variant: int) -> Document:
    """A spreadsheet: delivered to, invoiced to; two rates; the totals' names over the amounts."""
    seller = company(rng, ("Grand-Marché Fontorbe", "Épices & Gros du Velay")[variant], "SAS")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    lines = tuple(
        line(
            rng,
            label,
            7,
            46,
            rate=Decimal(rate),
            ref=f"{rng.randrange(10000, 99999)}",
            of=(2, 4, 6, 10, 15),
        )
        for label, rate in (*rng.sample(_GROCERIES[:6], 4), *rng.sample(_GROCERIES[6:], 2))
    )
    due = issued + timedelta(days=30)
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": Bill(lines),
        "issued": issued,
        "due": due,
        "show_due": variant == 0,
        "number": numbered(rng, issued, "{n6}", "FV{n5}")[variant],
        "slip": f"BL{rng.randrange(100000, 999999)}",
        "delivered": issued - timedelta(days=rng.randrange(1, 4)),
        "shop": ("Économat – quai n° 3, rue des Halles", "Cuisine centrale, 2 rue Basse")[variant],
        "tour": rng.randrange(10, 60),
    }
    bill = Bill(lines)
    return Document(
        values=values,
        stated=said(
            values,
            "number issued slip delivered ht tva ttc seller seller_siren buyer iban"
            + " due" * (variant == 0),
            due_payable=bill.ttc,
        ),
        computed=truth(due_date=due) if variant else {},
        derived=truth(prepaid="0.00"),
        pen=(Pen(formats.FR, formats.slash), Pen(formats.FR_PLAIN, formats.slash_short))[variant],
    )


@HANDS("agence_lettre", "writer")
def agence_lettre(rng: Random, variant: int) -> Document:
    """A letter whose sentences hold the figures; who sends it is said in the foot alone."""
    seller = company(
        rng, ("Agence Moucharabieh", "Cabinet Delta-Sigma Conseil")[variant], "SAS", "45 000"
    )
    customer = buyer(rng, seller)
    issued = day_in(rng)
    bill = Bill((line(rng, "mission", 2400, 9800, of=(1,)),))
    due = issued + timedelta(days=(30, 60)[variant])
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "issued": issued,
        "due": due,
        "days": (30, 60)[variant],
        "number": numbered(rng, issued, "{yy}.{n3}", "NH {n4}")[variant],
        "order": f"{rng.randrange(4500000, 4599999)}",
        "ordered": issued - timedelta(days=rng.randrange(50, 90)),
        "words": en_toutes_lettres(bill.ttc),
    }
    return Document(
        values=values,
        stated=said(values, "number issued order ht tva ttc seller seller_siren buyer iban"),
        computed=truth(due_date=due),
        derived=truth(due_payable=bill.ttc, prepaid="0.00"),
        pen=(Pen(formats.FR_NBSP, formats.long), Pen(formats.FR_EUR, formats.long))[variant],
    )
