"""A firm's own template, made in LibreOffice, is filled and drawn whole."""

from pathlib import Path

import pytest

from dossier_builder.letters.check import check_templates
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.templates import Templates
from tests.letters.helpers import flat, letter, links_of, pdf_of, text_of, workspace

ETUDE = (Path(__file__).parent / "data" / "etude.docx").read_bytes()


@pytest.fixture
def templates(tmp_path: Path) -> Templates:
    return workspace(tmp_path, ETUDE)


def test_header_footer_note_list_and_table_are_all_printed(templates: Templates) -> None:
    text = text_of(pdf_of(letter(LetterKind.RELANCE, templates=templates)))
    for wanted in (
        "Étude ATELIER DE LA MARNE – ATELIER_MARNE",
        "Relance BÂTI & FILS",
        "Note : Pénalités de retard au taux de la Banque centrale européenne",
        "• Facture 2026-0042 (Pièce n° 4).",
        "2026-0043 4 510,00 €",
        "Page 1 sur 1",
    ):
        assert flat(wanted) in flat(text)


def test_its_citation_is_a_link_too(templates: Templates) -> None:
    pdf = pdf_of(letter(LetterKind.RELANCE, templates=templates))
    assert {target for _, target, _ in links_of(pdf)} == {"urn:dossier-builder:piece:4"}


def test_it_is_told_what_a_relance_should_carry(templates: Templates) -> None:
    (check,) = [c for c in check_templates(templates) if c.kind is LetterKind.RELANCE]
    assert check.errors == () and check.unknown == ()
    assert any("Place pour la signature" in text for text in check.missing)
