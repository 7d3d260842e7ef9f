"""Text: cleaned, judged legible, folded for matching; .docx and plain files as pages."""

import zipfile
from io import BytesIO

import docx
import pytest

from dossier_builder.errors import UnreadableInputError
from dossier_builder.reading.fold import fold
from dossier_builder.reading.legible import clean, is_legible, name_codes
from dossier_builder.reading.model import Medium
from dossier_builder.reading.read import read_bytes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("N° 12 – Échéance", "no 12 - echeance"),
        ("L’œuvre", "l'oeuvre"),
        ("1\u202f234,56\u00a0€", "1 234,56 €"),
        ("chØance", "cheance"),
    ],
)
def test_folding_leaves_what_labels_are_matched_on(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_cleaning_removes_lone_surrogates_and_controls() -> None:
    assert clean("a\ud835b\x00c\r\nd\ufffee") == "abc\nd-e"
    clean("\udfff").encode("utf-8")


def test_codes_of_a_font_without_encoding_become_letters() -> None:
    assert name_codes("(cid:233)t(cid:233) (cid:7) (cid:127)") == "été (cid:7) •"


@pytest.mark.parametrize(
    ("text", "legible"),
    [
        ("Facture du mois de mars, total 12,00", True),
        ("", False),
        ("(cid:12)(cid:44)(cid:3)(cid:9)", False),
        ("\ue001\ue002\ue003 ab", False),
        ("Xq zrt plk wvb " * 12, False),
    ],
)
def test_noise_is_not_taken_for_text(text: str, legible: bool) -> None:
    assert is_legible(text) is legible


def test_a_docx_gives_its_paragraphs_and_tables_in_order() -> None:
    document = docx.Document()
    document.add_paragraph("Contrat n° 4")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Total HT", "1 200,00"
    out = BytesIO()
    document.save(out)
    read = read_bytes(out.getvalue(), file="a.docx")
    assert read.medium is Medium.DOCX
    assert "Contrat n° 4\nTotal HT\t1 200,00" in read.pages[0].text


def test_a_broken_docx_is_said_to_be() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<broken")
    with pytest.raises(UnreadableInputError, match="Word"):
        read_bytes(out.getvalue(), file="a.docx")


def test_windows_text_keeps_its_accents() -> None:
    assert (
        "échéance" in read_bytes("échéance : 3 mars".encode("cp1252"), file="a.txt").pages[0].text
    )
