"""The exact lines a person pastes into dossier.toml to state or correct what was read."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from dossier_builder.facts.model import Fact, Nature, ReadFile

# Which key of [[factures]] or [[fichiers]] corrects which fact.
_INVOICE_KEYS: Final[Mapping[str, str]] = {
    "invoice_number": "numero",
    "issue_date": "date",
    "due_date": "echeance",
    "total_ht": "total_ht",
    "total_tva": "total_tva",
    "total_ttc": "total_ttc",
    "paid": "deja_paye",
}
_FILE_KEYS: Final[Mapping[str, str]] = {
    "issue_date": "date",
    "delivery_date": "date_livraison",
}
# Which fact a key of dossier.toml speaks of.
FACTS_OF_KEYS: Final[Mapping[str, str]] = {
    key: fact for fact, key in (*_FILE_KEYS.items(), *_INVOICE_KEYS.items())
} | {"envoyee_le": "sent_date", "recue_le": "received_date", "suivi": "tracking_number"}
_INVOICE_NATURES: Final = frozenset({Nature.FACTURE, Nature.AVOIR, Nature.AVIS_ECHEANCE})

_SECTION: Final = re.compile(r"^\s*\[([^\[\]]+)\]\s*(?:#.*)?$")
_ARRAY: Final = re.compile(r"^\s*\[\[")


def toml_value(value: str | date | Decimal) -> str:
    """Return a value as TOML writes it; every text survives, whatever a document put in it."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    # JSON and TOML basic strings agree, but for DEL (raw in JSON) and lone surrogates.
    text = value.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def correction(read: ReadFile, name: str, fact: Fact[object]) -> str | None:
    """Return the lines that state `fact` of this file by hand, with the value read to edit.

    None when dossier.toml has no key for such a fact: it then follows from others.
    """
    value = fact.value
    if not isinstance(value, str | date | Decimal):
        return None
    if read.nature in _INVOICE_NATURES and (key := _INVOICE_KEYS.get(name)):
        return f"[[factures]]\nfichier = {toml_value(read.file)}\n{key} = {toml_value(value)}"
    if key := _FILE_KEYS.get(name):
        return f"[[fichiers]]\nnom = {toml_value(read.file)}\n{key} = {toml_value(value)}"
    return None


def nature_correction(read: ReadFile) -> str:
    """Return the lines that state what this file is."""
    return f"[[fichiers]]\nnom = {toml_value(read.file)}\nnature = {toml_value(read.nature.value)}"


@dataclass(frozen=True, slots=True)
class Paste:
    """Lines to paste: at the end of dossier.toml, or under a section that is already there."""

    lines: str
    under: str | None = None


def pastes(block: str, existing: frozenset[str]) -> tuple[Paste, ...]:
    """Return where the lines of `block` go in a file that already has these `[sections]`.

    TOML refuses a section named twice: lines of one that is there go under its heading.
    """
    sections, entries = _sorted(block)
    known = [name for name in sections if name in existing]
    if not known:
        return (Paste(block),)
    under = [Paste("\n".join(sections.pop(name)), name) for name in known]
    rest = _written(sections, entries)
    return (*under, *([Paste(rest)] if rest else []))


def sections_of(toml: str) -> frozenset[str]:
    """Return the names of the `[sections]` a TOML text has, not of its `[[lists]]`."""
    found = (_SECTION.match(line) for line in toml.splitlines())
    return frozenset(match[1].strip() for match in found if match)


def together(blocks: Iterable[str]) -> str:
    """Return several blocks of lines as one that can be pasted whole.

    Lines of the same `[section]` are put under one heading; entries of `[[lists]]` may
    repeat and stay as they are, in order.
    """
    return _written(*_sorted("\n".join(blocks)))


def _sorted(block: str) -> tuple[dict[str, list[str]], list[list[str]]]:
    sections: dict[str, list[str]] = {}
    entries: list[list[str]] = []
    target = sections.setdefault("", [])
    for line in block.splitlines():
        if _ARRAY.match(line):
            target = [line]
            entries.append(target)
        elif section := _SECTION.match(line):
            target = sections.setdefault(section[1].strip(), [])
        elif line.strip() and not (target is not sections[""] and line in target):
            target.append(line)
    return sections, entries


def _written(sections: Mapping[str, list[str]], entries: Iterable[list[str]]) -> str:
    loose = ["\n".join(sections[""])] if sections.get("") else []
    merged = ["\n".join([f"[{name}]", *lines]) for name, lines in sections.items() if name]
    return "\n\n".join([*loose, *merged, *("\n".join(lines) for lines in entries)])
