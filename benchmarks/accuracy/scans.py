"""Sets of scans and photographs: documents of many layouts, each with a mishap of its own."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.accuracy.generate import MANIFEST, row_of
from benchmarks.accuracy.kit.scan import WAYS, Way, sent
from benchmarks.accuracy.layouts import Layout
from benchmarks.accuracy.manifest import read_rows, write_manifest

_EVERY: Final = 3

Row = dict[str, str]


def scanned_layouts(layouts: Sequence[Layout], target: Path, *, every: int = _EVERY) -> list[Row]:
    """Scan one layout in `every` into `target`, as written or by another hand in turn."""
    target.mkdir(parents=True, exist_ok=True)
    rows = []
    for rank, layout in enumerate(layouts[::every]):
        drawn = layout.draw(Random(f"{layout.name}:{rank % 3}"), rank % 3 > 0)
        way = WAYS[rank % len(WAYS)]
        name = _put(drawn.pdf, way, layout.name, target)
        rows.append(row_of(name, layout, drawn))
    return rows


def scanned_files(manifests: Iterable[Path], target: Path, *, every: int = _EVERY) -> list[Row]:
    """Scan one ready document in `every` of these sets into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    listed = [(manifest.parent, row) for manifest in manifests for row in read_rows(manifest)]
    ways = _from(len(WAYS) // 2)
    rows = []
    for (folder, row), way in zip(listed[::every], ways, strict=False):
        name = _put((folder / row["file"]).read_bytes(), way, Path(row["file"]).stem, target)
        rows.append({**row, "file": name})
    return rows


def _put(pdf: bytes, way: Way, name: str, target: Path) -> str:
    content, suffix = sent(pdf, way, seed=f"{way.name}:{name}")
    file = f"{way.name}__{name}.{suffix}"
    (target / file).write_bytes(content)
    return file


def _from(start: int) -> Iterator[Way]:
    while True:
        yield WAYS[start % len(WAYS)]
        start += 1


def write_scans(target: Path, *parts: list[Row]) -> Path:
    """Write the manifest of all that was scanned into `target`; return its path."""
    path = target / MANIFEST
    write_manifest(path, [row for part in parts for row in part])
    return path
