"""One letter or piece written into a volume: its pages as they are, stamped, with live links."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pypdf import PageObject
from pypdf.generic import DictionaryObject, FloatObject, IndirectObject

from dossier_builder.bundle.annotations import (
    AnnotationCopier,
    PageAnnotations,
    PieceLink,
    link_body,
)
from dossier_builder.bundle.destinations import Destinations, dictionary_at, items_of
from dossier_builder.bundle.frame import Frame, Rect, frame_of
from dossier_builder.bundle.graft import Graft
from dossier_builder.bundle.hazards import left_behind
from dossier_builder.bundle.model import PageSpots
from dossier_builder.bundle.outline import Bookmark, bookmarks
from dossier_builder.bundle.primitives import name, resolve
from dossier_builder.bundle.resources import StampedResources, StampNames
from dossier_builder.bundle.source import PageHasher, Source, content_refs
from dossier_builder.bundle.spans import name_of
from dossier_builder.bundle.stamp import Drawing, StampText, contents, folio, side_note, stamp
from dossier_builder.bundle.volume import Volume

# Entries of a page that decide how it looks (ISO 32000-1, table 30).
_PAGE_LOOKS: Final = (
    "/MediaBox",
    "/CropBox",
    "/BleedBox",
    "/TrimBox",
    "/ArtBox",
    "/Rotate",
    "/UserUnit",
    "/Group",
)


@dataclass(frozen=True, slots=True)
class Section:
    """A letter or a piece to write.

    `start` (from 0) and `count` choose pages of the file. `stamps` has the stamp of each of
    these pages (None: not stamped), `folios` the number printed at its foot ("" for none).
    `bookmark` is False for a page that the outline does not name (a divider); `ink` is what
    the ring of the round stamp says, None for the plain stamp. `notes` is what is written beside
    the first link to a piece on a page, by the piece's label.
    """

    label: str
    title: str
    path: Path
    name: str
    is_piece: bool
    count: int
    stamps: tuple[StampText | None, ...]
    folios: tuple[str, ...]
    spots: tuple[PageSpots, ...] = ()
    start: int = 0
    bookmark: bool = True
    ink: str | None = None
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Written:
    """What writing a section found: digests, its own outline, links to pieces, what was removed."""

    page_hashes: list[str] = field(default_factory=list)
    outline: tuple[Bookmark, ...] = ()
    piece_links: list[tuple[int, PieceLink]] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class LinkTargets:
    """Where links lead, as page indexes (from 0) of the volume.

    `pieces`: first page of each piece of this volume; `known`: every label there is;
    `back`: the page of the bordereau that names a piece.
    """

    pieces: Mapping[str, int]
    back: Callable[[str], int | None]


class SectionWriter:
    """Writes one section into `volume` from page index `first` (from 0)."""

    def __init__(
        self, volume: Volume, section: Section, source: Source, first: int, links: LinkTargets
    ) -> None:
        self._volume = volume
        self._section = section
        self._source = source
        self._first = first
        self._links = links
        self._written = Written()
        self._hasher = PageHasher()
        self._chosen = list(source.pages[section.start : section.start + section.count])
        numbers = volume.pages[first : first + section.count]
        by_object = {
            page.indirect_reference.idnum: number
            for page, number in zip(self._chosen, numbers, strict=True)
            if page.indirect_reference is not None
        }
        removed = self._written.removed.append
        self._graft = Graft(
            volume.sink,
            volume.shared,
            pages=by_object,
            digests=self._hasher.known,
            removed=removed,
        )
        self._destinations = Destinations(source.reader, _offset(section, numbers), by_object)
        self._resources = StampedResources(volume, self._graft, section.ink)
        self._annotations = AnnotationCopier(
            self._graft, self._destinations, removed, is_front=not section.is_piece
        )

    def write(self) -> Written:
        """Write every page and return what was found."""
        self._written.removed.extend(left_behind(self._source.reader.root_object))
        for index, page in enumerate(self._chosen):
            self._page(index, page)
        self._written.outline = bookmarks(self._source.reader, self._destinations)
        self._names()
        self._graft.finish()
        self._layers()
        return self._written

    def _page(self, index: int, page: PageObject) -> None:
        frame = frame_of(page)
        if "/AA" in page:
            self._written.removed.append("action à l’ouverture d’une page")
        self._written.page_hashes.append(self._hasher.of_page(page, frame))
        resources, names = self._resources.of_page(page)
        found = self._annotations.of_page(page)
        drawings = self._drawings(index, frame, names, found.piece_links)
        streams = [self._graft.value(item) for item in content_refs(page)]
        if drawings:
            fixed, own = contents(frame, list(drawings.values()))
            streams = [
                self._volume.opening,
                *streams,
                self._volume.shared_stream(fixed),
                b"%d 0 R" % self._volume.sink.add_stream(b"", own),
            ]
        body = [
            b"<</Type/Page/Parent %d 0 R" % self._volume.parent(self._first + index),
            *(name(key) + b" " + self._look(page, key) for key in _PAGE_LOOKS if key in page),
            b"/Resources " + resources,
            b"/Contents[" + b" ".join(streams) + b"]",
            self._annots(index, found, frame, drawings.get("stamp")),
            b">>",
        ]
        self._volume.sink.put(self._volume.pages[self._first + index], b"".join(body))

    def _look(self, page: PageObject, key: str) -> bytes:
        value = resolve(page.raw_get(key))
        if key == "/Rotate" and isinstance(value, FloatObject):
            # Some readers turn a page by 90.0 and some do not: it is left to them, as alone.
            return b"%.1f" % float(value)
        return self._graft.value(page.raw_get(key))

    def _drawings(
        self, index: int, frame: Frame, names: StampNames, links: Sequence[PieceLink]
    ) -> dict[str, Drawing]:
        section = self._section
        spots = section.spots[index] if section.spots else PageSpots()
        faces = self._volume.faces(*names)
        first: dict[str, Rect] = {}
        for link in links:
            if link.label in section.notes:
                first.setdefault(link.label, link.rect)
        # What is stamped last ends the page's text: the proof reads it there.
        drawings = {
            f"note {label}": side_note(frame, section.notes[label], faces, frame.to_shown(rect))
            for label, rect in first.items()
        }
        text = section.stamps[index]
        if text is not None:
            drawings["stamp"] = stamp(frame, text, faces, spots)
        if section.folios[index]:
            drawings["folio"] = folio(frame, section.folios[index], faces, spots)
        return drawings

    def _annots(
        self, index: int, found: PageAnnotations, frame: Frame, stamped: Drawing | None
    ) -> bytes:
        bodies = [*found.bodies, *self._piece_links(index, found.piece_links)]
        back = self._links.back(self._section.label) if stamped is not None else None
        if stamped is not None and back is not None:
            bodies.append(link_body(frame.to_page(stamped.rect), self._volume.target(back)))
            self._written.links.append((self._first + index, back))
        if not bodies:
            return b""
        return b"/Annots[" + b" ".join(b"%d 0 R" % self._volume.sink.add(b) for b in bodies) + b"]"

    def _piece_links(self, index: int, links: Sequence[PieceLink]) -> Iterable[bytes]:
        for link in links:
            self._written.piece_links.append((self._first + index, link))
            target = self._links.pieces.get(link.label)
            if target is not None:
                self._written.links.append((self._first + index, target))
                yield link_body(link.rect, self._volume.target(target))

    def _names(self) -> None:
        prefix = name_of(self._section.label, is_piece=self._section.is_piece)
        names = self._volume.names
        # Of a piece in slices, the first slice keeps the name.
        names.setdefault(prefix.encode(), self._volume.target(self._first))
        for key, value in self._destinations.named().items():
            array = self._destinations.array(value)
            if array is not None:
                names.setdefault(prefix.encode() + b"." + key, array)

    def _layers(self) -> None:
        if not self._graft.layers:
            return
        config = dictionary_at(
            dictionary_at(self._source.reader.root_object, "/OCProperties"), "/D"
        )
        self._volume.layers.numbers.extend(self._graft.layers.values())
        hidden = _hidden_layers(config, self._graft.layers)
        self._volume.layers.hidden.extend(self._graft.layers[key] for key in hidden)


def _offset(section: Section, numbers: Sequence[int]) -> Sequence[int]:
    """Return the copied pages' numbers at their index in the source (only used for slices)."""
    return numbers if section.start == 0 else ()


def _hidden_layers(config: DictionaryObject, known: Mapping[int, int]) -> list[int]:
    if config.get("/BaseState") == "/OFF":
        shown = _layers_at(config, "/ON")
        return [key for key in known if key not in shown]
    hidden = _layers_at(config, "/OFF")
    return [key for key in known if key in hidden]


def _layers_at(node: DictionaryObject, key: str) -> set[int]:
    return {ref.idnum for ref in items_of(node, key) if isinstance(ref, IndirectObject)}
