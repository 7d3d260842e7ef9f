"""French typography: amounts, dates, words."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_builder import french

amounts = st.decimals(min_value=0, max_value=10**9, places=2)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0,00\u00a0€"),
        ("1234.5", "1\u202f234,50\u00a0€"),
        ("-1234567.89", "\u22121\u202f234\u202f567,89\u00a0€"),
    ],
)
def test_euros_use_a_comma_and_spaces_that_never_break(value: str, text: str) -> None:
    assert french.euros(Decimal(value)) == text


@given(amounts)
def test_an_amount_in_figures_reads_back_as_itself(value: Decimal) -> None:
    text = french.nombre(value).replace("\u202f", "").replace(",", ".")
    assert Decimal(text) == value


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1", "un euro"),
        ("0.50", "zéro euro et cinquante centimes"),
        ("80.01", "quatre-vingts euros et un centime"),
        ("671.15", "six cent soixante et onze euros et quinze centimes"),
        ("1000000", "un million d’euros"),
        ("2200000.20", "deux millions deux cent mille euros et vingt centimes"),
    ],
)
def test_amounts_in_words_follow_the_grammar_of_millions_and_plurals(
    value: str, words: str
) -> None:
    assert french.en_toutes_lettres(Decimal(value)) == words


def test_a_negative_amount_has_no_words() -> None:
    with pytest.raises(ValueError, match="negative"):
        french.en_toutes_lettres(Decimal("-1"))


def test_the_first_of_a_month_is_1er() -> None:
    assert french.date_longue(date(2026, 4, 1)) == "1er\u00a0avril\u00a02026"
    assert french.date_longue(date(2026, 4, 2)) == "2\u00a0avril\u00a02026"


def test_lists_end_with_et() -> None:
    assert french.liste(["a"]) == "a"
    assert french.liste(["a", "b", "c"]) == "a, b et c"


def test_french_is_singular_below_two() -> None:
    assert french.compte(0, "pièce") == "0\u00a0pièce"
    assert french.compte(1, "pièce") == "1\u00a0pièce"
    assert french.compte(2, "pièce") == "2\u00a0pièces"
    assert french.compte(1706, "jour") == "1\u202f706\u00a0jours"


@pytest.mark.parametrize(
    "text",
    [
        "Pièce\u00a0n°\u00a013",
        "(Pièces\u00a0n°\u00a08 et 8-1)",
        "art.\u00a0L.\u00a0441-10",
        "l’article\u00a01407, les articles\u00a057 et 54",
        "10\u00a0000\u00a0€, soit 40\u00a0%",
        "«\u00a0oui\u00a0»\u00a0: non\u00a0?",
        "M.\u00a0Dupont, Mme\u00a0Durand et Me\u00a0Martin",
        "le 1er\u00a0avril, sous 15\u00a0jours",
        "732\u00a0829\u00a0320",
        "§\u00a03",
        "un article de journal, 4\u00a0rue Haute",
    ],
)
def test_no_line_can_end_inside_a_number_a_reference_or_a_title(text: str) -> None:
    typed = text.replace("\u00a0", " ")
    assert french.typographie(typed) == text
    assert french.typographie(text) == text
