"""The invoices of the sample dossiers as figures: every total is computed, none is typed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from examples._make.parties import ATELIER_MARNE, DUPRE, TRANSPORTS_LOIRE, Company

CENT: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: unit price before tax in euros, VAT rate in percent, UN/ECE unit code."""

    code: str
    label: str
    quantity: Decimal
    unit: str
    price: Decimal
    rate: Decimal

    @property
    def net(self) -> Decimal:
        """Quantity × unit price, to the cent."""
        return (self.quantity * self.price).quantize(CENT, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class VatLine:
    """Base and tax of one rate."""

    rate: Decimal
    base: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice or, with `preceding`, a credit note; amounts are positive."""

    number: str
    issued: date
    due: date | None
    terms: str
    buyer: Company
    lines: tuple[Line, ...]
    order: str
    delivery: str = ""
    delivered: date | None = None
    prepaid: Decimal = Decimal("0.00")
    preceding: str = ""

    def vat(self) -> tuple[VatLine, ...]:
        """Base and tax per rate, highest rate first."""
        rates = sorted({line.rate for line in self.lines}, reverse=True)
        return tuple(_vat_line(rate, self.lines) for rate in rates)

    @property
    def total_ht(self) -> Decimal:
        """Sum of the lines."""
        return sum((line.net for line in self.lines), Decimal("0.00"))

    @property
    def total_tva(self) -> Decimal:
        """Sum of the taxes per rate."""
        return sum((line.tax for line in self.vat()), Decimal("0.00"))

    @property
    def total_ttc(self) -> Decimal:
        """HT + TVA."""
        return self.total_ht + self.total_tva

    @property
    def due_payable(self) -> Decimal:
        """TTC less what was paid before."""
        return self.total_ttc - self.prepaid


def _vat_line(rate: Decimal, lines: Iterable[Line]) -> VatLine:
    base = sum((line.net for line in lines if line.rate == rate), Decimal("0.00"))
    return VatLine(rate, base, (base * rate / 100).quantize(CENT, ROUND_HALF_UP))


def _line(code: str, label: str, quantity: str, unit: str, price: str, rate: str = "20") -> Line:
    return Line(code, label, Decimal(quantity), unit, Decimal(price), Decimal(rate))


FC_0142: Final = Invoice(
    number="FC-2026-0142",
    issued=date(2026, 5, 12),
    due=date(2026, 6, 11),
    terms="30 jours date de facture",
    buyer=ATELIER_MARNE,
    order="BC-AM-2026-031",
    delivery="BL-26-0387",
    delivered=date(2026, 5, 11),
    lines=(
        _line(
            "PCH-2730", "Panneau chêne massif abouté 27 mm, 2 500 × 1 220", "24", "C62", "198.50"
        ),
        _line(
            "PCH-1930", "Panneau chêne massif abouté 19 mm, 2 500 × 1 220", "12", "C62", "151.00"
        ),
        _line("CHT-0400", "Chant plaqué chêne 0,8 mm, rouleau de 50 m", "8", "C62", "42.25"),
        _line("LIV-51", "Livraison par hayon, Reims", "1", "C62", "536.00"),
    ),
)

FV_0087: Final = Invoice(
    number="V26-0087",
    issued=date(2026, 5, 28),
    due=date(2026, 7, 31),
    terms="45 jours fin de mois",
    buyer=ATELIER_MARNE,
    order="BC-AM-2026-034",
    delivery="BL-26-0412",
    delivered=date(2026, 5, 27),
    lines=(
        _line(
            "DEB-SM",
            "Débit sur mesure, 38 façades hêtre selon fiche du 11/05/2026",
            "38",
            "C62",
            "96.50",
        ),
        _line("QUI-117", "Charnière invisible 110°, la paire", "120", "C62", "8.90"),
        _line("QUI-204", "Coulisse à billes 500 mm, la paire", "26", "C62", "15.00"),
    ),
)

AV_0019: Final = Invoice(
    number="AV26-0019",
    issued=date(2026, 6, 18),
    due=None,
    terms="À déduire de la facture V26-0087",
    buyer=ATELIER_MARNE,
    order="BC-AM-2026-034",
    preceding="V26-0087",
    lines=(
        _line("QUI-204", "Reprise de 26 paires de coulisses, non conformes", "26", "C62", "15.00"),
        _line("DEB-SM", "Remise sur 8 façades à reprendre", "8", "C62", "32.50"),
    ),
)

FC_0098: Final = Invoice(
    number="FC-2026-0098",
    issued=date(2026, 4, 14),
    due=date(2026, 5, 14),
    terms="30 jours date de facture",
    buyer=TRANSPORTS_LOIRE,
    order="TL/26/118",
    prepaid=Decimal("1201.00"),
    lines=(
        _line("RAY-310", "Rayonnage de quai 3 niveaux, travée de 2,70 m", "6", "C62", "485.00"),
        _line("PAL-EUR", "Palette bois traitée NIMP 15", "60", "C62", "9.50"),
        _line(
            "GUI-014", "Guide de sécurité du quai, exemplaire broché", "30", "C62", "15.00", "5.5"
        ),
    ),
)

FC_0117: Final = Invoice(
    number="FC-2026-0117",
    issued=date(2026, 4, 29),
    due=date(2026, 5, 29),
    terms="30 jours date de facture",
    buyer=TRANSPORTS_LOIRE,
    order="TL/26/126",
    lines=(_line("RAY-311", "Travée complémentaire de 2,70 m", "2", "C62", "390.00"),),
)

FC_0131: Final = Invoice(
    number="FC-2026-0131",
    issued=date(2026, 5, 6),
    due=date(2026, 6, 5),
    terms="30 jours date de facture",
    buyer=DUPRE,
    order="CDE 4471",
    lines=(_line("VIS-5080", "Vis bois 5 × 80, boîte de 200", "40", "C62", "23.40"),),
)
