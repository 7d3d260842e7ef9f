"""Boxes of a recognised line: as high as its type, apart where the ink has spaces."""

from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from dossier_builder.fonts import font
from dossier_builder.geometry import Box
from dossier_builder.reading.model import Word
from dossier_builder.reading.spacing import spaced
from dossier_builder.reading.type_size import in_type

SIZE = 28
LEFT, TOP = 60, 40


def picture(text: str, *, face: str = "LiberationSans-Regular", size: int = SIZE) -> Any:
    image = Image.new("L", (900, 140), 255)
    ImageDraw.Draw(image).text(
        (LEFT, TOP), text, font=ImageFont.truetype(str(font(face)), size), fill=0
    )
    return np.asarray(image)


def width(text: str) -> float:
    return ImageFont.truetype(str(font("LiberationSans-Regular")), SIZE).getlength(text)


def framed(text: str, *, x0: float = LEFT, x1: float = 0, margin: float = 0.0) -> Word:
    """A word as a detector frames it: about a third higher than its type, and more or less."""
    x1 = x1 or x0 + width(text)
    return Word(text, Box(x0, TOP - 2 - margin, x1, TOP + 35 + margin))


@pytest.mark.parametrize("face", ["LiberationSans-Regular", "LiberationSerif-Bold", "Carlito-Bold"])
@pytest.mark.parametrize("text", ["Total", "règlement", "exercice", "6 147,30", "FACTURE", "Qté"])
@pytest.mark.parametrize("margin", [-2.0, 0.0, 3.0])
def test_a_box_is_as_high_as_its_type_however_it_was_framed(
    face: str, text: str, margin: float
) -> None:
    level = picture(text, face=face)
    [word] = in_type([framed(text, margin=margin)], level, 1.0)
    assert SIZE * 0.86 <= word.box.height <= SIZE * 1.14


def test_small_and_tall_words_of_one_line_stand_on_one_baseline() -> None:
    level = picture("Hg xce")
    whole = [framed("Hg"), framed("xce", x0=LEFT + width("Hg "))]
    first, second = in_type(whole, level, 1.0)
    assert first.box.bottom == pytest.approx(second.box.bottom, abs=1.5)
    assert first.box.height == second.box.height


def test_a_blank_place_keeps_the_size_that_was_framed() -> None:
    level = np.full((140, 900), 255, dtype=np.uint8)
    [word] = in_type([framed("Total")], level, 1.0)
    assert word.box.height == pytest.approx(37 / 1.32)


def texts(words: list[Word], level: Any) -> list[str]:
    return [word.text for word in spaced(in_type(words, level, 1.0), level, 1.0)]


def test_a_space_that_was_dropped_is_found_in_the_ink() -> None:
    level = picture("N° NH 2026")
    assert texts([framed("N°NH", x1=LEFT + width("N° NH"))], level) == ["N°", "NH"]


def test_a_dash_between_spaces_stands_by_itself_and_one_within_a_number_does_not() -> None:
    level = picture("390-12 - page 2")
    glued = framed("390-12-page", x1=LEFT + width("390-12 - page"))
    assert texts([glued], level) == ["390-12", "-", "page"]


def test_a_number_whose_dash_stands_a_little_apart_is_not_cut() -> None:
    level = picture("FA-2017 -0010")
    glued = framed("FA-2017-0010", x1=LEFT + width("FA-2017 -0010"))
    assert texts([glued], level) == ["FA-2017-0010"]


def test_what_is_printed_without_a_space_stays_one_word() -> None:
    assert texts([framed("N°NH26")], picture("N°NH26")) == ["N°NH26"]


def test_a_word_that_was_torn_is_mended() -> None:
    level = picture("TRAMOULIS")
    torn = [framed("TRAM"), framed("OULIS", x0=LEFT + width("TRAM"))]
    assert texts(torn, level) == ["TRAMOULIS"]


def test_spread_capitals_are_mended_and_their_words_kept_apart() -> None:
    title = "T R A M O U L I S   S A S"  # drawn with gaps, recognised without
    level = picture(title)
    cuts = [0, *(width(title[:n]) for n in (8, 18)), width(title) + 12]
    torn = [
        framed(text, x0=LEFT + a - 2, x1=LEFT + b - 10)
        for text, a, b in zip(("TRAM", "OULIS", "SAS"), cuts, cuts[1:], strict=False)
    ]
    assert texts(torn, level) == ["TRAMOULIS", "SAS"]


def test_two_words_stay_two() -> None:
    level = picture("NET TTC")
    assert texts([framed("NET"), framed("TTC", x0=LEFT + width("NET "))], level) == ["NET", "TTC"]


def test_the_cents_of_a_sum_go_with_it() -> None:
    level = picture("1234,56")
    torn = [framed("1234,"), framed("56", x0=LEFT + width("1234,"))]
    assert texts(torn, level) == ["1234,56"]


def test_words_are_set_apart_where_the_paper_shows() -> None:
    level = picture("Total HT")
    end = LEFT + width("Total")
    slices = [framed("Total", x1=end + 3), framed("HT", x0=end + 3, x1=LEFT + width("Total HT"))]
    first, second = spaced(in_type(slices, level, 1.0), level, 1.0)
    assert width(" ") <= second.box.x0 - first.box.x1 <= width(" ") + 6


def test_no_words_make_no_line() -> None:
    assert spaced([], picture(""), 1.0) == []
