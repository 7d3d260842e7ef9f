"""The wording and legal grounds that the letters print: data with their sources (wording.toml)."""

import re
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
    codes: Mapping[str, str]


@cache
def load_wording() -> Wording:
    """Return the wording that travels with the package."""
    text = files("dossier_builder.letters").joinpath("wording.toml").read_text(encoding="utf-8")
    raw = tomllib.loads(text)
    return Wording(
        fondements=raw["fondements"],
        faits=raw["faits"],
        l111_8=raw["l111_8"],
        codes=raw["codes"],
    )


def legal(text: str) -> str:
    """Return a legal reference as a letter writes it.

    "art. L441-10 C. com." becomes "art. L. 441-10 du code de commerce".
    """
    for short, full in load_wording().codes.items():
        text = re.sub(rf"(?<![\w.]){re.escape(short)}(?!\w)", full, text)
    return re.sub(r"\b([LRDA])\.?\s?(\d{3})", "\\1.\u00a0\\2", text).rstrip(".")
