"""What a failing disk or share means, said once and clearly in French."""

import errno
from pathlib import Path
from typing import Final

from dossier_builder.errors import DossierError, ExitCode

_SAID: Final = {
    errno.ENOSPC: (
        "Le disque est plein.",
        "Libérez de la place ; la préparation reprend d’elle-même.",
    ),
    errno.EDQUOT: (
        "Le quota d’espace disque est atteint.",
        "Libérez de la place ; la préparation reprend d’elle-même.",
    ),
    errno.EROFS: (
        "Cet emplacement est en lecture seule.",
        "Rendez-le inscriptible ; la préparation reprend d’elle-même.",
    ),
    errno.EACCES: (
        "L’accès à cet emplacement est refusé.",
        "Vérifiez vos droits, et qu’aucun autre programme ne tient ce fichier ouvert.",
    ),
    errno.ENOENT: (
        "Cet emplacement n’existe plus.",
        "Rebranchez le disque ou le partage ; la préparation reprend d’elle-même.",
    ),
    errno.EIO: (
        "Le disque ou le partage ne répond pas correctement.",
        "Vérifiez le disque ou la connexion ; la préparation reprend d’elle-même.",
    ),
    errno.ENAMETOOLONG: (
        "Le nom ou le chemin de ce fichier est trop long pour le système.",
        "Renommez-le plus court.",
    ),
}
_SAID_ALIKE: Final = {
    errno.EPERM: errno.EACCES,
    errno.ENOTDIR: errno.ENOENT,
    errno.ESTALE: errno.EIO,
    errno.ENOTCONN: errno.EIO,
    errno.ETIMEDOUT: errno.EIO,
    errno.EHOSTDOWN: errno.EIO,
    errno.ENODEV: errno.EIO,
}


class StorageError(DossierError):
    """A disk, a share or a right stands in the way; nothing that was there is lost."""

    exit_code = ExitCode.OUTPUT_CHECK


def storage_error(error: OSError, place: Path) -> StorageError:
    """Return what the person is told of an `OSError`; `place` is named when it names no file."""
    code = _SAID_ALIKE.get(error.errno or 0, error.errno or 0)
    what, next_step = _SAID.get(
        code,
        (
            f"Le système refuse cette opération ({error.strerror or type(error).__name__}).",
            "Vérifiez le disque et vos droits ; l’état précédent est conservé.",
        ),
    )
    return StorageError(what, file=error.filename or place, next_step=next_step)
