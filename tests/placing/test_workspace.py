"""Loose files of a real workspace: joined by reference, opened, or listed; never moved."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from dossier_builder.cli import main
from dossier_builder.errors import ExitCode
from dossier_builder.facts.model import ReadFile
from dossier_builder.making import loose
from dossier_builder.making.gather import read_dropped
from dossier_builder.making.layout import lay_out
from dossier_builder.placing import known
from dossier_builder.shipped import examples_dir
from dossier_builder.workspace import DroppedFile

MARNE = examples_dir() / "ATELIER_MARNE"
LOIRE = examples_dir() / "TRANSPORTS_LOIRE"
INVOICE = "facture FC-2026-0142.pdf"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "espace"
    lay_out(root)
    shutil.copyfile(examples_dir() / "dossier-builder.toml", root / "dossier-builder.toml")
    return root


def build(root: Path) -> int:
    return main(["build", "--workspace", str(root), "--today", "2026-11-23"])


def data(root: Path, dossier: str) -> dict[str, object]:
    path = root / "outbox" / dossier / "dossier.json"
    return dict(json.loads(path.read_text(encoding="utf-8")))


def test_loose_files_join_open_or_are_listed_and_stay_where_they_lie(root: Path) -> None:
    inbox = root / "inbox"
    (inbox / "MARNE").mkdir()
    shutil.copyfile(MARNE / INVOICE, inbox / "MARNE" / INVOICE)
    shutil.copyfile(MARNE / "avoir AV26-0019.pdf", inbox / "avoir.pdf")
    shutil.copyfile(LOIRE / "FC-2026-0098.pdf", inbox / "scan 3.pdf")
    (inbox / "note.txt").write_text("Rappeler le client Marne.", encoding="utf-8")
    before = {path: path.read_bytes() for path in inbox.rglob("*") if path.is_file()}
    assert build(root) in {ExitCode.OK, ExitCode.INCOMPLETE}
    marne = data(root, "MARNE")
    files = marne["files"]
    assert isinstance(files, list)
    assert sorted(file["file"] for file in files) == ["avoir.pdf", INVOICE]
    findings = marne["findings"]
    assert isinstance(findings, list)
    assert any(
        "rattaché à ce dossier" in finding["message"] and finding["file"] == "avoir.pdf"
        for finding in findings
    )
    opened = {path.parent.name for path in (root / "outbox").glob("*/dossier.json")} - {"MARNE"}
    assert len(opened) == 1
    page = (root / "outbox" / "a_classer.html").read_text(encoding="utf-8")
    assert "note.txt" in page
    assert opened.pop() in page
    assert {path: path.read_bytes() for path in inbox.rglob("*") if path.is_file()} == before


def test_the_list_goes_with_the_last_loose_file(root: Path) -> None:
    (root / "inbox" / "note.txt").write_text("À classer.", encoding="utf-8")
    build(root)
    assert (root / "outbox" / "a_classer.html").is_file()
    assert 'href="a_classer.html"' in (root / "outbox" / "index.html").read_text("utf-8")
    (root / "inbox" / "note.txt").unlink()
    build(root)
    assert not (root / "outbox" / "a_classer.html").exists()
    assert "a_classer.html" not in (root / "outbox" / "index.html").read_text("utf-8")


def test_a_second_build_reads_nothing_again_and_gives_the_same_bytes(root: Path) -> None:
    (root / "inbox" / "MARNE").mkdir()
    shutil.copyfile(MARNE / INVOICE, root / "inbox" / "MARNE" / INVOICE)
    build(root)
    outbox = root / "outbox" / "MARNE"
    first = {path: path.read_bytes() for path in outbox.rglob("*") if path.is_file()}
    entries = {path: path.stat().st_mtime_ns for path in readings(root)}
    assert entries
    build(root)
    assert {path: path.stat().st_mtime_ns for path in readings(root)} == entries
    shutil.rmtree(root / ".dossier-builder")
    build(root)
    assert {path: path.read_bytes() for path in outbox.rglob("*") if path.is_file()} == first


def test_a_dossier_whose_files_did_not_change_is_not_read_again_to_place_a_loose_one(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known, "_UNSETTLED", 0)
    read: list[str] = []

    def spy(dropped: Sequence[DroppedFile], *rest: Any, **options: Any) -> tuple[ReadFile, ...]:
        read.extend(item.name for item in dropped)
        return read_dropped(dropped, *rest, **options)

    monkeypatch.setattr(loose, "read_dropped", spy)
    marne = root / "inbox" / "MARNE"
    marne.mkdir()
    shutil.copyfile(MARNE / INVOICE, marne / INVOICE)
    shutil.copyfile(MARNE / "avoir AV26-0019.pdf", root / "inbox" / "avoir.pdf")
    build(root)
    assert read == ["avoir.pdf", INVOICE]
    first = (root / "outbox" / "a_classer.html").read_bytes()
    read.clear()
    build(root)
    assert read == ["avoir.pdf"]
    assert (root / "outbox" / "a_classer.html").read_bytes() == first
    shutil.copyfile(LOIRE / "FC-2026-0098.pdf", marne / INVOICE)
    read.clear()
    build(root)
    assert read == ["avoir.pdf", INVOICE]
    assert (root / "outbox" / "a_classer.html").read_bytes() != first


def readings(root: Path) -> list[Path]:
    return sorted((root / ".dossier-builder" / "lectures").glob("*.json"))
