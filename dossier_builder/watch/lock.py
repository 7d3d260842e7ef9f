"""One instance works on a workspace at a time; the lock does not outlive its process."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from filelock import FileLock, Timeout

from dossier_builder.errors import BusyError
from dossier_builder.workspace import Workspace

_LOCK_NAME: Final = "verrou"


@contextmanager
def workspace_lock(workspace: Workspace) -> Iterator[None]:
    """Hold the lock of a workspace.

    The operating system frees it when the process ends, however it ends. Raises
    `BusyError` when another instance holds it.
    """
    workspace.cache.mkdir(exist_ok=True, mode=0o700)
    lock = FileLock(workspace.cache / _LOCK_NAME)
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise BusyError(
            "Une autre instance de dossier-builder travaille dans cet espace.",
            file=workspace.root,
            next_step="Attendez qu’elle ait fini, ou arrêtez « dossier-builder watch ».",
        ) from error
    try:
        yield
    finally:
        lock.release()
