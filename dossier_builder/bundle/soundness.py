"""A dropped PDF -> a PDF whose pages can be copied: itself when sound, else repaired, and said."""

from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pikepdf
import pypdfium2 as pdfium
from pypdf import PdfReader

from dossier_builder.bundle.model import PagesResult
from dossier_builder.errors import UnreadableInputError
from dossier_builder.facts.model import Finding, Severity
from dossier_builder.french import accord, compte

_SIGNED: Final = "pièce signée électroniquement\u00a0: l’original est joint dans l’archive."
# What qpdf raises on a damaged file: its own error, and a general one.
_QPDF_ERRORS: Final = (pikepdf.PdfError, RuntimeError)
_MAX_FIELDS: Final = 20_000


def sound_pdf(source: bytes | Path, *, name: str, password: str | None = None) -> PagesResult:
    """Return a PDF that every reader opens alike: the file itself when it already is one.

    Otherwise a copy: decrypted, its structure rebuilt, its form fields turned into what they
    show; the pages' own content is untouched. `findings` says what was done.
    Raises `UnreadableInputError` naming the file: no page, unknown password, beyond repair.
    """
    try:
        with _open(source, name, password) as pdf:
            return _result(source, pdf, name)
    except _QPDF_ERRORS:
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
    except (*_QPDF_ERRORS, pdfium.PdfiumError) as error:
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


def _result(source: bytes | Path, pdf: pikepdf.Pdf, name: str) -> PagesResult:
    pages = len(pdf.pages)
    if pages == 0:
        raise UnreadableInputError(
            "Ce PDF n’a aucune page.",
            file=name,
            next_step="Déposez de nouveau le document, exporté en PDF depuis son logiciel.",
        )
    damage = _damage(source, pdf, pages)
    fields = _has_widgets(pdf)
    findings = list(_signature(pdf, name))
    if not damage and not fields and not pdf.is_encrypted:
        return PagesResult(source, pages, tuple(findings))
    if damage:
        findings.append(_said("pdf_recupere", "PDF endommagé, reconstruit pour le dossier.", name))
    if fields:
        _flatten(pdf)
        findings.append(
            _said("formulaire_aplati", "les champs remplis du formulaire y sont figés.", name)
        )
    if pdf.is_encrypted:
        findings.append(_said("pdf_dechiffre", "PDF protégé, copié sans sa protection.", name))
    return PagesResult(_saved(pdf, name), pages, tuple(findings))


def _damage(source: bytes | Path, pdf: pikepdf.Pdf, pages: int) -> bool:
    """Return True when the three libraries do not agree that this file is whole."""
    # qpdf reads an object when it is asked for: ask for all of them, so that it complains now.
    if any(obj is None for obj in pdf.objects) or pdf.get_warnings():
        return True
    if pdf.is_encrypted:
        return False
    return not _agreed(source, pages)


def _has_widgets(pdf: pikepdf.Pdf) -> bool:
    return "/AcroForm" in pdf.Root and any(
        annotation.get("/Subtype") == "/Widget"
        for page in pdf.pages
        for annotation in _annotations(page)
    )


def _annotations(page: pikepdf.Page) -> list[Any]:
    found = page.obj.get("/Annots")
    if not isinstance(found, pikepdf.Array):
        return []
    return [item for item in list(found) if isinstance(item, pikepdf.Dictionary)]


def _flatten(pdf: pikepdf.Pdf) -> None:
    form = pdf.Root.AcroForm
    if isinstance(form, pikepdf.Dictionary) and bool(form.get("/NeedAppearances", False)):
        pdf.generate_appearance_streams()
    pdf.flatten_annotations("screen")


def _saved(pdf: pikepdf.Pdf, name: str) -> bytes:
    """Return the PDF written anew; only its pages when all readers do not agree otherwise."""
    data = _bytes_of(pdf)
    if _agreed(data, len(pdf.pages)):
        return data
    with pikepdf.new() as bare:
        bare.add_pages_from(pdf)
        data = _bytes_of(bare)
    if not _agreed(data, len(pdf.pages)):
        raise _broken(name)
    return data


def _bytes_of(pdf: pikepdf.Pdf) -> bytes:
    buffer = BytesIO()
    pdf.save(
        buffer,
        deterministic_id=True,
        encryption=False,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return buffer.getvalue()


def _agreed(source: bytes | Path, pages: int) -> bool:
    """Return True when pdfium and pypdf both find this many pages."""
    try:
        with pdfium.PdfDocument(source) as document:
            if len(document) != pages:
                return False
        with PdfReader(source if isinstance(source, Path) else BytesIO(source)) as reader:
            return len(reader.pages) == pages
    except Exception:  # noqa: BLE001  whatever either says, this file is not sound
        return False


def _signature(pdf: pikepdf.Pdf, name: str) -> list[Finding]:
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        return []
    signed = any(
        field.get("/FT") == "/Sig" and isinstance(field.get("/V"), pikepdf.Dictionary)
        for field in _fields(form)
    )
    findings = [_said("piece_signee", _SIGNED, name)] if signed else []
    if "/XFA" in form:
        findings.append(
            Finding(
                "formulaire_xfa",
                Severity.ATTENTION,
                f"{name}\u00a0: formulaire dynamique (XFA)\u00a0; vérifiez que ses pages montrent "
                "ce qui y fut saisi, sinon imprimez-le en PDF depuis Adobe Reader.",
                file=name,
            )
        )
    return findings


def _fields(form: pikepdf.Dictionary) -> list[Any]:
    found: list[Any] = []
    waiting = list(form.get("/Fields", []))
    seen: set[tuple[int, int]] = set()
    while waiting and len(found) < _MAX_FIELDS:
        field = waiting.pop()
        if not isinstance(field, pikepdf.Dictionary) or field.objgen in seen:
            continue
        if field.objgen != (0, 0):
            seen.add(field.objgen)
        found.append(field)
        kids = field.get("/Kids")
        if isinstance(kids, pikepdf.Array):
            waiting.extend(list(kids))
    return found


def _said(code: str, what: str, name: str) -> Finding:
    return Finding(code, Severity.INFO, f"{name}\u00a0: {what}", file=name)


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
