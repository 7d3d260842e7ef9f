"""Prints a page of drawing orders with fpdf2, as the billing modules of web shops do.

An order a line, its parts divided by `|`, measures in millimetres from the top left:

- `face|Carlito` and `ink|#334455` hold for what follows
- `text|x|y|size|style|content`: style is empty or B
- `cell|x|y|width|height|align|size|style|fill|content`: a framed cell; fill `-` for none
- `para|x|y|width|step|size|content`: broken to the width
- `rule|x0|y0|x1|y1` and `box|x0|y0|x1|y1`
"""

import html
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from dossier_builder.fonts import font

_FACES: Final = ("Carlito", "LiberationSans")


def print_orders(source: Path) -> Path:
    """Print the orders of a file beside it; return the PDF. Needs fpdf2."""
    page: Any = import_module("fpdf").FPDF(format="A4")
    for face in _FACES:
        page.add_font(face, "", font(f"{face}-Regular"))
        page.add_font(face, "B", font(f"{face}-Bold"))
    page.set_auto_page_break(False)
    page.add_page()
    page.face = _FACES[0]
    for line in source.read_text(encoding="utf-8").splitlines():
        name, *parts = html.unescape(line).strip().split("|")
        if name:
            _ORDERS[name](page, *parts)
    pdf = source.with_suffix(".pdf")
    page.output(str(pdf))
    return pdf


def _face(page: Any, name: str) -> None:
    page.face = name


def _ink(page: Any, colour: str) -> None:
    page.set_text_color(colour)


def _text(page: Any, x: str, y: str, size: str, style: str, content: str) -> None:
    page.set_font(page.face, style, float(size))
    page.text(float(x), float(y), content)


def _cell(page: Any, x: str, y: str, width: str, height: str, align: str, size: str,
          style: str, fill: str, content: str) -> None:  # fmt: skip
    page.set_font(page.face, style, float(size))
    page.set_xy(float(x), float(y))
    if fill != "-":
        page.set_fill_color(fill)
    page.cell(float(width), float(height), content, border=1, align=align, fill=fill != "-")


def _para(page: Any, x: str, y: str, width: str, step: str, size: str, content: str) -> None:
    page.set_font(page.face, "", float(size))
    page.set_xy(float(x), float(y))
    page.multi_cell(float(width), float(step), content, align="L")


def _rule(page: Any, *ends: str) -> None:
    page.line(*map(float, ends))


def _box(page: Any, x0: str, y0: str, x1: str, y1: str) -> None:
    page.rect(float(x0), float(y0), float(x1) - float(x0), float(y1) - float(y0))


_ORDERS: Final[Mapping[str, Callable[..., None]]] = {
    "face": _face,
    "ink": _ink,
    "text": _text,
    "cell": _cell,
    "para": _para,
    "rule": _rule,
    "box": _box,
}
