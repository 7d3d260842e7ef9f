"""What many tests share: the demonstration, built once as a new user would."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace that `dossier-builder demo` makes; tests only read it."""
    # Imported here: a room's own tests do not need the whole program.
    from dossier_builder.cli import main

    root = tmp_path_factory.mktemp("demo") / "demonstration"
    assert main(["demo", str(root)]) == 0
    return root
