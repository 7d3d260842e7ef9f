"""The memory of what was built: used when it fits, ignored when it does not."""

from datetime import date
from pathlib import Path

import pytest

from dossier_builder.watch.ledger import Ledger
from dossier_builder.watch.signature import Signature

SIGNATURE = Signature(
    date(2026, 11, 23), (("é\udcff.pdf", 1, 2, 3),), (("t", 4, 5, 6),), (("l.docx", "ab"),)
)


@pytest.fixture
def outbox(tmp_path: Path) -> Path:
    folder = tmp_path / "outbox"
    folder.mkdir()
    (folder / "rapport.html").write_text("r")
    return folder


def test_what_was_noted_is_recalled_as_it_was(tmp_path: Path, outbox: Path) -> None:
    Ledger(tmp_path).note("Éloïse\n🙂", SIGNATURE, outbox)
    again = Ledger(tmp_path)
    assert again.recall("Éloïse\n🙂", outbox) == SIGNATURE
    assert again.latest_day() == date(2026, 11, 23)
    assert again.recall("Éloïse", outbox) is None


def test_an_outbox_that_changed_meanwhile_recalls_nothing(tmp_path: Path, outbox: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.note("A", SIGNATURE, outbox)
    (outbox / "rapport.html").write_text("autre")
    assert ledger.recall("A", outbox) is None


@pytest.mark.parametrize("damage", ["", "{", "[]", "null", '{"dossier": "A"}'])
def test_a_damaged_entry_is_as_good_as_none(tmp_path: Path, outbox: Path, damage: str) -> None:
    ledger = Ledger(tmp_path)
    ledger.note("A", SIGNATURE, outbox)
    (entry,) = (tmp_path / "construits").iterdir()
    entry.write_text(damage)
    assert ledger.recall("A", outbox) is None
    assert ledger.latest_day() is None


def test_an_error_is_kept_until_it_is_over(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.note_error("A", "Le disque est plein.")
    assert Ledger(tmp_path).error("A") == "Le disque est plein."
    ledger.note_error("A", None)
    assert ledger.error("A") is None
    assert ledger.latest_day() is None
