"""`python -m benchmarks.accuracy.others.pictures`: scans and photographs of held-out layouts.

Each is a page printed by another program, with values of its own, then put through a copier's
feeder or before a telephone: pictures only, in a PDF or as a JPEG.
"""

import io
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

import img2pdf
import pikepdf
import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from benchmarks.accuracy.manifest import write_manifest
from benchmarks.accuracy.others.make import HERE, VARIANTS, hands, print_one, record, row
from dossier_builder.fonts import font

FOLDER: Final = HERE / "heldout_scans"
LARGEST: Final = 250_000
_DESK: Final = (122, 96, 74)

Step = Callable[[Image.Image, Random], Image.Image]


@dataclass(frozen=True, slots=True)
class Way:
    """How one page becomes a picture: resolution, what happens to it, JPEG quality.

    A `quality` of 0 keeps two levels, black and white; a `photo` stays a JPEG file.
    """

    dpi: int
    steps: tuple[Step, ...]
    quality: int = 50
    photo: bool = False


def skew(angle: float) -> Step:
    """Feed the sheet at this angle, in degrees."""
    return lambda page, _: page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=(250, 250, 248))


def lay(angle: int) -> Step:
    """Turn the whole picture by quarters."""
    return lambda page, _: page.rotate(angle, expand=True)


def soften(radius: float) -> Step:
    """Lose a little focus."""
    return lambda page, _: page.filter(ImageFilter.GaussianBlur(radius))


def gray(page: Image.Image, _: Random) -> Image.Image:
    """Scan without colours."""
    return page.convert("L").convert("RGB")


