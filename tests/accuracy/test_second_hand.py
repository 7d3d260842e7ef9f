"""The layouts of the second hand: reproducible, and true to what they are said to state."""

import re
from datetime import date
from decimal import Decimal
from random import Random

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.accuracy.kit import formats as f
from benchmarks.accuracy.layouts import (
    Drawn,
    Layout,
    heldout2,
    heldout3,
    opened,
    visible,
    visible2,
)
from dossier_builder.facts.model import FACT_NAMES, Nature

HELD_OUT = heldout2.layouts() + heldout3.layouts()
EVERY = visible2.layouts() + HELD_OUT
AMOUNTS = ("total_ht", "total_tva", "total_ttc", "prepaid", "due_payable")
DAYS = (f.slash, f.slash_short, f.dot, f.dash, f.iso, f.long, f.short, f.english)
BOTH = pytest.mark.parametrize("variant", [0, 1])
EACH = pytest.mark.parametrize("layout", EVERY, ids=lambda layout: str(layout.name))


def _draw(layout: Layout, variant: int) -> Drawn:
    return layout.draw(Random(f"{layout.name}:{variant}"), variant > 0)


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f.,']", "", text).casefold()


def _shown(drawn: Drawn) -> str:
    document = pypdfium2.PdfDocument(drawn.pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _is_shown(value: str, text: str) -> bool:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = date.fromisoformat(value)
        ways = [way(day) for way in DAYS]
        padded = f"{day.day:02d} {f.long(day).split(' ', 1)[1]}"
        english = f"{day.day} {f.english(day).split()[0]} {day.year}"
        return any(_squeezed(way) in text for way in (*ways, padded, english))
    return all(_squeezed(part).lstrip("-") in text for part in value.split(";"))


def test_no_open_layout_is_a_held_out_one() -> None:
    open_ = {one.name for one in (*visible.layouts(), *opened.layouts(), *visible2.layouts())}

    assert open_.isdisjoint(one.name for one in HELD_OUT)


def test_every_layout_has_a_name_of_its_own() -> None:
    names = [layout.name for layout in EVERY]
    assert len(names) == len(set(names))


@EACH
@BOTH
def test_every_stated_value_stands_on_the_page(layout: Layout, variant: int) -> None:
    drawn = _draw(layout, variant)
    text = _shown(drawn)
    squeezed = _squeezed(text)
    for field, value in drawn.stated.items():
        if field == "currency":
            assert "eur" in squeezed or "€" in squeezed
        elif field == "due_date" and not _is_shown(value, squeezed):
            assert re.search(r"\d+ (jours|days)|comptant", text), "no terms to compute it from"
        else:
            assert _is_shown(value, squeezed), field


@EACH
def test_the_same_seed_draws_the_same_bytes(layout: Layout) -> None:
    assert _draw(layout, 1).pdf == _draw(layout, 1).pdf


@EACH
@BOTH
def test_the_totals_satisfy_the_equations(layout: Layout, variant: int) -> None:
    drawn = _draw(layout, variant)
    truth = drawn.stated | drawn.derived
    known = {key: Decimal(value) for key, value in truth.items() if key in AMOUNTS}
    if {"total_ht", "total_tva", "total_ttc"} <= known.keys():
        assert known["total_ht"] + known["total_tva"] == known["total_ttc"]
    if {"total_ttc", "prepaid", "due_payable"} <= known.keys():
        assert known["total_ttc"] - known["prepaid"] == known["due_payable"]


@EACH
def test_what_is_stated_is_a_fact_the_reader_can_give(layout: Layout) -> None:
    drawn = _draw(layout, 0)
    assert drawn.nature in {nature.value for nature in Nature}
    assert (drawn.stated.keys() | drawn.derived.keys()) - {"prepaid"} <= set(FACT_NAMES)


@settings(deadline=None)
@given(st.sampled_from(EVERY), st.integers(0, 10**9), st.booleans())
def test_every_layout_can_be_drawn_from_any_seed(layout: Layout, seed: int, varied: bool) -> None:
    assert layout.draw(Random(seed), varied).pdf.startswith(b"%PDF-")
