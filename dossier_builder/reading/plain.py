"""Text and .docx files -> pages of text; a word processor's file has no fixed pages."""

import zipfile
from io import BytesIO

import docx
from docx.document import Document as DocxDocument
from docx.table import Table
from docx.text.paragraph import Paragraph

from dossier_builder.errors import UnreadableInputError
from dossier_builder.reading.legible import clean
from dossier_builder.reading.limits import MAX_TEXT_BYTES, MAX_UNZIPPED_BYTES
from dossier_builder.reading.model import Document, Medium, Page, TextSource

_WIDTH, _HEIGHT = 595.28, 841.89


def read_text(data: bytes, *, file: str, sha256: str) -> Document:
    """Read a text file as one page."""
    page = page_of_text(decode(data[:MAX_TEXT_BYTES]))
    return Document(file=file, sha256=sha256, medium=Medium.TEXT, pages=(page,))


def read_docx(data: bytes, *, file: str, sha256: str) -> Document:
    """Read a .docx as one page: paragraphs and tables in order, cells apart by tabs.

    Raises `UnreadableInputError` when it is damaged or would unpack to too much.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            size = sum(member.file_size for member in archive.infolist())
        if size > MAX_UNZIPPED_BYTES:
            raise _damaged(file)
        text = "\n".join(_blocks(docx.Document(BytesIO(data))))
    except UnreadableInputError:
        raise
    except Exception as error:  # python-docx lets errors of any type through
        raise _damaged(file) from error
    page = page_of_text(clean(text))
    return Document(file=file, sha256=sha256, medium=Medium.DOCX, pages=(page,))


def page_of_text(text: str, number: int = 1) -> Page:
    """Return text as a page that has no layout of its own."""
    source = TextSource.FILE if text.strip() else TextSource.NONE
    return Page(number, _WIDTH, _HEIGHT, text, source=source)


def decode(data: bytes) -> str:
    """Return bytes as text: UTF-8 or UTF-16 when they are that, else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return clean(data.decode("utf-16", errors="replace"))
    try:
        return clean(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return clean(data.decode("cp1252", errors="replace"))


def _blocks(document: DocxDocument) -> list[str]:
    headers = [paragraph.text for s in document.sections for paragraph in s.header.paragraphs]
    body: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            body.append(block.text)
        elif isinstance(block, Table):
            body.extend(_rows(block))
    return [*dict.fromkeys(headers), *body]


def _rows(table: Table) -> list[str]:
    rows = []
    for row in table.rows:
        # A merged cell is given once for each grid column it covers.
        cells = {id(cell._tc): cell.text.replace("\n", " ") for cell in row.cells}
        rows.append("\t".join(cells.values()))
    return rows


def _damaged(file: str) -> UnreadableInputError:
    return UnreadableInputError(
        "Ce document Word est endommagé et ne s’ouvre pas.",
        file=file,
        next_step="Ouvrez-le dans Word et enregistrez-le en PDF.",
    )
