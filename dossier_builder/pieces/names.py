"""Plain file names for the pieces: ASCII, no spaces, short, as court portals want."""

import re
import unicodedata
from typing import Final

MAX_NAME: Final = 80
_LETTERS: Final = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "’": "_", "'": "_", "°": "_"}
)


def output_name(label: str, designation: str, *, extension: str = ".pdf") -> str:
    """Return "Piece_04_Bon_de_livraison.pdf", of at most 80 characters."""
    main, _, annex = label.partition("-")
    number = f"{int(main):02d}" + (f"-{annex}" if annex else "")
    head = f"Piece_{number}"
    slug = _slug(designation)[: MAX_NAME - len(head) - len(extension) - 1].rstrip("_-")
    return f"{head}_{slug}{extension}" if slug else f"{head}{extension}"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("n°", " ").translate(_LETTERS))
    ascii_only = plain.encode("ascii", "ignore").decode("ascii")
    joined = re.sub(r"[^A-Za-z0-9-]+", "_", ascii_only)
    return re.sub(r"(_-?)+_", "_", joined).strip("_-")
