"""Turn each piece into pages, in a worker: one bad piece is named and stops nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dossier_builder.bundle.cache import Cache
from dossier_builder.bundle.model import PiecePages, PieceSource
from dossier_builder.bundle.pages import prepare_piece
from dossier_builder.bundle.prepared import prepared
from dossier_builder.bundle.safer import safer
from dossier_builder.creance.model import Creance
from dossier_builder.errors import DossierError
from dossier_builder.french import typographie
from dossier_builder.isolation import Failure, Job, Workers
from dossier_builder.letters.render import render
from dossier_builder.making.gather import Gathered
from dossier_builder.pieces.model import Piece
from dossier_builder.settings.firm import EngineSettings, Lightening, Section, StampSettings


@dataclass(frozen=True, slots=True)
class Leaves:
    """The pieces that became pages, and a French sentence for each that could not."""

    pages: tuple[PiecePages, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """The settings that decide what a piece becomes."""

    engine: EngineSettings
    stamp: StampSettings
    lightening: Lightening | None

    def settings(self) -> tuple[Section, ...]:
        """Return those that are given."""
        given = (self.engine, self.stamp)
        return (*given, self.lightening) if self.lightening is not None else given


def leaves_of(
    creance: Creance,
    gathered: Gathered,
    *,
    engine: EngineSettings,
    stamp: StampSettings,
    lightening: Lightening | None,
    cache: Cache,
    readers: Workers,
    work: Path,
    step: Callable[[str], None],
) -> Leaves:
    """Prepare every piece of the claim; files made on the way lie below `work`.

    A piece in `cache`, prepared with the same engine, for the same stamp and the same
    `lightening` of its images, is not made again.
    """
    sound = [piece for piece in creance.pieces if piece.problem is None]
    problems = [
        _sentence(piece, Failure(piece.problem, "Remplacez ce fichier, ou excluez-le."))
        for piece in creance.pieces
        if piece.problem is not None
    ]
    asked = _Asked(engine, stamp, lightening)
    jobs = [
        Job(
            _prepared,
            (_source(piece, gathered, work), work / "pages", asked, cache),
            contained=True,
        )
        for piece in sound
    ]
    pages: list[PiecePages] = []
    for piece, result in zip(sound, readers.run(jobs), strict=True):
        step(piece.designation)
        if isinstance(result, Failure):
            problems.append(_sentence(piece, result))
        else:
            pages.append(result)
    return Leaves(tuple(pages), tuple(problems))


def safer_leaves(leaves: Leaves, faults: Mapping[str, str], *, work: Path) -> Leaves:
    """Return the leaves with the pieces at fault taken a safer way, or named as not usable.

    `faults` says by label what the proof of the bundle found (French).
    """
    pages: list[PiecePages] = []
    problems = list(leaves.problems)
    for one in leaves.pages:
        if one.piece.label not in faults:
            pages.append(one)
            continue
        try:
            pages.append(safer(one, work=work / "pages"))
        except DossierError as error:
            failure = Failure(f"{error.what} ({faults[one.piece.label]})", error.next_step)
            problems.append(_sentence(one.piece, failure))
    return Leaves(tuple(pages), tuple(problems))


def _prepared(source: PieceSource, work: Path, asked: _Asked, cache: Cache) -> PiecePages | Failure:
    """Run in a worker: an error on this piece is a value, so that the others go on."""

    def prepare(piece: PieceSource) -> PiecePages:
        return prepare_piece(
            piece,
            work=work,
            render_docx=partial(render, engine=asked.engine),
            stamp=asked.stamp,
            lightening=asked.lightening,
        )

    def keep(made: PiecePages) -> bool:
        # What another program drew may differ with its version, or have been drawn by ours.
        drawn = any(finding.code == "piece_rendue" for finding in made.findings)
        return asked.engine.pdf == "integre" or not drawn

    try:
        return prepared(
            source, prepare, cache=cache, settings=asked.settings(), work=work, keep=keep
        )
    except DossierError as error:
        return Failure(error.what, error.next_step)


def _source(piece: Piece, gathered: Gathered, work: Path) -> PieceSource:
    stated = gathered.stated(piece.file)
    path = gathered.source(piece.file, work / "jointes")
    return PieceSource(piece, path, stated.mot_de_passe if stated else None)


def _sentence(piece: Piece, failure: Failure) -> str:
    return typographie(
        f"Pièce n° {piece.label}, « {piece.file} » : {failure.what} {failure.next_step}"
    )
