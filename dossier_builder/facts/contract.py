"""A `ReadFile` as the JSON object of `dossier-builder read --json`: a contract with the outside."""

from datetime import date
from decimal import Decimal
from typing import Any

from dossier_builder.facts.model import CONTRACT_NAMES, Address, Evidence, Fact, Movement, ReadFile


def as_contract(read: ReadFile) -> dict[str, object]:
    """Return one JSON-ready object: contract facts first (null when not read), then the others.

    Amounts are strings with a dot, dates ISO 8601, boxes [x0, top, x1, bottom] in points
    rounded to a tenth. A file that could not be read has `error` and no facts.
    """
    if read.error is not None:
        return {
            "file": read.file,
            "nature": read.nature.value,
            "facts": {},
            "error": read.error,
        }
    facts: dict[str, object] = dict.fromkeys(CONTRACT_NAMES)
    for name, fact in read.facts.present():
        facts[name] = _fact(fact)
    return {
        "file": read.file,
        "nature": read.nature.value,
        "nature_score": read.nature_score,
        "nature_reasons": list(read.nature_reasons),
        "pages": read.pages,
        "sha256": read.sha256,
        "facts": facts,
        "findings": [
            {"code": f.code, "severity": f.severity.value, "message": f.message, "page": f.page}
            for f in read.findings
        ],
    }


def _fact(fact: Fact[object]) -> dict[str, object]:
    return {
        "value": _value(fact.value),
        "status": fact.status.value,
        **_evidence(fact.evidence),
        "others": [_evidence(other) for other in fact.others],
    }


def _evidence(evidence: Evidence) -> dict[str, object]:
    box = evidence.bbox
    return {
        "page": evidence.page,
        "bbox": None
        if box is None
        else [round(v, 1) for v in (box.x0, box.top, box.x1, box.bottom)],
        "text": evidence.text,
        "method": evidence.method,
    }


def _value(value: Any) -> object:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Address):
        return {
            "lines": list(value.lines),
            "postcode": value.postcode,
            "city": value.city,
            "country": value.country,
        }
    if isinstance(value, Movement):
        return {"on": value.on.isoformat(), "amount": f"{value.amount:f}", "label": value.label}
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    return value
