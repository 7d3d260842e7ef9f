"""Hostile files are read in worker processes with limits of time and memory.

A crash, a hang or an exhausted memory is a value (`Failure`), never the end of a build.
"""

import logging
import multiprocessing
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any, Final, Generic, Literal, TypeVar

from pebble import ProcessExpired, ProcessPool

from dossier_builder.ceilings import lower
from dossier_builder.errors import DossierError, ExitCode
from dossier_builder.french import NBSP
from dossier_builder.settings.firm import LimitSettings

T = TypeVar("T")

#: Tells what a job of one file raised: its type and place, never its words, which may hold
#: what the file says.
FAULTS: Final = logging.getLogger("dossier_builder.faults")
FAULTS.addHandler(logging.NullHandler())

# A worker is replaced after so many files: what a library leaks does not add up.
_TASKS_A_WORKER: Final = 200
# Imported once in the server that workers are forked from, so that each starts at once.
_PRELOAD: Final = (
    "dossier_builder.facts.extract",
    "dossier_builder.bundle.pages",
    "dossier_builder.making.compose",
)
# A worker can also die of what is no fault of its file: the system short of memory, a
# signal to the whole service. A file is called bad when it fails twice.
_ATTEMPTS: Final = 2
# How often a waiting thread looks whether it is asked to stop (seconds).
_STOP_LOOK: Final = 0.2


class StoppedError(DossierError):
    """The program is stopping: what was under way is given up, the former state stays."""

    exit_code = ExitCode.INTERRUPTED


