"""One odd PDF through the bundle's own way: what came of it."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.fidelity.case import Case, Fate
from benchmarks.fidelity.looks import Shower, Verdict, differences
from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.model import PieceSource, Plan
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
    folder.mkdir(parents=True, exist_ok=True)
    alone = folder / "alone.pdf"
    alone.write_bytes(case.make())
    piece = Piece("1", Nature.FACTURE, "Pièce", None, alone.name, "", "Piece_01.pdf")
    draw = partial(render, engine=EngineSettings())
    try:
        pages = prepare_piece(PieceSource(piece, alone), work=folder, render_docx=draw)
        plan = Plan(
            fronts=(),
            pieces=(pages,),
            stamp=StampSettings(),
            bundle=BundleSettings(),
            title=case.name,
            author="",
            today=date(2026, 11, 23),
        )
        done = assemble(plan, folder / "bundle.pdf", work=folder)
    except UnreadableInputError as error:
        return Outcome(error=str(error))
    return Outcome(
        findings=done.findings,
        verdicts=tuple(differences(alone, done.path, 0, done.pages, show)),
        faults_of_proof=tuple(verify_bundle(done.path, done.proof)),
    )
