"""A payment that a statement shows is asked about; one it does not show cites no statement."""

from datetime import date
from decimal import Decimal
from typing import Any

from dossier_builder.creance.model import Creance, Question
from dossier_builder.facts.model import Movement, Nature, ReadFile
from tests.creance.factories import claim, codes, document, invoice

DAY = date(2026, 5, 12)


def statement(*rows: tuple[date, str, str], **more: Any) -> ReadFile:
    moves = tuple(Movement(on, Decimal(amount), label) for on, amount, label in rows)
    return document("releve.pdf", Nature.RELEVE, movements=moves, **more)


def asked(creance: Creance) -> Question:
    return next(one for one in creance.questions if one.code == "paiement_vu")


def paid(on: date = DAY, amount: str = "1200.00") -> dict[str, Any]:
    return {"paiements": [{"date": on, "montant": Decimal(amount)}]}


def test_payment_that_cites_the_invoice_is_asked_and_blocks() -> None:
    made = claim(invoice(number="FA-103"), statement((DAY, "900.00", "VIR SEPA FACTURE FA 103")))
    question = asked(made)
    assert question.blocking
    assert question.lines.startswith(
        '[[paiements]]\ndate = 2026-05-12\nmontant = 900.00\nfacture = "FA-103"'
    )


def test_payment_of_the_invoice_s_amount_is_asked_whatever_its_label() -> None:
    made = claim(invoice(), statement((DAY, "1200.00", "REMISE CHEQUE 0001")))
    assert 'facture = "F1"' in asked(made).lines


def test_payment_by_the_debtor_s_name_is_asked_without_naming_an_invoice() -> None:
    made = claim(invoice(), statement((DAY, "500.00", "VIR BATI FICTIF ACOMPTE")))
    assert "facture =" not in asked(made).lines


def test_another_s_movement_leaves_the_general_question_alone() -> None:
    made = claim(invoice(), statement((DAY, "31.40", "PRLV EDF")))
    assert codes(made) >= {"paiements"}
    assert "paiement_vu" not in codes(made)


def test_stated_payment_is_not_asked_again_and_cites_the_statement_that_bears_it() -> None:
    bank = statement((date(2026, 5, 13), "1200.00", "VIR BATI FICTIF"))
    made = claim(invoice(), bank, stated=paid())
    assert not codes(made) & {"paiement_vu", "paiements"}
    assert made.decompte is not None
    ref = made.decompte.payments[0].ref
    assert ref is not None and ref.file == "releve.pdf"


def test_payment_that_no_statement_shows_cites_none() -> None:
    bank = statement((date(2026, 4, 2), "31.40", "PRLV EDF"))
    made = claim(invoice(), bank, stated=paid(date(2026, 6, 20), "300.00"))
    assert made.decompte is not None
    assert made.decompte.payments[0].ref is None


def test_another_payment_than_the_stated_one_is_still_asked() -> None:
    bank = statement((DAY, "1200.00", "VIR BATI FICTIF"))
    made = claim(invoice(), bank, stated=paid(date(2026, 6, 20), "300.00"))
    assert "paiement_vu" in codes(made)


def test_person_may_answer_that_nothing_else_was_paid() -> None:
    said = {"fichiers": [{"nom": "releve.pdf", "sans_autre_paiement": True}]}
    made = claim(invoice(), statement((DAY, "1200.00", "VIR BATI FICTIF")), stated=said)
    assert not codes(made) & {"paiement_vu", "paiements"}


def test_deposit_that_the_invoice_took_off_is_not_asked() -> None:
    deposit = invoice(due_payable=Decimal("1000.00"), paid=Decimal("200.00"))
    made = claim(deposit, statement((date(2026, 3, 1), "200.00", "VIR BATI FICTIF")))
    assert "paiement_vu" not in codes(made)
