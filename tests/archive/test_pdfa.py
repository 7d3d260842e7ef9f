"""A PDF/A copy is declared only when it shows the same and a validator says it is one."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import bagit
import pikepdf
import pytest

from dossier_builder.archive import restore
from dossier_builder.archive.pdfa import PdfaCopy, pdfa_copy
from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.model import Plan
from tests.archive.test_archive import DAY, Workshop
from tests.bundle.conftest import Desk, letter, pdf_of

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-ins are shell scripts")

COPY = """
for word in "$@"; do case "$word" in -sOutputFile=*) out="${word#-sOutputFile=}";; esac; done
cp "$word" "$out"
"""
LAST = 'for word in "$@"; do :; done; '
PASS = LAST + 'echo "PASS $word 2b"'
# Finds fault with the bundle as it is, and none with Ghostscript's copy.
STRICT = LAST + 'case "$word" in */converted/*) echo "PASS $word";; *) echo "FAIL $word";; esac'
Install = Callable[..., Path]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put programs of these names and shell lines on the PATH, and no other Ghostscript."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("sh", "cp", "sleep", "touch"):
        (programs / name).symlink_to(str(shutil.which(name)))
    monkeypatch.setenv("PATH", str(programs))

    def add(**lines: str) -> Path:
        for name, line in lines.items():
            path = programs / name
            path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
            path.chmod(0o755)
        return programs

    return add


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle with links, bookmarks and labels of its own."""
    desk = Desk(tmp_path / "bureau")
    desk.folder.mkdir()
    desk.front("bordereau", letter([("1", (70, 600, 200, 612)), ("2", (70, 580, 200, 592))]))
    desk.piece(pdf_of(["alpha", "beta"]))
    desk.piece(pdf_of(["gamma"], rotation=90))
    plan: Plan = desk.plan()
    return assemble(plan, desk.folder / "dossier.pdf", work=desk.folder).path


def contents(path: Path) -> list[list[bytes]]:
    with pikepdf.open(path) as pdf:
        return [[stream.read_bytes() for stream in page.obj.Contents] for page in pdf.pages]


def test_a_bundle_that_conforms_keeps_its_pages_and_is_declared(
    bundle: Path, tmp_path: Path, install: Install
) -> None:
    programs = install(gs="touch $0.ran", verapdf=PASS)

    copies = [pdfa_copy(bundle, tmp_path / name, day=DAY) for name in "ab"]

    assert "copie PDF/A-2b du dossier, vérifiée par veraPDF" in copies[0].said
    first, second = (copy.path for copy in copies)
    assert first is not None
    assert second is not None
    assert first.name == "dossier.pdf"
    assert first.read_bytes() == second.read_bytes()
    assert contents(first) == contents(bundle)
    assert not (programs / "gs.ran").exists()
    with pikepdf.open(first) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == "2B"
            assert metadata["dc:title"] == "Dossier d’injonction de payer"
        (intent,) = pdf.Root.OutputIntents
        assert intent.DestOutputProfile.N == 3
        assert all(int(note.F) & 4 for page in pdf.pages for note in page.obj.get("/Annots", []))


def test_what_the_bundle_lacks_ghostscript_may_mend(
    bundle: Path, tmp_path: Path, install: Install
) -> None:
    install(gs=COPY, verapdf=STRICT)

    copy = pdfa_copy(bundle, tmp_path / "work", day=DAY)

    assert copy.path == tmp_path / "work" / "converted" / "dossier.pdf"


@pytest.mark.parametrize(
    ("programs", "missing"),
    [
        ({}, "veraPDF n’est pas sur cette machine"),
        ({"gs": "touch $0.ran"}, "veraPDF n’est pas sur cette machine"),
        ({"verapdf": STRICT}, "Ghostscript, qui pourrait le convertir, n’est pas"),
    ],
    ids=["neither", "no validator", "no converter"],
)
def test_without_a_program_nothing_is_declared(
    programs: dict[str, str], missing: str, bundle: Path, tmp_path: Path, install: Install
) -> None:
    folder = install(**programs)

    copy = pdfa_copy(bundle, tmp_path / "work", day=DAY)

    assert copy.path is None
    assert copy.said.startswith("Le dossier archivé est un PDF ordinaire")
    assert missing in copy.said
    assert not (folder / "gs.ran").exists()


