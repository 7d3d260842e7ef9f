"""Watch inbox/ and build what has changed, until stopped; one bad dossier stops nothing."""

import os
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, suppress
from dataclasses import replace
from datetime import date
from typing import Final

from dossier_builder.build import Context, Outcome, build_dossier, open_context
from dossier_builder.clock import local_today
from dossier_builder.errors import DossierError
from dossier_builder.isolation import StoppedError
from dossier_builder.making.loose import place_loose
from dossier_builder.making.record import write_index
from dossier_builder.outbox.swap import OvertakenError
from dossier_builder.outbox.trouble import storage_error
from dossier_builder.placing.model import Placements
from dossier_builder.watch.builders import Builders, Done
from dossier_builder.watch.filesystem import is_polled
from dossier_builder.watch.journal import Journal, NoJournal
from dossier_builder.watch.ledger import Ledger
from dossier_builder.watch.observe import Observed, Touched
from dossier_builder.watch.schedule import Schedule
from dossier_builder.watch.sight import LOOSE, Sight
from dossier_builder.watch.signature import Signature, digest_of, unfinished
from dossier_builder.watch.trouble import Trouble, clock_set_back, unexpected
from dossier_builder.workspace import Workspace

Build = Callable[[Context, str], Outcome]
Place = Callable[[Context], Placements]
Open = Callable[[Workspace, date], AbstractContextManager[Context]]

# The shortest and the longest wait between two looks while something is under way (seconds).
_SHORTEST: Final = 0.05
_BUSY: Final = 1.0
# A look at everything may take one part in so many of the time, where it must be repeated.
_LOOK_SHARE: Final = 200
# The index of all dossiers is written when all is quiet, or at least so often (seconds).
_INDEX_EVERY: Final = 10.0
# What is being built at a stop is given up; threads that do not end by then die with us.
_STOP_SECONDS: Final = 4.0


def build_once(context: Context, dossier: str) -> Outcome:
    """Build without restarts: a dossier that changes meanwhile waits for stillness again."""
    return build_dossier(context, dossier, lambda _what: None, restarts=0)


def _place(context: Context) -> Placements:
    return place_loose(context.workspace, context.firm, context.readers, lambda _what: None)


