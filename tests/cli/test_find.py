import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import archive
from selon.cli.find import find
from selon.store.store import Store


@pytest.fixture
def db(tmp_path: Path) -> str:
    """A database with two dispatches, one in an outlet whose name is hostile to terminals and tables."""
    path = str(tmp_path / "selon.db")
    with Store.open(path, create=True) as store:
        two = archive.record(
            archive.TEXT + "Un.", "https://b.example/2", outlet='\x1b[31m"AFP"', published="2016-01-01"
        )
        store.add([archive.record(), two])
    return path


def run(*arguments: str) -> tuple[str, str]:
    result = CliRunner().invoke(find, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout, result.stderr


def test_dispatches_are_listed_with_what_was_found(db: str) -> None:
    out, _ = run(db, "coalition -Un")
    assert "Le Journal" in out
    assert "2015-05-04" in out
    assert "2016-01-01" not in out


@pytest.mark.parametrize(
    ("options", "column"),
    [
        (["--speaker", "Morel"], "says"),
        (["--act", "claim"], "says"),
        (["--speaker", "Morel", "--stance", "against"], "what"),
        (["--type", "assault"], "to whom"),
        (["--recipient", "port"], "to whom"),
        (["--type", "assault", "--stance", "against"], "text"),
        (["--speaker", "Morel", "--act", "refuse", "--stance", "against"], "text"),
        (["--speaker", "Morel", "--of", "dispatches"], "text"),
    ],
)
def test_conditions_tell_what_to_list(db: str, options: list[str], column: str) -> None:
    out, _ = run(db, *options)
    assert column in out.splitlines()[0]
    assert len(out.splitlines()) > 1


def test_nothing_found_is_told(db: str) -> None:
    out, err = run(db, "introuvable")
    assert out == ""
    assert "nothing was found" in err


def test_json_has_items_and_what_follows(db: str) -> None:
    first = json.loads(run(db, "--limit", "1", "--format", "json")[0])
    rest = json.loads(run(db, "--after", first["next"], "--format", "json")[0])
    assert first["items"][0]["where"]["day"] == "2016-01-01"
    assert [item["where"]["day"] for item in rest["items"]] == ["2015-05-04"]
    assert rest["next"] is None


def test_more_is_told_beside_a_table(db: str) -> None:
    assert "--after" in run(db, "--limit", "1")[1]


def test_csv_has_a_quoted_row_for_each(db: str) -> None:
    out, _ = run(db, "--of", "events", "--format", "csv")
    head, first, _ = out.splitlines()
    assert head.startswith('"id","type","mode","status","actors"')
    assert '"Corvalie"' in first
    assert '""AFP""' in first


def test_a_terminal_is_not_steered(db: str) -> None:
    assert "\x1b" not in run(db, "coalition")[0]
