"""Templates never seen before: nothing is lost in either engine, what differs is said."""

import io
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import docx
import pikepdf
import pypdfium2 as pdfium
import pytest
from docx.document import Document
from PIL import Image

from dossier_builder.errors import OutputCheckError
from dossier_builder.letters import libreoffice, package, revisions
from dossier_builder.letters.check import check_templates
from dossier_builder.letters.features import unfaithful
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.render import render
from dossier_builder.settings.firm import EngineSettings
from tests.letters import factories as f
from tests.letters.helpers import EMBEDDED, flat, letter, make, text_of, with_paragraphs, workspace
from tests.letters.unseen import UNSEEN

LIBREOFFICE = EngineSettings(pdf="libreoffice", repli_autorise=False)
needs_libreoffice = pytest.mark.skipif(
    libreoffice.find() is None, reason="LibreOffice n’est pas installé"
)
# What the embedded engine draws otherwise, beside the old compatibility mode of python-docx.
SAID = {
    "footnotes": {"note_de_tableau"},
    "vml_box": {"ancienne_forme"},
    "absent_fonts": {"police"},
    "tracked_changes": {"revisions"},
    "smart_art": {"dessin"},
    "columns": {"colonnes"},
    "borders_and_shading": {"bordure_de_page"},
    "text_effects": {"barre", "petites_capitales", "cadre"},
}
STOPPED = {"footnotes"}


