import json

import pytest

from selon import cli
from selon.lang import rules
from selon.lang.schema import RuleRow

ROWS = {
    row.rule: row
    for row in (
        RuleRow(rule="events/verb", meaning="A verb does it.", example="Le port ferme. ¶ Il pleut.", read=8, right=7),
        RuleRow(rule="events/noun", meaning="A noun does it.", example="La fermeture du port.", read=2, right=1),
        RuleRow(rule="actors/name", meaning="A name.", example="Ida Lorne."),
    )
}


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "rules", lambda: ROWS)
    monkeypatch.setattr(rules, "score", rules.score.__wrapped__)


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = cli.main(["explain", *arguments])
    said = capfd.readouterr()
    return status, said.out, said.err


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("events/verb", "precision: 0.88: 7 of 8 facts"),
        ("events/noun", "precision: none: 1 of 2 facts"),
        ("actors/name", "precision: never measured"),
    ],
)
def test_one_rule(capfd: pytest.CaptureFixture[str], rule: str, words: str) -> None:
    status, out, err = run(capfd, rule)
    assert (status, err) == (0, "")
    assert out.splitlines()[0] == rule
    assert ROWS[rule].meaning in out
    assert words in out


def test_paragraphs_of_an_example_stand_below_one_another(capfd: pytest.CaptureFixture[str]) -> None:
    assert "example: Le port ferme.\n         Il pleut.\n" in run(capfd, "events/verb")[1]


def test_all_rules_in_a_table(capfd: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capfd)
    assert status == 0
    assert [line.split(maxsplit=4)[:4] for line in out.splitlines()] == [
        ["rule", "read", "right", "precision"],
        ["events/verb", "8", "7", "0.88"],
        ["events/noun", "2", "1", "-"],
        ["actors/name", "-", "-", "-"],
    ]


def test_json(capfd: pytest.CaptureFixture[str]) -> None:
    all_rules = json.loads(run(capfd, "--format", "json")[1])
    assert [rule["rule"] for rule in all_rules] == list(ROWS)
    one = json.loads(run(capfd, "events/verb", "--format", "json")[1])
    assert one == all_rules[0]
    assert (one["read"], one["right"], one["precision"]) == (8, 7, 0.88)
    assert [rule["precision"] for rule in all_rules[1:]] == [None, None]


def test_an_unknown_rule_names_the_nearest(capfd: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capfd, "event/verb")
    assert (status, out) == (2, "")
    assert err.startswith("selon: no rule called 'event/verb'; known: actors/name, ")
    assert err.endswith("Did you mean 'events/verb'?\n")
