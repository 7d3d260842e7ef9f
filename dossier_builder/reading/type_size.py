"""Boxes of a recognised line -> boxes of its type: as high as the letters' size, on their baseline.

A detector frames a line with a margin that varies by a tenth from line to line, and more where
letters rise or hang; a page of text gives the size of its type. Rules that compare sizes, join
lines and measure gaps in heights were made for the latter: here the ink itself is measured.
"""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Any, Final

from dossier_builder.geometry import Box
from dossier_builder.reading.model import Word

# Shares of the type's size, of common book and office faces: what rises over the small letters,
# what hangs under the line; and where the box of a size begins and ends about the baseline.
_CAPITALS: Final = 0.71
_SMALL: Final = 0.52
_HANGING: Final = 0.21
_COMMA: Final = 0.14
_ABOVE: Final = 0.8
_BELOW: Final = 0.2
# What the detector's margin makes of a size, on the average, and how far off it is at most.
_FRAMED: Final = 1.32
_LEAST, _MOST = 0.7, 1.35
# A dot or an accent stands so far off its letter; a rule of the table stands further.
_ACCENT_GAP: Final = 0.13
_ACCENTED: Final = frozenset("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ")
_RISING: Final = frozenset("bdfhklßtijàâäéèêëîïôöùûü")
_HANGS: Final = frozenset("gjpqyçQ()[]{}|@")
_STRONG_INK: Final = 40


def in_type(words: Sequence[Word], level: Any, scale: float) -> list[Word]:
    """Return the words of one line with boxes of their type's size.

    `level` is the grey picture of the page in its reading frame (a NumPy array, rows first),
    `scale` the points a pixel. Where the ink says nothing, the line's own size is taken.
    """
    framed = [word.box.height / _FRAMED for word in words]
    found = [_measured(word, level, scale) for word in words]
    known = [
        measure
        for measure, guess in zip(found, framed, strict=True)
        if measure and _LEAST * guess <= measure[0] <= _MOST * guess
    ]
    size = median([measure[0] for measure in known] or framed)
    # One baseline: words that a slope sets a hair apart are still words of one line.
    base = median([measure[1] for measure in known] or map(_guessed_base, words))
    return [_set(word, base, size) for word in words]


def _guessed_base(word: Word) -> float:
    middle = (word.box.top + word.box.bottom) / 2
    return middle + (_ABOVE - _BELOW) / 2 * word.box.height / _FRAMED


def _set(word: Word, base: float, size: float) -> Word:
    box = Box(word.box.x0, base - _ABOVE * size, word.box.x1, base + _BELOW * size)
    return replace(word, box=box)


def _measured(word: Word, level: Any, scale: float) -> tuple[float, float] | None:
    """Return (size of the type, its baseline) in points, or None when the ink does not say."""
    rises, falls = _extent(word.text)
    box = word.box
    top, left = max(int(box.top / scale), 0), max(int(box.x0 / scale), 0)
    part = level[top : int(box.bottom / scale) + 1, left : int(box.x1 / scale) + 1]
    rows = _ink_rows(part)
    if rows is None or not rises:
        return None
    first, last = rows
    size = (last - first) * scale / (rises + falls)
    return size, (top + last) * scale - falls * size


def _extent(text: str) -> tuple[float, float]:
    """Return how far a word rises over its baseline and hangs below it, in shares of its size."""
    letters = [char for char in text if char.isalnum()]
    if not letters:
        return 0.0, 0.0
    tall = any(c.isupper() or c.isdigit() or c in _RISING for c in letters)
    rises = _CAPITALS if tall else _SMALL
    if any(c in _ACCENTED for c in letters):
        rises += 0.2
    if any(c in _HANGS for c in text):
        return rises, _HANGING
    return rises, _COMMA if "," in text or ";" in text else 0.0


def _ink_rows(part: Any) -> tuple[int, int] | None:
    """Return the first row of a word's ink and the row after its last one."""
    if part.size == 0 or int(part.max()) - int(part.min()) < _STRONG_INK:
        return None
    dark = part < (int(part.max()) + int(part.min())) / 2
    if dark.mean() > 0.5:  # light letters on a dark ground
        dark = ~dark
    counts = dark.sum(axis=1)
    enough = max(1, int(0.02 * part.shape[1]))
    runs = _runs([bool(count >= enough) for count in counts])
    if not runs:
        return None
    main = max(runs, key=lambda run: int(counts[run[0] : run[1]].sum()))
    gap = _ACCENT_GAP * part.shape[0]
    first, last = main
    for start, end in reversed(runs):
        if end <= first <= end + gap:
            first = start
    for start, end in runs:
        if last <= start <= last + gap:
            last = end
    return first, last


def _runs(flags: Sequence[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index, flag in enumerate(flags):
        if flag and runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        elif flag:
            runs.append((index, index + 1))
    return runs
