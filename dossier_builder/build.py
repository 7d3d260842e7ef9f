"""One dossier from inbox/ to outbox/: the whole way in one screen."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from dossier_builder.archive import frozen_numbers
from dossier_builder.bundle.cache import Cache
from dossier_builder.creance.establish import establish
from dossier_builder.creance.model import Creance, Stage
from dossier_builder.creance.next_step import held_back
from dossier_builder.errors import ExitCode
from dossier_builder.isolation import Workers
from dossier_builder.isolation import workers as start_workers
from dossier_builder.law.load import load_law
from dossier_builder.law.model import Law
from dossier_builder.making.bundling import PROVISIONAL_NAME
from dossier_builder.making.compose import Composed, Order, compose_apart, sending_day
from dossier_builder.making.filed import Filed, archive_of, files_filed, filing_day, numbers_with
from dossier_builder.making.gather import Gathered, gather
from dossier_builder.making.leaves import Leaves, leaves_of
from dossier_builder.outbox.kept import former_state, stamp_of
from dossier_builder.outbox.swap import (
    OvertakenError,
    inputs_overtaken,
    recover,
    staged,
    swap_in,
    work_folder,
)
from dossier_builder.outbox.trouble import storage_error
from dossier_builder.pieces.checklist import Checklist, load_checklist
from dossier_builder.placing.model import Placed, Placements
from dossier_builder.settings.firm import FirmSettings
from dossier_builder.settings.load import load_firm
from dossier_builder.shipped import modeles_dir
from dossier_builder.workspace import Workspace

Step = Callable[[str], None]

_MOST_RESTARTS: Final = 3
_BUNDLE_STAGES: Final = frozenset({Stage.REQUETE, Stage.DEPOSE})


@dataclass(frozen=True, slots=True)
class Context:
    """What all dossiers of a workspace share, loaded once.

    `placements` says which files of inbox/ itself belong to which dossier.
    """

    workspace: Workspace
    firm: FirmSettings
    law: Law
    checklist: Checklist
    readers: Workers
    today: date
    placements: Placements = field(default_factory=Placements)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one build gave; `bundle` is its path in the dossier's outbox.

    `unread` counts those of `files` that could not be read.
    """

    dossier: str
    stage: Stage
    sentence: str
    total: Decimal | None
    files: int
    pieces: int
    questions: int
    gaps: tuple[str, ...]
    bundle: str | None
    bundle_pages: int | None
    report: Path
    unread: int = 0

    @property
    def provisional(self) -> bool:
        """True when there is a bundle and it may not be filed yet."""
        return self.bundle is not None and self.bundle.endswith(PROVISIONAL_NAME)

    @property
    def exit_code(self) -> ExitCode:
        """`INCOMPLETE` while something is asked of the person.

        What a final bundle lacks without being stopped by it is a warning, not a question.
        """
        final = self.bundle is not None and not self.provisional
        asked = self.questions or (self.gaps and not final)
        return ExitCode.INCOMPLETE if asked else ExitCode.OK


@contextmanager
def open_context(
    workspace: Workspace, today: date, *, workers: int | None = None
) -> Iterator[Context]:
    """Load the settings, the law and the checklist of a workspace, and start its readers.

    `workers` is how many files are read at once, as many as processors when None. Raises
    `UsageError` for a settings file that is not valid; puts back what an interrupted
    build left in outbox/.
    """
    try:
        workspace.outbox.mkdir(exist_ok=True)
        recover(workspace.outbox)
    except OSError as error:
        raise storage_error(error, workspace.outbox) from error
    own_checklist = workspace.modeles / "checklist.toml"
    shipped = modeles_dir() / "checklist.toml"
    firm = load_firm(workspace.firm_file)
    law = load_law(workspace.law_file)
    checklist = load_checklist(own_checklist if own_checklist.is_file() else shipped)
    with start_workers(firm.limites, workers) as readers:
        yield Context(workspace, firm, law, checklist, readers, today)


def build_dossier(
    context: Context, dossier: str, step: Step, *, restarts: int = _MOST_RESTARTS
) -> Outcome:
    """Make outbox/<dossier> from inbox/<dossier>, whole or not at all.

    `step` is told what is being done; a change meanwhile starts it again, at most `restarts`
    times. Raises a `DossierError` that names the file, also for a disk or a share that
    fails; the former state is then untouched.
    """
    try:
        for _ in range(restarts):
            try:
                return _build(context, dossier, step)
            except OvertakenError:
                step("modifié entre-temps : on recommence")
        return _build(context, dossier, step)
    except OSError as error:
        raise storage_error(error, context.workspace.outbox / dossier) from error


