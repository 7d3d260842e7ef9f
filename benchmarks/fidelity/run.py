"""Every odd PDF through the bundle, compared with itself alone.

    python -m benchmarks.fidelity.run [NAME ...] [--poppler] [--together] [--keep FOLDER]
                                      [--also FOLDER]

Prints what does not become what it should: a page that looks otherwise, or a piece that is not
named where it must be. `--also` adds the PDFs below a folder, which must all show as alone;
`--together` makes them all pieces of one bundle, whose names and numbers clash.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.fidelity.case import Case
from benchmarks.fidelity.corpus import CASES
from benchmarks.fidelity.looks import Shower, by_pdfium, by_poppler
from benchmarks.fidelity.trial import Outcome, tried, tried_together


def main() -> int:
    """Try the cases named on the command line, or all; return 1 when one fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--poppler", action="store_true", help="draw with poppler, not pdfium")
    parser.add_argument("--together", action="store_true", help="all in one bundle")
    parser.add_argument("--keep", type=Path, help="folder where pieces and bundles are kept")
    parser.add_argument("--also", type=Path, action="append", default=[])
    options = parser.parse_args()
    show = by_poppler if options.poppler else by_pdfium
    cases = [CASES[name] for name in options.names] if options.names else list(CASES.values())
    cases += [case for folder in options.also for case in _files(folder)]
    folder = options.keep or Path(tempfile.mkdtemp())
    try:
        wrong = 0
        for case, outcome in _outcomes(cases, folder, show, together=options.together):
            wrong += _report(case, outcome.faults(case.fate, strict=not options.poppler))
    finally:
        if not options.keep:
            shutil.rmtree(folder)
    print(f"{len(cases)} odd PDFs, {wrong} wrong")
    return 1 if wrong else 0


def _outcomes(
    cases: Sequence[Case], folder: Path, show: Shower, *, together: bool
) -> Iterator[tuple[Case, Outcome]]:
    if together:
        outcomes = tried_together(cases, folder, show)
        yield from ((case, outcomes[case.name]) for case in cases)
        return
    for case in cases:
        yield case, tried(case, folder / case.name, show)


def _files(folder: Path) -> Iterable[Case]:
    for path in sorted(folder.rglob("*.pdf")):
        yield Case(path.stem, "a real file", path.read_bytes)


def _report(case: Case, faults: Sequence[str]) -> bool:
    for fault in faults:
        print(f"{case.name} ({case.what}): {fault}")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
