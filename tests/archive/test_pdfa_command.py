"""The archive's PDF/A copy by the command line: the whole way, with and without a validator."""

import shutil
from pathlib import Path

import bagit
import pikepdf
import pytest

from dossier_builder.archive.check import check_bag
from dossier_builder.cli import main
from tests.archive.test_pdfa import PASS

DOSSIER = "ATELIER_MARNE"
DAY = "2026-11-23"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH where only what a test puts there is found, and a shell."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "gs"):
        found = shutil.which(name)
        if found:
            (folder / name).symlink_to(found)
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def workspace(demonstration: Path, tmp_path: Path) -> Path:
    """The demonstration, its archive to hold a PDF/A copy where one can be had."""
    root = tmp_path / "espace"
    shutil.copytree(demonstration, root)
    with (root / "dossier-builder.toml").open("a", encoding="utf-8") as stream:
        stream.write('\n[archives]\npdfa = "si_possible"\n')
    return root


def archived(workspace: Path) -> Path:
    command = ["archive", DOSSIER, "--workspace", str(workspace), "--today", DAY]
    assert main([*command, "--depose-le", DAY]) == 0
    folder = workspace / "outbox" / DOSSIER / "archives"
    (bag,) = [path for path in folder.iterdir() if path.is_dir()]
    assert check_bag(bag) == ()
    return bag


def test_with_a_validator_the_record_holds_a_copy_that_is_declared(
    workspace: Path, programs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    validator = programs / "verapdf"
    validator.write_text(f"#!/bin/sh\n{PASS}\n", encoding="utf-8")
    validator.chmod(0o755)

    bag = archived(workspace)

    (copy,) = (bag / "data" / "pdfa").iterdir()
    (filed,) = (bag / "data").rglob("injonction_de_payer/dossier_injonction_de_payer.pdf")
    with pikepdf.open(copy) as one, pikepdf.open(filed) as other:
        assert len(one.pages) == len(other.pages)
        with one.open_metadata() as declared, other.open_metadata() as plain:
            assert (declared.pdfa_status, plain.pdfa_status) == ("2B", "")
    form = bagit.Bag(str(bag)).info["Forme-Du-Pdf"]
    assert "PDF/A-2b" in form
    assert "vérifiée par veraPDF" in form
    assert form in capsys.readouterr().out.replace("\u00a0", " ")


def test_with_ghostscript_and_no_validator_the_record_is_plain_and_says_so(
    workspace: Path, programs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not (programs / "verapdf").exists()

    bag = archived(workspace)

    assert not (bag / "data" / "pdfa").exists()
    form = bagit.Bag(str(bag)).info["Forme-Du-Pdf"]
    assert "n’est pas déclaré PDF/A" in form
    assert "veraPDF n’est pas sur cette machine" in form
    assert form in capsys.readouterr().out.replace("\u00a0", " ")
