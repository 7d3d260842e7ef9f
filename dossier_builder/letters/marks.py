"""Private marks inside the values of a letter: a cited piece, and a value still to be filled in.

A citation travels through the template as plain text between three private-use characters,
so that people write ``{{ fait.citation }}`` like any other variable, anywhere, in any
formatting; letters/links.py then turns it into a hyperlink. Values coming from outside
lose these characters (see `clean`).
"""

import re
from collections.abc import Sequence
from typing import Final

from dossier_builder.french import NBSP, liste

PIECE_URN: Final = "urn:dossier-builder:piece:"

START: Final = "\ue000"
MIDDLE: Final = "\ue001"
END: Final = "\ue002"

LINK: Final = re.compile(f"{START}([^{MIDDLE}]*){MIDDLE}([^{END}]*){END}")
PLACEHOLDER: Final = re.compile(rf"\[à compléter{NBSP}: ([^\]]+)\]")

# Tabs, page breaks and bells would become layout in docxtpl; other control and
# bidirectional characters are not allowed in XML or reorder what is read.
_UNWANTED: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff\ufffe\uffff]+"
)


def clean(value: str) -> str:
    """Return a value from outside as one printable line."""
    return re.sub(" {2,}", " ", _UNWANTED.sub(" ", value)).strip()


def a_completer(what: str) -> str:
    """Return the placeholder of a missing value, "[à compléter : profession]"."""
    return f"[à compléter{NBSP}: {what}]"


def link(label: str, text: str) -> str:
    """Return `text` marked as a link to the piece numbered `label`."""
    return f"{START}{label}{MIDDLE}{text}{END}"


def piece(label: str) -> str:
    """Return "Pièce n° 3", marked as a link."""
    return link(label, f"Pièce n°{NBSP}{label}")


def citation(labels: Sequence[str]) -> str:
    """Return "(Pièce n° 3)" or "(Pièces n° 3, 4 et 6)", each number a link; "" for no piece."""
    unique = list(dict.fromkeys(label for label in labels if label))
    if not unique:
        return ""
    return f"({pieces(unique)})"


def pieces(labels: Sequence[str]) -> str:
    """Return "Pièce n° 3" or "Pièces n° 3, 4 et 6", each number a link."""
    unique = list(dict.fromkeys(label for label in labels if label))
    if len(unique) < 2:
        return "".join(piece(label) for label in unique)
    return f"Pièces n°{NBSP}{liste([link(label, label) for label in unique])}"


def unmarked(text: str) -> str:
    """Return the text as it will be read, without the marks."""
    return LINK.sub(r"\2", text)
