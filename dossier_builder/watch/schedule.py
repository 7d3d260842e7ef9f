"""Which dossiers are due, decided from what was seen and when; pure, with the clock passed in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dossier_builder.watch.signature import Signature


@dataclass(slots=True)
class Watched:
    """One dossier: what was built last, what was seen last and since when (seconds)."""

    built: Signature | None = None
    seen: Signature | None = None
    since: float = 0.0
    failures: int = 0
    retry_at: float = 0.0


@dataclass(slots=True)
class Schedule:
    """Decides when a dossier is built.

    A dossier is due once what it depends on differs from what was built and has been
    still for `quiet` seconds; a PDF without its end is given `patience` seconds more,
    then built all the same so that the person is told. Failed builds come back after
    growing waits, at most `longest_wait` seconds.
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
            watched.failures = 0
            watched.retry_at = 0.0

    def due(self, now: float, unfinished: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return the dossiers to build now, the one that has waited longest first."""
        ready = [
            (watched.since, name)
            for name, watched in self.dossiers.items()
            if self._is_due(watched, now, bool(unfinished.get(name)))
        ]
        return tuple(name for _, name in sorted(ready))

    def changed(self) -> tuple[str, ...]:
        """Return the dossiers that differ from what was built, due or not, sorted."""
        return tuple(sorted(name for name, w in self.dossiers.items() if _is_changed(w)))

    def built(self, name: str, signature: Signature | None) -> None:
        """Note that a dossier was built from what `signature` says."""
        watched = self.dossiers.setdefault(name, Watched())
        watched.built = signature
        watched.failures = 0
        watched.retry_at = 0.0

    def failed(self, name: str, now: float) -> float:
        """Note a failed build; returns the seconds until it is tried again."""
        watched = self.dossiers.setdefault(name, Watched())
        watched.failures += 1
        wait = min(self.longest_wait, 2.0**watched.failures)
        watched.retry_at = now + wait
        return wait

    def _is_due(self, watched: Watched, now: float, is_unfinished: bool) -> bool:
        quiet = self.quiet + (self.patience if is_unfinished else 0.0)
        return _is_changed(watched) and now - watched.since >= quiet and now >= watched.retry_at


def _is_changed(watched: Watched) -> bool:
    return watched.seen is not None and watched.seen != watched.built
