"""What stands in the way is said once, tried again after growing waits, and said no more."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final

from dossier_builder.errors import DossierError, UsageError
from dossier_builder.french import date_longue
from dossier_builder.isolation import fault_of
from dossier_builder.outbox.trouble import storage_error
from dossier_builder.watch.ledger import Ledger
from dossier_builder.workspace import Workspace

_FIRST_WAIT: Final = 1.0
_LONGEST_WAIT: Final = 60.0


class Trouble:
    """Tells a person of each error once, until it is over or becomes another one.

    That of a dossier is kept for `status`; `resumed` is called when that of all is over.
    `wait` is how long (seconds) to leave the whole
    workspace alone, 0 when all is well.
    """

    def __init__(
        self,
        failed: Callable[[DossierError], None],
        resumed: Callable[[], None],
        ledger: Ledger,
    ) -> None:
        self._failed = failed
        self._resumed = resumed
        self._ledger = ledger
        self._said: dict[str | None, str] = {}
        self.wait = 0.0

    def of(self, dossier: str, error: DossierError) -> None:
        """Say what stands in the way of one dossier."""
        self._say(dossier, error)
        self._keep(dossier, str(error))

    def of_all(self, error: DossierError) -> None:
        """Say what stands in the way of all, and wait longer each time."""
        self._say(None, error)
        self.wait = min(_LONGEST_WAIT, 2 * self.wait or _FIRST_WAIT)

    def over(self, dossier: str | None = None) -> None:
        """Note that nothing stands in the way any more, of a dossier or of all."""
        former = self._said.pop(dossier, None)
        if dossier is None:
            self.wait = 0.0
            if former:
                self._resumed()
        else:
            self._keep(dossier, None)

    def _say(self, key: str | None, error: DossierError) -> None:
        if self._said.get(key) != str(error):
            self._said[key] = str(error)
            self._failed(error)

    def _keep(self, dossier: str, error: str | None) -> None:
        with suppress(OSError):  # on a disk that is full it has been said all the same
            self._ledger.note_error(dossier, error)


def clock_set_back(today: date, latest: date, workspace: Workspace) -> DossierError:
    """Return the error of a clock that shows a day before the last one worked on."""
    return UsageError(
        f"L’horloge de la machine indique le {date_longue(today)}, alors que des dossiers ont "
        f"déjà été préparés le {date_longue(latest)} : rien n’est refait à une date passée.",
        file=workspace.root,
        next_step="Mettez la machine à l’heure ; la surveillance reprend d’elle-même. Si la date "
        f"est juste, supprimez le dossier {workspace.cache.name} de cet espace.",
    )


def known_error(error: Exception, place: Path) -> DossierError:
    """Return what a person is told of any error; `place` is named when it names no file."""
    if isinstance(error, DossierError):
        return error
    if isinstance(error, OSError):
        return storage_error(error, place)
    return DossierError(
        f"Erreur inattendue du programme ({fault_of(error)}).",
        file=place,
        next_step="Le reste continue. Signalez ce message ; ce qui est déjà dans outbox/ "
        "est conservé.",
    )
