"""From what was read and what was stated to the claim: the whole way on one screen."""

from collections.abc import Mapping, Sequence
from datetime import date

from dossier_builder.creance.bank import payment_asks, statements_of
from dossier_builder.creance.casefile import CaseFile
from dossier_builder.creance.certaine import certaine
from dossier_builder.creance.costs import cost_findings
from dossier_builder.creance.court import CourtChoice, choose_court
from dossier_builder.creance.deadlines import deadlines
from dossier_builder.creance.decompte import Basics, make_decompte
from dossier_builder.creance.gaps import answer_checklist, kbis_findings, notice_findings
from dossier_builder.creance.limitation import limitations
from dossier_builder.creance.liquide import exigible, liquide
from dossier_builder.creance.mentions import mention_findings
from dossier_builder.creance.model import Creance, Decompte, LegalTest, Stage
from dossier_builder.creance.next_step import next_step
from dossier_builder.creance.notes import Ask, Labels, question, warn, without_repeated_tables
from dossier_builder.creance.notice import Notice, read_notice
from dossier_builder.creance.parties import identity_asks
from dossier_builder.creance.regime import InterestChoice, choose_interest
from dossier_builder.creance.situation import (
    contest_asks,
    date_asks,
    delivery_asks,
    find_contest,
)
from dossier_builder.creance.understand import (
    Inputs,
    Understood,
    identity_doubts,
    number,
    understand,
)
from dossier_builder.facts.model import Finding, ReadFile
from dossier_builder.law.model import Law
from dossier_builder.pieces.checklist import Checklist
from dossier_builder.pieces.model import LeftOut, Piece
from dossier_builder.settings.claim import ClaimStatement
from dossier_builder.settings.firm import FirmSettings


def establish(
    dossier: str,
    files: Sequence[ReadFile],
    *,
    statement: ClaimStatement,
    firm: FirmSettings,
    law: Law,
    checklist: Checklist,
    today: date,
    frozen: Mapping[str, str] | None = None,
) -> Creance:
    """Return the whole claim of one dossier at `today`.

    `files` are the dropped files as read, `frozen` the piece numbers of an earlier archive
    by sha256. Raises `MissingLawError` when a rate or delay is not known, `UsageError` when
    dossier.toml contradicts itself.
    """
    inputs = Inputs(statement, firm, law, checklist, today, frozen or {})
    read = understand(files, inputs)
    pieces, left_out = number(read, inputs)
    labels = Labels.of(pieces)
    notice = read_notice(_pieces_read(read, labels), statement, firm, today)
    choice = _interest(read, inputs)
    court = choose_court(read.creditor, read.debtor, read.gathered.basis, statement.tribunal, law)
    decompte, money_findings = _decompte(read, inputs, choice, notice, labels)
    case = _case(read, inputs, labels, notice, choice, court, decompte)
    found = (*choice.findings, *money_findings)
    return _creance(dossier, case, read, inputs, pieces, left_out, court, found)


def _pieces_read(read: Understood, labels: Labels) -> tuple[ReadFile, ...]:
    """Return the files that became pieces, in the pieces' order."""
    known = {one.file: one for one in read.kept}
    return tuple(known[file] for file in labels.by_file if file in known)


def _interest(read: Understood, inputs: Inputs) -> InterestChoice:
    return choose_interest(
        read.kept,
        read.matured.lines,
        creditor=read.creditor,
        debtor=read.debtor,
        basis=read.gathered.basis,
        statement=inputs.statement,
        firm=inputs.firm,
        law=inputs.law,
        today=inputs.today,
    )


def _decompte(
    read: Understood, inputs: Inputs, choice: InterestChoice, notice: Notice, labels: Labels
) -> tuple[Decompte | None, tuple[Finding, ...]]:
    """Return the décompte, None when there is no line to count or no one to claim from."""
    if not read.matured.lines:
        return None, ()
    settings = inputs.statement.interets or inputs.firm.interets
    basics = Basics(
        choice=choice,
        notice=notice.state(),
        statement=inputs.statement,
        law=inputs.law,
        basis=read.gathered.basis,
        indemnity_due=_indemnity_due(read, inputs.statement),
        capitalisation=settings.capitalisation,
        today=inputs.today,
        bank_statements=tuple(statements_of(read.kept)),
    )
    return make_decompte(read.matured.lines, read.matured.credits, basics, labels)


def _indemnity_due(read: Understood, statement: ClaimStatement) -> bool:
    """Return whether the 40 € are due (L441-10 II and D441-5 C. com.).

    Professional debtors, sales and services, no collective procedure that forbids payment.
    """
    trade = read.gathered.basis in ("factures", "echeances")
    professional = read.debtor is None or read.debtor.professional
    return trade and professional and not statement.situation.procedure_collective


