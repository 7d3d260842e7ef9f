"""The main job, as the demonstration shows it: every output opened again by another library."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pypdfium2
import pytest

from dossier_builder.cli import main
from dossier_builder.making.check import check_outbox
from dossier_builder.shipped import examples_dir

COMPLETE = "ATELIER_MARNE"
GAPS = "TRANSPORTS_LOIRE"
BUNDLE = "injonction_de_payer/dossier_injonction_de_payer.pdf"
LETTERS = ("requete", "lettre_explicative", "decompte", "bordereau")


def texts(path: Path) -> list[str]:
    """The text of each page, read by pdfium, with every kind of space made plain."""
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return [" ".join(text.split()) for text in pages]


def data_of(demonstration: Path, dossier: str) -> dict[str, Any]:
    path = demonstration / "outbox" / dossier / "dossier.json"
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def truth_of(dossier: str) -> dict[str, Any]:
    path = examples_dir() / f"{dossier}.truth.json"
    truth: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return truth


def manifest_of(demonstration: Path, dossier: str) -> dict[str, Any]:
    path = demonstration / "outbox" / dossier / "manifest.json"
    manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return manifest


def test_the_complete_dossier_gets_the_final_name(demonstration: Path) -> None:
    assert (demonstration / "outbox" / COMPLETE / BUNDLE).is_file()
    folder = demonstration / "outbox" / COMPLETE / "injonction_de_payer"
    assert not (folder / "dossier_provisoire.pdf").exists()


def test_every_letter_is_there_as_word_and_as_pdf(demonstration: Path) -> None:
    outbox = demonstration / "outbox" / COMPLETE
    for name in LETTERS:
        assert (outbox / "injonction_de_payer" / f"{name}.docx").is_file()
        assert texts(outbox / "injonction_de_payer" / f"{name}.pdf")[0]
    assert (outbox / "mise_en_demeure" / "mise_en_demeure.pdf").is_file()


def test_the_bundle_has_as_many_pages_as_its_parts(demonstration: Path) -> None:
    outbox = demonstration / "outbox" / COMPLETE
    with pikepdf.open(outbox / BUNDLE) as bundle:
        pages = len(bundle.pages)
    parts = [outbox / "injonction_de_payer" / f"{name}.pdf" for name in LETTERS]
    parts += sorted((outbox / "injonction_de_payer" / "pieces").glob("*.pdf"))
    total = 0
    for part in parts:
        with pikepdf.open(part) as document:
            total += len(document.pages)
    assert pages == total


def test_every_page_of_every_piece_bears_its_stamp(demonstration: Path) -> None:
    pages = texts(demonstration / "outbox" / COMPLETE / BUNDLE)
    pieces = manifest_of(demonstration, COMPLETE)["pieces"]
    assert len(pieces) >= 9
    for piece in pieces:
        for number in range(piece["first_page"], piece["first_page"] + piece["pages"]):
            assert f"Pièce n° {piece['label']}" in pages[number - 1]


def test_each_bordereau_line_names_the_page_on_which_its_piece_begins(
    demonstration: Path,
) -> None:
    outbox = demonstration / "outbox" / COMPLETE
    with pdfplumber.open(outbox / "injonction_de_payer" / "bordereau.pdf") as bordereau:
        lines = "\n".join(page.extract_text() for page in bordereau.pages).splitlines()
    bundle = texts(outbox / BUNDLE)
    previous = "BORDEREAU"
    for piece in manifest_of(demonstration, COMPLETE)["pieces"]:
        stamp = f"Pièce n° {piece['label']}"
        (line,) = [line for line in lines if line.startswith(f"{stamp} ")]
        pages, first = line.split()[-2:]
        assert (int(pages), int(first)) == (piece["pages"], piece["first_page"])
        assert stamp in bundle[int(first) - 1]
        assert previous in bundle[int(first) - 2]
        previous = stamp


def test_each_line_of_the_bordereau_is_a_link_to_its_piece(demonstration: Path) -> None:
    outbox = demonstration / "outbox" / COMPLETE
    pieces = {
        piece["first_page"]: piece["label"]
        for piece in manifest_of(demonstration, COMPLETE)["pieces"]
    }
    with pikepdf.open(outbox / BUNDLE) as bundle:
        indices = {page.objgen: number for number, page in enumerate(bundle.pages, start=1)}
        targets = set()
        for page in bundle.pages:
            for annotation in page.get("/Annots", []):
                if annotation.get("/Subtype") != "/Link":
                    continue
                destination: Any = annotation.get("/Dest")
                if destination is None:
                    destination = annotation["/A"]["/D"]
                targets.add(indices[destination[0].objgen])
    assert set(pieces) <= targets


def test_the_outline_names_every_letter_and_every_piece(demonstration: Path) -> None:
    path = demonstration / "outbox" / COMPLETE / BUNDLE
    document = pypdfium2.PdfDocument(path)
    try:
        top = [
            (item.get_title(), item.get_dest().get_index() + 1)
            for item in document.get_toc()
            if item.level == 0
        ]
    finally:
        document.close()
    pieces = manifest_of(demonstration, COMPLETE)["pieces"]
    assert len(top) == len(LETTERS) + len(pieces)
    for piece, (title, page) in zip(pieces, top[len(LETTERS) :], strict=True):
        assert title.replace("\u00a0", " ").startswith(f"Pièce n° {piece['label']}")
        assert page == piece["first_page"]


def test_the_amount_claimed_is_the_truth_of_the_sample(demonstration: Path) -> None:
    for dossier in (COMPLETE, GAPS):
        claim = truth_of(dossier)["claim"]
        decompte = data_of(demonstration, dossier)["decompte"]
        assert decompte["principal_due"] == claim["principal"]
        assert decompte["interest_due"] == claim["interest"]
        assert decompte["indemnity_total"] == claim["indemnity"]
        assert decompte["total"] == claim["total"]


@pytest.mark.parametrize("dossier", [COMPLETE, GAPS])
def test_each_segment_of_interest_is_the_one_counted_by_hand(
    demonstration: Path, dossier: str
) -> None:
    segments = data_of(demonstration, dossier)["decompte"]["segments"]
    shown = [
        {
            "invoice": item["invoice"],
            "from": item["start"],
            "to": item["end"],
            "days": item["days"],
            "principal": item["principal"],
            "rate": item["rate"],
            "interest": item["interest"],
        }
        for item in segments
    ]
    assert shown == truth_of(dossier)["claim"]["segments"]


@pytest.mark.parametrize("dossier", [COMPLETE, GAPS])
def test_the_nature_of_every_file_is_the_truth_of_the_sample(
    demonstration: Path, dossier: str
) -> None:
    files = data_of(demonstration, dossier)["files"]
    natures = {item["file"]: item["nature"] for item in files}
    truth = {name: item["nature"] for name, item in truth_of(dossier)["files"].items()}
    assert natures == truth


def test_the_requete_says_the_amount_in_figures_and_in_words(demonstration: Path) -> None:
    from dossier_builder.french import en_toutes_lettres, nombre

    total = Decimal(data_of(demonstration, COMPLETE)["decompte"]["total"])
    path = demonstration / "outbox" / COMPLETE / "injonction_de_payer" / "requete.pdf"
    text = " ".join(texts(path)).replace("’", "'")
    assert " ".join(nombre(total).split()) in text
    assert en_toutes_lettres(total).replace("’", "'") in text


def test_the_mise_en_demeure_carries_what_it_must(demonstration: Path) -> None:
    for dossier in (COMPLETE, GAPS):
        path = demonstration / "outbox" / dossier / "mise_en_demeure" / "mise_en_demeure.pdf"
        text = " ".join(texts(path)).lower()
        data = data_of(demonstration, dossier)
        for party in ("creancier", "debiteur"):
            assert data[party]["name"].lower() in text
        for invoice in data["decompte"]["invoices"]:
            assert invoice["number"].lower() in text
        for words in ("mise en demeure", "jours", "injonction de payer", "réception"):
            assert words in text


def test_no_letter_holds_an_empty_variable_or_english(demonstration: Path) -> None:
    for path in sorted((demonstration / "outbox").glob("*/*/*.pdf")):
        if path.name.startswith("dossier_"):
            continue
        text = " ".join(texts(path))
        for sign in ("{{", "}}", "None", "undefined", " the ", "Page of", "à compléter"):
            assert sign not in text, f"{path.name}: {sign}"


def test_a_file_of_another_debtor_is_left_out_and_said(demonstration: Path) -> None:
    left = data_of(demonstration, GAPS)["left_out"]
    files = truth_of(GAPS)["files"]
    (stranger,) = [
        name for name, item in files.items() if "débiteur" in (item["not_counted"] or "")
    ]
    assert any(item["file"] == stranger and item["reason"] for item in left)
    pieces = data_of(demonstration, GAPS)["pieces"]
    assert stranger not in [piece["file"] for piece in pieces]


def test_the_sample_with_gaps_has_a_mise_en_demeure_and_no_bundle(demonstration: Path) -> None:
    outbox = demonstration / "outbox" / GAPS
    assert (outbox / "mise_en_demeure" / "mise_en_demeure.pdf").is_file()
    assert not (outbox / "injonction_de_payer").exists()


@pytest.mark.parametrize("dossier", [COMPLETE, GAPS])
def test_every_output_verifies(demonstration: Path, dossier: str) -> None:
    _, faults = check_outbox(demonstration / "outbox" / dossier)
    assert faults == ()
    assert main(["verify", str(demonstration / "outbox" / dossier)]) == 0


def test_outputs_are_readable_by_their_owner_alone(demonstration: Path) -> None:
    for path in (demonstration / "outbox" / COMPLETE).rglob("*"):
        assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("dossier", ["ATELIER_MARNE", "TRANSPORTS_LOIRE"])
def test_no_finding_is_told_twice(demonstration: Path, dossier: str) -> None:
    data = json.loads((demonstration / "outbox" / dossier / "dossier.json").read_text("utf-8"))
    told = [(one["code"], one["message"], one["file"], one["page"]) for one in data["findings"]]
    assert told
    assert len(told) == len(set(told))
