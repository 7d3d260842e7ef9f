"""A piece whose copy does not pass its proof: taken a safer way and said, or named and not used."""

from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from pypdf.generic import StreamObject

from benchmarks.fidelity.case import plain, saved
from benchmarks.fidelity.notes import note
from dossier_builder.bundle import graft
from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.destinations import Destinations
from dossier_builder.bundle.model import Assembled, PiecePages
from dossier_builder.bundle.primitives import raw_data
from dossier_builder.bundle.safer import safer
from dossier_builder.bundle.source import PageHasher
from dossier_builder.bundle.verify import FaultyPiecesError, prove, verify_bundle
from dossier_builder.errors import UnreadableInputError
from tests.bundle.conftest import Desk, edited, pdf_of


def linked() -> bytes:
    """Two pages, a link and a name from the first to the second, and a red square."""
    with plain(pages=2) as pdf:
        there = pikepdf.Array([pdf.pages[1].obj, pikepdf.Name.Fit])
        note(pdf, "Link", shown=False, Border=[0, 0, 0], Dest=there)
        note(pdf, "Square", shown=True)
        pdf.Root.Dests = pikepdf.Dictionary(fin=there)
        return saved(pdf)


@pytest.fixture
def misread_streams(monkeypatch: pytest.MonkeyPatch) -> None:
    """The writer loses the last byte of each stream that is not compressed."""

    def misread(stream: StreamObject) -> bytes:
        data = raw_data(stream)
        return data if "/Filter" in stream else data[:-1]

    monkeypatch.setattr(graft, "raw_data", misread)


@pytest.fixture
def links_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """The writer leads every link and name of a source to a page that is not there."""
    monkeypatch.setattr(Destinations, "array", lambda *_: b"[null/Fit]")


@pytest.fixture
def wrong_digests(monkeypatch: pytest.MonkeyPatch) -> None:
    """The writer takes every page for another."""
    monkeypatch.setattr(PageHasher, "of_page", lambda *_: "0" * 32)


def redrawn(done: Assembled, *pages: int) -> Path:
    """The bundle with other content on these pages (from 0)."""

    def edit(pdf: pikepdf.Pdf) -> None:
        for index in pages:
            pdf.pages[index].obj.Contents[1].write(b"0 0 m")

    changed = done.path.with_name("changed.pdf")
    changed.write_bytes(edited(done.path.read_bytes(), edit))
    return changed


def only(desk: Desk) -> PiecePages:
    (piece,) = desk.plan().pieces
    return piece


def codes(piece: PiecePages) -> list[str]:
    return [finding.code for finding in piece.findings]


def test_a_sound_piece_is_taken_as_it_is(desk: Desk) -> None:
    desk.piece(linked())

    assert only(desk).path == desk.sources[0].path
    assert only(desk).way == 0


@pytest.mark.usefixtures("misread_streams")
def test_a_piece_whose_pages_are_copied_wrong_is_written_anew_and_said(desk: Desk) -> None:
    desk.piece(linked())

    piece = only(desk)
    done = assemble(desk.plan(), desk.folder / "bundle.pdf", work=desk.folder)

    assert (piece.way, codes(piece)) == (1, ["piece_reecrite"])
    assert "piece_1.pdf" in piece.findings[0].message
    assert verify_bundle(done.path, done.proof) == ()
    with pikepdf.open(done.path) as pdf:
        assert [str(note.Subtype) for note in pdf.pages[0].Annots] == ["/Link", "/Square"]


@pytest.mark.usefixtures("links_nowhere")
def test_a_piece_whose_links_are_copied_wrong_goes_without_them_and_it_is_said(desk: Desk) -> None:
    desk.piece(linked())

    piece = only(desk)
    done = assemble(desk.plan(), desk.folder / "bundle.pdf", work=desk.folder)

    assert (piece.way, codes(piece)) == (2, ["liens_retires"])
    assert "sans ses liens" in piece.findings[0].message
    assert verify_bundle(done.path, done.proof) == ()
    with pikepdf.open(done.path) as pdf:
        assert [str(note.Subtype) for note in pdf.pages[0].Annots] == ["/Square"]


@pytest.mark.usefixtures("links_nowhere")
def test_a_piece_taken_a_safer_way_still_shows_its_text(desk: Desk) -> None:
    desk.piece(linked())

    with pdfium.PdfDocument(only(desk).path) as shown:
        assert "Facture FA-2026-0042" in shown[0].get_textpage().get_text_range()


@pytest.mark.usefixtures("wrong_digests")
def test_a_piece_that_passes_in_no_way_is_named(desk: Desk) -> None:
    desk.piece(linked())

    with pytest.raises(UnreadableInputError) as caught:
        desk.plan()

    assert caught.value.file == "piece_1.pdf"


def test_each_step_down_is_taken_once_then_the_piece_is_named(desk: Desk) -> None:
    desk.piece(linked())
    first = safer(only(desk), work=desk.folder)
    second = safer(first, work=desk.folder)

    assert [codes(first), codes(second)] == [["piece_reecrite"], ["liens_retires"]]
    with pytest.raises(UnreadableInputError):
        safer(second, work=desk.folder)


def test_a_fault_of_the_final_proof_is_told_by_piece(desk: Desk) -> None:
    desk.piece(pdf_of(["un", "deux"]))
    desk.piece(pdf_of(["trois"]))
    desk.piece(pdf_of(["quatre"]))
    done = assemble(desk.plan(), desk.folder / "bundle.pdf", work=desk.folder)
    changed = redrawn(done, 1, 3)

    with pytest.raises(FaultyPiecesError) as caught:
        prove(changed, done.proof, name="bundle.pdf")

    assert set(caught.value.pieces) == {"1", "3"}
    assert "Page 2\u00a0: ce n’est pas la page 2" in caught.value.pieces["1"]
    assert "Page 4" in caught.value.what


def test_a_fault_of_a_letter_is_no_piece_s(desk: Desk) -> None:
    desk.front("requete", pdf_of(["Requête"]))
    desk.piece(pdf_of(["un"]))
    done = assemble(desk.plan(), desk.folder / "bundle.pdf", work=desk.folder)
    changed = redrawn(done, 0)

    with pytest.raises(Exception, match="ne passe pas son contrôle") as caught:
        prove(changed, done.proof, name="bundle.pdf")

    assert not isinstance(caught.value, FaultyPiecesError)
