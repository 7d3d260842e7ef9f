"""Small .docx files made for one test, and what the other libraries read in the results."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pdfplumber
import pikepdf
from docx.document import Document

from dossier_builder.creance.model import Creance
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.render import render
from dossier_builder.letters.templates import Templates
from dossier_builder.letters.write import write_letter
from dossier_builder.settings.firm import EngineSettings, FirmSettings
from tests.letters import factories

EMBEDDED = EngineSettings()
SHIPPED = Templates(None)


def make(build: Callable[[Document], None]) -> bytes:
    """Return a .docx that `build` has written into."""
    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_paragraphs(*texts: str) -> bytes:
    """Return a .docx of these paragraphs."""

    def build(document: Document) -> None:
        for text in texts:
            document.add_paragraph(text)

    return make(build)


def workspace(folder: Path, template: bytes, kind: LetterKind = LetterKind.RELANCE) -> Templates:
    """Return templates in which `template` is the workspace's own for `kind`."""
    (folder / "modeles").mkdir(exist_ok=True)
    (folder / "modeles" / f"{kind}.docx").write_bytes(template)
    return Templates(folder)


def letter(
    kind: LetterKind,
    creance: Creance = factories.CREANCE,
    firm: FirmSettings = factories.FIRM,
    templates: Templates = SHIPPED,
    tone: str | None = None,
) -> bytes:
    """Write a letter with the bordereau of the factories."""
    return write_letter(
        kind, creance, firm=firm, templates=templates, bordereau=factories.BORDEREAU, tone=tone
    )


def pdf_of(docx_bytes: bytes) -> bytes:
    """Draw with the embedded engine."""
    return render(docx_bytes, engine=EMBEDDED, name="essai.docx")


def text_of(pdf: bytes) -> str:
    """Return the text as pdfplumber (not the engine, nor our own check) reads it."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return "\n".join(page.extract_text(x_tolerance=1.5) for page in document.pages)


def flat(text: str) -> str:
    """Return the text without any space."""
    return "".join(text.split())


def links_of(pdf: bytes) -> list[tuple[int, str, tuple[float, ...]]]:
    """Return (page from 0, target, rectangle) of each link annotation."""
    found = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages):
            for annotation in page.get("/Annots", pikepdf.Array()):
                rectangle = tuple(float(edge) for edge in annotation.Rect)
                found.append((number, str(annotation.A.URI), rectangle))
    return found
