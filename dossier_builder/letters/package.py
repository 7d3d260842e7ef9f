"""A .docx as a set of parts: opened with limits, and written with the same bytes each time."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from lxml import etree

from dossier_builder.errors import TemplateError

MAX_BYTES: Final = 100_000_000
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_OLE: Final = b"\xd0\xcf\x11\xe0"
MAIN: Final = "word/document.xml"
CORE: Final = "docProps/core.xml"

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NS: Final = {"w": W, "r": R}

# Fields whose printed value is not the one stored in the document.
_COMPUTED: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "DATE", "TIME", "SAVEDATE"})


def w(tag: str) -> str:
    """Return the qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{tag}"


def parse(xml: bytes) -> etree._Element:
    """Parse a part; no entity is resolved and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(xml, parser)


def serialise(root: etree._Element) -> bytes:
    """Return a part's bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def open_parts(docx: bytes, *, name: Path | str) -> dict[str, bytes]:
    """Return the parts of a .docx in their order.

    `name` is what the errors call the file. Raises `TemplateError` for what is not a
    .docx: another format, a password, a macro document, a damaged or oversized file.
    """
    if docx.startswith(_OLE):
        raise TemplateError(
            "Ce document est protégé par un mot de passe, ou au vieux format .doc.",
            file=name,
            next_step="Ouvrez-le dans Word, ôtez la protection et enregistrez-le au format .docx.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            parts = _read(archive, name)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise _not_docx(name) from error
    types = parts.get("[Content_Types].xml", b"")
    if b"macroEnabled" in types:
        raise TemplateError(
            "Ce document contient des macros (.docm), qui ne sont pas admises dans un modèle.",
            file=name,
            next_step="Enregistrez-le au format .docx, sans macros.",
        )
    if MAIN not in parts or b"wordprocessingml.document.main+xml" not in types:
        raise _not_docx(name)
    _check_xml(parts, name)
    return parts


def _check_xml(parts: Mapping[str, bytes], name: Path | str) -> None:
    for path in (*text_parts(parts), *(p for p in ("word/styles.xml", CORE) if p in parts)):
        try:
            parse(parts[path])
        except etree.XMLSyntaxError as error:
            raise TemplateError(
                f"Ce document Word est endommagé ({path}).",
                file=name,
                next_step="Ouvrez-le dans Word, enregistrez-le sous le même nom, puis recommencez.",
            ) from error


def _read(archive: zipfile.ZipFile, name: Path | str) -> dict[str, bytes]:
    if sum(entry.file_size for entry in archive.infolist()) > MAX_BYTES:
        raise TemplateError(
            "Ce document est anormalement volumineux une fois décompressé.",
            file=name,
            next_step="Allégez ses images, ou refaites-le à partir du modèle livré.",
        )
    return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def _not_docx(name: Path | str) -> TemplateError:
    return TemplateError(
        "Ce fichier n’est pas un document Word .docx lisible.",
        file=name,
        next_step="Ouvrez-le dans Word ou LibreOffice et enregistrez-le au format .docx.",
    )


def save_parts(parts: Mapping[str, bytes]) -> bytes:
    """Return a .docx; the same parts give the same bytes (no clock in the archive)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in _ordered(parts):
            entry = zipfile.ZipInfo(path, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts[path])
    return buffer.getvalue()


def _ordered(parts: Mapping[str, bytes]) -> Iterable[str]:
    """Readers want the content types first; the rest by name."""
    return sorted(parts, key=lambda path: (path != "[Content_Types].xml", path))


def text_parts(parts: Mapping[str, bytes]) -> list[str]:
    """Return the names of the parts whose text is printed: body, headers, footers, notes."""
    wanted = ("document", "header", "footer", "footnotes", "endnotes")
    return [
        path
        for path in parts
        if path.startswith("word/")
        and path.count("/") == 1
        and path.endswith(".xml")
        and path.removeprefix("word/").startswith(wanted)
    ]


_APART: Final = tuple(
    w(tag) for tag in ("p", "tbl", "pPr", "rPr", "drawing", "pict", "footnoteRef", "endnoteRef")
)


def paragraph_text(paragraph: etree._Element) -> str:
    """Return the text of one paragraph, its own runs only (not those of a text box in it)."""
    return "".join(paragraph_segments(paragraph))


def paragraph_segments(paragraph: etree._Element) -> list[str]:
    """Return the text of a paragraph, cut where the engine prints something of its own.

    That is: at page numbers and other computed fields, and at the calls of notes.
    """
    segments = [""]
    fields: list[str] = []
    for kind, text in _pieces(paragraph):
        if kind == "begin":
            fields.append("")
        elif kind == "code" and fields:
            fields[-1] += text
        elif kind == "end" and fields:
            fields.pop()
        elif kind == "break" or any(_is_computed(code) for code in fields):
            segments.append("")
        elif kind == "text":
            segments[-1] += text
    return segments


def _is_computed(code: str) -> bool:
    return code.split()[:1] != [] and code.split()[0].upper() in _COMPUTED


def _pieces(node: etree._Element) -> Iterable[tuple[str, str]]:
    """Yield what a paragraph holds in order: ("text", "…"), ("break", ""), field marks."""
    for child in node:
        if child.tag == w("t"):
            yield "text", child.text or ""
        elif child.tag in (w("tab"), w("br"), w("cr")):
            yield "text", " "
        elif child.tag == w("noBreakHyphen"):
            yield "text", "\u2011"
        elif child.tag in (w("footnoteReference"), w("endnoteReference")):
            yield "break", ""
        elif child.tag == w("fldChar"):
            yield child.get(w("fldCharType")) or "", ""
        elif child.tag == w("instrText"):
            yield "code", child.text or ""
        elif child.tag == w("fldSimple"):
            yield "begin", ""
            yield "code", child.get(w("instr")) or ""
            yield from _pieces(child)
            yield "end", ""
        elif child.tag not in _APART:
            yield from _pieces(child)


def core_properties(*, title: str, author: str, today: date) -> bytes:
    """Return docProps/core.xml; its dates are midnight of `today`."""
    stamp = f"{today.isoformat()}T00:00:00Z"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        "<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(author)}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified>'
        "<dc:language>fr-FR</dc:language></cp:coreProperties>"
    ).encode()
