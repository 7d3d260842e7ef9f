"""The one door of this room: a dropped file in, what it is and what it states out."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dossier_builder.errors import DossierError, UnreadableInputError
from dossier_builder.facts.documents import read_own, reader_of
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.model import (
    Facts,
    Finding,
    Nature,
    ReadFile,
    Severity,
    unread_file,
)
from dossier_builder.facts.page import PageFacts, read_page
from dossier_builder.facts.papers.messages import message_nature
from dossier_builder.facts.papers.nature import Judgement, judge
from dossier_builder.facts.structured.cii import read_cii
from dossier_builder.facts.structured.compare import merge
from dossier_builder.facts.structured.model import StructuredInvoice
from dossier_builder.facts.structured.ubl import read_ubl
from dossier_builder.reading.email import open_mail
from dossier_builder.reading.model import Document, Medium
from dossier_builder.reading.read import load, read_bytes
from dossier_builder.reading.xml import UnsafeXmlError, parse, syntax_of

# An e-mail in an e-mail in an e-mail: deeper is not read.
_MAX_DEPTH: Final = 3


@dataclass(frozen=True, slots=True)
class _Options:
    """How a file and what is attached to it are read."""

    max_pages: int
    second_reader: bool


def read_file(
    path: Path,
    *,
    file: str,
    password: str | None = None,
    nature: Nature | None = None,
    max_pages: int = 10_000,
    second_reader: bool = True,
) -> tuple[ReadFile, ...]:
    """Read a dropped file: what it is and what it states, each value with its evidence.

    `file` is its path inside the dossier (POSIX form). `nature` given means that a person
    stated it; `second_reader` says whether Tesseract, when present, may confirm words in
    doubt. The first `ReadFile` is the file's own; attachments of an e-mail follow as
    files named "mail.eml/<attachment>" (`reading.email.attachment_bytes` gives their
    bytes). Never raises for a bad file: its `error` (French) says what is wrong.
    """
    try:
        data = load(path, file=file)
    except UnreadableInputError as error:
        return (_unreadable(file, "", error, nature),)
    options = _Options(max_pages, second_reader)
    return tuple(_read(data, file, password, nature, options, depth=0))


def _read(
    data: bytes,
    file: str,
    password: str | None,
    nature: Nature | None,
    options: _Options,
    *,
    depth: int,
) -> Iterator[ReadFile]:
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        document = read_bytes(
            data,
            file=file,
            password=password,
            max_pages=options.max_pages,
            second_reader=options.second_reader,
        )
        yield facts_of(document, nature=nature)
    except DossierError as error:
        yield _unreadable(file, sha256, error, nature)
        return
    if document.medium is Medium.EMAIL and depth < _MAX_DEPTH:
        for name, content in open_mail(data, file=file).attachments:
            yield from _read(content, f"{file}/{name}", None, None, options, depth=depth + 1)


def facts_of(document: Document, *, nature: Nature | None = None) -> ReadFile:
    """Return what a document is and states; `nature` given means that a person stated it."""
    reader = reader_of(document)
    invoice, warnings = _structured(document)
    judgement = _nature(document, reader, invoice, nature)
    if invoice is None:
        page = read_own(document, reader, judgement.nature)
    else:
        shown = read_page(reader, judgement.nature, document.message)
        merged = merge(reader, invoice, shown.facts, has_pages=bool(document.pages))
        page = PageFacts(merged.facts, (*shown.findings, *merged.findings))
    return ReadFile(
        file=document.file,
        sha256=document.sha256,
        pages=len(document.pages),
        nature=judgement.nature,
        nature_score=judgement.score,
        nature_reasons=judgement.reasons,
        facts=Facts(**page.facts),
        findings=(*page.findings, *warnings, *_warnings(document)),
        nature_stated=nature is not None,
    )


def _structured(document: Document) -> tuple[StructuredInvoice | None, list[Finding]]:
    if document.embedded_xml is None:
        return None, []
    try:
        root = parse(document.embedded_xml)
    except UnsafeXmlError as error:
        return None, [_finding(document.file, f"Facture électronique non lue : {error.reason}.")]
    return (read_ubl(root) if syntax_of(root) == "ubl" else read_cii(root)), []


def _nature(
    document: Document, reader: Reader, invoice: StructuredInvoice | None, stated: Nature | None
) -> Judgement:
    if stated is not None:
        return Judgement(stated, 1.0, ("Indiqué dans dossier.toml.",))
    if invoice is not None:
        return _structured_nature(invoice)
    if document.message is not None:
        return message_nature(reader.layout)
    return judge(reader.layout)


def _structured_nature(invoice: StructuredInvoice) -> Judgement:
    """Take the nature from the data; an invoice of a negative total is an avoir by another name."""
    if invoice.nature is Nature.FACTURE and (invoice.total_ttc or 0) < 0:
        return Judgement(Nature.AVOIR, 1.0, ("Facture électronique d’un total négatif.",))
    return Judgement(invoice.nature, 1.0, ("Type indiqué par la facture électronique.",))


def _warnings(document: Document) -> Iterator[Finding]:
    for warning in document.warnings:
        yield _finding(document.file, warning)


def _finding(file: str, message: str) -> Finding:
    return Finding(code="lecture", severity=Severity.ATTENTION, message=message, file=file)


def _unreadable(file: str, sha256: str, error: DossierError, nature: Nature | None) -> ReadFile:
    return unread_file(file, f"{error.what} {error.next_step}", sha256=sha256, nature=nature)
