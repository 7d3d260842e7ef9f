"""What kind of file this is, found from its bytes: names and extensions lie."""

import re
import zipfile
from io import BytesIO
from typing import Final

from dossier_builder.reading.model import Medium

_HEAD: Final = 4096
_IMAGE_STARTS: Final = (
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"GIF87a",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
    b"BM",
)
_HEIF_BRANDS: Final = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The name of a .msg's property stream, in the UTF-16 of an OLE directory.
_MSG_STREAM: Final = "__properties_version1.0".encode("utf-16-le")
_MAIL_HEADER: Final = re.compile(
    rb"^(from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to"
    rb"|content-type|x-[\w-]+|dkim-signature|reply-to):",
    re.IGNORECASE | re.MULTILINE,
)
_XML_START: Final = re.compile(
    rb"\s*<(\?xml|!--|!DOCTYPE\s+(?!html)|[A-Za-z_][\w.-]*:?[\w.-]*[\s>])"
)


def medium_of(data: bytes) -> Medium:
    """Return the kind of file these bytes are; `OTHER` when it is none that is read here."""
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return Medium.PDF
    if is_image(head):
        return Medium.IMAGE
    if head.startswith(b"PK\x03\x04"):
        return Medium.DOCX if _is_docx(data) else Medium.OTHER
    if head.startswith(_OLE):
        return Medium.EMAIL if _MSG_STREAM in data else Medium.OTHER
    return _text_medium(data)


def is_image(head: bytes) -> bool:
    """Return True when these first bytes are those of an image that is read here."""
    if head.startswith(_IMAGE_STARTS):
        return True
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return True
    return head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS


def is_outlook(data: bytes) -> bool:
    """Return True for Outlook's .msg container."""
    return data.startswith(_OLE)


def _is_docx(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def _text_medium(data: bytes) -> Medium:
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Medium.XML if "<?xml".encode("utf-16-le") in head[:64] else Medium.TEXT
    if _XML_START.match(head) and b"<html" not in head.lower():
        return Medium.XML
    top = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    if len({name.lower() for name in _MAIL_HEADER.findall(top)}) >= 2:
        return Medium.EMAIL
    if b"\x00" in head or head.startswith(b"{\\rtf") or _controls(head) > len(head) // 50:
        return Medium.OTHER
    return Medium.TEXT


def _controls(head: bytes) -> int:
    return sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)
