"""Manifests: what each document of a set states, a row a file (as the public samples have)."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# Columns of the public samples' manifest that are not values of the document.
_ABOUT: Final = frozenset(
    {
        "file", "source_repo", "source_path", "source_commit", "licence", "derived", "language",
        "kind", "syntax", "profile", "visible_fields", "not_visible_fields", "note", "nature",
        "layout", "complete", "doubtful_fields",
    }
)  # fmt: skip
_NATURES: Final = {"invoice": "facture", "credit_note": "avoir", "order": "bon_de_commande"}


@dataclass(frozen=True, slots=True)
class Case:
    """One document and its truth.

    `required` must be read; `optional` may be (it can be worked out, or stands in data the
    page does not show); with `complete` a value for anything else is an invention. What a
    careful reader could not decide from the page is `doubtful`: it must not be `etabli`.
    """

    file: str
    nature: str | None
    layout: str
    required: dict[str, str]
    optional: dict[str, str]
    complete: bool
    doubtful: frozenset[str] = frozenset()


def read_manifest(path: Path) -> tuple[Case, ...]:
    """Read a manifest.csv; `file` is relative to its folder."""
    return tuple(_case(row) for row in read_rows(path))


def read_rows(path: Path) -> tuple[dict[str, str], ...]:
    """Read the rows of a manifest.csv as they stand."""
    with path.open(encoding="utf-8", newline="") as stream:
        return tuple(csv.DictReader(stream))


def _case(row: dict[str, str]) -> Case:
    values = {key: value for key, value in row.items() if key not in _ABOUT and value}
    hidden = set(filter(None, (row.get("not_visible_fields") or "").split(";")))
    shown = set(filter(None, (row.get("visible_fields") or "").split(";")))
    if row.get("syntax"):
        required = set(values)  # it carries its values as data, whatever the page shows
    else:
        required = shown & set(values) if shown else set(values) - hidden
    nature = row.get("nature") or _NATURES.get(row.get("kind", ""))
    return Case(
        file=row["file"],
        nature=nature,
        layout=row.get("layout") or _family(row["file"]),
        required={key: value for key, value in values.items() if key in required},
        optional={key: value for key, value in values.items() if key not in required},
        complete=row.get("complete") == "yes",
        doubtful=frozenset(filter(None, (row.get("doubtful_fields") or "").split(";"))),
    )


def _family(file: str) -> str:
    """Public samples that share an origin share a layout: their folder and repository."""
    folder, _, name = file.rpartition("/")
    return f"{folder}/{name.split('__')[0]}" if "__" in name else f"{folder}/{name}"


def write_manifest(path: Path, rows: Iterable[dict[str, str]]) -> None:
    """Write rows with the union of their columns, `file` first."""
    listed = list(rows)
    columns = list(dict.fromkeys(["file", *(key for row in listed for key in row)]))
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, restval="")
        writer.writeheader()
        writer.writerows(listed)
