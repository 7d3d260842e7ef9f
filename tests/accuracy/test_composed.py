"""Documents of random structure: reproducible, true to what they state, never read falsely sure."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.accuracy.composed.blocks import Sheet
from benchmarks.accuracy.composed.compose import compose, compose_with_data, write_composed
from benchmarks.accuracy.layouts import Drawn
from benchmarks.accuracy.manifest import read_manifest
from benchmarks.accuracy.score import score
from dossier_builder.facts.extract import read_file
from dossier_builder.facts.model import ReadFile

SEEDS = st.integers(0, 10**9)
SAMPLE = range(40)
LEAST_RIGHT = 0.9
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


def _read(path: Path, file: str) -> ReadFile:
    return read_file(path, file=file)[0]


@pytest.mark.parametrize("make", [compose, compose_with_data])
def test_no_wrong_value_of_a_composed_document_is_called_established(
    tmp_path: Path, make: Callable[[int], tuple[Drawn, Sheet]]
) -> None:
    manifest = write_composed(tmp_path, SAMPLE, make)
    found = score(read_manifest(manifest), tmp_path, _read)
    assert found.wrong_while_sure == ()
    assert found.right_share > LEAST_RIGHT
