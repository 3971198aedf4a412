import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import archive
from selon.cli.timeline import timeline
from selon.errors import OptionError
from selon.store.store import Store


@pytest.fixture
def db(tmp_path: Path) -> str:
    path = str(tmp_path / "selon.db")
    with Store.open(path, create=True) as store:
        store.add([archive.record()])
    return path


@pytest.mark.parametrize("actor", [["Ivan", "Morel"], ["person.ivan-morel"]])
def test_what_an_actor_said_and_held_stands_in_order(db: str, actor: list[str]) -> None:
    result = CliRunner().invoke(timeline, [db, *actor], catch_exceptions=False)
    head, held, said = result.stdout.splitlines()
    assert head.split() == ["day", "what", "words", "outlet", "dispatch"]
    assert "is against" in held
    assert "Nous rejetons" in said
    assert "Ivan Morel (person.ivan-morel)" in result.stderr


def test_events_name_both_parties(db: str) -> None:
    result = CliRunner().invoke(timeline, [db, "COR"], catch_exceptions=False)
    assert "ASSAULT, claimed" in result.stdout
    assert "Corvalie → le port" in result.stdout


def test_json_has_one_kind_for_each_moment(db: str) -> None:
    result = CliRunner().invoke(timeline, [db, "Morel", "--format", "json"], catch_exceptions=False)
    moments = json.loads(result.stdout)["items"]
    assert [moment["position"] is None for moment in moments] == [False, True]


def test_nobody_of_that_name_is_told(db: str) -> None:
    with pytest.raises(OptionError, match="nobody is called 'Nobody'"):
        CliRunner().invoke(timeline, [db, "Nobody"], catch_exceptions=False)
