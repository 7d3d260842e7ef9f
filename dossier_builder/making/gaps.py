"""What keeps a bundle provisional, and what a person should know before filing it."""

from dossier_builder.creance.model import Creance
from dossier_builder.facts.model import Severity
from dossier_builder.french import typographie
from dossier_builder.pieces.model import ChecklistItem, ItemWeight


def blocking_gaps(creance: Creance) -> tuple[str, ...]:
    """Return each gap that keeps the final name from the bundle, as a French sentence."""
    items = [_sentence(item) for item in creance.checklist if _stops(item)]
    questions = [question.text for question in creance.questions if question.blocking]
    findings = [
        finding.message for finding in creance.findings if finding.severity is Severity.BLOQUANT
    ]
    return tuple(dict.fromkeys([*items, *questions, *findings]))


def warning_gaps(creance: Creance) -> tuple[str, ...]:
    """Return each checklist item that is missing without stopping the filing, in French."""
    return tuple(_sentence(item) for item in creance.checklist if item.is_gap and not _stops(item))


def _stops(item: ChecklistItem) -> bool:
    return item.is_gap and item.weight is ItemWeight.BLOQUANT


def _sentence(item: ChecklistItem) -> str:
    return typographie(f"{item.title} : pièce absente. {item.why}")
