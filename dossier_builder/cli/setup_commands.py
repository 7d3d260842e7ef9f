"""`init` and `demo`: lay out a workspace, with or without sample dossiers."""

import argparse
from datetime import date
from pathlib import Path
from typing import Final

from dossier_builder.build import open_context
from dossier_builder.cli.build_commands import build_all
from dossier_builder.cli.screen import Screen
from dossier_builder.errors import ExitCode
from dossier_builder.making.layout import lay_out, lay_out_demo
from dossier_builder.watch.lock import workspace_lock
from dossier_builder.workspace import open_workspace

#: The day the sample dossiers are made for: their dates and the law data agree on it.
DEMO_TODAY: Final = date(2026, 11, 23)


def init(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """Lay out a workspace; what is already there is left as it is."""
    folder: Path = options.folder
    written = lay_out(folder)
    screen.line(f"Espace de travail prêt : {folder.resolve()}", style="bold")
    for path in written:
        screen.line(f"  créé : {path.as_posix()}")
    screen.line("Ensuite :")
    screen.line("  1. complétez dossier-builder.toml (votre cabinet, vos créanciers) ;")
    screen.line("  2. créez un dossier par créance dans inbox/ et déposez-y les fichiers ;")
    screen.line("  3. lancez « dossier-builder watch », ou « dossier-builder build ».")
    return ExitCode.OK


def demo(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """Lay out a workspace with the sample dossiers and build them."""
    folder: Path = options.folder
    lay_out_demo(folder)
    workspace = open_workspace(folder)
    screen.line(
        "Deux dossiers d’exemple, aux parties fictives, préparés comme au 23 novembre 2026."
    )
    with workspace_lock(workspace), open_context(workspace, DEMO_TODAY) as context:
        code = build_all(context, workspace.dossiers(context.firm.surveillance.ignores), screen)
    screen.line("")
    screen.line("À regarder d’abord :", style="bold")
    for path in sorted(workspace.outbox.glob("*/rapport.html")):
        screen.place(path)
    for path in sorted(workspace.outbox.glob("*/injonction_de_payer/dossier_*.pdf")):
        screen.place(path)
    # The second sample has gaps on purpose: its questions are part of the show.
    return ExitCode.OK if code is ExitCode.INCOMPLETE else code
