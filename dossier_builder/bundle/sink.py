"""A PDF file written object by object as it comes, compressed, in bounded memory.

pypdf and pikepdf hold a whole document until it is saved: a dossier of a thousand photographs
would take gigabytes. Here an object is on disk as soon as it is known; objects that are not
streams are packed in object streams (ISO 32000-1, 7.5.7), and the cross-reference table is a
stream (7.5.8). Same objects in, same bytes out.
"""

import hashlib
import zlib
from typing import BinaryIO, Final

# qpdf's own choice, and what the specification's implementation notes advise.
_PER_OBJECT_STREAM: Final = 100
_LEVEL: Final = 6


class PdfSink:
    """Writes numbered objects to `stream`, then the cross-reference that makes it a PDF."""

    def __init__(self, stream: BinaryIO, *, version: str = "1.7") -> None:
        self._stream = stream
        self._digest = hashlib.sha256()
        self._offset = 0
        # Number -> (1, offset, 0) for an object in the file, (2, object stream, index) in a stream.
        self._where: dict[int, tuple[int, int, int]] = {}
        self._next = 1
        self._packed: list[tuple[int, bytes]] = []
        self._write(b"%PDF-" + version.encode("ascii") + b"\n%\xe2\xe3\xcf\xd3\n")

    @property
    def size(self) -> int:
        """Bytes written so far."""
        return self._offset

    def reserve(self) -> int:
        """Return a new object number; the object must be put before `finish`."""
        number = self._next
        self._next += 1
        return number

    def put(self, number: int, body: bytes) -> None:
        """Write an object that is not a stream."""
        self._packed.append((number, body))
        if len(self._packed) >= _PER_OBJECT_STREAM:
            self._flush()

    def add(self, body: bytes) -> int:
        """Write an object that is not a stream and return its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def put_stream(self, number: int, entries: bytes, data: bytes) -> None:
        """Write a stream object: `entries` of its dictionary (without /Length), and its bytes."""
        self._where[number] = (1, self._offset, 0)
        head = b"%d 0 obj\n<<%s/Length %d>>\nstream\n" % (number, entries, len(data))
        self._write(head)
        self._write(data)
        self._write(b"\nendstream\nendobj\n")

    def add_stream(self, entries: bytes, data: bytes, *, compress: bool = True) -> int:
        """Write a stream object, compressed where that is shorter, and return its number."""
        number = self.reserve()
        if compress:
            packed = zlib.compress(data, _LEVEL)
            if len(packed) + 20 < len(data):
                entries, data = entries + b"/Filter/FlateDecode", packed
        self.put_stream(number, entries, data)
        return number

    def finish(self, *, root: int, info: int) -> str:
        """Write the cross-reference stream and return the SHA-256 of the whole file (hex).

        Nothing can be written afterwards. The file identifier is a digest of what came before.
        """
        self._flush()
        number = self.reserve()
        start = self._offset
        self._where[number] = (1, start, 0)
        missing = [n for n in range(1, self._next) if n not in self._where]
        if missing:
            raise ValueError(f"objects reserved but never written: {missing[:10]}")
        identifier = self._digest.hexdigest()[:32].encode("ascii")
        width = max(3, (start.bit_length() + 7) // 8)
        entries = (
            b"/Type/XRef/W[1 %d 2]/Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]/Filter/FlateDecode"
            % (width, self._next, root, info, identifier, identifier)
        )
        table = zlib.compress(self._table(width), 9)
        self.put_stream(number, entries, table)
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)
        return self._digest.hexdigest()

    def _table(self, width: int) -> bytes:
        rows = [b"\x00" + bytes(width) + b"\xff\xff"]
        for number in range(1, self._next):
            kind, place, index = self._where[number]
            rows.append(bytes([kind]) + place.to_bytes(width, "big") + index.to_bytes(2, "big"))
        return b"".join(rows)

    def _flush(self) -> None:
        if not self._packed:
            return
        packed, self._packed = self._packed, []
        number = self.reserve()
        places: list[bytes] = []
        offset = 0
        for index, (inner, body) in enumerate(packed):
            self._where[inner] = (2, number, index)
            places.append(b"%d %d" % (inner, offset))
            offset += len(body) + 1
        head = b" ".join(places) + b"\n"
        data = zlib.compress(head + b"\n".join(body for _, body in packed), _LEVEL)
        entries = b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (len(packed), len(head))
        self.put_stream(number, entries, data)

    def _write(self, data: bytes) -> None:
        self._stream.write(data)
        self._digest.update(data)
        self._offset += len(data)
