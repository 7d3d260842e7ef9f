"""Sheets to draw on, in points from the top left, and the order in which a program wrote them."""

import io
from collections.abc import Callable, Iterable, Sequence
from random import Random
from typing import Any, Final

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.accuracy.kit.hand import Hand
from dossier_builder.fonts import font

_SHIPPED: Final = {
    "sans": "LiberationSans-Regular", "sans-b": "LiberationSans-Bold",
    "serif": "LiberationSerif-Regular", "serif-b": "LiberationSerif-Bold",
    "carlito": "Carlito-Regular", "carlito-b": "Carlito-Bold",
    "caladea": "Caladea-Regular", "caladea-b": "Caladea-Bold",
    "dejavu": "DejaVuSans", "dejavu-b": "DejaVuSans-Bold",
}  # fmt: skip
_BUILT_IN: Final = {
    "helvetica": "Helvetica", "helvetica-b": "Helvetica-Bold",
    "courier": "Courier", "courier-b": "Courier-Bold",
    "times": "Times-Roman", "times-b": "Times-Bold",
}  # fmt: skip

# Caladea and the fonts that every reader has lack U+202F.
_NO_NARROW_SPACE: Final = frozenset({*_BUILT_IN, "caladea"})

Row = Sequence[str]


class Sheet:
    """Pages on which things are put; `order` is how the file's program wrote them.

    "drawn": as put; "shuffled": in any order, as form fillers do; "columns": by x, then y.
    `words` writes each word by itself, as some converters do; `letters` each letter. `turn` (90
    or 270) lays the page on its side in the file and has readers turn it upright.
    """

    def __init__(
        self,
        rng: Random,
        family: str = "sans",
        size: float = 9.5,
        *,
        order: str = "drawn",
        words: bool = False,
        letters: bool = False,
        wide: bool = False,
        turn: int = 0,
        hand: Hand | None = None,
    ) -> None:
        self.width, self.height = landscape(A4) if wide else A4
        self.family, self.size = family, size
        self._rng, self._order, self._words, self._hand = rng, order, words, hand
        self._letters, self._turn = letters, turn
        self._pages: list[list[tuple[float, float, Callable[[Any], None]]]] = [[]]
        self.written: list[str] = []
        for name, file in _SHIPPED.items():
            if name not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(name, str(font(file))))

    def _face(self, bold: bool) -> str:
        name = self.family + ("-b" if bold else "")
        return name if name in _SHIPPED else _BUILT_IN[name]

    def _restyled(self, text: str) -> str:
        styled = self._hand.restyle(text) if self._hand else text
        return styled.replace("\u202f", "\u00a0") if self.family in _NO_NARROW_SPACE else styled

    def text_width(self, text: str, size: float = 0, *, bold: bool = False) -> float:
        """Width of a text in points."""
        return float(pdfmetrics.stringWidth(text, self._face(bold), size or self.size))

    def t(
        self,
        x: float,
        y: float,
        text: str,
        *,
        b: bool = False,
        size: float = 0,
        align: str = "l",
        grey: float = 0.0,
    ) -> float:
        """Put one line with its baseline at `y`; align l, r or c. Return y."""
        size, text = size or self.size, self._restyled(text)
        width = self.text_width(text, size, bold=b)
        self.written.append(text)
        x -= {"l": 0.0, "r": width, "c": width / 2}[align]
        if not self._words:
            self._op(x, y, text, b, size, grey)
            return y
        for word in text.split(" "):
            if word:
                self._op(x, y, word, b, size, grey)
            x += self.text_width(word + " ", size, bold=b)
        return y

    def _op(self, x: float, y: float, text: str, bold: bool, size: float, grey: float) -> None:
        face, height = self._face(bold), self.height
        _check_glyphs(face, text)

        def draw(canvas: Any) -> None:
            canvas.setFont(face, size)
            canvas.setFillGray(grey)
            left = x
            for part in text if self._letters else (text,):
                canvas.drawString(left, height - y, part)
                left += pdfmetrics.stringWidth(part, face, size)

        self._pages[-1].append((x, y, draw))

    def watermark(self, text: str, *, size: float = 80) -> None:
        """Put pale letters across the page, below everything."""
        face, width, height = self._face(True), self.width, self.height

        def draw(canvas: Any) -> None:
            canvas.saveState()
            canvas.translate(width / 2, height / 2)
            canvas.rotate(50)
            canvas.setFont(face, size)
            canvas.setFillGray(0.88)
            canvas.drawCentredString(0, 0, text)
            canvas.restoreState()

        self._pages[-1].insert(0, (-1.0, -1.0, draw))

    def lines(
        self, x: float, y: float, texts: Iterable[str], *, step: float = 0, b: bool = False,
        size: float = 0, align: str = "l",
    ) -> float:  # fmt: skip
        """Put lines one below the other; return the baseline after the last."""
        for text in texts:
            self.t(x, y, text, b=b, size=size, align=align)
            y += step or (size or self.size) * 1.35
        return y

    def para(self, x: float, y: float, width: float, text: str, *, size: float = 0) -> float:
        """Put a paragraph broken to `width`; return the baseline after its last line."""
        parts = simpleSplit(self._restyled(text), self._face(False), size or self.size, width)
        return self.lines(x, y, parts, size=size)

    def kv(
        self, x: float, y: float, pairs: Iterable[Row], *, gap: float = 90, step: float = 14,
        b: bool = False, right: float = 0, colon: str = "",
    ) -> float:  # fmt: skip
        """Put label and value pairs: value at x + gap, or ending at `right`. Return the next y."""
        listed = list(pairs)
        widths = [self.text_width(self._restyled(label + colon), bold=b) for label, _ in listed]
        gap = max([gap, *(width + 6 for width in widths)])
        for label, value in listed:
            self.t(x, y, label + colon, b=b)
            if right:
                self.t(right, y, value, align="r", b=b)
            else:
                self.t(x + gap, y, value)
            y += step
        return y

    def above(
        self, x: float, y: float, pairs: Iterable[Row], *, cell: float = 110, box: bool = True
    ) -> float:
        """Put a row of cells, each a small label over its value."""
        for label, value in pairs:
            if box:
                self.box(x, y - 12, x + cell, y + 22)
            self.t(x + 5, y, label, size=self.size * 0.8, grey=0.35)
            self.t(x + 5, y + 15, value, b=True)
            x += cell
        return y + 40

    def table(
        self, y: float, columns: Sequence[tuple[str, float, str]], rows: Iterable[Row], *,
        step: float = 17, head: bool = True, rule: bool = True,
    ) -> float:  # fmt: skip
        """Put a table; a column is (title, x of its aligned edge, l|r|c). Return the next y."""
        left = min(x for _, x, _ in columns) - 4
        if head:
            for title, x, align in columns:
                self.t(x, y, title, b=True, align=align)
            if rule:
                self.rule(left, y + 5, self.width - 40)
            y += step
        for row in rows:
            for (_, x, align), cell in zip(columns, row, strict=True):
                if cell:
                    self.t(x, y, cell, align=align)
            y += step
        if rule:
            self.rule(left, y - step + 6, self.width - 40)
        return y

    def rule(self, x0: float, y: float, x1: float) -> None:
        """Draw a line."""
        height = self.height
        self._pages[-1].append((x0, y, lambda c: _line(c, x0, x1, height - y)))

    def box(self, x0: float, y0: float, x1: float, y1: float, *, fill: float | None = None) -> None:
        """Draw a frame, or a filled area (always below the text)."""
        height = self.height

        def draw(canvas: Any) -> None:
            canvas.setStrokeGray(0.4)
            canvas.setLineWidth(0.5)
            canvas.setFillGray(1 if fill is None else fill)
            canvas.rect(x0, height - y1, x1 - x0, y1 - y0, fill=int(fill is not None))

        self._pages[-1].insert(0, (-1.0, -1.0, draw))

    def scrawl(self, x: float, y: float) -> None:
        """Draw a stroke that stands for a signature."""
        height, rng = self.height, self._rng
        swings = [rng.randrange(5, 18) for _ in range(5)]

        def draw(canvas: Any) -> None:
            path = canvas.beginPath()
            path.moveTo(x, height - y)
            for i, swing in enumerate(swings):
                left = x + 18 * i
                path.curveTo(left + 4, height - y + swing, left + 14, height - y - swing,
                             left + 20, height - y + 3)  # fmt: skip
            canvas.setStrokeColorRGB(0.1, 0.1, 0.5)
            canvas.drawPath(path)

        self._pages[-1].append((x, y, draw))

    def page(self) -> None:
        """Start a new page."""
        self._pages.append([])

    def pdf(self, title: str = "") -> bytes:
        """Return the document; the same bytes for the same drawing."""
        buffer = io.BytesIO()
        # reportlab itself swaps the sides of a page that it is told to rotate.
        canvas: Any = Canvas(buffer, pagesize=(self.width, self.height), invariant=1)
        canvas.setTitle(title)
        for ops in self._pages:
            self._lay(canvas)
            for _, _, draw in self._ordered(ops):
                draw(canvas)
            canvas.showPage()
        canvas.save()
        return buffer.getvalue()

    def _lay(self, canvas: Any) -> None:
        """Turn the page about, so that /Rotate brings it back upright (ISO 32000-1, 7.7.3.3)."""
        if self._turn == 90:
            canvas.transform(0, 1, -1, 0, self.height, 0)
        elif self._turn == 270:
            canvas.transform(0, -1, 1, 0, 0, self.width)
        if self._turn:
            canvas.setPageRotation(self._turn)

    def _ordered(
        self, ops: list[tuple[float, float, Callable[[Any], None]]]
    ) -> list[tuple[float, float, Callable[[Any], None]]]:
        below = [op for op in ops if op[0] < 0]
        above = [op for op in ops if op[0] >= 0]
        if self._order == "shuffled":
            self._rng.shuffle(above)
        elif self._order == "columns":
            above.sort(key=lambda op: (round(op[0] / 60), op[1]))
        return below + above


def _line(canvas: Any, x0: float, x1: float, y: float) -> None:
    canvas.setStrokeGray(0.3)
    canvas.setLineWidth(0.5)
    canvas.line(x0, y, x1, y)


def _check_glyphs(face: str, text: str) -> None:
    """Raise `ValueError` for a character the font cannot draw: the page would not show it."""
    if face in _SHIPPED:
        missing = [c for c in text if ord(c) not in pdfmetrics.getFont(face).face.charToGlyph]
    else:
        missing = [c for c in text if not c.encode("cp1252", "ignore")]
    if missing:
        raise ValueError(f"{face} has no glyph for {missing!r} in {text!r}")
