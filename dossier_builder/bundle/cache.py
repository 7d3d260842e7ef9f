"""What was prepared and proved, kept by content: a second build does neither again.

An entry is a line with the digest of what follows, then JSON; beside it, where there is one,
a PDF whose digest the JSON holds. Whatever does not read back exactly is as good as none: the
cache makes a build fast, never right or wrong.
"""

import hashlib
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Final, TypeVar

from pydantic import TypeAdapter, ValidationError

from dossier_builder.outbox.manifest import sha256_of
from dossier_builder.settings.firm import CacheSettings

T = TypeVar("T")

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_CODE: Final = frozenset((".py", ".toml", ".csv"))
_DATA: Final = frozenset((".ttf", ".docx", ".json"))
_MEGABYTE: Final = 1_000_000
_DAY: Final = 86_400


@dataclass(frozen=True, slots=True)
class Cache:
    """Entries in `folder`, by keys that `key_of` makes; may be deleted at any time."""

    folder: Path

    def load(self, key: str, adapter: TypeAdapter[T]) -> T | None:
        """Return what is kept under a key; None when there is nothing sound."""
        entry = self._entry(key)
        try:
            head, _, body = entry.read_bytes().partition(b"\n")
            if head.decode("ascii", "replace") != hashlib.sha256(body).hexdigest():
                return None
            found = adapter.validate_json(body)
            os.utime(entry)
        except (OSError, ValidationError):
            return None
        return found

    def store(self, key: str, adapter: TypeAdapter[T], value: T) -> None:
        """Keep a value; a disk that is full costs only time."""
        body = adapter.dump_json(value)
        head = hashlib.sha256(body).hexdigest().encode("ascii")
        with suppress(OSError):
            self._put(self._entry(key), head + b"\n" + body)

    def load_pdf(self, key: str, target: Path, sha256: str) -> bool:
        """Put the PDF kept under a key at `target`; False when it is not there or not whole."""
        kept = self._pdf(key)
        if not linked(kept, target, sha256):
            return False
        with suppress(OSError):
            os.utime(kept)
        return True

    def store_pdf(self, key: str, source: Path) -> None:
        """Keep a PDF; a disk that is full costs only time."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            aside = self.folder / f"{key}.{os.getpid()}.tmp"
            aside.unlink(missing_ok=True)
            _link(source, aside)
            aside.replace(self._pdf(key))

    def prune(self, settings: CacheSettings) -> None:
        """Remove what has not served for long, then the oldest beyond the size allowed."""
        entries = sorted(self._files())
        oldest = time.time() - settings.conservation_jours * _DAY
        excess = sum(size for _, size, _ in entries) - int(settings.taille_max_mo * _MEGABYTE)
        for used, size, path in entries:
            if used >= oldest and excess <= 0:
                continue
            excess -= size
            with suppress(OSError):
                path.unlink()

    def _files(self) -> Iterator[tuple[float, int, Path]]:
        """Yield (last use, size, path) of each file; those of other builds may vanish meanwhile."""
        with suppress(FileNotFoundError):
            for path in list(self.folder.iterdir()):
                with suppress(OSError):
                    status = path.stat()
                    yield status.st_mtime, status.st_size, path

    def _entry(self, key: str) -> Path:
        return self.folder / f"{key}.json"

    def _pdf(self, key: str) -> Path:
        return self.folder / f"{key}.pdf"

    def _put(self, target: Path, content: bytes) -> None:
        """Write a file under a temporary name, then give it its own."""
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            Path(name).replace(target)
        finally:
            Path(name).unlink(missing_ok=True)


def key_of(*parts: str) -> str:
    """Return the key of what these parts and this version of the program determine."""
    joined = "\0".join((program_digest(), *parts))
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


def linked(source: Path, target: Path, sha256: str) -> bool:
    """Put the file at `source` at `target` as well; False unless it has this digest."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        _link(source, target)
        if sha256_of(target) == sha256:
            return True
        target.unlink()
    except OSError:
        pass
    return False


@cache
def program_digest() -> str:
    """Return a digest of this program, its data and the libraries it stands on."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(_PACKAGE.rglob("*")):
        name = path.relative_to(_PACKAGE).as_posix()
        if path.suffix in _CODE:
            digest.update(name.encode() + path.read_bytes())
        elif path.suffix in _DATA:
            digest.update(f"{name} {path.stat().st_size}".encode())
    for library in _libraries():
        with suppress(PackageNotFoundError):
            digest.update(f"{library} {version(library)}".encode())
    return digest.hexdigest()


def _libraries() -> list[str]:
    """Return the names of the distributions this one requires; none when it is not installed."""
    try:
        stated = requires("dossier-builder") or []
    except PackageNotFoundError:
        return []
    return [re.split(r"[^\w.-]", requirement, maxsplit=1)[0] for requirement in stated]


def _link(source: Path, target: Path) -> None:
    """Make a second name for a file where the file system can, else a copy."""
    try:
        target.hardlink_to(source)
    except OSError:
        shutil.copy2(source, target)
