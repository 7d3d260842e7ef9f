"""Pages whose file draws more than a reader shows: damaged streams, and blanks that should not be.

Such a page is copied as it is, but never in silence.
"""

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from dossier_builder.bundle.save import QPDF_ERRORS

# ISO 32000-1, table 6, and the short names of table 94.
_FILTERS: Final = frozenset(
    [
        *("/ASCIIHexDecode", "/ASCII85Decode", "/LZWDecode", "/FlateDecode", "/RunLengthDecode"),
        *("/CCITTFaxDecode", "/JBIG2Decode", "/DCTDecode", "/JPXDecode", "/Crypt"),
        *("/AHx", "/A85", "/LZW", "/Fl", "/RL", "/CCF", "/DCT"),
    ]
)
_FLATE: Final = ("/FlateDecode", "/Fl")
_JPEG: Final = ("/DCTDecode", "/DCT")
# The operators that leave a mark (ISO 32000-1, table 51).
_PAINTS: Final = re.compile(rb"(?:^|[\s\])>])(?:f\*?|F|B\*?|b\*?|S|s|Do|Tj|TJ|sh|EI)(?=\s|$)")
# A camera may add data after a JPEG's end.
_TAIL: Final = 65_536
_CHUNK: Final = 1 << 20
# What decompressing may cost for one piece, in bytes: beyond it, images are taken on trust.
_BUDGET: Final = 2_000_000_000
_MAX_FORMS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Doubts:
    """Pages (from 0) of which a part cannot be read, and those blank though they draw."""

    damaged: tuple[int, ...]
    blank: tuple[int, ...]


def doubts_of(pdf: pikepdf.Pdf, shown: bytes | Path) -> Doubts:
    """Return the pages of `pdf` that may not show whole; `shown` is the same for pdfium.

    Raises `PdfiumError` when pdfium does not open it.
    """
    streams = _Streams()
    damaged = tuple(i for i, page in enumerate(pdf.pages) if not streams.are_whole(page))
    with pdfium.PdfDocument(shown) as document:
        empty = [index for index in range(len(document)) if _draws_nothing(document, index)]
    blank = (i for i in empty if i < len(pdf.pages) and _paints(pdf.pages[i]))
    return Doubts(damaged, tuple(i for i in blank if i not in damaged))


def _draws_nothing(document: Any, index: int) -> bool:
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return True
    try:
        return bool(pdfium_c.FPDFPage_CountObjects(page) == 0)
    finally:
        page.close()


def _paints(page: pikepdf.Page) -> bool:
    """Return True when the content of a page, as far as it can be read, draws something."""
    for stream in _contents(page):
        if isinstance(stream, pikepdf.Stream):
            try:
                data = stream.read_bytes()
            except QPDF_ERRORS:
                return True
            if _PAINTS.search(data):
                return True
    return False


def _contents(page: pikepdf.Page) -> list[Any]:
    found = page.obj.get("/Contents")
    if isinstance(found, pikepdf.Array):
        return list(found)
    return [] if found is None else [found]


class _Streams:
    """Which streams can be decoded to their end; each is read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], bool] = {}
        self._left = _BUDGET

    def are_whole(self, page: pikepdf.Page) -> bool:
        """Return True when all that a page draws with can be read."""
        contents = _contents(page)
        if not all(isinstance(item, pikepdf.Stream) for item in contents):
            return False
        return all(self._is_whole(item) for item in (*contents, *_drawn(page)))

    def _is_whole(self, stream: Any) -> bool:
        key = stream.objgen
        if key not in self._known:
            self._known[key] = self._decodes(stream)
        return self._known[key]

    def _decodes(self, stream: Any) -> bool:
        filters = _filters(stream)
        if not set(filters) <= _FILTERS:
            return False
        try:
            data = memoryview(stream.get_raw_stream_buffer())
        except QPDF_ERRORS:
            return False
        if filters[:1] and filters[0] in _JPEG:
            return b"\xff\xd9" in bytes(data[-_TAIL:])
        return not (filters[:1] and filters[0] in _FLATE) or self._inflates(data)

    def _inflates(self, data: memoryview) -> bool:
        """Return True for a whole deflate stream; the sum at its end may be missing or wrong."""
        if not data or self._left <= 0:
            return True
        inflater = zlib.decompressobj()
        try:
            waiting = bytes(data)
            while waiting and not inflater.eof and self._left > 0:
                self._left -= len(inflater.decompress(waiting, _CHUNK)) + 1
                waiting = inflater.unconsumed_tail
            if not inflater.eof and self._left > 0:
                # Where only the sum is missing, four more bytes make a sum, a wrong one.
                inflater.decompress(bytes(4), _CHUNK)
        except zlib.error as error:
            return "incorrect data check" in str(error)
        return inflater.eof or self._left <= 0


def _filters(stream: Any) -> list[str]:
    found = stream.get("/Filter")
    names = list(found) if isinstance(found, pikepdf.Array) else [found]
    return [_spelt(name) for name in names if name is not None]


def _spelt(name: Any) -> str:
    """Return a name as text; one whose bytes are no UTF-8 is nothing known (ISO 32000-1, 7.3.5)."""
    try:
        return str(name)
    except UnicodeDecodeError:
        return ""


def _drawn(page: pikepdf.Page) -> Iterator[Any]:
    """Yield the images and forms of a page, and those of its forms."""
    waiting: list[Any] = [page.resources]
    seen: set[tuple[int, int]] = set()
    while waiting and len(seen) < _MAX_FORMS:
        for stream in _xobjects(waiting.pop()):
            if stream.objgen in seen:
                continue
            seen.add(stream.objgen)
            yield stream
            if stream.get("/Subtype") == "/Form":
                waiting.append(stream.get("/Resources"))


def _xobjects(resources: Any) -> Iterable[Any]:
    if not isinstance(resources, pikepdf.Dictionary):
        return []
    objects = resources.get("/XObject")
    if not isinstance(objects, pikepdf.Dictionary):
        return []
    return [item for _, item in objects.items() if isinstance(item, pikepdf.Stream)]
