"""What goes into a bundle, where everything stands in it, and what came out."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

from dossier_builder.bundle.proof import BundleProof
from dossier_builder.facts.model import Finding
from dossier_builder.pieces.model import Piece
from dossier_builder.settings.firm import BundleSettings, StampSettings

#: Target of a letter's hyperlink to a piece; the piece's label follows.
PIECE_URN: Final = "urn:dossier-builder:piece:"
#: Key of the front document whose lines name the pieces: stamps link back to it.
BORDEREAU_KEY: Final = "bordereau"


class Corner(StrEnum):
    """A corner of the page as shown (rotation applied), in the order in which they are tried."""

    HAUT_DROITE = "haut_droite"
    HAUT_GAUCHE = "haut_gauche"
    BAS_GAUCHE = "bas_gauche"
    BAS_DROITE = "bas_droite"


@dataclass(frozen=True, slots=True)
class PageSpots:
    """Where one page has room: for the stamp, and for its number in the bundle.

    `*_free` is False when no corner is free: what is stamped there is then drawn without a
    background, so that nothing of the piece is hidden. `*_shift` is how far it stands inwards
    from its usual place (points of the page as shown), `stamp_scale` is below 1 for a stamp
    that had to be drawn smaller.
    """

    stamp: Corner = Corner.HAUT_DROITE
    stamp_free: bool = True
    folio: Corner = Corner.BAS_DROITE
    folio_free: bool = True
    stamp_shift: tuple[float, float] = (0.0, 0.0)
    stamp_scale: float = 1.0
    folio_shift: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class FrontDocument:
    """A letter at the head of the bundle, as PDF. `key` names it ("requete", "bordereau"...)."""

    key: str
    title: str
    path: Path


@dataclass(frozen=True, slots=True)
class PieceSource:
    """A piece and the dropped file it is made from."""

    piece: Piece
    path: Path
    password: str | None = None


@dataclass(frozen=True, slots=True)
class PagesResult:
    """A file as PDF: the path of the file itself when it is a sound PDF, new bytes otherwise.

    `findings` says what was done to it (recovered, flattened, rendered...).
    """

    pdf: bytes | Path
    pages: int
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class PiecePages:
    """A piece ready for the bundle: its pages, and where each has room (empty: not looked for).

    `key` stands for all that decided them, "" when that is not known. `way` counts the safer
    ways in which it had to be taken (see `safer`): 0 when it is as it was.
    """

    piece: Piece
    path: Path
    pages: int
    findings: tuple[Finding, ...] = ()
    spots: tuple[PageSpots, ...] = ()
    key: str = ""
    way: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything `assemble` needs. Order is the order of the bundle: fronts, then pieces."""

    fronts: tuple[FrontDocument, ...]
    pieces: tuple[PiecePages, ...]
    stamp: StampSettings
    bundle: BundleSettings
    title: str
    author: str
    today: date
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a letter or a piece stands: `first_page` counts from 1 in the whole bundle.

    `label` is a piece's label, or a front document's key (`is_piece` tells which).
    """

    label: str
    first_page: int
    pages: int
    is_piece: bool = True

    @property
    def last_page(self) -> int:
        """Number of its last page in the bundle."""
        return self.first_page + self.pages - 1


@dataclass(frozen=True, slots=True)
class WrittenPiece:
    """A piece written alone, stamped; `proof` says what `verify_bundle` must find in it.

    `taken_over`: the file of an earlier build, proved then.
    """

    label: str
    path: Path
    pages: int
    sha256: str
    proof: BundleProof = field(repr=False)
    taken_over: bool = False


@dataclass(frozen=True, slots=True)
class Assembled:
    """A bundle on disk. `removed` lists what was taken out of the copies (French).

    `proof` says what `verify_bundle` must find in it.
    """

    path: Path
    pages: int
    placements: tuple[Placement, ...]
    sha256: str
    removed: tuple[str, ...]
    findings: tuple[Finding, ...]
    proof: BundleProof = field(repr=False)
