"""What changed since the last build, so that nobody has to compare two reports by eye."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from dossier_builder.french import euros

Data = Mapping[str, object]

ABSENT: Final = "—"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is no longer what it was; `before` and `after` are written for reading."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed, and since which day's build (ISO date, None when there was none)."""

    since: str | None
    items: tuple[Change, ...]


NOTHING: Final = Changes(None, ())

_STATES: Final = {
    "present": "présent",
    "produit": "produit",
    "manquant": "manquant",
    "sans_objet": "sans objet",
}


def changes_since(previous: Data | None, current: Data) -> Changes:
    """Compare two contents of dossier.json.

    When nothing moved, the changes the former build told of are told again: building
    twice from the same files gives the same bytes. Interest that only grew with the days
    is no change. A `previous` of another schema, or damaged, counts as none.
    """
    if previous is None or previous.get("schema") != current.get("schema"):
        return NOTHING
    items = tuple(item for compare in _COMPARISONS for item in compare(previous, current))
    if items:
        since = previous.get("today")
        return Changes(since if isinstance(since, str) else None, items)
    return _told_before(previous)


def _told_before(previous: Data) -> Changes:
    told = _mapping(previous, "changes")
    since = told.get("since")
    items = tuple(
        Change(_text(item, "label"), _text(item, "before"), _text(item, "after"))
        for item in _records(told, "items")
    )
    return Changes(since if isinstance(since, str) else None, items)


def _next_step(previous: Data, current: Data) -> Iterator[Change]:
    before, after = _mapping(previous, "next_step"), _mapping(current, "next_step")
    if before.get("stage") != after.get("stage"):
        yield Change("Étape", _text(before, "sentence"), _text(after, "sentence"))


def _amounts(previous: Data, current: Data) -> Iterator[Change]:
    before, after = _mapping(previous, "decompte"), _mapping(current, "decompte")
    for key, label in (
        ("principal_due", "Principal restant dû"),
        ("indemnity_total", "Indemnités de recouvrement"),
        ("penalty_clause", "Clause pénale"),
    ):
        if before.get(key) != after.get(key):
            yield Change(label, _amount(before.get(key)), _amount(after.get(key)))


def _files(previous: Data, current: Data) -> Iterator[Change]:
    before = {_text(file, "file"): file for file in _records(previous, "files")}
    after = {_text(file, "file"): file for file in _records(current, "files")}
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name), after.get(name)
        if old is None:
            yield Change(f"Fichier « {name} »", ABSENT, "ajouté")
        elif new is None:
            yield Change(f"Fichier « {name} »", "présent", "retiré")
        elif old.get("sha256") != new.get("sha256"):
            yield Change(f"Fichier « {name} »", "version précédente", "remplacé")


def _checklist(previous: Data, current: Data) -> Iterator[Change]:
    before = {_text(item, "key"): _text(item, "state") for item in _records(previous, "checklist")}
    for item in _records(current, "checklist"):
        old, new = before.get(_text(item, "key")), _text(item, "state")
        if old is not None and old != new:
            yield Change(_text(item, "title"), _STATES.get(old, old), _STATES.get(new, new))


def _pieces(previous: Data, current: Data) -> Iterator[Change]:
    before = {_text(piece, "file"): _text(piece, "label") for piece in _records(previous, "pieces")}
    for piece in _records(current, "pieces"):
        old, new = before.get(_text(piece, "file")), _text(piece, "label")
        if old is not None and old != new:
            yield Change(f"Numéro de « {_text(piece, 'file')} »", f"pièce {old}", f"pièce {new}")


def _questions(previous: Data, current: Data) -> Iterator[Change]:
    before = {_question_key(item): item for item in _records(previous, "questions")}
    after = {_question_key(item): item for item in _records(current, "questions")}
    for key, item in before.items():
        if key not in after:
            yield Change(_text(item, "text"), "à confirmer", "répondu")
    for key, item in after.items():
        if key not in before:
            yield Change(_text(item, "text"), ABSENT, "à confirmer")


_COMPARISONS: Final[tuple[Callable[[Data, Data], Iterator[Change]], ...]] = (
    _next_step,
    _amounts,
    _files,
    _checklist,
    _pieces,
    _questions,
)


def _question_key(item: Data) -> tuple[str, str]:
    return _text(item, "code"), _text(item, "lines")


def _mapping(data: Data, key: str) -> Data:
    value = data.get(key)
    return value if isinstance(value, Mapping) else {}


def _records(data: Data, key: str) -> list[Data]:
    value = data.get(key)
    items = value if isinstance(value, list | tuple) else ()
    return [item for item in items if isinstance(item, Mapping)]


def _text(data: Data, key: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) else ""


def _amount(value: object) -> str:
    if not isinstance(value, str):
        return ABSENT
    try:
        return euros(Decimal(value))
    except InvalidOperation:
        return value
