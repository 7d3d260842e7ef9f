"""Where the templates and examples that come with the program lie: checkout or installed wheel."""

from pathlib import Path
from typing import Final

from dossier_builder.errors import MissingDependencyError

_PACKAGE: Final = Path(__file__).resolve().parent


def modeles_dir() -> Path:
    """Return the folder of the shipped .docx templates and checklist.toml.

    Raises `MissingDependencyError` when the installation lacks it.
    """
    return shipped_dir("modeles")


def examples_dir() -> Path:
    """Return the folder of the sample dossiers.

    Raises `MissingDependencyError` when the installation lacks it.
    """
    return shipped_dir("examples")


def shipped_dir(name: str, *, package: Path = _PACKAGE) -> Path:
    """Return the shipped folder `name` of the package that lies in `package`.

    A wheel carries it inside the package (pyproject.toml, force-include); in a checkout
    it stands beside the package, where people edit it.

    Raises `MissingDependencyError` when neither is there.
    """
    for candidate in (package / "_shipped" / name, package.parent / name):
        if candidate.is_dir():
            return candidate
    raise MissingDependencyError(
        f"Le dossier « {name} » livré avec dossier-builder est introuvable.",
        file=package,
        next_step="Réinstallez dossier-builder : l’installation est incomplète.",
    )
