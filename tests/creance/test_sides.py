"""Whose document it is: never a figure or a piece of another client."""

from decimal import Decimal

from dossier_builder.creance.model import Stage
from dossier_builder.facts.model import Nature
from dossier_builder.settings.firm import FirmSettings
from tests.creance.factories import (
    BUYER,
    OTHER,
    SELLER,
    claim,
    codes,
    document,
    invoice,
    reason,
)


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

    def test_a_delivery_note_that_seems_to_name_the_creditor_is_kept(self) -> None:
        for read in ({"buyer_name": "ATELIER MARNE"}, {"buyer_siren": SELLER}):
            note = document("bl.jpg", Nature.BON_DE_LIVRAISON, error=None, **read)
            assert claim(invoice(), note).piece_of("bl.jpg") is not None

    def test_a_quote_for_another_siren_is_left_out_and_for_another_name_is_asked(self) -> None:
        other = document("d.pdf", Nature.DEVIS, buyer_siren=OTHER)
        assert "différent du débiteur" in reason(claim(invoice(), other), "d.pdf")
        named = document("d.pdf", Nature.DEVIS, buyer_name="Société Dupré")
        creance = claim(invoice(), named)
        assert creance.piece_of("d.pdf") is not None
        assert "destinataire_a_confirmer" in codes(creance)

    def test_copies_of_one_invoice_are_one_voice(self) -> None:
        foreign = {"buyer_siren": OTHER, "buyer_name": "DUPRE"}
        copies = [invoice(f"d{n}.pdf", "D1", "500.00", **foreign) for n in range(4)]
        creance = claim(invoice(), invoice("F2.pdf", "F2"), *copies)
        assert creance.debiteur is not None
        assert creance.debiteur.siren == BUYER

    def test_the_creditor_is_sought_among_the_invoices_of_the_stated_debtor(self) -> None:
        foreign = {
            "buyer_siren": OTHER,
            "buyer_name": "DUPRE",
            "seller_siren": "542065479",
            "seller_name": "AUTRE FOURNISSEUR",
        }
        many = [invoice(f"d{n}.pdf", f"D{n}", "500.00", **foreign) for n in range(4)]
        creance = claim(
            invoice(), *many, stated={"debiteur": {"siren": BUYER}}, firm=FirmSettings()
        )
        assert creance.creancier is not None
        assert creance.creancier.siren == SELLER
        assert creance.decompte is not None
        assert creance.decompte.principal_due == Decimal("1200.00")

    def test_a_debtor_stated_by_name_gets_the_siren_that_the_documents_bear(self) -> None:
        creance = claim(
            invoice(buyer_name="MARQUE FICTIVE"),
            invoice("F2.pdf", "F2"),
            stated={"debiteur": {"nom": "Bati Fictif"}},
        )
        assert creance.debiteur is not None
        assert creance.debiteur.siren == BUYER

    def test_a_debtor_of_unknown_kind_is_asked_before_it_is_taken_for_a_consumer(self) -> None:
        files = invoice(buyer_siren=None, buyer_name="Alix Fictive")
        assert "type_debiteur" in codes(claim(files))
        stated = {"debiteur": {"type": "personne_physique", "professionnel": False}}
        assert "type_debiteur" not in codes(claim(files, stated=stated))
