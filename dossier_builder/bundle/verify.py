"""A written bundle, read again by other libraries than its writer: what is wrong with it.

pdfium reads what a person would (pages, text of the stamps, labels); pikepdf reads the
structure (content digests, links, bookmarks, active content). The writer reads with pypdf.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium

from dossier_builder.bundle.inspection import Inspection
from dossier_builder.bundle.proof import BundleProof, SectionProof
from dossier_builder.errors import OutputCheckError
from dossier_builder.french import typographie

# A stamp's second line and the page's number are shorter than this.
_TAIL = 220


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
            return tuple(_faults(shown, pdf, proof, proved))
    except (pdfium.PdfiumError, pikepdf.PdfError, OSError) as error:
        return (f"{path.name} ne s’ouvre pas\u00a0: {error}",)


def _faults(
    shown: Any, pdf: pikepdf.Pdf, proof: BundleProof, proved: frozenset[str]
) -> Iterator[str]:
    yield from proof.faults
    counts = {len(shown), len(pdf.pages)}
    if counts != {proof.pages}:
        yield f"Le PDF a {min(counts)} page(s)\u00a0; {proof.pages} étaient attendues."
        return
    inspection = Inspection(pdf)
    for section in proof.sections:
        yield from _content(inspection, section, proof)
    yield from _labels(shown, proof)
    yield from inspection.link_faults(proof)
    yield from inspection.name_faults(proof)
    yield from inspection.outline_faults(proof)
    yield from inspection.active_faults()
    known = frozenset(_known(proof, proved))
    yield from _all_stamps(shown, proof, frozenset(range(proof.pages)) - known)
    if known:
        with pdfium.PdfDocument(inspection.stamps_alone(known)) as bare:
            yield from _all_stamps(bare, proof, known)


def _known(proof: BundleProof, proved: frozenset[str]) -> Iterator[int]:
    """Yield the pages (from 0) of the file whose own content was proved to leave a stamp alone."""
    for section in proof.sections:
        for index in section.stamped_pages:
            if section.page_hashes[index] in proved:
                yield section.first_page + index - 1


def _all_stamps(shown: Any, proof: BundleProof, pages: frozenset[int]) -> Iterator[str]:
    for section in proof.sections:
        yield from _stamps(shown, section, proof, pages)


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


def _stamps(
    shown: Any, section: SectionProof, proof: BundleProof, pages: frozenset[int]
) -> Iterator[str]:
    for index in range(section.pages):
        number = section.first_page + index
        if number - 1 not in pages:
            continue
        title = section.stamp if index in section.stamped_pages else ""
        folio = ""
        if proof.folio_total:
            folio = f"{proof.first_folio + number - 1}/{proof.folio_total}"
        if not title and not folio:
            continue
        tail, inside = _end_of_text(shown, number - 1)
        if title and _bare(title) not in _bare(tail):
            yield f"Page {number}\u00a0: le tampon «\u00a0{title}\u00a0» ne s’y lit pas."
        if folio and not re.search(rf"(^|[ ·]){re.escape(folio)}$", tail):
            yield f"Page {number}\u00a0: le numéro de page {folio} ne s’y lit pas."
        if not inside:
            yield f"Page {number}\u00a0: le tampon est hors de la page visible."


def unreadable_stamps(shown: Any, section: SectionProof) -> Iterator[int]:
    """Yield the pages (from 0) of a section whose stamp does not read, in a document of pdfium."""
    for index in section.stamped_pages:
        tail, inside = _end_of_text(shown, section.first_page + index - 1)
        if not inside or _bare(section.stamp) not in _bare(tail):
            yield index


def _end_of_text(shown: Any, index: int) -> tuple[str, bool]:
    """Return the end of a page's text, and whether its last character is on the page.

    What is stamped is drawn last, so it ends the page's text.
    """
    try:
        page = shown[index]
    except pdfium.PdfiumError:
        return "", False
    text = page.get_textpage()
    try:
        count = text.count_chars()
        start = max(0, count - _TAIL)
        tail = _spaced(text.get_text_range(start, count - start)) if count else ""
        return tail, bool(count) and _is_inside(page.get_bbox(), text.get_charbox(count - 1))
    finally:
        text.close()
        page.close()


def _is_inside(page: tuple[float, ...], char: tuple[float, ...]) -> bool:
    left, bottom, right, top = page
    x, y = (char[0] + char[2]) / 2, (char[1] + char[3]) / 2
    return left <= x <= right and bottom <= y <= top


def _spaced(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\ufffe]+", " ", text).strip()


def _bare(text: str) -> str:
    return "".join(text.split())


def _labels(shown: Any, proof: BundleProof) -> Iterator[str]:
    for index in range(proof.pages):
        expected = str(proof.first_folio + index)
        label = shown.get_page_label(index)
        if label != expected:
            yield f"Page {index + 1}\u00a0: étiquetée «\u00a0{label}\u00a0» au lieu de {expected}."
