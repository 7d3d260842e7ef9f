"""A written bundle, read again by other libraries than its writer: what is wrong with it.

pdfium reads what a person would (pages, text of the stamps, labels); pikepdf reads the
structure (content digests, links, bookmarks, active content). The writer reads with pypdf.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium

from dossier_builder.bundle.inspection import Inspection
from dossier_builder.bundle.proof import BundleProof, SectionProof
from dossier_builder.bundle.shown import stamp_faults
from dossier_builder.errors import OutputCheckError
from dossier_builder.french import typographie


def prove(
    path: Path, proof: BundleProof, *, name: str, proved: frozenset[str] = frozenset()
) -> None:
    """Check a file just written, which errors call `name`; `proved` as for `verify_bundle`.

    Raises `OutputCheckError` with every fault found.
    """
    faults = verify_bundle(path, proof, proved=proved)
    if faults:
        raise OutputCheckError(
            typographie(f"Le dossier assemblé ne passe pas son contrôle : {' '.join(faults)}"),
            file=name,
            next_step="L’état précédent est conservé. Signalez ce message et ces pièces.",
        )


def verify_bundle(
    path: Path, proof: BundleProof, *, proved: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Return the faults of the file at `path` (French sentences), none when it is right.

    `proof` is what `assemble` returned, or what `proof_from_json` read from manifest.json.
    `proved` are digests of pages on which an earlier proof by the same program read a stamp
    after all of the page's own content: once that digest is found again, what is stamped is
    read without drawing that content once more. Never raises for a bad file: that it cannot
    be read is a fault.
    """
    if not path.is_file():
        return (f"Le fichier {path.name} n’existe pas.",)
    try:
        with pdfium.PdfDocument(path) as shown, pikepdf.open(path, suppress_warnings=True) as pdf:
            if pdf.get_warnings():
                return (f"La structure de {path.name} est endommagée.",)
            return tuple(_faults(path, shown, pdf, proof, proved))
    except (pdfium.PdfiumError, pikepdf.PdfError, OSError) as error:
        return (f"{path.name} ne s’ouvre pas\u00a0: {error}",)


def _faults(
    path: Path, shown: Any, pdf: pikepdf.Pdf, proof: BundleProof, proved: frozenset[str]
) -> Iterator[str]:
    yield from proof.faults
    counts = {len(shown), len(pdf.pages)}
    if counts != {proof.pages}:
        yield f"Le PDF a {min(counts)} page(s)\u00a0; {proof.pages} étaient attendues."
        return
    inspection = Inspection(pdf)
    faults = [*_structure(inspection, proof), *_labels(shown, proof)]
    yield from faults
    every = frozenset(range(proof.pages))
    known = frozenset() if faults else frozenset(_known(proof, proved))
    yield from stamp_faults(path, proof, every - known)
    if known:
        yield from stamp_faults(inspection.stamps_alone(known), proof, known)


def _structure(inspection: Inspection, proof: BundleProof) -> Iterator[str]:
    for section in proof.sections:
        yield from _content(inspection, section, proof)
    yield from inspection.link_faults(proof)
    yield from inspection.name_faults(proof)
    yield from inspection.outline_faults(proof)
    yield from inspection.active_faults()


def _known(proof: BundleProof, proved: frozenset[str]) -> Iterator[int]:
    """Yield the pages (from 0) of the file whose own content was proved to leave a stamp alone."""
    for section in proof.sections:
        for index in section.stamped_pages:
            if section.page_hashes[index] in proved:
                yield section.first_page + index - 1


def _content(inspection: Inspection, section: SectionProof, proof: BundleProof) -> Iterator[str]:
    if len(section.page_hashes) != section.pages:
        yield f"{section.title}\u00a0: la preuve est incomplète."
    for index, expected in enumerate(section.page_hashes):
        number = section.first_page + index
        stamped = bool(proof.folio_total) or index in section.stamped_pages
        if inspection.page_hash(number - 1, stamped=stamped) != expected:
            yield (
                f"Page {number}\u00a0: ce n’est pas la page {index + 1} "
                f"de «\u00a0{section.title}\u00a0»."
            )


def _labels(shown: Any, proof: BundleProof) -> Iterator[str]:
    for index in range(proof.pages):
        expected = str(proof.first_folio + index)
        label = shown.get_page_label(index)
        if label != expected:
            yield f"Page {index + 1}\u00a0: étiquetée «\u00a0{label}\u00a0» au lieu de {expected}."
