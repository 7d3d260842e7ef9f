"""Odd files, second series: boxes and trees at their limits, updates, protection, old writers."""

import warnings
import zlib
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from benchmarks.fidelity.case import (
    BODIES,
    CONTENT,
    Fate,
    bodies,
    draw,
    edit,
    odd,
    plain,
    saved,
    stream,
    written,
)

_FONT = b"<</Font<</F1 5 0 R>>>>"


def _page(entries: bytes, *, resources: bytes = b"/Resources" + _FONT) -> bytes:
    return b"<</Type/Page/Parent 2 0 R" + resources + b"/Contents 4 0 R" + entries + b">>"


@odd()
def unit_of_ten() -> bytes:
    """UserUnit 10 on a small, rotated, shifted page."""
    media = b"/MediaBox[-10 -10 85 104]/UserUnit 10/Rotate 270"
    content = b"0.9 0.2 0.1 rg 0 0 30 20 re f BT /F1 6 Tf 5 50 Td (Plan) Tj ET"
    return written(*bodies(o3=_page(media), o4=stream(content)))


@odd()
def boxes_by_reference() -> bytes:
    """Every box, the rotation and the unit by reference, as reals, with a crop to fractions."""
    page = _page(b"/MediaBox 6 0 R/CropBox 7 0 R/Rotate 8 0 R/UserUnit 9 0 R")
    more = [b"[0. 0. 595.276 841.89]", b"[10.5 20.25 590.1 +800.]", b"90.0", b"1.0"]
    return written(*bodies(o3=page), *more)


@odd()
def box_far_below_zero() -> bytes:
    """A page that lies at minus sixteen thousand, its crop half outside of it."""
    media = b"/MediaBox[-16000 -16000 -15405 -15158]/CropBox[-16300 -16000 -15500 -15100]"
    content = stream(b"1 0 0 1 -16000 -16000 cm " + CONTENT)
    return written(*bodies(o3=_page(media), o4=content))


@odd(Fate.NAMED)
def tiny_label() -> bytes:
    """A label of 70 by 40 points, written full to its edges."""
    text = b"".join(
        b"BT /F1 6 Tf 1 %d Td (LIGNE %d DE L'ETIQUETTE) Tj ET " % (33 - 7 * i, i) for i in range(5)
    )
    return written(*bodies(o3=_page(b"/MediaBox[0 0 70 40]"), o4=stream(text)))


@odd(Fate.NAMED)
def tiny_label_turned() -> bytes:
    """The same label, rotated, its corner elsewhere than at zero."""
    text = b"1 0 0 1 100 200 cm " + b"".join(
        b"BT /F1 6 Tf 1 %d Td (LIGNE %d DE L'ETIQUETTE) Tj ET " % (33 - 7 * i, i) for i in range(5)
    )
    page = _page(b"/MediaBox[100 200 170 240]/Rotate 90")
    return written(*bodies(o3=page, o4=stream(text)))


@odd()
def resources_null() -> bytes:
    """Resources that the page says are null, while its tree has some."""
    tree = b"<</Type/Pages/Count 1/Kids[3 0 R]/Resources" + _FONT + b">>"
    page = _page(b"/MediaBox[0 0 595 842]", resources=b"/Resources null")
    return written(*bodies(o2=tree, o3=page))


@odd()
def resources_emptied() -> bytes:
    """Empty resources on the page that hide those of its tree."""
    tree = b"<</Type/Pages/Count 1/Kids[3 0 R]/Resources" + _FONT + b">>"
    page = _page(b"/MediaBox[0 0 595 842]", resources=b"/Resources<<>>")
    return written(*bodies(o2=tree, o3=page))


@odd()
def contents_empty() -> bytes:
    """Pages whose contents are an empty array, an array of null, and an empty stream."""
    tree = b"<</Type/Pages/Count 4/Kids[3 0 R 6 0 R 7 0 R 8 0 R]>>"
    start = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
    pages = [start + b"/Contents[]>>", start + b"/Contents[null]>>", start + b"/Contents 9 0 R>>"]
    return written(*bodies(o2=tree), *pages, stream(b""))


