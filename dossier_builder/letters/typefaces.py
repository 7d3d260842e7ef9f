"""Which fonts a .docx prints in: those of its runs, of the styles in use, and of its theme."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from lxml import etree

from dossier_builder.letters.package import parse, text_parts, w

# Their characters are spelt in Unicode before drawing (letters/prepare.py).
SYMBOL_FONTS: Final = frozenset({"Symbol", "Wingdings", "OpenSymbol"})

_THEME: Final = "word/theme/theme1.xml"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_STYLE_REFERENCES: Final = tuple(w(tag) for tag in ("pStyle", "rStyle", "tblStyle"))


def fonts_used(parts: Mapping[str, bytes]) -> Counter[str]:
    """Return how often each font family is named where it shows."""
    theme = _theme_fonts(parts.get(_THEME))
    roots = [parse(parts[path]) for path in text_parts(parts)]
    places = [*roots, *_styles_in_use(parts.get("word/styles.xml"), roots)]
    found: Counter[str] = Counter()
    for place in places:
        for fonts in place.iter(w("rFonts")):
            themed = fonts.get(w("asciiTheme"))
            family = theme.get(themed[:5]) if themed else fonts.get(w("ascii"))
            if family:
                found[family] += 1
    return found


def _theme_fonts(theme: bytes | None) -> dict[str, str]:
    """Return the Latin fonts of the theme: "major" and "minor"."""
    if theme is None:
        return {}
    root = parse(theme)
    found = {}
    for key in ("major", "minor"):
        latin = root.find(f".//{_A}{key}Font/{_A}latin")
        if latin is not None and latin.get("typeface"):
            found[key] = latin.get("typeface") or ""
    return found


def _styles_in_use(
    styles: bytes | None, roots: Iterable[etree._Element]
) -> Iterator[etree._Element]:
    """Yield the document's defaults and the styles that its text names, with their bases."""
    if styles is None:
        return
    root = parse(styles)
    yield from root.iterfind(w("docDefaults"))
    known = {style.get(w("styleId")) or "": style for style in root.iter(w("style"))}
    waiting = [name for name, style in known.items() if style.get(w("default")) == "1"]
    waiting += [e.get(w("val")) or "" for r in roots for e in r.iter(*_STYLE_REFERENCES)]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen or name not in known:
            continue
        seen.add(name)
        yield known[name]
        waiting += [e.get(w("val")) or "" for e in known[name].iter(w("basedOn"), w("link"))]
