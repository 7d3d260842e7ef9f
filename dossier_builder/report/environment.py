"""The template engine of the report: every value is escaped, every filter writes French."""

import base64
import hashlib
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dossier_builder import french
from dossier_builder.creance.model import Answer, AppliedAmount
from dossier_builder.pieces.model import ChecklistItem, ItemState, ItemWeight
from dossier_builder.visible import visible_value

_PACKAGE: Final = "dossier_builder.report"

_MARKS: Final = {
    ItemState.PRESENT: ("ok", "✓"),
    ItemState.PRODUIT: ("made", "✓"),
    ItemState.SANS_OBJET: ("off", "–"),
}
_ANSWERS: Final = {
    Answer.OUI: ("ok", "✓"),
    Answer.NON: ("gap", "✗"),
    Answer.A_VERIFIER: ("gap-soft", "?"),
}


@cache
def environment() -> Environment:
    """Return the engine; a name the template does not get is an error, never a blank."""
    made = Environment(
        loader=PackageLoader(_PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=visible_value,
    )
    made.filters |= {
        "euros": french.euros,
        "less": _less,
        "total": _total,
        "number": french.nombre,
        "whole": french.entier,
        "rate": french.taux,
        "long": french.date_longue,
        "short": french.date_courte,
        "count": french.compte,
        "siren": french.siren,
        "piece": french.piece_numero,
        "points": points,
    }
    made.globals |= {"nbsp": french.NBSP, "mark": _mark, "answer_mark": _answer_mark}
    return made


def shipped(name: str) -> Markup:
    """Return a style sheet or script of this package: our own text, so not escaped."""
    text = resources.files(_PACKAGE).joinpath("templates", name).read_text(encoding="utf-8")
    return Markup(text)


def content_security_policy(script: str) -> str:
    """Return the policy that lets a browser load nothing from elsewhere, and run only `script`.

    Should a document's text ever get past the escaping, it still could not act.
    """
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii")
    return (
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
        f"script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def points(value: float) -> str:
    """Return a length in points for an SVG attribute: two decimals, no needless zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _less(value: Decimal) -> str:
    """Return a deduction: "− 1 000,00 €", or a dash when there is none."""
    return f"\u2212{french.NBSP}{french.euros(value)}" if value else "–"


def _total(amounts: Iterable[AppliedAmount]) -> Decimal:
    return sum((applied.amount for applied in amounts), Decimal(0))


def _mark(item: ChecklistItem) -> Markup:
    soft = "gap-soft" if item.weight is ItemWeight.ATTENTION else "gap"
    return _sign(*_MARKS.get(item.state, (soft, "!")), item.state.value.replace("_", " "))


def _answer_mark(answer: Answer) -> Markup:
    words = {Answer.OUI: "oui", Answer.NON: "non", Answer.A_VERIFIER: "à vérifier"}
    return _sign(*_ANSWERS[answer], words[answer])


def _sign(kind: str, sign: str, words: str) -> Markup:
    return Markup('<span class="mark {}" role="img" aria-label="{}">{}</span>').format(
        kind, words, sign
    )


def iso_day(value: str | None) -> date | None:
    """Return a day written in ISO 8601, None when there is none or it is no day."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
