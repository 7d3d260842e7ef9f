"""The PDF holds all of the letter, links stand on their words, and nothing leaks."""

import io
import os
import re

import docx
import pdfplumber
import pikepdf
import pypdf
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from dossier_builder.errors import OutputCheckError, TemplateError
from dossier_builder.letters import engine, keep, libreoffice, package, prepare, proof
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.render import render
from dossier_builder.settings.firm import EngineSettings
from tests.letters import factories as f
from tests.letters.helpers import (
    EMBEDDED,
    flat,
    letter,
    links_of,
    make,
    pdf_of,
    text_of,
    with_paragraphs,
)

KINDS = list(LetterKind)
DRIFT = 17  # points, 6 mm: space before a title at the top of a page, and row heights
LIBREOFFICE = EngineSettings(pdf="libreoffice", repli_autorise=False)
needs_libreoffice = pytest.mark.skipif(
    libreoffice.find() is None, reason="LibreOffice n’est pas installé"
)


@pytest.mark.parametrize("kind", KINDS)
class TestEveryLetter:
    def test_every_paragraph_is_read_back_by_another_library(self, kind: LetterKind) -> None:
        made = letter(kind)
        printed = flat(text_of(pdf_of(made)))
        for paragraph in docx.Document(io.BytesIO(made)).paragraphs:
            for word in paragraph.text.split():
                assert word in printed

    def test_same_letter_gives_same_bytes(self, kind: LetterKind) -> None:
        made = letter(kind)
        assert pdf_of(made) == pdf_of(made)

    def test_no_word_leaves_the_page_or_covers_another(self, kind: LetterKind) -> None:
        with pdfplumber.open(io.BytesIO(pdf_of(letter(kind)))) as document:
            for page in document.pages:
                words = page.extract_words()
                assert all(w["x0"] >= 60 and w["x1"] <= page.width - 60 for w in words)
                assert all(w["top"] >= 30 and w["bottom"] <= page.height - 20 for w in words)
                for number, one in enumerate(words):
                    for other in words[number + 1 :]:
                        assert not _covers(one, other), (one["text"], other["text"])


def _covers(one: dict[str, float], other: dict[str, float]) -> bool:
    """Tell whether two words overlap by more than a hair (descenders may touch ascenders)."""
    across = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > 1 and down > 3


# The hyphen that keeps a label on its line: LibreOffice gives it as a plain one.
KEPT = "\u2011"


class TestMetadata:
    def test_title_author_language_and_date_are_set(self) -> None:
        reader = pypdf.PdfReader(io.BytesIO(pdf_of(letter(LetterKind.REQUETE))))
        assert reader.metadata is not None
        assert reader.metadata.title == "Requête en injonction de payer — ATELIER_MARNE"
        assert reader.metadata.author == "ATELIER DE LA MARNE"
        assert reader.metadata.creation_date is not None
        assert reader.metadata.creation_date.date() == f.TODAY
        assert reader.trailer["/Root"]["/Lang"] == "fr-FR"  # type: ignore[index]


class TestLinks:
    def test_rectangle_of_each_link_covers_the_number_it_cites(self) -> None:
        pdf = pdf_of(letter(LetterKind.BORDEREAU))
        with pdfplumber.open(io.BytesIO(pdf)) as document:
            for number, target, (x0, y0, x1, y1) in links_of(pdf):
                page = document.pages[number]
                box = (x0, page.height - y1, x1, page.height - y0)
                text = flat(page.crop(box).extract_text()).replace(KEPT, "-")
                assert text and text in f"Piècen°{target.rsplit(':', 1)[1]}"

    def test_links_of_a_piece_together_hold_its_whole_citation(self) -> None:
        pdf = pdf_of(letter(LetterKind.BORDEREAU))
        with pdfplumber.open(io.BytesIO(pdf)) as document:
            for piece in f.PIECES:
                mine = [found for found in links_of(pdf) if found[1].endswith(f":{piece.label}")]
                page = document.pages[mine[0][0]]
                x0 = min(r[0] for _, _, r in mine)
                x1 = max(r[2] for _, _, r in mine)
                y0, y1 = mine[0][2][1], mine[0][2][3]
                box = (x0, page.height - y1, x1, page.height - y0)
                cited = flat(page.crop(box).extract_text()).replace(KEPT, "-")
                assert cited == f"Piècen°{piece.label}"


