"""Composes documents from seeds and writes them with their truth, as a set to score."""

from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.accuracy.composed.blocks import Sheet
from benchmarks.accuracy.composed.invoices import compose_invoice
from benchmarks.accuracy.kit.trades import spell
from benchmarks.accuracy.layouts import Drawn
from benchmarks.accuracy.manifest import write_manifest

MANIFEST: Final = "manifest.csv"


def compose(seed: int) -> tuple[Drawn, Sheet]:
    """Compose the document of a seed: always the same one."""
    rng = Random(f"composed:{seed}")
    sheet = compose_invoice(rng)
    truth = sheet.truth
    stated = {k: spell(v) for k, v in truth.stated.items() if k not in truth.doubtful}
    derived = {k: spell(v) for k, v in truth.derived.items()
               if k not in truth.doubtful and k not in stated}  # fmt: skip
    return Drawn(sheet.paper.pdf(), sheet.deal.nature, stated, derived), sheet


def write_composed(target: Path, seeds: Iterable[int]) -> Path:
    """Write the documents of these seeds below `target`; return the manifest's path."""
    target.mkdir(parents=True, exist_ok=True)
    rows = []
    for seed in seeds:
        drawn, sheet = compose(seed)
        name = f"composed_{seed}.pdf"
        (target / name).write_bytes(drawn.pdf)
        rows.append(_row(name, drawn, sheet))
    path = target / MANIFEST
    write_manifest(path, rows)
    return path


def _row(name: str, drawn: Drawn, sheet: Sheet) -> dict[str, str]:
    return {
        "file": name,
        "nature": drawn.nature,
        "layout": next((t for t in sheet.truth.traits if t.startswith("totals-")), "other"),
        "licence": "MIT",
        "complete": "yes",
        "visible_fields": ";".join(drawn.stated),
        "not_visible_fields": ";".join(drawn.derived),
        "doubtful_fields": ";".join(sorted(sheet.truth.doubtful)),
        "note": " ".join(sheet.truth.traits),
        **drawn.stated,
        **drawn.derived,
    }
