"""Make the injonction de payer bundle: letters, bordereau, stamped pieces, proved right."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pypdfium2

from dossier_builder.bundle.alone import Former, proved_pages, write_pieces
from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.cache import Cache
from dossier_builder.bundle.layout import placements
from dossier_builder.bundle.model import (
    BORDEREAU_KEY,
    Assembled,
    FrontDocument,
    PiecePages,
    Placement,
    Plan,
    WrittenPiece,
)
from dossier_builder.bundle.parts import assemble_parts
from dossier_builder.bundle.verify import FaultyPiecesError, prove
from dossier_builder.errors import OutputCheckError
from dossier_builder.facts.model import Finding, Severity
from dossier_builder.french import typographie
from dossier_builder.letters.cerfa import form_of
from dossier_builder.letters.kinds import TITLES, BordereauRow, LetterKind
from dossier_builder.making.documents import Letter, Writer
from dossier_builder.making.leaves import Leaves, safer_leaves
from dossier_builder.pieces.model import Piece

FOLDER: Final = "injonction_de_payer"
PIECES: Final = f"{FOLDER}/pieces"
PARTS: Final = f"{FOLDER}/envois"
FINAL_NAME: Final = "dossier_injonction_de_payer.pdf"
PROVISIONAL_NAME: Final = "dossier_provisoire.pdf"

_LETTERS: Final = (LetterKind.REQUETE, LetterKind.LETTRE_EXPLICATIVE, LetterKind.DECOMPTE)
# The bordereau names pages that its own length moves: a few rounds settle it.
_MOST_ROUNDS: Final = 6


@dataclass(frozen=True, slots=True)
class Bundle:
    """The bundle as made: its name in the outbox, and why it is provisional if it is.

    `findings` are all there is to know of its pieces and of its parts, those of `assembled`
    included.
    """

    path: str
    letters: tuple[Letter, ...]
    assembled: Assembled
    sources: tuple[PiecePages, ...]
    pieces: tuple[WrittenPiece, ...]
    gaps: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def provisional(self) -> bool:
        """True while something is missing."""
        return self.path.endswith(PROVISIONAL_NAME)


Step = Callable[[str], None]


def make_bundle(
    writer: Writer,
    leaves: Leaves,
    *,
    blocking: Sequence[str],
    warnings: Sequence[str],
    work: Path,
    cache: Cache,
    step: Step,
) -> Bundle:
    """Write letters, bordereau and bundle into the stage, and prove the bundle right.

    `cache` says what earlier builds proved of the pieces' own files.
    `blocking` and `warnings` are gaps known so far (French); a blocking one makes the
    bundle provisional, with all of them on its first page. A piece whose pages do not pass
    the proof is taken a safer way, and the bundle made again; without one it is named.
    Raises `OutputCheckError` when the bundle does not pass its own check otherwise.
    """
    written = [_write(writer, kind, step) for kind in _LETTERS]
    letters = [letter for letter in written if isinstance(letter, Letter)]
    failed = [problem for problem in written if isinstance(problem, str)]
    ours = [*failed, *(gap for item in letters for gap in item.gaps)]
    while True:
        step("bordereau")
        stops = [*blocking, *leaves.problems, *ours]
        fronts, stops = _settled_front(writer, letters, leaves, stops, warnings)
        plan = _plan(writer, fronts, leaves.pages, provisional=bool(stops))
        try:
            made = _made(writer, plan, work, cache, step)
            break
        except FaultyPiecesError as error:
            shutil.rmtree(writer.stage / PIECES)
            leaves = safer_leaves(leaves, error.pieces, work=work)
    return Bundle(
        path=_path(plan),
        letters=tuple(fronts),
        assembled=made.assembled,
        sources=leaves.pages,
        pieces=made.pieces,
        gaps=(*stops, *warnings),
        findings=(*_said(made.assembled), *made.parts, _plain(_path(plan))),
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """Pieces, bundle and parts as they passed their proof; `parts` says what each part holds."""

    pieces: tuple[WrittenPiece, ...]
    assembled: Assembled
    parts: tuple[Finding, ...]


def _made(writer: Writer, plan: Plan, work: Path, cache: Cache, step: Step) -> _Made:
    """Write and prove everything of a plan. Raises `FaultyPiecesError` as `prove` does.

    What was written of the bundle and its parts is then gone.
    """
    path = _path(plan)
    step("pièces")
    former = Former(writer.former.folder / PIECES, cache)
    pieces = write_pieces(plan, writer.stage / PIECES, former=former)
    step("assemblage")
    assembled = assemble(plan, writer.stage / path, work=work)
    try:
        step("contrôle")
        prove(assembled.path, assembled.proof, name=path, proved=proved_pages(pieces))
        return _Made(pieces, assembled, _write_parts(writer, plan, work))
    except FaultyPiecesError:
        assembled.path.unlink()
        shutil.rmtree(writer.stage / PARTS, ignore_errors=True)
        raise


def _path(plan: Plan) -> str:
    return f"{FOLDER}/{PROVISIONAL_NAME if plan.provisional else FINAL_NAME}"


def _said(assembled: Assembled) -> Iterator[Finding]:
    """Yield what was done to the pieces on the way, and to the copies of them."""
    yield from assembled.findings
    for said in assembled.removed:
        removed = typographie(f"Retiré de la copie : {said}")
        yield Finding("retire_de_la_copie", Severity.INFO, removed)


def _plain(path: str) -> Finding:
    said = "Le dossier est un PDF ordinaire\u00a0: il n’est pas déclaré PDF/A."
    return Finding("pdf_ordinaire", Severity.INFO, said, file=path)


def _write_parts(writer: Writer, plan: Plan, work: Path) -> tuple[Finding, ...]:
    """Write the bundle again in parts when the settings limit the size of a file or sending."""
    limits = writer.firm.bordereau
    if not (limits.taille_max_fichier_mo or limits.taille_max_envoi_mo):
        return ()
    stem = Path(_path(plan)).stem
    folder = writer.stage / PARTS
    folder.mkdir(parents=True, exist_ok=True)
    parts = assemble_parts(plan, folder, stem=stem, work=work)
    for part in parts.files:
        prove(part.path, part.proof, name=f"{PARTS}/{part.path.name}")
    return parts.findings


def _write(writer: Writer, kind: LetterKind, step: Step) -> Letter | str:
    step(TITLES[kind])
    court = writer.creance.court
    form = form_of(writer.modeles, court.form) if court and kind is LetterKind.REQUETE else None
    return writer.fill(form, FOLDER) if form else writer.attempt(kind, FOLDER)


def _settled_front(
    writer: Writer,
    letters: Sequence[Letter],
    leaves: Leaves,
    stops: Sequence[str],
    warnings: Sequence[str],
) -> tuple[list[Letter], list[str]]:
    """Return the front documents in order, and every gap once the bordereau has been seen.

    What the bordereau itself lacks goes onto the cover, whose length moves the bordereau's
    pages: it is then written once more.
    """
    found = list(stops)
    while True:
        cover = _cover(writer, found, warnings)
        fronts = [cover, *letters] if cover else list(letters)
        bordereau = _settled_bordereau(writer, fronts, leaves.pages)
        new = [gap for gap in (*bordereau.gaps, *_stale(bordereau)) if gap not in found]
        if not new:
            return [*fronts, bordereau], found
        found += new


def _stale(bordereau: Letter) -> list[str]:
    """Return what a bordereau reworked by hand says that is no longer so: a page never lies."""
    return [
        typographie(
            f"Bordereau modifié à la main : {label}, il indique « {former} », "
            f"le dossier « {present} »."
        )
        for label, former, present in bordereau.changed
        if label.startswith("Pièce")
    ]


def _cover(writer: Writer, stops: Sequence[str], warnings: Sequence[str]) -> Letter | None:
    if not stops and not writer.firm.bordereau.page_de_garde:
        return None
    gaps = (*stops, *warnings) if stops else ()
    return writer.write(LetterKind.PAGE_DE_GARDE, FOLDER, gaps=gaps)


def _settled_bordereau(
    writer: Writer, fronts: Sequence[Letter], sources: Sequence[PiecePages]
) -> Letter:
    """Write the bordereau again until its length no longer moves the pages it names."""
    front_pages = {letter.kind.value: _page_count(writer, letter) for letter in fronts}
    guess = 1
    for _ in range(_MOST_ROUNDS):
        placed = placements(
            {**front_pages, BORDEREAU_KEY: guess},
            [(source.piece.label, source.pages) for source in sources],
            dividers=writer.firm.bordereau.intercalaires,
        )
        bordereau = writer.write(
            LetterKind.BORDEREAU, FOLDER, rows=_rows(writer.creance.pieces, placed)
        )
        counted = _page_count(writer, bordereau)
        if counted == guess:
            return bordereau
        guess = counted
    raise OutputCheckError(
        "Le nombre de pages du bordereau ne se stabilise pas.",
        file=f"{FOLDER}/bordereau.docx",
        next_step="Simplifiez le modèle modeles/bordereau.docx, puis recommencez.",
    )


def _rows(pieces: Sequence[Piece], placed: Sequence[Placement]) -> list[BordereauRow]:
    """Return a line a piece; one that could not become pages keeps its place, without a page."""
    place = {place.label: place for place in placed if place.is_piece}
    return [
        BordereauRow(
            label=piece.label,
            designation=piece.designation,
            date=piece.date,
            pages=place[piece.label].pages if piece.label in place else 0,
            first_page=place[piece.label].first_page if piece.label in place else 0,
        )
        for piece in pieces
    ]


def _plan(
    writer: Writer, letters: Sequence[Letter], sources: Sequence[PiecePages], *, provisional: bool
) -> Plan:
    creance = writer.creance
    author = writer.firm.cabinet.nom or (creance.creancier.name if creance.creancier else "")
    return Plan(
        fronts=tuple(
            FrontDocument(letter.kind.value, letter.title, writer.stage / letter.pdf)
            for letter in letters
        ),
        pieces=tuple(sources),
        stamp=writer.firm.tampon,
        bundle=writer.firm.bordereau,
        title=f"Injonction de payer — {creance.dossier}",
        author=author,
        today=creance.today,
        provisional=provisional,
    )


def _page_count(writer: Writer, letter: Letter) -> int:
    document = pypdfium2.PdfDocument(writer.stage / letter.pdf)
    try:
        return len(document)
    finally:
        document.close()
