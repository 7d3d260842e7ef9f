"""Text, messages and electronic invoices without a page, as a Word document to be rendered."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from docx import Document
from docx.document import Document as DocxDocument
from docx.shared import Cm, Length, Pt
from docx.table import Table

from dossier_builder.bundle.invoice import invoice_lines, invoice_rows
from dossier_builder.errors import UnreadableInputError
from dossier_builder.french import date_longue
from dossier_builder.reading.email import open_mail
from dossier_builder.reading.plain import decode
from dossier_builder.reading.xml import UnsafeXmlError, parse, syntax_of

# A message or a text longer than this (about 400 pages) is no evidence that a judge reads.
_MAX_CHARACTERS: Final = 1_200_000
_FIXED: Final = datetime(2000, 1, 1)  # noqa: DTZ001  python-docx wants naive datetimes


def text_docx(data: bytes, *, name: str) -> bytes:
    """Return a plain text as a Word document, line by line.

    Raises `UnreadableInputError` when it is empty or far too long.
    """
    text = decode(data)
    document = _document(name)
    _paragraphs(document, text, name)
    return _bytes(document)


def mail_docx(data: bytes, *, name: str) -> bytes:
    """Return a message as a Word document: sender, recipients, date, subject, attachments, text.

    Raises `UnreadableInputError` when it is damaged or far too long.
    """
    mail = open_mail(data, file=name)
    head = mail.head
    document = _document(name)
    _note(document, f"Message électronique (fichier «\u00a0{name}\u00a0»)")
    rows = [
        ("De", head.sender),
        ("À", head.recipients),
        ("Date", date_longue(head.sent_on) if head.sent_on else ""),
        ("Objet", head.subject),
        ("Pièces jointes", "\n".join(head.attachments)),
    ]
    _table(document, [row for row in rows if row[1]])
    _paragraphs(document, mail.body or "(message sans texte)", name)
    return _bytes(document)


def invoice_docx(data: bytes, *, name: str) -> bytes:
    """Return a UBL or CII invoice as a Word document that says it is a rendering.

    Any other XML is shown as its text. Raises `UnreadableInputError` when it is not XML.
    """
    try:
        root = parse(data)
    except UnsafeXmlError as error:
        raise UnreadableInputError(
            f"Ce fichier XML ne peut pas être lu\u00a0: {error.reason}.",
            file=name,
            next_step="Demandez à l’émetteur la facture en PDF ou en XML conforme.",
        ) from error
    if syntax_of(root) not in {"cii", "ubl"}:
        return text_docx(data, name=name)
    document = _document(name)
    _note(
        document,
        f"Rendu lisible d’une facture électronique (fichier «\u00a0{name}\u00a0»). "
        "Le fichier d’origine, sans page, seul fait foi.",
    )
    _table(document, list(invoice_rows(root)))
    lines = list(invoice_lines(root))
    if lines:
        document.add_paragraph()
        _grid(document, ("Désignation", "Quantité", "Prix unitaire", "Montant HT"), lines)
    return _bytes(document)


def _document(name: str) -> DocxDocument:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = "Liberation Sans", Pt(10)
    style.paragraph_format.space_after = Pt(3)
    core = document.core_properties
    core.title, core.author, core.language = name, "", "fr-FR"
    core.created = core.modified = _FIXED
    return document


def _note(document: DocxDocument, text: str) -> None:
    run = document.add_paragraph().add_run(text)
    run.italic = True
    run.font.size = Pt(8.5)


def _paragraphs(document: DocxDocument, text: str, name: str) -> None:
    if not text.strip():
        raise UnreadableInputError(
            "Ce fichier est vide.",
            file=name,
            next_step="Vérifiez son contenu, puis déposez-le de nouveau.",
        )
    if len(text) > _MAX_CHARACTERS:
        raise UnreadableInputError(
            "Ce texte est trop long pour être une pièce.",
            file=name,
            next_step="N’en déposez que l’extrait utile.",
        )
    for line in _printable(text).splitlines():
        document.add_paragraph(line.rstrip())


def _table(document: DocxDocument, rows: Sequence[tuple[str, str]]) -> None:
    table = document.add_table(rows=0, cols=2)
    table.autofit = False
    for label, value in rows:
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(label).bold = True
        cells[1].text = _printable(value)
    _set_widths(table, (Cm(4.5), Cm(12.3)))
    document.add_paragraph()


def _grid(document: DocxDocument, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    table.autofit = False
    widths = (Cm(8.4), Cm(2.6), Cm(2.9), Cm(2.9))
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    for row in rows:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = _printable(value)
    _set_widths(table, widths)


def _set_widths(table: Table, widths: Sequence[Length]) -> None:
    # The grid decides for one engine, the cells for the other.
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _printable(text: str) -> str:
    """Return text without the control characters that XML 1.0 cannot hold."""
    kept = (c for c in text if c in "\t\n" or (c >= " " and not 0xD800 <= ord(c) < 0xE000))
    return "".join(c for c in kept if c not in "\ufffe\uffff")


def _bytes(document: DocxDocument) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()
