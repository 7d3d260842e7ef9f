"""Documents that nobody of this project wrote, dropped into one folder as a new user would."""

import csv
import json
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dossier_builder.cli import main
from dossier_builder.errors import ExitCode

PUBLIC = Path(__file__).parents[1] / "data" / "public"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("public")
    main(["init", str(root)])
    with (PUBLIC / "manifest.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    folder = root / "inbox" / "REEL"
    folder.mkdir()
    for row in rows:
        if "ma jolie boutique" in row["buyer_name"].lower():
            shutil.copy(PUBLIC / row["file"], folder)
    code = main(["build", "--workspace", str(root), "--today", "2026-11-23"])
    assert code == ExitCode.INCOMPLETE
    return root / "outbox" / "REEL"


def data(workspace: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((workspace / "dossier.json").read_text(encoding="utf-8"))
    return loaded


def test_what_is_owed_is_what_remains_due_and_not_the_total(workspace: Path) -> None:
    invoices = {item["number"]: item for item in data(workspace)["decompte"]["invoices"]}
    invoice = invoices["FA-2017-0010"]
    assert Decimal(invoice["total_ttc"]) == Decimal("671.15")
    assert Decimal(invoice["prepaid"]) == Decimal("201.00")
    assert Decimal(invoice["balance"]) == Decimal("470.15")


def test_the_report_shows_the_figures_as_french_reads_them(workspace: Path) -> None:
    report = (workspace / "rapport.html").read_text(encoding="utf-8")
    assert "470,15" in report
    assert "671,15" in report


def test_every_file_is_a_piece_or_is_listed_with_a_reason(workspace: Path) -> None:
    loaded = data(workspace)
    pieces = {piece["file"] for piece in loaded["pieces"]}
    left_out = {item["file"] for item in loaded["left_out"] if item["reason"]}
    assert pieces | left_out == {item["file"] for item in loaded["files"]}
    assert not pieces & left_out
