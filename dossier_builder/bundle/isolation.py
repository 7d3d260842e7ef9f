"""Pages whose own content would swallow a stamp: found by trying, then shut into a form.

An unfinished string or image in a page's content runs on into whatever is appended to it. Such
pages are rare and cannot be told without parsing every page, which is slow; so each piece is
stamped once on trial and its stamps are read. A page that fails gets its content, unchanged, as
a form XObject (ISO 32000-1, 8.10), which ends where it ends.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pikepdf
import pypdfium2 as pdfium

from dossier_builder.bundle.compose import compose_trial
from dossier_builder.bundle.proof import BundleProof
from dossier_builder.bundle.save import bytes_of, kept
from dossier_builder.bundle.section import Section
from dossier_builder.bundle.shown import unreadable_stamps
from dossier_builder.bundle.source import damaged
from dossier_builder.bundle.stamp import StampText
from dossier_builder.french import piece_numero

# How the bytes of a stream are coded (ISO 32000-1, table 5).
_CODING: Final = frozenset({"/Filter", "/DecodeParms"})


def isolated(path: Path, *, name: str, pages: int, work: Path) -> tuple[Path, tuple[int, ...]]:
    """Return a PDF whose pages can all be stamped, and the pages (from 0) that were shut in.

    That is `path` itself when none was. Raises `UnreadableInputError` naming the file when
    its pages cannot be copied, or bear no stamp even so.
    """
    bad = _failing(path, name, pages, work)
    if not bad:
        return path, ()
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            for index in bad:
                _shut_in(pdf, pdf.pages[index])
            target = kept(bytes_of(pdf), work, prefix="isole_")
    except (pikepdf.PdfError, RuntimeError) as error:
        raise damaged(name) from error
    if _failing(target, name, pages, work):
        raise damaged(name)
    return target, bad


def _failing(path: Path, name: str, pages: int, work: Path) -> tuple[int, ...]:
    section = Section(
        label="0",
        title="",
        path=path,
        name=name,
        is_piece=True,
        count=pages,
        stamps=(StampText(piece_numero("0")),) * pages,
        folios=("",) * pages,
    )
    work.mkdir(parents=True, exist_ok=True)
    # Pieces are prepared side by side in one folder, and two of them may be the same file.
    with TemporaryDirectory(prefix="essai_", dir=work) as folder:
        trial = Path(folder) / "essai.pdf"
        return _unreadable(trial, compose_trial([section], trial).proof)


def _unreadable(trial: Path, proof: BundleProof) -> tuple[int, ...]:
    with pdfium.PdfDocument(trial) as shown:
        return tuple(unreadable_stamps(shown, proof.sections[0]))


def _shut_in(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Make the content of a page a form. Raises `PdfError` when it cannot be taken over."""
    form = _content(pdf, page)
    form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    form.BBox, form.Resources = page.mediabox, page.resources
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
