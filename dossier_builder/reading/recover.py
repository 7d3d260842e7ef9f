"""A PDF whose structure is broken, rebuilt by qpdf where it can: a lost table is no lost page.

pdfium opens many such files too, but may lose a page's content without a word.
"""

from io import BytesIO
from typing import Final

import pikepdf

#: qpdf gives up the last object of a file that is cut right after it: an end saves it.
END: Final = b"\n%%EOF\n"


def openable(data: bytes, *, password: str | None) -> bytes:
    """Return these bytes, or a PDF rebuilt from them when qpdf finds their structure broken.

    They come back as they are when they are sound, locked, or beyond repair.
    """
    buffer = BytesIO()
    try:
        with pikepdf.open(BytesIO(data), password=password or "", suppress_warnings=True) as pdf:
            if not pdf.get_warnings():
                return data
        ended = BytesIO(data + END)
        with pikepdf.open(ended, password=password or "", suppress_warnings=True) as pdf:
            if not len(pdf.pages):
                return data
            pdf.save(buffer, deterministic_id=True, encryption=False)
    except (pikepdf.PasswordError, pikepdf.PdfError, RuntimeError):
        return data
    return buffer.getvalue()
