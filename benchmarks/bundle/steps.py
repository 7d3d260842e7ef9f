"""What is measured: bare merges, our bundle, the bare text pass and our proof."""

import json
import random
import shutil
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
from PIL import Image
from pypdf import PdfWriter
from reportlab.pdfgen import canvas

from dossier_builder.bundle.alone import Former, proved_pages, write_pieces
from dossier_builder.bundle.assemble import assemble
from dossier_builder.bundle.cache import Cache
from dossier_builder.bundle.images import image_pdf
from dossier_builder.bundle.model import FrontDocument, PageSpots, PiecePages, PieceSource, Plan
from dossier_builder.bundle.pages import prepare_piece
from dossier_builder.bundle.prepared import prepared
from dossier_builder.bundle.proof import proof_from_json
from dossier_builder.bundle.spots import spots_of
from dossier_builder.bundle.verify import prove, verify_bundle
from dossier_builder.facts.model import Nature
from dossier_builder.pieces.model import Piece
from dossier_builder.settings.firm import BundleSettings, StampSettings

_STAMP = StampSettings(nom="Cabinet Érable")
_WORDS = [
    "facture",
    "livraison",
    "montant",
    "créance",
    "règlement",
    "échéance",
    "bordereau",
    "pièce",
    "société",
    "total",
]


