"""What befalls a sheet between the printer and the file: each mishap takes a picture, gives one.

Every picture is RGB, every chance comes from the generator given: the same seed, the same bytes.
"""

from collections.abc import Callable
from random import Random
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageFont, ImageOps

from dossier_builder.fonts import font

Mishap = Callable[[Image.Image, Random], Image.Image]

_PAPER: Final = (251, 250, 247)
_BLUE: Final = (38, 52, 140)
_RED: Final = (176, 32, 44)
_STAMPS: Final = ("REÇU LE {day}", "COMPTABILISÉ {day}", "PAYÉ", "COPIE", "BON À PAYER {day}")
_NOTES: Final = ("vu avec M. Roy le {day}", "à revoir svp", "relancé 2 fois", "cf. dossier 214")


def askew(most: float) -> Mishap:
    """Turn the sheet by up to `most` degrees either way, as a feeder does."""

    def turn(page: Image.Image, rng: Random) -> Image.Image:
        angle = rng.uniform(0.4 * most, most) * rng.choice((-1, 1))
        return page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=_PAPER)

    return turn


def turned(degrees: int) -> Mishap:
    """Lay the sheet on its side, or upside down."""
    return lambda page, _: page.rotate(degrees, expand=True)


def noisy(strength: int) -> Mishap:
    """Add the grain of a sensor: up to 128 / `strength` levels either way."""

    def grain(page: Image.Image, rng: Random) -> Image.Image:
        noise = Image.frombytes("L", page.size, rng.randbytes(page.width * page.height))
        level = noise.point([128 + (value - 128) // strength for value in range(256)])
        return ImageChops.add(page, Image.merge("RGB", (level,) * 3), offset=-128)

    return grain


def blurred(radius: float) -> Mishap:
    """Put the sheet out of focus."""
    return lambda page, _: page.filter(ImageFilter.GaussianBlur(radius))


def grey(page: Image.Image, _: Random) -> Image.Image:
    """Take the colours away."""
    return ImageOps.grayscale(page).convert("RGB")


def faxed(page: Image.Image, rng: Random) -> Image.Image:
    """Send it by fax: black or white, with specks."""
    soft = ImageOps.grayscale(page.filter(ImageFilter.GaussianBlur(0.7)))
    black = soft.point([255 if value > 168 else 0 for value in range(256)])
    for _ in range(page.width * page.height // 6000):
        spot = (rng.randrange(page.width), rng.randrange(page.height))
        black.putpixel(spot, rng.choice((0, 255)))
    return black.convert("RGB")


def pale(page: Image.Image, _: Random) -> Image.Image:
    """Print it with the last of the toner."""
    return ImageEnhance.Contrast(page).enhance(0.45).point(lambda value: min(255, value + 30))


def shaded(page: Image.Image, rng: Random) -> Image.Image:
    """Light it from one corner, the others lying in the dark."""
    slope = Image.linear_gradient("L").rotate(rng.choice((0, 90, 180, 270)))
    spread = slope.point([150 + value * 105 // 255 for value in range(256)])
    return ImageChops.multiply(page, Image.merge("RGB", (spread.resize(page.size),) * 3))


def photographed(page: Image.Image, rng: Random) -> Image.Image:
    """Take it with a telephone: a little perspective, the desk around, uneven light."""
    margin = page.width // 14
    desk = Image.new("RGB", (page.width + 2 * margin, page.height + 2 * margin), (96, 78, 60))
    desk.paste(page, (margin, margin))
    width, height = desk.size
    corners = [(0, 0), (0, height), (width, height), (width, 0)]
    pull = [rng.uniform(0, 0.035) * width for _ in range(8)]
    quad = [
        x + (pull[2 * i] if x == 0 else -pull[2 * i]) if axis == 0
        else y + (pull[2 * i + 1] if y == 0 else -pull[2 * i + 1])
        for i, (x, y) in enumerate(corners)
        for axis in (0, 1)
    ]  # fmt: skip
    seen = desk.transform(desk.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC)
    return shaded(seen, rng)


def stained(page: Image.Image, rng: Random) -> Image.Image:
    """Put a cup of coffee on it, and the specks of a dirty glass."""
    layer = Image.new("RGB", page.size, (255, 255, 255))
    draw = ImageDraw.Draw(layer)
    for _ in range(2):
        x, y = rng.randrange(page.width), rng.randrange(page.height)
        size = page.width // rng.randrange(5, 9)
        draw.ellipse((x - size, y - size, x + size, y + size), outline=(196, 160, 112), width=14)
    for _ in range(300):
        x, y = rng.randrange(page.width), rng.randrange(page.height)
        draw.ellipse((x, y, x + rng.randrange(1, 5), y + rng.randrange(1, 5)), fill=(90, 84, 80))
    return ImageChops.multiply(page, layer.filter(ImageFilter.GaussianBlur(1.2)))


def punched(page: Image.Image, _: Random) -> Image.Image:
    """Punch two holes in its margin, scanned over a dark lid, and staple a corner."""
    draw = ImageDraw.Draw(page)
    radius, middle = page.width // 70, page.height // 2
    for y in (middle - page.height * 40 // 297, middle + page.height * 40 // 297):
        x = page.width * 11 // 210
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(40, 40, 44))
    corner = page.width // 25
    draw.line((corner, corner, 2 * corner, corner // 2), fill=(120, 120, 124), width=5)
    return page


def see_through(page: Image.Image, rng: Random) -> Image.Image:
    """Let the print of the other side shine through."""
    back = ImageOps.mirror(page).rotate(rng.uniform(-1, 1), fillcolor=_PAPER)
    faint = ImageOps.grayscale(back.filter(ImageFilter.GaussianBlur(2.5)))
    lifted = faint.point([222 + value * 33 // 255 for value in range(256)])
    return ImageChops.multiply(page, Image.merge("RGB", (lifted,) * 3))


def stamped(page: Image.Image, rng: Random) -> Image.Image:
    """Stamp it at a slant, as an office does: a day, a word, a frame, over whatever is there."""
    text = rng.choice(_STAMPS).format(day=_day(rng))
    ink = _slanted(text, page.width // 32, rng.choice((_RED, _BLUE)), rng.uniform(5, 18), box=True)
    return _inked(page, ink, rng, 0.72)


def annotated(page: Image.Image, rng: Random) -> Image.Image:
    """Write on it with a ball pen: a few words, and the stroke that goes with them."""
    ink = _slanted(rng.choice(_NOTES).format(day=_day(rng)), page.width // 38, _BLUE, 7, box=False)
    return _inked(page, ink, rng, 0.9)


def _day(rng: Random) -> str:
    return f"{rng.randrange(1, 29):02d}/{rng.randrange(1, 13):02d}/2026"


def _slanted(
    text: str, size: int, colour: tuple[int, int, int], angle: float, *, box: bool
) -> Image.Image:
    face = ImageFont.truetype(str(font("Caladea-Bold" if box else "Caladea-Regular")), size)
    width = round(face.getlength(text)) + size
    layer = Image.new("RGBA", (width, 2 * size), (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    draw.text((size // 2, size // 3), text, font=face, fill=(*colour, 255))
    if box:
        draw.rectangle((1, 1, width - 2, 2 * size - 2), outline=(*colour, 255), width=4)
    else:
        draw.arc((0, size, width, 2 * size), 190, 350, fill=(*colour, 255), width=3)
        slant = (1, 0.25, -0.25 * size, 0, 1, 0)
        layer = layer.transform(layer.size, Image.Transform.AFFINE, slant)
    return layer.rotate(angle, Image.Resampling.BICUBIC, expand=True)


def _inked(page: Image.Image, ink: Image.Image, rng: Random, depth: float) -> Image.Image:
    """Lay ink over the page somewhere in its middle: what is printed stays legible under it."""
    x = rng.randrange(page.width // 4, max(page.width // 4 + 1, page.width - ink.width - 40))
    y = rng.randrange(page.height // 5, page.height * 4 // 5)
    layer = Image.new("RGBA", page.size, (255, 255, 255, 0))
    layer.paste(ink, (x, y))
    mask = layer.getchannel("A").point([round(value * depth) for value in range(256)])
    colour = Image.composite(layer.convert("RGB"), Image.new("RGB", page.size, "white"), mask)
    return ImageChops.multiply(page, colour)
