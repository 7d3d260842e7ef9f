"""Bundles of unlike pieces, built the real way, whole and in parts, each read by three readers.

    python -m benchmarks.bundle.varied [NAME ...]

Every workspace is the sample dossier with pieces more: photographs, messages, letters, texts and
invoices without a page; files of one name in several folders; names in other scripts; pieces
renamed, ordered, numbered, left out, made annexes of one another.
"""

import argparse
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stdout
from email.message import EmailMessage
from io import BytesIO, StringIO
from pathlib import Path
from typing import Final

import pypdfium2 as pdfium
from docx import Document
from PIL import Image, ImageDraw

from benchmarks.bundle.exact import _DOSSIER, _piece, _state, build, make_workspace
from benchmarks.bundle.examine import Reading, checked_by_qpdf, faults
from dossier_builder.cli import main as command

Marks = dict[str, str]
_MANY: Final = 14
_NAMES: Final = (
    "facture Noe\u0308l\u00a0: e\u0301tude n\u00ba 1.pdf",
    "契約書 (最終).pdf",
    "Договор №7.pdf",
    "reçu 📦 & Cie.pdf",
    "العقد.pdf",
    "un nom avec  deux espaces et 100% & <b>.pdf",
)


def _sorts(folder: Path) -> Marks:
    """Pieces of every kind that the program turns into pages, mixed."""
    image = Image.effect_noise((1200, 900), 60).convert("RGB")
    ImageDraw.Draw(image).rectangle((300, 200, 800, 600), fill="navy")
    image.save(folder / "photo.jpg", quality=90)
    image.resize((300, 200)).save(folder / "image.png")
    frames = [image.resize((400, 300)).convert("1") for _ in range(3)]
    frames[0].save(folder / "scan.tif", save_all=True, append_images=frames[1:])
    message = EmailMessage()
    message["From"], message["To"] = "a@exemple.fr", "b@exemple.fr"
    message["Subject"], message["Date"] = "Chantier", "Mon, 02 Mar 2026 09:00:00 +0100"
    message.set_content("Bonjour,\nvoici le compte rendu.\n" * 30)
    (folder / "message.eml").write_bytes(bytes(message))
    buffer = BytesIO()
    document = Document()
    for number in range(60):
        document.add_paragraph(f"Paragraphe {number} d’un courrier de bureau.")
    document.save(buffer)
    (folder / "courrier.docx").write_bytes(buffer.getvalue())
    (folder / "notes.txt").write_text("Notes de chantier\n" * 200, encoding="utf-8")
    (folder / "donnees.xml").write_text("<suivi><jour>lundi</jour></suivi>", encoding="utf-8")
    names = ("photo.jpg", "image.png", "scan.tif", "message.eml", "courrier.docx", "notes.txt")
    _state(folder, dict.fromkeys((*names, "donnees.xml"), 'nature = "echange"'))
    return {}


def _namesakes(folder: Path) -> Marks:
    """Five files of one name in five folders, with one designation."""
    for number in range(1, 6):
        (folder / f"lot {number}").mkdir()
        _piece(folder / f"lot {number}" / "courrier.pdf", f"LOT {number}", number)
    _state(
        folder,
        {f"lot {n}/courrier.pdf": 'nature = "echange"\ntitre = "Courrier"' for n in range(1, 6)},
    )
    return {}


def _scripts(folder: Path) -> Marks:
    """Names and designations in other scripts, with signs that mean something elsewhere."""
    stated = {}
    for number, name in enumerate(_NAMES, start=1):
        _piece(folder / name, f"ECRITURE {number}", 2)
        stated[name] = 'nature = "echange"'
    _state(folder, stated)
    return {}


def _annexes(folder: Path) -> Marks:
    """A piece with fourteen annexes, ordered backwards, one with annexes of its own."""
    _piece(folder / "rapport.pdf", "RAPPORT", 3)
    stated = {"rapport.pdf": 'nature = "echange"\ntitre = "Rapport"\nnumero = 3'}
    marks = {"Rapport": "RAPPORT"}
    for number in range(1, _MANY + 1):
        name, title = f"annexe {number:02}.pdf", f"Annexe {number:02}"
        parent = "annexe 01.pdf" if number == 5 else "rapport.pdf"
        _piece(folder / name, f"ANNEXE {number:02}", 1 + number % 3)
        marks[title] = f"ANNEXE {number:02}"
        stated[name] = (
            f'nature = "echange"\ntitre = "{title}"\nannexe_de = "{parent}"\nordre = {-number}'
        )
    stated["facture FC-2026-0142.pdf"] = "numero = 40"
    stated["avoir AV26-0019.pdf"] = "exclu = true"
    _state(folder, stated)
    return marks


def _long(folder: Path) -> Marks:
    """Designations that fill several lines, and one without a space."""
    stated = {}
    for number in range(1, 9):
        name = f"long {number}.pdf"
        title = " ".join(["Procès-verbal de réception contradictoire des travaux"] * number)
        _piece(folder / name, f"LONG {number}", 1)
        stated[name] = f'nature = "echange"\ntitre = "{title}"'
    _state(folder, stated)
    return {}


