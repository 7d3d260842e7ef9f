"""Workspaces to measure: copies of a sample dossier, in a temporary folder."""

import shutil
from pathlib import Path
from typing import Final

from dossier_builder.making.layout import lay_out
from dossier_builder.shipped import examples_dir
from dossier_builder.workspace import Workspace, open_workspace

#: A usual dossier at the stage of its mise en demeure: eight files, text and a photograph.
USUAL: Final = (
    "facture FC-2026-0142.pdf",
    "Facture V26-0087.pdf",
    "avoir AV26-0019.pdf",
    "BL-26-0412.pdf",
    "Contrat cadre signe.pdf",
    "RE relance.eml",
    "relance 06-07-2026.pdf",
    "kbis.pdf",
)


def new_workspace(root: Path, *, quiet: str = "0.5", mode: str = "auto") -> Workspace:
    """Return an empty workspace with the sample's settings and a short wait for stillness."""
    lay_out(root)
    settings = (examples_dir() / "dossier-builder.toml").read_text(encoding="utf-8")
    watch = f'\n[surveillance]\nstabilite_secondes = {quiet}\nmode = "{mode}"\n'
    (root / "dossier-builder.toml").write_text(settings + watch, encoding="utf-8")
    return open_workspace(root)


def drop(workspace: Workspace, dossier: str, names: tuple[str, ...] = USUAL) -> Path:
    """Copy sample files into a dossier of the inbox."""
    folder = workspace.inbox / dossier
    folder.mkdir(exist_ok=True)
    for name in names:
        shutil.copyfile(examples_dir() / "ATELIER_MARNE" / name, folder / name)
    return folder
