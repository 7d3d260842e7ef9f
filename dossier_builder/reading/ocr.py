"""Image -> words with boxes: OCR by rapidocr (PP-OCRv6, ONNX), whatever way up the page lies.

Settings measured in November 2026 (docs/benchmarks.md): the per-line classifier is off, as
it turns good long lines upside down; the page's own orientation is found first.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from statistics import mean, median
from typing import Any, Final

from PIL import Image, ImageStat

from dossier_builder.geometry import Box
from dossier_builder.reading.frame import Frame
from dossier_builder.reading.model import Word
from dossier_builder.reading.spacing import spaced
from dossier_builder.reading.type_size import in_type
from dossier_builder.reading.witness import confirmed

# A page is read at about 200 dots per inch; more costs memory and reads no better.
MAX_SIDE: Final = 2400
_GLANCE_SIDE: Final = 960
_SAMPLES: Final = 8
_BLANK_SPREAD: Final = 3.0
_MAX_SKEW: Final = 20.0
# Measured: of words below, one in two was wrong, and none above; a page whose lines score less
# on the average is one that a person would ask to have scanned again.
_SURE: Final = 0.9
_LEGIBLE: Final = 0.93
# "FactureFA-2017": a space the recogniser missed between a word and a number.
_GLUED: Final = re.compile(r"^([A-Za-zÀ-ÿ’'°.]*[a-zà-ÿ°]{2,}:?|[Nn]°)([A-Z]{0,4}[-/]?\d.*)$")


@dataclass(frozen=True, slots=True)
class Recognised:
    """The words of a page in its reading frame, in points, and that frame."""

    words: tuple[Word, ...]
    frame: Frame

    @property
    def text(self) -> str:
        """The words as lines of text, top to bottom."""
        rows: list[list[Word]] = []
        for word in sorted(self.words, key=lambda w: (w.box.top + w.box.bottom, w.box.x0)):
            last = rows[-1][-1].box if rows else None
            middle = (word.box.top + word.box.bottom) / 2
            if last is not None and last.top <= middle <= last.bottom:
                rows[-1].append(word)
            else:
                rows.append([word])
        return "\n".join(
            " ".join(word.text for word in sorted(row, key=lambda w: w.box.x0)) for row in rows
        )


def available() -> bool:
    """Return True when the OCR engine is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def recognise(
    image: Image.Image, width: float, height: float, *, second_reader: bool = True
) -> Recognised:
    """Read an RGB image that fills a page of `width` × `height` points.

    `second_reader` says whether another engine, when present, may confirm words in doubt.
    """
    small = _at_most(image, MAX_SIDE)
    if _is_blank(small):
        return Recognised((), Frame(width, height))
    turn = _turn(small)
    upright = small.rotate(-turn, expand=True) if turn else small
    result = _engine()(_array(upright), use_det=True, use_rec=True, use_cls=False)
    if result.boxes is None or result.word_results is None:
        return Recognised((), Frame(width, height, turn))
    frame = Frame(width, height, turn, _skew(result.boxes))
    scale = frame.upright_size[0] / upright.width
    level = _level(upright, frame.skew)
    poor = mean(map(float, result.scores)) < _LEGIBLE
    words = [
        word
        for line in result.word_results
        for word in _read_line(line, scale, frame, level, poor=poor)
    ]
    settled = confirmed(words, level, scale) if second_reader else words
    return Recognised(tuple(settled), frame)


def _level(upright: Image.Image, skew: float) -> Any:
    """Return the grey picture with its lines level, as an array: rows first."""
    import numpy as np

    grey = upright.convert("L")
    return np.asarray(grey.rotate(skew, Image.Resampling.BILINEAR, fillcolor=255) if skew else grey)


def _read_line(line: Any, scale: float, frame: Frame, level: Any, *, poor: bool) -> list[Word]:
    """Return the words of a recognised line in the reading frame, in points.

    All are in doubt on a `poor` page, else those of which the engine was not sure.
    """
    placed = [
        replace(word, doubt=poor or float(score) < _SURE)
        for text, score, quad in line
        for word in _placed(str(text), quad, scale, frame)
    ]
    if not placed:
        return []
    placed.sort(key=lambda word: word.box.x0)
    return spaced(in_type(placed, level, scale), level, scale)


@cache
def _engine() -> Any:
    """Return the engine, loaded once a process: its models take a second and 200 MB."""
    from rapidocr import RapidOCR

    return RapidOCR(
        params={
            "Global.use_cls": False,
            "Global.return_word_box": True,
            "Global.log_level": "critical",
        }
    )


