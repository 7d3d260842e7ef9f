"""Open a dropped file's bytes for its picture, also when it lies inside an e-mail."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from dossier_builder.errors import UnreadableInputError
from dossier_builder.reading.email import attachment_bytes
from dossier_builder.reading.read import load


def open_original(inbox_dir: Path, attachments: Mapping[str, Path], file: str) -> bytes:
    """Return the bytes of `file` (its path inside the dossier, POSIX form).

    Raises `UnreadableInputError` when it is no longer there, or lies outside the dossier.
    """
    if file in attachments:
        return load(attachments[file], file=file)
    path = _inside(inbox_dir, file)
    if path.is_file():
        return load(path, file=file)
    for parent in PurePosixPath(file).parents:
        mail = _inside(inbox_dir, str(parent))
        if mail.is_file():
            return attachment_bytes(mail, str(PurePosixPath(file).relative_to(parent)))
    raise _gone(file)


def _inside(inbox_dir: Path, file: str) -> Path:
    # A dossier may hold links; none may make the report show what lies elsewhere.
    path = (inbox_dir / file).resolve()
    if not path.is_relative_to(inbox_dir.resolve()):
        raise _gone(file)
    return path


def _gone(file: str) -> UnreadableInputError:
    return UnreadableInputError(
        "Ce fichier n’est plus dans le dossier.",
        file=file,
        next_step="Redéposez-le, puis relancez la préparation du dossier.",
    )
