"""Odd forms, layers, annotations and actions, second series: as portals and offices make them."""

from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from benchmarks.fidelity.case import CONTENT, Fate, draw, edit, form, helvetica
from benchmarks.fidelity.forms import _field
from benchmarks.fidelity.notes import note
from benchmarks.fidelity.pictures import _encoded, _picture

_ASKED = "NeedAppearances"


def _needing(pdf: Pdf) -> None:
    pdf.Root.AcroForm[Name("/" + _ASKED)] = True


@edit()
def asked_of_all_kinds(pdf: Pdf) -> None:
    """Fields of every kind without appearances, in a form that asks readers to draw them."""
    _field(pdf, "Tx", [60, 60, 260, 84], V=String("Société Dupré & Fils — 1 234,56 €"), Q=2)
    _field(pdf, "Tx", [60, 100, 260, 160], V=String("ligne 1\rligne 2\nligne 3"), Ff=4096, Q=1)
    _field(pdf, "Tx", [60, 170, 260, 194], V=String("123456789"), Ff=1 << 24, MaxLen=14)
    _field(pdf, "Ch", [300, 60, 500, 84], V=String("Deux"), Opt=["Un", "Deux"], Ff=1 << 17)
    _field(pdf, "Btn", [300, 100, 320, 120], V=Name.Oui, AS=Name.Oui, MK=Dictionary(CA=String("4")))
    _needing(pdf)


@edit()
def rich_text_field(pdf: Pdf) -> None:
    """A field of rich text that has both its rich and its plain value, no appearance."""
    rich = '<body xmlns="http://www.w3.org/1999/xhtml"><p><b>Gras</b> et <i>penché</i></p></body>'
    _field(pdf, "Tx", [60, 60, 300, 110], V=String("Gras et penché"), RV=String(rich), Ff=1 << 25)


@edit()
def value_in_a_stream(pdf: Pdf) -> None:
    """A field whose value is a stream, and one whose value is a number."""
    _field(pdf, "Tx", [60, 60, 300, 110], V=pdf.make_stream(b"Valeur en flux"), Ff=4096)
    _field(pdf, "Tx", [60, 120, 300, 150], V=42)
    _needing(pdf)


@edit()
def font_of_field_missing(pdf: Pdf) -> None:
    """Fields whose default appearance names fonts that nobody defines, or says nothing."""
    _field(
        pdf, "Tx", [60, 60, 300, 84], V=String("police absente"), DA=String("/Zz 14 Tf 1 0 0 rg")
    )
    _field(pdf, "Tx", [60, 100, 300, 124], V=String("taille nulle"), DA=String("/Helv 0 Tf"))
    _field(pdf, "Tx", [60, 140, 300, 164], V=String("rien"), DA=String(""))
    _needing(pdf)


@edit()
def value_beyond_latin(pdf: Pdf) -> None:
    """Values in Greek, Chinese and with signs, in a form that asks for appearances."""
    _field(pdf, "Tx", [60, 60, 300, 84], V=String("Ωμέγα 日本 ✓ é"))
    _needing(pdf)


@edit()
def fields_turned(pdf: Pdf) -> None:
    """Fields written upwards and upside down, with borders and a background, no appearance."""
    for index, turn in enumerate((90, 180, 270)):
        look = Dictionary(R=turn, BC=Array([1, 0, 0]), BG=Array([0.9, 1, 0.9]))
        left = 60 + 120 * index
        _field(pdf, "Tx", [left, 60, left + 100, 160], V=String("Tourné"), MK=look)
    _needing(pdf)


@edit()
def field_for_print_only(pdf: Pdf) -> None:
    """Fields that show on paper only, and on screen only."""
    from benchmarks.fidelity.forms import _look

    for index, flags in enumerate((4 | 32, 0, 2 | 4, 4 | 1)):
        left = 60 + 120 * index
        _field(pdf, "Tx", [left, 60, left + 100, 84], V=String("x"), AP=_look(pdf, b"x"), F=flags)


