"""Sales as a workshop, a builders' merchant, a wholesaler, a haulier and a software firm bill."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from benchmarks.accuracy.kit import formats
from benchmarks.accuracy.kit.parties import Firm
from benchmarks.accuracy.others.figures import (
    Bill,
    Document,
    Hands,
    Line,
    Pen,
    company,
    line,
    numbered,
    said,
    truth,
)

HANDS = Hands()

_CUSTOMERS: Final = (
    ("Boulangerie Maréval", "SARL"), ("Ambulances du Haut-Doriel", "SARL"), ("Sovelcroix Ouest",
    "SAS"), ("Cabinet Perrachon", "SELARL"), ("Domaine de Fontorbe", "SARL"), ("Isoplac 72", "SAS"),
    ("Résidences Ondaine", "SAS"), ("Pressing Belle-Étoile", "EURL"), ("Mercavelin Logistique",
    "SAS"), ("Charcuterie Bonnaviat", "SARL"), ("Atelier Vadrot Métal", "SARL"),
    ("Agence Lumerolle", "SASU"), ("Cycles Tarvenne", "SARL"), ("Groupe Scolaire Saint-Éloy",
    "SAS"), ("Imagerie du Val-Noir", "SELAS"), ("Ferme des Aulnettes", "SARL"),
)  # fmt: skip
_PLACES: Final = (
    ("7 rue de la Petite-Vitesse", "03100", "MONTLUÇON"),
    ("ZA Les Portes du Lac – Lot 12", "74960", "ANNECY"),
    ("164 route de Clisson", "44200", "NANTES"),
    ("22 bis avenue Foch", "88000", "ÉPINAL"),
    ("Rue Denis-Papin – ZI Sud", "41100", "VENDÔME"),
    ("5 place du Général-Leclerc", "50100", "Cherbourg-en-Cotentin"),
    ("31 rue des Frères-Montgolfier", "34070", "Montpellier"),
    ("Chemin de la Plaine", "84100", "Orange"),
    ("9 rue du Port", "17000", "La Rochelle"),
    ("2 allée du Parc-Technologique", "69800", "SAINT-PRIEST"),
)  # fmt: skip


def seller(rng: Random, *names: tuple[str, str, str]) -> Firm:
    """Draw one of these (name, form, capital), at an address of this module."""
    return _placed(rng, company(rng, *rng.choice(names)))


def customer(rng: Random, other: Firm) -> Firm:
    """Draw a customer of another town."""
    while True:
        found = _placed(rng, company(rng, *rng.choice(_CUSTOMERS)))
        if found.city != other.city:
            return found


def day_in(rng: Random, year: int = 2025) -> date:
    """Draw a day of the first ten months of that year."""
    return date(year, 1, 6) + timedelta(days=rng.randrange(295))


def _placed(rng: Random, firm: Firm) -> Firm:
    street, postcode, city = rng.choice(_PLACES)
    return replace(firm, street=street, postcode=postcode, city=city)


def chosen(rng: Random, goods: tuple[tuple[str, int, int, str], ...], count: int) -> list[Line]:
    """Draw lines of (label, lowest price, highest price, unit), each once, in their order."""
    kept = sorted(rng.sample(range(len(goods)), count))
    return [
        line(rng, *goods[i][:3], unit=goods[i][3], ref=_reference(rng), of=_quantities(goods[i][3]))
        for i in kept
    ]


def _quantities(unit: str) -> tuple[int, ...]:
    return (1,) if unit == "forfait" else (1, 2, 3, 5, 8, 12)


def _reference(rng: Random) -> str:
    return f"{rng.choice('ABCDFGKLMPRT')}{rng.choice('ABEJNSVX')}{rng.randrange(1000, 99999)}"


@HANDS("garage_auto")
def _garage(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("GARAGE DES TILLEROYES", "SARL", "8 000"),
        ("CARROSSERIE MONTFAUCHER", "SARL", "15 000"),
        ("AUTO SERVICE BEAULIEU-PRÉ", "SAS", "20 000"),
    )
    issued = day_in(rng, 2025 + variant % 2)
    number, job = numbered(rng, issued, "{y}{m}-{n4}", "{n5}")
    labour = (
        Line("Remplacement kit embrayage", rng.choice(HOURS), price(rng, 62, 78), unit="h"),
        Line("Diagnostic électronique", rng.choice(HOURS), price(rng, 62, 78), unit="h"),
    )
    parts = tuple(chosen(rng, PARTS, rng.randint(3, 5)))
    values: dict[str, object] = {
        "seller": head,
        "buyer": customer(rng, head),
        "bill": Bill(labour + parts),
        "labour": Bill(labour),
        "parts": Bill(parts),
        "number": number,
        "job": job,
        "issued": issued,
        "taken": issued - timedelta(days=rng.randrange(1, 5)),
        "due": issued + timedelta(days=30),
        "plate": f"{rng.choice('ABCDEFG')}{rng.choice('HJKLM')}-{rng.randrange(100, 999)}-"
        f"{rng.choice('NPQRS')}{rng.choice('TVWXZ')}",
        "car": rng.choice(("RENAULT MASTER III 2.3 DCI", "PEUGEOT EXPERT 2.0 HDI 150",
                           "CITROËN BERLINGO 1.6 HDI", "FORD TRANSIT CUSTOM 2.2 TDCI")),
        "first": date(rng.randrange(2012, 2021), rng.randrange(1, 13), rng.randrange(1, 28)),
        "vin": f"VF1MA{rng.randrange(10**11, 10**12)}",
        "km": f"{rng.randrange(60, 240)} {rng.randrange(100, 999)}",
    }  # fmt: skip
    return Document(
        values,
        said(values, "number issued due ht tva ttc seller seller_siren buyer iban"),
        derived=truth(due_payable=_bill(values).ttc, prepaid="0.00", order_number=job),
        pen=Pen(formats.FR if variant else formats.FR_NBSP),
    )


HOURS: Final = tuple(map(Decimal, ("0.5", "1.2", "1.5", "2.4", "3.8", "4.5")))
PARTS: Final = (
    ("KIT EMBRAYAGE + VOLANT", 240, 620, "u"), ("HUILE MOTEUR 5W30 (L)", 9, 14, "u"),
    ("FILTRE À HUILE", 11, 22, "u"), ("JEU PLAQUETTES AVANT", 38, 74, "u"),
    ("DISQUES FREIN AV (PAIRE)", 88, 140, "u"), ("BATTERIE 70 AH", 110, 165, "u"),
    ("LIQUIDE DE REFROIDISSEMENT", 6, 11, "u"), ("PETITES FOURNITURES / RECYCLAGE", 8, 15, "u"),
)  # fmt: skip


def price(rng: Random, low: int, high: int) -> Decimal:
    """Draw a price between two whole ones."""
    return Decimal(rng.randrange(low * 100, high * 100)) / 100


def _bill(values: dict[str, object]) -> Bill:
    found = values["bill"]
    if not isinstance(found, Bill):
        raise TypeError(found)
    return found


@HANDS("negoce_materiaux")
def _merchant(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("Matériaux Delcambre", "SAS", "150 000"),
        ("Négoce du Val-Ferrand", "SAS", "300 000"),
        ("SOBRAMONT CENTRE", "SA", "762 245"),
    )
    issued = day_in(rng, 2026 - variant % 2)
    number, order, slip, client = numbered(
        rng, issued, "FC{yy}{n5}", *(("C{n6}", "BL{n7}") if variant else ("{n4}/{yy}", "{n7}")),
        "411{n5}",
    )  # fmt: skip
    values: dict[str, object] = {
        "seller": head,
        "buyer": customer(rng, head),
        "bill": Bill(tuple(chosen(rng, BUILDING, rng.randint(4, 7))), charge=price(rng, 40, 95)),
        "number": number,
        "client": client,
        "order": order,
        "ordered": issued - timedelta(days=rng.randrange(12, 20)),
        "slip": slip,
        "delivered": issued - timedelta(days=rng.randrange(2, 9)),
        "issued": issued,
        "due": issued + timedelta(days=45),
        "site": rng.choice(("Chantier rue des Écoles – 03410 DOMÉRAT",
                            "Chantier Les Jardins de Flore – 44800 SAINT-HERBLAIN")),
    }  # fmt: skip
    return Document(
        values,
        said(values, "number issued due ht tva ttc seller seller_siren buyer iban order slip "
             "delivered", due_payable=_bill(values).ttc),
        derived=truth(prepaid="0.00", buyer_siren=_siren(values["buyer"])),
        pen=Pen(formats.FR if variant != 1 else formats.FR_DOT,
                formats.slash if variant else formats.slash_short),
    )  # fmt: skip


BUILDING: Final = (
    ("Parpaing creux 20x20x50 B40", 1, 3, "U"), ("Ciment CEM II 32,5 R sac 35 kg", 7, 12, "SAC"),
    ("Treillis soudé ST25C 6,00x2,40", 48, 82, "U"), ("Sable 0/4 lavé big bag", 39, 68, "BB"),
    ("Plaque BA13 2500x1200", 8, 14, "U"), ("Laine de verre 100 mm R=3,15", 31, 59, "ROU"),
    ("Rail R48 3 m", 4, 8, "U"), ("Tuile canal rouge vieilli", 1, 3, "U"),
    ("Madrier sapin 63x175 4 m", 18, 36, "U"), ("Palette consignée", 12, 20, "PAL"),
)  # fmt: skip


@HANDS("avoir_retour", "writer")
def _goods_back(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("Laboratoires Évanor", "SAS", "50 000"),
        ("Brocéane Linge Professionnel", "SARL", "32 000"),
        ("Vaisselle & Cie Pro", "SARL", "10 000"),
    )
    issued = day_in(rng)
    number, before, client = numbered(rng, issued, "AV-{y}-{n3}", "FA-{y}-{n4}", "CL{n4}")
    back = tuple(chosen(rng, LINEN, rng.randint(1, 3)))
    values: dict[str, object] = {
        "seller": head,
        "buyer": customer(rng, head),
        "bill": Bill(back),
        "number": number,
        "corrected": before,
        "corrected_on": issued - timedelta(days=rng.randrange(10, 24)),
        "client": client,
        "issued": issued,
    }
    return Document(
        values,
        said(values, "number issued ht tva ttc seller seller_siren buyer buyer_siren corrected"),
        derived=truth(due_payable=_bill(values).ttc, prepaid="0.00"),
        pen=Pen(formats.money("\u00a0") if variant else formats.FR_NBSP, formats.slash),
        nature="avoir",
    )


LINEN: Final = (
    ("Nappe coton damassé 180 x 180", 28, 54, "pce"), ("Serviette de table 50 x 50", 3, 7, "pce"),
    ("Carton verres à pied (x 24)", 44, 76, "crt"), ("Assiette plate 27 cm (x 6)", 21, 39, "lot"),
    ("Drap de bain 70 x 140 – coloris erroné", 9, 17, "pce"),
)  # fmt: skip


@HANDS("transport_tableur", "writer")
def _haulier(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("TRANSPORTS ROUVELOUX", "SARL", "45 000"),
        ("TRANSPORTS DESNOYERVAL ET FILS", "SARL", "30 500"),
        ("TRANS-BOCAGE 61", "EURL", "9 000"),
    )
    month_last = date(2025, rng.randrange(2, 12), 28)
    trips = []
    for i in range(rng.randint(4, 6)):
        cargo = Line(rng.choice(TRIPS), Decimal(1), price(rng, 180, 690))
        trips.append((month_last - timedelta(days=24 - 4 * i), f"{rng.randrange(20000, 29999)}",
                      rng.choice(("22 T", "18 pal.", "33 pal.", "12 T")), cargo))  # fmt: skip
    bare = Bill(tuple(cargo for *_, cargo in trips))
    fuel = Line("fuel", Decimal(1), (bare.ht * 6 / 100).quantize(Decimal("0.01")))
    (number,) = numbered(rng, month_last, "{n3}/{y}")
    values: dict[str, object] = {
        "seller": head,
        "buyer": customer(rng, head),
        "bill": Bill((*bare.lines, fuel)),
        "bare": bare,
        "fuel": fuel,
        "trips": trips,
        "number": number,
        "issued": month_last,
        "due": month_last + timedelta(days=30),
    }
    fields = "number issued due ht tva ttc seller seller_siren buyer iban"
    return Document(
        values,
        said(values, fields),
        derived=truth(due_payable=_bill(values).ttc, prepaid="0.00"),
        pen=Pen(formats.money(" ", after=" €") if variant else formats.FR_PLAIN),
    )


TRIPS: Final = (
    "Vendôme - Le Mans (lot complet)", "Nantes - Angers", "Tours - Poitiers A/R",
    "Alençon - Rouen (hayon)", "Orléans - Bourges", "Laval - Rennes", "Chartres - Rungis",
)  # fmt: skip


@HANDS("service_en_ligne")
def _online(rng: Random, variant: int) -> Document:
    head = seller(
        rng,
        ("Pilovarde", "SAS", "24 300"),
        ("Klaviso Technologies", "SAS", "61 480"),
        ("Ordigama", "SAS", "12 000"),
    )
    issued = day_in(rng, 2025 + variant % 2)
    number, order = numbered(rng, issued, "{y}-{m}-{n4}", "PO-{n5}")
    plan = (
        Line("Abonnement Pro – mensuel", Decimal(rng.randrange(4, 30)), price(rng, 19, 49)),
        Line("Pack SMS 1 000", Decimal(rng.randrange(1, 5)), price(rng, 55, 70)),
        Line("Accompagnement au démarrage", Decimal(1), price(rng, 290, 690)),
    )
    values: dict[str, object] = {
        "seller": head,
        "buyer": customer(rng, head),
        "bill": Bill(plan[: 2 + variant % 2]),
        "number": number,
        "order": order,
        "issued": issued,
        "due": issued + timedelta(days=15),
        "until": issued + timedelta(days=29),
    }
    return Document(
        values,
        said(values, "number issued due ht tva ttc seller seller_siren buyer iban order",
             due_payable=_bill(values).ttc),
        derived=truth(prepaid="0.00", buyer_siren=_siren(values["buyer"])),
        pen=Pen(formats.FR_NARROW if variant else formats.FR_NBSP,
                formats.short if variant else formats.long),
    )  # fmt: skip


def _siren(firm: object) -> str:
    if not isinstance(firm, Firm):
        raise TypeError(firm)
    return firm.siren