@odd()
def kids_direct_and_typed_wrong() -> bytes:
    """Pages whose type is misspelt or a template's, one of them standing in its tree itself."""
    tree = (
        b"<</Type/Pages/Count 2/Kids[3 0 R <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]"
        b"/Contents 4 0 R/Resources" + _FONT + b">>]>>"
    )
    page = b"<</Type/page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources" + _FONT
    return written(*bodies(o2=tree, o3=page + b">>"))


@odd(Fate.NAMED)
def page_in_two_trees() -> bytes:
    """A page held by two nodes, each with a rotation of its own."""
    tree = b"<</Type/Pages/Count 2/Kids[6 0 R 7 0 R]>>"
    nodes = [
        b"<</Type/Pages/Parent 2 0 R/Count 1/Kids[3 0 R]/Rotate %d>>" % turn for turn in (90, 0)
    ]
    return written(*bodies(o2=tree), *nodes)


@odd()
def tree_of_strings() -> bytes:
    """Kids that are numbers, strings and missing objects beside a page."""
    return written(*bodies(o2=b"<</Type/Pages/Count 5/Kids[3 0 R 12 (x) 77 0 R null]>>"))


@odd()
def object_twice() -> bytes:
    """Two objects of one number in a file without a cross-reference: the last one counts."""
    data = written(*BODIES)
    other = b"4 0 obj\n" + stream(CONTENT + b"1 0 0 rg 60 60 90 90 re f") + b"\nendobj\n"
    cut = data[: data.rindex(b"xref\n0")]
    return cut + other + b"trailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n"


@odd()
def object_freed() -> bytes:
    """An update that frees an annotation and gives its number a second life."""
    page = _page(b"/MediaBox[0 0 595 842]/Annots[6 0 R 6 1 R]")
    look = b"<</Type/Annot/Subtype/Square/Rect[60 60 160 160]/F 4/AP<</N 7 0 R>>>>"
    shown = stream(b"1 0 0 rg 0 0 99 99 re f", b"/Subtype/Form/BBox[0 0 100 100]")
    data = written(*bodies(o3=page), look, shown)
    previous = int(data[data.rindex(b"startxref") :].split()[1])
    new = b"6 1 obj\n" + look.replace(b"60 60 160 160", b"300 60 400 160") + b"\nendobj\n"
    start = len(data) + len(new)
    table = b"xref\n0 1\n0000000006 65535 f \n6 1\n%010d 00001 n \n" % len(data)
    tail = b"trailer\n<</Size 8/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
    return data + new + table + tail % (previous, start)


@odd()
def object_streams_extended() -> bytes:
    """Object streams that extend one another, indexed by a stream with odd widths."""
    first = stream(b"5 0 " + BODIES[4], b"/Type/ObjStm/N 1/First 4")
    second = stream(b"3 0 " + BODIES[2], b"/Type/ObjStm/N 1/First 4/Extends 6 0 R")
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = {}
    for number, body in ((1, BODIES[0]), (2, BODIES[1]), (4, BODIES[3]), (6, first), (7, second)):
        offsets[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    rows = [(0, 0, 0)] + [(1, offsets.get(n, start), 0) for n in range(1, 9)]
    rows[5], rows[3] = (2, 6, 0), (2, 7, 0)
    table = b"".join(bytes([k]) + place.to_bytes(4, "big") + b"\0" * 2 for k, place, _ in rows)
    entries = b"/Type/XRef/W[1 4 2]/Size 9/Root 1 0 R/Filter/FlateDecode"
    out += b"8 0 obj\n" + stream(zlib.compress(table), entries) + b"\nendobj\n"
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


@odd()
def linearized_then_updated() -> bytes:
    """A file made for the web, then changed by an update at its end."""
    with plain(pages=2) as pdf:
        data = saved(pdf, linearize=True)
    with Pdf.open(BytesIO(data)) as pdf:
        number = pdf.pages[1].obj.Contents.objgen[0]
        size = int(pdf.trailer.Size)
        root = pdf.Root.objgen[0]
    body = stream(CONTENT + b"1 0 0 rg 400 60 100 100 re f")
    previous = int(data[data.rindex(b"startxref") :].split()[1])
    new = b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(data) + len(new)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, len(data))
    tail = b"trailer\n<</Size %d/Root %d 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
    return data + new + table + tail % (size, root, previous, start)


