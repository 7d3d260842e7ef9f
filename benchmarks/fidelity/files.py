"""Odd files: broken and rare structures, protection, updates, what hangs on the catalogue."""

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from benchmarks.fidelity.case import (
    BODIES,
    CONTENT,
    Fate,
    bodies,
    edit,
    form,
    odd,
    plain,
    saved,
    stream,
    written,
)


def _plain(**options: Any) -> bytes:
    with plain(pages=3) as pdf:
        return saved(pdf, **options)


@odd(Fate.ALIKE_AND_NAMED)
def protected_rc4() -> bytes:
    """RC4 with an empty user password."""
    return _protected(R=3, aes=False, metadata=False)


@odd(Fate.ALIKE_AND_NAMED)
def protected_rc4_40() -> bytes:
    """RC4 of 40 bits with an empty user password."""
    return _protected(R=2, aes=False, metadata=False)


@odd(Fate.ALIKE_AND_NAMED)
def protected_aes_128() -> bytes:
    """AES-128 with an empty user password."""
    return _protected(R=4, aes=True)


@odd(Fate.ALIKE_AND_NAMED)
def protected_aes_256() -> bytes:
    """AES-256 with an empty user password."""
    return _protected(R=6, aes=True)


def _protected(user: str = "", **options: Any) -> bytes:
    with plain(pages=2) as pdf:
        buffer = BytesIO()
        encryption = pikepdf.Encryption(user=user, owner="maître", **options)
        # AES draws lots: the same case has other bytes each time, and the same pages.
        pdf.save(buffer, encryption=encryption)
        return buffer.getvalue()


@odd(Fate.NAMED)
def protected_by_password() -> bytes:
    """A password that nobody gave."""
    return _protected(user="sésame", R=6, aes=True)


@odd()
def object_streams() -> bytes:
    """Objects in streams, with a cross-reference stream."""
    return _plain(object_stream_mode=pikepdf.ObjectStreamMode.generate)


@odd()
def linearized() -> bytes:
    """A file made for the web."""
    return _plain(linearize=True)


@odd()
def version_2() -> bytes:
    """PDF 2.0."""
    return _plain(min_version="2.0")


@odd(Fate.ALIKE_AND_NAMED)
def xref_missing() -> bytes:
    """A file cut before its cross-reference."""
    data = _plain()
    return data[: data.rindex(b"xref\n0")]


@odd(Fate.ALIKE_AND_NAMED)
def cut_after_last_object() -> bytes:
    """A file cut right after its last object, which is what its page draws."""
    data = written(
        BODIES[0],
        BODIES[1],
        BODIES[2].replace(b"4 0 R", b"5 0 R", 1).replace(b"/F1 5", b"/F1 4"),
        BODIES[4],
        BODIES[3],
    )
    return data[: data.rindex(b"xref\n0")]


@odd(Fate.ALIKE_AND_NAMED)
def xref_wrong() -> bytes:
    """A cross-reference whose offsets are all wrong."""
    data = written(*BODIES)
    return data.replace(b"%\xe2\xe3\xcf\xd3\n", b"%\xe2\xe3\xcf\xd3\n% decalage de trente octets\n")


@odd(Fate.ALIKE_AND_NAMED)
def startxref_wrong() -> bytes:
    """startxref that points nowhere."""
    data = written(*BODIES)
    return data[: data.rindex(b"startxref")] + b"startxref\n999999\n%%EOF\n"


@odd()
def rubbish_before() -> bytes:
    """Bytes before the header, as mail programs leave."""
    return b"\r\nContent-Type: application/pdf\r\n\r\n" + _plain()


@odd()
def rubbish_after() -> bytes:
    """Bytes after the end."""
    return _plain() + b"\r\n\x00\x00<html>fin</html>" * 20


@odd(Fate.ALIKE_AND_NAMED)
def line_ends_changed() -> bytes:
    """A file whose line ends a transfer changed."""
    return written(*BODIES).replace(b"\n", b"\r\n")


@odd(Fate.ALIKE_AND_NAMED)
def length_wrong() -> bytes:
    """A stream whose length is wrong."""
    return written(*bodies(o4=stream(CONTENT).replace(b"/Length", b"/Length 7 %")))


@odd(Fate.ALIKE_AND_NAMED)
def endstream_missing() -> bytes:
    """A stream without its end."""
    return written(*bodies(o4=stream(CONTENT).replace(b"\nendstream", b"")))


