"""Watch inbox/ and build what has changed, until stopped; one bad dossier stops nothing."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Final

from dossier_builder.build import Context, Outcome, build_dossier, open_context
from dossier_builder.clock import local_today
from dossier_builder.errors import DossierError
from dossier_builder.isolation import StoppedError, warm_up
from dossier_builder.making.loose import place_loose
from dossier_builder.outbox.swap import OvertakenError, recover
from dossier_builder.placing.model import Placements
from dossier_builder.watch.builders import Done
from dossier_builder.watch.index import Index
from dossier_builder.watch.journal import Journal, NoJournal
from dossier_builder.watch.ledger import Ledger
from dossier_builder.watch.lookout import Lookout
from dossier_builder.watch.schedule import Schedule
from dossier_builder.watch.sight import LOOSE, Sight
from dossier_builder.watch.signature import Signature, digest_of, unfinished
from dossier_builder.watch.trouble import Trouble, clock_set_back, known_error
from dossier_builder.watch.workshop import Build, Open, Place, Workshop
from dossier_builder.workspace import Workspace

# The shortest wait between two rounds, and the longest while something is built (seconds).
_SHORTEST: Final = 0.05
_BUSY: Final = 1.0
# At rest: how often to see whether the folders, the day and the settings are still the same.
_HEARTBEAT: Final = 5.0
# What is being built at a stop is given up; threads that do not end by then die with us.
_STOP_SECONDS: Final = 4.0
# Dossiers wait for the loose files to be placed, unless that fails so many times.
_PATIENCE_WITH_LOOSE: Final = 3


def build_once(context: Context, dossier: str) -> Outcome:
    """Build without restarts: a dossier that changes meanwhile waits for stillness again."""
    return build_dossier(context, dossier, lambda _what: None, restarts=0)


def _place(context: Context) -> Placements:
    return place_loose(context.workspace, context.firm, context.readers, lambda _what: None)


class Watcher:
    """Builds each dossier whose inputs changed and have been still; tells what came of it.

    `said` gets each outcome, `failed` each error once, `placed` where the loose files belong
    whenever that changes, `resumed` is called when what stood in the way of all is over,
    `busy` gets the dossiers being built and how many others wait. `today`, `clock` (seconds, never
    going back), `build`, `opened` and `place` are passed in for tests; `count` is how many dossiers
    are built at once (as many as processors when None).
    """

    def __init__(
        self,
        workspace: Workspace,
        said: Callable[[Outcome], None],
        failed: Callable[[DossierError], None],
        *,
        placed: Callable[[Placements], None] = lambda _placements: None,
        resumed: Callable[[], None] = lambda: None,
        busy: Callable[[Sequence[str], int], None] = lambda _names, _waiting: None,
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
        self._stopped = threading.Event()
        ledger = Ledger(workspace.cache)
        self._sight = Sight(workspace, ledger)
        self._schedule = Schedule(quiet=float(self._sight.firm.surveillance.stabilite_secondes))
        self._lookout = Lookout(workspace, clock, self._journal)
        self._trouble = Trouble(failed, resumed, ledger)
        self._placed = placed
        self._busy = busy
        self._index = Index(workspace.outbox, clock)
        self._unseen: set[str] = set()
        self._recovered = False
        self._workshop = Workshop(
            workspace,
            self._sight,
            build=build,
            place=place,
            opened=opened,
            count=count,
            wake=self._lookout.touched.wake,
            clock=clock,
        )

    def stop(self) -> None:
        """Make `run` return soon: what is being built is given up, the former state stays."""
        self._stopped.set()
        self._lookout.touched.wake()

    def run(self) -> None:
        """Watch until `stop` is called (or the process is interrupted)."""
        self._journal.note("debut")
        if not self._stopped.is_set():
            warm_up()
        try:
            while not self._stopped.is_set():
                self.round()
                self._lookout.touched.wait(self._pause())
        finally:
            self._end()

    def round(self) -> bool:
        """Take what was built, look at what was touched, begin what is due.

        Returns True while some dossiers have changed and are not built yet.
        """
        self._take_all()
        try:
            self._lookout.attend(self._sight.firm.surveillance, too_deep=self._sight.too_deep)
            self._recover()
            self._look()
            self._begin_due()
            self._rest()
            self._trouble.over()
            names = self._workshop.names
            self._busy(names, len({*self._schedule.changed()} - {LOOSE, *names}))
        except Exception as error:  # noqa: BLE001  said once, and tried again after a wait
            # A settings file that is not valid, a clock set back, a share that is lost.
            if isinstance(error, OSError):
                self._lookout.release()
            self._trouble.of_all(known_error(error, self._workspace.inbox))
        return bool(self._schedule.changed()) or not self._workshop.is_idle

    def _recover(self) -> None:
        """Put back what a kill left aside, before anything is compared with what was built."""
        if not self._recovered:
            recover(self._workspace.outbox)
            self._recovered = True

    def _look(self) -> None:
        today = self._today()
        if self._sight.latest and today < self._sight.latest:
            raise clock_set_back(today, self._sight.latest, self._workspace)
        names = self._lookout.take()
        try:
            is_all = self._sight.refresh(today) or names is None
            self._schedule.quiet = float(self._sight.firm.surveillance.stabilite_secondes)
            self._look_at(None if is_all else names)
        except BaseException:
            self._lookout.touched.note_everything()  # what was noted is looked at again
            raise

    def _look_at(self, names: frozenset[str] | None) -> None:
        now = self._clock()
        if names is None:
            wanted = self._sight.names() | self._schedule.dossiers.keys()
        else:
            known = self._schedule.dossiers.keys()
            asked = names | self._unseen
            wanted = {name for name in asked if name in known or self._sight.is_dossier(name)}
        for name in sorted(wanted - {LOOSE}):
            self._look_at_one(name, now)
        if names is None or names:
            self._look_at_one(LOOSE, now)
        if names is None:
            self._lookout.looked(now)

    def _look_at_one(self, name: str, now: float) -> None:
        with self._apart(name):
            if name not in self._schedule.dossiers:
                self._schedule.built(name, self._sight.recalled(name))
            self._schedule.look(name, self._sight.signature(name), now)
            if name in self._unseen:
                self._unseen.discard(name)
                self._trouble.over(name)

    @contextmanager
    def _apart(self, name: str) -> Iterator[None]:
        """Keep what goes wrong with looking at one dossier to this dossier."""
        try:
            yield
        except Exception as error:  # noqa: BLE001  one dossier never stops the watch
            self._unseen.add(name)
            self._schedule.look(name, None, self._clock())
            self._trouble.of(name, known_error(error, self._workspace.inbox / name))

    def _begin_due(self) -> None:
        now = self._clock()
        largest = self._sight.firm.limites.memoire_mo * 1_000_000
        for name in self._schedule.unread(now):
            with self._apart(name):
                self._schedule.read(name, digest_of(self._sight.inputs(name).files, largest))
        for name in self._first_things_first(self._schedule.due(now)):
            if self._stopped.is_set() or not self._workshop.has_room:
                return
            with self._apart(name):
                files = self._sight.inputs(name).files
                writing = bool(unfinished(files))
                digest = digest_of(files, largest)
                if not self._schedule.confirm(name, digest, now, is_unfinished=writing):
                    continue
            if name not in self._unseen:
                self._begin(name)

    def _first_things_first(self, due: tuple[str, ...]) -> tuple[str, ...]:
        """Until it is known where the loose files belong, no dossier is built without them."""
        if self._sight.placements is None:
            return tuple(name for name in due if name == LOOSE)
        return due

    def _begin(self, name: str) -> None:
        self._workshop.begin(name, self._schedule.dossiers[name].seen)
        self._schedule.begun(name)
        self._journal.note("debut_dossier", name)

    def _take_all(self) -> None:
        for done, seen in self._workshop.taken():
            self._take(done, seen)

    def _take(self, done: Done[Outcome | Placements], seen: Signature | None) -> None:
        name, seconds = done.dossier, round(done.seconds, 3)
        self._lookout.touched.note(name)  # what it looked like before its build is past
        if isinstance(done.result, Placements):
            self._schedule.built(LOOSE, seen)
            self._trouble.over(LOOSE)
            self._place_by(done.result)
            self._journal.note("classement", secondes=seconds, fichiers=len(done.result.placed))
        elif done.result is not None:
            self._schedule.built(name, self._sight.settled(name))
            self._index.is_due = True
            self._trouble.over(name)
            self._journal.note("prepare", name, secondes=seconds)
            self._said(done.result)
        elif isinstance(done.error, OvertakenError):
            self._schedule.overtaken(name, self._clock())
            self._journal.note("depasse", name, secondes=seconds)
        elif done.error is not None and not isinstance(done.error, StoppedError):
            self._fail(name, done.error)

    def _fail(self, name: str, error: Exception) -> None:
        wait = self._schedule.failed(name, self._clock())
        self._journal.note("erreur", name, type=type(error).__name__, attente=wait)
        self._trouble.of(name, known_error(error, self._workspace.outbox / name.strip(LOOSE)))
        often = self._schedule.dossiers[name].failures >= _PATIENCE_WITH_LOOSE
        if name == LOOSE and self._sight.placements is None and often:
            self._place_by(Placements())

    def _place_by(self, placements: Placements) -> None:
        if placements != (self._sight.placements or Placements()):
            self._index.is_due = True  # it leads to the list of these files
            self._placed(placements)
        self._sight.placements = placements
        self._lookout.touched.note_everything()

    def _rest(self) -> None:
        """Write the index, and let the workers go once there has been nothing to do for a while."""
        idle = self._workshop.is_idle and not self._schedule.changed()
        self._index.write(at_once=idle)
        if idle:
            self._workshop.rest()

    def _pause(self) -> float:
        """Return how long nothing needs to be done, unless something wakes us."""
        if self._trouble.wait:
            return self._trouble.wait
        until_look = min(_HEARTBEAT, self._lookout.until_next())
        if not self._workshop.has_room:
            return max(_SHORTEST, min(_BUSY, until_look))
        step = self._schedule.next_look(self._clock())
        return max(_SHORTEST, until_look if step is None else min(step, until_look))

    def _end(self) -> None:
        self._stopped.set()
        self._lookout.release()
        if self._workshop.stop(_STOP_SECONDS):
            self._take_all()
            self._workshop.close()
        self._journal.note("fin")
