"""Where everything stands follows from page counts alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_builder.bundle.layout import placements

COUNTS = st.lists(st.integers(1, 400), min_size=1, max_size=60)


def test_pieces_follow_the_letters() -> None:
    placed = placements({"requete": 3, "bordereau": 2}, [("1", 4), ("2", 1)])

    assert [(p.label, p.first_page, p.last_page, p.is_piece) for p in placed] == [
        ("requete", 1, 3, False),
        ("bordereau", 4, 5, False),
        ("1", 6, 9, True),
        ("2", 10, 10, True),
    ]


def test_a_divider_stands_before_each_piece_and_is_not_its_first_page() -> None:
    placed = placements({"bordereau": 1}, [("1", 2), ("2", 1)], dividers=True)

    assert [p.first_page for p in placed] == [1, 3, 6]


def test_a_piece_without_pages_is_refused() -> None:
    with pytest.raises(ValueError, match="0 pages"):
        placements({}, [("1", 0)])


@given(COUNTS, COUNTS)
def test_pages_are_contiguous_and_none_is_lost(fronts: list[int], pieces: list[int]) -> None:
    placed = placements(
        {f"f{i}": n for i, n in enumerate(fronts)}, [(str(i), n) for i, n in enumerate(pieces)]
    )

    covered = [page for p in placed for page in range(p.first_page, p.last_page + 1)]
    assert covered == list(range(1, sum(fronts) + sum(pieces) + 1))
