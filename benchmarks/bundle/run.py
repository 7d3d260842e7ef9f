"""How fast and how large a bundle is, as ratios to a bare merge of the same files.

    python -m benchmarks.bundle.run [PAGES ...]

Each measure runs in a process of its own (peak memory is its own) and is repeated; the best
CPU time counts. Ratios are what matters: the machine cancels out.
"""

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.bundle import steps


def main() -> None:
    """Measure bundles of the page counts given on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", type=int, default=[1000])
    parser.add_argument("--per-piece", type=int, default=50)
    parser.add_argument("--photographs", type=int, default=0, help="pieces of one photograph")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--step", choices=steps.STEPS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        _measure(steps.STEPS[options.step], options.folder)
        return
    if options.photographs:
        with tempfile.TemporaryDirectory() as name:
            steps.make_photographs(Path(name), options.photographs)
            _report(Path(name), f"{options.photographs} photographs", options.repeats)
        return
    for pages in options.pages:
        with tempfile.TemporaryDirectory() as name:
            steps.make_pieces(Path(name), pages, options.per_piece)
            _report(Path(name), f"{pages} pages, {options.per_piece} a piece", options.repeats)


def _report(folder: Path, title: str, repeats: int) -> None:
    sources = sum(path.stat().st_size for path in folder.glob("piece_*.pdf"))
    print(f"\n{title}, {sources / 1e6:.1f} MB")
    base = 0.0
    for step in steps.STEPS:
        if step == "qpdf bare merge" and not shutil.which("qpdf"):
            continue
        seconds, memory, size = _best(step, folder, repeats)
        base = base or seconds
        growth = f"{size / sources:.3f}" if size else "-"
        print(f"| {step} | {seconds:.2f} | {seconds / base:.2f} | {memory} | {growth} |")


def _best(step: str, folder: Path, repeats: int) -> tuple[float, int, int]:
    runs = [_once(step, folder) for _ in range(repeats)]
    return min(run[0] for run in runs), min(run[1] for run in runs), runs[0][2]


def _once(step: str, folder: Path) -> tuple[float, int, int]:
    command = [
        sys.executable,
        "-m",
        "benchmarks.bundle.run",
        "--step",
        step,
        "--folder",
        str(folder),
    ]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, memory, size = json.loads(done.stdout.splitlines()[-1])
    return float(seconds), int(memory), int(size)


def _measure(step: Callable[[Path], Path | None], folder: Path) -> None:
    """Run one step and print CPU seconds (children included), peak MB and the size written."""
    before = _cpu()
    written = step(folder)
    seconds = _cpu() - before
    # VmHWM is this process's own; ru_maxrss also remembers the process that started it.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = int(status.split("VmHWM:")[1].split()[0])
    print(json.dumps([seconds, peak // 1024, written.stat().st_size if written else 0]))


def _cpu() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


if __name__ == "__main__":
    main()
