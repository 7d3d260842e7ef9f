"""What the sales of these layouts are made of: companies, lines, totals, ways to print them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Final, Literal

from benchmarks.accuracy.kit import formats
from benchmarks.accuracy.kit.parties import Firm, firm

CENT: Final = Decimal("0.01")
_ADDRESSES: Final = (
    ("14 bis, rue du Four à Chaux", "02200", "Soissons"),
    ("Lieu-dit Les Grandes Combes", "07200", "Aubenas"),
    ("Parc d’activités des Moulins – Bât. C", "13400", "Aubagne"),
    ("3, place aux Herbes", "30700", "Uzès"),
    ("ZI Nord, 27 rue Ampère", "67500", "Haguenau"),
    ("118, cours de la Somme", "33800", "Bordeaux"),
    ("6 Grande-Rue", "25300", "Pontarlier"),
    ("Immeuble Le Triolet, 41 av. du Peuple", "38100", "Grenoble"),
    ("9, quai Sainte-Marie", "29900", "Concarneau"),
    ("55 rue de l’Abbé-Grégoire", "92130", "Issy-les-Moulineaux"),
    ("1, chemin rural n° 4", "81600", "Gaillac"),
    ("72 boulevard Carnot", "06400", "Cannes"),
    ("Route départementale 943", "36000", "Châteauroux"),
    ("20, rue Haute-Saint-Pierre", "57000", "Metz"),
    ("BP 90417 – 8 rue des Docks", "76057", "Le Havre Cedex"),
    ("12 ter impasse des Lilas", "93100", "Montreuil"),
)
BUYERS: Final = (
    ("Les Viviers du Ponant", "SAS"), ("Ormeval Distribution", "SAS"),
    ("Kervadec & Associés", "SELAS"),
    ("Hôtel des Deux Tours", "SARL"), ("Transports Malfroy", "SARL"), ("Optique Sérane", "EURL"),
    ("Novalpine Ingénierie", "SAS"), ("La Fabrique Ducale", "SA"), ("Biscuiterie Tréflez", "SAS"),
    ("Résidence Les Glycines", "SCI"), ("Garage Paulhiac", "SARL"), ("Pharmacie du Beffroi", "SNC"),
    ("Clinique Val d’Arrens", "SA"), ("Compagnie Oléane", "SAS"), ("Sotrabéton", "SARL"),
    ("Éditions Quatre-Saules", "SARL"), ("Cap Lavande", "SASU"), ("Menuiserie Gaudrillet", "SARL"),
)  # fmt: skip


def cents(value: Decimal) -> Decimal:
    """Round half up to the cent."""
    return value.quantize(CENT, ROUND_HALF_UP)


def company(rng: Random, name: str, form: str = "SARL", capital: str = "10 000") -> Firm:
    """Draw a company of this name, at an address that may have more than a street."""
    street, postcode, city = rng.choice(_ADDRESSES)
    return replace(
        firm(rng),
        name=name,
        form=form,
        capital=capital,
        street=street,
        postcode=postcode,
        city=city,
    )


def buyer(rng: Random, seller: Firm) -> Firm:
    """Draw a customer that does not live in the seller's town."""
    while True:
        found = company(rng, *rng.choice(BUYERS))
        if found.city != seller.city:
            return found


def day_in(rng: Random, year: int = 2025) -> date:
    """Draw a day of that year."""
    return date(year, 1, 4) + timedelta(days=rng.randrange(358))


