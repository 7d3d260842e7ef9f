"""Builds dossiers, and places the loose files, with one open context."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from datetime import date
from typing import Final

from dossier_builder.build import Context, Outcome
from dossier_builder.placing.model import Placements
from dossier_builder.watch.builders import Builders, Done
from dossier_builder.watch.sight import LOOSE, Sight
from dossier_builder.watch.signature import Signature
from dossier_builder.workspace import Workspace

Build = Callable[[Context, str], Outcome]
Place = Callable[[Context], Placements]
Open = Callable[[Workspace, date], AbstractContextManager[Context]]

# Files are often dropped one after the other: warm workers wait so long for the next
# (seconds); new ones would cost each build about half a second.
_LINGER: Final = 30.0


class Workshop:
    """Several dossiers at once, each in a thread; `count` as many as processors when None.

    The context (settings, law, readers) is opened for the first build and closed after a
    while of rest; when the day or the settings change, all that is under way ends first.
    """

    def __init__(
        self,
        workspace: Workspace,
        sight: Sight,
        *,
        build: Build,
        place: Place,
        opened: Open,
        count: int | None,
        wake: Callable[[], None],
        clock: Callable[[], float],
    ) -> None:
        self._workspace = workspace
        self._sight = sight
        self._build = build
        self._place = place
        self._opened = opened
        self._builders = Builders(self._job, count or os.cpu_count() or 1, wake)
        self._clock = clock
        self._used_at = clock()
        self._context: Context | None = None
        self._closing = ExitStack()
        self._begun: dict[str, Signature | None] = {}

    @property
    def is_idle(self) -> bool:
        """True when nothing is being built."""
        return self._builders.is_idle

    @property
    def names(self) -> tuple[str, ...]:
        """The dossiers being built, sorted."""
        return tuple(sorted(self._begun.keys() - {LOOSE}))

    @property
    def has_room(self) -> bool:
        """True while one more dossier may begin."""
        if not self._builders.has_room:
            return False
        return self._builders.is_idle or self._sight.opened_for == self._sight.shared_key

    def begin(self, name: str, seen: Signature | None) -> None:
        """Build a dossier from what was `seen` of it, or place the loose files."""
        if self._sight.opened_for != self._sight.shared_key:
            self.close()
        if self._context is None:
            self._context = self._closing.enter_context(
                self._opened(self._workspace, self._sight.today)
            )
            self._sight.opened_for = self._sight.shared_key
        self._begun[name] = seen
        self._used_at = self._clock()
        self._builders.begin(name)

    def taken(self) -> list[tuple[Done[Outcome | Placements], Signature | None]]:
        """Return what has ended since the last call, and from what each was begun."""
        ended = self._builders.taken()
        if ended:
            self._used_at = self._clock()
        return [(done, self._begun.pop(done.dossier)) for done in ended]

    def rest(self) -> None:
        """Let the workers go when nothing was done for a while; nothing may be under way."""
        if self._clock() - self._used_at >= _LINGER:
            self.close()

    def close(self) -> None:
        """Let the workers go; nothing may be under way."""
        self._context = None
        self._closing.close()

    def stop(self, seconds: float) -> bool:
        """Give up what is under way; True when all of it has ended within so many seconds."""
        if self._context is not None:
            self._context.readers.stop()
        return self._builders.wait(seconds)

    def _job(self, name: str) -> Outcome | Placements:
        """Run in a thread of its own."""
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
