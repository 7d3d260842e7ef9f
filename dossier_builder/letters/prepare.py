"""Prepare a .docx for the embedded engine: undo the constructions in which it loses text.

Measured losses of dxpdf 0.8.1, none of which it reports: a vertical merge or a row that
must not split, taller than a page; inline content controls; bidirectional overrides;
symbols and bullets of the Symbol and Wingdings fonts; pictures (letters/pictures.py). And
what it draws otherwise: capitals (letters/capitals.py), raised text, which it lowers, and in
a table the document's default size, which wins over that of the paragraph's style.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from lxml import etree

from dossier_builder.letters.capitals import Capitals
from dossier_builder.letters.engine import LIKENESS
from dossier_builder.letters.package import parse, save_parts, serialise, text_parts, w
from dossier_builder.letters.pictures import drawable_pictures

# A row this long may fill a page: characters of text, or rows of one vertical merge.
TALL_ROW_CHARS: Final = 1_500
TALL_MERGE_ROWS: Final = 12

_SYMBOL_FONT: Final = "DejaVu Sans"
_NUMBERING: Final = "word/numbering.xml"
_STYLES: Final = "word/styles.xml"
_SYMBOLS: Final[Mapping[tuple[str, int], str]] = {
    ("wingdings", 0xA8): "☐",
    ("wingdings", 0xFE): "☒",
    ("wingdings", 0xFC): "✓",
    ("wingdings", 0x6F): "☐",
    ("wingdings", 0x78): "☒",
    ("wingdings", 0xE0): "→",
    ("wingdings", 0xA7): "▪",
    ("wingdings", 0x6C): "●",
    ("wingdings", 0x28): "☎",
    ("wingdings", 0x2A): "✉",
    ("wingdings", 0x46): "☞",
    ("wingdings", 0x6E): "■",
    ("wingdings", 0x71): "❑",
    ("wingdings", 0x72): "❒",
    ("wingdings", 0x75): "◆",
    ("wingdings", 0x76): "❖",
    ("wingdings", 0x9F): "•",
    ("wingdings", 0xAB): "★",
    ("wingdings", 0xD8): "➢",
    ("wingdings", 0xE8): "➔",
    ("wingdings", 0xF0): "⇨",
    ("wingdings", 0xFB): "✗",
    ("wingdings", 0xFD): "☒",
    ("symbol", 0xB7): "•",
    ("symbol", 0xA0): "€",
    ("symbol", 0xB0): "°",
    ("symbol", 0xB1): "±",
    ("symbol", 0xB4): "×",
    ("symbol", 0xA3): "≤",
    ("symbol", 0xB3): "≥",
    ("symbol", 0xAE): "→",
    ("symbol", 0xA8): "♦",
    ("symbol", 0xDE): "⇒",
}


def prepare(parts: Mapping[str, bytes]) -> bytes:
    """Return the .docx of these parts in a form that the embedded engine draws whole."""
    result = drawable_pictures(parts)
    capitals = Capitals.of(parts.get(_STYLES))
    for path in text_parts(parts):
        root = parse(result[path])
        capitals.spell(root)
        _turn_positions(root)
        _name_fonts(root)
        _unwrap(root, (w("sdt"), w("bdo"), w("dir"), w("smartTag"), w("customXml")))
        _spell_symbols(root)
        for table in root.iter(w("tbl")):
            _loosen(table)
        result[path] = serialise(root)
    if _NUMBERING in parts:
        numbering = parse(parts[_NUMBERING])
        _spell_bullets(numbering)
        result[_NUMBERING] = serialise(numbering)
    if _STYLES in parts:
        styles = parse(parts[_STYLES])
        _settle_size(styles)
        _name_fonts(styles)
        result[_STYLES] = serialise(styles)
    return save_parts(result)


def _name_fonts(root: etree._Element) -> None:
    """Name the font that resembles most one that the package does not carry."""
    for fonts in root.iter(w("rFonts")):
        for script, family in fonts.attrib.items():
            fonts.set(script, LIKENESS.get(str(family), family))


def _turn_positions(root: etree._Element) -> None:
    """Change the sign of raised and lowered text, which the engine draws the other way."""
    for position in root.iter(w("position")):
        value = position.get(w("val")) or "0"
        position.set(w("val"), value[1:] if value.startswith("-") else f"-{value}")


def _settle_size(styles: etree._Element) -> None:
    """Move the document's default size into the default paragraph style, where it belongs."""
    default = styles.find(f"{w('style')}[@{w('type')}='paragraph'][@{w('default')}='1']")
    properties = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    if default is None or properties is None:
        return
    own = default.find(w("rPr"))
    if own is None:
        own = etree.SubElement(default, w("rPr"))
    for tag in (w("sz"), w("szCs")):
        size = properties.find(tag)
        if size is not None:
            if own.find(tag) is None:
                own.append(size)
            else:
                properties.remove(size)


