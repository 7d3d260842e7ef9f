"""An acknowledgement of debt: its own sum, once, or the instalments that a person lists."""

from datetime import date
from decimal import Decimal
from typing import Any

from dossier_builder.creance.model import Creance
from dossier_builder.facts.model import Nature, ReadFile, Status
from tests.creance.factories import BUYER, REIMS, SELLER, claim, codes, document, fact

FILE = "r.pdf"


def acknowledgement(status: Status) -> ReadFile:
    return document(
        FILE,
        Nature.RECONNAISSANCE_DE_DETTE,
        debt_amount=fact(Decimal("8500.00"), file=FILE, status=status),
        issue_date=fact(date(2025, 5, 5), file=FILE, status=status),
        due_date=fact(date(2026, 4, 30), file=FILE, status=status),
        seller_siren=SELLER,
        seller_name="ATELIER MARNE SARL",
        buyer_siren=BUYER,
        buyer_name="BATI FICTIF SAS",
        buyer_address=REIMS,
    )


def stated(**more: Any) -> dict[str, Any]:
    return {"fichier": FILE, "date": date(2025, 5, 5), "echeance": date(2026, 4, 30), **more}


def principal(creance: Creance) -> Decimal:
    assert creance.decompte is not None
    return creance.decompte.principal_due


def test_it_has_no_number_and_none_is_asked() -> None:
    made = claim(acknowledgement(Status.ETABLI))
    assert "facture_a_confirmer" not in codes(made)
    assert made.decompte is not None
    assert made.decompte.invoices[0].number == "Échéance du 30\u00a0avril\u00a02026"


def test_pasting_the_offered_lines_answers_and_counts_the_sum_once() -> None:
    lines = [stated(), stated(total_ttc=Decimal("8500.00"))]
    for entry in lines:
        made = claim(
            acknowledgement(Status.PROBABLE if "total_ttc" in entry else Status.ETABLI),
            stated={"factures": [entry]},
        )
        assert not codes(made) & {"facture_a_confirmer", "echeance_incomplete"}
        assert principal(made) == Decimal("8500.00")


def test_listed_instalments_replace_the_whole_sum() -> None:
    parts = [
        stated(echeance=date(2026, month, 1), total_ttc=Decimal("1000.00")) for month in (2, 3)
    ]
    made = claim(acknowledgement(Status.ETABLI), stated={"factures": parts})
    assert principal(made) == Decimal("2000.00")
