"""Images are made lighter only when asked, for a limit, and it is said; text is never touched."""

import random
import zlib
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from pikepdf import Name, Pdf
from PIL import Image, ImageChops, ImageStat
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from benchmarks.fidelity.case import CONTENT, plain, saved
from dossier_builder.bundle.lighten import lightened
from dossier_builder.bundle.model import PieceSource
from dossier_builder.bundle.pages import prepare_piece
from dossier_builder.bundle.parts import assemble_parts
from dossier_builder.bundle.verify import verify_bundle
from dossier_builder.settings.firm import (
    BundleSettings,
    FirmSettings,
    ImageSettings,
    Lightening,
)
from tests.bundle.conftest import A4, Desk

ASKED = Lightening(limite=2_000_000, ppp=150, qualite=75)


def grain(size: tuple[int, int], seed: int = 1) -> Image.Image:
    """A grey picture with the grain of a scan, which makes it heavy."""
    noise = Image.frombytes("L", size, random.Random(seed).randbytes(size[0] * size[1]))
    return Image.blend(Image.linear_gradient("L").resize(size), noise, 0.25)


def scan(pages: int) -> bytes:
    """An A4 scan at 300 dots an inch with a line of text over each page, then a page of fax."""
    with plain(b"q 595 0 0 842 0 0 cm /Scan Do Q " + CONTENT, pages=pages + 1) as pdf:
        for number, page in enumerate(pdf.pages[:-1]):
            jpeg = BytesIO()
            grain((2480, 3508), number).save(jpeg, "JPEG", quality=92)
            page.add_resource(image(pdf, jpeg.getvalue(), 8), Name.XObject, Name.Scan)
        fax = zlib.compress(grain((2480, 3508)).convert("1").tobytes())
        pdf.pages[-1].add_resource(image(pdf, fax, 1), Name.XObject, Name.Scan)
        return saved(pdf)


def image(pdf: Pdf, data: bytes, bits: int) -> pikepdf.Stream:
    return pdf.make_stream(
        data,
        Subtype=Name.Image,
        Width=2480,
        Height=3508,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=bits,
        Filter=Name.FlateDecode if bits == 1 else Name.DCTDecode,
    )


@pytest.fixture(scope="module")
def heavy() -> bytes:
    return scan(2)


def streams(path: Path) -> list[tuple[str, int, bytes]]:
    """Filter, bits a component and bytes of each image; then each page's content."""
    with pikepdf.open(path) as pdf:
        found = [
            (str(image.get("/Filter")), int(image.BitsPerComponent), image.read_raw_bytes())
            for page in pdf.pages
            for image in page.get_images().values()
            if isinstance(image, pikepdf.Stream)
        ]
        return [*found, *(("page", 0, page.Contents.read_bytes()) for page in pdf.pages)]


def picture(path: Path) -> Image.Image:
    with pdfium.PdfDocument(path) as document:
        image: Image.Image = document[0].render(scale=0.5).to_pil().convert("L")
    return image


def test_a_heavy_scan_gets_lighter_and_still_shows_the_same(heavy: bytes, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(heavy)
    assert len(heavy) > 6_000_000

    lighter, (said,) = lightened(path, name="scan.pdf", asked=ASKED, work=tmp_path / "w")

    assert lighter.stat().st_size < len(heavy) * 0.4
    assert said.code == "images_allegees"
    assert "150\u00a0points par pouce" in said.message
    assert "limite de 2,0\u00a0Mo" in said.message
    with pdfium.PdfDocument(lighter) as document:
        assert len(document) == 3
        assert "Facture FA-2026-0042" in document[0].get_textpage().get_text_range()
    difference = ImageChops.difference(picture(path), picture(lighter))
    assert ImageStat.Stat(difference).mean[0] < 3


def test_text_and_faxes_are_not_touched(heavy: bytes, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(heavy)

    lighter, _ = lightened(path, name="scan.pdf", asked=ASKED, work=tmp_path / "w")

    before, after = streams(path), streams(lighter)
    assert [item for item in before if item[1] != 8] == [item for item in after if item[1] != 8]
    changed = [one for one, other in zip(before, after, strict=True) if one != other]
    assert [item[1] for item in changed] == [8, 8]


def test_the_same_piece_gives_the_same_bytes(heavy: bytes, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(heavy)

    copies = [
        lightened(path, name="scan.pdf", asked=ASKED, work=tmp_path / name)[0] for name in "ab"
    ]

    assert copies[0].read_bytes() == copies[1].read_bytes()


def test_a_piece_within_the_limit_stays_as_it_is(heavy: bytes, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(heavy)
    asked = ASKED.model_copy(update={"limite": len(heavy)})

    assert lightened(path, name="scan.pdf", asked=asked, work=tmp_path) == (path, ())


@pytest.mark.parametrize("mode", ["RGB", "P", "L", "CMYK"])
def test_colours_stay_what_they_were(mode: str, tmp_path: Path) -> None:
    image = Image.merge("RGB", [grain((900, 600), seed) for seed in (1, 2, 3)])
    image.paste((200, 30, 30), (100, 100, 500, 500))
    buffer = BytesIO()
    page = canvas.Canvas(buffer, pagesize=A4, invariant=1)
    page.drawImage(ImageReader(image.convert(mode)), 0, 300, 595, 400)
    page.save()
    path = tmp_path / "image.pdf"
    path.write_bytes(buffer.getvalue())
    asked = Lightening(limite=1000, ppp=96, qualite=85)

    lighter, _ = lightened(path, name="image.pdf", asked=asked, work=tmp_path)

    difference = ImageChops.difference(picture(path), picture(lighter))
    assert ImageStat.Stat(difference).mean[0] < 6


def test_nothing_is_asked_unless_the_settings_say_so() -> None:
    limit = BundleSettings(taille_max_fichier_mo=Decimal(2))
    images = ImageSettings(alleger=True)

    assert FirmSettings(bordereau=limit).lightening is None
    assert FirmSettings(images=images).lightening is None
    assert FirmSettings(bordereau=limit, images=images).lightening == ASKED


def test_a_scan_of_eight_megabytes_fits_parts_of_two(heavy: bytes, desk: Desk) -> None:
    desk.piece(heavy)
    (source,) = desk.sources
    assert isinstance(source, PieceSource)
    work = desk.folder / "work"
    piece = prepare_piece(source, work=work, render_docx=desk.render, lightening=ASKED)
    limit = BundleSettings(taille_max_fichier_mo=Decimal(2))
    plan = replace(desk.plan(bundle=limit), pieces=(piece,))

    parts = assemble_parts(plan, desk.folder / "parts", stem="dossier", work=work)

    assert all(part.path.stat().st_size <= 2_000_000 for part in parts.files)
    assert sum(part.proof.pages for part in parts.files) == 3
    assert [verify_bundle(part.path, part.proof) for part in parts.files] == [()] * len(parts.files)
    assert [finding.code for finding in piece.findings] == ["images_allegees"]
    assert source.path.read_bytes() == heavy
