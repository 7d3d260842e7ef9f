"""Outputs are written aside and swapped in whole: the former or the new state, never a mixture."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from dossier_builder.errors import DossierError
from dossier_builder.outbox.kept import FormerState, stamp_of

# Beside outbox/, so that the watch of outbox/ sees none of it; within it where outbox/ is
# a disk of its own, for a rename cannot cross disks.
_BESIDE: Final = ".outbox-en-cours"
_WITHIN: Final = ".en-cours"
_STAGING: Final = "nouveau"
_FORMER: Final = "ancien"
_STATE: Final = "etat"
_WORK: Final = "travail"


class OvertakenError(DossierError):
    """A person changed the outbox folder while it was being made anew: build again."""


def recover(outbox: Path) -> None:
    """Undo what an interrupted swap left: the former state comes back, half work goes.

    Between the two renames of a swap the dossier has no folder; the former one then
    waits in `ancien` and is put back.
    """
    for base in (_beside(outbox), _within(outbox)):
        for waiting in _children(base / _FORMER):
            target = outbox / waiting.name
            if target.exists():
                _remove(waiting)
            else:
                waiting.rename(target)
        for unfinished in _children(base / _STAGING):
            _remove(unfinished)


@contextmanager
def staged(outbox: Path, dossier: str) -> Iterator[Path]:
    """Give an empty folder beside the final one, with a work folder beside it.

    Both are removed at the end of the block; what a dying worker still writes there then
    is removed by the next build.
    """
    place = _base(outbox) / _STAGING / dossier
    if place.exists():
        _remove(place)
    stage = place / _STATE
    stage.mkdir(parents=True, mode=0o700)
    work_folder(stage).mkdir(mode=0o700)
    try:
        yield stage
    finally:
        with suppress(OSError):
            _remove(place)


def work_folder(stage: Path) -> Path:
    """Return the folder for what is made on the way to a staged state."""
    return stage.with_name(_WORK)


def inputs_overtaken(folder: Path) -> OvertakenError:
    """Return the error that a dossier's files changed while they were being read."""
    return OvertakenError(
        "Des fichiers de ce dossier ont changé pendant sa préparation.",
        file=folder,
        next_step="Le dossier est préparé de nouveau ; l’état précédent est conservé d’ici là.",
    )


def write_whole(path: Path, content: bytes) -> None:
    """Write a file aside, flush it and put it in place in one move: the former or the new one."""
    aside = path.with_name(f".{path.name}.nouveau")
    with aside.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    aside.replace(path)


def swap_in(stage: Path, outbox: Path, former: FormerState) -> None:
    """Give the staged folder its final name, in two renames after everything is flushed.

    Raises `OvertakenError` when a person changed the former folder since it was
    looked at; nothing has changed then.
    """
    target = former.folder
    aside = _base(outbox) / _FORMER / target.name
    _flush(stage)
    if target.exists():
        aside.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
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


def _beside(outbox: Path) -> Path:
    return outbox.parent / _BESIDE


def _within(outbox: Path) -> Path:
    return outbox / _WITHIN


def _base(outbox: Path) -> Path:
    same_disk = outbox.parent.stat().st_dev == outbox.stat().st_dev
    return _beside(outbox) if same_disk and not outbox.is_symlink() else _within(outbox)


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
