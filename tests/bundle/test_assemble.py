"""The bundle, opened again by pdfium and pikepdf: pages, stamps, numbers, links, bookmarks."""

from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from dossier_builder.bundle.alone import write_pieces
from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.verify import verify_bundle
from dossier_builder.errors import OutputCheckError
from dossier_builder.settings.firm import BundleSettings, StampSettings
from tests.bundle.conftest import A4, Desk, edited, letter, pdf_of

SHAPES: dict[str, tuple[tuple[float, float], int]] = {
    "a4": (A4, 0),
    "turned right": (A4, 90),
    "upside down": (A4, 180),
    "turned left": (A4, 270),
    "landscape": ((841.89, 595.276), 0),
    "letter": ((612, 792), 0),
    "a3": ((841.89, 1190.55), 90),
    "tiny": ((70, 40), 0),
    "huge": ((4000, 6000), 270),
}


def texts_of(path: Path) -> list[str]:
    with pdfium.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def stamp_box(path: Path, index: int, text: str) -> tuple[float, float, float, float]:
    """Where `text` shows, as shares of the page as shown: left, bottom, right, top."""
    with pdfium.PdfDocument(path) as document:
        page = document[index]
        words = page.get_textpage()
        found = words.search(text).get_next()
        assert found is not None
        start, count = found
        corners = [words.get_charbox(i) for i in range(start, start + count)]
        width, height = page.get_size()
        xs, ys = [], []
        for left, bottom, right, top in corners:
            for x, y in ((left, bottom), (right, top)):
                shown = page.render(scale=1).get_posconv(page).to_bitmap(x, y)
                xs.append(shown[0] / width)
                ys.append(1 - shown[1] / height)
        return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize("shape", SHAPES)
def test_each_page_is_stamped_upright_in_the_top_right_corner(desk: Desk, shape: str) -> None:
    size, rotation = SHAPES[shape]
    desk.piece(pdf_of(["Bonjour"], size=size, rotation=rotation))

    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)

    left, bottom, right, top = stamp_box(done.path, 0, "Pièce")
    assert 0.5 < left < right <= 1
    assert 0.65 < bottom < top <= 1
    with pdfium.PdfDocument(done.path) as document:
        page = document[0]
        words = page.get_textpage()
        start, _ = words.search("Pièce").get_next()
        converter = page.render(scale=4).get_posconv(page)
        first, last = (words.get_charbox(start + i) for i in (0, 4))
        x_first, y_first = converter.to_bitmap((first[0] + first[2]) / 2, (first[1] + first[3]) / 2)
        x_last, y_last = converter.to_bitmap((last[0] + last[2]) / 2, (last[1] + last[3]) / 2)
    assert x_last > x_first, "it reads from left to right"
    assert abs(y_last - y_first) < abs(x_last - x_first), "it is not turned"


def test_stamps_are_read_back_with_their_non_breaking_space(desk: Desk) -> None:
    desk.piece(pdf_of(["Un", "Deux"]))

    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)

    for number, text in enumerate(texts_of(done.path), start=1):
        assert "Pièce\u00a0n°\u00a01" in text
        assert f"Cabinet Érable\u00a0· page\u00a0{number}/2" in text
        assert text.rstrip().endswith(f"{number}/2")


def test_only_the_first_page_is_stamped_when_asked(desk: Desk) -> None:
    desk.piece(pdf_of(["Un", "Deux"]))

    plan = desk.plan(stamp=StampSettings(pages="premiere"))
    done = assemble(plan, desk.folder / "out.pdf", work=desk.folder)

    assert ["Pièce" in text for text in texts_of(done.path)] == [True, False]
    assert verify_bundle(done.path, done.proof) == ()


def test_a_cropped_page_is_stamped_inside_what_shows(desk: Desk) -> None:
    def crop(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.CropBox = pikepdf.Array([100, 200, 400, 600])

    desk.piece(edited(pdf_of(["Bonjour" * 4]), crop))

    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)

    left, bottom, right, top = stamp_box(done.path, 0, "Pièce")
    assert 0.4 < left < right <= 1
    assert 0.8 < bottom < top <= 1


def test_the_stamp_takes_a_corner_without_text(desk: Desk) -> None:
    def crowd(pdf: pikepdf.Pdf) -> None:
        top = b"BT /F1 12 Tf 330 815 Td (En-tete de la societe, tout en haut a droite) Tj ET"
        pdf.pages[0].contents_add(top)

    desk.piece(edited(pdf_of(["Bonjour"]), crowd))

    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)

    left, _, right, _ = stamp_box(done.path, 0, "Pièce")
    assert 0 <= left < right < 0.5


def test_a_page_that_leaves_its_graphics_state_open_is_stamped_in_place(desk: Desk) -> None:
    def unbalance(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(b"q 0.1 0 0 0.1 300 300 cm q Q", prepend=True)
        pdf.pages[1].contents_add(b"Q Q Q 5 0 0 5 100 0 cm")

    desk.piece(edited(pdf_of(["Ouvert", "Trop fermé"]), unbalance))

    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)

    for index in (0, 1):
        left, bottom, _, top = stamp_box(done.path, index, "Pièce")
        assert left > 0.6
        assert 0.02 > top - bottom > 0.005
    assert verify_bundle(done.path, done.proof) == ()


