"""Odd page boxes, rotations and units."""

from typing import Any

from pikepdf import Array, Name, Pdf

from benchmarks.fidelity.case import CONTENT, Fate, bodies, edit, odd, plain, saved, written


def _boxed(start: bytes = b"", **entries: Any) -> bytes:
    with plain(start + CONTENT, **entries) as pdf:
        return saved(pdf)


@odd()
def rotated_90() -> bytes:
    """/Rotate 90."""
    return _boxed(Rotate=90)


@odd()
def rotated_180() -> bytes:
    """/Rotate 180."""
    return _boxed(Rotate=180)


@odd()
def rotated_270() -> bytes:
    """/Rotate 270."""
    return _boxed(Rotate=270)


@odd()
def rotated_minus_90() -> bytes:
    """A negative /Rotate."""
    return _boxed(Rotate=-90)


@odd()
def rotated_450() -> bytes:
    """/Rotate beyond a whole turn."""
    return _boxed(Rotate=450)


@odd()
def rotated_45() -> bytes:
    """/Rotate that is no multiple of 90."""
    return _boxed(Rotate=45)


@odd()
def rotated_by_text() -> bytes:
    """/Rotate that is a name."""
    return _boxed(Rotate=Name.Left)


@odd()
def inherited_all() -> bytes:
    """MediaBox, CropBox, Rotate and Resources given by the page tree."""
    tree = (
        b"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]/CropBox[20 20 580 800]"
        b"/Rotate 90/Resources<</Font<</F1 5 0 R>>>>>>"
    )
    return written(*bodies(o2=tree, o3=b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>"))


@odd()
def inherited_deep() -> bytes:
    """Entries inherited through three nodes, the nearest winning."""
    return written(
        *bodies(
            o2=b"<</Type/Pages/Count 1/Kids[6 0 R]/MediaBox[0 0 300 300]/Rotate 180>>",
            o3=b"<</Type/Page/Parent 7 0 R/Contents 4 0 R>>",
            o6=b"<</Type/Pages/Parent 2 0 R/Count 1/Kids[7 0 R]/MediaBox[0 0 595 842]>>",
            o7=b"<</Type/Pages/Parent 6 0 R/Count 1/Kids[3 0 R]/Rotate 270"
            b"/Resources<</Font<</F1 5 0 R>>>>>>",
        )
    )


@odd()
def cropped() -> bytes:
    """A CropBox inside of the MediaBox."""
    return _boxed(CropBox=Array([40, 150, 520, 720]))


@odd()
def cropped_and_rotated() -> bytes:
    """A CropBox on a rotated page."""
    return _boxed(CropBox=Array([40, 150, 520, 720]), Rotate=90)


@odd()
def crop_beyond() -> bytes:
    """A CropBox larger than the MediaBox."""
    return _boxed(CropBox=Array([-100, -100, 900, 1000]))


@odd(Fate.ALIKE_AND_NAMED)
def crop_elsewhere() -> bytes:
    """A CropBox that does not meet the MediaBox."""
    return _boxed(CropBox=Array([2000, 2000, 2500, 2500]))


@odd()
def crop_empty() -> bytes:
    """A CropBox without area."""
    return _boxed(CropBox=Array([0, 0, 0, 0]))


@odd()
def trimmed() -> bytes:
    """TrimBox, BleedBox and ArtBox that differ from the MediaBox."""
    return _boxed(
        TrimBox=Array([50, 50, 545, 792]),
        BleedBox=Array([40, 40, 555, 802]),
        ArtBox=Array([100, 100, 495, 742]),
    )


@odd()
def swapped_corners() -> bytes:
    """A MediaBox given by its other corners."""
    return _boxed(MediaBox=Array([595, 842, 0, 0]))


@odd()
def swapped_crop() -> bytes:
    """A CropBox given by its other corners."""
    return _boxed(CropBox=Array([520, 150, 40, 720]))


@odd()
def negative_origin() -> bytes:
    """A MediaBox around the origin."""
    return _boxed(b"1 0 0 1 -200 -300 cm ", MediaBox=Array([-200, -300, 395, 542]))


@odd()
def shifted_origin() -> bytes:
    """A MediaBox far from the origin, rotated."""
    box = Array([10000, 10000, 10595, 10842])
    return _boxed(b"1 0 0 1 10000 10000 cm ", MediaBox=box, Rotate=270)


@odd()
def user_unit() -> bytes:
    """UserUnit 2: a page twice as large as its numbers."""
    return _boxed(UserUnit=2)


@odd()
def user_unit_small() -> bytes:
    """UserUnit 0.5 on a rotated, cropped page."""
    return _boxed(UserUnit=0.5, Rotate=90, CropBox=Array([40, 150, 520, 720]))


@odd()
def user_unit_negative() -> bytes:
    """UserUnit that makes no sense."""
    return _boxed(UserUnit=-3)


@odd()
def tiny() -> bytes:
    """A page of one point."""
    return _boxed(MediaBox=Array([0, 0, 1, 1]))


@odd()
def stamp_sized() -> bytes:
    """A page of 30 by 20 points."""
    return _boxed(MediaBox=Array([60, 600, 90, 620]))


@odd()
def huge() -> bytes:
    """200 inches: the largest page of PDF 1.x."""
    return _boxed(MediaBox=Array([0, 0, 14400, 14400]))


@odd()
def beyond_huge() -> bytes:
    """A page of a million points."""
    return _boxed(MediaBox=Array([0, 0, 1000000, 1000000]))


@odd()
def ribbon() -> bytes:
    """A till receipt: narrow and very long."""
    return _boxed(MediaBox=Array([60, -4000, 260, 842]))


@odd()
def media_missing() -> bytes:
    """No MediaBox anywhere."""
    page = b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    return written(*bodies(o3=page))


def _media(box: bytes) -> bytes:
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox"
        + box
        + b"/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    )
    return written(*bodies(o3=page))


@odd()
def media_zero() -> bytes:
    """A MediaBox without area."""
    return _media(b"[0 0 0 0]")


@odd()
def media_short() -> bytes:
    """A MediaBox of three numbers."""
    return _media(b"[0 0 595]")


@odd()
def media_long() -> bytes:
    """A MediaBox of six numbers."""
    return _media(b"[0 0 595 842 12 13]")


@odd()
def media_names() -> bytes:
    """A MediaBox of names."""
    return _media(b"[/a /b /c /d]")


@odd()
def media_nan() -> bytes:
    """A MediaBox with a number that is none."""
    return _media(b"[0 0 NaN 842]")


@odd()
def media_exponent() -> bytes:
    """A MediaBox with numbers as programming languages write them."""
    return _media(b"[0 0 5.95e2 8.42E2]")


@odd(Fate.ALIKE_AND_NAMED)
def media_overflow() -> bytes:
    """A MediaBox with numbers no machine holds."""
    return _media(b"[0 0 99999999999999999999 99999999999999999999]")


@odd()
def media_references() -> bytes:
    """A MediaBox whose numbers are references."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 6 0 R 7 0 R]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>"
    )
    return written(*bodies(o3=page, o6=b"595", o7=b"842"))


@odd()
def media_real() -> bytes:
    """A MediaBox of fractions of a point."""
    return _boxed(MediaBox=Array([0.37, 0.41, 595.276, 841.89]))


@edit(pages=4)
def sizes_mixed(pdf: Pdf) -> None:
    """A4, A3 landscape, Letter rotated, and a business card, in one document."""
    pdf.pages[1].obj.MediaBox = Array([0, 0, 1191, 842])
    pdf.pages[2].obj.MediaBox = Array([0, 0, 612, 792])
    pdf.pages[2].obj.Rotate = 90
    pdf.pages[3].obj.MediaBox = Array([60, 480, 300, 700])


@edit(Fate.ALIKE)
def page_blank(pdf: Pdf) -> None:
    """A page that draws nothing, as the back of a sheet does."""
    del pdf.pages[0].obj.Contents
