"""The tables of countries and of what stands for them."""

import pytest

from selon.lang import world
from selon.lang.schema import PlaceNounRow, PlaceRow, PlaceVerbRow
from selon.lang.tables import table


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("la RDC et le Rwanda", [("COD",), ("RWA",)]),
        ("la Birmanie, ou Myanmar", [("MMR",), ("MMR",)]),
        ("Le Saint-Siège salue l'Erythrée", [("VAT",), ("ERI",)]),
        ("L'URSS n'existe plus", [("SUN",)]),
        ("la Guinée-Bissau", [("GNB",)]),
        ("Dominique Lambert et Jersey Smith", []),
        ("un séjour à la Dominique", [("DMA",)]),
        ("le Niger et le Nigeria", [("NER",), ("NGA",)]),
        ("des Nigérians", []),
    ],
)
def test_names_of_countries(text: str, codes: list[tuple[str, ...]]) -> None:
    assert [hit.keys for hit in world.country_lookup().find(text)] == codes


@pytest.mark.parametrize(
    ("adjective", "codes"),
    [
        ("nigérienne", ("NER",)),
        ("nigérians", ("NGA",)),
        ("grecques", ("GRC",)),
        ("burkinabè", ("BFA",)),
        ("sud-africaines", ("ZAF",)),
        ("congolais", ("COG", "COD")),
        ("soviétiques", ("SUN",)),
    ],
)
def test_adjectives_in_all_inflections(adjective: str, codes: tuple[str, ...]) -> None:
    assert world.adjective_countries()[adjective] == codes


def test_inhabitants_have_capitals() -> None:
    assert world.demonym_countries()["Néo-Zélandaises"] == ("NZL",)
    assert world.demonym_countries()["Sud-africains"] == ("ZAF",)
    assert world.demonym_countries()["Suissesse"] == ("CHE",)
    assert world.demonym_countries()["Ethiopiens"] == world.demonym_countries()["Éthiopiens"] == ("ETH",)
    assert "français" not in world.demonym_countries()


def test_every_state_has_a_code_an_adjective_and_a_wikidata_id() -> None:
    for row in world.countries().values():
        if row.kind == "state":
            assert len(row.iso3) == 3
            assert row.adjectives, row.name
            assert row.qid.startswith("Q"), row.name
            assert row.capital or row.iso3 == "VAT", row.name


def test_codes_are_unique_where_they_should_be() -> None:
    states = [row for row in world.countries().values() if row.kind == "state"]
    assert len({row.qid for row in states}) == len(states)
    assert len({row.cow for row in states if row.cow}) == len([row for row in states if row.cow])


@pytest.mark.parametrize(
    ("form", "iso3", "kind"),
    [
        ("Kremlin", "RUS", "residence"),
        ("Quai d'Orsay", "FRA", "ministry"),
        ("Bundestag", "DEU", "parliament"),
        ("département d'Etat", "USA", "ministry"),
        ("Pékin", "CHN", "capital"),
        ("Kigali", "RWA", "capital"),
    ],
)
def test_metonyms(form: str, iso3: str, kind: str) -> None:
    row = world.metonyms()[form]
    assert (row.iso3, row.kind) == (iso3, kind)


def test_metonyms_belong_to_known_countries_and_stand_in_their_examples() -> None:
    for form, row in world.metonyms().items():
        assert row.iso3 in world.countries()
        assert row.form.lower() in row.example.lower(), form


def test_capitals() -> None:
    assert world.capital_of("CIV") == "Yamoussoukro"
    assert world.capital_of("VAT") is None
    assert world.capital_of("???") is None
    assert world.capitals()["Moscou"] == "RUS"
    assert world.capitals()["Abidjan"] == "CIV"


def test_regions_are_apart() -> None:
    assert world.regions()["Écosse"].iso3 == "GBR"
    assert world.country_lookup().find("l'Écosse") == []
    assert world.region_lookup().find("l'Ecosse")[0].keys == ("Écosse",)


def test_tables_of_places_keep_their_schema() -> None:
    known = world.countries()
    assert all(not row.iso3 or row.iso3 in known for row in table("world/places_own", PlaceRow))
    for noun in table("world/place_nouns", PlaceNounRow):
        assert any(form.lower() in noun.example.lower() for form in noun.forms), noun.example
    assert len({row.lemma for row in table("world/place_verbs", PlaceVerbRow)}) > 20
