"""Text set in capitals by its format, spelt in capitals: the embedded engine prints it as typed.

Small capitals become capitals too, nearer to what was meant than small letters.
"""

from dataclasses import dataclass
from typing import Final

from lxml import etree

from dossier_builder.letters.package import parse, w

_OFF: Final = ("0", "false", "off")
_FORMATS: Final = (w("caps"), w("smallCaps"))


@dataclass(frozen=True, slots=True)
class Capitals:
    """What each style says of each of these formats, by itself or by what it is based on."""

    by_style: dict[tuple[str, str], bool]

    @classmethod
    def of(cls, styles: bytes | None) -> "Capitals":
        """Read the styles of a document."""
        if styles is None:
            return cls({})
        known = {s.get(w("styleId")) or "": s for s in parse(styles).iter(w("style"))}
        said = {(name, tag): _of_style(known, name, tag) for name in known for tag in _FORMATS}
        return cls({key: value for key, value in said.items() if value is not None})

    def spell(self, root: etree._Element) -> None:
        """Write in capitals every text of a part that its format shows so."""
        for run in root.iter(w("r")):
            if any(self._is_on(run, tag) for tag in _FORMATS):
                for text in run.iter(w("t")):
                    text.text = (text.text or "").upper()

    def _is_on(self, run: etree._Element, tag: str) -> bool:
        """The run itself decides, else its own style, else that of its paragraph."""
        own = _said(run.find(w("rPr")), tag)
        if own is not None:
            return own
        named = self.by_style.get((_value(run.find(f"{w('rPr')}/{w('rStyle')}")), tag))
        if named is not None:
            return named
        paragraph = next(run.iterancestors(w("p")), None)
        style = None if paragraph is None else paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        return self.by_style.get((_value(style), tag), False)


def _of_style(known: dict[str, etree._Element], name: str, tag: str, depth: int = 0) -> bool | None:
    style = known.get(name)
    if style is None or depth > 20:
        return None
    own = _said(style.find(w("rPr")), tag)
    if own is not None:
        return own
    return _of_style(known, _value(style.find(w("basedOn"))), tag, depth + 1)


def _said(properties: etree._Element | None, tag: str) -> bool | None:
    flag = None if properties is None else properties.find(tag)
    return None if flag is None else flag.get(w("val")) not in _OFF


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(w("val")) or ""
