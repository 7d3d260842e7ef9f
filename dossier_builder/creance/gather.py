"""All the lines of a claim: each invoice once, its avoirs against it, duplicates named."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from dossier_builder.creance.credits import Credit, cited_by_others, set_credits
from dossier_builder.creance.interest import ZERO
from dossier_builder.creance.lines import ClaimLine, Drafted, draft_line, draft_stated
from dossier_builder.creance.names import plain_number
from dossier_builder.creance.notes import Ask, toml_text
from dossier_builder.creance.stated import Stated
from dossier_builder.facts.model import Fact, Finding, Nature, ReadFile, Status
from dossier_builder.french import euros, liste
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
    by_instalments = {read.file for read, _ in stated.lines}
    drafts = [
        draft_line(read, law, cited_by_others(read, files))
        for read in unique
        if read.file not in by_instalments
    ]
    drafts += [draft_stated(read, said) for read, said in stated.lines if read.file in kept]
    lines = _distinct([draft.line for draft in drafts if draft.line is not None])
    avoirs = [read for read in files if read.nature is Nature.AVOIR and not read.error]
    unique_avoirs, more_left_out, more_asks = _without_repeats([*avoirs, *negatives])
    credits, credit_asks, findings = set_credits(unique_avoirs, lines, files)
    return Gathered(
        basis=basis,
        lines=tuple(sorted(lines, key=lambda line: (line.due_date, line.issue_date, line.number))),
        credits=credits,
        left_out={**left_out, **more_left_out},
        asks=(*asks, *_asks(drafts), *more_asks, *credit_asks),
        findings=(*(found for draft in drafts for found in draft.findings), *findings),
    )


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
