"""A piece put through the bundle's own proof by itself, before there is a bundle."""

from collections.abc import Iterable, Iterator
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
        faults = (*_said(structure_faults(target, proof)), *_turned(path, target))
        return Trial(_unstamped(target, proof), faults)


def _unstamped(target: Path, proof: BundleProof) -> tuple[int, ...]:
    try:
        with pdfium.PdfDocument(target) as shown:
            return tuple(unreadable_stamps(shown, proof.sections[0]))
    except pdfium.PdfiumError:
        return ()  # that it does not open is a fault of its structure


def _turned(path: Path, target: Path) -> Iterator[str]:
    """Yield the pages that pdfium shows of another size, or turned, in the copy."""
    try:
        with pdfium.PdfDocument(path) as one, pdfium.PdfDocument(target) as two:
            for index in range(min(len(one), len(two))):
                if one.get_page_size(index) != two.get_page_size(index):
                    yield f"Page {index + 1}\u00a0: elle n’a pas le même format."
    except pdfium.PdfiumError:
        return  # what does not open is told by the proof, or by the piece's own reading


def _said(faults: Iterable[Fault]) -> tuple[str, ...]:
    return tuple(fault.said for fault in faults)
