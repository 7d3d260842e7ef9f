"""A bundle that was changed after it was written is caught, whatever the change."""

import json
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.model import Assembled
from dossier_builder.bundle.proof import proof_from_json
from dossier_builder.bundle.verify import verify_bundle
from tests.bundle.conftest import Desk, edited, letter, pdf_of


@pytest.fixture
def done(desk: Desk) -> Assembled:
    desk.front("bordereau", letter([("1", (70, 600, 200, 612)), ("2", (70, 580, 200, 592))]))
    desk.piece(pdf_of(["alpha", "beta"]))
    desk.piece(pdf_of(["gamma"]))
    return assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)


def swap_pages(pdf: pikepdf.Pdf) -> None:
    first, second = pdf.pages[1].obj, pdf.pages[3].obj
    first.Contents, second.Contents = second.Contents, first.Contents


def drop_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[2]


def hide_stamp(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[1].obj
    kept = list(page.Contents)[:-2]
    page.Contents = pikepdf.Array([*kept, pdf.make_stream(b"Q"), pdf.make_stream(b"Q")])


def move_stamp(pdf: pikepdf.Pdf) -> None:
    contents = pdf.pages[1].obj.Contents
    stamp = contents[len(contents) - 2]
    contents[len(contents) - 2] = pdf.make_stream(
        stamp.read_bytes().replace(b"q 1 0 0 1 0 0 cm", b"q 1 0 0 1 5000 0 cm", 1)
    )


def change_text(pdf: pikepdf.Pdf) -> None:
    contents = pdf.pages[1].obj.Contents
    contents[1] = pdf.make_stream(contents[1].read_bytes() + b" ")


def retarget(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Annots[0].Dest[0] = pdf.pages[3].obj


def remove_links(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].obj.Annots


def rename_bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[1].title = "Autre"


def relabel(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PageLabels.Nums[1].St = 7


def add_javascript(pdf: pikepdf.Pdf) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    pdf.Root.OpenAction = pdf.make_indirect(action)


def add_uri(pdf: pikepdf.Pdf) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://example.org")
    pdf.pages[0].obj.Annots[0].A = action


def attach(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["note.txt"] = b"secret"


def link_out_of_a_piece(pdf: pikepdf.Pdf) -> None:
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Link,
        Rect=[10, 10, 50, 50],
        Dest=pikepdf.Array([pdf.pages[3].obj, pikepdf.Name.Fit]),
    )
    pdf.pages[1].obj.Annots.append(link)


def name_out_of_a_piece(pdf: pikepdf.Pdf) -> None:
    names = pdf.Root.Names.Dests.Names
    names.extend([pikepdf.String("piece-1.annexe"), pikepdf.Array([pdf.pages[3].obj])])


def name_twice(pdf: pikepdf.Pdf) -> None:
    names = pdf.Root.Names.Dests.Names
    names.extend([names[0], names[1]])


def move_name(pdf: pikepdf.Pdf) -> None:
    names = pdf.Root.Names.Dests.Names
    names[3][0] = pdf.pages[2].obj


def drop_names(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Names


def bookmark_out_of_a_piece(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[1].children.append(pikepdf.OutlineItem("Annexe", 3))


def swap_bookmarks(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[1], outline.root[2] = outline.root[2], outline.root[1]


PIECE_1 = "«\u00a0Pièce\u00a0n°\u00a01 — Facture 1\u00a0»"
NOT_PIECE_1 = f"Page 2\u00a0: ce n’est pas la page 1 de {PIECE_1}."
CHANGES: dict[Callable[[pikepdf.Pdf], None], str] = {
    swap_pages: NOT_PIECE_1,
    drop_page: "Le PDF a 3 page(s)\u00a0; 4 étaient attendues.",
    hide_stamp: "Page 2\u00a0: le tampon «\u00a0Pièce\u00a0n°\u00a01\u00a0» ne s’y lit pas.",
    move_stamp: "Page 2\u00a0: le tampon est hors de la page visible.",
    change_text: NOT_PIECE_1,
    retarget: "Page 1\u00a0: il manque un lien vers la page 2.",
    remove_links: "Page 2\u00a0: il manque un lien vers la page 1.",
    rename_bookmark: f"Le signet {PIECE_1} ne mène pas à la page 2.",
    relabel: "Page 1\u00a0: étiquetée «\u00a07\u00a0» au lieu de 1.",
    link_out_of_a_piece: "Page 2\u00a0: un lien mène hors de son document, page 4.",
    name_out_of_a_piece: "La destination «\u00a0piece-1.annexe\u00a0» mène hors de son document.",
    name_twice: "La destination «\u00a0bordereau\u00a0» existe 2 fois.",
    move_name: "La destination «\u00a0piece-1\u00a0» ne mène pas à la page 2.",
    drop_names: "La destination «\u00a0piece-2\u00a0» ne mène pas à la page 4.",
    bookmark_out_of_a_piece: f"Un signet sous {PIECE_1} mène hors de ce document.",
    swap_bookmarks: "Les signets ne sont pas dans l’ordre des pages.",
    add_javascript: "Le catalogue du PDF contient /OpenAction.",
    add_uri: "Le PDF contient une action /A (1).",
    attach: "Le PDF contient /EmbeddedFiles.",
}


def test_an_untouched_bundle_has_no_fault(done: Assembled) -> None:
    assert verify_bundle(done.path, done.proof) == ()


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_is_named(
    done: Assembled, change: Callable[[pikepdf.Pdf], None], tmp_path: Path
) -> None:
    path = tmp_path / "changed.pdf"
    path.write_bytes(edited(done.path.read_bytes(), change))

    assert CHANGES[change] in verify_bundle(path, done.proof)


def test_the_proof_survives_the_manifest(done: Assembled) -> None:
    stored = json.dumps(done.proof.to_json())

    assert proof_from_json(json.loads(stored)) == done.proof


def test_a_truncated_or_missing_file_is_a_fault_and_not_an_error(done: Assembled) -> None:
    done.path.write_bytes(done.path.read_bytes()[:-300])
    assert len(verify_bundle(done.path, done.proof)) == 1

    done.path.write_bytes(b"not a PDF")
    assert len(verify_bundle(done.path, done.proof)) == 1

    done.path.unlink()
    assert verify_bundle(done.path, done.proof) == ("Le fichier out.pdf n’existe pas.",)
