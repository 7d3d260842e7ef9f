"""Hostile files are read in worker processes with limits of time and memory.

A crash, a hang or an exhausted memory is a value (`Failure`), never the end of a build.
"""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.context import BaseContext
from typing import Any, Final, Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

from dossier_builder.french import NBSP
from dossier_builder.settings.firm import LimitSettings

T = TypeVar("T")

# A worker is replaced after so many files: what a library leaks does not add up.
_TASKS_A_WORKER: Final = 200
# Imported once in the server that workers are forked from, so that each starts at once.
_PRELOAD: Final = ("dossier_builder.facts.extract",)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a worker gave no result; `what` is a French sentence, `next_step` what to do."""

    what: str
    next_step: str


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """A call to make in a worker; everything in it must be picklable."""

    function: Callable[..., T]
    arguments: tuple[Any, ...] = ()
    options: Mapping[str, Any] | None = None


class Workers:
    """A pool of worker processes; use `workers()` to get one."""

    def __init__(self, pool: ProcessPool, limits: LimitSettings) -> None:
        self._pool = pool
        self._limits = limits

    def run(self, jobs: Sequence[Job[T]]) -> Iterator[T | Failure]:
        """Run the jobs, several at a time; yields their results in the order of the jobs.

        An exception that a job raises by itself is raised here.
        """
        futures = [
            self._pool.schedule(
                job.function,
                args=job.arguments,
                kwargs=job.options or {},
                timeout=self._limits.secondes,
            )
            for job in jobs
        ]
        try:
            for future in futures:
                yield self._result(future.result)
        finally:
            for future in futures:
                future.cancel()

    def _result(self, result: Callable[[], T]) -> T | Failure:
        limits = self._limits
        try:
            return result()
        except TimeoutError:
            return Failure(
                f"La lecture a été arrêtée après {limits.secondes}{NBSP}secondes.",
                "Remplacez ce fichier par une copie imprimée en PDF, ou augmentez "
                "limites.secondes dans dossier-builder.toml.",
            )
        except MemoryError:
            return Failure(
                f"La lecture demande plus de {limits.memoire_mo}{NBSP}Mo de mémoire.",
                "Remplacez ce fichier par une copie plus légère, ou augmentez "
                "limites.memoire_mo dans dossier-builder.toml.",
            )
        except (ProcessExpired, CancelledError):
            return Failure(
                "La lecture de ce fichier s’est interrompue brutalement.",
                "Ce fichier est probablement abîmé : demandez-en une autre copie.",
            )


@contextmanager
def workers(limits: LimitSettings, count: int | None = None) -> Iterator[Workers]:
    """Give a pool of `count` workers (as many as processors when None)."""
    pool = ProcessPool(
        max_workers=count or os.cpu_count() or 1,
        max_tasks=_TASKS_A_WORKER,
        initializer=_limit_memory,
        initargs=(limits.memoire_mo,),
        context=_context(),
    )
    try:
        yield Workers(pool, limits)
    finally:
        pool.stop()
        pool.join()


def _context() -> BaseContext:
    """Never a plain fork: this process has threads (the watch, the pool itself)."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(_PRELOAD))
    return context


def _limit_memory(megabytes: int) -> None:
    """Bound what this worker may allocate, where the system can (RLIMIT_DATA, POSIX)."""
    if sys.platform == "win32":
        return
    import resource

    size = megabytes * 1_000_000
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard != resource.RLIM_INFINITY:
        size = min(size, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (size, hard))
