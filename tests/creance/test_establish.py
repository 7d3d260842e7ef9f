"""The claim as a whole: what is counted, what is asked, what is left out, what comes next."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dossier_builder.creance.model import Answer, Creance, LegalTest, Stage
from dossier_builder.facts.model import Nature, ReadFile, Severity, Status
from dossier_builder.pieces.model import ItemState
from dossier_builder.settings.firm import FirmSettings
from tests.creance.factories import (
    BUYER,
    OTHER,
    SELLER,
    TODAY,
    avoir,
    claim,
    document,
    fact,
    invoice,
)

SENT = {"mise_en_demeure": {"envoyee_le": date(2026, 10, 1), "recue_le": date(2026, 10, 6)}}


def codes(creance: Creance) -> set[str]:
    return {question.code for question in creance.questions}


def reason(creance: Creance, file: str) -> str:
    return next(one.reason for one in creance.left_out if one.file == file)


def test_of(creance: Creance, key: str) -> LegalTest:
    return next(test for test in creance.tests if test.key == key)


test_of.__test__ = False  # type: ignore[attr-defined]


def check_totals(creance: Creance) -> None:
    """Every total is the sum of the lines shown."""
    account = creance.decompte
    assert account is not None
    zero = Decimal(0)
    assert account.principal_initial == sum((i.total_ttc for i in account.invoices), zero)
    assert account.principal_due == sum((i.balance for i in account.invoices), zero)
    for line in account.invoices:
        off = sum((one.amount for one in (*line.avoirs, *line.payments)), zero)
        assert line.balance == line.total_ttc - line.prepaid - off
    assert account.interest_accrued == sum((s.interest for s in account.segments), zero)
    assert account.interest_paid == sum((p.to_interest for p in account.payments), zero)
    assert account.interest_due == account.interest_accrued - account.interest_paid
    assert account.indemnity_total == account.indemnity_unit * account.indemnity_count
    assert account.total == (
        account.principal_due
        + account.interest_due
        + account.indemnity_total
        + (account.penalty_clause or zero)
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
        assert test_of(creance, "liquide").answer is Answer.A_VERIFIER

    def test_pasting_the_lines_answers_the_question(self) -> None:
        total = fact(Decimal("1200.00"), status=Status.PROBABLE)
        stated = {"factures": [{"fichier": "F1.pdf", "total_ttc": Decimal("1200.00")}]}
        creance = claim(invoice(total_ttc=total), stated=stated)
        assert "facture_a_confirmer" not in codes(creance)
        assert test_of(creance, "liquide").answer is Answer.OUI

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
        assert test_of(creance, "exigible").answer is Answer.A_VERIFIER

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
        import tomllib

        name = 'facture "A\\B".pdf'
        total = fact(Decimal("1.00"), file=name, status=Status.PROBABLE)
        (asked,) = (
            q
            for q in claim(invoice(name, total_ttc=total)).questions
            if q.code == "facture_a_confirmer"
        )
        assert tomllib.loads(asked.lines)["factures"][0]["fichier"] == name


class TestWhoseFile:
    """Another client's document is never counted and never a piece."""

    def test_the_invoice_of_another_debtor_is_left_out_with_the_reason(self) -> None:
        creance = claim(
            invoice(),
            invoice("F2.pdf", "F2"),
            invoice("DUPRE.pdf", "D1", "500.00", buyer_siren=OTHER, buyer_name="DUPRE"),
        )
        assert "DUPRE, SIREN 404\u00a0833\u00a0048" in reason(creance, "DUPRE.pdf")
        assert creance.piece_of("DUPRE.pdf") is None
        assert creance.decompte is not None
        assert creance.decompte.principal_initial == Decimal("2400.00")

    def test_two_debtors_equally_named_claim_nothing_and_ask(self) -> None:
        creance = claim(invoice(), invoice("F2.pdf", "F2", buyer_siren=OTHER, buyer_name="DUPRE"))
        assert creance.decompte is None
        assert creance.next_step.stage is Stage.INCOMPLET
        (asked,) = (q for q in creance.questions if q.code == "debiteur_ambigu")
        assert asked.blocking
        assert {BUYER, OTHER} <= set(asked.lines.replace('"', " ").split())

    def test_the_debtor_stated_decides_between_two(self) -> None:
        creance = claim(
            invoice(),
            invoice("F2.pdf", "F2", buyer_siren=OTHER, buyer_name="DUPRE"),
            stated={"debiteur": {"siren": OTHER}},
        )
        assert creance.decompte is not None
        assert [line.number for line in creance.decompte.invoices] == ["F2"]
        assert creance.debiteur is not None
        assert creance.debiteur.name == "DUPRE"

    def test_an_invoice_of_another_seller_is_left_out(self) -> None:
        creance = claim(invoice(), invoice("X.pdf", "X1", seller_siren=OTHER, seller_name="DUPRE"))
        assert "différent du créancier" in reason(creance, "X.pdf")

    def test_an_invoice_from_the_debtor_to_the_creditor_is_pointed_out(self) -> None:
        creance = claim(
            invoice(),
            invoice("F2.pdf", "F2"),
            invoice(
                "R.pdf",
                "R1",
                seller_siren=BUYER,
                seller_name="BATI FICTIF SAS",
                buyer_siren=SELLER,
                buyer_name="ATELIER MARNE SARL",
            ),
        )
        assert "dette en sens inverse" in reason(creance, "R.pdf")

    def test_an_invoice_without_a_customer_is_asked(self) -> None:
        creance = claim(invoice(), invoice("F2.pdf", "F2", buyer_siren=None, buyer_name=None))
        assert "destinataire_a_confirmer" in codes(creance)

    def test_a_name_without_siren_joins_its_company(self) -> None:
        creance = claim(
            invoice(), invoice("F2.pdf", "F2", buyer_siren=None, buyer_name="Bâti Fictif")
        )
        assert "destinataire_a_confirmer" not in codes(creance)
        assert creance.decompte is not None
        assert len(creance.decompte.invoices) == 2

    def test_the_kbis_of_a_third_company_is_left_out(self) -> None:
        creance = claim(
            invoice(),
            document("k.pdf", Nature.KBIS, company_siren=OTHER, company_name="DUPRE"),
        )
        assert "autre société" in reason(creance, "k.pdf")

    def test_a_letter_to_somebody_else_is_asked(self) -> None:
        creance = claim(invoice(), document("r.pdf", Nature.RELANCE, recipient="Société Dupré"))
        assert "destinataire_a_confirmer" in codes(creance)

    def test_the_only_seller_of_all_invoices_is_the_creditor_without_settings(self) -> None:
        creance = claim(invoice(), firm=FirmSettings())
        assert creance.creancier is not None
        assert creance.creancier.siren == SELLER
        assert "identite_creancier" in codes(creance)


