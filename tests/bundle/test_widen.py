"""Tiny pages written full: given paper for the stamp, their content neither covered nor changed."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops

from benchmarks.fidelity.corpus import CASES
from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.verify import verify_bundle
from dossier_builder.settings.firm import StampSettings
from tests.bundle.conftest import Desk, pdf_of

_SCALE = 6


def picture(path: Path) -> Image.Image:
    with pdfium.PdfDocument(path) as document:
        image: Image.Image = document[0].render(scale=_SCALE, grayscale=True).to_pil()
        return image


@pytest.mark.parametrize("style", ["simple", "rond"])
@pytest.mark.parametrize("name", ["tiny_label", "tiny_label_turned"])
def test_every_pixel_of_a_full_label_is_in_the_bundle_as_it_was(
    desk: Desk, name: str, style: str
) -> None:
    desk.piece(CASES[name].make(), name="etiquette.pdf")
    stamp = StampSettings.model_validate({"nom": "Cabinet Érable", "style": style})

    plan = desk.plan(stamp=stamp)
    done = assemble(plan, desk.folder / "out.pdf", work=desk.folder)

    alone, bundle = picture(desk.sources[0].path), picture(done.path)
    corner = (0, bundle.height - alone.height, alone.width, bundle.height)
    unlike = ImageChops.difference(alone, bundle.crop(corner)).point(lambda v: 255 * (v > 60))
    assert unlike.getbbox() is None
    assert verify_bundle(done.path, done.proof) == ()
    (piece,) = plan.pieces
    assert [finding.code for finding in piece.findings] == ["page_elargie"]
    assert "etiquette.pdf, page 1" in piece.findings[0].message
    assert all(spot.stamp_free and spot.folio_free for spot in piece.spots)


def test_what_lay_outside_of_a_label_s_frame_stays_unseen(desk: Desk) -> None:
    data = CASES["tiny_label"].make()
    outside = data.replace(b"/MediaBox[0 0 70 40]", b"/MediaBox[0 9 70 40]")
    desk.piece(outside)

    done = assemble(desk.plan(), desk.folder / "out.pdf", work=desk.folder)

    alone, bundle = picture(desk.sources[0].path), picture(done.path)
    corner = (0, bundle.height - alone.height, alone.width, bundle.height)
    unlike = ImageChops.difference(alone, bundle.crop(corner)).point(lambda v: 255 * (v > 60))
    assert unlike.getbbox() is None


def test_a_tiny_page_with_room_keeps_its_size(desk: Desk) -> None:
    desk.piece(pdf_of(["x"], size=(70, 40)))

    (piece,) = desk.plan().pieces

    assert piece.path == desk.sources[0].path


def test_a_full_page_of_usual_size_keeps_its_size(desk: Desk) -> None:
    desk.piece(pdf_of(["\n".join(["mot " * 60])] * 2))

    assert all(piece.findings == () for piece in desk.plan().pieces)
