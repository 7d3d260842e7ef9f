"""A "note de crédit" from a word processor, and an engineer's note of fees by phases."""

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
    numbered,
    said,
    truth,
)

HANDS: Final = Hands()
_DOTTED: Final = formats.money(".", after=" €")
# Phase, percent billed before, percent reached now.
_PROGRESS: Final = (
    (("APS / APD", 100, 100), ("PRO / DCE", 40, 90), ("VISA", 0, 25), ("DET", 0, 0), ("AOR", 0, 0)),
    (("APS / APD", 100, 100), ("PRO / DCE", 100, 100), ("VISA", 50, 100), ("DET", 20, 65)),
)


def _phase(rng: Random, name: str, before: int, now: int) -> dict[str, Decimal | str]:
    fee = Decimal(rng.randrange(1800, 9500))
    billed, reached = cents(fee * before / 100), cents(fee * now / 100)
    due = reached - billed
    return {"name": name, "fee": fee, "now": str(now), "before": billed, "due": due}


@HANDS("note_de_credit", "writer")
def note_de_credit(rng: Random, variant: int) -> Document:
    """A wrong price put right; the days of the first invoice stand beside its own."""
    seller = company(rng, ("Papiers Florentine", "Emballages Corvanne")[variant], "SA", "300 000")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    bill = Bill(
        (
            line(rng, "Ramettes A4 80 g, écart de prix", 1, 3, of=(200, 350), ref="RA480"),
            line(rng, "Étuis carton, manquants à la livraison", 2, 5, of=(40, 75), ref="EC22"),
        )
    )
    first = issued - timedelta(days=rng.randrange(12, 40))
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "issued": issued,
        "first": first,
        "first_due": first + timedelta(days=45),
        "number": numbered(rng, issued, "NC {n4}", "{yy}C{n5}")[variant],
        "corrected": numbered(rng, first, "{n5}", "{yy}F{n5}")[variant],
        "agent": rng.randrange(10, 99),
    }
    names = "number issued corrected ht tva ttc seller seller_siren buyer"
    return Document(
        values=values,
        stated=said(values, names),
        derived=truth(due_payable=bill.ttc, prepaid="0.00"),
        pen=(Pen(formats.FR_NBSP, formats.slash), Pen(_DOTTED, formats.dash))[variant],
        nature="avoir",
    )


@HANDS("bureau_etudes", "docx")
def bureau_etudes(rng: Random, variant: int) -> Document:
    """Phases with what was billed before; what is owed now is in a sentence."""
    seller = company(rng, ("Structura Ingénieurs", "BET Thermique Olvanne")[variant], "SELAS")
    customer = buyer(rng, seller)
    issued = day_in(rng)
    phases = [_phase(rng, *about) for about in _PROGRESS[variant]]
    due_lines = tuple(
        Line(str(phase["name"]), Decimal(1), Decimal(str(phase["due"]))) for phase in phases
    )
    bill = Bill(due_lines)
    values: dict[str, object] = {
        "seller": seller,
        "buyer": customer,
        "bill": bill,
        "phases": phases,
        "issued": issued,
        "due": issued + timedelta(days=(30, 45)[variant]),
        "rank": rng.randrange(2, 7),
        "number": numbered(rng, issued, "H{yy}-{n3}", "NH/{n4}/{y}")[variant],
        "contract": f"MOE-{rng.randrange(100, 999)}",
        "contract_on": issued - timedelta(days=rng.randrange(150, 420)),
    }
    names = "number issued due ht tva ttc seller seller_siren buyer buyer_siren iban"
    return Document(
        values=values,
        stated=said(values, names, due_payable=bill.ttc),
        derived=truth(prepaid="0.00"),
        pen=(Pen(formats.FR_NBSP, formats.long), Pen(formats.FR_EUR, formats.slash))[variant],
    )
