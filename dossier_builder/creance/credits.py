"""Avoirs against their invoices: named by themselves, else proposed and asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from dossier_builder.creance.interest import ZERO
from dossier_builder.creance.lines import ClaimLine
from dossier_builder.creance.names import plain_number
from dossier_builder.creance.notes import Ask, block, place, toml_amount, toml_text, warn
from dossier_builder.facts.model import Fact, Finding, ReadFile, Status
from dossier_builder.french import date_longue, euros


@dataclass(frozen=True, slots=True)
class Credit:
    """An avoir, and the number of the invoice it reduces."""

    file: str
    page: int | None
    number: str
    day: date
    amount: Decimal
    invoice: str


def cited_by_others(read: ReadFile, files: Iterable[ReadFile]) -> frozenset[str]:
    """Return the invoice numbers that the other documents cite, by letters and digits only."""
    cited: set[str] = set()
    for other in files:
        if other.file != read.file:
            before, cites = other.facts.preceding_invoice, other.facts.invoices_cited
            cited.update(cites.value if cites else (), [before.value] if before else [])
    return frozenset(plain_number(number) for number in cited)


def set_credits(
    avoirs: Sequence[ReadFile], lines: Sequence[ClaimLine], files: Sequence[ReadFile]
) -> tuple[tuple[Credit, ...], list[Ask], list[Finding]]:
    """Set each avoir against its invoice; never more than the invoice still owes."""
    left = {line.number: line.owed for line in lines}
    credits: list[Credit] = []
    asks: list[Ask] = []
    findings: list[Finding] = []
    for read in sorted(avoirs, key=lambda read: read.file):
        total = read.facts.total_ttc
        if total is None:
            asks.append(_unread_credit(read))
            continue
        if not lines:
            continue
        target, sure = _credited(read, lines)
        credit = _credit(read, total, target)
        if not sure or total.status is not Status.ETABLI:
            asks.append(_confirm_credit(read, credit))
        elif not _named(read, files):
            asks.append(_name_credit(read, credit))
        if credit.amount > left[target.number]:
            findings.append(_excess(read, credit, left[target.number]))
            credit = replace(credit, amount=max(left[target.number], ZERO))
        left[target.number] -= credit.amount
        credits.append(credit)
    return tuple(credits), asks, findings


def _credited(read: ReadFile, lines: Sequence[ClaimLine]) -> tuple[ClaimLine, bool]:
    """Return the invoice an avoir reduces, and whether the avoir says so itself."""
    facts = read.facts
    cited = [facts.preceding_invoice.value] if facts.preceding_invoice else []
    cited += facts.invoices_cited.value if facts.invoices_cited else ()
    for number in cited:
        for line in lines:
            if plain_number(line.number) == plain_number(number):
                return line, True
    return _likely(read, lines), False


def _likely(read: ReadFile, lines: Sequence[ClaimLine]) -> ClaimLine:
    """Return the last invoice before an avoir that is large enough; a guess, always asked."""
    issued, total = read.facts.issue_date, read.facts.total_ttc
    fitting = [
        line
        for line in lines
        if (issued is None or line.issue_date <= issued.value)
        and (total is None or line.owed >= abs(total.value))
    ]
    return max(fitting or lines, key=lambda line: (line.issue_date, line.number))


def _credit(read: ReadFile, total: Fact[Decimal], target: ClaimLine) -> Credit:
    facts = read.facts
    return Credit(
        file=read.file,
        page=place(total, read.file)[1],
        number=facts.invoice_number.value if facts.invoice_number else read.file,
        day=facts.issue_date.value if facts.issue_date else target.due_date,
        amount=abs(total.value),
        invoice=target.number,
    )


def _confirm_credit(read: ReadFile, credit: Credit) -> Ask:
    return Ask(
        code="avoir_a_confirmer",
        text=f"L’avoir « {read.file} », de {euros(credit.amount)}, réduit-il bien la facture "
        f"n° {credit.invoice} ?",
        why="Il est déduit de cette facture en attendant ; la donnée n’est pas établie.",
        lines=f"[[factures]]\nfichier = {toml_text(read.file)}\n"
        f"total_ttc = {toml_amount(credit.amount)}\nrattachee_a = {toml_text(credit.invoice)}\n"
        "# s’il ne concerne pas cette créance : retenue = false",
        places=((read.file, credit.page),),
    )


def _named(read: ReadFile, files: Iterable[ReadFile]) -> bool:
    """Return whether an avoir's number and date are established, or cited elsewhere."""
    number, issued = read.facts.invoice_number, read.facts.issue_date
    if number is None or issued is None or issued.status is Status.INCERTAIN:
        return False
    cited = plain_number(number.value) in cited_by_others(read, files)
    return number.status is Status.ETABLI or cited


def _name_credit(read: ReadFile, credit: Credit) -> Ask:
    return Ask(
        code="avoir_a_nommer",
        text=f"« {read.file} » : est-ce bien l’avoir n° {credit.number} du "
        f"{date_longue(credit.day)} ?",
        why="Le montant est établi ; le numéro et la date, que le décompte porte, ne le sont pas.",
        lines=f"[[factures]]\nfichier = {toml_text(read.file)}\n"
        f"numero = {toml_text(credit.number)}\ndate = {credit.day.isoformat()}",
        blocking=False,
        places=((read.file, credit.page),),
    )


def _unread_credit(read: ReadFile) -> Ask:
    return Ask(
        code="avoir_non_lu",
        text=f"Le montant de l’avoir « {read.file} » ne se lit pas. Quel est-il ?",
        why="Tant qu’il manque, la créance risque d’être réclamée en trop.",
        lines=f"[[factures]]\nfichier = {toml_text(read.file)}\ntotal_ttc = 0.00",
        places=((read.file, 1),),
    )


def _excess(read: ReadFile, credit: Credit, left: Decimal) -> Finding:
    message = (
        f"L’avoir « {read.file} » ({euros(credit.amount)}) dépasse ce que la facture "
        f"n° {credit.invoice} doit encore ({euros(left)})"
    )
    if left <= 0:
        return block("avoir_en_trop", message + " : à quoi se rapporte le reste ?", read.file)
    return warn("avoir_en_trop", message + " ; le surplus n’est déduit de rien.", read.file)
