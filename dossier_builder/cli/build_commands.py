"""`build` and `watch`: what people run every day."""

import argparse
import json
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from dossier_builder.build import Context, Outcome, build_dossier, open_context
from dossier_builder.cli.screen import Screen
from dossier_builder.clock import local_today
from dossier_builder.errors import DossierError, ExitCode, UsageError
from dossier_builder.french import compte, euros
from dossier_builder.making.loose import place_loose
from dossier_builder.making.record import write_index
from dossier_builder.placing.model import Placements
from dossier_builder.watch.journal import FileJournal
from dossier_builder.watch.lock import workspace_lock
from dossier_builder.watch.loop import Watcher
from dossier_builder.workspace import open_workspace


def build(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """Build the named dossiers, or all; the worst result decides the exit code."""
    workspace = open_workspace(options.workspace)
    today = options.today or local_today()
    with workspace_lock(workspace), open_context(workspace, today) as context:
        with screen.progress("inbox") as step:
            placements = place_loose(workspace, context.firm, context.readers, step)
        context = replace(context, placements=placements)
        folders = workspace.dossiers(context.firm.surveillance.ignores)
        names = _asked(options.dossiers, (*folders, *placements.opened), context)
        if not options.json:
            _say_loose_files(placements, screen)
        return build_all(context, names, screen, as_json=options.json)


def build_all(
    context: Context, names: Sequence[str], screen: Screen, *, as_json: bool = False
) -> ExitCode:
    """Build each dossier; one that fails is said and does not stop the others."""
    codes = [ExitCode.OK]
    for name in names:
        try:
            with screen.progress(name) as step:
                outcome = build_dossier(context, name, step)
        except DossierError as error:
            screen.error(error)
            codes.append(error.exit_code)
            continue
        codes.append(outcome.exit_code)
        _say(outcome, screen, as_json=as_json)
    write_index(context.workspace.outbox)
    if not names and not as_json:
        screen.line("Aucun dossier dans inbox/ : créez-y un dossier par créance.")
    return _worst(codes)


def watch(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """Build on change until stopped."""
    workspace = open_workspace(options.workspace)
    with workspace_lock(workspace), ExitStack() as closing:
        journal = None
        if options.journal:
            journal = FileJournal(options.journal, with_names=options.journal_names)
            closing.callback(journal.close)
        screen.line(f"Surveillance de {workspace.inbox} ; Ctrl+C pour arrêter.")
        Watcher(
            workspace,
            lambda outcome: _say(outcome, screen, as_json=False),
            screen.error,
            journal=journal,
        ).run()
    return ExitCode.OK


def _asked(dossiers: Sequence[str], known: Sequence[str], context: Context) -> Sequence[str]:
    if not dossiers:
        return known
    names = [Path(name).name for name in dossiers]
    for name in names:
        if name not in known:
            raise UsageError(
                f"Le dossier « {name} » n’existe pas dans inbox/.",
                file=context.workspace.inbox / name,
                next_step=f"Dossiers présents : {', '.join(known) or 'aucun'}.",
            )
    return names


def _say(outcome: Outcome, screen: Screen, *, as_json: bool) -> None:
    if as_json:
        screen.raw(json.dumps(_as_json(outcome), ensure_ascii=False))
        return
    parts = [compte(outcome.files, "fichier lu", "fichiers lus")]
    if outcome.total is not None:
        parts.append(f"créance {euros(outcome.total)}")
    if outcome.bundle:
        name = "dossier provisoire" if outcome.provisional else "dossier d’injonction de payer"
        parts.append(
            f"{name} : {compte(outcome.bundle_pages or 0, 'page')}, "
            f"{compte(outcome.pieces, 'pièce')}"
        )
    if outcome.questions:
        parts.append(compte(outcome.questions, "point à confirmer", "points à confirmer"))
    screen.line(f"{outcome.dossier}   {' · '.join(parts)}", style="bold")
    screen.line(f"  {outcome.sentence}")
    for gap in outcome.gaps:
        screen.line(f"  ! {gap}", style="yellow")


def _as_json(outcome: Outcome) -> dict[str, object]:
    return {
        "dossier": outcome.dossier,
        "stage": outcome.stage.value,
        "sentence": outcome.sentence,
        "total": None if outcome.total is None else f"{outcome.total:f}",
        "files": outcome.files,
        "pieces": outcome.pieces,
        "questions": outcome.questions,
        "gaps": list(outcome.gaps),
        "provisional": outcome.provisional,
        "bundle": outcome.bundle,
        "bundle_pages": outcome.bundle_pages,
        "report": str(outcome.report),
        "exit_code": int(outcome.exit_code),
    }


def _say_loose_files(placements: Placements, screen: Screen) -> None:
    for placed in placements.placed:
        screen.line(f"{placed.name} → {placed.dossier} : {placed.reason}")
    for item in placements.unplaced:
        screen.line(f"{item.name} : dans aucun dossier. {item.reason}", style="yellow")


def _worst(codes: Sequence[ExitCode]) -> ExitCode:
    """Return the code that asks most of the person: an error before a question."""
    order = (
        ExitCode.OUTPUT_CHECK,
        ExitCode.DEPENDENCY,
        ExitCode.INPUT,
        ExitCode.USAGE,
        ExitCode.INCOMPLETE,
    )
    return next((code for code in order if code in codes), ExitCode.OK)
