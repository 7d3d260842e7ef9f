"""A fictional sale as figures: every total is computed from its lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Final

from benchmarks.accuracy.kit.parties import Firm, two_firms

CENT: Final = Decimal("0.01")
ZERO: Final = Decimal("0.00")

_GOODS: Final = (
    "Profilé aluminium 40 x 40", "Étude préalable", "Pose et réglages", "Bac pliable 60 L",
    "Formation des opérateurs", "Carton double cannelure", "Peinture époxy RAL 7016", "Main "
    "d'œuvre",
    "Location de nacelle", "Joint torique NBR 70", "Abonnement mensuel", "Impression 135 g/m²",
    "Câble U1000 R2V 3G2,5", "Contrôle qualité", "Palette Europe", "Déplacement zone 2",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """A line: unit price before tax, VAT rate in percent."""

    label: str
    quantity: Decimal
    price: Decimal
    rate: Decimal

    @property
    def net(self) -> Decimal:
        """Quantity × price."""
        return _cents(self.quantity * self.price)


@dataclass(frozen=True, slots=True)
class Sale:
    """What one invoice or credit note states; amounts positive, `allowance` and `deposit` too.

    An allowance reduces the base and a charge (port) raises it, at the first rate.
    """

    seller: Firm
    buyer: Firm
    number: str
    issued: date
    due: date | None
    terms: str
    items: tuple[Item, ...]
    allowance: Decimal = ZERO
    charge: Decimal = ZERO
    deposit: Decimal = ZERO
    order: str = ""
    delivery: str = ""
    delivered: date | None = None
    preceding: str = ""

    @property
    def lines_total(self) -> Decimal:
        """Sum of the lines before allowance and charge."""
        return sum((item.net for item in self.items), ZERO)

    @property
    def ht(self) -> Decimal:
        """Total before tax."""
        return self.lines_total - self.allowance + self.charge

    def vat(self) -> tuple[tuple[Decimal, Decimal, Decimal], ...]:
        """(rate, base, tax), highest rate first."""
        rates = sorted({item.rate for item in self.items}, reverse=True)
        found = []
        for rate in rates:
            base = sum((item.net for item in self.items if item.rate == rate), ZERO)
            if rate == rates[0]:
                base += self.charge - self.allowance
            found.append((rate, base, _cents(base * rate / 100)))
        return tuple(found)

    @property
    def tva(self) -> Decimal:
        """Sum of the taxes."""
        return sum((tax for _, _, tax in self.vat()), ZERO)

    @property
    def ttc(self) -> Decimal:
        """HT + TVA."""
        return self.ht + self.tva

    @property
    def payable(self) -> Decimal:
        """TTC less the deposit."""
        return self.ttc - self.deposit


def _cents(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)


def _month_end(day: date) -> date:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - timedelta(days=1)


def due_by(terms: str, issued: date) -> date | None:
    """Return the due date of the terms used here; of two "fin de mois" readings, the later.

    None when the terms name no day by themselves ("à réception").
    """
    days = int("".join(c for c in terms.split("jours")[0].split("days")[0] if c.isdigit()) or 0)
    if not days:
        return None
    if "fin de mois" not in terms:
        return issued + timedelta(days=days)
    first = _month_end(issued + timedelta(days=days))
    second = _month_end(issued) + timedelta(days=days)
    return max(first, second)


def sale(
    rng: Random,
    *,
    rates: Sequence[str] = ("20",),
    count: tuple[int, int] = (2, 5),
    number: str = "FA{y}-{n:05d}",
    terms: str = "30 jours net",
    order: str = "",
    delivery: str = "",
    deposit: bool = False,
    allowance: bool = False,
    charge: bool = False,
    preceding: str = "",
    due: bool = True,
) -> Sale:
    """Draw a sale. `number`, `order`, `delivery` and `preceding` are patterns with {y} and {n}."""
    seller, buyer = two_firms(rng)
    issued = date(2025, 1, 6) + timedelta(days=rng.randrange(0, 640))
    items = tuple(_item(rng, Decimal(rates[i % len(rates)])) for i in range(rng.randint(*count)))
    if len(items) < len(rates):
        items += tuple(_item(rng, Decimal(rate)) for rate in rates[len(items) :])
    total = sum((item.net for item in items), ZERO)
    return Sale(
        seller=seller,
        buyer=buyer,
        number=_pattern(number, rng, issued),
        issued=issued,
        due=due_by(terms, issued) if due else None,
        terms=terms,
        items=items,
        allowance=_cents(total * Decimal("0.05")) if allowance else ZERO,
        charge=Decimal(rng.randrange(1500, 9000)) / 100 if charge else ZERO,
        deposit=Decimal(rng.randrange(10, 40)) * 10 + Decimal("1.00") if deposit else ZERO,
        order=_pattern(order, rng, issued),
        delivery=_pattern(delivery, rng, issued),
        delivered=issued - timedelta(days=rng.randrange(1, 9)) if delivery else None,
        preceding=_pattern(preceding, rng, issued),
    )


def _pattern(pattern: str, rng: Random, day: date) -> str:
    return pattern.format(y=day.year, yy=f"{day.year % 100:02d}", m=f"{day.month:02d}",
                          n=rng.randrange(101, 9899))  # fmt: skip


def _item(rng: Random, rate: Decimal) -> Item:
    quantity = Decimal(rng.choice((1, 2, 3, 4, 6, 10, 12, 25)))
    price = Decimal(rng.randrange(4500, 96000)) / 100
    return Item(rng.choice(_GOODS), quantity, price.quantize(CENT), rate)
