"""The watch with real documents: what is dropped comes out, once, and nothing of it is lost."""

import json
import os
import shutil
import threading
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from dossier_builder.build import Context
from dossier_builder.placing.model import Placements
from dossier_builder.watch import sight, signature
from dossier_builder.watch.lock import workspace_lock
from dossier_builder.watch.loop import Watcher
from dossier_builder.workspace import Workspace
from tests.watch.conftest import INVOICE, KBIS, QUIET, SAMPLE, TODAY, Heard, drop, settle, watched


def facts(workspace: Workspace, dossier: str) -> list[str]:
    data = json.loads((workspace.outbox / dossier / "dossier.json").read_text(encoding="utf-8"))
    return [file["file"] for file in data["files"]]


def test_what_is_dropped_comes_out_and_is_built_once(workspace: Workspace) -> None:
    with watched(workspace) as heard:
        drop(workspace, "MARNE", INVOICE, KBIS)
        outcome = heard.built(1)
        assert (outcome.dossier, outcome.files) == ("MARNE", 2)
        assert (workspace.outbox / "MARNE" / "rapport.html").is_file()
        assert settle(heard) == 1
        assert "MARNE" in (workspace.outbox / "index.html").read_text(encoding="utf-8")


def test_a_start_builds_what_lies_there_and_the_next_start_nothing(workspace: Workspace) -> None:
    drop(workspace, "MARNE", KBIS)
    with watched(workspace) as heard:
        heard.built(1)
    with watched(workspace) as heard:
        assert settle(heard) == 0
    shutil.rmtree(workspace.outbox / "MARNE")
    with watched(workspace) as heard:
        assert heard.built(1).dossier == "MARNE"


def test_a_slow_writer_is_waited_for(workspace: Workspace) -> None:
    content = (SAMPLE / INVOICE).read_bytes()
    folder = drop(workspace, "MARNE")
    with watched(workspace) as heard:
        with (folder / INVOICE).open("wb") as stream:
            for part in range(4):
                quarter = len(content) // 4 + 1
                stream.write(content[part * quarter : (part + 1) * quarter])
                stream.flush()
                if part < 3:  # a pause longer than the wait for stillness
                    time.sleep(3 * QUIET)
        heard.wait(lambda: any(outcome.files for outcome in heard.outcomes))
        assert settle(heard) == len(heard.outcomes)
        assert not heard.errors
        data = json.loads((workspace.outbox / "MARNE" / "dossier.json").read_text("utf-8"))
        assert not any(file.get("error") for file in data["files"])


def test_a_bad_file_is_named_and_the_good_ones_are_used(workspace: Workspace) -> None:
    folder = drop(workspace, "MARNE", KBIS)
    (folder / "abime.pdf").write_bytes(b"%PDF-1.7\n" + os.urandom(4000) + b"\n%%EOF\n")
    with watched(workspace) as heard:
        assert heard.built(1).files == 2
    report = (workspace.outbox / "MARNE" / "rapport.html").read_text(encoding="utf-8")
    assert "abime.pdf" in report


def test_a_bad_statement_is_said_once_and_its_correction_is_seen(workspace: Workspace) -> None:
    folder = drop(workspace, "MARNE", KBIS)
    (folder / "dossier.toml").write_text("[debiteur]\nnon = 1\n", encoding="utf-8")
    drop(workspace, "AUTRE", KBIS)
    with watched(workspace) as heard:
        assert "debiteur.non" in heard.error().what
        assert heard.built(1).dossier == "AUTRE"
        settle(heard, 3.5)  # tried again meanwhile, and not said again
        assert len(heard.errors) == 1
        (folder / "dossier.toml").write_text('[debiteur]\nville = "Reims"\n', encoding="utf-8")
        assert heard.built(2).dossier == "MARNE"


def test_a_bad_settings_file_is_said_and_its_correction_is_seen(workspace: Workspace) -> None:
    good = workspace.firm_file.read_text(encoding="utf-8")
    with watched(workspace) as heard:
        workspace.firm_file.write_text(good + "\nfaux = 1\n", encoding="utf-8")
        assert "dossier-builder.toml" in str(heard.error().file)
        workspace.firm_file.write_text(good, encoding="utf-8")
        drop(workspace, "MARNE", KBIS)
        assert heard.built(1).dossier == "MARNE"


def test_a_letter_reworked_in_the_outbox_makes_its_pdf_follow_and_then_rests(
    workspace: Workspace,
) -> None:
    drop(workspace, "MARNE", INVOICE, KBIS)
    folder = workspace.outbox / "MARNE"
    with watched(workspace) as heard:
        heard.built(1)
        (path,) = folder.glob("*/*.docx")
        former = path.with_suffix(".pdf").read_bytes()
        document = Document(str(path))
        document.paragraphs[-1].add_run(" Phrase ajoutée à la main.")
        document.save(str(path))
        mine = path.read_bytes()
        heard.built(2)
        assert path.read_bytes() == mine
        assert path.with_suffix(".pdf").read_bytes() != former
        assert settle(heard) == 2
        path.unlink()  # the person gives their version up
        heard.built(3)
        assert path.read_bytes() != mine


