"""What a sentence quotes of another paper, and general conditions, are no facts of the invoice."""

from dataclasses import replace

import pytest

from dossier_builder.facts.days.when import read_when
from dossier_builder.facts.layout.evidence import Reader
from dossier_builder.facts.layout.laying import layout_of, lines_of_text
from dossier_builder.facts.layout.lines import Layout
from dossier_builder.facts.model import Evidence, Fact, Nature, Status
from dossier_builder.facts.numbers.named import read_references
from dossier_builder.facts.page import read_page
from dossier_builder.facts.papers.conditions import without_conditions
from dossier_builder.facts.papers.nature import judge
from dossier_builder.facts.parties.sides import told_apart
from dossier_builder.reading.model import Document, Medium, Page


def _reader(*pages: str) -> Reader:
    listed = tuple(Page(i + 1, 595, 842, text) for i, text in enumerate(pages))
    return Reader("f.pdf", layout_of(Document("f.pdf", "", Medium.PDF, listed)))


REMINDERS = (
    "Nous vous rappelons que notre facture n° 9647 du 24/01/2026 d'un montant de 50,00 € "
    "reste impayée.",
    "Rappel : facture n° 9647 du 24/01/2026 non réglée à ce jour.",
    "Sauf erreur, la facture n° 9647 du 24/01/2026 demeure impayée.",
)
INVOICE = "FACTURE\nRéférence : F-2026-118\nÉtablie le 05/03/2026\n\n"


@pytest.mark.parametrize("reminder", REMINDERS)
def test_an_invoice_that_is_reminded_of_gives_neither_number_nor_day(reminder: str) -> None:
    reader = _reader(f"FACTURE\n\n{reminder}")
    assert read_references(reader).invoice_number is None
    assert read_when(reader).issue_date is None


@pytest.mark.parametrize("reminder", REMINDERS)
def test_the_invoice_s_own_day_stands_beside_a_reminder(reminder: str) -> None:
    issued = read_when(_reader(INVOICE + reminder)).issue_date
    assert issued is not None
    assert issued.value.isoformat() == "2026-03-05"


@pytest.mark.parametrize(
    "sentence", ["Devis n° D316 accepté le 12/12/2025.", "Selon contrat du 12/12/2025"]
)
def test_the_day_of_an_estimate_is_neither_issue_nor_due_date(sentence: str) -> None:
    when = read_when(_reader(f"FACTURE F-2026-118\n\n{sentence}"))
    assert when.issue_date is None
    assert when.due_date is None


def test_an_estimate_keeps_the_day_beside_its_name() -> None:
    issued = read_when(_reader("Devis D316 établi le 12/12/2025"), Nature.DEVIS).issue_date
    assert issued is not None
    assert issued.value.isoformat() == "2025-12-12"


CONDITIONS = (
    "CONDITIONS GÉNÉRALES DE VENTE\n\n1. Paiement à 30 jours date de facture. Minimum de "
    "facturation : total TTC 150,00 €.\n2. Facture n° CGV-2022-03. RCS Nanterre 552 081 317"
)


def test_general_conditions_on_a_following_page_state_no_number_and_no_total() -> None:
    facts = read_page(_reader(INVOICE, CONDITIONS), Nature.FACTURE).facts
    assert "total_ttc" not in facts
    assert "seller_siren" not in facts
    assert facts["invoice_number"].value == "F-2026-118"


def test_terms_that_general_conditions_alone_state_are_the_invoice_s() -> None:
    facts = read_page(_reader(INVOICE, CONDITIONS), Nature.FACTURE).facts
    assert facts["due_date"].value.isoformat() == "2026-04-04"
    own = f"{INVOICE}Conditions de règlement : 45 jours"
    facts = read_page(_reader(own, CONDITIONS), Nature.FACTURE).facts
    assert facts["due_date"].value.isoformat() == "2026-04-19"


@pytest.mark.parametrize("heading", ["Conditions générales", "C.G.V.", "General terms of sale"])
def test_a_page_of_conditions_is_known_by_its_heading(heading: str) -> None:
    layout = _reader("FACTURE 12", f"{heading}\narticle premier").layout
    assert {line.page for line in without_conditions(layout).lines} == {1}


def test_a_sentence_about_conditions_heads_nothing() -> None:
    second = "Nos conditions générales de vente figurent au verso.\nTotal TTC 12,00 €"
    layout = _reader("FACTURE 12", second).layout
    assert without_conditions(layout) == layout


def test_a_document_of_conditions_alone_is_left_as_it_is() -> None:
    layout = Layout(lines_of_text("CONDITIONS GÉNÉRALES DE VENTE"), (), ())
    assert without_conditions(layout) == layout


@pytest.mark.parametrize(
    "written", ["FR7633582348182816784782804", "FR76 3358 2348 1828 1678 4782 804"]
)
@pytest.mark.parametrize("after", ["", " BIC NORDFRPP", " BIC : NORDFRPPXXX", " - Banque du Sud"])
def test_an_account_ends_where_its_check_digits_say(written: str, after: str) -> None:
    facts = read_page(_reader(f"{INVOICE}RIB / IBAN {written}{after}"), Nature.FACTURE).facts
    assert facts["iban"].value == "FR7633582348182816784782804"


def test_a_day_below_the_label_of_an_avoir_is_looked_for_on_its_own_line() -> None:
    # The value's place counts the words of its line; the label's line is shorter.
    when = read_when(_reader("AVOIR n° 12\n\nDate\nle 3 mars de l'an 05/03/2026"), Nature.AVOIR)
    assert when.due_date is None


@pytest.mark.parametrize("named", ["Facture d'origine", "Facture concernée", "Facture rectifiée"])
def test_an_avoir_that_names_its_invoice_like_a_title_is_an_avoir(named: str) -> None:
    text = (
        f"{named} : 2025100872\nDate d'émission : 01/10/2025\nAVOIR\n\n"
        "Total HT   100,00\nTVA 20 %   20,00\nTotal TTC   120,00\nTVA intracommunautaire"
    )
    assert judge(_reader(text).layout).nature is Nature.AVOIR


def test_an_avoir_corrects_no_invoice_of_its_own_number() -> None:
    text = "AVOIR n° FA2026-0369\nSur facture n° FA2026-0369\nFA2026-0369"
    found = read_references(_reader(text), credit=True)
    assert found.invoice_number is not None
    assert found.preceding_invoice is None


def test_the_word_under_a_title_is_no_part_of_it() -> None:
    text = (
        "SCOP Roucoule\nAVOIR\nLieu-dit Les Aulnes\nN° de pièce : AV-12\nSur facture n° : 763\n"
        "Date d'émission : 01/10/2025\nTotal TTC   120,00\nTVA   20,00\nescompte"
    )
    assert judge(_reader(text).layout).nature is Nature.AVOIR


def test_no_one_is_surely_the_seller_and_the_buyer_of_one_invoice() -> None:
    name = Fact("MARTIN SA", Status.ETABLI, Evidence("f.pdf", 1, None, "MARTIN SA", "page"))
    other = replace(name, value="Martin, S.A.")
    facts = told_apart({"seller_name": name, "buyer_name": other, "seller_siren": name})
    assert facts["seller_name"].status is facts["buyer_name"].status is Status.INCERTAIN
    assert facts["seller_siren"].status is Status.ETABLI
