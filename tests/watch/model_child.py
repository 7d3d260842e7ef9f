"""A watch in a process of its own, moved step by step by a test, that a real SIGKILL can end.

The loop, schedule, ledger, placements and outbox are the real ones; reading and writing a
dossier is replaced by listing its files, and the clock is the test's.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

from dossier_builder.build import Context, Outcome
from dossier_builder.creance.model import Stage
from dossier_builder.outbox.kept import carry_over, former_state, stamp_of
from dossier_builder.outbox.manifest import MANIFEST_NAME, FileEntry, Manifest, sha256_of, to_json
from dossier_builder.outbox.swap import inputs_overtaken, staged, swap_in
from dossier_builder.placing.model import Placed, Placements
from dossier_builder.watch.loop import Watcher
from dossier_builder.workspace import Workspace, dropped_files

LISTING = "listing.json"
_CHANGES = frozenset({"os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.link"})


@dataclass(frozen=True)
class Step:
    """One round of the loop at a time and day; `kill_at` is before which change to the disk.

    0 is never; the count starts anew with each number above 0.
    """

    now: float
    today: date
    kill_at: int = 0


@dataclass(frozen=True)
class Seen:
    """What a round told: whether something is under way, builds so far, errors said."""

    busy: bool
    builds: int
    errors: tuple[str, ...]


def placements(workspace: Workspace) -> Placements:
    """Return where loose files belong: their text is the name of their dossier."""
    folders = workspace.dossiers((".*",))
    texts = {name: (workspace.inbox / name).read_text() for name in workspace.loose_files((".*",))}
    placed = tuple(Placed(name, text, "") for name, text in sorted(texts.items()) if text)
    opened = {item.dossier for item in placed} - set(folders)
    return Placements(placed, tuple(sorted(opened)))


def listing(workspace: Workspace, dossier: str, placed: Placements) -> dict[str, str]:
    """Return the text of each file of a dossier, loose ones included."""
    folder = workspace.inbox / dossier
    own = dropped_files(folder, (".*",)) if folder.is_dir() else ()
    texts = {item.name: item.path.read_text() for item in own}
    loose = {f"../{one.name}": workspace.inbox / one.name for one in placed.of(dossier)}
    return texts | {name: path.read_text() for name, path in loose.items()}


def write_listing(context: Context, name: str) -> Outcome:
    """Build a dossier: fast, and in and out through the real outbox."""
    folder, outbox = context.workspace.inbox / name, context.workspace.outbox
    before = stamp_of(folder)
    former = former_state(outbox / name)
    try:
        found = listing(context.workspace, name, context.placements)
    except FileNotFoundError as error:
        raise inputs_overtaken(folder) from error
    with staged(outbox, name) as stage:
        path = stage / LISTING
        path.write_text(json.dumps([context.today.isoformat(), found]))
        manifest = Manifest(name, "", "", (FileEntry(LISTING, sha256_of(path)),))
        (stage / MANIFEST_NAME).write_text(to_json(manifest))
        carry_over(former, stage)
        if stamp_of(folder) != before:
            raise inputs_overtaken(folder)
        swap_in(stage, outbox, former)
    return Outcome(name, Stage.INCOMPLET, "", None, 0, 0, 0, (), None, None, path)


def run(connection: Connection, root: Path) -> None:
    """Make one round for each `Step` received, until `None` comes; answers with `Seen`."""
    workspace, state = Workspace(root), {"now": 0.0, "builds": 0}
    today, errors = [date.min], list[str]()
    dies_at = _mortal()

    def build(context: Context, name: str) -> Outcome:
        state["builds"] += 1
        return write_listing(context, name)

    def place(context: Context) -> Placements:
        return placements(context.workspace)

    watcher = Watcher(
        workspace,
        lambda _outcome: None,
        lambda error: errors.append(str(error)),
        today=lambda: today[0],
        clock=lambda: state["now"],
        build=build,
        place=place,
        count=2,
    )
    while (step := connection.recv()) is not None:
        state["now"], today[0] = step.now, step.today
        dies_at(step.kill_at)
        connection.send(Seen(watcher.round(), int(state["builds"]), tuple(errors)))
    watcher.stop()
    watcher.run()


def _mortal() -> Callable[[int], None]:
    """Return a function that says before which change to the disk from now on to die."""
    left = [0]

    def hook(event: str, _arguments: object) -> None:
        if event in _CHANGES and left[0]:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

    def set_at(change: int) -> None:
        if change:
            left[0] = change

    sys.addaudithook(hook)
    return set_at
