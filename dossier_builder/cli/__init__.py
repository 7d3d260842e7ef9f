"""The command line: commands, options, exit codes; no logic."""

from dossier_builder.cli.main import main

__all__ = ["main"]
