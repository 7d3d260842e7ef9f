"""Odd annotations: every kind, with and without what it looks like, hidden and shown."""

from typing import Any, Final

from pikepdf import Array, Dictionary, Name, Pdf, String

from benchmarks.fidelity.case import Fate, bodies, edit, form, odd, plain, saved, written

_QUADS: Final = [70, 425, 330, 425, 70, 395, 330, 395]
#: Entries that each kind needs to be drawn by readers that make appearances themselves.
KINDS: Final[dict[str, dict[str, Any]]] = {
    "Text": {"Contents": String("Note"), "Name": Name.Comment},
    "FreeText": {"Contents": String("Reçu le 3 mars"), "DA": String("/Helv 14 Tf 1 0 0 rg")},
    "Line": {"L": [60, 260, 300, 300], "LE": [Name.OpenArrow, Name("/None")]},
    "Square": {"IC": [1, 1, 0]},
    "Circle": {"IC": [0, 1, 1]},
    "Polygon": {"Vertices": [60, 250, 200, 330, 280, 250]},
    "PolyLine": {"Vertices": [60, 250, 200, 330, 280, 250]},
    "Highlight": {"QuadPoints": _QUADS},
    "Underline": {"QuadPoints": _QUADS},
    "Squiggly": {"QuadPoints": _QUADS},
    "StrikeOut": {"QuadPoints": _QUADS},
    "Stamp": {"Name": Name.Approved},
    "Caret": {},
    "Ink": {"InkList": [[60, 250, 120, 330, 200, 240, 300, 320]]},
    "Redact": {"QuadPoints": _QUADS},
    "Watermark": {},
    "FileAttachment": {},
    "Sound": {},
    "Screen": {},
    "Movie": {},
    "RichMedia": {},
    "PrinterMark": {},
    "TrapNet": {},
    "Projection": {},
    "Inconnue": {},
}


def note(pdf: Pdf, kind: str, *, shown: bool, page: int = 0, **more: Any) -> Any:
    """Add an annotation of this kind; `shown` gives it an appearance."""
    entries: dict[str, Any] = {
        "Rect": [60, 240, 300, 340],
        "C": [1, 0, 0],
        "F": 4,
        **KINDS.get(kind, {}),
        **more,
    }
    if kind in {"Highlight", "Underline", "Squiggly", "StrikeOut", "Redact"}:
        entries["Rect"] = [70, 395, 330, 425]
    values = {f"/{key}": _value(value) for key, value in entries.items()}
    body = {"/Type": Name.Annot, "/Subtype": Name("/" + kind), **values}
    made = pdf.make_indirect(Dictionary(body))
    if shown:
        look = b"0 0.6 0.2 rg 0 0 50 100 re f 0.9 0.5 0 rg 50 0 50 50 re f"
        made.AP = Dictionary(N=form(pdf, look))
    owner = pdf.pages[page].obj
    if "/Annots" not in owner:
        owner.Annots = Array()
    owner.Annots.append(made)
    return made


def _value(value: Any) -> Any:
    return Array([_value(item) for item in value]) if isinstance(value, list) else value


def _each(kind: str, shown: bool) -> None:
    def change(pdf: Pdf) -> None:
        note(pdf, kind, shown=shown)

    change.__name__ = f"note_{kind.lower()}_{'with' if shown else 'without'}_look"
    change.__doc__ = f"A {kind} annotation {'with' if shown else 'without'} an appearance."
    edit()(change)


for _kind in KINDS:
    _each(_kind, True)
    _each(_kind, False)


@edit()
def note_flags(pdf: Pdf) -> None:
    """Annotations that are invisible, hidden, not for print, not for view, locked."""
    for index, flag in enumerate((1, 2, 4, 8, 16, 32, 36, 64, 128, 512, 0)):
        left = 40 + 45 * index
        note(pdf, "Square", shown=True, F=flag, Rect=[left, 60, left + 40, 120])
        note(pdf, "Square", shown=False, F=flag, Rect=[left, 130, left + 40, 180])


@edit()
def note_states(pdf: Pdf) -> None:
    """An annotation whose appearance has several states."""
    made = note(pdf, "Stamp", shown=False)
    looks = Dictionary(
        Oui=form(pdf, b"0 0.6 0 rg 0 0 100 100 re f"), Non=form(pdf, b"1 0 0 rg 0 0 50 50 re f")
    )
    made.AP = Dictionary(N=looks)
    made.AS = Name.Non


@edit()
def note_matrix(pdf: Pdf) -> None:
    """An appearance with a matrix that turns it, on a rotated page."""
    pdf.pages[0].obj.Rotate = 90
    made = note(pdf, "Stamp", shown=True)
    made.AP.N.Matrix = Array([0, 1, -1, 0, 100, 0])


@edit()
def note_not_turning(pdf: Pdf) -> None:
    """A note that neither zooms nor turns, on a rotated page."""
    pdf.pages[0].obj.Rotate = 90
    note(pdf, "Text", shown=True, F=28)


@edit()
def note_empty_box(pdf: Pdf) -> None:
    """Annotations whose rectangle or box has no area, or is missing."""
    note(pdf, "Stamp", shown=True, Rect=[100, 100, 100, 100])
    made = note(pdf, "Stamp", shown=True)
    made.AP.N.BBox = Array([0, 0, 0, 0])
    del note(pdf, "Stamp", shown=True)["/Rect"]


