"""Odd images inside of PDFs: coders, depths, masks, inline images."""

import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image, ImageDraw

from benchmarks.fidelity.case import CONTENT, Fate, draw, edit

_PLACE = b"q 300 0 0 150 60 60 cm /Im Do Q "


def _picture(mode: str = "RGB", size: tuple[int, int] = (120, 60)) -> Image.Image:
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((5, 5, 50, 50), fill=(200, 30, 30))
    pen.ellipse((60, 10, 110, 55), fill=(20, 90, 200))
    pen.line((0, 0, *size), fill=(0, 120, 0), width=3)
    return image.convert(mode)


def _encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def _show(pdf: Pdf, data: bytes, entries: Mapping[str, Any], *, extra: bytes = b"") -> None:
    values = {"Width": 120, "Height": 60, **entries}
    image = pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Image, **values)
    pdf.pages[0].obj.Resources.XObject = Dictionary(Im=image)
    draw(pdf, CONTENT + extra + _PLACE)


def _gray(**entries: Any) -> dict[str, Any]:
    return {"ColorSpace": Name.DeviceGray, "BitsPerComponent": 8, **entries}


def _rgb(**entries: Any) -> dict[str, Any]:
    return {"ColorSpace": Name.DeviceRGB, "BitsPerComponent": 8, **entries}


@edit()
def jpeg_cmyk(pdf: Pdf) -> None:
    """A CMYK JPEG with inverted values, as Photoshop writes."""
    data = _encoded(_picture("CMYK"), "JPEG", quality=90)
    entries = {"ColorSpace": Name.DeviceCMYK, "BitsPerComponent": 8, "Filter": Name.DCTDecode}
    _show(pdf, data, {**entries, "Decode": Array([1, 0, 1, 0, 1, 0, 1, 0])})


@edit()
def jpeg_progressive(pdf: Pdf) -> None:
    """A progressive JPEG."""
    data = _encoded(_picture(), "JPEG", progressive=True)
    _show(pdf, data, _rgb(Filter=Name.DCTDecode))


@edit()
def jpeg_in_flate(pdf: Pdf) -> None:
    """A JPEG compressed once more."""
    data = zlib.compress(_encoded(_picture(), "JPEG"))
    _show(pdf, data, _rgb(Filter=Array([Name.FlateDecode, Name.DCTDecode])))


