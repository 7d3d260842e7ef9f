"""A build: a function of what was dropped and of the day; nothing of the person's is touched."""

import hashlib
import json
import random
import shutil
from pathlib import Path

import pikepdf
import pytest
from docx import Document
from PIL import Image

from dossier_builder.cli import main
from dossier_builder.errors import ExitCode

TODAY = "2026-11-23"
COMPLETE = "ATELIER_MARNE"
BUNDLE = "injonction_de_payer/dossier_injonction_de_payer.pdf"


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def build(root: Path, *extra: str) -> int:
    return main(["build", "--workspace", str(root), "--today", TODAY, *extra])


@pytest.fixture
def workspace(demonstration: Path, tmp_path: Path) -> Path:
    """The demonstration's inputs and results, to change at will."""
    root = tmp_path / "espace"
    shutil.copytree(demonstration, root)
    return root


def test_the_same_inputs_and_day_give_the_same_bytes(workspace: Path) -> None:
    first = digests(workspace / "outbox")
    shutil.rmtree(workspace / "outbox" / COMPLETE)
    build(workspace)
    build(workspace)
    assert digests(workspace / "outbox") == first


def test_what_was_dropped_is_never_changed(workspace: Path) -> None:
    before = digests(workspace / "inbox")
    build(workspace)
    assert digests(workspace / "inbox") == before


def test_without_its_kbis_the_bundle_is_provisional_and_says_so_first(workspace: Path) -> None:
    (workspace / "inbox" / COMPLETE / "kbis.pdf").unlink()
    assert build(workspace, COMPLETE) == ExitCode.INCOMPLETE
    folder = workspace / "outbox" / COMPLETE / "injonction_de_payer"
    assert not (folder / "dossier_injonction_de_payer.pdf").exists()
    with pikepdf.open(folder / "dossier_provisoire.pdf") as bundle:
        assert len(bundle.pages) > 10
    import pypdfium2

    document = pypdfium2.PdfDocument(folder / "dossier_provisoire.pdf")
    first = document[0].get_textpage().get_text_bounded().lower()
    document.close()
    assert "provisoire" in first
    assert "kbis" in first


def test_a_letter_reworked_by_hand_survives_rebuilds_and_its_pdf_follows(workspace: Path) -> None:
    path = workspace / "outbox" / COMPLETE / "injonction_de_payer" / "lettre_explicative.docx"
    document = Document(str(path))
    document.paragraphs[-1].add_run(" Phrase ajoutée à la main.")
    document.save(str(path))
    mine = path.read_bytes()
    for _ in range(3):
        assert build(workspace, COMPLETE) == ExitCode.OK
        assert path.read_bytes() == mine
    import pypdfium2

    pdf = pypdfium2.PdfDocument(path.with_suffix(".pdf"))
    text = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    pdf.close()
    assert "ajoutée à la main" in " ".join(text.split())


def test_the_report_says_which_figures_moved_since_a_letter_was_reworked(workspace: Path) -> None:
    outbox = workspace / "outbox" / COMPLETE
    path = outbox / "injonction_de_payer" / "requete.docx"
    document = Document(str(path))
    document.paragraphs[-1].add_run(" À la main.")
    document.save(str(path))
    statement = workspace / "inbox" / COMPLETE / "dossier.toml"
    statement.write_text(
        statement.read_text(encoding="utf-8")
        + "\n[[paiements]]\ndate = 2026-10-14\nmontant = 4000.00\n",
        encoding="utf-8",
    )
    build(workspace, COMPLETE)
    report = (outbox / "rapport.html").read_text(encoding="utf-8")
    assert "15\u202f099,76" in report
    assert "requete.docx" in report


def test_a_payment_that_is_stated_lowers_the_claim(workspace: Path) -> None:
    import json

    statement = workspace / "inbox" / COMPLETE / "dossier.toml"
    statement.write_text(
        statement.read_text(encoding="utf-8")
        + "\n[[paiements]]\ndate = 2026-10-14\nmontant = 4000.00\n",
        encoding="utf-8",
    )
    build(workspace, COMPLETE)
    data = json.loads((workspace / "outbox" / COMPLETE / "dossier.json").read_text("utf-8"))
    assert data["decompte"]["total"] < "15099.76"


def test_a_flipped_byte_in_the_bundle_is_found(workspace: Path) -> None:
    path = workspace / "outbox" / COMPLETE / BUNDLE
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert main(["verify", str(workspace / "outbox" / COMPLETE)]) == ExitCode.OUTPUT_CHECK


