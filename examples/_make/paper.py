"""A sheet of paper to write on: fonts that travel, French figures, the same bytes each time."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from dossier_builder.fonts import font

WIDTH, HEIGHT = A4
NBSP: Final = "\u00a0"

SANS: Final = "LiberationSans-Regular"
SANS_BOLD: Final = "LiberationSans-Bold"
SERIF: Final = "LiberationSerif-Regular"
SERIF_BOLD: Final = "LiberationSerif-Bold"
SERIF_ITALIC: Final = "LiberationSerif-Italic"
CARLITO: Final = "Carlito-Regular"
CARLITO_BOLD: Final = "Carlito-Bold"
CALADEA: Final = "Caladea-Regular"
CALADEA_BOLD: Final = "Caladea-Bold"
CALADEA_ITALIC: Final = "Caladea-Italic"

_FONTS: Final = (
    SANS, SANS_BOLD, SERIF, SERIF_BOLD, SERIF_ITALIC,
    CARLITO, CARLITO_BOLD, CALADEA, CALADEA_BOLD, CALADEA_ITALIC,
)  # fmt: skip


def _register() -> None:
    for name in _FONTS:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(font(name))))


def amount(value: Decimal, space: str = NBSP) -> str:
    """Return 1234.5 as "1 234,50"."""
    return f"{value:,.2f}".replace(",", space).replace(".", ",")


def euro(value: Decimal) -> str:
    """Return 1234.5 as "1 234,50 €"."""
    return f"{amount(value)}{NBSP}€"


def day(value: date) -> str:
    """Return "01/04/2026"."""
    return value.strftime("%d/%m/%Y")


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: its heading, left edge, right edge, and whether figures align right."""

    title: str
    left: float
    right: float
    figures: bool = False


class Paper:
    """Pages in points from the *top left*, as one reads; `bytes()` closes the document."""

    def __init__(self, *, title: str, author: str, base: str = SANS, size: float = 9.5) -> None:
        _register()
        self._buffer = io.BytesIO()
        self.base, self.size = base, size
        self.canvas: Any = Canvas(
            self._buffer,
            pagesize=A4,
            invariant=1,
            pageCompression=1,
            initialFontName=base,
            lang="fr-FR",
        )
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setCreator("")

    def put(
        self,
        x: float,
        y: float,
        text: str,
        *,
        face: str = "",
        size: float = 0,
        align: str = "left",
        grey: float = 0,
    ) -> None:
        """Write one line whose baseline is `y` from the top.

        Raises `ValueError` for a character that the font does not have.
        """
        glyphs = pdfmetrics.getFont(face or self.base).face.charToGlyph
        if missing := [letter for letter in text if ord(letter) not in glyphs]:
            raise ValueError(f"{face or self.base} has no glyph for {missing!r} in {text!r}")
        self.canvas.setFont(face or self.base, size or self.size)
        self.canvas.setFillGray(grey)
        draw = {
            "left": self.canvas.drawString,
            "right": self.canvas.drawRightString,
            "centre": self.canvas.drawCentredString,
        }[align]
        draw(x, HEIGHT - y, text)

    def block(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        *,
        face: str = "",
        size: float = 0,
        step: float = 0,
    ) -> float:
        """Write lines one below the other; return the baseline after the last."""
        for text in lines:
            self.put(x, y, text, face=face, size=size)
            y += step or (size or self.size) * 1.3
        return y

    def paragraph(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        *,
        face: str = "",
        size: float = 0,
        step: float = 0,
    ) -> float:
        """Write text broken to `width`; return the baseline after the last line."""
        parts = simpleSplit(text, face or self.base, size or self.size, width)
        return self.block(x, y, parts, face=face, size=size, step=step)

    def rule(self, x0: float, y: float, x1: float, *, weight: float = 0.6) -> None:
        """Draw a horizontal line."""
        self.canvas.setStrokeGray(0.25)
        self.canvas.setLineWidth(weight)
        self.canvas.line(x0, HEIGHT - y, x1, HEIGHT - y)

    def box(
        self, x0: float, y0: float, x1: float, y1: float, *, shade: float | None = None
    ) -> None:
        """Draw a rectangle, filled with a grey when `shade` is given."""
        self.canvas.setStrokeGray(0.35)
        self.canvas.setLineWidth(0.6)
        if shade is not None:
            self.canvas.setFillGray(shade)
        self.canvas.rect(x0, HEIGHT - y1, x1 - x0, y1 - y0, fill=int(shade is not None))

    def row(
        self,
        y: float,
        columns: Sequence[Column],
        cells: Sequence[str],
        *,
        face: str = "",
        size: float = 0,
    ) -> None:
        """Write one table row: figures to the right edge, words to the left."""
        for column, text in zip(columns, cells, strict=True):
            if column.figures:
                self.put(column.right, y, text, face=face, size=size, align="right")
            else:
                self.put(column.left, y, text, face=face, size=size)

    def signature(self, x: float, y: float, seed: int) -> None:
        """Draw a pen stroke that stands for a hand-written signature."""
        canvas = self.canvas
        canvas.saveState()
        canvas.setStrokeColorRGB(0.1, 0.15, 0.5)
        canvas.setLineWidth(1.1)
        path = canvas.beginPath()
        path.moveTo(x, HEIGHT - y)
        for step in range(5):
            swing = 9 + (seed * (step + 3)) % 17
            left = x + 19 * step
            path.curveTo(
                left + 4,
                HEIGHT - y + swing,
                left + 15,
                HEIGHT - y - swing,
                left + 21,
                HEIGHT - y + swing / 3,
            )
        canvas.drawPath(path)
        canvas.restoreState()

    def next_page(self) -> None:
        """Start a new page."""
        self.canvas.showPage()

    def bytes(self) -> bytes:
        """Close the document and return it."""
        self.canvas.showPage()
        self.canvas.save()
        return self._buffer.getvalue()
