"""A picture -> words by Tesseract, an external program: the second reader of scans, when present.

It is another engine with other faults, so that where both read the same the reading is
confirmed. It runs with limits of time and memory; when it fails, there is no second reading.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Final

from PIL import Image

from dossier_builder.ceilings import lower
from dossier_builder.geometry import Box

# A page takes it two seconds on one core and 300 MB; it opens its models at each start.
_SECONDS: Final = 60
_MEMORY: Final = 1_500_000_000
_SECONDS_TO_ANSWER: Final = 10
_LANGUAGES: Final = ("fra", "eng")
# Page segmentation 11: as much text as there is, in no order; a form has no columns of prose.
_SPARSE: Final = "11"
_COLUMNS: Final = 12
_WORD_LEVEL: Final = "5"
_LEAST_SURE: Final = 30.0


@dataclass(frozen=True, slots=True)
class Seen:
    """A word that was seen, its box in pixels, and how sure the reader was (0 to 100)."""

    text: str
    box: Box
    sure: float


@cache
def program() -> str | None:
    """Return where Tesseract is, or None when it is absent or knows no language of ours."""
    path = shutil.which("tesseract")
    return path if path is not None and _languages(path) else None


@cache
def version() -> str:
    """Return what is installed, in one line: the same words, the same readings; "" when absent."""
    path = program()
    if path is None:
        return ""
    first = _answer(path, "--version").partition("\n")[0]
    return f"{first} {'+'.join(_languages(path))}"


def second_reading(image: Image.Image) -> tuple[Seen, ...]:
    """Read an upright picture; nothing when the program is absent, fails or takes too long."""
    path = program()
    if path is None:
        return ()
    picture = BytesIO()
    image.convert("L").save(picture, "PNG", compress_level=1)
    command = [path, "-", "-", "-l", "+".join(_languages(path)), "--psm", _SPARSE, "tsv"]
    try:
        done = subprocess.run(
            command,
            input=picture.getvalue(),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env=_environment(),
            preexec_fn=None if sys.platform == "win32" else _limit,
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    return tuple(_words(done.stdout.decode("utf-8", "replace"))) if done.returncode == 0 else ()


def _words(tsv: str) -> Iterator[Seen]:
    """Yield the words of Tesseract's table (tesseract(1), "tsv"); a row that is none is left out.

    Its columns: level, page, block, paragraph, line, word, left, top, width, height, conf, text.
    """
    for row in tsv.split("\n"):
        cells = row.split("\t")
        if len(cells) != _COLUMNS or cells[0] != _WORD_LEVEL:
            continue
        try:
            left, top, width, height, sure = map(float, cells[6:11])
        except ValueError:
            continue
        text = cells[11].strip()
        if text and sure >= _LEAST_SURE:
            yield Seen(text, Box(left, top, left + width, top + height), sure)


@cache
def _languages(path: str) -> tuple[str, ...]:
    known = _answer(path, "--list-langs").split()
    return tuple(name for name in _LANGUAGES if name in known)


def _answer(path: str, option: str) -> str:
    try:
        done = subprocess.run(
            [path, option],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=_SECONDS_TO_ANSWER,
            check=False,
            env=_environment(),
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _environment() -> dict[str, str]:
    """One thread: on a page, eight of them cost four times the processor for the same time."""
    return {**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"}


def _limit() -> None:
    lower("RLIMIT_AS", _MEMORY)
    lower("RLIMIT_CPU", _SECONDS)
