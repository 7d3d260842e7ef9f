"""Services as a painter, a surveyor, a gardener, a staffing agency and a hotel bill them."""

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
    cents,
    end_of_month_terms,
    numbered,
    said,
    truth,
)
from benchmarks.accuracy.others.heldout.ventes import chosen, customer, day_in, price, seller

HANDS = Hands()
_NONE: Final = Decimal("0.00")


@HANDS("peintre_nom_propre", "docx")
def _painter(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("Théo Varlandeau", "EI", ""),
        ("Lucien Pradervan", "EI", ""),
        ("Maëlle Corbizet", "EI", ""),
    )
    issued = day_in(rng)
    number, quote = numbered(rng, issued, ("F{y}-{n3}", "{y}/{n2}", "{n3}")[variant], "D{yy}{n3}")
    lines = tuple(
        Line(work.label, work.quantity, work.price, Decimal(0), unit=work.unit)
        for work in chosen(rng, PAINTING, rng.randint(2, 4))
    )
    bill = Bill(lines)
    values: dict[str, object] = {
        "seller": head,
        "buyer": customer(rng, head),
        "bill": bill,
        "number": number,
        "quote": quote,
        "quoted": issued - timedelta(days=rng.randrange(20, 40)),
        "issued": issued,
    }
    stated = said(values, "number issued ht ttc seller seller_siren buyer iban")
    return Document(
        values,
        stated,
        computed=truth(due_date=issued + timedelta(days=30)),
        derived=truth(total_tva=_NONE, due_payable=bill.ttc, prepaid=_NONE),
        pen=Pen(formats.FR_NBSP if variant else formats.money(" ", after=" €"), formats.long),
    )


PAINTING: Final = (
    ("Préparation des supports, rebouchage, ponçage", 9, 16, "m²"),
    ("Peinture murs, 2 couches, finition velours", 14, 22, "m²"),
    ("Peinture plafonds mat", 15, 24, "m²"), ("Boiseries et portes, laque satinée", 60, 110, "u"),
    ("Toile de verre, fourniture et pose", 16, 27, "m²"), ("Nettoyage de fin de chantier", 120,
    240, "forfait"),
)  # fmt: skip


@HANDS("honoraires_provision")
def _surveyor(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("Cabinet Aubrespin Géomètres-Experts", "SELARL", "60 000"),
        ("Ténorac Architectes", "SARL", "8 000"),
        ("Audit Conseil Vallorbe", "SAS", "100 000"),
    )
    issued = day_in(rng, 2025 + variant % 2)
    number, file = numbered(rng, issued, "{y}.{n4}", "{yy}-{n3}")
    bill = Bill(tuple(chosen(rng, STUDIES, rng.randint(2, 3))))
    paid = cents((bill.ttc * 3 / 10).quantize(Decimal(1)))
    values: dict[str, object] = {
        "seller": head,
        "buyer": customer(rng, head),
        "bill": bill,
        "number": number,
        "file": file,
        "issued": issued,
        "paid": paid,
        "paid_on": issued - timedelta(days=rng.randrange(30, 80)),
        "left": bill.ttc - paid,
        "due": issued + timedelta(days=20),
    }
    return Document(
        values,
        said(values, "number issued due ht tva ttc seller seller_siren buyer iban",
             prepaid=paid, due_payable=bill.ttc - paid),
        pen=Pen(formats.FR_NBSP if variant else formats.FR_EUR, formats.long),
    )  # fmt: skip


STUDIES: Final = (
    ("Étude préliminaire et visite sur site", 480, 950, "forfait"),
    ("Relevés et établissement des plans", 700, 1600, "forfait"),
    ("Réunions et comptes rendus (vacations)", 90, 130, "vac."),
    ("Constitution du dossier administratif", 350, 800, "forfait"),
)


@HANDS("paysagiste_deux_taux", "writer")
def _gardener(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("LES JARDINS DE LA VERNÈDE", "SARL", "12 000"),
        ("PAYSAGES TOURMALINE", "EURL", "5 000"),
        ("ESPACES VERTS GRANDJOUAN", "SARL", "20 000"),
    )
    issued = day_in(rng)
    number, order = numbered(rng, issued, "FAC{n6}", ("BC {n5}", "{n4}-{yy}", "ENG{n5}")[variant])
    works = [
        *chosen(rng, GARDEN, rng.randint(2, 3)),
        *(Line(a.label, a.quantity, a.price, Decimal(10), unit=a.unit)
          for a in chosen(rng, PLANTS, rng.randint(1, 2))),
    ]  # fmt: skip
    bill = Bill(tuple(works))
    paid = cents(Decimal(rng.randrange(2, 7) * 100))
    if paid * 2 > bill.ttc:
        paid = cents(Decimal(100))
    values: dict[str, object] = {
        "seller": head,
        "buyer": customer(rng, head),
        "bill": bill,
        "number": number,
        "order": order,
        "issued": issued,
        "paid": paid,
        "paid_on": issued - timedelta(days=rng.randrange(15, 40)),
        "left": bill.ttc - paid,
        "due": issued + timedelta(days=30),
    }
    return Document(
        values,
        said(values, "number issued due ht tva ttc seller seller_siren buyer order",
             prepaid=paid, due_payable=bill.ttc - paid),
        pen=Pen(formats.FR_PLAIN if variant else formats.FR_NBSP, formats.slash),
    )  # fmt: skip


