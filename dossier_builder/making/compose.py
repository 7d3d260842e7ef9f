"""Write everything of one dossier into its staged folder, in a worker with limits.

Letters are drawn and pieces parsed here: what is hostile in them ends a worker, not the watch.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from dossier_builder.bundle.cache import Cache
from dossier_builder.creance.model import Creance, Stage
from dossier_builder.errors import OutputCheckError
from dossier_builder.isolation import Cause, Failure, Job, Workers
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.templates import Templates
from dossier_builder.making.bundling import Bundle, make_bundle
from dossier_builder.making.documents import Letter, Writer, Written
from dossier_builder.making.filed import Filed
from dossier_builder.making.gaps import blocking_gaps, warning_gaps
from dossier_builder.making.gather import Gathered
from dossier_builder.making.leaves import Leaves
from dossier_builder.making.record import all_gaps, write_manifest, write_report
from dossier_builder.outbox.kept import FormerState, carry_over
from dossier_builder.settings.firm import FirmSettings
from dossier_builder.workspace import Workspace

Step = Callable[[str], None]

# Reads every piece again and proves the bundle: given so many times one file's limit.
_TIMES_ONE_FILE: Final = 10
_STEP_NAME: Final = "etape"
_LETTER_STAGES: Final = frozenset(
    {Stage.MISE_EN_DEMEURE, Stage.ATTENTE, Stage.REQUETE, Stage.AVOCAT, Stage.DEPOSE}
)
_WHY: Final = {
    Cause.TIME: "elle dure plus longtemps que prévu",
    Cause.MEMORY: "elle demande trop de mémoire",
    Cause.CRASH: "elle s’est interrompue brutalement",
}


@dataclass(frozen=True, slots=True)
class Order:
    """All that writing a dossier needs. `leaves` is None when no bundle is due.

    `sent` is the claim as it stood when the mise en demeure was sent, `filed` as it was
    filed; None before that. The bundle, once filed, is that of `filed`, as are its leaves.
    """

    creance: Creance
    sent: Creance | None
    filed: Filed | None
    gathered: Gathered
    leaves: Leaves | None
    firm: FirmSettings
    workspace: Workspace
    former: FormerState
    stage: Path
    work: Path


@dataclass(frozen=True, slots=True)
class Composed:
    """What was written: the gaps that remain (French), and the bundle if there is one."""

    gaps: tuple[str, ...]
    bundle: str | None
    bundle_pages: int | None


def compose_apart(order: Order, readers: Workers, *, seconds: int) -> Composed:
    """Write the dossier in a worker; `seconds` is what one file may take.

    Raises what the writing raises, and `OutputCheckError` naming the step under way when
    the worker was ended by a limit or by itself, or met an error that nothing foresaw.
    """
    job = Job(compose, (order,), seconds=seconds * _TIMES_ONE_FILE, contained=True)
    (result,) = readers.run([job])
    if isinstance(result, Failure):
        raise _interrupted(order, result)
    return result


def compose(order: Order) -> Composed:
    """Write letters, bundle, report and manifest into the (emptied) stage."""
    _empty(order.stage)
    step = _StepFile(order.work / _STEP_NAME)
    writer = Writer(
        order.creance,
        order.firm,
        Templates(order.workspace.root),
        order.former,
        order.workspace.modeles,
        order.stage,
    )
    written = _letters(writer, order.sent, step)
    bundle = _bundle(order, writer, step)
    carry_over(order.former, order.stage)
    step("rapport")
    filing = order.filed.filing(order.creance) if order.filed else None
    write_report(writer, order.gathered, written, bundle, filing)
    write_manifest(writer, order.gathered, written, bundle)
    return Composed(
        gaps=all_gaps(written, bundle),
        bundle=bundle.path if bundle else None,
        bundle_pages=bundle.assembled.pages if bundle else None,
    )


def sending_day(creance: Creance) -> date | None:
    """Return the past day on which the mise en demeure was sent: it is dated from then."""
    sent_on = creance.mise_en_demeure.sent_on
    return sent_on if sent_on is not None and sent_on < creance.today else None


class _StepFile:
    """Notes each step in a file that outlives this process."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self, what: str) -> None:
        self._path.write_text(what, encoding="utf-8")


def _letters(writer: Writer, sent: Creance | None, step: Step) -> Written:
    """Write the letter of this stage: a relance, or the mise en demeure dated from its sending."""
    creance = writer.creance
    stage = creance.next_step.stage
    if creance.decompte is None:
        return Written()
    if stage is Stage.RELANCE:
        step("relance")
        return _written(writer.attempt(LetterKind.RELANCE, "relance"))
    if stage not in _LETTER_STAGES:
        return Written()
    step("mise en demeure")
    return _written(writer.attempt(LetterKind.MISE_EN_DEMEURE, "mise_en_demeure", creance=sent))


def _written(result: Letter | str) -> Written:
    return Written(problems=(result,)) if isinstance(result, str) else Written((result,))


def _bundle(order: Order, writer: Writer, step: Step) -> Bundle | None:
    if order.leaves is None:
        return None
    claim = order.filed.creance if order.filed else order.creance
    return make_bundle(
        replace(writer, creance=claim),
        order.leaves,
        blocking=blocking_gaps(claim),
        warnings=warning_gaps(claim),
        work=order.work,
        cache=Cache(order.workspace.prepared),
        step=step,
    )


def _empty(stage: Path) -> None:
    """Start from nothing: a worker that died before may have left half of its work."""
    for path in stage.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _interrupted(order: Order, failure: Failure) -> OutputCheckError:
    path = order.work / _STEP_NAME
    step = path.read_text(encoding="utf-8") if path.is_file() else "début"
    why = _WHY[failure.cause] if failure.cause else failure.what
    if failure.fault:
        why = f"erreur inattendue du programme ({failure.fault})"
    return OutputCheckError(
        f"La préparation s’est arrêtée à l’étape « {step} » : {why}. "
        "L’état précédent est conservé.",
        file=order.creance.dossier,
        next_step="Signalez ce message ; les autres dossiers ne sont pas concernés."
        if failure.fault
        else "Si un modèle ou une lettre a été modifié, reprenez-le ; sinon augmentez "
        "la limite de la section [limites] dans dossier-builder.toml, puis recommencez.",
    )
