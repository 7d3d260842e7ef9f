"""PDF values as pypdf reads them: resolved, and written again as bytes."""

from io import BytesIO

from pypdf.errors import PyPdfError
from pypdf.generic import (
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    StreamObject,
)


def resolve(obj: object) -> PdfObject:
    """Return what a reference names (a null object when it names nothing), or `obj` itself."""
    hops = 0
    while isinstance(obj, IndirectObject):
        target = obj.pdf.get_object(obj)
        obj = NullObject() if target is None else target
        hops += 1
        if hops > 20:
            raise PyPdfError("references that go round in a circle")
    assert isinstance(obj, PdfObject)
    return obj


def name_at(obj: DictionaryObject, key: str) -> str:
    """Return the name that stands under a key; "" for anything else.

    Resources may well call a font /Type or a shading /S.
    """
    found = dict.get(obj, key)
    # Asked of every dictionary of every page: most have a name there, or nothing.
    if isinstance(found, IndirectObject):
        found = resolve(found)
    return found if isinstance(found, NameObject) else ""


def raw_data(stream: StreamObject) -> bytes:
    """Return a stream's bytes as they stand in the file (still encoded, decrypted)."""
    data = stream._data
    return data.encode("latin-1") if isinstance(data, str) else bytes(data)


def plain(obj: object) -> bytes:
    """Return a number, name, string, boolean or null as written in a PDF."""
    if isinstance(obj, NameObject):
        return name(obj)
    if isinstance(obj, NumberObject):
        return b"%d" % obj
    if isinstance(obj, PdfObject):
        buffer = BytesIO()
        obj.write_to_stream(buffer)
        return buffer.getvalue()
    raise TypeError(f"not a PDF object: {type(obj)}")


_NAMES: dict[str, bytes] = {}


def name(value: str) -> bytes:
    """Return a name ("/Font") as written in a PDF."""
    known = _NAMES.get(value)
    if known is None:
        buffer = BytesIO()
        # A zero byte ends a name (7.3.5); pypdf reads it as part of one.
        NameObject(value.replace("\x00", "")).write_to_stream(buffer)
        known = buffer.getvalue()
        if len(_NAMES) < 4096:
            _NAMES[value] = known
    return known


def text(value: str) -> bytes:
    """Return a text string (ISO 32000-1, 7.9.2.2) as written in a PDF."""
    return b"<" + (b"\xfe\xff" + value.encode("utf-16-be", "replace")).hex().encode("ascii") + b">"
