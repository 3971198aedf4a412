"""FollowTheMoney: schemata and properties that its model (4.11) has, and references that lead somewhere."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from selon.store.entry import Entry

THING = "name alias country description keywords sourceUrl publisher wikidataId"
# Facts of the model: the properties that we may use, and for references the schemata that they may lead to.
PROPERTIES = {
    "Person": f"{THING} position",
    "LegalEntity": THING,
    "Organization": THING,
    "PublicBody": THING,
    "Article": f"{THING} title bodyText author publishedAt language",
    "Event": f"{THING} date location involved proof",
    "Note": f"{THING} entity proof",
    "Mention": "document resolved name detectedSchema",
}
LEGAL = {"Person", "LegalEntity", "Organization", "PublicBody"}
REFERENCES = {"involved": LEGAL, "resolved": LEGAL, "entity": {*LEGAL, "Article", "Event"}, "document": {"Article"},
              "proof": {"Article"}}  # fmt: skip
REQUIRED = {"Person": "name", "Organization": "name", "PublicBody": "name", "LegalEntity": "name", "Event": "name",
            "Mention": "document name"}  # fmt: skip


@pytest.fixture
def entities(made: Callable[..., Path], plain_entry: Entry, hostile_entry: Entry) -> list[dict[str, Any]]:
    lines = made("ftm", plain_entry, hostile_entry).read_bytes().splitlines()
    return [json.loads(line) for line in lines]


def test_schemata_and_properties_exist(entities: list[dict[str, Any]]) -> None:
    for entity in entities:
        told = set(entity["properties"])
        assert told <= set(PROPERTIES[entity["schema"]].split())
        assert set(REQUIRED.get(entity["schema"], "").split()) <= told
        assert all(isinstance(value, str) and value for values in entity["properties"].values() for value in values)


def test_references_lead_to_what_they_may_lead_to(entities: list[dict[str, Any]]) -> None:
    schemata = {entity["id"]: entity["schema"] for entity in entities}
    assert len(schemata) == len(entities)
    for entity in entities:
        for name, kinds in REFERENCES.items():
            assert {schemata[one] for one in entity["properties"].get(name, [])} <= kinds


def test_values_are_in_the_forms_of_the_model(entities: list[dict[str, Any]]) -> None:
    (country,) = (entity for entity in entities if entity["schema"] == "PublicBody")
    assert country["properties"]["country"] == ["fr"]
    articles = [entity["properties"] for entity in entities if entity["schema"] == "Article"]
    assert articles[0]["language"] == ["fra"]
    assert articles[0]["sourceUrl"] == ["https://example.org/1"]
    assert "sourceUrl" not in articles[1]
    assert "publishedAt" not in articles[1]


def test_an_actor_of_two_dispatches_is_one_entity(made: Callable[..., Path], debate: list[Entry]) -> None:
    lines = made("ftm", *debate).read_bytes().splitlines()
    people = [one["properties"]["name"][0] for one in map(json.loads, lines) if one["schema"] == "Person"]
    assert people == ["Ida Lorne", "Paul Rême", "Ana Sol"]