@edit()
def radios_of_one_state(pdf: Pdf) -> None:
    """Radio buttons that share their states, named with accents and numbers."""
    on, off = (
        form(pdf, b"0 0.5 0 rg 0 0 20 20 re f", (0, 0, 20, 20)),
        form(pdf, b"", (0, 0, 20, 20)),
    )
    parent = pdf.make_indirect(
        Dictionary(
            FT=Name.Btn, Ff=1 << 15, T=String("choix"), V=Name("/d\u00e9j\u00e0"), Kids=Array()
        )
    )
    pdf.Root.AcroForm = Dictionary(Fields=Array([parent]))
    page = pdf.pages[0].obj
    page.Annots = Array()
    for index, state in enumerate(("d\u00e9j\u00e0", "0", "d\u00e9j\u00e0")):
        looks = Dictionary({f"/{state}": on, "/Off": off})
        kid = pdf.make_indirect(
            Dictionary(
                Subtype=Name.Widget,
                Rect=Array([60 + 40 * index, 60, 80 + 40 * index, 80]),
                Parent=parent,
                AS=Name(f"/{state}") if index != 1 else Name.Off,
                AP=Dictionary(N=looks),
                F=4,
            )
        )
        parent.Kids.append(kid)
        page.Annots.append(kid)


@edit()
def signature_in_layers(pdf: Pdf) -> None:
    """A signature of nested layers (n0, n2), its form signed append only, with a time stamp."""
    inner = form(pdf, b"0.1 0.3 0.6 rg 0 0 150 50 re f", (0, 0, 150, 50))
    blank = form(pdf, b"% DSBlank", (0, 0, 100, 100))
    frame = form(pdf, b"q /n0 Do Q q /n2 Do Q", (0, 0, 150, 50))
    frame.Resources = Dictionary(XObject=Dictionary(n0=blank, n2=inner))
    top = form(
        pdf, b"/FRM Do", (0, 0, 150, 50), Resources=Dictionary(XObject=Dictionary(FRM=frame))
    )
    value = Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=String("x" * 100))
    _field(pdf, "Sig", [300, 60, 450, 110], V=pdf.make_indirect(value), AP=Dictionary(N=top))
    pdf.Root.AcroForm.SigFlags = 3
    pdf.Root.Perms = Dictionary(DocMDP=value)
    pdf.Root.DSS = Dictionary(Certs=Array([pdf.make_stream(b"cert")]))


@edit(Fate.ALIKE_AND_NAMED)
def xfa_of_parts(pdf: Pdf) -> None:
    """An XFA form in parts, that must be rendered by its own reader."""
    _field(pdf, "Tx", [60, 60, 260, 84], V=String("valeur"))
    parts = Array([String("template"), pdf.make_stream(b"<template/>"), String("datasets")])
    parts.append(pdf.make_stream(b"<xfa:datasets/>"))
    pdf.Root.AcroForm.XFA = parts
    pdf.Root.NeedsRendering = True


def _layer(pdf: Pdf, name: str, **more: Any) -> Any:
    return pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name), **more))


def _square(name: bytes, left: int) -> bytes:
    return b"/OC /%s BDC 0.8 0.3 0.1 rg %d 60 60 60 re f EMC " % (name, left)


@edit()
def layers_by_expression(pdf: Pdf) -> None:
    """Visibility by nested expressions, by policies over several layers, by one missing."""
    on, off = _layer(pdf, "oui"), _layer(pdf, "non")
    config = Dictionary(
        OFF=Array([off]), Order=Array([on, Array([off])]), RBGroups=Array([Array([on, off])])
    )
    pdf.Root.OCProperties = Dictionary(OCGs=Array([on, off]), D=config)
    clause = Array([Name.And, on, Array([Name.Not, off])])
    members = {
        "M1": Dictionary(Type=Name.OCMD, VE=clause),
        "M2": Dictionary(Type=Name.OCMD, OCGs=Array([on, off]), P=Name.AllOn),
        "M3": Dictionary(Type=Name.OCMD, OCGs=Array([on, off]), P=Name.AnyOff),
        "M4": Dictionary(Type=Name.OCMD, OCGs=None),
    }
    pdf.pages[0].obj.Resources.Properties = Dictionary(
        {f"/{key}": pdf.make_indirect(value) for key, value in members.items()}
    )
    squares = b"".join(_square(key.encode(), 60 + 90 * i) for i, key in enumerate(members))
    draw(pdf, CONTENT + squares)


