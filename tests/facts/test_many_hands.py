"""The nature of a document is told by its title and by what it says, whoever wrote it."""

import pytest

from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.model import Nature
from dossier_builder.reading.read import read_bytes
from tests.facts.hands import HANDS


@pytest.mark.parametrize(
    ("nature", "text"), HANDS, ids=[f"{n}-{i}" for i, (n, _) in enumerate(HANDS)]
)
def test_the_nature_is_told_from_title_and_content(nature: str, text: str) -> None:
    found = facts_of(read_bytes(text.encode(), file="document.txt"))
    assert found.nature is Nature(nature), found.nature_reasons
