"""What a piece brings of its own (bookmarks, links, names), sizes, and hostile or broken input."""

import base64
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, String
from reportlab.pdfgen import canvas

from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.model import Assembled
from dossier_builder.bundle.pages import to_pdf
from dossier_builder.bundle.verify import verify_bundle
from dossier_builder.errors import UnreadableInputError
from tests.bundle.conftest import Desk, edited, pdf_of


def report_pdf(pages: int = 3) -> bytes:
    """A document with bookmarks, a link by name, a link by page, and named destinations."""
    buffer = BytesIO()
    page = canvas.Canvas(buffer, invariant=1)
    for number in range(1, pages + 1):
        page.bookmarkPage(f"p{number}")
        page.addOutlineEntry(f"Chapitre {number}", f"p{number}", 0)
        page.bookmarkPage(f"d{number}")
        page.addOutlineEntry(f"Détail {number}", f"d{number}", 1)
        page.drawString(100, 700, f"Rapport {number}")
        page.linkRect("", f"p{pages}", (100, 100, 200, 120))
        page.showPage()
    page.save()
    return edited(buffer.getvalue(), name_pages)


def name_pages(pdf: Pdf) -> None:
    """Name each page, and let the first link go by name."""
    pages = [page.obj for page in pdf.pages]
    names = [x for i, page in enumerate(pages, 1) for x in (f"p{i}", Array([page, Name.Fit]))]
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array(names)))
    pages[0].Annots[0].Dest = String(f"p{len(pages)}")


def assembled(desk: Desk) -> Assembled:
    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)
    assert verify_bundle(done.path, done.proof) == ()
    return done


def toc_of(path: Path) -> list[tuple[int, str, int]]:
    with pdfium.PdfDocument(path) as document:
        return [(m.level, m.get_title(), m.get_dest().get_index()) for m in document.get_toc()]


def test_bookmarks_of_a_piece_stand_under_its_own(desk: Desk) -> None:
    desk.piece(pdf_of(["alpha"]))
    desk.piece(report_pdf(2))

    done = assembled(desk)

    assert toc_of(done.path) == [
        (0, "Pièce\u00a0n°\u00a01 — Facture 1", 0),
        (0, "Pièce\u00a0n°\u00a02 — Facture 2", 1),
        (1, "Chapitre 1", 1),
        (2, "Détail 1", 1),
        (1, "Chapitre 2", 2),
        (2, "Détail 2", 2),
    ]


def test_links_and_names_of_two_alike_pieces_stay_inside_each(desk: Desk) -> None:
    desk.piece(report_pdf(3))
    desk.piece(report_pdf(3))

    done = assembled(desk)

    with pikepdf.open(done.path) as pdf:
        index = {page.obj.objgen: i for i, page in enumerate(pdf.pages)}
        targets = [index[page.obj.Annots[0].Dest[0].objgen] for page in pdf.pages]
        pairs = list(pdf.Root.Names.Dests.Names)
    assert targets == [2, 2, 2, 5, 5, 5]
    names = {str(k): index[v[0].objgen] for k, v in zip(pairs[::2], pairs[1::2], strict=True)}
    assert names == {
        "piece-1": 0,
        "piece-1.p1": 0,
        "piece-1.p2": 1,
        "piece-1.p3": 2,
        "piece-2": 3,
        "piece-2.p1": 3,
        "piece-2.p2": 4,
        "piece-2.p3": 5,
    }


def test_the_same_piece_twice_is_stored_once(desk: Desk) -> None:
    noise = bytes(range(256)) * 2000
    heavy = edited(
        pdf_of(["alpha"]), lambda pdf: pdf.pages[0].contents_add(b"%" + noise.hex().encode())
    )
    desk.piece(heavy)
    desk.piece(heavy)

    done = assembled(desk)

    assert done.path.stat().st_size < 1.1 * len(heavy)


def test_the_bundle_is_not_larger_than_its_pieces(desk: Desk) -> None:
    lines = [" ".join(str((i * j) % 9973) for j in range(1, 400)) for i in range(1, 11)]
    for _ in range(5):
        desk.piece(pdf_of(lines))

    done = assembled(desk)

    sources = sum(source.path.stat().st_size for source in desk.sources)
    assert done.path.stat().st_size <= 1.05 * sources


def outline_loop(pdf: Pdf) -> None:
    first = pdf.make_indirect(
        Dictionary(Title=String("A"), Dest=Array([pdf.pages[0].obj, Name.Fit]))
    )
    first.Next = first
    first.First = first
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=first, Last=first, Count=1))


def outline_deep(pdf: Pdf) -> None:
    child = None
    for _ in range(3000):
        node = pdf.make_indirect(
            Dictionary(Title=String("A"), Dest=Array([pdf.pages[0].obj, Name.Fit]))
        )
        if child is not None:
            node.First = child
        child = node
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=child))


def names_loop(pdf: Pdf) -> None:
    node = pdf.make_indirect(Dictionary())
    node.Kids = Array([node, node])
    pdf.Root.Names = Dictionary(Dests=node)


def form_loop(pdf: Pdf) -> None:
    form = pdf.make_stream(b"/F Do", Subtype=Name.Form, BBox=[0, 0, 9, 9])
    form.Resources = Dictionary(XObject=Dictionary(F=form))
    pdf.pages[0].obj.Resources.XObject = Dictionary(F=form)


def deep_chain(pdf: Pdf) -> None:
    inner = pdf.make_indirect(Dictionary(End=True))
    for _ in range(2000):
        inner = pdf.make_indirect(Dictionary(Next=inner))
    pdf.pages[0].obj.Resources.Properties = Dictionary(P=inner)


