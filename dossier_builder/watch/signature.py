"""What a build of a dossier depends on, as a value that changes when any of it does."""

import errno
import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from io import BufferedReader
from pathlib import Path
from typing import Final

from dossier_builder.errors import UnreadableInputError
from dossier_builder.outbox.kept import former_state
from dossier_builder.outbox.manifest import MANIFEST_NAME, Manifest, load_manifest, sha256_of
from dossier_builder.settings.load import CLAIM_FILE
from dossier_builder.workspace import Workspace, dropped_files

# Name, size in bytes, time of modification and of status change (ns). The second time
# tells a file put in the place of another of the same size and date.
Stamp = tuple[str, int, int, int]
# A file of the outbox that is not as the last build left it, and its SHA-256 ("" when gone).
Edit = tuple[str, str]

# How the name begins under which a loose file is stamped in its dossier.
BESIDE: Final = "../"
# How far from its end a complete PDF says so: ISO 32000-1, 7.5.5 and its implementation
# note 18 (readers look for the marker in the last 1,024 bytes).
_PDF_TAIL: Final = 1024
# Never wait for the other end of a pipe; bytes as they are on Windows.
_OPENING: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Signature:
    """Sizes and times of all that goes into a dossier, and the day it is built for.

    `inputs` are its files and dossier.toml, `shared` the settings, the law data and the
    templates, `edited` what a person changed in its outbox folder.
    """

    today: date
    inputs: tuple[Stamp, ...]
    shared: tuple[Stamp, ...]
    edited: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Inputs:
    """What lies in a dossier: the files to read, by the name they are stamped under, and the
    names of what is refused (links, pipes…), which the report tells.
    """

    files: Mapping[str, Path]
    refused: tuple[str, ...] = ()


def inputs_of(
    workspace: Workspace, dossier: str, ignores: tuple[str, ...], loose: Iterable[str] = ()
) -> Inputs:
    """Return what goes into a dossier; `loose` are files of inbox/ itself that belong to it.

    Raises `OSError` when its folder cannot be looked into.
    """
    folder = workspace.inbox / dossier
    files = {f"{BESIDE}{name}": workspace.inbox / name for name in loose}
    if not folder.is_dir():
        return Inputs(files)
    dropped = dropped_files(folder, ignores)
    files |= {item.name: item.path for item in dropped if not item.refusal}
    files[CLAIM_FILE] = folder / CLAIM_FILE
    return Inputs(files, tuple(item.name for item in dropped if item.refusal))


def shared_files(workspace: Workspace) -> dict[str, Path]:
    """Return each file that every dossier depends on, by its path in the workspace."""
    paths = [workspace.firm_file, workspace.law_file, *workspace.modeles.rglob("*")]
    return {path.relative_to(workspace.root).as_posix(): path for path in paths}


def named(names: Iterable[str]) -> tuple[Stamp, ...]:
    """Return a stamp for each name of what is not opened."""
    return tuple((name, 0, 0, 0) for name in names)


def stamps(files: Mapping[str, Path]) -> tuple[Stamp, ...]:
    """Return the stamp of each file that is there, sorted by name."""
    found = []
    for name, path in sorted(files.items()):
        try:
            status = path.stat()
        except FileNotFoundError:
            continue  # gone between the listing and now: the next look will say so
        if path.is_dir():
            continue
        found.append((name, status.st_size, status.st_mtime_ns, status.st_ctime_ns))
    return tuple(found)


def digest_of(files: Mapping[str, Path], largest: int) -> str:
    """Return one SHA-256 over the names and bytes of all files; one that cannot be read counts.

    A file of more than `largest` bytes counts by its size: no reader takes it, and the
    thousands of millions of blanks of a hollow file are not worth reading.
    """
    total = hashlib.sha256()
    for name, path in sorted(files.items()):
        total.update(name.encode("utf-8", "surrogateescape") + b"\0")
        try:
            total.update(_content(path, largest).encode())
        except OSError as error:
            total.update(str(error.errno).encode())
    return total.hexdigest()


def unfinished(files: Mapping[str, Path]) -> tuple[str, ...]:
    """Return the PDF files that do not have their end yet: still being written."""
    return tuple(name for name, path in files.items() if _lacks_its_end(path))


def edits_of(folder: Path) -> tuple[Edit, ...]:
    """Return how an outbox folder differs from what its last build wrote (reads every file)."""
    try:
        former = former_state(folder)
    except UnreadableInputError:
        return ((MANIFEST_NAME, ""),)
    if former.manifest is None:
        return ((MANIFEST_NAME, ""),)  # never built, or deleted since
    present = {path for path, _, _ in former.stamp}
    changed = [*former.edited, *former.altered]
    gone = [entry.path for entry in former.manifest.files if entry.path not in present]
    try:
        edits = [(path, sha256_of(folder / path)) for path in changed]
    except FileNotFoundError:
        return ((MANIFEST_NAME, ""),)  # deleted while it was looked at
    return tuple(sorted(edits + [(path, "") for path in gone]))


def edits_after(folder: Path) -> tuple[Edit, ...]:
    """Return what `edits_of` gives right after a build, from its manifest alone.

    A change that a person makes after the build then always shows as one.
    """
    manifest = load_manifest(folder)
    return _kept_edits(manifest) if manifest else ()


def _kept_edits(manifest: Manifest) -> tuple[Edit, ...]:
    return tuple(sorted((entry.path, entry.sha256) for entry in manifest.files if entry.edited))


def _content(path: Path, largest: int) -> str:
    with _opened(path) as stream:
        size = os.fstat(stream.fileno()).st_size
        return str(size) if size > largest else hashlib.file_digest(stream, "sha256").hexdigest()


def _lacks_its_end(path: Path) -> bool:
    try:
        with _opened(path) as stream:
            if stream.read(5) != b"%PDF-":
                return False
            size = stream.seek(0, 2)
            stream.seek(max(0, size - _PDF_TAIL))
            return b"%%EOF" not in stream.read()
    except OSError:
        return False


def _opened(path: Path) -> BufferedReader:
    """Open a regular file; a pipe or a device put in its place is refused without waiting."""
    stream: BufferedReader = os.fdopen(os.open(path, os.O_RDONLY | _OPENING), "rb")
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise OSError(errno.EINVAL, "not a regular file", os.fspath(path))
    return stream
