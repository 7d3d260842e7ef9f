"""The labels of labels.toml, compiled: which words announce which value."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

# In a pattern, a space is any run of spaces, and an optional space may be none.
_SPACES: Final = r"\s{1,4}"
_MAYBE_SPACES: Final = r"\s{0,4}"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The labels of one field: `strong` for the document's own value, `weak` for less."""

    field: str
    strong: re.Pattern[str]
    weak: re.Pattern[str] | None
    forbidden: re.Pattern[str] | None


@cache
def labels(kind: str) -> Mapping[str, Vocabulary]:
    """Return the labels by field of one kind: "amount", "date" or "number"."""
    text = files(__package__).joinpath("labels.toml").read_text(encoding="utf-8")
    section = tomllib.loads(text)[kind]
    # "BL-88" is a number, not the label "BL".
    tail = r"(?![-/]\w)" if kind == "number" else ""
    return {field: _compile(field, entry, tail) for field, entry in section.items()}


def _compile(field: str, entry: Mapping[str, list[str]], tail: str) -> Vocabulary:
    strong = pattern_of(entry["strong"], tail)
    if strong is None:
        raise ValueError(f"labels.toml: {field} has no strong label")
    return Vocabulary(field, strong, pattern_of(entry["weak"], tail), pattern_of(entry["not"]))


def pattern_of(phrases: list[str], tail: str = "") -> re.Pattern[str] | None:
    """Compile phrases into one pattern that matches whole words, longest phrase first.

    `tail` is what may not follow besides another letter or digit.
    """
    if not phrases:
        return None
    ordered = sorted(phrases, key=len, reverse=True)
    body = "|".join(spaced(phrase) for phrase in ordered)
    return re.compile(rf"(?<![a-z0-9])(?:{body})(?![a-z0-9]){tail}")


def spaced(phrase: str) -> str:
    """Return a pattern in which a space matches the gaps that a page really shows."""
    return phrase.replace(" ?", _MAYBE_SPACES).replace(" ", _SPACES)
