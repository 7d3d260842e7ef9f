"""What a build of a dossier depends on, as a value that changes when any of it does."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from dossier_builder.errors import UnreadableInputError
from dossier_builder.outbox.kept import former_state
from dossier_builder.workspace import Workspace, dropped_files

Stamp = tuple[str, int, int]

# How far from its end a complete PDF says so: ISO 32000-1, 7.5.5 and its implementation
# note 18 (readers look for the marker in the last 1,024 bytes).
_PDF_TAIL: Final = 1024


@dataclass(frozen=True, slots=True)
class Signature:
    """Sizes and times of all that goes into a dossier, and the day it is built for."""

    today: date
    inputs: tuple[Stamp, ...]
    shared: tuple[Stamp, ...]
    edited: tuple[Stamp, ...]


def signature_of(
    workspace: Workspace, dossier: str, *, ignores: tuple[str, ...], today: date
) -> Signature | None:
    """Return the signature of a dossier as it stands on disk; None when its folder is gone."""
    folder = workspace.inbox / dossier
    if not folder.is_dir():
        return None
    paths = [dropped.path for dropped in dropped_files(folder, ignores) if not dropped.refusal]
    models = sorted(workspace.modeles.rglob("*"))
    return Signature(
        today=today,
        inputs=_stamps([*paths, folder / "dossier.toml"], folder),
        shared=_stamps([workspace.firm_file, *models], workspace.root),
        edited=_edited(workspace.outbox / dossier),
    )


def unfinished(workspace: Workspace, dossier: str, ignores: tuple[str, ...]) -> tuple[str, ...]:
    """Return the PDF files of a dossier that do not have their end yet: still being written."""
    return tuple(
        dropped.name
        for dropped in dropped_files(workspace.inbox / dossier, ignores)
        if not dropped.refusal and _lacks_its_end(dropped.path)
    )


def _stamps(paths: list[Path], top: Path) -> tuple[Stamp, ...]:
    stamps = []
    for path in paths:
        try:
            status = path.stat()
        except FileNotFoundError:
            continue  # gone between the listing and now: the next look will say so
        stamps.append((path.relative_to(top).as_posix(), status.st_size, status.st_mtime_ns))
    return tuple(stamps)


def _edited(folder: Path) -> tuple[Stamp, ...]:
    """Return the stamps of the letters a person changed, so that their PDF follows."""
    try:
        former = former_state(folder)
    except UnreadableInputError:
        return ()
    return tuple(stamp for stamp in former.stamp if stamp[0] in former.edited)


def _lacks_its_end(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            if stream.read(5) != b"%PDF-":
                return False
            size = stream.seek(0, 2)
            stream.seek(max(0, size - _PDF_TAIL))
            return b"%%EOF" not in stream.read()
    except OSError:
        return False
