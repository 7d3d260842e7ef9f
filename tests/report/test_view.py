"""Which pictures of a question stand open."""

import pytest

from dossier_builder.creance.model import Question
from dossier_builder.geometry import Box
from dossier_builder.report.readings import FactRow, Reading
from dossier_builder.report.sight import Sight
from dossier_builder.report.view import AskedQuestion

PAGE = Box(0.0, 0.0, 595.0, 842.0)
WHOLE = Sight("page-1", PAGE, None, 595.0, 842.0)
STRIP = Sight("page-1", Box(0.0, 100.0, 430.0, 250.0), None, 595.0, 842.0)


def asked(*sights: Sight | None) -> AskedQuestion:
    readings = tuple(Reading("a.jpg", 1, "12/05/2026", "lu", sight) for sight in sights)
    row = FactRow("", "", "Date", "", "", "", None, readings, None)
    return AskedQuestion(Question("c", "t", "w", "", blocking=True), (row,), ())


@pytest.mark.parametrize(
    ("sights", "is_open"),
    [
        ((WHOLE,), True),
        ((STRIP,), True),
        ((STRIP, STRIP), True),
        ((WHOLE, STRIP), False),
        ((WHOLE, WHOLE), False),
        ((None,), False),
        ((), False),
    ],
)
def test_a_lone_picture_or_low_strips_stand_open(
    sights: tuple[Sight | None, ...], is_open: bool
) -> None:
    assert asked(*sights).is_open is is_open
