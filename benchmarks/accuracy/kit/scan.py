"""A text PDF as an office scanner or a telephone would give it back: pictures only."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

import img2pdf
import pikepdf
import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from benchmarks.accuracy.kit.mishaps import (
    Mishap,
    annotated,
    askew,
    blurred,
    faxed,
    grey,
    noisy,
    pale,
    photographed,
    punched,
    see_through,
    shaded,
    stained,
    stamped,
    turned,
)

_DPI = 200


@dataclass(frozen=True, slots=True)
class Way:
    """One way of a sheet into a file: what befalls it, in order, and the file it ends in."""

    name: str
    mishaps: tuple[Mishap, ...]
    dpi: int = 200
    suffix: str = "pdf"
    quality: int = 70


WAYS: Final = (
    Way("coarse", (askew(0.8), noisy(14), grey), dpi=150),
    Way("fine", (askew(1.0), noisy(12), grey), dpi=300),
    Way("askew", (askew(3.0), noisy(12), grey)),
    Way("fax", (askew(0.8), faxed), suffix="tiff"),
    Way("stamp", (stamped, askew(1.0), noisy(12))),
    Way("telephone", (photographed, blurred(0.7), noisy(10)), dpi=220, suffix="jpg"),
    Way("on_its_side", (askew(1.0), noisy(12), grey, turned(90))),
    Way("upside_down", (askew(1.0), noisy(12), grey, turned(180))),
    Way("squeezed", (askew(0.8), grey), dpi=150, quality=40),
    Way("lamp", (shaded, askew(1.5), noisy(9)), suffix="jpg"),
    Way("coffee", (stained, askew(1.0), noisy(8))),
    Way("holes", (punched, askew(1.2), noisy(12), grey)),
    Way("pen", (annotated, askew(1.0), noisy(12)), suffix="png"),
    Way("other_side", (see_through, askew(1.0), noisy(12), grey)),
    Way("pale", (pale, blurred(0.6), askew(1.0), noisy(14))),
    Way("far_away", (askew(1.2), blurred(0.4), noisy(10), grey), dpi=105, quality=60),
    Way("in_a_hurry", (photographed, blurred(1.1), noisy(8)), dpi=170, suffix="jpg", quality=50),
    Way("copied_fax", (blurred(0.8), askew(2.0), faxed, turned(270))),
)


def scan(pdf: bytes, *, seed: str) -> bytes:
    """Return the pages as grey JPEG pictures at 200 dpi, turned by up to 1°, with noise."""
    rng = Random(seed)
    return _bound([_sheet(page, rng) for page in _rendered(pdf, _DPI)])


def sent(pdf: bytes, way: Way, *, seed: str) -> tuple[bytes, str]:
    """Return the pages as they came by this way, and the suffix of their file.

    Several pages that would each be a picture of their own come in one PDF.
    """
    rng = Random(seed)
    pages = []
    for picture in _rendered(pdf, way.dpi):
        for mishap in way.mishaps:
            picture = mishap(picture, rng)
        pages.append(picture)
    if way.suffix == "tiff":
        return _fax(pages, way.dpi), "tiff"
    if way.suffix == "pdf" or len(pages) > 1:
        return _bound([_jpeg(page, way.dpi, way.quality) for page in pages]), "pdf"
    if way.suffix == "jpg":
        return _jpeg(pages[0], 0, way.quality), "jpg"  # a telephone says no size
    out = io.BytesIO()
    pages[0].save(out, way.suffix.upper(), dpi=(way.dpi, way.dpi))
    return out.getvalue(), way.suffix


def _rendered(pdf: bytes, dpi: int) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def _bound(sheets: Sequence[bytes]) -> bytes:
    """Bind JPEG pictures as the pages of a PDF."""
    raw = img2pdf.convert(list(sheets), nodate=True)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(raw)) as scanned:
        del scanned.trailer.ID  # random: the same seed must give the same bytes
        scanned.save(out, deterministic_id=True)
    return out.getvalue()


def _jpeg(page: Image.Image, dpi: int, quality: int) -> bytes:
    out = io.BytesIO()
    size = {"dpi": (dpi, dpi)} if dpi else {}
    page.save(out, "JPEG", quality=quality, **size)
    return out.getvalue()


def _fax(pages: Sequence[Image.Image], dpi: int) -> bytes:
    """Return black and white pages in one TIFF (CCITT group 4)."""
    first, *rest = [page.convert("1") for page in pages]
    out = io.BytesIO()
    first.save(out, "TIFF", save_all=True, append_images=rest, compression="group4", dpi=(dpi, dpi))
    return out.getvalue()


def _sheet(picture: Image.Image, rng: Random) -> bytes:
    turned_about = picture.convert("L").rotate(
        rng.uniform(-1, 1), Image.Resampling.BICUBIC, fillcolor=250
    )
    soft = turned_about.filter(ImageFilter.GaussianBlur(0.6))
    noise = Image.frombytes("L", soft.size, rng.randbytes(soft.width * soft.height))
    level = noise.point([128 + (value - 128) // 12 for value in range(256)])
    return _jpeg(ImageChops.add(soft, level, offset=-128), _DPI, 60)