class Watcher:
    """Builds each dossier whose inputs changed and have been still; tells what came of it.

    `said` gets each outcome, `failed` each error once. `today`, `clock` (seconds, never
    going back), `build`, `opened` and `place` are passed in for tests; `count` is how many dossiers
    are built at once (as many as processors when None).
    """

    def __init__(
        self,
        workspace: Workspace,
        said: Callable[[Outcome], None],
        failed: Callable[[DossierError], None],
        *,
        journal: Journal | None = None,
        today: Callable[[], date] = local_today,
        clock: Callable[[], float] = time.monotonic,
        build: Build = build_once,
        opened: Open = open_context,
        place: Place = _place,
        count: int | None = None,
    ) -> None:
        self._workspace = workspace
        self._said = said
        self._journal = journal or NoJournal()
        self._today = today
        self._clock = clock
        self._build = build
        self._opened = opened
        self._place = place
        self._stopped = threading.Event()
        self._touched = Touched()
        self._ledger = Ledger(workspace.cache)
        self._sight = Sight(workspace, self._ledger)
        self._schedule = Schedule(quiet=float(self._sight.firm.surveillance.stabilite_secondes))
        self._trouble = Trouble(failed, clock)
        self._builders = Builders(self._job, count or os.cpu_count() or 1, self._touched.wake)
        self._context: Context | None = None
        self._closing = ExitStack()
        self._begun: dict[str, Signature | None] = {}
        self._index_due = False
        self._indexed_at = clock()
        self._looked_at = float("-inf")
        self._look_cost = 0.0
        self._observed: Observed | None = None
        self._polled = False

    def stop(self) -> None:
        """Make `run` return soon: what is being built is given up, the former state stays."""
        self._stopped.set()
        self._touched.wake()

    def run(self) -> None:
        """Watch until `stop` is called (or the process is interrupted)."""
        self._journal.note("debut")
        try:
            while not self._stopped.is_set():
                self.round()
                self._touched.wait(self._pause())
        finally:
            self._end()

    def round(self) -> bool:
        """Take what was built, look at what was touched, begin what is due.

        Returns True while some dossiers have changed and are not built yet.
        """
        for done in self._builders.taken():
            self._take(done)
        try:
            self._observe()
            self._look()
            self._begin_due()
            self._rest()
            self._trouble.over()
        except DossierError as error:
            # A settings file that is not valid, a clock set back: said, and waited for.
            self._trouble.of_all(error)
        except OSError as error:
            self._unobserve()
            self._trouble.of_all(storage_error(error, self._workspace.inbox))
        return bool(self._schedule.changed()) or not self._builders.is_idle

    def _observe(self) -> None:
        """Start the native observer, or fall back to looking again and again."""
        if self._observed is not None or self._polled:
            return
        mode = self._sight.firm.surveillance.mode
        self._polled = is_polled(mode, (self._workspace.inbox, self._workspace.outbox))
        if not self._polled:
            try:
                self._observed = Observed(self._workspace, self._touched)
            except OSError as error:
                # Too many folders for the system's event tables (inotify): never mind.
                self._polled = True
                self._journal.note("scrutation", errno=error.errno)
        self._touched.note_everything()

    def _unobserve(self) -> None:
        """Give the observer up: a share that was lost comes back as another folder."""
        if self._observed is not None:
            self._observed.stop()
            self._observed = None

    def _look(self) -> None:
        today = self._today()
        if self._sight.latest and today < self._sight.latest:
            raise clock_set_back(today, self._sight.latest, self._workspace)
        names = self._touched.take()
        if self._clock() - self._looked_at >= self._interval():
            names = None
        try:
            self._look_at(names, today)
        except (DossierError, OSError):
            self._touched.note_everything()  # what was noted is looked at again
            raise

    def _look_at(self, names: frozenset[str] | None, today: date) -> None:
        now = self._clock()
        is_all = self._sight.refresh(today) or names is None
        if is_all:
            names = frozenset(self._sight.names() | self._schedule.dossiers.keys())
        for name in sorted(names or ()):
            if is_all or self._sight.is_dossier(name) or name in self._schedule.dossiers:
                if name not in self._schedule.dossiers:
                    self._schedule.built(name, self._sight.recalled(name))
                self._schedule.look(name, self._sight.signature(name), now)
        if names:
            self._schedule.look(LOOSE, self._sight.signature(LOOSE), now)
        if is_all:
            self._looked_at = now
            self._look_cost = self._clock() - now

    def _begin_due(self) -> None:
        now = self._clock()
        for name in self._schedule.unread(now):
            self._schedule.read(name, digest_of(self._sight.inputs(name)))
        for name in self._first_things_first(self._schedule.due(now)):
            if not self._has_room():
                return
            files = self._sight.inputs(name)
            writing = bool(unfinished(files))
            if self._schedule.confirm(name, digest_of(files), now, is_unfinished=writing):
                self._begin(name)

    def _first_things_first(self, due: tuple[str, ...]) -> tuple[str, ...]:
        """Until it is known where the loose files belong, no dossier is built without them."""
        if self._sight.placements is None:
            return tuple(name for name in due if name == LOOSE)
        return due

    def _has_room(self) -> bool:
        """Tell whether one more may begin; when settings or day changed, all others end first."""
        if self._stopped.is_set() or not self._builders.has_room:
            return False
        return self._builders.is_idle or self._sight.opened_for == self._sight.shared_key

    def _begin(self, name: str) -> None:
        if self._sight.opened_for != self._sight.shared_key:
            self._close_context()
        if self._context is None:
            self._context = self._closing.enter_context(
                self._opened(self._workspace, self._sight.today)
            )
            self._sight.opened_for = self._sight.shared_key
        self._schedule.begun(name)
        self._begun[name] = self._schedule.dossiers[name].seen
        self._journal.note("debut_dossier", name)
        self._builders.begin(name)

    def _job(self, name: str) -> Outcome | Placements:
        """Build one dossier, or place the loose files, in a thread of its own."""
        context = self._context
        assert context is not None, "a context is open while dossiers are built"
        if name == LOOSE:
            return self._place(context)
        context = replace(context, placements=self._sight.placements or Placements())
        seen = self._begun[name]
        outcome = self._build(context, name)
        if seen is not None:
            self._sight.settle(name, seen)
        return outcome

    def _take(self, done: Done[Outcome | Placements]) -> None:
        self._touched.note(done.dossier)  # what it looked like before its build is past
        seconds = round(done.seconds, 3)
        if isinstance(done.result, Placements):
            self._schedule.built(LOOSE, self._begun.pop(LOOSE))
            self._trouble.over(LOOSE)
            self._sight.placements = done.result
            self._touched.note_everything()
            self._journal.note("classement", secondes=seconds, fichiers=len(done.result.placed))
        elif done.result is not None:
            self._schedule.built(done.dossier, self._sight.settled(done.dossier))
            self._index_due = True
            self._trouble.over(done.dossier)
            self._note_error(done.dossier, None)
            self._journal.note("prepare", done.dossier, secondes=seconds)
            self._said(done.result)
        elif isinstance(done.error, OvertakenError):
            self._schedule.overtaken(done.dossier, self._clock())
            self._journal.note("depasse", done.dossier, secondes=seconds)
        elif done.error is not None and not isinstance(done.error, StoppedError):
            self._fail(done.dossier, done.error)

    def _fail(self, name: str, error: Exception) -> None:
        wait = self._schedule.failed(name, self._clock())
        if isinstance(error, OSError):
            known: DossierError = storage_error(error, self._workspace.outbox)
        else:
            known = error if isinstance(error, DossierError) else unexpected(error, name)
        self._journal.note("erreur", name, type=type(error).__name__, attente=wait)
        self._trouble.of(name, known)
        self._note_error(name, str(known))

    def _note_error(self, name: str, error: str | None) -> None:
        """Keep an error for `status`; on a disk that is full it has been said all the same."""
        with suppress(OSError):
            self._ledger.note_error(name, error)

    def _rest(self) -> None:
        """Write the index, and let the workers go when there is nothing left to do."""
        idle = self._builders.is_idle and not self._schedule.changed()
        if self._index_due and (idle or self._clock() - self._indexed_at >= _INDEX_EVERY):
            write_index(self._workspace.outbox)
            self._index_due = False
            self._indexed_at = self._clock()
        if idle:
            self._close_context()

    def _close_context(self) -> None:
        self._context = None
        self._closing.close()

    def _interval(self) -> float:
        """Return the seconds between two looks at everything."""
        longest = float(self._sight.firm.surveillance.scrutation_secondes)
        if not self._polled:
            return longest
        return min(longest, max(_BUSY, self._schedule.quiet / 2, _LOOK_SHARE * self._look_cost))

    def _pause(self) -> float:
        """Return how long nothing needs to be done, unless something wakes us."""
        if self._trouble.wait:
            return self._trouble.wait
        until_look = self._looked_at + self._interval() - self._clock()
        if not self._has_room():
            return max(_SHORTEST, min(_BUSY, until_look))
        step = self._schedule.next_look(self._clock())
        return max(_SHORTEST, until_look if step is None else min(step, until_look))

    def _end(self) -> None:
        self._stopped.set()
        self._unobserve()
        if self._context is not None:
            self._context.readers.stop()
        if self._builders.wait(_STOP_SECONDS):
            for done in self._builders.taken():
                self._take(done)
            self._close_context()
        self._journal.note("fin")
