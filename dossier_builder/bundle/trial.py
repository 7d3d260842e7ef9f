"""A piece put through the bundle's own proof by itself, before there is a bundle."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pypdfium2 as pdfium

from dossier_builder.bundle.compose import compose_trial
from dossier_builder.bundle.proof import BundleProof, Fault
from dossier_builder.bundle.section import Section
from dossier_builder.bundle.shown import unreadable_stamps
from dossier_builder.bundle.stamp import StampText
from dossier_builder.bundle.verify import structure_faults
from dossier_builder.french import piece_numero

_LABEL: Final = "0"


@dataclass(frozen=True, slots=True)
class Trial:
    """What a trial found: pages (from 0) that swallow a stamp, and other faults (French)."""

    unstamped: tuple[int, ...]
    faults: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """True when the final proof will find nothing on this piece."""
        return not self.unstamped and not self.faults


def on_trial(path: Path, *, name: str, pages: int, work: Path) -> Trial:
    """Write a PDF alone, stamped, below `work`, and return what its proof finds.

    Raises `UnreadableInputError` naming the file when its pages cannot be copied.
    """
    section = Section(
        label=_LABEL,
        title="",
        path=path,
        name=name,
        is_piece=True,
        count=pages,
        stamps=(StampText(piece_numero(_LABEL)),) * pages,
        folios=("",) * pages,
    )
    work.mkdir(parents=True, exist_ok=True)
    # Pieces are prepared side by side in one folder, and two of them may be the same file.
    with TemporaryDirectory(prefix="essai_", dir=work) as folder:
        target = Path(folder) / "essai.pdf"
        proof = compose_trial([section], target).proof
        return Trial(_unstamped(target, proof), _said(structure_faults(target, proof)))


def _unstamped(target: Path, proof: BundleProof) -> tuple[int, ...]:
    try:
        with pdfium.PdfDocument(target) as shown:
            return tuple(unreadable_stamps(shown, proof.sections[0]))
    except pdfium.PdfiumError:
        return ()  # that it does not open is a fault of its structure


def _said(faults: Iterable[Fault]) -> tuple[str, ...]:
    return tuple(fault.said for fault in faults)
