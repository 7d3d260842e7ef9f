"""Run one command and turn what happened into an exit code and a French sentence."""

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

from dossier_builder.cli.parser import make_parser
from dossier_builder.cli.screen import Screen
from dossier_builder.errors import DossierError, ExitCode
from dossier_builder.outbox.trouble import storage_error


def main(argv: Sequence[str] | None = None) -> int:
    """Run `dossier-builder` with these arguments; returns the exit code (see `ExitCode`)."""
    # What is produced holds other people's affairs: readable by its owner alone.
    os.umask(0o077)
    signal.signal(signal.SIGTERM, _stop)
    _speak_utf8()
    screen = Screen()
    try:
        options = make_parser().parse_args(argv)
        code: ExitCode = options.run(options, screen)
    except DossierError as error:
        screen.error(error)
        return error.exit_code
    except OSError as error:
        trouble = storage_error(error, Path.cwd())
        screen.error(trouble)
        return trouble.exit_code
    except KeyboardInterrupt:
        screen.line("Interrompu : rien n’est perdu, relancez la commande quand vous voulez.")
        return ExitCode.INTERRUPTED
    return code


def _speak_utf8() -> None:
    """Print French whatever the terminal's encoding says; an odd letter must not stop a build."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
