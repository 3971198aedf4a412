"""Which annotated actors are linked, counted without reading anything."""

from pathlib import Path

from click.testing import CliRunner

from selon.evaluate.case import Case
from selon.evaluate.gold import Gold, GoldActor
from selon.knowledge.linked import main, report
from selon.model import Actor, Dispatch, Record, Why


def _case(*found: Actor) -> Case:
    actors = {
        "nor": GoldActor(names=("Norvège",), type="country", iso3="NOR"),
        "un": GoldActor(names=("ONU",), type="igo", qid="Q1065"),
        "eu": GoldActor(names=("Union européenne", "les Européens"), type="igo", qid="Q458"),
        "ida": GoldActor(names=("Ida Lorne",), type="person"),
    }
    gold = Gold(id="d1", language="fr", outlet=None, published=None, title=None, actors=actors)
    dispatch = Dispatch(id="d1", text="La Norvège a signé avec l'ONU.")
    return Case(gold, Record(selon="0", model="none", data="none", dispatch=dispatch, actors=found), dispatch.text)


def _actor(**facts: str) -> Actor:
    return Actor(id="a1", name="Oslo", type="country", why=Why(rule="actors/name"), **facts)  # type: ignore[arg-type]


def test_a_country_or_an_id_is_enough() -> None:
    assert report([_case(_actor(iso3="NOR"))]) == ["d1: ONU (igo), Q1065", "1 of 2 linked (50.0%)"]
    assert report([_case(_actor(iso3="NOR"), _actor(qid="Q1065"))]) == ["2 of 2 linked (100.0%)"]


def test_the_wrong_country_is_none() -> None:
    assert report([_case(_actor(iso3="SWE"))])[-1] == "0 of 2 linked (0.0%)"


def test_no_gold_is_told_in_one_line(tmp_path: Path) -> None:
    said = CliRunner().invoke(main, [str(tmp_path)])
    assert said.exit_code == 2
    assert said.stderr.count("\n") == 1