class TestDuplicates:
    """One invoice is claimed once."""

    def test_the_scan_of_a_factur_x_is_its_double(self) -> None:
        creance = claim(invoice("scan.pdf"), invoice("fx.pdf", issue_date=date(2026, 3, 31)))
        assert creance.decompte is not None
        assert creance.decompte.principal_initial == Decimal("1200.00")
        assert len(creance.left_out) == 1
        assert "doublon de" in creance.left_out[0].reason

    def test_one_number_with_two_totals_is_asked_and_counted_once(self) -> None:
        creance = claim(invoice(), invoice("F1bis.pdf", "F1", "1300.00"))
        assert creance.decompte is not None
        assert len(creance.decompte.invoices) == 1
        assert "facture_en_conflit" in codes(creance)

    def test_an_unread_number_with_the_same_total_is_not_counted_twice(self) -> None:
        creance = claim(invoice(), invoice("scan.pdf", "", invoice_number=None))
        assert creance.decompte is not None
        assert creance.decompte.principal_initial == Decimal("1200.00")
        assert "doublon_possible" in codes(creance)

    def test_the_same_bytes_twice_are_one_piece(self) -> None:
        one = document("c.pdf", Nature.CONTRAT)
        copy = ReadFile("copie de c.pdf", one.sha256, 1, Nature.CONTRAT, 1.0, (), one.facts)
        creance = claim(invoice(), copy, one)
        assert "même contenu" in reason(creance, "copie de c.pdf")


