"""When to look and at what: what the system told of, or everything again and again."""

from collections.abc import Callable
from typing import Final

from dossier_builder.settings.firm import WatchSettings
from dossier_builder.watch.filesystem import Places, is_polled
from dossier_builder.watch.journal import Journal
from dossier_builder.watch.observe import Observed, Touched
from dossier_builder.workspace import Workspace

# The shortest time between two looks at everything, where it must be repeated (seconds).
_BUSY: Final = 1.0
# A look at everything may take one part in so many of the time.
_LOOK_SHARE: Final = 200


class Lookout:
    """Notes what is touched, by the system's events or by polling, and says when to look.

    Whatever the events tell, everything is looked at again every `scrutation_secondes`.
    """

    def __init__(self, workspace: Workspace, clock: Callable[[], float], journal: Journal) -> None:
        self._workspace = workspace
        self._clock = clock
        self._journal = journal
        self._places = Places(workspace)
        self._observed: Observed | None = None
        self._settings: WatchSettings | None = None
        self._polled = False
        self._deaf = False
        self._looked_at = float("-inf")
        self._cost = 0.0
        self.touched = Touched()

    def attend(self, settings: WatchSettings, *, too_deep: bool = False) -> None:
        """Start the native observer, or fall back to polling; anew when a folder is another one.

        `too_deep` tells of folders in folders beyond what watchdog takes in. Raises
        `OSError` or `StorageError` while inbox/ or its disk is not there.
        """
        self._deaf = (
            self._deaf or too_deep or (self._observed is not None and self._observed.is_deaf)
        )
        if not self._workspace.outbox.exists():
            self._workspace.outbox.mkdir()  # a person may delete all that was made
        moved = self._places.have_moved()
        if moved or settings != self._settings or (self._deaf and not self._polled):
            self.release()
            self._settings = settings
            folders = (self._workspace.inbox, self._workspace.outbox)
            self._polled = self._deaf or is_polled(settings.mode, folders)
        if self._observed is None and not self._polled:
            self._observe()

    def release(self) -> None:
        """Give the observer up: a share that was lost comes back as another folder."""
        if self._observed is not None:
            self._observed.stop()
            self._observed = None
        self._settings = None
        self.touched.note_everything()

    def take(self) -> frozenset[str] | None:
        """Return the names to look at now, None for everything."""
        names = self.touched.take()
        return None if self.until_next() <= 0 else names

    def looked(self, began: float) -> None:
        """Note that everything was looked at, from `began` until now."""
        self._looked_at = began
        self._cost = self._clock() - began

    def until_next(self) -> float:
        """Return the seconds until everything is to be looked at again."""
        return self._looked_at + self._interval() - self._clock()

    def _observe(self) -> None:
        try:
            self._observed = Observed(self._workspace, self.touched)
        except (OSError, RecursionError) as error:
            # Too many folders for the system's event tables (inotify), or folders in
            # folders beyond what watchdog walks: everything is looked at instead.
            self._polled = self._deaf = True
            self._journal.note("scrutation", type=type(error).__name__)
        self.touched.note_everything()

    def _interval(self) -> float:
        settings = self._settings or WatchSettings()
        longest = float(settings.scrutation_secondes)
        if not self._polled:
            return longest
        quiet = float(settings.stabilite_secondes)
        return min(longest, max(_BUSY, quiet / 2, _LOOK_SHARE * self._cost))