def many_annotations(pdf: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=[1, 1, 9, 9])
    pdf.pages[0].obj.Annots = Array([note] * 8_000)


def bad_links(pdf: Pdf) -> None:
    kinds = [
        Dictionary(Dest=String("nulle part")),
        Dictionary(Dest=Array([99, Name.Fit])),
        Dictionary(Dest=Array([])),
        Dictionary(A=Dictionary(S=Name.GoTo)),
        Dictionary(A=Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj]))),
        Dictionary(),
    ]
    for kind in kinds:
        kind.Type, kind.Subtype, kind.Rect = Name.Annot, Name.Link, Array([1, 1, 9, 9])
    pdf.pages[0].obj.Annots = Array(kinds)


def no_resources(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Resources


def odd_values(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    page.Annots = Array([None, 3, String("x"), Dictionary()])
    page.Rotate = 450
    page.CropBox = Array([0, 0, 0, 0])
    page.UserUnit = -2
    pdf.Root.Names = String("x")
    pdf.Root.Outlines = Array([])
    pdf.Root.OCProperties = 5


def huge_box(pdf: Pdf) -> None:
    pdf.pages[0].obj.MediaBox = Array([-100000, -100000, 100000, 100000])


def inverted_box(pdf: Pdf) -> None:
    pdf.pages[0].obj.MediaBox = Array([595, 842, 0, 0])


def user_unit(pdf: Pdf) -> None:
    pdf.pages[0].obj.UserUnit = 10


def no_contents(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Contents


def split_contents(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    page.Contents = Array([page.Contents, Array([pdf.make_stream(b"")]), None])


def unfinished_string(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"BT (text without end")


def unfinished_image(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"BI /W 100 /H 100 /BPC 8 /CS /G ID abc")


def same_page_twice(pdf: Pdf) -> None:
    pdf.Root.Pages.Kids.append(pdf.pages[0].obj)
    pdf.Root.Pages.Count = 2


ODD: tuple[Callable[[Pdf], None], ...] = (
    outline_loop,
    outline_deep,
    names_loop,
    form_loop,
    deep_chain,
    many_annotations,
    bad_links,
    no_resources,
    odd_values,
    huge_box,
    inverted_box,
    user_unit,
    no_contents,
    split_contents,
    unfinished_string,
    unfinished_image,
    same_page_twice,
)


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: odd.__name__)
def test_an_odd_pdf_ends_in_a_bundle_that_is_right(desk: Desk, odd: Callable[[Pdf], None]) -> None:
    desk.piece(edited(pdf_of(["alpha"]), odd))
    desk.piece(pdf_of(["beta"]))

    done = assembled(desk)

    with pdfium.PdfDocument(done.path) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    assert "beta" in texts[-1]
    assert all("Pièce\u00a0n°" in text for text in texts)


def page_tree_loop(pdf: Pdf) -> None:
    pdf.Root.Pages.Kids.append(pdf.Root.Pages)


def test_a_page_tree_that_goes_in_a_circle_is_named_or_bounded(desk: Desk) -> None:
    source = pdf_of(["alpha"]).replace(b"/Kids [ ", b"/Kids [ 4 0 R ")

    try:
        result = to_pdf(source, name="a.pdf", render_docx=desk.render)
    except UnreadableInputError as error:
        assert error.file == "a.pdf"
    else:
        assert result.pages == 1


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_a_pdf_with_bytes_changed_is_rebuilt_or_named_and_never_an_error(
    desk: Desk, data: st.DataObject
) -> None:
    source = bytearray(report_pdf(2))
    for _ in range(data.draw(st.integers(1, 12))):
        source[data.draw(st.integers(20, len(source) - 1))] = data.draw(st.integers(0, 255))
    desk.sources.clear()
    desk.piece(bytes(source))

    try:
        plan = desk.plan()
        done = assemble(plan, desk.folder / "out.pdf", work=desk.folder)
    except UnreadableInputError as error:
        assert error.file == "piece_1.pdf"
    else:
        assert verify_bundle(done.path, done.proof) == ()


def test_a_zero_byte_in_a_name_does_not_reach_the_bundle(desk: Desk) -> None:
    desk.piece(report_pdf(2).replace(b"/Type /Font", b"/Typ\x00 /Font"))

    assembled(desk)


def test_a_page_whose_coding_breaks_off_shows_as_far_as_it_goes_and_bears_its_stamp(
    desk: Desk,
) -> None:
    def damage(pdf: Pdf) -> None:
        page = pdf.pages[0]
        coded = base64.a85encode(page.Contents.read_bytes() + b"\n(" + bytes(range(32, 40)) * 9)
        page.Contents.write(coded[:-20] + b"\x01" + coded[-20:], filter=Name.ASCII85Decode)

    desk.piece(edited(pdf_of(["alpha"]), damage))
    bundle = assembled(desk)

    with pdfium.PdfDocument(bundle.path) as shown:
        text = shown[0].get_textpage().get_text_bounded()
    assert "alpha" in text
    assert "Pièce\u00a0n°\u00a01" in text


def test_a_coding_whose_name_is_no_text_is_a_page_to_look_at(desk: Desk) -> None:
    def rename(pdf: Pdf) -> None:
        page = pdf.pages[0]
        page.Contents.write(page.Contents.read_bytes(), filter=Name("/Unknown"))

    source = edited(pdf_of(["alpha"]), rename).replace(b"/Unknown", b"/Unkn\x80wn")
    result = to_pdf(source, name="a.pdf", render_docx=desk.render)

    assert "page_abimee" in {finding.code for finding in result.findings}
