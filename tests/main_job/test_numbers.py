"""Numbers of pieces through the whole build: frozen once filed, and as a person wants them."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks.bundle.exact import add_pieces
from benchmarks.bundle.examine import Reading, faults
from dossier_builder.cli import main
from tests.bundle.conftest import pdf_of

TODAY = "2026-11-23"
DOSSIER = "ATELIER_MARNE"
FOLDER = "injonction_de_payer"


@pytest.fixture
def workspace(demonstration: Path, tmp_path: Path) -> Path:
    """The demonstration's inputs and results, to change at will."""
    root = tmp_path / "espace"
    shutil.copytree(demonstration, root)
    return root


def state(workspace: Path, *statements: str) -> None:
    """Add to dossier.toml what is said of a file: its name, then lines."""
    path = workspace / "inbox" / DOSSIER / "dossier.toml"
    with path.open("a", encoding="utf-8") as stream:
        for statement in statements:
            name, _, lines = statement.partition(": ")
            stream.write(f'\n[[fichiers]]\nnom = "{name}"\n{lines}\n')


def built(
    workspace: Path, marks: Mapping[str, str] | None = None
) -> tuple[dict[str, str], Reading]:
    """Build, examine the bundle with other eyes, and return the label of each file."""
    main(["build", "--workspace", str(workspace), "--today", TODAY, DOSSIER])
    manifest = json.loads((workspace / "outbox" / DOSSIER / "manifest.json").read_text("utf-8"))
    path = workspace / "outbox" / DOSSIER / manifest["bundle"]
    labels = {piece["file"]: piece["label"] for piece in manifest["pieces"]}
    assert faults(path, marks or {}, count=len(labels)) == []
    return labels, Reading(path)


def test_the_demonstration_leads_where_it_says_for_other_readers_too(demonstration: Path) -> None:
    path = demonstration / "outbox" / DOSSIER / FOLDER / "dossier_injonction_de_payer.pdf"

    assert faults(path, {}, count=13) == []
    assert len(Reading(path).citations) > 20


def test_a_piece_that_comes_after_the_archive_takes_the_next_number(workspace: Path) -> None:
    before, _ = built(workspace)
    archive = ["archive", DOSSIER, "--workspace", str(workspace), "--today", TODAY]
    assert main([*archive, "--depose-le", TODAY]) == 0
    late = workspace / "inbox" / DOSSIER / "bon de commande.pdf"
    late.write_bytes(pdf_of(["Bon de commande n° 77"]))
    state(workspace, 'bon de commande.pdf: nature = "bon_de_commande"', "kbis.pdf: exclu = true")

    after, reading = built(workspace)

    # By its nature it would come early; the number of the piece taken out is not given again.
    assert after.pop("bon de commande.pdf") == "14"
    assert before.pop("kbis.pdf") == "1"
    assert after == before
    assert [row.label for row in reading.rows] == [str(number) for number in range(2, 15)]


def test_a_person_orders_renames_groups_excludes_and_fixes_numbers(workspace: Path) -> None:
    state(
        workspace,
        'Contrat cadre signe.pdf: titre = "Contrat-cadre signé le 10 février"',
        "facture FC-2026-0142.pdf: numero = 3",
        'BL-26-0412.pdf: annexe_de = "facture FC-2026-0142.pdf"\nordre = 2',
        'IMG_2231.jpg: annexe_de = "facture FC-2026-0142.pdf"\nordre = 1',
        "relance 06-07-2026.pdf: ordre = 9",
        'RE relance.eml: exclu = true\nraison = "doublon de la relance"',
    )

    labels, reading = built(workspace)

    assert labels["facture FC-2026-0142.pdf"] == "3"
    assert labels["IMG_2231.jpg"] == "3-1"
    assert labels["BL-26-0412.pdf"] == "3-2"
    assert "RE relance.eml" not in labels
    assert int(labels["relance 06-07-2026.pdf"]) > int(
        labels["RE relance.eml/Relance 2 Atelier Marne.pdf"]
    )
    titles = {row.label: row.title for row in reading.rows}
    assert titles[labels["Contrat cadre signe.pdf"]] == "Contrat-cadre signé le 10 février"
    printed = [row.label for row in reading.rows]
    assert printed[2:5] == ["3", "3-1", "3-2"]
    assert {"3", "3-1", "3-2"} <= {label for _, label, _ in reading.citations}
    names = {path.name for path in (workspace / "outbox" / DOSSIER / FOLDER / "pieces").iterdir()}
    assert "Piece_03-1_Bon_de_livraison_BL-26-0387_signe.pdf" in names


def test_a_bordereau_of_two_pages_names_the_right_pages(workspace: Path) -> None:
    marks = add_pieces(workspace / "inbox" / DOSSIER, 40)

    _, reading = built(workspace, marks)

    assert len(reading.rows) == 53
    assert len({row.on for row in reading.rows}) == 2


def test_a_second_build_without_the_cache_gives_the_same_bytes(workspace: Path) -> None:
    state(workspace, 'kbis.pdf: titre = "Extrait Kbis du créancier"')
    built(workspace)
    folder = workspace / "outbox" / DOSSIER
    with_cache = {p.name: p.read_bytes() for p in folder.rglob("*.pdf")}
    shutil.rmtree(workspace / ".dossier-builder" / "pieces")
    shutil.rmtree(folder)

    built(workspace)

    assert {p.name: p.read_bytes() for p in folder.rglob("*.pdf")} == with_cache
