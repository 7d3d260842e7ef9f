"""A piece whose copy does not pass its proof, taken a safer way: as it shows, with less around it.

Whatever is odd in a file can reach a fault of ours, or of a library. Then its structure is
written anew; then it goes without what leads from page to page, which no page shows. Its pages
are never turned into pictures. When even that does not pass, the piece is named, not used.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pikepdf

from dossier_builder.bundle.balance import overclosed_pages
from dossier_builder.bundle.isolation import isolated
from dossier_builder.bundle.likeness import unlike_pages
from dossier_builder.bundle.model import PiecePages
from dossier_builder.bundle.remarks import attention, different
from dossier_builder.bundle.save import QPDF_ERRORS, bytes_of, kept
from dossier_builder.bundle.source import damaged
from dossier_builder.bundle.trial import Trial, on_trial
from dossier_builder.errors import UnreadableInputError
from dossier_builder.facts.model import Finding, Severity

# What the catalogue keeps: the pages, and which of their layers show (ISO 32000-1, table 28).
_KEPT: Final = frozenset({"/Type", "/Pages", "/OCProperties"})
_REWRITTEN: Final = (
    "sa structure n’a pas passé le contrôle\u00a0; elle a été réécrite pour le dossier. "
    "Comparez ses pages à l’original."
)
_WITHOUT_LINKS: Final = (
    "sa structure n’a pas passé le contrôle\u00a0; ses pages sont reprises sans ses liens, ses "
    "signets ni ses destinations nommées. Comparez-les à l’original."
)
_SWALLOWING: Final = "son contenu est mal formé\u00a0; vérifiez qu’elle s’affiche entière."


def proved_alone(piece: PiecePages, *, work: Path) -> PiecePages:
    """Return the piece as it passes its own proof: as it is where it does, else a safer way.

    Raises `UnreadableInputError` naming it when no way does.
    """
    name = piece.piece.file
    overclosed = overclosed_pages(piece.path)
    if overclosed:
        piece = replace(piece, path=isolated(piece.path, overclosed, name=name, work=work))
    trial = _trial(piece, piece.path, work)
    if trial is not None and trial.unstamped:
        path = isolated(piece.path, trial.unstamped, name=name, work=work)
        said = attention("page_mal_formee", trial.unstamped, _SWALLOWING, name)
        piece = replace(piece, path=path, findings=(*piece.findings, *said))
        trial = _trial(piece, path, work)
    return piece if trial is not None and trial.passed else safer(piece, work=work)


def safer(piece: PiecePages, *, work: Path) -> PiecePages:
    """Return the piece taken in the next safer way that passes its own proof, and say so.

    Its way is told by `PiecePages.way`, and its key is another. Raises `UnreadableInputError`
    naming it when there is none.
    """
    name = piece.piece.file
    for way, (change, code, said) in enumerate(_WAYS[piece.way :], piece.way + 1):
        path = _changed(piece.path, change, work)
        trial = _trial(piece, path, work) if path is not None else None
        if path is None or trial is None or not trial.passed:
            continue
        # Each way holds what the one before it did: one finding tells both.
        former = (f for f in piece.findings if f.code not in _CODES)
        findings = (*former, _finding(code, said, name), *_unlike(piece.path, path, name))
        key = piece.key and f"{piece.key}-{way}"
        return replace(piece, path=path, findings=findings, key=key, way=way)
    raise damaged(name)


def _trial(piece: PiecePages, path: Path, work: Path) -> Trial | None:
    """Return what the trial of these pages found; None when they cannot be copied at all."""
    try:
        return on_trial(path, name=piece.piece.file, pages=piece.pages, work=work)
    except UnreadableInputError:
        return None


def _rewritten(pdf: pikepdf.Pdf) -> None:
    """Change nothing: saving writes the structure anew."""


def _without_links(pdf: pikepdf.Pdf) -> None:
    for key in set(pdf.Root.keys()) - _KEPT:
        del pdf.Root[key]
    for page in pdf.pages:
        if "/Annots" in page.obj:
            page.obj.Annots = pikepdf.Array(_seen(page.obj.Annots))


def _seen(annotations: object) -> Iterator[pikepdf.Object]:
    if not isinstance(annotations, pikepdf.Array):
        return
    for item in annotations:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") != "/Link":
            yield item


_WAYS: Final[tuple[tuple[Callable[[pikepdf.Pdf], None], str, str], ...]] = (
    (_rewritten, "piece_reecrite", _REWRITTEN),
    (_without_links, "liens_retires", _WITHOUT_LINKS),
)
_CODES: Final = frozenset(code for _, code, _ in _WAYS)


def _changed(path: Path, change: Callable[[pikepdf.Pdf], None], work: Path) -> Path | None:
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            change(pdf)
            return kept(bytes_of(pdf), work, prefix="repris_")
    except QPDF_ERRORS:
        return None


def _finding(code: str, said: str, name: str) -> Finding:
    return Finding(code, Severity.ATTENTION, f"{name}\u00a0: {said}", file=name)


def _unlike(former: Path, path: Path, name: str) -> Iterator[Finding]:
    return different(unlike_pages(former, path.read_bytes(), password=None), name)