@pytest.mark.parametrize(
    ("programs", "reason"),
    [
        ({"verapdf": LAST + 'echo "FAIL $word 2b"; exit 1'}, "ne le trouve pas conforme"),
        ({"verapdf": PASS + "; exit 1"}, "ne le trouve pas conforme"),
        ({"verapdf": 'echo "PASS autre.pdf 2b"'}, "ne le trouve pas conforme"),
        ({"verapdf": "exit 0"}, "ne le trouve pas conforme"),
        ({"verapdf": "exec sleep 9"}, "veraPDF n’a pas fini"),
        ({"gs": "exit 1"}, "Ghostscript n’a pas pu"),
        ({"gs": "exit 0"}, "Ghostscript n’a pas pu"),
        ({"gs": COPY.replace('cp "$word"', "cp $0")}, "Ghostscript n’a pas pu"),
        ({"gs": "exec sleep 9"}, "Ghostscript n’a pas fini"),
    ],
    ids=[
        *("fails", "ends badly", "other file", "silent", "hangs"),
        *("gs fails", "gs no file", "gs no PDF", "gs hangs"),
    ],
)
def test_a_program_that_fails_declares_nothing(
    programs: dict[str, str], reason: str, bundle: Path, tmp_path: Path, install: Install
) -> None:
    install(**{"gs": COPY, "verapdf": STRICT, **programs})

    copy = pdfa_copy(bundle, tmp_path / "work", day=DAY, seconds=1)

    assert copy.path is None
    assert reason in copy.said


def drop_links(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.Annots


def drop_outline(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines


def drop_labels(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PageLabels = pikepdf.Dictionary(Nums=[0, pikepdf.Dictionary(S=pikepdf.Name.r)])


def drop_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[-1]


def drop_text(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.Contents = pdf.make_stream(b"")


@pytest.mark.parametrize(
    ("loss", "reason"),
    [
        (drop_links, "perdu des liens"),
        (drop_outline, "perdu des signets"),
        (drop_labels, "perdu des pages ou leurs étiquettes"),
        (drop_page, "perdu des pages"),
        (drop_text, "a perdu du texte"),
    ],
)
def test_a_copy_that_lost_something_is_not_kept(
    loss: Callable[[pikepdf.Pdf], None],
    reason: str,
    bundle: Path,
    tmp_path: Path,
    install: Install,
) -> None:
    poorer = tmp_path / "poorer.pdf"
    with pikepdf.open(bundle) as pdf:
        loss(pdf)
        pdf.save(poorer)
    install(gs=COPY.replace('cp "$word"', f"cp '{poorer}'"), verapdf=STRICT)

    copy = pdfa_copy(bundle, tmp_path / "work", day=DAY)

    assert copy.path is None
    assert reason in copy.said


@pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed")
def test_the_real_ghostscript_keeps_links_bookmarks_and_labels(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "verapdf").write_text(f"#!/bin/sh\n{STRICT}\n", encoding="utf-8")
    (programs / "verapdf").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")

    copies = [pdfa_copy(bundle, tmp_path / name, day=DAY) for name in "ab"]

    first, second = (copy.path for copy in copies)
    assert first is not None, copies[0].said
    assert second is not None
    assert first.parent.name == "converted"
    assert first.read_bytes() == second.read_bytes()
    with pikepdf.open(first) as pdf, pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == "2B"
        assert len(pdf.Root.OutputIntents) == 1


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path / "espace")


def test_a_record_holds_the_copy_and_says_so(workshop: Workshop, tmp_path: Path) -> None:
    made: list[Path] = []

    def copy(work: Path) -> PdfaCopy:
        made.append(work)
        (work / "dossier.pdf").write_bytes(b"%PDF-1.7 copie")
        return PdfaCopy(work / "dossier.pdf", "L’archive contient une copie.")

    first = workshop.seal(pdfa=copy)
    second = workshop.seal(pdfa=copy)

    assert (first.path / "data/pdfa/dossier.pdf").read_bytes() == b"%PDF-1.7 copie"
    bag = bagit.Bag(str(first.path))
    assert bag.is_valid()
    assert bag.info["Forme-Du-Pdf"] == first.form == "L’archive contient une copie."
    assert (second.path, second.created, len(made)) == (first.path, False, 1)
    laid_out = restore(first.path, tmp_path / "refait").workspace
    assert not (laid_out / "pdfa").exists()


def test_a_record_without_the_copy_says_why(workshop: Workshop) -> None:
    result = workshop.seal(pdfa=lambda _: PdfaCopy(None, "Un PDF ordinaire."))

    assert not (result.path / "data/pdfa").exists()
    assert bagit.Bag(str(result.path)).info["Forme-Du-Pdf"] == "Un PDF ordinaire."
