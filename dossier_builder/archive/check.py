"""Re-validate sealed records of any age, naming each changed, missing or added file."""

import hashlib
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import bagit

from dossier_builder.archive.bag import DECLARATION
from dossier_builder.archive.model import BagReport
from dossier_builder.archive.opening import find_bags
from dossier_builder.archive.zipped import unzipped
from dossier_builder.errors import UnreadableInputError

# The library also writes what it finds to the log, in English; the report says it in French.
logging.getLogger("bagit").setLevel(logging.CRITICAL + 1)

_NOT_A_BAG: Final = "La structure n’est pas celle d’une archive BagIt (RFC 8493)."


def check_bags(directory: Path) -> tuple[BagReport, ...]:
    """Check every record in or below `directory`, folders and .zip files, by path.

    `directory` may be a record itself. A record whose `faults` are empty is exactly what
    was sealed.
    """
    return tuple(BagReport(path, check_bag(path)) for path in find_bags(directory))


def check_bag(path: Path) -> tuple[str, ...]:
    """Return what is wrong with one record (French), empty when it is whole."""
    if path.is_dir():
        return _check_folder(path)
    try:
        with unzipped(path) as folder:
            return _check_folder(folder)
    except UnreadableInputError as error:
        return (error.what,)


def _check_folder(folder: Path) -> tuple[str, ...]:
    try:
        bag = bagit.Bag(str(folder))
        missing, _ = bag.compare_manifests_with_fs()
    except (bagit.BagError, OSError, ValueError):
        return (_NOT_A_BAG,)
    faults = [
        *(f"« {name} » : manquant." for name in sorted(missing)),
        *(f"« {name} » : modifié." for name in _changed(folder, bag)),
        *(f"« {name} » : ajouté depuis." for name in _added(folder, bag)),
    ]
    return tuple(faults) or _other_faults(bag)


def _changed(folder: Path, bag: bagit.Bag) -> Iterator[str]:
    for name, hashes in sorted(bag.entries.items()):
        path = folder / bag.normalized_filesystem_names.get(bagit.normalize_unicode(name), name)
        if path.is_file() and any(
            _digest(path, algorithm) != digest.lower() for algorithm, digest in hashes.items()
        ):
            yield name


def _digest(path: Path, algorithm: str) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, algorithm).hexdigest()


def _added(folder: Path, bag: bagit.Bag) -> Iterator[str]:
    """Yield the files no manifest lists: the library looks for them in data/ only."""
    listed = {bagit.normalize_unicode(name) for name in bag.entries}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        own = name == DECLARATION or ("/" not in name and "manifest-" in name)
        if path.is_file() and not own and bagit.normalize_unicode(name) not in listed:
            yield name


def _other_faults(bag: bagit.Bag) -> tuple[str, ...]:
    try:
        bag.validate()
    except (bagit.BagError, OSError, ValueError):
        return (_NOT_A_BAG,)
    return ()