@odd()
def length_by_reference() -> bytes:
    """A stream whose length is another object."""
    body = b"<</Length 6 0 R>>\nstream\n" + CONTENT + b"\nendstream"
    return written(*bodies(o4=body, o6=b"%d" % len(CONTENT)))


@odd(Fate.ALIKE_AND_NAMED)
def trailer_missing() -> bytes:
    """A file without a trailer."""
    data = written(*BODIES)
    return data[: data.rindex(b"trailer")]


@odd()
def updated() -> bytes:
    """A page replaced by an incremental update."""
    data = written(*BODIES)
    return data + _update(data, 4, stream(CONTENT + b"1 0 0 rg 400 60 100 100 re f"))


def _update(data: bytes, number: int, body: bytes) -> bytes:
    previous = int(data[data.rindex(b"startxref") :].split()[1])
    new = b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(data) + len(new)
    return (
        new
        + b"xref\n0 1\n0000000000 65535 f \n%d 1\n%010d 00000 n \n" % (number, len(data))
        + b"trailer\n<</Size 6/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (previous, start)
    )


@odd()
def updated_thirty_times() -> bytes:
    """Thirty incremental updates."""
    data = written(*BODIES)
    for left in range(30):
        square = b"1 0 0 rg %d 60 10 %d re f" % (60 + 12 * left, 20 + left)
        data += _update(data, 4, stream(CONTENT + square))
    return data


