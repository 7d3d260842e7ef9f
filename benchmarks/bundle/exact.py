"""Bundles of 1 to 400 pieces, built the real way, each checked by pdfium, poppler and qpdf.

    python -m benchmarks.bundle.exact [PIECES ...]

Each is the sample dossier with as many pieces more (or fewer); every piece of ours has one to
three pages, bookmarks, named destinations and links of its own.
"""

import argparse
import shutil
import tempfile
import time
from collections.abc import Mapping
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from reportlab.pdfgen import canvas

from benchmarks.bundle.examine import Reading, faults
from dossier_builder.cli import main as command

_DOSSIER = "ATELIER_MARNE"
_SAMPLE = 13
_COUNTS = [1, 2, 9, 10, 60, 120, 400]


def main() -> None:
    """Build and examine a bundle for each count of pieces; ends with 1 when one is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pieces", nargs="*", type=int, default=_COUNTS)
    wrong = 0
    for count in parser.parse_args().pieces:
        with tempfile.TemporaryDirectory() as name:
            wrong += _report(Path(name), count)
    raise SystemExit(min(wrong, 1))


def _report(folder: Path, count: int) -> int:
    root, marks = make_workspace(folder, count)
    start = time.monotonic()
    path = build(root)
    took = time.monotonic() - start
    found = faults(path, marks, count=count)
    reading = Reading(path)
    lines = {row.on for row in reading.rows}
    print(
        f"{count} pieces, {reading.total} pages, bordereau on {len(lines)}, "
        f"built in {took:.1f} s: {len(found)} faults",
        flush=True,
    )
    for fault in found[:10]:
        print("  ", fault)
    return len(found)


def make_workspace(folder: Path, count: int) -> tuple[Path, dict[str, str]]:
    """Return a workspace whose dossier has `count` pieces, and the marks of ours by title."""
    root = folder / "espace"
    sample = Path(__file__).parents[2] / "examples" / _DOSSIER
    with redirect_stdout(StringIO()):
        command(["init", str(root)])
    shutil.copy(sample.parent / "dossier-builder.toml", root)
    target = root / "inbox" / _DOSSIER
    shutil.copytree(sample, target)
    marks = add_pieces(target, count - _SAMPLE)
    # Without an invoice there is no claim, hence no bundle: it is the one piece kept.
    first = "facture FC-2026-0142.pdf"
    others = {path.name for path in sample.iterdir() if path.suffix != ".toml"} - {first}
    names = [first, *sorted(others)]
    # The message brings a letter that is a piece by itself: it goes with it.
    names.append("RE relance.eml/Relance 2 Atelier Marne.pdf")
    _state(target, dict.fromkeys(names[count:], "exclu = true"))
    return root, marks


def add_pieces(folder: Path, count: int) -> dict[str, str]:
    """Write `count` pieces into a dossier's folder and state them; return their marks by title."""
    marks, stated = {}, {}
    for number in range(1, count + 1):
        title, name = f"Échange {number:04}", f"echange {number:04}.pdf"
        marks[title] = f"MARQUE {number:04}"
        _piece(folder / name, marks[title], 1 + number % 3)
        stated[name] = f'nature = "echange"\ntitre = "{title}"'
    _state(folder, stated)
    return marks


def _state(folder: Path, stated: Mapping[str, str]) -> None:
    with (folder / "dossier.toml").open("a", encoding="utf-8") as stream:
        for name, what in stated.items():
            stream.write(f'\n[[fichiers]]\nnom = "{name}"\n{what}\n')


def build(root: Path) -> Path:
    """Build the dossier of a workspace and return its bundle, final or provisional."""
    with redirect_stdout(StringIO()):
        command(["build", "--workspace", str(root), "--today", "2026-11-23", _DOSSIER])
    (bundle,) = (root / "outbox" / _DOSSIER / "injonction_de_payer").glob("dossier_*.pdf")
    return bundle


def _piece(path: Path, mark: str, pages: int) -> None:
    page = canvas.Canvas(str(path), invariant=1)
    for number in range(1, pages + 1):
        page.bookmarkPage("fin" if number == pages else f"p{number}")
        page.addOutlineEntry(f"Partie {number}", "fin" if number == pages else f"p{number}", 0)
        page.drawString(90, 700, f"{mark}/{number} d’un échange de courriers")
        page.linkRect("", "fin", (90, 600, 200, 620))
        page.showPage()
    page.save()


if __name__ == "__main__":
    main()