def test_the_pages_are_those_of_the_pieces_in_order(desk: Desk) -> None:
    desk.front("requete", letter([], pages=2))
    desk.piece(pdf_of(["alpha", "beta"]))
    desk.piece(pdf_of(["gamma"]))

    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)

    words = [text.split()[0] for text in texts_of(done.path)]
    assert words == ["Lettre,", "Lettre,", "alpha", "beta", "gamma"]
    assert [(p.label, p.first_page) for p in done.placements] == [
        ("requete", 1),
        ("1", 3),
        ("2", 5),
    ]


def test_original_streams_are_kept_byte_for_byte(desk: Desk) -> None:
    source = pdf_of(["alpha", "beta"])
    desk.piece(source)

    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)

    with pikepdf.open(desk.folder / "piece_1.pdf") as before, pikepdf.open(done.path) as after:
        for old, new in zip(before.pages, after.pages, strict=True):
            contents = list(new.obj.Contents)
            assert len(contents) == 4
            assert contents[1].read_raw_bytes() == old.obj.Contents.read_raw_bytes()


def links_of(path: Path) -> dict[int, list[int]]:
    """Page index -> page indexes its links lead to."""
    with pikepdf.open(path) as pdf:
        index = {page.obj.objgen: i for i, page in enumerate(pdf.pages)}
        return {
            i: [
                index[a.Dest[0].objgen] for a in page.obj.get("/Annots", []) if a.Subtype == "/Link"
            ]
            for i, page in enumerate(pdf.pages)
        }


def test_letters_link_to_pieces_and_stamps_back_to_their_bordereau_line(desk: Desk) -> None:
    desk.front("requete", letter([("2", (70, 600, 200, 612))]))
    desk.front(
        "bordereau", letter([("1", (70, 600, 200, 612)), ("2", (70, 580, 200, 592))], pages=2)
    )
    desk.piece(pdf_of(["alpha", "beta"]))
    desk.piece(pdf_of(["gamma"]))

    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)

    assert links_of(done.path) == {0: [5], 1: [], 2: [3, 5], 3: [2], 4: [2], 5: [2]}
    with pikepdf.open(done.path) as pdf:
        rect = [float(v) for v in pdf.pages[0].obj.Annots[0].Rect]
    assert rect == pytest.approx([70, 600, 200, 612])


def test_a_link_to_a_piece_that_does_not_exist_is_a_fault(desk: Desk) -> None:
    desk.front("requete", letter([("9", (70, 600, 200, 612))]))
    desk.piece(pdf_of(["alpha"]))

    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)

    fault = "« Requete » renvoie à la pièce n°\u00a09, qui n’existe pas."
    assert [f.message for f in done.findings if f.code == "lien_sans_piece"] == [fault]
    assert verify_bundle(done.path, done.proof) == (fault,)


def test_a_piece_cannot_forge_a_link_to_another(desk: Desk) -> None:
    desk.piece(letter([("2", (70, 600, 200, 612))]))
    desk.piece(pdf_of(["gamma"]))

    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)

    assert links_of(done.path) == {0: [], 1: []}
    assert done.removed == ("piece_1.pdf\u00a0: lien vers Internet",)


def test_bookmarks_labels_and_names(desk: Desk) -> None:
    desk.front("bordereau", letter([]))
    desk.piece(pdf_of(["alpha", "beta"]))
    desk.piece(pdf_of(["gamma"]))

    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)

    with pdfium.PdfDocument(done.path) as document:
        marks = [(m.get_title(), m.get_dest().get_index()) for m in document.get_toc()]
        labels = [document.get_page_label(i) for i in range(len(document))]
    assert marks == [
        ("Bordereau", 0),
        ("Pièce\u00a0n°\u00a01 — Facture 1", 1),
        ("Pièce\u00a0n°\u00a02 — Facture 2", 3),
    ]
    assert labels == ["1", "2", "3", "4"]
    with pikepdf.open(done.path) as pdf:
        names = list(pdf.Root.Names.Dests.Names)[::2]
    assert [str(name) for name in names] == ["bordereau", "piece-1", "piece-2"]


def test_the_same_plan_gives_the_same_bytes(desk: Desk) -> None:
    desk.front("bordereau", letter([("1", (70, 600, 200, 612))]))
    desk.piece(pdf_of(["alpha", "beta"]))

    plan = desk.plan()
    one = assemble(plan, desk.folder / "one.pdf", work=desk.folder)
    two = assemble(plan, desk.folder / "two.pdf", work=desk.folder)

    assert one.path.read_bytes() == two.path.read_bytes()
    assert one.sha256 == two.sha256


def test_each_piece_is_also_written_alone(desk: Desk) -> None:
    desk.piece(pdf_of(["alpha", "beta"]))
    desk.piece(pdf_of(["gamma"]), label="3-1")

    written = write_pieces(desk.plan(), desk.folder / "pieces")

    assert [(w.label, w.path.name, w.pages) for w in written] == [
        ("1", "Piece_01.pdf", 2),
        ("3-1", "Piece_3-1.pdf", 1),
    ]
    assert "Pièce\u00a0n°\u00a03-1" in texts_of(written[1].path)[0]
    for one in written:
        assert verify_bundle(one.path, one.proof) == ()