@odd()
def hybrid() -> bytes:
    """A hybrid file: a table for old readers, a stream for new ones."""
    packed = stream(
        b"5 0 <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", b"/Type/ObjStm/N 1/First 4"
    )
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    offsets = {}
    for number, body in [*enumerate(BODIES[:4], start=1), (6, packed)]:
        offsets[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"\x02\x00\x00\x06\x00"
    offsets[7] = len(out)
    entries = b"/Type/XRef/W[1 3 1]/Index[5 1]/Size 8/Root 1 0 R"
    out += b"7 0 obj\n" + stream(table, entries) + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 8\n0000000000 65535 f \n"
    for number in range(1, 8):
        place = offsets.get(number)
        out += b"0000000000 00000 f \n" if place is None else b"%010d 00000 n \n" % place
    out += b"trailer\n<</Size 8/Root 1 0 R/XRefStm %d>>\n" % offsets[7]
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


@odd(Fate.ALIKE_AND_NAMED)
def count_too_large() -> bytes:
    """A page tree that counts pages it does not have."""
    return written(*bodies(o2=b"<</Type/Pages/Count 7/Kids[3 0 R]>>"))


@odd()
def count_zero() -> bytes:
    """A page tree that counts no page and has one."""
    return written(*bodies(o2=b"<</Type/Pages/Count 0/Kids[3 0 R]>>"))


@odd()
def count_negative() -> bytes:
    """A page tree that counts a negative number of pages."""
    return written(*bodies(o2=b"<</Type/Pages/Count -1/Kids[3 0 R]>>"))


@odd()
def count_missing() -> bytes:
    """A page tree without a count."""
    return written(*bodies(o2=b"<</Type/Pages/Kids[3 0 R]>>"))


@odd()
def tree_deep() -> bytes:
    """A page tree of sixty levels."""
    chain = [
        b"<</Type/Pages/Parent %d 0 R/Count 1/Kids[%d 0 R]>>" % (5 + level, 7 + level)
        for level in range(1, 60)
    ]
    first = b"<</Type/Pages/Parent 2 0 R/Count 1/Kids[7 0 R]>>"
    chain[-1] = chain[-1].replace(b"Kids[66 0 R]", b"Kids[3 0 R]")
    root = b"<</Type/Pages/Count 1/Kids[6 0 R]>>"
    page = BODIES[2].replace(b"/Parent 2 0 R", b"/Parent 65 0 R")
    return written(*bodies(o2=root, o3=page), first, *chain)


@odd(Fate.NAMED)
def tree_loop() -> bytes:
    """A page tree that holds itself."""
    return written(*bodies(o2=b"<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>"))


@odd(Fate.NAMED)
def tree_loop_with_page() -> bytes:
    """A page tree that holds a page, then itself."""
    return written(*bodies(o2=b"<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>>"))


@odd(Fate.ALIKE_AND_NAMED)
def tree_with_null() -> bytes:
    """A page tree with kids that are not there."""
    return written(*bodies(o2=b"<</Type/Pages/Count 3/Kids[99 0 R 3 0 R null]>>"))


@odd(Fate.NAMED)
def tree_with_stranger() -> bytes:
    """A page tree with a kid that is a font."""
    return written(*bodies(o2=b"<</Type/Pages/Count 2/Kids[3 0 R 5 0 R]>>"))


@odd()
def page_twice() -> bytes:
    """The same page object twice in the page tree."""
    return written(*bodies(o2=b"<</Type/Pages/Count 2/Kids[3 0 R 3 0 R]>>"))


@odd()
def page_direct() -> bytes:
    """A page that stands in its tree itself, not by reference."""
    page = BODIES[2].replace(b"/Contents", b"/Rotate 90/Contents")
    return written(*bodies(o2=b"<</Type/Pages/Count 1/Kids[" + page + b"]>>"))


@odd()
def page_without_type() -> bytes:
    """Pages and their tree without /Type."""
    tree = b"<</Count 1/Kids[3 0 R]>>"
    return written(*bodies(o2=tree, o3=BODIES[2].replace(b"/Type/Page", b"")))


@odd()
def page_without_parent() -> bytes:
    """A page that does not name its tree."""
    return written(*bodies(o3=BODIES[2].replace(b"/Parent 2 0 R", b"")))


@odd(Fate.NAMED)
def no_pages() -> bytes:
    """A document without pages."""
    return written(*bodies(o2=b"<</Type/Pages/Count 0/Kids[]>>"))


@odd(Fate.NAMED)
def no_catalogue() -> bytes:
    """A document without a catalogue."""
    return written(*bodies(o1=b"<</Rien true>>", o2=b"<<>>"))


@odd(Fate.NAMED)
def only_a_header() -> bytes:
    """A header and nothing else."""
    return b"%PDF-1.7\n"


@odd(Fate.NAMED)
def only_zeros() -> bytes:
    """A header and zeros, as a failed download leaves."""
    return b"%PDF-1.4\n" + bytes(5000)


@odd(Fate.ALIKE_AND_NAMED)
def cut_in_the_middle() -> bytes:
    """A file of three pages of which the half arrived."""
    return _plain()[: len(_plain()) // 2]


@edit(pages=3)
def shared_contents(pdf: Pdf) -> None:
    """Three pages that share contents and resources."""
    for page in pdf.pages:
        page.obj.Contents = pdf.pages[0].obj.Contents
        page.obj.Resources = pdf.pages[0].obj.Resources


@edit(pages=2)
def outline_in_a_circle(pdf: Pdf) -> None:
    """Bookmarks that go round in a circle, five hundred deep."""
    top = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    node = top
    for number in range(500):
        child = pdf.make_indirect(
            Dictionary(
                Title=String(f"Niveau {number}"),
                Parent=node,
                Dest=Array([pdf.pages[number % 2].obj, Name.Fit]),
            )
        )
        node.First = node.Last = child
        node = child
    node.First = node.Next = top.First
    pdf.Root.Outlines = top


@edit(pages=2)
def names_of_both_forms(pdf: Pdf) -> None:
    """Named destinations in the old dictionary and in the name tree, with links to them."""
    second = Array([pdf.pages[1].obj, Name.XYZ, 60, 700, 0])
    pdf.Root.Dests = Dictionary(ancien=second, autre=Dictionary(D=second))
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String("nouveau"), second])))
    links = [
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([60, 60, 90, 90]), Dest=dest)
        for dest in (Name.ancien, Name.autre, String("nouveau"), String("absent"))
    ]
    for link in links:
        link.Border = Array([0, 0, 0])
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link) for link in links])


@edit()
def portfolio(pdf: Pdf) -> None:
    """A portfolio: its page is a cover, the documents are inside; what is inside is said."""
    pdf.attachments["facture.pdf"] = b"%PDF-1.4 contenu"
    pdf.Root.Collection = Dictionary(Type=Name.Collection, View=Name.D)


@edit()
def tagged(pdf: Pdf) -> None:
    """A tagged document."""
    element = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.P, Pg=pdf.pages[0].obj, K=0)
    )
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=element))
    root.ParentTree = Dictionary(Nums=Array([0, Array([element])]))
    element.P = root
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    page = pdf.pages[0].obj
    page.StructParents = 0
    page.Tabs = Name.S
    page.Contents = pdf.make_stream(b"/P <</MCID 0>> BDC " + CONTENT + b" EMC")


