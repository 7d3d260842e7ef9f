"""The dates that run: the letter's delay, limitation, and the procedure's own delays."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dossier_builder.creance.limitation import NEVER_INTERRUPTS
from dossier_builder.creance.model import CourtProposal, Deadline, Limitation, MiseEnDemeureState
from dossier_builder.french import compte, date_longue, typographie
from dossier_builder.law.days import procedural_end
from dossier_builder.law.model import Delay, Law
from dossier_builder.settings.claim import ProcedureStatement


def deadlines(
    notice: MiseEnDemeureState,
    limits: Sequence[Limitation],
    procedure: ProcedureStatement,
    court: CourtProposal | None,
    postcode: str,
    law: Law,
) -> tuple[Deadline, ...]:
    """Return every date that is known to run, the earliest first.

    `postcode` is the place whose public holidays count (art. 642 CPC).
    """
    found = [
        *_notice(notice),
        *_limitation(limits),
        *_consignation(procedure, court, postcode, law),
        *_order(procedure, postcode, law),
    ]
    return tuple(sorted(found, key=lambda one: (one.on, one.key)))


def service_deadline(order: date, law: Law, postcode: str = "") -> date:
    """Return the last day to serve an order (art. 1411 CPC), counted as art. 640-642 CPC say.

    Six months for an order of 31 August 2026 or before, three from 1 September 2026
    (décret n° 2026-96): the date of the order decides, not today's.
    """
    return procedural_end(order, law.delay("signification", on=order), postcode)


def _notice(notice: MiseEnDemeureState) -> Iterator[Deadline]:
    if notice.delay_end is None or notice.received_on is None:
        return
    yield _deadline(
        "mise_en_demeure",
        "Fin du délai de la mise en demeure",
        notice.delay_end,
        "délai fixé par la lettre, art. 1344 C. civ.",
        f"Reçue le {date_longue(notice.received_on)} ; {compte(notice.delay_days, 'jour')} à "
        "compter de la réception.",
    )


def _limitation(limits: Sequence[Limitation]) -> Iterator[Deadline]:
    if limits:
        first = limits[0]
        yield _deadline(
            "prescription",
            first.title,
            first.expires_on,
            first.article,
            NEVER_INTERRUPTS,
        )


def _consignation(
    procedure: ProcedureStatement, court: CourtProposal | None, postcode: str, law: Law
) -> Iterator[Deadline]:
    asked = procedure.consignation_demandee_le
    if asked is None or (court is not None and court.level != "commerce"):
        return
    rule = law.delay("consignation", on=asked)
    fee = law.amount_row("emolument_greffe_commerce")
    yield _deadline(
        "consignation",
        "Consigner les frais au greffe",
        procedural_end(asked, rule, postcode),
        rule.article,
        f"Demandée le {date_longue(asked)} ; faute de consignation, la demande est caduque. "
        f"Montant à vérifier au greffe ({fee.source}).",
    )


def _order(procedure: ProcedureStatement, postcode: str, law: Law) -> Iterator[Deadline]:
    order, served = procedure.ordonnance_le, procedure.signifiee_le
    if order is None:
        return
    rule = law.delay("signification", on=order)
    if served is None:
        yield _deadline(
            "signification",
            "Dernier jour pour faire signifier l’ordonnance",
            procedural_end(order, rule, postcode),
            rule.article,
            f"Ordonnance du {date_longue(order)} : {_length(rule)}, faute de quoi elle est non "
            "avenue.",
        )
        return
    yield from _after_service(order, served, postcode, law)


def _after_service(order: date, served: date, postcode: str, law: Law) -> Iterator[Deadline]:
    opposition = law.delay("opposition", on=served)
    end = procedural_end(served, opposition, postcode)
    yield _deadline(
        "opposition",
        "Fin du délai d’opposition du débiteur",
        end,
        opposition.article,
        f"Signifiée le {date_longue(served)} ; si elle ne l’a pas été à personne, le délai court "
        "du premier acte signifié à personne ou de la première mesure qui rend un bien "
        "indisponible. Une signification outre-mer ou à l’étranger l’allonge (art. 643 CPC).",
    )
    enforceable = law.delay("force_executoire", on=order)
    yield _deadline(
        "force_executoire",
        "Ordonnance exécutoire à compter de ce jour, faute d’avis d’opposition",
        max(end, procedural_end(served, enforceable, postcode)) + timedelta(days=1),
        enforceable.article,
        f"{_length(enforceable).capitalize()} après la signification, sans avis d’opposition du "
        "greffe.",
    )


def _length(rule: Delay) -> str:
    return {"jours": compte(rule.duree, "jour"), "mois": f"{rule.duree} mois"}.get(
        rule.unite, compte(rule.duree, "an")
    )


def _deadline(key: str, title: str, on: date, article: str, note: str) -> Deadline:
    return Deadline(key, typographie(title), on, typographie(article), typographie(note))
