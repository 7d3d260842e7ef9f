"""What the machine itself was doing, and what its two processors can give at most."""

import multiprocessing
import os
import resource
import time
from dataclasses import dataclass
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")
_ROUNDS = 12_000_000
_TIMES = 3


@dataclass(frozen=True, slots=True)
class Work:
    """Seconds of a span: by the clock, and of processor (all processes of the machine)."""

    seconds: float
    processor: float

    @property
    def cores(self) -> float:
        """How many processors were at work, on average."""
        return self.processor / self.seconds


class Meter:
    """Measures the machine from its making to `read`; Linux only (/proc/stat)."""

    def __init__(self) -> None:
        self._began, self._busy = time.monotonic(), _busy()

    def read(self) -> Work:
        """Return what was used since the meter was made."""
        return Work(time.monotonic() - self._began, _busy() - self._busy)


def load_average() -> str:
    """Return the machine's load of the last minute and of the last five."""
    return " and ".join(f"{value:.2f}" for value in os.getloadavg()[:2])


def own_processor() -> float:
    """Return the processor seconds of this process, its workers left out."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    return own.ru_utime + own.ru_stime


def resident() -> tuple[float, float]:
    """Return the resident memory of this process and of all below it, in MB of 10^6 bytes.

    Pages that workers share with the server they are forked from count in each.
    """
    parents = {int(path.parent.name): path for path in Path("/proc").glob("[0-9]*/stat")}
    own, found = os.getpid(), {os.getpid()}
    for process in sorted(parents):
        if _parent(parents[process]) in found:
            found.add(process)
    return _megabytes(own), sum(_megabytes(process) for process in found - {own})


def ceiling() -> float:
    """Return how much faster two processes do the same arithmetic than one: 2 at best."""
    alone = min(_timed(1) for _ in range(_TIMES))
    return 2 * alone / min(_timed(2) for _ in range(_TIMES))


def _timed(count: int) -> float:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_spin) for _ in range(count)]
    began = time.monotonic()
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return time.monotonic() - began


def _spin() -> None:
    total = 0
    for number in range(_ROUNDS):
        total ^= number * number


def _parent(status: Path) -> int:
    try:
        return int(status.read_text().rsplit(")", 1)[1].split()[1])
    except (OSError, IndexError):
        return 0  # it has ended


def _megabytes(process: int) -> float:
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * resource.getpagesize() / 1_000_000


def _busy() -> float:
    """Return the processor seconds of all processes since the start, waits left out."""
    fields = Path("/proc/stat").read_text(encoding="ascii").split("\n", 1)[0].split()[1:]
    user, nice, system, _idle, _wait, irq, soft = (int(field) for field in fields[:7])
    return (user + nice + system + irq + soft) / _TICK
