"""`python -m benchmarks.accuracy.others.make [NAME …]`: print the layouts of other programs again.

Needs chromium, soffice and fpdf2; scoring does not. Every value is looked up in the text of the
printed page, and a document whose truth does not stand on it ends the run.
"""

import argparse
import json
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict, is_dataclass
from datetime import date
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from random import Random
from typing import Any, Final

import jinja2
import pypdfium2

from benchmarks.accuracy.kit import formats
from benchmarks.accuracy.manifest import write_manifest
from benchmarks.accuracy.others.figures import Document, Hand, Hands
from benchmarks.accuracy.others.small_pages import print_orders

HERE: Final = Path(__file__).parent
SETS: Final = ("visible", "opened", "heldout")
VARIANTS: Final = 2
_OPC: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES: Final = (
    f'<Types xmlns="{_OPC}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}"/></Types>'
)
_RELATIONS: Final = (
    f'<Relationships xmlns="{_OPC}/relationships"><Relationship Id="d" '
    f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_DATED: Final = (
    formats.slash,
    formats.slash_short,
    formats.dot,
    formats.dash,
    formats.iso,
    formats.long,
    formats.short,
)
_AMOUNTS: Final = ("total_ht", "total_tva", "total_ttc", "prepaid", "due_payable")
_DAYS: Final = ("issue_date", "due_date", "delivery_date", "period_start", "period_end")


class UntrueError(Exception):
    """A document does not print what its truth says."""


def main() -> None:
    """Print the named layouts, or all, and write the manifest of each set."""
    parser = argparse.ArgumentParser(prog="benchmarks.accuracy.others.make", description=__doc__)
    parser.add_argument("names", nargs="*")
    names = set(parser.parse_args().names)
    for title in SETS:
        for hand in hands(title):
            if not names or hand.name in names:
                _print(hand, HERE / title / hand.name)
        write_manifest(HERE / title / "manifest.csv", _rows(HERE / title))


def hands(title: str) -> Iterable[Hand]:
    """Return the layouts of a set, module by module."""
    package = f"benchmarks.accuracy.others.{title}"
    for module in sorted(iter_modules([str(HERE / title)]), key=lambda found: found.name):
        found: Hands = import_module(f"{package}.{module.name}").HANDS
        yield from found.found


def _print(hand: Hand, folder: Path) -> None:
    listed = []
    for variant in range(VARIANTS):
        pdf = folder / f"{hand.name}_{variant}.pdf"
        listed.append(record(pdf, print_one(hand, folder, variant, pdf)))
    path = folder / "truth.json"
    path.write_text(json.dumps(listed, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def print_one(hand: Hand, folder: Path, variant: int, pdf: Path) -> Document:
    """Print one document of the layout whose template stands in `folder`; return its truth."""
    document = hand.make(Random(f"{hand.name}/{variant}"), variant)
    with tempfile.TemporaryDirectory() as scratch:
        source = _source(hand, folder, document, Path(scratch))
        shutil.move(_PRINTERS[hand.engine](source), pdf)
    if untrue := missing(pdf, document.stated):
        raise UntrueError(", ".join(untrue))
    return document


def _source(hand: Hand, folder: Path, document: Document, scratch: Path) -> Path:
    template = next(folder.glob("page.*"))
    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=jinja2.FileSystemLoader(folder),
    )
    environment.filters |= {
        "m": document.pen.money,
        "d": document.pen.day,
        "q": document.pen.quantity,
        "long": formats.long,
        "slash": formats.slash,
    }
    path = scratch / f"page{template.suffix}"
    page = environment.get_template(template.name).render(document.values)
    path.write_text(page, encoding="utf-8")
    return path


def _by_chromium(source: Path) -> Path:
    pdf = source.with_suffix(".pdf")
    _run(
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        "--disable-pdf-tagging",
        f"--user-data-dir={source.parent / 'profile'}",
        f"--print-to-pdf={pdf}",
        str(source),
    )
    return pdf


def _by_writer(source: Path) -> Path:
    reader = ("--infilter=HTML (StarWriter)",) if source.suffix == ".html" else ()
    return _by_office(source, *reader, to="pdf:writer_pdf_Export")


def _by_office(source: Path, *reader: str, to: str) -> Path:
    home = f"-env:UserInstallation=file://{tempfile.gettempdir()}/others-office"
    _run(
        "soffice",
        "--headless",
        home,
        *reader,
        "--convert-to",
        to,
        "--outdir",
        str(source.parent),
        str(source),
    )
    return source.with_suffix(".pdf")


def _by_docx(source: Path) -> Path:
    """Zip the document part into a minimal package (ECMA-376, Open Packaging Conventions)."""
    path = source.with_suffix(".docx")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELATIONS)
        package.writestr("word/document.xml", source.read_text(encoding="utf-8"))
    return _by_writer(path)


_PRINTERS: Final = {
    "chromium": _by_chromium,
    "writer": _by_writer,
    "docx": _by_docx,
    "fpdf": print_orders,
}


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def record(pdf: Path, document: Document) -> dict[str, object]:
    """Return what truth.json keeps of a document."""
    return {
        "file": pdf.name,
        "nature": document.nature,
        "stated": document.stated,
        "computed": document.computed,
        "derived": document.derived,
        "values": _plain(document.values),
    }


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return str(value)


def _rows(folder: Path) -> Iterable[dict[str, str]]:
    for path in sorted(folder.glob("*/truth.json")):
        for kept in json.loads(path.read_text(encoding="utf-8")):
            yield row(f"{path.parent.name}/{kept['file']}", path.parent.name, kept)


def row(file: str, layout: str, kept: Mapping[str, Any]) -> dict[str, str]:
    """Return the manifest's row of a document, from what `record` keeps of it."""
    required = {**kept["stated"], **kept["computed"]}
    return {
        "file": file,
        "nature": kept["nature"],
        "layout": layout,
        "licence": "MIT",
        "complete": "yes",
        "visible_fields": ";".join(required),
        "not_visible_fields": ";".join(kept["derived"]),
        **required,
        **kept["derived"],
    }


def missing(pdf: Path, stated: Mapping[str, str]) -> list[str]:
    """Return the stated values that stand on no page of the document, in none of their forms."""
    with pypdfium2.PdfDocument(pdf) as opened:
        page = _squeezed(" ".join(found.get_textpage().get_text_range() for found in opened))
    return [
        f"{pdf.name}: {name}={value}"
        for name, values in stated.items()
        for value in values.split(";")
        if not any(_squeezed(form) in page for form in _forms(name, value))
    ]


def _forms(name: str, value: str) -> Iterable[str]:
    if name == "currency":
        return ("€", value)
    if name in _AMOUNTS:
        amount = abs(Decimal(value))
        return {
            formats.money("", ",")(amount),
            formats.money("", ".")(amount),
            formats.money(".", ",")(amount),
            formats.money(",", ".")(amount),
        }
    if name in _DAYS:
        return {show(date.fromisoformat(value)) for show in _DATED}
    return {value}


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f\u00ad\u2010\ufffe-]+", "", text).casefold()


if __name__ == "__main__":
    main()
