"""`status`: what the last builds left, the last error, and nothing built."""

import json
import shutil

import pytest

from dossier_builder.cli import main
from dossier_builder.errors import ExitCode
from dossier_builder.watch.status import statuses
from dossier_builder.workspace import Workspace
from tests.watch.conftest import INVOICE, KBIS, SAMPLE, drop, watched


def test_it_tells_state_missing_pieces_next_date_last_build_and_error(
    workspace: Workspace,
) -> None:
    drop(workspace, "MARNE", INVOICE, KBIS)
    bad = drop(workspace, "MAUVAIS", KBIS)
    (bad / "dossier.toml").write_text("[debiteur]\nnon = 1\n", encoding="utf-8")
    with watched(workspace) as heard:
        heard.built(1)
        heard.error()
    marne, mauvais = statuses(workspace)
    assert (marne.dossier, marne.stage, marne.error) == ("MARNE", "mise_en_demeure", None)
    assert marne.missing
    assert marne.next_date is not None
    assert marne.built_at is not None
    assert str(marne.built_for) == "2026-11-23"
    assert (mauvais.stage, mauvais.built_at) == ("jamais", None)
    assert "debiteur.non" in (mauvais.error or "")
    (bad / "dossier.toml").unlink()
    with watched(workspace) as heard:
        heard.built(1)
    assert statuses(workspace)[1].error is None


def test_a_dossier_whose_folder_is_gone_is_still_told(workspace: Workspace) -> None:
    drop(workspace, "MARNE", KBIS)
    with watched(workspace) as heard:
        heard.built(1)
    shutil.rmtree(workspace.inbox / "MARNE")
    (only,) = statuses(workspace)
    assert (only.dossier, only.in_inbox) == ("MARNE", False)


def test_the_command_prints_a_json_object_a_line(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    drop(workspace, "Éloïse 🙂", KBIS)
    assert main(["status", "--workspace", str(workspace.root), "--json"]) == ExitCode.OK
    assert json.loads(capsys.readouterr().out)["dossier"] == "Éloïse 🙂"
    assert main(["status", "--workspace", str(workspace.root)]) == ExitCode.OK
    assert "pas encore préparé" in capsys.readouterr().out
    assert not (workspace.outbox / "Éloïse 🙂").exists()


def test_a_dossier_of_loose_files_is_told_as_such_until_they_are_gone(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    loose = workspace.inbox / INVOICE
    shutil.copyfile(SAMPLE / INVOICE, loose)
    with watched(workspace) as heard:
        heard.built(1)
    (only,) = statuses(workspace)
    assert (only.in_inbox, only.is_loose) == (True, True)
    main(["status", "--workspace", str(workspace.root)])
    assert "déposés directement dans inbox/" in capsys.readouterr().out
    loose.unlink()
    (only,) = statuses(workspace)
    assert (only.in_inbox, only.is_loose) == (False, False)
