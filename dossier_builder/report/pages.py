"""Images of the pages on which something was read: small, and as few bytes as they can be."""

import base64
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import Final

import pypdfium2 as pdfium
from PIL import Image

from dossier_builder.errors import DossierError
from dossier_builder.reading.image import frames, size_in_points, upright
from dossier_builder.reading.model import Medium
from dossier_builder.reading.sniff import medium_of

# A file's name in the dossier, and a page of it counted from 1.
PageKey = tuple[str, int]
Opener = Callable[[str], bytes]

# Base64 adds a third: 1.5 MB of images is 2 MB of report, and leaves room under 3 MB.
BUDGET_BYTES: Final = 1_500_000
_DPI: Final = 110
_MAX_PIXELS: Final = 2_400_000
# (bytes a page may cost, share of the full width, WebP quality). A dense page of text takes
# about so many bytes: the first step within the page's share is tried first, then the lower.
_STEPS: Final = ((40_000, 1.0, 50), (24_000, 0.8, 40), (13_000, 0.6, 30), (0, 0.45, 25))
_LEAST_BYTES: Final = 6_000
_THUMB_WIDTH: Final = 150


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as an image; `width` and `height` are the page's, in points."""

    key: PageKey
    width: float
    height: float
    uri: str


def page_images(
    wanted: Sequence[PageKey],
    open_file: Opener,
    passwords: Mapping[str, str],
    budget: int = BUDGET_BYTES,
) -> dict[PageKey, PageImage]:
    """Return an image for each page of `wanted`, most important first.

    Each page may cost its share of `budget` bytes; when even the smallest images exceed
    it, the last pages have none. A page that cannot be drawn has none either: the report
    then says where to look instead.
    """
    share = max(_LEAST_BYTES, budget // max(1, len(wanted)))
    drawn = {
        key: (size, _encode(image, share))
        for key, size, image in _draw(wanted, open_file, passwords)
    }
    images: dict[PageKey, PageImage] = {}
    for key in wanted:
        if key in drawn and len(drawn[key][1]) <= budget:
            (width, height), data = drawn[key]
            budget -= len(data)
            images[key] = PageImage(key, width, height, _data_uri(data))
    return images


def thumbnails(
    files: Iterable[str], open_file: Opener, passwords: Mapping[str, str]
) -> dict[str, PageImage]:
    """Return a small image of the first page of each file that has one."""
    return {
        key[0]: PageImage(key, *size, _data_uri(_encode_thumb(image)))
        for key, size, image in _draw([(file, 1) for file in files], open_file, passwords)
    }


def _draw(
    wanted: Iterable[PageKey], open_file: Opener, passwords: Mapping[str, str]
) -> Iterator[tuple[PageKey, tuple[float, float], Image.Image]]:
    for file, keys in groupby(sorted(set(wanted)), key=lambda key: key[0]):
        numbers = [number for _, number in keys]
        for number, size, image in _pages_of(file, numbers, open_file, passwords.get(file)):
            yield (file, number), size, image


def _pages_of(
    file: str, numbers: Sequence[int], open_file: Opener, password: str | None
) -> Iterator[tuple[int, tuple[float, float], Image.Image]]:
    try:
        data = open_file(file)
        medium = medium_of(data)
        if medium is Medium.PDF:
            yield from _pdf_pages(data, numbers, password)
        elif medium is Medium.IMAGE:
            yield from _image_pages(data, file, numbers)
    except (DossierError, OSError, pdfium.PdfiumError, Image.DecompressionBombError):
        # The reading room has already told the person what is wrong with this file; here
        # it only means that there is no picture of it.
        return


def _pdf_pages(
    data: bytes, numbers: Sequence[int], password: str | None
) -> Iterator[tuple[int, tuple[float, float], Image.Image]]:
    pdf = pdfium.PdfDocument(data, password=password)
    try:
        pdf.init_forms()  # without it, what was typed into form fields is not drawn
        for number in numbers:
            if not 1 <= number <= len(pdf):
                continue
            page = pdf[number - 1]
            width, height = page.get_size()
            if min(width, height) > 0:  # a page whose boxes do not meet shows nothing
                rendered = page.render(scale=_scale(width, height))
                yield number, (width, height), rendered.to_pil().convert("RGB")
            page.close()
    finally:
        pdf.close()


def _image_pages(
    data: bytes, file: str, numbers: Sequence[int]
) -> Iterator[tuple[int, tuple[float, float], Image.Image]]:
    last = max(numbers)
    for number, frame in enumerate(frames(data, file=file, max_pages=last), start=1):
        if number in numbers:
            width, height = size_in_points(frame)
            image = upright(frame)
            scale = min(1.0, width * _scale(width, height) / image.width)
            yield number, (width, height), _shrink(image, scale)


def _scale(width: float, height: float) -> float:
    """Return pixels a point: 110 dpi, less for a page so large that it would cost memory."""
    return min(_DPI / 72, math.sqrt(_MAX_PIXELS / max(1.0, width * height)))


def _encode(image: Image.Image, share: int) -> bytes:
    data = b""
    for least, ratio, quality in _STEPS:
        if share < least:
            continue
        data = _webp(_shrink(image, ratio), quality)
        if len(data) <= share:
            break
    return data


def _encode_thumb(image: Image.Image) -> bytes:
    return _webp(_shrink(image, min(1.0, _THUMB_WIDTH / image.width)), 45)


def _shrink(image: Image.Image, ratio: float) -> Image.Image:
    if ratio >= 1:
        return image
    size = (max(1, round(image.width * ratio)), max(1, round(image.height * ratio)))
    return image.resize(size, Image.Resampling.HAMMING, reducing_gap=3)


def _webp(image: Image.Image, quality: int) -> bytes:
    out = BytesIO()
    image.save(out, "WEBP", quality=quality, method=2)
    return out.getvalue()


def _data_uri(data: bytes) -> str:
    return "data:image/webp;base64," + base64.b64encode(data).decode("ascii")
