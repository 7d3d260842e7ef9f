"""A PDF opened by pikepdf -> its bytes, the same each time; bytes -> a file of a work folder."""

import hashlib
import os
import warnings
from io import BytesIO
from pathlib import Path
from typing import Final

import pikepdf

#: What qpdf raises on a damaged file: its own error, a general one, names that are no text.
QPDF_ERRORS: Final = (pikepdf.PdfError, RuntimeError, UnicodeDecodeError)


def bytes_of(pdf: pikepdf.Pdf) -> bytes:
    """Return `pdf` written anew. Raises `pikepdf.PdfError` or `RuntimeError` (qpdf's words)."""
    buffer = BytesIO()
    with warnings.catch_warnings():
        # Fields that no form lists: only what they show is of interest here.
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
        pdf.save(
            buffer,
            deterministic_id=True,
            encryption=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return buffer.getvalue()


def kept(data: bytes, work: Path, *, prefix: str = "") -> Path:
    """Write `data` below `work`, under its digest, and return where.

    Pieces are prepared side by side, and two may be the same: the file appears whole.
    """
    work.mkdir(parents=True, exist_ok=True)
    target = work / f"{prefix}{hashlib.sha256(data).hexdigest()}.pdf"
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    partial.write_bytes(data)
    partial.replace(target)
    return target
