"""Odd painting, second series: meshes, masks, fonts by other producers, images in rare coders."""

import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

import dossier_builder
from benchmarks.fidelity.case import CONTENT, Fate, draw, edit, form, helvetica, odd
from benchmarks.fidelity.pictures import _encoded, _fax, _gray, _picture, _rgb, _show

_FONTS = Path(dossier_builder.__file__).parent / "fonts"


def _resources(pdf: Pdf) -> Any:
    return pdf.pages[0].obj.Resources


def _shade(pdf: Pdf, shading: Any) -> None:
    _resources(pdf).Shading = Dictionary(S=shading)
    draw(pdf, CONTENT + b"q 60 60 300 200 re W n /S sh Q")


def _mesh(pdf: Pdf, kind: int, data: bytes, **more: Any) -> None:
    entries = {
        "ShadingType": kind,
        "ColorSpace": Name.DeviceRGB,
        "BitsPerCoordinate": 8,
        "BitsPerComponent": 8,
        "Decode": Array([60, 360, 60, 260, 0, 1, 0, 1, 0, 1]),
        **more,
    }
    _shade(pdf, pdf.make_stream(data, **entries))


@edit()
def shading_of_function(pdf: Pdf) -> None:
    """A shading computed by a PostScript function of the place (type 1)."""
    code = pdf.make_stream(
        b"{ 2 copy mul 3 1 roll }",
        FunctionType=4,
        Domain=Array([0, 1, 0, 1]),
        Range=Array([0, 1, 0, 1, 0, 1]),
    )
    matrix = Array([300, 0, 0, 200, 60, 60])
    shading = Dictionary(ShadingType=1, ColorSpace=Name.DeviceRGB, Matrix=matrix, Function=code)
    _shade(pdf, shading)


@edit()
def shading_lattice(pdf: Pdf) -> None:
    """A lattice of triangles (type 5)."""
    points = [(x, y, 255 * (x > 90), y, 128) for y in (0, 128, 255) for x in (0, 90, 200, 255)]
    _mesh(pdf, 5, bytes(value for point in points for value in point), VerticesPerRow=4)


def _patch(points: list[tuple[int, int]]) -> bytes:
    colours = ((255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0))
    return bytes([0, *(v for point in points for v in point), *(v for c in colours for v in c)])


_EDGE = [
    (20, 20), (0, 90), (60, 160), (20, 240), (90, 255), (160, 200),
    (240, 240), (255, 160), (200, 90), (240, 20), (160, 0), (90, 60),
]  # fmt: skip


@edit()
def shading_coons(pdf: Pdf) -> None:
    """A Coons patch (type 6)."""
    _mesh(pdf, 6, _patch(_EDGE), BitsPerFlag=8)


@edit()
def shading_tensor(pdf: Pdf) -> None:
    """A tensor patch (type 7)."""
    inner = [(90, 90), (90, 160), (160, 160), (160, 90)]
    _mesh(pdf, 7, _patch([*_EDGE, *inner]), BitsPerFlag=8)


@edit()
def pattern_without_colour(pdf: Pdf) -> None:
    """An uncoloured pattern, turned by its matrix, with negative steps."""
    tile = pdf.make_stream(
        b"0 0 6 6 re f",
        PatternType=1,
        PaintType=2,
        TilingType=2,
        BBox=Array([0, 0, 10, 10]),
        XStep=-12,
        YStep=12,
        Matrix=Array([0.7, 0.7, -0.7, 0.7, 5, 5]),
        Resources=Dictionary(),
    )
    resources = _resources(pdf)
    resources.Pattern = Dictionary(P=tile)
    resources.ColorSpace = Dictionary(U=Array([Name.Pattern, Name.DeviceRGB]))
    draw(pdf, CONTENT + b"/U cs 0.8 0 0.4 /P scn 60 60 240 120 re f")


@edit()
def mask_of_light(pdf: Pdf) -> None:
    """A soft mask by luminosity with a backdrop and a transfer function, inside of a group."""
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    light = form(pdf, b"0.8 g 60 60 120 120 re f 0.3 g 180 60 120 120 re f", (0, 0, 595, 842))
    light.Group = group
    transfer = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1]), C1=Array([0]), N=1)
    mask = Dictionary(S=Name.Luminosity, G=light, BC=Array([0.5]), TR=transfer)
    _resources(pdf).ExtGState = Dictionary(
        M=Dictionary(SMask=mask), N=Dictionary(SMask=Name("/None"))
    )
    draw(
        pdf, CONTENT + b"q /M gs 0 0.4 0.8 rg 40 40 400 180 re f Q /N gs 1 0 0 rg 470 60 40 40 re f"
    )


