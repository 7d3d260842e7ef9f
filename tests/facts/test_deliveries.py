"""A delivery note has a number of its own, which is never the order's."""

import pytest

from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.model import Facts, Nature
from dossier_builder.reading.read import read_bytes


def facts(text: str) -> Facts:
    found = facts_of(read_bytes(text.encode(), file="bl.txt"))
    assert found.nature is Nature.BON_DE_LIVRAISON
    return found.facts


@pytest.mark.parametrize(
    "head",
    [
        "RIVAGE SAS              BON DE LIVRAISON\n2 rue du Port           N° BL-26-0387",
        "BON DE LIVRAISON N° BL-26-0387",
        "BON DE LIVRAISON\nBL-26-0387",
        "Bordereau de livraison\nRéférence : BL-26-0387",
        "BON DE LIVRAISON\nN° BL : BL-26-0387",
    ],
)
def test_the_number_stands_behind_the_title_or_just_below(head: str) -> None:
    found = facts(f"{head}\nCommande BC-AM-031\nReçu conforme, sans réserve\n")
    assert found.delivery_number is not None
    assert found.delivery_number.value == "BL-26-0387"
    assert found.order_number is not None
    assert found.order_number.value == "BC-AM-031"


def test_a_note_without_a_number_does_not_take_the_order_s() -> None:
    found = facts("BON DE LIVRAISON\nCommande BC-AM-031\nReçu conforme, sans réserve\n")
    assert found.delivery_number is None
