"""Paper to compose on: runs of text put anywhere, and laid into the PDF in another order."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from dossier_builder.fonts import font

FACES: Final = {
    "sans": ("LiberationSans-Regular", "LiberationSans-Bold"),
    "serif": ("LiberationSerif-Regular", "LiberationSerif-Bold"),
    "carlito": ("Carlito-Regular", "Carlito-Bold"),
    "dejavu": ("DejaVuSans", "DejaVuSans-Bold"),
    "helvetica": ("Helvetica", "Helvetica-Bold"),
    "times": ("Times-Roman", "Times-Bold"),
    "courier": ("Courier", "Courier-Bold"),
}
_STANDARD: Final = frozenset({"helvetica", "times", "courier"})
ORDERS: Final = ("put", "put", "put", "shuffled", "columns", "backwards", "values first")
GRAINS: Final = ("run", "run", "run", "word", "letter")
WIDTH, HEIGHT = A4
_INVISIBLE: Final = 3  # text rendering mode: ISO 32000-1, table 106


@dataclass(frozen=True, slots=True)
class Run:
    """Text at a baseline counted from the top; `turn` in degrees, `clip` a width it is cut at."""

    x: float
    y: float
    text: str
    face: str
    size: float
    ink: str = "#000000"
    mode: int = 0
    turn: int = 0
    clip: float = 0


@dataclass
class Paper:
    """Pages being composed; `order` and `grain` say how the text is laid into the file."""

    rng: Random
    family: str = "helvetica"
    size: float = 9
    order: str = "put"
    grain: str = "run"
    ligatures: bool = False
    small_caps: bool = False
    pages: list[list[Run]] = field(default_factory=lambda: [[]])
    shapes: list[list[Callable[[Any], None]]] = field(default_factory=lambda: [[]])

    def __post_init__(self) -> None:
        known = pdfmetrics.getRegisteredFontNames()
        if self.family not in _STANDARD:
            for name in FACES[self.family]:
                if name not in known:
                    pdfmetrics.registerFont(TTFont(name, str(font(name))))

    def put(
        self, x: float, y: float, text: str, *, b: bool = False, size: float = 0, to: str = "l",
        ink: str = "#000000", mode: int = 0, turn: int = 0, clip: float = 0,
    ) -> float:  # fmt: skip
        """Put one line: from x (l), up to x (r), around x (c). Return where it ends."""
        size, face = size or self.size, FACES[self.family][b]
        text = self._printable(text)
        width = pdfmetrics.stringWidth(text, face, size)
        left = x - {"l": 0.0, "r": width, "c": width / 2}[to]
        self.pages[-1].append(Run(left, y, text, face, size, ink, mode, turn, clip))
        return float(left + width)

    def wide(self, text: str, *, b: bool = False, size: float = 0) -> float:
        """Width of a text in points."""
        face = FACES[self.family][b]
        return float(pdfmetrics.stringWidth(self._printable(text), face, size or self.size))

    def para(self, x: float, y: float, width: float, text: str, *, size: float = 0) -> float:
        """Put a paragraph broken to `width`; return the baseline after it."""
        size = size or self.size
        for part in simpleSplit(self._printable(text), FACES[self.family][0], size, width):
            self.put(x, y, part, size=size)
            y += size * 1.3
        return y

    def caps(self, x: float, y: float, text: str, *, size: float = 0) -> float:
        """Put a label, in small capitals where this hand has them."""
        size = size or self.size
        if not self.small_caps:
            return self.put(x, y, text, size=size)
        for part in re.findall(r"[a-zà-ÿ]+|[^a-zà-ÿ]+", text):
            low = part[0].islower()
            x = self.put(x, y, part.upper() if low else part, size=size * 0.8 if low else size)
        return x

    def rule(self, x0: float, y: float, x1: float) -> None:
        """Draw a level line."""
        self.shapes[-1].append(lambda canvas: canvas.line(x0, HEIGHT - y, x1, HEIGHT - y))

    def box(self, x0: float, y0: float, x1: float, y1: float, *, fill: str = "") -> None:
        """Draw a frame below the text, or a filled area."""

        def draw(canvas: Any) -> None:
            if fill:
                canvas.setFillColor(HexColor(fill))
            canvas.rect(x0, HEIGHT - y1, x1 - x0, y1 - y0, fill=int(bool(fill)))

        self.shapes[-1].append(draw)

    def page(self) -> None:
        """Start a new page."""
        self.pages.append([])
        self.shapes.append([])

    def words(self) -> str:
        """Return all that is visible, as it was put."""
        return "\n".join(r.text for page in self.pages for r in page if self._seen(r))

    def _seen(self, run: Run) -> bool:
        return run.mode != _INVISIBLE and run.ink.lower() != "#ffffff"

    def _printable(self, text: str) -> str:
        if self.family in _STANDARD:
            text = text.replace("\u202f", "\u00a0").replace("\u2212", "-")
            text.encode("cp1252")  # raises for what the standard fonts cannot show
        elif self.ligatures:
            text = text.replace("fi", "\ufb01").replace("fl", "\ufb02")
        return text

    def pdf(self) -> bytes:
        """Return the document; the same bytes for the same composition."""
        buffer = io.BytesIO()
        canvas: Any = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1)
        for runs, shapes in zip(self.pages, self.shapes, strict=True):
            canvas.setLineWidth(0.5)
            for shape in shapes:
                shape(canvas)
            for run in self._ordered(self._grained(runs)):
                _lay(canvas, run)
            canvas.showPage()
        canvas.save()
        return buffer.getvalue()

    def _grained(self, runs: list[Run]) -> list[Run]:
        parts = {"run": r".+", "word": r"\S+", "letter": r"\S"}[self.grain]
        return [
            replace(run, text=found[0], x=run.x + _width(run, run.text[: found.start()]))
            if not run.turn
            else run
            for run in runs
            for found in re.finditer(parts if not run.turn else r".+", run.text)
        ]

    def _ordered(self, runs: list[Run]) -> list[Run]:
        if self.order == "shuffled":
            return self.rng.sample(runs, len(runs))
        if self.order == "columns":
            return sorted(runs, key=lambda run: (int(run.x / 90), run.y))
        if self.order == "backwards":
            return runs[::-1]
        if self.order == "values first":
            return sorted(runs, key=lambda run: not any(c.isdigit() for c in run.text))
        return runs


def _width(run: Run, text: str) -> float:
    return float(pdfmetrics.stringWidth(text, run.face, run.size))


def _lay(canvas: Any, run: Run) -> None:
    canvas.saveState()
    canvas.translate(run.x, HEIGHT - run.y)
    canvas.rotate(run.turn)
    if run.clip:
        path = canvas.beginPath()
        path.rect(-1, -run.size / 3, run.clip, run.size * 1.4)
        canvas.clipPath(path, stroke=0, fill=0)
    text = canvas.beginText(0, 0)
    text.setFont(run.face, run.size)
    text.setFillColor(HexColor(run.ink))
    text.setTextRenderMode(run.mode)
    text.textOut(run.text)
    canvas.drawText(text)
    canvas.restoreState()
