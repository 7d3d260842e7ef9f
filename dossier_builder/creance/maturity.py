"""Which lines are past their due date: only those are claimed when at least one is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dossier_builder.creance.credits import Credit
from dossier_builder.creance.gather import Gathered
from dossier_builder.creance.lines import ClaimLine
from dossier_builder.creance.names import line_heading
from dossier_builder.creance.notes import warn
from dossier_builder.creance.stated import INVOICE_NATURES
from dossier_builder.facts.model import Finding, ReadFile
from dossier_builder.french import date_longue


@dataclass(frozen=True, slots=True)
class Matured:
    """The lines and avoirs that are counted; `any_due` is False when none is due yet."""

    lines: tuple[ClaimLine, ...]
    credits: tuple[Credit, ...]
    any_due: bool
    left_out: Mapping[str, str]
    findings: tuple[Finding, ...]


def mature(gathered: Gathered, files: Sequence[ReadFile], today: date) -> Matured:
    """Return the lines due before `today` (art. 1305-2 C. civ.); all of them when none is.

    An invoice that is not due yet is left out with its date, and its avoirs with it.
    """
    due = tuple(line for line in gathered.lines if line.due_date < today)
    if not due:
        return Matured(gathered.lines, gathered.credits, False, {}, ())
    later = [line for line in gathered.lines if line.due_date >= today]
    numbers = {line.number for line in due}
    credits = tuple(one for one in gathered.credits if one.invoice in numbers)
    left_out = _reasons(later, due, files)
    for one in gathered.credits:
        if one.invoice not in numbers:
            left_out[one.file] = f"avoir sur la facture n° {one.invoice}, qui n’est pas échue"
    findings = tuple(
        warn(
            "facture_non_echue",
            f"{line_heading(line.number)} : à échoir le {date_longue(line.due_date)}, elle n’est "
            "pas réclamée.",
            line.file,
        )
        for line in later
    )
    return Matured(due, credits, True, left_out, findings)


def _reasons(
    later: Sequence[ClaimLine], due: Sequence[ClaimLine], files: Sequence[ReadFile]
) -> dict[str, str]:
    """A contract that bears both due and future instalments stays a piece."""
    bearing = {line.file for line in due}
    natures = {read.file: read.nature for read in files}
    return {
        line.file: f"facture non échue : échéance le {date_longue(line.due_date)}"
        for line in later
        if line.file not in bearing and natures.get(line.file) in INVOICE_NATURES
    }
