"""Lay out a workspace from a sealed record alone."""

import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from dossier_builder.archive import bag as tags
from dossier_builder.archive.check import check_bag
from dossier_builder.archive.model import RestoreResult
from dossier_builder.archive.opening import opened
from dossier_builder.archive.payload import (
    ARCHIVES_NAME,
    INBOX,
    LAW,
    MODELES,
    OUTBOX,
    PDFA,
    PROGRAM_LAW,
    SETTINGS,
)
from dossier_builder.errors import UnreadableInputError, UsageError

_ROOT_FOLDERS: Final = (SETTINGS, LAW)


def restore(bag: Path, target: Path) -> RestoreResult:
    """Lay out in `target` the workspace that builds what the record `bag` holds.

    The record is put into its archives/, so that the pieces keep their numbers. Building
    at `RestoreResult.today` with the program's `version` gives the same bundle. Raises
    `UnreadableInputError` when the record is not whole, `UsageError` when `target` is in
    use.
    """
    _check_free(target)
    faults = check_bag(bag)
    if faults:
        raise UnreadableInputError(
            f"Cette archive n’est pas entière : {' '.join(faults)}",
            file=bag,
            next_step="Utilisez une autre copie de l’archive.",
        )
    aside = target.with_name(f".{target.name}.partiel")
    if aside.exists():
        shutil.rmtree(aside)
    with opened(bag) as folder:
        info = tags.read_info(folder)
        dossier = _dossier(bag, info)
        _lay_out(folder, aside, dossier)
    if target.exists():
        target.rmdir()
    aside.rename(target)
    return RestoreResult(
        workspace=target,
        dossier=dossier,
        today=tags.day_of(info, tags.BUILT_ON) or tags.day_of(info, tags.SEALED_ON),
        version=info.get(tags.VERSION, ""),
    )


def _check_free(target: Path) -> None:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageError(
            "Ce dossier n’est pas vide.",
            file=target,
            next_step="Indiquez un dossier vide ou qui n’existe pas encore.",
        )


def _dossier(bag: Path, info: Mapping[str, str]) -> str:
    dossier = info.get(tags.DOSSIER, "")
    # The name becomes a folder: one that would lead elsewhere is no name of ours.
    if dossier in {"", ".", ".."} or PurePosixPath(dossier).name != dossier or "\\" in dossier:
        raise UnreadableInputError(
            "Cette archive ne dit pas de quel dossier elle est.",
            file=bag,
            next_step="Utilisez une autre copie de l’archive.",
        )
    return dossier


def _lay_out(bag: Path, workspace: Path, dossier: str) -> None:
    data = bag / tags.DATA
    names = tags.original_names(bag)
    for source in sorted(path for path in data.rglob("*") if path.is_file()):
        stored = source.relative_to(data).as_posix()
        place = _place(names.get(stored, stored), dossier)
        if place is not None:
            _copy(source, workspace / place, workspace)
    for name in (INBOX, OUTBOX, MODELES):
        (workspace / name).mkdir(parents=True, exist_ok=True)
    kept = workspace / OUTBOX / dossier / ARCHIVES_NAME / bag.name
    for source in sorted(path for path in bag.rglob("*") if path.is_file()):
        _copy(source, kept / source.relative_to(bag), workspace)


def _place(path: str, dossier: str) -> str | None:
    """Return where a payload file belongs in the workspace, None for what is only kept."""
    if path.startswith((f"{PROGRAM_LAW}/", f"{PDFA}/")) or "/" not in path:
        return None
    first, rest = path.split("/", 1)
    if first in {INBOX, OUTBOX}:
        return f"{first}/{dossier}/{rest}"
    return rest if first in _ROOT_FOLDERS else path


def _copy(source: Path, target: Path, workspace: Path) -> None:
    if not target.resolve().is_relative_to(workspace.resolve()):
        raise UnreadableInputError(
            "Cette archive contient un nom de fichier qui mène ailleurs.",
            file=source,
            next_step="N’utilisez pas cette archive.",
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
