"""Documents of random structure: reproducible, true to what they state, never read falsely sure."""

import re
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.accuracy.composed.compose import compose

SEEDS = st.integers(0, 10**9)
SAMPLE = range(40)
FEW = settings(max_examples=25, deadline=None)  # fonts are loaded on first need


def _compact(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f.,'’-]", "", text).casefold()


@FEW
@given(SEEDS)
def test_a_seed_composes_the_same_bytes_each_time(seed: int) -> None:
    assert compose(seed)[0].pdf == compose(seed)[0].pdf


@FEW
@given(SEEDS)
def test_what_a_composed_document_states_adds_up(seed: int) -> None:
    drawn, sheet = compose(seed)
    known = {k: Decimal(v) for k, v in (drawn.stated | drawn.derived).items()
             if k in ("total_ht", "total_tva", "total_ttc", "prepaid", "due_payable")}  # fmt: skip
    if {"total_ht", "total_tva", "total_ttc"} <= known.keys():
        assert known["total_ht"] + known["total_tva"] == known["total_ttc"]
    if "due_payable" in known:
        kept = known.get("prepaid", Decimal(0)) + sheet.deal.retenue
        assert known["total_ttc"] - kept == known["due_payable"]


@FEW
@given(SEEDS)
def test_every_sum_number_and_name_that_is_stated_stands_on_the_page(seed: int) -> None:
    drawn, sheet = compose(seed)
    shown = _compact(sheet.paper.words().replace("\ufb01", "fi").replace("\ufb02", "fl"))
    days = {"issue_date", "due_date", "delivery_date"}
    for field, value in drawn.stated.items():
        if field not in days:
            assert _compact(value).lstrip("0") in shown, (field, value)


def test_what_cannot_be_decided_is_not_among_the_truths() -> None:
    for seed in SAMPLE:
        drawn, sheet = compose(seed)
        assert not sheet.truth.doubtful & (drawn.stated.keys() | drawn.derived.keys())
