"""Outputs are written aside and swapped in whole: the former or the new state, never a mixture."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from dossier_builder.errors import DossierError
from dossier_builder.outbox.kept import FormerState, stamp_of

STAGING: Final = ".en_cours"
FORMER: Final = ".ancien"


class OvertakenError(DossierError):
    """A person changed the outbox folder while it was being made anew: build again."""


def recover(outbox: Path) -> None:
    """Undo what an interrupted swap left: the former state comes back, half work goes.

    Between the two renames of a swap the dossier has no folder; the former one then
    waits in `.ancien` and is put back.
    """
    for waiting in _children(outbox / FORMER):
        target = outbox / waiting.name
        if target.exists():
            _remove(waiting)
        else:
            waiting.rename(target)
    for unfinished in _children(outbox / STAGING):
        _remove(unfinished)


@contextmanager
def staged(outbox: Path, dossier: str) -> Iterator[Path]:
    """Give an empty folder beside the final one; it is removed if the block fails."""
    stage = outbox / STAGING / dossier
    if stage.exists():
        _remove(stage)
    stage.mkdir(parents=True, mode=0o700)
    try:
        yield stage
    finally:
        if stage.exists():
            _remove(stage)


def swap_in(stage: Path, outbox: Path, former: FormerState) -> None:
    """Give the staged folder its final name, in two renames after everything is flushed.

    Raises `OvertakenError` when a person changed the former folder since it was
    looked at; nothing has changed then.
    """
    target = former.folder
    aside = outbox / FORMER / target.name
    _flush(stage)
    if target.exists():
        aside.parent.mkdir(exist_ok=True, mode=0o700)
        target.rename(aside)
        if stamp_of(aside) != former.stamp:
            aside.rename(target)
            raise OvertakenError(
                "Un document de ce dossier a été modifié pendant sa préparation.",
                file=target,
                next_step="Le dossier est préparé de nouveau avec cette modification.",
            )
    stage.rename(target)
    _sync_folder(outbox)
    if aside.exists():
        _remove(aside)


def _children(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _flush(folder: Path) -> None:
    for directory, _, names in os.walk(folder):
        for name in names:
            _sync_file(Path(directory) / name)
        _sync_folder(Path(directory))


def _sync_file(path: Path) -> None:
    with path.open("rb") as stream:
        os.fsync(stream.fileno())


def _sync_folder(path: Path) -> None:
    """Flush a folder's entries; Windows has no such call and needs none."""
    if os.name == "nt":  # pragma: no cover
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(folder: Path) -> None:
    """Delete a folder of ours, sealed (read-only) archives that are linked in it included."""
    for directory, _, _ in os.walk(folder):
        Path(directory).chmod(0o700)
    shutil.rmtree(folder)
