"""What each dossier is known by, kept from one placing to the next: derived, and made anew at will.

Reading a thousand dossiers again, even from what was kept of their files, takes a processor
half a minute; looking at the sizes and times of their files takes a fraction of a second.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from dossier_builder.bundle.cache import Cache, key_of
from dossier_builder.placing.model import Keys, Number

_ENTRY: Final = "cles"
# A file that changed so lately (ns) may change again within one tick of its file system's
# clock, or be one that a share announces before all its bytes are there: read again.
_UNSETTLED: Final = 60 * 1_000_000_000

#: Name, size (bytes), times of modification and of status change (ns).
Stamp = tuple[str, int, int, int]


@dataclass(frozen=True, slots=True)
class _Known:
    """The keys of one dossier, and the digest of what they were read from."""

    source: str
    debtors: tuple[str, ...]
    creditors: tuple[str, ...]
    debtor_names: tuple[str, ...]
    creditor_names: tuple[str, ...]
    numbers: tuple[tuple[Number, str], ...]


_ADAPTER: Final = TypeAdapter(dict[str, _Known])


class KnownKeys:
    """The keys of all dossiers of a workspace; one file below `cache`.

    `settings` is a text that changes when the settings of the firm do. Another version of
    the program or of a library knows nothing of what this one noted.
    """

    def __init__(self, cache: Path, settings: str) -> None:
        self._cache = Cache(cache)
        self._settings = settings
        self._known = self._cache.load(_ENTRY, _ADAPTER) or {}
        self._used: dict[str, _Known] = {}

    def of(self, dossier: str, stamps: Sequence[Stamp]) -> Keys | None:
        """Return the keys noted for a dossier whose files bore these stamps; None if none were."""
        known = self._known.get(dossier)
        if known is None or known.source != self._source(stamps):
            return None
        self._used[dossier] = known
        return Keys(
            debtors=frozenset(known.debtors),
            creditors=frozenset(known.creditors),
            debtor_names=frozenset(known.debtor_names),
            creditor_names=frozenset(known.creditor_names),
            numbers=frozenset(number for number, _ in known.numbers),
            shown=dict(known.numbers),
        )

    def note(self, dossier: str, stamps: Sequence[Stamp], keys: Keys, *, now: int) -> None:
        """Note the keys of a dossier, unless a file of it changed a moment before `now` (ns).

        `stamps` are those from before its files were read.
        """
        if all(now - max(modified, changed) > _UNSETTLED for _, _, modified, changed in stamps):
            self._used[dossier] = _Known(
                source=self._source(stamps),
                debtors=tuple(sorted(keys.debtors)),
                creditors=tuple(sorted(keys.creditors)),
                debtor_names=tuple(sorted(keys.debtor_names)),
                creditor_names=tuple(sorted(keys.creditor_names)),
                numbers=tuple(sorted(keys.shown.items())),
            )

    def save(self) -> None:
        """Keep what was noted or used since the beginning, and nothing else."""
        if self._used != self._known:
            self._cache.store(_ENTRY, _ADAPTER, self._used)
            self._known = self._used

    def _source(self, stamps: Sequence[Stamp]) -> str:
        return key_of(self._settings, repr(sorted(stamps)))
