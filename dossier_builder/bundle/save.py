"""A PDF opened by pikepdf -> its bytes, the same each time, without protection."""

import warnings
from io import BytesIO

import pikepdf


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
