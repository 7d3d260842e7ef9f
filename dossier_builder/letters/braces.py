"""Tags whose braces do not match: Jinja prints them as they are, or complains of something else."""

import re
from collections.abc import Container, Iterable, Mapping
from typing import Final

from dossier_builder.letters.package import paragraph_text, parse, text_parts, w

_WHOLE: Final = re.compile(r"\{%.*?%\}|\{#.*?#\}|\{\{.*?\}\}", re.DOTALL)
_LEFT: Final = re.compile(r"\{\{|\}\}|\{%|%\}")
_SINGLE: Final = re.compile(r"\{\s*(\w+)[\w.|]*\s*\}")


def unmatched(parts: Mapping[str, bytes], names: Container[str]) -> Iterable[tuple[str, str]]:
    """Yield what is wrong (French) and the paragraph, for each tag that is not whole.

    `names` are the variables there are: "{ creancier.nom }" is a tag that lacks two braces,
    "{ 1 ; 2 }" is text.
    """
    for path in text_parts(parts):
        for paragraph in parse(parts[path]).iter(w("p")):
            text = " ".join(paragraph_text(paragraph).split())
            rest = _WHOLE.sub("", text)
            if found := _LEFT.search(rest):
                yield _said(found[0]), text
            elif any(single[1] in names for single in _SINGLE.finditer(rest)):
                yield "Une variable s’écrit entre doubles accolades : {{ … }}.", text


def _said(mark: str) -> str:
    opening, closing = ("{{", "}}") if mark in ("{{", "}}") else ("{%", "%}")
    if mark == opening:
        return f"Une balise ouverte par « {opening} » n’est pas fermée par « {closing} »."
    return f"Une balise fermée par « {closing} » n’est pas ouverte par « {opening} »."
