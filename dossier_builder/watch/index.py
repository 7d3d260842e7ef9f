"""outbox/index.html is written when all is quiet, and now and then while it is not."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from dossier_builder.making.record import write_index

# How often at most while dossiers are being built (seconds).
_EVERY: Final = 10.0


class Index:
    """The page of all dossiers; set `is_due` when one of them was made."""

    def __init__(self, outbox: Path, clock: Callable[[], float]) -> None:
        self._outbox = outbox
        self._clock = clock
        self._written_at = clock()
        self.is_due = False

    def write(self, *, at_once: bool) -> None:
        """Write the page if it is due, when told `at_once` or when it was not for a while."""
        if self.is_due and (at_once or self._clock() - self._written_at >= _EVERY):
            write_index(self._outbox)
            self.is_due = False
            self._written_at = self._clock()
