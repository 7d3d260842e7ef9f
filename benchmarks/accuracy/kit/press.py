"""A page as the printing part of a business program lays it out: text, grids, rules, listings."""

import io
from collections.abc import Iterable, Sequence
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from dossier_builder.fonts import font

_TRUETYPE: Final = {
    "Liberation Sans": ("LiberationSans-Regular", "LiberationSans-Bold"),
    "Liberation Serif": ("LiberationSerif-Regular", "LiberationSerif-Bold"),
    "Carlito": ("Carlito-Regular", "Carlito-Bold"),
    "Caladea": ("Caladea-Regular", "Caladea-Bold"),
    "DejaVu Sans": ("DejaVuSans", "DejaVuSans-Bold"),
}
_STANDARD: Final = {
    "Helvetica": ("Helvetica", "Helvetica-Bold"),
    "Times": ("Times-Roman", "Times-Bold"),
    "Courier": ("Courier", "Courier-Bold"),
}
_NO_NARROW_SPACE: Final = frozenset({"Caladea", *_STANDARD})

Cells = Sequence[str]


class Press:
    """Pages measured in points from the top left, printed in the order in which they are put."""

    def __init__(self, family: str = "Helvetica", size: float = 9, *, wide: bool = False) -> None:
        self.width, self.height = landscape(A4) if wide else A4
        self.family, self.size = family, size
        self._buffer = io.BytesIO()
        self._canvas: Any = Canvas(
            self._buffer, pagesize=(self.width, self.height), invariant=1, pageCompression=1
        )
        for names in _TRUETYPE.values():
            for name in names:
                if name not in pdfmetrics.getRegisteredFontNames():
                    pdfmetrics.registerFont(TTFont(name, str(font(name))))

    def _face(self, bold: bool, family: str) -> str:
        family = family or self.family
        return (_TRUETYPE.get(family) or _STANDARD[family])[bold]

    def _printable(self, text: str, family: str) -> str:
        family = family or self.family
        if family in _NO_NARROW_SPACE:
            text = text.replace("\u202f", "\u00a0")
        if family in _STANDARD:
            text.encode("cp1252")  # raises for what the standard fonts cannot show
        return text

    def wide(self, text: str, size: float = 0, *, b: bool = False, family: str = "") -> float:
        """Width of a text in points."""
        return float(pdfmetrics.stringWidth(text, self._face(b, family), size or self.size))

    def t(
        self, x: float, y: float, text: str, size: float = 0, *, b: bool = False, to: str = "l",
        ink: str = "#000000", family: str = "", spread: float = 0,
    ) -> float:  # fmt: skip
        """Print one line whose baseline is `y`: from x (l), up to x (r), around x (c). Return y.

        `spread` is the space added between characters.
        """
        text, size = self._printable(text, family), size or self.size
        face = self._face(b, family)
        width = pdfmetrics.stringWidth(text, face, size) + spread * max(0, len(text) - 1)
        left = x - {"l": 0.0, "r": width, "c": width / 2}[to]
        line = self._canvas.beginText(left, self.height - y)
        line.setFont(face, size)
        line.setFillColor(HexColor(ink))
        line.setCharSpace(spread)  # always: PDF keeps it from one text to the next
        line.textOut(text)
        self._canvas.drawText(line)
        return y

    def block(
        self, x: float, y: float, texts: Iterable[str], size: float = 0, *, step: float = 0,
        b: bool = False, to: str = "l", ink: str = "#000000", family: str = "",
    ) -> float:  # fmt: skip
        """Print lines below one another, empty ones left out; return the next baseline."""
        size = size or self.size
        for text in filter(None, texts):
            self.t(x, y, text, size, b=b, to=to, ink=ink, family=family)
            y += step or size * 1.3
        return y

    def para(
        self, x: float, y: float, width: float, text: str, size: float = 0, *, b: bool = False,
        to: str = "l", ink: str = "#000000", family: str = "",
    ) -> float:  # fmt: skip
        """Print a paragraph broken to `width`; return the baseline after it."""
        size = size or self.size
        parts = simpleSplit(self._printable(text, family), self._face(b, family), size, width)
        return self.block(x, y, parts, size, b=b, to=to, ink=ink, family=family)

    def listing(self, x: float, y: float, texts: Iterable[str], size: float = 8.5) -> float:
        """Print fixed-pitch lines, empty ones too, as line printers do; return the next y."""
        for text in texts:
            if text.strip():
                self.t(x, y, text.rstrip(), size, family="Courier")
            y += size * 1.32
        return y

    def rule(self, x0: float, y0: float, x1: float, y1: float = -1, *, ink: str = "#444444",
             thick: float = 0.5) -> None:  # fmt: skip
        """Draw a line; level when `y1` is left out."""
        self._canvas.setStrokeColor(HexColor(ink))
        self._canvas.setLineWidth(thick)
        self._canvas.line(x0, self.height - y0, x1, self.height - (y0 if y1 < 0 else y1))

    def box(self, x0: float, y0: float, x1: float, y1: float, *, ink: str = "#444444",
            fill: str = "", thick: float = 0.6, round_by: float = 0) -> None:  # fmt: skip
        """Draw a frame, filled when `fill` names a colour; what comes later prints above it."""
        self._canvas.setStrokeColor(HexColor(ink))
        self._canvas.setLineWidth(thick)
        if fill:
            self._canvas.setFillColor(HexColor(fill))
        y = self.height - y1
        if round_by:
            self._canvas.roundRect(x0, y, x1 - x0, y1 - y0, round_by, fill=int(bool(fill)))
        else:
            self._canvas.rect(x0, y, x1 - x0, y1 - y0, fill=int(bool(fill)))

    def grid(
        self, x: float, y: float, widths: Sequence[float], rows: Iterable[Cells], to: str = "", *,
        head: Cells = (), step: float = 15, size: float = 0, frame: str = "lines",
        shade: str = "", ink: str = "#000000", down_to: float = 0,
    ) -> float:  # fmt: skip
        """Print a table from the top edge `y`; return its bottom edge.

        `to` aligns each column (l, r, c). `frame`: "all" rules every cell, "lines" under each
        row, "columns" between columns down to `down_to`, "none" nothing.
        """
        size, to = size or self.size, to or "l" * len(widths)
        top, right = y, x + sum(widths)
        if head:
            if shade:
                self.box(x, y, right, y + step, fill=shade)
            self._row(x, y, widths, head, to, step, size, ink=ink, b=True)
            self._frame(x, y, widths, step, frame)
            y += step
        for row in rows:
            self._row(x, y, widths, row, to, step, size)
            self._frame(x, y, widths, step, frame)
            y += step
        if frame == "columns":
            y = max(y, down_to)
            self.box(x, top, right, y)
            for left in _edges(x, widths):
                self.rule(left, top, left, y)
        return y

    def _row(self, x: float, y: float, widths: Sequence[float], row: Cells, to: str, step: float,
             size: float, *, ink: str = "#000000", b: bool = False) -> None:  # fmt: skip
        for cell, width, side in zip(row, widths, to, strict=True):
            at = {"l": x + 3, "r": x + width - 3, "c": x + width / 2}[side]
            if cell:
                self.t(at, y + step * 0.5 + size * 0.35, cell, size, to=side, ink=ink, b=b)
            x += width

    def _frame(self, x: float, y: float, widths: Sequence[float], step: float, frame: str) -> None:
        if frame == "lines":
            self.rule(x, y + step, x + sum(widths), ink="#bbbbbb")
        elif frame == "all":
            for left, width in zip(_edges(x, widths), widths, strict=True):
                self.box(left, y, left + width, y + step)

    def page(self) -> None:
        """Start a new page."""
        self._canvas.showPage()

    def pdf(self, title: str = "") -> bytes:
        """Return the document; the same bytes for the same printing."""
        self._canvas.setTitle(title)
        self._canvas.showPage()
        self._canvas.save()
        return self._buffer.getvalue()


def _edges(x: float, widths: Sequence[float]) -> list[float]:
    return [x + sum(widths[:i]) for i in range(len(widths))]
