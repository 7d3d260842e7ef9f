"""Characters that hide, turn what follows, or give orders to a terminal are shown as text."""

import re
from typing import Final

from markupsafe import Markup

# Controls (C0 but for the new line, DEL, C1), line separators, marks of direction (Unicode
# annex 9), and signs of no width, but for those that hold letters and emoji together.
_HIDDEN: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Return a text that shows all it holds: the mark of a right-to-left text as its code.

    What is written is what TOML reads back as the same character between double quotes.
    """
    return _HIDDEN.sub(_escaped, text)


def visible_value(value: object) -> object:
    """Return what a page shows of a template's value: our own markup stays as it is."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
