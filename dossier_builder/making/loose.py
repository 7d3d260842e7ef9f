"""Read what was dropped straight into inbox/ and find the dossier of each file."""

import stat
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from dossier_builder.errors import UsageError
from dossier_builder.facts.model import ReadFile
from dossier_builder.isolation import Workers
from dossier_builder.making.gather import read_dropped
from dossier_builder.outbox.swap import write_whole
from dossier_builder.placing.keys import keys_of_dossier
from dossier_builder.placing.known import KnownKeys, Stamp
from dossier_builder.placing.model import Keys, LooseFile, Placements
from dossier_builder.placing.page import PAGE_NAME, render_page
from dossier_builder.placing.place import place
from dossier_builder.settings.claim import ClaimStatement
from dossier_builder.settings.firm import FirmSettings
from dossier_builder.settings.load import CLAIM_FILE, load_claim
from dossier_builder.workspace import (
    DroppedFile,
    Workspace,
    dropped_files,
    refusal_of,
    refusal_of_folder,
    refusal_of_name,
    shown,
)

Step = Callable[[str], None]


def place_loose(
    workspace: Workspace, firm: FirmSettings, readers: Workers, step: Step
) -> Placements:
    """Return where each file of inbox/ itself belongs, and write outbox/a_classer.html.

    The dossiers are read only when there is such a file; the page goes when there is none.
    """
    page = workspace.outbox / PAGE_NAME
    names = workspace.loose_files(firm.surveillance.ignores)
    if not names:
        page.unlink(missing_ok=True)
        return Placements()
    loose = _loose(workspace, names, firm, readers, step)
    known = KnownKeys(workspace.cache, repr(firm))
    dossiers = {
        name: _keys(workspace, name, firm, readers, step, known)
        for name in workspace.dossiers(firm.surveillance.ignores)
    }
    known.save()
    ours = frozenset(one.siren for one in firm.creanciers if one.siren)
    placements = place(loose, dossiers, creditors=ours)
    write_whole(page, render_page(placements).encode())
    return placements


def _loose(
    workspace: Workspace, names: Sequence[str], firm: FirmSettings, readers: Workers, step: Step
) -> list[LooseFile]:
    """Read the files of inbox/ itself, several at a time; attachments go with their message."""
    refusals = {name: _refusal(workspace.inbox / name) for name in names}
    parts = read_dropped(
        [DroppedFile(name, workspace.inbox / name) for name in names if not refusals[name]],
        ClaimStatement(),
        readers,
        step,
        cache=workspace.readings,
        firm=firm,
    )
    by_file: dict[str, list[ReadFile]] = {}
    for part in parts:
        by_file.setdefault(part.file.partition("/")[0], []).append(part)
    return [LooseFile(shown(name), tuple(by_file.get(name, ())), refusals[name]) for name in names]


def _refusal(path: Path) -> str | None:
    if path.name == CLAIM_FILE:
        return "Un fichier dossier.toml se place dans le dossier de sa créance."
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return "Ce fichier a été retiré entre-temps."
    if stat.S_ISDIR(mode):
        return refusal_of_folder(path.name)
    return refusal_of_name(path.name) or refusal_of(mode)


def _keys(
    workspace: Workspace,
    name: str,
    firm: FirmSettings,
    readers: Workers,
    step: Step,
    known: KnownKeys,
) -> Keys:
    folder = workspace.inbox / name
    dropped = dropped_files(folder, firm.surveillance.ignores)
    now, stamps = time.time_ns(), tuple(_stamps(folder, dropped))
    keys = known.of(name, stamps)
    if keys is not None:
        return keys
    try:
        statement = load_claim(folder / CLAIM_FILE)
    except UsageError:
        statement = ClaimStatement()  # the build of this dossier says what is wrong with it
    files = read_dropped(dropped, statement, readers, step, cache=workspace.readings, firm=firm)
    keys = keys_of_dossier(files, statement, firm)
    if all(file.error is None for file in files):
        known.note(name, stamps, keys, now=now)
    return keys


def _stamps(folder: Path, dropped: Sequence[DroppedFile]) -> Iterator[Stamp]:
    """Return what tells that a file of a dossier is another one, dossier.toml included."""
    for file in (*dropped, DroppedFile(CLAIM_FILE, folder / CLAIM_FILE)):
        with suppress(FileNotFoundError):
            status = file.path.lstat()
            yield file.name, status.st_size, status.st_mtime_ns, status.st_ctime_ns
