"""The stamp takes the room it really needs: beside the text, and never astride a picture's edge."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfgen import canvas

from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.frame import Rect
from dossier_builder.bundle.model import Corner
from dossier_builder.bundle.spots import spots_of
from dossier_builder.bundle.verify import verify_bundle
from dossier_builder.settings.firm import StampSettings
from tests.bundle.conftest import A4, Desk, edited, letter, pdf_of

LONG = "Société civile professionnelle Érable, Marronnier et Associés"


def page_with(lines: Sequence[tuple[float, float, str]], size: tuple[float, float] = A4) -> bytes:
    """One page with each text (10 points) at its place from the bottom left."""
    buffer = BytesIO()
    page = canvas.Canvas(buffer, pagesize=size, invariant=1)
    page.setFont("Helvetica", 10)
    for x, y, text in lines:
        page.drawString(x, y, text)
    page.showPage()
    page.save()
    return buffer.getvalue()


def stamped(desk: Desk, data: bytes, stamp: StampSettings, name: str = "") -> tuple[Path, Rect]:
    """The bundle of one piece, and the box of its stamp: that of its link to the bordereau."""
    desk.front("bordereau", letter([("1", (70, 600, 200, 612))]))
    desk.piece(data, name=name)
    done = assemble(desk.plan(stamp=stamp), desk.folder / "out.pdf", work=desk.folder)
    assert verify_bundle(done.path, done.proof) == ()
    with pikepdf.open(done.path) as pdf:
        x0, y0, x1, y1 = (float(side) for side in list(pdf.pages[1].obj.Annots)[-1].Rect)
    return done.path, (x0, y0, x1, y1)


def covered(path: Path, box: Rect) -> str:
    """The text of the dropped page within the box."""
    with pdfium.PdfDocument(path) as document:
        return str(document[0].get_textpage().get_text_bounded(*box)).strip()


@pytest.mark.parametrize(
    "stamp",
    [StampSettings(nom=LONG), StampSettings(nom="Érable", style="rond"), StampSettings()],
    ids=["long name", "round", "plain"],
)
def test_each_stamp_looks_for_the_room_of_its_own_size(desk: Desk, stamp: StampSettings) -> None:
    # Free for a small stamp only: a line 60 points under the top edge, one 180 from the right.
    data = page_with([(430, 780, "Reims, le 3 mars 2026"), (300, 815, "FACTURE N° 12 du 3 mars")])

    _, box = stamped(desk, data, stamp)

    assert covered(desk.folder / "piece_1.pdf", box) == ""


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.tuples(st.integers(0, 560), st.integers(0, 830)), max_size=12),
    st.sampled_from([StampSettings(nom=LONG), StampSettings(nom="Érable", style="rond")]),
    st.sampled_from([0, 90, 180, 270]),
)
def test_a_stamp_said_to_stand_free_covers_no_text(
    tmp_path: Path, places: list[tuple[int, int]], stamp: StampSettings, rotation: int
) -> None:
    def turn(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Rotate = rotation

    desk = Desk(tmp_path)
    data = edited(page_with([(x, y, "mot") for x, y in places]), turn)
    _, box = stamped(desk, data, stamp)

    (spots,) = spots_of(tmp_path / "piece_1.pdf", name="", stamp=stamp)
    assert not spots.stamp_free or covered(tmp_path / "piece_1.pdf", box) == ""


def test_a_narrow_margin_is_used_when_no_corner_is_roomy(desk: Desk) -> None:
    # 34 points of margin: too little for the stamp (about 24) and its usual distance (14).
    lines = [(20, y, "Lorem ipsum dolor sit amet " * 5) for y in range(40, 800, 12)]

    _, box = stamped(desk, page_with(lines), StampSettings(nom="Érable"))

    assert covered(desk.folder / "piece_1.pdf", box) == ""
    assert box[3] < A4[1] - 4


def test_a_stamp_goes_along_an_edge_when_all_corners_are_taken(desk: Desk) -> None:
    lines = [
        (5.0, y, "Lorem ipsum dolor sit amet " * 5) for y in (8, 20, 40, 60, 770, 790, 810, 830)
    ]

    _, box = stamped(desk, page_with(lines), StampSettings(nom="Érable", style="rond"))

    assert covered(desk.folder / "piece_1.pdf", box) == ""
    assert 80 < box[1] < box[3] < 765


def photograph(width: int, height: int) -> bytes:
    buffer = BytesIO()
    noise = Image.effect_noise((width // 8, height // 8), 90).resize((width, height))
    noise.convert("RGB").save(buffer, "JPEG")
    return buffer.getvalue()


@pytest.mark.parametrize("style", ["simple", "rond"])
@pytest.mark.parametrize("size", [(1500, 1000), (1000, 1500), (1240, 1754), (1000, 1000)])
def test_a_stamp_never_stands_astride_the_edge_of_a_photograph(
    desk: Desk, size: tuple[int, int], style: str
) -> None:
    stamp = StampSettings.model_validate({"nom": "Érable", "style": style})
    path, (x0, y0, x1, y1) = stamped(desk, photograph(*size), stamp, name="photo.jpg")

    with pdfium.PdfDocument(path) as document:
        (picture,) = (
            item.get_bounds()
            for item in document[1].get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE])
            if item.get_bounds()[2] - item.get_bounds()[0] > 200
        )
    left, bottom, right, top = picture
    within = left <= x0 and bottom <= y0 and x1 <= right and y1 <= top
    beside = x1 <= left or right <= x0 or y1 <= bottom or top <= y0
    assert within or beside


def test_a_page_in_large_units_has_its_room_in_those_units(desk: Desk) -> None:
    def enlarge(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.UserUnit = 2

    # Half of A4 in units of 2 points: 28 units above the text are 56 points, enough.
    lines = [(20, y, "Lorem ipsum dolor sit amet " * 3) for y in range(30, 380, 12)]
    data = edited(page_with(lines, (297.6, 420.9)), enlarge)
    path = desk.write("unit.pdf", data)

    (spots,) = spots_of(path, name="")

    assert (spots.stamp, spots.stamp_free) == (Corner.HAUT_DROITE, True)


def test_a_stamp_stays_off_a_note_that_shows(desk: Desk) -> None:
    def note(pdf: pikepdf.Pdf) -> None:
        seal = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Stamp,
            Rect=[450, 780, 590, 840],
            F=4,
        )
        pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(seal)])

    path = desk.write("note.pdf", edited(pdf_of(["alpha"]), note))

    assert spots_of(path, name="")[0].stamp is not Corner.HAUT_DROITE
