"""A written bundle, read again by other libraries than its writer: what is wrong with it.

pdfium reads what a person would (pages, text of the stamps, labels); pikepdf reads the
structure (content digests, links, bookmarks, active content). The writer reads with pypdf.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pikepdf
import pypdfium2 as pdfium

from dossier_builder.bundle.inspection import Inspection
from dossier_builder.bundle.proof import BundleProof, Fault, SectionProof
from dossier_builder.bundle.shown import stamp_faults
from dossier_builder.errors import OutputCheckError
from dossier_builder.french import typographie


class FaultyPiecesError(OutputCheckError):
    """What was written does not pass its own check, and pieces are why.

    `pieces` gives, by label, what was found on the pages of each (French).
    """

    pieces: Mapping[str, str] = MappingProxyType({})


def prove(
    path: Path, proof: BundleProof, *, name: str, proved: frozenset[str] = frozenset()
) -> None:
    """Check a file just written, which errors call `name`; `proved` as for `verify_bundle`.

    Raises `FaultyPiecesError` when some of the faults lie on the pages of pieces,
    `OutputCheckError` otherwise; with every fault found.
    """
    faults = faults_of(path, proof, proved=proved)
    if faults:
        raise refused(faults, by_piece(faults, proof), name=name)


def refused(faults: Iterable[Fault], pieces: Mapping[str, str], *, name: str) -> OutputCheckError:
    """Return the error for a file that errors call `name`; `pieces` are at fault, if any."""
    error = (FaultyPiecesError if pieces else OutputCheckError)(
        typographie(
            "Le dossier assemblé ne passe pas son contrôle : "
            + " ".join(fault.said for fault in faults)
        ),
        file=name,
        next_step="L’état précédent est conservé. Signalez ce message et ces pièces.",
    )
    if isinstance(error, FaultyPiecesError):
        error.pieces = pieces
    return error


def by_piece(faults: Iterable[Fault], proof: BundleProof) -> dict[str, str]:
    """Return, by label, what is wrong on the pages of pieces (French)."""
    owners = {
        section.first_page + index: section.label
        for section in proof.sections
        if section.is_piece
        for index in range(section.pages)
    }
    found: dict[str, str] = {}
    for fault in faults:
        label = owners.get(fault.page)
        if label is not None:
            found[label] = f"{found[label]} {fault.said}" if label in found else fault.said
    return found


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
    return tuple(fault.said for fault in faults_of(path, proof, proved=proved))


def faults_of(
    path: Path, proof: BundleProof, *, proved: frozenset[str] = frozenset()
) -> tuple[Fault, ...]:
    """Return what `verify_bundle` returns, each fault with its page."""

    def check(shown: Any, pdf: pikepdf.Pdf) -> Iterator[Fault]:
        inspection = Inspection(pdf)
        faults = tuple(_structure(shown, inspection, proof))
        yield from faults
        every = frozenset(range(proof.pages))
        known = frozenset() if faults else frozenset(_known(proof, proved))
        yield from stamp_faults(path, proof, every - known)
        if known:
            yield from stamp_faults(inspection.stamps_alone(known), proof, known)

    return _checked(path, proof, check)


def structure_faults(path: Path, proof: BundleProof) -> tuple[Fault, ...]:
    """Return what `faults_of` returns, but for the stamps and numbers, which are not read."""
    return _checked(path, proof, lambda shown, pdf: _structure(shown, Inspection(pdf), proof))


def _checked(
    path: Path, proof: BundleProof, check: Callable[[Any, pikepdf.Pdf], Iterator[Fault]]
) -> tuple[Fault, ...]:
    if not path.is_file():
        return (Fault(f"Le fichier {path.name} n’existe pas."),)
    try:
        with pdfium.PdfDocument(path) as shown, pikepdf.open(path, suppress_warnings=True) as pdf:
            if pdf.get_warnings():
                return (Fault(f"La structure de {path.name} est endommagée."),)
            counts = {len(shown), len(pdf.pages)}
            if counts != {proof.pages}:
                found = f"Le PDF a {min(counts)} page(s)\u00a0; {proof.pages} étaient attendues."
                return (*map(Fault, proof.faults), Fault(found))
            return (*map(Fault, proof.faults), *check(shown, pdf))
    except (pdfium.PdfiumError, pikepdf.PdfError, OSError) as error:
        return (Fault(f"{path.name} ne s’ouvre pas\u00a0: {error}"),)


def _structure(shown: Any, inspection: Inspection, proof: BundleProof) -> Iterator[Fault]:
    for section in proof.sections:
        yield from _content(inspection, section, proof)
    yield from inspection.link_faults(proof)
    yield from inspection.name_faults(proof)
    yield from inspection.outline_faults(proof)
    yield from inspection.active_faults()
    yield from _labels(shown, proof)


def _known(proof: BundleProof, proved: frozenset[str]) -> Iterator[int]:
    """Yield the pages (from 0) of the file whose own content was proved to leave a stamp alone."""
    for section in proof.sections:
        for index in section.stamped_pages:
            if section.page_hashes[index] in proved:
                yield section.first_page + index - 1


def _content(inspection: Inspection, section: SectionProof, proof: BundleProof) -> Iterator[Fault]:
    if len(section.page_hashes) != section.pages:
        yield Fault(f"{section.title}\u00a0: la preuve est incomplète.", section.first_page)
    for index, expected in enumerate(section.page_hashes):
        number = section.first_page + index
        stamped = bool(proof.folio_total) or index in section.stamped_pages
        if inspection.page_hash(number - 1, stamped=stamped) != expected:
            what = f"ce n’est pas la page {index + 1} de «\u00a0{section.title}\u00a0»."
            yield Fault(f"Page {number}\u00a0: {what}", number)


def _labels(shown: Any, proof: BundleProof) -> Iterator[Fault]:
    for index in range(proof.pages):
        expected = str(proof.first_folio + index)
        label = shown.get_page_label(index)
        if label != expected:
            what = f"étiquetée «\u00a0{label}\u00a0» au lieu de {expected}."
            yield Fault(f"Page {index + 1}\u00a0: {what}")
