"""Turn the marks of a filled letter into hyperlinks and visible placeholders.

A piece cited is a hyperlink to ``urn:dossier-builder:piece:<label>``; the PDF engines make
it a link annotation with exact coordinates, and the bundle points it to the piece's page.
"""

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from dossier_builder.letters.marks import LINK, PIECE_URN, PLACEHOLDER, unmarked
from dossier_builder.letters.package import R, parse, serialise, text_parts, w

_MARK: Final = re.compile(f"{LINK.pattern}|{PLACEHOLDER.pattern}")
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_HYPERLINK: Final = f"{R}/hyperlink"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def resolve_marks(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts with every mark made a hyperlink, and every placeholder highlighted."""
    result = dict(parts)
    style, styles = _hyperlink_style(parts.get("word/styles.xml"))
    used = False
    for path in text_parts(parts):
        if _MARK.search(parts[path].decode("utf-8", "replace")) is None:
            continue
        rels_path = f"word/_rels/{path.removeprefix('word/')}.rels"
        relations = _Relations.load(parts.get(rels_path))
        root = parse(parts[path])
        _resolve(root, relations, style)
        result[path] = serialise(root)
        if relations.added:
            used = True
            result[rels_path] = serialise(relations.root)
    if used and styles is not None:
        result["word/styles.xml"] = styles
    return result


@dataclass(slots=True)
class _Relations:
    """The relationships of one part; one is added for each piece it cites."""

    root: etree._Element
    added: dict[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls, xml: bytes | None) -> "_Relations":
        return cls(parse(xml) if xml else etree.Element(f"{{{_RELATIONS}}}Relationships"))

    def to(self, target: str) -> str:
        """Return the id of the external relationship to `target`, added if need be."""
        if target not in self.added:
            self.added[target] = f"rIdPiece{len(self.added) + 1}"
            etree.SubElement(
                self.root,
                f"{{{_RELATIONS}}}Relationship",
                {
                    "Id": self.added[target],
                    "Type": _HYPERLINK,
                    "Target": target,
                    "TargetMode": "External",
                },
            )
        return self.added[target]


def _hyperlink_style(xml: bytes | None) -> tuple[str, bytes | None]:
    """Return the id of the Hyperlink character style, and styles.xml when it had to be added.

    LibreOffice drops links whose runs do not carry it. Word translates its id, not its name.
    """
    if xml is None:
        return "Hyperlink", None
    root = parse(xml)
    for style in root.iterfind(f"{w('style')}[@{w('type')}='character']"):
        name = style.find(w("name"))
        if name is not None and (name.get(w("val")) or "").lower() == "hyperlink":
            return style.get(w("styleId")) or "Hyperlink", None
    style = etree.SubElement(root, w("style"), {w("type"): "character", w("styleId"): "Hyperlink"})
    etree.SubElement(style, w("name"), {w("val"): "Hyperlink"})
    return "Hyperlink", serialise(root)


def _resolve(root: etree._Element, relations: _Relations, style: str) -> None:
    marked = [t for t in root.iter(w("t")) if t.text and _MARK.search(t.text)]
    for text in marked:
        run = text.getparent()
        parent = run.getparent() if run is not None else None
        if run is None or parent is None or run.tag != w("r") or parent.tag == w("hyperlink"):
            # A mark where no link can stand (a field, a link the author drew) stays text.
            text.text = unmarked(text.text or "")
            continue
        for piece in _isolate(run):
            found = piece.find(w("t"))
            if found is not None and found.text and _MARK.search(found.text):
                _replace(piece, found.text, relations, style)


def _isolate(run: etree._Element) -> list[etree._Element]:
    """Split a run so that each of its children has a run of its own; return these runs."""
    children = [child for child in run if child.tag != w("rPr")]
    if len(children) < 2:
        return [run]
    properties = run.find(w("rPr"))
    runs = []
    for child in children:
        single = etree.Element(w("r"))
        if properties is not None:
            single.append(copy.deepcopy(properties))
        single.append(child)
        run.addprevious(single)
        runs.append(single)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)
    return runs


def _replace(run: etree._Element, text: str, relations: _Relations, style: str) -> None:
    for element in _elements(run, text, relations, style):
        run.addprevious(element)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)


def _elements(
    run: etree._Element, text: str, relations: _Relations, style: str
) -> Iterator[etree._Element]:
    position = 0
    for mark in _MARK.finditer(text):
        if mark.start() > position:
            yield _copy(run, text[position : mark.start()])
        yield _link(run, mark, relations, style) if mark[1] is not None else _highlight(run, mark)
        position = mark.end()
    if position < len(text):
        yield _copy(run, text[position:])


def _copy(run: etree._Element, text: str) -> etree._Element:
    element = etree.Element(w("r"))
    properties = run.find(w("rPr"))
    if properties is not None:
        element.append(copy.deepcopy(properties))
    node = etree.SubElement(element, w("t"), {_SPACE: "preserve"})
    node.text = text
    return element


def _properties(run: etree._Element) -> etree._Element:
    properties = run.find(w("rPr"))
    if properties is None:
        properties = etree.Element(w("rPr"))
        run.insert(0, properties)
    return properties


def _link(
    run: etree._Element, mark: re.Match[str], relations: _Relations, style: str
) -> etree._Element:
    hyperlink = etree.Element(w("hyperlink"), {f"{{{R}}}id": relations.to(PIECE_URN + mark[1])})
    linked = _copy(run, mark[2])
    properties = _properties(linked)
    old = properties.find(w("rStyle"))
    if old is not None:
        properties.remove(old)
    properties.insert(0, etree.Element(w("rStyle"), {w("val"): style}))
    hyperlink.append(linked)
    return hyperlink


# The schema wants these after w:highlight in a run's properties.
_AFTER_HIGHLIGHT: Final = tuple(
    w(tag)
    for tag in (
        [
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath",
        ]
    )
)


def _highlight(run: etree._Element, mark: re.Match[str]) -> etree._Element:
    element = _copy(run, mark[0])
    properties = _properties(element)
    old = properties.find(w("highlight"))
    if old is not None:
        properties.remove(old)
    highlight = etree.Element(w("highlight"), {w("val"): "yellow"})
    after = next((child for child in properties if child.tag in _AFTER_HIGHLIGHT), None)
    if after is None:
        properties.append(highlight)
    else:
        after.addprevious(highlight)
    return element
