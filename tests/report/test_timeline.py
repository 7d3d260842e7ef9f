"""The timeline tells every dated event once, in order, and its labels never overlap."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from lxml import etree

from dossier_builder.creance.model import Creance
from dossier_builder.report.dates import running_dates
from dossier_builder.report.events import Lane, events
from dossier_builder.report.timeline import WIDTH, timeline
from tests.report import factories

SVG = {"s": "http://www.w3.org/2000/svg"}


@pytest.fixture
def creance(tmp_path: Path) -> Creance:
    return factories.once_due(tmp_path).creance


def test_events_stand_in_order_and_none_twice(creance: Creance) -> None:
    found = events(creance)
    assert [event.on for event in found] == sorted(event.on for event in found)
    assert len(set(found)) == len(found)
    told = [(event.on, event.label) for event in found]
    assert (date(2026, 3, 12), "émise") in told
    assert (date(2026, 10, 14), "4\u202f000,00\u00a0€") in told
    assert (date(2026, 10, 2), "mise en demeure envoyée") in told
    assert (date(2026, 6, 12), "relance") in told


def test_a_limitation_that_is_also_a_deadline_is_told_once(creance: Creance) -> None:
    first = creance.limitations[0]
    deadline = replace(creance.deadlines[0], title="Prescription", on=first.expires_on)
    found = events(replace(creance, deadlines=(deadline,)))
    assert [event.text for event in found if event.on == first.expires_on] == ["Prescription"]


def drawn(creance: Creance) -> etree._Element:
    made = timeline(creance)
    assert made is not None
    return etree.fromstring(str(made.svg).replace("<svg ", f'<svg xmlns="{SVG["s"]}" ', 1))


def test_it_is_well_formed_and_stays_in_its_picture(creance: Creance) -> None:
    svg = drawn(creance)
    width, height = map(float, str(svg.get("viewBox")).split()[2:])
    assert width == WIDTH
    for rect in svg.findall(".//s:rect", SVG):
        assert 0 <= float(str(rect.get("x"))) <= width
        assert 0 <= float(str(rect.get("y"))) <= height
        assert float(str(rect.get("width"))) >= 0


def test_labels_of_one_height_never_overlap(creance: Creance) -> None:
    many = tuple(
        replace(creance.deadlines[0], title=f"Échéance procédurale {n}", on=day)
        for n in range(12)
        if (day := creance.today + timedelta(days=3 * n))
    )
    spans: dict[str, list[tuple[float, float]]] = {}
    for text in drawn(replace(creance, deadlines=many)).findall(".//s:g/s:text", SVG):
        x, length = float(str(text.get("x"))), len(str(text.text)) * 5.4
        end = text.get("text-anchor") == "end"
        spans.setdefault(str(text.get("y")), []).append((x - length, x) if end else (x, x + length))
    for row in spans.values():
        row.sort()
        for left, right in zip(row, row[1:], strict=False):  # noqa: RUF007
            assert left[1] <= right[0]


def test_interest_is_drawn_from_the_due_date_to_the_last_day(creance: Creance) -> None:
    titles = [title.text for title in drawn(creance).findall(".//s:rect/s:title", SVG)]
    assert sum("intérêts du" in str(title) for title in titles) == 5
    assert any("12,15" in str(title) and "221,30" in str(title) for title in titles)


def test_a_hostile_invoice_number_writes_no_tag(creance: Creance) -> None:
    assert creance.decompte is not None
    invoice = replace(creance.decompte.invoices[0], number="</text><script>")
    decompte = replace(creance.decompte, invoices=(invoice,))
    assert not drawn(replace(creance, decompte=decompte)).findall(".//s:script", SVG)


def test_a_claim_without_a_date_has_no_picture(creance: Creance) -> None:
    bare = replace(
        creance,
        decompte=None,
        pieces=(),
        deadlines=(),
        limitations=(),
        mise_en_demeure=replace(creance.mise_en_demeure, sent_on=None, received_on=None),
    )
    assert timeline(bare) is None


def test_one_day_only_is_drawn(creance: Creance) -> None:
    bare = replace(creance, decompte=None, pieces=(), limitations=(), deadlines=())
    state = replace(creance.mise_en_demeure, sent_on=creance.today, received_on=None)
    made = timeline(replace(bare, mise_en_demeure=state))
    assert made is not None and [event.lane for event in made.events] == [Lane.DEMARCHES]


def test_dates_to_come_stand_before_those_past(creance: Creance) -> None:
    dates = running_dates(creance)
    assert [item.on for item in dates] == [
        date(2026, 12, 9),
        date(2031, 4, 11),
        date(2026, 10, 21),
    ]
    assert [item.distance for item in dates] == [
        "dans 48\u00a0jours",
        "dans plus de 4\u00a0ans",
        "passé depuis 1\u00a0jour",
    ]
    assert [item.tone for item in dates] == ["", "", "is-past"]
