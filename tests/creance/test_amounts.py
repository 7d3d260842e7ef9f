"""What is owed, and on which figure."""

from datetime import date
from decimal import Decimal

from dossier_builder.creance.model import Stage
from tests.creance.factories import (
    SENT,
    avoir,
    check_totals,
    claim,
    codes,
    invoice,
)


class TestAmounts:
    """What is owed, and on which figure."""

    def test_a_prepaid_invoice_owes_its_balance_and_not_its_total(self) -> None:
        creance = claim(
            invoice(ttc="671.15", paid=Decimal("201.00"), due_payable=Decimal("470.15"))
        )
        assert creance.decompte is not None
        (line,) = creance.decompte.invoices
        assert (line.total_ttc, line.prepaid, line.balance) == (
            Decimal("671.15"),
            Decimal("201.00"),
            Decimal("470.15"),
        )
        assert all(s.principal == Decimal("470.15") for s in creance.decompte.segments)
        check_totals(creance)

    def test_a_balance_due_alone_gives_what_was_prepaid(self) -> None:
        creance = claim(invoice(ttc="671.15", due_payable=Decimal("470.15")))
        assert creance.decompte is not None
        assert creance.decompte.invoices[0].prepaid == Decimal("201.00")

    def test_a_balance_due_above_the_total_never_raises_the_claim(self) -> None:
        creance = claim(invoice(ttc="671.15", due_payable=Decimal("900.00")))
        assert creance.decompte is not None
        assert creance.decompte.principal_due == Decimal("671.15")

    def test_contradictory_figures_claim_the_lower_one_and_ask(self) -> None:
        creance = claim(invoice(paid=Decimal("300.00"), due_payable=Decimal("1100.00")))
        assert creance.decompte is not None
        assert creance.decompte.principal_due == Decimal("900.00")
        (asked,) = (q for q in creance.questions if q.code == "facture_a_confirmer")
        assert asked.blocking
        assert "deja_paye = 300.00" in asked.lines

    def test_an_invoice_already_paid_is_settled(self) -> None:
        creance = claim(invoice(due_payable=Decimal("0.00")))
        assert creance.next_step.stage is Stage.SOLDE
        assert creance.decompte is not None
        assert creance.decompte.indemnity_count == 0

    def test_the_person_s_figure_wins_over_the_one_read(self) -> None:
        creance = claim(
            invoice(due_payable=Decimal("1200.00")),
            stated={"factures": [{"numero": "F1", "deja_paye": Decimal("500.00")}]},
        )
        assert creance.decompte is not None
        assert creance.decompte.principal_due == Decimal("700.00")

    def test_an_avoir_reduces_its_invoice_from_the_due_date_on(self) -> None:
        creance = claim(invoice(), invoice("F2.pdf", "F2"), avoir("A.pdf", "A1", "200.00", "F2"))
        assert creance.decompte is not None
        by_number = {line.number: line for line in creance.decompte.invoices}
        assert by_number["F1"].balance == Decimal("1200.00")
        assert by_number["F2"].balance == Decimal("1000.00")
        assert {s.principal for s in creance.decompte.segments if s.invoice == "F2"} == {
            Decimal("1000.00")
        }
        check_totals(creance)

    def test_an_invoice_with_a_negative_total_is_an_avoir(self) -> None:
        creance = claim(
            invoice(), invoice("N.pdf", "N1", "-200.00", preceding_invoice="F1", due_date=None)
        )
        assert creance.decompte is not None
        assert creance.decompte.principal_due == Decimal("1000.00")

    def test_an_avoir_that_names_no_invoice_is_taken_off_and_asked(self) -> None:
        creance = claim(invoice(), avoir("A.pdf", "A1", "200.00", None))
        assert creance.decompte is not None
        assert creance.decompte.principal_due == Decimal("1000.00")
        assert "avoir_a_confirmer" in codes(creance)

    def test_the_answer_to_the_question_about_an_avoir_settles_it(self) -> None:
        stated = {
            "factures": [{"fichier": "A.pdf", "total_ttc": Decimal("200.00"), "rattachee_a": "F1"}]
        }
        creance = claim(invoice(), avoir("A.pdf", "A1", "200.00", None), stated=stated)
        assert "avoir_a_confirmer" not in codes(creance)

    def test_an_avoir_larger_than_its_invoice_never_makes_a_negative_balance(self) -> None:
        creance = claim(invoice(), avoir("A.pdf", "A1", "1500.00", "F1"))
        assert creance.decompte is not None
        assert creance.decompte.principal_due == Decimal("0.00")
        assert "avoir_en_trop" in {finding.code for finding in creance.findings}

    def test_payments_and_an_avoir_add_up_to_the_total_shown(self) -> None:
        creance = claim(
            invoice(),
            invoice("F2.pdf", "F2", "3333.33", due_date=date(2026, 6, 30)),
            avoir("A.pdf", "A1", "133.33", "F2"),
            stated={
                "paiements": [
                    {"date": date(2026, 6, 20), "montant": Decimal("500.00")},
                    {"date": date(2026, 8, 1), "montant": Decimal("1000.01"), "facture": "F2"},
                ],
                "clause_penale": Decimal("120.00"),
                **SENT,
            },
        )
        check_totals(creance)
        assert creance.decompte is not None
        assert creance.decompte.penalty_clause == Decimal("120.00")
        assert creance.decompte.indemnity_total == Decimal("80.00")

    def test_the_clause_penale_waits_for_the_mise_en_demeure(self) -> None:
        creance = claim(invoice(), stated={"clause_penale": Decimal("120.00")})
        assert creance.decompte is not None
        assert creance.decompte.penalty_clause is None
        assert "clause_penale" in {finding.code for finding in creance.findings}

    def test_a_payment_on_the_due_date_leaves_no_indemnity(self) -> None:
        paid = {"paiements": [{"date": date(2026, 4, 30), "montant": Decimal("1200.00")}]}
        creance = claim(invoice(), stated=paid)
        assert creance.decompte is not None
        assert creance.decompte.indemnity_count == 0
        assert creance.next_step.stage is Stage.SOLDE

    def test_a_payment_equal_to_the_deposit_on_the_invoice_is_pointed_out(self) -> None:
        creance = claim(
            invoice(paid=Decimal("201.00"), due_payable=Decimal("999.00")),
            stated={"paiements": [{"date": date(2026, 3, 1), "montant": Decimal("201.00")}]},
        )
        assert "paiement_deja_deduit" in {finding.code for finding in creance.findings}

    def test_an_invoice_in_dollars_is_not_counted_as_euros(self) -> None:
        creance = claim(invoice(), invoice("U.pdf", "U1", "900.00", currency="USD"))
        assert creance.decompte is not None
        assert creance.decompte.principal_initial == Decimal("1200.00")
        assert "devise" in codes(creance)
