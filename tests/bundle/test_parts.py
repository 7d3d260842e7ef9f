"""The bundle in parts: under the limit, nothing lost, the same page numbers."""

import random
import re
from decimal import Decimal
from functools import partial
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.parts import assemble_parts
from dossier_builder.bundle.verify import verify_bundle
from dossier_builder.settings.firm import BundleSettings
from tests.bundle.conftest import Desk, edited, letter, pdf_of
from tests.bundle.test_structure import report_pdf


def heavy(pages: int, kilobytes: int, seed: int = 1) -> bytes:
    """Pages that each carry incompressible content of this size."""
    document = pdf_of([f"page {number}" for number in range(1, pages + 1)])
    return edited(document, partial(load, kilobytes=kilobytes, seed=seed))


def load(pdf: pikepdf.Pdf, kilobytes: int, seed: int) -> None:
    """Add to each page content that says nothing."""
    source = random.Random(seed)
    for page in pdf.pages:
        page.contents_add(b"%" + source.randbytes(kilobytes * 500).hex().encode())


def folios_of(path: Path) -> list[str]:
    with pdfium.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range().split()[-1] for page in document]


def limits(file: str, sending: str = "0") -> BundleSettings:
    return BundleSettings(taille_max_fichier_mo=Decimal(file), taille_max_envoi_mo=Decimal(sending))


def test_parts_stay_under_the_limit_and_lose_no_page(desk: Desk) -> None:
    desk.front("bordereau", letter([("1", (70, 600, 200, 612)), ("3", (70, 580, 200, 592))]))
    for seed in (1, 2, 3):
        desk.piece(heavy(2, 60, seed))

    parts = assemble_parts(
        desk.plan(bundle=limits("0.3")), desk.folder / "parts", stem="dossier", work=desk.folder
    )

    assert [part.path.name for part in parts.files] == ["dossier_1.pdf", "dossier_2.pdf"]
    assert all(part.size == part.path.stat().st_size <= 300_000 for part in parts.files)
    folios = [folio for part in parts.files for folio in folios_of(part.path)]
    assert folios == [f"{number}/7" for number in range(1, 8)]
    assert [verify_bundle(part.path, part.proof) for part in parts.files] == [(), ()]
    assert [finding.code for finding in parts.findings] == ["partie_du_dossier"] * 2
    assert "dossier_2.pdf" in parts.findings[1].message
    assert "pages 6 à 7" in parts.findings[1].message


def test_beside_each_line_of_the_bordereau_stand_the_part_and_the_page_of_the_piece(
    desk: Desk,
) -> None:
    lines = [(str(n), (70.0, 600.0 - 20 * n, 200.0, 612.0 - 20 * n)) for n in (1, 2, 3)]
    desk.front("requete", letter(lines))
    desk.front("bordereau", letter(lines))
    desk.piece(heavy(1, 20))
    desk.piece(heavy(4, 100, 2))
    desk.piece(heavy(2, 60, 3))

    parts = assemble_parts(
        desk.plan(bundle=limits("0.25")), desk.folder / "parts", stem="dossier", work=desk.folder
    )

    with pdfium.PdfDocument(parts.files[0].path) as document:
        request, bordereau = (document[index].get_textpage() for index in (0, 1))
        said = [
            " ".join(bordereau.get_text_bounded(bottom=low, top=high, left=400).split())
            for _, (_, low, _, high) in lines
        ]
        assert "partie" not in request.get_text_range()
    assert said == ["partie 1, page 3", "parties 1 et 2", "partie 3, page 1"]
    assert "Pièce\u00a0n°\u00a03 — Facture 3" in parts.files[2].titles
    assert all(part.size <= 250_000 for part in parts.files)
    assert all(verify_bundle(part.path, part.proof) == () for part in parts.files)


def test_a_piece_larger_than_the_limit_is_cut_inside_and_says_so(desk: Desk) -> None:
    desk.piece(heavy(4, 100))

    parts = assemble_parts(
        desk.plan(bundle=limits("0.25")), desk.folder / "parts", stem="dossier", work=desk.folder
    )

    assert [part.titles for part in parts.files] == [
        ("Pièce\u00a0n°\u00a01 — Facture 1\u00a0(1/2)",),
        ("Pièce\u00a0n°\u00a01 — Facture 1\u00a0(2/2)",),
    ]
    assert [part.first_folio for part in parts.files] == [1, 3]
    with pdfium.PdfDocument(parts.files[1].path) as document:
        text = document[0].get_textpage().get_text_range()
        assert document.get_page_label(0) == "3"
    assert "Pièce\u00a0n°\u00a01\u00a0(2/2)" in text
    assert "page\u00a03/4" in text
    assert verify_bundle(parts.files[1].path, parts.files[1].proof) == ()


