"""Odd page content: operators, states left open, fonts, patterns, transparency."""

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from benchmarks.fidelity.case import CONTENT, Fate, bodies, draw, edit, form, odd, stream, written


def _parts(pdf: Pdf, *parts: bytes) -> None:
    pdf.pages[0].obj.Contents = Array([pdf.make_stream(part) for part in parts])


@edit()
def split_between_operators(pdf: Pdf) -> None:
    """Content in several streams."""
    _parts(pdf, CONTENT[:130], CONTENT[130:])


@edit()
def split_inside_array(pdf: Pdf) -> None:
    """A text array opened in one stream and closed in the next."""
    _parts(pdf, b"BT /F1 24 Tf 70 400 Td [(Fac)", b" -50 (ture)] TJ ET ", CONTENT)


@edit()
def split_operands(pdf: Pdf) -> None:
    """Operands in one stream, their operator in the next."""
    _parts(pdf, b"q 0.9 0.2 0.1 rg 60 600 150 90", b"re f Q", CONTENT)


@edit()
def split_empty(pdf: Pdf) -> None:
    """Empty streams and null among the contents."""
    _parts(pdf, b"", CONTENT, b"", b" ")


@odd()
def contents_with_null() -> bytes:
    """Contents that names objects that are not there."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[99 0 R 4 0 R null 98 0 R]"
        b"/Resources<</Font<</F1 5 0 R>>>>>>"
    )
    return written(*bodies(o3=page))


@odd()
def contents_by_reference() -> bytes:
    """Contents whose array is itself a reference."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>"
    )
    return written(*bodies(o3=page, o6=b"[4 0 R]"))


@odd()
def contents_nested() -> bytes:
    """Contents with an array inside of its array."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[[4 0 R]]"
        b"/Resources<</Font<</F1 5 0 R>>>>>>"
    )
    return written(*bodies(o3=page))


@edit()
def without_newline(pdf: Pdf) -> None:
    """Content that ends in the middle of a line."""
    draw(pdf, CONTENT.strip() + b" 200 100 80 40 re f")


@edit()
def ends_in_comment(pdf: Pdf) -> None:
    """Content that ends in a comment without a line's end."""
    draw(pdf, CONTENT + b"% fin")


@edit()
def ends_in_operand(pdf: Pdf) -> None:
    """Content that ends with operands of no operator."""
    draw(pdf, CONTENT + b"12 34 (abc) /Nom")


@edit()
def ends_in_string(pdf: Pdf) -> None:
    """Content that ends inside of a string."""
    draw(pdf, CONTENT + b"BT /F1 12 Tf (jamais fermee")


@edit()
def ends_in_hexadecimal(pdf: Pdf) -> None:
    """Content that ends inside of a hexadecimal string."""
    draw(pdf, CONTENT + b"BT /F1 12 Tf <4142")


@edit()
def ends_in_array(pdf: Pdf) -> None:
    """Content that ends inside of an array."""
    draw(pdf, CONTENT + b"BT /F1 12 Tf [(a) 12 ")


@edit()
def ends_in_dictionary(pdf: Pdf) -> None:
    """Content that ends inside of a property list."""
    draw(pdf, CONTENT + b"/Span <</Lang (fr) ")


@edit()
def ends_in_image(pdf: Pdf) -> None:
    """Content that ends inside of an inline image."""
    draw(pdf, CONTENT + b"q 50 0 0 50 100 100 cm BI /W 8 /H 8 /CS /G /BPC 8 ID \x01\x02\x03")


@edit()
def ends_in_text(pdf: Pdf) -> None:
    """Content that leaves a text object open."""
    draw(pdf, CONTENT + b"BT /F1 40 Tf 1 0 0 rg 100 100 Td (ouvert) Tj")


@edit()
def ends_in_path(pdf: Pdf) -> None:
    """Content that leaves a path open, not yet painted."""
    draw(pdf, CONTENT + b"0 0 m 595 842 l 300 0 l")


@edit()
def ends_in_clip_path(pdf: Pdf) -> None:
    """Content that asks for a clip and never paints the path."""
    draw(pdf, CONTENT + b"10 10 30 30 re W")


@edit()
def ends_in_marked_content(pdf: Pdf) -> None:
    """Marked content left open."""
    draw(pdf, CONTENT + b"/Artifact BMC /Span <</ActualText (secret)>> BDC 0 g 100 100 9 9 re f")