def grain(depth: int) -> Step:
    """Add the grain of a sensor, `depth` levels either way."""

    def add(page: Image.Image, rng: Random) -> Image.Image:
        small = (page.width // 2, page.height // 2)
        noise = Image.frombytes("L", small, rng.randbytes(small[0] * small[1])).resize(page.size)
        level = noise.point([128 + (value - 128) * depth // 128 for value in range(256)])
        return ImageChops.add(page, Image.merge("RGB", (level,) * 3), offset=-128)

    return add


def fade(black: int, white: int) -> Step:
    """Squeeze the levels between these two: worn toner, greyish paper."""
    scale = [black + (white - black) * value // 255 for value in range(256)] * 3
    return lambda page, _: page.point(scale)


def stamp(text: str, x: float, y: float, angle: float, ink: tuple[int, int, int]) -> Step:
    """Stamp a framed text around a point given as shares of the width and the height."""

    def press(page: Image.Image, _: Random) -> Image.Image:
        face = ImageFont.truetype(str(font("LiberationSans-Bold")), page.width // 42)
        wide, high = round(face.getlength(text)) + page.width // 30, page.width // 18
        mark = Image.new("RGB", (wide, high), "white")
        draw = ImageDraw.Draw(mark)
        draw.rectangle((3, 3, wide - 4, high - 4), outline=ink, width=max(3, page.width // 400))
        draw.text((wide / 2, high / 2), text, ink, face, anchor="mm")
        mark = mark.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor="white")
        layer = Image.new("RGB", page.size, "white")
        layer.paste(mark, (round(x * page.width) - wide // 2, round(y * page.height) - high // 2))
        return ImageChops.multiply(page, layer)

    return press


def sign(x: float, y: float) -> Step:
    """Sign with a ball pen at a point given as shares of the width and the height."""

    def write(page: Image.Image, rng: Random) -> Image.Image:
        unit = page.width / 60
        points = [
            (x * page.width + i * unit * 0.45, y * page.height + rng.uniform(-1, 1) * unit)
            for i in range(18)
        ]
        ImageDraw.Draw(page).line(points, (30, 40, 130), max(2, page.width // 500), "curve")
        return page

    return write


def photograph(tilt: float, shade: int) -> Step:
    """Take the sheet on a desk: corners pulled in by up to `tilt`, one side darker by `shade`."""

    def take(page: Image.Image, rng: Random) -> Image.Image:
        edge = page.width // 18
        desk = Image.new("RGB", (page.width + 2 * edge, page.height + 2 * edge), _DESK)
        desk.paste(page, (edge, edge))
        wide, high = desk.size
        pulled = [rng.uniform(0.2, 1) * tilt * wide for _ in range(8)]
        quad = (
            -pulled[0], -pulled[1], pulled[2], high + pulled[3],
            wide - pulled[4], high - pulled[5], wide + pulled[6], pulled[7],
        )  # fmt: skip
        seen = desk.transform(
            desk.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor=_DESK
        )
        slope = Image.linear_gradient("L").resize((512, 512)).rotate(rng.choice((60, 120, 240)))
        slope = slope.crop((80, 80, 432, 432)).filter(ImageFilter.GaussianBlur(30))
        light = slope.point([255 - shade + value * shade // 255 for value in range(256)])
        return ImageChops.multiply(seen, Image.merge("RGB", (light.resize(seen.size),) * 3))

    return take


_RED: Final = (180, 30, 40)
_BLUE: Final = (40, 60, 150)
WAYS: Final = {
    "garage_auto": Way(200, (skew(1.2), gray, soften(0.5), grain(9)), 38),
    "peintre_nom_propre": Way(170, (photograph(0.02, 70), soften(0.4), grain(6)), 50, photo=True),
    "transport_tableur": Way(200, (skew(-0.8), soften(0.7)), 0),
    "negoce_materiaux": Way(
        200, (stamp("REÇU LE 17 NOV. 2026", 0.3, 0.55, 9, _BLUE), skew(0.6), gray, lay(90)), 36
    ),
    "honoraires_provision": Way(175, (photograph(0.025, 95), grain(5)), 48, photo=True),
    "avoir_retour": Way(150, (fade(70, 240), skew(-1.6), gray, grain(10)), 55),
    "interim_semaine": Way(300, (skew(0.5), soften(0.8)), 0),
    "hotel_congres": Way(165, (photograph(0.012, 60), soften(0.5), lay(270)), 50, photo=True),
    "bl_quincaillerie": Way(
        200, (sign(0.62, 0.8), stamp("LIVRÉ CONFORME", 0.78, 0.83, 6, _RED), skew(0.9), grain(6)),
        40,
    ),
    "demeure_impayes": Way(200, (stamp("COPIE", 0.82, 0.07, -8, _RED), skew(-0.5), gray), 42),
}  # fmt: skip


def main() -> None:
    """Print each page, take its picture, write the manifest."""
    FOLDER.mkdir(exist_ok=True)
    rows = []
    for hand in hands("heldout"):
        if hand.name not in WAYS:
            continue
        way = WAYS[hand.name]
        target = FOLDER / f"{hand.name}{'.jpg' if way.photo else '.pdf'}"
        with tempfile.TemporaryDirectory() as scratch:
            printed = Path(scratch) / "printed.pdf"
            document = print_one(hand, HERE / "heldout" / hand.name, VARIANTS, printed)
            target.write_bytes(picture(printed, way, hand.name))
        rows.append(row(target.name, hand.name, record(target, document)))
    write_manifest(FOLDER / "manifest.csv", rows)


def picture(printed: Path, way: Way, seed: str) -> bytes:
    """Return the only page of a PDF as a picture, in a PDF unless it is a photograph."""
    rng = Random(seed)
    with pypdfium2.PdfDocument(printed) as opened:
        (sheet,) = opened
        page: Image.Image = sheet.render(scale=way.dpi / 72).to_pil().convert("RGB")
    for step in way.steps:
        page = step(page, rng)
    content = _encoded(page, way)
    found = content if way.photo else _wrapped(content)
    if len(found) > LARGEST:
        raise ValueError(f"{seed}: {len(found)} bytes")
    return found


def _encoded(page: Image.Image, way: Way) -> bytes:
    out, dpi = io.BytesIO(), (way.dpi, way.dpi)
    if way.quality:
        plain = page.convert("L") if gray in way.steps else page
        plain.save(out, "JPEG", quality=way.quality, dpi=dpi)
    else:
        levels = [255 if value > 165 else 0 for value in range(256)]
        page.convert("L").point(levels).convert("1", dither=Image.Dither.NONE).save(
            out, "PNG", dpi=dpi
        )
    return out.getvalue()


def _wrapped(content: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(img2pdf.convert([content], nodate=True))) as wrapped:
        del wrapped.trailer.ID  # random: the same seed must give the same bytes
        wrapped.save(out, deterministic_id=True)
    return out.getvalue()


if __name__ == "__main__":
    main()
