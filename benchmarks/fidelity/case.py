"""What an odd PDF is here: its bytes, what is odd about it, and what must become of it."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String


class Fate(Enum):
    """What must become of a piece: it shows as it did alone, or it is named (or both)."""

    ALIKE = "alike"
    NAMED = "named"
    ALIKE_AND_NAMED = "alike and named"


@dataclass(frozen=True, slots=True)
class Case:
    """An odd PDF. `make` returns the same bytes each time; `what` says what is odd about it."""

    name: str
    what: str
    make: Callable[[], bytes]
    fate: Fate = Fate.ALIKE


Edit = Callable[[Pdf], None]
CASES: Final[dict[str, Case]] = {}

#: Shapes and text that no rotation, mirror or shift leaves as they are.
CONTENT: Final = (
    b"q 0.9 0.2 0.1 rg 60 600 150 90 re f 0.1 0.4 0.8 rg 60 480 60 60 re f "
    b"0 0.5 0 RG 3 w 250 500 m 500 650 l S Q "
    b"BT /F1 24 Tf 70 400 Td (Facture FA-2026-0042) Tj ET "
    b"BT /F1 11 Tf 70 370 Td (Montant restant : 14 310,00 EUR) Tj ET "
    b"0 g 330 200 m 430 200 l 380 300 l f\n"
)


def odd(fate: Fate = Fate.ALIKE) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Register a function that returns a PDF's bytes as a case; its docstring says what is odd."""

    def register(make: Callable[[], bytes]) -> Callable[[], bytes]:
        _register(make.__name__, make.__doc__, make, fate)
        return make

    return register


def edit(fate: Fate = Fate.ALIKE, *, pages: int = 1) -> Callable[[Edit], Edit]:
    """Register a function that edits a plain document of `pages` pages as a case."""

    def register(change: Edit) -> Edit:
        def make() -> bytes:
            with plain(pages=pages) as pdf:
                change(pdf)
                return saved(pdf)

        _register(change.__name__, change.__doc__, make, fate)
        return change

    return register


def _register(name: str, what: str | None, make: Callable[[], bytes], fate: Fate) -> None:
    if name in CASES:
        raise ValueError(f"two cases are called {name}")
    CASES[name] = Case(name, (what or "").strip(), make, fate)


def plain(content: bytes = CONTENT, *, pages: int = 1, **entries: Any) -> Pdf:
    """Return a document of A4 pages that draw `content`; `entries` are those of each page."""
    pdf = pikepdf.new()
    for number in range(1, pages + 1):
        mark = b"" if pages == 1 else b"BT /F1 60 Tf 250 720 Td (%d) Tj ET\n" % number
        add_page(pdf, content + mark, **entries)
    return pdf


def add_page(pdf: Pdf, content: bytes, **entries: Any) -> pikepdf.Page:
    """Add a page that draws `content` with Helvetica as /F1."""
    values = {
        "MediaBox": Array([0, 0, 595, 842]),
        "Resources": Dictionary(Font=Dictionary(F1=helvetica(pdf))),
        "Contents": pdf.make_stream(content),
        **entries,
    }
    page = Dictionary(Type=Name.Page, **values)
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf.pages[-1]


def helvetica(pdf: Pdf) -> Any:
    """Return Helvetica, not embedded: one of the fourteen fonts every reader has."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    return pdf.make_indirect(font)


def saved(pdf: Pdf, **options: Any) -> bytes:
    """Return the document's bytes, always the same."""
    buffer = BytesIO()
    settings: dict[str, Any] = {
        "deterministic_id": True,
        "compress_streams": False,
        "stream_decode_level": pikepdf.StreamDecodeLevel.none,
        "fix_metadata_version": False,
    }
    with warnings.catch_warnings():
        # A field outside of the form is what some cases are about.
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
        pdf.save(buffer, **{**settings, **options})
    return buffer.getvalue()


def draw(pdf: Pdf, content: bytes, *, page: int = 0) -> None:
    """Replace what a page draws."""
    pdf.pages[page].obj.Contents = pdf.make_stream(content)


def form(pdf: Pdf, content: bytes, box: tuple[float, ...] = (0, 0, 100, 100), **more: Any) -> Any:
    """Return a form XObject that draws `content`."""
    return pdf.make_stream(
        content, Type=Name.XObject, Subtype=Name.Form, BBox=Array(list(box)), **more
    )


def text(value: str) -> String:
    """Return a PDF text string."""
    return String(value)


def written(*objects: bytes, root: int = 1, trailer: bytes = b"") -> bytes:
    """Return a PDF written by hand: object bodies numbered from 1, a right cross-reference."""
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<</Size %d/Root %d 0 R%s>>\n" % (len(objects) + 1, root, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """Return the body of a stream object."""
    return b"<<%s/Length %d>>\nstream\n" % (entries, len(data)) + data + b"\nendstream"


#: Bodies of a document written by hand: catalogue, page tree, page, content, font.
BODIES: Final = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    b"/Resources<</Font<</F1 5 0 R>>>>>>",
    stream(CONTENT),
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
)


def bodies(**changed: bytes) -> list[bytes]:
    """Return `BODIES` with some replaced: `bodies(o3=...)` replaces object 3."""
    found = list(BODIES)
    for key, body in changed.items():
        number = int(key[1:])
        found += [b"null"] * (number - len(found))
        found[number - 1] = body
    return found
