"""The one door of this room: a path in, a `Document` out, whatever kind of file it is."""

import hashlib
from pathlib import Path

from dossier_builder.errors import UnreadableInputError
from dossier_builder.reading.email import read_email
from dossier_builder.reading.image import read_image
from dossier_builder.reading.limits import MAX_FILE_BYTES
from dossier_builder.reading.model import Document, Medium
from dossier_builder.reading.pdf import read_pdf
from dossier_builder.reading.plain import read_docx, read_text
from dossier_builder.reading.recover import openable
from dossier_builder.reading.scans import with_scans_read
from dossier_builder.reading.sniff import medium_of
from dossier_builder.reading.xml import UnsafeXmlError, parse, syntax_of


def read_document(
    path: Path,
    *,
    file: str,
    password: str | None = None,
    max_pages: int = 10_000,
    scans: bool = True,
    second_reader: bool = True,
) -> Document:
    """Read a file by what its bytes are, not by its name.

    `file` is its path inside the dossier (POSIX form), as evidence will cite it; `scans`
    says whether pages without text are read by OCR (seconds a page), `second_reader` whether
    Tesseract, when present, may confirm what was read so with doubt.
    Raises `UnreadableInputError` (French) when it is empty, damaged, protected or beyond
    the limits; a format that is not read gives a `Document` without pages.
    """
    data = load(path, file=file)
    return read_bytes(
        data,
        file=file,
        password=password,
        max_pages=max_pages,
        scans=scans,
        second_reader=second_reader,
    )


def load(path: Path, *, file: str) -> bytes:
    """Return a file's bytes; raises `UnreadableInputError` when absent, empty or too large."""
    try:
        size = path.stat().st_size
        data = b"" if size > MAX_FILE_BYTES else path.read_bytes()
    except OSError as error:
        raise UnreadableInputError(
            "Ce fichier ne peut pas être ouvert.",
            file=file,
            next_step="Vérifiez qu’il existe encore et que vous avez le droit de le lire.",
        ) from error
    if size > MAX_FILE_BYTES:
        raise UnreadableInputError(
            f"Ce fichier dépasse {MAX_FILE_BYTES // (1024 * 1024)} Mo.",
            file=file,
            next_step="Réduisez-le ou découpez-le.",
        )
    if not data:
        raise UnreadableInputError(
            "Ce fichier est vide.", file=file, next_step="Redéposez-le : la copie a échoué."
        )
    return data


def read_bytes(
    data: bytes,
    *,
    file: str,
    password: str | None = None,
    max_pages: int = 10_000,
    scans: bool = True,
    second_reader: bool = True,
) -> Document:
    """Read bytes as `read_document` does a file; for attachments, which have no path.

    A PDF whose structure is broken is rebuilt in memory; the document's hash stays the file's.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    if medium_of(data) is Medium.PDF:
        data = openable(data, password=password)
    document = _read_medium(data, sha256, file=file, password=password, max_pages=max_pages)
    if not scans:
        return document
    return with_scans_read(document, data, password=password, second_reader=second_reader)


def _read_medium(
    data: bytes, sha256: str, *, file: str, password: str | None, max_pages: int
) -> Document:
    medium = medium_of(data)
    if medium is Medium.PDF:
        return read_pdf(data, file=file, sha256=sha256, password=password, max_pages=max_pages)
    if medium is Medium.IMAGE:
        return read_image(data, file=file, sha256=sha256, max_pages=max_pages)
    if medium is Medium.XML:
        return _read_xml(data, file=file, sha256=sha256)
    if medium is Medium.DOCX:
        return read_docx(data, file=file, sha256=sha256)
    if medium is Medium.EMAIL:
        return read_email(data, file=file, sha256=sha256)
    if medium is Medium.TEXT:
        return read_text(data, file=file, sha256=sha256)
    raise UnreadableInputError(
        "Ce format de fichier n’est pas lu.",
        file=file,
        next_step="Enregistrez-le ou imprimez-le en PDF, et déposez ce PDF.",
    )


def _read_xml(data: bytes, *, file: str, sha256: str) -> Document:
    try:
        root = parse(data)
    except UnsafeXmlError as error:
        raise UnreadableInputError(
            f"Ce fichier n’est pas lu : {error.reason}.",
            file=file,
            next_step="Redemandez à l’émetteur sa facture électronique, ou son PDF.",
        ) from error
    if syntax_of(root) is None:
        return Document(
            file=file,
            sha256=sha256,
            medium=Medium.XML,
            pages=(),
            warnings=("Ce fichier XML n’est pas une facture d’un format reconnu.",),
        )
    name = file.rpartition("/")[2]
    return Document(
        file=file,
        sha256=sha256,
        medium=Medium.XML,
        pages=(),
        embedded_xml=data,
        embedded_name=name,
    )
