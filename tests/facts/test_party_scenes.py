"""Parties are read without labels; what place alone tells is never established."""

import pytest

from dossier_builder.facts.across import corroborated
from dossier_builder.facts.extract import facts_of
from dossier_builder.facts.model import Facts, ReadFile, Status
from dossier_builder.reading.read import read_bytes
from tests.facts.party_pages import BODY, Piece
from tests.facts.party_scenes import SCENES
from tests.facts.test_party_layouts import laid, wrong

_ONE: Piece = (40, 60, 10, 13, ("Verrerie du Lac", "7 quai des Brumes", "74000 Annecy"))
_TWO: Piece = (350, 60, 10, 13, ("Ateliers Belmont", "14 rue des Forges", "21000 Dijon"))
_NUMBERS_ONE: Piece = (40, 99, 10, 13, ("SIRET 415 736 818 00006", "TVA FR83415736818"))
_NUMBERS_TWO: Piece = (350, 99, 10, 13, ("SIRET 394 580 732 00029", "TVA FR89394580732"))
_TITLE: Piece = (40, 200, 14, 0, ("FACTURE F-2026-31",))
_TWINS = (_ONE, _TWO, _NUMBERS_ONE, _NUMBERS_TWO)
_PARTIES = ("seller_name", "seller_siren", "buyer_name", "buyer_siren")


def _read(*pieces: Piece) -> ReadFile:
    return facts_of(read_bytes(laid((*pieces, *BODY)), file="page.pdf"))


def _statuses(facts: Facts) -> set[Status]:
    return {fact.status for name in _PARTIES if (fact := getattr(facts, name)) is not None}


@pytest.mark.parametrize("name", SCENES)
def test_the_parties_of_a_page_with_few_labels_are_read(name: str) -> None:
    pieces, truth = SCENES[name]
    assert wrong(_read(*pieces), truth) == {}


def test_what_place_alone_tells_says_so_and_is_not_established() -> None:
    facts = _read(*_TWINS, _TITLE).facts

    assert _statuses(facts) == {Status.PROBABLE}
    for name in _PARTIES:
        assert getattr(facts, name).evidence.method.endswith("+place")


def test_two_pages_of_one_program_do_not_establish_what_place_tells() -> None:
    note = (40, 200, 14, 0, ("BON DE LIVRAISON BL-2026-31",))
    read = corroborated([_read(*_TWINS, _TITLE), _read(*_TWINS, note)])

    assert {file.nature.value for file in read} == {"facture", "bon_de_livraison"}
    assert Status.ETABLI not in {status for file in read for status in _statuses(file.facts)}


def test_the_mention_of_a_program_s_maker_establishes_nothing() -> None:
    maker = "Réalisé par Factomatic, SAS au capital de 100 000 € - RCS Nantes 436 426 217"
    facts = _read(_ONE, _TITLE, (40, 800, 6, 8, (f"{maker} - TVA FR17436426217",))).facts

    assert facts.seller_siren is None or facts.seller_siren.status is not Status.ETABLI


def test_a_mention_without_a_name_establishes_the_issuer_s_number() -> None:
    mention = "SARL au capital de 5 000 € - RCS Dijon 394 580 732 - TVA FR89394580732"
    facts = _read(_TWO, _TITLE, (40, 800, 6, 8, (mention,))).facts

    assert facts.seller_siren is not None
    assert (facts.seller_siren.value, facts.seller_siren.status) == ("394580732", Status.ETABLI)


def test_a_name_that_only_a_mention_gives_does_not_establish_the_mention_s_number() -> None:
    mention = "BELMONT SARL au capital de 5 000 € - RCS Dijon 394 580 732 - TVA FR89394580732"
    facts = _read(_ONE, _TITLE, (40, 800, 6, 8, (mention,))).facts

    assert facts.seller_siren is not None
    assert (facts.seller_siren.value, facts.seller_siren.status) == ("394580732", Status.PROBABLE)
