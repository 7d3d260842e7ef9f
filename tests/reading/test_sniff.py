"""A file is what its bytes say, whatever its name."""

import zipfile
from io import BytesIO

import docx
import pytest
from PIL import Image

from dossier_builder.reading.model import Medium
from dossier_builder.reading.sniff import medium_of


def image_bytes(kind: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), "white").save(out, kind)
    return out.getvalue()


def docx_bytes() -> bytes:
    out = BytesIO()
    docx.Document().save(out)
    return out.getvalue()


def zip_bytes() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hello.txt", "hello")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7\n", Medium.PDF),
        (b"\x00junk before\n%PDF-1.4", Medium.PDF),
        (image_bytes("PNG"), Medium.IMAGE),
        (image_bytes("JPEG"), Medium.IMAGE),
        (image_bytes("TIFF"), Medium.IMAGE),
        (image_bytes("WEBP"), Medium.IMAGE),
        (b"\x00\x00\x00\x18ftypheic", Medium.IMAGE),
        (b"\x00\x00\x00\x18ftypavif", Medium.IMAGE),
        (docx_bytes(), Medium.DOCX),
        (zip_bytes(), Medium.OTHER),
        (b"<?xml version='1.0'?><a/>", Medium.XML),
        (b"\xef\xbb\xbf\n<!-- note --><Invoice/>", Medium.XML),
        (b"<!DOCTYPE html><html></html>", Medium.TEXT),
        (b"From: a@b.fr\r\nTo: c@d.fr\r\n\r\nBonjour", Medium.EMAIL),
        ("Facture n° 12".encode(), Medium.TEXT),
        (b"{\\rtf1 hello}", Medium.OTHER),
        (bytes(range(256)), Medium.OTHER),
    ],
)
def test_the_medium_is_found_from_the_bytes(data: bytes, expected: Medium) -> None:
    assert medium_of(data) is expected
