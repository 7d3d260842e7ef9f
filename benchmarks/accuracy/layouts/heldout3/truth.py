"""What the layouts here share: the truth of an invoice, the lines of a letterhead."""

from datetime import date
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.kit.parties import Firm
from benchmarks.accuracy.kit.press import Press
from benchmarks.accuracy.kit.trades import Draft, Sums

ZERO: Final = Decimal("0.00")
LATE: Final = (
    "En cas de retard de paiement, application de pénalités égales à trois fois le taux d'intérêt "
    "légal et d'une indemnité forfaitaire pour frais de recouvrement de 40 €. Pas d'escompte pour "
    "paiement anticipé."
)


def invoice(
    number: str, issued: date, total: Sums, seller: Firm, buyer: Firm, **more: object
) -> dict[str, object]:
    """Return what an ordinary invoice states; `more` adds to it."""
    return {
        "invoice_number": number,
        "issue_date": issued,
        "currency": "EUR",
        "total_ht": total.ht,
        "total_tva": total.tva,
        "total_ttc": total.ttc,
        "seller_name": seller.name,
        "seller_siren": seller.siren,
        "buyer_name": buyer.name,
        **more,
    }


def unpaid(total: Decimal, **more: object) -> dict[str, object]:
    """Return what may be worked out when nothing was paid before."""
    return {"prepaid": ZERO, "due_payable": total, **more}


def legal(firm: Firm) -> str:
    """SAS au capital de 37 000 € - RCS Dijon 123 456 789."""
    return f"{firm.form} au capital de {firm.capital} € - RCS {firm.city} {firm.siren_spaced}"


def scrawl(p: Press, x: float, y: float, d: Draft) -> None:
    """Draw a stroke that stands for a signature."""
    at, down = x, y
    for _ in range(7):
        to, low = at + d.n(7, 12), y + d.n(-9, 9)
        p.rule(at, down, to, low, ink="#1a2a7a", thick=1.1)
        at, down = to - d.n(0, 3), low
