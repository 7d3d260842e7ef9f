"""manifest.json: each file written, its hash, and where it comes from."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from dossier_builder.errors import UnreadableInputError

MANIFEST_NAME: Final = "manifest.json"
SCHEMA: Final = 1


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file of outbox/<dossier>, by its POSIX path in it.

    `inputs` are the dropped files it was made from; `figures` the amounts and dates a
    letter stated when the program last wrote it; `edited` is True once a person
    has changed it, and stays True until they delete it.
    """

    path: str
    sha256: str
    pages: int | None = None
    inputs: tuple[str, ...] = ()
    figures: Mapping[str, str] = field(default_factory=dict)
    edited: bool = False


@dataclass(frozen=True, slots=True)
class PieceEntry:
    """One piece of the bundle: the dropped file it is, and where it stands (pages from 1).

    `lightened` is True when its images were made lighter for a portal's limit, `widened` when
    tiny pages of it were given white paper for the stamp.
    """

    label: str
    file: str
    sha256: str
    pages: int
    first_page: int
    output: str
    lightened: bool = False
    widened: bool = False


@dataclass(frozen=True, slots=True)
class Manifest:
    """The whole of manifest.json. `proof` is what the bundle is checked against at any time.

    `loose` are the pieces that lie in inbox/ itself: name in the dossier -> name there.
    """

    dossier: str
    today: str
    version: str
    files: tuple[FileEntry, ...]
    pieces: tuple[PieceEntry, ...] = ()
    bundle: str | None = None
    proof: Mapping[str, Any] | None = None
    loose: Mapping[str, str] = field(default_factory=dict)

    def entry(self, path: str) -> FileEntry | None:
        """Return the entry of a file by its path, or None."""
        return next((entry for entry in self.files if entry.path == path), None)


def to_json(manifest: Manifest) -> str:
    """Return the manifest as stable, indented JSON."""
    data = {"schema": SCHEMA, **asdict(manifest)}
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def load_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of an outbox folder, None when it has none.

    Raises `UnreadableInputError` when it is there but is not a manifest.
    """
    path = folder / MANIFEST_NAME
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return _manifest(data)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableInputError(
            "Ce manifeste ne peut pas être lu.",
            file=path,
            next_step="Relancez « dossier-builder build » pour refaire ce dossier.",
        ) from error


def _manifest(data: Mapping[str, Any]) -> Manifest:
    return Manifest(
        dossier=data["dossier"],
        today=data["today"],
        version=data["version"],
        files=tuple(_entry(item) for item in data["files"]),
        pieces=tuple(PieceEntry(**item) for item in data["pieces"]),
        bundle=data["bundle"],
        proof=data["proof"],
        loose=data.get("loose", {}),
    )


def _entry(data: Mapping[str, Any]) -> FileEntry:
    return FileEntry(**{**data, "inputs": tuple(data["inputs"])})


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def changed_files(folder: Path, entries: Sequence[FileEntry]) -> tuple[str, ...]:
    """Return, in French, each file of the manifest that is missing or not as it was written."""
    faults = []
    for entry in entries:
        path = folder / entry.path
        if not path.is_file():
            faults.append(f"{entry.path} : ce fichier manque.")
        elif sha256_of(path) != entry.sha256:
            faults.append(f"{entry.path} : ce fichier a changé depuis qu’il a été écrit.")
    return tuple(faults)
