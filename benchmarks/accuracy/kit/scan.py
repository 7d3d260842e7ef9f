"""A text PDF as an office scanner would give it back: pictures only."""

import io
from random import Random

import img2pdf
import pikepdf
import pypdfium2
from PIL import Image, ImageChops, ImageFilter

_DPI = 200


def scan(pdf: bytes, *, seed: str) -> bytes:
    """Return the pages as grey JPEG pictures at 200 dpi, turned by up to 1°, with noise."""
    rng = Random(seed)
    document = pypdfium2.PdfDocument(pdf)
    try:
        sheets = [_sheet(page.render(scale=_DPI / 72).to_pil(), rng) for page in document]
    finally:
        document.close()
    raw = img2pdf.convert(sheets, nodate=True)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(raw)) as scanned:
        del scanned.trailer.ID  # random: the same seed must give the same bytes
        scanned.save(out, deterministic_id=True)
    return out.getvalue()


def _sheet(picture: Image.Image, rng: Random) -> bytes:
    grey = picture.convert("L")
    turned = grey.rotate(rng.uniform(-1, 1), Image.Resampling.BICUBIC, fillcolor=250)
    soft = turned.filter(ImageFilter.GaussianBlur(0.6))
    noise = Image.frombytes("L", soft.size, rng.randbytes(soft.width * soft.height))
    level = noise.point([128 + (value - 128) // 12 for value in range(256)])
    out = io.BytesIO()
    ImageChops.add(soft, level, offset=-128).save(out, "JPEG", quality=60, dpi=(_DPI, _DPI))
    return out.getvalue()
