"""Only established facts enter the claim unasked."""

import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal

from dossier_builder.creance.model import Answer, Creance
from dossier_builder.facts.model import Nature, Status
from tests.creance.factories import (
    REIMS,
    SENT,
    claim,
    codes,
    document,
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


class TestIdentity:
    """A name, a SIREN or an address that is only probable never goes out unasked."""

    PROBABLE = fact(REIMS, file="F1.pdf", status=Status.PROBABLE)

    def test_a_probable_address_is_asked_with_its_lines(self) -> None:
        creance = claim(invoice(buyer_address=self.PROBABLE))
        (asked,) = (q for q in creance.questions if q.code == "identite_debiteur_a_confirmer")
        assert asked.blocking
        assert tomllib.loads(asked.lines) == {
            "debiteur": {"adresse": ["12 rue Fictive"], "code_postal": "51100", "ville": "Reims"}
        }
        stated = tomllib.loads(asked.lines)
        answered = claim(invoice(buyer_address=self.PROBABLE), stated=stated)
        assert "identite_debiteur_a_confirmer" not in codes(answered)

    def test_two_documents_that_read_alike_establish_it(self) -> None:
        creance = claim(
            invoice(buyer_address=self.PROBABLE),
            invoice("F2.pdf", "F2", buyer_address=self.PROBABLE),
        )
        assert "identite_debiteur_a_confirmer" not in codes(creance)

    def test_a_company_without_a_form_or_a_siren_is_asked_for_them(self) -> None:
        stated = {"debiteur": {"nom": "BATI FICTIF", "type": "personne_morale"}}
        files = invoice(buyer_name="BATI FICTIF", buyer_siren=None)
        (asked,) = (
            q for q in claim(files, stated=stated).questions if q.code == "identite_debiteur"
        )
        assert "forme" in asked.lines
        assert "siren" in asked.lines

    def test_a_natural_person_who_claims_states_birth_and_nationality(self) -> None:
        stated = {"creancier": {"nom": "Alix Fictive", "type": "personne_physique"}}
        creance = claim(invoice(seller_siren=None, seller_name="Alix Fictive"), stated=stated)
        (asked,) = (q for q in creance.questions if q.code == "identite_creancier")
        for word in ("nationalite", "date_naissance", "lieu_naissance", "profession"):
            assert word in asked.lines
        assert "54" in asked.why


def test_a_probable_number_that_another_document_cites_is_established() -> None:
    number = fact("F1", status=Status.PROBABLE)
    assert "facture_a_confirmer" in codes(claim(invoice(invoice_number=number)))
    reminder = document("r.pdf", Nature.RELANCE, invoices_cited=("F-1", "F2"))
    assert "facture_a_confirmer" not in codes(claim(invoice(invoice_number=number), reminder))


def test_a_probable_document_date_stays_blank_in_the_bordereau_and_is_asked_once() -> None:
    day = fact(date(2026, 6, 1), status=Status.PROBABLE)
    letters = [document(name, Nature.RELANCE, issue_date=day) for name in ("a.pdf", "b.pdf")]
    creance = claim(invoice(), *letters)
    assert [p.date for p in creance.pieces if p.nature is Nature.RELANCE] == [None, None]
    (asked,) = (q for q in creance.questions if q.code == "dates_des_pieces")
    assert not asked.blocking
    answered = claim(invoice(), *letters, stated=tomllib.loads(asked.lines))
    assert {p.date for p in answered.pieces if p.nature is Nature.RELANCE} == {date(2026, 6, 1)}
    assert "dates_des_pieces" not in codes(answered)


def test_a_date_that_the_file_name_bears_too_is_established() -> None:
    day = fact(date(2026, 7, 6), status=Status.PROBABLE)
    creance = claim(invoice(), document("relance 06-07-2026.pdf", Nature.RELANCE, issue_date=day))
    piece = creance.piece_of("relance 06-07-2026.pdf")
    assert piece is not None
    assert piece.date == date(2026, 7, 6)


def test_a_hand_written_delivery_date_is_asked_and_blocks_the_requete_only() -> None:
    day = fact(date(2026, 3, 20), status=Status.PROBABLE)
    note = document("bl.jpg", Nature.BON_DE_LIVRAISON, delivery_date=day)
    before, after = claim(invoice(), note), claim(invoice(), note, stated=SENT)
    for creance, blocking in ((before, False), (after, True)):
        (asked,) = (q for q in creance.questions if q.code == "date_livraison")
        assert asked.blocking is blocking
        assert "date_livraison = 2026-03-20" in asked.lines


def test_a_section_that_dossier_toml_has_already_is_not_opened_twice() -> None:
    stated = {"mise_en_demeure": {"envoyee_le": date(2026, 10, 1)}}
    (asked,) = (q for q in claim(invoice(), stated=stated).questions if "recue" in q.code)
    assert asked.lines == (
        "# à ajouter sous la section [mise_en_demeure] de dossier.toml\nrecue_le = AAAA-MM-JJ"
    )


def test_all_the_lines_asked_can_be_pasted_together() -> None:
    day = fact(date(2026, 6, 1), status=Status.PROBABLE)
    creance = claim(
        invoice(
            buyer_address=fact(REIMS, status=Status.PROBABLE),
            buyer_name="BATI FICTIF",
            total_ttc=fact(Decimal("1200.00"), status=Status.PROBABLE),
        ),
        document("a.pdf", Nature.RELANCE, issue_date=day),
        document("k.pdf", Nature.CONTRAT, penalty_rate=Decimal("9.00")),
    )
    lines = "\n".join(question.lines for question in creance.questions)
    assert set(tomllib.loads(lines)["debiteur"]) == {"forme", "adresse", "code_postal", "ville"}
    assert set(tomllib.loads(lines)) >= {"factures", "debiteur", "fichiers", "interets", "tribunal"}


def test_two_entries_on_one_file_add_up() -> None:
    entries = [
        {"nom": "a.pdf", "nature": "contrat"},
        {"nom": "a.pdf", "date": date(2026, 1, 2)},
    ]
    piece = claim(
        invoice(), document("a.pdf", Nature.AUTRE), stated={"fichiers": entries}
    ).piece_of("a.pdf")
    assert piece is not None
    assert (piece.nature, piece.date) == (Nature.CONTRAT, date(2026, 1, 2))


def test_a_message_and_the_reminder_attached_to_it_are_one_reminder() -> None:
    names = ("mail.eml", "mail.eml/relance.pdf")
    creance = claim(invoice(), *(document(name, Nature.RELANCE) for name in names))
    assert any(reason.startswith("1\u00a0relance ") for reason in creance.next_step.reasons)


def test_a_due_date_confirmed_as_printed_is_the_documents_own() -> None:
    due = fact(date(2026, 4, 30), file="F1.pdf", status=Status.PROBABLE)
    stated = {"factures": [{"fichier": "F1.pdf", "echeance": date(2026, 4, 30)}]}
    notice = replace(invoice(due_date=due), nature=Nature.AVIS_ECHEANCE)
    assert rule_of(claim(notice, stated=stated)) == "échéance portée sur l’avis d’échéance"


def test_a_due_date_that_a_person_corrects_is_the_creditors_word() -> None:
    due = fact(date(2026, 4, 30), file="F1.pdf", status=Status.PROBABLE)
    stated = {"factures": [{"fichier": "F1.pdf", "echeance": date(2026, 5, 31)}]}
    creance = claim(invoice(due_date=due), stated=stated)
    assert rule_of(creance) == "échéance indiquée par le créancier"


def rule_of(creance: Creance) -> str:
    assert creance.decompte is not None
    (line,) = creance.decompte.invoices
    return line.due_rule
