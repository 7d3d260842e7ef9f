"""The lines of a composed invoice: columns drawn at random, page breaks, sub-totals."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from benchmarks.accuracy.composed.blocks import Sheet
from benchmarks.accuracy.composed.deal import ZERO, Row
from benchmarks.accuracy.composed.ink import HEIGHT

_WIDTHS: Final = {"code": 48.0, "qty": 42.0, "unit": 34.0, "price": 62.0, "discount": 36.0,
                  "rate": 38.0, "amount": 72.0}  # fmt: skip
LEFT, RIGHT = 42.0, 553.0
BOTTOM: Final = HEIGHT - 70

_CARRIED: Final = (
    ("À reporter", "Report"),
    ("Sous-total à reporter", "Report page 1"),
    ("Total page", "Report page précédente"),
    ("À reporter HT", "Report HT"),
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: what it holds, its heading, its edges."""

    key: str
    title: str
    x0: float
    x1: float


def columns(sheet: Sheet) -> tuple[Column, ...]:
    """Draw the columns; a line always says its label and its amount."""
    rng = sheet.style.rng
    keys = ["designation"]
    if sheet.chance(0.3):
        keys.insert(rng.choice((0, 0, 1)), "code")
    middle = ["qty", "price"] if sheet.chance(0.85) else []
    if middle and sheet.chance(0.35):
        middle.insert(1, "unit")
    if any(row.discount for row in sheet.deal.rows):
        middle = [*(middle or ["qty", "price"]), "discount"]
    several = len({row.rate for row in sheet.deal.rows}) > 1
    if not sheet.deal.why and (several or sheet.chance(0.3)):
        middle.insert(rng.randrange(len(middle) + 1), "rate")
    keys += [*middle, "amount"]
    if sheet.chance(0.08) and middle:
        keys.remove("designation")
        keys.insert(keys.index("amount"), "designation")
    free = RIGHT - LEFT - sum(_WIDTHS.get(key, 0) for key in keys)
    found, x = [], LEFT
    for key in keys:
        width = _WIDTHS.get(key, free)
        found.append(Column(key, sheet.style.label(key), x, x + width))
        x += width
    return tuple(found)


def put_table(sheet: Sheet, y: float) -> tuple[float, tuple[Column, ...]]:
    """Put the lines; return the next baseline and the columns."""
    cols = columns(sheet)
    paper, style, rng = sheet.paper, sheet.style, sheet.style.rng
    ruled, carried = sheet.chance(0.4), sheet.chance(0.5)
    groups = sheet.chance(0.15) and len(sheet.deal.rows) > 2
    y = _heading(sheet, y, cols)
    so_far, group = ZERO, ZERO
    cut = len(sheet.deal.rows) // 2
    for index, row in enumerate(sheet.deal.rows):
        if y > BOTTOM - 40:
            y = _next_page(sheet, cols, so_far, carried)
        if groups and index in (0, cut):
            paper.put(LEFT + 4, y, f"{style.label('group')} {1 + bool(index)}", b=True)
            y += paper.size * 1.5
        y = _line(sheet, y, cols, row, clipped=ruled)
        so_far, group = so_far + row.net, group + row.net
        if groups and index in (cut - 1, len(sheet.deal.rows) - 1):
            label = rng.choice(("Sous-total", "Total lot", "Sous-total poste", "Total tranche"))
            paper.put(cols[-1].x0 - 8, y, label, to="r")
            paper.put(cols[-1].x1 - 4, y, style.euros(group), to="r")
            group, y = ZERO, y + paper.size * 1.7
    if ruled:
        paper.rule(LEFT, y - paper.size, RIGHT)
    return y + paper.size, cols


def _heading(sheet: Sheet, y: float, cols: Sequence[Column]) -> float:
    paper = sheet.paper
    if sheet.chance(0.4):
        paper.box(LEFT, y - paper.size * 1.3, RIGHT, y + paper.size * 0.6,
                  fill="#dddddd" if sheet.chance(0.5) else "")  # fmt: skip
    for col in cols:
        title = col.title
        size = min(paper.size, paper.size * (col.x1 - col.x0 - 4) / paper.wide(title, b=True))
        if col.key in ("designation", "code"):
            paper.put(col.x0 + 4, y, title, b=True, size=size)
        else:
            paper.put(col.x1 - 4, y, title, b=True, size=size, to="r")
    return y + paper.size * 2


def _line(sheet: Sheet, y: float, cols: Sequence[Column], row: Row, *, clipped: bool) -> float:
    paper = sheet.paper
    bottom = y
    for col in cols:
        text = _cell(sheet, col.key, row)
        if col.key == "designation":
            room = col.x1 - col.x0 - 8
            if clipped or paper.wide(text) <= room:
                paper.put(col.x0 + 4, y, text, clip=room if clipped else 0)
            else:
                bottom = paper.para(col.x0 + 4, y, room, text) - paper.size * 1.3
        elif col.key == "code":
            paper.put(col.x0 + 4, y, text)
        else:
            paper.put(col.x1 - 4, y, text, to="r")
    return bottom + paper.size * 1.55


def _cell(sheet: Sheet, key: str, row: Row) -> str:
    if key in ("price", "amount"):
        value = row.price if key == "price" else row.net
        return sheet.style.euros(value)
    if key == "rate":
        return f"{row.rate.normalize():f}".replace(".", ",") + " %"
    if key == "qty":
        return f"{row.quantity.normalize():f}".replace(".", ",")
    if key == "discount":
        return f"{row.discount} %" if row.discount else ""
    return {"designation": row.label, "code": row.code, "unit": row.unit}[key]


def _next_page(sheet: Sheet, cols: Sequence[Column], so_far: Decimal, carried: bool) -> float:
    paper, style, rng = sheet.paper, sheet.style, sheet.style.rng
    if carried:
        words = rng.choice(_CARRIED)
        paper.put(cols[-1].x0 - 8, BOTTOM, words[0], to="r")
        paper.put(cols[-1].x1 - 4, BOTTOM, style.euros(so_far), to="r")
        sheet.truth.traits.append("carried")
    paper.page()
    y = 60.0
    if sheet.chance(0.5):
        paper.put(LEFT, y, f"{sheet.deal.nature.capitalize()} {sheet.deal.number} - suite", b=True)
        y += 24
    y = _heading(sheet, y, cols)
    if carried:
        paper.put(cols[-1].x0 - 8, y, words[1], to="r")
        paper.put(cols[-1].x1 - 4, y, style.euros(so_far), to="r")
        y += paper.size * 1.6
    return y
