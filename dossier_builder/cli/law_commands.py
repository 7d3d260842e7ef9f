"""`interest` and `law`: the engine and the dated data, by themselves."""

import argparse
import json
from collections.abc import Sequence
from decimal import Decimal

from dossier_builder.cli.screen import Screen
from dossier_builder.creance.interest import parse_terms, segments
from dossier_builder.creance.model import InterestSegment
from dossier_builder.errors import ExitCode, UsageError
from dossier_builder.french import compte, date_courte, euros, taux
from dossier_builder.law.describe import describe
from dossier_builder.law.load import load_law
from dossier_builder.workspace import Workspace


def interest(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """Print interest from the day after the due date to the stop date inclusive.

    Raises `UsageError` when the stop date comes before the due date.
    """
    if options.stop < options.due:
        raise UsageError(
            "La date de fin précède l’échéance.",
            next_step="Donnez dans --from l’échéance, et dans --to le dernier jour compté.",
        )
    law = load_law(Workspace(options.workspace).law_file)
    found = segments(options.principal, options.due, options.stop, parse_terms(options.rate), law)
    total = sum((segment.interest for segment in found), Decimal("0.00"))
    if options.json:
        screen.raw(json.dumps(_as_json(found, total), ensure_ascii=False))
        return ExitCode.OK
    for segment in found:
        screen.line(
            f"du {date_courte(segment.start)} au {date_courte(segment.end)} : "
            f"{euros(segment.principal)} × {compte(segment.days, 'jour')} × "
            f"{taux(segment.rate)} / 365 = {euros(segment.interest)}"
        )
    screen.line(f"Total : {euros(total)}", style="bold")
    return ExitCode.OK


def law(options: argparse.Namespace, screen: Screen) -> ExitCode:
    """Print what is known of the law, until when, and from where."""
    screen.line(describe(load_law(Workspace(options.workspace).law_file)))
    return ExitCode.OK


def _as_json(found: Sequence[InterestSegment], total: Decimal) -> dict[str, object]:
    return {
        "segments": [
            {
                "from": segment.start.isoformat(),
                "to": segment.end.isoformat(),
                "days": segment.days,
                "rate": f"{segment.rate:f}",
                "interest": f"{segment.interest:f}",
            }
            for segment in found
        ],
        "total": f"{total:f}",
    }
