"""No line of a shipped letter ends inside an amount, a reference, a title or a quotation."""

import io
import re

import pdfplumber
import pytest

from dossier_builder.creance.model import Creance
from dossier_builder.letters import libreoffice, package
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.render import render
from dossier_builder.settings.firm import EngineSettings, FirmSettings
from tests.letters import factories as f
from tests.letters.helpers import letter

# Written apart from french.py: what a careful typesetter never lets a line break.
NEVER = re.compile(
    r"(?:Pièces?|Factures?) n°"
    r"|n°s? \S|\bart\. \S|\barticles? [\dLRD]|§ \S|\b[LRD]\. \d"
    r"|\b(?:M|MM)\. [A-ZÉ]|\b(?:Mme|Me|Maître) [A-ZÉ]"
    r"|\d [\d€%]|1er [a-zéû]"
    r"|\S [:;!?»%€]|« "
)
STARTS = re.compile(r"^[:;!?»%€)]")
ENDS = re.compile(r"(?:[«(§]|n°|\bart\.|\barticles?|\b[LRDM]\.|\bMme|\b1er|\(Pièces?)$")
CLAIMS = {"rich": f.CREANCE, "bare": f.BARE, "many": f.many_invoices(12)}
FIRMS = {"own": f.FIRM, "lawyer": f.LAW_FIRM, "collector": f.COLLECTOR}
ENGINES = [
    "integre",
    pytest.param(
        "libreoffice",
        marks=pytest.mark.skipif(libreoffice.find() is None, reason="LibreOffice absent"),
    ),
]


def _paragraphs(docx: bytes) -> list[str]:
    parts = package.open_parts(docx, name="x")
    roots = [package.parse(parts[path]) for path in package.text_parts(parts)]
    return [package.paragraph_text(p) for root in roots for p in root.iter(package.w("p"))]


@pytest.mark.parametrize("firm", FIRMS.values(), ids=FIRMS)
@pytest.mark.parametrize("claim", CLAIMS.values(), ids=CLAIMS)
@pytest.mark.parametrize("kind", LetterKind)
def test_no_plain_space_stands_where_a_line_must_not_end(
    kind: LetterKind, claim: Creance, firm: FirmSettings
) -> None:
    if claim.decompte is None and kind not in (LetterKind.PAGE_DE_GARDE, LetterKind.BORDEREAU):
        pytest.skip("pas de lettre sans décompte")
    for text in _paragraphs(letter(kind, claim, firm)):
        assert NEVER.findall(text) == []


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("kind", LetterKind)
def test_no_drawn_line_begins_or_ends_there(kind: LetterKind, engine: str) -> None:
    settings = EngineSettings(pdf=engine, repli_autorise=False)
    pdf = render(letter(kind, firm=f.LAW_FIRM), engine=settings, name="x")
    lines = [line for page in _pages_of_lines(pdf) for line in page]
    assert len(lines) > 5
    for line in lines:
        assert not STARTS.search(line) and not ENDS.search(line), line


def _pages_of_lines(pdf: bytes) -> list[list[str]]:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [page.extract_text(layout=False).splitlines() for page in document.pages]