@edit()
def knockout_not_isolated(pdf: Pdf) -> None:
    """A knockout group that is not isolated, with blend modes given as an array."""
    resources = Dictionary(
        ExtGState=Dictionary(G=Dictionary(ca=0.5, BM=Array([Name.Inconnu, Name.Screen])))
    )
    inner = form(
        pdf,
        b"/G gs 1 0 0 rg 60 60 150 120 re f 0 0 1 rg 130 90 150 120 re f",
        (0, 0, 595, 842),
        Resources=resources,
        Group=Dictionary(S=Name.Transparency, K=True, I=False),
    )
    _resources(pdf).XObject = Dictionary(K=inner)
    draw(pdf, CONTENT + b"0.9 1 0.3 rg 40 40 300 200 re f /K Do")


@edit()
def overprint_of_inks(pdf: Pdf) -> None:
    """Overprint of CMYK inks with mode 1, under a page group."""
    _resources(pdf).ExtGState = Dictionary(O=Dictionary(OP=True, op=True, OPM=1))
    pdf.pages[0].obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
    draw(pdf, CONTENT + b"1 0 0 0 k 60 60 150 120 re f /O gs 0 0 1 0 k 130 90 150 120 re f")


@edit()
def state_with_a_font(pdf: Pdf) -> None:
    """A font, dashes and a rendering intent set by a graphics state, left in force."""
    state = Dictionary(
        Font=Array([helvetica(pdf), 30]), D=Array([Array([9, 4]), 0]), RI=Name.Saturation, LW=4
    )
    _resources(pdf).ExtGState = Dictionary(S=state)
    draw(pdf, CONTENT + b"/S gs BT 60 200 Td (Taille 30) Tj ET 60 100 m 400 150 l S")


@edit()
def token_split_between_streams(pdf: Pdf) -> None:
    """A number and a string cut between two streams, which no reader joins alike."""
    parts = (
        CONTENT + b"1 0 0 rg 60 60 10",
        b"0 50 re f BT /F1 20 Tf 200 80 Td (cou",
        b"pee) Tj ET",
    )
    pdf.pages[0].obj.Contents = Array([pdf.make_stream(part) for part in parts])


@edit()
def streams_each_saving(pdf: Pdf) -> None:
    """A saved state opened in one stream and closed in the next, the same stream used twice."""
    save, restore = pdf.make_stream(b"q 1 0 0 1 20 -30 cm"), pdf.make_stream(b"Q")
    body = pdf.make_stream(CONTENT)
    pdf.pages[0].obj.Contents = Array([save, body, restore, body])


@edit()
def starts_with_ends(pdf: Pdf) -> None:
    """Content that begins with the ends of what was never begun."""
    draw(pdf, b"EMC ET EX \n" + CONTENT + b"EMC EMC Q")


@edit()
def state_kept_past_restores(pdf: Pdf) -> None:
    """A colour, a width and a scale set before restores of nothing: they stay in force."""
    draw(pdf, b"0.1 0.4 0.8 rg 0.9 0.1 0.1 RG 4 w 0.9 0 0 0.9 20 20 cm Q Q\n" + CONTENT)


@edit()
def state_kept_beside_strings(pdf: Pdf) -> None:
    """Strings and inline images with letters that elsewhere restore states."""
    image = b"BI /W 4 /H 1 /CS /G /BPC 8 ID  Q Q EI "
    draw(
        pdf,
        b"0 0 1 rg BT /F1 9 Tf 60 300 Td (a Q Q Q b) Tj ET q 9 0 0 9 60 60 cm "
        + image
        + b"Q "
        + CONTENT,
    )


@edit()
def binary_between_operators(pdf: Pdf) -> None:
    """Zero bytes and form feeds between operators, and a byte order mark before them."""
    draw(pdf, b"\xef\xbb\xbf\n" + CONTENT.replace(b" re f", b"\x00\x0cre\x00f"))


@edit()
def numbers_odd(pdf: Pdf) -> None:
    """Numbers with two signs, no digits, or a sign inside."""
    draw(pdf, CONTENT + b"1 0 0 rg 60 60 --100 +50. re f 200 60 .5e 80 re f 4-5 60 50 50 re f")


