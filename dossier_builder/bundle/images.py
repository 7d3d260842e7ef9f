"""An image -> A4 pages: the image's own bytes where PDF can hold them, else without loss."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

import img2pdf
import pikepdf
from PIL import Image, ImageOps

from dossier_builder.bundle.model import PagesResult
from dossier_builder.bundle.save import bytes_of
from dossier_builder.errors import UnreadableInputError
from dossier_builder.facts.model import Finding, Severity
from dossier_builder.reading.image import frames

# ISO 216, in points.
_A4: Final = (595.276, 841.890)
_A3_LONG: Final = 1190.551
_A0_LONG: Final = 3370.394
# Half a millimetre: a scan of an A4 sheet is seldom exact.
_SLACK: Final = 1.5
# Below this resolution a tag is a screen's default, not the scale of a paper.
_MIN_DPI: Final = 72
_SCAN_DPI: Final = 150
# Two centimetres: what would be smaller on paper has a resolution that is not its own.
_SMALLEST: Final = 57.0
_JPEG_QUALITY: Final = 92
# MPO: a JPEG with a preview or a depth map after it, as many cameras and telephones write.
_JPEGS: Final = frozenset({"JPEG", "MPO"})
_AS_IS: Final = frozenset({*_JPEGS, "PNG", "TIFF"})
# The blocks of a WebP file before its pixels.
_WEBP_HEAD: Final = 4096
_PLAIN_MODES: Final = frozenset({"1", "L", "RGB", "P"})

# EXIF orientation (tag 274) -> (mirrored, then turned clockwise by these degrees).
_ORIENTATION: Final = 274
_TURNS: Final = {
    2: (True, 0),
    3: (False, 180),
    4: (True, 180),
    5: (True, 270),
    6: (False, 90),
    7: (True, 90),
    8: (False, 270),
}
# The EXIF directory of a photograph, and what only a camera writes there: exposure, aperture,
# sensitivity. Its resolution tag is no scale of anything.
_EXIF: Final = 0x8769
_CAMERA: Final = frozenset({33434, 33437, 34855})

Layout = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Picture:
    """What an image file is: its format, whether its bytes can go in as they are, its frames.

    `turns` has the EXIF orientation of each frame.
    """

    kind: str
    simple: bool
    turns: tuple[int, ...]
    photograph: bool


def image_pdf(data: bytes, *, name: str) -> PagesResult:
    """Return an image as PDF, one page a frame, upright by its EXIF orientation.

    JPEG and fax TIFF streams are kept byte for byte. The scale is the image's own when its
    resolution says one that fits paper, else it fills an A4 page. Photographs in a lossy
    format that PDF cannot hold (HEIC, AVIF, WebP) become JPEG, and it is said.
    Raises `UnreadableInputError` naming the file when it is damaged or too large.
    """
    picture = _inspect(data, name)
    lossy = _is_lossy(picture.kind, data)
    pdf = _as_it_is(data, picture) if picture.kind in _AS_IS and picture.simple else None
    if pdf is not None:
        return PagesResult(pdf, len(picture.turns))
    pages = _converted(data, name, lossy=lossy)
    pdf = _with_img2pdf(pages, photograph=picture.photograph)
    said = f"{name}\u00a0: photographie {picture.kind}, convertie en JPEG pour entrer dans un PDF."
    finding = Finding("image_convertie", Severity.INFO, said, file=name)
    return PagesResult(pdf, len(picture.turns), (finding,) if lossy else ())


def _is_lossy(kind: str, data: bytes) -> bool:
    return kind in {"HEIF", "AVIF"} or (kind == "WEBP" and b"VP8 " in data[:_WEBP_HEAD])


def _inspect(data: bytes, name: str) -> _Picture:
    """Return what the image is; decodes it to be sure that it is whole."""
    kind, simple, photograph = "", True, False
    turns: list[int] = []
    for frame in frames(data, file=name):
        kind = kind or str(frame.format)
        plain = frame.mode in _PLAIN_MODES and "transparency" not in frame.info
        simple = simple and (plain or (kind in _JPEGS and frame.mode == "CMYK"))
        exif = frame.getexif()
        turns.append(exif.get(_ORIENTATION, 1))
        # Pillow turns the pixels of a TIFF itself, and a fax that is not decoded it does not.
        simple = simple and not (kind == "TIFF" and turns[-1] in _TURNS)
        photograph = photograph or not _CAMERA.isdisjoint(exif.get_ifd(_EXIF))
        if kind in _JPEGS:
            # An eighth of the size is enough to know that the file is whole.
            frame.draft("L", (frame.width // 8, frame.height // 8))
        _decoded(frame, name)
    animated = kind == "PNG" and _frame_count(data) > 1
    return _Picture(kind, simple and not animated, tuple(turns), photograph)


def _as_it_is(data: bytes, picture: _Picture) -> bytes | None:
    """Return the image's own bytes in a PDF; None when img2pdf refuses, as it may for any."""
    try:
        first_only = picture.kind == "MPO"
        pdf = _with_img2pdf(data, photograph=picture.photograph, first_only=first_only)
    except Exception:  # noqa: BLE001  img2pdf refuses valid images in many ways: pixels then
        return None
    return _turned(pdf, picture.turns) if set(picture.turns) & _TURNS.keys() else pdf


