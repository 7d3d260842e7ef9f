"""Once filed, the requête and its bundle stay those of the day of filing; the report moves on."""

import hashlib
import html
import json
import re
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from dossier_builder.cli import main
from dossier_builder.errors import ExitCode

DOSSIER = "ATELIER_MARNE"
FILED = "2026-11-13"
STATED = "\n[procedure]\ndeposee_le = 2026-11-13\n"
PAID = '\n[[paiements]]\ndate = 2026-11-18\nmontant = 500.00\nlibelle = "Virement"\n'


@pytest.fixture(scope="module")
def at_filing(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The complete dossier, built on the day of its filing and not yet said to be filed."""
    root = tmp_path_factory.mktemp("depot") / "espace"
    shutil.copytree(demonstration, root)
    shutil.rmtree(root / "inbox" / "TRANSPORTS_LOIRE")
    shutil.rmtree(root / "outbox" / "TRANSPORTS_LOIRE")
    assert build(root, FILED) == ExitCode.OK
    return root


@pytest.fixture
def workspace(at_filing: Path, tmp_path: Path) -> Path:
    """The same, to change at will."""
    root = tmp_path / "espace"
    shutil.copytree(at_filing, root)
    return root


def build(root: Path, today: str) -> int:
    return main(["build", DOSSIER, "--workspace", str(root), "--today", today])


def state(root: Path, lines: str) -> None:
    path = root / "inbox" / DOSSIER / "dossier.toml"
    path.write_text(path.read_text("utf-8") + lines, "utf-8")


def filed_documents(root: Path) -> dict[str, str]:
    folder = root / "outbox" / DOSSIER / "injonction_de_payer"
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def data(root: Path) -> Any:
    return json.loads((root / "outbox" / DOSSIER / "dossier.json").read_text("utf-8"))


def report(root: Path) -> str:
    page = (root / "outbox" / DOSSIER / "rapport.html").read_text("utf-8")
    text = html.unescape(re.sub(r"<[^>]+>", " ", page))
    return " ".join(text.split())


def text_of(root: Path, name: str) -> str:
    document = pypdfium2.PdfDocument(root / "outbox" / DOSSIER / "injonction_de_payer" / name)
    try:
        return " ".join(" ".join(_pages(document)).split())
    finally:
        document.close()


def _pages(document: pypdfium2.PdfDocument) -> Iterator[str]:
    for page in document:
        yield page.get_textpage().get_text_bounded()


def drop_later_paper(root: Path) -> None:
    """A creditor's letter of 20 November, dropped after the filing."""
    path = root / "inbox" / DOSSIER / "relance 2026-11-20.pdf"
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    lines = ("Objet : relance", "Reims, le 20 novembre 2026", "Nous vous relançons.")
    for index, line in enumerate(lines):
        canvas.drawString(60, 760 - 20 * index, line)
    canvas.save()
    state(
        root,
        '\n[[fichiers]]\nnom = "relance 2026-11-20.pdf"\nnature = "relance"\ndate = 2026-11-20\n',
    )


def test_what_was_filed_keeps_its_bytes_on_every_later_day(workspace: Path) -> None:
    filed = filed_documents(workspace)
    state(workspace, STATED)
    for today in (FILED, "2026-11-14", "2026-11-23", "2027-02-01"):
        build(workspace, today)
        assert filed_documents(workspace) == filed


def test_the_documents_bear_the_day_of_filing_and_the_report_counts_to_today(
    workspace: Path,
) -> None:
    asked = Decimal(data(workspace)["decompte"]["total"])
    state(workspace, STATED)
    build(workspace, "2026-11-23")
    assert "13 novembre 2026" in text_of(workspace, "requete.pdf")
    assert "23 novembre 2026" not in text_of(workspace, "requete.pdf")
    assert "23 novembre 2026" not in text_of(workspace, "decompte.pdf")
    found = data(workspace)
    assert found["decompte"]["stop_date"] == "2026-11-23"
    assert Decimal(found["decompte"]["total"]) > asked
    assert Decimal(found["filing"]["total"]) == asked
    said = report(workspace)
    assert "La requête a été déposée le 13 novembre 2026" in said
    assert "montrés tels que déposés le 13 novembre 2026" in said
    assert "Reste dû aujourd’hui" in said
    assert "Aucune archive de ce dépôt n’a été faite" in said


def test_a_payment_after_the_filing_moves_the_report_and_not_what_was_filed(
    workspace: Path,
) -> None:
    filed = filed_documents(workspace)
    state(workspace, STATED)
    build(workspace, "2026-11-23")
    before = Decimal(data(workspace)["decompte"]["total"])
    state(workspace, PAID)
    build(workspace, "2026-11-23")
    assert filed_documents(workspace) == filed
    assert before - Decimal(data(workspace)["decompte"]["total"]) >= Decimal(500)


def test_a_paper_dated_after_the_filing_joins_no_filed_bundle_and_takes_the_next_number(
    workspace: Path,
) -> None:
    filed = filed_documents(workspace)
    numbers = {piece["file"]: piece["label"] for piece in data(workspace)["pieces"]}
    state(workspace, STATED)
    drop_later_paper(workspace)
    build(workspace, "2026-11-23")
    assert filed_documents(workspace) == filed
    present = {piece["file"]: piece["label"] for piece in data(workspace)["pieces"]}
    later = present.pop("relance 2026-11-20.pdf")
    assert present == numbers
    assert int(later) == 1 + max(int(label.partition("-")[0]) for label in numbers.values())
    assert f"La pièce n° {later} est venue après ce dépôt" in report(workspace)
    verified = main(["verify", str(workspace / "outbox" / DOSSIER)])
    assert verified == ExitCode.OK


def test_the_report_names_the_archive_of_what_was_filed(workspace: Path) -> None:
    filed = filed_documents(workspace)
    archive = ["archive", DOSSIER, "--workspace", str(workspace), "--today", FILED]
    assert main([*archive, "--depose-le", FILED]) == ExitCode.OK
    (record,) = (workspace / "outbox" / DOSSIER / "archives").glob("*.zip")
    state(workspace, STATED)
    build(workspace, "2026-11-23")
    assert filed_documents(workspace) == filed
    assert f"L’archive « {record.stem}" in report(workspace)


def test_with_an_archive_an_undated_paper_dropped_since_joins_no_filed_bundle(
    workspace: Path,
) -> None:
    filed = filed_documents(workspace)
    archive = ["archive", DOSSIER, "--workspace", str(workspace), "--today", FILED]
    assert main([*archive, "--depose-le", FILED]) == ExitCode.OK
    canvas = Canvas(str(workspace / "inbox" / DOSSIER / "note.pdf"), pagesize=A4, invariant=True)
    canvas.drawString(60, 760, "Note sans date, versée ensuite.")
    canvas.save()
    state(workspace, STATED + '\n[[fichiers]]\nnom = "note.pdf"\nnature = "autre"\n')
    build(workspace, "2026-11-23")
    assert filed_documents(workspace) == filed
    assert "note.pdf" in {piece["file"] for piece in data(workspace)["pieces"]}


def test_a_day_of_filing_still_to_come_changes_nothing_of_today(workspace: Path) -> None:
    state(workspace, "\n[procedure]\ndeposee_le = 2026-12-01\n")
    build(workspace, "2026-11-23")
    assert data(workspace)["filing"] is None
    assert "23 novembre 2026" in text_of(workspace, "requete.pdf")