def make_pieces(folder: Path, pages: int, per_piece: int) -> None:
    """Write dense pages (about 660 words), and a bordereau that links to each piece."""
    source = random.Random(1)
    labels = range(1, (pages + per_piece - 1) // per_piece + 1)
    for label in labels:
        page = canvas.Canvas(str(folder / f"piece_{label:04}.pdf"), invariant=1, pageCompression=1)
        for _ in range(min(per_piece, pages - (label - 1) * per_piece)):
            text = page.beginText(40, 800)
            text.setFont("Helvetica", 8)
            for _ in range(66):
                text.textLine(" ".join(_word(source) for _ in range(10)))
            page.drawText(text)
            page.showPage()
        page.save()
    _make_bordereau(folder, labels)


def make_photographs(folder: Path, count: int) -> None:
    """Write pieces of one photograph of about 4 MB each, no two alike, and a bordereau."""
    buffer = BytesIO()
    noise = random.Random(1).randbytes(2000 * 2660)
    Image.frombytes("L", (2000, 2660), noise).convert("RGB").save(buffer, "JPEG", quality=89)
    photo = buffer.getvalue()
    for label in range(1, count + 1):
        # A comment segment (JPEG, B.2.4.5) after the start of image makes each one unique.
        different = photo[:2] + b"\xff\xfe\x00\x06%04d" % label + photo[2:]
        result = image_pdf(different, name=f"photo {label}")
        assert isinstance(result.pdf, bytes)
        (folder / f"piece_{label:04}.pdf").write_bytes(result.pdf)
    _make_bordereau(folder, range(1, count + 1))


def _make_bordereau(folder: Path, labels: Iterable[int]) -> None:
    bordereau = canvas.Canvas(str(folder / "bordereau.pdf"), invariant=1)
    for label in labels:
        bordereau.linkURL(f"urn:dossier-builder:piece:{label}", (50, 50, 500, 60))
    bordereau.showPage()
    bordereau.save()


def _word(source: random.Random) -> str:
    return source.choice(_WORDS) if source.random() < 0.6 else str(source.randrange(100_000))


def pypdf_merge(folder: Path) -> Path:
    """Merge the files with pypdf, and nothing more."""
    writer = PdfWriter()
    for path in _files(folder):
        writer.append(path)
    target = folder / "pypdf.pdf"
    writer.write(target)
    return target


def qpdf_merge(folder: Path) -> Path:
    """Merge the files with qpdf, and nothing more."""
    target = folder / "qpdf.pdf"
    files = [str(path) for path in _files(folder)]
    subprocess.run(["qpdf", "--empty", "--pages", *files, "--", str(target)], check=True)
    return target


def bundle(folder: Path) -> Path:
    """Write the bundle: stamped, numbered, linked, outlined."""
    target = folder / "bundle.pdf"
    done = assemble(_plan(folder), target, work=folder)
    (folder / "proof.json").write_text(json.dumps(done.proof.to_json()), encoding="utf-8")
    return target


def text_pass(folder: Path) -> None:
    """Read the text of each page of the bundle with pdfium, and nothing more."""
    with pdfium.PdfDocument(folder / "bundle.pdf") as document:
        for page in document:
            text = page.get_textpage()
            text.get_text_range()
            text.close()
            page.close()


def proof(folder: Path) -> None:
    """Prove the bundle right."""
    data = json.loads((folder / "proof.json").read_text(encoding="utf-8"))
    faults = verify_bundle(folder / "bundle.pdf", proof_from_json(data))
    if faults:
        raise SystemExit("\n".join(faults[:5]))


def corners(folder: Path) -> None:
    """Look for a free corner on each page of each piece (done once a piece, when it is read)."""
    for path in sorted(folder.glob("piece_*.pdf")):
        spots_of(path, name=path.name)


def first_build(folder: Path) -> Path:
    """Prepare every piece, write and prove each alone, then the bundle, with nothing kept."""
    for name in ("cache", "first", "again"):
        shutil.rmtree(folder / name, ignore_errors=True)
    return _whole_build(folder, folder / "first", former=folder / "none")


def rebuild(folder: Path) -> Path:
    """Do the same after one piece changed, with what the first build kept."""
    last = max(folder.glob("piece_*.pdf"))
    original = last.read_bytes()
    # Another change at each run: the cache grows, so that none finds its piece there.
    change = b" " * (1 + len(list((folder / "cache").iterdir())))
    with pikepdf.open(last, allow_overwriting_input=True) as pdf:
        pdf.pages[0].contents_add(change)
        pdf.save(last)
    try:
        return _whole_build(folder, folder / "again", former=folder / "first")
    finally:
        last.write_bytes(original)


def _whole_build(folder: Path, target: Path, *, former: Path) -> Path:
    cache, work, stamp = Cache(folder / "cache"), folder / "work", _STAMP

    def prepare(source: PieceSource) -> PiecePages:
        return prepare_piece(source, work=work, render_docx=_no_letter, stamp=stamp)

    plan = _plan(folder)
    ready = tuple(
        prepared(
            PieceSource(one.piece, one.path), prepare, cache=cache, settings=(stamp,), work=work
        )
        for one in plan.pieces
    )
    plan = replace(plan, pieces=ready)
    alone = write_pieces(plan, target / "pieces", former=Former(former / "pieces", cache))
    done = assemble(plan, target / "bundle.pdf", work=work)
    prove(done.path, done.proof, name="bundle.pdf", proved=proved_pages(alone))
    return done.path


def _no_letter(docx: bytes, *, name: str) -> bytes:
    raise AssertionError(f"{name} is no PDF")


STEPS: dict[str, Callable[[Path], Path | None]] = {
    "pypdf bare merge": pypdf_merge,
    "qpdf bare merge": qpdf_merge,
    "our bundle": bundle,
    "pdfium bare text pass": text_pass,
    "our proof": proof,
    "free corners": corners,
    "first build: prepare, pieces alone, bundle, proofs": first_build,
    "rebuild after one piece changed": rebuild,
}


def _files(folder: Path) -> list[Path]:
    return [folder / "bordereau.pdf", *sorted(folder.glob("piece_*.pdf"))]


def _plan(folder: Path) -> Plan:
    pieces = tuple(_piece(path) for path in sorted(folder.glob("piece_*.pdf")))
    front = FrontDocument("bordereau", "Bordereau", folder / "bordereau.pdf")
    return Plan(
        fronts=(front,),
        pieces=pieces,
        stamp=_STAMP,
        bundle=BundleSettings(),
        title="Dossier",
        author="Cabinet Érable",
        today=date(2026, 11, 23),
    )


def _piece(path: Path) -> PiecePages:
    with pdfium.PdfDocument(path) as document:
        pages = len(document)
    label = path.stem.removeprefix("piece_").lstrip("0")
    piece = Piece(label, Nature.FACTURE, f"Facture {label}", None, path.name, "", path.name)
    return PiecePages(piece, path, pages, (), (PageSpots(),) * pages)
