"""Draws the layouts of a set into a folder, with its manifest; the same seed, the same bytes."""

from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.accuracy.kit.scan import scan
from benchmarks.accuracy.layouts import Drawn, Layout
from benchmarks.accuracy.manifest import write_manifest

SCANNED_LAYOUTS: Final = 6
MANIFEST: Final = "manifest.csv"


def generate(
    layouts: Iterable[Layout], target: Path, *, variants: int = 3, scanned: bool = False
) -> Path:
    """Draw `variants` documents of each layout below `target`, the first as written, the others by
    other hands; return the manifest's path.

    `scanned` rasterises them instead: grey, slightly turned, noisy, no text layer.
    """
    target.mkdir(parents=True, exist_ok=True)
    rows = []
    for layout in layouts:
        for variant in range(variants):
            drawn = layout.draw(Random(f"{layout.name}:{variant}"), variant > 0)
            name = f"{'scan__' if scanned else ''}{layout.name}_{variant}.pdf"
            content = scan(drawn.pdf, seed=f"{name}") if scanned else drawn.pdf
            (target / name).write_bytes(content)
            rows.append(row_of(name, layout, drawn))
    path = target / MANIFEST
    write_manifest(path, rows)
    return path


def row_of(name: str, layout: Layout, drawn: Drawn) -> dict[str, str]:
    """Return a document's row of the manifest."""
    return {
        "file": name,
        "nature": drawn.nature,
        "layout": layout.name,
        "licence": "MIT",
        "complete": "yes",
        "visible_fields": ";".join(drawn.stated),
        "not_visible_fields": ";".join(drawn.derived),
        **drawn.stated,
        **drawn.derived,
    }


def scannable(layouts: Iterable[Layout]) -> tuple[Layout, ...]:
    """Return the layouts of which scans are made: every fourth, so that they differ."""
    return tuple(layouts)[::4][:SCANNED_LAYOUTS]
