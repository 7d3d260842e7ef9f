"""Odd form fields: filled with and without appearances, hidden, shared, signed, dynamic."""

from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String
from reportlab.pdfgen import canvas

from benchmarks.fidelity.case import Fate, edit, form, helvetica, odd


def _field(pdf: Pdf, kind: str, rect: list[int], **more: Any) -> Any:
    values = {key: Array(v) if isinstance(v, list) else v for key, v in more.items()}
    field = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name("/" + kind),
        T=String(f"champ{rect[0]}-{rect[1]}"),
        Rect=Array(rect),
        F=4,
        P=pdf.pages[0].obj,
    )
    for key, value in values.items():
        field[Name("/" + key)] = value
    made = pdf.make_indirect(field)
    if "/AcroForm" not in pdf.Root:
        pdf.Root.AcroForm = Dictionary(
            Fields=Array(),
            DA=String("/Helv 12 Tf 0 g"),
            DR=Dictionary(Font=Dictionary(Helv=helvetica(pdf))),
        )
    pdf.Root.AcroForm.Fields.append(made)
    page = pdf.pages[0].obj
    if "/Annots" not in page:
        page.Annots = Array()
    page.Annots.append(made)
    return made


def _look(pdf: Pdf, text: bytes) -> Dictionary:
    resources = Dictionary(Font=Dictionary(Helv=helvetica(pdf)))
    content = b"/Tx BMC q BT /Helv 12 Tf 0 0 1 rg 4 8 Td (" + text + b") Tj ET Q EMC"
    return Dictionary(N=form(pdf, content, (0, 0, 200, 24), Resources=resources))


@odd()
def form_of_reportlab() -> bytes:
    """A form with a text, a tick, buttons and a list, as a library writes them."""
    buffer = BytesIO()
    page = canvas.Canvas(buffer, invariant=1)
    page.drawString(100, 700, "Formulaire")
    fields = page.acroForm
    fields.textfield(name="n", value="Valeur saisie", x=100, y=500, width=200, height=24)
    fields.checkbox(name="c", checked=True, x=100, y=450)
    fields.radio(name="r", value="a", selected=True, x=100, y=400)
    fields.radio(name="r", value="b", selected=False, x=140, y=400)
    fields.choice(name="l", value="Deux", options=["Un", "Deux"], x=100, y=350, width=120)
    fields.listbox(name="m", value="B", options=["A", "B", "C"], x=100, y=250, width=120, height=60)
    page.save()
    return buffer.getvalue()


@edit()
def text_with_look(pdf: Pdf) -> None:
    """A text field with its appearance."""
    _field(pdf, "Tx", [60, 100, 260, 124], V=String("Société Érable"), AP=_look(pdf, b"Erable"))


@edit(Fate.ALIKE_AND_NAMED)
def text_without_look(pdf: Pdf) -> None:
    """A text field that was filled by a program which made no appearance."""
    _field(pdf, "Tx", [60, 100, 260, 124], V=String("Valeur sans apparence"))


@edit(Fate.ALIKE_AND_NAMED)
def text_needing_look(pdf: Pdf) -> None:
    """A filled field, and a form that asks readers to draw it."""
    _field(pdf, "Tx", [60, 100, 260, 124], V=String("Valeur à dessiner"))
    pdf.Root.AcroForm.NeedAppearances = True


@edit(Fate.ALIKE_AND_NAMED)
def text_with_stale_look(pdf: Pdf) -> None:
    """A value that is not the one its appearance shows; the form asks to draw it anew."""
    _field(pdf, "Tx", [60, 100, 260, 124], V=String("Nouvelle"), AP=_look(pdf, b"Ancienne"))
    pdf.Root.AcroForm.NeedAppearances = True


@edit(Fate.ALIKE_AND_NAMED)
def text_multiline_without_look(pdf: Pdf) -> None:
    """Several lines in a field without an appearance."""
    value = String("Première ligne\nDeuxième ligne : 14 310,00 €\nTroisième")
    _field(pdf, "Tx", [60, 60, 360, 160], V=value, Ff=4096, DA=String("/Helv 12 Tf 0 g"))


@edit()
def text_empty(pdf: Pdf) -> None:
    """An empty text field without an appearance."""
    _field(pdf, "Tx", [60, 100, 260, 124])


@edit()
def text_hidden(pdf: Pdf) -> None:
    """Fields that are hidden, or not for view."""
    for index, flag in enumerate((2, 32, 1)):
        rect = [60, 60 + 40 * index, 260, 84 + 40 * index]
        _field(pdf, "Tx", rect, V=String("caché"), AP=_look(pdf, b"cache"), F=flag)


@edit()
def text_on_rotated_page(pdf: Pdf) -> None:
    """A field on a rotated page, with its own rotation."""
    pdf.pages[0].obj.Rotate = 90
    look = _look(pdf, b"tourne")
    look.N.Matrix = Array([0, 1, -1, 0, 24, 0])
    _field(pdf, "Tx", [60, 100, 84, 300], V=String("tourné"), AP=look, MK=Dictionary(R=90))