class TestStages:
    """Where the claim stands."""

    def step(self, stated: dict[str, Any] | None = None, *more: ReadFile, **kwargs: Any) -> Creance:
        return claim(invoice(), *more, stated=stated, **kwargs)

    def test_before_the_due_date_nothing_is_sent(self) -> None:
        creance = self.step(today=date(2026, 4, 30))
        assert creance.next_step.stage is Stage.A_ECHOIR
        assert creance.next_step.wait_until == date(2026, 5, 1)

    def test_the_day_after_the_due_date_the_mise_en_demeure_comes(self) -> None:
        creance = self.step(today=date(2026, 5, 1))
        assert creance.next_step.stage is Stage.MISE_EN_DEMEURE

    def test_sent_without_a_receipt_is_asked(self) -> None:
        creance = self.step({"mise_en_demeure": {"envoyee_le": date(2026, 10, 1)}})
        assert creance.next_step.stage is Stage.ATTENTE
        (asked,) = (q for q in creance.questions if q.code == "mise_en_demeure_recue")
        assert asked.blocking
        assert asked.lines == "[mise_en_demeure]\nrecue_le = AAAA-MM-JJ"

    @pytest.mark.parametrize(
        ("today", "stage"),
        [(date(2026, 10, 21), Stage.ATTENTE), (date(2026, 10, 22), Stage.REQUETE)],
    )
    def test_the_delay_counts_from_receipt_to_its_last_day(self, today: date, stage: Stage) -> None:
        creance = self.step(SENT, today=today)
        assert creance.mise_en_demeure.delay_end == date(2026, 10, 21)
        assert creance.next_step.stage is stage

    def test_the_delay_of_a_letter_is_not_moved_off_a_sunday(self) -> None:
        stated = {
            "mise_en_demeure": {"envoyee_le": date(2026, 10, 1), "recue_le": date(2026, 10, 3)}
        }
        creance = self.step(stated)
        assert creance.mise_en_demeure.delay_end == date(2026, 10, 18)
        assert date(2026, 10, 18).weekday() == 6

    def test_a_proof_in_the_file_says_when_it_was_sent_and_received(self) -> None:
        proof = document(
            "ar.pdf",
            Nature.PREUVE_ENVOI,
            sent_date=date(2026, 10, 1),
            received_date=date(2026, 10, 6),
            tracking_number="2C12345678901",
        )
        creance = self.step(None, proof)
        assert creance.next_step.stage is Stage.REQUETE
        assert creance.mise_en_demeure.tracking == "2C12345678901"
        assert [ref.file for ref in creance.mise_en_demeure.refs] == ["ar.pdf"]

    def test_a_hand_written_receipt_is_asked_and_not_counted_with(self) -> None:
        proof = document(
            "ar.pdf",
            Nature.PREUVE_ENVOI,
            sent_date=date(2026, 10, 1),
            received_date=fact(date(2026, 10, 6), status=Status.PROBABLE),
        )
        creance = self.step(None, proof)
        assert creance.next_step.stage is Stage.ATTENTE
        (asked,) = (q for q in creance.questions if q.code == "mise_en_demeure_recue")
        assert "recue_le = 2026-10-06" in asked.lines

    def test_an_earlier_reminder_s_receipt_does_not_start_the_delay(self) -> None:
        old = document(
            "ar1.pdf",
            Nature.PREUVE_ENVOI,
            sent_date=date(2026, 6, 1),
            received_date=date(2026, 6, 3),
            tracking_number="1A",
        )
        new = document(
            "ar2.pdf",
            Nature.PREUVE_ENVOI,
            sent_date=date(2026, 11, 16),
            received_date=date(2026, 11, 18),
            tracking_number="2B",
        )
        creance = self.step(None, old, new)
        assert creance.mise_en_demeure.received_on == date(2026, 11, 18)
        assert creance.next_step.stage is Stage.ATTENTE

    def test_a_contested_claim_is_a_lawyer_s(self) -> None:
        creance = self.step({**SENT, "situation": {"contestee": True}})
        assert creance.next_step.stage is Stage.AVOCAT
        assert test_of(creance, "certaine").answer is Answer.NON

    def test_a_message_that_contests_the_debt_weighs(self) -> None:
        message = document("m.eml", Nature.ECHANGE, contested="travaux mal faits")
        creance = self.step(SENT, message)
        assert creance.next_step.stage is Stage.AVOCAT
        cleared = self.step({**SENT, "situation": {"contestee": False}}, message)
        assert cleared.next_step.stage is Stage.REQUETE

    def test_a_collective_procedure_closes_this_way_and_the_indemnity(self) -> None:
        creance = self.step({**SENT, "situation": {"procedure_collective": True}})
        assert creance.next_step.stage is Stage.AVOCAT
        assert creance.decompte is not None
        assert creance.decompte.indemnity_count == 0

    def test_a_time_barred_invoice_is_a_lawyer_s(self) -> None:
        old = invoice(issue_date=date(2021, 9, 30), due_date=date(2021, 10, 31))
        assert claim(old, stated=SENT).next_step.stage is Stage.AVOCAT

    def test_a_filed_claim_waits_for_the_order(self) -> None:
        creance = self.step({**SENT, "procedure": {"deposee_le": date(2026, 11, 1)}})
        assert creance.next_step.stage is Stage.DEPOSE

    def test_a_wish_to_keep_the_relationship_starts_with_a_reminder(self) -> None:
        stated = {"situation": {"menager_la_relation": True}}
        assert self.step(stated).next_step.stage is Stage.RELANCE
        reminded = self.step(stated, document("r.pdf", Nature.RELANCE))
        assert reminded.next_step.stage is Stage.MISE_EN_DEMEURE

    def test_an_instalment_plan_stops_the_letters(self) -> None:
        creance = self.step({"situation": {"echeancier_en_cours": True}})
        assert creance.next_step.stage is Stage.ATTENTE
        assert test_of(creance, "exigible").answer is Answer.NON

    def test_no_document_at_all_is_incomplete(self) -> None:
        creance = claim()
        assert creance.next_step.stage is Stage.INCOMPLET
        assert creance.decompte is None

    def test_prior_conciliation_is_said_not_to_be_required(self) -> None:
        assert any("25-70.013" in text for text in self.step(SENT).next_step.alternatives)

    def test_an_invoice_not_due_yet_waits_beside_one_that_is(self) -> None:
        later = invoice("F2.pdf", "F2", due_date=date(2026, 12, 31))
        creance = self.step(None, later)
        assert creance.decompte is not None
        assert [line.number for line in creance.decompte.invoices] == ["F1"]
        assert "non échue" in reason(creance, "F2.pdf")


