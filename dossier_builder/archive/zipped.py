"""The same record as one .zip, with the same bytes whenever it is made."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from dossier_builder.errors import UnreadableInputError

# The earliest day a .zip can state: what it holds has its own date in bag-info.txt.
_DAY: Final = (1980, 1, 1, 0, 0, 0)
_READ_ONLY: Final = 0o100444 << 16
_UNIX: Final = 3
# A record is stored uncompressed; one that grows more than this on opening is none of ours.
_MOST_GROWTH: Final = 200
_SMALL: Final = 100_000_000


def write_zip(bag: Path, target: Path) -> None:
    """Write the folder `bag` into `target`, under its own name; moved into place at the end.

    Stored without compression: PDFs hardly shrink, and every zlib compresses in its own way.
    """
    aside = target.with_name(f".{target.name}.partiel")
    with zipfile.ZipFile(aside, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(item for item in bag.rglob("*") if item.is_file()):
            name = f"{bag.name}/{path.relative_to(bag).as_posix()}"
            entry = zipfile.ZipInfo(name, _DAY)
            entry.create_system = _UNIX
            entry.external_attr = _READ_ONLY
            entry.file_size = path.stat().st_size
            with path.open("rb") as source, archive.open(entry, "w") as sink:
                while block := source.read(1 << 20):
                    sink.write(block)
    aside.chmod(0o444)
    aside.replace(target)


@contextmanager
def unzipped(path: Path) -> Iterator[Path]:
    """Give the bag inside a .zip as a folder, for as long as it is looked at.

    Raises `UnreadableInputError` when it is damaged or holds no bag.
    """
    with TemporaryDirectory(prefix="dossier-builder-") as folder:
        try:
            with zipfile.ZipFile(path) as archive:
                _check_growth(path, archive)
                archive.extractall(folder)
        except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError, EOFError) as error:
            raise _damaged(path) from error
        bags = [item for item in sorted(Path(folder).iterdir()) if item.is_dir()]
        if len(bags) != 1:
            raise _damaged(path)
        yield bags[0]


def _check_growth(path: Path, archive: zipfile.ZipFile) -> None:
    size = sum(entry.file_size for entry in archive.infolist())
    if size > max(_SMALL, _MOST_GROWTH * path.stat().st_size):
        raise _damaged(path)


def _damaged(path: Path) -> UnreadableInputError:
    return UnreadableInputError(
        "Ce fichier .zip est endommagé ou n’est pas une archive de dossier.",
        file=path,
        next_step="Utilisez le dossier du même nom, ou une autre copie.",
    )
