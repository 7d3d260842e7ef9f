"""Files and names made to break a watch; written by code, never shared."""

import io
import os
import socket
import stat
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pikepdf

Write = Callable[[Path], None]

_HUGE = 10_000_000_000
_INFLATED = 2_000_000_000


def odd_names() -> tuple[bytes, ...]:
    """Names that a file system takes and programs stumble over, all of good documents."""
    return (
        "pièce 🙂👩‍⚖️.pdf".encode(),
        b"deux\nlignes\r.pdf",
        "é".encode() * 125 + b"a.pdf",
        b"a" * 251 + b".pdf",
        *(b"CON", b"aux.pdf", b"NUL.txt.pdf", b"COM1.pdf", b"LPT9", b"fin.pdf.", b"fin.pdf "),
        *(b"kbis.pdf", b"KBIS.PDF", b"Kbis.pdf"),
        *("\u00e9t\u00e9.pdf".encode(), "e\u0301te\u0301.pdf".encode()),
        b"hors \xff\xfe utf8.pdf",
        b"<script>alert(1)</script>.pdf".replace(b"/", b"\\"),
        b"'; DROP TABLE pieces; --.pdf",
        *(b"%s%n{0}${HOME}.pdf", b"$(touch pris).pdf", b"-rf.pdf", b"..pdf.pdf"),
        "facture\u202efdp.exe.pdf".encode(),
        b"\x01\x1b[31m\x7f.pdf",
        *(b"sans suffixe", b".pdf.pdf.pdf", b"x.pdf/".rstrip(b"/") + b"\\y.pdf"),
    )


def poisons() -> dict[str, Write]:
    """Contents that make readers crash, hang or swell; by the name they are dropped under."""
    return {
        "vide.pdf": _bytes(b""),
        "entete seul.pdf": _bytes(b"%PDF-1.7\n"),
        "creux 10 Go.pdf": _sparse(b"%PDF-1.7\n"),
        "creux 10 Go.bin": _sparse(b""),
        "creux 10 Go.jpg": _sparse(b"\xff\xd8\xff\xe0"),
        "boucle de pages.pdf": _bytes(_page_loop()),
        "contenu gonfle.pdf": _bytes(_inflating_pdf()),
        "formulaire recursif.pdf": _bytes(_recursive_form()),
        "crochets.pdf": _bytes(b"%PDF-1.7\n1 0 obj\n" + b"[" * 2_000_000 + b"\nendobj\n%%EOF\n"),
        "dix mille pages.pdf": _many_pages,
        "bombe.zip": _zip("zeros.pdf"),
        "bombe.docx": _zip("word/document.xml"),
        "bombe.xlsx": _zip("xl/workbook.xml"),
        "rires.xml": _bytes(_laughs()),
        "rires.svg": _bytes(_laughs()),
        "profond.xml": _bytes(b"<a>" * 500_000 + b"</a>" * 500_000),
        "entite externe.xml": _bytes(
            b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
        ),
        "image geante.png": _bytes(_png(60_000, 60_000)),
        "image fausse.png": _bytes(_png(2**31 - 1, 2**31 - 1)),
        "image geante.tif": _bytes(_tiff(60_000)),
        "poupees.eml": _bytes(_nested_mail(400)),
        "parties.eml": _bytes(
            b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nvide\n" * 30_000
        ),
        "piece jointe.eml": _bytes(_mail_with(_inflating_pdf())),
        "hasard.msg": _bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + os.urandom(20_000)),
        "hasard.heic": _bytes(b"\0\0\0\x18ftypheic" + os.urandom(20_000)),
        "hasard.docx": _bytes(b"PK\x03\x04" + os.urandom(20_000)),
        "texte d'une ligne.txt": _bytes(b"Facture 12 1 234,56 EUR TTC " * 200_000),
        "chiffres.txt": _bytes(b"1" * 3_000_000),
        "espaces.txt": _bytes(b"Facture" + b" " * 3_000_000 + b"n"),
        "controle.txt": _bytes(bytes(range(256)) * 2_000),
    }


def special_files() -> dict[str, Write]:
    """What is no file to read: links, pipes, devices, sockets."""
    return {
        "lien dehors.pdf": lambda path: path.symlink_to("/etc/passwd"),
        "lien mort.pdf": lambda path: path.symlink_to("/nulle/part"),
        "lien sur soi.pdf": lambda path: path.symlink_to(path.name),
        "lien dossier": lambda path: path.symlink_to("/etc"),
        "lien sans fin.pdf": lambda path: path.symlink_to("/dev/zero"),
        "tube.pdf": lambda path: os.mkfifo(path),
        "prise.pdf": _socket,
        "peripherique.pdf": _device,
    }


def statements() -> dict[str, Write]:
    """What a dossier.toml can be instead of one."""
    return {
        "TOML TUBE": lambda path: os.mkfifo(path),
        "TOML LIEN": lambda path: path.symlink_to("/etc/passwd"),
        "TOML LIEN SANS FIN": lambda path: path.symlink_to("/dev/zero"),
        "TOML DOSSIER": lambda path: path.mkdir(),
        "TOML CREUX": _sparse(b""),
        "TOML PROFOND": _bytes(b"a = " + b"[" * 100_000),
        "TOML BINAIRE": _bytes(b"\xff\xfe\0"),
    }


