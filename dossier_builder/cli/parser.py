"""The options of every command (the contract of docs/guide.md), in French."""

import argparse
import gettext
import os
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from dossier_builder import __version__
from dossier_builder.cli.screen import Screen
from dossier_builder.errors import ExitCode, UsageError

if TYPE_CHECKING:
    # The class of argparse's sub-commands has no public name.
    Commands = argparse._SubParsersAction["FrenchParser"]

Run = Callable[[argparse.Namespace, Screen], ExitCode]

_LOCALE: Final = Path(__file__).resolve().parent.parent / "locale"


class FrenchParser(argparse.ArgumentParser):
    """A parser whose errors are `UsageError` (exit code 1), as the contract says."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of exiting with argparse's own code 2."""
        raise UsageError(
            f"{message[:1].upper()}{message[1:]}.",
            next_step=f"Tapez « {self.prog} --help » pour l’aide.",
        )


def make_parser() -> argparse.ArgumentParser:
    """Return the whole parser; `options.run` is the command to run."""
    _speak_french()
    parser = FrenchParser(
        prog="dossier-builder",
        description="Prépare un dossier d’injonction de payer à partir des pièces déposées.",
        epilog="Codes de sortie : 0 fait ; 1 commande ou réglage à corriger ; "
        "2 fichier illisible ; 3 dépendance ou donnée manquante ; 4 résultat non conforme ; "
        "5 il reste à compléter ; 6 une autre instance travaille ; 130 interrompu.",
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"dossier-builder {__version__}",
        help="affiche la version",
    )
    commands = parser.add_subparsers(
        title="commandes\u00a0", metavar="COMMANDE", required=True, parser_class=FrenchParser
    )
    _setup(commands)
    _build(commands)
    _law(commands)
    _templates(commands)
    _record(commands)
    return parser


def _setup(commands: "Commands") -> None:
    init = _command(commands, "init", "setup_commands:init", "crée un espace de travail")
    init.add_argument("folder", metavar="DOSSIER", nargs="?", type=Path, default=Path())
    demo = _command(
        commands,
        "demo",
        "setup_commands:demo",
        "crée un espace d’exemple et prépare ses dossiers",
    )
    demo.add_argument(
        "folder", metavar="DOSSIER", nargs="?", type=Path, default=Path("demonstration")
    )


def _build(commands: "Commands") -> None:
    build = _command(commands, "build", "build_commands:build", "prépare un dossier, ou tous")
    build.add_argument("dossiers", metavar="DOSSIER", nargs="*")
    _workspace(build)
    _today(build)
    _json(build)
    watch = _command(
        commands, "watch", "build_commands:watch", "prépare à chaque changement, jusqu’à l’arrêt"
    )
    _workspace(watch)
    watch.add_argument(
        "--journal",
        metavar="FICHIER",
        type=Path,
        help="tient un journal (une ligne JSON par événement, sans nom ni montant)",
    )
    watch.add_argument(
        "--journal-noms",
        dest="journal_names",
        action="store_true",
        help="écrit aussi le nom des dossiers dans le journal",
    )
    status = _command(
        commands, "status", "status_commands:status", "montre où en sont les dossiers"
    )
    _workspace(status)
    _json(status)
    read = _command(commands, "read", "read_commands:read", "montre ce qui est lu dans un fichier")
    read.add_argument("files", metavar="FICHIER", nargs="+", type=Path)
    _json(read)


def _law(commands: "Commands") -> None:
    interest = _command(commands, "interest", "law_commands:interest", "calcule des intérêts")
    interest.add_argument("--principal", metavar="EUROS", type=_amount, required=True)
    interest.add_argument(
        "--from",
        dest="due",
        metavar="AAAA-MM-JJ",
        type=_day,
        required=True,
        help="l’échéance : les intérêts courent du lendemain",
    )
    interest.add_argument(
        "--to",
        dest="stop",
        metavar="AAAA-MM-JJ",
        type=_day,
        required=True,
        help="dernier jour compté, inclus",
    )
    interest.add_argument(
        "--rate",
        metavar="TAUX",
        required=True,
        help="legal-pro, legal-particulier, l441-10, ou un pourcentage",
    )
    _workspace(interest)
    _json(interest)
    law = _command(
        commands, "law", "law_commands:law", "montre les taux, les délais et leurs sources"
    )
    _workspace(law)


