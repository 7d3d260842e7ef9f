"""What a bank or account statement shows of this claim: payments that nobody has stated yet."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from dossier_builder.creance.lines import ClaimLine
from dossier_builder.creance.model import Party
from dossier_builder.creance.names import is_instalment, line_title, name_key, plain, plain_number
from dossier_builder.creance.notes import Ask, toml_amount, toml_text
from dossier_builder.facts.model import Movement, Nature, ReadFile
from dossier_builder.french import date_longue, euros
from dossier_builder.pieces.order import stated_files
from dossier_builder.settings.claim import ClaimStatement, Paiement

# A payment is credited a few days after it was ordered: the person may state either day.
_SAME_PAYMENT: Final = timedelta(days=5)
# Shorter invoice numbers ("7", "42") stand in any label by chance.
_TELLING_NUMBER: Final = 3


def payment_asks(
    files: Sequence[ReadFile],
    lines: Sequence[ClaimLine],
    debtor: Party | None,
    statement: ClaimStatement,
) -> tuple[Ask, ...]:
    """Ask for each movement that looks like the debtor's, and else once for the statements.

    A statement of which the person says `sans_autre_paiement` is not asked about again.
    """
    told = stated_files(statement)
    open_statements = [
        read
        for read in statements_of(files)
        if not ((said := told.get(read.file)) and said.sans_autre_paiement)
    ]
    seen = [
        _seen_ask(read, movement, invoice)
        for read in open_statements
        for movement, invoice in _of_this_claim(read, lines, debtor, statement.paiements)
    ]
    if seen or not open_statements or statement.paiements:
        return tuple(seen)
    return (_general_ask(open_statements),)


def statements_of(files: Iterable[ReadFile]) -> list[ReadFile]:
    """Return the bank and account statements."""
    return [read for read in files if read.nature is Nature.RELEVE]


def showing(payment: Paiement, statements: Iterable[ReadFile]) -> str | None:
    """Return the statement that bears a stated payment, None when none does.

    A statement whose lines were not read is named for a day of its period.
    """
    for read in statements:
        movements = read.facts.movements
        if movements is not None:
            if any(_same(payment, one) for one in movements.value):
                return read.file
        elif _in_period(payment.date, read):
            return read.file
    return None


def _in_period(day: date, read: ReadFile) -> bool:
    start, end = read.facts.period_start, read.facts.period_end
    return start is not None and end is not None and start.value <= day <= end.value


def _same(payment: Paiement, movement: Movement) -> bool:
    near = abs(payment.date - movement.on) <= _SAME_PAYMENT
    return near and payment.montant == abs(movement.amount)


def _of_this_claim(
    read: ReadFile,
    lines: Sequence[ClaimLine],
    debtor: Party | None,
    paid: Sequence[Paiement],
) -> Iterator[tuple[Movement, ClaimLine | None]]:
    """Yield the movements that name an invoice, its amount or the debtor, and are not stated."""
    if read.facts.movements is None:
        return
    for movement in read.facts.movements.value:
        if any(_same(payment, movement) for payment in paid):
            continue
        if any(_prepayment(movement, line) for line in lines):
            continue
        invoice = _invoice_of(movement, lines)
        if invoice is not None or _names(movement, debtor):
            yield movement, invoice


def _prepayment(movement: Movement, line: ClaimLine) -> bool:
    """The invoice itself has taken it off."""
    return line.prepaid == abs(movement.amount) and movement.on <= line.issue_date


def _invoice_of(movement: Movement, lines: Sequence[ClaimLine]) -> ClaimLine | None:
    """Return the invoice that the label cites, else the only one of that amount before that day."""
    label = plain_number(movement.label)
    for line in lines:
        number = plain_number(line.number)
        if len(number) >= _TELLING_NUMBER and number in label:
            return line
    amount = abs(movement.amount)
    same = [one for one in lines if one.owed == amount and one.issue_date <= movement.on]
    return same[0] if len(same) == 1 else None


def _names(movement: Movement, debtor: Party | None) -> bool:
    if debtor is None:
        return False
    wanted = name_key(debtor.name)
    return bool(wanted) and wanted <= frozenset(plain(movement.label).split())


def _seen_ask(read: ReadFile, movement: Movement, invoice: ClaimLine | None) -> Ask:
    fact = read.facts.movements
    named = f"facture = {toml_text(invoice.number)}\n" if invoice is not None else ""
    about = f", qui semble viser {_the(invoice.number)}" if invoice is not None else ""
    return Ask(
        code="paiement_vu",
        text=f"« {read.file} » porte {euros(abs(movement.amount))} le {date_longue(movement.on)} "
        f"(« {movement.label} »){about} : est-ce un paiement du débiteur ?",
        why="Un paiement réduit la créance à sa date (art. 1342-10 et 1343-1 C. civ.) ; une somme "
        "déjà payée ne se réclame pas.",
        lines=f"[[paiements]]\ndate = {movement.on.isoformat()}\n"
        f"montant = {toml_amount(abs(movement.amount))}\n{named}{_or_none(read)}",
        places=((read.file, fact.evidence.page if fact else 1),),
    )


def _the(number: str) -> str:
    return f"l’{line_title(number)}" if is_instalment(number) else f"la {line_title(number)}"


def _general_ask(statements: Sequence[ReadFile]) -> Ask:
    return Ask(
        code="paiements",
        text="Un relevé est au dossier : le débiteur a-t-il payé quelque chose ?",
        why="Chaque paiement réduit la créance à sa date (art. 1342-10 et 1343-1 C. civ.).",
        lines='[[paiements]]\ndate = AAAA-MM-JJ\nmontant = 0.00\nlibelle = "virement"\n'
        + "\n".join(_or_none(read) for read in statements),
        blocking=False,
        places=tuple((read.file, 1) for read in statements),
    )


def _or_none(read: ReadFile) -> str:
    return (
        "# ou bien, si ce relevé ne porte aucun autre paiement du débiteur :\n"
        f"# [[fichiers]]\n# nom = {toml_text(read.file)}\n# sans_autre_paiement = true"
    )
