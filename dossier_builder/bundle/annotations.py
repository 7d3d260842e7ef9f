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
# Kept as the picture they show, without what they carry; so is any kind not named here.
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
_LINK_LOOKS: Final = (
    "/Rect",
    "/QuadPoints",
    "/Border",
    "/BS",
    "/C",
    "/F",
    "/H",
    "/AP",
    "/AS",
    "/OC",
)
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
    """Bodies of the annotations that are copied as they are, and links to pieces, by order.

    `stay` is where a link leads that is seen but led to what is not copied: nowhere else.
    """

    bodies: list[bytes]
    piece_links: list[PieceLink]
    stay: bytes | None = None


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
        result = PageAnnotations([], [], self._stay(page))
        items = items_of(page, "/Annots")
        for item in items[:MAX_PER_PAGE]:
            annotation = resolve(item)
            if isinstance(annotation, DictionaryObject):
                self._one(annotation, result)
        if len(items) > MAX_PER_PAGE:
            self.removed(f"annotations au-delà de {MAX_PER_PAGE} sur une page")
        return result

    def _stay(self, page: DictionaryObject) -> bytes | None:
        """Return the destination that changes nothing on `page` (12.3.2.2)."""
        if page.indirect_reference is None:
            return None
        return b"[" + self.graft.reference(page.indirect_reference) + b"/XYZ null null null]"

    def _one(self, annotation: DictionaryObject, result: PageAnnotations) -> None:
        kind = str(resolve(dict.get(annotation, "/Subtype", NullObject())))
        if kind == "/Link":
            self._link(annotation, result)
        elif kind in _VISIBLE:
            if "/AA" in annotation or "/A" in annotation:
                self.removed("action d’une annotation")
            result.bodies.append(self._looks(annotation, kind))
        elif kind != "/Popup":
            if _CARRIERS.get(kind):
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
        if not isinstance(action, DictionaryObject):
            action = DictionaryObject()
        label = self._label(action)
        if label is not None:
            rect = _rect(annotation)
            if rect is not None:
                result.piece_links.append(PieceLink(rect, label))
            return
        array = self._array(annotation, action)
        if array is None and _is_seen(annotation):
            array = result.stay
        if array is not None:
            looks = [
                name(key) + b" " + self.graft.value(annotation.raw_get(key))
                for key in _LINK_LOOKS
                if key in annotation
            ]
            result.bodies.append(
                b"<</Type/Annot/Subtype/Link" + b"".join(looks) + b"/Dest " + array + b">>"
            )

    def _label(self, action: DictionaryObject) -> str | None:
        """Return the label of the piece that a letter's link names."""
        uri = _string(dict.get(action, "/URI")) if self.is_front else ""
        return uri.removeprefix(PIECE_URN) if uri.startswith(PIECE_URN) else None

    def _array(self, annotation: DictionaryObject, action: DictionaryObject) -> bytes | None:
        """Return where a link leads within the piece; None, and said, when elsewhere."""
        target: object = dict.get(annotation, "/Dest")
        if target is None and action:
            kind = str(resolve(dict.get(action, "/S", NullObject())))
            if kind != "/GoTo":
                self.removed(_ACTIONS_SAID.get(kind, "action"))
                return None
            target = dict.get(action, "/D")
        if target is None:
            return None
        array = self.destinations.array(target)
        if array is None:
            self.removed("lien interne sans destination")
        return array


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


def _is_seen(link: DictionaryObject) -> bool:
    """Return True when a link shows by itself: by an appearance, or a border (12.5.4)."""
    if isinstance(_appearance(link), DictionaryObject):
        return True
    style = resolve(dict.get(link, "/BS", NullObject()))
    border = resolve(dict.get(link, "/Border", NullObject()))
    width: object = 1
    if isinstance(style, DictionaryObject):
        width = resolve(dict.get(style, "/W", NullObject()))
    elif isinstance(border, ArrayObject) and len(border) > 2:
        width = resolve(list.__getitem__(border, 2))
    return not isinstance(width, int | float) or width > 0


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
