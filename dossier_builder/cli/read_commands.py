"""`read`: what is read in each file, with where and how."""

import argparse
import json
from pathlib import Path

from dossier_builder.cli.screen import Screen
from dossier_builder.errors import ExitCode
from dossier_builder.facts.contract import as_contract
from dossier_builder.facts.extract import read_file
from dossier_builder.facts.model import Address, ReadFile, unread_file
from dossier_builder.french import liste
from dossier_builder.isolation import Failure, Job, workers
from dossier_builder.settings.load import FIRM_FILE, load_firm


def read(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """Show what is read in each file, a line a file (and one for each attachment of a message).

    Each is read in a worker, within the limits of the current workspace's settings.
    """
    firm = load_firm(Path(FIRM_FILE))
    limits, second = firm.limites, firm.moteurs.tesseract == "auto"
    jobs = [
        Job(read_file, (path,), {"file": str(path), "second_reader": second}, contained=True)
        for path in options.files
    ]
    code = ExitCode.OK
    with workers(limits) as readers, screen.progress("lecture", len(jobs)) as step:
        results = readers.run(jobs)
        for path, result in zip(options.files, results, strict=True):
            step(path.name)
            found = (
                (unread_file(str(path), f"{result.what} {result.next_step}"),)
                if isinstance(result, Failure)
                else result
            )
            for item in found:
                code = ExitCode.INPUT if item.error else code
                _say(item, screen, as_json=options.json)
    return code


def _say(item: ReadFile, screen: Screen, *, as_json: bool) -> None:
    if as_json:
        screen.raw(json.dumps(as_contract(item), ensure_ascii=False))
        return
    screen.line(f"{item.file} : {item.nature}", style="bold")
    if item.error:
        screen.line(f"  {item.error}", style="red")
    for name, fact in item.facts.present():
        screen.line(f"  {name} : {_shown(fact.value)} ({fact.status}, {fact.evidence.method})")


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, tuple):
        return liste([str(item) for item in value])
    return value.one_line() if isinstance(value, Address) else str(value)
