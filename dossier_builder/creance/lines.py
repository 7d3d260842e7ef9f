"""From an invoice as read to a line of the claim: amount owed, due date, and what to confirm."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, TypeVar

from dossier_builder.creance.due import STATED_RULE, DueDate, find_due
from dossier_builder.creance.interest import ZERO
from dossier_builder.creance.names import instalment_name, plain_number
from dossier_builder.creance.notes import (
    Ask,
    Place,
    place,
    toml_amount,
    toml_text,
)
from dossier_builder.facts.model import Fact, Facts, Finding, Nature, ReadFile, Status
from dossier_builder.french import date_longue, euros, liste
from dossier_builder.law.model import Law
from dossier_builder.settings.claim import FactureStatement

T = TypeVar("T")
EURO: Final = "EUR"
_UNNUMBERED: Final = frozenset({Nature.AVIS_ECHEANCE, Nature.RECONNAISSANCE_DE_DETTE})


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One invoice (or instalment) of the claim. Amounts in euros; `prepaid` is on its face."""

    file: str
    page: int | None
    number: str
    issue_date: date
    due_date: date
    due_rule: str
    total_ttc: Decimal
    total_ht: Decimal | None
    prepaid: Decimal

    @property
    def owed(self) -> Decimal:
        """Return what the invoice asks for at its due date."""
        return self.total_ttc - self.prepaid


