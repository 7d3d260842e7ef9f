"""Files that run, nest, swell or change their kind, dropped while the watch runs."""

import shutil
import sys
import time
from pathlib import Path

import pytest

from dossier_builder.watch.status import statuses
from dossier_builder.workspace import Workspace
from tests.watch.conftest import INVOICE, KBIS, SAMPLE, drop
from tests.watch.hostile_more import more_poisons
from tests.watch.test_hostile import _BESIDE_DATA, MEGABYTES, files, wait, watching

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="reads /proc; files of POSIX"),
    pytest.mark.timeout(400),
]

# What no reader can make anything of, and says so.
_REFUSED = (
    *("archive.7z", "archive.rar", "facture.pdf.exe", "facture.lnk", "classeur.xlsx"),
    *("gonfle.docx", "tronque.msg", "dtd distante.xml", "coupe.jpg", "coupe.png"),
)


def test_each_is_named_nothing_runs_and_nothing_outside_is_read_or_written(
    workspace: Workspace,
) -> None:
    written = more_poisons()
    with watching(workspace) as child:
        folder = drop(workspace, "POISONS", INVOICE, KBIS)
        for name, write in written.items():
            write(folder / name)
        drop(workspace, "BON", INVOICE, KBIS)
        wait(child, lambda: bool(files(workspace, "BON")), 60)
        peak = wait(child, lambda: written.keys() <= files(workspace, "POISONS").keys())
        assert peak < MEGABYTES + _BESIDE_DATA
    found = files(workspace, "POISONS")
    assert found[INVOICE] is None
    assert {name for name in _REFUSED if not found[name]} == set()
    assert all(status.error is None for status in statuses(workspace))
    assert not Path("/tmp/sorti.txt").exists()
    assert not list(workspace.root.rglob("sorti.txt"))
    for name in ("rapport.html", "dossier.json"):
        told = (workspace.outbox / "POISONS" / name).read_text("utf-8")
        assert "root:x:0" not in told
        assert "<script>alert" not in told
        assert "<iframe" not in told


def test_what_changes_its_kind_or_grows_meanwhile_is_there_as_it_is_in_the_end(
    workspace: Workspace, tmp_path: Path
) -> None:
    outside = tmp_path / "dehors.txt"
    outside.write_text("Facture FC-2026-0142")
    with watching(workspace) as child:
        folder = drop(workspace, "CHANGE", KBIS)
        (folder / "dur.txt").hardlink_to(outside)
        for one, other in (("a", "b"), ("b", "a")):
            (folder / one).mkdir(exist_ok=True)
            (folder / one / "boucle").symlink_to(folder / other)
        for turn in range(6):  # a folder in the place of a file, and back
            path = folder / "tantot.pdf"
            if turn % 2:
                path.unlink()
                path.mkdir()
                shutil.copyfile(SAMPLE / KBIS, path / "dedans.pdf")
            else:
                shutil.rmtree(path, ignore_errors=True)
                shutil.copyfile(SAMPLE / INVOICE, path)
            time.sleep(0.3)
        with (folder / "grandit.txt").open("wb") as stream:
            for number in range(40):
                stream.write(b"ligne %d\n" % number * 2_000)
                stream.flush()
                time.sleep(0.05)
        wanted = {
            *(KBIS, "dur.txt", "grandit.txt", "a/boucle", "b/boucle", "tantot.pdf/dedans.pdf"),
        }
        wait(child, lambda: files(workspace, "CHANGE").keys() == wanted, 120)
        (folder / "tantot.pdf" / "dedans.pdf").unlink()
        (folder / "tantot.pdf").rmdir()
        shutil.copyfile(SAMPLE / INVOICE, folder / "tantot.pdf")
        wanted = wanted - {"tantot.pdf/dedans.pdf"} | {"tantot.pdf"}
        wait(child, lambda: files(workspace, "CHANGE").keys() == wanted, 120)
    found = files(workspace, "CHANGE")
    assert found["tantot.pdf"] is None
    assert "Lien symbolique" in (found["a/boucle"] or "")
    assert outside.read_text() == "Facture FC-2026-0142"
    assert outside.stat().st_nlink == 2


def test_thousands_of_empty_files_are_each_named_and_hold_nothing_else_up(
    workspace: Workspace,
) -> None:
    count = 3_000
    with watching(workspace) as child:
        folder = workspace.inbox / "VIDES"
        folder.mkdir()
        for number in range(count):
            (folder / f"{number:05}.pdf").touch()
        drop(workspace, "BON", KBIS)
        wait(child, lambda: bool(files(workspace, "BON")), 200)
        wait(child, lambda: len(files(workspace, "VIDES")) == count, 200)
    assert all("vide" in (error or "") for error in files(workspace, "VIDES").values())
