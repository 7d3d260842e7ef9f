"""A plan -> the bundle on disk, and each piece alone: stamped, numbered, linked, outlined."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from dossier_builder.bundle.compose import Composed, compose
from dossier_builder.bundle.layout import placements
from dossier_builder.bundle.model import (
    Assembled,
    FrontDocument,
    PiecePages,
    Placement,
    Plan,
    WrittenPiece,
)
from dossier_builder.bundle.section import Section
from dossier_builder.bundle.spots import page_count, spots_of
from dossier_builder.bundle.stamp import StampText
from dossier_builder.bundle.volume import About
from dossier_builder.facts.model import Finding, Severity
from dossier_builder.french import piece_numero
from dossier_builder.settings.firm import StampSettings

_PROVISIONAL: Final = "PROVISOIRE\u00a0· "


def assemble(plan: Plan, target: Path, *, work: Path) -> Assembled:
    """Write the bundle of `plan` to `target`; `work` is a folder for what is made on the way.

    Same plan, same bytes. `target` appears only when it is whole. Links of the letters to a
    piece that does not exist are faults of the proof, and findings here.
    Raises `UnreadableInputError` naming a file that cannot be read.
    """
    fronts = {front.key: page_count(front.path, name=front.title) for front in plan.fronts}
    placed = placements(fronts, [(p.piece.label, p.pages) for p in plan.pieces])
    composed = compose(
        bundle_sections(plan, placed),
        target,
        about=About(plan.title, plan.author, plan.today),
        folio_total=placed[-1].last_page if placed else 0,
        known_labels=frozenset(p.piece.label for p in plan.pieces),
    )
    return assembled(plan, composed, placed)


def write_pieces(plan: Plan, directory: Path) -> tuple[WrittenPiece, ...]:
    """Write each piece alone, stamped, under its `output_name` in `directory`.

    Raises as `assemble` does.
    """
    return tuple(_write_piece(plan, piece, directory) for piece in plan.pieces)


def bundle_sections(plan: Plan, placed: tuple[Placement, ...]) -> list[Section]:
    """Return what the bundle is made of, in order, each page with its stamp and its number."""
    total = placed[-1].last_page if placed else 0
    prefix = _PROVISIONAL if plan.provisional else ""
    folios = [f"{prefix}{number}/{total}" for number in range(1, total + 1)]
    fronts = zip(plan.fronts, placed, strict=False)
    pieces = zip(plan.pieces, placed[len(plan.fronts) :], strict=True)
    return [
        *(_front(front, place, _of(folios, place)) for front, place in fronts),
        *(piece_section(p, plan.stamp, _of(folios, place)) for p, place in pieces),
    ]


def piece_section(piece: PiecePages, settings: StampSettings, folios: tuple[str, ...]) -> Section:
    """Return a whole piece as a section, stamped as the settings say."""
    label = piece.piece.label
    return Section(
        label=label,
        title=f"{piece_numero(label)} — {piece.piece.designation}",
        path=piece.path,
        name=piece.piece.file,
        is_piece=True,
        count=piece.pages,
        stamps=tuple(stamp_texts(label, settings, piece.pages)),
        folios=folios,
        spots=piece.spots,
    )


def stamp_texts(label: str, settings: StampSettings, pages: int) -> Iterable[StampText | None]:
    """Yield what the stamp of each page of a piece says; None where it has none."""
    title = piece_numero(label)
    for number in range(1, pages + 1):
        if number > 1 and settings.pages == "premiere":
            yield None
            continue
        parts = (settings.nom, f"page\u00a0{number}/{pages}" if pages > 1 else "")
        yield StampText(title, "\u00a0· ".join(part for part in parts if part))


def assembled(plan: Plan, composed: Composed, placed: tuple[Placement, ...]) -> Assembled:
    """Return the result of an assembly, with what a person should know of it."""
    faults = (
        Finding("lien_sans_piece", Severity.BLOQUANT, fault) for fault in composed.proof.faults
    )
    return Assembled(
        path=composed.path,
        pages=composed.pages,
        placements=placed,
        sha256=composed.sha256,
        removed=composed.removed,
        findings=(*(f for piece in plan.pieces for f in piece.findings), *faults),
        proof=composed.proof,
    )


def _front(front: FrontDocument, place: Placement, folios: tuple[str, ...]) -> Section:
    return Section(
        label=front.key,
        title=front.title,
        path=front.path,
        name=front.title,
        is_piece=False,
        count=place.pages,
        stamps=(None,) * place.pages,
        folios=folios,
        spots=spots_of(front.path, name=front.title),
    )


def _of(folios: list[str], place: Placement) -> tuple[str, ...]:
    return tuple(folios[place.first_page - 1 : place.last_page])


def _write_piece(plan: Plan, piece: PiecePages, directory: Path) -> WrittenPiece:
    section = piece_section(piece, plan.stamp, ("",) * piece.pages)
    composed = compose(
        [section],
        directory / piece.piece.output_name,
        about=About(section.title, plan.author, plan.today),
        folio_total=0,
        known_labels=frozenset(),
    )
    label = piece.piece.label
    return WrittenPiece(label, composed.path, composed.pages, composed.sha256, composed.proof)