@edit()
def ends_in_compatibility(pdf: Pdf) -> None:
    """A compatibility section left open."""
    draw(pdf, CONTENT + b"BX 1 2 unknown")


@edit()
def unknown_operators(pdf: Pdf) -> None:
    """Operators that do not exist."""
    draw(pdf, b"foo 1 2 bar\n" + CONTENT + b"baz\n")


@edit()
def too_few_operands(pdf: Pdf) -> None:
    """Operators without their operands."""
    draw(pdf, b"rg 1 cm re f l Tj Td\n" + CONTENT)


@edit()
def q_left_open(pdf: Pdf) -> None:
    """Saved states never restored, with a scale, a clip and a colour in force."""
    draw(pdf, b"q q q 0.5 0 0 0.5 100 100 cm 0 0 800 800 re W n 1 0 0 rg " + CONTENT)


@edit()
def q_left_open_often(pdf: Pdf) -> None:
    """A hundred saved states never restored."""
    draw(pdf, b"q 0.99 0 0 0.99 1 1 cm " * 100 + CONTENT)


@edit()
def q_closed_too_often(pdf: Pdf) -> None:
    """More restores than saves."""
    draw(pdf, CONTENT + b"Q Q Q Q 0.2 0 0 0.2 50 50 cm " + CONTENT)


@edit()
def q_closed_fifty_times(pdf: Pdf) -> None:
    """Far more restores than saves, then a scale left in force."""
    draw(pdf, CONTENT + b"Q " * 50 + b"0.2 0 0 0.2 50 50 cm 0 0 10 10 re W n " + CONTENT)


@edit()
def matrix_left(pdf: Pdf) -> None:
    """A matrix left in force."""
    draw(pdf, b"0.5 0.1 -0.1 0.5 150 120 cm " + CONTENT)


@edit()
def matrix_singular(pdf: Pdf) -> None:
    """A matrix that flattens everything, left in force."""
    draw(pdf, CONTENT + b"0 0 0 0 0 0 cm")


@edit()
def clip_left(pdf: Pdf) -> None:
    """A clip left in force that leaves nothing visible."""
    draw(pdf, CONTENT + b"0 0 1 1 re W n 500 800 1 1 re W n")


@edit()
def render_mode_left(pdf: Pdf) -> None:
    """Text rendering mode, spacing, scale and rise left in force."""
    draw(pdf, CONTENT + b"3 Tr 20 Tc 40 Tw 30 Tz 15 Ts 50 TL")


@edit()
def text_clip_left(pdf: Pdf) -> None:
    """Text used as a clip and left in force."""
    draw(pdf, CONTENT + b"BT 7 Tr /F1 90 Tf 60 90 Td (CLIP) Tj ET 1 0 0 rg 0 0 300 140 re f")


@edit()
def line_style_left(pdf: Pdf) -> None:
    """Dashes, thick lines and miter joins left in force."""
    draw(pdf, CONTENT + b"[30 40] 5 d 30 w 2 J 0 j 0.1 M 200 80 m 400 90 l S")


@edit()
def state_left(pdf: Pdf) -> None:
    """Transparency, a blend mode and overprint left in force."""
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(
        G1=Dictionary(ca=0.2, CA=0.2, BM=Name.Multiply, OP=True, op=True, OPM=1)
    )
    draw(pdf, b"/G1 gs " + CONTENT)


@edit()
def soft_mask_left(pdf: Pdf) -> None:
    """A soft mask left in force."""
    gray = Dictionary(S=Name.Transparency, CS=Name.DeviceGray, Type=Name.Group)
    mask = form(pdf, b"1 g 0 300 595 300 re f", (0, 0, 595, 842), Group=gray)
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(
        G1=Dictionary(SMask=Dictionary(Type=Name.Mask, S=Name.Luminosity, G=mask))
    )
    draw(pdf, b"/G1 gs " + CONTENT)


@edit()
def pattern_colour_left(pdf: Pdf) -> None:
    """A pattern left as the current colour."""
    _pattern(pdf)
    draw(pdf, CONTENT + b"/Pattern cs /P1 scn 60 60 200 100 re f /Pattern CS /P1 SCN")


