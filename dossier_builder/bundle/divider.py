"""Divider pages: before each piece, its number in large and its designation."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from dossier_builder.bundle.typeface import Typeface
from dossier_builder.bundle.volume import About, Volume
from dossier_builder.french import piece_numero
from dossier_builder.pieces.model import Piece

_WIDTH: Final = 595.276
_HEIGHT: Final = 841.890
_TEXT_WIDTH: Final = 400.0
_TITLE: Final = 40.0
_TEXT: Final = 16.0
_LEADING: Final = 22.0
_MAX_LINES: Final = 12


def write_dividers(pieces: Sequence[Piece], target: Path, about: About) -> None:
    """Write a PDF with one divider page a piece, in order."""
    characters = "".join(piece_numero(piece.label) + piece.designation for piece in pieces)
    with target.open("wb") as stream:
        volume = Volume(stream, len(pieces), [*characters, "…", " "])
        for index, piece in enumerate(pieces):
            _write_page(volume, index, piece)
        volume.finish(about)


def _write_page(volume: Volume, index: int, piece: Piece) -> None:
    stream = volume.sink.add_stream(b"", b"\n".join(_drawn(volume, piece)))
    bold, plain = volume.fonts
    volume.sink.put(
        volume.pages[index],
        b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.3f %.3f]/Resources<</Font<</B %d 0 R/R %d 0 R>>"
        b">>/Contents %d 0 R>>" % (volume.parent(index), _WIDTH, _HEIGHT, bold, plain, stream),
    )


def _drawn(volume: Volume, piece: Piece) -> Iterator[bytes]:
    title = piece_numero(piece.label)
    middle = _HEIGHT * 0.6
    size = min(_TITLE, _TITLE * _TEXT_WIDTH / volume.bold.width(title, _TITLE))
    yield _line(volume.bold, b"/B", title, size, middle)
    yield b"0.8 w %.2f %.2f m %.2f %.2f l S" % (
        _WIDTH / 2 - 60,
        middle - 24,
        _WIDTH / 2 + 60,
        middle - 24,
    )
    for number, line in enumerate(_wrapped(piece.designation, volume.plain), start=1):
        yield _line(volume.plain, b"/R", line, _TEXT, middle - 36 - number * _LEADING)


def _line(face: Typeface, name: bytes, text: str, size: float, baseline: float) -> bytes:
    left = (_WIDTH - face.width(text, size)) / 2
    return b"BT %s %.2f Tf %.2f %.2f Td %s Tj ET" % (name, size, left, baseline, face.encode(text))


def _wrapped(text: str, face: Typeface) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.width(longer, _TEXT) <= _TEXT_WIDTH:
            lines[-1] = longer
        else:
            lines.append(_cut(word, face))
    if len(lines) > _MAX_LINES:
        lines = [*lines[: _MAX_LINES - 1], "…"]
    return lines


def _cut(word: str, face: Typeface) -> str:
    while len(word) > 1 and face.width(word, _TEXT) > _TEXT_WIDTH:
        word = word[:-2] + "…"
    return word
