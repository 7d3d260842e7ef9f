"""Only established facts enter the claim unasked."""

import tomllib
from datetime import date
from decimal import Decimal

from dossier_builder.creance.model import Answer
from dossier_builder.facts.model import Status
from tests.creance.factories import (
    claim,
    codes,
    fact,
    invoice,
    legal_test,
)


class TestQuestions:
    """Only established facts enter the claim unasked."""

    def test_an_established_invoice_asks_nothing_about_itself(self) -> None:
        assert "facture_a_confirmer" not in codes(claim(invoice()))

    def test_a_probable_total_is_computed_with_and_asked_with_lines_to_paste(self) -> None:
        total = fact(Decimal("1200.00"), file="F1.pdf", status=Status.PROBABLE, page=2)
        creance = claim(invoice(total_ttc=total))
        assert creance.decompte is not None
        assert creance.decompte.principal_due == Decimal("1200.00")
        (asked,) = (q for q in creance.questions if q.code == "facture_a_confirmer")
        assert asked.blocking
        assert asked.lines == '[[factures]]\nfichier = "F1.pdf"\ntotal_ttc = 1200.00'
        assert [ref.page for ref in asked.refs] == [2]
        assert legal_test(creance, "liquide").answer is Answer.A_VERIFIER

    def test_pasting_the_lines_answers_the_question(self) -> None:
        total = fact(Decimal("1200.00"), status=Status.PROBABLE)
        stated = {"factures": [{"fichier": "F1.pdf", "total_ttc": Decimal("1200.00")}]}
        creance = claim(invoice(total_ttc=total), stated=stated)
        assert "facture_a_confirmer" not in codes(creance)
        assert legal_test(creance, "liquide").answer is Answer.OUI

    def test_an_invoice_without_a_total_is_not_counted_and_is_asked(self) -> None:
        creance = claim(invoice(), invoice("F2.pdf", "F2", total_ttc=None))
        assert creance.decompte is not None
        assert [line.number for line in creance.decompte.invoices] == ["F1"]
        (asked,) = (q for q in creance.questions if q.code == "facture_non_lue")
        assert 'numero = "F2"' in asked.lines

    def test_a_due_date_that_nobody_states_is_provisional_and_asked(self) -> None:
        creance = claim(invoice(due_date=None))
        (asked,) = (q for q in creance.questions if q.code == "facture_a_confirmer")
        assert asked.blocking
        assert "echeance = 2026-04-30" in asked.lines
        assert legal_test(creance, "exigible").answer is Answer.A_VERIFIER

    def test_a_due_date_is_computed_from_the_terms_in_the_later_reading(self) -> None:
        creance = claim(
            invoice(
                due_date=None, issue_date=date(2026, 1, 15), payment_terms="45 jours fin de mois"
            )
        )
        assert creance.decompte is not None
        (line,) = creance.decompte.invoices
        # 31 January + 45 days is 17 March; 15 January + 45 days, then end of month: 31 March.
        assert line.due_date == date(2026, 3, 31)
        assert "17\u00a0mars\u00a02026" in line.due_rule
        assert "facture_a_confirmer" not in codes(creance)
        assert "echeance_deux_lectures" in {finding.code for finding in creance.findings}

    def test_a_probable_due_date_that_the_terms_contradict_takes_the_later(self) -> None:
        creance = claim(
            invoice(
                due_date=fact(date(2026, 3, 31), status=Status.PROBABLE),
                payment_terms="30 jours date de facture",
            )
        )
        assert creance.decompte is not None
        assert creance.decompte.invoices[0].due_date == date(2026, 4, 30)
        assert "facture_a_confirmer" in codes(creance)

    def test_a_file_name_with_quotes_makes_lines_that_parse(self) -> None:
        name = 'facture "A\\B".pdf'
        total = fact(Decimal("1.00"), file=name, status=Status.PROBABLE)
        (asked,) = (
            q
            for q in claim(invoice(name, total_ttc=total)).questions
            if q.code == "facture_a_confirmer"
        )
        assert tomllib.loads(asked.lines)["factures"][0]["fichier"] == name
