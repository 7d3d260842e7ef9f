"""What a name hides is shown, wherever it is read."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_builder.facts.model import Nature
from dossier_builder.placing.model import Placements, Unplaced
from dossier_builder.placing.page import render_page
from dossier_builder.visible import visible

HIDDEN = "\u202e\u2066\u200b\ufeff\x1b\x9b\x07\u061c\U000e0041"


@pytest.mark.parametrize("sign", HIDDEN)
def test_what_is_hidden_is_spelt_as_toml_reads_it_back(sign: str) -> None:
    shown = visible(f"fa{sign}fdp.exe")
    assert shown.isprintable()
    assert tomllib.loads(f'nom = "{shown}"') == {"nom": f"fa{sign}fdp.exe"}


def test_letters_and_emoji_that_are_held_together_stay() -> None:
    assert visible("pièce n°\u00a012\u202f€ 👩‍⚖️\n") == "pièce n°\u00a012\u202f€ 👩‍⚖️\n"


@given(st.text())
def test_it_is_done_once(text: str) -> None:
    assert visible(visible(text)) == visible(text)


def test_the_list_of_files_to_place_is_not_fooled() -> None:
    name = f"fa{HIDDEN}fdp.exe"
    page = render_page(Placements(unplaced=(Unplaced(name, Nature.AUTRE, (), "Inconnu."),)))
    assert not set(HIDDEN) & set(page)
    assert "fa\\u202e" in page
