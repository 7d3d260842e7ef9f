"""A plan -> the bundle on disk: stamped, numbered, linked, outlined."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from dossier_builder.bundle.compose import Composed, compose
from dossier_builder.bundle.divider import write_dividers
from dossier_builder.bundle.layout import placements
from dossier_builder.bundle.model import (
    Assembled,
    FrontDocument,
    PiecePages,
    Placement,
    Plan,
)
from dossier_builder.bundle.section import Section
from dossier_builder.bundle.spots import page_count, spots_of
from dossier_builder.bundle.stamp import StampText, page_text
from dossier_builder.bundle.volume import About
from dossier_builder.facts.model import Finding, Severity
from dossier_builder.french import piece_numero
from dossier_builder.settings.firm import StampSettings

_PROVISIONAL: Final = "PROVISOIRE\u00a0· "


def assemble(plan: Plan, target: Path, *, work: Path) -> Assembled:
    """Write the bundle of `plan` to `target`; `work` is a folder for what is made on the way.

    Same plan, same bytes. `target` appears only when it is whole. Links of the letters to a
    piece that is not there are findings, and faults of the proof unless the plan is provisional
    (then a piece may be missing because it could not be read).
    Raises `UnreadableInputError` naming a file that cannot be read.
    """
    placed = _placed(plan)
    about = About(plan.title, plan.author, plan.today)
    composed = compose(
        _bundle_sections(plan, placed, _dividers(plan, about, work)),
        target,
        about=about,
        folio_total=_total(placed),
        known_labels=frozenset(piece.piece.label for piece in plan.pieces),
        provisional=plan.provisional,
    )
    return _assembled(plan, composed, placed)


def sections_of(plan: Plan, work: Path) -> tuple[list[Section], int]:
    """Return what the bundle is made of, in order, and its page count.

    Raises `UnreadableInputError` naming a letter that cannot be read.
    """
    placed = _placed(plan)
    dividers = _dividers(plan, About(plan.title, plan.author, plan.today), work)
    return _bundle_sections(plan, placed, dividers), _total(placed)


def _bundle_sections(
    plan: Plan, placed: tuple[Placement, ...], dividers: Path | None
) -> list[Section]:
    """Return what the bundle is made of, in order, each page with its stamp and its number.

    `dividers` is a PDF with a divider page for each piece.
    """
    total = _total(placed)
    prefix = _PROVISIONAL if plan.provisional else ""
    folios = [f"{prefix}{number}/{total}" for number in range(1, total + 1)]
    sections = [
        _front(front, place, _of(folios, place))
        for front, place in zip(plan.fronts, placed, strict=False)
    ]
    pieces = zip(plan.pieces, placed[len(plan.fronts) :], strict=True)
    for index, (piece, place) in enumerate(pieces):
        if dividers is not None:
            folio = folios[place.first_page - 2]
            sections.append(_divider(piece, dividers, index, folio))
        sections.append(piece_section(piece, plan.stamp, _of(folios, place)))
    return sections


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
        ink=settings.nom if settings.style == "rond" else None,
    )


def stamp_texts(label: str, settings: StampSettings, pages: int) -> Iterable[StampText | None]:
    """Yield what the stamp of each page of a piece says; None where it has none."""
    title = piece_numero(label)
    for number in range(1, pages + 1):
        if number > 1 and settings.pages == "premiere":
            yield None
            continue
        yield StampText(title, settings.nom, page_text(number, pages))


def _assembled(plan: Plan, composed: Composed, placed: tuple[Placement, ...]) -> Assembled:
    """Return the result of an assembly, with what a person should know of it."""
    faults = (
        Finding("lien_sans_piece", Severity.BLOQUANT, fault) for fault in composed.broken_links
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


def _placed(plan: Plan) -> tuple[Placement, ...]:
    fronts = {front.key: page_count(front.path, name=front.title) for front in plan.fronts}
    return placements(
        fronts,
        [(piece.piece.label, piece.pages) for piece in plan.pieces],
        dividers=plan.bundle.intercalaires,
    )


def _total(placed: tuple[Placement, ...]) -> int:
    return placed[-1].last_page if placed else 0


def _dividers(plan: Plan, about: About, work: Path) -> Path | None:
    if not plan.bundle.intercalaires or not plan.pieces:
        return None
    work.mkdir(parents=True, exist_ok=True)
    target = work / "intercalaires.pdf"
    write_dividers([piece.piece for piece in plan.pieces], target, about)
    return target


def _divider(piece: PiecePages, path: Path, index: int, folio: str) -> Section:
    return Section(
        label=f"intercalaire-{piece.piece.label}",
        title=f"Intercalaire de la {piece_numero(piece.piece.label).lower()}",
        path=path,
        name=path.name,
        is_piece=False,
        count=1,
        stamps=(None,),
        folios=(folio,),
        start=index,
        bookmark=False,
    )


def _of(folios: list[str], place: Placement) -> tuple[str, ...]:
    return tuple(folios[place.first_page - 1 : place.last_page])
