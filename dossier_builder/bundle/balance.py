"""Pages whose content restores more states than it saved: readers pass over what is too much.

What is stamped stands between saves and restores of ours, which such content would undo: what
it draws next would change its colour. Its page is shut into a form, where it closes only its own.
"""

import re
from pathlib import Path
from typing import Final

import pikepdf

from dossier_builder.bundle.save import QPDF_ERRORS

# The two operators, wherever they may stand; within a string or an image they are none.
_STATES: Final = re.compile(rb"(?<![^\s\])>])[qQ](?![^\s\[(</%])")


def overclosed_pages(path: Path) -> tuple[int, ...]:
    """Return the pages (from 0) that restore what they did not save; none of a file unread."""
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            return tuple(index for index, page in enumerate(pdf.pages) if _overcloses(page))
    except QPDF_ERRORS:
        return ()


def _overcloses(page: pikepdf.Page) -> bool:
    if not _goes_below(_STATES.findall(_content(page))):
        return False
    try:
        read = pikepdf.parse_content_stream(page, "q Q")
    except QPDF_ERRORS:
        return True
    return _goes_below([bytes(instruction.operator) for instruction in read])


def _content(page: pikepdf.Page) -> bytes:
    found = page.obj.get("/Contents")
    streams = list(found) if isinstance(found, pikepdf.Array) else [found]
    parts = []
    for stream in streams:
        if isinstance(stream, pikepdf.Stream):
            try:
                parts.append(stream.read_bytes())
            except QPDF_ERRORS:
                continue
    return b"\n".join(parts)


def _goes_below(operators: list[bytes]) -> bool:
    depth = 0
    for operator in operators:
        depth += 1 if operator == b"q" else -1
        if depth < 0:
            return True
    return False