@dataclass(frozen=True, slots=True)
class Drafted:
    """A line when the invoice gives one, and what is asked or known about it."""

    line: ClaimLine | None
    asks: tuple[Ask, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Doubt:
    """One value of an invoice to confirm, as words and as a TOML line."""

    words: str
    line: str
    place: Place


def draft_line(read: ReadFile, law: Law, cited: frozenset[str] = frozenset()) -> Drafted:
    """Return the claim line of an invoice; a value not established is computed with, and asked.

    `cited` are the numbers that other documents of the file cite, plain: a number read
    there too is established.

    An invoice without a total or a date gives no line: the question says what to write.
    The principal is what the invoice asks for: its total less what was prepaid.
    """
    facts = read.facts
    total, issued = _total(facts), facts.issue_date
    if facts.currency is not None and facts.currency.value != EURO:
        return Drafted(None, (_foreign_currency(read, facts.currency.value),))
    if total is None or issued is None:
        return Drafted(None, (_unread(read),))
    due = find_due(read, issued.value, law)
    prepaid, prepaid_doubt = _prepaid(read, total.value)
    line = ClaimLine(
        file=read.file,
        page=place(total, read.file)[1],
        number=_number(read, due.day),
        issue_date=issued.value,
        due_date=due.day,
        due_rule=due.rule,
        total_ttc=total.value,
        total_ht=facts.total_ht.value if facts.total_ht else None,
        prepaid=prepaid,
    )
    doubts = [
        *_doubts(read, total, issued, due, cited),
        *([prepaid_doubt] if prepaid_doubt else []),
    ]
    asks = (_confirm(read, doubts),) if doubts else ()
    return Drafted(line, asks, (due.finding,) if due.finding else ())


def _number(read: ReadFile, due: date) -> str:
    """Return the number, else what to complete: no letter can go out with it unseen.

    A notice of rent or of an instalment has none: its due date names it.
    """
    number = read.facts.invoice_number
    if number is not None:
        return number.value
    if read.nature in _UNNUMBERED:
        return instalment_name(due)
    return f"[à compléter : numéro de {read.file}]"


def draft_stated(read: ReadFile, stated: FactureStatement) -> Drafted:
    """Return the claim line that a person states on a contract, a lease or an acknowledgement."""
    if stated.total_ttc is None or stated.echeance is None:
        ask = Ask(
            code="echeance_incomplete",
            text=f"La ligne de dossier.toml sur « {read.file} » doit porter un montant et une "
            "échéance.",
            why="Sans eux, elle n’entre pas dans le décompte.",
            lines=f'[[factures]]\nfichier = {toml_text(read.file)}\nnumero = "Échéance 1"\n'
            "echeance = AAAA-MM-JJ\ntotal_ttc = 0.00",
            places=((read.file, None),),
        )
        return Drafted(None, (ask,))
    issued = stated.date or (read.facts.issue_date.value if read.facts.issue_date else None)
    return Drafted(
        ClaimLine(
            file=read.file,
            page=None,
            number=stated.numero or instalment_name(stated.echeance),
            issue_date=issued or stated.echeance,
            due_date=stated.echeance,
            due_rule=STATED_RULE,
            total_ttc=stated.total_ttc,
            total_ht=stated.total_ht,
            prepaid=stated.deja_paye or ZERO,
        )
    )


def _total(facts: Facts) -> Fact[Decimal] | None:
    """Return the total of the claim document: the invoice's, or the debt acknowledged."""
    return facts.total_ttc or facts.debt_amount


def _prepaid(read: ReadFile, total: Decimal) -> tuple[Decimal, _Doubt | None]:
    """Return what the invoice itself says was paid: total less balance due, when it says less.

    Two figures that contradict each other are asked; the one that claims less is used.
    """
    paid, due = read.facts.paid, read.facts.due_payable
    from_due = max(total - due.value, ZERO) if due is not None else None
    from_paid = max(paid.value, ZERO) if paid is not None else None
    known = [value for value in (from_due, from_paid) if value is not None]
    prepaid = max(known, default=ZERO)
    source = paid if from_paid == prepaid and paid is not None else due
    agree = len(set(known)) < 2
    sure = all(fact is None or fact.status is Status.ETABLI for fact in (paid, due))
    if agree and (sure or not prepaid):
        return prepaid, None
    words = f"déjà payé : {euros(prepaid)}"
    if not agree:
        words += " (le « déjà payé » et le « net à payer » de la facture ne concordent pas)"
    line = f"deja_paye = {toml_amount(prepaid)}"
    return prepaid, _Doubt(words, line, place(source, read.file))


def _doubts(
    read: ReadFile, total: Fact[Decimal], issued: Fact[date], due: DueDate, cited: frozenset[str]
) -> Iterable[_Doubt]:
    number = read.facts.invoice_number
    if number is None and read.nature not in _UNNUMBERED:
        yield _Doubt("le numéro n’est pas lu", 'numero = "…"', (read.file, None))
    if (
        number is not None
        and number.status is not Status.ETABLI
        and plain_number(number.value) not in cited
    ):
        line = f"numero = {toml_text(number.value)}"
        yield _Doubt(f"numéro lu : {number.value}", line, place(number, read.file))
    if total.status is not Status.ETABLI:
        line = f"total_ttc = {toml_amount(total.value)}"
        yield _Doubt(f"total TTC lu : {euros(total.value)}", line, place(total, read.file))
    if issued.status is not Status.ETABLI:
        line = f"date = {issued.value.isoformat()}"
        yield _Doubt(f"date lue : {date_longue(issued.value)}", line, place(issued, read.file))
    if due.doubt:
        line = f"echeance = {due.day.isoformat()}"
        yield _Doubt(due.doubt, line, due.place or (read.file, None))


def _confirm(read: ReadFile, doubts: list[_Doubt]) -> Ask:
    lines = [f"[[factures]]\nfichier = {toml_text(read.file)}", *(one.line for one in doubts)]
    return Ask(
        code="facture_a_confirmer",
        text=f"« {read.file} », à confirmer : {liste([one.words for one in doubts])}.",
        why="Seules les données établies entrent dans la requête sans être demandées.",
        lines="\n".join(lines),
        places=tuple(dict.fromkeys(one.place for one in doubts)),
    )


def _unread(read: ReadFile) -> Ask:
    facts = read.facts
    total, issued, due = _total(facts), facts.issue_date, facts.due_date
    missing = [word for word, fact in (("le total", total), ("la date", issued)) if fact is None]
    number = toml_text(facts.invoice_number.value) if facts.invoice_number else '"…"'
    lines = [
        f"[[factures]]\nfichier = {toml_text(read.file)}\nnumero = {number}",
        f"date = {issued.value.isoformat() if issued else 'AAAA-MM-JJ'}",
        f"echeance = {due.value.isoformat() if due else 'AAAA-MM-JJ'}",
        f"total_ttc = {toml_amount(total.value) if total else '0.00'}",
    ]
    return Ask(
        code="facture_non_lue",
        text=f"« {read.file} » : {liste(missing)} ne se lit pas. Que porte ce document ?",
        why="Tant qu’il manque, cette pièce n’entre pas dans le décompte.",
        lines="\n".join(lines),
        places=((read.file, 1),),
    )


def _foreign_currency(read: ReadFile, currency: str) -> Ask:
    return Ask(
        code="devise",
        text=f"« {read.file} » est libellée en {currency}. Faut-il la réclamer, et pour quel "
        "montant en euros ?",
        why="Le décompte est en euros ; cette pièce n’y entre pas telle quelle.",
        lines=f"[[factures]]\nfichier = {toml_text(read.file)}\nretenue = false",
        places=((read.file, 1),),
    )
