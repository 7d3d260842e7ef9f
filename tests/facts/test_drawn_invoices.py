"""Invoices drawn at random: right or silent, and never wrong when sure."""

from collections import Counter

import pytest

from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.model import Status
from dossier_builder.reading.fold import fold
from dossier_builder.reading.read import read_bytes
from tests.facts.invoice_factory import Factory

SEEDS = range(1000, 1080)


@pytest.fixture(scope="module")
def scores() -> tuple[Counter[str], list[str]]:
    counts: Counter[str] = Counter()
    sure_and_wrong: list[str] = []
    for seed in SEEDS:
        drawn = Factory(seed).draw()
        found = facts_of(read_bytes(drawn.pdf, file=f"{seed}.pdf"))
        counts["right" if found.nature.value == drawn.truth["nature"] else "wrong nature"] += 1
        for name, expected in drawn.truth.items():
            fact = None if name == "nature" else getattr(found.facts, name)
            if name == "nature":
                continue
            value = "" if fact is None else fold(str(fact.value))
            right = value == fold(expected) or (name.endswith("name") and fold(expected) in value)
            counts["right" if right else "wrong" if value else "silent"] += 1
            if fact is not None and not right and fact.status is Status.ETABLI:
                sure_and_wrong.append(f"{seed} {name}: {expected} read {value} {drawn.choices}")
    return counts, sure_and_wrong


def test_nothing_is_wrong_when_sure(scores: tuple[Counter[str], list[str]]) -> None:
    assert scores[1] == []


def test_97_values_in_100_are_right(scores: tuple[Counter[str], list[str]]) -> None:
    counts = scores[0]
    assert counts["right"] / counts.total() >= 0.97, counts


def test_the_same_seed_gives_the_same_invoice() -> None:
    assert Factory(7).draw() == Factory(7).draw()
