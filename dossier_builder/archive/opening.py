"""Find sealed records, and open one whether it is a folder or a .zip."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dossier_builder.archive.bag import DECLARATION
from dossier_builder.archive.payload import ARCHIVES_NAME
from dossier_builder.archive.zipped import unzipped


def find_bags(directory: Path) -> list[Path]:
    """Return every record in or below `directory`: itself, its folders and .zip files, sorted.

    A folder in archives/ counts even when its bagit.txt is gone: that is what a check is
    there to tell.
    """
    if directory.is_file() or _is_bag(directory):
        return [directory]
    found: list[Path] = []
    for path in sorted(directory.iterdir()) if directory.is_dir() else ():
        if path.name.startswith("."):
            continue
        if path.is_dir():
            inside = directory.name == ARCHIVES_NAME or _is_bag(path)
            found += [path] if inside else find_bags(path)
        elif path.suffix.lower() == ".zip" and directory.name == ARCHIVES_NAME:
            found.append(path)
    return found


def one_of_each(bags: list[Path]) -> list[Path]:
    """Return the records without the .zip files whose folder is there too."""
    folders = {path for path in bags if path.is_dir()}
    return [path for path in bags if path.is_dir() or path.with_suffix("") not in folders]


@contextmanager
def opened(bag: Path) -> Iterator[Path]:
    """Give a record as a folder. Raises `UnreadableInputError` for a damaged .zip."""
    if bag.is_dir():
        yield bag
    else:
        with unzipped(bag) as folder:
            yield folder


def _is_bag(path: Path) -> bool:
    return (path / DECLARATION).is_file()
