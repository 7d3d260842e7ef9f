"""What the embedded engine does not draw like Word is found in a template, and only that."""

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from dossier_builder.errors import TemplateError
from dossier_builder.letters.features import unfaithful
from tests.letters.helpers import make

W = nsdecls("w")
RUN = {
    "barre": f"<w:r {W}><w:rPr><w:strike/></w:rPr><w:t>x</w:t></w:r>",
    "petites_capitales": f"<w:r {W}><w:rPr><w:smallCaps/></w:rPr><w:t>x</w:t></w:r>",
    "renvoi": f'<w:fldSimple {W} w:instr=" PAGEREF _T "><w:r><w:t>3</w:t></w:r></w:fldSimple>',
    "date_du_jour": f'<w:r {W}><w:instrText> DATE \\@ "d MMMM" </w:instrText></w:r>',
    "filigrane": (
        f'<w:r {W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape>'
        '<v:textpath string="PROJET"/></v:shape></w:pict></w:r>'
    ),
}


@pytest.mark.parametrize("code", RUN)
def test_construction_in_a_line_is_found_once(code: str) -> None:
    def build(document: Document) -> None:
        document.add_paragraph()._p.append(parse_xml(RUN[code]))

    found = [feature for feature in unfaithful(make(build)) if feature.code == code]
    assert [feature.count for feature in found] == [1]
    assert found[0].message and "libreoffice" in found[0].advice


def test_dashed_border_and_vertical_text_are_found() -> None:
    def build(document: Document) -> None:
        properties = document.add_table(1, 1).cell(0, 0)._tc.get_or_add_tcPr()
        properties.append(
            parse_xml(f'<w:tcBorders {W}><w:top w:val="dashed" w:sz="4"/></w:tcBorders>')
        )
        properties.append(parse_xml(f'<w:textDirection {W} w:val="btLr"/>'))

    codes = {feature.code for feature in unfaithful(make(build))}
    assert {"pointilles", "vertical"} <= codes


def test_flag_that_is_off_is_not_a_construction() -> None:
    def build(document: Document) -> None:
        xml = f'<w:r {W}><w:rPr><w:strike w:val="0"/></w:rPr><w:t>x</w:t></w:r>'
        document.add_paragraph()._p.append(parse_xml(xml))

    assert "barre" not in {feature.code for feature in unfaithful(make(build))}


def test_old_compatibility_mode_and_unknown_font_are_found() -> None:
    def build(document: Document) -> None:
        document.add_paragraph().add_run("x").font.name = "Garamond"

    found = {feature.code: feature for feature in unfaithful(make(build))}
    assert "compatibilite" in found
    assert "Garamond" in found["police"].message


def test_what_is_no_docx_is_an_error() -> None:
    with pytest.raises(TemplateError):
        unfaithful(b"non")
