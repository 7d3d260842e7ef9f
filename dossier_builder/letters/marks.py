"""Private marks inside the values of a letter: a cited piece, and a value still to be filled in.

A citation travels through the template as plain text between three private-use characters,
so that people write ``{{ fait.citation }}`` like any other variable, anywhere, in any
formatting; letters/links.py then turns it into a hyperlink. Values coming from outside
lose these characters (see `clean`).
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from dossier_builder.french import NBSP, liste, piece_numero

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

# Symbols (above "°", "©" and "™"), surrogates, unassigned; and what joins and colours emoji.
_SYMBOLS: Final = "\u2190"
_NOT_PRINTED: Final = frozenset({"So", "Sk", "Cs", "Cn"})
_JOINERS: Final = frozenset("\u200d\u20e3\ufe0e\ufe0f")
# A label "3-1" stays on its line.
_KEPT_HYPHEN: Final = "\u2011"


def clean(value: str) -> str:
    """Return a value from outside as one printable line."""
    return re.sub(" {2,}", " ", _UNWANTED.sub(" ", value)).strip()


def reference(name: str) -> str:
    """Return a dossier's name as a letter can print it: without emoji, which no text face has.

    A name of nothing else is "dossier".
    """
    kept = "".join(
        letter
        for letter in clean(name)
        if letter not in _JOINERS
        and (letter < _SYMBOLS or unicodedata.category(letter) not in _NOT_PRINTED)
    )
    return " ".join(kept.split()) or "dossier"


def a_completer(what: str) -> str:
    """Return the placeholder of a missing value, "[à compléter : profession]"."""
    return f"[à compléter{NBSP}: {what}]"


def link(label: str, text: str) -> str:
    """Return `text` marked as a link to the piece numbered `label`."""
    return f"{START}{label}{MIDDLE}{text}{END}"


def piece(label: str) -> str:
    """Return "Pièce n° 3", marked as a link."""
    return link(label, piece_numero(label.replace("-", _KEPT_HYPHEN)))


def citation(labels: Sequence[str]) -> str:
    """Return "(Pièce n° 3)" or "(Pièces n° 3, 4 et 6)", each number a link; "" for no piece."""
    unique = list(dict.fromkeys(label for label in labels if label))
    return _joined(unique, "(", ")") if unique else ""


def pieces(labels: Sequence[str]) -> str:
    """Return "Pièce n° 3" or "Pièces n° 3, 4 et 6", each number a link."""
    return _joined(list(dict.fromkeys(label for label in labels if label)), "", "")


def _joined(labels: Sequence[str], opening: str, closing: str) -> str:
    """Return the labels as links that hold what must stay on their line.

    The embedded engine may break a line where a link begins, even after "(" or a
    non-breaking space: the opening belongs to the first link.
    """
    word = "Pièce" if len(labels) == 1 else "Pièces"
    texts = [label.replace("-", _KEPT_HYPHEN) for label in labels]
    if texts:
        texts[0] = f"{opening}{word}{NBSP}n°{NBSP}{texts[0]}"
        texts[-1] += closing
    return liste([link(label, text) for label, text in zip(labels, texts, strict=True)])


def unmarked(text: str) -> str:
    """Return the text as it will be read, without the marks."""
    return LINK.sub(r"\2", text)
