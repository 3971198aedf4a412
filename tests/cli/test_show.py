import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import archive
from selon.cli.show import show
from selon.errors import StoreError
from selon.store.store import Store


@pytest.fixture
def db(tmp_path: Path) -> str:
    path = str(tmp_path / "selon.db")
    with Store.open(path, create=True) as store:
        store.add([archive.record(), archive.record(url="https://afp.example/7", outlet="AFP")])
    return path


def key(db: str) -> str:
    with Store.open(db) as store:
        return next(store.entries()).key


def test_a_dispatch_is_shown_with_its_facts_and_copies(db: str) -> None:
    result = CliRunner().invoke(show, [db, key(db)], catch_exceptions=False)
    assert "Nous rejetons une coalition unique" in result.stdout
    assert "the same text 2 times: Le Journal" in result.stderr


def test_json_is_the_entry(db: str) -> None:
    result = CliRunner().invoke(show, [db, f"{key(db)}:s1", "--format", "json"], catch_exceptions=False)
    entry = json.loads(result.stdout)
    assert entry["who"]["a1"] == {"id": "person.ivan-morel", "name": "Ivan Morel"}
    assert entry["record"]["dispatch"]["text"] == archive.TEXT


def test_csv_has_a_row_for_each_statement(db: str) -> None:
    result = CliRunner().invoke(show, [db, key(db), "--format", "csv"], catch_exceptions=False)
    assert [line.split(",")[0] for line in result.stdout.splitlines()] == ['"id"', '"s1"', '"s2"']


def test_an_unknown_dispatch_is_told(db: str) -> None:
    with pytest.raises(StoreError, match="has no dispatch 'none'"):
        CliRunner().invoke(show, [db, "none"], catch_exceptions=False)
