"""What trades sell and to whom: fictional firms, lines and sums for the layouts of other hands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Final, TypeVar

from benchmarks.accuracy.kit.formats import Dated, Money
from benchmarks.accuracy.kit.parties import Firm, firm
from benchmarks.accuracy.kit.sale import Item
from benchmarks.accuracy.layouts import Drawn, Layout

T = TypeVar("T")
CENT: Final = Decimal("0.01")

_STREETS: Final = (
    "12 bis, rue du Moulin-Blanc", "ZI de la Croix-Rompue", "Parc des Saulaies - Bât. C",
    "3 place de l'Ancienne-Halle", "Route départementale 917", "145 avenue du Maréchal-Ferrant",
    "Lieu-dit Les Grandes Bruyères", "8, quai des Mariniers", "27 cours de la Chênaie",
    "ZAC du Pré-Vert, 4 rue Hélice", "61 boulevard de l'Observatoire", "1 allée des Tisserands",
)  # fmt: skip
_TOWNS: Final = (
    ("67100", "STRASBOURG"), ("13011", "MARSEILLE"), ("29200", "BREST"), ("80000", "AMIENS"),
    ("42000", "SAINT-ETIENNE"), ("87000", "LIMOGES"), ("64000", "PAU"), ("10000", "TROYES"),
    ("26000", "VALENCE"), ("72000", "LE MANS"), ("38100", "GRENOBLE"), ("57000", "METZ"),
    ("33700", "Mérignac"), ("92310", "Sèvres"), ("22300", "Lannion"),
)  # fmt: skip
_BUYERS: Final = (
    "SAS Tavernelle Distribution", "ETS GOURDIEUX", "Loriquet Frères SARL", "MOBISTELLE",
    "Compagnie des Eaux-Bleues", "SARL L'Atelier du Fournil", "BERGEVAL INDUSTRIE",
    "Hexalune Technologies SAS", "SCI DES TROIS PIGNONS", "La Bastide aux Épices", "CORVILAND SA",
    "Pépinières de Valfleury", "EURL K2D Rénovation", "Société Nouvelle Ambrelin", "O'Palmier SAS",
    "GIE des Rives", "Serrurerie Montbazelle", "TECHNI-PLAST 08", "SASU Bleu Garance",
    "Cuisines d'Orvanne",
)  # fmt: skip


def cents(value: Decimal) -> Decimal:
    """Round half up to the cent."""
    return value.quantize(CENT, ROUND_HALF_UP)


def spell(value: object) -> str:
    """Return a value as manifests write it."""
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def month_end(day: date) -> date:
    """Last day of the month of `day`."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - timedelta(days=1)


class Draft:
    """The seeded choices of one document; `varied` asks for another way to write than the first."""

    def __init__(self, rng: Random, varied: bool) -> None:
        self.rng, self.varied = rng, varied
        self._streets = rng.sample(_STREETS, 6)
        self._towns = rng.sample(_TOWNS, 6)
        self._buyers = rng.sample(_BUYERS, 4)

    def style(self, first: T, *others: T) -> T:
        """Return the first way to write, or one of the others for a varied document."""
        return self.rng.choice(others) if self.varied and others else first

    def formats(self, *ways: tuple[Money, Dated]) -> tuple[Money, Dated]:
        """Choose the printers of sums and days."""
        return self.style(ways[0], *ways[1:])

    def pick(self, *options: T) -> T:
        """Choose one."""
        return self.rng.choice(options)

    def n(self, low: int, high: int) -> int:
        """Choose a whole number, both ends included."""
        return self.rng.randint(low, high)

    def day(self) -> date:
        """Choose a working-life day of 2024 to 2026."""
        return date(2024, 2, 1) + timedelta(days=self.rng.randrange(980))

    def eur(self, low: int, high: int) -> Decimal:
        """Choose a sum between two whole ones."""
        return Decimal(self.rng.randrange(low * 100, high * 100)) / 100

    def firm(self, *names: str) -> Firm:
        """Make a company of one of these names, at an address of its own."""
        postcode, city = self._towns.pop()
        return replace(
            firm(self.rng), name=self.rng.choice(names), street=self._streets.pop(),
            postcode=postcode, city=city,
        )  # fmt: skip

    def buyer(self) -> Firm:
        """Make a customer."""
        return self.firm(self._buyers.pop())

    def items(
        self, goods: Sequence[tuple[str, str, str]], count: int, *, most: int = 12
    ) -> list[Item]:
        """Draw lines from (label, typical unit price, VAT rate), each once, prices varied."""
        chosen = self.rng.sample(list(goods), min(count, len(goods)))
        return [
            Item(
                label, Decimal(self.n(1, most)),
                cents(Decimal(price) * self.n(80, 125) / 100), Decimal(rate),
            )
            for label, price, rate in chosen
        ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sums:
    """Totals of an invoice: `taxes` is (rate, base, tax) per rate, highest first."""

    taxes: tuple[tuple[Decimal, Decimal, Decimal], ...]

    @property
    def ht(self) -> Decimal:
        """Total before tax."""
        return sum((base for _, base, _ in self.taxes), Decimal("0.00"))

    @property
    def tva(self) -> Decimal:
        """Total tax."""
        return sum((tax for _, _, tax in self.taxes), Decimal("0.00"))

    @property
    def ttc(self) -> Decimal:
        """HT + TVA."""
        return self.ht + self.tva


def sums(items: Sequence[Item], extra: Mapping[str, Decimal] | None = None) -> Sums:
    """Add up lines per rate; `extra` changes a rate's base ("20": port, or less an allowance)."""
    bases: dict[Decimal, Decimal] = {}
    for item in items:
        bases[item.rate] = bases.get(item.rate, Decimal("0.00")) + item.net
    for rate, amount in (extra or {}).items():
        bases[Decimal(rate)] = bases.get(Decimal(rate), Decimal("0.00")) + amount
    listed = sorted(bases.items(), reverse=True)
    return Sums(tuple((rate, base, cents(base * rate / 100)) for rate, base in listed))


def rate_text(rate: Decimal, after: str = " %") -> str:
    """5,5 %, 20 %."""
    return f"{rate.normalize():f}".replace(".", ",") + after


def drawn(
    nature: str, pdf: bytes, stated: Mapping[str, object], derived: Mapping[str, object]
) -> Drawn:
    """Join a document and its truth; empty values are left out."""
    return Drawn(
        pdf=pdf,
        nature=nature,
        stated={key: spell(value) for key, value in stated.items() if value is not None},
        derived={key: spell(value) for key, value in derived.items() if value is not None},
    )


@dataclass
class Family:
    """The layouts of one module, in the order in which they are written."""

    found: list[Layout] = field(default_factory=list)

    def __call__(self, draw: Callable[[Draft], Drawn]) -> Callable[[Draft], Drawn]:
        """Register a layout under its function's name."""

        def seeded(rng: Random, varied: bool) -> Drawn:
            return draw(Draft(rng, varied))

        self.found.append(Layout(draw.__name__, seeded))
        return draw
