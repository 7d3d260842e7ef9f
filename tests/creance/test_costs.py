"""What filing costs and what is not claimed, said once the requête comes."""

from decimal import Decimal
from typing import Any

import pytest

from dossier_builder.facts.model import Address
from tests.creance.factories import SENT, claim, invoice

NANTERRE = Address(("1 rue Fictive",), "92000", "Nanterre")


def codes(ttc: str, **more: Any) -> set[str]:
    return {finding.code for finding in claim(invoice(ttc=ttc, **more), stated=SENT).findings}


def test_the_court_fee_is_marked_to_check_with_the_greffe() -> None:
    found = [f for f in claim(invoice(), stated=SENT).findings if f.code == "frais_de_greffe"]
    assert "33,47\u00a0€" in found[0].message
    assert "à vérifier au greffe" in found[0].message


def test_nothing_is_said_of_costs_before_the_requete() -> None:
    assert "frais_de_greffe" not in {finding.code for finding in claim(invoice()).findings}


@pytest.mark.parametrize(
    ("ttc", "address", "said"),
    [("60000.00", NANTERRE, True), ("40000.00", NANTERRE, False), ("60000.00", None, False)],
)
def test_the_contribution_is_named_above_its_threshold_in_a_tae_only(
    ttc: str, address: Address | None, said: bool
) -> None:
    more = {"buyer_address": address} if address else {}
    assert ("contribution_justice_economique" in codes(ttc, **more)) is said


def test_a_lawyer_after_opposition_is_named_above_the_threshold() -> None:
    assert "avocat_apres_opposition" in codes("12000.00")
    assert "avocat_apres_opposition" not in codes("1200.00")


def test_the_total_never_holds_the_costs_of_letters_or_of_the_greffe() -> None:
    decompte = claim(invoice(), stated=SENT).decompte
    assert decompte is not None
    assert decompte.total == (
        decompte.principal_due + decompte.interest_due + decompte.indemnity_count * Decimal(40)
    )
