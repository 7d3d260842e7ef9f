"""docs/modeles.md names every variable and filter, and its examples are what prints."""

import re
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dossier_builder.french import date_longue, euros, nombre
from dossier_builder.letters import sample
from dossier_builder.letters.context import build_context
from dossier_builder.letters.filters import FILTERS
from dossier_builder.letters.marks import unmarked
from dossier_builder.letters.sandbox import new_environment
from tests.letters.factories import LAW_FIRM

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "modeles.md").read_text(encoding="utf-8")
CONTEXT = {
    **build_context(
        sample.CREANCE, firm=LAW_FIRM, bordereau=sample.BORDEREAU, gaps=("Preuve de livraison",)
    ),
    "logo": "",
}
ROWS = re.findall(r"^\| `([a-z_.]+)` \| .+? \| (.+) \|$", TEXT, flags=re.MULTILINE)


def shown(value: object, name: str | None = None) -> str:
    """Return a value as the document shows it."""
    match value:
        case None | "":
            return "(vide)"
        case bool():
            return "vrai" if value else "faux"
        case Decimal():
            return nombre(value) if name == "taux" else euros(value)
        case date():
            return date_longue(value)
        case tuple():
            return f"(liste de {len(value)})"
    return unmarked(str(value))


def test_every_example_is_what_prints() -> None:
    section_value: object = None
    checked = 0
    for line in TEXT.split("## Les filtres")[0].splitlines():
        if line.startswith("### "):
            section_value = _of_section(line)
        row = re.match(r"^\| `([a-z_]+)(?:\.([a-z_]+))?` \| .+? \| (.+) \|$", line)
        if row is None:
            continue
        value = CONTEXT[row[1]] if row[2] is None else getattr(section_value, row[2])
        assert row[3] == shown(value, row[2]), line
        checked += 1
    assert checked > 100


def _of_section(title: str) -> object:
    """Return the sample value a section speaks of, from "(`for f in factures`)" or "(`x`)"."""
    loop = re.search(r"`for \w+ in ([\w.]+)`", title)
    name = loop[1] if loop else (re.search(r"\(`(\w+)`\)", title) or [None, "dossier"])[1]
    owner, _, attribute = str(name).partition(".")
    value: object = CONTEXT["criteres"][0] if owner == "critere" else CONTEXT[owner]  # type: ignore[index]
    if attribute:
        value = getattr(value, attribute)
    return value[0] if loop else value  # type: ignore[index]


def _names(value: object, prefix: str) -> set[str]:
    if isinstance(value, tuple):
        return _names(value[0], prefix) if value else set()
    if not is_dataclass(value):
        return set()
    names = {f.name for f in fields(value)}
    for name in list(names):
        names |= _names(getattr(value, name), f"{prefix}.{name}")
    return names


def test_every_variable_is_documented() -> None:
    documented = {part for name, _ in ROWS for part in name.split(".")}
    tops = {f"`{name}`" for name in CONTEXT if f"`{name}`" not in TEXT and f" {name}`" not in TEXT}
    assert tops == set()
    wanted = {name for top in CONTEXT for name in _names(CONTEXT[top], top)}
    assert wanted - documented == set()


@pytest.mark.parametrize("name", FILTERS)
def test_every_filter_is_documented_with_its_result(name: str) -> None:
    row = re.search(rf"^\| `{name}` \| `(.+?)` \| (.+) \|$", TEXT, flags=re.MULTILINE)
    assert row is not None
    expression = row[1].replace("\\|", "|")
    printed = new_environment().from_string(expression).render(CONTEXT)
    assert printed.split() == row[2].split()