Make = Callable[[Path], Marks]
#: What is added to the sample, and the settings of the firm.
VARIETIES: Final[Mapping[str, tuple[tuple[Make, ...], str]]] = {
    "sorts": ((_sorts,), ""),
    "namesakes, with dividers": ((_namesakes,), "[bordereau]\nintercalaires = true\n"),
    "scripts, round stamp": ((_scripts,), '[tampon]\nstyle = "rond"\nnom = "SCP É. & Cie"\n'),
    "annexes, first pages only": ((_annexes,), '[tampon]\npages = "premiere"\n'),
    "long": ((_long,), "[bordereau]\nintercalaires = true\npage_de_garde = true\n"),
    "all, in parts": (
        (_sorts, _namesakes, _scripts, _annexes, _long),
        "[bordereau]\nintercalaires = true\ntaille_max_fichier_mo = 0.3\n"
        "taille_max_envoi_mo = 0.9\n",
    ),
}


def main() -> None:
    """Build and examine each variety; ends with 1 when one is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--keep", type=Path, help="folder where the results are kept")
    options = parser.parse_args()
    wrong = 0
    for name in options.names or VARIETIES:
        with tempfile.TemporaryDirectory() as folder:
            root, found = examined(Path(folder), name)
            print(
                f"{name}: {_told(root)}, {len(found)} faults", *found[:10], sep="\n   ", flush=True
            )
            wrong += len(found)
            if options.keep:
                shutil.copytree(root / "outbox", options.keep / name.partition(",")[0])
    raise SystemExit(min(wrong, 1))


def examined(folder: Path, name: str) -> tuple[Path, list[str]]:
    """Return the workspace of a variety, built, and what is wrong with its results."""
    makes, settings = VARIETIES[name]
    root, _ = make_workspace(folder, 13)
    with (root / "dossier-builder.toml").open("a", encoding="utf-8") as stream:
        stream.write("\n" + settings)
    marks: Marks = {}
    for make in makes:
        marks |= make(root / "inbox" / _DOSSIER)
    path = build(root)
    outbox = root / "outbox" / _DOSSIER
    manifest = json.loads((outbox / "manifest.json").read_text("utf-8"))
    count = len(manifest["pieces"])
    first_only = "premiere" in settings
    found = faults(path, marks, count=count, first_only=first_only)
    if _is_broken_number(Reading(path)):
        found.append("a line ends inside a piece's number")
    with redirect_stdout(StringIO()) as said:
        if command(["verify", str(outbox)]):
            found.append(f"verify: {said.getvalue()}")
    parts = sorted((outbox / "injonction_de_payer" / "envois").glob("*.pdf"), key=_number)
    return root, [*found, *_part_faults(parts, path)]


def _told(root: Path) -> str:
    manifest = json.loads((root / "outbox" / _DOSSIER / "manifest.json").read_text("utf-8"))
    parts = len(list((root / "outbox").glob("*/injonction_de_payer/envois/*.pdf")))
    pages = manifest["proof"]["pages"]
    return f"{len(manifest['pieces'])} pieces, {pages} pages" + (f", {parts} parts" * bool(parts))


def _is_broken_number(reading: Reading) -> bool:
    return any(re.search(r"n° \d+- \d", text) for text in reading.texts)


def _number(path: Path) -> int:
    return int(path.stem.rpartition("_")[2])


def _part_faults(parts: list[Path], whole: Path) -> Iterator[str]:
    """Yield what is wrong with the parts: pages, and where the bordereau says each piece is."""
    if not parts:
        return
    texts = [_texts(part) for part in parts]
    every = [text for one in texts for text in one]
    reading = Reading(whole)
    if len(every) != reading.total:
        yield f"{len(every)} pages in parts, {reading.total} in the whole"
    for number, text in enumerate(every, 1):
        if not re.search(rf"(^|\s){number}/{reading.total}$", text):
            yield f"page {number} of the parts: its number is not at its end"
    for part in parts:
        yield from checked_by_qpdf(part)
    yield from _whereabouts(reading, texts)


def _whereabouts(reading: Reading, texts: list[list[str]]) -> Iterator[str]:
    front = [text for one in texts for text in one][: reading.rows[0].first - 1]
    said = re.findall(r"parties? (\d+)(?:, page (\d+)| (?:et|à) (\d+))", " ".join(front))
    if len(said) != len(reading.rows):
        yield f"{len(said)} words on parts for {len(reading.rows)} pieces"
    for row, (part, page, _) in zip(reading.rows, said, strict=False):
        pages = texts[int(part) - 1]
        shown = pages[int(page) - 1] if page else " ".join(pages)
        if not re.search(rf"Pièce n° {row.label}(?!\d|-)", shown):
            yield f"piece {row.label} is not in part {part}, page {page}"


def _texts(path: Path) -> list[str]:
    with pdfium.PdfDocument(path) as shown:
        return [
            " ".join(page.get_textpage().get_text_range().replace("\u00a0", " ").split())
            for page in shown
        ]


if __name__ == "__main__":
    main()
