"""A workspace: where people drop (inbox/), find (outbox/) and write letters (modeles/)."""

import fnmatch
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dossier_builder.errors import UsageError
from dossier_builder.french import NBSP
from dossier_builder.settings.load import CLAIM_FILE, FIRM_FILE

README_NAME: Final = "README.md"


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folders and files of one workspace; `root` is absolute."""

    root: Path

    @property
    def inbox(self) -> Path:
        """What people drop; never written to."""
        return self.root / "inbox"

    @property
    def outbox(self) -> Path:
        """What is made from it."""
        return self.root / "outbox"

    @property
    def modeles(self) -> Path:
        """The letter templates people edit, and checklist.toml."""
        return self.root / "modeles"

    @property
    def firm_file(self) -> Path:
        """The settings of the firm."""
        return self.root / FIRM_FILE

    @property
    def law_file(self) -> Path:
        """The law data a person adds: a semester, a fee."""
        return self.root / "law.toml"

    @property
    def cache(self) -> Path:
        """What makes a second build fast; may be deleted at any time."""
        return self.root / ".dossier-builder"

    @property
    def readings(self) -> Path:
        """What was read of each file, kept by content."""
        return self.cache / "lectures"

    @property
    def prepared(self) -> Path:
        """The pieces made into pages, kept by content."""
        return self.cache / "pieces"

    def dossiers(self, ignores: Sequence[str] = ()) -> tuple[str, ...]:
        """Return the names of the dossier folders in inbox/, sorted.

        Symbolic links are no dossiers: they could lead out of the workspace.
        """
        return tuple(
            sorted(
                entry.name
                for entry in os.scandir(self.inbox)
                if entry.is_dir(follow_symlinks=False) and not is_ignored(entry.name, ignores)
            )
        )

    def loose_files(self, ignores: Sequence[str] = ()) -> tuple[str, ...]:
        """Return the names of files dropped straight into inbox/, in no dossier, sorted."""
        return tuple(
            sorted(
                entry.name
                for entry in os.scandir(self.inbox)
                if not entry.is_dir(follow_symlinks=False)
                and entry.name != README_NAME
                and not is_ignored(entry.name, ignores)
            )
        )


@dataclass(frozen=True, slots=True)
class DroppedFile:
    """A file of a dossier: `name` is its path inside the dossier folder, POSIX form.

    `refusal` (French) says why it is not opened at all: a link, a device, a pipe.
    """

    name: str
    path: Path
    refusal: str | None = None


def open_workspace(root: Path) -> Workspace:
    """Return the workspace at `root`; raises `UsageError` where there is none."""
    workspace = Workspace(root.resolve())
    if not workspace.inbox.is_dir():
        raise UsageError(
            "Ce dossier n’est pas un espace de travail : il n’a pas de sous-dossier inbox/.",
            file=root,
            next_step="Placez-vous dans un espace de travail, indiquez-le avec --workspace, "
            "ou créez-en un avec « dossier-builder init ».",
        )
    return workspace


def dropped_files(folder: Path, ignores: Sequence[str]) -> tuple[DroppedFile, ...]:
    """Return the files of a dossier folder, sub-folders included, sorted by name.

    Left out: dossier.toml (it states, it is no piece) and the temporary and system
    files of the `ignores` patterns.
    """
    return tuple(sorted(_walk(folder, folder, ignores), key=lambda dropped: dropped.name))


def _walk(folder: Path, top: Path, ignores: Sequence[str]) -> Iterator[DroppedFile]:
    for entry in os.scandir(folder):
        if is_ignored(entry.name, ignores):
            continue
        path = Path(entry.path)
        name = path.relative_to(top).as_posix()
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, top, ignores)
        elif name != CLAIM_FILE:
            yield DroppedFile(name, path, refusal_of(entry.stat(follow_symlinks=False).st_mode))


def refusal_of(mode: int) -> str | None:
    """Return why a file of this mode (of `lstat`) is not opened (French), None when it is."""
    if stat.S_ISLNK(mode):
        return f"Lien symbolique{NBSP}: déposez le fichier lui-même."
    if not stat.S_ISREG(mode):
        return f"Ce n’est pas un fichier ordinaire{NBSP}: déposez un document."
    return None


def is_ignored(name: str, ignores: Sequence[str]) -> bool:
    """Tell whether a file name matches one of the patterns, whatever its case."""
    return any(fnmatch.fnmatchcase(name.lower(), pattern.lower()) for pattern in ignores)