def _pattern(pdf: Pdf) -> None:
    tile = pdf.make_stream(
        b"1 0 0 rg 0 0 5 5 re f 0 0 1 rg 5 5 5 5 re f",
        Type=Name.Pattern,
        PatternType=1,
        PaintType=1,
        TilingType=1,
        BBox=Array([0, 0, 10, 10]),
        XStep=10,
        YStep=10,
        Resources=Dictionary(),
    )
    pdf.pages[0].obj.Resources.Pattern = Dictionary(P1=tile)


def _function() -> Dictionary:
    return Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([1, 0, 0]), C1=Array([0, 0, 1]), N=1
    )


@edit()
def shadings(pdf: Pdf) -> None:
    """Axial and radial shadings, painted and as a pattern."""
    axial = Dictionary(
        ShadingType=2,
        ColorSpace=Name.DeviceRGB,
        Coords=Array([60, 60, 300, 60]),
        Function=_function(),
        Extend=Array([True, True]),
    )
    radial = Dictionary(
        ShadingType=3,
        ColorSpace=Name.DeviceRGB,
        Coords=Array([420, 150, 0, 420, 150, 60]),
        Function=_function(),
    )
    resources = pdf.pages[0].obj.Resources
    resources.Shading = Dictionary(S1=axial, S2=radial)
    resources.Pattern = Dictionary(P1=Dictionary(Type=Name.Pattern, PatternType=2, Shading=axial))
    draw(
        pdf,
        CONTENT + b"q 60 60 240 60 re W n /S1 sh Q /S2 sh /Pattern cs /P1 scn 60 130 240 30 re f",
    )


@edit()
def mesh_shading(pdf: Pdf) -> None:
    """A free-form triangle mesh."""
    points = ((0, 0, 0, 255, 0, 0), (0, 255, 0, 0, 255, 0), (0, 128, 255, 0, 0, 255))
    mesh = pdf.make_stream(
        bytes(value for point in points for value in point),
        ShadingType=4,
        ColorSpace=Name.DeviceRGB,
        BitsPerCoordinate=8,
        BitsPerComponent=8,
        BitsPerFlag=8,
        Decode=Array([60, 300, 60, 200, 0, 1, 0, 1, 0, 1]),
    )
    pdf.pages[0].obj.Resources.Shading = Dictionary(S1=mesh)
    draw(pdf, CONTENT + b"/S1 sh ")


@edit()
def transparency_group(pdf: Pdf) -> None:
    """A page that is an isolated knockout group, with a half transparent group on it."""
    group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceRGB, I=True, K=True)
    pdf.pages[0].obj.Group = group
    inner = form(pdf, b"1 0 0 rg 0 0 60 60 re f 0 1 0 rg 30 30 60 60 re f", Group=group)
    resources = pdf.pages[0].obj.Resources
    resources.XObject = Dictionary(X1=inner)
    resources.ExtGState = Dictionary(G1=Dictionary(ca=0.4))
    draw(pdf, CONTENT + b"q /G1 gs 2 0 0 2 80 80 cm /X1 Do Q")


@edit()
def blend_modes(pdf: Pdf) -> None:
    """Blend modes over colours."""
    modes = {
        f"/G{index}": Dictionary(BM=Name("/" + mode))
        for index, mode in enumerate(("Multiply", "Screen", "Difference", "Luminosity"))
    }
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(modes)
    squares = b"".join(
        b"/G%d gs 0.9 0.7 0.1 rg %d 560 60 80 re f " % (index, 60 + 40 * index)
        for index in range(4)
    )
    draw(pdf, CONTENT + b"q " + squares + b"Q")


@edit()
def group_colours_cmyk(pdf: Pdf) -> None:
    """A page group in CMYK with RGB colours over it."""
    pdf.pages[0].obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
    draw(pdf, CONTENT + b"0.8 0.1 0 0.2 k 60 100 100 100 re f")


