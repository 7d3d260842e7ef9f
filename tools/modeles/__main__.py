"""Make every shipped template: ``python -m tools.modeles [FOLDER]`` (default: modeles/)."""

import io
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from lxml import etree

from dossier_builder.letters import check, package
from dossier_builder.letters.kinds import TITLES, LetterKind
from tools.modeles import acts, letters
from tools.modeles.sheet import Sheet

MAKERS: dict[LetterKind, Callable[[], Sheet]] = {
    LetterKind.MISE_EN_DEMEURE: letters.mise_en_demeure,
    LetterKind.RELANCE: letters.relance,
    LetterKind.REQUETE: acts.requete,
    LetterKind.LETTRE_EXPLICATIVE: letters.lettre_explicative,
    LetterKind.DECOMPTE: acts.decompte,
    LetterKind.BORDEREAU: acts.bordereau,
    LetterKind.PAGE_DE_GARDE: acts.page_de_garde,
    LetterKind.POUVOIR: letters.pouvoir,
}

# Templates carry no clock: the same script gives the same bytes.
_MADE_ON = date(2026, 11, 1)
# What python-docx's default document brings along, of no use in a letter.
_DROPPED = (
    "docProps/thumbnail.jpeg",
    "word/stylesWithEffects.xml",
    "customXml/item1.xml",
    "customXml/itemProps1.xml",
    "customXml/_rels/item1.xml.rels",
)


def make(kind: LetterKind) -> bytes:
    """Return the template of one kind, as .docx bytes."""
    buffer = io.BytesIO()
    MAKERS[kind]().doc.save(buffer)
    parts = package.open_parts(buffer.getvalue(), name=f"{kind}.docx")
    for path in _DROPPED:
        if parts.pop(path, None) is not None:
            _forget(parts, path)
    parts[package.CORE] = package.core_properties(
        title=f"Modèle : {TITLES[kind]}", author="dossier-builder", today=_MADE_ON
    )
    _record(parts)
    return package.save_parts(parts)


def _record(parts: dict[str, bytes]) -> None:
    """Write the template's own fingerprint into it, for `templates diff`."""
    parts[check.CUSTOM] = check.custom_properties(check.text_fingerprint(parts))
    types = package.parse(parts["[Content_Types].xml"])
    etree.SubElement(
        types,
        f"{{{types.nsmap[None]}}}Override",
        PartName=f"/{check.CUSTOM}",
        ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml",
    )
    parts["[Content_Types].xml"] = package.serialise(types)
    relations = package.parse(parts["_rels/.rels"])
    etree.SubElement(
        relations,
        f"{{{relations.nsmap[None]}}}Relationship",
        Id="rIdCustom",
        Type=f"{package.R}/custom-properties",
        Target=check.CUSTOM,
    )
    parts["_rels/.rels"] = package.serialise(relations)


def _forget(parts: dict[str, bytes], path: str) -> None:
    """Drop what points to a part that is gone: its relationships and its content type."""
    for holder in ("_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml"):
        root = package.parse(parts[holder])
        for entry in list(root):
            target = entry.get("Target") or entry.get("PartName") or ""
            if target.lstrip("./") in (path, path.removeprefix("word/")):
                root.remove(entry)
        parts[holder] = package.serialise(root)


def main() -> None:
    """Write all templates into the folder named, or modeles/."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("modeles")
    for kind in LetterKind:
        (folder / f"{kind}.docx").write_bytes(make(kind))


if __name__ == "__main__":
    main()
