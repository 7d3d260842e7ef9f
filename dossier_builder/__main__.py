"""Lets `python -m dossier_builder` do what the command `dossier-builder` does."""

import sys

from dossier_builder.cli import main

if __name__ == "__main__":
    sys.exit(main())
