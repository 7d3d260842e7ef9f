"""A dropped PDF -> a PDF whose pages can be copied: itself when sound, else repaired, and said."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pikepdf
import pypdfium2 as pdfium
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from dossier_builder.bundle.fields import flattened, has_widgets
from dossier_builder.bundle.likeness import unlike_pages
from dossier_builder.bundle.model import PagesResult
from dossier_builder.bundle.remarks import (
    attention,
    different,
    doubt_findings,
    form_findings,
    said,
)
from dossier_builder.bundle.save import QPDF_ERRORS, bytes_of
from dossier_builder.errors import UnreadableInputError
from dossier_builder.facts.model import Finding, Severity
from dossier_builder.french import accord, compte
from dossier_builder.reading.recover import END

_UPDATED: Final = "modifié après coup par son auteur\u00a0; seule sa dernière version est reprise."
_REFRAMED: Final = "cadre hors de la page, qui n’en laissait rien voir\u00a0; montrée entière."


def sound_pdf(source: bytes | Path, *, name: str, password: str | None = None) -> PagesResult:
    """Return a PDF that every reader opens alike: the file itself when it already is one.

    Otherwise a copy: decrypted, its structure rebuilt, its form fields turned into what they
    show; the pages' own content is untouched. `findings` says what was done.
    Raises `UnreadableInputError` naming the file: no page, unknown password, beyond repair.
    """
    try:
        with _open(source, name, password) as pdf:
            if not pdf.get_warnings():
                return _result(source, pdf, name, password)
        ended = (source if isinstance(source, bytes) else source.read_bytes()) + END
        with _open(ended, name, password) as pdf:
            return _result(source, pdf, name, password, broken=True)
    except QPDF_ERRORS:
        return _rescued(source, name)


def _open(source: bytes | Path, name: str, password: str | None) -> pikepdf.Pdf:
    stream: Any = source if isinstance(source, Path) else BytesIO(source)
    try:
        return pikepdf.open(stream, password=password or "", suppress_warnings=True)
    except pikepdf.PasswordError as error:
        raise _locked(name, password) from error


def _rescued(source: bytes | Path, name: str) -> PagesResult:
    """Return the pages that pdfium still finds in a file that qpdf gives up on."""
    buffer = BytesIO()
    try:
        with pdfium.PdfDocument(source) as document, pdfium.PdfDocument.new() as copy:
            copy.import_pages(document)
            copy.save(buffer)
        with pikepdf.open(buffer, suppress_warnings=True) as pdf:
            pages = len(pdf.pages)
            data = _saved(pdf, name) if pages else b""
    except (*QPDF_ERRORS, pdfium.PdfiumError) as error:
        raise _broken(name) from error
    if not pages:
        raise _broken(name)
    said = Finding(
        "pdf_recupere",
        Severity.ATTENTION,
        f"{name}\u00a0: PDF très endommagé, dont {compte(pages, 'page')} "
        f"{accord(pages, 'a pu être reprise', 'ont pu être reprises')}. "
        "Vérifiez qu’il n’en manque pas.",
        file=name,
    )
    return PagesResult(data, pages, (said,))


def _result(
    source: bytes | Path,
    pdf: pikepdf.Pdf,
    name: str,
    password: str | None,
    *,
    broken: bool = False,
) -> PagesResult:
    pages = len(pdf.pages)
    if pages == 0:
        return _without_pages(source, name)
    damage = broken or _damage(source, pdf, pages)
    fields = has_widgets(pdf)
    reframed = list(_reframed(pdf))
    findings = list(form_findings(pdf, name))
    revives = not damage and not pdf.is_encrypted and _revives(source, pdf)
    if not (damage or fields or reframed or pdf.is_encrypted or revives):
        return PagesResult(source, pages, (*findings, *_doubts(pdf, source, name)))
    if damage:
        findings.append(_rebuilt(pages, name))
    if revives:
        findings.append(said("pdf_mis_a_jour", _UPDATED, name))
    if fields:
        findings.append(
            said("formulaire_aplati", "les champs remplis du formulaire y sont figés.", name)
        )
    if pdf.is_encrypted:
        findings.append(said("pdf_dechiffre", "PDF protégé, copié sans sa protection.", name))
    data = _flattened(pdf, name) if fields else _saved(pdf, name)
    unlike = unlike_pages(source, data, password=password)
    findings += [
        *attention("page_recadree", reframed, _REFRAMED, name),
        *different([index for index in unlike if index not in reframed], name),
        *_doubts(pdf, data, name),
    ]
    return PagesResult(data, pages, tuple(findings))


def _without_pages(source: bytes | Path, name: str) -> PagesResult:
    """Return the pages that pdfium finds where qpdf finds none. Raises when there is none."""
    try:
        return _rescued(source, name)
    except UnreadableInputError as error:
        raise UnreadableInputError(
            "Ce PDF n’a aucune page.",
            file=name,
            next_step="Déposez de nouveau le document, exporté en PDF depuis son logiciel.",
        ) from error


def _flattened(pdf: pikepdf.Pdf, name: str) -> bytes:
    with pikepdf.open(BytesIO(flattened(bytes_of(pdf))), suppress_warnings=True) as copy:
        return _saved(copy, name)


def _reframed(pdf: pikepdf.Pdf) -> Iterator[int]:
    """Yield the pages whose CropBox lies outside of them, and take it away: all is shown then."""
    for index, page in enumerate(pdf.pages):
        if _is_out_of_sight(page):
            page.obj.CropBox = page.mediabox
            yield index


def _is_out_of_sight(page: pikepdf.Page) -> bool:
    try:
        media, crop = ([float(value) for value in box] for box in (page.mediabox, page.cropbox))
        spans = [(sorted((media[i], media[i + 2])), sorted((crop[i], crop[i + 2]))) for i in (0, 1)]
    except (*QPDF_ERRORS, TypeError, ValueError, IndexError):
        return False  # readers agree on what a box without numbers stands for
    empty = any(low == high for _, (low, high) in spans)
    return not empty and any(max(a[0], b[0]) >= min(a[1], b[1]) for a, b in spans)


def _damage(source: bytes | Path, pdf: pikepdf.Pdf, pages: int) -> bool:
    """Return True when the three libraries do not agree that this file is whole."""
    # qpdf reads an object when it is asked for: ask for all of them, so that it complains now.
    if any(obj is None for obj in pdf.objects) or pdf.get_warnings():
        return True
    if pdf.is_encrypted:
        return False
    return not _agreed(source, pages)


def _saved(pdf: pikepdf.Pdf, name: str) -> bytes:
    """Return the PDF written anew; only its pages when all readers do not agree otherwise."""
    data = bytes_of(pdf)
    if _agreed(data, len(pdf.pages)):
        return data
    with pikepdf.new() as bare:
        bare.add_pages_from(pdf)
        data = bytes_of(bare)
    if not _agreed(data, len(pdf.pages)):
        raise _broken(name)
    return data


def _agreed(source: bytes | Path, pages: int) -> bool:
    """Return True when pdfium and pypdf both find this many pages, and nothing else among them."""
    try:
        with pdfium.PdfDocument(source) as document:
            if len(document) != pages:
                return False
        with PdfReader(source if isinstance(source, Path) else BytesIO(source)) as reader:
            found = [page.get("/Type", "/Page") for page in reader.pages]
            return len(found) == pages and set(found) <= {"/Page"}
    except Exception:  # noqa: BLE001  whatever either says, this file is not sound
        return False


def _revives(source: bytes | Path, pdf: pikepdf.Pdf) -> bool:
    """Tell whether pypdf, which copies the pages, finds objects that the file has deleted."""
    with PdfReader(source if isinstance(source, Path) else BytesIO(source)) as reader:
        return any(
            pdf.get_object((number, generation)) is None and _is_found(reader, number, generation)
            for generation, table in reader.xref.items()
            for number in table
        )


def _is_found(reader: PdfReader, number: int, generation: int) -> bool:
    try:
        return reader.get_object(IndirectObject(number, generation, reader)) is not None
    except Exception:  # noqa: BLE001  whatever it finds there, it is not nothing
        return True


def _doubts(pdf: pikepdf.Pdf, shown: bytes | Path, name: str) -> tuple[Finding, ...]:
    try:
        return tuple(doubt_findings(pdf, shown, name))
    except pdfium.PdfiumError as error:
        raise _broken(name) from error


def _rebuilt(pages: int, name: str) -> Finding:
    there = accord(pages, "sa page y est entière", "ses pages y sont toutes, et entières")
    return Finding(
        "pdf_recupere",
        Severity.ATTENTION,
        f"{name}\u00a0: PDF endommagé, reconstruit pour le dossier "
        f"({compte(pages, 'page')})\u00a0; vérifiez que {there}.",
        file=name,
    )


def _locked(name: str, password: str | None) -> UnreadableInputError:
    said = "Ce PDF est protégé par un mot de passe."
    if password:
        said = "Le mot de passe indiqué n’ouvre pas ce PDF."
    return UnreadableInputError(
        said,
        file=name,
        next_step="Indiquez son mot de passe dans dossier.toml, ou déposez-en une copie sans "
        "protection.",
    )


def _broken(name: str) -> UnreadableInputError:
    return UnreadableInputError(
        "Ce PDF est endommagé au point de ne pas s’ouvrir.",
        file=name,
        next_step="Demandez-en une nouvelle copie, ou imprimez-le en PDF depuis un lecteur qui "
        "l’ouvre.",
    )
