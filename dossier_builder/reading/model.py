"""A document as read: pages of text and words, and what is embedded."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dossier_builder.geometry import Box
from dossier_builder.reading.frame import Frame


class TextSource(StrEnum):
    """Where a page's text comes from: the file, OCR, or nowhere (an image nobody has read)."""

    FILE = "file"
    OCR = "ocr"
    NONE = "none"


class Medium(StrEnum):
    """What kind of file this is, found from its bytes and not from its name."""

    PDF = "pdf"
    IMAGE = "image"
    XML = "xml"
    DOCX = "docx"
    EMAIL = "email"
    TEXT = "text"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box on the page as shown, in points from the top left.

    `doubt`: read from a picture, and the reader was not sure of it.
    """

    text: str
    box: Box
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `text` is always there (fast reader); `words` only where they were worth reading.

    `number` counts from 1; `width` and `height` are in points, of the page as shown. The
    words of a scan that lies sideways or askew stand in its reading frame (`turn`, `skew`:
    see `Frame`), which gives their place on the page as shown. `ink` are the places of what a
    pen may have drawn, on pages that speak of a signature.
    """

    number: int
    width: float
    height: float
    text: str
    words: tuple[Word, ...] = ()
    source: TextSource = TextSource.FILE
    turn: int = 0
    skew: float = 0.0
    ink: tuple[Box, ...] = ()

    @property
    def frame(self) -> Frame:
        """The frame its words stand in; for all but scans that lie askew, the page itself."""
        return Frame(self.width, self.height, self.turn, self.skew)


@dataclass(frozen=True, slots=True)
class Message:
    """The head of an e-mail: who wrote to whom, when (the sender's own day), about what."""

    sender: str
    recipients: str
    subject: str
    sent_on: date | None
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read, before anyone asks what it means.

    `embedded_xml` is the invoice carried by the file (Factur-X, or the file itself
    when it is CII or UBL), as bytes; `embedded_name` its attachment name; `message`
    the head of an e-mail; `beyond` how many pages follow the last that is taken in.
    """

    file: str
    sha256: str
    medium: Medium
    pages: tuple[Page, ...]
    embedded_xml: bytes | None = None
    embedded_name: str | None = None
    warnings: tuple[str, ...] = ()
    message: Message | None = None
    beyond: int = 0