@edit()
def font_embedded_whole(pdf: Pdf) -> None:
    """The very fonts of our stamp, embedded under its names, with other widths."""
    data = (_FONTS / "LiberationSans-Bold.ttf").read_bytes()
    program = pdf.make_stream(data, Length1=len(data))
    described = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/LiberationSans-Bold"),
        Flags=32,
        FontBBox=Array([-200, -200, 1000, 900]),
        ItalicAngle=0,
        Ascent=900,
        Descent=-200,
        CapHeight=700,
        StemV=80,
        FontFile2=program,
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=Name("/LiberationSans-Bold"),
        FirstChar=32,
        LastChar=126,
        Widths=Array([900] * 95),
        Encoding=Name.WinAnsiEncoding,
        FontDescriptor=pdf.make_indirect(described),
    )
    _resources(pdf).Font.DossierStampB = pdf.make_indirect(font)
    draw(pdf, CONTENT + b"BT /DossierStampB 20 Tf 60 200 Td (Large) Tj ET")


@odd()
def fonts_in_subsets() -> bytes:
    """Subsets of fonts as a library makes them, in two pages, with letters beyond ASCII."""
    pdfmetrics.registerFont(TTFont("Bold", str(_FONTS / "LiberationSans-Bold.ttf")))
    pdfmetrics.registerFont(TTFont("Regular", str(_FONTS / "LiberationSans-Regular.ttf")))
    buffer = BytesIO()
    page = canvas.Canvas(buffer, invariant=1)
    for text in ("Œuvre livrée à Noël", "Reçu : 1 234,56 €"):
        page.setFont("Bold", 24)
        page.drawString(60, 500, text)
        page.setFont("Regular", 12)
        page.drawString(60, 460, text[::-1])
        page.showPage()
    page.save()
    return buffer.getvalue()


@edit()
def font_with_differences(pdf: Pdf) -> None:
    """An encoding with glyphs of other names, and widths that disagree."""
    encoding = Dictionary(
        Type=Name.Encoding,
        BaseEncoding=Name.MacRomanEncoding,
        Differences=Array([65, Name.Eacute, Name.Euro, 97, Name("/g123"), Name("/uni00E7")]),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name("/ABCDEF+Helvetica"),
        FirstChar=65,
        LastChar=66,
        Widths=Array([300, 1200]),
        Encoding=encoding,
    )
    _resources(pdf).Font.F2 = pdf.make_indirect(font)
    draw(pdf, CONTENT + b"BT /F2 30 Tf 60 200 Td (ABab) Tj ET")


@edit()
def font_type3_of_page(pdf: Pdf) -> None:
    """A Type 3 font without resources, whose glyphs use those of the page, with a skewed matrix."""
    glyphs = Dictionary(
        a=pdf.make_stream(b"800 0 0 0 750 750 d1 0 0 750 750 re f"),
        b=pdf.make_stream(b"800 0 d0 0 1 0 rg q 750 0 0 750 0 0 cm /Im Do Q"),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 0, 0]),
        FontMatrix=Array([0.001, 0, 0.0003, 0.001, 0, 0]),
        CharProcs=glyphs,
        Encoding=Dictionary(Differences=Array([97, Name.a, Name.b])),
        FirstChar=97,
        LastChar=98,
        Widths=Array([800, 800]),
    )
    image = pdf.make_stream(
        _picture().tobytes(), Type=Name.XObject, Subtype=Name.Image, Width=120, Height=60, **_rgb()
    )
    _resources(pdf).XObject = Dictionary(Im=image)
    _resources(pdf).Font.T3 = pdf.make_indirect(font)
    draw(pdf, CONTENT + b"0.6 0 0.6 rg BT /T3 60 Tf 60 150 Td (abba) Tj ET")


@edit()
def font_vertical(pdf: Pdf) -> None:
    """Vertical writing with a font that is not embedded."""
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0,
        BaseFont=Name("/HeiseiMin-W3"),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Japan1"), Supplement=2),
        DW2=Array([880, -1000]),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/HeiseiMin-W3"),
        Encoding=Name("/UniJIS-UCS2-V"),
        DescendantFonts=Array([descendant]),
    )
    _resources(pdf).Font.V = pdf.make_indirect(font)
    draw(pdf, CONTENT + b"BT /V 24 Tf 500 400 Td <65E5672C> Tj ET")