@edit()
def spot_colours(pdf: Pdf) -> None:
    """Separation, DeviceN, Indexed, Lab and calibrated colours, and overprint."""
    tint = Dictionary(
        FunctionType=2,
        Domain=Array([0, 1]),
        C0=Array([0, 0, 0, 0]),
        C1=Array([0, 0.9, 0.8, 0.1]),
        N=1,
    )
    white = Array([0.9505, 1, 1.089])
    resources = pdf.pages[0].obj.Resources
    resources.ColorSpace = Dictionary(
        C1=Array([Name.Separation, Name("/PANTONE 185"), Name.DeviceCMYK, tint]),
        C2=Array([Name.DeviceN, Array([Name.Or]), Name.DeviceCMYK, tint]),
        C3=Array([Name.Indexed, Name.DeviceRGB, 1, String(b"\xff\x80\x00\x00\x80\xff")]),
        C4=Array([Name.Lab, Dictionary(WhitePoint=white, Range=Array([-100, 100, -100, 100]))]),
        C5=Array([Name.CalRGB, Dictionary(WhitePoint=white, Gamma=Array([2.2, 2.2, 2.2]))]),
    )
    resources.ExtGState = Dictionary(G1=Dictionary(OP=True, op=True, OPM=1))
    values = (b"0.7", b"0.4", b"1", b"60 40 -30", b"0.2 0.7 0.3")
    draw(
        pdf,
        CONTENT
        + b"/G1 gs "
        + b"".join(
            b"/C%d cs %s sc %d 100 50 50 re f " % (index, value, 60 + 60 * index)
            for index, value in enumerate(values, start=1)
        ),
    )


@edit()
def default_colour_spaces(pdf: Pdf) -> None:
    """Default colour spaces that change what DeviceRGB means; they must not change the stamp."""
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([1, 0, 0]), C1=Array([1, 1, 0]), N=1
    )
    space = Array([Name.Separation, Name.Encre, Name.DeviceRGB, tint])
    pdf.pages[0].obj.Resources.ColorSpace = Dictionary(DefaultGray=space)


@edit()
def type3_font(pdf: Pdf) -> None:
    """A Type 3 font, whose glyphs are content of their own."""
    glyphs = Dictionary(
        a=pdf.make_stream(b"800 0 0 0 700 700 d1 0 0 700 700 re f"),
        b=pdf.make_stream(b"800 0 d0 1 0 0 rg 0 0 m 700 0 l 350 700 l f"),
    )
    pdf.pages[0].obj.Resources.Font.T3 = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 750, 750]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=glyphs,
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a, Name.b])),
        FirstChar=97,
        LastChar=98,
        Widths=Array([800, 800]),
        Resources=Dictionary(),
    )
    draw(pdf, CONTENT + b"BT /T3 40 Tf 70 120 Td (abba) Tj ET")


@edit()
def type3_recursive(pdf: Pdf) -> None:
    """A Type 3 glyph that draws itself."""
    font = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=Array([0, 0, 750, 750]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
            Encoding=Dictionary(Differences=Array([97, Name.a])),
            FirstChar=97,
            LastChar=97,
            Widths=Array([800]),
        )
    )
    font.CharProcs = Dictionary(a=pdf.make_stream(b"800 0 d0 BT /T3 900 Tf (a) Tj ET 0 0 9 9 re f"))
    font.Resources = Dictionary(Font=Dictionary(T3=font))
    pdf.pages[0].obj.Resources.Font.T3 = font
    draw(pdf, CONTENT + b"BT /T3 40 Tf 70 120 Td (aa) Tj ET")


@edit()
def cid_font_outside(pdf: Pdf) -> None:
    """A composite font that is not embedded."""
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0,
        BaseFont=Name("/HeiseiMin-W3"),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Japan1"), Supplement=2),
        DW=1000,
    )
    pdf.pages[0].obj.Resources.Font.F2 = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/HeiseiMin-W3"),
        Encoding=Name("/UniJIS-UCS2-H"),
        DescendantFonts=Array([descendant]),
    )
    draw(pdf, CONTENT + b"BT /F2 24 Tf 70 120 Td <65e5672c> Tj ET")


@edit()
def fonts_outside(pdf: Pdf) -> None:
    """Fonts that are not embedded, standard, close to standard, and of no known name."""
    names = ("Times-Roman", "Courier-BoldOblique", "ArialMT", "Inconnue,Bold", "ZapfDingbats")
    for index, base in enumerate(names, start=2):
        pdf.pages[0].obj.Resources.Font[f"/F{index}"] = Dictionary(
            Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/" + base)
        )
    lines = b"".join(
        b"BT /F%d 18 Tf 70 %d Td (Relance 123) Tj ET " % (index, 40 + 24 * index)
        for index in range(2, 7)
    )
    draw(pdf, CONTENT + lines)


