"""Images: pages by themselves, upright, and never a decompression bomb."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from dossier_builder.errors import UnreadableInputError
from dossier_builder.reading.image import frames, upright
from dossier_builder.reading.model import Medium, TextSource
from dossier_builder.reading.read import read_bytes


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def test_the_size_in_points_comes_from_the_resolution() -> None:
    data = saved(Image.new("RGB", (1654, 2339), "white"), "PNG", dpi=(200, 200))
    page = read_bytes(data, file="a.png", scans=False).pages[0]
    assert (round(page.width), round(page.height)) == (595, 842)
    assert (page.source, page.text, page.words) == (TextSource.NONE, "", ())


def test_a_photograph_without_resolution_lies_on_a4() -> None:
    page = read_bytes(
        saved(Image.new("RGB", (4000, 3000), "white"), "JPEG"), file="a.jpg", scans=False
    ).pages[0]
    assert page.height == pytest.approx(595.28, abs=0.01)
    assert page.width / page.height == pytest.approx(4 / 3)


def test_exif_orientation_turns_the_page() -> None:
    exif = Image.Exif()
    exif[274] = 6
    data = saved(Image.new("RGB", (400, 200), "white"), "JPEG", exif=exif)
    page = read_bytes(data, file="a.jpg", scans=False).pages[0]
    assert page.width < page.height
    assert upright(next(frames(data, file="a.jpg"))).size == (200, 400)


def test_each_frame_of_a_tiff_is_a_page() -> None:
    pages = [Image.new("1", (100, 140), 1) for _ in range(3)]
    data = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    document = read_bytes(data, file="fax.tif", scans=False)
    assert (document.medium, [page.number for page in document.pages]) == (Medium.IMAGE, [1, 2, 3])


def enormous_png(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )


def test_five_hundred_megapixels_are_refused_before_they_are_decoded() -> None:
    with pytest.raises(UnreadableInputError, match="millions de points"):
        read_bytes(enormous_png(25_000, 20_000), file="a.png")


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0 broken", b"\x89PNG\r\n\x1a\nbroken"])
def test_a_damaged_image_is_said_to_be(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match="endommagée"):
        read_bytes(data, file="a.jpg")


def test_a_truncated_photograph_is_said_to_be() -> None:
    data = saved(Image.effect_noise((600, 600), 80).convert("RGB"), "JPEG")
    with pytest.raises(UnreadableInputError, match="endommagée ou tronquée"):
        read_bytes(data[: len(data) // 2], file="a.jpg")


@pytest.mark.parametrize("cut", [60, 200, 5_000])
def test_a_truncated_png_is_said_to_be(cut: int) -> None:
    data = saved(Image.effect_noise((600, 600), 80), "PNG")
    with pytest.raises(UnreadableInputError, match="endommagée"):
        read_bytes(data[:cut], file="a.png", scans=False)


def test_the_pages_of_a_tiff_that_are_not_read_are_all_counted() -> None:
    pages = [Image.new("1", (8, 8), 1)] * 503
    data = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    document = read_bytes(data, file="fax.tif")
    assert len(document.pages) == 500
    assert document.warnings == ("493 pages numérisées n’ont pas été lues.",)
