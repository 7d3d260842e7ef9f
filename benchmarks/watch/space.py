"""Workspaces to measure: copies of a sample dossier, in a temporary folder."""

from pathlib import Path
from typing import Final

from dossier_builder.making.layout import lay_out
from dossier_builder.shipped import examples_dir
from dossier_builder.workspace import Workspace, open_workspace

#: A usual dossier at the stage of its mise en demeure: eight files.
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

#: The wait for stillness while measuring (seconds).
QUIET: Final = 0.5


def new_workspace(
    root: Path, *, quiet: str = f"{QUIET}", mode: str = "auto", rescan: int = 300
) -> Workspace:
    """Return an empty workspace with the sample's settings and a short wait for stillness.

    `rescan` is how often everything is looked at, in seconds.
    """
    lay_out(root)
    settings = (examples_dir() / "dossier-builder.toml").read_text(encoding="utf-8")
    watch = (
        f'\n[surveillance]\nstabilite_secondes = {quiet}\nmode = "{mode}"\n'
        f"scrutation_secondes = {rescan}\n"
    )
    (root / "dossier-builder.toml").write_text(settings + watch, encoding="utf-8")
    return open_workspace(root)


def drop(workspace: Workspace, dossier: str, names: tuple[str, ...] = USUAL) -> Path:
    """Copy sample files into a dossier of the inbox, with bytes of its own.

    What was read is kept by content: two dossiers of the same bytes would be read once.
    """
    folder = workspace.inbox / dossier
    folder.mkdir(exist_ok=True)
    for name in names:
        content = (examples_dir() / "ATELIER_MARNE" / name).read_bytes()
        (folder / name).write_bytes(content + _mark(name, dossier))
    return folder


def _mark(name: str, dossier: str) -> bytes:
    """Return bytes that change nothing in what is read: a comment, or a message's last line."""
    return f"\n%{dossier}\n%%EOF\n".encode() if name.endswith(".pdf") else f"\n{dossier}".encode()
