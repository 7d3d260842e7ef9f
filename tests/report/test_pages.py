"""Page images: the right page, upright, the box where the ink is, within the budget."""

import base64
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from dossier_builder.errors import UnreadableInputError
from dossier_builder.facts.model import Evidence
from dossier_builder.geometry import Box
from dossier_builder.report.originals import open_original
from dossier_builder.report.pages import PageImage, page_images, thumbnails
from dossier_builder.report.sight import PageIds, sight_of
from tests.report import factories, originals


def opener(files: dict[str, bytes]) -> Callable[[str], bytes]:
    return lambda name: files[name]


def drawn(image: PageImage) -> Image.Image:
    head, _, data = image.uri.partition(",")
    assert head == "data:image/webp;base64"
    return Image.open(BytesIO(base64.b64decode(data))).convert("L")


def ink(image: PageImage, box: Box) -> int:
    """Return how many dark pixels lie in a box given in points of the page."""
    picture = drawn(image)
    scale = picture.width / image.width
    assert picture.height == pytest.approx(image.height * scale, abs=2)
    left, top = int(box.x0 * scale), int(box.top * scale)
    part = picture.crop((left, top, int(box.x1 * scale), int(box.bottom * scale)))
    return sum(part.histogram()[:110])


TEXT = "8 310,00 €"
PDF, BOXES = originals.pdf([factories.INVOICE_42])
EMPTY = Box(60, 360, 200, 400)


def test_the_box_lies_on_the_ink_it_was_read_from() -> None:
    (image,) = page_images([("f.pdf", 1)], opener({"f.pdf": PDF}), {}).values()
    assert ink(image, BOXES[0][TEXT]) > 60
    assert ink(image, EMPTY) == 0


def test_a_turned_page_is_shown_upright() -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(PDF)) as pdf:
        pdf.pages[0].Rotate = 90
        pdf.save(out)
    (image,) = page_images([("f.pdf", 1)], opener({"f.pdf": out.getvalue()}), {}).values()
    box = BOXES[0][TEXT]
    height = 841.89
    turned = Box(height - box.bottom, box.x0, height - box.top, box.x1)
    assert image.width > image.height
    assert ink(image, turned) > 60
    assert ink(image, Box(height - 400, 60, height - 360, 200)) == 0


def test_a_photograph_is_shown_upright_by_its_exif() -> None:
    files = {"p.jpg": originals.photograph()}
    (image,) = page_images([("p.jpg", 1)], opener(files), {}).values()
    picture = drawn(image)
    assert picture.height > picture.width
    assert image.height > image.width


def test_a_protected_pdf_is_drawn_with_its_password_only() -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(PDF)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(user="secret", owner="maître"))
    files = opener({"f.pdf": out.getvalue()})
    assert page_images([("f.pdf", 1)], files, {}) == {}
    assert page_images([("f.pdf", 1)], files, {"f.pdf": "secret"}).keys() == {("f.pdf", 1)}


def test_what_was_typed_into_a_form_is_drawn() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.acroForm.textfield(name="montant", value="8 310,00", x=100, y=700, width=200, height=30)
    canvas.showPage()
    canvas.save()
    (image,) = page_images([("f.pdf", 1)], opener({"f.pdf": out.getvalue()}), {}).values()
    assert ink(image, Box(103, 115, 297, 139)) > 40


def test_images_stay_within_the_budget_and_the_last_are_left_out() -> None:
    files = {f"{n}.pdf": PDF for n in range(20)}
    wanted = [(f"{n}.pdf", 1) for n in range(20)]
    images = page_images(wanted, opener(files), {}, budget=60_000)
    total = sum(len(base64.b64decode(image.uri.partition(",")[2])) for image in images.values())
    assert 0 < total <= 60_000
    assert list(images) == wanted[: len(images)] and len(images) < 20


def test_an_enormous_page_costs_no_enormous_image() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(14_000, 14_000), invariant=1)
    canvas.rect(10, 10, 5000, 5000, fill=1)
    canvas.save()
    (image,) = page_images([("f.pdf", 1)], opener({"f.pdf": out.getvalue()}), {}).values()
    picture = drawn(image)
    assert picture.width * picture.height < 2_500_000


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.4 broken", b"plain text", b"\x89PNG\r\n\x1a\nbroken", b"\xff\xd8\xff\xe0"],
)
def test_a_file_that_cannot_be_drawn_has_no_image(data: bytes) -> None:
    files = opener({"f": data})
    assert page_images([("f", 1), ("f", 7)], files, {}) == {}
    assert thumbnails(["f"], files, {}) == {}


def test_a_page_beyond_the_last_has_no_image() -> None:
    assert page_images([("f.pdf", 2), ("f.pdf", 0)], opener({"f.pdf": PDF}), {}) == {}


def test_thumbnails_are_a_few_kilobytes() -> None:
    (image,) = thumbnails(["f.pdf"], opener({"f.pdf": PDF}), {}).values()
    assert drawn(image).width == 150
    assert len(image.uri) < 8_000


boxes = st.builds(
    lambda x, y, w, h: Box(x, y, x + w, y + h),
    st.floats(-50, 700), st.floats(-50, 900), st.floats(0.1, 600), st.floats(0.1, 800),
)  # fmt: skip


@given(boxes)
def test_the_window_always_holds_the_box_and_stays_on_the_page(box: Box) -> None:
    key = ("f", 1)
    image = PageImage(key, 595.0, 842.0, "data:")
    evidence = Evidence("f", 1, box, "x", "page")
    sight = sight_of(evidence, {key: image}, PageIds([key]))
    assert sight is not None
    window = sight.window
    assert 0 <= window.x0 < window.x1 <= 595.001
    assert 0 <= window.top < window.bottom <= 842.001
    if sight.box is not None:
        assert window.x0 <= sight.box.x0 and sight.box.x1 <= window.x1
        assert window.top <= sight.box.top and sight.box.bottom <= window.bottom


def test_an_attachment_is_opened_inside_its_message(tmp_path: Path) -> None:
    factories.write_inbox(tmp_path)
    assert open_original(tmp_path, {}, factories.RELANCE1).startswith(b"%PDF")


def test_nothing_outside_the_dossier_is_opened(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (tmp_path / "secret.pdf").write_bytes(PDF)
    (inbox / "lien.pdf").symlink_to(tmp_path / "secret.pdf")
    for name in ("../secret.pdf", "lien.pdf", "absent.pdf", str(tmp_path / "secret.pdf")):
        with pytest.raises(UnreadableInputError):
            open_original(inbox, {}, name)


def test_a_box_read_by_nobody_shows_the_whole_page() -> None:
    key = ("f", 1)
    evidence = replace(Evidence("f", 1, None, "x", "page"))
    sight = sight_of(evidence, {key: PageImage(key, 595, 842, "")}, PageIds([key]))
    assert sight is not None and sight.is_whole and sight.box is None