@edit()
def jpeg_of_adobe(pdf: Pdf) -> None:
    """A CMYK JPEG whose Adobe marker asks for inversion while Decode does not, and one of RGB."""
    data = _encoded(_picture("CMYK"), "JPEG", quality=90)
    _show(
        pdf, data, {"ColorSpace": Name.DeviceCMYK, "BitsPerComponent": 8, "Filter": Name.DCTDecode}
    )


@edit()
def jpeg_of_other_depth(pdf: Pdf) -> None:
    """A grey JPEG that the PDF says is RGB, and of another size."""
    _show(pdf, _encoded(_picture("L"), "JPEG"), _rgb(Filter=Name.DCTDecode, Width=100, Height=50))


@edit()
def jpeg2000_with_mask(pdf: Pdf) -> None:
    """A JPEG 2000 image with an alpha channel that is its mask."""
    picture = _picture("RGBA")
    picture.putalpha(Image.linear_gradient("L").resize(picture.size))
    _show(pdf, _encoded(picture, "JPEG2000"), {"Filter": Name.JPXDecode, "SMaskInData": 1})


@edit()
def fax_of_group_3(pdf: Pdf) -> None:
    """A fax of group 3, its rows aligned on bytes, black being one."""
    data = _encoded(_picture("1"), "TIFF", compression="group3")
    with Image.open(BytesIO(data)) as tiff:
        tags: Any = tiff.tag_v2  # type: ignore[attr-defined]
        data = data[tags[273][0] : tags[273][0] + tags[279][0]]
    parameters = Dictionary(K=0, Columns=120, EndOfLine=True, BlackIs1=True)
    entries = _gray(BitsPerComponent=1, Filter=Name.CCITTFaxDecode, DecodeParms=parameters)
    _show(pdf, data, entries)


@edit()
def fax_without_rows(pdf: Pdf) -> None:
    """A fax as a stencil, without its rows, behind two filters, one without parameters."""
    parameters = Array([None, Dictionary(K=-1, Columns=120)])
    filters = Array([Name.FlateDecode, Name.CCITTFaxDecode])
    entries = {"ImageMask": True, "Filter": filters, "DecodeParms": parameters}
    _show(pdf, zlib.compress(_fax(_picture("1"))), entries, extra=b"0 0.5 0.2 rg ")


@edit()
def stencil_with_pattern(pdf: Pdf) -> None:
    """A stencil inverted by Decode, interpolated, painted with a shading."""
    axis = Dictionary(
        ShadingType=2,
        ColorSpace=Name.DeviceCMYK,
        Coords=Array([60, 0, 360, 0]),
        Function=Dictionary(
            FunctionType=2,
            Domain=Array([0, 1]),
            C0=Array([1, 0, 0, 0]),
            C1=Array([0, 1, 0, 0]),
            N=1,
        ),
    )
    _show(
        pdf,
        _picture("1").tobytes(),
        {"ImageMask": True, "Decode": Array([1, 0]), "Interpolate": True},
        extra=b"/Pattern cs /P scn ",
    )
    _resources(pdf).Pattern = Dictionary(P=Dictionary(PatternType=2, Shading=axis))


@edit()
def mask_with_matte(pdf: Pdf) -> None:
    """An image mixed with its matte colour before, under a mask of another size."""
    mask = pdf.make_stream(
        bytes(range(0, 256, 4)) * 64,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=64,
        Height=64,
        Matte=Array([1, 1, 1]),
        **_gray(),
    )
    _show(pdf, _picture().tobytes(), _rgb(SMask=mask))


@edit()
def image_without_space(pdf: Pdf) -> None:
    """An image without a colour space, and one whose space is not there."""
    _show(pdf, _picture("L").tobytes(), {"BitsPerComponent": 8})
    _resources(pdf).XObject.Autre = pdf.make_stream(
        _picture("L").tobytes(),
        Subtype=Name.Image,
        Width=120,
        Height=60,
        ColorSpace=Name.Inconnu,
        BitsPerComponent=8,
    )
    draw(pdf, CONTENT + b"q 99 0 0 99 60 60 cm /Im Do Q q 99 0 0 99 200 60 cm /Autre Do Q")


@edit()
def inline_image_by_name(pdf: Pdf) -> None:
    """An inline image with full keys, a palette named in the resources, in a form."""
    inner = form(
        pdf,
        b"q 100 0 0 100 60 60 cm BI /Width 4 /Height 2 /ColorSpace /Pal /BitsPerComponent 2 "
        b"/Decode [3 0] /Filter [/AHx] ID 1B E4> EI Q",
        (0, 0, 595, 842),
    )
    palette = Array([Name.Indexed, Name.DeviceRGB, 3, String("\xff\0\0\0\xff\0\0\0\xff\0\0\0")])
    inner.Resources = Dictionary(ColorSpace=Dictionary(Pal=palette))
    _resources(pdf).XObject = Dictionary(Fm=inner)
    draw(pdf, CONTENT + b"/Fm Do")


