"""What a .docx uses that the embedded engine does not draw faithfully, said with advice.

Measured on dxpdf 0.8.1: these constructions lose no text, but print otherwise than in Word.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from dossier_builder.letters.engine import AVAILABLE, FALLBACK, LIKENESS, SUBSTITUTES
from dossier_builder.letters.package import open_parts, parse, text_parts, w
from dossier_builder.letters.pictures import VML, vml_pictures
from dossier_builder.letters.revisions import has_revisions
from dossier_builder.letters.typefaces import SYMBOL_FONTS, fonts_used

_GRAPHIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"
_DRAWN: Final = ("/picture", "/wordprocessingShape")
_METAFILES: Final = (".emf", ".wmf")
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
    return sum(1 for _ in root.iter(f"{VML}textpath"))


def _columns(root: etree._Element) -> int:
    return sum(1 for e in root.iter(w("cols")) if int(e.get(w("num")) or "1") > 1)


def _notes_in_tables(root: etree._Element) -> int:
    calls = root.iter(w("footnoteReference"), w("endnoteReference"))
    return sum(1 for call in calls if next(call.iterancestors(w("tbl")), None) is not None)


def _other_graphics(root: etree._Element) -> int:
    return sum(1 for e in root.iter(_GRAPHIC) if not (e.get("uri") or "").endswith(_DRAWN))


def _old_boxes(root: etree._Element) -> int:
    """Return how many VML boxes and lines have no newer form beside them."""
    return sum(
        1
        for e in root.iter(*(f"{VML}{tag}" for tag in ("textbox", "line", "group")))
        if not any(str(above.tag).endswith("}Fallback") for above in e.iterancestors())
    )


def _old_floating(root: etree._Element) -> int:
    return sum(
        1
        for pict in vml_pictures(root)
        if any("position:absolute" in (e.get("style") or "") for e in pict.iter())
    )


_RULES: Final = (
    _Rule(
        "barre", _any("strike", "dstrike"), "Texte barré, imprimé sans sa barre.", "Ôtez ce texte"
    ),
    _Rule(
        "petites_capitales",
        _any("smallCaps"),
        "Petites capitales, imprimées en capitales.",
        "Employez des capitales",
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
    _Rule(
        "colonnes",
        _columns,
        "Texte en colonnes, imprimé sans passer d’une colonne à l’autre comme Word.",
        "Employez un tableau sans bordures",
    ),
    _Rule(
        "note_de_tableau",
        _notes_in_tables,
        "Note appelée dans un tableau, non imprimée : la lettre ne serait pas produite.",
        "Appelez la note dans un paragraphe",
    ),
    _Rule("bordure_de_page", _any("pgBorders"), "Bordure de page, non imprimée.", "Ôtez-la"),
    _Rule(
        "dessin",
        _other_graphics,
        "Groupe de formes, schéma ou graphique, non imprimé.",
        "Remplacez-le par une image PNG",
    ),
    _Rule(
        "ancienne_forme",
        _old_boxes,
        "Zone de texte ou trait d’un ancien Word, imprimé ailleurs ou pas du tout.",
        "Recréez-la dans un Word récent, ou employez un tableau sans bordures",
    ),
    _Rule(
        "ancienne_image",
        _old_floating,
        "Image flottante d’un ancien Word, imprimée dans la ligne.",
        "Supprimez-la et insérez-la à nouveau",
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
    return (*found, *_compatibility(parts), *_pictures(parts), *_fonts(parts))


def _pictures(parts: Mapping[str, bytes]) -> Iterable[Feature]:
    """Yield what concerns the document as a whole rather than one of its parts."""
    count = sum(1 for path in parts if path.lower().endswith(_METAFILES))
    if count:
        yield Feature(
            "metafichier",
            count,
            "Image EMF ou WMF, non imprimée.",
            f"Remplacez-la par une image PNG, {_LIBREOFFICE}",
        )
    if has_revisions(parts):
        yield Feature(
            "revisions",
            1,
            "Modifications suivies, imprimées comme si elles étaient acceptées.",
            "Dans Word\u00a0: Révision, Accepter ou Refuser, avant d’employer ce document.",
        )


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


def _fonts(parts: Mapping[str, bytes]) -> Iterable[Feature]:
    for family, count in sorted(fonts_used(parts).items()):
        if family in AVAILABLE or family in SUBSTITUTES or family in SYMBOL_FONTS:
            continue
        yield Feature(
            "police",
            count,
            f"Police «\u00a0{family}\u00a0», remplacée par {LIKENESS.get(family, FALLBACK)}.",
            "Employez Times New Roman, Arial, Calibri ou Cambria, aux largeurs respectées, "
            f"{_LIBREOFFICE}",
        )
