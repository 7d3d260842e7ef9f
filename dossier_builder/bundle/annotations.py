"""Annotations of a page as they stand in the bundle: what shows is kept, what acts is not."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NullObject,
    TextStringObject,
)

from dossier_builder.bundle.destinations import Destinations, items_of
from dossier_builder.bundle.frame import Rect
from dossier_builder.bundle.graft import Graft
from dossier_builder.bundle.model import PIECE_URN
from dossier_builder.bundle.primitives import name, resolve

# More annotations than this on one page are not read by anyone: they are left out, and said.
MAX_PER_PAGE: Final = 5_000

# Entries of an annotation that decide how it looks (ISO 32000-1, 12.5); all others act, or
# refer to what is not copied.
_LOOKS: Final = frozenset(
    [
        "/Type",
        "/Subtype",
        "/Rect",
        "/Contents",
        "/NM",
        "/F",
        "/AP",
        "/AS",
        "/Border",
        "/C",
        "/CA",
        "/BS",
        "/BE",
        "/RD",
        "/QuadPoints",
        "/L",
        "/LE",
        "/IC",
        "/LL",
        "/LLE",
        "/Cap",
        "/CP",
        "/CO",
        "/Vertices",
        "/InkList",
        "/DA",
        "/DS",
        "/Q",
        "/CL",
        "/IT",
        "/Sy",
        "/Name",
        "/OC",
        "/BM",
        "/ca",
    ]
)
_VISIBLE: Final = frozenset(
    [
        "/Text",
        "/FreeText",
        "/Line",
        "/Square",
        "/Circle",
        "/Polygon",
        "/PolyLine",
        "/Highlight",
        "/Underline",
        "/Squiggly",
        "/StrikeOut",
        "/Stamp",
        "/Caret",
        "/Ink",
        "/Redact",
        "/Watermark",
    ]
)
# Kept as the picture they show, without what they carry.
_CARRIERS: Final = {
    "/FileAttachment": "fichier joint à une annotation",
    "/Sound": "son",
    "/Movie": "vidéo",
    "/Screen": "contenu multimédia",
    "/RichMedia": "contenu multimédia",
    "/3D": "contenu en trois dimensions",
    "/Widget": "",
    "/PrinterMark": "",
    "/TrapNet": "",
}
_ACTIONS_SAID: Final = {
    "/URI": "lien vers Internet",
    "/Launch": "lancement d’un programme",
    "/JavaScript": "programme JavaScript",
    "/SubmitForm": "envoi de formulaire",
    "/ImportData": "import de données",
    "/GoToR": "lien vers un autre fichier",
    "/GoToE": "lien vers un fichier joint",
}


@dataclass(frozen=True, slots=True)
class PieceLink:
    """A letter's link to a piece: its place on the page (page units) and the piece's label."""

    rect: Rect
    label: str


@dataclass(slots=True)
class PageAnnotations:
    """Bodies of the annotations that are copied as they are, and links to pieces, by order."""

    bodies: list[bytes]
    piece_links: list[PieceLink]


@dataclass(frozen=True, slots=True)
class AnnotationCopier:
    """Copies the annotations of one source. `removed` receives what is left out (French).

    Links to pieces count only in letters (`is_front`): a piece cannot forge one.
    """

    graft: Graft
    destinations: Destinations
    removed: Callable[[str], None]
    is_front: bool

    def of_page(self, page: DictionaryObject) -> PageAnnotations:
        """Return what becomes of the annotations of `page`."""
        result = PageAnnotations([], [])
        items = items_of(page, "/Annots")
        for item in items[:MAX_PER_PAGE]:
            annotation = resolve(item)
            if isinstance(annotation, DictionaryObject):
                self._one(annotation, result)
        if len(items) > MAX_PER_PAGE:
            self.removed(f"annotations au-delà de {MAX_PER_PAGE} sur une page")
        return result

    def _one(self, annotation: DictionaryObject, result: PageAnnotations) -> None:
        kind = str(resolve(dict.get(annotation, "/Subtype", NullObject())))
        if kind == "/Link":
            self._link(annotation, result)
        elif kind in _VISIBLE:
            if "/AA" in annotation or "/A" in annotation:
                self.removed("action d’une annotation")
            result.bodies.append(self._looks(annotation, kind))
        elif kind in _CARRIERS:
            if _CARRIERS[kind]:
                self.removed(_CARRIERS[kind])
            if isinstance(_appearance(annotation), DictionaryObject):
                result.bodies.append(self._looks(annotation, "/Stamp"))

    def _looks(self, annotation: DictionaryObject, kind: str) -> bytes:
        entries = [
            name(key) + b" " + self.graft.value(value)
            for key, value in dict.items(annotation)
            if key in _LOOKS and key not in ("/Type", "/Subtype")
        ]
        return b"<</Type/Annot/Subtype" + name(kind) + b"".join(entries) + b">>"

    def _link(self, annotation: DictionaryObject, result: PageAnnotations) -> None:
        action = resolve(dict.get(annotation, "/A", NullObject()))
        target: object = dict.get(annotation, "/Dest")
        if target is None and isinstance(action, DictionaryObject):
            target = self._target(action, annotation, result)
        if target is None:
            return
        array = self.destinations.array(target)
        if array is None:
            self.removed("lien interne sans destination")
            return
        looks = [
            name(key) + b" " + self.graft.value(annotation.raw_get(key))
            for key in ("/Rect", "/QuadPoints", "/Border", "/BS", "/C", "/F", "/H")
            if key in annotation
        ]
        result.bodies.append(
            b"<</Type/Annot/Subtype/Link" + b"".join(looks) + b"/Dest " + array + b">>"
        )

    def _target(
        self, action: DictionaryObject, annotation: DictionaryObject, result: PageAnnotations
    ) -> object:
        kind = str(resolve(dict.get(action, "/S", NullObject())))
        if kind == "/GoTo":
            return dict.get(action, "/D")
        uri = _string(dict.get(action, "/URI")) if kind == "/URI" else ""
        if self.is_front and uri.startswith(PIECE_URN):
            rect = _rect(annotation)
            if rect is not None:
                result.piece_links.append(PieceLink(rect, uri.removeprefix(PIECE_URN)))
            return None
        self.removed(_ACTIONS_SAID.get(kind, "action"))
        return None


def link_body(rect: Rect, target: bytes) -> bytes:
    """Return a link without border over `rect` (page units) to a destination array."""
    corners = b" ".join(b"%.2f" % value for value in rect)
    return (
        b"<</Type/Annot/Subtype/Link/Rect["
        + corners
        + b"]/Border[0 0 0]/F 4/Dest "
        + target
        + b">>"
    )


def _appearance(annotation: DictionaryObject) -> object:
    looks = resolve(dict.get(annotation, "/AP", NullObject()))
    if not isinstance(looks, DictionaryObject):
        return None
    return resolve(dict.get(looks, "/N", NullObject()))


def _rect(annotation: DictionaryObject) -> Rect | None:
    array = resolve(dict.get(annotation, "/Rect", NullObject()))
    if not isinstance(array, ArrayObject) or len(array) != 4:
        return None
    values = [resolve(item) for item in list.__iter__(array)]
    if not all(isinstance(value, int | float) for value in values):
        return None
    x0, y0, x1, y1 = (float(str(value)) for value in values)
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _string(value: object) -> str:
    found = resolve(value) if value is not None else None
    if isinstance(found, TextStringObject):
        return str(found)
    return found.decode("latin-1") if isinstance(found, ByteStringObject) else ""