def _array(image: Image.Image) -> Any:
    """Return the pixels in the order the engine expects (blue, green, red)."""
    import numpy as np

    return np.ascontiguousarray(np.asarray(image.convert("RGB"))[:, :, ::-1])


def _at_most(image: Image.Image, side: int) -> Image.Image:
    longest = max(image.size)
    if longest <= side:
        return image
    ratio = side / longest
    size = (max(1, round(image.width * ratio)), max(1, round(image.height * ratio)))
    return image.resize(size, Image.Resampling.LANCZOS)


def _is_blank(image: Image.Image) -> bool:
    grey = _at_most(image, 400).convert("L")
    return float(ImageStat.Stat(grey).stddev[0]) < _BLANK_SPREAD


def _turn(image: Image.Image) -> int:
    """Return the clockwise turn (0, 90, 180, 270) that makes the page's text upright.

    Lines that stand tall mean a quarter turn; which way up is decided by reading a few
    lines both ways: upside down, the recogniser is not sure of itself.
    """
    glance = _at_most(image, _GLANCE_SIDE)
    boxes = _engine()(_array(glance), use_det=True, use_rec=False, use_cls=False).boxes
    if boxes is None or len(boxes) == 0:
        return 0
    tall = sum(_height(box) > 1.5 * _width(box) for box in boxes)
    flat = sum(_width(box) > 1.5 * _height(box) for box in boxes)
    quarter = 90 if tall > flat else 0
    scale = image.width / glance.width
    crops = [_crop(image, box, scale, quarter) for box in _samples(boxes)]
    up = sum(_confidence(crop) for crop in crops)
    down = sum(_confidence(crop.rotate(180)) for crop in crops)
    return quarter if up >= down else quarter + 180


def _samples(boxes: Any) -> list[Any]:
    """Return the boxes of some lines of middling length: they are read fast and surely."""
    by_length = sorted(boxes, key=lambda box: -max(_width(box), _height(box)))
    start = min(len(by_length) // 4, max(0, len(by_length) - _SAMPLES))
    return by_length[start : start + _SAMPLES]


def _crop(image: Image.Image, box: Any, scale: float, quarter: int) -> Image.Image:
    xs = [float(point[0]) * scale for point in box]
    ys = [float(point[1]) * scale for point in box]
    part = image.crop((int(min(xs)), int(min(ys)), int(max(xs)) + 1, int(max(ys)) + 1))
    return part.rotate(-quarter, expand=True) if quarter else part


def _confidence(crop: Image.Image) -> float:
    result = _engine()(_array(crop), use_det=False, use_rec=True, use_cls=False)
    scores = getattr(result, "scores", None)
    return float(scores[0]) if scores else 0.0


def _width(box: Any) -> float:
    return float(abs(box[1][0] - box[0][0]) + abs(box[2][0] - box[3][0])) / 2


def _height(box: Any) -> float:
    return float(abs(box[3][1] - box[0][1]) + abs(box[2][1] - box[1][1])) / 2


def _skew(boxes: Any) -> float:
    """Return the slope of the page's lines in degrees, clockwise: the median of the long ones."""
    import math

    slopes = [
        math.degrees(math.atan2(float(box[1][1] - box[0][1]), float(box[1][0] - box[0][0])))
        for box in boxes
        if _width(box) > 6 * max(_height(box), 1.0)
    ]
    if len(slopes) < 3:
        return 0.0
    slope = median(slopes)
    return round(slope, 2) if 0.15 < abs(slope) < _MAX_SKEW else 0.0


def _placed(text: str, quad: Any, scale: float, frame: Frame) -> list[Word]:
    """Return a word in the reading frame, split where a space was missed."""
    points = [frame.straight(float(x) * scale, float(y) * scale) for x, y in quad]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = Box(min(xs), min(ys), max(xs), max(ys))
    clean = text.strip()
    if not clean:
        return []
    glued = _GLUED.match(clean)
    if glued is None:
        return [Word(clean, box)]
    cut = box.x0 + box.width * len(glued[1]) / len(clean)
    gap = box.width / len(clean) / 4
    return [
        Word(glued[1], Box(box.x0, box.top, cut - gap, box.bottom)),
        Word(glued[2], Box(cut + gap, box.top, box.x1, box.bottom)),
    ]
