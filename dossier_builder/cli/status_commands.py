"""`status`: each dossier at a glance, from what the last builds wrote."""

import argparse
import json

from dossier_builder.cli.screen import Screen
from dossier_builder.errors import ExitCode
from dossier_builder.french import compte, date_courte, euros
from dossier_builder.watch.status import DossierStatus, statuses
from dossier_builder.workspace import open_workspace


def status(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """Show where each dossier stands; builds nothing, and may run beside a watch."""
    found = statuses(open_workspace(options.workspace))
    if options.json:
        for one in found:
            screen.raw(json.dumps(one.as_json(), ensure_ascii=False))
        return ExitCode.OK
    for one in found:
        _say(one, screen)
    if not found:
        screen.line("Aucun dossier.")
    return ExitCode.OK


def _say(one: DossierStatus, screen: Screen) -> None:
    parts = [one.stage_words]
    if one.total is not None:
        parts.append(euros(one.total))
    if one.questions:
        parts.append(compte(one.questions, "point à confirmer", "points à confirmer"))
    screen.line(f"{one.dossier}   {' · '.join(parts)}", style="bold")
    if one.sentence:
        screen.line(f"  {one.sentence}")
    if one.missing:
        screen.line(f"  Manque : {', '.join(one.missing)}", style="yellow")
    if one.next_date:
        screen.line(f"  Prochaine date : {date_courte(one.next_date)}, {one.next_title}")
    if one.built_at:
        screen.line(f"  Préparé le {date_courte(one.built_at.date())} à {one.built_at:%H:%M}")
    if one.is_loose:
        screen.line("  Ouvert par des fichiers déposés directement dans inbox/.")
    elif not one.in_inbox:
        screen.line("  N’est plus dans inbox/ : ce qui a été préparé est conservé.")
    if one.error:
        screen.line(f"  Erreur : {one.error}", style="red")
