"""outbox/index.html lists every dossier, the date that runs first on top."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import html

from dossier_builder.report.data import to_data, to_json
from dossier_builder.report.index import IndexRow, index_row, render_index
from tests.report import factories


def parsed(source: str) -> html.HtmlElement:
    element: html.HtmlElement = html.document_fromstring(source)
    return element


@pytest.fixture
def row(tmp_path: Path) -> IndexRow:
    return index_row(json.loads(to_json(to_data(factories.once_due(tmp_path)))))


def test_a_row_says_state_amount_and_the_next_date_to_come(row: IndexRow) -> None:
    assert row.dossier == "ATELIER_MARNE"
    assert row.href == "ATELIER_MARNE/rapport.html"
    assert row.stage_words == "requête prête"
    assert row.total is not None and row.total > Decimal(11000)
    assert (row.next_date, row.next_title) == (
        date(2026, 12, 9),
        "L’extrait Kbis aura trois mois",
    )
    assert row.questions == 1


def test_data_of_the_same_day_gives_the_row_without_json(row: IndexRow, tmp_path: Path) -> None:
    assert index_row(to_data(factories.once_due(tmp_path))) == row


def test_dossiers_stand_by_their_next_date(row: IndexRow) -> None:
    near = replace(row, dossier="PROCHE", next_date=date(2026, 10, 25))
    none = replace(row, dossier="AUCUNE", next_date=None, total=None)
    page = parsed(render_index([none, row, near]))
    names = page.xpath("//tbody/tr/th/a/text()")
    assert names == ["PROCHE", "ATELIER_MARNE", "AUCUNE"]
    assert page.xpath("//tbody/tr[3]/@data-total") == ["-1"]


def test_names_from_folders_are_escaped_and_linked(row: IndexRow) -> None:
    odd = "A&B <i>n° 1</i>"
    data = {"dossier": odd}
    page = parsed(render_index([replace(row, dossier=data["dossier"])]))
    assert page.xpath("//tbody//th/a/text()") == [odd]
    assert not page.xpath("//tbody//i")


def test_an_empty_outbox_says_what_to_do() -> None:
    page = parsed(render_index([]))
    assert "Créez un dossier dans inbox/" in page.text_content()


@pytest.mark.parametrize("data", [{}, {"next_step": 3}])
def test_what_is_no_dossier_json_is_refused(data: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        index_row(data)
