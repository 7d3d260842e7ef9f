"""No float stands in the path of an amount."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "dossier_builder"
SOURCES = [path for room in ("creance", "law") for path in sorted((PACKAGE / room).glob("*.py"))]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_float_is_written_or_made(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        assert not (isinstance(node, ast.Name) and node.id == "float")
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float))
