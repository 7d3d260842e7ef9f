"""The sealed record of what was filed: sealed, checked, listed, restored; never deleted."""

from dossier_builder.archive.check import check_bags
from dossier_builder.archive.listing import frozen_numbers, list_bags
from dossier_builder.archive.model import BagReport, BagSummary, RestoreResult, SealResult
from dossier_builder.archive.restore import restore
from dossier_builder.archive.seal import seal

__all__ = [
    "BagReport",
    "BagSummary",
    "RestoreResult",
    "SealResult",
    "check_bags",
    "frozen_numbers",
    "list_bags",
    "restore",
    "seal",
]
