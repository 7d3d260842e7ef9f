"""Which interest, and what else a claim may rest on."""

from datetime import date
from decimal import Decimal

from dossier_builder.facts.model import Nature
from dossier_builder.pieces.model import ItemState
from dossier_builder.settings.firm import FirmSettings
from tests.creance.factories import (
    BUYER,
    PRIVATE,
    SELLER,
    SENT,
    claim,
    document,
    invoice,
)


class TestRegimes:
    """Which interest."""

    def test_a_consumer_owes_legal_interest_from_the_mise_en_demeure_and_no_indemnity(self) -> None:
        creance = claim(
            invoice(buyer_siren=None, buyer_name="Alix Fictive"), stated={**PRIVATE, **SENT}
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


class TestThreeTimesTheLegalRate:
    """The clause that many invoices print."""

    TERMS = "Pénalités de retard : trois fois le taux d’intérêt légal."

    def test_the_clause_is_asked_because_it_is_the_lower_rate(self) -> None:
        creance = claim(invoice(penalty_terms=self.TERMS))
        (asked,) = (q for q in creance.questions if q.code == "taux_lu")
        assert asked.blocking
        assert 'regime = "trois-fois-legal"' in asked.lines

    def test_once_stated_it_follows_the_legal_rate_of_each_semester(self) -> None:
        stated = {"interets": {"regime": "trois-fois-legal"}}
        creance = claim(invoice(penalty_terms=self.TERMS), stated=stated)
        assert creance.decompte is not None
        assert [s.rate for s in creance.decompte.segments] == [Decimal("7.86"), Decimal("8.25")]
        assert "taux_lu" not in {q.code for q in creance.questions}
