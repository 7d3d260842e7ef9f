"""Small papers of many kinds: their days, numbers, deliveries and debtors."""

import pytest

from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.model import ReadFile
from dossier_builder.reading.fold import fold
from dossier_builder.reading.read import read_bytes
from tests.facts.small_papers import PAPERS
from tests.facts.test_party_layouts import drawn


def _wrong(found: ReadFile, truth: dict[str, str | None]) -> dict[str, tuple[str | None, str]]:
    wrong = {}
    for field, expected in truth.items():
        if field == "nature":
            continue
        fact = getattr(found.facts, field)
        got = "" if fact is None else str(fact.value)
        if fold(got) != fold(expected or ""):
            wrong[field] = (expected, got)
    return wrong


@pytest.mark.parametrize("name", PAPERS)
def test_a_small_paper_is_read_as_plain_text(name: str) -> None:
    text, truth = PAPERS[name]
    found = facts_of(read_bytes(text.encode(), file=name))
    assert found.nature.value == truth.get("nature", "facture")
    assert _wrong(found, truth) == {}


@pytest.mark.parametrize("name", PAPERS)
def test_a_small_paper_is_read_as_a_drawn_page(name: str) -> None:
    text, truth = PAPERS[name]
    found = facts_of(read_bytes(drawn(text), file=f"{name}.pdf"))
    assert found.nature.value == truth.get("nature", "facture")
    assert _wrong(found, truth) == {}
