"""Which pages of a bundle belong to which letter or piece, and the names that lead there."""

from collections.abc import Iterator

from dossier_builder.bundle.proof import BundleProof


class Spans:
    """The pages (from 1) of each document of a proof; the slices of a piece are one document."""

    def __init__(self, proof: BundleProof) -> None:
        self._owner: dict[int, str] = {}
        self._first: dict[str, int] = {}
        for section in proof.sections:
            name = name_of(section.label, is_piece=section.is_piece)
            self._first.setdefault(name, section.first_page)
            for page in range(section.first_page, section.first_page + section.pages):
                self._owner[page] = name

    def together(self, one: int, other: int) -> bool:
        """Tell whether two pages belong to the same document."""
        return one in self._owner and self._owner[one] == self._owner.get(other)

    def holds(self, name: str, page: int) -> bool:
        """Tell whether a page belongs to the document of this name."""
        return self._owner.get(page) == name

    def first_pages(self) -> Iterator[tuple[str, int]]:
        """Yield each document's name and its first page."""
        yield from self._first.items()


def name_of(label: str, *, is_piece: bool) -> str:
    """Return the named destination of a letter ("bordereau") or a piece ("piece-3-1")."""
    return f"piece-{label}" if is_piece else label
