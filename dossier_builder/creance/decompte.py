"""The décompte: principal by invoice, avoirs, payments, interest, indemnity; totals of what shows.

Not claimed: letter costs and agency fees, which stay with the creditor (art. L111-8 CPCE).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from dossier_builder.creance.bank import showing
from dossier_builder.creance.credits import Credit
from dossier_builder.creance.gather import Basis
from dossier_builder.creance.interest import ZERO
from dossier_builder.creance.ledger import Debt, Ledger, Received, run_ledger
from dossier_builder.creance.lines import ClaimLine
from dossier_builder.creance.model import (
    AppliedAmount,
    AppliedPayment,
    ClaimedInvoice,
    Decompte,
    MiseEnDemeureState,
)
from dossier_builder.creance.names import plain_number
from dossier_builder.creance.notes import Labels, warn
from dossier_builder.creance.regime import InterestChoice
from dossier_builder.facts.model import Finding, ReadFile
from dossier_builder.french import date_longue, euros, typographie
from dossier_builder.law.model import Law
from dossier_builder.pieces.model import PieceRef
from dossier_builder.settings.claim import ClaimStatement, Paiement


@dataclass(frozen=True, slots=True)
class Basics:
    """What a décompte is made from, besides the lines and their avoirs."""

    choice: InterestChoice
    notice: MiseEnDemeureState
    statement: ClaimStatement
    law: Law
    basis: Basis
    indemnity_due: bool
    capitalisation: bool
    today: date
    bank_statements: tuple[ReadFile, ...] = ()


def make_decompte(
    lines: Sequence[ClaimLine], credits: Sequence[Credit], basics: Basics, labels: Labels
) -> tuple[Decompte, tuple[Finding, ...]]:
    """Return the décompte at today's date, and what its payments have that a person should see.

    `principal_initial` is the sum of the invoices' totals; `principal_due`, of their
    balances. Avoirs come off from the due date on: interest is never asked on them.
    Raises `MissingLawError` when a rate is not known.
    """
    payments, findings = _received(lines, basics, labels)
    debts = [_debt(line, credits, basics) for line in lines]
    ledger = run_ledger(debts, payments, basics.choice.terms, basics.today, basics.law)
    invoices = tuple(_invoice(line, credits, ledger, labels) for line in lines)
    late = sum(_is_late(debt, ledger.payments, basics.today) for debt in debts)
    unit = basics.law.amount("indemnite_forfaitaire")
    count = late if basics.indemnity_due else 0
    penalty = _penalty_clause(basics)
    interest_due = ledger.interest_accrued - ledger.interest_paid
    decompte = Decompte(
        stop_date=basics.today,
        invoices=invoices,
        payments=ledger.payments,
        segments=ledger.segments,
        regime_sentence=_regime_sentence(basics, credits),
        principal_initial=sum((line.total_ttc for line in lines), ZERO),
        principal_due=ledger.principal_due,
        interest_accrued=ledger.interest_accrued,
        interest_paid=ledger.interest_paid,
        interest_due=interest_due,
        indemnity_unit=unit,
        indemnity_count=count,
        indemnity_total=unit * count,
        penalty_clause=penalty,
        total=ledger.principal_due + interest_due + unit * count + (penalty or ZERO),
        running_sentence=_running_sentence(basics, ledger.principal_due),
    )
    return decompte, (*findings, *_surplus(ledger.payments))


def _debt(line: ClaimLine, credits: Iterable[Credit], basics: Basics) -> Debt:
    reduced = sum((one.amount for one in credits if one.invoice == line.number), ZERO)
    return Debt(
        number=line.number,
        issue_date=line.issue_date,
        due_date=line.due_date,
        principal=max(line.owed - reduced, ZERO),
        interest_from=basics.choice.start_for(line, basics.notice),
    )


def _received(
    lines: Sequence[ClaimLine], basics: Basics, labels: Labels
) -> tuple[list[Received], list[Finding]]:
    findings: list[Finding] = []
    received: list[Received] = []
    for payment in basics.statement.paiements:
        named = _named(payment, lines)
        findings.extend(_payment_findings(payment, named, lines, basics.today))
        if payment.date <= basics.today:
            shown = showing(payment, basics.bank_statements)
            ref = labels.ref(shown) if shown else None
            received.append(_one(payment, named, ref))
    return received, findings


def _one(payment: Paiement, named: str | None, ref: PieceRef | None) -> Received:
    return Received(
        date=payment.date,
        amount=payment.montant,
        invoice=named,
        principal_first=payment.imputation == "principal_d_abord",
        label=payment.libelle or "Paiement reçu",
        ref=ref,
    )


def _named(payment: Paiement, lines: Iterable[ClaimLine]) -> str | None:
    wanted = plain_number(payment.facture or "")
    return next((line.number for line in lines if plain_number(line.number) == wanted), None)


def _payment_findings(
    payment: Paiement, named: str | None, lines: Iterable[ClaimLine], today: date
) -> Iterable[Finding]:
    said = f"Le paiement de {euros(payment.montant)} du {date_longue(payment.date)}"
    if payment.date > today:
        yield warn("paiement_futur", f"{said} est postérieur à ce jour : il n’est pas compté.")
    if payment.facture and named is None:
        yield warn(
            "paiement_sans_facture",
            f"{said} vise la facture « {payment.facture} », absente du décompte : il est imputé "
            "selon l’article 1342-10 du code civil.",
        )
    for line in lines:
        if line.prepaid == payment.montant and payment.date <= line.issue_date:
            yield warn(
                "paiement_deja_deduit",
                f"{said} est égal à ce que la facture n° {line.number} déduit déjà : s’il s’agit "
                "du même, retirez-le de dossier.toml.",
            )


def _surplus(payments: Iterable[AppliedPayment]) -> Iterable[Finding]:
    for payment in payments:
        if payment.unapplied > 0:
            yield warn(
                "paiement_en_trop",
                f"Le paiement du {date_longue(payment.date)} dépasse ce qui était dû : "
                f"{euros(payment.unapplied)} ne sont imputés sur rien.",
            )


def _invoice(
    line: ClaimLine, credits: Iterable[Credit], ledger: Ledger, labels: Labels
) -> ClaimedInvoice:
    return ClaimedInvoice(
        number=line.number,
        issue_date=line.issue_date,
        due_date=line.due_date,
        due_rule=typographie(line.due_rule),
        total_ttc=line.total_ttc,
        prepaid=line.prepaid,
        avoirs=tuple(
            AppliedAmount(
                one.day, one.amount, f"Avoir {one.number}", labels.ref(one.file, one.page)
            )
            for one in credits
            if one.invoice == line.number
        ),
        payments=tuple(
            AppliedAmount(payment.date, amount, payment.label, payment.ref)
            for payment in ledger.payments
            for number, amount in payment.to_principal
            if number == line.number
        ),
        balance=ledger.balances[line.number],
        ref=labels.ref(line.file, line.page) or PieceRef("", line.file, line.page),
        total_ht=line.total_ht,
    )


def _is_late(debt: Debt, payments: Iterable[AppliedPayment], today: date) -> bool:
    """Return whether something was still owed once the due date was over (D441-5 C. com.)."""
    in_time = sum(
        (
            amount
            for payment in payments
            if payment.date <= debt.due_date
            for number, amount in payment.to_principal
            if number == debt.number
        ),
        ZERO,
    )
    return debt.due_date < today and debt.principal > in_time


def _penalty_clause(basics: Basics) -> Decimal | None:
    """Return the clause pénale once the mise en demeure was sent (1231-5 last al. C. civ.)."""
    if basics.statement.clause_penale is None or basics.notice.sent_on is None:
        return None
    return basics.statement.clause_penale


def _regime_sentence(basics: Basics, credits: Sequence[Credit]) -> str:
    parts = [
        basics.choice.sentence,
        "Chaque période compte du lendemain de son point de départ à sa date de fin incluse : "
        "principal × jours × taux ÷ 36 500, arrondi au centime.",
    ]
    if credits:
        parts.append("Les avoirs viennent en déduction dès l’échéance.")
    if any(payment.date <= basics.today for payment in basics.statement.paiements):
        parts.append(
            "Les paiements s’imputent d’abord sur les intérêts de la dette échue la plus ancienne, "
            "puis sur son principal (articles 1342-10 et 1343-1 du code civil), sauf indication "
            "contraire."
        )
    return typographie(" ".join(parts))


def _running_sentence(basics: Basics, principal: Decimal) -> str:
    following = date_longue(basics.today + timedelta(days=1))
    if principal <= 0:
        return ""
    received = basics.notice.received_on
    if basics.choice.from_notice and (received is None or received > basics.today):
        text = (
            f"Intérêts au taux légal sur le principal restant dû, {euros(principal)}, à compter de "
            "la mise en demeure et jusqu’à parfait paiement."
        )
    else:
        text = (
            "Intérêts à parfaire, au même taux, sur le principal restant dû de "
            f"{euros(principal)}, à compter du {following} et jusqu’à parfait paiement."
        )
    if basics.capitalisation:
        text += (
            " La capitalisation des intérêts échus, dus au moins pour une année entière, est "
            "demandée (article 1343-2 du code civil) ; elle n’est pas comptée ici."
        )
    return typographie(text)
