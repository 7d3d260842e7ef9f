"""What was read, kept by content and reader version: a second build reads nothing again.

An entry is a JSON file. It is written whole or not at all, and one that cannot be read back
is as good as none: the cache makes a build fast, never right or wrong.
"""

import hashlib
import os
import tempfile
from contextlib import suppress
from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from dossier_builder.facts.extract import read_file
from dossier_builder.facts.model import Nature, ReadFile
from dossier_builder.reading import tesseract

# Libraries whose next version may read the same bytes differently.
_LIBRARIES: Final = ("pdfplumber", "pdfminer.six", "pypdfium2", "rapidocr", "python-stdnum", "lxml")
_ADAPTER: Final = TypeAdapter(tuple[ReadFile, ...])


def read_file_cached(
    path: Path,
    *,
    file: str,
    cache_dir: Path,
    password: str | None = None,
    nature: Nature | None = None,
    max_pages: int = 10_000,
    second_reader: bool = True,
) -> tuple[ReadFile, ...]:
    """Return what `read_file` returns, from `cache_dir` when these bytes were read before.

    The key holds the bytes, the name, the password, the stated nature and the version of
    the readers, the second one's included when it may be asked. Files that could not be read
    are read again each time.
    """
    read = partial(
        read_file,
        path,
        file=file,
        password=password,
        nature=nature,
        max_pages=max_pages,
        second_reader=second_reader,
    )
    try:
        content = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return read()
    witness = tesseract.version() if second_reader else ""
    key = _key(content, file, password or "", nature or "", str(max_pages), witness)
    entry = cache_dir / f"{key}.json"
    known = _load(entry)
    if known is not None:
        return known
    found = read()
    if found[0].sha256 == content and all(item.error is None for item in found):
        _store(entry, found)
    return found


@cache
def reader_version() -> str:
    """Return a digest of the readers: their code, their vocabularies, the libraries under them."""
    digest = hashlib.sha256()
    for package in ("dossier_builder.reading", "dossier_builder.facts"):
        with as_file(files(package)) as folder:
            for source in sorted(folder.rglob("*")):
                if source.suffix in (".py", ".toml"):
                    digest.update(source.relative_to(folder).as_posix().encode())
                    digest.update(source.read_bytes())
    for library in _LIBRARIES:
        with suppress(PackageNotFoundError):
            digest.update(f"{library} {version(library)}".encode())
    return digest.hexdigest()


def _key(*parts: str) -> str:
    joined = "\0".join((reader_version(), *parts))
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


def _load(entry: Path) -> tuple[ReadFile, ...] | None:
    try:
        return _ADAPTER.validate_json(entry.read_bytes())
    except (OSError, ValidationError, ValueError):
        return None


def _store(entry: Path, found: tuple[ReadFile, ...]) -> None:
    """Write an entry under a temporary name, then give it its own; a full disk costs only time."""
    try:
        entry.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=entry.parent, suffix=".tmp")
    except OSError:
        return
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(_ADAPTER.dump_json(found))
        temporary.replace(entry)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
