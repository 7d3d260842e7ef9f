"""Words of one page -> its rows: which words stand on one line."""

from dossier_builder.facts.layout.laying import layout_of
from dossier_builder.geometry import Box
from dossier_builder.reading.model import Document, Medium, Page, Word


def word(text: str, x: float, top: float) -> Word:
    return Word(text, Box(x, top, x + 6 * len(text), top + 9))


def rows(*words: Word) -> list[str]:
    page = Page(1, 595.0, 842.0, "text", words)
    return [line.text for line in layout_of(Document("f", "0", Medium.PDF, (page,))).lines]


def test_a_sum_goes_with_its_label_and_not_with_the_table_half_a_line_higher() -> None:
    found = rows(
        word("2", 40, 100.0), word("20", 90, 100.0), word("10,50", 150, 100.0),
        word("6845,48", 500, 104.4), word("Montant", 360, 104.8), word("TTC", 410, 104.8),
    )  # fmt: skip
    assert [row.split() for row in found] == [["2", "20", "10,50"], ["Montant", "TTC", "6845,48"]]


def test_words_on_a_slight_slope_stay_one_row() -> None:
    [row] = rows(*(word("mot", 40 + 60 * i, 100 + 0.6 * i) for i in range(8)))
    assert row.split() == ["mot"] * 8
