"""Small exports in the format of FollowTheMoney, with invented people."""

import csv
import json
from pathlib import Path

import pytest

from selon.errors import InputError
from selon.knowledge.build.command import build
from selon.knowledge.check import check

ENTITIES = [
    {"id": "occ-1", "schema": "Occupancy",
     "properties": {"holder": ["p-1"], "post": ["pos-1"], "startDate": ["2018-02-03"], "endDate": ["2020-06"]}},
    {"id": "occ-2", "schema": "Occupancy", "properties": {"holder": ["p-2"], "post": ["pos-2"], "startDate": ["2019"]}},
    {"id": "occ-3", "schema": "Occupancy", "properties": {"holder": ["p-1"], "post": ["pos-3"], "startDate": ["2021"]}},
    {"id": "p-1", "schema": "Person", "properties":
     {"name": ["Ida Lorne", "Ида Лорн"], "alias": ["I. Lorne"], "gender": ["female"], "wikidataId": ["Q3001"]}},
    {"id": "p-2", "schema": "Person", "properties": {"name": ["Jean Laurier"], "gender": ["male"], "country": ["ml"]}},
    {"id": "p-3", "schema": "Person", "properties": {"name": ["Paul Sansposte"]}},
    {"id": "pos-1", "schema": "Position", "properties": {"name": ["Ministre de la Défense"], "country": ["ml"]}},
    {"id": "pos-2", "schema": "Position",
     "properties": {"name": ["Maire"], "country": ["ml"], "subnationalArea": ["Lorneville"]}},
    {"id": "pos-3", "schema": "Position", "properties": {"name": ["Directrice générale"], "organization": ["b-1"]}},
    {"id": "b-1", "schema": "PublicBody",
     "properties": {"name": ["Office du fleuve"], "alias": ["ODF"], "country": ["ml"]}},
    {"id": "v-1", "schema": "Vessel", "properties": {"name": ["Liberté"]}},
]  # fmt: skip


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_entities_become_tables(tmp_path: Path) -> None:
    (tmp_path / "entities.json").write_text("\n".join(map(json.dumps, ENTITIES)), "utf-8")
    counts = build("followthemoney", tmp_path / "entities.json", tmp_path / "out")
    assert counts["persons"] == 2
    ida, jean = rows(tmp_path / "out", "persons")
    assert (ida["name"], ida["variants"], ida["gender"], ida["qid"]) == ("Ida Lorne", "I. Lorne", "f", "Q3001")
    assert (jean["name"], jean["gender"], jean["qid"]) == ("Jean Laurier", "m", "")
    told = [(r["person"], r["title"], r["body"], r["since"], r["until"]) for r in rows(tmp_path / "out", "offices")]
    assert told == [
        ("Ida Lorne", "ministre de la Défense", "MLI", "2018-02-03", "2020-06"),
        ("Ida Lorne", "directeur général", "Office du fleuve", "2021", ""),
        ("Jean Laurier", "maire", "Lorneville", "2019", ""),
    ]
    (office,) = rows(tmp_path / "out", "organisations")
    assert (office["name"], office["acronyms"], office["of"], office["sector"]) == (
        "Office du fleuve",
        "ODF",
        "MLI",
        "GOV",
    )
    assert [str(problem) for problem in check(tmp_path / "out")] == []


@pytest.mark.parametrize(
    "properties",
    [None, [], "x", {"name": None}, {"name": [None, 7, ["x"]]}, {"name": "Ida Lorne"}, {"name": [""], "gender": [7]}],
)
@pytest.mark.parametrize("schema", ["Person", "PublicBody", "Position", "Occupancy"])
def test_odd_properties_cost_only_themselves(tmp_path: Path, schema: str, properties: object) -> None:
    odd = {"id": "odd", "schema": schema, "properties": properties}
    (tmp_path / "entities.json").write_text("\n".join(map(json.dumps, [odd, *ENTITIES])), "utf-8")
    assert build("followthemoney", tmp_path / "entities.json", tmp_path / "out")["persons"] == 2


def test_a_dump_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "entities.json").write_text('{"id": "Q1", "type": "item"}\n', "utf-8")
    with pytest.raises(InputError, match="1 broken"):
        build("followthemoney", tmp_path / "entities.json", tmp_path / "out")