@edit()
def note_swapped_box(pdf: Pdf) -> None:
    """A rectangle given by its other corners."""
    note(pdf, "Stamp", shown=True, Rect=[300, 340, 60, 240])


@edit()
def note_layer(pdf: Pdf) -> None:
    """An annotation on a layer that is off."""
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Masque")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))
    note(pdf, "Stamp", shown=True, OC=group)


@edit()
def note_blended(pdf: Pdf) -> None:
    """A highlight with a multiplying appearance."""
    made = note(pdf, "Highlight", shown=True)
    made.AP.N.Resources = Dictionary(ExtGState=Dictionary(G=Dictionary(BM=Name.Multiply)))
    made.AP.N.Group = Dictionary(S=Name.Transparency)
    made.AP.N.write(b"/G gs 1 1 0 rg 0 0 100 100 re f")


@edit()
def note_opacity(pdf: Pdf) -> None:
    """Opacity given by the annotation, with and without an appearance."""
    note(pdf, "Square", shown=True, CA=0.3)
    note(pdf, "Square", shown=False, CA=0.3, Rect=[320, 240, 500, 340])


@edit()
def note_popups(pdf: Pdf) -> None:
    """Notes with their popups open."""
    parent = note(pdf, "Text", shown=True)
    popup = note(pdf, "Popup", shown=False, Parent=parent, Open=True, Rect=[320, 240, 500, 340])
    parent.Popup = popup


@edit()
def note_reply(pdf: Pdf) -> None:
    """A note that replies to another, with its review state."""
    parent = note(pdf, "Text", shown=True)
    note(pdf, "Text", shown=False, IRT=parent, State=String("Accepted"), F=30)


@edit()
def links_with_borders(pdf: Pdf) -> None:
    """Links whose border shows, to a web page, a page, a name that is unknown, and nothing."""
    uri = Dictionary(S=Name.URI, URI=String("https://example.org"))
    here = Array([pdf.pages[0].obj, Name.Fit])
    leads: list[dict[str, Any]] = [{"A": uri}, {"Dest": here}, {"Dest": String("inconnu")}, {}]
    for index, more in enumerate(leads):
        left = 60 + 110 * index
        entries: dict[str, Any] = {"Border": [0, 0, 3], "C": [1, 0, 0], **more}
        note(pdf, "Link", shown=False, Rect=[left, 60, left + 90, 120], **entries)


@edit()
def links_with_looks(pdf: Pdf) -> None:
    """A web link with an appearance of its own."""
    note(pdf, "Link", shown=True, A=Dictionary(S=Name.URI, URI=String("https://example.org")))


@edit()
def notes_in_thousands(pdf: Pdf) -> None:
    """Three thousand annotations on a page."""
    look = form(pdf, b"0 0 1 rg 0 0 100 100 re f")
    notes = [
        pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Square,
                F=4,
                AP=Dictionary(N=look),
                Rect=Array([x, y, x + 3, y + 3]),
            )
        )
        for x in range(60, 460, 8)
        for y in range(100, 580, 8)
    ]
    pdf.pages[0].obj.Annots = Array(notes)


def hundred_thousand_notes() -> bytes:
    """Return a page with a hundred thousand annotations (too slow for every run)."""
    with plain() as pdf:
        look = form(pdf, b"0 0 1 rg 0 0 100 100 re f")
        square = Dictionary(Type=Name.Annot, Subtype=Name.Square, F=4, AP=Dictionary(N=look))
        square.Rect = Array([100, 300, 102, 302])
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(square)] * 100_000)
        return saved(pdf)


@odd()
def annots_odd() -> bytes:
    """Annotations that are null, numbers, missing objects, or no array."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Annots[null 12 99 0 R (a) 6 0 R <</Subtype/Square>>]"
        b"/Resources<</Font<</F1 5 0 R>>>>>>"
    )
    return written(*bodies(o3=page, o6=b"<</Type/Annot/Rect[0 0 9 9]>>"))


@odd()
def annots_not_array() -> bytes:
    """/Annots that is one dictionary."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Annots<</Subtype/Square/Rect[60 60 90 90]>>/Resources<</Font<</F1 5 0 R>>>>>>"
    )
    return written(*bodies(o3=page))


@edit(pages=2)
def notes_shared(pdf: Pdf) -> None:
    """Two pages that share an annotation."""
    made = note(pdf, "Stamp", shown=True)
    pdf.pages[1].obj.Annots = Array([made])


@edit()
def note_content_open(pdf: Pdf) -> None:
    """An appearance that leaves states open and text unfinished."""
    made = note(pdf, "Stamp", shown=True)
    made.AP.N.write(b"q 1 0 0 rg 0 0 60 60 re f 0.1 0 0 0.1 0 0 cm BT (a")
    note(pdf, "Square", shown=True, Rect=[320, 240, 500, 340])


@edit(Fate.ALIKE)
def note_over_text(pdf: Pdf) -> None:
    """An opaque annotation over the text of the page: it hides it alone, and in the bundle."""
    note(pdf, "Square", shown=True, Rect=[60, 360, 400, 430])
