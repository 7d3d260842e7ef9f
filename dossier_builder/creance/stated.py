"""What a person states in dossier.toml, laid over what was read: the person wins."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from dossier_builder.creance.names import plain_number
from dossier_builder.creance.notes import stated_evidence, warn
from dossier_builder.facts.model import Fact, Facts, Finding, Nature, ReadFile, Status
from dossier_builder.pieces.order import stated_files
from dossier_builder.settings.claim import ClaimStatement, FactureStatement, FichierStatement

T = TypeVar("T")

# Natures that bear one claim line each; others may carry several stated lines (instalments).
INVOICE_NATURES = (Nature.FACTURE, Nature.AVOIR, Nature.AVIS_ECHEANCE)


@dataclass(frozen=True, slots=True)
class Stated:
    """The files with the person's word laid over them.

    `left_out` are invoices a person does not retain; `lines` are claim lines stated on a
    file that is no invoice (an instalment of a contract); `confirmed` are the files whose
    place in the dossier a person has said.
    """

    files: tuple[ReadFile, ...]
    left_out: Mapping[str, str]
    lines: tuple[tuple[ReadFile, FactureStatement], ...]
    confirmed: frozenset[str]
    findings: tuple[Finding, ...]


def apply_statements(files: Sequence[ReadFile], statement: ClaimStatement) -> Stated:
    """Return the files as corrected by dossier.toml; a name it gets wrong is a finding."""
    by_name = stated_files(statement)
    current = {read.file: _with_file(read, by_name.get(read.file)) for read in files}
    findings = [
        warn("fichier_inconnu", f"dossier.toml nomme « {name} », absent du dossier.", name)
        for name in by_name
        if name not in current
    ]
    left_out: dict[str, str] = {}
    lines: list[tuple[ReadFile, FactureStatement]] = []
    confirmed = {name for name, one in by_name.items() if one.nature is not None}
    for facture in statement.factures:
        targets = _targets(facture, current.values())
        if not targets:
            findings.append(_unknown(facture))
        for read in targets:
            confirmed.add(read.file)
            if not facture.retenue:
                left_out[read.file] = "facture non retenue (dossier.toml)"
            elif _corrects(facture, read, statement):
                current[read.file] = replace(read, facts=_with_invoice(read.facts, facture))
            else:
                lines.append((read, facture))
    return Stated(
        files=tuple(current.values()),
        left_out=left_out,
        lines=tuple(lines),
        confirmed=frozenset(confirmed),
        findings=tuple(findings),
    )


def _corrects(facture: FactureStatement, read: ReadFile, statement: ClaimStatement) -> bool:
    """Whether the lines correct what the document says, rather than add a due date to it.

    An acknowledgement of debt is due once, or by instalments that the person names or
    lists one by one.
    """
    if read.nature in INVOICE_NATURES:
        return True
    alone = sum(one.fichier == read.file for one in statement.factures) == 1
    return read.nature is Nature.RECONNAISSANCE_DE_DETTE and facture.numero is None and alone


def _unknown(facture: FactureStatement) -> Finding:
    name = facture.fichier or facture.numero or "sans nom"
    return warn(
        "facture_inconnue", f"dossier.toml parle de la facture « {name} », absente du dossier."
    )


def _targets(facture: FactureStatement, files: Iterable[ReadFile]) -> list[ReadFile]:
    if facture.fichier is not None:
        return [read for read in files if read.file == facture.fichier]
    wanted = plain_number(facture.numero or "")
    return [
        read
        for read in files
        if wanted
        and read.nature in INVOICE_NATURES
        and read.facts.invoice_number is not None
        and plain_number(read.facts.invoice_number.value) == wanted
    ]


def _with_file(read: ReadFile, stated: FichierStatement | None) -> ReadFile:
    if stated is None:
        return read
    facts = read.facts
    if stated.date_livraison is not None:
        facts = replace(facts, delivery_date=_said(facts.delivery_date, stated.date_livraison))
    if stated.date is not None:
        facts = replace(facts, issue_date=_said(facts.issue_date, stated.date))
    nature = stated.nature or read.nature
    said = read.nature_stated or stated.nature is not None
    return replace(read, facts=facts, nature=nature, nature_stated=said)


def _with_invoice(facts: Facts, stated: FactureStatement) -> Facts:
    changes: dict[str, object] = {}
    for name, value in (
        ("invoice_number", stated.numero),
        ("issue_date", stated.date),
        ("due_date", stated.echeance),
        ("total_ht", stated.total_ht),
        ("total_tva", stated.total_tva),
        ("total_ttc", stated.total_ttc),
        ("paid", stated.deja_paye),
        ("preceding_invoice", stated.rattachee_a),
    ):
        if value is not None:
            changes[name] = _said(getattr(facts, name), value)
    if stated.deja_paye is not None:
        # The balance follows from the person's figure; the one read is no longer the rule.
        changes["due_payable"] = None
    return replace(facts, **changes)  # type: ignore[arg-type]  # names and types as in Facts


def _said(former: Fact[T] | None, value: T) -> Fact[T]:
    others = () if former is None else (former.evidence, *former.others)
    same = former is not None and former.value == value
    said = former.evidence.text if former is not None and same else str(value)
    return Fact(value, Status.ETABLI, stated_evidence(said), others)
