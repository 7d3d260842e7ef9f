"""List the sealed records, and the piece numbers they froze."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dossier_builder.archive import bag as tags
from dossier_builder.archive.model import BagSummary
from dossier_builder.archive.opening import find_bags, one_of_each, opened
from dossier_builder.archive.payload import OUTBOX
from dossier_builder.errors import UnreadableInputError


def list_bags(directory: Path) -> tuple[BagSummary, ...]:
    """Return what each record in or below `directory` says of itself, the oldest first.

    Raises `UnreadableInputError` when one no longer says anything.
    """
    return tuple(summary for summary, _ in _in_order(directory))


def frozen_numbers(archives: Path) -> dict[str, str]:
    """Return the sha256 of each dropped file -> its piece label, as last filed.

    Read from the last record that is not provisional, or that was filed all the same;
    empty when there is none. Numbers that a court has been given never change: a damaged
    record is an error (`UnreadableInputError`), not a reason to number anew.
    """
    filed = [
        path for summary, path in _in_order(archives) if summary.filed_on or not summary.provisional
    ]
    if not filed:
        return {}
    with opened(filed[-1]) as folder:
        return _numbers(filed[-1], folder / tags.DATA / OUTBOX / "manifest.json")


def summary_of(path: Path, info: Mapping[str, str]) -> BagSummary:
    """Return what the lines of bag-info.txt say of the record at `path`."""
    return BagSummary(
        path=path,
        dossier=info.get(tags.DOSSIER, path.name),
        sealed_on=tags.day_of(info, tags.SEALED_ON),
        filed_on=tags.day_of(info, tags.FILED_ON),
        keep_until=tags.day_of(info, tags.KEEP_UNTIL),
        provisional=info.get(tags.PROVISIONAL) == "oui",
        version=info.get(tags.VERSION, ""),
    )


def _in_order(directory: Path) -> list[tuple[BagSummary, Path]]:
    read = []
    for path in one_of_each(find_bags(directory)):
        info = info_of(path)
        number = info.get(tags.NUMBER, "")
        key = (info.get(tags.SEALED_ON, ""), int(number) if number.isdecimal() else 0, path)
        read.append((key, summary_of(path, info)))
    return [(summary, key[2]) for key, summary in sorted(read, key=lambda item: item[0])]


def info_of(path: Path) -> dict[str, str]:
    """Return bag-info.txt of the record at `path`; raises `UnreadableInputError`."""
    try:
        with opened(path) as folder:
            return tags.read_info(folder)
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(path) from error


def _numbers(path: Path, manifest: Path) -> dict[str, str]:
    try:
        data: Any = json.loads(manifest.read_text(encoding="utf-8"))
        return {str(piece["sha256"]): str(piece["label"]) for piece in data["pieces"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _damaged(path) from error


def _damaged(path: Path) -> UnreadableInputError:
    return UnreadableInputError(
        "Cette archive est altérée et ne dit plus ce qui a été déposé.",
        file=path,
        next_step="Lancez « dossier-builder archive --check », "
        "puis remettez une copie intacte à sa place.",
    )
