"""Everything the tests and the next step look at, gathered in one value."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dossier_builder.creance.gather import Basis
from dossier_builder.creance.lines import ClaimLine
from dossier_builder.creance.model import Decompte, Limitation, Party
from dossier_builder.creance.notes import Ask, Labels
from dossier_builder.creance.notice import Notice
from dossier_builder.facts.model import Fact, Nature, ReadFile
from dossier_builder.law.model import Law
from dossier_builder.pieces.model import PieceRef
from dossier_builder.settings.claim import ClaimStatement


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The state of the file at `today`; `files` are those that became pieces.

    `contest` is what contests the debt, when something does; `abroad`: the debtor is not
    established in France; `matured`: at least one line is past its due date.
    """

    files: tuple[ReadFile, ...]
    labels: Labels
    creditor: Party | None
    debtor: Party | None
    basis: Basis
    lines: tuple[ClaimLine, ...]
    matured: bool
    decompte: Decompte | None
    notice: Notice
    limits: tuple[Limitation, ...]
    statement: ClaimStatement
    law: Law
    today: date
    contest: tuple[ReadFile, Fact[str]] | None
    abroad: bool
    asks: tuple[Ask, ...]

    def of(self, *natures: Nature) -> tuple[ReadFile, ...]:
        """Return the pieces of these natures."""
        return tuple(read for read in self.files if read.nature in natures)

    def refs(self, files: Iterable[ReadFile], fact: str | None = None) -> tuple[PieceRef, ...]:
        """Return the references to pieces, on the page of `fact` when it was read."""
        return self.labels.refs((read.file, _page(read, fact)) for read in files)

    def line_refs(self) -> tuple[PieceRef, ...]:
        """Return the references to the claim's invoices, on the page of their totals."""
        return self.labels.refs((line.file, line.page) for line in self.lines)


def _page(read: ReadFile, name: str | None) -> int | None:
    fact = getattr(read.facts, name) if name else None
    if fact is None or fact.evidence.file != read.file:
        return None
    page: int | None = fact.evidence.page
    return page
