"""Pages without text -> read by OCR: rendered from the PDF or the image, within a budget."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pypdfium2 as pdfium
from PIL import Image

from dossier_builder.errors import UnreadableInputError
from dossier_builder.reading import ocr
from dossier_builder.reading.image import frames, upright
from dossier_builder.reading.model import Document, Medium, Page, TextSource

# A page costs some 4 to 7 seconds of processor: the first pages say what a document is, the
# last ones who signed it.
MAX_OCR_PAGES: Final = 10
_LAST: Final = 2
# From this share of words in doubt on, the page itself is said to be hard to read.
_MANY: Final = 0.3
_POOR: Final = (
    "L’image de la page {} est difficile à lire : vérifiez-y chaque valeur, ou numérisez-la de "
    "nouveau (300 points par pouce, à plat)."
)


def with_scans_read(
    document: Document, data: bytes, *, password: str | None = None, second_reader: bool = True
) -> Document:
    """Return the document with its pages without text read by OCR, up to `MAX_OCR_PAGES`.

    `second_reader` says whether Tesseract, when present, may confirm words in doubt. What was
    not read, or hardly, is said in `warnings`; without the engine, nothing is read.
    """
    silent = [page.number for page in document.pages if page.source is TextSource.NONE]
    if not silent or document.medium not in {Medium.PDF, Medium.IMAGE}:
        return document
    if not ocr.available():
        note = "Pages numérisées non lues : le moteur de reconnaissance n’est pas installé."
        return replace(document, warnings=(*document.warnings, note))
    chosen = _chosen(silent)
    read = dict(_pages(document, data, chosen, password, second_reader))
    pages = tuple(read.get(page.number, page) for page in document.pages)
    skipped = len(silent) - len(chosen) + document.beyond
    notes = [f"{skipped} pages numérisées n’ont pas été lues."] if skipped else []
    notes += [_POOR.format(number) for number in sorted(read) if _is_poor(read[number])]
    return replace(document, pages=pages, warnings=(*document.warnings, *notes))


def _is_poor(page: Page) -> bool:
    """Return True when too many of a page's words were read with doubt."""
    return sum(word.doubt for word in page.words) > _MANY * len(page.words)


def _chosen(silent: list[int]) -> list[int]:
    if len(silent) <= MAX_OCR_PAGES:
        return silent
    return [*silent[: MAX_OCR_PAGES - _LAST], *silent[-_LAST:]]


def _pages(
    document: Document, data: bytes, chosen: list[int], password: str | None, second_reader: bool
) -> list[tuple[int, Page]]:
    wanted = [document.pages[number - 1] for number in chosen]
    if document.medium is Medium.IMAGE:
        return _image_pages(document.file, data, wanted, second_reader)
    pdf = pdfium.PdfDocument(data, password=password)
    try:
        return [
            (page.number, _read(page, lambda page=page: _rendered(pdf, page), second_reader))  # type: ignore[misc]
            for page in wanted
        ]
    finally:
        pdf.close()


def _image_pages(
    file: str, data: bytes, wanted: list[Page], second_reader: bool
) -> list[tuple[int, Page]]:
    by_number = {page.number: page for page in wanted}
    found: list[tuple[int, Page]] = []
    for number, frame in enumerate(frames(data, file=file), start=1):
        page = by_number.get(number)
        if page is not None:
            read = _read(page, lambda frame=frame: _decoded(frame, file), second_reader)  # type: ignore[misc]
            found.append((number, read))
    return found


def _read(page: Page, picture: Callable[[], Image.Image | None], second_reader: bool) -> Page:
    image = picture()
    if image is None:
        return page
    result = ocr.recognise(image, page.width, page.height, second_reader=second_reader)
    if not result.words:
        return page
    return Page(
        number=page.number,
        width=page.width,
        height=page.height,
        text=result.text,
        words=result.words,
        source=TextSource.OCR,
        turn=result.frame.turn,
        skew=result.frame.skew,
    )


def _rendered(pdf: pdfium.PdfDocument, page: Page) -> Image.Image | None:
    """Return the page as a picture, or None when it cannot be loaded or has no visible part."""
    scale = min(ocr.MAX_SIDE / max(page.width, page.height, 1.0), 200 / 72)
    try:
        loaded = pdf[page.number - 1]
    except pdfium.PdfiumError:
        return None
    try:
        if min(loaded.get_size()) <= 0:
            return None
        picture: Image.Image = loaded.render(scale=scale).to_pil().convert("RGB")
    finally:
        loaded.close()
    return picture


def _decoded(frame: Image.Image, file: str) -> Image.Image:
    try:
        frame.draft("RGB", (ocr.MAX_SIDE, ocr.MAX_SIDE))
        return upright(frame)
    except Exception as error:
        raise UnreadableInputError(
            "Cette image est endommagée ou tronquée.",
            file=file,
            next_step="Refaites la photographie ou la numérisation.",
        ) from error
