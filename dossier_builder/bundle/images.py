"""An image -> A4 pages: the image's own bytes where PDF can hold them, else without loss."""

import warnings
from io import BytesIO
from typing import Any, Final

import img2pdf
from PIL import Image, ImageOps

from dossier_builder.bundle.model import PagesResult
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
_JPEG_QUALITY: Final = 92
_AS_IS: Final = frozenset({"JPEG", "PNG", "TIFF"})
_PLAIN_MODES: Final = frozenset({"1", "L", "RGB", "P"})

Layout = tuple[float, float, float, float]


def image_pdf(data: bytes, *, name: str) -> PagesResult:
    """Return an image as PDF, one page a frame, upright by its EXIF orientation.

    JPEG and fax TIFF streams are kept byte for byte. The scale is the image's own when its
    resolution says one that fits paper, else it fills an A4 page. HEIC photographs, which PDF
    cannot hold, become JPEG, and it is said.
    Raises `UnreadableInputError` naming the file when it is damaged or too large.
    """
    kind, simple, count = _inspect(data, name)
    findings: tuple[Finding, ...] = ()
    pages: bytes | list[bytes] = data
    if kind not in _AS_IS or not simple:
        pages = _converted(data, name, lossy=kind in {"HEIF", "AVIF"})
        if kind in {"HEIF", "AVIF"}:
            said = f"{name}\u00a0: photographie {kind}, convertie en JPEG pour entrer dans un PDF."
            findings = (Finding("image_convertie", Severity.INFO, said, file=name),)
    try:
        pdf = _with_img2pdf(pages)
    except Exception:  # noqa: BLE001  img2pdf refuses valid images in many ways: pixels then
        pdf = _with_img2pdf(_converted(data, name, lossy=False))
    return PagesResult(pdf, count, findings)


def _inspect(data: bytes, name: str) -> tuple[str, bool, int]:
    """Return (format, whether its bytes can go in as they are, frames); decodes to be sure."""
    kind, simple, count = "", True, 0
    for frame in frames(data, file=name):
        kind = kind or str(frame.format)
        simple = simple and frame.mode in _PLAIN_MODES and "transparency" not in frame.info
        simple = simple or (kind == "JPEG" and frame.mode == "CMYK")
        count += 1
        if kind == "JPEG":
            # An eighth of the size is enough to know that the file is whole.
            frame.draft("L", (frame.width // 8, frame.height // 8))
        _decoded(frame, name)
    animated = kind == "PNG" and count < _frame_count(data)
    return kind, simple and not animated, count


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
        return image.convert("I").point(lambda value: value / 256).convert("L")
    rgba = image.convert("RGBA")
    white = Image.new("RGBA", rgba.size, "white")
    return Image.alpha_composite(white, rgba).convert("RGB")


def _with_img2pdf(pages: bytes | list[bytes]) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        result: bytes = img2pdf.convert(
            pages,
            layout_fun=layout,
            rotation=img2pdf.Rotation.ifvalid,
            engine=img2pdf.Engine.internal,
            nodate=True,
        )
    return result


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
        return max(size) <= _A0_LONG
    return min(dpi) not in (_MIN_DPI, 96) and 0 < max(size) <= _A3_LONG
