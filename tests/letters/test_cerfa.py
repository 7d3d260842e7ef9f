"""The official form is filled from the claim, read back, and refused when it cannot be."""

import io
from pathlib import Path

import pikepdf
import pypdf
import pytest
from reportlab.pdfgen import canvas

from dossier_builder.errors import TemplateError
from dossier_builder.letters.cerfa import fill_form, form_fields, form_of
from tests.letters import factories as f
from tests.letters.helpers import text_of

MAPPING = """
[champs]
"tribunal" = "{{ juridiction.nom }}"
"demandeur.denomination" = "{{ creancier.nom }}"
"demandeur.personne_morale" = "{{ creancier.personne_morale }}"
"demandeur.personne_physique" = "{{ not creancier.personne_morale }}"
"defendeur.denomination" = "{{ debiteur.nom }}"
"principal.montant" = "{{ decompte.principal|nombre }}"
"principal.pieces" = "{{ decompte.sommes[0].citation }}"
"date" = "{{ aujourdhui|date_courte }}"
"""


def blank(folder: Path) -> Path:
    """Return a form in the order of Cerfa 12946, with its mapping beside it."""
    path = folder / "12946.pdf"
    sheet = canvas.Canvas(str(path), invariant=1)
    texts = (
        "tribunal",
        "demandeur.denomination",
        "defendeur.denomination",
        "principal.montant",
        "principal.pieces",
        "date",
    )
    for number, name in enumerate(texts):
        sheet.drawString(50, 782 - 60 * number, name)
        sheet.acroForm.textfield(name=name, x=50, y=750 - 60 * number, width=400, height=20)
    sheet.showPage()
    for number, name in enumerate(("demandeur.personne_morale", "demandeur.personne_physique")):
        sheet.acroForm.checkbox(name=name, x=50, y=700 - 40 * number)
    sheet.showPage()
    sheet.save()
    path.with_suffix(".toml").write_text(MAPPING, encoding="utf-8")
    return path


def values(pdf: bytes) -> dict[str, str]:
    """Return what pypdf reads in each field."""
    fields = pypdf.PdfReader(io.BytesIO(pdf)).get_fields() or {}
    return {name: str(field.get("/V", "")) for name, field in fields.items()}


def test_fields_are_listed_with_their_kinds_and_states(tmp_path: Path) -> None:
    fields = {field.name: field for field in form_fields(blank(tmp_path))}
    assert fields["tribunal"].kind == "texte"
    box = fields["demandeur.personne_morale"]
    assert box.kind == "case" and set(box.states) == {"Off", "Yes"}


def test_form_is_filled_from_the_claim_and_shows_it(tmp_path: Path) -> None:
    filled = fill_form(blank(tmp_path), f.CREANCE, firm=f.FIRM)
    read = values(filled)
    assert read["defendeur.denomination"] == "BÂTI & FILS"
    assert read["principal.montant"] == "10 689,56"
    assert read["principal.pieces"] == "Pièces n° 2, 4 et 5"
    assert read["demandeur.personne_morale"] == "/Yes"
    assert read["demandeur.personne_physique"] in ("/Off", "")
    assert read["date"] == "22/10/2026"
    with pikepdf.open(io.BytesIO(filled)) as document:
        document.flatten_annotations("all")
        buffer = io.BytesIO()
        document.save(buffer)
    shown = text_of(buffer.getvalue())
    for text in ("BÂTI & FILS", "10 689,56", "Tribunal des activités économiques de Paris"):
        assert text in shown


def test_same_claim_gives_same_bytes(tmp_path: Path) -> None:
    path = blank(tmp_path)
    assert fill_form(path, f.CREANCE, firm=f.FIRM) == fill_form(path, f.CREANCE, firm=f.FIRM)


def test_form_is_found_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "cerfa").mkdir()
    path = blank(tmp_path / "cerfa")
    assert form_of(tmp_path, "12946") == path
    assert form_of(tmp_path, "12948") is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('"tribunall" = "x"', "Noms proches\u00a0: tribunal"),
        ('"tribunal" = "{{ juridiction.nomm }}"', "« nomm » n’existe pas"),
        ('"tribunal" = "{{ juridiction.nom "', "balise"),
        ('"tribunal" = "株式会社"', "ne peut pas être imprimé"),
        ('"demandeur.personne_morale" = "peut-être"', "ne convient pas"),
        ('"tribunal" = 3', "pas un texte"),
        ("[champs", "mal écrite"),
    ],
)
def test_wrong_mapping_says_what_is_wrong(tmp_path: Path, line: str, said: str) -> None:
    path = blank(tmp_path)
    path.with_suffix(".toml").write_text(f"[champs]\n{line}\n", encoding="utf-8")
    with pytest.raises(TemplateError, match=said):
        fill_form(path, f.CREANCE, firm=f.FIRM)


def test_xfa_only_form_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "12946.pdf"
    with pikepdf.new() as document:
        document.add_blank_page()
        document.Root.AcroForm = pikepdf.Dictionary(Fields=[], XFA=document.make_stream(b"<xdp/>"))
        document.save(path)
    with pytest.raises(TemplateError, match="XFA"):
        form_fields(path)


def test_pdf_without_fields_and_what_is_no_pdf_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "12946.pdf"
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(path)
    with pytest.raises(TemplateError, match="aucun champ"):
        form_fields(path)
    path.write_bytes(b"bonjour")
    with pytest.raises(TemplateError, match="lisible"):
        form_fields(path)
