"""Each nature is recognised, and states what its kind of document states."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.model import Nature, ReadFile, Status
from dossier_builder.reading.read import read_bytes
from tests.facts.samples import SAMPLES


def read(name: str) -> ReadFile:
    return facts_of(read_bytes(SAMPLES[name].encode(), file=f"{name}.txt"))


def values(name: str) -> dict[str, Any]:
    return {key: fact.value for key, fact in read(name).facts.present()}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_nature_is_recognised_with_its_reasons(name: str) -> None:
    found = read(name)
    assert found.nature is Nature(name.rstrip("2"))
    assert found.nature_score > 0.5
    assert found.nature_reasons


def test_nothing_known_is_autre() -> None:
    found = facts_of(read_bytes(b"Recette du gratin dauphinois : pommes de terre", file="a.txt"))
    assert (found.nature, found.nature_score) == (Nature.AUTRE, 0.0)


def test_a_stated_nature_is_not_judged() -> None:
    data = SAMPLES["relance"].encode()
    found = facts_of(read_bytes(data, file="a.txt"), nature=Nature.ECHANGE)
    assert (found.nature, found.nature_stated) == (Nature.ECHANGE, True)


def test_a_delivery_note_states_its_number_date_and_order() -> None:
    found = values("bon_de_livraison")
    assert found["delivery_number"] == "BL-2026-0455"
    assert found["delivery_date"] == date(2026, 2, 18)
    assert found["order_number"] == "CMD-778"


def test_a_kbis_states_the_company_and_its_day() -> None:
    found = values("kbis")
    assert found["company_name"] == "ATELIER MARNE"
    assert found["company_siren"] == "732829320"
    assert found["company_form"] == "Société par actions simplifiée"
    assert found["company_rcs"] == "Lyon"
    assert found["company_representative"] == "DURAND Paul"
    assert found["issue_date"] == date(2026, 10, 3)
    address = found["company_address"]
    assert (address.lines, address.postcode, address.city) == (
        ("14 rue des Artisans",),
        "69003",
        "Lyon",
    )


def test_a_mise_en_demeure_states_what_it_asks_and_how_it_was_sent() -> None:
    found = values("mise_en_demeure")
    assert found["invoices_cited"] == ("FA-2026-12", "FA-2026-15")
    assert found["debt_amount"] == Decimal("4250.00")
    assert found["issue_date"] == date(2026, 10, 5)
    assert found["tracking_number"] == "1A12345678901"
    assert found["sending_method"] == "lettre recommandée avec avis de réception"
    assert found["buyer_name"] == "GARAGE PETIT SARL"


def test_a_reminder_states_its_date_and_invoice() -> None:
    found = values("relance")
    assert (found["issue_date"], found["invoices_cited"]) == (date(2026, 6, 12), ("FA-2026-12",))


def test_a_posting_slip_states_number_and_day() -> None:
    found = values("preuve_envoi")
    assert (found["tracking_number"], found["sent_date"]) == ("2C12345678901", date(2026, 10, 6))


def test_a_receipt_states_the_day_it_was_handed_over_not_announced() -> None:
    assert values("preuve_envoi2")["received_date"] == date(2026, 10, 8)


def test_a_contract_states_parties_by_their_roles_and_its_clauses() -> None:
    found = values("contrat")
    assert (found["seller_name"], found["buyer_name"]) == ("ATELIER MARNE", "GARAGE PETIT")
    assert (found["seller_siren"], found["buyer_siren"]) == ("732829320", "303265045")
    assert found["payment_terms"] == "45 jours fin de mois"
    assert found["penalty_rate"] == Decimal(12)
    assert "indemnité de 15 %" in found["penalty_clause"]
    assert "Tribunal de commerce de Lyon" in found["jurisdiction_clause"]
    assert found["issue_date"] == date(2025, 3, 3)
    assert "signed" not in found


def test_a_lease_states_landlord_and_tenant() -> None:
    found = values("bail")
    assert (found["seller_name"], found["buyer_name"]) == ("LES TILLEULS", "MODE")


def test_a_rent_notice_states_its_period_and_total() -> None:
    found = values("avis_echeance")
    assert (found["period_start"], found["period_end"]) == (date(2026, 10, 1), date(2026, 12, 31))
    assert found["total_ttc"] == Decimal("7800.00")
    assert "total_ht" not in found  # rent alone is not the total before tax


def test_an_acknowledged_debt_is_established_when_words_and_figures_agree() -> None:
    facts = read("reconnaissance_de_dette").facts
    assert facts.debt_amount is not None
    assert facts.debt_amount.value == Decimal("5200.00")
    assert facts.debt_amount.status is Status.ETABLI
    assert facts.due_date is not None
    assert facts.due_date.value == date(2026, 6, 30)


def test_an_acknowledged_debt_whose_words_differ_is_a_finding() -> None:
    text = SAMPLES["reconnaissance_de_dette"].replace("cinq mille", "six mille")
    found = facts_of(read_bytes(text.encode(), file="a.txt"))
    assert [f.code for f in found.findings] == ["montant_en_lettres"]
    assert found.facts.debt_amount is not None
    assert found.facts.debt_amount.status is not Status.ETABLI


def test_a_statement_states_its_movements() -> None:
    found = values("releve")
    first = found["movements"][0]
    assert (first.on, first.amount) == (date(2026, 6, 5), Decimal("1200.00"))
    assert "GARAGE PETIT FA-2026-12" in first.label
    assert len(found["movements"]) == 2


def test_a_message_states_its_head_and_a_dispute() -> None:
    found = values("echange")
    assert found["issue_date"] == date(2026, 6, 12)
    assert found["invoices_cited"] == ("FA-2026-12",)
    assert "contestons" in found["contested"]
    assert "juillet" in found["promise"]


def test_a_statement_states_the_account_when_it_names_one_only() -> None:
    iban = "FR76 3000 6000 0112 3456 7890 189"
    one = facts_of(read_bytes((SAMPLES["releve"] + f"IBAN {iban}\n").encode(), file="a.txt"))
    assert one.facts.iban is not None
    assert one.facts.iban.value == iban.replace(" ", "")
    two = f"{SAMPLES['releve']}IBAN {iban}\nVers IBAN FR14 2004 1010 0505 0001 3M02 606\n"
    assert facts_of(read_bytes(two.encode(), file="a.txt")).facts.iban is None


def nature_of(text: str) -> Nature:
    return facts_of(read_bytes(text.encode(), file="a.txt")).nature


LEASE = """{title}
Soumis à la loi n° 89-462 du 6 juillet 1989

