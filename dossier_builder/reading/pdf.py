"""PDF -> pages: pdfium reads the text of every page, pdfplumber the words worth their boxes."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from io import BytesIO
from typing import Any, Final

import pdfplumber
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from pdfplumber.pdf import PDF
from pdfplumber.utils.text import extract_words

from dossier_builder.errors import UnreadableInputError
from dossier_builder.geometry import Box
from dossier_builder.reading.characters import characters
from dossier_builder.reading.embedded import embedded_invoice
from dossier_builder.reading.hidden import hidden_on, is_hidden
from dossier_builder.reading.ink import ink_on
from dossier_builder.reading.legible import clean, is_legible, name_codes
from dossier_builder.reading.limits import MAX_CONTENT_BYTES, MAX_PAGE_CHARACTERS
from dossier_builder.reading.model import Document, Medium, Page, TextSource, Word
from dossier_builder.reading.triage import pages_to_read

# The letters of one word stand closer than this share of their size; pdfplumber's fixed
# default of 3 points glues the words of small print.
_WORD_GAP: Final = 0.15

# pdfminer warns about each odd colour or font of a page; none of it concerns the reader.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


def read_pdf(
    data: bytes, *, file: str, sha256: str, password: str | None, max_pages: int
) -> Document:
    """Read a PDF: text of each page, words of the pages that matter, embedded invoice.

    Raises `UnreadableInputError` when it is encrypted, damaged, empty or too long.
    """
    with _opened(data, file=file, password=password) as pdf:
        _check_length(len(pdf), max_pages, file)
        bare = [_bare_page(pdf, index) for index in range(len(pdf))]
        embedded = embedded_invoice(pdf, data)
        wanted = _wanted(bare, pages_to_read([page.text for page in bare]))
        hidden = {index: boxes for index in wanted if (boxes := hidden_on(pdf[index]))}
    pages, warnings = _with_words(data, bare, wanted, hidden, password)
    return Document(
        file=file,
        sha256=sha256,
        medium=Medium.PDF,
        pages=pages,
        embedded_xml=embedded[1] if embedded else None,
        embedded_name=embedded[0] if embedded else None,
        warnings=(*warnings, *_hidden_warnings(hidden)),
    )


def _hidden_warnings(hidden: Mapping[int, Sequence[Box]]) -> Iterator[str]:
    for index in hidden:
        yield f"Page {index + 1} : un texte que la page ne montre pas n’a pas été lu."


def _wanted(bare: Sequence[Page], chosen: frozenset[int]) -> list[int]:
    return [
        index
        for index in sorted(chosen)
        if bare[index].text and len(bare[index].text) <= MAX_PAGE_CHARACTERS
    ]


@contextmanager
def _opened(data: bytes, *, file: str, password: str | None) -> Iterator[pdfium.PdfDocument]:
    try:
        pdf = pdfium.PdfDocument(data, password=password)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD:
            raise _encrypted(file, password) from error
        raise UnreadableInputError(
            "Ce PDF est endommagé et ne s’ouvre pas.",
            file=file,
            next_step="Redemandez-le à son auteur, ou imprimez-le et numérisez-le.",
        ) from error
    try:
        yield pdf
    finally:
        pdf.close()


def _encrypted(file: str, password: str | None) -> UnreadableInputError:
    if password:
        return UnreadableInputError(
            "Ce PDF est protégé, et le mot de passe indiqué n’est pas le bon.",
            file=file,
            next_step="Corrigez « mot_de_passe » dans dossier.toml.",
        )
    return UnreadableInputError(
        "Ce PDF est protégé par un mot de passe.",
        file=file,
        next_step="Indiquez « mot_de_passe » pour ce fichier dans dossier.toml, "
        "ou déposez une copie non protégée.",
    )


def _check_length(count: int, max_pages: int, file: str) -> None:
    if count == 0:
        raise UnreadableInputError(
            "Ce PDF ne contient aucune page.",
            file=file,
            next_step="Redemandez-le à son auteur.",
        )
    if count > max_pages:
        raise UnreadableInputError(
            f"Ce PDF compte {count} pages, plus que la limite de {max_pages}.",
            file=file,
            next_step="Déposez seulement les pages utiles, ou relevez « limites.pages » "
            "dans dossier-builder.toml.",
        )


def _bare_page(pdf: pdfium.PdfDocument, index: int) -> Page:
    """Return page `index` (from 0) with its text; a page that cannot be loaded has none."""
    try:
        page = pdf[index]
    except pdfium.PdfiumError:
        return Page(index + 1, 595.0, 842.0, "", source=TextSource.NONE)
    try:
        width, height = page.get_size()
        text_page = page.get_textpage()
        try:
            text = clean(text_page.get_text_bounded()[: 2 * MAX_PAGE_CHARACTERS])
        finally:
            text_page.close()
        ink = ink_on(page, text)
    finally:
        page.close()
    if not is_legible(text):
        return Page(index + 1, width, height, "", source=TextSource.NONE)
    return Page(index + 1, width, height, text, ink=ink)


def _with_words(
    data: bytes,
    bare: list[Page],
    wanted: Sequence[int],
    hidden: Mapping[int, Sequence[Box]],
    password: str | None,
) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    if not wanted:
        return tuple(bare), ()
    pages = list(bare)
    failed: list[int] = []
    try:
        with pdfplumber.open(BytesIO(data), password=password or "") as pdf:
            for index in wanted:
                words = _words(pdf, index, hidden.get(index, ()))
                if words is None:
                    failed.append(index + 1)
                    continue
                pages[index] = _seen(bare[index], words, hidden.get(index, ()))
    except Exception:  # noqa: BLE001  pdfminer raises errors of any type on damaged files
        return tuple(bare), ("Les positions des mots n’ont pas pu être lues.",)
    return tuple(pages), tuple(
        f"Page {number} : les positions des mots n’ont pas pu être lues." for number in failed
    )


def _seen(page: Page, words: tuple[Word, ...], hidden: Sequence[Box]) -> Page:
    """Return a page with its words; one whose whole text is hidden has none."""
    if hidden and not words:
        return replace(page, text="", source=TextSource.NONE)
    return replace(page, words=words)


def _words(pdf: PDF, index: int, hidden: Sequence[Box]) -> tuple[Word, ...] | None:
    """Return the words of page `index` (from 0), or None when pdfminer cannot read them.

    Those that stand in a box of `hidden` are left out.
    """
    page = pdf.pages[index]
    if _content_length(page) > MAX_CONTENT_BYTES:
        return None
    try:
        # Turned letters (a margin's, a stamp's) drawn among the others would cut their words.
        chars = sorted(characters(page), key=lambda char: not char["upright"])
        found = extract_words(chars, x_tolerance_ratio=_WORD_GAP, use_text_flow=False)
    except Exception:  # noqa: BLE001  one damaged page must not lose the others
        return None
    finally:
        page.close()
    left, top = page.cropbox[0], page.cropbox[1]
    placed = (
        Word(text, _box(word, left, top))
        for word in found
        if (text := name_codes(clean(word["text"])).strip())
    )
    return tuple(word for word in placed if not is_hidden(word.box, hidden))


def _box(word: dict[str, Any], left: float, top: float) -> Box:
    return Box(word["x0"] - left, word["top"] - top, word["x1"] - left, word["bottom"] - top)


def _content_length(page: Any) -> int:
    """Return the stored length of a page's content streams, without decoding them."""
    total = 0
    with suppress(Exception):
        total = sum(len(stream.rawdata or b"") for stream in page.page_obj.contents)
    return total
