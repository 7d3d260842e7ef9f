"""Odd PDFs through the bundle's own way, alone or together: what came of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.fidelity.case import Case, Fate
from benchmarks.fidelity.looks import Shower, Verdict, differences
from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.model import PiecePages, PieceSource, Plan
from dossier_builder.bundle.pages import prepare_piece
from dossier_builder.bundle.verify import verify_bundle
from dossier_builder.errors import UnreadableInputError
from dossier_builder.facts.model import Finding, Nature, Severity
from dossier_builder.letters.render import render
from dossier_builder.pieces.model import Piece
from dossier_builder.settings.firm import BundleSettings, EngineSettings, StampSettings

#: A page looks alike when no larger share of its pixels differs: edges of letters.
TOLERANCE: Final = 0.001


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a piece: refused (`error`), or pages with findings and differences.

    `faults_of_proof` is what the bundle's own check says.
    """

    error: str = ""
    findings: tuple[Finding, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    faults_of_proof: tuple[str, ...] = ()

    @property
    def is_named(self) -> bool:
        """True when a person is asked to look at this piece."""
        return bool(self.error) or any(f.severity is not Severity.INFO for f in self.findings)

    def faults(self, fate: Fate, *, strict: bool = True) -> list[str]:
        """Return what is not as it must be, in English; empty when all is right.

        Unless `strict`, a page may look otherwise when the piece is named: readers draw some
        broken files each in their own way.
        """
        if fate is Fate.NAMED:
            return [] if self.is_named else ["neither refused nor named"]
        if self.error:
            return [f"refused: {self.error}"]
        found = list(self.faults_of_proof)
        if fate is Fate.ALIKE_AND_NAMED and not self.findings:
            found.append("not named")
        trusted = self.is_named and not strict
        unlike = [v for v in self.verdicts if v.share > TOLERANCE and not trusted]
        found += [f"page {v.page + 1} differs by {v.share:.2%} {v.note}" for v in unlike[:3]]
        return found


def tried(case: Case, folder: Path, show: Shower) -> Outcome:
    """Return what becomes of a case; files made on the way stay in `folder`."""
    (outcome,) = tried_together([case], folder, show).values()
    return outcome


def tried_together(cases: Sequence[Case], folder: Path, show: Shower) -> dict[str, Outcome]:
    """Return, by name, what becomes of cases that are pieces of one bundle.

    What is wrong with the bundle itself is said of its last piece.
    """
    folder.mkdir(parents=True, exist_ok=True)
    outcomes: dict[str, Outcome] = {}
    made: list[tuple[Case, PiecePages]] = []
    for case in cases:
        try:
            made.append((case, _prepared(case, folder, label=str(len(made) + 1))))
        except UnreadableInputError as error:
            outcomes[case.name] = Outcome(error=str(error))
    plan = Plan(
        fronts=(),
        pieces=tuple(pages for _, pages in made),
        stamp=StampSettings(),
        bundle=BundleSettings(),
        title=folder.name,
        author="",
        today=date(2026, 11, 23),
    )
    if not made:
        return outcomes
    done = assemble(plan, folder / "bundle.pdf", work=folder)
    for (case, pages), place in zip(made, done.placements, strict=True):
        alone = folder / f"{case.name}.pdf"
        outcomes[case.name] = Outcome(
            findings=pages.findings,
            verdicts=tuple(differences(alone, done.path, place.first_page - 1, place.pages, show)),
        )
    faults = tuple(verify_bundle(done.path, done.proof))
    outcomes[made[-1][0].name] = replace(outcomes[made[-1][0].name], faults_of_proof=faults)
    return outcomes


def _prepared(case: Case, folder: Path, *, label: str) -> PiecePages:
    alone = folder / f"{case.name}.pdf"
    alone.write_bytes(case.make())
    piece = Piece(label, Nature.FACTURE, "Pièce", None, alone.name, "", f"Piece_{label}.pdf")
    draw = partial(render, engine=EngineSettings())
    return prepare_piece(PieceSource(piece, alone), work=folder, render_docx=draw)