@contextmanager
def deep_folder(folder: Path, levels: int) -> Iterator[None]:
    """Have so many folders in folders, with a file at the end, for the length of the block.

    They are taken away again one by one: `shutil.rmtree` goes down by recursion.
    """
    made = [folder]
    try:
        for _ in range(levels):
            path = made[-1] / "d"
            path.mkdir()
            made.append(path)
        (made[-1] / "au fond.txt").write_text("au fond")
        yield
    finally:
        (made[-1] / "au fond.txt").unlink(missing_ok=True)
        for path in reversed(made[1:]):
            path.rmdir()


def _bytes(content: bytes) -> Write:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


def _sparse(head: bytes) -> Write:
    def write(path: Path) -> None:
        path.write_bytes(head)
        os.truncate(path, _HUGE)

    return write


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # a socket's path may not be long
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(here)


def _device(path: Path) -> None:
    try:
        os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 5))  # /dev/zero
    except PermissionError:
        os.mkfifo(path)


def _many_pages(path: Path) -> None:
    with pikepdf.new() as pdf:
        for _ in range(10_000):
            pdf.add_blank_page()
        pdf.save(path)


def _page_loop() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99999999>>endobj\n"
        b"trailer<</Root 1 0 R/Size 3>>\n%%EOF\n"
    )


@cache
def _inflating_pdf() -> bytes:
    """A page whose content is two thousand million blanks, in a few kilobytes (twice packed)."""
    packed = _deflated(b" ", _INFLATED)
    return _one_page(
        b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n", zlib.compress(packed)
    )


def _one_page(head: bytes, content: bytes, resources: bytes = b"", more: bytes = b"") -> bytes:
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<<" + resources + b">>>>endobj\n"
        b"4 0 obj" + head % len(content) + content + b"\nendstream endobj\n"
        + more
        + b"trailer<</Root 1 0 R/Size 9>>\n%%EOF\n"
    )  # fmt: skip


def _recursive_form() -> bytes:
    form = (
        b"5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]"
        b"/Resources<</XObject<</F 5 0 R>>>>/Length 11>>stream\n"
        b"/F Do /F Do\nendstream endobj\n"
    )
    return _one_page(b"<</Length %d>>stream\n", b"/F Do", b"/XObject<</F 5 0 R>>", form)


def _zip(member: str) -> Write:
    def write(path: Path) -> None:
        path.write_bytes(_zip_of(member.encode(), _deflated(b"0", _INFLATED)[2:-4]))

    return write


def _zip_of(member: bytes, packed: bytes) -> bytes:
    """Return an archive of one member of `_INFLATED` noughts (PKWARE, APPNOTE 4.3)."""
    sizes = struct.pack("<LLLHH", _crc_of_noughts(), len(packed), _INFLATED, len(member), 0)
    common = struct.pack("<HHHHH", 20, 0, 8, 0, 0) + sizes
    local = b"PK\x03\x04" + common + member + packed
    entry = b"PK\x01\x02" + struct.pack("<H", 20) + common + bytes(14) + member
    end = struct.pack("<HHHHLLH", 0, 0, 1, 1, len(entry), len(local), 0)
    return local + entry + b"PK\x05\x06" + end


@cache
def _crc_of_noughts() -> int:
    block, crc = b"0" * 10_000_000, 0
    for _ in range(_INFLATED // len(block)):
        crc = zlib.crc32(block, crc)
    return crc


def _laughs() -> bytes:
    """Return an XML text whose entities stand for 1.6 thousand million letters."""
    doubled = (f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};">' for n in range(1, 17))
    laughs = "".join(['<!ENTITY a0 "ha">', *doubled])
    return f"<!DOCTYPE x [{laughs}]><x>{'&a16;' * 12_000}</x>".encode()


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        crc = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", crc)

    rows = _deflated(b"\0", min(_INFLATED, (width // 8 + 1) * height))
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def _tiff(side: int) -> bytes:
    """A TIFF that says it is `side` by `side` pixels in one strip of nothing."""
    tags = [(256, 4, side), (257, 4, side), (258, 3, 8), (259, 3, 1), (262, 3, 1)]
    tags += [(273, 4, 8), (277, 3, 1), (278, 4, side), (279, 4, side * side % 2**32)]
    entries = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(tags)) + entries + b"\0\0\0\0"


@cache
def _deflated(byte: bytes, length: int) -> bytes:
    """Return a zlib stream (RFC 1950) of one byte over and over, made in a moment.

    A block that ends in a full flush depends on nothing before it: packed once, it is repeated.
    """
    block = byte * 10_000_000
    count, rest = divmod(length, len(block))
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    last = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    check = 1
    for _ in range(count):
        check = zlib.adler32(block, check)
    check = zlib.adler32(byte * rest, check)
    end = last.compress(byte * rest) + last.flush()
    return b"\x78\xda" + packed * count + end + struct.pack(">I", check)


def _nested_mail(levels: int) -> bytes:
    head = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level)
        for level in range(levels)
    )
    return b"From: a@b.fr\nSubject: poupees\n" + head + b"\nfin\n"


def _mail_with(content: bytes) -> bytes:
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"], message["Subject"] = "a@b.fr", "piece"
    message.set_content("Voir la pièce.")
    message.add_attachment(content, maintype="application", subtype="pdf", filename="b.pdf")
    stream = io.BytesIO()
    stream.write(message.as_bytes())
    return stream.getvalue()
