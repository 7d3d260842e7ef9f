"""What lies in inbox/: nothing is left out in silence, nothing leads outside."""

import os
import sys
from pathlib import Path

import pytest

from dossier_builder.settings.firm import WatchSettings
from dossier_builder.workspace import DroppedFile, Workspace, dropped_files
from tests.watch.hostile import deep_folder, odd_names, special_files

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names and files of POSIX")

IGNORES = WatchSettings().ignores


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "inbox").mkdir()
    return Workspace(tmp_path)


def by_name(folder: Path) -> dict[str, DroppedFile]:
    return {item.name: item for item in dropped_files(folder, IGNORES)}


def test_every_odd_name_is_there_once_and_a_name_that_is_no_text_is_refused(
    workspace: Workspace,
) -> None:
    for name in odd_names():
        (workspace.inbox / os.fsdecode(name)).touch()
    found = by_name(workspace.inbox)
    assert len(found) == sum(not name.startswith(b".") for name in odd_names())
    refused = [item for item in found.values() if item.refusal]
    assert [item.name for item in refused] == ["hors \\xff\\xfe utf8.pdf"]
    for shown in found:
        assert shown.encode("utf-8")


def test_what_is_no_file_to_read_is_refused_and_named(workspace: Workspace) -> None:
    for name, write in special_files().items():
        write(workspace.inbox / name)
    found = by_name(workspace.inbox)
    assert found.keys() == special_files().keys()
    assert all(item.refusal for item in found.values())


@pytest.mark.parametrize("levels", [40, 1800])
def test_folders_in_folders_without_end_are_named_and_exhaust_nothing(
    workspace: Workspace, levels: int
) -> None:
    (workspace.inbox / "bon.pdf").touch()
    with deep_folder(workspace.inbox, levels):
        found = dropped_files(workspace.inbox, IGNORES)
    (deep, good) = sorted(found, key=lambda item: -len(item.name))
    assert "32 dossiers" in (deep.refusal or "")
    assert (good.name, good.refusal) == ("bon.pdf", None)


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may open everything")
def test_a_closed_subfolder_is_named_and_its_neighbours_are_read(workspace: Workspace) -> None:
    (workspace.inbox / "bon.pdf").touch()
    closed = workspace.inbox / "ferme"
    closed.mkdir(mode=0)
    found = by_name(workspace.inbox)
    closed.chmod(0o700)
    assert "droits" in (found["ferme"].refusal or "")
    assert found["bon.pdf"].refusal is None


def test_a_folder_named_as_what_outbox_holds_is_no_dossier_and_is_listed(
    workspace: Workspace,
) -> None:
    for name in ("index.html", "A_Classer.html", "README.md", "MARNE"):
        (workspace.inbox / name).mkdir()
    (workspace.inbox / os.fsdecode(b"\xff")).mkdir()
    assert workspace.dossiers() == ("MARNE",)
    names = ("A_Classer.html", "README.md", "index.html", os.fsdecode(b"\xff"))
    assert workspace.loose_files() == names