def _unwrap(root: etree._Element, tags: tuple[str, ...]) -> None:
    """Replace each wrapper by what it holds, innermost first."""
    wrappers = list(root.iter(*tags))
    for wrapper in reversed(wrappers):
        parent = wrapper.getparent()
        if parent is None:
            continue
        for child in _contents(wrapper):
            wrapper.addprevious(child)
        parent.remove(wrapper)


def _contents(wrapper: etree._Element) -> list[etree._Element]:
    if wrapper.tag == w("sdt"):
        content = wrapper.find(w("sdtContent"))
        return [] if content is None else list(content)
    return [child for child in wrapper if not str(child.tag).endswith("Pr")]


def _spell_symbols(root: etree._Element) -> None:
    for symbol in list(root.iter(w("sym"))):
        font = (symbol.get(w("font")) or "").lower()
        code = int(symbol.get(w("char")) or "0", 16) & 0xFF
        text = etree.Element(w("t"))
        text.text = _SYMBOLS.get((font, code), "•")
        symbol.addprevious(text)
        parent = symbol.getparent()
        assert parent is not None
        parent.remove(symbol)


def _spell_bullets(numbering: etree._Element) -> None:
    """Replace bullets of the Symbol, Wingdings and OpenSymbol fonts by Unicode ones."""
    for level in numbering.iter(w("lvl")):
        text = level.find(w("lvlText"))
        shown = "" if text is None else text.get(w("val")) or ""
        if text is None or not any(_is_private(character) for character in shown):
            continue
        fonts = level.find(f"{w('rPr')}/{w('rFonts')}")
        family = "" if fonts is None else (fonts.get(w("ascii")) or "").lower()
        text.set(w("val"), "".join(_unicode(family, character) for character in shown))
        if fonts is not None:
            fonts.attrib.clear()
            for script in ("ascii", "hAnsi", "cs"):
                fonts.set(w(script), _SYMBOL_FONT)


def _is_private(character: str) -> bool:
    return "\ue000" <= character <= "\uf8ff"


def _unicode(family: str, character: str) -> str:
    if not _is_private(character):
        return character
    return _SYMBOLS.get((family, ord(character) & 0xFF), "•")


def _loosen(table: etree._Element) -> None:
    rows = table.findall(w("tr"))
    for row in rows:
        length = sum(len(text.text or "") for text in row.iter(w("t")))
        flag = row.find(f"{w('trPr')}/{w('cantSplit')}")
        if flag is not None and length > TALL_ROW_CHARS:
            parent = flag.getparent()
            assert parent is not None
            parent.remove(flag)
    for group in _merged_groups(rows):
        if len(group) > TALL_MERGE_ROWS or _chars(group) > TALL_ROW_CHARS:
            for merge in group:
                parent = merge.getparent()
                assert parent is not None
                parent.remove(merge)


def _chars(group: Iterable[etree._Element]) -> int:
    total = 0
    for merge in group:
        row = next(merge.iterancestors(w("tr")))
        total += sum(len(text.text or "") for text in row.iter(w("t")))
    return total


def _merged_groups(rows: Iterable[etree._Element]) -> list[list[etree._Element]]:
    """Return the runs of w:vMerge marks that make one tall cell, column by column."""
    groups: list[list[etree._Element]] = []
    open_groups: dict[int, list[etree._Element]] = {}
    for row in rows:
        column = 0
        for cell in row.findall(w("tc")):
            merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            if merge is None:
                open_groups.pop(column, None)
            elif merge.get(w("val")) == "restart" or column not in open_groups:
                open_groups[column] = [merge]
                groups.append(open_groups[column])
            else:
                open_groups[column].append(merge)
            column += _span(cell)
    return groups


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    return int(span.get(w("val")) or "1") if span is not None else 1
