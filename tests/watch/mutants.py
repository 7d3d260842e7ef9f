"""The watch broken on purpose, one fault at a time: what the model must find."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from dossier_builder import build
from dossier_builder.outbox import kept, swap
from dossier_builder.outbox.kept import FormerState
from dossier_builder.placing.model import Placements
from dossier_builder.watch import ledger, loop, sight, signature, workshop
from dossier_builder.watch.schedule import Schedule
from tests.watch import model_child


def _put(name: str, value: object, *modules: Any) -> None:
    for module in modules:
        vars(module)[name] = value


def _method(owner: type, name: str, value: Callable[..., object]) -> None:
    setattr(owner, name, value)


def no_recover() -> None:
    _put("recover", lambda _outbox: None, swap, loop, build)


def recover_throws_the_former_away() -> None:
    def recover(outbox: Path) -> None:
        for waiting in (outbox.parent / ".outbox-en-cours").glob("*/*"):
            shutil.rmtree(waiting)

    _put("recover", recover, swap, loop, build)


def recover_leaves_half_work() -> None:
    real = swap._children

    def children(folder: Path) -> list[Path]:
        return [] if folder.name == "nouveau" else real(folder)

    _put("_children", children, swap)


def renames_in_the_other_order() -> None:
    """Make room by deleting, then rename: nothing is aside between the two."""

    def swap_in(stage: Path, outbox: Path, former: FormerState) -> None:
        swap._flush(stage)
        if former.folder.exists():
            shutil.rmtree(former.folder)
        stage.rename(former.folder)

    _put("swap_in", swap_in, swap, build, model_child)


def copied_in_place() -> None:
    """Write over the former state, file by file."""

    def swap_in(stage: Path, outbox: Path, former: FormerState) -> None:
        former.folder.mkdir(exist_ok=True)
        for path in sorted(stage.iterdir()):
            path.replace(former.folder / path.name)

    _put("swap_in", swap_in, swap, build, model_child)


def nothing_is_flushed() -> None:
    _put("_flush", lambda _folder: None, swap)


def former_is_never_removed() -> None:
    real = swap._remove

    def remove(folder: Path) -> None:
        if folder.parent.name != "ancien":
            real(folder)

    _put("_remove", remove, swap)


class _Same(tuple[Any, ...]):
    """A stamp that differs from none."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False

    __hash__ = tuple.__hash__


def edits_during_a_build_are_not_seen() -> None:
    _put("stamp_of", lambda _folder: _Same(), swap)


def a_persons_files_are_left_behind() -> None:
    _put("carry_over", lambda _former, _stage: None, kept, model_child)


def no_second_hash() -> None:
    def confirm(self: Schedule, name: str, digest: str, now: float, **_rest: bool) -> bool:
        return True

    _method(Schedule, "confirm", confirm)


def no_wait_for_stillness() -> None:
    real = Schedule.look

    def look(self: Schedule, name: str, seen: Any, now: float) -> None:
        known = self.dossiers.get(name)
        since = known.since if known and known.seen is not None else None
        real(self, name, seen, now)
        if since is not None:
            self.dossiers[name].since = since

    _method(Schedule, "look", look)
    no_second_hash()


def a_placement_is_dropped() -> None:
    real = Placements.of

    def of(self: Placements, dossier: str) -> Any:
        return real(self, dossier)[:-1]

    _method(Placements, "of", of)


def placements_of_before() -> None:
    """Build with the placements that were known first."""
    first: list[Placements] = []

    def job(self: Any, name: str) -> Any:
        if name != sight.LOOSE:
            first.append(self._sight.placements or Placements())
            self._sight.placements = first[0]
        return _real_job(self, name)

    _method(workshop.Workshop, "_job", job)


_real_job = workshop.Workshop._job


def a_spoilt_result_is_not_seen() -> None:
    _put("edits_of", lambda folder: signature.edits_after(folder), sight)


def the_ledger_trusts_any_outbox() -> None:
    _put("_fingerprint", lambda _outbox: "", ledger)


def the_ledger_forgets_the_day() -> None:
    real = ledger.Ledger.recall

    def recall(self: Any, dossier: str, outbox: Path) -> Any:
        known = real(self, dossier, outbox)
        return known and replace(known, today=_DAY[0])

    _method(ledger.Ledger, "recall", recall)
    real_refresh = sight.Sight.refresh

    def refresh(self: Any, today: Any) -> bool:
        _DAY[0] = today
        return real_refresh(self, today)

    _method(sight.Sight, "refresh", refresh)


_DAY: list[Any] = [None]


def a_change_during_a_build_is_not_seen() -> None:
    _put("stamp_of", lambda _folder: (), model_child)
    real = workshop.Workshop._job

    def job(self: Any, name: str) -> Any:
        outcome = real(self, name)
        if name in self._sight._settled:
            seen = self._sight.signature(name)
            if seen is not None:
                self._sight.settle(name, seen)
        return outcome

    _method(workshop.Workshop, "_job", job)


def removed_files_are_not_seen() -> None:
    real = signature.inputs_of
    known: dict[str, signature.Inputs] = {}

    def inputs(space: Any, dossier: str, *rest: Any) -> signature.Inputs:
        found = real(space, dossier, *rest)
        former = known.get(dossier, found).files
        if former.keys() - found.files.keys() and found.files:
            return known[dossier]
        known[dossier] = found
        return found

    _put("inputs_of", inputs, sight)


MUTANTS: dict[str, Callable[[], None]] = {
    "recover does nothing": no_recover,
    "recover throws the former state away": recover_throws_the_former_away,
    "recover leaves half work": recover_leaves_half_work,
    "the former state is deleted before the rename, not set aside": renames_in_the_other_order,
    "the new state is moved over the former, file by file": copied_in_place,
    "nothing is flushed before the swap": nothing_is_flushed,
    "the former state is never removed": former_is_never_removed,
    "an edit of the result during a build is not seen": edits_during_a_build_are_not_seen,
    "a person's files are not carried over": a_persons_files_are_left_behind,
    "no second hash": no_second_hash,
    "no wait for stillness, no hash": no_wait_for_stillness,
    "a placement is dropped": a_placement_is_dropped,
    "dossiers are built with the first placements": placements_of_before,
    "a spoilt result is not seen": a_spoilt_result_is_not_seen,
    "the ledger trusts any outbox": the_ledger_trusts_any_outbox,
    "the ledger forgets the day": the_ledger_forgets_the_day,
    "a change during a build is taken for built": a_change_during_a_build_is_not_seen,
    "removed files are not seen": removed_files_are_not_seen,
}
