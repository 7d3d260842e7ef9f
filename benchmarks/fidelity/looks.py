"""Whether a page of the bundle looks as it did in its piece, outside of what was stamped."""

import ctypes
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image, ImageChops, ImageDraw

# Pages are compared at this many pixels on their longer side.
_PIXELS: Final = 600
# A difference of grey levels that an eye does not see.
_UNSEEN: Final = 40
# Characters that a stamp and a page number take at most at the end of a page's text.
_TAIL: Final = 90


class Shower(Protocol):
    """Draws a page (from 0) of a PDF, at most `_PIXELS` on its longer side."""

    def __call__(self, path: Path, page: int) -> Image.Image:
        """Return the page as a picture."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How much of a page differs: share of pixels, outside of the stamp."""

    page: int
    share: float
    note: str = ""


def by_pdfium(path: Path, page: int) -> Image.Image:
    """Draw a page with pdfium, fields and annotations included."""
    with pdfium.PdfDocument(path) as document:
        if document.get_formtype():
            document.init_forms()
        shown = document[page]
        image: Image.Image = shown.render(scale=_scale(shown)).to_pil().convert("RGB")
    return image


def by_poppler(path: Path, page: int) -> Image.Image:
    """Draw a page with poppler's pdftoppm."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "page"
        command = ["pdftoppm", "-png", "-cropbox", "-singlefile", "-scale-to", str(_PIXELS)]
        span = ["-f", str(page + 1), "-l", str(page + 1)]
        subprocess.run(
            [*command, *span, str(path), str(target)], check=True, capture_output=True, timeout=60
        )
        with Image.open(target.with_suffix(".png")) as image:
            return image.convert("RGB")


def differences(alone: Path, bundle: Path, first: int, pages: int, show: Shower) -> list[Verdict]:
    """Compare each page of a piece with the bundle's pages from index `first` on."""
    return [_difference(alone, bundle, first + page, page, show) for page in range(pages)]


def _difference(alone: Path, bundle: Path, index: int, page: int, show: Shower) -> Verdict:
    one = _alone(alone, page, show)
    if one is None:
        return Verdict(page, 0.0, "no reader shows it alone")
    two = show(bundle, index)
    if one.size != two.size:
        return Verdict(page, 1.0, f"{one.size} alone, {two.size} in the bundle")
    unlike = ImageChops.difference(one, two).convert("L").point(lambda v: 255 * (v > _UNSEEN))
    pen = ImageDraw.Draw(unlike)
    for box in _stamped(bundle, index, two.size):
        pen.rectangle(box, fill=0)
    share = unlike.histogram()[255] / (unlike.width * unlike.height)
    return Verdict(page, share)


def _alone(path: Path, page: int, show: Shower) -> Image.Image | None:
    """Return the page of a piece as drawn; None when this reader does not draw it alone."""
    try:
        return show(path, page)
    except (pdfium.PdfiumError, subprocess.CalledProcessError, FileNotFoundError, ValueError):
        return None


def _stamped(bundle: Path, index: int, size: tuple[int, int]) -> list[tuple[float, ...]]:
    """Return the boxes of the page's stamp and number, in pixels, with their frames.

    Found by the text they show, which ends the page's text.
    """
    with pdfium.PdfDocument(bundle) as document:
        shown = document[index]
        scale = _scale(shown)
        text = shown.get_textpage()
        count = text.count_chars()
        lines = _ends(text, count)
        return [_pixels(shown, line, scale) for line in lines]


def _ends(text: Any, count: int) -> list[tuple[float, float, float, float]]:
    words = text.get_text_range(0, count)
    start = max(words.rfind("Pièce"), 0) if "Pièce" in words[-_TAIL:] else max(0, count - 12)
    boxes = [text.get_charbox(i) for i in range(start, count)]
    return [box for box in boxes if box[0] < box[2] and box[1] < box[3]]


def _pixels(page: Any, box: tuple[float, ...], scale: float) -> tuple[float, ...]:
    points = [(box[i], box[j]) for i in (0, 2) for j in (1, 3)]
    width, height = page.get_size()
    view = int(width * scale) or 1, int(height * scale) or 1
    xs, ys = zip(*(_device(page, view, x, y) for x, y in points), strict=True)
    # The frame stands a letter's height around the text.
    pad = 1.6 * min(max(xs) - min(xs), max(ys) - min(ys)) + 6
    return min(xs) - pad, min(ys) - pad, max(xs) + pad, max(ys) + pad


def _device(page: Any, view: tuple[int, int], x: float, y: float) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page, 0, 0, *view, 0, x, y, across, down)
    return across.value, down.value


def _scale(page: Any) -> float:
    return float(_PIXELS / max(1.0, *page.get_size()))
