"""`build` and `watch`: what people run every day."""

import argparse
import json
import os
from collections.abc import Generator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import Final

from dossier_builder.build import Context, Outcome, build_dossier, open_context
from dossier_builder.cli.screen import Screen, Step
from dossier_builder.clock import local_today
from dossier_builder.errors import DossierError, ExitCode, UsageError
from dossier_builder.french import compte, euros, liste
from dossier_builder.making.loose import place_loose
from dossier_builder.making.record import INDEX_NAME, write_index
from dossier_builder.placing.model import Placements
from dossier_builder.placing.page import PAGE_NAME
from dossier_builder.watch.journal import FileJournal
from dossier_builder.watch.lock import workspace_lock
from dossier_builder.watch.loop import Watcher
from dossier_builder.workspace import open_workspace

# How long a wait for a dossier lasts before signals are looked at (seconds).
_LOOK: Final = 0.2


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
    """Build each dossier; one that fails is said and does not stop the others.

    As many are built at once as there are processors; what came of them is said in the
    order of `names`.
    """
    codes = [ExitCode.OK]
    with closing(_built(context, names, screen)) as results:
        for result in results:
            codes.append(result.exit_code)
            if isinstance(result, DossierError):
                screen.error(result)
            else:
                _say(result, screen, as_json=as_json)
    write_index(context.workspace.outbox)
    if not names and not as_json:
        screen.line("Aucun dossier dans inbox/ : créez-y un dossier par créance.")
    return _worst(codes)


def _built(
    context: Context, names: Sequence[str], screen: Screen
) -> Generator[Outcome | DossierError, None, None]:
    alone = len(names) == 1
    with (
        ThreadPoolExecutor(os.cpu_count() or 1) as builders,
        screen.progress("préparation", None if alone else len(names)) as step,
    ):
        told = step if alone else lambda _what: None
        futures = [builders.submit(_attempt, context, name, told) for name in names]
        try:
            for name, future in zip(names, futures, strict=True):
                while not wait([future], timeout=_LOOK).done:
                    pass  # a signal is heard between two waits, on every system
                step(name)
                yield future.result()
        except BaseException:
            context.readers.stop()  # what is under way is given up
            for future in futures:
                future.cancel()
            raise


def _attempt(context: Context, name: str, step: Step) -> Outcome | DossierError:
    """Run in a thread of its own."""
    try:
        return build_dossier(context, name, step)
    except DossierError as error:
        return error


def watch(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """Build on change until stopped."""
    workspace = open_workspace(options.workspace)
    with workspace_lock(workspace), ExitStack() as closing_over:
        journal = None
        if options.journal:
            journal = FileJournal(options.journal, with_names=options.journal_names)
            closing_over.callback(journal.close)
        screen.line(f"Surveillance de {workspace.inbox} ; Ctrl+C pour arrêter.")
        screen.line(f"Ce qui est préparé se lit dans {workspace.outbox / INDEX_NAME}")
        show = closing_over.enter_context(screen.status())
        Watcher(
            workspace,
            lambda outcome: _say(outcome, screen, as_json=False),
            screen.error,
            placed=lambda placements: _say_loose_files(placements, screen),
            resumed=lambda: screen.line("L’obstacle est levé : la surveillance a repris."),
            busy=lambda names, waiting: show(_under_way(names, waiting)),
            journal=journal,
        ).run()
    return ExitCode.OK


def _under_way(names: Sequence[str], waiting: int) -> str:
    if not names:
        return ""
    more = f" ({compte(waiting, 'autre attend', 'autres attendent')})" if waiting else ""
    return f"En préparation : {liste(names)}{more}"


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
    parts = [compte(outcome.files - outcome.unread, "fichier lu", "fichiers lus")]
    if outcome.unread:
        parts[0] += f", {compte(outcome.unread, 'illisible')}"
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
        "unread": outcome.unread,
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
    if placements.unplaced:
        screen.line(
            "Déposez ce qui n’est dans aucun dossier dans celui de sa créance ; "
            f"outbox/{PAGE_NAME} en donne la liste."
        )


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
