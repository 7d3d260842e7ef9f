"""The claim as a whole: checklist, limitation, mentions."""

from datetime import date

from dossier_builder.facts.model import Nature, Severity
from dossier_builder.pieces.model import ItemState
from tests.creance.factories import (
    SELLER,
    SENT,
    avoir,
    claim,
    document,
    invoice,
)


def test_the_checklist_names_what_is_missing_and_what_answers_it() -> None:
    creance = claim(
        invoice(),
        document("c.pdf", Nature.CONTRAT, signed=True),
        document("k.pdf", Nature.KBIS, company_siren=SELLER),
        stated=SENT,
    )
    states = {item.key: item.state for item in creance.checklist}
    assert states["requete"] is ItemState.PRODUIT
    assert states["contrat"] is ItemState.PRESENT
    assert states["livraison"] is ItemState.MANQUANT
    assert states["mise_en_demeure"] is ItemState.MANQUANT
    assert states["identite_creancier"] is ItemState.PRESENT
    assert states["identite_debiteur"] is ItemState.PRESENT


def test_the_limitation_of_an_invoice_runs_from_its_due_date() -> None:
    creance = claim(invoice())
    assert creance.limitations[0].expires_on == date(2031, 4, 30)
    assert (creance.limitations[0].years, creance.limitations[0].urgent) == (5, False)


def test_a_limitation_too_close_to_obtain_and_serve_an_order_is_urgent() -> None:
    near = invoice(issue_date=date(2022, 2, 1), due_date=date(2022, 4, 22))
    far = invoice(issue_date=date(2022, 2, 1), due_date=date(2022, 4, 23))
    assert claim(near).limitations[0].urgent
    assert not claim(far).limitations[0].urgent


def test_carriage_is_barred_after_one_year() -> None:
    creance = claim(invoice(), stated={"situation": {"transport": True}})
    assert (creance.limitations[0].years, creance.limitations[0].article) == (
        1,
        "art.\u00a0L133-6 C. com.",
    )


def test_missing_mentions_inform_and_do_not_stop() -> None:
    found = [f for f in claim(invoice()).findings if f.code == "mentions_facture"]
    assert found[0].severity is Severity.INFO
    assert "indemnité forfaitaire" in found[0].message


def test_the_same_inputs_give_the_same_claim() -> None:
    files = [invoice(), avoir("A.pdf", "A1", "10.00", "F1"), document("c.pdf", Nature.CONTRAT)]
    assert claim(*files) == claim(*files)
