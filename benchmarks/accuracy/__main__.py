"""`python -m benchmarks.accuracy`: how right the reader is, on generated or public documents."""

import argparse
import tempfile
from pathlib import Path

from benchmarks.accuracy.composed.compose import compose, compose_with_data, write_composed
from benchmarks.accuracy.generate import MANIFEST, generate, scannable
from benchmarks.accuracy.layouts import Layout, heldout2, heldout3, opened, visible, visible2
from benchmarks.accuracy.manifest import read_manifest
from benchmarks.accuracy.scans import scanned_files, scanned_layouts, write_scans
from benchmarks.accuracy.score import Score, score
from benchmarks.accuracy.table import by, full, summary
from dossier_builder.facts.extract import read_file
from dossier_builder.facts.model import ReadFile


def main() -> None:
    """Score the sets that were asked for; the held-out one shows its sums alone."""
    options = _options()
    if options.manifest:
        _print(options.manifest.parent.name, _score(options.manifest), open_set=True)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(options.keep or name)
        for title in options.sets:
            found, is_open = _set(title, folder / title, options)
            _print(title, found, open_set=is_open)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.accuracy", description=__doc__)
    parser.add_argument("--sets", nargs="+", choices=_TITLES, default=["visible", "heldout2"])
    parser.add_argument("--count", type=int, default=100, help="how many documents are composed")
    parser.add_argument("--seed", type=int, default=0, help="the first of the composed documents")
    parser.add_argument("--variants", type=int, default=3, help="documents of each layout")
    parser.add_argument(
        "--manifest", type=Path, help="score the documents of this manifest instead"
    )
    parser.add_argument("--keep", type=Path, help="leave the generated documents in this folder")
    return parser.parse_args()


def _visible() -> tuple[Layout, ...]:
    return visible.layouts()


def _opened() -> tuple[Layout, ...]:
    return opened.layouts()


_SETS = {
    "visible": (_visible, False),
    "opened": (_opened, False),
    "visible2": (visible2.layouts, False),
    "heldout2": (heldout2.layouts, False),
    "heldout3": (heldout3.layouts, False),
    "visible-scans": (_visible, True),
    "opened-scans": (_opened, True),
}
# Scans and photographs, each with its own mishap: of every open layout, and of a held-out set.
_OPEN_SCANS, _HELDOUT_SCANS = "open-scans", "heldout2-scans"
# Documents of other programs, which stand ready beside what they were made of.
_OPEN_READY = {"others": "visible", "others-opened": "opened"}
_READY = {
    **_OPEN_READY,
    "others-heldout": "heldout",
    "others-heldout-scans": "heldout_scans",
}
# Documents of random structure, as many and from the seed that are asked for.
_COMPOSED = {"composed": compose, "composed-data": compose_with_data}
_TITLES = sorted({*_SETS, *_READY, *_COMPOSED, _OPEN_SCANS, _HELDOUT_SCANS})
_OPEN = frozenset(
    {
        "visible", "opened", "visible2", "visible-scans", "opened-scans",
        *_COMPOSED, _OPEN_SCANS, *_OPEN_READY,
    }
)  # fmt: skip


def _set(title: str, folder: Path, options: argparse.Namespace) -> tuple[Score, bool]:
    is_open = title in _OPEN
    if title in _COMPOSED:
        seeds = range(options.seed, options.seed + options.count)
        return _score(write_composed(folder, seeds, _COMPOSED[title])), is_open
    if title in _READY:
        return _score(_ready(title)), is_open
    if title == _OPEN_SCANS:
        layouts_open = (*visible.layouts(), *opened.layouts(), *visible2.layouts())
        parts = (
            scanned_layouts(layouts_open, folder),
            scanned_files(map(_ready, _OPEN_READY), folder),
        )
        return _score(write_scans(folder, *parts)), is_open
    if title == _HELDOUT_SCANS:
        return _score(write_scans(folder, scanned_layouts(heldout2.layouts(), folder))), is_open
    layouts, scanned = _SETS[title]
    chosen = scannable(layouts()) if scanned else layouts()
    count = 1 if scanned else options.variants
    manifest = generate(chosen, folder, variants=count, scanned=scanned)
    return _score(manifest), is_open


def _ready(title: str) -> Path:
    return Path(__file__).parent / "others" / _READY[title] / MANIFEST


def _score(manifest: Path) -> Score:
    return score(read_manifest(manifest), manifest.parent, _read)


def _read(path: Path, file: str) -> ReadFile:
    return read_file(path, file=file)[0]


def _print(title: str, found: Score, *, open_set: bool) -> None:
    if open_set:
        print(full(title, found))
    else:
        # Details would teach the rules these layouts: only what kind of field goes wrong.
        print(f"## {title}\n\n{summary(title, found)}\n")
        print(by(found, "field", lambda result: result.field))
    print()


if __name__ == "__main__":
    main()