def _record(commands: "Commands") -> None:
    verify = _command(
        commands, "verify", "record_commands:verify", "rouvre et contrôle ce qui a été produit"
    )
    verify.add_argument("folder", metavar="DOSSIER_OUTBOX", type=Path)
    archive = _command(commands, "archive", "record_commands:archive", "scelle ce qui a été déposé")
    archive.add_argument("dossier", metavar="DOSSIER", nargs="?")
    archive.add_argument(
        "--depose-le", dest="filed_on", metavar="AAAA-MM-JJ", type=_day, help="date du dépôt"
    )
    archive.add_argument(
        "--provisoire",
        dest="provisional",
        action="store_true",
        help="garde aussi un dossier provisoire, en le nommant ainsi",
    )
    archive.add_argument(
        "--check", metavar="ARCHIVES", nargs="?", const="", help="contrôle les archives existantes"
    )
    archive.add_argument("--list", action="store_true", help="liste les archives et leur échéance")
    _workspace(archive)
    _today(archive)
    restore = _command(
        commands, "restore", "record_commands:restore", "recrée un espace de travail d’une archive"
    )
    restore.add_argument("bag", metavar="ARCHIVE", type=Path)
    restore.add_argument("folder", metavar="DOSSIER", type=Path)


def _templates(commands: "Commands") -> None:
    templates = _command(
        commands, "templates", "template_commands:check", "contrôle les modèles de lettres"
    )
    templates.add_argument(
        "action",
        metavar="check|diff",
        choices=("check", "diff"),
        help="check : remplit chaque modèle et dit ce qui manque ; "
        "diff : dit ce qui diffère des modèles livrés",
    )
    _workspace(templates)
    cerfa = _command(commands, "cerfa", "template_commands:cerfa", "montre un formulaire officiel")
    cerfa.add_argument(
        "action", metavar="fields", choices=("fields",), help="fields : liste ses champs"
    )
    cerfa.add_argument("form", metavar="FICHIER", type=Path)


def _command(commands: "Commands", name: str, run: str, title: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=title, description=f"{title[:1].upper()}{title[1:]}.")
    parser.set_defaults(run=_later(*run.split(":")))
    return parser


def _later(module: str, name: str) -> Run:
    """Return a command whose room is entered only when it runs: help starts at once."""

    def run(options: argparse.Namespace, screen: Screen) -> ExitCode:
        command: Run = getattr(import_module(f"dossier_builder.cli.{module}"), name)
        return command(options, screen)

    return run


def _workspace(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--workspace",
        metavar="DOSSIER",
        type=Path,
        default=Path(),
        help="l’espace de travail (par défaut, le dossier courant)",
    )


def _today(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--today",
        metavar="AAAA-MM-JJ",
        type=_day,
        default=None,
        help="la date à laquelle se placer (par défaut, aujourd’hui)",
    )


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="résultat pour les machines")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"« {text} » n’est pas une date AAAA-MM-JJ (exemple : 2026-03-15)"
        ) from error


def _amount(text: str) -> Decimal:
    try:
        amount = Decimal(text.replace(",", "."))
    except InvalidOperation as error:
        raise argparse.ArgumentTypeError(
            f"« {text} » n’est pas un montant (exemple : 1234.50)"
        ) from error
    if not amount.is_finite() or amount < 0:
        raise argparse.ArgumentTypeError(f"« {text} » n’est pas un montant positif")
    return amount


def _speak_french() -> None:
    """Give the standard library's argparse its French words, whatever the person's locale."""
    os.environ["LANGUAGE"] = "fr"
    gettext.bindtextdomain("dossier-builder", str(_LOCALE))
    gettext.textdomain("dossier-builder")