class TestRegimes:
    """Which interest."""

    PRIVATE = {"debiteur": {"type": "personne_physique", "professionnel": False}}

    def test_a_consumer_owes_legal_interest_from_the_mise_en_demeure_and_no_indemnity(self) -> None:
        creance = claim(
            invoice(buyer_siren=None, buyer_name="Alix Fictive"), stated={**self.PRIVATE, **SENT}
        )
        assert creance.decompte is not None
        (segment,) = creance.decompte.segments
        assert (segment.start, segment.rate) == (date(2026, 10, 7), Decimal("2.75"))
        assert creance.decompte.indemnity_count == 0
        assert creance.limitations[0].years == 2

    def test_no_legal_interest_runs_before_the_mise_en_demeure(self) -> None:
        creance = claim(invoice(), stated={"interets": {"regime": "legal"}})
        assert creance.decompte is not None
        assert creance.decompte.segments == ()
        assert creance.decompte.indemnity_count == 1

    def test_a_private_creditor_has_the_other_category(self) -> None:
        person = {
            "creancier": {
                "nom": "Alix Fictive",
                "type": "personne_physique",
                "professionnel": False,
            }
        }
        creance = claim(
            invoice(seller_siren=None, seller_name="Alix Fictive"),
            stated={**person, **SENT, "interets": {"regime": "legal"}},
            firm=FirmSettings(),
        )
        assert creance.decompte is not None
        assert {s.rate for s in creance.decompte.segments} == {Decimal("6.84")}

    def test_a_contractual_rate_under_three_times_the_legal_rate_is_flagged(self) -> None:
        stated = {"interets": {"regime": "contractuel", "taux": Decimal("5.00")}}
        creance = claim(invoice(), stated=stated)
        assert creance.decompte is not None
        assert {s.rate for s in creance.decompte.segments} == {Decimal("5.00")}
        assert "taux_sous_plancher" in {finding.code for finding in creance.findings}

    def test_a_lower_rate_read_in_the_contract_is_asked_before_more_is_claimed(self) -> None:
        contract = document("c.pdf", Nature.CONTRAT, penalty_rate=Decimal("9.00"), signed=True)
        (asked,) = (q for q in claim(invoice(), contract).questions if q.code == "taux_lu")
        assert asked.blocking
        assert "taux = 9.00" in asked.lines

    def test_capitalisation_is_asked_for_in_words_and_never_counted(self) -> None:
        stated = {"interets": {"capitalisation": True}}
        plain, asked = claim(invoice()), claim(invoice(), stated=stated)
        assert plain.decompte is not None
        assert asked.decompte is not None
        assert asked.decompte.total == plain.decompte.total
        assert "1343-2" in asked.decompte.running_sentence
        assert asked.capitalisation


