"""Seconds from the last byte of a usual dossier to its finished mise en demeure.

    python -m benchmarks.watch.latency 5

No file is like another, so that each is read. The wait for stillness is not counted.
"""

import sys
import time

from benchmarks.watch.machine import load_average
from benchmarks.watch.space import QUIET, drop
from benchmarks.watch.watched import space, watched


def main() -> int:
    """Drop one dossier after another; the first one a few seconds after the start."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    found = []
    with space() as workspace, watched(workspace) as told:
        time.sleep(5)
        for number in range(count):
            drop(workspace, f"DOSSIER_{number}")
            last = time.monotonic()
            told.wait(number + 1, 120)
            found.append(told.times[-1] - last - QUIET)
            letter = workspace.outbox / f"DOSSIER_{number}" / "mise_en_demeure"
            assert list(letter.glob("*.pdf")), "no mise en demeure was made"
    print(", ".join(f"{seconds:.2f} s" for seconds in found))
    print(f"load of the machine: {load_average()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
