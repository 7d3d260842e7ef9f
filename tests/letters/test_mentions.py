"""Every mandatory mention is looked for on the finished page, and its absence is told."""

import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import docx
import pytest
from docx.text.paragraph import Paragraph

from dossier_builder.creance.model import Creance
from dossier_builder.letters.kinds import LetterKind
from dossier_builder.letters.mentions import load_mentions, missing_mentions
from dossier_builder.letters.templates import Templates
from dossier_builder.making.documents import figures_of
from dossier_builder.settings.firm import FirmSettings
from tests.letters import factories as f
from tests.letters.helpers import SHIPPED, letter, pdf_of, workspace

CLAIMS = {
    "company": f.CREANCE,
    "person": replace(f.CREANCE, creancier=f.PERSON, debiteur=f.MONSIEUR),
    "bare": f.BARE,
    "many": f.many_invoices(60),
}
FIRMS = {"creancier": f.FIRM, "avocat": f.LAW_FIRM, "tiers": f.COLLECTOR}


@pytest.mark.parametrize("kind", list(LetterKind))
@pytest.mark.parametrize("claim", CLAIMS)
@pytest.mark.parametrize("firm", FIRMS)
def test_shipped_letter_carries_every_mention(kind: LetterKind, claim: str, firm: str) -> None:
    creance, settings = CLAIMS[claim], FIRMS[firm]
    pdf = pdf_of(letter(kind, creance, settings))
    assert missing_mentions(kind, pdf, creance, firm=settings) == ()


def without(kind: LetterKind, folder: Path, *texts: str) -> Templates:
    """Return the shipped template of `kind` without the paragraphs that hold one of `texts`."""
    document = docx.Document(str(SHIPPED.find(kind)))
    cells: Iterable[Paragraph] = (
        paragraph
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
    )
    removed = 0
    for paragraph in [*document.paragraphs, *cells]:
        if any(text in paragraph.text for text in texts):
            for run in paragraph.runs:
                run.text = ""
            removed += 1
    assert removed
    buffer = io.BytesIO()
    document.save(buffer)
    return workspace(folder, buffer.getvalue(), kind)


@pytest.mark.parametrize(
    ("kind", "texts", "told"),
    [
        (LetterKind.MISE_EN_DEMEURE, ("À défaut de paiement",), "Annonce de la saisine du juge"),
        (LetterKind.MISE_EN_DEMEURE, ("delai_jours",), "Délai laissé pour payer"),
        (LetterKind.MISE_EN_DEMEURE, ("f.echeance",), "Factures réclamées"),
        (LetterKind.MISE_EN_DEMEURE, ("{{ ligne }}",), "Nom et adresse du débiteur"),
        (LetterKind.REQUETE, ("lettres",), "Montant précis de la somme réclamée"),
        (LetterKind.REQUETE, ("juridiction.destinataire",), "Juridiction saisie"),
        (LetterKind.REQUETE, ("ligne.valeur",), "Identité complète du demandeur"),
        (LetterKind.REQUETE, ("p.designation",), "Pièces sur lesquelles"),
        (LetterKind.REQUETE, ("Objet de la demande",), "Objet de la demande"),
        (LetterKind.REQUETE, ("s.fondement",), "Différents éléments"),
        (LetterKind.REQUETE, ("aujourdhui",), "Date (art."),
        (LetterKind.REQUETE, ("Signature :", "Signature\u00a0:"), "Place pour la signature"),
        (LetterKind.REQUETE, ("1343-2",), "Demande de capitalisation"),
        (LetterKind.DECOMPTE, ("s.taux",), "Calcul des intérêts"),
        (LetterKind.DECOMPTE, ("Indemnité forfaitaire de",), "Éléments de la créance"),
        (LetterKind.DECOMPTE, ("v.montant",), "Avoirs et paiements déduits"),
        (LetterKind.BORDEREAU, ("p.designation",), "Pièces sur lesquelles"),
        (LetterKind.BORDEREAU, ("auteur.lieu",), "Lieu"),
        (LetterKind.BORDEREAU, ("BORDEREAU",), "Bordereau des documents"),
        (LetterKind.REQUETE, ("décompte",), "Décompte des différents éléments"),
        (LetterKind.POUVOIR, ("Bon pour pouvoir",), "Objet du pouvoir"),
    ],
)
def test_mention_taken_out_of_the_template_is_told_with_its_article(
    tmp_path: Path, kind: LetterKind, texts: tuple[str, ...], told: str
) -> None:
    # The court named for art. 1408 is the same one: it would stand in for the court seized.
    creance = replace(f.CREANCE, opposition_court=None)
    pdf = pdf_of(letter(kind, creance, templates=without(kind, tmp_path, *texts)))
    missing = missing_mentions(kind, pdf, creance)
    assert any(text.startswith(told) for text in missing), missing
    assert all("art. " in text or "(usage)" in text for text in missing)


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (("recouvrement amiable", "auteur.qualite|majuscule"), "1°"),
        (("creancier.designation", "creancier.adresse"), "2°"),
        (("s.fondement",), "3°"),
        (("creancier.designation", "creancier.adresse"), "4°"),
        (("mentions.frais_creancier",), "5°"),
    ],
)
def test_third_party_letter_without_an_r124_4_mention_is_told(
    tmp_path: Path, texts: tuple[str, ...], number: str
) -> None:
    kind = LetterKind.MISE_EN_DEMEURE
    templates = without(kind, tmp_path, *texts)
    pdf = pdf_of(letter(kind, firm=f.COLLECTOR, templates=templates))
    missing = missing_mentions(kind, pdf, f.CREANCE, firm=f.COLLECTOR)
    assert any(f"R. 124-4, {number}" in text for text in missing), missing