@edit()
def layers_for_screen_and_zoom(pdf: Pdf) -> None:
    """Layers whose usage says view only, export only, a zoom, a language, with automatic states."""
    uses = {
        "V": Dictionary(View=Dictionary(ViewState=Name.OFF)),
        "E": Dictionary(Export=Dictionary(ExportState=Name.OFF)),
        "Z": Dictionary(Zoom=Dictionary(min=4)),
        "P": Dictionary(Print=Dictionary(PrintState=Name.OFF)),
    }
    layers = {key: _layer(pdf, key, Usage=use) for key, use in uses.items()}
    every = Array(list(layers.values()))
    automatic = Array(
        [
            Dictionary(Event=Name(event), Category=Array([Name(kind)]), OCGs=every)
            for event, kind in (("/View", "/View"), ("/View", "/Zoom"), ("/Print", "/Print"))
        ]
    )
    pdf.Root.OCProperties = Dictionary(OCGs=every, D=Dictionary(AS=automatic))
    pdf.pages[0].obj.Resources.Properties = Dictionary({f"/{k}": v for k, v in layers.items()})
    draw(pdf, CONTENT + b"".join(_square(k.encode(), 60 + 90 * i) for i, k in enumerate(layers)))


@edit(Fate.ALIKE_AND_NAMED)
def layers_unlisted(pdf: Pdf) -> None:
    """A layer that the catalogue does not list, and marked content without its properties."""
    hidden = _layer(pdf, "caché", Intent=Name.Design)
    pdf.Root.OCProperties = Dictionary(OCGs=Array([]), D=Dictionary(OFF=Array([hidden])))
    pdf.pages[0].obj.Resources.Properties = Dictionary(A=hidden)
    draw(pdf, CONTENT + _square(b"A", 60) + _square(b"Absent", 200))


@edit()
def layer_within_layer(pdf: Pdf) -> None:
    """A layer shown inside of one that is hidden, in a form, unbalanced."""
    on, off = _layer(pdf, "visible"), _layer(pdf, "masqué")
    pdf.Root.OCProperties = Dictionary(OCGs=Array([on, off]), D=Dictionary(OFF=Array([off])))
    inner = form(pdf, b"/OC /A BDC " + _square(b"B", 60) + b"EMC EMC", (0, 0, 595, 842))
    inner.Resources = Dictionary(Properties=Dictionary(A=off, B=on))
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm=inner)
    draw(pdf, CONTENT + b"/Fm Do 0 0 1 rg 300 60 40 40 re f")


@edit()
def notes_of_media(pdf: Pdf) -> None:
    """Rich media, 3D, a screen and a film with their still pictures, and what they would play."""
    play = Dictionary(S=Name.Rendition, OP=0, R=Dictionary(S=Name.MR), JS=String("x()"))
    data = _encoded(_picture(), "JPEG")
    poster = pdf.make_stream(
        data,
        Subtype=Name.Image,
        Width=120,
        Height=60,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )
    still = form(pdf, b"q 100 0 0 100 0 0 cm /Im Do Q")
    still.Resources = Dictionary(XObject=Dictionary(Im=poster))
    for index, kind in enumerate(("RichMedia", "3D", "Screen")):
        left = 40 + 105 * index
        made = note(pdf, kind, shown=False, Rect=[left, 60, left + 95, 155])
        made.AP = Dictionary(N=still)
        made.AA = Dictionary(PO=play)


@edit()
def notes_attached(pdf: Pdf) -> None:
    """Files attached to annotations, with appearances of their own."""
    data = pdf.make_stream(b"MZ" * 50, Type=Name.EmbeddedFile)
    spec = pdf.make_indirect(
        Dictionary(Type=Name.Filespec, F=String("annexe.exe"), EF=Dictionary(F=data))
    )
    note(pdf, "FileAttachment", shown=True, FS=spec, Rect=[60, 60, 120, 120])
    pdf.Root.AF = Array([spec])
    pdf.pages[0].obj.AF = Array([spec])


@edit()
def notes_to_redact(pdf: Pdf) -> None:
    """Redactions marked and not yet applied: what they hide still shows, as it does alone."""
    over = form(pdf, b"0 g 0 0 100 100 re f")
    note(pdf, "Redact", shown=True, OverlayText=String("CAVIARDÉ"), RO=over, Repeat=True)


@edit()
def notes_with_odd_looks(pdf: Pdf) -> None:
    """Appearances that are null, empty, of unknown states, images, or the page's own content."""
    page = pdf.pages[0].obj
    squares = [
        note(pdf, "Square", shown=False, Rect=[40 + 90 * i, 60, 120 + 90 * i, 140])
        for i in range(5)
    ]
    on = form(pdf, b"0 0.7 0 rg 0 0 100 100 re f")
    squares[0].AP = Dictionary(N=None)
    squares[1].AP = Dictionary()
    squares[2].AP = Dictionary(N=Dictionary(A=on, B=on))
    squares[3].AP = Dictionary(N=page.Contents)
    squares[4].AP, squares[4].AS = Dictionary(N=Dictionary(Oui=on), D=on), Name.Non


