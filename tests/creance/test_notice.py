"""The sending of the mise en demeure, as its slip shows it and as a person confirms it."""

from datetime import date

from dossier_builder.creance.model import Creance, Stage
from dossier_builder.facts.model import Nature, ReadFile, Status
from dossier_builder.pieces.model import ItemState
from tests.creance.factories import SENT, claim, codes, document, fact, invoice

DAY = date(2026, 9, 29)


def slip() -> ReadFile:
    read = fact(DAY, file="depot.pdf", status=Status.PROBABLE)
    return document("depot.pdf", Nature.PREUVE_ENVOI, sent_date=read, issue_date=read)


def state_of_notice(creance: Creance) -> ItemState:
    return next(one.state for one in creance.checklist if one.key == "mise_en_demeure")


def test_day_read_on_the_slip_is_offered_and_the_receipt_not_asked_yet() -> None:
    made = claim(invoice(), slip())
    asked = next(one for one in made.questions if one.code == "mise_en_demeure_envoyee")
    assert asked.lines == "[mise_en_demeure]\nenvoyee_le = 2026-09-29"
    assert "mise_en_demeure_recue" not in codes(made)
    assert "reste à confirmer" in made.next_step.sentence


def test_confirming_the_slip_s_own_date_is_enough() -> None:
    made = claim(invoice(), slip(), stated={"fichiers": [{"nom": "depot.pdf", "date": DAY}]})
    assert made.mise_en_demeure.sent_on == DAY
    assert made.next_step.stage is Stage.ATTENTE


def test_slip_dated_otherwise_by_the_person_does_not_say_when_the_letter_left() -> None:
    other = {"fichiers": [{"nom": "depot.pdf", "date": date(2026, 9, 30)}]}
    assert claim(invoice(), slip(), stated=other).mise_en_demeure.sent_on is None


def test_slip_without_the_letter_leaves_the_checklist_open_and_says_what_to_drop() -> None:
    made = claim(invoice(), slip(), stated=SENT)
    assert state_of_notice(made) is ItemState.MANQUANT
    assert "copie_mise_en_demeure" in {one.code for one in made.findings}


def test_letter_and_slip_answer_the_checklist() -> None:
    made = claim(invoice(), slip(), document("med.pdf", Nature.MISE_EN_DEMEURE), stated=SENT)
    assert state_of_notice(made) is ItemState.PRESENT
    assert "copie_mise_en_demeure" not in {one.code for one in made.findings}


def test_interest_is_to_run_from_the_notice_while_it_is_on_its_way() -> None:
    private = {"debiteur": {"type": "personne_physique", "professionnel": False}, **SENT}
    bill = invoice(buyer_siren=None)
    on_its_way = claim(bill, stated=private, today=date(2026, 10, 2)).decompte
    received = claim(bill, stated=private, today=date(2026, 10, 8)).decompte
    assert on_its_way is not None and received is not None
    assert "à compter de la mise en demeure" in on_its_way.running_sentence
    assert "à compter du 9" in received.running_sentence


def test_order_names_the_last_day_to_serve_it() -> None:
    made = claim(invoice(), stated={**SENT, "procedure": {"ordonnance_le": date(2026, 11, 12)}})
    assert "au plus tard le 12\u00a0février\u00a02027" in made.next_step.sentence
