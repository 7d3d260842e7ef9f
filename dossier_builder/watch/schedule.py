"""Which dossiers are due, decided from what was seen and when; pure, with the clock passed in."""

from dataclasses import dataclass, field
from typing import Final

from dossier_builder.watch.signature import Signature

# A PDF without its end is read again after this time (seconds).
_LOOK_AGAIN: Final = 1.0


@dataclass(slots=True)
class Watched:
    """One dossier: what was built last, what was seen last and since when (seconds).

    `digest` is what its files held once they had been still for half the wait.
    """

    built: Signature | None = None
    seen: Signature | None = None
    since: float = 0.0
    digest: str | None = None
    building: bool = False
    failures: int = 0
    retry_at: float = 0.0


@dataclass(slots=True)
class Schedule:
    """Decides when a dossier is built.

    A dossier is due once what it depends on differs from what was built, has been still
    for `quiet` seconds, and its files held the same bytes at the middle and at the end of
    that time; a PDF without its end is given `patience` seconds more, then built all the
    same so that the person is told. Failed builds come back after growing waits, at most
    `longest_wait` seconds.
    """

    quiet: float
    patience: float = 30.0
    longest_wait: float = 600.0
    dossiers: dict[str, Watched] = field(default_factory=dict)

    def look(self, name: str, signature: Signature | None, now: float) -> None:
        """Note what a dossier looks like at `now` (seconds of a clock that never goes back)."""
        watched = self.dossiers.setdefault(name, Watched())
        if signature != watched.seen:
            watched.seen = signature
            watched.since = now
            watched.digest = None
            watched.failures = 0
            watched.retry_at = 0.0

    def unread(self, now: float) -> tuple[str, ...]:
        """Return the changed dossiers still for half the wait whose bytes are not known yet."""
        return tuple(
            name
            for name, watched in sorted(self.dossiers.items())
            if _is_changed(watched)
            and not watched.building
            and watched.digest is None
            and now - watched.since >= self.quiet / 2
        )

    def read(self, name: str, digest: str) -> None:
        """Note what the files of a dossier hold."""
        self.dossiers[name].digest = digest

    def due(self, now: float) -> tuple[str, ...]:
        """Return the dossiers that may be built now, the one that has waited longest first."""
        ready = [
            (watched.since, name)
            for name, watched in self.dossiers.items()
            if _is_changed(watched)
            and not watched.building
            and watched.digest is not None
            and now - watched.since >= self.quiet
            and now >= watched.retry_at
        ]
        return tuple(name for _, name in sorted(ready))

    def confirm(self, name: str, digest: str, now: float, *, is_unfinished: bool) -> bool:
        """Tell whether a due dossier is complete, from a second reading of its bytes.

        Other bytes under the same size and time start the wait again: some file shares
        announce a file whole before it is.
        """
        watched = self.dossiers[name]
        if digest != watched.digest:
            watched.digest = digest
            watched.since = now
            return False
        if is_unfinished and now - watched.since < self.quiet + self.patience:
            watched.retry_at = now + _LOOK_AGAIN
            return False
        return True

    def changed(self) -> tuple[str, ...]:
        """Return the dossiers that differ from what was built, due or not, sorted."""
        return tuple(sorted(name for name, w in self.dossiers.items() if _is_changed(w)))

    def next_look(self, now: float) -> float | None:
        """Return the seconds until a changed dossier may come a step further; None if none is."""
        waits = [
            max(self._next_step(watched) - now, 0.0)
            for watched in self.dossiers.values()
            if _is_changed(watched) and not watched.building
        ]
        return min(waits, default=None)

    def begun(self, name: str) -> None:
        """Note that a dossier is being built."""
        self.dossiers[name].building = True

    def built(self, name: str, signature: Signature | None) -> None:
        """Note that a dossier was built from what `signature` says."""
        watched = self.dossiers.setdefault(name, Watched())
        watched.built = signature
        watched.building = False
        watched.failures = 0
        watched.retry_at = 0.0

    def failed(self, name: str, now: float) -> float:
        """Note a failed build; returns the seconds until it is tried again."""
        watched = self.dossiers.setdefault(name, Watched())
        watched.building = False
        watched.failures += 1
        wait = min(self.longest_wait, 2.0**watched.failures)
        watched.retry_at = now + wait
        return wait

    def overtaken(self, name: str, now: float) -> None:
        """Note that a dossier changed while it was built: it waits for stillness again."""
        watched = self.dossiers[name]
        watched.building = False
        watched.digest = None
        watched.since = now

    def _next_step(self, watched: Watched) -> float:
        wait = self.quiet / 2 if watched.digest is None else self.quiet
        return max(watched.since + wait, watched.retry_at)


def _is_changed(watched: Watched) -> bool:
    return watched.seen is not None and watched.seen != watched.built
