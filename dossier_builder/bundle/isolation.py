"""Pages whose own content would swallow a stamp: found by trying, then shut into a form.

An unfinished string or image in a page's content runs on into whatever is appended to it. Such
pages are rare and cannot be told without parsing every page, which is slow; so each piece is
stamped once on trial and read (`trial`). A page that fails gets its content, unchanged, as a form
XObject (ISO 32000-1, 8.10), which ends where it ends.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pikepdf

from dossier_builder.bundle.save import QPDF_ERRORS, bytes_of, kept
from dossier_builder.bundle.source import damaged

# How the bytes of a stream are coded (ISO 32000-1, table 5).
_CODING: Final = frozenset({"/Filter", "/DecodeParms"})


def isolated(path: Path, bad: Sequence[int], *, name: str, work: Path) -> Path:
    """Return a copy of a PDF, below `work`, whose pages `bad` (from 0) are shut into forms.

    Raises `UnreadableInputError` naming the file when its pages cannot be copied.
    """
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            for index in bad:
                page = pdf.pages[index]
                shut_in(pdf, page, page.mediabox)
            return kept(bytes_of(pdf), work, prefix="isole_")
    except QPDF_ERRORS as error:
        raise damaged(name) from error


def shut_in(pdf: pikepdf.Pdf, page: pikepdf.Page, box: pikepdf.Array) -> None:
    """Make the content of a page a form, cut to `box`.

    Raises `PdfError` when it cannot be taken over.
    """
    form = _content(pdf, page)
    form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    form.BBox, form.Resources = box, page.resources
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Original=form))
    page.obj.Contents = pdf.make_stream(b"/Original Do")


def _content(pdf: pikepdf.Pdf, page: pikepdf.Page) -> pikepdf.Stream:
    try:
        # qpdf reads the content of a form made from a page late: after it was replaced below.
        return pdf.make_stream(page.as_form_xobject(handle_transformations=False).read_bytes())
    except pikepdf.PdfError:
        # What a damaged stream still shows, a reader decodes: it is taken over as it is coded.
        coded = page.obj.get(pikepdf.Name.Contents)
        if not isinstance(coded, pikepdf.Stream):
            raise
        stream = pdf.make_stream(coded.read_raw_bytes())
        for key in _CODING & set(coded.keys()):
            stream[key] = coded[key]
        return stream