class TestGrounds:
    """Rent, instalments and acknowledgements of debt."""

    def test_a_lease_and_its_notices_claim_rent_at_the_legal_rate(self) -> None:
        notice = document(
            "avis.pdf",
            Nature.AVIS_ECHEANCE,
            invoice_number="2026-04",
            issue_date=date(2026, 4, 1),
            due_date=date(2026, 4, 5),
            total_ttc=Decimal("1500.00"),
            seller_siren=SELLER,
            buyer_siren=BUYER,
            buyer_name="BATI FICTIF SAS",
        )
        creance = claim(notice, document("bail.pdf", Nature.BAIL, signed=True), stated=SENT)
        assert creance.decompte is not None
        assert creance.decompte.principal_due == Decimal("1500.00")
        assert {s.regime for s in creance.decompte.segments} == {"legal-pro"}
        assert creance.decompte.indemnity_count == 0

    def test_an_acknowledgement_of_debt_is_claimed_by_itself(self) -> None:
        paper = document(
            "rdd.pdf",
            Nature.RECONNAISSANCE_DE_DETTE,
            debt_amount=Decimal("3000.00"),
            issue_date=date(2026, 1, 10),
            due_date=date(2026, 6, 30),
            seller_siren=SELLER,
            buyer_siren=BUYER,
            buyer_name="BATI FICTIF SAS",
            signed=True,
        )
        creance = claim(paper, stated={**SENT, "creancier": {"siren": SELLER}})
        assert creance.decompte is not None
        assert creance.decompte.principal_due == Decimal("3000.00")
        livraison = next(item for item in creance.checklist if item.key == "livraison")
        assert livraison.state is ItemState.SANS_OBJET

    def test_instalments_stated_on_a_contract_are_lines_and_the_future_ones_wait(self) -> None:
        contract = document(
            "contrat.pdf",
            Nature.CONTRAT,
            seller_siren=SELLER,
            buyer_siren=BUYER,
            buyer_name="BATI FICTIF SAS",
            signed=True,
        )
        lines = [
            {
                "fichier": "contrat.pdf",
                "numero": f"Échéance {n}",
                "echeance": day,
                "total_ttc": Decimal("500.00"),
            }
            for n, day in enumerate((date(2026, 5, 1), date(2026, 8, 1), date(2027, 1, 1)), 1)
        ]
        creance = claim(
            contract,
            stated={
                "factures": lines,
                "situation": {"fondement": "echeances"},
                "creancier": {"siren": SELLER},
            },
        )
        assert creance.decompte is not None
        assert [line.number for line in creance.decompte.invoices] == ["Échéance 1", "Échéance 2"]
        assert creance.piece_of("contrat.pdf") is not None