def _build(context: Context, dossier: str, step: Step) -> Outcome:
    workspace, firm, readers = context.workspace, context.firm, context.readers
    folder = workspace.inbox / dossier
    former = former_state(workspace.outbox / dossier)
    loose = context.placements.of(dossier)
    before = _stamp(folder, loose)
    gathered = gather(folder, firm, readers, step, cache=workspace.readings, loose=loose)
    creance, filed = _claims(context, dossier, gathered)
    with staged(workspace.outbox, dossier) as stage:
        work = work_folder(stage)
        order = Order(
            creance=creance,
            sent=_as_sent(context, gathered, creance),
            filed=filed,
            gathered=gathered,
            leaves=_leaves(context, filed.creance if filed else creance, gathered, work, step),
            firm=firm,
            workspace=workspace,
            former=former,
            stage=stage,
            work=work,
        )
        step("rédaction et assemblage")
        composed = compose_apart(order, readers, seconds=firm.limites.secondes)
        readers.check()
        if _stamp(folder, loose) != before:
            raise inputs_overtaken(folder)
        swap_in(stage, workspace.outbox, former)
    return _outcome(context, gathered, creance, composed)


def _stamp(folder: Path, loose: Sequence[Placed]) -> Hashable:
    """Return what changes when a file of the dossier does, those of inbox/ itself included."""
    paths = [folder.parent / item.name for item in loose]
    return stamp_of(folder), tuple(
        (path.stat().st_size, path.stat().st_mtime_ns) if path.exists() else None for path in paths
    )


def _claims(context: Context, dossier: str, gathered: Gathered) -> tuple[Creance, Filed | None]:
    """Return the claim of today and, once it was filed, the claim as it was then."""
    archives = context.workspace.outbox / dossier / "archives"
    frozen = frozen_numbers(archives)
    creance = _establish(context, dossier, gathered, context.today, frozen)
    day = filing_day(gathered, context.today)
    if day is None:
        return creance, None
    archive = archive_of(archives, day)
    sealed = frozen.keys() if archive else None
    then = replace(gathered, files=files_filed(gathered.files, creance.pieces, day, sealed))
    filed = _establish(context, dossier, then, day, frozen)
    # The numbers the court was given stay those of the pieces; later ones come after them.
    present = _establish(context, dossier, gathered, context.today, numbers_with(frozen, filed))
    return present, Filed(filed, archive)


def _establish(
    context: Context, dossier: str, gathered: Gathered, today: date, frozen: Mapping[str, str]
) -> Creance:
    return establish(
        dossier,
        gathered.files,
        statement=gathered.statement,
        firm=context.firm,
        law=context.law,
        checklist=context.checklist,
        today=today,
        frozen=frozen,
    )


def _as_sent(context: Context, gathered: Gathered, creance: Creance) -> Creance | None:
    """Return the claim as it stood when the mise en demeure was sent; None before that."""
    sent_on = sending_day(creance)
    if sent_on is None:
        return None
    frozen = {piece.sha256: piece.label for piece in creance.pieces}
    return _establish(context, creance.dossier, gathered, sent_on, frozen)


def _leaves(
    context: Context, creance: Creance, gathered: Gathered, work: Path, step: Step
) -> Leaves | None:
    """Prepare the pieces once the mise en demeure's delay is over and the claim unpaid."""
    if creance.next_step.stage not in _BUNDLE_STAGES or creance.decompte is None:
        return None
    cache = Cache(context.workspace.prepared)
    leaves = leaves_of(
        creance,
        gathered,
        engine=context.firm.moteurs,
        stamp=context.firm.tampon,
        lightening=context.firm.lightening,
        cache=cache,
        readers=context.readers,
        work=work,
        step=step,
    )
    cache.prune(context.firm.cache)
    return leaves


def _outcome(context: Context, gathered: Gathered, creance: Creance, composed: Composed) -> Outcome:
    return Outcome(
        dossier=creance.dossier,
        stage=creance.next_step.stage,
        sentence=held_back(creance.next_step, len(composed.gaps)).sentence,
        total=creance.decompte.total if creance.decompte else None,
        files=len(gathered.files),
        pieces=len(creance.pieces),
        questions=len(creance.questions),
        gaps=composed.gaps,
        bundle=composed.bundle,
        bundle_pages=composed.bundle_pages,
        report=context.workspace.outbox / creance.dossier / "rapport.html",
        unread=sum(file.error is not None for file in gathered.files),
    )
