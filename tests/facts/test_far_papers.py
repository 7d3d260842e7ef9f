"""Papers of other hands around a claim: deeds, postal histories, orders, exempt invoices."""

import pytest

from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.model import ReadFile
from dossier_builder.reading.fold import fold
from dossier_builder.reading.read import read_bytes
from tests.facts.far_papers import PAPERS, Truth
from tests.facts.test_party_layouts import drawn


def _wrong(found: ReadFile, nature: str, truth: Truth) -> dict[str, tuple[str | None, str]]:
    wrong: dict[str, tuple[str | None, str]] = {}
    if found.nature.value != nature:
        wrong["nature"] = (nature, found.nature.value)
    for field, expected in truth.items():
        fact = getattr(found.facts, field)
        got = "" if fact is None else str(fact.value)
        if fold(got) != fold(expected or ""):
            wrong[field] = (expected, got)
    return wrong


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_read_as_plain_text(name: str) -> None:
    nature, text, truth = PAPERS[name]
    assert _wrong(facts_of(read_bytes(text.encode(), file=name)), nature, truth) == {}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_read_as_a_drawn_page(name: str) -> None:
    nature, text, truth = PAPERS[name]
    assert _wrong(facts_of(read_bytes(drawn(text), file=f"{name}.pdf")), nature, truth) == {}
