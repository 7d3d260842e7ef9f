"""Which words of a block are an address: no label, no name, no legal form, no number."""

import pytest

from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.model import Address
from dossier_builder.facts.parties.address_lines import street_of
from dossier_builder.reading.read import read_bytes


@pytest.mark.parametrize(
    ("printed", "street"),
    [
        ("SAS au capital de 60 000 €", ""),
        ("S.A.R.L. au capital social de 7 500,00 euros", ""),
        ("au capital de 1.000 €", ""),
        ("SASU", ""),
        ("Société par actions simplifiée", ""),
        ("RCS Meaux 813 452 679", ""),
        ("SIRET : 813 452 679 00021", ""),
        ("Tél. 01 64 00 00 00", ""),
        ("compta@roux.example", ""),
        ("SAS au capital de 60 000 €, 18 allée des Tilleuls", "18 allée des Tilleuls"),
        ("SARL au capital de 1000 EUR – 3 bis, quai du Wault", "3 bis, quai du Wault"),
        ("SARL - 12 rue du Puits", "12 rue du Puits"),
        ("Facturé à : 12 rue du Puits", "12 rue du Puits"),
        ("Locataire : Bruno Keller", ""),
        ("Client : Bruno Keller, 5 rue de la Gare", "5 rue de la Gare"),
        ("Bruno Keller - 5 rue de la Gare", "5 rue de la Gare"),
        # Streets that begin like a name, a form or a label stay whole.
        ("Résidence Bruno Keller", "Résidence Bruno Keller"),
        ("Bruno Keller Strasse 5", "Bruno Keller Strasse 5"),
        ("Sables d’Or, 4 rue des Pins", "Sables d’Or, 4 rue des Pins"),
        ("Mobile Home 14, allée B", "Mobile Home 14, allée B"),
        ("Bâtiment A : escalier 2", "Bâtiment A : escalier 2"),
        ("Client 3, rue du Port", "Client 3, rue du Port"),
    ],
)
def test_a_line_gives_its_street_alone(printed: str, street: str) -> None:
    assert street_of(printed, "Bruno Keller") == street


INVOICE = """Les Boiseries
SAS au capital de 60 000 €
18 allée des Tilleuls
77100 Meaux
SIRET 813 452 679 00021

FACTURE N° 2026-0051
Date : 22/05/2026

Locataire : Monsieur Bruno Keller
Appartement 12, 5 rue de la Gare
21000 Dijon

Total HT        1 800,00 €
TVA 20 %          360,00 €
Total TTC       2 160,00 €
"""


def test_neither_a_capital_nor_a_label_enters_an_address() -> None:
    facts = facts_of(read_bytes(INVOICE.encode(), file="f.txt")).facts
    assert facts.seller_address is not None
    assert facts.buyer_address is not None
    assert facts.seller_address.value == Address(("18 allée des Tilleuls",), "77100", "Meaux")
    assert facts.buyer_address.value == Address(
        ("Appartement 12, 5 rue de la Gare",), "21000", "Dijon"
    )


def test_a_party_on_one_line_has_the_street_alone_for_address() -> None:
    line = "Client : Madame Solène Marchadier, 3 impasse des Roses, 80000 Amiens"
    text = INVOICE.replace("Locataire : Monsieur Bruno Keller", line)
    text = text.replace("Appartement 12, 5 rue de la Gare\n21000 Dijon\n", "")
    facts = facts_of(read_bytes(text.encode(), file="f.txt")).facts
    assert facts.buyer_address is not None
    assert facts.buyer_address.value == Address(("3 impasse des Roses",), "80000", "Amiens")
