"""The form fields of a piece -> what they show, drawn on its pages; who signed, what is dynamic.

A field may hold a value that nobody drew: programs that fill forms often leave that to the
reader. pdfium, which draws it as a reader does, is then asked for the missing appearances.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

import pikepdf
import pypdfium2 as pdfium

from dossier_builder.bundle.save import bytes_of

_MAX_FIELDS: Final = 20_000
# A field's flag for a push button (ISO 32000-1, table 226): it holds no value.
_PUSH_BUTTON: Final = 1 << 16


def has_widgets(pdf: pikepdf.Pdf) -> bool:
    """Return True when the document has a form whose fields stand on its pages."""
    return _form(pdf) is not None and any(True for _ in _widgets(pdf))


def is_signed(pdf: pikepdf.Pdf) -> bool:
    """Return True when a signature field was signed."""
    form = _form(pdf)
    return form is not None and any(
        field.get("/FT") == "/Sig" and isinstance(field.get("/V"), pikepdf.Dictionary)
        for field in _fields(form)
    )


def is_dynamic(pdf: pikepdf.Pdf) -> bool:
    """Return True for an XFA form, whose pages are drawn by Adobe's reader alone."""
    form = _form(pdf)
    return form is not None and "/XFA" in form


def flattened(data: bytes) -> bytes:
    """Return the PDF with each field turned into what it shows; hidden ones are gone.

    Raises `pikepdf.PdfError` or `PdfiumError` when it cannot be read.
    """
    with pikepdf.open(BytesIO(data), suppress_warnings=True) as pdf:
        form = pdf.Root.AcroForm
        if "/XFA" in form:
            del form["/XFA"]
        undrawn = _undrawn(pdf)
        asked = bool(form.get("/NeedAppearances", False))
        plain = bytes_of(pdf)
    shown = _drawn(plain) if undrawn or asked else plain
    with pikepdf.open(BytesIO(shown), suppress_warnings=True) as pdf:
        _show_ticks(pdf, undrawn)
        pdf.flatten_annotations("screen")
        return bytes_of(pdf)


def _undrawn(pdf: pikepdf.Pdf) -> frozenset[tuple[int, int]]:
    """Return the places (page, annotation) of fields that hold a value and show none."""
    return frozenset(
        place
        for place, widget in _widgets(pdf)
        if "/AP" not in widget and _holds(widget) and _inherited(widget, "/FT") != "/Sig"
    )


def _holds(widget: Any) -> bool:
    flags = _inherited(widget, "/Ff")
    button = isinstance(flags, int) and bool(flags & _PUSH_BUTTON)
    return _inherited(widget, "/V") is not None and not button


def _drawn(data: bytes) -> bytes:
    """Return the PDF with the appearances that pdfium gives to its fields."""
    buffer = BytesIO()
    with pdfium.PdfDocument(data) as document:
        document.init_forms()
        for index in range(len(document)):
            page = document[index]
            width, height = page.get_size()
            if min(width, height) > 0:
                # Fields get their appearance when they are first shown.
                page.render(scale=min(1.0, 64 / max(width, height)))
            page.close()
        document.save(buffer)
    return buffer.getvalue()


def _show_ticks(pdf: pikepdf.Pdf, undrawn: frozenset[tuple[int, int]]) -> None:
    """Name the state that pdfium drew for a tick, which may not be the field's own word for it."""
    for place, widget in _widgets(pdf):
        looks = widget.get("/AP", pikepdf.Dictionary()).get("/N")
        if place not in undrawn or isinstance(looks, pikepdf.Stream) or looks is None:
            continue
        state = widget.get("/AS")
        drawn = [key for key, _ in looks.items() if key != "/Off"]
        if state is not None and state != "/Off" and len(drawn) == 1:
            widget.AS = pikepdf.Name(drawn[0])


def _form(pdf: pikepdf.Pdf) -> pikepdf.Dictionary | None:
    form = pdf.Root.get("/AcroForm")
    return form if isinstance(form, pikepdf.Dictionary) else None


def _widgets(pdf: pikepdf.Pdf) -> Iterator[tuple[tuple[int, int], Any]]:
    """Yield each widget and its place: index of its page, and among the page's annotations."""
    for number, page in enumerate(pdf.pages):
        annotations = page.obj.get("/Annots")
        if not isinstance(annotations, pikepdf.Array):
            continue
        for index, item in enumerate(list(annotations)):
            if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Widget":
                yield (number, index), item


def _inherited(field: Any, key: str) -> Any:
    for _ in range(32):
        if key in field:
            return field[key]
        field = field.get("/Parent")
        if not isinstance(field, pikepdf.Dictionary):
            break
    return None


def _fields(form: pikepdf.Dictionary) -> list[Any]:
    found: list[Any] = []
    waiting = list(form.get("/Fields", []))
    seen: set[tuple[int, int]] = set()
    while waiting and len(found) < _MAX_FIELDS:
        field = waiting.pop()
        if not isinstance(field, pikepdf.Dictionary) or field.objgen in seen:
            continue
        if field.objgen != (0, 0):
            seen.add(field.objgen)
        found.append(field)
        kids = field.get("/Kids")
        if isinstance(kids, pikepdf.Array):
            waiting.extend(list(kids))
    return found