def month_end(day: date) -> date:
    """Return the last day of that month."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1) - timedelta(days=1)


def end_of_month_terms(issued: date, days: int) -> date:
    """Return the later reading of "`days` jours fin de mois"."""
    return max(month_end(issued + timedelta(days=days)), month_end(issued) + timedelta(days=days))


@dataclass(frozen=True, slots=True)
class Line:
    """A line; `net` is quantity × price less its own rebate in percent."""

    label: str
    quantity: Decimal
    price: Decimal
    rate: Decimal = Decimal(20)
    ref: str = ""
    unit: str = "u"
    rebate: Decimal = Decimal(0)

    @property
    def net(self) -> Decimal:
        """Before tax."""
        return cents(self.quantity * self.price * (100 - self.rebate) / 100)


@dataclass(frozen=True, slots=True)
class Vat:
    """The tax of one rate."""

    rate: Decimal
    base: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True)
class Bill:
    """Lines and their totals; `allowance` lowers and `charge` raises the base of the top rate."""

    lines: tuple[Line, ...]
    allowance: Decimal = Decimal("0.00")
    charge: Decimal = Decimal("0.00")

    @property
    def gross(self) -> Decimal:
        """Sum of the lines."""
        return sum((line.net for line in self.lines), Decimal("0.00"))

    @property
    def ht(self) -> Decimal:
        """Total before tax."""
        return self.gross - self.allowance + self.charge

    @property
    def recap(self) -> tuple[Vat, ...]:
        """Tax per rate, highest rate first."""
        found: list[Vat] = []
        for rate in sorted({line.rate for line in self.lines}, reverse=True):
            base = sum((line.net for line in self.lines if line.rate == rate), Decimal("0.00"))
            base += self.charge - self.allowance if not found else Decimal(0)
            found.append(Vat(rate, base, cents(base * rate / 100)))
        return tuple(found)

    @property
    def tva(self) -> Decimal:
        """Total of the taxes."""
        return sum((vat.tax for vat in self.recap), Decimal("0.00"))

    @property
    def ttc(self) -> Decimal:
        """Total with tax."""
        return self.ht + self.tva


def line(rng: Random, label: str, low: int, high: int, **about: object) -> Line:
    """Draw a line priced between `low` and `high` euros; quantities drawn from `of`."""
    quantities = about.pop("of", (1, 2, 3, 5, 8, 12))
    price = Decimal(rng.randrange(low * 100, high * 100)) / 100
    quantity = Decimal(str(rng.choice(quantities)))  # type: ignore[arg-type]
    return Line(label, quantity, cents(price), **about)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Pen:
    """How one document prints amounts and days."""

    money: formats.Money = formats.FR_NBSP
    day: formats.Dated = formats.slash

    def quantity(self, value: Decimal) -> str:
        """A number without needless zeros: 3, 2,5."""
        return f"{value.normalize():f}".replace(".", ",")


Engine = Literal["chromium", "writer", "docx", "fpdf"]


@dataclass(frozen=True, slots=True)
class Document:
    """The values of one document, and its truth.

    `stated` stands on the page, `computed` follows from terms it states (both must be read);
    `derived` may be read: it is worked out, or the page leaves room for doubt.
    """

    values: dict[str, object]
    stated: dict[str, str]
    computed: dict[str, str] = field(default_factory=dict)
    derived: dict[str, str] = field(default_factory=dict)
    pen: Pen = Pen()
    nature: str = "facture"


Maker = Callable[[Random, int], Document]


@dataclass(frozen=True, slots=True)
class Hand:
    """A layout: the folder of its template, the program that prints it, the maker of its values."""

    name: str
    engine: Engine
    make: Maker


@dataclass(slots=True)
class Hands:
    """The layouts of one module, in the order they are written."""

    found: list[Hand] = field(default_factory=list)

    def __call__(self, name: str, engine: Engine = "chromium") -> Callable[[Maker], Maker]:
        """Register a maker."""

        def register(make: Maker) -> Maker:
            self.found.append(Hand(name, engine, make))
            return make

        return register


def text(value: object) -> str:
    """Return a value as manifests write it."""
    return value.isoformat() if isinstance(value, date) else str(value)


def truth(**fields: object) -> dict[str, str]:
    """Return fields as manifests write them, empty ones left out."""
    return {name: text(value) for name, value in fields.items() if value not in (None, "")}


def total(values: Iterable[Decimal]) -> Decimal:
    """Sum amounts."""
    return sum(values, Decimal("0.00"))


_PARTY: Final = {"seller": "seller_name", "buyer": "buyer_name"}
_SUMS: Final = {"ht": "total_ht", "tva": "total_tva", "ttc": "total_ttc"}
_PLAIN: Final = {
    "number": "invoice_number",
    "issued": "issue_date",
    "due": "due_date",
    "order": "order_number",
    "slip": "delivery_number",
    "delivered": "delivery_date",
    "corrected": "preceding_invoice",
}


def said(values: dict[str, object], names: str, **more: object) -> dict[str, str]:
    """Return the truth of the named values: `number`, `ht` (of `bill`), `buyer_siren`, `iban`…

    `more` names fields of the manifest and their values.
    """
    found: dict[str, object] = {"currency": "EUR"}
    bill, seller = values["bill"], values["seller"]
    for name in names.split():
        if name in _PARTY:
            found[_PARTY[name]] = _firm(values[name]).name
        elif name in _SUMS:
            found[_SUMS[name]] = getattr(bill, name)
        elif name in _PLAIN:
            found[_PLAIN[name]] = values[name]
        elif name == "iban":
            found["iban"] = _firm(seller).iban
        else:
            found[name] = _firm(values[name.removesuffix("_siren")]).siren
    return truth(**{**found, **more})


def _firm(value: object) -> Firm:
    if not isinstance(value, Firm):
        raise TypeError(value)
    return value


def numbered(rng: Random, issued: date, *patterns: str) -> tuple[str, ...]:
    """Draw a number of each pattern: {y}, {yy}, {m} of its day; {n3} to {n7}, as many digits."""
    return tuple(
        pattern.format(
            y=issued.year,
            yy=f"{issued:%y}",
            m=f"{issued:%m}",
            **{f"n{size}": rng.randrange(10 ** (size - 1), 10**size) for size in range(2, 8)},
        )
        for pattern in patterns
    )
