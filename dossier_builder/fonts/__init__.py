"""Fonts that travel with the package, so that a letter breaks its lines alike on every machine.

Liberation Serif and Sans 2.1.5, Carlito, Caladea and DejaVu Sans, under the free
licences beside them (LICENSE-*.txt).
"""

from pathlib import Path
from typing import Final

DIRECTORY: Final = Path(__file__).resolve().parent


def font(name: str) -> Path:
    """Return the path of a shipped font, for example ``font("LiberationSans-Bold")``.

    Raises `FileNotFoundError` for a name that is not shipped.
    """
    path = DIRECTORY / f"{name}.ttf"
    if not path.is_file():
        raise FileNotFoundError(path)
    return path
