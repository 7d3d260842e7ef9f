"""Lay out a workspace: its folders, its templates, its settings; nothing is overwritten."""

import shutil
from pathlib import Path
from typing import Final

from dossier_builder.errors import UsageError
from dossier_builder.settings.load import FIRM_FILE
from dossier_builder.shipped import examples_dir, modeles_dir

_SETTINGS: Final = Path(__file__).resolve().parent.parent / "settings" / FIRM_FILE
_MODEL_SUFFIXES: Final = (".docx", ".toml")

_INBOX_README: Final = """# inbox

Un dossier par créance : déposez ici les fichiers d’une facture impayée, par exemple
`inbox/ATELIER_MARNE/`. Rien de ce que vous déposez n’est modifié, déplacé ni supprimé.
"""
_OUTBOX_README: Final = """# outbox

Le résultat : pour chaque dossier, `outbox/<dossier>/rapport.html` est à lire en premier.
Ce qui se trouve ici est refait à partir de `inbox/` ; un document que vous avez modifié
à la main est conservé.
"""


def lay_out(root: Path) -> tuple[Path, ...]:
    """Create what is missing of a workspace at `root`; returns the paths created, relative.

    Raises `UsageError` when `root` cannot be written to.
    """
    try:
        return tuple(_lay_out(root))
    except OSError as error:
        raise UsageError(
            f"Cet emplacement ne peut pas recevoir un espace de travail ({error.strerror}).",
            file=root,
            next_step="Choisissez un dossier où vous avez le droit d’écrire.",
        ) from error


def lay_out_demo(root: Path) -> None:
    """Create a workspace with the sample dossiers and their settings.

    Raises `UsageError` when `root` already holds other dossiers: a demonstration never
    mixes with real work.
    """
    samples = [path for path in sorted(examples_dir().iterdir()) if _is_sample(path)]
    inbox = root / "inbox"
    others = {path.name for path in inbox.iterdir() if path.is_dir()} if inbox.is_dir() else set()
    if others - {path.name for path in samples}:
        raise UsageError(
            "Ce dossier contient déjà d’autres dossiers : la démonstration ne s’y installe pas.",
            file=root,
            next_step="Indiquez un autre dossier, par exemple « dossier-builder demo essai ».",
        )
    root.mkdir(parents=True, exist_ok=True)
    _copy(examples_dir() / FIRM_FILE, root / FIRM_FILE)
    lay_out(root)
    for sample in samples:
        shutil.copytree(sample, inbox / sample.name, dirs_exist_ok=True)


def _is_sample(path: Path) -> bool:
    return path.is_dir() and not path.name.startswith(("_", "."))


def _lay_out(root: Path) -> list[Path]:
    created = []
    for name, text in (("inbox", _INBOX_README), ("outbox", _OUTBOX_README)):
        created += _write(root, Path(name) / "README.md", text)
    for model in sorted(modeles_dir().iterdir()):
        if model.suffix in _MODEL_SUFFIXES:
            created += _copy_new(root, Path("modeles") / model.name, model)
    created += _copy_new(root, Path(FIRM_FILE), _SETTINGS)
    return created


def _write(root: Path, relative: Path, text: str) -> list[Path]:
    target = root / relative
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        return []
    target.write_text(text, encoding="utf-8")
    return [relative]


def _copy_new(root: Path, relative: Path, source: Path) -> list[Path]:
    target = root / relative
    if target.exists():
        return []
    _copy(source, target)
    return [relative]


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        shutil.copyfile(source, target)