def test_a_derived_file_that_is_deleted_comes_back(workspace: Workspace) -> None:
    drop(workspace, "MARNE", KBIS)
    report = workspace.outbox / "MARNE" / "rapport.html"
    with watched(workspace) as heard:
        heard.built(1)
        report.unlink()
        heard.built(2)
        assert report.is_file()
        assert settle(heard) == 2


def test_a_file_moved_to_another_dossier_leaves_one_and_joins_the_other(
    workspace: Workspace,
) -> None:
    drop(workspace, "MARNE", INVOICE, KBIS)
    drop(workspace, "AUTRE", KBIS)
    drop(workspace, "TIERS", KBIS)
    with watched(workspace) as heard:
        heard.built(3)
        (workspace.inbox / "MARNE" / INVOICE).rename(workspace.inbox / "AUTRE" / INVOICE)
        heard.built(5)
        assert facts(workspace, "MARNE") == [KBIS]
        assert facts(workspace, "AUTRE") == [INVOICE, KBIS]
        assert settle(heard) == 5
        assert [o.dossier for o in heard.outcomes].count("TIERS") == 1


def test_a_removed_dossier_keeps_what_was_made_and_a_renamed_one_is_made(
    workspace: Workspace,
) -> None:
    drop(workspace, "MARNE", KBIS)
    with watched(workspace) as heard:
        heard.built(1)
        (workspace.inbox / "MARNE").rename(workspace.inbox / "REIMS")
        assert heard.built(2).dossier == "REIMS"
        assert (workspace.outbox / "MARNE" / "rapport.html").is_file()
        assert settle(heard) == 2
        assert not heard.errors


def test_a_new_day_builds_every_dossier_again(workspace: Workspace) -> None:
    day = [TODAY]
    drop(workspace, "MARNE", KBIS)
    with watched(workspace, lambda: day[0]) as heard:
        heard.built(1)
        day[0] = date(2026, 11, 24)
        (workspace.inbox / "touch.tmp").touch()  # wakes the watch, as its rescan would
        heard.built(2)
    data = json.loads((workspace.outbox / "MARNE" / "dossier.json").read_text("utf-8"))
    assert data["today"] == "2026-11-24"


def test_a_clock_set_back_stops_building_until_it_is_right_again(workspace: Workspace) -> None:
    day = [TODAY]
    drop(workspace, "MARNE", KBIS)
    with watched(workspace, lambda: day[0]) as heard:
        heard.built(1)
    day[0] = date(1970, 1, 1)
    with watched(workspace, lambda: day[0]) as heard:
        assert "1970" in heard.error().what
        drop(workspace, "AUTRE", KBIS)
        assert settle(heard) == 0
        day[0] = TODAY
        assert heard.built(1).dossier == "AUTRE"
        assert len(heard.errors) == 1


def test_a_lost_inbox_is_said_once_and_found_again(workspace: Workspace, tmp_path: Path) -> None:
    drop(workspace, "MARNE", KBIS)
    with watched(workspace) as heard:
        heard.built(1)
        workspace.inbox.rename(tmp_path / "ailleurs")
        heard.error()
        settle(heard, 3.5)
        assert len(heard.errors) == 1
        (tmp_path / "ailleurs").rename(workspace.inbox)
        drop(workspace, "AUTRE", KBIS)
        assert heard.built(2).dossier == "AUTRE"
        assert heard.resumed == 1
        assert (workspace.outbox / "MARNE" / "rapport.html").is_file()


def test_links_and_pipes_are_refused_by_name_and_stop_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = drop(workspace, "MARNE", KBIS)
    secret = tmp_path / "secret.txt"
    secret.write_text("ne pas lire")
    (folder / "lien.pdf").symlink_to(secret)
    os.mkfifo(folder / "tube.pdf")
    with watched(workspace) as heard:
        assert heard.built(1).files == 3
    report = (workspace.outbox / "MARNE" / "rapport.html").read_text(encoding="utf-8")
    assert "lien.pdf" in report
    assert "tube.pdf" in report
    assert "ne pas lire" not in report


def test_polling_sees_what_events_do_not_tell(workspace: Workspace) -> None:
    text = workspace.firm_file.read_text(encoding="utf-8")
    workspace.firm_file.write_text(text + 'mode = "scrutation"\n', encoding="utf-8")
    with watched(workspace) as heard:
        drop(workspace, "MARNE", KBIS)
        assert heard.built(1).dossier == "MARNE"


def test_a_link_dropped_later_is_named_too(workspace: Workspace) -> None:
    folder = drop(workspace, "MARNE", KBIS)
    with watched(workspace) as heard:
        heard.built(1)
        (folder / "lien.pdf").symlink_to("/etc/passwd")
        heard.built(2)
        assert facts(workspace, "MARNE") == [KBIS, "lien.pdf"]


