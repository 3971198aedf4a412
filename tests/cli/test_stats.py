import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import archive
from selon.cli.stats import stats
from selon.store.store import Store


@pytest.fixture
def db(tmp_path: Path) -> str:
    path = str(tmp_path / "selon.db")
    with Store.open(path, create=True) as store:
        store.add([archive.record()])
    return path


def test_sizes_and_what_is_frequent_are_shown(db: str) -> None:
    lines = CliRunner().invoke(stats, [db], catch_exceptions=False).stdout.splitlines()
    found = {" ".join(line.split()[:-1]): line.split()[-1] for line in lines if line}
    assert found["statements"] == "2"
    assert found["failed: times"] == "1"
    assert found["speaker Ivan Morel"] == "1"


def test_json_and_csv_say_the_same(db: str) -> None:
    told = json.loads(CliRunner().invoke(stats, [db, "--format", "json"], catch_exceptions=False).stdout)
    rows = csv.DictReader(io.StringIO(CliRunner().invoke(stats, [db, "--format", "csv"]).stdout))
    counted = {row["value"]: int(row["count"]) for row in rows if row["what"] == "rows"}
    assert counted == told["rows"]
    assert told["facets"]["type"] == [{"value": "ASSAULT", "name": "ASSAULT", "count": 1}]


def test_outdated_counts_are_told(db: str, tmp_path: Path) -> None:
    from selon import codec

    (tmp_path / "more.jsonl").write_bytes(codec.encode(archive.record(archive.TEXT + "Un.")))
    with Store.open(db, write=True) as store:
        store.load(tmp_path / "more.jsonl")
    assert "count anew with selon load" in CliRunner().invoke(stats, [db], catch_exceptions=False).stderr
