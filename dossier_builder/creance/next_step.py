"""What comes next: one sentence, its reasons, and the other ways there are. Never advice."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from dossier_builder.creance.casefile import CaseFile
from dossier_builder.creance.court import abroad_text
from dossier_builder.creance.deadlines import service_deadline
from dossier_builder.creance.limitation import NEVER_INTERRUPTS
from dossier_builder.creance.model import NextStep, Stage
from dossier_builder.creance.names import of_line
from dossier_builder.creance.parties import form_nature
from dossier_builder.facts.model import Nature, Status
from dossier_builder.french import accord, compte, date_longue, euros, typographie

# What was prepared at each stage that writes something, and what it is for.
_PREPARED: Final[Mapping[Stage, tuple[str, str]]] = {
    Stage.RELANCE: ("La relance est préparée", "l’envoi"),
    Stage.MISE_EN_DEMEURE: ("La mise en demeure est préparée", "l’envoi"),
    Stage.REQUETE: (
        "Le délai est échu : le dossier d’injonction de payer est préparé",
        "le dépôt",
    ),
}


def next_step(case: CaseFile) -> NextStep:
    """Return where the claim stands: the first of these that is true decides.

    Filed; nothing to claim; abroad, contested, collective procedure or time-barred (a
    lawyer's matter); settled; not yet due; instalment plan; then the letters' order.
    """
    procedure = case.statement.procedure
    if procedure.deposee_le or procedure.ordonnance_le or procedure.signifiee_le:
        return _filed(case)
    if case.decompte is None:
        reasons = [ask.text for ask in case.asks if ask.blocking]
        reasons = reasons or ["Aucune facture exploitable parmi les pièces."]
        return _step(Stage.INCOMPLET, "Rien ne peut encore être réclamé.", reasons)
    if reasons := _lawyer_reasons(case):
        sentence = "Avant toute requête, ce dossier appelle le regard d’un avocat."
        return _step(Stage.AVOCAT, sentence, reasons, others=_alternatives(case, contested=True))
    if case.decompte.principal_due <= 0:
        return _settled(case)
    if not case.matured:
        return _not_due(case)
    if case.statement.situation.echeancier_en_cours:
        reason = "Tant qu’il est tenu, la créance n’est pas exigible en entier (dossier.toml)."
        return _step(Stage.ATTENTE, "Un échéancier est en cours : rien à envoyer.", [reason])
    return _letters(case)


def _step(
    stage: Stage, sentence: str, reasons: Iterable[str], *, others: Iterable[str] = ()
) -> NextStep:
    return NextStep(
        stage=stage,
        sentence=typographie(sentence),
        reasons=tuple(typographie(reason) for reason in reasons),
        alternatives=tuple(typographie(other) for other in others),
    )


def _filed(case: CaseFile) -> NextStep:
    procedure = case.statement.procedure
    if procedure.signifiee_le:
        text = f"L’ordonnance a été signifiée le {date_longue(procedure.signifiee_le)}."
    elif procedure.ordonnance_le:
        order = procedure.ordonnance_le
        postcode = case.debtor.address.postcode if case.debtor and case.debtor.address else ""
        text = (
            f"L’ordonnance a été rendue le {date_longue(order)} : elle est à faire signifier au "
            f"plus tard le {date_longue(service_deadline(order, case.law, postcode))}."
        )
    elif procedure.deposee_le:
        text = f"La requête a été déposée le {date_longue(procedure.deposee_le)}."
    else:
        text = "La requête a été déposée."
    return _step(Stage.DEPOSE, text, [NEVER_INTERRUPTS])


def _lawyer_reasons(case: CaseFile) -> list[str]:
    situation = case.statement.situation
    reasons = []
    if case.abroad:
        reasons.append(abroad_text())
    if situation.contestee:
        reasons.append("La créance est contestée (dossier.toml).")
    elif case.contest is not None and case.contest[1].status is Status.ETABLI:
        read, fact = case.contest
        reasons.append(f"« {read.file} » conteste la dette : « {fact.value} ».")
    if situation.procedure_collective:
        reasons.append(
            "Le débiteur est en procédure collective : l’injonction de payer n’est plus ouverte "
            "pour une créance antérieure (art. L622-21 C. com.) ; la créance se déclare dans les "
            "deux mois de la publication au BODACC (art. R622-24 C. com.)."
        )
    for limit in case.limits:
        if limit.days_left < 0:
            reasons.append(
                f"La prescription {of_line(limit.invoice)} paraît acquise depuis le "
                f"{date_longue(limit.expires_on)} ({limit.article}), sauf interruption ; "
                "« retenue = false » dans dossier.toml l’écarte."
            )
    return reasons


def _settled(case: CaseFile) -> NextStep:
    rest = case.decompte.total if case.decompte else 0
    reasons = ["Le principal de toutes les factures est réglé ou annulé."]
    if case.decompte and rest:
        reasons.append(
            f"Restent {euros(case.decompte.interest_due)} d’intérêts et "
            f"{euros(case.decompte.indemnity_total)} d’indemnités forfaitaires."
        )
    return _step(Stage.SOLDE, "Le principal est soldé : rien à réclamer à ce titre.", reasons)


def _not_due(case: CaseFile) -> NextStep:
    first = min(line.due_date for line in case.lines)
    sentence = f"Aucune facture n’est échue : la première échéance est le {date_longue(first)}."
    reason = "Une créance à terme n’est pas exigible (art. 1305-2 C. civ.)."
    step = _step(Stage.A_ECHOIR, sentence, [reason])
    return replace(step, wait_until=first + timedelta(days=1))


def _letters(case: CaseFile) -> NextStep:
    """The letters' order: reminder if the relationship matters, notice, wait, requête."""
    notice = case.notice
    if notice.sent_on is None:
        if case.statement.situation.menager_la_relation and not case.of(Nature.RELANCE):
            return _reminder(case)
        return _give_notice(case)
    if notice.delay_end is None:
        sentence = "La mise en demeure est partie : sa date de réception reste à indiquer."
        reasons = ["Le délai laissé pour payer court de la réception de la lettre."]
        return _step(Stage.ATTENTE, sentence, reasons, others=_alternatives(case))
    if case.today <= notice.delay_end:
        return _wait(case)
    return _file(case)


def _reminder(case: CaseFile) -> NextStep:
    reasons = [
        "Vous souhaitez ménager la relation (dossier.toml), et aucune relance n’est au dossier.",
        *_age(case),
    ]
    return _step(Stage.RELANCE, "Une relance peut partir avant la mise en demeure.", reasons)


def _reminder_count(case: CaseFile) -> int:
    """Count the relances; a message and the letter attached to it are one."""
    files = [read.file for read in case.of(Nature.RELANCE)]
    return sum(not any(file.startswith(f"{other}/") for other in files) for file in files)


def _give_notice(case: CaseFile) -> NextStep:
    reminders = _reminder_count(case)
    said = (
        f"{compte(reminders, 'relance')} au dossier, sans paiement."
        if reminders
        else "Aucune relance n’est au dossier."
    )
    if case.notice.proof_present:
        sentence = "Une preuve d’envoi est au dossier : la date d’envoi reste à confirmer."
        return _step(Stage.MISE_EN_DEMEURE, sentence, _age(case), others=_alternatives(case))
    reasons = [*_age(case), said, "Aucune mise en demeure envoyée n’est connue."]
    blocking = sum(ask.blocking and not ask.filing_only for ask in case.asks)
    sentence = "La mise en demeure est prête à signer."
    others = len(case.asks) - blocking
    if blocking and others:
        later = f"{compte(others, 'autre')} {accord(others, 'peut', 'peuvent')}"
        sentence += (
            f" Avant de l’envoyer, {compte(blocking, 'point')} à confirmer ; {later} attendre la "
            "requête."
        )
    elif blocking:
        sentence += f" Avant de l’envoyer, {compte(blocking, 'point')} à confirmer."
    elif others:
        sentence += f" {compte(others, 'point')} à confirmer {accord(others, 'peut', 'peuvent')}"
        sentence += " attendre la requête."
    return _step(Stage.MISE_EN_DEMEURE, sentence, reasons, others=_alternatives(case))


def _age(case: CaseFile) -> list[str]:
    past = [line.due_date for line in case.lines if line.due_date < case.today]
    if not past:
        return []
    days = (case.today - min(past)).days
    return [f"La plus ancienne échéance est passée depuis {compte(days, 'jour')}."]


def _wait(case: CaseFile) -> NextStep:
    notice, end = case.notice, case.notice.delay_end
    received = notice.received_on
    if end is None or received is None:
        raise ValueError("waiting needs the end of a delay")
    sentence = (
        f"Mise en demeure reçue le {date_longue(received)} : le délai de "
        f"{compte(notice.delay_days, 'jour')} court jusqu’au {date_longue(end)}."
    )
    step = _step(Stage.ATTENTE, sentence, ["Le débiteur peut encore payer dans ce délai."])
    return replace(step, wait_until=end + timedelta(days=1))


def _file(case: CaseFile) -> NextStep:
    end = case.notice.delay_end
    when = date_longue(end) if end else ""
    reasons = [
        f"Le délai de la mise en demeure est échu depuis le {when}, sans paiement intégral.",
        f"Restent dus {euros(case.decompte.total)}." if case.decompte else "",
    ]
    reasons += [
        f"La prescription {of_line(limit.invoice)} est proche : "
        f"{date_longue(limit.expires_on)}. {NEVER_INTERRUPTS}"
        for limit in case.limits
        if limit.urgent
    ]
    blocking = sum(ask.blocking for ask in case.asks)
    sentence = "Le délai est échu : le dossier d’injonction de payer est prêt à relire et à signer."
    if blocking:
        sentence = (
            "Le délai est échu : le dossier d’injonction de payer est préparé, "
            f"{compte(blocking, 'point')} à confirmer avant le dépôt."
        )
    return _step(Stage.REQUETE, sentence, reasons, others=_alternatives(case))


def held_back(step: NextStep, gaps: int) -> NextStep:
    """Return the step as it is said once its documents were made with so many gaps.

    Nobody is told that a provisional bundle, or a letter that lacks something, is ready
    to sign; without gaps, and at the stages that write nothing, the step is unchanged.
    """
    prepared = _PREPARED.get(step.stage)
    if not gaps or prepared is None:
        return step
    what, deed = prepared
    sentence = f"{what}, avec {compte(gaps, 'point')} à régler avant {deed}."
    return replace(step, sentence=typographie(sentence))


def _alternatives(case: CaseFile, *, contested: bool = False) -> list[str]:
    """Return the other ways the law data lists, where they may matter."""
    traders = all(
        party is not None
        and party.professional
        and (not party.legal_form or form_nature(party.legal_form, case.law) != "civile")
        for party in (case.creditor, case.debtor)
    )
    total = case.decompte.total if case.decompte else None
    return [
        row.texte
        for row in case.law.alternatives
        if (traders or not row.entre_commercants)
        and (contested or not row.contestee)
        and (row.plafond is None or (total is not None and total <= row.plafond))
    ]
