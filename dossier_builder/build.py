"""One dossier from inbox/ to outbox/: the whole way in one screen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from dossier_builder.archive import frozen_numbers
from dossier_builder.creance.establish import establish
from dossier_builder.creance.model import Creance, Stage
from dossier_builder.errors import ExitCode
from dossier_builder.isolation import Workers, workers
from dossier_builder.law.load import load_law
from dossier_builder.law.model import Law
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.templates import Templates
from dossier_builder.making.bundling import Bundle, make_bundle
from dossier_builder.making.documents import Letter, Writer, Written
from dossier_builder.making.gaps import blocking_gaps, warning_gaps
from dossier_builder.making.gather import Gathered, gather
from dossier_builder.making.leaves import leaves_of
from dossier_builder.making.record import all_gaps, write_manifest, write_report
from dossier_builder.outbox.kept import carry_over, former_state
from dossier_builder.outbox.swap import OvertakenError, recover, staged, swap_in
from dossier_builder.pieces.checklist import Checklist, load_checklist
from dossier_builder.settings.firm import FirmSettings
from dossier_builder.settings.load import load_firm
from dossier_builder.shipped import modeles_dir
from dossier_builder.workspace import Workspace

Step = Callable[[str], None]

_MOST_RESTARTS: Final = 3
_LETTER_STAGES: Final = frozenset(
    {Stage.MISE_EN_DEMEURE, Stage.ATTENTE, Stage.REQUETE, Stage.AVOCAT, Stage.DEPOSE}
)
_BUNDLE_STAGES: Final = frozenset({Stage.REQUETE, Stage.DEPOSE})


@dataclass(frozen=True, slots=True)
class Context:
    """What all dossiers of a workspace share, loaded once."""

    workspace: Workspace
    firm: FirmSettings
    law: Law
    checklist: Checklist
    readers: Workers
    today: date


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one build gave; `bundle` is its path in the dossier's outbox."""

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

    @property
    def exit_code(self) -> ExitCode:
        """`INCOMPLETE` while something is asked of the person."""
        return ExitCode.INCOMPLETE if self.gaps or self.questions else ExitCode.OK


@contextmanager
def open_context(workspace: Workspace, today: date) -> Iterator[Context]:
    """Load the settings, the law and the checklist of a workspace, and start its readers.

    Raises `UsageError` for a settings file that is not valid; puts back what an
    interrupted build left in outbox/.
    """
    workspace.outbox.mkdir(exist_ok=True)
    recover(workspace.outbox)
    own_checklist = workspace.modeles / "checklist.toml"
    shipped = modeles_dir() / "checklist.toml"
    firm = load_firm(workspace.firm_file)
    law = load_law(workspace.law_file)
    checklist = load_checklist(own_checklist if own_checklist.is_file() else shipped)
    with workers(firm.limites) as readers:
        yield Context(workspace, firm, law, checklist, readers, today)


def build_dossier(context: Context, dossier: str, step: Step) -> Outcome:
    """Make outbox/<dossier> from inbox/<dossier>, whole or not at all.

    `step` is told what is being done. Raises a `DossierError` that names the file;
    the former state is then untouched.
    """
    for _ in range(_MOST_RESTARTS):
        try:
            return _build(context, dossier, step)
        except OvertakenError:
            step("modifié entre-temps : on recommence")
    return _build(context, dossier, step)


def _build(context: Context, dossier: str, step: Step) -> Outcome:
    outbox = context.workspace.outbox
    former = former_state(outbox / dossier)
    gathered = gather(context.workspace.inbox / dossier, context.firm, context.readers, step)
    creance = _establish(context, dossier, gathered, context.today)
    with staged(outbox, dossier) as stage, TemporaryDirectory(prefix="dossier-") as work:
        templates = Templates(context.workspace.root)
        writer = Writer(creance, context.firm, templates, former, context.workspace.modeles, stage)
        written = _write_letters(context, gathered, writer)
        bundle = _make_bundle(context, writer, gathered, Path(work), step)
        carry_over(former, stage)
        step("rapport")
        write_report(writer, gathered, written, bundle)
        write_manifest(writer, gathered, written, bundle)
        swap_in(stage, outbox, former)
    return _outcome(context, gathered, creance, all_gaps(written, bundle), bundle)


def _establish(context: Context, dossier: str, gathered: Gathered, today: date) -> Creance:
    return establish(
        dossier,
        gathered.files,
        statement=gathered.statement,
        firm=context.firm,
        law=context.law,
        checklist=context.checklist,
        today=today,
        frozen=frozen_numbers(context.workspace.outbox / dossier / "archives"),
    )


def _write_letters(context: Context, gathered: Gathered, writer: Writer) -> Written:
    """Write the letter of this stage: a relance, or the mise en demeure dated from its sending."""
    creance = writer.creance
    stage = creance.next_step.stage
    if creance.decompte is None:
        return Written()
    if stage is Stage.RELANCE:
        return _written(writer.attempt(LetterKind.RELANCE, "relance"))
    if stage not in _LETTER_STAGES:
        return Written()
    sent_on = creance.mise_en_demeure.sent_on
    then = (
        _establish(context, creance.dossier, gathered, sent_on)
        if sent_on is not None and sent_on < context.today
        else creance
    )
    return _written(writer.attempt(LetterKind.MISE_EN_DEMEURE, "mise_en_demeure", creance=then))


def _written(result: Letter | str) -> Written:
    if isinstance(result, str):
        return Written(problems=(result,))
    return Written((result,))


def _make_bundle(
    context: Context, writer: Writer, gathered: Gathered, work: Path, step: Step
) -> Bundle | None:
    """Make the bundle once the mise en demeure's delay is over and the claim unpaid."""
    creance = writer.creance
    if creance.next_step.stage not in _BUNDLE_STAGES or creance.decompte is None:
        return None
    leaves = leaves_of(
        creance,
        gathered,
        engine=context.firm.moteurs,
        readers=context.readers,
        work=work,
        step=step,
    )
    return make_bundle(
        writer,
        leaves,
        blocking=blocking_gaps(creance),
        warnings=warning_gaps(creance),
        work=work,
        step=step,
    )


def _outcome(
    context: Context,
    gathered: Gathered,
    creance: Creance,
    gaps: tuple[str, ...],
    bundle: Bundle | None,
) -> Outcome:
    return Outcome(
        dossier=creance.dossier,
        stage=creance.next_step.stage,
        sentence=creance.next_step.sentence,
        total=creance.decompte.total if creance.decompte else None,
        files=len(gathered.files),
        pieces=len(creance.pieces),
        questions=len(creance.questions),
        gaps=gaps,
        bundle=bundle.path if bundle else None,
        bundle_pages=bundle.assembled.pages if bundle else None,
        report=context.workspace.outbox / creance.dossier / "rapport.html",
    )