def test_reminder_of_a_third_party_tells_the_sums_apart(tmp_path: Path) -> None:
    kind = LetterKind.RELANCE
    templates = without(kind, tmp_path, "s.intitule")
    pdf = pdf_of(letter(kind, firm=f.COLLECTOR, templates=templates))
    missing = missing_mentions(kind, pdf, f.CREANCE, firm=f.COLLECTOR)
    assert any("R. 124-4, 3°" in text for text in missing), missing


def test_company_that_writes_for_itself_shows_its_number(tmp_path: Path) -> None:
    kind = LetterKind.RELANCE
    document = docx.Document(str(SHIPPED.find(kind)))
    document.sections[0].footer.paragraphs[0].clear()
    buffer = io.BytesIO()
    document.save(buffer)
    pdf = pdf_of(letter(kind, templates=workspace(tmp_path, buffer.getvalue(), kind)))
    assert any("R. 123-237" in text for text in missing_mentions(kind, pdf, f.CREANCE, firm=f.FIRM))


def test_request_filed_for_the_creditor_names_who_files(tmp_path: Path) -> None:
    kind = LetterKind.REQUETE
    templates = without(kind, tmp_path, "auteur.adresse")
    pdf = pdf_of(letter(kind, firm=f.LAW_FIRM, templates=templates))
    missing = missing_mentions(kind, pdf, f.CREANCE, firm=f.LAW_FIRM)
    assert any(text.startswith("Nom et adresse du mandataire") for text in missing), missing


def test_letter_of_another_claim_does_not_pass() -> None:
    pdf = pdf_of(letter(LetterKind.REQUETE))
    other: Creance = replace(f.CREANCE, debiteur=replace(f.DEBTOR, name="AUTRE DÉBITEUR"))
    assert missing_mentions(LetterKind.REQUETE, pdf, other)


def test_every_mention_names_its_source() -> None:
    for mention in load_mentions():
        assert "art. " in mention.article or mention.article == "usage"
        assert mention.values or mention.phrases


def test_firm_that_is_the_creditor_owes_no_r124_4_mention() -> None:
    firm = FirmSettings.model_validate({"cabinet": {"nom": "ATELIER DE LA MARNE"}})
    pdf = pdf_of(letter(LetterKind.MISE_EN_DEMEURE, firm=firm))
    assert missing_mentions(LetterKind.MISE_EN_DEMEURE, pdf, f.CREANCE, firm=firm) == ()


def _figures(creance: Creance) -> dict[str, str]:
    return dict(figures_of(creance))


def test_letter_a_person_reworked_is_as_good_with_the_figures_it_was_written_from() -> None:
    kind = LetterKind.MISE_EN_DEMEURE
    pdf = pdf_of(letter(kind))
    decompte = f.CREANCE.decompte
    assert decompte is not None
    grown = replace(decompte, total=decompte.total + 1, interest_due=decompte.interest_due + 1)
    later = replace(f.CREANCE, today=f.TODAY + timedelta(days=1), decompte=grown)
    told = missing_mentions(kind, pdf, later)
    assert {text.split(" (")[0].split(",")[0] for text in told} == {"Date", "Somme totale à payer"}
    assert missing_mentions(kind, pdf, later, written_from=_figures(f.CREANCE)) == ()
    assert missing_mentions(kind, pdf, later, written_from=_figures(later)) == told