def _turned(data: bytes, turns: Sequence[int]) -> bytes:
    """Return the PDF with each page mirrored and turned as its image's orientation says."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for page, turn in zip(pdf.pages, turns, strict=True):
            mirrored, angle = _TURNS.get(turn, (False, 0))
            if mirrored:
                width = float(page.mediabox[2])
                page.contents_add(b"-1 0 0 1 %.3f 0 cm\n" % width, prepend=True)
            if angle:
                page.obj.Rotate = angle
        return bytes_of(pdf)


def _frame_count(data: bytes) -> int:
    with Image.open(BytesIO(data)) as image:
        return int(getattr(image, "n_frames", 1))


def _decoded(frame: Image.Image, name: str) -> None:
    try:
        frame.load()
    except Exception as error:
        raise UnreadableInputError(
            "Cette image est incomplète ou endommagée.",
            file=name,
            next_step="Transférez-la de nouveau depuis l’appareil, ou refaites la photographie.",
        ) from error


def _converted(data: bytes, name: str, *, lossy: bool) -> list[bytes]:
    """Return each frame upright on white, as PNG without loss (or as JPEG), with its dpi."""
    result = []
    for frame in frames(data, file=name):
        dpi = frame.info.get("dpi")
        upright = ImageOps.exif_transpose(frame)
        buffer = BytesIO()
        options: dict[str, Any] = {"dpi": dpi} if dpi and min(dpi) > 0 else {}
        if lossy:
            upright.convert("RGB").save(buffer, "JPEG", quality=_JPEG_QUALITY, **options)
        else:
            _on_white(upright).save(buffer, "PNG", **options)
        result.append(buffer.getvalue())
    return result


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode in {"1", "L", "RGB"} and "transparency" not in image.info:
        return image
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:
        return _eight_bits(image.convert("F"))
    rgba = image.convert("RGBA")
    white = Image.new("RGBA", rgba.size, "white")
    return Image.alpha_composite(white, rgba).convert("RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return grey levels of more than eight bits, or of fractions, as a viewer shows them."""
    _, brightest = image.getextrema()
    top = next((top for top in (1.0, 255.0) if float(str(brightest)) <= top), 65535.0)
    return image.point(lambda value: value * (255 / top) + 0).convert("L")


def _with_img2pdf(
    pages: bytes | list[bytes], *, photograph: bool, first_only: bool = False
) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        result: bytes = img2pdf.convert(
            pages,
            layout_fun=_filling if photograph else layout,
            rotation=img2pdf.Rotation.none,
            first_frame_only=first_only,
            engine=img2pdf.Engine.internal,
            nodate=True,
        )
    return result


def _filling(width: int, height: int, _dpi: tuple[float, float]) -> Layout:
    return layout(width, height, (0.0, 0.0))


def layout(width: int, height: int, dpi: tuple[float, float]) -> Layout:
    """Return (page width, page height, image width, image height) in points.

    `width` and `height` are pixels; img2pdf gives 96 dpi to an image without a resolution.
    """
    size = (width * 72 / dpi[0], height * 72 / dpi[1]) if min(dpi) >= _MIN_DPI else (0.0, 0.0)
    paper = _A4 if height >= width else (_A4[1], _A4[0])
    if _is_true_scale(size, dpi):
        if size[0] <= paper[0] + _SLACK and size[1] <= paper[1] + _SLACK:
            shrink = min(1.0, paper[0] / size[0], paper[1] / size[1])
            return (*paper, size[0] * shrink, size[1] * shrink)
        return (*size, *size)
    scale = min(paper[0] / width, paper[1] / height)
    return (*paper, width * scale, height * scale)


def _is_true_scale(size: tuple[float, float], dpi: tuple[float, float]) -> bool:
    if min(dpi) >= _SCAN_DPI:
        return _SMALLEST <= max(size) <= _A0_LONG
    return min(dpi) not in (_MIN_DPI, 96) and 0 < max(size) <= _A3_LONG
