"""Clauses and sentences: what a document says in words, with the lines that say it."""

import re
from collections.abc import Sequence
from typing import Final

from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.lines import Line, Span
from dossier_builder.facts.model import Fact

_LONGEST: Final = 600
# A sentence ends at a point that is followed by a space and a capital, or at a blank line.
_END: Final = re.compile(r"[.;!?](?=\s+[A-ZÀ-ÖØ-Þ0-9«–-]|\s*$)")
_MAX_LINES: Final = 8


def clause(reader: Reader, pattern: re.Pattern[str]) -> Fact[str] | None:
    """Return the sentence round the first match of `pattern` (folded text), or None.

    The sentence may run over some lines of one page; its box is theirs.
    """
    for line in reader.layout.lines:
        match = pattern.search(line.folded)
        if match is None:
            match = _across(reader, line, pattern)
        if match is not None:
            return _sentence(reader, line, match.start())
    return None


def _across(reader: Reader, line: Line, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Match a phrase that a line break cuts in two."""
    following = _lines_from(reader, line, 1)
    if len(following) < 2:
        return None
    joined = f"{line.folded} {following[1].folded}"
    match = pattern.search(joined)
    starts_here = match is not None and match.start() < len(line.folded) < match.end()
    return match if starts_here else None


def _lines_from(reader: Reader, line: Line, count: int) -> list[Line]:
    page = reader.layout.of_page(line.page)
    return list(page[line.index : line.index + count + 1])


def _sentence(reader: Reader, line: Line, at: int) -> Fact[str]:
    page = reader.layout.of_page(line.page)
    first, start = _start(page, line, at)
    lines = page[first : first + _MAX_LINES]
    texts: list[str] = []
    used: list[Line] = []
    for index, current in enumerate(lines):
        text = current.text[start:] if index == 0 else current.text
        used.append(current)
        beyond = first + index > line.index or (first + index == line.index)
        offset = max(0, at - (start if index == 0 else 0)) if first + index == line.index else 0
        end = _END.search(text, offset) if beyond else None
        if end is not None:
            texts.append(text[: end.end()])
            break
        texts.append(text)
        if sum(map(len, texts)) > _LONGEST:
            break
    sentence = re.sub(r"\s+", " ", " ".join(texts)).strip()[:_LONGEST]
    spans = [Span(item, 0, len(item.words)) for item in used]
    return reader.fact(sentence, spans)


def _start(page: Sequence[Line], line: Line, at: int) -> tuple[int, int]:
    """Return (line, character) at which the sentence that holds `at` begins."""
    ends = [m.end() for m in _END.finditer(line.text[:at])]
    if ends:
        return line.index, ends[-1]
    first = line.index
    while first > 0 and line.index - first < 3:
        above = page[first - 1]
        far = page[first].box.top - above.box.bottom > 1.2 * page[first].box.height
        if far:
            break
        ends = [m.end() for m in _END.finditer(above.text)]
        if ends:
            return (first - 1, ends[-1]) if ends[-1] < len(above.text.rstrip()) else (first, 0)
        first -= 1
    return first, 0
