"""Paper seen by a camera or a scanner: the same picture each time."""

import io
import random
from typing import Final

import img2pdf
import pikepdf
import pypdfium2
from PIL import Image, ImageChops, ImageFilter

_EXIF_ORIENTATION: Final = 0x0112
_A4: Final = (595.28, 841.89)


def render(pdf: bytes, *, page: int = 0, dpi: int = 110) -> Image.Image:
    """Return one page as an RGB picture."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture: Image.Image = document[page].render(scale=dpi / 72).to_pil().convert("RGB")
    finally:
        document.close()
    return picture


def photograph(pdf: bytes, *, seed: int) -> bytes:
    """Return a JPEG of the first page as a phone takes it.

    In perspective, on a table, lit from one side, a little soft, held upright: the
    pixels lie on their side and EXIF orientation 6 says so.
    """
    sheet = render(pdf, dpi=125)
    width, height = 1240, 1654
    table = Image.new("RGB", (width, height), (121, 98, 76))
    corners = ((88, 70), (1165, 128), (1122, 1600), (38, 1540))
    warped = _warp(sheet, corners, (width, height))
    mask = _warp(Image.new("L", sheet.size, 255), corners, (width, height))
    table.paste(warped, (0, 0), mask)
    lit = ImageChops.multiply(table, _light((width, height)))
    soft = _grain(lit.filter(ImageFilter.GaussianBlur(0.7)), seed)
    # Orientation 6: turn the stored pixels 90° clockwise to see them upright.
    stored = soft.transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[_EXIF_ORIENTATION] = 6
    exif[0x0132] = "2026:05:11 11:06:31"
    out = io.BytesIO()
    stored.save(out, "JPEG", quality=72, exif=exif, dpi=(72, 72))
    return out.getvalue()


def scanned(pdf: bytes, *, seed: int, angle: float = 0.6) -> bytes:
    """Return the pages as an image-only PDF: grey, slightly askew, with scanner noise."""
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    pages = [_scan(render(pdf, page=index, dpi=120), seed + index, angle) for index in range(count)]
    raw = img2pdf.convert(pages, layout_fun=img2pdf.get_layout_fun(_A4), nodate=True)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(raw)) as document:
        del document.trailer.ID  # random, and its first half would be kept
        document.save(out, deterministic_id=True)
    return out.getvalue()


def _scan(picture: Image.Image, seed: int, angle: float) -> bytes:
    grey = picture.convert("L").rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    noisy = _grain(grey.filter(ImageFilter.GaussianBlur(0.5)), seed)
    out = io.BytesIO()
    noisy.save(out, "JPEG", quality=55, dpi=(120, 120))
    return out.getvalue()


def _grain(picture: Image.Image, seed: int) -> Image.Image:
    """Add the same noise for the same seed, about ±6 levels."""
    small = (picture.width // 2 + 1, picture.height // 2 + 1)
    noise = Image.frombytes("L", small, random.Random(seed).randbytes(small[0] * small[1]))
    level = noise.resize(picture.size).point([128 + (value - 128) // 20 for value in range(256)])
    layer = level.convert(picture.mode)
    return ImageChops.add(picture, layer, scale=1, offset=-128)


def _light(size: tuple[int, int]) -> Image.Image:
    """Return a soft gradient: the window is on the left, the hand's shadow below."""
    across = Image.linear_gradient("L").rotate(90).resize(size)
    down = Image.linear_gradient("L").resize(size)
    both = Image.blend(ImageChops.invert(across), ImageChops.invert(down), 0.35)
    return both.point([150 + value * 105 // 255 for value in range(256)]).convert("RGB")


def _warp(
    picture: Image.Image, corners: tuple[tuple[int, int], ...], size: tuple[int, int]
) -> Image.Image:
    """Lay the picture's corners (clockwise from the top left) on the given points."""
    width, height = picture.size
    sources = ((0, 0), (width, 0), (width, height), (0, height))
    coefficients = _perspective(corners, sources)
    return picture.transform(
        size, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC
    )


def _perspective(
    targets: tuple[tuple[int, int], ...], sources: tuple[tuple[int, int], ...]
) -> list[float]:
    """Solve the eight coefficients that map target points back to source points."""
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(targets, sources, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return _solve(rows)


def _solve(rows: list[list[float]]) -> list[float]:
    """Solve a square linear system by Gauss-Jordan elimination with pivoting."""
    count = len(rows)
    for column in range(count):
        pivot = max(range(column, count), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        head = rows[column][column]
        rows[column] = [value / head for value in rows[column]]
        for row in range(count):
            if row != column and rows[row][column]:
                factor = rows[row][column]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[column], strict=True)]
    return [row[-1] for row in rows]