@edit()
def form_of_odd_box(pdf: Pdf) -> None:
    """Forms with swapped boxes, a mirror, a matrix that flattens, and no subtype."""
    look = b"0.9 0.5 0 rg 0 0 100 60 re f 0 0 1 rg 0 0 30 30 re f"
    forms = Dictionary(
        A=form(pdf, look, (100, 100, 0, 0)),
        B=form(pdf, look, Matrix=Array([-1, 0, 0, 1, 300, 0])),
        C=form(pdf, look, Matrix=Array([0, 0, 0, 0, 0, 0])),
        D=pdf.make_stream(look, BBox=Array([0, 0, 100, 100])),
    )
    _resources(pdf).XObject = forms
    draw(pdf, CONTENT + b"q 1 0 0 1 60 60 cm /A Do /B Do /C Do 1 0 0 1 0 120 cm /D Do Q")


@edit()
def form_with_external_copy(pdf: Pdf) -> None:
    """A form that is a proxy of a page of another file, and one in PostScript."""
    proxy = form(pdf, b"0.2 0.7 0.2 rg 0 0 100 100 re f")
    proxy.Ref = Dictionary(F=String("/ailleurs/autre.pdf"), Page=0)
    script = pdf.make_stream(b"showpage", Type=Name.XObject, Subtype=Name.PS)
    _resources(pdf).XObject = Dictionary(P=proxy, S=script)
    draw(pdf, CONTENT + b"q 1 0 0 1 60 60 cm /P Do Q /S Do")


@edit(Fate.ALIKE)
def lzw_of_early_writers(pdf: Pdf) -> None:
    """LZW with the late change of width, and hexadecimal with an odd digit, and run lengths."""
    hexed = CONTENT.hex().encode() + b"0>"
    pdf.pages[0].obj.Contents = pdf.make_stream(hexed, Filter=Array([Name.ASCIIHexDecode]))
    runs = b"".join(bytes([119]) + row for row in _rows(_picture("L")))
    image = pdf.make_stream(
        runs + b"\x80",
        Subtype=Name.Image,
        Width=120,
        Height=60,
        Filter=Name.RunLengthDecode,
        **_gray(),
    )
    _resources(pdf).XObject = Dictionary(Im=image)
    tail = pdf.make_stream(b" q 200 0 0 100 60 60 cm /Im Do Q")
    pdf.pages[0].obj.Contents = Array([pdf.pages[0].obj.Contents, tail])


def _rows(image: Image.Image) -> list[bytes]:
    data = image.tobytes()
    return [data[i : i + image.width] for i in range(0, len(data), image.width)]


@edit()
def colours_by_reference(pdf: Pdf) -> None:
    """Colour spaces defined by each other, one level after another, and one by itself."""
    first = pdf.make_indirect(Array([Name.Indexed, Name.DeviceRGB, 1, String("\xff\0\0\0\0\xff")]))
    pattern = pdf.make_indirect(Array([Name.Pattern, Name.DeviceCMYK]))
    loop = pdf.make_indirect(Array([Name.Pattern]))
    loop.append(loop)
    _resources(pdf).ColorSpace = Dictionary(A=first, B=pattern, C=loop)
    draw(pdf, CONTENT + b"/A cs 1 sc 60 60 90 90 re f /B cs /C cs 0 g 200 60 90 90 re f")


@edit()
def hundred_thousand_operators(pdf: Pdf) -> None:
    """A plan: sixty thousand short lines."""
    lines = b"".join(
        b"%d %d m %d %d l S\n" % (60 + i % 400, 60 + i // 400, 61 + i % 400, 62 + i // 400)
        for i in range(60_000)
    )
    draw(pdf, CONTENT + b"0.2 w 0.5 0.5 0.9 RG\n" + lines)


@edit()
def twenty_thousand_objects(pdf: Pdf) -> None:
    """Resources that name twenty thousand states."""
    states = {f"/G{i}": pdf.make_indirect(Dictionary(LW=i)) for i in range(20_000)}
    _resources(pdf).ExtGState = Dictionary(states)
    draw(pdf, CONTENT + b"/G7 gs 60 100 m 400 150 l S")
