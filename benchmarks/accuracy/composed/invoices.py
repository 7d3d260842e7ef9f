"""A composed invoice or avoir: blocks at random places, then lines, totals, notes and margins."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from benchmarks.accuracy.composed import words
from benchmarks.accuracy.composed.blocks import (
    Sheet,
    Truth,
    party,
    place_of_delivery,
    put_references,
    references,
)
from benchmarks.accuracy.composed.conditions import conditions_page
from benchmarks.accuracy.composed.deal import Deal, deal
from benchmarks.accuracy.composed.ink import FACES, GRAINS, HEIGHT, ORDERS, Paper
from benchmarks.accuracy.composed.notes import footer, margins, payment_notes
from benchmarks.accuracy.composed.relations import style
from benchmarks.accuracy.composed.table import LEFT, RIGHT, put_table
from benchmarks.accuracy.composed.totals import put_totals

# Rows of the page's head, each cell a block; "-" leaves the place empty.
_HEADS: Final = (
    (("seller", "refs"), ("-", "buyer")),
    (("seller", "buyer"), ("refs",)),
    (("seller", "buyer"), ("refs", "-")),
    (("seller", "-"), ("refs", "buyer")),
    (("seller", "ship"), ("refs", "buyer")),
    (("title",), ("seller", "buyer"), ("refs",)),
    (("title",), ("refs", "-"), ("seller", "buyer")),
    (("seller", "title"), ("buyer", "refs")),
    (("seller", "title"), ("buyer", "ship"), ("refs",)),
    (("title", "seller"), ("buyer", "refs")),
    (("seller",), ("buyer", "ship"), ("refs",)),
    (("buyer", "seller"), ("refs",)),
    (("-", "seller"), ("buyer", "-"), ("refs",)),
    (("-", "buyer"), ("refs",)),
    (("refs", "buyer"),),
    (("refs",), ("seller", "buyer", "ship")),
    (("seller", "buyer", "refs"),),
)

Change = Callable[[Deal], Deal]


@dataclass
class _Head:
    """What the head has settled: who is labelled, whether the title names number and day."""

    labelled: bool
    ids_above: bool
    titled: bool
    dated: bool


def new_sheet(rng: Random, change: Change) -> Sheet:
    """Draw a writer, a deal and the way the file is laid."""
    family = rng.choice(tuple(FACES))
    wide = 0.85 if family in ("courier", "dejavu") else 1
    paper = Paper(
        rng, family, rng.choice((8, 8.5, 9, 9, 10)) * wide,
        rng.choice(ORDERS), rng.choice(GRAINS), rng.random() < 0.15, rng.random() < 0.05,
    )  # fmt: skip
    sheet = Sheet(paper, style(rng), change(deal(rng)), Truth())
    sheet.truth.traits += [paper.order, paper.grain]
    if sheet.deal.nature == "avoir" and rng.random() < 0.5:
        sheet.truth.traits.append("negative")
    return sheet


def compose_invoice(rng: Random, change: Change) -> Sheet:
    """Compose one invoice or avoir of the deal as changed; its paper and truth are in the sheet."""
    sheet = new_sheet(rng, change)
    rows = rng.choice(_HEADS)
    cells = [cell for row in rows for cell in row]
    y = _head(sheet, rows, cells)
    y, cols = put_table(sheet, y + 8)
    y = _room(sheet, y, 150)
    y = put_totals(sheet, y, cols)
    y = _room(sheet, y, 110)
    payment_notes(sheet, y + 6)
    footer(sheet, must="seller" not in cells or "seller_siren" not in sheet.truth.stated)
    margins(sheet)
    if sheet.chance(0.12):
        conditions_page(sheet)
    if "€" in sheet.paper.words() or "EUR" in sheet.paper.words().upper():
        sheet.truth.derive(currency="EUR")
    return sheet


def _room(sheet: Sheet, y: float, needed: float) -> float:
    if y + needed < HEIGHT - 50:
        return y
    sheet.paper.page()
    return 70.0


def _head(sheet: Sheet, rows: tuple[tuple[str, ...], ...], cells: list[str]) -> float:
    rng = sheet.style.rng
    way = rng.choices(("none", "number", "number and day"), (60, 20, 20))[0]
    # Whoever writes the buyer first, or no seller block, says who is who.
    unusual = cells.index("buyer") < (cells.index("seller") if "seller" in cells else 99)
    head = _Head(
        labelled=(unusual and "seller" in cells) or sheet.chance(0.6),
        ids_above=sheet.chance(0.6), titled=way != "none", dated=way == "number and day",
    )  # fmt: skip
    y = 50.0
    if "title" not in cells and sheet.chance(0.5):
        y = _title(sheet, head, LEFT + 150 * rng.randrange(3), y) + 6
        cells.append("title")
    for row in rows:
        width = (RIGHT - LEFT) / len(row)
        ends = [_cell(sheet, head, cell, LEFT + width * i, y + 6, width)
                for i, cell in enumerate(row)]  # fmt: skip
        y = max(ends)
    return y if "title" in cells else _title(sheet, head, LEFT, y + 8)


def _cell(sheet: Sheet, head: _Head, cell: str, x: float, y: float, width: float) -> float:
    deal, style = sheet.deal, sheet.style
    if cell == "title":
        return _title(sheet, head, x, y)
    if cell == "ship":
        return place_of_delivery(sheet, x, y)
    if cell == "refs":
        pairs = references(sheet, titled=head.titled, dated=head.dated)
        if not pairs:
            return y
        return put_references(sheet, x, y, width - 8, pairs)
    if cell == "seller":
        label = style.label("seller") if head.labelled and sheet.chance(0.8) else ""
        return party(
            sheet,
            x,
            y,
            deal.seller,
            "seller",
            label=label,
            ids=head.ids_above,
            contact=sheet.chance(0.5),
            box_to=x + width - 12 if sheet.chance(0.15) else 0,
        )
    if cell == "buyer":
        label = style.label("buyer") if head.labelled else ""
        return party(
            sheet,
            x,
            y,
            deal.buyer,
            "buyer",
            label=label,
            ids=sheet.chance(0.3),
            strong=sheet.chance(0.6),
            box_to=x + width - 12 if sheet.chance(0.25) else 0,
        )
    return y


def _title(sheet: Sheet, head: _Head, x: float, y: float) -> float:
    deal, style, paper, rng = sheet.deal, sheet.style, sheet.paper, sheet.style.rng
    noun = rng.choice(words.TITLES[deal.nature])
    if head.titled:
        noun = rng.choice((deal.nature.upper(), deal.nature.capitalize()))
        noun += rng.choice((" n° ", " N° ", " no ", " N°", " ", " : ")) + deal.number
    if head.dated:
        noun += rng.choice((" du ", " en date du ", ", le ", " - ")) + style.day(deal.issued)
    size = rng.choice((11, 13, 16))
    sheet.truth.state(invoice_number=deal.number) if head.titled else None
    sheet.truth.state(issue_date=deal.issued) if head.dated else None
    while paper.wide(noun, b=True, size=size) > RIGHT - x:
        size -= 1
    paper.put(x, y + size * 0.6, noun, b=True, size=size)
    return y + size * 2
