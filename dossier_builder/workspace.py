"""A workspace: where people drop (inbox/), find (outbox/) and write letters (modeles/)."""

import errno
import fnmatch
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dossier_builder.errors import UsageError
from dossier_builder.french import NBSP, typographie
from dossier_builder.settings.load import CLAIM_FILE, FIRM_FILE

README_NAME: Final = "README.md"
# What outbox/ holds beside the dossiers: no dossier may bear these names, whatever their case.
_TAKEN: Final = frozenset({"index.html", "a_classer.html", README_NAME.casefold(), ".en-cours"})
#: Folders in folders beyond this are not gone into.
DEEPEST: Final = 32
# What the system says of a folder that is there and cannot be looked into.
_CLOSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.ENAMETOOLONG, errno.ELOOP})


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

        Symbolic links are no dossiers: they could lead out of the workspace; nor is a folder
        whose name cannot be one in outbox/.
        """
        return tuple(
            sorted(
                entry.name
                for entry in os.scandir(self.inbox)
                if entry.is_dir(follow_symlinks=False)
                and not is_ignored(entry.name, ignores)
                and not refusal_of_folder(entry.name)
            )
        )

    def loose_files(self, ignores: Sequence[str] = ()) -> tuple[str, ...]:
        """Return the names of what was dropped straight into inbox/ and is no dossier, sorted.

        That is files, and folders that cannot be a dossier.
        """
        return tuple(
            sorted(
                entry.name
                for entry in os.scandir(self.inbox)
                if (
                    refusal_of_folder(entry.name)
                    if entry.is_dir(follow_symlinks=False)
                    else entry.name != README_NAME
                )
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
    files of the `ignores` patterns. A sub-folder that cannot be looked into is there
    as one that is refused. Raises `OSError` when `folder` itself cannot be.
    """
    return tuple(sorted(_walk(folder, ignores), key=lambda dropped: dropped.name))


def _walk(top: Path, ignores: Sequence[str]) -> Iterator[DroppedFile]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        name = folder.relative_to(top)
        if len(name.parts) > DEEPEST:
            yield _refused(name, f"Plus de {DEEPEST} dossiers l’un dans l’autre : remontez-les.")
            continue
        try:
            entries = list(os.scandir(folder))
        except OSError as error:
            if folder == top or error.errno not in _CLOSED:
                raise
            yield _refused(name, "Ce sous-dossier ne peut pas être ouvert : vérifiez vos droits.")
            continue
        for entry in entries:
            if is_ignored(entry.name, ignores):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry.path))
            elif folder != top or entry.name != CLAIM_FILE:
                yield _dropped(name / entry.name, entry)


def _dropped(name: Path, entry: "os.DirEntry[str]") -> DroppedFile:
    status = entry.stat(follow_symlinks=False)
    refusal = refusal_of_name(name.as_posix()) or refusal_of(status.st_mode)
    return DroppedFile(shown(name.as_posix()), Path(entry.path), refusal)


def _refused(name: Path, refusal: str) -> DroppedFile:
    return DroppedFile(shown(name.as_posix()), name, typographie(refusal))


def shown(name: str) -> str:
    """Return a file name as it can be written: bytes that are no UTF-8 as \\xff."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def refusal_of_folder(name: str) -> str | None:
    """Return why a folder of inbox/ of this name is no dossier (French), None when it is one."""
    if name.casefold() in _TAKEN:
        return typographie("Ce nom est réservé dans outbox/ : renommez ce dossier.")
    return refusal_of_name(name)


def refusal_of_name(name: str) -> str | None:
    """Return why a file of this name is not taken (French), None when it is."""
    if shown(name) == name:
        return None
    return typographie("Son nom n’est pas écrit en UTF-8 : renommez-le.")


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
