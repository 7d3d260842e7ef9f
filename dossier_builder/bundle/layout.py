"""Page counts -> where each letter and each piece stands in the bundle."""

from collections.abc import Mapping, Sequence

from dossier_builder.bundle.model import Placement


def placements(
    front_pages: Mapping[str, int],
    pieces: Sequence[tuple[str, int]],
    *,
    dividers: bool = False,
) -> tuple[Placement, ...]:
    """Return the place of each front document (in order), then of each piece.

    `front_pages` maps a document's key to its page count, `pieces` are (label, page count).
    With `dividers`, a divider page stands before each piece; `first_page` is still the
    piece's own first page, the one the bordereau names.
    Raises `ValueError` for a page count below 1.
    """
    placed: list[Placement] = []
    page = 1
    for key, count in front_pages.items():
        placed.append(_place(key, page, count, is_piece=False))
        page += count
    for label, count in pieces:
        page += dividers
        placed.append(_place(label, page, count, is_piece=True))
        page += count
    return tuple(placed)


def _place(label: str, page: int, count: int, *, is_piece: bool) -> Placement:
    if count < 1:
        raise ValueError(f"{label}: {count} pages")
    return Placement(label, page, count, is_piece=is_piece)
