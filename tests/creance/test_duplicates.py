"""One invoice is claimed once."""

from datetime import date
from decimal import Decimal

from dossier_builder.facts.model import Nature, ReadFile
from tests.creance.factories import (
    claim,
    codes,
    document,
    invoice,
    reason,
)


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

    def test_the_copy_with_pages_is_the_piece_and_the_bare_data_its_double(self) -> None:
        creance = claim(invoice("F1.xml"), invoice("facture F1.pdf"))
        assert creance.piece_of("facture F1.pdf") is not None
        assert "facture F1.pdf" in reason(creance, "F1.xml")
