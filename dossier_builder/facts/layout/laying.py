"""The words of a document laid into lines: rows by their level, bare text on a grid."""

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Final

from dossier_builder.facts.layout.lines import Layout, Line
from dossier_builder.geometry import Box
from dossier_builder.reading.model import Document, Page, TextSource, Word

_SAME_LINE: Final = 0.5
_SPACED_OUT: Final = 5
_MOSTLY_SINGLE: Final = 3
_LONG: Final = 20

# A page of bare text has no geometry: its lines are laid on a typewriter's grid.
_GRID_X: Final = 6.0
_GRID_Y: Final = 12.0
_GRID_H: Final = 10.0
# A letter has no more; what is longer is a log or a trap, and its head says what it is.
_MOST_TEXT: Final = 150_000
_MOST_ON_LINE: Final = 1_500


def layout_of(document: Document) -> Layout:
    """Lay out every page that has text; pages without words get a grid and no true boxes.

    Of a long document only the pages that were worth their words (and its first) count:
    the others are running text that states none of what is looked for.
    """
    lines: list[Line] = []
    long = len(document.pages) > _LONG
    for page in document.pages:
        if long and not page.words and page.number > 1:
            continue
        if page.words:
            lines.extend(_lines(page.words, page.number, synthetic=False))
        elif page.text:
            lines.extend(_grid_lines(page))
    return Layout(
        lines=tuple(lines),
        heights=tuple(page.frame.upright_size[1] for page in document.pages),
        widths=tuple(page.frame.upright_size[0] for page in document.pages),
        ocr_pages=frozenset(p.number for p in document.pages if p.source is TextSource.OCR),
        frames={p.number: p.frame for p in document.pages if p.turn or p.skew},
    )


def _lines(words: Sequence[Word], page: int, *, synthetic: bool) -> Iterator[Line]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (_middle(w.box), w.box.x0)):
        if rows and _on_row(word, rows[-1]):
            rows[-1].append(word)
        else:
            rows.append([word])
    for index, row in enumerate(_settled(rows)):
        ordered = sorted(row, key=lambda w: w.box.x0)
        yield Line(page, index, _unspaced(ordered), synthetic)


def _settled(rows: Sequence[list[Word]]) -> list[list[Word]]:
    """Give each word to the row it is most level with: two tables side by side interleave."""
    levels = [median(_middle(word.box) for word in row) for row in rows]
    settled: list[list[Word]] = [[] for _ in rows]
    for index, row in enumerate(rows):
        near = range(max(index - 1, 0), min(index + 2, len(rows)))
        for word in row:
            level = _middle(word.box)
            settled[min(near, key=lambda at: (abs(levels[at] - level), at != index))].append(word)
    return [row for row in settled if row]


def _unspaced(words: list[Word]) -> tuple[Word, ...]:
    """Join the letters of a spaced-out title: "F A C T U R E", or "AV O I R" for its kerning."""
    joined: list[Word] = []
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and _is_letter(words[end].text, words[start].text):
            end += 1
        singles = sum(len(word.text) == 1 for word in words[start:end])
        letters = sum(len(word.text) for word in words[start:end])
        if letters >= _SPACED_OUT and singles >= _MOSTLY_SINGLE:
            box = words[start].box.union(words[end - 1].box)
            doubt = any(word.doubt for word in words[start:end])
            joined.append(Word("".join(word.text for word in words[start:end]), box, doubt))
        else:
            end = max(end, start + 1)
            joined.extend(words[start:end])
        start = end
    return tuple(joined)


def _is_letter(text: str, first: str) -> bool:
    """Return True for one letter, or two capitals among capitals that kerning drew together."""
    return text.isalpha() and (len(text) == 1 or (len(text) == 2 and (first + text).isupper()))


def _on_row(word: Word, row: list[Word]) -> bool:
    middles = sorted(_middle(other.box) for other in row)
    middle = middles[len(middles) // 2]
    height = min(word.box.height, row[-1].box.height)
    return abs(_middle(word.box) - middle) <= _SAME_LINE * height


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


def _grid_lines(page: Page) -> Iterator[Line]:
    number = 0
    for row, text in enumerate(page.text[:_MOST_TEXT].split("\n")):
        words = _unspaced(list(_grid_words(text[:_MOST_ON_LINE].replace("\t", "    "), row)))
        if words:
            yield Line(page.number, number, words, synthetic=True)
            number += 1


def _grid_words(text: str, row: int) -> Iterator[Word]:
    for match in re.finditer(r"\S+", text):
        top = row * _GRID_Y
        box = Box(match.start() * _GRID_X, top, match.end() * _GRID_X, top + _GRID_H)
        yield Word(match[0], box)


def lines_of_text(text: str) -> tuple[Line, ...]:
    """Return bare text as lines on a grid (no true boxes)."""
    return tuple(_grid_lines(Page(1, 0.0, 0.0, text)))