def _protected(*, packed: bool = False, **options: Any) -> bytes:
    with plain(pages=2) as pdf:
        pdf.docinfo[Name.Title] = String("Protégé")
        modes = pikepdf.ObjectStreamMode
        buffer = BytesIO()
        # AES draws lots: the same case has other bytes each time, and the same pages.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # revision 5 is not to be used any more
            pdf.save(
                buffer,
                encryption=pikepdf.Encryption(user="", owner="secret", **options),
                object_stream_mode=modes.generate if packed else modes.preserve,
            )
        return buffer.getvalue()


@odd()
def protected_but_metadata() -> bytes:
    """AES-256, metadata in the clear, nothing permitted."""
    allowed = pikepdf.Permissions(extract=False, print_highres=False, print_lowres=False)
    return _protected(R=6, metadata=False, allow=allowed)


@odd()
def protected_by_acrobat_9() -> bytes:
    """AES-256 as Acrobat 9 wrote it (revision 5)."""
    return _protected(R=5)


@odd()
def protected_in_object_streams() -> bytes:
    """AES-128 with the catalogue in an object stream."""
    return _protected(packed=True, R=4)


@odd()
def header_of_postscript() -> bytes:
    """A header as PostScript printers wrote it, and an unknown version."""
    return written(*BODIES).replace(b"%PDF-1.4", b"%!PS-Adobe-3.0 PDF-1.9", 1)


@odd()
def header_missing() -> bytes:
    """No header: a file whose first line a mail program ate."""
    return written(*BODIES)[9:]


@odd()
def stream_line_ends() -> bytes:
    """Streams that begin after a carriage return alone, and end without a line's end."""
    data = b"<</Length %d>>\nstream\r" % len(CONTENT) + CONTENT + b"endstream"
    return written(*bodies(o4=data))


@odd()
def stream_in_another_file() -> bytes:
    """Content that is in another file, which nobody sent."""
    outside = stream(b"", b"/F(contenu.bin)")
    return written(*bodies(o4=outside))


@odd()
def root_of_other_generation() -> bytes:
    """Objects of generation 3, in the catalogue and in the page."""
    data = written(*bodies(o1=b"<</Type/Catalog/Pages 2 3 R>>"))
    place = data.index(b"\n2 0 obj") + 1
    data = data.replace(b"\n2 0 obj", b"\n2 3 obj").replace(b"/Parent 2 0 R", b"/Parent 2 3 R")
    return data.replace(b"%010d 00000 n" % place, b"%010d 00003 n" % place)


@odd()
def names_with_number_signs() -> bytes:
    """Names written with number signs where none are needed, in types and keys."""
    page = (
        b"<</#54ype/P#61ge/Parent 2 0 R/Media#42ox[0 0 595 842]/#43ontents 4 0 R/Resources<</Font"
    )
    return written(*bodies(o3=page + b"<</F#31 5 0 R>>>>>>"))


@odd()
def comments_everywhere() -> bytes:
    """Comments inside of dictionaries and arrays, with brackets in them."""
    page = _page(b"/MediaBox[0 0 % ] ici\n595 % >>\n842]% (fin\r")
    return written(*bodies(o3=page))


