"""The documents understood: whose they are, which lines they make, which become pieces."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dossier_builder.creance.gather import Gathered, basis_of, gather
from dossier_builder.creance.identity import probable_identity_asks
from dossier_builder.creance.maturity import Matured, mature
from dossier_builder.creance.model import Party
from dossier_builder.creance.notes import Ask
from dossier_builder.creance.parties import make_creditor, make_debtor
from dossier_builder.creance.sides import Sides, find_sides
from dossier_builder.creance.stated import Stated, apply_statements
from dossier_builder.creance.triage import Triage, triage
from dossier_builder.facts.model import ReadFile
from dossier_builder.law.model import Law
from dossier_builder.pieces.checklist import Checklist
from dossier_builder.pieces.model import LeftOut, Piece
from dossier_builder.pieces.order import number_pieces, stated_files
from dossier_builder.settings.claim import ClaimStatement
from dossier_builder.settings.firm import FirmSettings


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the caller gives, unchanged on the whole way."""

    statement: ClaimStatement
    firm: FirmSettings
    law: Law
    checklist: Checklist
    today: date
    frozen: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Understood:
    """The documents understood: sides, files kept, lines, and what was left out."""

    stated: Stated
    sides: Sides
    sorted_out: Triage
    kept: tuple[ReadFile, ...]
    gathered: Gathered
    matured: Matured
    creditor: Party | None
    debtor: Party | None


def understand(files: Sequence[ReadFile], inputs: Inputs) -> Understood:
    """Lay the person's word over the files, find the sides, and keep what is this claim's."""
    statement, law = inputs.statement, inputs.law
    stated = apply_statements(files, statement)
    excluded = {name for name, one in stated_files(statement).items() if one.exclu} | set(
        stated.left_out
    )
    standing = [read for read in stated.files if read.file not in excluded]
    sides = find_sides(standing, statement, inputs.firm)
    sorted_out = triage(standing, sides, stated.confirmed)
    kept = [read for read in standing if read.file not in sorted_out.left_out]
    basis = basis_of(kept, statement.situation.fondement)
    gathered = gather(kept if sides.settled else (), stated, basis, law)
    kept = [read for read in kept if read.file not in gathered.left_out]
    matured = mature(gathered, kept, inputs.today)
    kept = [read for read in kept if read.file not in matured.left_out]
    return Understood(
        stated=stated,
        sides=sides,
        sorted_out=sorted_out,
        kept=tuple(kept),
        gathered=gathered,
        matured=matured,
        creditor=make_creditor(kept, sides, statement, inputs.firm, law),
        debtor=make_debtor(kept, sides, statement, law),
    )


def number(read: Understood, inputs: Inputs) -> tuple[tuple[Piece, ...], tuple[LeftOut, ...]]:
    """Return the numbered pieces, and every other file with the reason of the step that left it."""
    reasons = {
        **read.stated.left_out,
        **read.sorted_out.left_out,
        **read.gathered.left_out,
        **read.matured.left_out,
    }
    return number_pieces(
        read.stated.files,
        checklist=inputs.checklist,
        statement=inputs.statement,
        frozen=inputs.frozen,
        left_out=reasons,
    )


def identity_doubts(read: Understood, inputs: Inputs) -> tuple[Ask, ...]:
    """Return what of both parties' identity is read, but not established."""
    ours = read.sides.creditor_settings
    creditor_said = [inputs.statement.creancier, *([ours] if ours else [])]
    debtor_said = [inputs.statement.debiteur]
    return (
        *probable_identity_asks(read.kept, read.creditor, "seller", creditor_said),
        *probable_identity_asks(read.kept, read.debtor, "buyer", debtor_said),
    )