@edit()
def notes_measured_and_clouded(pdf: Pdf) -> None:
    """Clouds, callouts, dimension lines and dashes without appearances."""
    note(pdf, "Square", shown=False, BE=Dictionary(S=Name.C, I=2), RD=[5, 5, 5, 5])
    note(pdf, "Polygon", shown=False, BE=Dictionary(S=Name.C, I=1), IT=Name.PolygonCloud)
    note(
        pdf,
        "FreeText",
        shown=False,
        CL=[320, 60, 360, 100, 400, 100],
        IT=Name.FreeTextCallout,
        Rect=[320, 60, 520, 130],
    )
    note(pdf, "Line", shown=False, LL=20, LLE=10, Cap=True, Contents=String("12 m"))
    note(pdf, "Ink", shown=False, BS=Dictionary(S=Name.D, D=Array([3, 2]), W=3))


@edit()
def links_of_all_actions(pdf: Pdf) -> None:
    """Links that launch, send, import, hide, play, follow threads, go to other files, in chains."""
    kinds = "GoToR GoToE Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData"
    kinds += " JavaScript SetOCGState Rendition Trans GoTo3DView GoToDp Inconnue"
    for index, kind in enumerate(kinds.split()):
        following = Dictionary(S=Name.JavaScript, JS=String("app.alert(2)"))
        action = Dictionary(S=Name("/" + kind), F=String("autre.pdf"), D=Array([0, Name.Fit]))
        action.Next, action.URI = Array([following]), String("https://example.org")
        left = 40 + 50 * (index % 10)
        box = [left, 60 + 50 * (index // 10), left + 40, 90 + 50 * (index // 10)]
        note(pdf, "Link", shown=False, Rect=box, A=action, Border=[0, 0, 2], PA=action)


@edit(pages=2)
def acts_everywhere(pdf: Pdf) -> None:
    """Actions on opening, closing, printing, each page, each field, each bookmark, each name."""
    script = Dictionary(S=Name.JavaScript, JS=pdf.make_stream(b"app.alert(3)"))
    act = pdf.make_indirect(script)
    pdf.Root.OpenAction = act
    pdf.Root.AA = Dictionary(WC=act, WS=act, DS=act, WP=act, DP=act)
    pdf.Root.URI = Dictionary(Base=String("http://example.org/"))
    pdf.Root.Names = Dictionary(
        JavaScript=Dictionary(Names=Array([String("a"), act])),
        Pages=Dictionary(Names=Array([String("p"), pdf.pages[0].obj])),
        IDS=Dictionary(Names=Array([])),
        URLS=Dictionary(Names=Array([])),
        Renditions=Dictionary(Names=Array([String("r"), act])),
    )
    _field(pdf, "Tx", [60, 60, 260, 84], V=String("x"), AA=Dictionary(K=act, F=act, V=act, C=act))
    mark = pdf.make_indirect(Dictionary(Title=String("Piège"), A=act))
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=mark, Last=mark, Count=1))
    pdf.pages[1].obj.AA = Dictionary(O=act, C=act)
    pdf.pages[1].obj.Resources.Properties = Dictionary(P=Dictionary(Type=Name.Annot, A=act, AA=act))


@edit()
def marks_with_actions(pdf: Pdf) -> None:
    """Marked content whose properties are an annotation with an action, and a page."""
    stray = Dictionary(Type=Name.Annot, A=Dictionary(S=Name.GoTo), AA=Dictionary())
    page = pdf.pages[0].obj
    page.Resources.Properties = Dictionary(P=pdf.make_indirect(stray), Q=page)
    draw(pdf, b"/Span /P BDC /Span /Q BDC " + CONTENT + b"EMC EMC")


@edit()
def portfolio_of_folders(pdf: Pdf) -> None:
    """A portfolio with folders and a schema, opening on a file that is inside."""
    with Pdf.new() as other:
        other.add_blank_page()
        buffer = BytesIO()
        other.save(buffer, deterministic_id=True)
    pdf.attachments["dossier/annexe.pdf"] = buffer.getvalue()
    pdf.Root.Collection = Dictionary(
        View=Name.D,
        D=String("dossier/annexe.pdf"),
        Folders=Dictionary(ID=0, Name=String("dossier")),
    )


@edit()
def helvetica_by_another_name(pdf: Pdf) -> None:
    """A piece whose /F1 is another font than that of the pieces beside it."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Courier-Bold"))
    pdf.pages[0].obj.Resources.Font = Dictionary(F1=pdf.make_indirect(font), F2=helvetica(pdf))
