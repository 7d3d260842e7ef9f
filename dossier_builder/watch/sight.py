"""What lies in a workspace now, as the signatures of its dossiers; remembers what was hashed."""

from dataclasses import replace
from datetime import date
from typing import Final

from dossier_builder.outbox.kept import stamp_of
from dossier_builder.placing.model import Placements
from dossier_builder.settings.load import load_firm
from dossier_builder.watch.ledger import Ledger
from dossier_builder.watch.signature import (
    BESIDE,
    Edit,
    Inputs,
    Signature,
    Stamp,
    edits_after,
    edits_of,
    inputs_of,
    named,
    shared_files,
    stamps,
)
from dossier_builder.workspace import DEEPEST, Workspace, is_ignored, refusal_of, refusal_of_folder

SharedKey = tuple[date, tuple[Stamp, ...]]
_NEVER: Final = date.min
#: The files of inbox/ itself, scheduled like a dossier; no folder can bear this name.
LOOSE: Final = "/"


class Sight:
    """Looks at a workspace; `refresh` first, then ask for signatures.

    `firm` are the settings as last read, `latest` the last day a dossier was built for
    (None if none is known), `opened_for` what the open context was loaded from,
    `placements` where the files of inbox/ itself belong (None until that is known),
    `too_deep` whether folders in folders beyond all measure were seen.
    """

    def __init__(self, workspace: Workspace, ledger: Ledger) -> None:
        self._workspace = workspace
        self._ledger = ledger
        self._edits: dict[str, tuple[object, tuple[Edit, ...]]] = {}
        self._settled: dict[str, Signature] = {}
        self._own: dict[str, tuple[Stamp, ...]] = {}
        self._shared: tuple[Stamp, ...] = ()
        self.today = _NEVER
        self.firm = load_firm(workspace.firm_file)
        self.latest = ledger.latest_day()
        self.opened_for: SharedKey | None = None
        self.placements: Placements | None = None
        self.too_deep = False

    @property
    def shared_key(self) -> SharedKey:
        """What all dossiers depend on, as last seen."""
        return (self.today, self._shared)

    def refresh(self, today: date) -> bool:
        """Look at what all dossiers share; True when any of it has changed.

        Raises `UsageError` when the settings are not valid.
        """
        shared = stamps(shared_files(self._workspace))
        if (today, shared) == self.shared_key:
            return False
        self.firm = load_firm(self._workspace.firm_file)
        self.today = today
        self._shared = shared
        return True

    def names(self) -> set[str]:
        """Return the names of all dossiers, and `LOOSE` while there are or were loose files."""
        names = {LOOSE, *self._workspace.dossiers(self._ignores)}
        return names | set(self.placements.opened) if self.placements else names

    def is_dossier(self, name: str) -> bool:
        """Tell whether `name` is a dossier: a folder of inbox/, or opened by loose files."""
        if self.placements and name in self.placements.opened:
            return True
        folder = self._workspace.inbox / name
        ignored = is_ignored(name, self._ignores)
        unfit = ignored or refusal_of_folder(name) or folder.is_symlink()
        return not unfit and folder.is_dir()

    def inputs(self, name: str) -> Inputs:
        """Return what goes into a dossier, or the loose files."""
        if name != LOOSE:
            loose = [one.name for one in self.placements.of(name)] if self.placements else []
            found = inputs_of(self._workspace, name, self._ignores, loose)
            self.too_deep = self.too_deep or any(one.count("/") >= DEEPEST for one in found.refused)
            return found
        names = self._workspace.loose_files(self._ignores)
        paths = {one: self._workspace.inbox / one for one in names}
        refused = {one for one, path in paths.items() if refusal_of(path.lstat().st_mode)}
        files = {one: path for one, path in paths.items() if one not in refused}
        return Inputs(files, tuple(sorted(refused)))

    def signature(self, name: str) -> Signature | None:
        """Return what a build of this dossier would be made from now; None when it is gone."""
        if name != LOOSE and not self.is_dossier(name):
            return None
        try:
            inputs = self.inputs(name)
            found = (*stamps(inputs.files), *named(inputs.refused))
        except FileNotFoundError:
            return None  # removed while we looked
        if name == LOOSE:
            return self._loose_signature(found)
        self._own[name] = tuple(stamp for stamp in found if not stamp[0].startswith(BESIDE))
        return Signature(self.today, found, self._shared, self._edits_now(name))

    def _loose_signature(self, found: tuple[Stamp, ...]) -> Signature:
        """Where loose files belong depends on all dossiers too (as last seen), but on no day."""
        folders = self._workspace.dossiers(self._ignores) if found else ()
        own = [
            (f"{folder}/{name}", size, modified, changed)
            for folder in folders
            for name, size, modified, changed in self._own.get(folder, ())
        ]
        return Signature(_NEVER, found, (*self._shared, *own), ())

    @property
    def _ignores(self) -> tuple[str, ...]:
        return self.firm.surveillance.ignores

    def recalled(self, name: str) -> Signature | None:
        """Return what a dossier was built from before this program started, None if unknown."""
        folder = self._workspace.outbox / name
        known = self._ledger.recall(name, folder)
        if known is not None:
            self._edits[name] = (stamp_of(folder), known.edited)
        return known

    def settle(self, name: str, seen: Signature) -> None:
        """Note what a dossier has just been built from, for this run and the next one.

        Called from the thread that built it. A change that a person made since the build
        leaves the ledger without it: it then shows as a change.
        """
        folder = self._workspace.outbox / name
        built = replace(seen, edited=edits_after(folder))
        before = stamp_of(folder)
        if edits_of(folder) == built.edited and stamp_of(folder) == before:
            self._edits[name] = (before, built.edited)
            self._ledger.note(name, built, folder)
        self._settled[name] = built

    def settled(self, name: str) -> Signature:
        """Return what `settle` noted of a dossier."""
        built = self._settled.pop(name)
        self.latest = max(self.latest or _NEVER, built.today)
        return built

    def _edits_now(self, name: str) -> tuple[Edit, ...]:
        """Hash an outbox folder only when the size or time of a file in it has moved."""
        folder = self._workspace.outbox / name
        stamp = stamp_of(folder)
        known = self._edits.get(name)
        if known is None or known[0] != stamp:
            known = (stamp, edits_of(folder))
            self._edits[name] = known
        return known[1]
