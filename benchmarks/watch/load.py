"""Many dossiers dropped at once: one worker, two, and two programs that share nothing.

    python -m benchmarks.watch.load 200      # once each
    python -m benchmarks.watch.load 40 3     # the best of three, where other work disturbs

The last is this machine's ceiling: two watches of one worker each, on two workspaces of
half the dossiers. No file is like another, so that each is read.
"""

import subprocess
import sys
from collections.abc import Callable

from benchmarks.watch.machine import Meter, ceiling, load_average
from benchmarks.watch.space import USUAL, drop
from benchmarks.watch.watched import space, watched


def main() -> int:
    """Print the seconds of each way and their ratios."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    if sys.argv[2:] == ["alone"]:
        print(f"{built(count, workers=1):.3f}")
        return 0
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    print(f"load of the machine before: {load_average()}")
    print(f"the same arithmetic in one process, then two: {ceiling():.2f} x")
    ways: dict[str, Callable[[], float]] = {
        "one worker": lambda: built(count, workers=1),
        "two workers": lambda: built(count, workers=2),
        "two programs, half each": lambda: _apart(count // 2),
    }
    found = [[_measured(title, run) for title, run in ways.items()] for _ in range(times)]
    one, two, apart = (min(column) for column in zip(*found, strict=True))
    print(f"two workers: {one / two:.2f} x one; two programs: {one / apart:.2f} x one")
    print(f"load of the machine after: {load_average()}")
    return 0


def built(count: int, *, workers: int) -> float:
    """Return the seconds from the start of a watch over `count` dossiers until all are made."""
    with space() as workspace:
        for number in range(count):
            drop(workspace, f"DOSSIER_{number:03}", USUAL)
        with watched(workspace, workers=workers) as told:
            told.wait(count, 3600)
            return told.times[-1] - told.began


def _apart(each: int) -> float:
    """Return the longer of two programs' times; their starts are not counted, as above."""
    command = [sys.executable, "-m", "benchmarks.watch.load", str(each), "alone"]
    programs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    return max(float(program.communicate()[0]) for program in programs)


def _measured(title: str, run: Callable[[], float]) -> float:
    meter = Meter()
    seconds = run()
    work = meter.read()
    print(f"{title}: {seconds:.1f} s; {work.processor:.0f} s of processor")
    return seconds


if __name__ == "__main__":
    sys.exit(main())
