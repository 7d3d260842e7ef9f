"""Evidence boxes are judged by what stands inside them on the page."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from benchmarks.accuracy.frames import Frames
from benchmarks.accuracy.kit.sheet import Sheet
from dossier_builder.facts.model import Evidence, Fact, Status
from dossier_builder.geometry import Box

AMOUNT = Box(300, 90, 380, 104)
DAY = Box(100, 190, 180, 204)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    sheet = Sheet(Random(1), size=10)
    sheet.t(100, 100, "Total TTC")
    sheet.t(302, 100, "1 234,50 €")
    sheet.t(102, 200, "1er avril 2026")
    for line in range(30):
        sheet.t(100, 300 + 14 * line, "Les conditions générales figurent au verso de la facture.")
    path = tmp_path / "page.pdf"
    path.write_bytes(sheet.pdf())
    return path


def _framed(
    path: Path, value: object, box: Box | None, text: str = "1 234,50", method: str = "page"
) -> bool | None:
    evidence = Evidence(file=path.name, page=1, bbox=box, text=text, method=method)
    with Frames(path) as frames:
        return frames.frames(Fact(value, Status.PROBABLE, evidence))


@pytest.mark.parametrize(
    ("value", "box"),
    [(Decimal("1234.50"), AMOUNT), ("EUR", AMOUNT), (date(2026, 4, 1), DAY)],
)
def test_a_box_round_the_value_frames_it(page: Path, value: object, box: Box) -> None:
    assert _framed(page, value, box) is True


@pytest.mark.parametrize(
    ("value", "box"),
    [
        (Decimal("1234.51"), AMOUNT),
        (Decimal("1234.50"), DAY),
        (date(2026, 4, 2), DAY),
        ("F-1", AMOUNT),
    ],
)
def test_a_box_round_something_else_does_not(page: Path, value: object, box: Box) -> None:
    assert _framed(page, value, box) is False


def test_a_box_round_the_whole_page_frames_nothing(page: Path) -> None:
    assert _framed(page, Decimal("1234.50"), Box(0, 0, 595, 842)) is False


def test_what_has_no_box_or_was_worked_out_is_not_judged(page: Path) -> None:
    assert _framed(page, Decimal("1234.50"), None) is None
    assert _framed(page, Decimal("1234.50"), AMOUNT, method="page+calcul") is None
