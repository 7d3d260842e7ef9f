"""Disks that fill, folders that refuse, files made to break readers: said, and recovered from."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier_builder.cli import main
from dossier_builder.errors import ExitCode
from dossier_builder.watch.loop import Watcher
from dossier_builder.workspace import Workspace
from tests.watch.conftest import INVOICE, KBIS, SAMPLE, drop, settle, watched
from tests.watch.test_process import digests

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs mount(8) and POSIX modes")


@pytest.fixture
def small_disk(workspace: Workspace) -> Iterator[Workspace]:
    """A workspace whose outbox is a disk of 300 kB."""
    shutil.rmtree(workspace.outbox)
    workspace.outbox.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(workspace.outbox)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip("mounting a small disk needs the administrator's rights")
    try:
        yield workspace
    finally:
        subprocess.run(["umount", "-l", str(workspace.outbox)], check=True)


def test_a_full_disk_is_said_once_and_the_build_follows_when_there_is_room(
    small_disk: Workspace,
) -> None:
    ballast = small_disk.outbox / "ballast.bin"
    ballast.write_bytes(b"\0" * 290_000)
    drop(small_disk, "MARNE", KBIS)
    with watched(small_disk) as heard:
        assert "plein" in heard.error().what
        assert settle(heard, 4) == 0
        assert len(heard.errors) == 1
        assert not (small_disk.outbox / "MARNE").exists()
        ballast.unlink()
        heard.built(1)
        assert (small_disk.outbox / "MARNE" / "rapport.html").is_file()


def test_an_outbox_that_cannot_be_written_is_said_once_and_recovers(
    small_disk: Workspace,
) -> None:
    outbox = str(small_disk.outbox)
    subprocess.run(["mount", "-o", "remount,ro", outbox], check=True)
    drop(small_disk, "MARNE", KBIS)
    with watched(small_disk) as heard:
        assert "lecture seule" in heard.error().what
        settle(heard, 3)
        assert len(heard.errors) == 1
        subprocess.run(["mount", "-o", "remount,rw", outbox], check=True)
        heard.built(1, seconds=90)


def test_build_says_a_disk_it_cannot_write_to_without_a_traceback(
    small_disk: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk.outbox)], check=True)
    drop(small_disk, "MARNE", KBIS)
    assert main(["build", "--workspace", str(small_disk.root)]) == ExitCode.OUTPUT_CHECK
    assert "lecture seule" in capsys.readouterr().err


def test_an_outbox_on_a_disk_of_its_own_is_swapped_whole(small_disk: Workspace) -> None:
    grown = ["mount", "-o", "remount,size=9m", str(small_disk.outbox)]
    subprocess.run(grown, check=True)
    drop(small_disk, "MARNE", KBIS)
    with watched(small_disk) as heard:
        heard.built(1)
        shutil.copyfile(SAMPLE / INVOICE, small_disk.inbox / "MARNE" / INVOICE)
        assert heard.built(2).files == 2
    assert not list((small_disk.outbox / ".en-cours").glob("*/*"))


def mounted(folder: Path, *arguments: str) -> bool:
    command = ["mount", *arguments, str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_a_disk_that_is_unplugged_is_no_empty_inbox_and_comes_back(
    workspace: Workspace, tmp_path: Path
) -> None:
    disk = tmp_path / "disque"
    disk.mkdir()
    if not mounted(disk, "-t", "tmpfs", "tmpfs"):
        pytest.skip("mounting needs the administrator's rights")
    try:
        (disk / "boite").mkdir()
        assert mounted(workspace.inbox, "--bind", str(disk / "boite"))
        drop(workspace, "MARNE", KBIS)
        with watched(workspace) as heard:
            heard.built(1)
            subprocess.run(["umount", "-l", str(workspace.inbox)], check=True)
            assert "n’est plus là" in heard.error().what
            drop(workspace, "SOUS LE DISQUE", KBIS)
            assert settle(heard, 4) == 1
            assert len(heard.errors) == 1
            shutil.rmtree(workspace.inbox / "SOUS LE DISQUE")
            assert mounted(workspace.inbox, "--bind", str(disk / "boite"))
            drop(workspace, "AUTRE", KBIS)
            assert heard.built(2).dossier == "AUTRE"
            assert settle(heard) == 2
    finally:
        subprocess.run(["umount", "-l", str(workspace.inbox)], check=False, capture_output=True)
        subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_disk_plugged_in_over_the_inbox_is_seen(workspace: Workspace, tmp_path: Path) -> None:
    drop(workspace, "AVANT", KBIS)
    with watched(workspace) as heard:
        heard.built(1)
        if not mounted(workspace.inbox, "-t", "tmpfs", "tmpfs"):
            pytest.skip("mounting needs the administrator's rights")
        try:
            drop(workspace, "MARNE", KBIS)  # where the observer of before hears nothing
            assert heard.built(2).dossier == "MARNE"
            drop(workspace, "AUTRE", KBIS)
            assert heard.built(3, seconds=20).dossier == "AUTRE"
        finally:
            subprocess.run(["umount", "-l", str(workspace.inbox)], check=True)


def test_names_of_every_kind_are_built_and_come_out_under_their_own_name(
    workspace: Workspace,
) -> None:
    names = ["Éloïse 🙂", "deux\nlignes", "a" * 255, "CON", "e\u0301te", "éte", "Marne", "MARNE"]
    for name in names:
        drop(workspace, name, KBIS)
    folder = drop(workspace, "Marne")
    for file in ("pièce 🙂.pdf", "li\ngne.pdf", "é" * 125 + ".pdf", "KBIS.pdf", "nul.pdf"):
        shutil.copyfile(SAMPLE / KBIS, folder / file)
    with watched(workspace) as heard:
        heard.built(len(names), seconds=100)
        assert {outcome.dossier for outcome in heard.outcomes} == set(names)
        assert not heard.errors
    for name in names:
        assert (workspace.outbox / name / "rapport.html").is_file()


def test_poisoned_files_among_good_ones_are_named_and_limits_hold(workspace: Workspace) -> None:
    text = workspace.firm_file.read_text(encoding="utf-8")
    workspace.firm_file.write_text(
        text + "\n[limites]\nsecondes = 20\nmemoire_mo = 600\n", encoding="utf-8"
    )
    folder = drop(workspace, "MARNE", KBIS, INVOICE)
    for name, content in poisons().items():
        (folder / name).write_bytes(content)
    drop(workspace, "AUTRE", KBIS)
    with watched(workspace) as heard:
        heard.built(2, seconds=110)
    report = (workspace.outbox / "MARNE" / "rapport.html").read_text(encoding="utf-8")
    for name in (*poisons(), KBIS, INVOICE):
        assert name in report
    assert sorted(digests(folder)) == sorted([*poisons(), KBIS, INVOICE])


def poisons() -> dict[str, bytes]:
    loop = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99999999>>endobj\n"
        b"trailer<</Root 1 0 R/Size 3>>\n%%EOF\n"
    )
    laughs = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        f'<!ENTITY a{i} "{"&a" + str(i - 1 or "") + ";"}'.encode() * 1 + b'">' for i in range(1, 9)
    )
    return {
        "boucle.pdf": loop,
        "rires.xml": laughs + b"]><x>&a8;</x>",
        "vide.pdf": b"",
        "hasard.jpg": b"\xff\xd8\xff\xe0" + os.urandom(2000),
        "geante.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
        + b"\x7f\xff\xff\xff" * 2
        + b"\x08\x02\0\0\0",
        "courriel.eml": b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 20_000,
    }


def test_a_program_error_on_one_dossier_is_said_and_the_others_are_built(
    workspace: Workspace,
) -> None:
    drop(workspace, "A", KBIS)
    drop(workspace, "B", KBIS)
    heard_names: list[str] = []
    errors: list[str] = []

    def build(context: object, name: str) -> object:
        if name == "A":
            raise KeyError("secret")
        raise ValueError(Path(name))

    watcher = Watcher(
        workspace,
        lambda outcome: heard_names.append(outcome.dossier),
        lambda error: errors.append(str(error)),
        build=build,  # type: ignore[arg-type]  # never returns
    )
    import threading

    thread = threading.Thread(target=watcher.run)
    thread.start()
    deadline = 100
    while len(errors) < 2 and deadline:
        deadline -= 1
        threading.Event().wait(0.1)
    watcher.stop()
    thread.join(timeout=10)
    assert any("KeyError" in text for text in errors)
    assert any("ValueError" in text for text in errors)
    assert not any("secret" in text for text in errors)
