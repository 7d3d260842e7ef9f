"""A letter or a piece opened by pypdf: its pages, and what each is made of."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pypdf import PageObject, PdfReader
from pypdf.generic import (
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    StreamObject,
)

from dossier_builder.bundle import pagehash
from dossier_builder.bundle.frame import Frame, frame_of
from dossier_builder.bundle.primitives import raw_data, resolve
from dossier_builder.errors import UnreadableInputError

# pypdf remarks on odd files in English, on the terminal when nobody listens.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

# Entries that a page may leave to its tree (ISO 32000-1, table 30).
_INHERITED: Final = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_MAX_LEVELS: Final = 60


@dataclass(frozen=True, slots=True)
class Source:
    """An opened PDF; `name` is what a person calls it."""

    reader: PdfReader
    pages: Sequence[PageObject]
    name: str


def open_source(path: Path, *, name: str) -> Source:
    """Open a PDF that `to_pdf` has found sound.

    Raises `UnreadableInputError` naming the file when pypdf cannot read it after all.
    """
    try:
        reader = PdfReader(path)
        pages = list(reader.pages)
        for page in pages:
            _inherit(page)
        return Source(reader, pages, name)
    except Exception as error:
        raise damaged(name) from error


def _inherit(page: DictionaryObject) -> None:
    """Give a page what its tree has where its own entry is null: that is no entry (7.3.7)."""
    for key in _INHERITED:
        if key not in page or not isinstance(resolve(dict.get(page, key)), NullObject):
            continue
        del page[key]
        node = resolve(dict.get(page, "/Parent", NullObject()))
        for _ in range(_MAX_LEVELS):
            if not isinstance(node, DictionaryObject):
                break
            found = dict.get(node, key, NullObject())
            if not isinstance(resolve(found), NullObject):
                page[NameObject(key)] = found
                break
            node = resolve(dict.get(node, "/Parent", NullObject()))


def damaged(name: str) -> UnreadableInputError:
    """Return the error for a file whose pages cannot be taken over."""
    return UnreadableInputError(
        "Ce PDF est endommagé et ses pages ne peuvent pas être reprises.",
        file=name,
        next_step="Ouvrez-le dans un lecteur PDF, imprimez-le en PDF, et redéposez le résultat.",
    )


def content_refs(page: DictionaryObject) -> list[IndirectObject | StreamObject]:
    """Return the content streams of a page, in order, unresolved where they are references.

    What else the page names there is passed over, as readers do (an array within the array).
    """
    item: object = dict.get(page, "/Contents", NullObject())
    found = resolve(item)
    items = list.__iter__(found) if isinstance(found, list) else iter([item])
    return list(_streams(items))


def _streams(items: Iterator[object]) -> Iterator[IndirectObject | StreamObject]:
    for item in items:
        found = resolve(item)
        if isinstance(found, StreamObject):
            yield item if isinstance(item, IndirectObject) else found


class PageHasher:
    """Digests of the pages of one source; what several pages share is read once."""

    def __init__(self) -> None:
        #: Digests of the streams read so far, by object number.
        self.known: dict[int, bytes] = {}

    def of_page(self, page: PageObject, frame: Frame | None = None) -> str:
        """Return the digest of a page (see `pagehash`)."""
        contents = [self._of(item) for item in content_refs(page)]
        return pagehash.of_page(contents, self._drawn(page), frame or frame_of(page))

    def _drawn(self, page: PageObject) -> list[bytes]:
        resources = resolve(dict.get(page, "/Resources", NullObject()))
        if not isinstance(resources, DictionaryObject):
            return []
        objects = resolve(dict.get(resources, "/XObject", NullObject()))
        if not isinstance(objects, DictionaryObject):
            return []
        items = [
            item for key, item in dict.items(objects) if not key.startswith(pagehash.STAMP_PREFIX)
        ]
        return [self._of(item) for item in items if isinstance(resolve(item), StreamObject)]

    def _of(self, item: object) -> bytes:
        key = item.idnum if isinstance(item, IndirectObject) else None
        if key is not None and key in self.known:
            return self.known[key]
        stream = resolve(item)
        assert isinstance(stream, StreamObject)
        result = pagehash.of_bytes(raw_data(stream))
        if key is not None:
            self.known[key] = result
        return result
