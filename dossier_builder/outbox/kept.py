"""What a person did in outbox/<dossier>: their edits and their own files are never lost."""

import errno
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dossier_builder.outbox.manifest import (
    MANIFEST_NAME,
    FileEntry,
    Manifest,
    load_manifest,
    sha256_of,
)

# Documents a person may rework: their version becomes the source of what follows.
_LETTER_FOLDERS: Final = ("mise_en_demeure", "injonction_de_payer")
_LETTER_SUFFIXES: Final = (".docx", ".pdf")
# A derived file that a person changed all the same is set aside here, and made anew.
KEPT_FOLDER: Final = "conserves"
# What the system says of a folder that is there and cannot be looked into.
_CLOSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.ENAMETOOLONG})


@dataclass(frozen=True, slots=True)
class FormerState:
    """The outbox folder as a build found it.

    `edited` are letters (paths) a person changed; `foreign` files they put there;
    `altered` derived files they changed; `stamp` lets the swap see a later change.
    """

    folder: Path
    manifest: Manifest | None
    edited: frozenset[str]
    foreign: tuple[str, ...]
    altered: tuple[str, ...]
    stamp: tuple[tuple[str, int, int], ...]


def former_state(folder: Path) -> FormerState:
    """Look at an outbox folder before it is made anew; it may not exist yet."""
    stamp = stamp_of(folder)
    manifest = load_manifest(folder)
    edited, foreign, altered = set(), [], []
    for path, _, _ in stamp:
        entry = manifest.entry(path) if manifest else None
        if path == MANIFEST_NAME:
            continue
        if entry is None:
            if _is_letter(path):
                edited.add(path)
            else:
                foreign.append(path)
        elif _is_changed(folder / path, entry):
            if _is_letter(path):
                edited.add(path)
            else:
                altered.append(path)
    return FormerState(folder, manifest, frozenset(edited), tuple(foreign), tuple(altered), stamp)


def _is_changed(path: Path, entry: FileEntry) -> bool:
    """Return True for a file that is not as written; one deleted meanwhile is no change of it."""
    try:
        return entry.edited or sha256_of(path) != entry.sha256
    except FileNotFoundError:
        return False


def carry_over(former: FormerState, stage: Path) -> None:
    """Bring the person's own files into the new state; they win over nothing we write."""
    for path in former.foreign:
        _link(former.folder / path, stage / path)
    for path in former.altered:
        _link(former.folder / path, stage / KEPT_FOLDER / path)


def stamp_of(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return (path, size in bytes, modification time in ns) of every file, sorted."""
    return tuple(sorted(_stamps(folder))) if folder.is_dir() else ()


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Walk without recursion, which folders in folders exhaust; what cannot be listed counts."""
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        try:
            entries = list(os.scandir(current))
        except OSError as error:
            if error.errno not in _CLOSED:
                raise  # a share that is lost is not an empty folder
            yield current.relative_to(folder).as_posix(), 0, 0
            continue
        for entry in entries:
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            else:
                status = path.lstat()
                yield path.relative_to(folder).as_posix(), status.st_size, status.st_mtime_ns


def _is_letter(path: str) -> bool:
    parent, _, name = path.rpartition("/")
    return (
        parent in _LETTER_FOLDERS
        and name.endswith(_LETTER_SUFFIXES)
        and not name.startswith("dossier_")
    )


def _link(source: Path, target: Path) -> None:
    """Hard-link where the file system allows it (archives are large), else copy."""
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        target.hardlink_to(source)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
