"""A tiny page written full gets white paper beside it: a stamp never covers what a label says.

Only the page's frame grows, above and to the right of what was seen; its content keeps its place
and its size, cut where it was cut before.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pikepdf

from dossier_builder.bundle.frame import Frame, frame_from
from dossier_builder.bundle.isolation import shut_in
from dossier_builder.bundle.model import PageSpots
from dossier_builder.bundle.remarks import attention
from dossier_builder.bundle.save import QPDF_ERRORS, bytes_of, kept
from dossier_builder.bundle.source import damaged
from dossier_builder.facts.model import Finding

#: Code of the finding that says it.
WIDENED: Final = "page_elargie"
# A page of which a side is shorter (6 cm, in points) has no margin that a stamp could use.
_TINY: Final = 170.0
# What a stamp and a page number take side by side, and the height of the stamp's strip (points).
_WIDTH: Final = 240.0
_STRIP: Final = 34.0
_SAID: Final = (
    "trop petite et trop remplie pour un tampon\u00a0; du papier blanc lui est ajouté, au-dessus "
    "et à droite\u00a0: le document n’est ni réduit ni recouvert."
)


def widened(
    path: Path, spots: Sequence[PageSpots], *, name: str, work: Path
) -> tuple[Path, tuple[Finding, ...]]:
    """Return a copy, below `work`, whose tiny pages without room for a stamp have some more.

    That is `path` itself, without a finding, when there is no such page. Raises
    `UnreadableInputError` naming the file when its pages cannot be copied.
    """
    full = [index for index, spot in enumerate(spots) if not (spot.stamp_free and spot.folio_free)]
    if not full:
        return path, ()
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            tiny = [index for index in full if _widen(pdf, pdf.pages[index])]
            if not tiny:
                return path, ()
            copy = kept(bytes_of(pdf), work, prefix="elargi_")
    except QPDF_ERRORS as error:
        raise damaged(name) from error
    return copy, tuple(attention(WIDENED, tiny, _SAID, name))


def _widen(pdf: pikepdf.Pdf, page: pikepdf.Page) -> bool:
    """Give a page more paper; False for one that is not tiny."""
    frame = _frame(page)
    if min(frame.width, frame.height) >= _TINY:
        return False
    shown = (0.0, 0.0, max(frame.width, _WIDTH), frame.height + _STRIP)
    seen = pikepdf.Array([frame.x0, frame.y0, frame.x1, frame.y1])
    shut_in(pdf, page, seen)
    larger = pikepdf.Array([round(value, 3) for value in frame.to_page(shown)])
    for key in ("/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"):
        if key in page.obj:
            del page.obj[key]
    page.obj.MediaBox = larger
    # What the page's tree would give it is not for the larger page.
    page.obj.CropBox = larger
    return True


def _frame(page: pikepdf.Page) -> Frame:
    rotation = _inherited(page.obj, "/Rotate")
    unit = page.obj.get("/UserUnit")
    return frame_from(list(page.mediabox), list(page.cropbox), rotation, unit)


def _inherited(node: pikepdf.Object, key: str) -> object:
    for _ in range(60):
        if key in node:
            return node[key]
        parent = node.get("/Parent")
        if not isinstance(parent, pikepdf.Dictionary):
            return None
        node = parent
    return None
