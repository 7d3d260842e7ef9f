"""Copies what a page needs from a PDF read by pypdf into a sink: once, and without active content.

Streams are copied byte for byte. An object whose content was already written (by any piece) is
not written again: its references are resolved first, so equal bytes mean equal objects. Nothing
is followed out of the page but what shows: no page tree, no document catalogue, no actions.
"""

import hashlib
from collections.abc import Callable
from typing import Final

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    PdfObject,
    StreamObject,
)

from dossier_builder.bundle import pagehash
from dossier_builder.bundle.primitives import name, name_at, plain, raw_data, resolve
from dossier_builder.bundle.sink import PdfSink

# Entries of streams that carry private data, refer outside of the file, or to structure
# that is not copied (ISO 32000-1, tables 5, 89, 95 and 97).
_STREAM_DROPS: Final = frozenset(
    [
        "/Length",
        "/F",
        "/FFilter",
        "/FDecodeParms",
        "/DL",
        "/Metadata",
        "/PieceInfo",
        "/LastModified",
        "/StructParent",
        "/StructParents",
        "/OPI",
        "/Ref",
        "/AF",
    ]
)
#: What an action dictionary says under /S (ISO 32000-1, table 198), GoTo apart.
ACTIONS: Final = frozenset(
    [
        "/JavaScript",
        "/Launch",
        "/SubmitForm",
        "/ResetForm",
        "/ImportData",
        "/GoToR",
        "/GoToE",
        "/Rendition",
        "/Movie",
        "/Sound",
        "/Hide",
        "/SetOCGState",
        "/Trans",
        "/GoTo3DView",
        "/RichMediaExecute",
        "/Thread",
        "/URI",
        "/Named",
    ]
)
_ELSEWHERE: Final = frozenset(
    ("/Page", "/Pages", "/Catalog", "/Annot", "/StructElem", "/StructTreeRoot")
)
# Beyond this depth of references an object is written without looking for its like.
_MAX_DEPTH: Final = 60

Key = tuple[int, int]


class Graft:
    """Copies objects of one reader into one sink.

    `shared` maps content to what was written, for all pieces of the sink; `pages` maps the
    object number of each copied page to its number in the sink; `digests` are those of streams
    already read (see `pagehash`), by object number; `removed` receives a French line for each
    thing left out for safety. `layers` fills with the optional content groups
    that were met (their number in the source, and in the sink).
    """

    def __init__(
        self,
        sink: PdfSink,
        shared: dict[bytes, int],
        *,
        pages: dict[int, int],
        digests: dict[int, bytes],
        removed: Callable[[str], None],
    ) -> None:
        self._sink = sink
        self._shared = shared
        self._pages = pages
        self._digests = digests
        self._removed = removed
        self._done: dict[Key, bytes] = {}
        # Being copied: their number in the sink, once something within refers back to them.
        self._open: dict[Key, int | None] = {}
        self._waiting: list[tuple[IndirectObject, int]] = []
        self.layers: dict[int, int] = {}

    def value(self, obj: object) -> bytes:
        """Return `obj` as it stands in the sink; what it refers to is written."""
        if isinstance(obj, IndirectObject):
            return self.reference(obj)
        if isinstance(obj, StreamObject):
            return self._stream(obj, None)
        if isinstance(obj, DictionaryObject):
            return self._dictionary(obj)
        if isinstance(obj, ArrayObject):
            return b"[" + b" ".join([self.value(item) for item in list.__iter__(obj)]) + b"]"
        return plain(obj)

    def reference(self, ref: IndirectObject) -> bytes:
        """Return the reference to the copy of what `ref` names, `null` if it is not copied."""
        key = (ref.idnum, ref.generation)
        known = self._done.get(key)
        if known is not None:
            return known
        if ref.idnum in self._pages:
            return b"%d 0 R" % self._pages[ref.idnum]
        if key in self._open:
            return b"%d 0 R" % self._number(key)
        if len(self._open) >= _MAX_DEPTH:
            self._done[key] = result = b"%d 0 R" % self._later(ref)
        else:
            result = self._copy(ref, key)
        return result

    def finish(self) -> None:
        """Write the objects that stood too deep to be followed at once."""
        while self._waiting:
            ref, number = self._waiting.pop()
            obj = resolve(ref)
            if isinstance(obj, StreamObject):
                self._sink.put_stream(number, self._entries(obj, _STREAM_DROPS), raw_data(obj))
            else:
                self._sink.put(number, self.value(obj))

    def _later(self, ref: IndirectObject) -> int:
        number = self._sink.reserve()
        self._waiting.append((ref, number))
        return number

    def _number(self, key: Key) -> int:
        number = self._open[key]
        if number is None:
            number = self._open[key] = self._sink.reserve()
        return number

    def _copy(self, ref: IndirectObject, key: Key) -> bytes:
        obj = resolve(ref)
        if not self._is_copied(obj):
            self._done[key] = b"null"
            return b"null"
        self._open[key] = None
        try:
            result = (
                self._stream(obj, key) if isinstance(obj, StreamObject) else self._body(obj, key)
            )
        finally:
            own = self._open.pop(key)
            if own is not None and key not in self._done:
                self._done[key] = b"%d 0 R" % own
        self._done[key] = result
        return result

    def _body(self, obj: PdfObject, key: Key) -> bytes:
        body = self.value(obj)
        if body == b"null":
            return body
        if isinstance(obj, DictionaryObject) and dict.get(obj, "/Type") == "/OCG":
            # Two pieces may have layers of the same name, one shown and one hidden.
            number = self.layers[key[0]] = self._sink.add(body)
            return b"%d 0 R" % number
        digest = hashlib.blake2b(body, digest_size=16).digest()
        number, new = self._place(digest, key)
        if new:
            self._sink.put(number, body)
        return b"%d 0 R" % number

    def _stream(self, obj: StreamObject, key: Key | None) -> bytes:
        entries = self._entries(obj, _STREAM_DROPS)
        data = raw_data(obj)
        known = None if key is None else self._digests.get(key[0])
        content = pagehash.of_bytes(data) if known is None else known
        digest = hashlib.blake2b(content + entries, digest_size=16).digest()
        number, new = self._place(digest, key)
        if new:
            self._sink.put_stream(number, entries, data)
        return b"%d 0 R" % number

    def _place(self, digest: bytes, key: Key | None) -> tuple[int, bool]:
        """Return the number for this content, and whether it is still to be written."""
        own = None if key is None else self._open[key]
        if own is not None:
            return own, True
        known = self._shared.get(digest)
        if known is not None:
            return known, False
        number = self._shared[digest] = self._sink.reserve()
        return number, True

    def _dictionary(self, obj: DictionaryObject) -> bytes:
        if self._is_copied(obj):
            return b"<<" + self._entries(obj, frozenset()) + b">>"
        return b"null"

    def _entries(self, obj: DictionaryObject, drops: frozenset[str]) -> bytes:
        return b"".join(
            [
                name(key) + b" " + self.value(item)
                for key, item in dict.items(obj)
                if key not in drops
            ]
        )

    def _is_copied(self, obj: object) -> bool:
        if not isinstance(obj, DictionaryObject):
            return True
        kind = name_at(obj, "/Type")
        if kind in _ELSEWHERE:
            return False
        if kind == "/EmbeddedFile":
            self._removed("fichier joint au PDF")
            return False
        if name_at(obj, "/S") in ACTIONS:
            self._removed("action")
            return False
        return True
