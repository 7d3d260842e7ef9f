"""Bookmarks: those of a source as a tree of values, and a tree of values as PDF objects."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pypdf import PdfReader
from pypdf.generic import ByteStringObject, DictionaryObject, NullObject, TextStringObject

from dossier_builder.bundle.destinations import Destinations
from dossier_builder.bundle.primitives import resolve, text
from dossier_builder.bundle.sink import PdfSink

MAX_DEPTH: Final = 5
MAX_ITEMS: Final = 5_000
_MAX_TITLE: Final = 300


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark: its title, its destination array (None: a heading only), what is under it."""

    title: str
    target: bytes | None
    children: tuple["Bookmark", ...] = ()


@dataclass(slots=True)
class _Walk:
    """What one walk through an outline has used up; a node that comes again is a cycle."""

    destinations: Destinations
    seen: set[int] = field(default_factory=set)

    def siblings(self, first: object, depth: int) -> tuple[Bookmark, ...]:
        found: list[Bookmark] = []
        node = resolve(first)
        while isinstance(node, DictionaryObject) and id(node) not in self.seen:
            if len(self.seen) >= MAX_ITEMS:
                break
            self.seen.add(id(node))
            bookmark = self._bookmark(node, depth)
            if bookmark is not None:
                found.append(bookmark)
            node = resolve(dict.get(node, "/Next", NullObject()))
        return tuple(found)

    def _bookmark(self, node: DictionaryObject, depth: int) -> Bookmark | None:
        below = dict.get(node, "/First", NullObject())
        children = self.siblings(below, depth + 1) if depth < MAX_DEPTH else ()
        target = self.destinations.array(_target(node))
        if target is None and not children:
            return None
        return Bookmark(_title(node), target, children)


def bookmarks(reader: PdfReader, destinations: Destinations) -> tuple[Bookmark, ...]:
    """Return the source's own outline: at most `MAX_DEPTH` deep, `MAX_ITEMS` long."""
    root = resolve(dict.get(reader.root_object, "/Outlines", NullObject()))
    if not isinstance(root, DictionaryObject):
        return ()
    return _Walk(destinations).siblings(dict.get(root, "/First", NullObject()), 1)


def write_outline(sink: PdfSink, items: Sequence[Bookmark]) -> int:
    """Write the outline and return its object number; the first level stands open."""
    root = sink.reserve()
    numbers = _write_level(sink, items, root)
    sink.put(
        root,
        b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>"
        % (numbers[0], numbers[-1], len(numbers)),
    )
    return root


def _write_level(sink: PdfSink, items: Sequence[Bookmark], parent: int) -> list[int]:
    numbers = [sink.reserve() for _ in items]
    for index, item in enumerate(items):
        body = [b"<</Title ", text(item.title), b"/Parent %d 0 R" % parent]
        if index:
            body.append(b"/Prev %d 0 R" % numbers[index - 1])
        if index + 1 < len(items):
            body.append(b"/Next %d 0 R" % numbers[index + 1])
        if item.target is not None:
            body.append(b"/Dest " + item.target)
        if item.children:
            below = _write_level(sink, item.children, numbers[index])
            body.append(b"/First %d 0 R/Last %d 0 R/Count %d" % (below[0], below[-1], -len(below)))
        sink.put(numbers[index], b"".join([*body, b">>"]))
    return numbers


def _target(node: DictionaryObject) -> object:
    if "/Dest" in node:
        return dict.get(node, "/Dest")
    action = resolve(dict.get(node, "/A", NullObject()))
    if isinstance(action, DictionaryObject) and action.get("/S") == "/GoTo":
        return dict.get(action, "/D", NullObject())
    return NullObject()


def _title(node: DictionaryObject) -> str:
    found = resolve(dict.get(node, "/Title", NullObject()))
    if isinstance(found, ByteStringObject):
        found = TextStringObject(found.decode("latin-1"))
    title = str(found) if isinstance(found, TextStringObject) else ""
    return " ".join(title.split())[:_MAX_TITLE] or "Sans titre"