def filled(make_template: Callable[[], bytes]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        templates = workspace(Path(folder), make_template())
        return letter(LetterKind.RELANCE, firm=f.LAW_FIRM, templates=templates)


def characters_of(pdf: bytes) -> Counter[str]:
    """Return how often each letter and figure is printed, wherever the engine puts it."""
    document = pdfium.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    folded = unicodedata.normalize("NFKC", text).upper()
    return Counter(c for c in folded if c.isalnum() or c in "€☒")


@needs_libreoffice
@pytest.mark.parametrize("name", [n for n in UNSEEN if n not in STOPPED])
def test_both_engines_print_the_same_text(name: str) -> None:
    made = filled(UNSEEN[name])
    ours = render(made, engine=EMBEDDED, name=name)
    theirs = render(made, engine=LIBREOFFICE, name=name)
    assert characters_of(ours) == characters_of(theirs)


@pytest.mark.parametrize("name", STOPPED)
def test_what_the_embedded_engine_would_lose_stops_the_letter(name: str) -> None:
    with pytest.raises(OutputCheckError, match="manquent dans le PDF"):
        render(filled(UNSEEN[name]), engine=EMBEDDED, name=name)


@needs_libreoffice
@pytest.mark.parametrize("name", STOPPED)
def test_it_comes_out_of_libreoffice(name: str) -> None:
    assert "Note dans le tableau" in text_of(
        render(filled(UNSEEN[name]), engine=LIBREOFFICE, name=name)
    )


@pytest.mark.parametrize("name", UNSEEN)
def test_what_is_drawn_otherwise_is_said_and_nothing_else(name: str) -> None:
    found = {feature.code for feature in unfaithful(UNSEEN[name]())}
    assert found - {"compatibilite"} == SAID.get(name, set())


@pytest.mark.parametrize("name", UNSEEN)
def test_every_value_of_the_template_is_filled(name: str) -> None:
    parts = package.open_parts(filled(UNSEEN[name]), name=name)
    for path in package.text_parts(parts):
        assert b"{{" not in parts[path] and b"{%" not in parts[path]


def test_checking_such_templates_says_what_to_do(tmp_path: Path) -> None:
    templates = workspace(tmp_path, UNSEEN["footnotes"]())
    (check,) = [c for c in check_templates(templates) if c.kind is LetterKind.RELANCE]
    assert any("manquent dans le PDF" in text for text in check.errors)
    assert any("Appelez la note dans un paragraphe" in item.advice for item in check.features)


class TestPictures:
    def drawn(self, made: bytes) -> int:
        with pikepdf.open(io.BytesIO(render(made, engine=EMBEDDED, name="x"))) as document:
            return sum(len(page.get_images()) for page in document.pages)

    @pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF"])
    def test_every_usual_format_is_drawn(self, kind: str) -> None:
        def build(document: Document) -> None:
            picture = io.BytesIO()
            Image.new("RGB", (60, 30), (200, 30, 30)).save(picture, kind)
            picture.seek(0)
            document.add_paragraph("avant")
            document.add_picture(picture)

        assert self.drawn(make(build)) == 1

    def test_picture_of_an_old_word_is_drawn(self) -> None:
        assert self.drawn(filled(UNSEEN["vml_box"])) == 1

    def test_metafile_is_said_not_to_print(self) -> None:
        parts = package.open_parts(UNSEEN["floating_logo"](), name="x")
        (path,) = [path for path in parts if path.startswith("word/media/")]
        parts["word/media/logo.emf"] = parts.pop(path)
        assert "metafichier" in {x.code for x in unfaithful(package.save_parts(parts))}


class TestTrackedChanges:
    def test_letter_shows_the_final_text_in_both_engines(self) -> None:
        text = text_of(render(filled(UNSEEN["tracked_changes"]), engine=EMBEDDED, name="x"))
        assert "inséré" in text and "déplacé là" in text
        assert "supprimé" not in text and "d’ici" not in text and "Commentaire" not in text

    def test_document_a_person_left_so_is_drawn_final_and_it_is_said(self) -> None:
        told: list[str] = []
        made = UNSEEN["tracked_changes"]()
        assert revisions.has_revisions(package.open_parts(made, name="x"))
        text = text_of(render(made, engine=EMBEDDED, name="x", on_note=told.append))
        assert "supprimé" not in text and "inséré" in text
        assert told == [
            "Ce document contient des modifications suivies : le PDF les montre acceptées."
        ]

    def test_paragraph_whose_end_was_deleted_joins_the_next(self) -> None:
        mark = 'w:id="1" w:author="X" w:date="2026-10-01T10:00:00Z"'
        made = with_paragraphs("un ", "deux", "trois")
        parts = package.open_parts(made, name="x")
        parts[package.MAIN] = parts[package.MAIN].replace(
            b'<w:p><w:r><w:t xml:space="preserve">un ',
            f"<w:p><w:pPr><w:rPr><w:del {mark}/></w:rPr></w:pPr><w:r>"
            '<w:t xml:space="preserve">un '.encode(),
        )
        assert revisions.has_revisions(parts)
        done = package.save_parts(revisions.accepted(parts))
        assert [p.text for p in docx.Document(io.BytesIO(done)).paragraphs] == ["un deux", "trois"]

    def test_deleted_row_goes_and_inserted_row_stays(self) -> None:
        mark = 'w:id="1" w:author="X" w:date="2026-10-01T10:00:00Z"'

        def build(document: Document) -> None:
            table = document.add_table(3, 1)
            for number, row in enumerate(table.rows):
                row.cells[0].text = f"rang {number}"
                tag = {1: "del", 2: "ins"}.get(number)
                if tag:
                    row._tr.get_or_add_trPr().append(
                        docx.oxml.parse_xml(f"<w:{tag} {docx.oxml.ns.nsdecls('w')} {mark}/>")
                    )

        parts = revisions.accepted(package.open_parts(make(build), name="x"))
        (table,) = docx.Document(io.BytesIO(package.save_parts(parts))).tables
        assert [row.cells[0].text for row in table.rows] == ["rang 0", "rang 2"]
        assert not revisions.has_revisions(parts)


class TestCapitals:
    @pytest.mark.parametrize("flag", ["<w:caps/>", "<w:smallCaps/>"])
    def test_style_in_capitals_prints_capitals_and_a_run_may_opt_out(self, flag: str) -> None:
        def build(document: Document) -> None:
            base = document.styles.add_style("Base", 1)
            base.element.get_or_add_rPr().append(
                docx.oxml.parse_xml(flag.replace("/>", f" {docx.oxml.ns.nsdecls('w')}/>"))
            )
            style = document.styles.add_style("Dérivé", 1)
            style.base_style = base
            paragraph = document.add_paragraph("Maître Hélène ", style)
            paragraph.add_run("normale").font.all_caps = False

        text = text_of(render(make(build), engine=EMBEDDED, name="x"))
        assert flat(text).startswith("MAÎTREHÉLÈNE")
        assert text.endswith("normale") == (flag == "<w:caps/>")
