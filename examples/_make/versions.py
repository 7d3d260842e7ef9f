"""Which libraries shape the bytes: another release may compress or draw otherwise."""

import zlib
from importlib.metadata import version
from typing import Final

_WRITERS: Final = (
    "factur-x",
    "img2pdf",
    "lxml",
    "pikepdf",
    "pillow",
    "pypdf",
    "pypdfium2",
    "reportlab",
)


def writers() -> dict[str, str]:
    """Return the release of each library that shapes the files, by name."""
    found = {name: version(name) for name in _WRITERS}
    found["zlib"] = zlib.ZLIB_RUNTIME_VERSION
    return found
