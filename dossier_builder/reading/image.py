"""Image -> pages without text: a photograph or a scan, each frame a page, upright by its EXIF."""

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import Final

import pi_heif
from PIL import Image, ImageOps

from dossier_builder.errors import UnreadableInputError
from dossier_builder.reading.limits import MAX_IMAGE_FRAMES, MAX_IMAGE_PIXELS
from dossier_builder.reading.model import Document, Medium, Page, TextSource

pi_heif.register_heif_opener()

# An image that does not say its size is laid on an A4 page (ISO 216), in points.
_A4: Final = (595.28, 841.89)
# Below 50 dpi a "resolution" is a screen default (1, 72 dots for a photo) or nonsense when
# the page would be larger than A0.
_MAX_SIDE: Final = 3371.0
_EXIF_ORIENTATION: Final = 274
_TURNED: Final = frozenset({5, 6, 7, 8})


def read_image(data: bytes, *, file: str, sha256: str, max_pages: int) -> Document:
    """Read an image's frames as pages without text; their size in points comes from its dpi.

    Raises `UnreadableInputError` when it is damaged or has more pixels than is safe.
    """
    pages, count = [], 0
    for number, frame in enumerate(frames(data, file=file, max_pages=max_pages), start=1):
        count = count or _count(frame, file)
        size = _sized(frame, file)
        pages.append(Page(number, *size, text="", source=TextSource.NONE))
    return Document(
        file=file,
        sha256=sha256,
        medium=Medium.IMAGE,
        pages=tuple(pages),
        beyond=max(0, count - len(pages)),
    )


def frames(data: bytes, *, file: str, max_pages: int = MAX_IMAGE_FRAMES) -> Iterator[Image.Image]:
    """Yield each frame of an image, not yet decoded and not yet turned upright.

    Raises `UnreadableInputError` when it is damaged or has more pixels than is safe.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(data))
    except Image.DecompressionBombError as error:
        raise _too_large(file) from error
    except Exception as error:  # Pillow's decoders raise errors of any type
        raise _damaged(file) from error
    with image:
        count = min(_count(image, file), max_pages, MAX_IMAGE_FRAMES)
        for index in range(count):
            _seek(image, index, file)
            if image.width * image.height > MAX_IMAGE_PIXELS:
                raise _too_large(file)
            yield image


def upright(image: Image.Image) -> Image.Image:
    """Return the decoded frame as a person sees it (EXIF orientation applied), in RGB."""
    turned = ImageOps.exif_transpose(image)
    return turned.convert("RGB")


def size_in_points(image: Image.Image) -> tuple[float, float]:
    """Return (width, height) in points of the frame as shown; A4 when it gives no usable dpi."""
    width, height = image.size
    if image.getexif().get(_EXIF_ORIENTATION, 1) in _TURNED:
        width, height = height, width
    dpi = image.info.get("dpi", (0, 0))
    x_dpi, y_dpi = float(dpi[0] or 0), float(dpi[1] or 0)
    if x_dpi >= 72 and y_dpi >= 72:
        size = (width * 72 / x_dpi, height * 72 / y_dpi)
        if max(size) <= _MAX_SIDE:
            return size
    return _fit_a4(width, height)


def _fit_a4(width: int, height: int) -> tuple[float, float]:
    paper = _A4 if height >= width else (_A4[1], _A4[0])
    scale = min(paper[0] / width, paper[1] / height)
    return (width * scale, height * scale)


def _animated(image: Image.Image) -> bool:
    """Return True for formats whose further frames are no pages: films, previews (MPO)."""
    return image.format in {"GIF", "WEBP", "PNG", "MPO", "AVIF"}


def _count(image: Image.Image, file: str) -> int:
    """Return how many pages an image has."""
    try:
        return 1 if _animated(image) else int(getattr(image, "n_frames", 1))
    except Exception as error:  # a truncated TIFF is walked through here
        raise _damaged(file) from error


def _sized(image: Image.Image, file: str) -> tuple[float, float]:
    """Return the frame's size in points; what is written after the pixels may be cut off."""
    try:
        return size_in_points(image)
    except Exception as error:  # a PNG is decoded in search of its EXIF
        raise _damaged(file) from error


def _seek(image: Image.Image, index: int, file: str) -> None:
    try:
        image.seek(index)
    except Exception as error:  # a truncated TIFF fails here, in many ways
        raise _damaged(file) from error


def _damaged(file: str) -> UnreadableInputError:
    return UnreadableInputError(
        "Cette image est endommagée ou d’un format inconnu.",
        file=file,
        next_step="Refaites la photographie ou la numérisation, en JPEG, PNG ou PDF.",
    )


def _too_large(file: str) -> UnreadableInputError:
    return UnreadableInputError(
        f"Cette image compte plus de {MAX_IMAGE_PIXELS // 1_000_000} millions de points.",
        file=file,
        next_step="Réduisez-la (300 points par pouce suffisent), puis redéposez-la.",
    )
