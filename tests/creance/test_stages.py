"""Where the claim stands, and what comes next."""

from datetime import date
from typing import Any

import pytest

from dossier_builder.creance.model import Answer, Creance, Stage
from dossier_builder.creance.next_step import held_back
from dossier_builder.facts.model import Nature, ReadFile, Status
from tests.creance.factories import (
    SENT,
    claim,
    document,
    fact,
    invoice,
    legal_test,
    reason,
)


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
        assert asked.lines.endswith("\nrecue_le = AAAA-MM-JJ")

    @pytest.mark.parametrize(
        ("today", "stage"),
        [(date(2026, 10, 21), Stage.ATTENTE), (date(2026, 10, 22), Stage.REQUETE)],
    )
    def test_the_delay_counts_from_receipt_to_its_last_day(self, today: date, stage: Stage) -> None:
        creance = self.step(SENT, today=today)
        assert creance.mise_en_demeure.delay_end == date(2026, 10, 21)
        assert creance.next_step.stage is stage

    def test_nothing_that_lacks_something_is_said_to_be_ready_to_sign(self) -> None:
        filed = self.step(SENT, today=date(2026, 10, 22)).next_step
        noticed = self.step(today=date(2026, 5, 1)).next_step
        assert "à signer" in noticed.sentence
        assert held_back(noticed, 0) == noticed
        for step, deed in ((filed, "le dépôt"), (noticed, "l’envoi")):
            said = held_back(step, 2).sentence
            assert "à signer" not in said
            assert said.endswith(f"2\u00a0points à régler avant {deed}.")

    def test_a_step_that_writes_nothing_is_never_held_back(self) -> None:
        waiting = self.step(SENT, today=date(2026, 10, 21)).next_step
        assert held_back(waiting, 3) == waiting

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
        assert legal_test(creance, "certaine").answer is Answer.NON

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
        assert legal_test(creance, "exigible").answer is Answer.NON

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