@edit()
def font_damaged(pdf: Pdf) -> None:
    """An embedded font program that is rubbish."""
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name.Casse,
        Flags=32,
        FontFile2=pdf.make_stream(b"\x00\x01\x00\x00" + bytes(range(200)), Length1=204),
    )
    pdf.pages[0].obj.Resources.Font.F2 = Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Casse, FontDescriptor=descriptor
    )
    draw(pdf, CONTENT + b"BT /F2 24 Tf 70 120 Td (abc) Tj ET")


@edit()
def resources_missing(pdf: Pdf) -> None:
    """No resources at all."""
    del pdf.pages[0].obj.Resources


@edit()
def resources_lacking(pdf: Pdf) -> None:
    """Fonts, images and states that the resources do not have."""
    draw(pdf, CONTENT + b"/Absent Do /G9 gs BT /F9 12 Tf 70 100 Td (sans police) Tj ET /S9 sh")


@edit()
def resources_of_odd_types(pdf: Pdf) -> None:
    """Resources whose entries are of the wrong type."""
    resources = pdf.pages[0].obj.Resources
    resources.XObject = Array([1, 2])
    resources.ExtGState = Name.Rien
    resources.Pattern = 12
    resources.ProcSet = Name.PDF


@odd()
def resources_by_reference() -> bytes:
    """Resources, and the fonts in them, by reference."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 6 0 R>>"
    return written(*bodies(o3=page, o6=b"<</Font 7 0 R>>", o7=b"<</F1 5 0 R>>"))


@edit()
def names_of_the_stamp(pdf: Pdf) -> None:
    """Resources that already bear the names of our stamp."""
    resources = pdf.pages[0].obj.Resources
    resources.Font["/DossierStampB"] = resources.Font.F1
    resources.Font["/DossierStampR"] = resources.Font.F1
    resources.XObject = Dictionary(
        DossierStampI=form(pdf, b"1 0 0 rg 0 0 50 50 re f"), X1=form(pdf, b"0 0 50 50 re f")
    )
    draw(pdf, CONTENT + b"q 1 0 0 1 80 80 cm /DossierStampI Do Q q 1 0 0 1 200 80 cm /X1 Do Q")


@edit()
def names_with_odd_bytes(pdf: Pdf) -> None:
    """Resource names with spaces, accents, slashes and number signs."""
    resources = pdf.pages[0].obj.Resources
    resources.Font["/F é#/()1"] = resources.Font.F1
    draw(pdf, CONTENT + b"BT /F#20#c3#a9#23#2f#28#291 24 Tf 70 120 Td (nom etrange) Tj ET")


@edit()
def nested_forms(pdf: Pdf) -> None:
    """Forms within forms, forty deep."""
    inner: Stream = form(pdf, b"1 0 0 rg 0 0 50 50 re f")
    for _ in range(40):
        inner = form(
            pdf,
            b"1 0 0 1 2 1 cm /X Do",
            (0, 0, 400, 400),
            Resources=Dictionary(XObject=Dictionary(X=inner)),
        )
    pdf.pages[0].obj.Resources.XObject = Dictionary(X=inner)
    draw(pdf, CONTENT + b"q 1 0 0 1 80 80 cm /X Do Q")


@edit()
def form_drawing_itself(pdf: Pdf) -> None:
    """A form that draws itself."""
    own = form(pdf, b"1 0 0 rg 0 0 50 50 re f 0.9 0 0 0.9 5 5 cm /X Do")
    own.Resources = Dictionary(XObject=Dictionary(X=own))
    pdf.pages[0].obj.Resources.XObject = Dictionary(X=own)
    draw(pdf, CONTENT + b"q 1 0 0 1 80 80 cm /X Do Q")


@edit()
def form_without_resources(pdf: Pdf) -> None:
    """A form that uses the resources of the page, as PDF 1.1 allowed."""
    pdf.pages[0].obj.Resources.XObject = Dictionary(X=form(pdf, b"BT /F1 20 Tf (du page) Tj ET"))
    draw(pdf, CONTENT + b"q 1 0 0 1 80 80 cm /X Do Q")


@edit()
def hidden_layer(pdf: Pdf) -> None:
    """A layer that is off."""
    _layers(pdf, Dictionary(BaseState=Name.ON), off=True)


@edit()
def hidden_by_base_state(pdf: Pdf) -> None:
    """Layers that are off unless said otherwise."""
    _layers(pdf, Dictionary(BaseState=Name.OFF), off=False)


def _layers(pdf: Pdf, config: Dictionary, *, off: bool) -> None:
    shown, hidden = (
        pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(title))) for title in "AB"
    )
    config[Name.OFF if off else Name.ON] = Array([hidden if off else shown])
    pdf.Root.OCProperties = Dictionary(OCGs=Array([shown, hidden]), D=config)
    pdf.pages[0].obj.Resources.Properties = Dictionary(LA=shown, LB=hidden)
    draw(
        pdf,
        CONTENT + b"/OC /LA BDC 0 0 1 rg 60 60 80 80 re f EMC "
        b"/OC /LB BDC 1 0 0 rg 200 60 80 80 re f EMC ",
    )


@edit()
def hidden_form_and_image(pdf: Pdf) -> None:
    """A form XObject on a layer that is off."""
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Masque")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))
    hidden = form(pdf, b"1 0 0 rg 0 0 100 100 re f", OC=group)
    pdf.pages[0].obj.Resources.XObject = Dictionary(X=hidden)
    draw(pdf, CONTENT + b"q 1 0 0 1 80 80 cm /X Do Q")


@edit()
def membership_layers(pdf: Pdf) -> None:
    """Visibility by a membership dictionary (shown only when its layer is off)."""
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Option")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))
    pdf.pages[0].obj.Resources.Properties = Dictionary(
        M1=Dictionary(Type=Name.OCMD, OCGs=group, P=Name.AllOff),
        M2=Dictionary(Type=Name.OCMD, OCGs=Array([group]), P=Name.AnyOn),
    )
    draw(
        pdf,
        CONTENT + b"/OC /M1 BDC 0 0 1 rg 60 60 80 80 re f EMC "
        b"/OC /M2 BDC 1 0 0 rg 200 60 80 80 re f EMC ",
    )


@edit()
def layers_for_print(pdf: Pdf) -> None:
    """A layer whose usage says it is seen in print only."""
    group = pdf.make_indirect(
        Dictionary(
            Type=Name.OCG,
            Name=String("Impression"),
            Usage=Dictionary(
                View=Dictionary(ViewState=Name.OFF), Print=Dictionary(PrintState=Name.ON)
            ),
        )
    )
    automatic = [
        Dictionary(Event=event, Category=Array([event]), OCGs=Array([group]))
        for event in (Name.View, Name.Print)
    ]
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([group]), D=Dictionary(AS=Array(automatic), Order=Array([group]))
    )
    pdf.pages[0].obj.Resources.Properties = Dictionary(L=group)
    draw(pdf, CONTENT + b"/OC /L BDC 1 0 0 rg 60 60 80 80 re f EMC ")


@odd(Fate.ALIKE_AND_NAMED)
def stream_damaged() -> bytes:
    """Content compressed, with a byte of it wrong: a part only can be read."""
    import zlib

    packed = bytearray(zlib.compress(CONTENT * 200, 9))
    packed[len(packed) * 2 // 3] ^= 0x55
    return written(*bodies(o4=stream(bytes(packed), b"/Filter/FlateDecode")))


@odd(Fate.ALIKE_AND_NAMED)
def stream_rubbish() -> bytes:
    """Content that says it is compressed and is not."""
    return written(*bodies(o4=stream(b"ceci n'est pas du zlib" * 9, b"/Filter/FlateDecode")))


@odd(Fate.ALIKE_AND_NAMED)
def filter_unknown() -> bytes:
    """Content behind a filter that does not exist."""
    return written(*bodies(o4=stream(CONTENT, b"/Filter/FancyDecode")))


@odd()
def filters_chained() -> bytes:
    """Content behind several filters, with their short names."""
    import binascii
    import zlib

    data = binascii.hexlify(zlib.compress(CONTENT)) + b">"
    return written(*bodies(o4=stream(data, b"/Filter[/AHx/Fl]/DecodeParms[null null]")))


@odd()
def line_ends_of_macs() -> bytes:
    """Lines that end with a carriage return alone."""
    return written(*bodies(o4=stream(CONTENT.replace(b" ", b"\r"))))
