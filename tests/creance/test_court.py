"""The court proposed: right, or to confirm; never silently wrong."""

from datetime import date
from typing import Any

import pytest

from dossier_builder.creance.model import CourtProposal, Creance, Stage
from dossier_builder.facts.model import Address
from dossier_builder.law.courts import _communes
from tests.creance.factories import SENT, claim, invoice


def at(postcode: str, city: str, country: str = "FR", **stated: Any) -> Creance:
    address = Address(("1 rue Fictive",), postcode, city, country)
    return claim(invoice(buyer_address=address), stated={**SENT, **stated})


def court(creance: Creance) -> CourtProposal:
    assert creance.court is not None
    return creance.court


def test_two_commercial_companies_go_to_the_commercial_court_of_the_debtor_s_seat() -> None:
    found = court(at("51100", "Reims"))
    assert (found.name, found.level, found.form) == (
        "Tribunal de commerce de Reims",
        "commerce",
        "12946",
    )
    assert not found.confirmed
    assert found.candidates == ()


def test_a_proposal_is_asked_until_a_person_confirms_it() -> None:
    asked = next(q for q in at("51100", "Reims").questions if q.code == "tribunal")
    assert asked.blocking
    assert "confirme = true" in asked.lines
    confirmed = at(
        "51100",
        "Reims",
        tribunal={"nom": "Tribunal de commerce de Reims", "confirme": True},
    )
    assert court(confirmed).confirmed
    assert "tribunal" not in {q.code for q in confirmed.questions}


def test_before_the_requete_the_court_does_not_block() -> None:
    creance = claim(invoice())
    assert creance.next_step.stage is Stage.MISE_EN_DEMEURE
    assert not next(q for q in creance.questions if q.code == "tribunal").blocking


@pytest.mark.parametrize(
    ("debtor", "level", "form"),
    [
        ({"type": "personne_physique", "professionnel": False}, "judiciaire", "12948"),
        ({"forme": "SCI"}, "judiciaire", "12948"),
        ({"forme": "association"}, "judiciaire", "12948"),
        ({"forme": "Société par actions simplifiée"}, "commerce", "12946"),
    ],
)
def test_the_debtor_s_form_decides_the_order_of_courts(
    debtor: dict[str, Any], level: str, form: str
) -> None:
    name = "DURAND FICTIF"
    found = court(
        claim(
            invoice(buyer_name=name, buyer_siren=None), stated={"debiteur": {"nom": name, **debtor}}
        )
    )
    assert (found.level, found.form) == (level, form)


def test_an_unknown_form_proposes_both_orders_to_choose_from() -> None:
    found = court(claim(invoice(buyer_name="BATI FICTIF")))
    assert found.candidates == (
        "Tribunal de commerce de Reims",
        "Tribunal judiciaire de Reims",
    )
    assert not found.confirmed


def test_a_dwelling_goes_to_the_jcp() -> None:
    found = court(
        claim(
            invoice(),
            stated={
                "debiteur": {"professionnel": False},
                "situation": {"fondement": "bail"},
            },
        )
    )
    assert (found.level, found.form) == ("jcp", "16040")


def test_a_debtor_abroad_is_told_of_the_european_procedure() -> None:
    creance = at("10115", "Berlin", "DE")
    assert creance.court is None
    assert creance.next_step.stage is Stage.AVOCAT
    assert any("européenne" in text for text in creance.next_step.reasons)


def test_a_commune_that_the_postcode_does_not_know_is_said() -> None:
    found = court(at("51100", "Commune Inconnue"))
    assert "n’est pas reconnue" in found.reason


def test_a_cedex_of_a_department_with_one_court_is_proposed() -> None:
    found = court(at("92088", "PARIS LA DEFENSE CEDEX"))
    assert found.name == "Tribunal des activités économiques de Nanterre"
    assert "n’est pas reconnue" in found.reason


def test_a_commune_newer_than_the_list_gets_its_neighbours_courts_to_confirm() -> None:
    found = court(at("80560", "Thièvres"))
    assert found.name == "Tribunal de commerce d’Amiens"
    assert not found.confirmed


def test_every_commune_of_france_gets_its_own_court_or_a_question() -> None:
    """Each one's own court is the proposal or among the candidates; a choice is always asked."""
    codes = sorted(_communes())[::211]
    for code in codes:
        for commune in _communes()[code][:1]:
            found = at(code, commune.name)
            proposed = court(found)
            if commune.commercial is not None:
                assert commune.commercial.name in (proposed.name, *proposed.candidates)
            assert any(q.code == "tribunal" and q.blocking for q in found.questions)


def test_the_holidays_of_the_court_s_place_move_the_last_day() -> None:
    # 26 September 2028 + 3 months: 26 December, a holiday in Alsace only, a Tuesday.
    life = {"deposee_le": date(2026, 11, 1), "ordonnance_le": date(2028, 9, 26)}
    served = {
        city: next(
            d.on for d in at(code, city, procedure=life).deadlines if d.key == "signification"
        )
        for code, city in (("67000", "Strasbourg"), ("51100", "Reims"))
    }
    assert served == {"Strasbourg": date(2028, 12, 27), "Reims": date(2028, 12, 26)}
