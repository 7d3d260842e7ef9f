"""`verify`, `archive` and `restore`: what was produced, what was filed."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from dossier_builder import __version__
from dossier_builder.archive import check_bags, list_bags, seal
from dossier_builder.archive import restore as restore_bag
from dossier_builder.archive.pdfa import PdfaCopy, pdfa_copy
from dossier_builder.cli.screen import Screen
from dossier_builder.clock import local_today
from dossier_builder.errors import ExitCode, OutputCheckError, UsageError
from dossier_builder.french import compte, date_courte
from dossier_builder.making.check import check_outbox
from dossier_builder.outbox.manifest import Manifest
from dossier_builder.settings.firm import FirmSettings
from dossier_builder.settings.load import load_firm
from dossier_builder.watch.lock import workspace_lock
from dossier_builder.workspace import Workspace, open_workspace


def verify(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """Open again what a build produced and say what is not as it was written."""
    folder: Path = options.folder
    manifest, faults = check_outbox(folder)
    for fault in faults:
        screen.line(f"! {fault}", style="red")
    if faults:
        return ExitCode.OUTPUT_CHECK
    checked = [compte(len(manifest.files), "fichier")]
    if manifest.bundle:
        checked.append(f"{manifest.bundle}, {compte(len(manifest.pieces), 'pièce')}")
    screen.line(f"Tout est conforme : {' ; '.join(checked)}.")
    return ExitCode.OK


def archive(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """Seal a dossier, or check or list the sealed records."""
    if options.check is not None:
        return _check(Path(options.check or options.workspace / "outbox"), screen)
    workspace = open_workspace(options.workspace)
    today = options.today or local_today()
    if options.list:
        return _list(workspace, today, screen)
    if not options.dossier:
        raise UsageError(
            "Il manque le nom du dossier à archiver.",
            next_step="Par exemple « dossier-builder archive MON_DOSSIER --depose-le 2026-10-23 ».",
        )
    with workspace_lock(workspace):
        return _seal(workspace, Path(options.dossier).name, options, today, screen)


def restore(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """Lay out a workspace from a sealed record alone."""
    result = restore_bag(options.bag, options.folder)
    screen.line(f"Espace de travail recréé : {result.workspace}", style="bold")
    day = f" --today {result.today.isoformat()}" if result.today else ""
    screen.line(
        f"Pour refaire le même dossier, avec la version {result.version} : "
        f"dossier-builder build {result.dossier} --workspace {result.workspace}{day}"
    )
    return ExitCode.OK


def _seal(
    workspace: Workspace, dossier: str, options: argparse.Namespace, today: date, screen: Screen
) -> ExitCode:
    folder = workspace.outbox / dossier
    manifest, faults = check_outbox(folder)
    _refuse(manifest, faults, folder, allow_provisional=options.provisional)
    firm = load_firm(workspace.firm_file)
    result = seal(
        folder,
        workspace.inbox / dossier,
        folder / "archives",
        dossier=dossier,
        filed_on=options.filed_on,
        provisional=options.provisional,
        keep_until=_years_later(options.filed_on or today, firm.archives.conservation_annees),
        version=__version__,
        today=today,
        verify=lambda: check_outbox(folder)[1],
        law_files=[workspace.law_file] if workspace.law_file.is_file() else [],
        templates=workspace.modeles,
        settings=workspace.firm_file,
        organisation=firm.cabinet.nom,
        loose={name: workspace.inbox / there for name, there in manifest.loose.items()},
        pdfa=_pdfa(manifest, folder, firm, today),
    )
    if result.created:
        screen.line(f"Archive scellée : {result.path}", style="bold")
        screen.line(f"  et en un seul fichier : {result.zip_path}")
        if result.form:
            screen.line(f"  {result.form}")
    else:
        screen.line(f"Rien n’a changé : l’archive existe déjà, {result.path}")
    return ExitCode.OK


def _pdfa(
    manifest: Manifest, folder: Path, firm: FirmSettings, today: date
) -> Callable[[Path], PdfaCopy] | None:
    """Return what makes the PDF/A copy; None when the settings do not ask for one."""
    bundle = manifest.bundle
    if firm.archives.pdfa == "non" or bundle is None:
        return None
    return lambda work: pdfa_copy(folder / bundle, work, day=today)


def _refuse(
    manifest: Manifest, faults: tuple[str, ...], folder: Path, *, allow_provisional: bool
) -> None:
    if faults:
        raise OutputCheckError(
            f"Le dossier n’est pas conforme à ce qui a été produit : {' '.join(faults)}",
            file=folder,
            next_step="Relancez « dossier-builder build », contrôlez, puis archivez.",
        )
    final = manifest.bundle is not None and "provisoire" not in manifest.bundle
    if not final and not allow_provisional:
        raise OutputCheckError(
            "Il n’y a pas encore de dossier d’injonction de payer complet à archiver.",
            file=folder,
            next_step="Complétez-le, ou gardez l’état actuel avec l’option --provisoire.",
        )


def _check(folder: Path, screen: Screen) -> ExitCode:
    reports = check_bags(folder)
    for report in reports:
        state = "entière" if not report.faults else "ALTÉRÉE"
        screen.line(f"{report.path} : {state}", style="green" if not report.faults else "red")
        for fault in report.faults:
            screen.line(f"  ! {fault}")
    if not reports:
        screen.line(f"Aucune archive dans {folder}.")
    damaged = any(report.faults for report in reports)
    return ExitCode.OUTPUT_CHECK if damaged else ExitCode.OK


def _list(workspace: Workspace, today: date, screen: Screen) -> ExitCode:
    bags = list_bags(workspace.outbox)
    for bag in bags:
        filed = f", déposé le {date_courte(bag.filed_on)}" if bag.filed_on else ""
        until = f", à conserver jusqu’au {date_courte(bag.keep_until)}" if bag.keep_until else ""
        past = " — durée de conservation échue" if bag.is_past(today) else ""
        kind = " (provisoire)" if bag.provisional else ""
        screen.line(f"{bag.dossier}{kind} : {bag.path.name}{filed}{until}{past}")
    if not bags:
        screen.line("Aucune archive dans outbox/.")
    return ExitCode.OK


def _years_later(day: date, years: int) -> date:
    """Return the same day some years later; 29 February gives 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
