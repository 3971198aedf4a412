"""Verdicts: who may give them, what they change, and gold made of them."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from selon.evaluate.load import load
from selon.explore.settings import settings
from selon.model import Record
from selon.store.store import Store
from selon.store.verdicts import history


@pytest.fixture
def judged(judged_database: str, client):
    """A site that takes verdicts; `judge(fact, verdict, **more)` on its first dispatch gives the answer."""
    ask = client(judged_database, settings("127.0.0.1", judge=True))
    key = ask("/search.json?q=Corvalie").json()["items"][0]["where"]["key"]
    token = re.search(r'name="token" value="(\w+)"', ask(f"/dispatch/{key}").text)[1]

    def judge(fact: str, verdict: str, **more: str):
        form = {"token": token, "key": key, "fact": fact, "judge": "Ada", "verdict": verdict} | more
        return ask("/judge", data=form)

    judge.ask, judge.key = ask, key
    return judge


def verdicts_shown(judged) -> dict[str, str]:
    found = judged.ask(f"/dispatch/{judged.key}.json").json()["verdicts"]
    return {fact: given["verdict"] for fact, given in found.items()}


def test_facts_are_judged_and_judgements_taken_back(judged, judged_database: str) -> None:
    assert judged("s1", "right").headers["location"].endswith(f"/dispatch/{judged.key}#fact-s1")
    judged("e1", "amended", type="REJECT")
    judged("s2", "wrong")
    assert verdicts_shown(judged) == {"s1": "right", "e1": "amended", "s2": "wrong"}
    judged("s2", "right")
    assert verdicts_shown(judged)["s2"] == "right"
    judged("s2", "undo")
    assert "s2" not in verdicts_shown(judged)
    with Store.open(judged_database) as store:
        assert [given.verdict for given in history(store)] == ["right", "amended", "wrong", "right", "undone"]


def test_a_form_from_elsewhere_counts_for_nothing(judged, judged_database: str) -> None:
    assert judged("s1", "right", token="0" * 64).status_code == 403
    assert judged("s1", "right", token="é").status_code == 403
    with Store.open(judged_database) as store:
        assert history(store) == []


@pytest.mark.parametrize(
    ("fact", "verdict", "more"),
    [
        ("s99", "right", {}),
        ("s1", "perhaps", {}),
        ("s1", "amended", {}),
        ("s1", "amended", {"type": "ASSAULT"}),
        ("s1", "amended", {"speaker": "a99"}),
        ("e1", "amended", {"type": "WAR"}),
        ("q1", "amended", {"stance": "maybe"}),
        ("s1", "right", {"judge": " "}),
    ],
)
def test_what_cannot_be_is_refused(judged, fact: str, verdict: str, more: dict[str, str]) -> None:
    assert judged(fact, verdict, **more).status_code == 400
    assert verdicts_shown(judged) == {}


def test_nobody_judges_where_it_is_not_wanted(ask) -> None:
    assert ask("/judge", data={"verdict": "right"}).status_code in (404, 405)
    assert "/judge" not in ask(f"/dispatch/{ask('/search.json').json()['items'][0]['where']['key']}").text


def test_verdicts_are_gold(judged, records: list[Record], tmp_path: Path) -> None:
    """What was judged right or amended, in the format that `selon evaluate` reads and checks."""
    record = next(record for record in records if "Corvalie" in record.dispatch.text)
    judged("s1", "right")
    judged("s3", "amended", speaker=record.statements[3].speaker)
    judged("s2", "wrong")
    judged("e1", "amended", type="REJECT")
    judged("q1", "amended", stance="conditional")
    with zipfile.ZipFile(io.BytesIO(judged.ask("/gold.zip").content)) as archive:
        archive.extractall(tmp_path)
    gold, text = load(next(tmp_path.glob("*.json")))
    assert text == record.dispatch.text
    assert [said.content[0] for said in gold.statements] == [
        text[record.statements[at].content[0].start : record.statements[at].content[0].end] for at in (0, 2)
    ]
    assert gold.actors[gold.statements[1].speaker].names[0] == "Nadia Verhulst"
    assert [done.type for done in gold.events] == ["REJECT"]
    assert [held.stance for held in gold.positions] == ["conditional"]
    assert judged.ask("/gold.json").json()[0]["text"] == text
