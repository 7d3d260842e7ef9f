"""Small PDFs made for one purpose, and a plan made from them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from reportlab.pdfgen import canvas

from dossier_builder.bundle.model import FrontDocument, PieceSource, Plan
from dossier_builder.bundle.pages import DocxRenderer, prepare_piece
from dossier_builder.facts.model import Nature
from dossier_builder.letters.render import render
from dossier_builder.pieces.model import Piece
from dossier_builder.settings.firm import BundleSettings, EngineSettings, StampSettings

TODAY = date(2026, 11, 23)
A4 = (595.276, 841.89)


def pdf_of(
    texts: list[str], *, size: tuple[float, float] = A4, rotation: int = 0, compress: int = 1
) -> bytes:
    """A page for each text, written in the middle of the page."""
    buffer = BytesIO()
    page = canvas.Canvas(buffer, pagesize=size, invariant=1, pageCompression=compress)
    for text in texts:
        page.setFontSize(min(12, size[0] / 20))
        page.drawString(size[0] * 0.1, size[1] / 2, text)
        page.setPageRotation(rotation)
        page.showPage()
    page.save()
    return buffer.getvalue()


def edited(data: bytes, edit: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The PDF after `edit`."""
    with pikepdf.open(BytesIO(data)) as pdf:
        edit(pdf)
        buffer = BytesIO()
        pdf.save(
            buffer,
            deterministic_id=True,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )
    return buffer.getvalue()


def letter(links: list[tuple[str, tuple[float, float, float, float]]], pages: int = 1) -> bytes:
    """A letter whose last page has a link annotation to each of these pieces."""
    buffer = BytesIO()
    page = canvas.Canvas(buffer, pagesize=A4, invariant=1)
    for number in range(1, pages + 1):
        page.drawString(70, 700, f"Lettre, page {number}")
        if number == pages:
            for label, rect in links:
                page.linkURL(f"urn:dossier-builder:piece:{label}", rect)
        page.showPage()
    page.save()
    return buffer.getvalue()


@dataclass
class Desk:
    """A folder where a dossier is put together for a test."""

    folder: Path
    fronts: list[FrontDocument] = field(default_factory=list)
    sources: list[PieceSource] = field(default_factory=list)

    @property
    def render(self) -> DocxRenderer:
        return partial(render, engine=EngineSettings())

    def write(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def front(self, key: str, data: bytes) -> None:
        path = self.write(f"{key}.pdf", data)
        self.fronts.append(FrontDocument(key, key.capitalize(), path))

    def piece(self, data: bytes, *, label: str | None = None, name: str = "") -> None:
        label = label or str(len(self.sources) + 1)
        name = name or f"piece_{label}.pdf"
        output = f"Piece_{label.zfill(2)}.pdf"
        piece = Piece(label, Nature.FACTURE, f"Facture {label}", None, name, "", output)
        self.sources.append(PieceSource(piece, self.write(name, data)))

    def plan(self, **options: Any) -> Plan:
        work = self.folder / "work"
        pieces = tuple(
            prepare_piece(s, work=work, render_docx=self.render, stamp=options.get("stamp"))
            for s in self.sources
        )
        settings: dict[str, Any] = {
            "stamp": StampSettings(nom="Cabinet Érable"),
            "bundle": BundleSettings(),
            "title": "Dossier d’injonction de payer",
            "author": "Cabinet Érable",
            "today": TODAY,
        }
        return Plan(fronts=tuple(self.fronts), pieces=pieces, **{**settings, **options})


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
