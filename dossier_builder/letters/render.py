"""Turn a letter into PDF: prepare, draw, prove that nothing is missing, name it.

Two engines stand behind this one seam: the embedded one (wheels only, the package's own
fonts) and LibreOffice when it is installed and chosen.
"""

import io
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

import pikepdf
from lxml import etree

from dossier_builder.errors import MissingDependencyError, OutputCheckError
from dossier_builder.letters import keep, libreoffice
from dossier_builder.letters.package import CORE, open_parts, parse, save_parts
from dossier_builder.letters.prepare import prepare
from dossier_builder.letters.proof import missing_paragraphs, pdf_pages
from dossier_builder.letters.revisions import accepted, has_revisions
from dossier_builder.settings.firm import EngineSettings

__all__ = ["render"]

_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_TERMS: Final = "{http://purl.org/dc/terms/}"


def render(
    docx: bytes,
    *,
    engine: EngineSettings,
    name: str,
    on_note: Callable[[str], None] | None = None,
) -> bytes:
    """Return the letter as PDF, checked to hold every paragraph of `docx`.

    `name` is what errors call the document. Title, author, language and dates come from
    the document's own properties; the same input gives the same bytes with the embedded
    engine. `on_note` is told (French) how it was drawn otherwise than asked: the embedded
    engine took over from LibreOffice, or tracked changes were accepted.

    Raises `TemplateError` when the document cannot be read, `OutputCheckError` when text is
    missing from the PDF, `MissingDependencyError` when the chosen engine is not there (or
    fails and `engine.repli_autorise` is false).
    """
    tell = on_note or _unheard
    parts = open_parts(docx, name=name)
    if has_revisions(parts):
        tell("Ce document contient des modifications suivies : le PDF les montre acceptées.")
        parts = accepted(parts)
        docx = save_parts(parts)
    pdf = _draw(docx, parts, name, engine, tell)
    _check(parts, pdf, name)
    return _with_metadata(pdf, parts)


def _unheard(_: str) -> None:
    """Nobody listens."""


def _draw(
    docx: bytes,
    parts: Mapping[str, bytes],
    name: str,
    engine: EngineSettings,
    tell: Callable[[str], None],
) -> bytes:
    if engine.pdf == "libreoffice":
        try:
            return libreoffice.convert(docx, name=name, timeout=engine.delai_secondes)
        except MissingDependencyError as error:
            if not engine.repli_autorise:
                raise
            tell(f"{error.what} Le moteur intégré a pris le relais.")
    return keep.draw(prepare(parts), name=name)


def _check(parts: Mapping[str, bytes], pdf: bytes, name: str) -> None:
    missing = missing_paragraphs(parts, pdf_pages(pdf))
    if missing:
        shown = " ; ".join(f"« {text[:120]} »" for text in missing[:3])
        raise OutputCheckError(
            f"{len(missing)} paragraphe(s) du document manquent dans le PDF : {shown}.",
            file=name,
            next_step="Simplifiez la mise en forme de ces paragraphes dans le modèle, ou "
            'choisissez pdf = "libreoffice" dans la section [moteurs] de dossier-builder.toml.',
        )


def _with_metadata(pdf: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return the PDF with title, author, language and dates, and an id made from its content."""
    core = parse(parts[CORE]) if CORE in parts else None
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.Root.Lang = pikepdf.String("fr-FR")
        document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        info = document.docinfo
        for key, tag in (("/Title", f"{_DC}title"), ("/Author", f"{_DC}creator")):
            value = _text(core, tag)
            if value:
                info[key] = value
        info["/Producer"] = "dossier-builder"
        info["/Creator"] = "dossier-builder"
        stamp = _stamp(_text(core, f"{_TERMS}modified"))
        for key in ("/CreationDate", "/ModDate"):
            if stamp:
                info[key] = stamp
            elif key in info:
                del info[key]
        buffer = io.BytesIO()
        document.save(buffer, deterministic_id=True, compress_streams=True)
    return buffer.getvalue()


def _text(core: etree._Element | None, tag: str) -> str:
    node = None if core is None else core.find(tag)
    return (node.text or "") if node is not None else ""


def _stamp(value: str) -> str:
    """Return an ISO date as PDF writes it, "" when there is none."""
    if not value:
        return ""
    return datetime.fromisoformat(value).strftime("D:%Y%m%d%H%M%SZ")
