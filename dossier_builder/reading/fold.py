"""Fold French text for matching: case, accents, typographic marks and odd spaces removed."""

import re
import unicodedata
from typing import Final

_ACCENTS: Final = re.compile("[\u0300-\u036f]+")
_MARKS: Final = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "`": "'",
        "´": "'",
        "œ": "oe",
        "Œ": "OE",
        "æ": "ae",
        "Æ": "AE",
        "ß": "ss",
        "–": "-",
        "—": "-",
        "\u2011": "-",
        "\u2212": "-",
        "º": "o",
        "°": "o",
        # Old fonts without an encoding: é comes out as Ø, è as Ł.
        "Ø": "e",
        "Ł": "e",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\t": " ",
    }
)
# "N°facture", "N°Cde" in one word; the number "N°FA-2026" stays whole.
_GLUED_NO: Final = re.compile(r"(?<!\w)[nN][°º](?=[^\W\d_]{2,}(?![\w/-]))")


def fold(text: str) -> str:
    """Return `text` in lower case without accents, "n°" as "no", all spaces plain."""
    if text.isascii():
        return text.replace("`", "'").replace("\t", " ").lower()
    text = _GLUED_NO.sub("no ", text)
    decomposed = unicodedata.normalize("NFKD", text.translate(_MARKS))
    return _ACCENTS.sub("", decomposed).lower()


def bare(text: str) -> str:
    """Return the letters and figures of `text` alone, folded."""
    return "".join(char for char in fold(text) if char.isalnum())
