"""Turn the frozen values of the other rooms into plain JSON values, without a float for money."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import PurePath

from dossier_builder.facts.model import Evidence, Fact, Facts
from dossier_builder.geometry import Box


def plain(value: object) -> object:
    """Return `value` as JSON can hold it.

    Amounts become decimal strings with a dot, days ISO 8601, enumerations their value,
    a box `[x0, top, x1, bottom]` in points to two decimals; the keys of a dataclass keep
    the order of its fields. Raises `TypeError` for a value that has no plain form, so
    that a new kind of field is decided upon and never written in a form nobody chose.
    """
    match value:
        case Enum():
            return value.value
        case None | bool() | int() | str():
            return value
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
        case PurePath():
            return value.as_posix()
        case Box():
            return [round(edge, 2) for edge in (value.x0, value.top, value.x1, value.bottom)]
        case Facts():
            return {name: plain_fact(fact) for name, fact in value.present()}
        case float():
            return round(value, 4)
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case tuple() | list():
            return [plain(item) for item in value]
    return record(value)


def record(value: object) -> dict[str, object]:
    """Return a dataclass as a JSON object; raises `TypeError` for anything else."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    raise TypeError(f"no plain form for {type(value).__name__}")


def plain_fact(fact: Fact[object]) -> dict[str, object]:
    """Return a fact in the form of `dossier-builder read --json`, with its other readings."""
    return {
        "value": plain(fact.value),
        "status": fact.status.value,
        **_reading(fact.evidence),
        "others": [{"file": other.file, **_reading(other)} for other in fact.others],
    }


def _reading(evidence: Evidence) -> dict[str, object]:
    return {
        "page": evidence.page,
        "bbox": plain(evidence.bbox),
        "text": evidence.text,
        "method": evidence.method,
    }