def test_a_provisional_bundle_says_so_on_every_page(desk: Desk) -> None:
    desk.front("bordereau", letter([]))
    desk.piece(pdf_of(["alpha"]))

    done = assemble(desk.plan(provisional=True), desk.folder / "out.pdf", work=desk.folder)

    assert all("PROVISOIRE" in text for text in texts_of(done.path))
    assert verify_bundle(done.path, done.proof) == ()


def test_a_file_that_lost_pages_since_it_was_read_stops_the_bundle(desk: Desk) -> None:
    desk.piece(pdf_of(["alpha", "beta"]))
    plan = desk.plan()
    desk.write("piece_1.pdf", pdf_of(["alpha"]))

    with pytest.raises(OutputCheckError, match=r"piece_1\.pdf"):
        assemble(plan, desk.folder / "out.pdf", work=desk.folder)
    assert not (desk.folder / "out.pdf").exists()
    assert not list(desk.folder.glob(".*.part"))


def test_a_bundle_may_be_a_piece_of_another(desk: Desk, tmp_path: Path) -> None:
    desk.piece(pdf_of(["alpha"]))
    first = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)
    desk.piece(first.path.read_bytes())

    done = assemble(desk.plan(), desk.folder / "out2.pdf", work=desk.folder)

    text = texts_of(done.path)[1]
    assert "Pièce\u00a0n°\u00a01" in text
    assert "Pièce\u00a0n°\u00a02" in text
    assert verify_bundle(done.path, done.proof) == ()


def test_a_divider_announces_each_piece_and_the_bordereau_still_names_its_first_page(
    desk: Desk,
) -> None:
    desk.front("bordereau", letter([("1", (70, 600, 200, 612)), ("2", (70, 580, 200, 592))]))
    desk.piece(pdf_of(["alpha", "beta"]))
    desk.piece(pdf_of(["gamma"]))

    plan = desk.plan(bundle=BundleSettings(intercalaires=True))
    done = assemble(plan, desk.folder / "out.pdf", work=desk.folder / "work")

    texts = texts_of(done.path)
    assert [p.first_page for p in done.placements] == [1, 3, 6]
    assert texts[1].startswith("Pièce\u00a0n°\u00a01")
    assert "Facture 1" in texts[1]
    assert texts[4].startswith("Pièce\u00a0n°\u00a02")
    assert links_of(done.path)[0] == [2, 5]
    assert verify_bundle(done.path, done.proof) == ()


def test_a_provisional_bundle_may_cite_a_piece_that_could_not_be_read(desk: Desk) -> None:
    desk.front("requete", letter([("9", (70, 600, 200, 612))]))
    desk.piece(pdf_of(["alpha"]))

    done = assemble(desk.plan(provisional=True), desk.folder / "out.pdf", work=desk.folder)

    assert [finding.code for finding in done.findings] == ["lien_sans_piece"]
    assert verify_bundle(done.path, done.proof) == ()


def test_a_round_stamp_keeps_its_number_as_text(desk: Desk) -> None:
    desk.piece(pdf_of(["alpha", "beta"]))
    desk.piece(pdf_of(["gamma"], size=(842, 595), rotation=90), label="12-3")

    round_stamp = StampSettings(nom="Cabinet Érable, avocats au barreau de Reims", style="rond")
    done = assemble(desk.plan(stamp=round_stamp), desk.folder / "out.pdf", work=desk.folder)

    assert ["Pièce\u00a0n°\u00a01" in text for text in texts_of(done.path)] == [True, True, True]
    assert "Pièce\u00a0n°\u00a012-3" in texts_of(done.path)[2]
    assert "page\u00a02/2" in texts_of(done.path)[1]
    with pikepdf.open(done.path) as pdf:
        images = [page.obj.Resources.XObject.DossierStampI for page in pdf.pages]
    assert len({image.objgen for image in images}) == 1, "the ring is written once"
    assert verify_bundle(done.path, done.proof) == ()


def test_a_stamp_that_must_stand_on_text_is_read_once_and_hides_nothing(desk: Desk) -> None:
    def fill(pdf: pikepdf.Pdf) -> None:
        lines = b" ".join(b"1 0 0 1 5 %d Tm (%s) Tj" % (y, b"mot " * 40) for y in range(2, 842, 9))
        pdf.pages[0].contents_add(b"BT /F1 8 Tf " + lines + b" ET")

    desk.piece(edited(pdf_of(["Bonjour"]), fill))

    plan = desk.plan()
    done = assemble(plan, desk.folder / "out.pdf", work=desk.folder)

    assert not plan.pieces[0].spots[0].stamp_free
    text = texts_of(done.path)[0]
    assert text.count("Pièce\u00a0n°\u00a01") == 1
    assert text.count("mot") == texts_of(desk.folder / "piece_1.pdf")[0].count("mot")
    assert verify_bundle(done.path, done.proof) == ()
