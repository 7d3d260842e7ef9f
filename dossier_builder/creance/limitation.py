"""Limitation (prescription) by invoice: when the claim is time-barred, and the margin left."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from dossier_builder.creance.gather import Basis
from dossier_builder.creance.lines import ClaimLine
from dossier_builder.creance.model import Limitation, Party
from dossier_builder.french import typographie
from dossier_builder.law.days import add_months, plain_end
from dossier_builder.law.model import Delay, Law
from dossier_builder.settings.claim import SituationStatement

NEVER_INTERRUPTS: Final = (
    "Ni une lettre, même recommandée (Cass. com., 18 mai 2022, n° 20-23.204), ni le dépôt de la "
    "requête n’interrompent la prescription ; la signification de l’ordonnance l’interrompt "
    "(Cass. 1re civ., 10 juillet 1990, n° 89-13.345)."
)


def limitation_rule(
    debtor: Party | None, basis: Basis, transport: bool, law: Law, on: date
) -> Delay:
    """Return the limitation that applies: carriage, consumer, residential lease, else five years.

    Articles: L133-6 C. com., L218-2 C. conso., 7-1 of the law of 6 July 1989, L110-4 C. com.
    """
    private = debtor is not None and not debtor.professional
    if transport:
        key = "prescription_transport"
    elif private and basis == "bail":
        key = "prescription_bail_habitation"
    elif private and basis == "reconnaissance_de_dette":
        key = "prescription_civile"
    elif private:
        key = "prescription_consommateur"
    else:
        key = "prescription_commerciale"
    return law.delay(key, on=on)


def limitations(
    lines: Iterable[ClaimLine],
    debtor: Party | None,
    basis: Basis,
    situation: SituationStatement,
    law: Law,
    today: date,
) -> tuple[Limitation, ...]:
    """Return the limitation of each line, the earliest first.

    It runs from the due date (art. 2233, 3° C. civ.), that day not counted, and is complete
    when its last day is over (2228 and 2229): no week-end moves it. `urgent` when the
    months needed to obtain the order and serve it no longer fit.
    """
    needed = months_needed(law, today)
    result = []
    for line in lines:
        rule = limitation_rule(debtor, basis, situation.transport, law, line.due_date)
        expires = plain_end(line.due_date, rule)
        result.append(
            Limitation(
                invoice=line.number,
                expires_on=expires,
                years=rule.duree,
                article=typographie(rule.article),
                days_left=(expires - today).days,
                urgent=add_months(today, needed) > expires,
            )
        )
    return tuple(sorted(result, key=lambda one: (one.expires_on, one.invoice)))


def months_needed(law: Law, today: date) -> int:
    """Return the months to allow to obtain an order and have it served (art. 1411 CPC)."""
    return (
        law.delay("obtention_ordonnance", on=today).duree
        + law.delay("signification", on=today).duree
    )
