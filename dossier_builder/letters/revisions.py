"""Tracked changes of a .docx, accepted: a letter goes out as its final text, without marks.

Word prints the marks unless told otherwise, LibreOffice always does.
"""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from dossier_builder.letters.package import parse, serialise, text_parts, w

_GONE: Final = tuple(map(w, ("del", "moveFrom", "cellDel")))
_KEPT: Final = tuple(map(w, ("ins", "moveTo")))
_MARKS: Final = (
    *map(w, ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd")),
    *map(w, ("rPrChange", "pPrChange", "sectPrChange", "numberingChange", "tblGridChange")),
    *map(w, ("tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "cellIns", "cellMerge")),
)
_TRACES: Final = tuple(f"<w:{tag} ".encode() for tag in ("ins", "del", "moveFrom", "moveTo"))


def has_revisions(parts: Mapping[str, bytes]) -> bool:
    """Tell whether text was inserted, deleted or moved under "track changes"."""
    return any(trace in parts[path] for path in text_parts(parts) for trace in _TRACES)


def accepted(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts with every tracked change accepted, as Word's "accept all" does."""
    result = dict(parts)
    if has_revisions(parts):
        for path in text_parts(parts):
            root = parse(parts[path])
            _accept(root)
            result[path] = serialise(root)
    return result


def _accept(root: etree._Element) -> None:
    for row in _deleted_rows(root):
        _remove(row)
    for paragraph in [_paragraph_of(mark) for mark in _deleted_ends(root)]:
        _join_next(paragraph)
    for element in [*root.iter(*_GONE), *root.iter(*_MARKS)]:
        _remove(element)
    for element in reversed(list(root.iter(*_KEPT))):
        for child in list(element):
            element.addprevious(child)
        _remove(element)


def _deleted_rows(root: etree._Element) -> list[etree._Element]:
    return [row for row in root.iter(w("tr")) if row.find(f"{w('trPr')}/{w('del')}") is not None]


def _deleted_ends(root: etree._Element) -> list[etree._Element]:
    """Return the marks of the paragraphs whose end was deleted, or moved elsewhere."""
    inside = f".//{w('pPr')}/{w('rPr')}/"
    return root.findall(inside + w("del")) + root.findall(inside + w("moveFrom"))


def _paragraph_of(mark: etree._Element) -> etree._Element:
    return next(mark.iterancestors(w("p")))


def _join_next(paragraph: etree._Element) -> None:
    """Put what is left of a paragraph at the start of the next one, which keeps its format."""
    content = [child for child in paragraph if child.tag != w("pPr")]
    following = paragraph.getnext()
    if following is None or following.tag != w("p"):
        return
    start = 1 if len(following) and following[0].tag == w("pPr") else 0
    for offset, child in enumerate(content):
        following.insert(start + offset, child)
    _remove(paragraph)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
