"""A delivery note has a number of its own, which is never the order's."""

from datetime import date

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


@pytest.mark.parametrize(
    "said",
    [
        "L'an 2026, le 3 avril 2026, la société Roux, 21000 Dijon, a procédé à la réception des\n"
        "travaux du marché du 2 mars 2025.",
        "En exécution du marché du 2 mars 2025, la réception des travaux est prononcée à compter\n"
        "du 3 avril 2026.",
        "L'an deux mille vingt-six, et le vendredi 3 avril 2026, les soussignés ont constaté\n"
        "l'achèvement de l'ouvrage commandé le 2 mars 2025.",
    ],
)
def test_the_day_of_a_record_is_that_on_which_it_was_drawn_up(said: str) -> None:
    found = facts(f"PROCÈS-VERBAL DE RÉCEPTION DE TRAVAUX\n\n{said}\nSans réserve.\n")
    assert found.delivery_date is not None
    assert found.delivery_date.value == date(2026, 4, 3)
