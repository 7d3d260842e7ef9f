"""Any piece becomes pages: a PDF as it is, an image, a letter, a message, a text, an invoice."""

from dataclasses import replace
from pathlib import Path
from typing import Final, Protocol

from dossier_builder.bundle.images import image_pdf
from dossier_builder.bundle.lighten import lightened
from dossier_builder.bundle.model import PagesResult, PiecePages, PieceSource
from dossier_builder.bundle.safer import proved_alone
from dossier_builder.bundle.save import kept
from dossier_builder.bundle.soundness import sound_pdf
from dossier_builder.bundle.spots import spots_of
from dossier_builder.bundle.widen import widened
from dossier_builder.bundle.written import invoice_docx, mail_docx, text_docx
from dossier_builder.errors import UnreadableInputError
from dossier_builder.facts.model import Finding, Severity
from dossier_builder.reading.model import Medium
from dossier_builder.reading.sniff import medium_of
from dossier_builder.settings.firm import Lightening, StampSettings

# Readers look for the end of a PDF in as many bytes (ISO 32000-1, annex H).
_END: Final = 1024


class DocxRenderer(Protocol):
    """Turns a .docx into PDF: `letters.render.render` with its engine chosen."""

    def __call__(self, docx: bytes, *, name: str) -> bytes:
        """Return the document as PDF; `name` is what errors call it."""


def to_pdf(
    source: bytes | Path, *, name: str, render_docx: DocxRenderer, password: str | None = None
) -> PagesResult:
    """Return a dropped file as PDF.

    A sound PDF comes back as it is (`pdf` is then `source`); everything else becomes new
    bytes. `name` is what a person calls the file; `password` opens a protected PDF.
    Raises `UnreadableInputError` naming the file when it cannot become pages.
    """
    data = source if isinstance(source, bytes) else _read(source, name)
    medium = medium_of(data)
    if medium is Medium.PDF or _is_headless(data):
        return sound_pdf(source, name=name, password=password)
    if medium is Medium.IMAGE:
        return image_pdf(data, name=name)
    if medium is Medium.OTHER:
        raise _unknown(name)
    return _rendered(_as_docx(data, medium, name), medium, name, render_docx)


def prepare_piece(
    source: PieceSource,
    *,
    work: Path,
    render_docx: DocxRenderer,
    stamp: StampSettings | None = None,
    lightening: Lightening | None = None,
) -> PiecePages:
    """Return a piece ready for `Plan`: its pages, and where each has room for this `stamp`.

    What is not a sound PDF is written below `work`, under the digest of its bytes; so is a
    piece whose images are made lighter, as `lightening` asks, or whose tiny pages have no room
    for a stamp. It has passed the proof of the
    bundle by itself. Raises `UnreadableInputError` as `to_pdf` and `proved_alone` do.
    """
    name = source.piece.file
    result = to_pdf(source.path, name=name, render_docx=render_docx, password=source.password)
    path = result.pdf if isinstance(result.pdf, Path) else kept(result.pdf, work)
    lighter: tuple[Finding, ...] = ()
    if lightening is not None:
        path, lighter = lightened(path, name=name, asked=lightening, work=work)
    spots = spots_of(path, name=name, stamp=stamp)
    larger, widths = widened(path, spots, name=name, work=work)
    taken = PiecePages(source.piece, larger, result.pages, (*result.findings, *lighter, *widths))
    made = proved_alone(taken, work=work)
    if made.path != path:
        spots = spots_of(made.path, name=name, stamp=stamp)
    return replace(made, spots=spots)


def _is_headless(data: bytes) -> bool:
    """Tell a PDF whose first line is gone, or is that of a PostScript printer, by its end."""
    return b"startxref" in data[-_END:] and b" obj" in data and b"/Root" in data


def _read(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableInputError(
            "Ce fichier ne peut pas être lu.",
            file=name,
            next_step="Vérifiez qu’il existe et que vous avez le droit de l’ouvrir.",
        ) from error


def _as_docx(data: bytes, medium: Medium, name: str) -> bytes:
    if medium is Medium.DOCX:
        return data
    if medium is Medium.EMAIL:
        return mail_docx(data, name=name)
    if medium is Medium.XML:
        return invoice_docx(data, name=name)
    return text_docx(data, name=name)


def _rendered(docx: bytes, medium: Medium, name: str, render_docx: DocxRenderer) -> PagesResult:
    pdf = render_docx(docx, name=name)
    result = sound_pdf(pdf, name=name)
    said = {
        Medium.EMAIL: "message électronique, rendu en pages.",
        Medium.XML: "facture électronique sans page, rendue lisible\u00a0; "
        "le fichier d’origine seul fait foi.",
        Medium.DOCX: "document Word, rendu en pages.",
        Medium.TEXT: "texte, rendu en pages.",
    }[medium]
    finding = Finding("piece_rendue", Severity.INFO, f"{name}\u00a0: {said}", file=name)
    return PagesResult(pdf, result.pages, (finding,))


def _unknown(name: str) -> UnreadableInputError:
    return UnreadableInputError(
        "Ce format de fichier ne peut pas être mis en pages.",
        file=name,
        next_step="Ouvrez-le dans son logiciel, imprimez-le en PDF, et déposez le PDF.",
    )
