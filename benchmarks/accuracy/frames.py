"""Does the box given as evidence frame the value? Looked up in the page with pdfplumber."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pdfplumber

from dossier_builder.facts.model import Fact
from dossier_builder.geometry import Box

_SLACK: Final = 1.5  # points around the box: engines differ on ascents and descents
# A box that holds far more text than the value shows no one where it was read.
_MOST_TIMES: Final = 4
_ALLOWANCE: Final = 30


class Frames:
    """The characters of a PDF's pages, looked up on first need; use as a context."""

    def __init__(self, path: Path) -> None:
        self._document: Any = pdfplumber.open(path) if path.suffix.lower() == ".pdf" else None
        self._chars: dict[int, Sequence[Any]] = {}

    def __enter__(self) -> "Frames":
        return self

    def __exit__(self, *exc: object) -> None:
        if self._document is not None:
            self._document.close()

    def frames(self, fact: Fact[object]) -> bool | None:
        """Return whether the box frames the value; None where there is nothing to look at.

        There is none for data without a page, for a value worked out, for scans.
        """
        evidence = fact.evidence
        if self._document is None or evidence.bbox is None or evidence.page is None:
            return None
        if "calcul" in evidence.method or "ocr" in evidence.method:
            return None
        if fact.value == 0:  # "TVA non applicable": said in words, if at all
            return None
        inside = self._text(evidence.page, evidence.bbox)
        shown = _compact(inside)
        wanted = _wanted(fact.value)
        held = _holds_day(inside, fact.value) and all(p in _folded(inside, p) for p in wanted)
        size = max([len(_compact(evidence.text)), *(len(part) for part in wanted), 1])
        return held and len(shown) <= _MOST_TIMES * size + _ALLOWANCE

    def _text(self, page: int, box: Box) -> str:
        if page not in self._chars:
            self._chars[page] = self._document.pages[page - 1].chars
        # As they are read: a program may have written them in any order.
        inside = [char for char in self._chars[page] if _inside(char, box)]
        return "".join(char["text"] for char in _as_read(inside))


def _inside(char: Any, box: Box) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    across = box.x0 - _SLACK <= x <= box.x1 + _SLACK
    return bool(across and box.top - _SLACK <= y <= box.bottom + _SLACK)


def _as_read(chars: list[Any]) -> list[Any]:
    """Return characters line by line, each from left to right."""
    lines: list[list[Any]] = []
    for char in sorted(chars, key=lambda c: float(c["bottom"])):
        if not lines or char["bottom"] - lines[-1][-1]["bottom"] > char["size"] / 2:
            lines.append([])
        lines[-1].append(char)
    return [char for line in lines for char in sorted(line, key=lambda c: float(c["x0"]))]


def _compact(text: str) -> str:
    return re.sub(r"\W", "", text.replace("€", "EUR")).casefold()


def _folded(text: str, part: str) -> str:
    return re.sub(r"\D", "", text) if part.isdigit() else _compact(text)


def _wanted(value: object) -> list[str]:
    """Return what must stand in the box: the digits of a sum, the whole of a text."""
    if isinstance(value, Decimal):
        return [re.sub(r"\D", "", f"{abs(value):.2f}").lstrip("0") or "0"]
    if isinstance(value, str):
        return [_compact(value)]
    return []


def _holds_day(text: str, value: object) -> bool:
    """Return True unless `value` is a date whose day or year is not a number of the text."""
    if not isinstance(value, date):
        return True
    numbers = {int(number) for number in re.findall(r"\d+", text)}
    return value.day in numbers and bool(numbers & {value.year, value.year % 100})
