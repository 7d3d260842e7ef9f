"""A file that holds several documents is read as one of them, and says which others it holds."""

import io
from datetime import date
from decimal import Decimal

from pypdf import PdfReader, PdfWriter

from dossier_builder.facts.documents import papers_in
from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.layout.laying import layout_of
from dossier_builder.facts.model import Nature, ReadFile
from dossier_builder.reading.read import read_bytes
from tests.facts.test_party_layouts import drawn

HEAD = """\
CARRELAGES VERNEUIL SARL                          MAISON DELORME SAS
18 route de Paris                                 6 place Carnot
27000 EVREUX                                      76000 ROUEN
SIRET 732 829 320 00074

"""
TOTALS = """
                                        Total HT             {ht} €
                                        TVA 20 %             {tva} €
                                        Total TTC            {ttc} €
"""
LINES = "\nFourniture                                              1    500,00    500,00\n"
ONE = f"{HEAD}FACTURE N° 2026-0418\nDate : 12/03/2026\nÉchéance : 11/04/2026\n{LINES}" + (
    TOTALS.format(ht="1 000,00", tva="200,00", ttc="1 200,00")
)
TWO = f"{HEAD}FACTURE N° 2026-0455\nDate : 02/04/2026\nÉchéance : 02/05/2026\n{LINES}" + (
    TOTALS.format(ht="500,00", tva="100,00", ttc="600,00")
)
NOTE = f"""{HEAD}BON DE LIVRAISON N° BL-771
Date : 05/03/2026
Commande n° 4500771
Grès 60 x 60             100
Reçu conforme, signature du client
"""
CONDITIONS = """CONDITIONS GÉNÉRALES DE VENTE
Article 4. Nos factures sont payables à 60 jours fin de mois.
Indemnité forfaitaire de 40,00 €. Capital social 20 000,00 €.
"""
REMINDER = f"""{HEAD}Evreux, le 3 juin 2026
Objet : relance facture 2026-0418
Madame, Monsieur,
Sauf erreur de notre part, la facture n° 2026-0418 du 12/03/2026 de 1 200,00 € reste impayée.
"""


def pdf_of(*texts: str) -> bytes:
    writer = PdfWriter()
    for text in texts:
        writer.append(PdfReader(io.BytesIO(drawn(text))))
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def read(*texts: str) -> ReadFile:
    return facts_of(read_bytes(pdf_of(*texts), file="a.pdf"))


def invoice(found: ReadFile) -> tuple[object, ...]:
    facts = found.facts
    stated = (facts.invoice_number, facts.issue_date, facts.due_date, facts.total_ttc)
    return tuple(fact and fact.value for fact in stated)


FIRST = ("2026-0418", date(2026, 3, 12), date(2026, 4, 11), Decimal("1200.00"))


def test_of_two_invoices_the_first_is_read_and_the_second_named() -> None:
    found = read(ONE, TWO)
    assert invoice(found) == FIRST
    (finding,) = [f for f in found.findings if f.code == "plusieurs_documents"]
    assert "2026-0455" in finding.message
    assert finding.page == 2


def test_a_credit_note_behind_an_invoice_is_named() -> None:
    found = read(ONE, TWO.replace("FACTURE N°", "AVOIR N°"))
    assert invoice(found) == FIRST
    assert "l’avoir n°\u00a02026-0455" in found.findings[-1].message


def test_two_copies_of_one_invoice_are_one() -> None:
    found = read(ONE, f"DUPLICATA\n{ONE}")
    assert invoice(found) == FIRST
    assert found.findings == ()


def test_an_invoice_goes_on_over_the_page() -> None:
    head, totals = ONE.split(LINES)
    found = read(head + LINES, f"FACTURE N° 2026-0418 (suite)   Dossier n° 88-1204\n{totals}")
    assert invoice(found) == FIRST
    assert found.findings == ()


def test_an_invoice_over_two_pages_is_told_from_the_next_one() -> None:
    head, totals = ONE.split(LINES)
    found = read(head + LINES, LINES + totals, TWO)
    assert invoice(found) == FIRST
    assert [f.page for f in found.findings] == [3]


def test_a_first_page_that_speaks_of_a_delivery_is_of_the_invoice_whose_number_it_bears() -> None:
    head, totals = ONE.split(LINES)
    first = f"{head}Bordereau d'expédition BL-771   Livré le 05/03/2026   Colis : 6\n{LINES}"
    found = read(first.replace("FACTURE", "Facture"), f"FACTURE N° 2026-0418\n{totals}")
    assert invoice(found) == FIRST
    assert found.findings == ()


def test_a_page_without_a_total_is_never_taken_for_another_invoice() -> None:
    found = read(ONE, f"FACTURE - DÉTAIL DES HEURES\nFacture n° 88-1204\n{LINES}")
    assert invoice(found) == FIRST
    assert found.findings == ()


def test_an_invoice_states_the_delivery_of_the_note_filed_with_it() -> None:
    found = read(ONE, NOTE, CONDITIONS)
    assert found.nature is Nature.FACTURE
    assert invoice(found) == FIRST
    facts = found.facts
    assert facts.delivery_number is not None
    assert (facts.delivery_number.value, facts.delivery_number.evidence.page) == ("BL-771", 2)
    assert facts.delivery_date is not None
    assert facts.delivery_date.value == date(2026, 3, 5)


def test_an_invoice_behind_its_delivery_note_keeps_its_own_day_and_its_page() -> None:
    found = read(NOTE, ONE)
    assert found.nature is Nature.FACTURE
    assert invoice(found) == FIRST
    assert found.facts.issue_date is not None
    assert found.facts.issue_date.evidence.page == 2


def test_an_invoice_behind_general_conditions_is_read() -> None:
    assert invoice(read(CONDITIONS, ONE)) == FIRST


def test_a_reminder_with_its_invoice_is_a_reminder_that_names_it() -> None:
    found = read(REMINDER, ONE)
    assert found.nature is Nature.RELANCE
    assert found.facts.due_date is None
    assert [f.code for f in found.findings] == ["plusieurs_documents"]


def test_each_page_belongs_to_one_document() -> None:
    layout = layout_of(read_bytes(pdf_of(REMINDER, ONE, NOTE, TWO, CONDITIONS), file="a.pdf"))
    found = papers_in(layout, 5)
    assert [paper.pages for paper in found] == [(1,), (2,), (3,), (4, 5)]
    assert [paper.number for paper in found] == [None, "2026-0418", None, "2026-0455"]