def test_a_page_too_large_by_itself_is_kept_whole_and_named(desk: Desk) -> None:
    desk.piece(heavy(1, 200))

    parts = assemble_parts(
        desk.plan(bundle=limits("0.1")), desk.folder / "parts", stem="dossier", work=desk.folder
    )

    assert [finding.code for finding in parts.findings] == ["page_trop_lourde"]
    assert "la page 1 dépasse à elle seule" in parts.findings[0].message
    assert parts.files[0].size > 200_000


def test_parts_are_shared_out_among_sendings(desk: Desk) -> None:
    for seed in (1, 2, 3):
        desk.piece(heavy(1, 100, seed))

    parts = assemble_parts(
        desk.plan(bundle=limits("0.12", "0.25")), desk.folder, stem="dossier", work=desk.folder
    )

    assert [part.sending for part in parts.files] == [1, 1, 2]


def test_without_a_limit_the_one_part_is_the_bundle(desk: Desk) -> None:
    desk.front("bordereau", letter([("1", (70, 600, 200, 612))]))
    desk.piece(pdf_of(["alpha"]))
    plan = desk.plan()

    parts = assemble_parts(plan, desk.folder, stem="dossier", work=desk.folder)
    done = assemble(plan, desk.folder / "out.pdf", work=desk.folder)

    assert parts.files[0].path.read_bytes() == done.path.read_bytes()


@pytest.mark.parametrize("limit", ["0.11", "0.16", "0.3", "0.8"])
def test_inside_each_part_every_link_bookmark_name_and_label_is_right(
    desk: Desk, limit: str
) -> None:
    labels = range(1, 6)
    lines = [(str(n), (70.0, 600.0 - 20 * n, 200.0, 612.0 - 20 * n)) for n in labels]
    desk.front("requete", letter(lines[:2], pages=2))
    desk.front("bordereau", letter(lines))
    for n in labels:
        desk.piece(edited(report_pdf(4), partial(load, kilobytes=20, seed=n)))
    plan = desk.plan(
        bundle=BundleSettings(taille_max_fichier_mo=Decimal(limit), intercalaires=True)
    )

    parts = assemble_parts(plan, desk.folder / "parts", stem="dossier", work=desk.folder)

    assert sum(part.proof.pages for part in parts.files) == 3 + 5 * 5
    folio = 1
    for part in parts.files:
        assert part.size <= Decimal(limit) * 1_000_000
        assert verify_bundle(part.path, part.proof) == ()
        with pdfium.PdfDocument(part.path) as document:
            count = len(document)
            shown = [document.get_page_label(index) for index in range(count)]
            firsts = [
                (mark.get_title(), document[mark.get_dest().get_index()].get_textpage())
                for mark in document.get_toc()
                if mark.level == 0
            ]
            marks = [(title, " ".join(t.get_text_range().split())) for title, t in firsts]
        assert shown == [str(number) for number in range(folio, folio + count)]
        assert [title for title, _ in marks] == list(part.titles)
        for title, text in marks:
            slice_mark = re.search(r"\(\d/\d\)$", title)
            piece = title.partition(" — ")[0] + (f" {slice_mark[0]}" if slice_mark else "")
            assert " ".join(piece.split()) in text or not piece.startswith("Pièce")
        with pikepdf.open(part.path) as pdf:
            pages = {page.obj.objgen for page in pdf.pages}
            links = [a.Dest[0].objgen for p in pdf.pages for a in p.obj.get("/Annots", [])]
        assert set(links) <= pages
        assert part.proof.sections[-1].bookmark, "no divider ends a part"
        folio += count


def test_a_limit_of_the_sending_alone_limits_each_file_too(desk: Desk) -> None:
    for seed in (1, 2, 3):
        desk.piece(heavy(1, 100, seed))

    parts = assemble_parts(
        desk.plan(bundle=limits("0", "0.25")), desk.folder, stem="dossier", work=desk.folder
    )

    assert all(part.size <= 250_000 for part in parts.files)
    assert [part.sending for part in parts.files] == [1, 2]


def test_what_sections_share_is_counted_once(desk: Desk) -> None:
    for _ in range(12):
        desk.piece(pdf_of(["alpha"]))

    parts = assemble_parts(
        desk.plan(bundle=limits("0.06")), desk.folder / "parts", stem="dossier", work=desk.folder
    )

    # Twelve times the stamp's fonts would be four times the limit.
    assert len(parts.files) == 1
    assert parts.files[0].size <= 60_000
