"""What a .docx uses that the embedded engine does not draw faithfully, said with advice.

Measured on dxpdf 0.8.1: these constructions lose no text, but print otherwise than in Word.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from dossier_builder.letters.engine import AVAILABLE, SUBSTITUTES
from dossier_builder.letters.package import open_parts, parse, text_parts, w

_VML: Final = "{urn:schemas-microsoft-com:vml}"
_DASHED: Final = frozenset(
    "dashed dotted dashSmallGap dotDash dotDotDash dashDotStroked".split()  # noqa: SIM905
)
_LIBREOFFICE: Final = 'ou choisissez pdf = "libreoffice" dans la section [moteurs].'


@dataclass(frozen=True, slots=True)
class Feature:
    """One construction found: how often, what it becomes (French), what to do (French)."""

    code: str
    count: int
    message: str
    advice: str


@dataclass(frozen=True, slots=True)
class _Rule:
    code: str
    count: Callable[[etree._Element], int]
    message: str
    advice: str


def _on(root: etree._Element, *tags: str) -> int:
    return sum(
        1
        for element in root.iter(*(w(tag) for tag in tags))
        if element.get(w("val")) not in ("0", "false", "off")
    )


def _any(*tags: str) -> Callable[[etree._Element], int]:
    return lambda root: _on(root, *tags)


def _vertical(root: etree._Element) -> int:
    return sum(
        1 for t in root.iter(w("textDirection")) if not (t.get(w("val")) or "").startswith("lr")
    )


def _dashed(root: etree._Element) -> int:
    sides = ("top", "bottom", "left", "right", "start", "end", "insideH", "insideV")
    return sum(1 for e in root.iter(*map(w, sides)) if e.get(w("val")) in _DASHED)


def _fields(*names: str) -> Callable[[etree._Element], int]:
    def count(root: etree._Element) -> int:
        codes = [e.text or "" for e in root.iter(w("instrText"))]
        codes += [e.get(w("instr")) or "" for e in root.iter(w("fldSimple"))]
        return sum(1 for code in codes if code.split()[:1] and code.split()[0] in names)

    return count


def _roman(root: etree._Element) -> int:
    return sum(1 for e in root.iter(w("pgNumType")) if "oman" in (e.get(w("fmt")) or ""))


def _word_art(root: etree._Element) -> int:
    return sum(1 for _ in root.iter(f"{_VML}textpath"))


_RULES: Final = (
    _Rule(
        "barre", _any("strike", "dstrike"), "Texte barré, imprimé sans sa barre.", "Ôtez ce texte"
    ),
    _Rule(
        "petites_capitales",
        _any("smallCaps", "caps"),
        "Capitales ou petites capitales, imprimées comme elles sont saisies.",
        "Saisissez le texte en capitales",
    ),
    _Rule(
        "cadre",
        _any("framePr"),
        "Cadre de texte, imprimé à sa place dans le texte.",
        "Employez un tableau sans bordures",
    ),
    _Rule(
        "vertical",
        _vertical,
        "Texte vertical, imprimé à l’horizontale.",
        "Écrivez-le à l’horizontale",
    ),
    _Rule("filigrane", _word_art, "Filigrane ou texte WordArt, non imprimé.", "Ôtez-le"),
    _Rule(
        "pointilles",
        _dashed,
        "Bordure en tirets ou en points, imprimée pleine.",
        "Employez un trait plein",
    ),
    _Rule(
        "renvoi",
        _fields("REF", "PAGEREF", "SEQ", "TOC"),
        "Renvoi ou numérotation automatique, imprimé avec sa dernière valeur enregistrée.",
        "Écrivez le texte, ou employez une variable du modèle",
    ),
    _Rule(
        "date_du_jour",
        _fields("DATE", "TIME", "SAVEDATE", "PRINTDATE"),
        "Champ « date du jour », qui change à chaque impression.",
        "Employez {{ aujourdhui|date_longue }}",
    ),
    _Rule(
        "pages_romaines",
        _roman,
        "Numéros de page romains, imprimés en chiffres arabes.",
        "Employez des chiffres arabes",
    ),
)


def unfaithful(docx: bytes, *, name: Path | str = "document.docx") -> tuple[Feature, ...]:
    """Return what the embedded engine would draw otherwise than Word, empty when nothing.

    Raises `TemplateError` for what is not a .docx.
    """
    parts = open_parts(docx, name=name)
    roots = [parse(parts[path]) for path in text_parts(parts)]
    found = []
    for rule in _RULES:
        count = sum(rule.count(root) for root in roots)
        if count:
            found.append(Feature(rule.code, count, rule.message, f"{rule.advice}, {_LIBREOFFICE}"))
    return (*found, *_compatibility(parts), *_fonts(parts, roots))


def _compatibility(parts: Mapping[str, bytes]) -> Iterable[Feature]:
    settings = parts.get("word/settings.xml")
    mode = 0
    if settings is not None:
        for setting in parse(settings).iter(w("compatSetting")):
            if setting.get(w("name")) == "compatibilityMode":
                mode = int(setting.get(w("val")) or "0")
    if mode < 15:
        yield Feature(
            "compatibilite",
            1,
            "Mode de compatibilité ancien\u00a0: les tableaux se décalent de 2 mm.",
            "Dans Word\u00a0: Fichier, Informations, Convertir.",
        )


def _fonts(parts: Mapping[str, bytes], roots: Iterable[etree._Element]) -> Iterable[Feature]:
    known = AVAILABLE | set(SUBSTITUTES)
    everywhere = list(roots)
    if "word/styles.xml" in parts:
        everywhere.append(parse(parts["word/styles.xml"]))
    asked: dict[str, int] = {}
    for root in everywhere:
        for fonts in root.iter(w("rFonts")):
            family = fonts.get(w("ascii"))
            if family and family not in known:
                asked[family] = asked.get(family, 0) + 1
    for family, count in sorted(asked.items()):
        yield Feature(
            "police",
            count,
            f"Police «\u00a0{family}\u00a0», remplacée par Liberation Serif.",
            "Employez Times New Roman, Arial, Calibri ou Cambria, aux largeurs respectées.",
        )
