"""Counting how often each rule is right, on annotations of our own and on a reader that knows them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from msgspec.structs import replace

from selon.errors import DataError
from selon.evaluate import rules
from selon.evaluate.case import Case
from selon.evaluate.gold import Gold, GoldActor, GoldEvent, GoldPosition, GoldStatement
from selon.evaluate.rules import Count, counts, shown, updated
from selon.model import Record, Span, Why

Make = Callable[[Gold, str], Record]
TEXT = "La maire promet des bancs, et le préfet refuse des arbres. La maire exige un vote, dit-on."
GOLD = Gold(
    id="bancs",
    actors={
        "mayor": GoldActor(names=("La maire",), type="person"),
        "prefect": GoldActor(names=("le préfet",), type="person"),
    },
    statements=(
        GoldStatement(content=("des bancs",), kind="indirect", cue="promet", speaker="mayor"),
        GoldStatement(content=("des arbres",), kind="indirect", cue="refuse", speaker="prefect"),
        GoldStatement(content=("un vote",), kind="indirect", cue="exige", speaker="mayor", optional=True),
    ),
    events=(
        GoldEvent(anchor="promet", type="AGREE", actors=("mayor",), recipients=("prefect",), status="actual"),
        GoldEvent(anchor="refuse", type="REJECT", actors=("prefect",), recipients=(), status="actual"),
    ),
    positions=(GoldPosition(actor=("mayor",), stance="for", proposal="un vote", evidence="exige un vote"),),
)
ROWS = """rule,meaning,example,read,right
events/v,A verb.,"Un, deux.",9,9
statements/s,Says.,Il dit.,,
actors/a,A.,B.,,
"""


@pytest.fixture
def right(perfect: Make) -> Record:
    """Everything found, by one rule a kind of fact."""
    record = perfect(GOLD, TEXT)
    return replace(
        record,
        statements=tuple(replace(s, why=Why(rule="statements/s")) for s in record.statements),
        events=tuple(replace(e, why=Why(rule="events/v")) for e in record.events),
        positions=tuple(replace(p, why=Why(rule="positions/p")) for p in record.positions),
    )


def of(record: Record) -> dict[str, Count]:
    return counts([Case(GOLD, record, TEXT)])


def test_a_perfect_reader_is_always_right(right: Record) -> None:
    assert of(right) == {"events/v": Count(2, 2, 2), "positions/p": Count(1, 1), "statements/s": Count(3, 3, 3)}


def test_a_wrong_speaker_costs_the_second_figure_only_unless_optional(right: Record) -> None:
    swapped = tuple(replace(s, speaker="prefect") for s in right.statements)
    assert of(replace(right, statements=swapped))["statements/s"] == Count(3, 3, 2)


def test_wrong_content_is_wrong_and_a_repetition_too(right: Record) -> None:
    first = right.statements[0]
    astray = replace(first, content=(Span(start=0, end=8),))
    assert of(replace(right, statements=(first, first, astray)))["statements/s"] == Count(3, 1, 1)


def test_wrong_parties_leave_the_type_right(right: Record) -> None:
    strangers = tuple(replace(e, actors=()) for e in right.events)
    assert of(replace(right, events=strangers))["events/v"] == Count(2, 0, 2)


def test_documents_add_up_and_rules_are_apart(right: Record) -> None:
    other = replace(right, positions=tuple(replace(p, why=Why(rule="positions/q")) for p in right.positions))
    both = counts([Case(GOLD, right, TEXT), Case(GOLD, other, TEXT)])
    assert both["statements/s"] == Count(6, 6, 6)
    assert (both["positions/p"], both["positions/q"]) == (Count(1, 1), Count(1, 1))


def test_the_table_shows_no_precision_of_a_few() -> None:
    lines = shown(
        {"events/v": Count(4, 4, 4), "positions/p": Count(10, 9), "statements/s": Count(8, 6, 4)}
    ).splitlines()
    assert [line.split() for line in lines[1:4]] == [
        ["events/v", "4", "4", "-", "-"],
        ["positions/p", "10", "9", "0.90"],
        ["statements/s", "8", "6", "0.75", "0.50"],
    ]
    assert shown({}).startswith("rule")


def test_an_update_changes_nothing_but_counts() -> None:
    after = updated(ROWS, {"statements/s": Count(8, 6, 4)})
    assert after == ROWS.replace("9,9", ",").replace("Il dit.,,", "Il dit.,8,6")
    assert updated(after, {"statements/s": Count(8, 6)}) == after


def test_a_rule_without_a_row_must_be_explained_first() -> None:
    with pytest.raises(DataError, match=r"rules\.csv:5: no row for the rule events/w\. Add one"):
        updated(ROWS, {"events/w": Count(1, 1)})


def run(right: Record, monkeypatch: pytest.MonkeyPatch, *options: str) -> Result:
    known = replace(right, positions=())
    monkeypatch.setattr(rules, "cases_of", lambda gold: [Case(GOLD, known, TEXT)])
    return CliRunner().invoke(rules.main, options)


def test_the_command_writes_only_when_told(right: Record, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    table = tmp_path / "rules.csv"
    table.write_text(ROWS, "utf-8")
    looked = run(right, monkeypatch, "--table", str(table))
    assert (looked.exit_code, table.read_text("utf-8")) == (0, ROWS)
    assert "--update writes these" in looked.stdout
    assert run(right, monkeypatch, "--table", str(table), "--update").exit_code == 0
    assert table.read_text("utf-8") == ROWS.replace("9,9", "2,2").replace("Il dit.,,", "Il dit.,3,3")
    assert "--update" not in run(right, monkeypatch, "--table", str(table)).stdout


def test_a_table_that_is_not_there_is_misuse(right: Record, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    done = run(right, monkeypatch, "--table", str(tmp_path / "none.csv"))
    assert done.exit_code == 2
    assert "run this from the repository's root" in done.stderr
