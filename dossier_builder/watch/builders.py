"""Dossiers are built a few at a time, each in a thread; the work itself is in worker processes."""

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from dossier_builder.errors import DossierError

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """What came of one build: a result, or the error that stopped it."""

    dossier: str
    result: R | None
    error: Exception | None
    seconds: float


class Builders(Generic[R]):
    """Runs `build(dossier)` for several dossiers at once; results wait to be `taken`.

    The threads do not keep the process alive: outputs survive its end at any moment.
    """

    def __init__(self, build: Callable[[str], R], count: int, wake: Callable[[], None]) -> None:
        self._build = build
        self._count = count
        self._wake = wake
        self._threads: dict[str, threading.Thread] = {}
        self._done: queue.SimpleQueue[Done[R]] = queue.SimpleQueue()

    @property
    def has_room(self) -> bool:
        """True while one more dossier can be begun."""
        return len(self._threads) < self._count

    @property
    def is_idle(self) -> bool:
        """True when nothing is being built."""
        return not self._threads

    def begin(self, dossier: str) -> None:
        """Build a dossier in a thread of its own."""
        thread = threading.Thread(target=self._run, args=(dossier,), daemon=True)
        self._threads[dossier] = thread
        thread.start()

    def taken(self) -> list[Done[R]]:
        """Return what has ended since the last call."""
        ended = []
        while not self._done.empty():
            done = self._done.get()
            self._threads.pop(done.dossier).join()
            ended.append(done)
        return ended

    def wait(self, seconds: float) -> bool:
        """Wait for all threads, at most so long; True when all have ended."""
        deadline = time.monotonic() + seconds
        for thread in self._threads.values():
            thread.join(timeout=max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads.values())

    def _run(self, dossier: str) -> None:
        began = time.monotonic()
        result: R | None = None
        error: Exception | None = None
        try:
            result = self._build(dossier)
        except DossierError as known:
            error = known
        except Exception as unknown:  # noqa: BLE001  one dossier never stops the watch
            error = unknown
        self._done.put(Done(dossier, result, error, time.monotonic() - began))
        self._wake()
