"""The journal hears what a worker's job raised, for as long as it is open."""

import json
from pathlib import Path

from dossier_builder.isolation import FAULTS
from dossier_builder.watch.journal import FileJournal


def test_a_fault_of_a_worker_is_a_line_of_its_own(tmp_path: Path) -> None:
    journal = FileJournal(tmp_path / "journal.jsonl")
    FAULTS.error("%s", "ValueError, read, read.py:12")
    journal.close()
    FAULTS.error("%s", "after the end")
    (line,) = (tmp_path / "journal.jsonl").read_text("utf-8").splitlines()
    event = json.loads(line)
    assert (event["event"], event["ou"]) == ("faute", "ValueError, read, read.py:12")
