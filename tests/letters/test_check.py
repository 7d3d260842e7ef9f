"""Templates are checked before they are needed, and compared with the shipped ones."""

import io
import shutil
from pathlib import Path

import docx
import pytest

from dossier_builder.letters.check import (
    TemplateState,
    check_templates,
    diff_templates,
    recorded_fingerprint,
    text_fingerprint,
)
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.package import open_parts
from dossier_builder.letters.templates import Templates
from dossier_builder.shipped import modeles_dir
from tests.letters.helpers import SHIPPED, with_paragraphs, workspace
from tools.modeles.__main__ import make


@pytest.mark.parametrize("kind", list(LetterKind))
class TestShipped:
    def test_committed_template_is_what_the_script_makes(self, kind: LetterKind) -> None:
        made = open_parts(make(kind), name="fait")
        assert made == open_parts(SHIPPED.find(kind).read_bytes(), name="livré")

    def test_carries_the_fingerprint_of_its_own_text(self, kind: LetterKind) -> None:
        parts = open_parts(SHIPPED.find(kind).read_bytes(), name="x")
        assert recorded_fingerprint(parts) == text_fingerprint(parts)


def test_every_shipped_template_is_good_and_drawn_faithfully() -> None:
    for check in check_templates(SHIPPED):
        assert check.is_good, check
        assert check.features == (), check.features


def test_bad_template_is_told_and_the_others_still_checked(tmp_path: Path) -> None:
    text = "{% if ton == 'jamais' %}{{ debiteur.nomm }}{% endif %}{{ creancier.nom }}"
    checks = {c.kind: c for c in check_templates(workspace(tmp_path, with_paragraphs(text)))}
    relance = checks[LetterKind.RELANCE]
    # The branch is never taken: only reading the template, not filling it, finds the name.
    assert relance.own and relance.errors == ()
    assert relance.unknown and relance.unknown[0].startswith("debiteur.nomm.")
    assert "Noms proches" in relance.unknown[0]
    assert "factures" in relance.unused and "creancier" not in relance.unused
    assert any("Nom et adresse du débiteur" in text for text in relance.missing)
    assert not relance.is_good
    assert checks[LetterKind.REQUETE].is_good


def test_names_in_loops_sets_and_macros_are_followed(tmp_path: Path) -> None:
    good = (
        "{% for f in factures %}{{ loop.index }} {{ f.numero }}{% endfor %}"
        "{% set n = factures|length %}{{ n }}"
        "{% macro m(x) %}{{ x.nom }}{% endmacro %}{{ m(creancier) }}{{ factures[0].solde|euros }}"
    )
    bad = "{% for f in factures %}{{ f.numro }}{% endfor %}"
    templates = workspace(tmp_path, with_paragraphs(good, bad))
    (relance,) = [c for c in check_templates(templates) if c.kind is LetterKind.RELANCE]
    assert [name.split(". ")[0] for name in relance.unknown] == ["f.numro"]


def test_template_that_is_no_docx_is_told(tmp_path: Path) -> None:
    checks = {c.kind: c for c in check_templates(workspace(tmp_path, b"rien"))}
    assert "n’est pas un document Word" in checks[LetterKind.RELANCE].errors[0]


class TestDiff:
    @staticmethod
    def state(templates: Templates) -> TemplateState:
        return next(d.state for d in diff_templates(templates) if d.kind is LetterKind.RELANCE)

    @staticmethod
    def edited(content: bytes) -> bytes:
        document = docx.Document(io.BytesIO(content))
        document.add_paragraph("Une phrase de la maison.")
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    @staticmethod
    def older() -> bytes:
        """Return a template as an older shipped version would be: another text, signed."""
        from dossier_builder.letters import check, package

        parts = open_parts(TestDiff.edited(SHIPPED.find(LetterKind.RELANCE).read_bytes()), name="x")
        parts[check.CUSTOM] = check.custom_properties(text_fingerprint(parts))
        return package.save_parts(parts)

    def test_no_template_of_its_own(self, tmp_path: Path) -> None:
        assert self.state(Templates(tmp_path)) is TemplateState.LIVRE

    def test_checkout_itself_uses_the_shipped_ones(self) -> None:
        assert self.state(Templates(modeles_dir().parent)) is TemplateState.LIVRE

    def test_untouched_copy(self, tmp_path: Path) -> None:
        shutil.copytree(modeles_dir(), tmp_path / "modeles")
        assert self.state(Templates(tmp_path)) is TemplateState.IDENTIQUE

    def test_edited_copy_keeps_its_origin(self, tmp_path: Path) -> None:
        mine = self.edited(SHIPPED.find(LetterKind.RELANCE).read_bytes())
        templates = workspace(tmp_path, mine)
        assert self.state(templates) is TemplateState.PERSONNALISE
        (diff,) = [d for d in diff_templates(templates) if d.kind is LetterKind.RELANCE]
        assert diff.lines == ("- Une phrase de la maison.",)
        assert not diff.shipped_changed

    def test_shipped_one_changed_since_an_untouched_copy(self, tmp_path: Path) -> None:
        assert self.state(workspace(tmp_path, self.older())) is TemplateState.LIVRE_CHANGE

    def test_shipped_one_changed_since_an_edited_copy(self, tmp_path: Path) -> None:
        templates = workspace(tmp_path, self.edited(self.older()))
        assert self.state(templates) is TemplateState.LES_DEUX

    def test_template_of_unknown_origin(self, tmp_path: Path) -> None:
        templates = workspace(tmp_path, with_paragraphs("À nous"))
        assert self.state(templates) is TemplateState.ORIGINE_INCONNUE
