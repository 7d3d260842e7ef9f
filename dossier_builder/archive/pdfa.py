"""A PDF/A copy of the bundle for the record, declared only when a validator finds that it is one.

The bundle holds other people's pages, so nothing says beforehand that it can be PDF/A-2b
(ISO 19005-2). Two copies are tried. The first is the bundle with what the standard asks for
beside its pages, which stay as they are. The second is Ghostscript's, which mends pages too
but writes them anew: it must show the same, with the same text, links, bookmarks and labels.
A copy is kept when veraPDF says that it conforms; otherwise the record holds the plain PDF
alone, and says so. LibreOffice is not used: it draws the pages of a PDF anew, and what was
filed would no longer look as it did.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, Final

import pikepdf
from PIL import ImageCms

from dossier_builder.bundle.likeness import redrawn_otherwise
from dossier_builder.bundle.save import bytes_of
from dossier_builder.french import typographie

_GHOSTSCRIPT: Final = ("gs", "gswin64c", "gswin32c")
_VERAPDF: Final = ("verapdf", "verapdf.bat")
_FLAVOUR: Final = "2b"
# An annotation's flag that lets it be printed (12.5.3), which PDF/A-2 asks of all.
_PRINT: Final = 4
_SECONDS: Final = 600
_SAID: Final = "L’archive contient une copie PDF/A-2b du dossier, vérifiée par veraPDF."
_PLAIN: Final = "Le dossier archivé est un PDF ordinaire, il n’est pas déclaré PDF/A"
# A fixed file identifier: the same bundle gives the same copy.
_NO_UUID: Final = "00000000-0000-0000-0000-000000000000"
# Where an ICC profile says when it was made (ICC.1, 7.2.8): the day it is read would do no good.
_ICC_DATE: Final = slice(24, 36)
_OUTPUT_INTENT: Final = """%!
[/_objdef {{profil}} /type /stream /OBJ pdfmark
[{{profil}} << /N 3 >> /PUT pdfmark
[{{profil}} ({icc}) (r) file /PUT pdfmark
[/_objdef {{intention}} /type /dict /OBJ pdfmark
[{{intention}} << /Type /OutputIntent /S /GTS_PDFA1 /DestOutputProfile {{profil}}
/OutputConditionIdentifier (sRGB) >> /PUT pdfmark
[{{Catalog}} << /OutputIntents [ {{intention}} ] >> /PUT pdfmark
"""


@dataclass(frozen=True, slots=True)
class PdfaCopy:
    """The copy that conforms, None when there is none; `said` tells which, in French."""

    path: Path | None
    said: str


@dataclass(frozen=True, slots=True)
class _Structure:
    """What a reader navigates by; page numbers count from 0."""

    labels: tuple[str, ...]
    links: tuple[tuple[int, int], ...]
    bookmarks: tuple[tuple[str, int], ...]


class _UnfitError(Exception):
    """Why there is no copy (French, the end of a sentence)."""


def pdfa_copy(bundle: Path, work: Path, *, day: date, seconds: int = _SECONDS) -> PdfaCopy:
    """Return a PDF/A-2b copy of `bundle` below `work`, once veraPDF has found that it is one.

    `day` dates the copy, `seconds` bounds each program. Never raises for what is missing or
    fails: `said` tells it.
    """
    validator = _found(_VERAPDF)
    if validator is None:
        return PdfaCopy(None, typographie(f"{_PLAIN} : veraPDF n’est pas sur cette machine."))
    reasons = []
    for make in (_declared, _converted):
        try:
            copy = make(bundle, work / make.__name__.strip("_"), day, seconds)
            _validate(validator, copy, seconds)
        except _UnfitError as error:
            reasons.append(str(error))
        else:
            return PdfaCopy(copy, _SAID)
    return PdfaCopy(None, typographie(f"{_PLAIN} : {' ; '.join(reasons)}."))


def _found(names: Sequence[str]) -> str | None:
    return next((path for name in names if (path := shutil.which(name))), None)


def _declared(bundle: Path, work: Path, _day: date, _seconds: int) -> Path:
    """Return the bundle with metadata, output intent and flags that PDF/A-2b asks for."""
    try:
        with pikepdf.open(bundle) as pdf:
            profile = pdf.make_stream(_srgb(), N=3)
            intent = pikepdf.Dictionary(
                Type=pikepdf.Name.OutputIntent,
                S=pikepdf.Name.GTS_PDFA1,
                OutputConditionIdentifier=pikepdf.String("sRGB"),
                DestOutputProfile=profile,
            )
            pdf.Root.OutputIntents = pikepdf.Array([intent])
            for page in pdf.pages:
                for annotation in page.obj.get("/Annots", []):
                    annotation.F = int(annotation.get("/F", 0)) | _PRINT
            with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
                metadata.load_from_docinfo(pdf.docinfo)
                metadata["pdfaid:part"], metadata["pdfaid:conformance"] = "2", "B"
            return _written(pdf, work, bundle.name)
    except (pikepdf.PdfError, RuntimeError, ValueError) as error:
        raise _UnfitError("il ne se relit pas") from error


def _written(pdf: pikepdf.Pdf, work: Path, name: str) -> Path:
    work.mkdir(parents=True, exist_ok=True)
    target = work / name
    target.write_bytes(bytes_of(pdf))
    return target


def _converted(bundle: Path, work: Path, day: date, seconds: int) -> Path:
    """Return Ghostscript's copy, once it is found to show the same."""
    converter = _found(_GHOSTSCRIPT)
    if converter is None:
        raise _UnfitError("Ghostscript, qui pourrait le convertir, n’est pas sur cette machine")
    work.mkdir(parents=True, exist_ok=True)
    icc, start, drawn = work / "srgb.icc", work / "pdfa.ps", work / "ghostscript.pdf"
    icc.write_bytes(_srgb())
    start.write_text(_OUTPUT_INTENT.format(icc=_postscript(icc)), encoding="utf-8")
    arguments = [
        converter,
        *("-dBATCH", "-dNOPAUSE", "-dQUIET", "-dSAFER", "-sDEVICE=pdfwrite"),
        *("-dPDFA=2", "-dPDFACompatibilityPolicy=1", "-sColorConversionStrategy=RGB"),
        *("-dAutoRotatePages=/None", "-dDownsampleColorImages=false"),
        *("-dDownsampleGrayImages=false", "-dDownsampleMonoImages=false"),
        *(f"-sDocumentUUID={_NO_UUID}", f"-sInstanceUUID={_NO_UUID}"),
        f"--permit-file-read={icc}",
        f"-sOutputFile={drawn}",
        str(start),
        str(bundle),
    ]
    ran = _run(arguments, seconds, "Ghostscript", day)
    if ran.returncode or not drawn.is_file():
        raise _UnfitError("Ghostscript n’a pas pu le convertir")
    copy = _finished(drawn, work, bundle.name)
    _compare(bundle, copy)
    return copy


def _finished(drawn: Path, work: Path, name: str) -> Path:
    """Write Ghostscript's copy with its language, and an identifier that does not change."""
    try:
        with pikepdf.open(drawn) as pdf:
            pdf.Root.Lang = pikepdf.String("fr-FR")
            # Ghostscript draws lots for it; it is made anew from the content.
            if "/ID" in pdf.trailer:
                del pdf.trailer.ID
            return _written(pdf, work, name)
    except (pikepdf.PdfError, RuntimeError) as error:
        raise _UnfitError("Ghostscript n’a pas pu le convertir") from error


def _run(
    arguments: Sequence[str], seconds: int, name: str, day: date | None = None
) -> "subprocess.CompletedProcess[str]":
    environment = dict(os.environ)
    if day is not None:
        noon = datetime.combine(day, time(12), tzinfo=UTC)
        environment["SOURCE_DATE_EPOCH"] = str(int(noon.timestamp()))
    try:
        return subprocess.run(
            arguments,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=seconds,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _UnfitError(f"{name} n’a pas fini en {seconds} secondes") from error
    except OSError as error:
        raise _UnfitError(f"{name} ne démarre pas") from error


def _validate(validator: str, copy: Path, seconds: int) -> None:
    """Raise unless veraPDF says PASS for this very file, and ends well."""
    ran = _run(
        [validator, "--format", "text", "--flavour", _FLAVOUR, str(copy)], seconds, "veraPDF"
    )
    verdicts = [line.split()[0] for line in ran.stdout.splitlines() if str(copy) in line]
    if ran.returncode or verdicts != ["PASS"]:
        raise _UnfitError("veraPDF ne le trouve pas conforme")


def _compare(bundle: Path, copy: Path) -> None:
    try:
        before, after = _structure(bundle), _structure(copy)
    except (pikepdf.PdfError, RuntimeError, ValueError) as error:
        raise _UnfitError("la copie de Ghostscript ne se relit pas") from error
    for lost, same in (
        ("des pages ou leurs étiquettes", before.labels == after.labels),
        ("des liens", before.links == after.links),
        ("des signets", before.bookmarks == after.bookmarks),
    ):
        if not same:
            raise _UnfitError(f"la copie de Ghostscript a perdu {lost}")
    if redrawn_otherwise(bundle, copy):
        raise _UnfitError("la copie de Ghostscript diffère à l’image, ou a perdu du texte")


def _structure(path: Path) -> _Structure:
    with pikepdf.open(path, suppress_warnings=True) as pdf:
        index = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        with pdf.open_outline() as outline:
            bookmarks = tuple(_bookmarks(outline.root, index))
        return _Structure(
            labels=tuple(str(page.label) for page in pdf.pages),
            links=tuple(sorted(_links(pdf, index))),
            bookmarks=bookmarks,
        )


def _links(pdf: pikepdf.Pdf, index: dict[tuple[int, int], int]) -> Iterator[tuple[int, int]]:
    for number, page in enumerate(pdf.pages):
        for annotation in page.obj.get("/Annots", []):
            if annotation.get("/Subtype") == "/Link":
                action = annotation.get("/A", pikepdf.Dictionary())
                yield number, _page_of(annotation.get("/Dest", action.get("/D")), index)


def _bookmarks(items: Any, index: dict[tuple[int, int], int]) -> Iterator[tuple[str, int]]:
    for item in items:
        target = item.destination
        if target is None and item.action is not None:
            target = item.action.get("/D")
        yield str(item.title), _page_of(target, index)
        yield from _bookmarks(item.children, index)


def _page_of(target: Any, index: dict[tuple[int, int], int]) -> int:
    """Return the page (from 0) of a destination array; -1 for any other."""
    if isinstance(target, pikepdf.Array) and isinstance(target[0], pikepdf.Dictionary):
        return index.get(target[0].objgen, -1)
    return -1


def _srgb() -> bytes:
    """Return the sRGB profile of Little CMS, which is free to use, without its date."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_ICC_DATE] = bytes([7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    return bytes(profile)


def _postscript(path: Path) -> str:
    """Return a path as PostScript writes a string."""
    text = path.as_posix()
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
