"""A bundle read by pdfium, poppler and qpdf: does everything in it lead where it says?

Nothing here is shared with the program's own proof: what is expected is what the bordereau says
in print, and what the pages themselves bear.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pikepdf
import pypdfium2 as pdfium

_ROW: Final = re.compile(
    r"^Pièce n° (?P<label>[\d-]+) (?P<title>.+?) ?(?P<date>\d\d/\d\d/\d{4}|–)"
    r" ?(?P<pages>\d+) (?P<first>\d+)$"
)

# Characters of a designation that are compared: a line holds more.
_TITLE: Final = 30


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the printed bordereau, the page it stands on and the one its link leads to."""

    label: str
    title: str
    pages: int
    first: int
    on: int
    target: int


class Reading:
    """What the three readers find in one bundle; pages count from 1."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with pdfium.PdfDocument(path) as shown, pikepdf.open(path) as pdf:
            self.texts = [_text(page) for page in shown]
            self.labels = [shown.get_page_label(index) for index in range(len(shown))]
            self.bookmarks = [
                (mark.level, mark.get_title(), mark.get_dest().get_index() + 1)
                for mark in shown.get_toc()
            ]
            index = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
            self.links = [list(_links(page, index)) for page in pdf.pages]
            self.rows = list(self._rows(shown))
            self.citations = list(self._citations(shown))
        self.poppler = _poppler(path)
        self.names = _names(path)

    @property
    def total(self) -> int:
        """How many pages there are."""
        return len(self.texts)

    def _rows(self, shown: Any) -> Iterator[Row]:
        for number in self._bordereau():
            words = shown[number - 1].get_textpage()
            for (_, bottom, _, top), target in self.links[number - 1]:
                line = _plain(words.get_text_bounded(bottom=bottom - 2, top=top + 2))
                found = _ROW.match(line)
                if found is None:
                    raise ValueError(f"page {number}: no line of a bordereau: {line!r}")
                pages, first = int(found["pages"]), int(found["first"])
                yield Row(found["label"], found["title"], pages, first, number, target)

    def _citations(self, shown: Any) -> Iterator[tuple[int, str, int]]:
        """Yield (page, label, target) of each "(Pièce n° 3)" of the letters that is a link."""
        for number in range(1, self._bordereau().start):
            words = shown[number - 1].get_textpage()
            for (left, bottom, right, top), target in self.links[number - 1]:
                text = _plain(words.get_text_bounded(left - 1, bottom, right + 1, top))
                found = re.search(r"(\d+(?:-\d+)?)\D*$", text)
                yield number, found[1] if found else text, target

    def _bordereau(self) -> range:
        roots = [(title, page) for level, title, page in self.bookmarks if level == 0]
        for (title, page), (_, following) in pairwise(roots):
            if title.startswith("Bordereau"):
                return range(page, following)
        raise ValueError("no bookmark for the bordereau")


def faults(
    path: Path, marks: Mapping[str, str], *, count: int, first_only: bool = False
) -> list[str]:
    """Return what is wrong with a bundle of `count` pieces.

    `marks` gives, for a designation of the bordereau, a text that stands on each page of that
    piece followed by its number in it ("MARQUE 12/1"). `first_only`: only the first page of
    each piece is stamped.
    """
    reading = Reading(path)
    return [
        *_whole(reading, count),
        *(fault for row in reading.rows for fault in _row(reading, row, marks, first_only)),
        *_citation_faults(reading),
        *checked_by_qpdf(path),
    ]


def _whole(reading: Reading, count: int) -> Iterator[str]:
    if len(reading.rows) != count:
        yield f"{len(reading.rows)} lines for {count} pieces"
    if reading.labels != [str(number) for number in range(1, reading.total + 1)]:
        yield "page labels"
    for number, text in enumerate(reading.texts, 1):
        if not re.search(rf"(^|\s){number}/{reading.total}$", text):
            yield f"page {number}: its number is not at its end"
    if reading.poppler and len(reading.poppler) != reading.total:
        yield f"poppler finds {len(reading.poppler)} pages"
    after = [(row.first + row.pages) for row in reading.rows]
    starts = [row.first for row in reading.rows[1:]] + [reading.total + 1]
    gaps = {start - end for end, start in zip(after[:-1], starts[:-1], strict=True)}
    # A divider may stand before each piece, or before none.
    if after[-1:] != starts[-1:] or not (gaps <= {0} or gaps == {1}):
        yield "the pieces do not follow one another"


def _citation_faults(reading: Reading) -> Iterator[str]:
    first = {row.label: row.first for row in reading.rows}
    for number, label, target in reading.citations:
        if first.get(label) != target:
            yield f"page {number}: the citation of {label} leads to {target}"


def _row(reading: Reading, row: Row, marks: Mapping[str, str], first_only: bool) -> Iterator[str]:
    name = f"piece {row.label}"
    if row.target != row.first:
        yield f"{name}: the line says {row.first}, its link leads to {row.target}"
    # Of a designation on several lines, what is read here is the first.
    title = f"Pièce n° {row.label} — {row.title[:_TITLE]}"
    marks_there = (
        mark for level, mark, page in _plain_marks(reading) if (level, page) == (0, row.first)
    )
    if not any(mark.startswith(title) for mark in marks_there):
        yield f"{name}: no such bookmark on page {row.first}"
    span = range(row.first, row.first + row.pages)
    if reading.names:
        if reading.names.get(f"piece-{row.label}") != row.first:
            yield f"{name}: its named destination"
        inner = [p for n, p in reading.names.items() if n.startswith(f"piece-{row.label}.")]
        if any(page not in span for page in inner):
            yield f"{name}: a named destination leads out of it"
    for place, number in enumerate(span, 1):
        stamped = place == 1 or not first_only
        yield from _page(reading, row, place, number, marks.get(row.title), stamped)


def _page(
    reading: Reading, row: Row, place: int, number: int, mark: str | None, stamped: bool
) -> Iterator[str]:
    stamp = f"Pièce n° {row.label}" + (rf" .*page {place}/{row.pages}" if row.pages > 1 else "")
    texts = [reading.texts[number - 1]]
    texts += [reading.poppler[number - 1]] if reading.poppler else []
    for text in texts:
        if stamped and not re.search(rf"{stamp}(?!\d)", text):
            yield f"page {number}: no stamp {stamp}"
        if mark and f"{mark}/{place} " not in f"{text} ":
            yield f"page {number}: not page {place} of {row.title}"
    targets = [target for _, target in reading.links[number - 1]]
    if stamped and row.on not in targets:
        yield f"page {number}: no link back to the bordereau"
    span = range(row.first, row.first + row.pages)
    if any(target not in (row.on, *span) for target in targets):
        yield f"page {number}: a link out of the piece"


def _links(page: Any, index: Mapping[tuple[int, int], int]) -> Iterator[tuple[list[float], int]]:
    """Yield (box, target) of each link; two that adjoin and lead to one page are one.

    A citation such as "3-1", where a line may break, is drawn as two.
    """
    last: tuple[list[float], int] | None = None
    for link in page.obj.get("/Annots", []):
        if link.Subtype != "/Link":
            continue
        box, target = [float(side) for side in link.Rect], index[link.Dest[0].objgen]
        if last and last[1] == target and abs(last[0][2] - box[0]) < 1 and last[0][1] == box[1]:
            last[0][2] = box[2]
            continue
        if last:
            yield last
        last = (box, target)
    if last:
        yield last


def _plain_marks(reading: Reading) -> set[tuple[int, str, int]]:
    return {(level, _plain(title), page) for level, title, page in reading.bookmarks}


def _text(page: Any) -> str:
    return _plain(page.get_textpage().get_text_range())


def _plain(text: str) -> str:
    # A cited "3-1" is printed with the hyphen that keeps a line together.
    return " ".join(text.replace("\u00a0", " ").replace("\u2011", "-").split())


def _poppler(path: Path) -> list[str]:
    if not shutil.which("pdftotext"):
        return []
    found = _run("pdftotext", "-raw", str(path), "-")
    return [_plain(page) for page in found.split("\f")[:-1]]


def _names(path: Path) -> dict[str, int]:
    if not shutil.which("pdfinfo"):
        return {}
    lines = re.findall(r'^ *(\d+) \[.*\] "(.*)"$', _run("pdfinfo", "-dests", str(path)), re.M)
    return {name: int(page) for page, name in lines}


def checked_by_qpdf(path: Path) -> Iterator[str]:
    """Yield what qpdf finds wrong with a file; nothing where qpdf is not installed."""
    if shutil.which("qpdf"):
        done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False)
        if done.returncode:
            said = (done.stdout + done.stderr).decode(errors="replace")[-300:]
            yield f"{path.name}, qpdf: {said}"


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")
