from pathlib import Path

import pytest
from click.testing import CliRunner

import archive
from selon import codec
from selon.cli.load import load
from selon.errors import InputError
from selon.store.store import Store


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_bytes(codec.encode(archive.record()) + b"\n")
    return path


def test_records_are_loaded_and_counted(records: Path, tmp_path: Path) -> None:
    db = str(tmp_path / "selon.db")
    result = CliRunner().invoke(load, [str(records), "--into", db], catch_exceptions=False)
    assert result.exit_code == 0
    assert "1 new, 0 read anew, 0 as they were" in result.stderr
    with Store.open(db) as store:
        assert store.stats().rows["dispatches"] == 1
        assert not store.stats().stale


def test_a_broken_line_is_told(records: Path, tmp_path: Path) -> None:
    with records.open("ab") as file:
        file.write(b"{}\n")
    result = CliRunner().invoke(load, [str(records), "--into", str(tmp_path / "selon.db")], catch_exceptions=False)
    assert result.exit_code == 1
    assert f"{records}:2: not a record of version 1" in result.stderr
    assert "1 new, 0 read anew, 0 as they were, 1 could not be loaded" in result.stderr


def test_what_is_no_run_makes_no_database(tmp_path: Path) -> None:
    db = tmp_path / "selon.db"
    with pytest.raises(InputError):
        CliRunner().invoke(load, [str(tmp_path / "none"), "--into", str(db)], catch_exceptions=False)
    assert not db.exists()


def test_without_a_run_a_database_is_counted_anew(records: Path, tmp_path: Path) -> None:
    db = str(tmp_path / "selon.db")
    with Store.open(db, create=True) as store:
        store.load(records)
        assert store.stats().stale
    assert CliRunner().invoke(load, ["--into", db], catch_exceptions=False).exit_code == 0
    with Store.open(db) as store:
        assert not store.stats().stale