def _case(
    read: Understood,
    inputs: Inputs,
    labels: Labels,
    notice: Notice,
    choice: InterestChoice,
    court: CourtChoice,
    decompte: Decompte | None,
) -> CaseFile:
    statement, kept = inputs.statement, _pieces_read(read, labels)
    contest = find_contest(kept, statement)
    asks = (
        *read.sides.asks,
        *read.sorted_out.asks,
        *read.gathered.asks,
        *identity_asks(read.creditor, read.debtor, statement.debiteur, torn=not read.sides.settled),
        *identity_doubts(read, inputs),
        *contest_asks(contest),
        *payment_asks(kept, read.matured.lines, read.debtor, statement),
        *delivery_asks(kept),
        *date_asks(kept, statement),
        *choice.asks,
        *notice.asks,
        *court.asks,
    )
    lines = read.matured.lines
    return CaseFile(
        files=kept,
        labels=labels,
        creditor=read.creditor,
        debtor=read.debtor,
        basis=read.gathered.basis,
        lines=lines,
        matured=read.matured.any_due,
        decompte=decompte,
        notice=notice,
        limits=limitations(
            lines, read.debtor, read.gathered.basis, statement.situation, inputs.law, inputs.today
        ),
        statement=statement,
        law=inputs.law,
        today=inputs.today,
        contest=contest,
        abroad=court.abroad,
        asks=asks,
    )


def _creance(
    dossier: str,
    case: CaseFile,
    read: Understood,
    inputs: Inputs,
    pieces: tuple[Piece, ...],
    left_out: tuple[LeftOut, ...],
    court: CourtChoice,
    found: tuple[Finding, ...],
) -> Creance:
    step = next_step(case)
    filing = step.stage in (Stage.REQUETE, Stage.DEPOSE)
    notice = case.notice.state(case.labels)
    postcode = case.debtor.address.postcode if case.debtor and case.debtor.address else ""
    settings = inputs.statement.interets or inputs.firm.interets
    return Creance(
        dossier=dossier,
        today=inputs.today,
        creancier=case.creditor,
        debiteur=case.debtor,
        pieces=pieces,
        left_out=left_out,
        checklist=answer_checklist(inputs.checklist, case, step.stage),
        decompte=case.decompte,
        tests=_tests(case),
        mise_en_demeure=notice,
        next_step=step,
        questions=tuple(
            question(ask, case.labels, filing=filing)
            for ask in without_repeated_tables(_once(case.asks), inputs.statement)
        ),
        court=court.proposal,
        deadlines=deadlines(
            notice, case.limits, inputs.statement.procedure, court.proposal, postcode, inputs.law
        ),
        limitations=case.limits,
        findings=_findings(case, read, (*found, *cost_findings(case, court.proposal, step.stage))),
        opposition_court=inputs.statement.tribunal.renvoi_en_cas_d_opposition,
        capitalisation=settings.capitalisation,
    )


def _tests(case: CaseFile) -> tuple[LegalTest, ...]:
    return certaine(case), liquide(case), exigible(case)


def _once(asks: Sequence[Ask]) -> tuple[Ask, ...]:
    return tuple(dict.fromkeys(asks))


def _unclaimed_penalty(case: CaseFile) -> list[Finding]:
    """Say that a document holds a clause pénale nobody has asked for (art. 1231-5 C. civ.)."""
    if case.statement.clause_penale is not None:
        return []
    return [
        warn(
            "clause_penale_non_demandee",
            f"« {one.file} » contient une clause pénale : « {clause.value} » Elle n’est pas "
            "demandée (art. 1231-5 C. civ.). Pour la porter au décompte, écrivez son montant en "
            "tête de dossier.toml, par exemple « clause_penale = 100.00 ».",
            one.file,
            clause.evidence.page,
        )
        for one in case.files
        if (clause := one.facts.penalty_clause) is not None
    ]


def _findings(case: CaseFile, read: Understood, found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return what a person should know, what the readers said of kept files included."""
    own = [finding for one in case.files for finding in one.findings]
    if case.statement.clause_penale is not None and case.notice.sent_on is None:
        text = (
            "La clause pénale n’est pas comptée : elle suppose une mise en demeure "
            "(art. 1231-5 C. civ.)."
        )
        own.append(warn("clause_penale", text))
    own.extend(_unclaimed_penalty(case))
    return tuple(
        dict.fromkeys(
            (
                *read.stated.findings,
                *read.sorted_out.findings,
                *read.gathered.findings,
                *read.matured.findings,
                *found,
                *kbis_findings(case),
                *notice_findings(case),
                *mention_findings(case),
                *own,
            )
        )
    )
