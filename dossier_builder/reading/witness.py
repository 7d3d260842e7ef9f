"""Numbers that were read with doubt, and the second reader that may confirm them.

Measured on scans of many kinds (docs/benchmarks.md): where Tesseract reads the same figures, they
were right; where it reads others, it is Tesseract that was wrong more often; and both misread
the letters of a blurred name alike. So it confirms numbers alone, it never contradicts, and it
runs only for pages that have a number in doubt.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from PIL import Image

from dossier_builder.geometry import Box
from dossier_builder.reading.fold import bare
from dossier_builder.reading.model import Word
from dossier_builder.reading.tesseract import Seen, second_reading

# It reads best at 200 dots per inch: smaller pictures are enlarged for it.
_POINTS_A_PIXEL: Final = 72 / 200
_SMALL: Final = 1.2
# A single letter is the same by luck.
_TELLING: Final = 2


def confirmed(words: Sequence[Word], level: Any, scale: float) -> list[Word]:
    """Return the words; numbers in doubt that the second reader reads alike are so no longer.

    `level` is the grey picture in the reading frame, `scale` the points a pixel. Without the
    program, or without a doubt, nothing changes.
    """
    if not any(word.doubt and _matters(bare(word.text)) for word in words):
        return list(words)
    picture = Image.fromarray(level)
    larger = scale / _POINTS_A_PIXEL if scale > _SMALL * _POINTS_A_PIXEL else 1.0
    if larger > 1.0:
        size = (round(picture.width * larger), round(picture.height * larger))
        picture = picture.resize(size, Image.Resampling.BICUBIC)
    seen = [_in_points(one, scale / larger) for one in second_reading(picture)]
    return [replace(w, doubt=False) if w.doubt and _is_seen(w, seen) else w for w in words]


def _matters(text: str) -> bool:
    """Return True for a number of more than one figure: it is what a claim rests on."""
    return len(text) >= _TELLING and any(char.isdigit() for char in text)


def _in_points(seen: Seen, scale: float) -> Seen:
    box = seen.box
    points = Box(box.x0 * scale, box.top * scale, box.x1 * scale, box.bottom * scale)
    return replace(seen, box=points)


def _is_seen(word: Word, seen: Sequence[Seen]) -> bool:
    """Return True when what was seen at the word's place spells it, its spaces left out."""
    wanted = bare(word.text)
    here = [one for one in seen if _is_at(one.box, word.box)]
    spelt = bare("".join(one.text for one in sorted(here, key=lambda one: one.box.x0)))
    alone = any(bare(one.text) == wanted for one in here)
    return _matters(wanted) and (alone or spelt == wanted)


def _is_at(one: Box, two: Box) -> bool:
    overlap = min(one.x1, two.x1) - max(one.x0, two.x0)
    level = abs((one.top + one.bottom) - (two.top + two.bottom)) < two.height
    return level and overlap > 0.3 * min(one.width, two.width)
