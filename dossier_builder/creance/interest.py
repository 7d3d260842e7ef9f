"""Late-payment interest: one principal, whole days, one rate a segment, rounded once a segment.

The written convention, everywhere in the house: interest runs from the day *after* the due
date to the stop date *inclusive*; interest = principal × days × rate / 36 500, leap years too
(official sheet service-public F783); each segment is rounded once, half up, to the cent, and
every total is the sum of the rounded segments shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum
from typing import Final

from dossier_builder.creance.model import InterestSegment
from dossier_builder.errors import UsageError
from dossier_builder.french import typographie
from dossier_builder.law.model import Law, Semester

CENT: Final = Decimal("0.01")
ZERO: Final = Decimal("0.00")
_DENOMINATOR: Final = Decimal(36500)
_ONE_DAY: Final = timedelta(days=1)


class Regime(StrEnum):
    """Which rate applies; never two on the same days."""

    L441_10 = "l441-10"
    LEGAL_PRO = "legal-pro"
    LEGAL_PARTICULIER = "legal-particulier"
    CONTRACTUEL = "contractuel"
    TROIS_FOIS_LEGAL = "trois-fois-legal"


ARTICLES: Final = {
    Regime.L441_10: "art. L441-10, II C. com.",
    Regime.LEGAL_PRO: "art. 1231-6 et 1344-1 C. civ., L313-2 CMF",
    Regime.LEGAL_PARTICULIER: "art. 1231-6 et 1344-1 C. civ., L313-2 CMF",
    Regime.CONTRACTUEL: "art. 1103 C. civ. et L441-10, II C. com.",
    Regime.TROIS_FOIS_LEGAL: "art. 1103 C. civ. et L441-10, II C. com.",
}


@dataclass(frozen=True, slots=True)
class InterestTerms:
    """A regime, and the yearly rate in percent that the contractual one needs."""

    regime: Regime
    rate: Decimal | None = None

    def __post_init__(self) -> None:
        if (self.regime is Regime.CONTRACTUEL) != (self.rate is not None):
            raise ValueError("a rate belongs to the contractual regime, and to no other")


def parse_terms(text: str) -> InterestTerms:
    """Read `legal-pro`, `legal-particulier`, `l441-10` or a percentage ("12.5").

    Raises `UsageError` for anything else, and for a rate that is not above 0 and up to 100.
    """
    if text in (Regime.L441_10, Regime.LEGAL_PRO, Regime.LEGAL_PARTICULIER):
        return InterestTerms(Regime(text))
    try:
        rate = Decimal(text.removesuffix("%").strip().replace(",", "."))
        valid = rate.is_finite() and 0 < rate <= 100
    except InvalidOperation:
        valid = False
    if not valid:
        raise UsageError(
            f"Le taux « {text} » n’est pas reconnu.",
            next_step="Donnez legal-pro, legal-particulier, l441-10, ou un taux annuel "
            "en pour cent supérieur à 0 et d’au plus 100, par exemple 12.40.",
        )
    return InterestTerms(Regime.CONTRACTUEL, rate)


def interest_of(principal: Decimal, days: int, rate: Decimal) -> Decimal:
    """Return principal × days × rate / 36 500, rounded half up to the cent (sheet F783)."""
    return exact_interest(principal, days, rate).quantize(CENT, rounding=ROUND_HALF_UP)


def exact_interest(principal: Decimal, days: int, rate: Decimal) -> Decimal:
    """Return principal × days × rate / 36 500 before rounding."""
    return principal * days * rate / _DENOMINATOR


def segments(
    principal: Decimal,
    due: date,
    stop: date,
    terms: InterestTerms,
    law: Law,
    *,
    invoice: str = "",
) -> tuple[InterestSegment, ...]:
    """Return the interest on `principal` (euros) from the day after `due` to `stop` inclusive.

    One segment a semester for the regimes whose rate the law sets by semester (L441-10 II
    C. com.: the rate of 1 January or 1 July; L313-2 CMF), one in all at a contractual
    rate. Empty when no day runs or nothing is owed. Raises `MissingLawError` when a
    semester's rate is not known.
    """
    if principal <= 0 or stop <= due:
        return ()
    return tuple(
        InterestSegment(
            invoice=invoice,
            start=start,
            end=end,
            days=(end - start).days + 1,
            principal=principal,
            rate=rate,
            regime=terms.regime.value,
            interest=interest_of(principal, (end - start).days + 1, rate),
            article=typographie(ARTICLES[terms.regime]),
        )
        for start, end, rate in _runs(due + _ONE_DAY, stop, terms, law)
    )


def _runs(
    start: date, stop: date, terms: InterestTerms, law: Law
) -> Iterator[tuple[date, date, Decimal]]:
    """Cut [start, stop] where the rate may change."""
    if terms.rate is not None:
        yield start, stop, terms.rate
        return
    while start <= stop:
        semester = Semester.of(start)
        yield start, min(stop, semester.end), rate_of(terms, semester, law)
        start = semester.end + _ONE_DAY


def rate_of(terms: InterestTerms, semester: Semester, law: Law) -> Decimal:
    """Return the yearly rate in percent of a regime for a semester; raises `MissingLawError`."""
    if terms.rate is not None:
        return terms.rate
    if terms.regime is Regime.L441_10:
        return law.late_payment_rate(semester)
    if terms.regime is Regime.TROIS_FOIS_LEGAL:
        return law.contractual_floor(semester)
    return law.legal_rate(semester, private_creditor=terms.regime is Regime.LEGAL_PARTICULIER)
