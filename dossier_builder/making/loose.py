"""Read what was dropped straight into inbox/ and find the dossier of each file."""

import stat
from collections.abc import Callable
from pathlib import Path

from dossier_builder.errors import UsageError
from dossier_builder.isolation import Workers
from dossier_builder.making.gather import read_dropped
from dossier_builder.outbox.swap import write_whole
from dossier_builder.placing.keys import keys_of_dossier
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
    loose = [_loose(workspace, name, firm, readers, step) for name in names]
    dossiers = {
        name: _keys(workspace, name, firm, readers, step)
        for name in workspace.dossiers(firm.surveillance.ignores)
    }
    ours = frozenset(one.siren for one in firm.creanciers if one.siren)
    placements = place(loose, dossiers, creditors=ours)
    write_whole(page, render_page(placements).encode())
    return placements


def _loose(
    workspace: Workspace, name: str, firm: FirmSettings, readers: Workers, step: Step
) -> LooseFile:
    path = workspace.inbox / name
    refusal = _refusal(path)
    if refusal:
        return LooseFile(shown(name), (), refusal)
    dropped = DroppedFile(name, path)
    parts = read_dropped(
        [dropped],
        ClaimStatement(),
        readers,
        step,
        cache=workspace.readings,
        pages=firm.limites.pages,
    )
    return LooseFile(name, parts)


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
    workspace: Workspace, name: str, firm: FirmSettings, readers: Workers, step: Step
) -> Keys:
    folder = workspace.inbox / name
    try:
        statement = load_claim(folder / CLAIM_FILE)
    except UsageError:
        statement = ClaimStatement()  # the build of this dossier says what is wrong with it
    files = read_dropped(
        dropped_files(folder, firm.surveillance.ignores),
        statement,
        readers,
        step,
        cache=workspace.readings,
        pages=firm.limites.pages,
    )
    return keys_of_dossier(files, statement, firm)