def _sdt(text: str) -> str:
    return (
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt>"
    )


class TestLossesAreCured:
    def test_content_control_in_a_line_prints(self) -> None:
        def build(document: Document) -> None:
            document.add_paragraph("Avant ")._p.append(parse_xml(_sdt("dedans")))

        assert "dedans" in text_of(pdf_of(make(build)))

    def test_bidirectional_override_prints(self) -> None:
        xml = f'<w:bdo {nsdecls("w")} w:val="ltr"><w:r><w:t>malgré tout</w:t></w:r></w:bdo>'

        def build(document: Document) -> None:
            document.add_paragraph("Avant ")._p.append(parse_xml(xml))

        assert "malgré tout" in text_of(pdf_of(make(build)))

    def test_ticked_box_of_wingdings_prints(self) -> None:
        xml = f'<w:r {nsdecls("w")}><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'

        def build(document: Document) -> None:
            document.add_paragraph("Case ")._p.append(parse_xml(xml))

        assert "☒" in text_of(pdf_of(make(build)))

    def test_vertical_merge_taller_than_a_page_prints_every_row(self) -> None:
        def build(document: Document) -> None:
            table = document.add_table(120, 2)
            for number, row in enumerate(table.rows):
                row.cells[1].text = f"ligne-{number:03d}"
            table.cell(0, 0).merge(table.cell(119, 0)).text = "groupe"

        text = text_of(pdf_of(make(build)))
        assert all(f"ligne-{number:03d}" in text for number in range(120))

    def test_unsplittable_row_taller_than_a_page_prints_whole(self) -> None:
        def build(document: Document) -> None:
            table = document.add_table(1, 1)
            flags = table.rows[0]._tr.get_or_add_trPr()
            flags.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
            table.cell(0, 0).text = " ".join(f"mot{number:04d}" for number in range(2500))

        text = flat(text_of(pdf_of(make(build))))
        assert all(f"mot{number:04d}" in text for number in range(2500))

    def test_paragraph_style_sets_the_size_inside_a_table(self) -> None:
        def build(document: Document) -> None:
            style = document.styles.add_style("Grand", 1)
            style.font.size = Pt(16)
            document.add_table(1, 1).cell(0, 0).paragraphs[0].style = style
            document.tables[0].cell(0, 0).paragraphs[0].add_run("dedans")

        with pdfplumber.open(io.BytesIO(pdf_of(make(build)))) as document:
            (word,) = document.pages[0].extract_words(extra_attrs=["size"])
        assert word["size"] == pytest.approx(16)


class TestTablesHoldTogether:
    @pytest.mark.parametrize("lines", range(36, 46))
    def test_header_row_is_never_left_alone_at_the_foot(self, lines: int) -> None:
        def build(document: Document) -> None:
            for number in range(lines):
                document.add_paragraph(f"l{number}").paragraph_format.space_after = Pt(0)
            document.add_paragraph("TITRE").paragraph_format.keep_with_next = True
            table = document.add_table(30, 1)
            flags = table.rows[0]._tr.get_or_add_trPr()
            flags.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
            for number, row in enumerate(table.rows):
                row.cells[0].text = "TETE" if number == 0 else f"rang{number}"

        pages = _pages(pdf_of(make(build)))
        where = next(number for number, text in enumerate(pages) if "TETE" in text)
        assert "rang1" in pages[where] and "TITRE" in pages[where]

    def test_drawing_again_keeps_every_row(self) -> None:
        pages = _pages(pdf_of(letter(LetterKind.LETTRE_EXPLICATIVE, firm=f.LAW_FIRM)))
        rows = ("Principal", "Intérêts de retard", "Indemnité forfaitaire", "11 035,50")
        sums = [page for page in pages if "Fondement" in page]
        assert len(sums) == 1
        assert all(row in re.sub(r"\s", " ", sums[0]) for row in rows)


