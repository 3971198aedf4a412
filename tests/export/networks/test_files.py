"""Networks: who is tied to whom, and files that fit their schemas."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import networkx as nx
import pytest
from defusedxml.ElementTree import parse

from selon.export.networks.graph import graph, spells
from selon.store.entry import Entry

NS = "{http://www.gexf.net/1.2draft}"
# The structure of GEXF 1.2's schema: for each element its attributes (! required) and its children.
SCHEMA = {
    "gexf": ("version!", {"meta", "graph"}),
    "meta": ("lastmodifieddate", {"creator", "keywords", "description"}),
    "creator": ("", set()),
    "description": ("", set()),
    "graph": ("timeformat start end defaultedgetype idtype mode", {"attributes", "nodes", "edges"}),
    "attributes": ("class! mode start end", {"attribute"}),
    "attribute": ("id! title! type!", {"default", "options"}),
    "nodes": ("count", {"node"}),
    "edges": ("count", {"edge"}),
    "node": ("id! label start end pid", {"attvalues", "spells"}),
    "edge": ("id! source! target! label type weight start end", {"attvalues", "spells"}),
    "attvalues": ("", {"attvalue"}),
    "attvalue": ("for! value! start end", set()),
    "spells": ("", {"spell"}),
    "spell": ("start end", set()),
}  # fmt: skip
TYPES = {"integer", "long", "double", "float", "boolean", "liststring", "string", "anyURI"}


def faults(element: Element) -> list[str]:
    """What breaks the schema below an element."""
    name = element.tag.removeprefix(NS)
    allowed, children = SCHEMA[name]
    known = {word.rstrip("!") for word in allowed.split()}
    plain = {key for key in element.attrib if not key.startswith("{")}
    found = [f"{name}: attribute {key}" for key in plain - known]
    found += [f"{name}: no {word[:-1]}" for word in allowed.split() if word.endswith("!") and word[:-1] not in plain]
    for child in element:
        if child.tag.removeprefix(NS) not in children:
            found.append(f"{name}: child {child.tag}")
        else:
            found += faults(child)
    return found


def values(root: Element) -> list[str]:
    """Values that their types do not allow, and references that lead nowhere."""
    nodes = {node.get("id") for node in root.iter(f"{NS}node")}
    found = [edge.get("id", "") for edge in root.iter(f"{NS}edge") if {edge.get("source"), edge.get("target")} - nodes]
    found += [kind for one in root.iter(f"{NS}attribute") if (kind := one.get("type", "")) not in TYPES]
    for spell in root.iter(f"{NS}spell"):
        assert date.fromisoformat(spell.get("start", "")) <= date.fromisoformat(spell.get("end", ""))
    edges = [edge.get("id") for edge in root.iter(f"{NS}edge")]
    assert len(set(edges)) == len(edges)
    return found


@pytest.mark.parametrize("network", ["actor", "issue"])
def test_gexf_fits_the_schema(
    network: str, made: Callable[..., Path], plain_entry: Entry, hostile_entry: Entry
) -> None:
    root = parse(made("gexf", plain_entry, hostile_entry, network=network)).getroot()
    assert (faults(root), values(root)) == ([], [])
    assert root.get("version") == "1.2"


def test_the_checks_of_the_schema_can_fail() -> None:
    bad = Element(f"{NS}graph", {"name": ""})
    bad.append(Element(f"{NS}spell"))
    assert len(faults(bad)) == 2


def test_time_stands_in_spells(made: Callable[..., Path], debate: list[Entry]) -> None:
    root = parse(made("gexf", *debate, network="issue")).getroot()
    shown = root.find(f"{NS}graph")
    assert shown is not None
    assert (shown.get("mode"), shown.get("timeformat")) == ("dynamic", "date")
    days = sorted(spell.get("start", "") for spell in root.iter(f"{NS}spell"))
    assert days == ["2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04"]


def test_graphml_is_read_back(made: Callable[..., Path], plain_entry: Entry, hostile_entry: Entry) -> None:
    path = made("graphml", plain_entry, hostile_entry)
    drawn = nx.read_graphml(path)
    told = drawn.edges["group:le prefet", "person:ida lorne"]
    assert (told["relation"], told["weight"], told["start"], told["end"]) == ("AGREE", 1.0, "2024-05-06", "2024-05-06")
    assert drawn.nodes["country:FRA"]["iso3"] == "FRA"
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", path.read_text("utf-8"))


def test_words_and_deeds_tie_actors(hostile_entry: Entry) -> None:
    drawn = graph([hostile_entry], "actor")
    ((_, _, told),) = drawn.edges(data=True)
    assert (told["says_to"], told["ACCUSE"], told["weight"], told["relation"]) == (1, 1, 2.0, "mixed")


def test_agreement_counts_issues(debate: list[Entry]) -> None:
    congruence, conflict = graph(debate, "congruence"), graph(debate, "conflict")
    lorne, reme, sol = "person:ida lorne", "person:paul reme", "person:ana sol"
    assert {tuple(sorted(edge)) for edge in congruence.edges} == {(sol, lorne), (lorne, reme)}
    assert {tuple(sorted(edge)) for edge in conflict.edges} == {(lorne, reme), (sol, reme)}
    told = conflict.edges[lorne, reme]
    assert (told["weight"], told["issues"], told["first"]) == (1.0, "fermer le port", "2024-05-02")
    assert "first" not in congruence.edges[lorne, reme]  # one of both stances has no day


def test_issues_are_those_that_were_linked(debate: list[Entry]) -> None:
    import msgspec

    linked = [msgspec.structs.replace(entry, issues={"i1": "same"}) for entry in debate]
    assert [node for node in graph(linked, "issue").nodes if node.startswith("issue/")] == ["issue/same"]


def test_days_in_a_row_are_one_spell() -> None:
    assert list(spells(["2024-02-28", "2024-02-29", "2024-03-01", "2024-03-03"])) == [
        ("2024-02-28", "2024-03-01"), ("2024-03-03", "2024-03-03"),
    ]  # fmt: skip