GARDEN: Final = (
    ("Tonte et ramassage", 45, 90, "passage"), ("Taille de haies, évacuation comprise", 6, 11,
    "ml"),
    ("Création d'un engazonnement", 5, 9, "m²"), ("Pose de bordures béton", 19, 31, "ml"),
    ("Élagage d'un tilleul", 180, 390, "u"),
)  # fmt: skip
PLANTS: Final = (
    ("Fourniture végétaux : photinia C10", 19, 34, "u"), ("Fourniture végétaux : olivier", 160,
    290, "u"), ("Fourniture vivaces en godet", 3, 6, "u"),
)  # fmt: skip


@HANDS("interim_semaine")
def _staffing(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("ALVÉANE INTÉRIM OUEST", "SAS", "150 000"),
        ("JOBARVEL TRAVAIL TEMPORAIRE", "SAS", "80 000"),
        ("TRÉVIMAINS & CO", "SARL", "40 000"),
    )
    issued = day_in(rng)
    number, client = numbered(rng, issued, "{yy}{n6}", "{n5}")
    monday = issued - timedelta(days=issued.weekday() + 7)
    rate = price(rng, 21, 29)
    lines = [Line("Heures normales", Decimal("35"), rate)]
    lines.append(Line("Heures sup. 125 %", Decimal(rng.randrange(1, 6)), cents(rate * 5 / 4)))
    lines.append(Line("Paniers repas", Decimal(5), price(rng, 9, 13)))
    second = price(rng, 24, 33)
    others = [Line("Heures normales", Decimal(rng.choice(("28", "31.5", "35"))), second)]
    values: dict[str, object] = {
        "seller": head,
        "buyer": customer(rng, head),
        "bill": Bill((*lines, *others)),
        "people": (
            (rng.choice(("A. MERCIOL", "D. FAUVREL")), "Cariste CACES 3", f"{rng.randrange(10**5)}",
             lines),
            (rng.choice(("S. TREVONNE", "K. ABADIOL")), "Manutentionnaire",
             f"{rng.randrange(10**5)}", others),
        ),
        "number": number,
        "client": client,
        "issued": issued,
        "monday": monday,
        "sunday": monday + timedelta(days=6),
        "week": f"{monday.isocalendar().week:02d}",
    }  # fmt: skip
    return Document(
        values,
        said(values, "number issued ht tva ttc seller seller_siren buyer buyer_siren iban",
             due_payable=_bill(values).ttc),
        computed=truth(due_date=end_of_month_terms(issued, 45)),
        derived=truth(prepaid=_NONE),
        pen=Pen(formats.FR if variant else formats.FR_NBSP, formats.slash),
    )  # fmt: skip


def _bill(values: dict[str, object]) -> Bill:
    found = values["bill"]
    if not isinstance(found, Bill):
        raise TypeError(found)
    return found


@HANDS("hotel_congres", "fpdf")
def _hotel(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("Hôtel Le Clos Mirandol", "SAS", "38 000"),
        ("Domaine des Sarcelles", "SARL", "76 000"),
        ("Hôtel de l’Écluse", "SNC", "7 622"),
    )
    issued = day_in(rng)
    (number,) = numbered(rng, issued, ("{n6}", "F{n5}", "{yy}-{n5}")[variant])
    nights = rng.randrange(4, 14)
    lines = (
        Line("Chambre single petit-déjeuner inclus", Decimal(nights), price(rng, 78, 120),
             Decimal(10)),
        Line("Journée d’étude (salle, 2 pauses)", Decimal(nights), price(rng, 38, 55),
             Decimal(10)),
        Line("Location vidéoprojecteur", Decimal(rng.randrange(1, 4)), price(rng, 60, 90)),
        Line("Cocktail – boissons alcoolisées", Decimal(nights), price(rng, 9, 18)),
    )  # fmt: skip
    bill = Bill(lines[: 4 - variant % 2])
    paid = cents(Decimal(rng.randrange(2, 6) * 100))
    values: dict[str, object] = {
        "seller": head,
        "buyer": customer(rng, head),
        "bill": bill,
        "number": number,
        "issued": issued,
        "arrival": issued - timedelta(days=rng.randrange(2, 4)),
        "people": nights,
        "paid": paid,
        "paid_on": issued - timedelta(days=rng.randrange(25, 60)),
        "left": bill.ttc - paid,
        "due": issued + timedelta(days=30),
    }
    return Document(
        values,
        said(values, "number issued due ht tva ttc seller seller_siren buyer iban",
             prepaid=paid, due_payable=bill.ttc - paid),
        pen=Pen(formats.FR if variant else formats.money(" ", after=" €"), formats.slash),
    )  # fmt: skip