@edit(Fate.ALIKE_AND_NAMED)
def jpeg_cut(pdf: Pdf) -> None:
    """A JPEG cut in its middle."""
    data = _encoded(_picture(size=(1200, 600)).resize((1200, 600)), "JPEG", quality=95)
    _show(pdf, data[: len(data) // 2], _rgb(Width=1200, Height=600, Filter=Name.DCTDecode))


@edit()
def jpeg2000(pdf: Pdf) -> None:
    """A JPEG 2000 image without a colour space of its own in the PDF."""
    _show(pdf, _encoded(_picture(), "JPEG2000"), {"Filter": Name.JPXDecode})


def _fax(image: Image.Image) -> bytes:
    data = _encoded(image, "TIFF", compression="group4")
    with Image.open(BytesIO(data)) as tiff:
        tags: Any = tiff.tag_v2  # type: ignore[attr-defined]
        return data[tags[273][0] : tags[273][0] + tags[279][0]]


@edit()
def fax(pdf: Pdf) -> None:
    """A fax image (CCITT group 4)."""
    parameters = Dictionary(K=-1, Columns=120, Rows=60, BlackIs1=False)
    entries = _gray(BitsPerComponent=1, Filter=Name.CCITTFaxDecode, DecodeParms=parameters)
    _show(pdf, _fax(_picture("1")), entries)


@edit()
def jbig2(pdf: Pdf) -> None:
    """A JBIG2 image: a page and one region, coded as a fax is."""
    width, height = (120).to_bytes(4, "big"), (60).to_bytes(4, "big")
    page = width + height + bytes(8) + b"\x00" + b"\x00\x00"
    region = width + height + bytes(8) + b"\x00" + b"\x01" + _fax(_picture("1"))
    data = b"\x00\x00\x00\x00\x30\x00\x01" + len(page).to_bytes(4, "big") + page
    data += b"\x00\x00\x00\x01\x26\x00\x01" + len(region).to_bytes(4, "big") + region
    _show(pdf, data, _gray(BitsPerComponent=1, Filter=Name.JBIG2Decode))


@edit()
def sixteen_bits(pdf: Pdf) -> None:
    """Sixteen bits a component."""
    data = b"".join(bytes([value, 77]) for value in _picture().tobytes())
    _show(pdf, zlib.compress(data), _rgb(BitsPerComponent=16, Filter=Name.FlateDecode))


@edit()
def four_bits_indexed(pdf: Pdf) -> None:
    """A palette of sixteen colours, two pixels a byte."""
    indexes = _picture().quantize(16)
    palette = bytes(indexes.getpalette() or [])[:48]
    pixels = indexes.tobytes()
    data = bytes(a << 4 | b for a, b in zip(pixels[::2], pixels[1::2], strict=True))
    space = Array([Name.Indexed, Name.DeviceRGB, 15, String(palette.ljust(48, b"\0"))])
    _show(pdf, data, {"ColorSpace": space, "BitsPerComponent": 4})


@edit()
def predictor(pdf: Pdf) -> None:
    """A PNG predictor."""
    rows = _picture().tobytes()
    data = b"".join(b"\x00" + rows[i : i + 360] for i in range(0, len(rows), 360))
    parameters = Dictionary(Predictor=15, Colors=3, Columns=120)
    entries = _rgb(Filter=Name.FlateDecode, DecodeParms=parameters)
    _show(pdf, zlib.compress(data), entries)


@edit()
def lzw_and_runs(pdf: Pdf) -> None:
    """Run length coding."""
    data = b"".join(b"\x00" + bytes([value]) for value in _picture("L").tobytes()) + b"\x80"
    _show(pdf, data, _gray(Filter=Name.RunLengthDecode))


@edit()
def stencil(pdf: Pdf) -> None:
    """A stencil mask painted in a colour."""
    entries = {"ImageMask": True, "BitsPerComponent": 1}
    _show(pdf, _picture("1").tobytes(), entries, extra=b"0.7 0.2 0.6 rg ")


@edit()
def soft_mask(pdf: Pdf) -> None:
    """An image with a soft mask of another size."""
    mask = pdf.make_stream(
        bytes(range(0, 250, 10)) * 20,
        Subtype=Name.Image,
        Width=25,
        Height=20,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
        Matte=Array([1, 1, 1]),
    )
    _show(pdf, _picture().tobytes(), _rgb(SMask=mask), extra=b"1 1 0 rg 60 60 300 75 re f ")


@edit()
def explicit_mask(pdf: Pdf) -> None:
    """An image with a stencil as its mask."""
    mask = pdf.make_stream(
        b"\xf0" * 16, Subtype=Name.Image, Width=8, Height=16, ImageMask=True, BitsPerComponent=1
    )
    _show(pdf, _picture().tobytes(), _rgb(Mask=mask))


@edit()
def colour_key(pdf: Pdf) -> None:
    """An image with a range of colours that are transparent."""
    key = Array([190, 255, 0, 60, 0, 60])
    _show(pdf, _picture().tobytes(), _rgb(Mask=key), extra=b"1 1 0 rg 60 60 300 150 re f ")


@edit()
def icc_profile(pdf: Pdf) -> None:
    """An image and a text in a colour space with an ICC profile."""
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    space = Array([Name.ICCBased, pdf.make_stream(profile, N=3, Alternate=Name.DeviceRGB)])
    _show(pdf, _picture().tobytes(), {"ColorSpace": space, "BitsPerComponent": 8})


@edit()
def icc_damaged(pdf: Pdf) -> None:
    """An ICC profile that is rubbish."""
    space = Array([Name.ICCBased, pdf.make_stream(b"rien", N=3, Alternate=Name.DeviceRGB)])
    _show(pdf, _picture().tobytes(), {"ColorSpace": space, "BitsPerComponent": 8})


@edit()
def pixels_missing(pdf: Pdf) -> None:
    """An image that has half of its pixels."""
    data = _picture().tobytes()
    _show(pdf, data[: len(data) // 2], _rgb())


@edit()
def decode_inverted(pdf: Pdf) -> None:
    """An image whose values are inverted by Decode."""
    _show(pdf, _picture("L").tobytes(), _gray(Decode=Array([1, 0])))


@edit()
def inline_images(pdf: Pdf) -> None:
    """Inline images, raw and compressed, one with bytes that look like its end."""
    raw = b"BI /W 4 /H 4 /CS /G /BPC 8 ID " + bytes(range(0, 256, 16)) + b" EI "
    tricky = b"BI /W 4 /H 4 /CS /G /BPC 8 ID " + b"\x00 EI Q q \xff\x10\x20\x30\x40\x50" + b"\x00"
    packed = zlib.compress(_picture().tobytes())
    flate = b"BI /W 120 /H 60 /CS /RGB /BPC 8 /F /Fl ID " + packed + b"\nEI "
    draw(
        pdf,
        CONTENT
        + b"q 100 0 0 100 60 60 cm "
        + raw
        + b"Q "
        + b"q 100 0 0 100 170 60 cm "
        + tricky
        + b" EI Q "
        + b"q 100 0 0 100 280 60 cm "
        + flate
        + b"Q ",
    )


@edit()
def scan_with_text(pdf: Pdf) -> None:
    """A scan over the whole page, with invisible text over it."""
    data = _encoded(_picture("L").resize((1240, 1754)), "JPEG", quality=60)
    _show(pdf, data, _gray(Width=1240, Height=1754, Filter=Name.DCTDecode))
    draw(
        pdf,
        b"q 595 0 0 842 0 0 cm /Im Do Q BT 3 Tr /F1 12 Tf 60 700 Td (texte reconnu) Tj ET",
    )


@edit()
def alternates(pdf: Pdf) -> None:
    """An image with an alternate for print."""
    other = pdf.make_stream(
        b"\x00",
        Subtype=Name.Image,
        Width=1,
        Height=1,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )
    choice = Dictionary(Image=other, DefaultForPrinting=True)
    _show(pdf, _picture().tobytes(), _rgb(Alternates=Array([choice])))


@edit()
def huge_numbers_of_pixels(pdf: Pdf) -> None:
    """An image of forty million pixels in a few bytes."""
    data = zlib.compress(bytes(8000 * 5000 // 8), 9)
    _show(
        pdf,
        data,
        _gray(Width=8000, Height=5000, BitsPerComponent=1, Filter=Name.FlateDecode),
    )
