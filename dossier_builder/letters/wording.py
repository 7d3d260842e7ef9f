"""The wording and legal grounds that the letters print: data with their sources (wording.toml)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of wording.toml, by section."""

    fondements: Mapping[str, str]
    faits: Mapping[str, str]
    l111_8: Mapping[str, str]


@cache
def load_wording() -> Wording:
    """Return the wording that travels with the package."""
    text = files("dossier_builder.letters").joinpath("wording.toml").read_text(encoding="utf-8")
    raw = tomllib.loads(text)
    return Wording(fondements=raw["fondements"], faits=raw["faits"], l111_8=raw["l111_8"])
