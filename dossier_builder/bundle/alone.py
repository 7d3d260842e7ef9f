"""Each piece as a file of its own, stamped and proved; taken over while nothing of it changes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from dossier_builder.bundle.assemble import piece_section
from dossier_builder.bundle.cache import Cache, key_of, linked
from dossier_builder.bundle.compose import compose
from dossier_builder.bundle.model import PiecePages, Plan, WrittenPiece
from dossier_builder.bundle.proof import BundleProof, Fault
from dossier_builder.bundle.verify import FaultyPiecesError, prove, refused
from dossier_builder.bundle.volume import About
from dossier_builder.errors import UnreadableInputError


@dataclass(frozen=True, slots=True)
class Former:
    """Where earlier builds left pieces (`folder`), and what they proved of them (`cache`)."""

    folder: Path
    cache: Cache


@dataclass(frozen=True, slots=True)
class _Proved:
    """A file that passed its proof, by its digest."""

    sha256: str
    proof: BundleProof


_ADAPTER: Final = TypeAdapter(_Proved)


def write_pieces(
    plan: Plan, directory: Path, *, former: Former | None = None
) -> tuple[WrittenPiece, ...]:
    """Write each piece alone, stamped, under its `output_name` in `directory`, and prove it.

    One that `former` holds, made from the same bytes with the same words and proved then, is
    taken over as it is. Raises `FaultyPiecesError` naming every piece that does not pass its
    proof or cannot be copied; the others are then written.
    """
    written: list[WrittenPiece] = []
    faulty: dict[str, str] = {}
    for piece in plan.pieces:
        try:
            written.append(_write(plan, piece, directory, former))
        except FaultyPiecesError as error:
            faulty |= error.pieces
        except UnreadableInputError as error:
            faulty[piece.piece.label] = error.what
        if piece.piece.label in faulty:
            (directory / piece.piece.output_name).unlink(missing_ok=True)
    if faulty:
        raise refused(map(Fault, faulty.values()), faulty, name=directory.name)
    return tuple(written)


def proved_pages(pieces: tuple[WrittenPiece, ...]) -> frozenset[str]:
    """Return the digests of the stamped pages of the pieces that were taken over.

    pdfium read the stamp of each when it was proved: nothing in such a page swallows it.
    """
    return frozenset(
        section.page_hashes[index]
        for piece in pieces
        if piece.taken_over
        for section in piece.proof.sections
        for index in section.stamped_pages
    )


def _write(plan: Plan, piece: PiecePages, directory: Path, former: Former | None) -> WrittenPiece:
    target = directory / piece.piece.output_name
    key = _key(plan, piece)
    if former is not None and key:
        known = former.cache.load(key, _ADAPTER)
        if known and linked(former.folder / target.name, target, known.sha256):
            proof = known.proof
            label = piece.piece.label
            return WrittenPiece(label, target, proof.pages, known.sha256, proof, taken_over=True)
    written = _written(plan, piece, target)
    prove(target, written.proof, name=f"pieces/{target.name}")
    if former is not None and key:
        former.cache.store(key, _ADAPTER, _Proved(written.sha256, written.proof))
    return written


def _written(plan: Plan, piece: PiecePages, target: Path) -> WrittenPiece:
    section = piece_section(piece, plan.stamp, ("",) * piece.pages)
    composed = compose(
        [section],
        target,
        about=_about(plan, section.title),
        folio_total=0,
        known_labels=frozenset(),
    )
    label = piece.piece.label
    return WrittenPiece(label, composed.path, composed.pages, composed.sha256, composed.proof)


def _about(plan: Plan, title: str) -> About:
    return About(title, plan.author, plan.today)


def _key(plan: Plan, piece: PiecePages) -> str:
    """Return the key of a piece's own file: all that decides its bytes; "" when not known."""
    if not piece.key:
        return ""
    words = (piece.piece.label, piece.piece.designation, plan.author, plan.today.isoformat())
    return key_of("alone", piece.key, plan.stamp.model_dump_json(), *words)
