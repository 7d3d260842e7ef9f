"""Courts by commune: right, or several, or none; never one picked by postcode alone."""

import pytest

from dossier_builder.law.courts import _communes, communes_at, courts


def commercial(postcode: str, city: str) -> set[str]:
    return {one.commercial.name for one in communes_at(postcode, city) if one.commercial}


@pytest.mark.parametrize(
    ("postcode", "city", "court"),
    [
        ("51100", "REIMS", "Tribunal de commerce de Reims"),
        ("75008", "Paris", "Tribunal des activités économiques de Paris"),
        ("75116", "PARIS 16", "Tribunal des activités économiques de Paris"),
        ("69003", "Lyon 3e Arrondissement", "Tribunal des activités économiques de Lyon"),
        ("69100", "Villeurbanne", "Tribunal des activités économiques de Lyon"),
        ("13008", "MARSEILLE", "Tribunal des activités économiques de Marseille"),
        ("92100", "Boulogne Billancourt", "Tribunal des activités économiques de Nanterre"),
        ("72000", "Le Mans", "Tribunal des activités économiques du Mans"),
        ("76600", "LE HAVRE", "Tribunal des activités économiques du Havre"),
        ("84200", "Carpentras", "Tribunal des activités économiques d’Avignon"),
        ("22000", "St Brieuc", "Tribunal des activités économiques de Saint-Brieuc"),
        ("54000", "Nancy", "Tribunal des activités économiques de Nancy"),
        ("87000", "Limoges", "Tribunal des activités économiques de Limoges"),
        ("89000", "Auxerre", "Tribunal des activités économiques d’Auxerre"),
        ("78000", "Versailles", "Tribunal des activités économiques de Versailles"),
        ("93100", "Montreuil", "Tribunal de commerce de Bobigny"),
        ("94000", "Créteil", "Tribunal de commerce de Créteil"),
        ("95000", "CERGY", "Tribunal de commerce de Pontoise"),
        ("91000", "Evry Courcouronnes", "Tribunal de commerce d’Évry-Courcouronnes"),
        ("77100", "Meaux", "Tribunal de commerce de Meaux"),
        ("77000", "Melun", "Tribunal de commerce de Melun"),
        ("59100", "ROUBAIX", "Tribunal de commerce de Lille Métropole"),
        ("59500", "Douai", "Tribunal de commerce de Douai"),
        ("31000", "Toulouse", "Tribunal de commerce de Toulouse"),
        ("06400", "Cannes", "Tribunal de commerce de Cannes"),
        ("06600", "Antibes", "Tribunal de commerce d’Antibes"),
        ("06000", "Nice", "Tribunal de commerce de Nice"),
        ("13200", "Arles", "Tribunal de commerce de Tarascon"),
        ("44600", "St Nazaire", "Tribunal de commerce de Saint-Nazaire"),
        ("44000", "NANTES CEDEX 1", "Tribunal de commerce de Nantes"),
        ("35400", "Saint Malo", "Tribunal de commerce de Saint-Malo"),
        ("42000", "ST ETIENNE", "Tribunal de commerce de Saint-Étienne"),
        ("17300", "Rochefort", "Tribunal de commerce de La Rochelle"),
        ("85000", "La Roche sur Yon", "Tribunal de commerce de La Roche-sur-Yon"),
        ("64100", "Bayonne", "Tribunal de commerce de Bayonne"),
        ("20000", "Ajaccio", "Tribunal de commerce d’Ajaccio"),
        ("20200", "Bastia", "Tribunal de commerce de Bastia"),
        ("67000", "Strasbourg", "Tribunal judiciaire de Strasbourg, chambre commerciale"),
        ("57000", "Metz", "Tribunal judiciaire de Metz, chambre commerciale"),
        ("68100", "Mulhouse", "Tribunal judiciaire de Mulhouse, chambre commerciale"),
        ("97200", "Fort-de-France", "Tribunal mixte de commerce de Fort-de-France"),
        ("97410", "Saint-Pierre", "Tribunal mixte de commerce de Saint-Pierre de La Réunion"),
    ],
)
def test_the_commercial_court_of_a_known_place(postcode: str, city: str, court: str) -> None:
    assert commercial(postcode, city) == {court}


def test_a_cedex_postcode_is_found_by_its_commune_in_the_department() -> None:
    assert commercial("51084", "REIMS CEDEX") == {"Tribunal de commerce de Reims"}


def test_a_place_that_is_not_known_gives_nothing() -> None:
    assert communes_at("99999", "Nulle-Part") == ()
    assert communes_at("", "") == ()


def test_a_postcode_that_straddles_two_courts_gives_both_when_the_name_does_not_decide() -> None:
    straddling = [
        (code, found)
        for code, found in _communes().items()
        if len({one.commercial.name for one in found if one.commercial}) > 1
    ]
    assert len(straddling) > 100
    for code, found in straddling:
        assert len(commercial(code, "Commune Inconnue")) > 1
        for one in found:
            if one.commercial:
                assert one.commercial.name in commercial(code, one.name)


def test_no_court_keeps_the_address_of_another_department() -> None:
    # The directory gives Tarascon's court an address in Paris, Meaux's one in Aubagne.
    known = courts()
    assert known["tj-tarascon"].address == ""
    assert known["tj-meaux"].address == ""
    assert known["tc-reims"].address.endswith("51100 REIMS")


def test_a_commune_newer_than_the_list_has_no_commercial_court_rather_than_a_guess() -> None:
    (one,) = communes_at("80560", "Thièvres")
    assert one.commercial is None
    assert one.judiciaire.name == "Tribunal judiciaire d’Amiens"
