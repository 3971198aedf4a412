"""CSV: strictly quoted, all attributes, no formulas."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from selon.export.csv import cell
from selon.export.tables.kinds import TABLES
from selon.store.entry import Entry


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def test_a_file_for_each_table_and_a_row_for_each_fact(made: Callable[..., Path], plain_entry: Entry) -> None:
    folder = made("csv", plain_entry)
    counts = {table.name: len(rows(folder, table.name)) for table in TABLES}
    assert counts == {
        "dispatches": 1, "passages": 1, "actors": 2, "mentions": 0, "offices": 0, "statements": 3, "events": 1,
        "positions": 1, "accounts": 1, "times": 1, "places": 2, "failures": 1,
    }  # fmt: skip


def test_a_fact_says_all_that_the_record_says_and_what_people_read(
    made: Callable[..., Path], plain_entry: Entry
) -> None:
    folder = made("csv", plain_entry)
    (event,) = rows(folder, "events")
    assert (event["type"], event["words"], event["place_iso3"]) == ("AGREE", "a promis", "FRA")
    assert json.loads(event["actor_names"]) == ["le préfet"]
    assert json.loads(event["actors"]) == [{"start": 79, "end": 88, "actor": "a2"}]
    said = rows(folder, "statements")
    assert [(one["speaker_name"], one["cue_words"]) for one in said][:2] == [
        ("Ida Lorne", "a annoncé"), ("Ida Lorne", "a-t-elle dit"),
    ]  # fmt: skip
    assert said[2]["speaker"] == ""


def test_every_cell_is_quoted(made: Callable[..., Path], plain_entry: Entry) -> None:
    text = (made("csv", plain_entry) / "positions.csv").read_text("utf-8")
    assert all(line.startswith('"') and line.endswith('"') for line in text.splitlines())


@pytest.mark.parametrize("text", ["=1+1", "+33", "-X", "@a", "\tx", "\r", "＝1", "'already", "l'été", "", "a=b"])
def test_formulas_are_guarded_and_come_back(text: str) -> None:
    shown = cell(text)
    assert not shown.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    assert shown.removeprefix("'") == text


def test_numbers_stay_numbers() -> None:
    assert [cell(-1.5), cell(0), cell(None), cell(True)] == ["-1.5", "0", "", "true"]


def test_hostile_text_comes_back(made: Callable[..., Path], hostile_entry: Entry) -> None:
    folder = made("csv", hostile_entry)
    (dispatch,) = rows(folder, "dispatches")
    text = hostile_entry.record.dispatch.text
    assert dispatch["text"].removeprefix("'") == text.replace("\0", "\ufffd")
    assert dispatch["title"] == '\'=HYPERLINK("x")'
