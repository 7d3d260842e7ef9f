"""A bad template is told precisely: which file, which paragraph, which variable, what exists."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document

from dossier_builder.errors import TemplateError
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.templates import Templates
from tests.letters.helpers import SHIPPED, letter, make, with_paragraphs, workspace


def failure(folder: Path, *paragraphs: str) -> TemplateError:
    """Fill a template of these paragraphs, and return how it fails."""
    templates = workspace(folder, with_paragraphs(*paragraphs))
    with pytest.raises(TemplateError) as caught:
        letter(LetterKind.RELANCE, templates=templates)
    return caught.value


class TestUnknownNames:
    def test_misspelt_field_says_file_paragraph_name_and_neighbour(self, tmp_path: Path) -> None:
        error = failure(tmp_path, "Premier.", "Le débiteur {{ debiteur.nomm }} doit payer.")
        assert error.file == str(tmp_path / "modeles" / "relance.docx")
        assert "« nomm » n’existe pas" in error.what
        assert "nom" in error.what.split("Noms proches")[1]
        assert "Le débiteur {{ debiteur.nomm }} doit payer." in error.what

    def test_misspelt_variable_says_its_neighbour(self, tmp_path: Path) -> None:
        assert "Noms proches\u00a0: creancier" in failure(tmp_path, "{{ creencier.nom }}").what

    def test_misspelt_filter_says_its_neighbour(self, tmp_path: Path) -> None:
        error = failure(tmp_path, "{{ decompte.total|euro }}")
        assert "Le filtre « euro » n’existe pas." in error.what and "euros" in error.what

    def test_unknown_name_in_a_test_is_an_error_too(self, tmp_path: Path) -> None:
        assert "n’existe pas" in failure(tmp_path, "{% if clientt %}x{% endif %}").what

    def test_header_is_named_as_the_place(self, tmp_path: Path) -> None:
        def build(document: Document) -> None:
            document.add_paragraph("Corps")
            document.sections[0].header.paragraphs[0].text = "{{ inconnu }}"

        with pytest.raises(TemplateError, match="en-tête"):
            letter(LetterKind.RELANCE, templates=workspace(tmp_path, make(build)))


class TestBrokenTags:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("{% if decompte %}jamais fermé", "n’est pas fermée"),
            ("{% fro f in factures %}", "« fro »"),
            ("{{ creancier.nom ", "n’est pas fermée par « }} »"),
            ("{ creancier.nom }}", "n’est pas ouverte par « {{ »"),
            ("{ creancier.nom }", "entre doubles accolades"),
            ("{% if iban ", "n’est pas fermée par « %} »"),
            ("{{ 1 / 0 }}", "division par zéro"),
            ("{% include 'autre.docx' %}", "ne peut pas en appeler un autre"),
            ("{% import 'os' as os %}", "ne peut pas en appeler un autre"),
            ("{{ creancier..nom }}", "mal écrite"),
            ("{% endif %}", "« endif »"),
        ],
    )
    def test_is_said_in_french(self, tmp_path: Path, text: str, said: str) -> None:
        assert said in failure(tmp_path, text).what

    @pytest.mark.parametrize("text", ["{ 1 ; 2 }", "f = {x}", "{{ '}' }}{% if '{' %}{% endif %}"])
    def test_braces_that_are_no_tag_are_text(self, tmp_path: Path, text: str) -> None:
        assert letter(LetterKind.RELANCE, templates=workspace(tmp_path, with_paragraphs(text)))

    def test_filter_on_the_wrong_type_is_said(self, tmp_path: Path) -> None:
        assert (
            "une date était attendue" in failure(tmp_path, "{{ creancier.nom|date_longue }}").what
        )
        assert "un montant était attendu" in failure(tmp_path, "{{ aujourdhui|euros }}").what

    def test_tag_opened_in_one_paragraph_and_closed_in_a_cell_is_an_error(
        self, tmp_path: Path
    ) -> None:
        def build(document: Document) -> None:
            document.add_paragraph("{% if not factures %}ouvert ici")
            table = document.add_table(1, 1)
            table.cell(0, 0).text = "{% endif %}fermé là"

        with pytest.raises(TemplateError, match="est fermée dans un autre"):
            letter(LetterKind.RELANCE, templates=workspace(tmp_path, make(build)))

    def test_tag_split_across_runs_is_filled(self, tmp_path: Path) -> None:
        def build(document: Document) -> None:
            paragraph = document.add_paragraph("Nom\u00a0: {")
            paragraph.add_run("{ crean").bold = True
            paragraph.add_run("cier.n")
            paragraph.add_run("om }").italic = True
            paragraph.add_run("}.")

        made = letter(LetterKind.RELANCE, templates=workspace(tmp_path, make(build)))
        assert (
            docx.Document(io.BytesIO(made)).paragraphs[0].text == "Nom\u00a0: ATELIER DE LA MARNE."
        )


class TestReach:
    @pytest.mark.parametrize(
        "text",
        [
            "{{ creancier.__class__ }}",
            "{{ ''.__class__.__mro__ }}",
            "{{ creancier.nom.__init__.__globals__ }}",
            "{{ self.__init__ }}",
            "{{ cycler.__init__.__globals__.os }}",
            "{{ creancier.nom.format(creancier) }}",
            "{{ '%s'|format(creancier) }}",
            "{{ creancier|attr('__class__') }}",
            "{{ '<w:br/>'|safe }}",
        ],
    )
    def test_python_internals_are_out_of_reach(self, tmp_path: Path, text: str) -> None:
        failure(tmp_path, text)


class TestEnds:
    @pytest.mark.parametrize(
        "text",
        [
            "{% for a in range(100000) %}x{% endfor %}",
            "{% for a in factures %}{% for b in factures %}{% for c in factures %}"
            "{% for d in factures %}x{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
            "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
            "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}"
            "{{ m(40) }}",
            "{{ 'x' * 1000000000 }}",
            "{{ 9 ** 9 ** 9 }}",
            "{{ '%1000000000d' % 1 }}",
            "{{ 'x'.ljust(1000000000) }}",
            "{% for a in factures recursive %}{{ loop(factures) }}{% endfor %}",
        ],
    )
    def test_template_without_end_is_stopped(self, tmp_path: Path, text: str) -> None:
        failure(tmp_path, text)

    def test_doubling_a_text_is_stopped(self, tmp_path: Path) -> None:
        doubling = "{% set a = 'x' %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}"
        assert "trop long" in failure(tmp_path, doubling).what


class TestFiles:
    def test_file_that_is_not_a_docx_is_an_error_on_that_template(self, tmp_path: Path) -> None:
        templates = workspace(tmp_path, b"bonjour")
        with pytest.raises(TemplateError, match="docx") as caught:
            letter(LetterKind.RELANCE, templates=templates)
        assert str(caught.value.file).endswith("relance.docx")
        assert letter(LetterKind.MISE_EN_DEMEURE, templates=templates)

    def test_old_or_protected_document_is_named_so(self, tmp_path: Path) -> None:
        templates = workspace(tmp_path, b"\xd0\xcf\x11\xe0" + bytes(600))
        with pytest.raises(TemplateError, match="mot de passe"):
            letter(LetterKind.RELANCE, templates=templates)

    def test_macro_document_is_refused(self, tmp_path: Path) -> None:
        buffer = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(with_paragraphs("x"))) as source,
            zipfile.ZipFile(buffer, "w") as target,
        ):
            for entry in source.infolist():
                data = source.read(entry)
                if entry.filename == "[Content_Types].xml":
                    data = data.replace(
                        b"wordprocessingml.document.main+xml", b"macroEnabled.main+xml"
                    )
                target.writestr(entry, data)
        with pytest.raises(TemplateError, match="macros"):
            letter(LetterKind.RELANCE, templates=workspace(tmp_path, buffer.getvalue()))

    def test_docm_beside_the_others_is_told_not_skipped(self, tmp_path: Path) -> None:
        (tmp_path / "modeles").mkdir()
        (tmp_path / "modeles" / "relance.docm").write_bytes(b"x")
        with pytest.raises(TemplateError, match="n’est pas un document Word"):
            Templates(tmp_path).load(LetterKind.RELANCE)

    def test_truncated_document_is_an_error(self, tmp_path: Path) -> None:
        whole = with_paragraphs("x")
        with pytest.raises(TemplateError):
            letter(LetterKind.RELANCE, templates=workspace(tmp_path, whole[: len(whole) // 2]))

    def test_document_whose_text_is_not_xml_is_an_error(self, tmp_path: Path) -> None:
        buffer = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(with_paragraphs("x"))) as source,
            zipfile.ZipFile(buffer, "w") as target,
        ):
            for entry in source.infolist():
                broken = entry.filename == "word/document.xml"
                target.writestr(entry, b"<w:document>" if broken else source.read(entry))
        with pytest.raises(TemplateError):
            letter(LetterKind.RELANCE, templates=workspace(tmp_path, buffer.getvalue()))

    def test_workspace_template_wins_over_the_shipped_one(self, tmp_path: Path) -> None:
        templates = workspace(tmp_path, with_paragraphs("À nous\u00a0: {{ dossier }}"))
        made = letter(LetterKind.RELANCE, templates=templates)
        assert docx.Document(io.BytesIO(made)).paragraphs[0].text == "À nous\u00a0: ATELIER_MARNE"
        assert templates.find(LetterKind.REQUETE) == SHIPPED.find(LetterKind.REQUETE)

    def test_logo_that_is_missing_is_named(self, tmp_path: Path) -> None:
        from dossier_builder.settings.firm import FirmSettings

        firm = FirmSettings.model_validate({"cabinet": {"nom": "C", "logo": "absent.png"}})
        with pytest.raises(TemplateError, match="logo") as caught:
            letter(LetterKind.RELANCE, firm=firm, templates=Templates(tmp_path))
        assert str(caught.value.file).endswith("absent.png")

    def test_logo_of_the_firm_stands_in_the_letterhead(self, tmp_path: Path) -> None:
        from PIL import Image

        from dossier_builder.settings.firm import FirmSettings

        Image.new("RGB", (300, 100), "navy").save(tmp_path / "logo.png")
        firm = FirmSettings.model_validate({"cabinet": {"nom": "C", "logo": "logo.png"}})
        made = letter(LetterKind.RELANCE, firm=firm, templates=Templates(tmp_path))
        assert len(docx.Document(io.BytesIO(made)).inline_shapes) == 1 or b"png" in made
