"""A box of the reading frame is found again on the page as shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_builder.geometry import Box
from dossier_builder.reading.frame import Frame


@given(
    turn=st.sampled_from([0, 90, 180, 270]),
    x=st.floats(0, 1),
    y=st.floats(0, 1),
)
def test_an_upright_box_stays_on_the_page_and_keeps_its_area(turn: int, x: float, y: float) -> None:
    frame = Frame(600, 800, turn)
    width, height = frame.upright_size
    box = Box(x * (width - 50), y * (height - 20), x * (width - 50) + 50, y * (height - 20) + 20)
    shown = frame.to_shown(box)
    assert shown.width * shown.height == pytest.approx(1000, rel=1e-6)
    assert shown.x1 <= 600.001
    assert shown.bottom <= 800.001


def test_a_quarter_turn_puts_the_upright_top_left_where_it_was() -> None:
    assert Frame(600, 800, 90).to_shown(Box(0, 0, 10, 5)) == Box(0, 790, 5, 800)
    assert Frame(600, 800, 270).to_shown(Box(0, 0, 10, 5)) == Box(595, 0, 600, 10)
    assert Frame(600, 800, 180).to_shown(Box(0, 0, 10, 5)) == Box(590, 795, 600, 800)


@given(skew=st.floats(-10, 10), x=st.floats(50, 550), y=st.floats(50, 750))
def test_straightening_and_showing_undo_each_other(skew: float, x: float, y: float) -> None:
    frame = Frame(600, 800, 0, skew)
    u, v = frame.straight(x, y)
    shown = frame.to_shown(Box(u, v, u, v))
    assert shown.x0 == pytest.approx(x, abs=1e-6)
    assert shown.top == pytest.approx(y, abs=1e-6)
