"""A photograph or a scan becomes pages: upright, at its scale, its own bytes where they can be."""

import struct
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw

from dossier_builder.bundle.images import image_pdf
from dossier_builder.bundle.model import PagesResult
from dossier_builder.bundle.pages import to_pdf
from tests.bundle.conftest import Desk
from tests.bundle.outlook import outlook_message

DATA = Path(__file__).parent / "data"
A4 = (595.276, 841.89)
RED, BLUE, WHITE = (200, 30, 30), (20, 90, 200), (255, 255, 255)
# How the pixels of an upright picture are stored for a camera held this way.
STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def drawn(size: tuple[int, int] = (480, 360)) -> Image.Image:
    """Red at the top left, blue at the top right, white below."""
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, size[0] // 3, size[1] // 3), fill=RED)
    pen.rectangle((size[0] * 2 // 3, 0, size[0], size[1] // 3), fill=BLUE)
    return image


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def turned(orientation: int) -> tuple[Image.Image, Image.Exif]:
    stored, exif = STORED[orientation], Image.Exif()
    exif[274] = orientation
    return (drawn() if stored is None else drawn().transpose(stored)), exif


def shown(result: PagesResult, index: int = 0) -> Image.Image:
    with pdfium.PdfDocument(result.pdf) as document:
        image: Image.Image = document[index].render(scale=0.5).to_pil().convert("RGB")
    return image


def size_of(result: PagesResult, index: int = 0) -> tuple[float, float]:
    with pdfium.PdfDocument(result.pdf) as document:
        width, height = document.get_page_size(index)
    return float(width), float(height)


@dataclass(frozen=True)
class Embedded:
    """An image as it stands in the PDF: its filter, its bytes, its pixels."""

    coder: str
    data: bytes
    pixels: bytes


def images_of(result: PagesResult) -> list[Embedded]:
    assert isinstance(result.pdf, bytes)
    with pikepdf.open(BytesIO(result.pdf)) as pdf:
        return [
            Embedded(
                str(image.Filter),
                image.read_raw_bytes(),
                pikepdf.PdfImage(image).as_pil_image().convert("RGB").tobytes(),
            )
            for page in pdf.pages
            for image in page.get_images().values()
            if isinstance(image, pikepdf.Stream)
        ]


def assert_upright(image: Image.Image) -> None:
    width, height = image.size
    colours = [(width // 6, RED), (width // 2, WHITE), (width * 5 // 6, BLUE)]
    for x, colour in colours:
        assert near(image.getpixel((x, height // 6)), colour)
        assert near(image.getpixel((x, height * 5 // 6)), WHITE)


def near(one: object, other: tuple[int, int, int], tolerance: int = 30) -> bool:
    assert isinstance(one, tuple)
    return all(abs(a - b) <= tolerance for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("orientation", STORED)
def test_a_photograph_is_upright_and_keeps_its_bytes_however_the_camera_was_held(
    orientation: int,
) -> None:
    image, exif = turned(orientation)
    photo = encoded(image, "JPEG", exif=exif, quality=90)

    result = image_pdf(photo, name="photo.jpg")

    assert_upright(shown(result))
    assert size_of(result) == pytest.approx((A4[1], A4[0]), abs=0.1)
    assert [image.data for image in images_of(result)] == [photo]


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", [3, 6, 7])
def test_other_formats_are_turned_upright_too(kind: str, orientation: int) -> None:
    image, exif = turned(orientation)

    assert_upright(shown(image_pdf(encoded(image, kind, exif=exif), name="image")))


def test_a_fax_turned_by_its_tag_is_upright() -> None:
    image, exif = turned(6)
    fax = encoded(image.convert("1"), "TIFF", compression="group4", exif=exif)

    picture = shown(image_pdf(fax, name="fax.tif")).convert("L").resize((6, 6))

    assert picture.getpixel((0, 0)) != 255
    assert picture.getpixel((2, 4)) == 255
    assert picture.width >= picture.height


def test_a_heic_photograph_becomes_a_page_and_it_is_said(desk: Desk) -> None:
    photo = (DATA / "photo.heic").read_bytes()

    result = to_pdf(photo, name="livraison.heic", render_docx=desk.render)

    assert [finding.code for finding in result.findings] == ["image_convertie"]
    assert "HEIF, convertie en JPEG" in result.findings[0].message
    picture = shown(result)
    assert near(picture.getpixel((picture.width // 6, picture.height // 5)), RED)
    assert near(picture.getpixel((picture.width * 3 // 4, picture.height * 3 // 4)), BLUE)


def test_the_preview_in_a_camera_file_is_no_page() -> None:
    data = encoded(drawn(), "MPO", save_all=True, append_images=[drawn((240, 180))])

    result = image_pdf(data, name="photo.jpg")

    assert result.pages == 1
    (image,) = images_of(result)
    assert data.startswith(image.data)
    assert image.coder == "/DCTDecode"
    assert_upright(shown(result))


def test_the_resolution_a_camera_writes_is_no_scale() -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[33434] = 0.01
    photo = encoded(drawn((1200, 900)), "JPEG", exif=exif, dpi=(300, 300))
    scan = encoded(drawn((1200, 900)), "JPEG", dpi=(300, 300))

    assert_upright(shown(image_pdf(photo, name="photo.jpg")))
    middle = shown(image_pdf(scan, name="scan.jpg"))
    assert near(middle.getpixel((middle.width // 12, middle.height // 12)), WHITE)


@pytest.mark.parametrize("dpi", [1, 72, 96, 10_000, 60_000])
def test_an_absurd_resolution_is_passed_over(dpi: int) -> None:
    result = image_pdf(encoded(drawn(), "JPEG", dpi=(dpi, dpi)), name="photo.jpg")

    assert_upright(shown(result))
    assert size_of(result) == pytest.approx((A4[1], A4[0]), abs=0.1)


def test_a_scan_has_the_size_of_its_paper() -> None:
    sizes = {(1654, 2339): A4, (3307, 2339): (1190.5, 842.0), (600, 4000): (216.0, 1440.0)}
    for pixels, points in sizes.items():
        scan = encoded(Image.new("L", pixels, 200), "JPEG", dpi=(200, 200))
        assert size_of(image_pdf(scan, name="scan.jpg")) == pytest.approx(points, abs=0.5)


def test_a_cmyk_jpeg_keeps_its_bytes_and_its_colours() -> None:
    photo = encoded(drawn().convert("CMYK"), "JPEG", quality=95)

    result = image_pdf(photo, name="photo.jpg")

    assert [image.data for image in images_of(result)] == [photo]
    red = shown(result).getpixel((70, 50))
    assert isinstance(red, tuple)
    assert red[0] > 150 > 90 > red[1]


def sixteen_bit_png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    row = b"\0" + struct.pack(">64H", *range(0, 64 * 1024, 1024))
    head = struct.pack(">IIBBBBB", 64, 64, 16, 0, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * 64)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


@pytest.mark.parametrize(
    "data",
    [
        sixteen_bit_png(),
        encoded(Image.linear_gradient("L").rotate(90).convert("F"), "TIFF"),
        encoded(Image.linear_gradient("L").rotate(90).convert("I"), "TIFF"),
    ],
    ids=["png-16", "tiff-float", "tiff-32"],
)
def test_grey_levels_of_more_than_eight_bits_stay_in_order(data: bytes) -> None:
    picture = shown(image_pdf(data, name="gris")).convert("L")

    levels = [picture.getpixel((picture.width * i // 8, picture.height // 2)) for i in (1, 4, 7)]
    assert levels[0] < 70 < levels[1] < 190 < levels[2]  # type: ignore[operator]


def test_a_palette_with_transparency_shows_on_white() -> None:
    image = drawn().quantize(8)
    clear = image.getpixel((10, 10))

    picture = shown(image_pdf(encoded(image, "PNG", transparency=clear), name="image.png"))

    assert near(picture.getpixel((picture.width // 6, picture.height // 6)), WHITE)
    assert near(picture.getpixel((picture.width * 5 // 6, picture.height // 6)), BLUE)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_a_moving_image_the_first_picture_is_the_page(kind: str) -> None:
    other = Image.new("RGB", (480, 360), "black")
    data = encoded(drawn(), kind, save_all=True, append_images=[other], duration=90)

    result = image_pdf(data, name="image")

    assert result.pages == 1
    assert_upright(shown(result))


@pytest.mark.parametrize("kind", ["BMP", "GIF", "TIFF", "PNG"])
def test_a_lossless_image_loses_nothing(kind: str) -> None:
    image = drawn().quantize(16).convert("RGB")

    (stored,) = images_of(image_pdf(encoded(image, kind), name="image"))

    assert stored.pixels == image.tobytes()


def test_pages_of_a_scan_keep_their_order_and_sizes() -> None:
    pages = [drawn((400, 600)), Image.new("RGB", (600, 400), "black"), drawn((400, 600))]
    data = encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:])

    result = image_pdf(data, name="scan.tif")

    assert result.pages == 3
    assert [size_of(result, i)[0] > size_of(result, i)[1] for i in range(3)] == [False, True, False]
    middle = shown(result, 1).getpixel((200, 150))
    assert near(middle, (0, 0, 0))


def test_a_lossy_webp_becomes_a_jpeg_and_it_is_said() -> None:
    result = image_pdf(encoded(drawn(), "WEBP", quality=80), name="photo.webp")

    assert [finding.code for finding in result.findings] == ["image_convertie"]
    assert [image.coder for image in images_of(result)] == ["/DCTDecode"]


def test_an_outlook_message_shows_its_head_its_attachments_and_its_text(desk: Desk) -> None:
    message = outlook_message(
        sender=("Jeanne Dupré", "jeanne@example.org"),
        recipients=[("Comptabilité", "compta@example.com")],
        subject="Relance n° 2, facture FA-2026-0042",
        sent=datetime(2026, 6, 1, 8, 0, tzinfo=UTC),
        body="Bonjour,\r\n\r\nMerci de régler 14 310,00 €.\r\n" + "Une ligne de plus.\r\n" * 200,
        attachments={"Facture n° 42.pdf": b"%PDF-1.4 contenu"},
    )

    result = to_pdf(message, name="relance.msg", render_docx=desk.render)

    with pdfium.PdfDocument(result.pdf) as document:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    assert text.count("Une ligne de plus.") == 200
    for expected in (
        *("Jeanne Dupré", "jeanne@example.org", "Comptabilité", "compta@example.com"),
        *("Relance n° 2", "1er juin 2026", "Facture n° 42.pdf", "14 310,00 €"),
    ):
        assert expected in text.replace("\u00a0", " ")
