"""What a composed invoice is about: parties, lines, taxes and what is left to pay; it adds up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from benchmarks.accuracy.composed import words
from benchmarks.accuracy.kit.parties import Firm, firm
from benchmarks.accuracy.kit.trades import cents, month_end

ZERO: Final = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class Row:
    """A line: `discount` and `rate` are percents; `net` is before tax."""

    code: str
    label: str
    quantity: Decimal
    unit: str
    price: Decimal
    discount: int
    rate: Decimal

    @property
    def net(self) -> Decimal:
        """Quantity × price, less the discount."""
        return cents(self.quantity * self.price * (100 - self.discount) / 100)


@dataclass(frozen=True, slots=True)
class Deal:
    """One invoice or avoir; `kept` is held back or added after TTC, by kind; `why` no tax."""

    nature: str
    seller: Firm
    buyer: Firm
    site: Firm
    number: str
    issued: date
    due: date
    terms: str
    terms_day: date | None
    rows: tuple[Row, ...]
    remise: Decimal
    charge: Decimal
    acompte: Decimal
    retenue: Decimal
    previous: Decimal
    why: str
    order: str
    delivery: str
    delivered: date
    preceding: str

    @property
    def gross(self) -> Decimal:
        """Sum of the lines."""
        return sum((row.net for row in self.rows), ZERO)

    @property
    def ht(self) -> Decimal:
        """Total before tax."""
        return self.gross - self.remise + self.charge

    def taxes(self) -> tuple[tuple[Decimal, Decimal, Decimal], ...]:
        """(rate, base, tax), highest first; allowance and charge are at the highest."""
        rates = sorted({row.rate for row in self.rows}, reverse=True)
        found = []
        for rate in rates:
            base = sum((row.net for row in self.rows if row.rate == rate), ZERO)
            base += (self.charge - self.remise) if rate == rates[0] else ZERO
            found.append((rate, base, cents(base * rate / 100)))
        return tuple(found)

    @property
    def tva(self) -> Decimal:
        """Sum of the taxes."""
        return sum((tax for _, _, tax in self.taxes()), ZERO)

    @property
    def ttc(self) -> Decimal:
        """HT + TVA."""
        return self.ht + self.tva

    @property
    def payable(self) -> Decimal:
        """What this invoice leaves to pay."""
        return self.ttc - self.acompte - self.retenue


def deal(rng: Random) -> Deal:
    """Draw an invoice, or sometimes an avoir."""
    nature = "avoir" if rng.random() < 0.12 else "facture"
    seller, buyer, site = parties(rng)
    issued = date(2024, 6, 1) + timedelta(days=rng.randrange(880))
    why = rng.choices(("", "franchise", "autoliquidation", "intracom"), (88, 6, 4, 2))[0]
    rows = _rows(rng, bool(why))
    gross = sum((row.net for row in rows), ZERO)
    terms, day = _terms(rng, issued)
    drawn = Deal(
        nature, seller, buyer, site,
        number=pattern(rng, words.NUMBERS, issued), issued=issued,
        due=day or issued + timedelta(days=rng.choice((15, 30, 45, 60))),
        terms=terms, terms_day=day, rows=rows,
        remise=cents(gross / 20) if rng.random() < 0.15 else ZERO,
        charge=Decimal(rng.randrange(900, 9000)) / 100 if rng.random() < 0.18 else ZERO,
        acompte=ZERO, retenue=ZERO, previous=ZERO, why=why,
        order=pattern(rng, words.ORDERS, issued), delivery=pattern(rng, words.DELIVERIES, issued),
        delivered=issued - timedelta(days=rng.randrange(1, 12)),
        preceding=pattern(rng, words.NUMBERS, issued),
    )  # fmt: skip
    return _after_tax(rng, drawn) if nature == "facture" else drawn


def _after_tax(rng: Random, drawn: Deal) -> Deal:
    kind = rng.choices(("", "acompte", "retenue", "previous"), (66, 20, 6, 8))[0]
    if kind == "acompte":
        share = rng.choice((20, 30, 33, 40, 50))
        even = rng.random() < 0.5
        amount = cents(drawn.ttc * share / 100)
        return replace(drawn, acompte=amount.quantize(Decimal(1)) + ZERO if even else amount)
    if kind == "retenue":
        return replace(drawn, retenue=cents(drawn.ttc / 20))
    if kind == "previous":
        return replace(drawn, previous=Decimal(rng.randrange(2000, 150000)) / 100)
    return drawn


def pattern(rng: Random, patterns: Sequence[str], day: date) -> str:
    """Return a number of one of these patterns."""
    return rng.choice(patterns).format(
        y=day.year, yy=f"{day:%y}", m=f"{day:%m}", n=rng.randrange(11, 989)
    )


def parties(rng: Random) -> tuple[Firm, Firm, Firm]:
    """Draw a seller, a buyer and a place of delivery, at addresses of their own."""
    names = (rng.choice(words.SELLERS), rng.choice(words.BUYERS), rng.choice(words.SITES))
    towns, streets = rng.sample(words.TOWNS, 3), rng.sample(words.STREETS, 3)
    made = []
    for name, (postcode, city), street in zip(names, towns, streets, strict=True):
        form = "" if name.startswith(words.NO_FORM) else rng.choice(words.FORMS)
        made.append(replace(firm(rng), name=name, form=form, street=street,
                            postcode=postcode, city=city))  # fmt: skip
    return made[0], made[1], made[2]


def _rows(rng: Random, no_tax: bool) -> tuple[Row, ...]:
    count = rng.choices((1, 2, 3, 4, 6, 9, 34), (20, 20, 20, 16, 12, 8, 4))[0]
    rates = rng.choice((("20",), ("20",), ("20",), ("10",), ("20", "10"), ("20", "5.5"),
                        ("20", "10", "5.5"), ("8.5",)))  # fmt: skip
    discounted = rng.random() < 0.15
    rows = []
    for index in range(max(count, len(rates))):
        label, price, unit = rng.choice(words.GOODS)
        rows.append(Row(
            code=f"{rng.choice('ABCDEKMPRT')}{rng.randrange(100, 9999)}", label=label,
            quantity=_quantity(rng), unit=unit,
            price=cents(Decimal(price) * rng.randrange(70, 140) / 100),
            discount=rng.choice((0, 0, 5, 10)) if discounted else 0,
            rate=ZERO if no_tax else Decimal(rates[index % len(rates)]),
        ))  # fmt: skip
    return tuple(rows)


def _quantity(rng: Random) -> Decimal:
    if rng.random() < 0.25:
        return Decimal(rng.randrange(50, 4000)) / 100
    return Decimal(rng.choice((1, 1, 2, 3, 5, 8, 12, 40, 150)))


def _terms(rng: Random, issued: date) -> tuple[str, date | None]:
    """Return terms in words and the day they name (of two readings of "fin de mois" the later)."""
    days = rng.choice((15, 30, 45, 60))
    net = issued + timedelta(days=days)
    end = max(month_end(net), month_end(issued) + timedelta(days=days))
    return rng.choice((
        (f"{days} jours", net), (f"{days} jours net", net),
        (f"{days} jours date de facture", net), (f"à {days} jours", net),
        (f"{days} jours fin de mois", end), (f"{days} jours fin de mois", end),
        ("à réception de facture", None), ("comptant", None),
    ))  # fmt: skip
