"""All the lines of a claim: each invoice once, its avoirs against it, duplicates named."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from dossier_builder.creance.interest import ZERO
from dossier_builder.creance.lines import ClaimLine, Drafted, draft_line, draft_stated
from dossier_builder.creance.names import plain_number
from dossier_builder.creance.notes import Ask, block, place, toml_amount, toml_text, warn
from dossier_builder.creance.stated import Stated
from dossier_builder.facts.model import Fact, Finding, Nature, ReadFile, Status
from dossier_builder.french import date_longue, euros, liste
from dossier_builder.law.model import Law

Basis = Literal["factures", "bail", "echeances", "reconnaissance_de_dette"]

_BEARING: Final[Mapping[Basis, frozenset[Nature]]] = {
    "factures": frozenset({Nature.FACTURE}),
    "bail": frozenset({Nature.FACTURE, Nature.AVIS_ECHEANCE}),
    "echeances": frozenset({Nature.FACTURE, Nature.AVIS_ECHEANCE}),
    "reconnaissance_de_dette": frozenset({Nature.RECONNAISSANCE_DE_DETTE}),
}
_STRUCTURED: Final = frozenset({"cii", "ubl"})


@dataclass(frozen=True, slots=True)
class Credit:
    """An avoir, and the number of the invoice it reduces."""

    file: str
    page: int | None
    number: str
    day: date
    amount: Decimal
    invoice: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """The lines of the claim, the avoirs against them, and the files that repeat another."""

    basis: Basis
    lines: tuple[ClaimLine, ...]
    credits: tuple[Credit, ...]
    left_out: Mapping[str, str]
    asks: tuple[Ask, ...]
    findings: tuple[Finding, ...]


def basis_of(files: Iterable[ReadFile], stated: Basis | None) -> Basis:
    """Return what the claim rests on: as stated, else by the documents present."""
    if stated is not None:
        return stated
    natures = {read.nature for read in files}
    if Nature.AVIS_ECHEANCE in natures:
        return "bail" if Nature.BAIL in natures else "echeances"
    if Nature.FACTURE in natures:
        return "bail" if Nature.BAIL in natures else "factures"
    return "reconnaissance_de_dette" if Nature.RECONNAISSANCE_DE_DETTE in natures else "factures"


def gather(files: Sequence[ReadFile], stated: Stated, basis: Basis, law: Law) -> Gathered:
    """Return every line of the claim that `files` (those kept by triage) give."""
    invoices, negatives = _split(files, basis)
    unique, left_out, asks = _without_repeats(invoices)
    kept = {read.file for read in files}
    drafts = [draft_line(read, law, cited_by_others(read, files)) for read in unique]
    drafts += [draft_stated(read, said) for read, said in stated.lines if read.file in kept]
    lines = _distinct([draft.line for draft in drafts if draft.line is not None])
    avoirs = [read for read in files if read.nature is Nature.AVOIR and not read.error]
    unique_avoirs, more_left_out, more_asks = _without_repeats([*avoirs, *negatives])
    credits, credit_asks, findings = _credits(unique_avoirs, lines, files)
    return Gathered(
        basis=basis,
        lines=tuple(sorted(lines, key=lambda line: (line.due_date, line.issue_date, line.number))),
        credits=credits,
        left_out={**left_out, **more_left_out},
        asks=(*asks, *_asks(drafts), *more_asks, *credit_asks),
        findings=(*(found for draft in drafts for found in draft.findings), *findings),
    )


def cited_by_others(read: ReadFile, files: Iterable[ReadFile]) -> frozenset[str]:
    """Return the invoice numbers that the other documents cite, by letters and digits only."""
    cited: set[str] = set()
    for other in files:
        if other.file != read.file:
            before, cites = other.facts.preceding_invoice, other.facts.invoices_cited
            cited.update(cites.value if cites else (), [before.value] if before else [])
    return frozenset(plain_number(number) for number in cited)


def _distinct(lines: Sequence[ClaimLine]) -> list[ClaimLine]:
    """Give two stated lines of one name a number of their own: each line is an account."""
    seen: dict[str, int] = {}
    result = []
    for line in lines:
        seen[line.number] = seen.get(line.number, 0) + 1
        again = seen[line.number]
        result.append(replace(line, number=f"{line.number} ({again})") if again > 1 else line)
    return result


def _asks(drafts: Iterable[Drafted]) -> list[Ask]:
    return [ask for draft in drafts for ask in draft.asks]


def _split(files: Sequence[ReadFile], basis: Basis) -> tuple[list[ReadFile], list[ReadFile]]:
    """Return the documents that bear the claim, and invoices that are avoirs by their sign."""
    bearing = [read for read in files if read.nature in _BEARING[basis] and not read.error]
    negative = [read for read in bearing if _amount(read) is not None and _amount(read, ZERO) < 0]
    return [read for read in bearing if read not in negative], negative


def _amount(read: ReadFile, default: Decimal | None = None) -> Decimal:
    fact = read.facts.total_ttc or read.facts.debt_amount
    return fact.value if fact is not None else default  # type: ignore[return-value]


def _without_repeats(
    files: Sequence[ReadFile],
) -> tuple[list[ReadFile], dict[str, str], list[Ask]]:
    """Keep one file for each invoice: the one whose data is structured, else the surest."""
    kept: list[ReadFile] = []
    left_out: dict[str, str] = {}
    asks: list[Ask] = []
    for read in sorted(files, key=_preference):
        twin = next((one for one in kept if _same_number(one, read)), None)
        if twin is not None and _agree(twin, read):
            left_out[read.file] = _repeats(twin, read)
        elif twin is not None:
            asks.append(_conflict(twin, read))
        elif other := next((one for one in kept if _may_repeat(one, read)), None):
            asks.append(_maybe_repeat(other, read))
        else:
            kept.append(read)
    order = {read.file: index for index, read in enumerate(files)}
    return sorted(kept, key=lambda read: order[read.file]), left_out, asks


def _repeats(twin: ReadFile, read: ReadFile) -> str:
    number = twin.facts.invoice_number
    if twin.sha256 == read.sha256:
        return f"doublon de « {twin.file} » : même contenu"
    return f"doublon de « {twin.file} » : même facture n° {number.value if number else ''}"


def _preference(read: ReadFile) -> tuple[bool, bool, bool, int, int, str]:
    """Order the copies of one invoice: a judge reads pages, so bare data comes last."""
    facts = read.facts
    total, number = facts.total_ttc, facts.invoice_number
    structured = total is not None and total.evidence.method in _STRUCTURED
    sure = sum(fact.status is Status.ETABLI for _, fact in facts.present())
    bare = read.pages == 0 or read.file.lower().endswith(".xml")
    return number is None, bare, not structured, -sure, len(read.file), read.file


def _same_number(one: ReadFile, other: ReadFile) -> bool:
    first, second = one.facts.invoice_number, other.facts.invoice_number
    if first is None or second is None:
        return False
    return plain_number(first.value) == plain_number(second.value)


def _agree(one: ReadFile, other: ReadFile) -> bool:
    """Return whether two readings of one number say the same, where both say something."""
    pairs: tuple[tuple[Fact[object] | None, Fact[object] | None], ...] = (
        (one.facts.total_ttc, other.facts.total_ttc),
        (one.facts.issue_date, other.facts.issue_date),
        (one.facts.due_payable, other.facts.due_payable),
    )
    return all(a is None or b is None or a.value == b.value for a, b in pairs)


def _may_repeat(one: ReadFile, other: ReadFile) -> bool:
    """A file whose number is not read, with the total and perhaps the date of another."""
    if one.facts.invoice_number is not None and other.facts.invoice_number is not None:
        return False
    first, second = one.facts.issue_date, other.facts.issue_date
    dates_fit = first is None or second is None or first.value == second.value
    a, b = one.facts.total_ttc, other.facts.total_ttc
    return dates_fit and a is not None and b is not None and a.value == b.value


def _conflict(one: ReadFile, other: ReadFile) -> Ask:
    number = one.facts.invoice_number
    totals = [
        f"« {read.file} » : {euros(read.facts.total_ttc.value) if read.facts.total_ttc else '?'}"
        for read in (one, other)
    ]
    return Ask(
        code="facture_en_conflit",
        text=f"Deux fichiers portent la facture n° {number.value if number else ''} et ne disent "
        f"pas la même chose ({liste(totals)}). Lequel retenir ?",
        why="Une facture ne se réclame qu’une fois ; en attendant, seul le premier est compté.",
        lines=f"[[factures]]\nfichier = {toml_text(other.file)}\nretenue = false",
        places=((one.file, None), (other.file, None)),
    )


def _maybe_repeat(one: ReadFile, other: ReadFile) -> Ask:
    return Ask(
        code="doublon_possible",
        text=f"« {other.file} » est-il un autre exemplaire de « {one.file} » ? Le numéro ne se lit "
        "pas, le total est le même.",
        why="En attendant votre réponse, cette pièce n’est pas comptée.",
        lines=f"[[factures]]\nfichier = {toml_text(other.file)}\nretenue = false\n"
        '# ou bien, si c’est une autre facture : numero = "…"',
        places=((one.file, None), (other.file, None)),
    )


def _credits(
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