class TestFiles:
    """Every file is a piece or is listed with its reason."""

    def test_an_unreadable_file_is_left_out_and_blocks_until_it_is_excluded(self) -> None:
        bad = document("bad.pdf", Nature.AUTRE, error="Ce PDF est tronqué.")
        creance = claim(invoice(), bad)
        assert "tronqué" in reason(creance, "bad.pdf")
        assert any(
            f.code == "fichier_illisible" and f.severity is Severity.BLOQUANT
            for f in creance.findings
        )
        excluded = claim(invoice(), bad, stated={"fichiers": [{"nom": "bad.pdf", "exclu": True}]})
        assert not any(f.severity is Severity.BLOQUANT for f in excluded.findings)

    def test_an_unreadable_file_whose_nature_is_stated_is_a_piece_with_its_problem(self) -> None:
        bad = document("bad.pdf", Nature.AUTRE, error="Ce PDF est tronqué.")
        stated = {"fichiers": [{"nom": "bad.pdf", "nature": "contrat"}]}
        piece = claim(invoice(), bad, stated=stated).piece_of("bad.pdf")
        assert piece is not None
        assert (piece.nature, piece.problem) == (Nature.CONTRAT, "Ce PDF est tronqué.")

    def test_every_file_is_a_piece_or_left_out_never_both(self) -> None:
        files = [
            invoice(),
            invoice("F1b.pdf"),
            avoir("A.pdf", "A1", "10.00", "F1"),
            document("x.bin", Nature.AUTRE),
            document("bad.pdf", Nature.AUTRE, error="illisible."),
            document("mail.eml", Nature.ECHANGE),
            document("mail.eml/a.pdf", Nature.AUTRE),
        ]
        creance = claim(*files)
        pieces = {piece.file for piece in creance.pieces}
        left_out = {one.file for one in creance.left_out}
        assert pieces | left_out == {read.file for read in files}
        assert not pieces & left_out

    def test_a_name_misspelt_in_dossier_toml_is_said(self) -> None:
        creance = claim(invoice(), stated={"fichiers": [{"nom": "factur.pdf", "exclu": True}]})
        assert any(f.code == "fichier_inconnu" for f in creance.findings)

    def test_an_old_kbis_is_flagged(self) -> None:
        kbis = document("k.pdf", Nature.KBIS, company_siren=SELLER, issue_date=date(2026, 8, 22))
        assert any(f.code == "kbis_ancien" for f in claim(invoice(), kbis).findings)
        assert not any(
            f.code == "kbis_ancien"
            for f in claim(invoice(), kbis, today=date(2026, 11, 22)).findings
        )


def test_the_checklist_names_what_is_missing_and_what_answers_it() -> None:
    creance = claim(
        invoice(),
        document("c.pdf", Nature.CONTRAT, signed=True),
        document("k.pdf", Nature.KBIS, company_siren=SELLER),
        stated=SENT,
    )
    states = {item.key: item.state for item in creance.checklist}
    assert states["requete"] is ItemState.PRODUIT
    assert states["contrat"] is ItemState.PRESENT
    assert states["livraison"] is ItemState.MANQUANT
    assert states["mise_en_demeure"] is ItemState.MANQUANT
    assert states["identite_creancier"] is ItemState.PRESENT
    assert states["identite_debiteur"] is ItemState.PRESENT


def test_the_limitation_of_an_invoice_runs_from_its_due_date() -> None:
    creance = claim(invoice())
    assert creance.limitations[0].expires_on == date(2031, 4, 30)
    assert (creance.limitations[0].years, creance.limitations[0].urgent) == (5, False)


def test_a_limitation_too_close_to_obtain_and_serve_an_order_is_urgent() -> None:
    near = invoice(issue_date=date(2022, 2, 1), due_date=date(2022, 4, 22))
    far = invoice(issue_date=date(2022, 2, 1), due_date=date(2022, 4, 23))
    assert claim(near).limitations[0].urgent
    assert not claim(far).limitations[0].urgent


def test_carriage_is_barred_after_one_year() -> None:
    creance = claim(invoice(), stated={"situation": {"transport": True}})
    assert (creance.limitations[0].years, creance.limitations[0].article) == (
        1,
        "art. L133-6 C. com.",
    )


def test_missing_mentions_inform_and_do_not_stop() -> None:
    found = [f for f in claim(invoice()).findings if f.code == "mentions_facture"]
    assert found[0].severity is Severity.INFO
    assert "indemnité forfaitaire" in found[0].message


def test_the_same_inputs_give_the_same_claim() -> None:
    files = [invoice(), avoir("A.pdf", "A1", "10.00", "F1"), document("c.pdf", Nature.CONTRAT)]
    assert claim(*files) == claim(*files)
    assert claim(*files).today == TODAY