@edit()
def catalogue_crowded(pdf: Pdf) -> None:
    """Scripts, actions, labels, threads, intents, private data, thumbnails, viewport."""
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.Root.OpenAction = script
    pdf.Root.AA = Dictionary(WC=script)
    pdf.Root.URI = Dictionary(Base=String("http://x.test"))
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r, St=7)]))
    pdf.Root.OutputIntents = Array([Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFA1)])
    pdf.Root.Perms = Dictionary()
    page = pdf.pages[0].obj
    page.AA = Dictionary(O=script, C=script)
    page.Thumb = pdf.make_stream(
        b"\x00", Width=1, Height=1, ColorSpace=Name.DeviceGray, BitsPerComponent=8
    )
    page.PieceInfo = Dictionary(X=Dictionary(LastModified=String("D:2026")))
    page.Trans = Dictionary(S=Name.Wipe)
    page.Dur = 1
    page.B = Array([])
    page.VP = Array([Dictionary(BBox=Array([0, 0, 10, 10]))])
    page.Metadata = pdf.make_stream(b"<x/>", Type=Name.Metadata, Subtype=Name.XML)


@edit()
def objects_in_a_circle(pdf: Pdf) -> None:
    """Resources that refer to each other in a circle."""
    first, second = pdf.make_indirect(Dictionary()), pdf.make_indirect(Dictionary())
    first.Suite, second.Suite = second, first
    pdf.pages[0].obj.Resources.Properties = Dictionary(P1=first, P2=second)
    pdf.pages[0].obj.Group = Dictionary(S=Name.Transparency, Retour=pdf.pages[0].obj)


@odd()
def references_deep() -> bytes:
    """A chain of three hundred objects under the resources."""
    chain = [b"<</Suite %d 0 R>>" % (number + 1) for number in range(6, 306)]
    page = BODIES[2].replace(b"/Resources<<", b"/Resources<</Properties<</P 6 0 R>>")
    return written(*bodies(o3=page), *chain, b"null")


@odd()
def arrays_deep() -> bytes:
    """Arrays within arrays, three hundred deep, in the resources."""
    deep = b"[" * 300 + b"]" * 300
    page = BODIES[2].replace(b"/Resources<<", b"/Resources<</Properties<</P " + deep + b">>")
    return written(*bodies(o3=page))


@edit()
def reopened_bundle(pdf: Pdf) -> None:
    """A page that already bears a stamp of ours, as a bundle that is a piece of another."""
    mark = b"\n" + b"Q " * 8 + b"\nq 1 0 0 1 0 0 cm q 1 g 450 790 100 30 re B Q Q"
    page = pdf.pages[0].obj
    page.Contents = Array(
        [pdf.make_stream(b"q " * 8 + b"\n"), page.Contents, pdf.make_stream(mark)]
    )
    page.Resources.XObject = Dictionary(X=form(pdf, b""))


@odd()
def pages_by_dozens() -> bytes:
    """Seventy pages, more than a node of our page tree holds."""
    with plain() as pdf:
        for _ in range(69):
            pdf.pages.append(pdf.pages[0])
        return saved(pdf)


@edit()
def info_strange(pdf: Pdf) -> None:
    """Document information of odd types."""
    pdf.trailer.Info = Dictionary(Title=12, Author=Array([1]), CreationDate=Name.Hier)


@odd()
def names_with_zero() -> bytes:
    """Names with zero bytes and bytes beyond ASCII."""
    page = BODIES[2].replace(b"/F1 5", b"/F1 5 0 R/A#00B 5 0 R/\xe9t\xe9 5")
    return written(*bodies(o3=page))


@odd()
def strings_with_odd_escapes() -> bytes:
    """Strings with octal escapes, nested parentheses and line continuations."""
    extra = b"BT /F1 14 Tf 70 100 Td (\\101\\12(b(c))\\\n d \\9 \\7) Tj ET"
    return written(*bodies(o4=stream(CONTENT + extra)))


@odd(Fate.ALIKE_AND_NAMED)
def objects_with_old_numbers() -> bytes:
    """An object whose number is not the one the cross-reference says."""
    return written(*BODIES).replace(b"5 0 obj", b"8 0 obj")