def test_one_bad_dossier_does_not_stop_the_others(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = workspace / "inbox" / "AAA_MAUVAIS"
    bad.mkdir()
    (bad / "dossier.toml").write_text("[debiteur]\nnon = 1\n", encoding="utf-8")
    shutil.rmtree(workspace / "outbox" / COMPLETE)
    assert build(workspace) == ExitCode.USAGE
    assert "debiteur.non" in capsys.readouterr().err
    assert (workspace / "outbox" / COMPLETE / BUNDLE).is_file()


def test_one_bad_template_stops_only_its_own_letter(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / "modeles" / "requete.docx").write_bytes(b"this is not a Word document")
    assert build(workspace, COMPLETE) == ExitCode.INCOMPLETE
    assert "requete.docx" in capsys.readouterr().out
    folder = workspace / "outbox" / COMPLETE / "injonction_de_payer"
    assert not (folder / "requete.pdf").exists()
    assert (folder / "lettre_explicative.pdf").is_file()
    assert (folder / "dossier_provisoire.pdf").is_file()
    assert not (folder / "dossier_injonction_de_payer.pdf").exists()


def test_a_bordereau_reworked_by_hand_never_names_a_wrong_page_unsaid(workspace: Path) -> None:
    folder = workspace / "outbox" / COMPLETE / "injonction_de_payer"
    document = Document(str(folder / "bordereau.docx"))
    document.paragraphs[0].add_run(" (revu)")
    document.save(str(folder / "bordereau.docx"))
    build(workspace, COMPLETE)
    assert (folder / "dossier_injonction_de_payer.pdf").is_file()
    (workspace / "inbox" / COMPLETE / "BL-26-0412.pdf").unlink()
    assert build(workspace, COMPLETE) == ExitCode.INCOMPLETE
    assert (folder / "dossier_provisoire.pdf").is_file()


def test_a_size_limit_gives_the_bundle_in_parts_too_each_within_it(workspace: Path) -> None:
    settings = workspace / "dossier-builder.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text + "\n[bordereau]\ntaille_max_fichier_mo = 0.3\n", encoding="utf-8")
    assert build(workspace, COMPLETE) == ExitCode.OK
    folder = workspace / "outbox" / COMPLETE / "injonction_de_payer"
    parts = sorted((folder / "envois").glob("*.pdf"))
    assert len(parts) >= 2
    assert all(part.stat().st_size <= 300_000 for part in parts)
    pages = 0
    for part in parts:
        with pikepdf.open(part) as document:
            pages += len(document.pages)
    with pikepdf.open(folder / "dossier_injonction_de_payer.pdf") as whole:
        assert pages == len(whole.pages)


def test_a_heavy_piece_gets_lighter_only_when_asked_and_it_is_said(workspace: Path) -> None:
    inbox = workspace / "inbox" / COMPLETE
    heavy = inbox / "BL-26-0412.pdf"
    grain = Image.frombytes("L", (2480, 3508), random.Random(1).randbytes(2480 * 3508))
    with pikepdf.open(heavy, allow_overwriting_input=True) as pdf:
        image = pdf.make_stream(
            grain.tobytes(),
            Subtype=pikepdf.Name.Image,
            Width=2480,
            Height=3508,
            ColorSpace=pikepdf.Name.DeviceGray,
            BitsPerComponent=8,
        )
        pdf.pages[0].add_resource(image, pikepdf.Name.XObject, pikepdf.Name.Grain)
        pdf.pages[0].contents_add(b"q 9 0 0 9 9 9 cm /Grain Do Q")
        pdf.save(heavy)
    assert heavy.stat().st_size > 8_000_000
    settings = workspace / "dossier-builder.toml"
    text = settings.read_text(encoding="utf-8")
    asked = "\n[bordereau]\ntaille_max_fichier_mo = 2\n[images]\nalleger = true\n"
    settings.write_text(text + asked, encoding="utf-8")

    assert build(workspace, COMPLETE) == ExitCode.OK

    folder = workspace / "outbox" / COMPLETE
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    (piece,) = [entry for entry in manifest["pieces"] if entry["lightened"]]
    assert piece["file"] == heavy.name
    assert (folder / piece["output"]).stat().st_size < 2_000_000
    parts = (folder / "injonction_de_payer" / "envois").glob("*.pdf")
    assert all(part.stat().st_size <= 2_000_000 for part in parts)
    report = (folder / "rapport.html").read_text(encoding="utf-8")
    assert "images réduites à 150\u00a0points par pouce, de 8" in report


def test_a_template_without_a_mandatory_mention_gives_no_pdf(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = Document()
    bare.add_paragraph("{{ creancier.nom }} vous écrit.")
    bare.save(str(workspace / "modeles" / "mise_en_demeure.docx"))
    assert build(workspace, "TRANSPORTS_LOIRE") == ExitCode.INCOMPLETE
    said = capsys.readouterr().out
    assert "mention absente" in said
    folder = workspace / "outbox" / "TRANSPORTS_LOIRE" / "mise_en_demeure"
    assert (folder / "mise_en_demeure.docx").is_file()
    assert not (folder / "mise_en_demeure.pdf").exists()


def test_a_record_holds_the_pieces_that_lie_in_inbox_itself(workspace: Path) -> None:
    inbox = workspace / "inbox"
    loose = "Facture V26-0087.pdf"
    (inbox / COMPLETE / loose).rename(inbox / loose)
    assert build(workspace, COMPLETE) == ExitCode.OK
    archive = ["archive", COMPLETE, "--workspace", str(workspace), "--today", TODAY]
    assert main([*archive, "--depose-le", TODAY]) == ExitCode.OK
    (bag,) = [
        path for path in (workspace / "outbox" / COMPLETE / "archives").iterdir() if path.is_dir()
    ]
    assert (bag / "data" / "inbox" / loose).read_bytes() == (inbox / loose).read_bytes()
    assert main(["archive", "--check", "--workspace", str(workspace)]) == ExitCode.OK


def test_a_restored_record_builds_the_same_bundle_byte_for_byte(
    workspace: Path, tmp_path: Path
) -> None:
    archive = ["archive", COMPLETE, "--workspace", str(workspace), "--today", TODAY]
    assert main([*archive, "--depose-le", TODAY]) == ExitCode.OK
    (record,) = (workspace / "outbox" / COMPLETE / "archives").glob("*.zip")
    restored = tmp_path / "restaure"
    assert main(["restore", str(record), str(restored)]) == ExitCode.OK
    assert build(restored, COMPLETE) == ExitCode.OK
    there, here = (root / "outbox" / COMPLETE / BUNDLE for root in (workspace, restored))
    assert there.read_bytes() == here.read_bytes()