@edit()
def check_boxes(pdf: Pdf) -> None:
    """Ticks on and off, and one whose state names no appearance."""
    for index, state in enumerate(("Oui", "Off", "Absent")):
        looks = Dictionary(Oui=form(pdf, b"0 0.5 0 rg 10 10 80 80 re f"))
        looks.Off = form(pdf, b"1 0 0 RG 10 10 80 80 re S")
        left = 60 + 50 * index
        name = Name("/" + state)
        rect = [left, 100, left + 30, 130]
        _field(pdf, "Btn", rect, V=name, AS=name, AP=Dictionary(N=looks))


@edit()
def check_without_state(pdf: Pdf) -> None:
    """A tick whose value is set and whose state is not."""
    looks = Dictionary(Oui=form(pdf, b"0 0.5 0 rg 10 10 80 80 re f"))
    _field(pdf, "Btn", [60, 100, 90, 130], V=Name.Oui, AP=Dictionary(N=looks))


@edit(Fate.ALIKE_AND_NAMED)
def check_without_look(pdf: Pdf) -> None:
    """A tick without an appearance."""
    _field(pdf, "Btn", [60, 100, 90, 130], V=Name.Oui, AS=Name.Oui, MK=Dictionary(CA=String("4")))


@edit(Fate.ALIKE_AND_NAMED)
def choices_without_look(pdf: Pdf) -> None:
    """A combo box and a list that were chosen from, without appearances."""
    options = [String("Un"), String("Deux"), String("Trois")]
    _field(pdf, "Ch", [60, 100, 260, 124], V=String("Deux"), Opt=options, Ff=131072)
    _field(pdf, "Ch", [60, 140, 260, 200], V=String("Trois"), Opt=options)


@edit()
def field_with_kids(pdf: Pdf) -> None:
    """One field shown at two places, its widgets below it."""
    kids = [
        _field(pdf, "Tx", [60, bottom, 260, bottom + 24], AP=_look(pdf, b"deux fois"))
        for bottom in (60, 100)
    ]
    parent = pdf.make_indirect(
        Dictionary(FT=Name.Tx, T=String("n"), V=String("deux fois"), Kids=Array(kids))
    )
    for kid in kids:
        del kid["/FT"], kid["/T"]
        kid.Parent = parent
    pdf.Root.AcroForm.Fields = Array([parent])


@edit(Fate.ALIKE_AND_NAMED)
def field_with_kids_without_look(pdf: Pdf) -> None:
    """One field shown at two places, its value on the parent, no appearance."""
    kids = [_field(pdf, "Tx", [60, bottom, 260, bottom + 24]) for bottom in (60, 100)]
    parent = pdf.make_indirect(
        Dictionary(FT=Name.Tx, T=String("n"), V=String("hérité"), Kids=Array(kids))
    )
    for kid in kids:
        del kid["/FT"], kid["/T"]
        kid.Parent = parent
    pdf.Root.AcroForm.Fields = Array([parent])


@edit()
def widget_without_form(pdf: Pdf) -> None:
    """A widget that shows, in a document without a form."""
    _field(pdf, "Tx", [60, 100, 260, 124], V=String("orphelin"), AP=_look(pdf, b"orphelin"))
    del pdf.Root.AcroForm


@edit()
def widget_outside_fields(pdf: Pdf) -> None:
    """A widget that the form does not list."""
    _field(pdf, "Tx", [60, 100, 260, 124], V=String("non listé"), AP=_look(pdf, b"non liste"))
    pdf.Root.AcroForm.Fields = Array()


@edit(Fate.ALIKE_AND_NAMED)
def signature_visible(pdf: Pdf) -> None:
    """A visible signature."""
    value = Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=String("x" * 40))
    look = _look(pdf, b"Signe par Jeanne")
    _field(pdf, "Sig", [60, 100, 260, 124], V=value, AP=look)
    pdf.Root.AcroForm.SigFlags = 3


@edit()
def signature_empty(pdf: Pdf) -> None:
    """A signature field that nobody signed."""
    _field(pdf, "Sig", [60, 100, 260, 124])


@edit()
def push_button(pdf: Pdf) -> None:
    """A button with an appearance and a script."""
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    _field(pdf, "Btn", [60, 100, 260, 124], Ff=65536, AP=_look(pdf, b"Bouton"), A=script)


@edit(Fate.ALIKE_AND_NAMED)
def dynamic_form(pdf: Pdf) -> None:
    """A dynamic form (XFA), whose pages may only ask for another reader."""
    _field(pdf, "Tx", [60, 100, 260, 124], V=String("saisi"), AP=_look(pdf, b"saisi"))
    pdf.Root.AcroForm.XFA = pdf.make_stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>")


@edit(Fate.ALIKE_AND_NAMED)
def password_and_comb(pdf: Pdf) -> None:
    """A field in boxes of one letter each, without an appearance."""
    _field(pdf, "Tx", [60, 100, 260, 124], V=String("732829320"), Ff=1 << 24, MaxLen=9)


@edit()
def fields_in_a_circle(pdf: Pdf) -> None:
    """Fields whose parents and kids go round in a circle."""
    field = _field(pdf, "Tx", [60, 100, 260, 124], V=String("rond"), AP=_look(pdf, b"rond"))
    field.Parent = field
    field.Kids = Array([field])