class Cause(StrEnum):
    """Which limit ended a worker, or that it ended by itself."""

    TIME = "time"
    MEMORY = "memory"
    CRASH = "crash"


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a worker gave no result; `what` is a French sentence, `next_step` what to do.

    `cause` is None when the job itself says what is wrong; `fault` is the type and place of
    an exception that nothing foresaw ("ValueError, read, read.py:12").
    """

    what: str
    next_step: str
    cause: Cause | None = None
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """A call to make in a worker; everything in it must be picklable.

    `seconds` replaces the time limit of the settings for a call that reads many files.
    `contained` makes an exception that nothing foresaw a `Failure` of this call: for a call
    about one file, which must not stop the others.
    """

    function: Callable[..., T]
    arguments: tuple[Any, ...] = ()
    options: Mapping[str, Any] | None = None
    seconds: int | None = None
    contained: bool = False


@dataclass(frozen=True, slots=True)
class _Ticket(Generic[T]):
    job: Job[T]
    pool: ProcessPool
    future: "Future[T | Failure]"
    since: float


class Workers:
    """Worker processes that several threads may share; use `workers()` to get them."""

    def __init__(self, limits: LimitSettings, count: int) -> None:
        self._limits = limits
        self._count = count
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._pool = self._new_pool()

    def run(self, jobs: Sequence[Job[T]]) -> Iterator[T | Failure]:
        """Run the jobs, several at a time; yields their results in the order of the jobs.

        An exception that a job raises by itself is raised here, unless the job is
        `contained` and the exception neither a `DossierError` nor the system's `OSError`: a
        disk or a share that fails is no fault of the file. Raises `StoppedError` once `stop`
        has been called.
        """
        tickets = [self._submit(job) for job in jobs]
        try:
            for ticket in tickets:
                result = self._result(ticket)
                if isinstance(result, Failure) and result.fault:
                    FAULTS.error("%s", result.fault)
                yield result
        finally:
            for ticket in tickets:
                ticket.future.cancel()

    def stop(self) -> None:
        """Give up all work under way: waiting threads get a `StoppedError`."""
        self._stopped.set()

    def check(self) -> None:
        """Raise `StoppedError` once `stop` has been called."""
        if self._stopped.is_set():
            raise StoppedError(
                "La préparation a été interrompue ; l’état précédent est conservé.",
                next_step="Relancez la commande quand vous voulez.",
            )

    def close(self) -> None:
        """Stop, and wait until every worker has ended."""
        self.stop()
        with self._lock:
            _end(self._pool)

    def _submit(self, job: Job[T]) -> _Ticket[T]:
        for _ in range(_ATTEMPTS):
            self.check()
            with self._lock:
                pool = self._pool
            try:
                future = pool.schedule(_call, args=(job,), timeout=self._seconds(job))
            except RuntimeError:  # pebble's word for a pool whose workers are all gone
                self._renew(pool)
                continue
            return _Ticket(job, pool, future, time.monotonic())
        raise _unusable()

    def _seconds(self, job: Job[T]) -> int:
        return job.seconds or self._limits.secondes

    def _result(self, ticket: _Ticket[T]) -> T | Failure:
        for attempt in range(1, _ATTEMPTS + 1):
            result = self._attempt(ticket)
            if result is not _AGAIN:
                return result  # type: ignore[return-value]  # the sentinel is gone
            if attempt < _ATTEMPTS:
                ticket = self._submit(ticket.job)
        return Failure(
            "La lecture de ce fichier s’est interrompue brutalement.",
            "Ce fichier est probablement abîmé : demandez-en une autre copie.",
            Cause.CRASH,
        )

    def _attempt(self, ticket: _Ticket[T]) -> object:
        limits, seconds = self._limits, self._seconds(ticket.job)
        self._await(ticket.future)
        try:
            result = ticket.future.result()
        except TimeoutError:
            # The pool counts on the wall clock: one set forward is not a slow file.
            if time.monotonic() - ticket.since < seconds:
                return _AGAIN
            return Failure(
                f"La lecture a été arrêtée après {seconds}{NBSP}secondes.",
                "Remplacez ce fichier par une copie imprimée en PDF, ou augmentez "
                "limites.secondes dans dossier-builder.toml.",
                Cause.TIME,
            )
        except BrokenProcessPool:
            self._renew(ticket.pool)
            return _AGAIN
        except (ProcessExpired, CancelledError):
            self.check()
            return _AGAIN
        if result is Cause.MEMORY:
            return Failure(
                f"La lecture demande plus de {limits.memoire_mo}{NBSP}Mo de mémoire.",
                "Remplacez ce fichier par une copie plus légère, ou augmentez "
                "limites.memoire_mo dans dossier-builder.toml.",
                Cause.MEMORY,
            )
        return result

    def _await(self, future: "Future[T | Failure]") -> None:
        while not wait([future], timeout=_STOP_LOOK).done:
            self.check()

    def _renew(self, broken: ProcessPool) -> None:
        """Replace a pool whose workers were all killed, unless another thread just did."""
        self.check()
        with self._lock:
            if self._pool is broken:
                _end(broken)
                self._pool = self._new_pool()

    def _new_pool(self) -> ProcessPool:
        return ProcessPool(
            max_workers=self._count,
            max_tasks=_TASKS_A_WORKER,
            initializer=_limit_memory,
            initargs=(self._limits.memoire_mo,),
            context=_context(),
        )


_AGAIN: Final = object()


def _call(job: Job[T]) -> T | Failure | Literal[Cause.MEMORY]:
    """Run in a worker."""
    try:
        return job.function(*job.arguments, **(job.options or {}))
    except MemoryError:
        # Said below, once what the job held is free: sending the error itself with its frames
        # may want memory again, and kill the worker.
        pass
    except Exception as error:
        if not job.contained or _is_foreseen(error):
            raise
        fault = fault_of(error)
        return Failure(
            f"Ce fichier ne peut pas être lu{NBSP}: erreur inattendue du programme ({fault}).",
            "Signalez ce message, et remplacez ce fichier par une copie imprimée en PDF.",
            fault=fault,
        )
    return Cause.MEMORY


def _is_foreseen(error: Exception) -> bool:
    """Tell whether an error is ours, or the system's: what a library raises has no `errno`."""
    from_system = isinstance(error, OSError) and error.errno is not None
    return from_system or isinstance(error, DossierError)


def fault_of(error: Exception) -> str:
    """Return the type of an exception and where it was raised: "ValueError, read, read.py:12"."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{one.name}, {Path(one.filename).name}:{one.lineno}" for one in frames[-1:]]
    return ", ".join([type(error).__name__, *places])


@contextmanager
def workers(limits: LimitSettings, count: int | None = None) -> Iterator[Workers]:
    """Give `count` workers (as many as processors when None); they end with the block."""
    pool = Workers(limits, count or os.cpu_count() or 1)
    try:
        yield pool
    finally:
        pool.close()


def warm_up() -> None:
    """Start what workers are made from, so that the first of them are there at once.

    Returns without waiting; on Windows, where each worker starts from nothing, does nothing.
    """
    if sys.platform != "win32":
        from multiprocessing import forkserver

        _context()
        forkserver.ensure_running()


def _unusable() -> DossierError:
    return DossierError(
        "Les processus de lecture ne démarrent pas.",
        next_step="Vérifiez la mémoire libre de la machine et limites.memoire_mo dans "
        "dossier-builder.toml, puis recommencez.",
    )


def _end(pool: ProcessPool) -> None:
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
    lower("RLIMIT_DATA", megabytes * 1_000_000)
