"""The swap: the former or the new state, never a mixture, and nothing of the person's is lost."""

import os
from pathlib import Path

import pytest

from dossier_builder.outbox.kept import carry_over, former_state
from dossier_builder.outbox.manifest import FileEntry, Manifest, load_manifest, sha256_of, to_json
from dossier_builder.outbox.swap import OvertakenError, recover, staged, swap_in

NAME = "DOSSIER"
LETTER = "mise_en_demeure/mise_en_demeure.docx"


@pytest.fixture
def outbox(tmp_path: Path) -> Path:
    folder = tmp_path / "outbox"
    folder.mkdir()
    return folder


def make_state(folder: Path, letter: str = "letter", report: str = "report") -> None:
    """Write an outbox folder as a build would, with its manifest."""
    (folder / "mise_en_demeure").mkdir(parents=True, exist_ok=True)
    (folder / LETTER).write_text(letter)
    (folder / "rapport.html").write_text(report)
    entries = tuple(
        FileEntry(path, sha256_of(folder / path), figures={"Total": "1"})
        for path in (LETTER, "rapport.html")
    )
    manifest = Manifest(NAME, "2026-11-23", "0", entries)
    (folder / "manifest.json").write_text(to_json(manifest))


def nothing_waits(outbox: Path) -> bool:
    """True when no half work and no former state is left beside the outbox."""
    base = outbox.parent / ".outbox-en-cours"
    return not list(base.glob("*/*"))


def rebuild(outbox: Path, letter: str = "letter 2") -> None:
    former = former_state(outbox / NAME)
    with staged(outbox, NAME) as stage:
        make_state(stage, letter)
        carry_over(former, stage)
        swap_in(stage, outbox, former)


def test_a_manifest_reads_back_as_it_was_written(outbox: Path) -> None:
    make_state(outbox)
    manifest = load_manifest(outbox)
    assert manifest is not None
    assert to_json(manifest) == (outbox / "manifest.json").read_text()


def test_the_new_state_replaces_the_former_whole(outbox: Path) -> None:
    make_state(outbox / NAME, letter="old")
    rebuild(outbox)
    assert (outbox / NAME / LETTER).read_text() == "letter 2"
    assert nothing_waits(outbox)


def test_a_failed_build_leaves_the_former_state_and_no_half_file(outbox: Path) -> None:
    make_state(outbox / NAME, letter="old")
    with pytest.raises(RuntimeError), staged(outbox, NAME) as stage:
        (stage / "half.pdf").write_text("half")
        raise RuntimeError
    assert (outbox / NAME / LETTER).read_text() == "old"
    assert nothing_waits(outbox)


def test_a_letter_a_person_changed_is_known_as_theirs(outbox: Path) -> None:
    make_state(outbox / NAME)
    (outbox / NAME / LETTER).write_text("softened")
    assert former_state(outbox / NAME).edited == {LETTER}


def test_a_letter_a_person_deleted_is_not_theirs(outbox: Path) -> None:
    make_state(outbox / NAME)
    (outbox / NAME / LETTER).unlink()
    assert former_state(outbox / NAME).edited == frozenset()


def test_files_a_person_put_there_and_reports_they_changed_survive(outbox: Path) -> None:
    make_state(outbox / NAME)
    (outbox / NAME / "notes.txt").write_text("mine")
    (outbox / NAME / "archives" / "bag").mkdir(parents=True)
    sealed = outbox / NAME / "archives" / "bag" / "bundle.pdf"
    sealed.write_text("sealed")
    sealed.chmod(0o400)
    (outbox / NAME / "rapport.html").write_text("annotated")
    rebuild(outbox)
    assert (outbox / NAME / "notes.txt").read_text() == "mine"
    assert (outbox / NAME / "archives" / "bag" / "bundle.pdf").read_text() == "sealed"
    assert (outbox / NAME / "conserves" / "rapport.html").read_text() == "annotated"
    assert (outbox / NAME / "rapport.html").read_text() == "report"


def test_a_change_made_during_the_build_stops_the_swap(outbox: Path) -> None:
    make_state(outbox / NAME)
    former = former_state(outbox / NAME)
    with staged(outbox, NAME) as stage:
        make_state(stage, "letter 2")
        (outbox / NAME / LETTER).write_text("saved meanwhile")
        with pytest.raises(OvertakenError):
            swap_in(stage, outbox, former)
    assert (outbox / NAME / LETTER).read_text() == "saved meanwhile"


@pytest.mark.parametrize("call", range(1, 3))
def test_power_lost_between_any_two_renames_leaves_one_whole_state(
    outbox: Path, call: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_state(outbox / NAME, letter="old")
    former = former_state(outbox / NAME)
    stage = outbox.parent / ".outbox-en-cours" / "nouveau" / NAME / "etat"
    make_state(stage, "letter 2")
    real, calls = Path.rename, [0]

    class PowerLostError(BaseException):
        pass

    def rename(self: Path, target: os.PathLike[str]) -> Path:
        result = real(self, target)
        calls[0] += 1
        if calls[0] == call:
            raise PowerLostError
        return result

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(PowerLostError):
        swap_in(stage, outbox, former)
    monkeypatch.undo()
    recover(outbox)
    expected = "old" if call == 1 else "letter 2"
    assert (outbox / NAME / LETTER).read_text() == expected
    assert nothing_waits(outbox)
