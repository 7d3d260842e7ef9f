"""What goes into a sealed record, under which name, and what makes two records the same."""

import hashlib
import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Final

ARCHIVES_NAME: Final = "archives"
INBOX: Final = "inbox"
OUTBOX: Final = "outbox"
MODELES: Final = "modeles"
SETTINGS: Final = "reglages"
LAW: Final = "loi"
PROGRAM_LAW: Final = "loi/programme"
PDFA: Final = "pdfa"

# Views of the same filing that say the day they were made: they change from one day to the
# next while what is filed does not.
_VIEWS: Final = frozenset({"outbox/rapport.html", "outbox/dossier.json", "outbox/manifest.json"})
_FILED: Final = (f"{INBOX}/", f"{OUTBOX}/")

Payload = Mapping[str, Path]


def collect(
    inbox: Path,
    outbox: Path,
    *,
    templates: Path | None,
    settings: Path | None,
    law_files: Sequence[Path],
) -> dict[str, Path]:
    """Return payload path (POSIX, in the bag's data/) -> the file to copy there, sorted.

    Everything dropped and everything produced is kept, but for earlier records; links are
    not followed, they could lead anywhere. The law data of the program goes along, so
    that its figures can be understood without it.
    """
    found = {f"{INBOX}/{name}": path for name, path in _files(inbox)}
    found |= {
        f"{OUTBOX}/{name}": path
        for name, path in _files(outbox)
        if not name.startswith(f"{ARCHIVES_NAME}/")
    }
    if templates is not None and templates.is_dir():
        found |= {f"{MODELES}/{name}": path for name, path in _files(templates)}
    if settings is not None and settings.is_file():
        found[f"{SETTINGS}/{settings.name}"] = settings
    found |= {f"{LAW}/{path.name}": path for path in law_files}
    with resources.as_file(resources.files("dossier_builder.law").joinpath("data")) as data:
        found |= {f"{PROGRAM_LAW}/{name}": path for name, path in _files(data)}
    return dict(sorted(found.items()))


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for root, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(root, name)
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(folder).as_posix(), path


def stored_names(paths: Iterable[str]) -> dict[str, str]:
    """Return path -> the name it is stored under: the same one, unless a tool could trip on it.

    RFC 8493 encodes "%" and line ends in manifests, and readers disagree on how; names
    that are no valid Unicode fit in no manifest; and two names that differ only by case
    or by the composition of their accents become one on other systems.
    """
    stored: dict[str, str] = {}
    taken: set[str] = set()
    for path in paths:
        plain = "".join("_" if _is_odd(character) else character for character in path)
        name, count = plain, 1
        while _folded(name) in taken:
            count += 1
            stem, dot, suffix = plain.rpartition(".")
            name = f"{stem}_{count}{dot}{suffix}" if dot else f"{plain}_{count}"
        taken.add(_folded(name))
        stored[path] = name
    return stored


def _is_odd(character: str) -> bool:
    return character in "%\\" or unicodedata.category(character) in {"Cc", "Cs"}


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def fingerprint(hashes: Mapping[str, str]) -> str:
    """Return one hash for what was filed: everything dropped and produced, but no view of it.

    `hashes` is payload path -> hash. Two records with the same fingerprint hold the same
    filing.
    """
    whole = hashlib.sha256()
    for path, digest in sorted(hashes.items()):
        if path.startswith(_FILED) and path not in _VIEWS:
            whole.update(f"{path}\0{digest}\n".encode("utf-8", "surrogatepass"))
    return whole.hexdigest()
