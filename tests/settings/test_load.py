"""The settings files: an error names file, key, line and what was expected."""

import os
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from dossier_builder.errors import UsageError
from dossier_builder.settings.claim import ClaimStatement
from dossier_builder.settings.firm import FirmSettings
from dossier_builder.settings.load import line_of, load_claim, load_firm

SHIPPED = Path(__file__).parents[2] / "dossier_builder" / "settings" / "dossier-builder.toml"


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "dossier.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_missing_file_states_nothing(tmp_path: Path) -> None:
    assert load_claim(tmp_path / "dossier.toml") == ClaimStatement()


def test_the_settings_that_init_lays_out_are_the_defaults() -> None:
    assert load_firm(SHIPPED) == FirmSettings()


def test_amounts_never_pass_through_binary_floating_point(tmp_path: Path) -> None:
    path = write(tmp_path, "[[paiements]]\ndate = 2026-01-01\nmontant = 1234567890.13\n")
    assert load_claim(path).paiements[0].montant == Decimal("1234567890.13")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[debiteur]\nnom = 'x'\nsiren = '123456789'\n", ["ligne 3", "debiteur.siren", "SIREN"]),
        ("[debiteur]\nnon = 'x'\n", ["ligne 2", "debiteur.non", "n’existe pas", "« nom » ?"]),
        ("[debiteurs]\nnom = 'x'\n", ["debiteurs", "vouliez-vous dire « debiteur » ?"]),
        ("[[paiements]]\nmontan = 1\n", ["paiements.1.montan", "« montant » ?"]),
        (
            "[[paiements]]\ndate = 2026-01-01\nmontant = 1\n"
            "[[paiements]]\ndate = 'hier'\nmontant = 1\n",
            ["ligne 5", "paiements.2.date", "AAAA-MM-JJ"],
        ),
        ("[[paiements]]\ndate = 2026-01-01\nmontant = 1.005\n", ["ligne 3", "2 décimales"]),
        ("[[paiements]]\ndate = 2026-01-01\n", ["ligne 1", "montant", "obligatoire"]),
        ("[mise_en_demeure]\ndelai_jours = 0\n", ["ligne 2", "au moins 1"]),
        (
            "[[fichiers]]\nnom = 'a.pdf'\nnature = 'fature'\n",
            ["ligne 3", "fichiers.1.nature", "facture"],
        ),
        ("[debiteur\n", ["ligne 1"]),
        ("debiteur = 3\n", ["ligne 1", "section"]),
    ],
)
def test_an_error_names_the_line_the_key_and_what_was_expected(
    tmp_path: Path, text: str, parts: list[str]
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(UsageError) as caught:
        load_claim(path)
    assert caught.value.file == str(path)
    for part in parts:
        assert part in caught.value.what


def test_a_file_that_is_not_utf8_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "dossier.toml"
    path.write_bytes(b"[debiteur]\nnom = '\xe9'\n")
    with pytest.raises(UsageError, match="ne peut pas être lu"):
        load_claim(path)


def test_the_line_of_a_missing_key_is_its_section() -> None:
    assert line_of("# x\n[a]\nb = 1\n\n[[c]]\nd = 1\n[[c]]\n", ("c", 1, "d")) == 7


def test_a_place_left_to_fill_in_is_never_taken_for_a_value(tmp_path: Path) -> None:
    path = write(tmp_path, "[creancier]\nnom = 'X'\nrepresentant = \"…\"\n")
    with pytest.raises(UsageError) as caught:
        load_claim(path)
    assert "ligne 3" in caught.value.what
    assert "creancier.representant" in caught.value.what


@pytest.mark.parametrize("blank", ["…", " … ", "...", "... ...", "……", "AAAA-MM-JJ"])
@pytest.mark.parametrize(
    "lines",
    [
        "[tribunal]\nnom = {}",
        "[creancier]\nadresse = [{}]",
        "[[fichiers]]\nnom = {}",
        "[[fichiers]]\nnom = 'a.pdf'\ntitre = {}",
        "[[factures]]\nfichier = 'a.pdf'\nnumero = {}",
    ],
)
def test_a_value_that_is_only_dots_is_refused_wherever_it_stands(
    tmp_path: Path, lines: str, blank: str
) -> None:
    with pytest.raises(UsageError, match="à compléter"):
        load_claim(write(tmp_path, lines.format(f'"{blank}"')))


def test_an_example_left_in_an_address_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="à compléter"):
        load_claim(write(tmp_path, '[debiteur]\nadresse = ["12 rue …"]\n'))


def test_a_file_may_be_named_with_an_ellipsis_and_a_title_may_hold_one(tmp_path: Path) -> None:
    lines = (
        '[[fichiers]]\nnom = "…relance de mai.pdf"\ntitre = "Échanges de mai…"\n'
        'annexe_de = "mail….eml"\n[[factures]]\nfichier = "…facture.pdf"\nnumero = "F1"\n'
    )
    claim = load_claim(write(tmp_path, lines))
    assert claim.fichiers[0].nom == "…relance de mai.pdf"
    assert claim.fichiers[0].titre == "Échanges de mai…"
    assert claim.fichiers[0].annexe_de == "mail….eml"
    assert claim.factures[0].fichier == "…facture.pdf"


def test_a_key_that_resembles_none_is_refused_without_a_guess(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        load_claim(write(tmp_path, "[debiteur]\nqqqq = 1\n"))
    assert "vouliez-vous" not in caught.value.what


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are POSIX")
@pytest.mark.timeout(10)
def test_a_statement_that_is_no_ordinary_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "dossier.toml"
    for make in (os.mkfifo, Path.mkdir, lambda one: one.symlink_to("/dev/zero")):
        make(path)
        with pytest.raises(UsageError, match="ordinaire"):
            load_claim(path)
        path.rename(tmp_path / str(id(make)))


@pytest.mark.timeout(10)
def test_a_statement_too_large_or_nested_without_end_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "")
    os.truncate(path, 10_000_000_000)
    with pytest.raises(UsageError, match="trop grand"):
        load_claim(path)
    path = write(tmp_path, "a = " + "[" * 100_000)
    with pytest.raises(UsageError, match="pas écrit correctement"):
        load_claim(path)
