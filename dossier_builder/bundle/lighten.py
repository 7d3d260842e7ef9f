"""A piece over a portal's limit, with lighter images: only when asked, never its text, and said.

Images of one bit a pixel (faxes, scans in black and white), stencils and what is not plain grey
or RGB stay as they are; so does a piece that would not become smaller. Its original is in the
archive. An image is never drawn larger than its page, so the page's long side says how many
pixels it needs at most.
"""

import warnings
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pikepdf
from PIL import Image

from dossier_builder.bundle.frame import FRAME_KEYS, frame_from
from dossier_builder.bundle.save import bytes_of, kept
from dossier_builder.facts.model import Finding, Severity
from dossier_builder.french import nombre
from dossier_builder.settings.firm import Lightening

# Code of the finding that says it.
LIGHTENED: Final = "images_allegees"
# Images of fewer bytes are logos and signatures: nothing to gain.
_SMALL: Final = 20_000
# What does not save this share of an image is not worth a loss.
_WORTH: Final = 0.9
# An image is made smaller only when it has more pixels than asked by this factor.
_SLACK: Final = 1.15
_SPACES: Final = {"L": pikepdf.Name.DeviceGray, "RGB": pikepdf.Name.DeviceRGB}
_MEGABYTE: Final = 1_000_000
_MAX_FORMS: Final = 2_000


def lightened(
    path: Path, *, name: str, asked: Lightening, work: Path
) -> tuple[Path, tuple[Finding, ...]]:
    """Return the piece with lighter images when it is over the limit and becomes smaller.

    The copy lies below `work`, the same bytes for the same piece and settings; the finding
    says from what size to what size, and calls for a look.
    """
    before = path.stat().st_size
    if before <= asked.limite:
        return path, ()
    with pikepdf.open(path, suppress_warnings=True) as pdf:
        if not [True for image, longest in _images(pdf) if _lighten(image, longest, asked)]:
            return path, ()
        data = bytes_of(pdf)
    if len(data) >= before:
        return path, ()
    return kept(data, work, prefix="allege_"), (_said(name, before, len(data), asked),)


def _images(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, float]]:
    """Yield each image once, with the long side in points of the largest page that shows it."""
    found: dict[tuple[int, int], tuple[Any, float]] = {}
    for page in pdf.pages:
        frame = frame_from(*(_plain(page.get(key)) for key in FRAME_KEYS))
        longest = max(frame.width, frame.height)
        for image in _drawn(page.resources):
            known = found.get(image.objgen, (image, 0.0))[1]
            found[image.objgen] = image, max(known, longest)
    yield from found.values()


def _drawn(resources: Any) -> Iterator[Any]:
    waiting: list[Any] = [resources]
    seen: set[tuple[int, int]] = set()
    while waiting and len(seen) < _MAX_FORMS:
        objects = _dictionary(_dictionary(waiting.pop()).get("/XObject"))
        for _, item in objects.items():
            if not isinstance(item, pikepdf.Stream) or item.objgen in seen:
                continue
            seen.add(item.objgen)
            if item.get("/Subtype") == "/Image":
                yield item
            elif item.get("/Subtype") == "/Form":
                waiting.append(item.get("/Resources"))


def _dictionary(value: Any) -> pikepdf.Dictionary:
    return value if isinstance(value, pikepdf.Dictionary) else pikepdf.Dictionary()


def _plain(value: Any) -> object:
    return list(value) if isinstance(value, pikepdf.Array) else value


def _lighten(image: Any, longest: float, asked: Lightening) -> bool:
    """Replace one image by a lighter JPEG; return False when it must stay, or would gain little."""
    old = len(image.get_raw_stream_buffer())
    if old < _SMALL or _must_stay(image):
        return False
    picture = _picture(image)
    if picture is None or picture.mode not in _SPACES:
        return False
    smaller = _reduced(picture, longest / 72 * asked.ppp)
    buffer = BytesIO()
    smaller.save(buffer, "JPEG", quality=asked.qualite, optimize=True)
    if buffer.tell() > old * _WORTH:
        return False
    image.write(buffer.getvalue(), filter=pikepdf.Name.DCTDecode)
    image.Width, image.Height = smaller.size
    image.BitsPerComponent = 8
    if not _keeps_space(image, smaller.mode):
        image.ColorSpace = _SPACES[smaller.mode]
    return True


def _must_stay(image: Any) -> bool:
    """Return True for what JPEG would spoil: one bit, stencils, keyed or inverted colours."""
    return (
        bool(image.get("/ImageMask", False))
        or image.get("/BitsPerComponent", 8) != 8
        or "/Decode" in image
        or isinstance(image.get("/Mask"), pikepdf.Array)
        or "/Matte" in _dictionary(image.get("/SMask"))
    )


def _picture(image: Any) -> Image.Image | None:
    """Return the pixels in grey or RGB; None for an image that is not read as such."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = pikepdf.PdfImage(image).as_pil_image()
            picture.load()
    except Exception:  # noqa: BLE001  decoders raise errors of any type: the image stays
        return None
    return picture.convert("RGB") if picture.mode == "P" else picture


def _reduced(picture: Image.Image, pixels: float) -> Image.Image:
    share = pixels / max(picture.size)
    if share * _SLACK >= 1:
        return picture
    size = (max(1, round(picture.width * share)), max(1, round(picture.height * share)))
    return picture.resize(size, Image.Resampling.LANCZOS)


def _keeps_space(image: Any, mode: str) -> bool:
    """Return True when the image's own colour space, an ICC profile, fits the new pixels."""
    space = image.get("/ColorSpace")
    if not isinstance(space, pikepdf.Array) or len(space) < 2 or space[0] != "/ICCBased":
        return False
    profile = space[1]
    wanted = 1 if mode == "L" else 3
    return isinstance(profile, pikepdf.Stream) and profile.get("/N") == wanted


def _said(name: str, before: int, after: int, asked: Lightening) -> Finding:
    over = "\u00a0; elle la dépasse encore" if after > asked.limite else ""
    return Finding(
        LIGHTENED,
        Severity.ATTENTION,
        f"{name}\u00a0: images réduites à {asked.ppp}\u00a0points par pouce, de "
        f"{_megabytes(before)} à {_megabytes(after)}, pour la limite de "
        f"{_megabytes(asked.limite)} par fichier{over}. Le texte n’est pas touché, et "
        "l’original reste dans l’archive\u00a0; vérifiez que les images se lisent encore.",
        file=name,
    )


def _megabytes(size: int) -> str:
    return f"{nombre(Decimal(size) / _MEGABYTE, 1)}\u00a0Mo"
