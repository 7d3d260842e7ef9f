"""Where links, bookmarks and names of a source PDF point, said in the page numbers of the copy."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    TextStringObject,
)

from dossier_builder.bundle.primitives import name, plain, resolve

# How many numbers follow each kind of destination (ISO 32000-1, table 151).
_FITS: Final = {
    "/XYZ": 3,
    "/Fit": 0,
    "/FitH": 1,
    "/FitV": 1,
    "/FitR": 4,
    "/FitB": 0,
    "/FitBH": 1,
    "/FitBV": 1,
}
_MAX_NAMES: Final = 20_000
_MAX_NODES: Final = 20_000


class Destinations:
    """Resolves the destinations of one reader.

    `pages` are the object numbers of its pages in the sink, in order; `numbers` maps the object
    number of a page in the source to its object number in the sink.
    """

    def __init__(self, reader: PdfReader, pages: Sequence[int], numbers: Mapping[int, int]) -> None:
        self._root = reader.root_object
        self._pages = pages
        self._numbers = numbers
        self._named: dict[bytes, object] | None = None

    def array(self, dest: object) -> bytes | None:
        """Return a destination (array, name, string, or dictionary with /D) as an array.

        None when it points to no page that was copied.
        """
        found = resolve(dest)
        if isinstance(found, NameObject | TextStringObject | ByteStringObject):
            found = resolve(self.named().get(_key(found), NullObject()))
        if isinstance(found, DictionaryObject):
            found = resolve(dict.get(found, "/D", NullObject()))
        if not isinstance(found, ArrayObject) or not found:
            return None
        items = list(list.__iter__(found))
        page = self._page(items[0])
        return None if page is None else b"[%d 0 R %s]" % (page, _fit(items[1:]))

    def named(self) -> dict[bytes, object]:
        """Return the named destinations of the source, by name."""
        if self._named is None:
            self._named = dict(self._old_names())
            self._named.update(name_tree(self._root, "/Dests"))
        return self._named

    def _page(self, target: object) -> int | None:
        if isinstance(target, IndirectObject):
            known = self._numbers.get(target.idnum)
            if known is not None:
                return known
        # Some writers name the page by its index, which the standard keeps for other files.
        found = resolve(target)
        if isinstance(found, int) and 0 <= found < len(self._pages):
            return self._pages[found]
        return None

    def _old_names(self) -> Iterator[tuple[bytes, object]]:
        table = resolve(dict.get(self._root, "/Dests", NullObject()))
        if isinstance(table, DictionaryObject):
            for key, value in list(dict.items(table))[:_MAX_NAMES]:
                yield _key(key), value


def name_tree(catalogue: DictionaryObject, key: str) -> Iterator[tuple[bytes, object]]:
    """Yield (name, value) of a name tree of the catalogue ("/Dests", "/EmbeddedFiles"...).

    Bounded, and safe against trees that go round in a circle (ISO 32000-1, 7.9.6).
    """
    waiting: list[object] = [dict.get(dictionary_at(catalogue, "/Names"), key, NullObject())]
    seen: set[int] = set()
    given = 0
    while waiting and len(seen) < _MAX_NODES and given < _MAX_NAMES:
        node = resolve(waiting.pop())
        if not isinstance(node, DictionaryObject) or id(node) in seen:
            continue
        seen.add(id(node))
        waiting.extend(items_of(node, "/Kids"))
        pairs = items_of(node, "/Names")
        for label, value in zip(pairs[::2], pairs[1::2], strict=False):
            given += 1
            yield _key(resolve(label)), value


def items_of(node: DictionaryObject, key: str) -> list[object]:
    """Return the unresolved items of an array entry; empty when it is no array."""
    found = resolve(dict.get(node, key, NullObject()))
    return list(list.__iter__(found)) if isinstance(found, ArrayObject) else []


def dictionary_at(node: DictionaryObject, key: str) -> DictionaryObject:
    """Return a dictionary entry, resolved; an empty one when it is no dictionary."""
    found = resolve(dict.get(node, key, NullObject()))
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _key(value: object) -> bytes:
    if isinstance(value, TextStringObject):
        return bytes(value.original_bytes)
    if isinstance(value, bytes):
        return bytes(value)
    return str(value).lstrip("/").encode("utf-8", "surrogateescape")


def _fit(items: Sequence[object]) -> bytes:
    kind = resolve(items[0]) if items else NullObject()
    count = _FITS.get(str(kind)) if isinstance(kind, NameObject) else None
    if count is None:
        return b"/Fit"
    numbers = [resolve(item) for item in items[1 : count + 1]]
    numbers += [NullObject()] * (count - len(numbers))
    return b" ".join([name(str(kind)), *map(_number, numbers)])


def _number(value: object) -> bytes:
    return plain(value) if isinstance(value, int | float) else b"null"
