"""Another hand changes words and formats, never a value."""

import re
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.accuracy.kit.formats import FR, SHORT_MONTHS, slash
from benchmarks.accuracy.kit.hand import KNOWN, VISIBLE_WORDS, Hand
from benchmarks.accuracy.layouts.opened.words import OPENED_WORDS


def _labels(words: object) -> set[str]:
    assert isinstance(words, dict)
    return {re.sub(r"\W", "", label).casefold() for group in words.values() for label in group}


def test_the_words_once_held_out_are_used_nowhere_else() -> None:
    assert _labels(OPENED_WORDS).isdisjoint(_labels(VISIBLE_WORDS) | _labels(KNOWN))


@pytest.mark.parametrize("words", [VISIBLE_WORDS, OPENED_WORDS])
def test_every_known_kind_of_label_has_other_words(words: dict[str, tuple[str, ...]]) -> None:
    assert words.keys() == KNOWN.keys()


@given(st.integers(0, 10**6), st.decimals(0, 999_999, places=2))
def test_an_amount_keeps_its_digits(seed: int, value: Decimal) -> None:
    shown = Hand(Random(seed), VISIBLE_WORDS).restyle(f"Montant : {FR(value)} €")
    assert re.sub(r"\D", "", shown) == re.sub(r"\D", "", f"{value:.2f}")


@given(st.integers(0, 10**6), st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_a_day_keeps_its_day_month_and_year(seed: int, day: date) -> None:
    shown = Hand(Random(seed), OPENED_WORDS).restyle(f"le {slash(day)}")
    numbers = [int(number) for number in re.findall(r"\d+", shown)]
    assert day.year in numbers
    assert day.day in numbers
    month = SHORT_MONTHS[day.month - 1].rstrip(".").casefold()
    assert day.month in numbers or month in shown.casefold()


def test_one_hand_uses_one_word_for_one_kind_of_label() -> None:
    hand = Hand(Random(3), VISIBLE_WORDS)
    assert hand.restyle("Total HT :").rstrip(" :") == hand.restyle("Montant HT")
    assert hand.restyle("Total HT") in VISIBLE_WORDS["ht"]


def test_other_text_is_left_alone() -> None:
    text = "Capital de 37 000 € - RCS 842 157 307 - tél. 04 65 71 00 14"
    assert Hand(Random(1), VISIBLE_WORDS).restyle(text) == text