def test_a_result_that_is_deleted_is_made_again(workspace: Workspace) -> None:
    drop(workspace, "MARNE", KBIS)
    with watched(workspace) as heard:
        heard.built(1)
        shutil.rmtree(workspace.outbox / "MARNE")
        heard.built(2)
        workspace.outbox.rename(workspace.root / "ailleurs")
        heard.built(3)
        assert facts(workspace, "MARNE") == [KBIS]
        assert settle(heard) == 3


def test_five_hundred_files_copied_while_it_builds_are_all_there_once(
    workspace: Workspace,
) -> None:
    drop(workspace, "AUTRE", INVOICE, KBIS)
    names = [f"note {number:03}.txt" for number in range(500)]
    with watched(workspace) as heard:
        folder = drop(workspace, "MARNE")
        for number, name in enumerate(names):
            (folder / name).write_text(f"Note de suivi {number}.")
            time.sleep(0.005)
        drop(workspace, "APRES", KBIS)
        heard.wait(lambda: any(outcome.files == 500 for outcome in heard.outcomes), 100)
        heard.wait(lambda: {o.dossier for o in heard.outcomes} == {"AUTRE", "MARNE", "APRES"})
        assert facts(workspace, "MARNE") == names
        assert not heard.errors


def test_a_folder_that_may_not_be_looked_into_stops_no_other(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, closed = signature.inputs_of, ["FERME"]

    def look(space: Workspace, dossier: str, *rest: Any) -> signature.Inputs:
        if dossier in closed:
            raise PermissionError(13, "Permission denied", dossier)
        return real(space, dossier, *rest)

    monkeypatch.setattr(sight, "inputs_of", look)
    drop(workspace, "FERME", KBIS)
    drop(workspace, "MARNE", KBIS)
    with watched(workspace) as heard:
        assert heard.built(1).dossier == "MARNE"
        assert "refusé" in heard.error().what
        settle(heard, 6)
        assert len(heard.errors) == 1
        closed.clear()  # the rights are given back: no event tells
        assert heard.built(2).dossier == "FERME"


def test_loose_files_that_cannot_be_placed_do_not_hold_the_dossiers_back(
    workspace: Workspace,
) -> None:
    drop(workspace, "MARNE", KBIS)
    heard = Heard()

    def place(_context: Context) -> Placements:
        raise ValueError("a fault of the program")

    watcher = Watcher(workspace, heard.said, heard.failed, today=lambda: TODAY, place=place)
    thread = threading.Thread(target=watcher.run, daemon=True)
    thread.start()
    try:
        assert heard.built(1).dossier == "MARNE"
        assert len(heard.errors) == 1
    finally:
        watcher.stop()
        thread.join(timeout=10)


def test_a_wait_for_stillness_that_is_set_anew_counts_at_once(workspace: Workspace) -> None:
    text = workspace.firm_file.read_text(encoding="utf-8")
    with watched(workspace) as heard:
        workspace.firm_file.write_text(text.replace(f"= {QUIET}", "= 4"), encoding="utf-8")
        settle(heard, 1)
        began = time.monotonic()
        drop(workspace, "MARNE", KBIS)
        heard.built(1)
        assert time.monotonic() - began > 4


def test_the_lock_is_free_again_after_its_holder(workspace: Workspace) -> None:
    with workspace_lock(workspace):
        pass
    with workspace_lock(workspace):
        pass


def test_a_loose_file_joins_its_dossier_and_leaves_it_again(workspace: Workspace) -> None:
    drop(workspace, "MARNE", INVOICE)
    loose = workspace.inbox / "avoir.pdf"
    with watched(workspace) as heard:
        heard.built(1)
        shutil.copyfile(SAMPLE / "avoir AV26-0019.pdf", loose)
        heard.built(2)
        assert facts(workspace, "MARNE") == ["avoir.pdf", INVOICE]
        assert "avoir.pdf" in (workspace.outbox / "a_classer.html").read_text(encoding="utf-8")
        assert settle(heard) == 2
        loose.unlink()
        heard.built(3)
        assert facts(workspace, "MARNE") == [INVOICE]
        told = [[item.dossier for item in one.placed] for one in heard.placements]
        assert told == [["MARNE"], []]
        assert not (workspace.outbox / "a_classer.html").exists()


def test_a_loose_invoice_of_a_new_debtor_opens_a_dossier_and_a_start_finds_it_built(
    workspace: Workspace,
) -> None:
    shutil.copyfile(SAMPLE / INVOICE, workspace.inbox / INVOICE)
    with watched(workspace) as heard:
        opened = heard.built(1).dossier
        assert facts(workspace, opened) == [INVOICE]
        assert not (workspace.inbox / opened).exists()
    with watched(workspace) as heard:
        assert settle(heard) == 0
