"""Measure reading: `python -m benchmarks.reading.measure` prints the table of docs/benchmarks.md.

Processor time of this process, the best of some runs, so that a busy machine does not
blur it. (a) a contract of 120 pages of text with one invoice among them; (b) an invoice of
one page, words and facts; (c) a Factur-X invoice whose page agrees with its data; (d) the
same file a second time, from the cache.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pdfplumber
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from dossier_builder.facts.cache import read_file_cached
from dossier_builder.facts.extract import read_file
from dossier_builder.facts.model import Nature
from dossier_builder.reading.read import read_bytes

PUBLIC = Path(__file__).parents[2] / "tests" / "data" / "public"
PLAIN = PUBLIC / "stripped__securibox__Facture_FR_EN16931.pdf"
FACTURX = PUBLIC / "securibox__Facture_FR_EN16931.pdf"
CONTRACT_PAGES = 120
INVOICE_PAGE = 74
CLAUSE = (
    "Article {n}.{i} - Le Prestataire exécute la mission avec diligence et conserve la preuve "
    "de chaque étape."
)

INVOICE = """Facture n° 2026-118 du 12/03/2026
Total HT 1 000,00 €
TVA 20 % 200,00 €
Total TTC 1 200,00 €
Net à payer 1 200,00 €"""


def contract() -> bytes:
    """Return a contract of 120 dense pages of which one is an invoice."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for page in range(1, CONTRACT_PAGES + 1):
        canvas.setFont("Helvetica", 9)
        lines = [CLAUSE.format(n=page, i=row) for row in range(58)]
        if page == INVOICE_PAGE:
            lines = INVOICE.splitlines()
        if page == 1:
            lines[0] = "CONTRAT DE PRESTATION DE SERVICES entre les soussignés"
        for row, line in enumerate(lines):
            canvas.drawString(50, A4[1] - 50 - 12.5 * row, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def all_words(data: bytes) -> None:
    """Do what a reader without triage does: pdfplumber's words of every page."""
    with pdfplumber.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.close()


def seconds(action: Callable[[], object], runs: int) -> float:
    """Return the processor time of the fastest of some runs."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


def row(name: str, ours: float, theirs: float | None, target: str) -> str:
    """Return one row of the table."""
    compared = "–" if theirs is None else f"{theirs * 1000:.1f}"
    ratio = "–" if theirs is None else f"{ours / theirs:.3f}"
    return f"| {name} | {ours * 1000:.1f} | {compared} | {ratio} | {target} |"


def measure() -> list[str]:
    """Return the table's rows; every reading is checked to have found what it should."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "contrat.pdf"
        data = contract()
        path.write_bytes(data)
        found = read_file(path, file="contrat.pdf")[0]
        if (found.nature, found.pages) != (Nature.CONTRAT, CONTRACT_PAGES):
            sys.exit("the contract was not recognised")
        read = read_bytes(data, file="contrat.pdf")
        if not read.pages[INVOICE_PAGE - 1].words:
            sys.exit("the invoice page was passed over")
        store = Path(folder) / "cache"
        read_file_cached(FACTURX, file="a.pdf", cache_dir=store)
        return [
            "| | ours, ms | pdfplumber words, ms | ratio | target |",
            "|---|---|---|---|---|",
            row(
                "(a) contract of 120 pages with one invoice: text, words, facts",
                seconds(lambda: read_file(path, file="contrat.pdf"), 3),
                seconds(lambda: all_words(data), 1),
                "0.08",
            ),
            row(
                "(b) invoice of one page: text, words",
                seconds(lambda: read_bytes(PLAIN.read_bytes(), file="a.pdf"), 9),
                seconds(lambda: all_words(PLAIN.read_bytes()), 9),
                "1.2",
            ),
            row(
                "(b) the same with its facts",
                seconds(lambda: read_file(PLAIN, file="a.pdf"), 9),
                seconds(lambda: all_words(PLAIN.read_bytes()), 9),
                "1.2",
            ),
            row(
                "(c) Factur-X invoice, data and page compared",
                seconds(lambda: read_file(FACTURX, file="a.pdf"), 9),
                seconds(lambda: all_words(FACTURX.read_bytes()), 9),
                "–",
            ),
            row(
                "(d) the same from the cache",
                seconds(lambda: read_file_cached(FACTURX, file="a.pdf", cache_dir=store), 9),
                None,
                "–",
            ),
        ]


if __name__ == "__main__":
    print("\n".join(measure()))