@edit(pages=3)
def dests_of_all_kinds(pdf: Pdf) -> None:
    """Destinations by index, to null, to a page that is gone, in dictionaries, in wrong limits."""
    page = pdf.pages[1].obj
    leads: dict[str, Any] = {
        "index": Array([1, Name.Fit]),
        "null": Array([None, Name.Fit]),
        "vide": Array(),
        "dico": Dictionary(D=Array([page, Name.XYZ, None, 500, 0]), SD=Array([page])),
        "loin": Array([99, Name.Fit]),
        "sorte": Array([page, Name.Inconnu, 1, 2]),
        "é&<(": Array([page, Name.FitR, 0, 0, 99]),
    }
    pairs = [item for key, value in sorted(leads.items()) for item in (String(key), value)]
    leaf = pdf.make_indirect(
        Dictionary(Names=Array(pairs), Limits=Array([String("z"), String("a")]))
    )
    pdf.Root.Names = Dictionary(Dests=Dictionary(Kids=Array([leaf, leaf])))
    notes = [
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([60, 60 + 20 * i, 90, 75 + 20 * i]),
            Border=Array([0, 0, 0]),
            Dest=String(key),
        )
        for i, key in enumerate(leads)
    ]
    direct = [
        Dictionary(Subtype=Name.Link, Rect=Array([200, 60, 240, 80]), Dest=value)
        for value in leads.values()
    ]
    pdf.pages[0].obj.Annots = Array([*notes, *direct])


@edit(pages=2)
def structure_destinations(pdf: Pdf) -> None:
    """Bookmarks and links that lead to elements of the structure, as PDF 2.0 does."""
    page = pdf.pages[1].obj
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, Pg=page))
    pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=Array([element]))
    jump = Dictionary(S=Name.GoTo, D=Array([page, Name.Fit]), SD=Array([element, Name.Fit]))
    first = pdf.make_indirect(Dictionary(Title=String("Suite"), SE=element, A=jump))
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=first, Last=first, Count=1))
    first.Parent = pdf.Root.Outlines
    page.Annots = Array([Dictionary(Subtype=Name.Link, Rect=Array([60, 60, 90, 90]), A=jump)])


@edit(pages=3)
def pages_presented(pdf: Pdf) -> None:
    """Transitions, durations, beads, viewports, thumbnails, colour plates and steps on pages."""
    pages = [page.obj for page in pdf.pages]
    thread = pdf.make_indirect(Dictionary(Type=Name.Thread, I=Dictionary(Title=String("Fil"))))
    bead = pdf.make_indirect(Dictionary(T=thread, P=pages[0], R=Array([0, 0, 99, 99])))
    bead.N, bead.V, thread.F = bead, bead, bead
    pdf.Root.Threads = Array([thread])
    pages[0].B = Array([bead])
    for page in pages:
        page.Trans, page.Dur = Dictionary(S=Name.Dissolve), 2
        page.SeparationInfo = Dictionary(DeviceColorant=Name.Cyan, Pages=Array(pages))
        page.BoxColorInfo = Dictionary(CropBox=Dictionary(C=Array([1, 0, 0])))
        page.PresSteps = Dictionary(Type=Name.NavNode, NA=Dictionary(S=Name.JavaScript))
        page.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))
        page.Tabs, page.LastModified = Name.S, String("D:2026")


@edit(pages=4)
def labels_of_its_own(pdf: Pdf) -> None:
    """Page labels of its own, in letters and Roman numbers, with prefixes, out of order."""
    ranges = Array([2, Dictionary(S=Name.r, P=String("A-")), 0, Dictionary(S=Name.a, St=27)])
    pdf.Root.PageLabels = Dictionary(Nums=ranges)
    pdf.Root.PageLayout, pdf.Root.PageMode = Name.TwoColumnRight, Name.FullScreen
    pdf.Root.ViewerPreferences = Dictionary(HideMenubar=True, Direction=Name.R2L)


@edit()
def fonts_with_odd_bytes(pdf: Pdf) -> None:
    """Fonts whose names have eight bits, and a title in another coding than it says."""
    # With a base font of no known name, pdfium draws the same page twice in two ways.
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    pdf.pages[0].obj.Resources.Font = Dictionary({"/F1": font, "/\u00e9 1": font})
    pdf.docinfo[Name.Title] = String("\x80\x81 titre")
    draw(pdf, CONTENT + b"BT /#c3#a9#201 20 Tf 60 100 Td (accents) Tj ET")


@odd(Fate.NAMED)
def numbers_too_large() -> bytes:
    """A cross-reference that promises two thousand million objects and a page tree to match."""
    data = written(*bodies(o2=b"<</Type/Pages/Count 2000000000/Kids[99999999 0 R]>>"))
    return data.replace(b"/Size 6", b"/Size 2000000000")
