"""Is a value that was read that of the truth? One rule a kind of field, no benefit of doubt."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

# The manifest's names where they differ from those of `Facts`.
ATTRIBUTES: Final[Mapping[str, str]] = {"prepaid": "paid"}

_FORMS: Final = frozenset(
    [
        "sarl",
        "sas",
        "sa",
        "eurl",
        "sasu",
        "snc",
        "sci",
        "scop",
        "selarl",
        "selas",
        "selafa",
        "scp",
        "societe",
        "ste",
        "gmbh",
        "ag",
        "ltd",
        "inc",
        "bv",
        "srl",
    ]
)
_AMOUNTS: Final = frozenset(
    {"total_ht", "total_tva", "total_ttc", "prepaid", "due_payable", "debt_amount"}
)
_NAMES: Final = frozenset({"seller_name", "buyer_name", "company_name"})


def same(field: str, value: object, truth: str) -> bool:
    """Return whether `value`, as a fact holds it, is the manifest's `truth` for `field`."""
    if field in _AMOUNTS:
        # Credit notes are printed with either sign; the nature says which way the money goes.
        return isinstance(value, Decimal) and abs(value) == abs(Decimal(truth))
    if isinstance(value, date):
        return value.isoformat() == truth
    if isinstance(value, bool):
        return value == (truth == "true")
    if isinstance(value, tuple):
        return sorted(map(_compact, map(str, value))) == sorted(map(_compact, truth.split(";")))
    normal: Callable[[str], str] = _name if field in _NAMES else _compact
    return normal(str(value)) == normal(truth)


def as_text(value: object) -> str:
    """Return a value as offenders are listed."""
    return ";".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _compact(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", "", text).casefold()


def _name(text: str) -> str:
    """Fold case, accents and punctuation; leave out legal forms."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in bare if not unicodedata.combining(c))
    words = re.findall(r"[a-z0-9]+", re.sub(r"\b(s)\.(a)\.(r\.l\.|s\.)?", r"\1\2", plain))
    return " ".join(word for word in words if word not in _FORMS)
