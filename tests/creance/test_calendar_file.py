"""The calendar file, read by hand as RFC 5545 says."""

from dataclasses import replace
from datetime import date

from dossier_builder.creance.calendar_file import to_ics
from dossier_builder.creance.model import Creance
from tests.creance.factories import claim, invoice

STATED = {
    "mise_en_demeure": {"envoyee_le": date(2026, 10, 1), "recue_le": date(2026, 10, 6)},
    "procedure": {
        "deposee_le": date(2026, 10, 23),
        "consignation_demandee_le": date(2026, 10, 30),
        "ordonnance_le": date(2026, 11, 12),
    },
}


def events(data: bytes) -> list[dict[str, str]]:
    """Unfold the lines and return the properties of each event."""
    lines = data.decode("utf-8").replace("\r\n ", "").split("\r\n")
    found: list[dict[str, str]] = []
    inside = 0
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        inside += name == "BEGIN"
        if found and inside == 2:
            found[-1][name.partition(";")[0]] = value
        inside -= name == "END"
    return found


def made() -> Creance:
    return claim(invoice(), stated=STATED)


def test_each_deadline_is_one_whole_day_event() -> None:
    creance = made()
    found = events(to_ics(creance))
    assert {one["DTSTART"] for one in found} == {
        deadline.on.strftime("%Y%m%d") for deadline in creance.deadlines
    }
    assert {deadline.key for deadline in creance.deadlines} == {
        "mise_en_demeure",
        "prescription",
        "consignation",
        "signification",
    }
    assert "20270212" in {one["DTSTART"] for one in found}
    assert len({one["UID"] for one in found}) == len(found)


def test_lines_end_in_crlf_and_hold_at_most_75_octets() -> None:
    data = to_ics(made())
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert not any(b"\n" in line for line in lines)


def test_the_same_claim_gives_the_same_bytes_and_the_same_identifiers() -> None:
    assert to_ics(made()) == to_ics(made())


def test_commas_and_semicolons_are_escaped() -> None:
    (served,) = (one for one in events(to_ics(made())) if one["DTSTART"] == "20270212")
    assert "1411 CPC\\, décret" in served["DESCRIPTION"]


def test_a_dossier_whose_name_has_line_breaks_stays_on_its_line() -> None:
    found = events(to_ics(replace(made(), dossier="deux\nlignes\r")))
    assert all(one["SUMMARY"].startswith("deux lignes") for one in found)
