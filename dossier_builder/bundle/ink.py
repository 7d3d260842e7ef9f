"""The round stamp: a double ring in stamp-pad ink with a name in it, drawn with Pillow.

Only the ring is an image; the piece's number within stays text, so that it can be searched.
"""

import math
import random
import zlib
from typing import Final

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from dossier_builder.bundle.sink import PdfSink
from dossier_builder.bundle.stamp import INK_RGB
from dossier_builder.fonts import font

_PIXELS: Final = 360
# Drawn larger and reduced, for smooth edges.
_OVERSAMPLE: Final = 2
_SWEEP: Final = 240.0
_STAR: Final = "★"


def ring(text: str) -> Image.Image:
    """Return how much ink there is (mode L, square): two rings, and `text` along the upper one.

    The unevenness of the ink is drawn from a fixed seed: same text, same image.
    """
    side = _PIXELS * _OVERSAMPLE
    image = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(image)
    for inset, width in ((0.01, 0.022), (0.17, 0.01)):
        box = (side * inset, side * inset, side * (1 - inset), side * (1 - inset))
        draw.ellipse(box, outline=255, width=round(side * width))
    _write_along(image, text or _STAR)
    small = image.resize((_PIXELS, _PIXELS), Image.Resampling.LANCZOS)
    return _worn(small)


def embed_ink(sink: PdfSink, text: str) -> int:
    """Write the ring as an image with transparency and return its object number."""
    mask = sink.add_stream(
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray"
        b"/BitsPerComponent 8" % (_PIXELS, _PIXELS),
        ring(text).tobytes(),
    )
    colour = zlib.compress(bytes(INK_RGB), 9)
    number = sink.reserve()
    # One pixel of ink, stretched: the mask alone has a shape.
    sink.put_stream(
        number,
        b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceRGB/BitsPerComponent 8"
        b"/Filter/FlateDecode/SMask %d 0 R" % mask,
        colour,
    )
    return number


def _write_along(image: Image.Image, text: str) -> None:
    """Write `text` along the upper arc between the rings, smaller when it is long."""
    side = image.width
    radius = side * 0.415
    size = side * 0.1
    face = ImageFont.truetype(font("LiberationSans-Bold"), size)
    length = face.getlength(text)
    room = math.radians(_SWEEP) * radius
    if length > room:
        size *= room / length
        face = ImageFont.truetype(font("LiberationSans-Bold"), size)
        length = face.getlength(text)
    angle = -length / radius / 2
    for char in text:
        step = face.getlength(char) / radius
        _write_char(image, char, face, angle + step / 2, radius)
        angle += step


def _write_char(
    image: Image.Image, char: str, face: ImageFont.FreeTypeFont, angle: float, radius: float
) -> None:
    box = round(face.size * 2)
    tile = Image.new("L", (box, box), 0)
    ImageDraw.Draw(tile).text((box / 2, box / 2), char, fill=255, font=face, anchor="mm")
    turned = tile.rotate(-math.degrees(angle), Image.Resampling.BICUBIC)
    middle = image.width / 2
    x = middle + radius * math.sin(angle) - box / 2
    y = middle - radius * math.cos(angle) - box / 2
    image.paste(255, (round(x), round(y)), turned)


def _worn(image: Image.Image) -> Image.Image:
    """Return the image with ink that did not take everywhere alike."""
    source = random.Random(20)
    grain = Image.new("L", (_PIXELS // 6, _PIXELS // 6))
    grain.putdata([source.randint(190, 255) for _ in range(grain.width * grain.height)])
    grain = grain.resize(image.size, Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(1))
    return Image.composite(grain, Image.new("L", image.size, 0), image)
