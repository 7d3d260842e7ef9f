"""The values of a file as a person reads them."""

from dossier_builder.facts.model import Address
from dossier_builder.report.labels import shown

ADDRESS = Address(("18 allée des Tilleuls", "Bâtiment B"), "51100", "Reims")


def test_an_address_is_its_lines_then_its_postcode_and_town() -> None:
    assert shown(ADDRESS) == "18 allée des Tilleuls, Bâtiment B, 51100 Reims"


def test_an_address_quoted_as_evidence_is_no_code() -> None:
    assert str(ADDRESS) == "18 allée des Tilleuls, Bâtiment B, 51100 Reims"
