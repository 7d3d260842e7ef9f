"""One PDF file being composed: its page tree, what all its pages share, and its catalogue."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO, Final

from dossier_builder.bundle.ink import embed_ink
from dossier_builder.bundle.outline import Bookmark, write_outline
from dossier_builder.bundle.primitives import text
from dossier_builder.bundle.sink import PdfSink
from dossier_builder.bundle.stamp import BOLD, OPENING, PLAIN, Faces
from dossier_builder.bundle.typeface import typeface

_KIDS: Final = 64


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself. `first_folio` is the number of its first page."""

    title: str
    author: str
    today: date
    first_folio: int = 1


@dataclass(slots=True)
class Layers:
    """Optional content groups of all pieces: their numbers, and those hidden at first."""

    numbers: list[int] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)


class Volume:
    """A file of `count` pages; `pages[i]` is the object number of its page i (from 0).

    `characters` are all that its stamps will show.
    """

    def __init__(self, stream: BinaryIO, count: int, characters: Iterable[str]) -> None:
        self.sink = PdfSink(stream)
        self.shared: dict[bytes, int] = {}
        self.layers = Layers()
        self.names: dict[bytes, bytes] = {}
        self.outline: list[Bookmark] = []
        self._root = self.sink.reserve()
        self._nodes = [self.sink.reserve() for _ in range(0, count, _KIDS)]
        self.pages = [self.sink.reserve() for _ in range(count)]
        self._write_tree()
        used = frozenset(characters)
        self.bold = typeface(BOLD, used)
        self.plain = typeface(PLAIN, used)
        self.fonts = (self.bold.embed(self.sink), self.plain.embed(self.sink))
        self.opening = self.shared_stream(OPENING)
        self._inks: dict[str, int] = {}

    def faces(self, bold_name: bytes, plain_name: bytes, ink_name: bytes | None) -> Faces:
        """Return the stamp's fonts and image under the names they have on a page."""
        return Faces(self.bold, self.plain, bold_name, plain_name, ink_name)

    def ink(self, ring: str) -> int:
        """Return the object number of the round stamp's image with this text in its ring."""
        if ring not in self._inks:
            self._inks[ring] = embed_ink(self.sink, ring)
        return self._inks[ring]

    def shared_object(self, body: bytes) -> bytes:
        """Return the reference to an object with this body, written once."""
        known = self.shared.get(body)
        if known is None:
            known = self.shared[body] = self.sink.add(body)
        return b"%d 0 R" % known

    def shared_stream(self, data: bytes) -> bytes:
        """Return the reference to a stream with this content, written once."""
        key = b"stream" + data
        known = self.shared.get(key)
        if known is None:
            known = self.shared[key] = self.sink.add_stream(b"", data)
        return b"%d 0 R" % known

    def parent(self, index: int) -> int:
        """Return the object number of the page tree node that holds page `index` (from 0)."""
        return self._nodes[index // _KIDS]

    def target(self, index: int) -> bytes:
        """Return the destination of the whole of page `index` (from 0)."""
        return b"[%d 0 R/Fit]" % self.pages[index]

    def finish(self, about: About) -> str:
        """Write the catalogue, close the file's structure, return the SHA-256 of the file."""
        entries = [
            b"<</Type/Catalog/Pages %d 0 R/Lang(fr-FR)" % self._root,
            b"/ViewerPreferences<</DisplayDocTitle true>>",
            b"/PageLabels<</Nums[0<</S/D/St %d>>]>>" % about.first_folio,
        ]
        if self.outline:
            number = write_outline(self.sink, self.outline)
            entries.append(b"/PageMode/UseOutlines/Outlines %d 0 R" % number)
        if self.names:
            entries.append(b"/Names<</Dests %d 0 R>>" % self._write_names())
        if self.layers.numbers:
            entries.append(self._layer_entry())
        root = self.sink.add(b"".join([*entries, b">>"]))
        return self.sink.finish(root=root, info=self.sink.add(_info(about)))

    def _write_tree(self) -> None:
        kids = _refs(self._nodes)
        self.sink.put(self._root, b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(self.pages), kids))
        for index, node in enumerate(self._nodes):
            pages = self.pages[index * _KIDS : (index + 1) * _KIDS]
            self.sink.put(
                node,
                b"<</Type/Pages/Parent %d 0 R/Count %d/Kids[%s]>>"
                % (self._root, len(pages), _refs(pages)),
            )

    def _write_names(self) -> int:
        pairs = b"".join(
            b"<" + key.hex().encode("ascii") + b">" + self.names[key] for key in sorted(self.names)
        )
        return self.sink.add(b"<</Names[" + pairs + b"]>>")

    def _layer_entry(self) -> bytes:
        every, hidden = _refs(self.layers.numbers), _refs(self.layers.hidden)
        return b"/OCProperties<</OCGs[%s]/D<</BaseState/ON/OFF[%s]/Order[%s]>>>>" % (
            every,
            hidden,
            every,
        )


def _refs(numbers: Sequence[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _info(about: About) -> bytes:
    day = about.today.strftime("D:%Y%m%d000000Z").encode("ascii")
    return (
        b"<</Title "
        + text(about.title)
        + b"/Author "
        + text(about.author)
        + b"/Creator(dossier-builder)/Producer(dossier-builder)/CreationDate("
        + day
        + b")/ModDate("
        + day
        + b")>>"
    )