def _pages(pdf: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [page.extract_text() for page in document.pages]


class TestProof:
    def test_text_lost_by_the_engine_stops_the_letter(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        other = engine.convert(with_paragraphs("Une seule phrase."), name="x")
        monkeypatch.setattr(engine, "convert", lambda docx, name: other)
        with pytest.raises(OutputCheckError, match="phrase perdue") as caught:
            render(
                with_paragraphs("Une seule phrase.", "La phrase perdue."),
                engine=EMBEDDED,
                name="a.docx",
            )
        assert caught.value.file == "a.docx"

    def test_paragraph_cut_by_a_page_break_counts_as_printed(self) -> None:
        long = " ".join(f"mot{number}" for number in range(1500))
        assert text_of(pdf_of(with_paragraphs(long))).count("mot") == 1500

    @pytest.mark.parametrize(
        ("text", "printed"),
        [
            ("un deux trois", True),
            ("deux trois quatre", True),
            ("loin quatre", False),
            ("tro is", True),
            ("pied1q", False),
            ("", True),
        ],
    )
    def test_cut_text_is_found_across_header_and_footer(self, text: str, printed: bool) -> None:
        pages = (
            "En-tête loin " + "suite " * 1000 + "un deux trois pied 1",
            "En-tête quatre cinq pied 2",
        )
        assert proof.Printed(pages).holds(text) is printed


class TestEngineManners:
    def test_environment_is_left_as_it_was(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FONTCONFIG_FILE", "/chez/la/personne")
        pdf_of(with_paragraphs("x"))
        assert os.environ["FONTCONFIG_FILE"] == "/chez/la/personne"

    def test_nothing_is_written_on_the_terminal(self, capfd: pytest.CaptureFixture[str]) -> None:
        pdf_of(with_paragraphs("x"))
        assert capfd.readouterr() == ("", "")

    def test_only_our_fonts_are_embedded(self) -> None:
        with pdfplumber.open(io.BytesIO(pdf_of(letter(LetterKind.REQUETE)))) as document:
            names = {c["fontname"].split("+")[1] for page in document.pages for c in page.chars}
        # DejaVu Sans, which the package carries too, has the hyphen that keeps "8-1" on its line.
        serif = {"LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic"}
        assert names <= {*serif, "DejaVuSans"}

    def test_document_without_styles_is_a_named_error(self) -> None:
        parts = package.open_parts(with_paragraphs("x"), name="a.docx")
        del parts["word/styles.xml"]
        with pytest.raises(TemplateError, match="moteur") as caught:
            render(package.save_parts(parts), engine=EMBEDDED, name="a.docx")
        assert caught.value.file == "a.docx"

    def test_preparing_twice_changes_nothing_more(self) -> None:
        once = prepare.prepare(package.open_parts(letter(LetterKind.DECOMPTE), name="x"))
        assert prepare.prepare(package.open_parts(once, name="x")) == once

    def test_probes_never_stay_in_the_pdf(self) -> None:
        pdf = keep.draw(letter(LetterKind.LETTRE_EXPLICATIVE), name="x")
        assert not [target for _, target, _ in links_of(pdf) if "probe" in target]


class TestBothEngines:
    @needs_libreoffice
    @pytest.mark.timeout(300)
    def test_every_template_comes_out_alike_in_both_engines(self) -> None:
        docs = {str(kind): letter(kind) for kind in KINDS}
        exact = _drawn(docs, LIBREOFFICE)
        ours = _drawn(docs, EMBEDDED)
        for name in docs:
            theirs, mine = _words(exact[name]), _words(ours[name])
            assert len(theirs) == len(mine), name
            for one, other in zip(theirs, mine, strict=True):
                assert [w[0] for w in one] == [w[0] for w in other], name
                apart = [
                    max(abs(a[1] - b[1]), abs(a[2] - b[2])) for a, b in zip(one, other, strict=True)
                ]
                assert max(apart) < DRIFT, (name, max(apart))


def _drawn(docs: dict[str, bytes], engine: EngineSettings) -> dict[str, bytes]:
    return {name: render(docx, engine=engine, name=name) for name, docx in docs.items()}


def _words(pdf: bytes) -> list[list[tuple[str, float, float]]]:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [
            [
                (w["text"].replace(KEPT, "-"), w["x0"], w["top"])
                for w in page.extract_words(x_tolerance=1.5)
            ]
            for page in document.pages
        ]


def test_links_survive_merging_with_another_library() -> None:
    pdf = pdf_of(letter(LetterKind.LETTRE_EXPLICATIVE))
    before = len(links_of(pdf))
    with pikepdf.new() as merged, pikepdf.open(io.BytesIO(pdf)) as source:
        merged.pages.extend(source.pages)
        buffer = io.BytesIO()
        merged.save(buffer)
    assert len(links_of(buffer.getvalue())) == before > 0