Bailleur : Madame Jeanne Aubrac, demeurant 22 rue des Lilas, 21000 Dijon
Locataire : Monsieur Bruno Keller, demeurant 5 rue de la Gare, 21000 Dijon
Loyer mensuel : 640,00 €, payable d’avance le 5 de chaque mois.
Fait à Dijon, le 28 août 2023
"""


@pytest.mark.parametrize(
    "title",
    [
        "CONTRAT DE LOCATION – BAIL D’HABITATION VIDE",
        "CONTRAT DE LOCATION\nBAIL D’HABITATION VIDE",
        "CONTRAT DE LOCATION MEUBLÉE",
        "CONTRAT DE LOCATION D’UN LOGEMENT VIDE",
        "CONTRAT DE BAIL COMMERCIAL",
    ],
)
def test_a_contract_that_lets_premises_is_a_lease(title: str) -> None:
    assert nature_of(LEASE.format(title=title)) is Nature.BAIL


def test_a_contract_that_hires_out_a_machine_is_a_contract() -> None:
    text = """CONTRAT DE LOCATION DE MATÉRIEL

Entre les soussignés : Loxan SAS, ci-après « le loueur », et Roux SARL, ci-après « le client »,
il a été convenu ce qui suit.
Article 1 – Objet du contrat : une nacelle de douze mètres.
"""
    assert nature_of(text) is Nature.CONTRAT
