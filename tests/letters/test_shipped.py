"""The shipped folders are found in a checkout and in an installed wheel."""

from pathlib import Path

import pytest

from dossier_builder.errors import MissingDependencyError
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.shipped import examples_dir, modeles_dir, shipped_dir


def test_checkout_keeps_them_at_the_top_level() -> None:
    root = Path(__file__).resolve().parents[2]
    assert modeles_dir() == root / "modeles"
    assert examples_dir() == root / "examples"
    assert {path.stem for path in modeles_dir().glob("*.docx")} >= set(LetterKind)


def test_wheel_carries_them_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "dossier_builder"
    (package / "_shipped" / "modeles").mkdir(parents=True)
    # A folder of the same name beside the package is someone else's.
    (tmp_path / "site-packages" / "modeles").mkdir()
    assert shipped_dir("modeles", package=package) == package / "_shipped" / "modeles"


def test_incomplete_installation_is_a_named_error(tmp_path: Path) -> None:
    with pytest.raises(MissingDependencyError, match="introuvable"):
        shipped_dir("modeles", package=tmp_path / "dossier_builder")
