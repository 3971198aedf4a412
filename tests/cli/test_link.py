"""`selon link`: what the command does and says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from link.newsroom import News, Newsroom
from selon.cli.link import link

Command = Callable[..., tuple[str, str]]


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str]) -> Command:
    def run(*arguments: str) -> tuple[str, str]:
        link.main(list(arguments), standalone_mode=False)
        captured = capfd.readouterr()
        return captured.out, captured.err

    return run


def test_linking_tells_what_was_found(tmp_path: Path, command: Command) -> None:
    room = Newsroom(tmp_path / "selon.db")
    one, other = News("2026-05-04"), News("2026-05-05")
    one.actor("Boris Tchernov")
    other.actor("Boris Chernov")
    room.load(one, other)
    out, err = command(str(tmp_path / "selon.db"))
    assert "actors: 1 groups, 1 judgements\n" in out
    assert "events: 0 groups, 0 judgements\n" in out
    assert "linking actors" in err
    assert room.who(one) == room.who(other)
    room.store.close()


def test_linking_twice_says_the_same(tmp_path: Path, command: Command) -> None:
    room = Newsroom(tmp_path / "selon.db")
    one = News("2026-05-04")
    one.actor("la police française", "organisation", form="nominal")
    room.load(one)
    room.store.close()
    assert command(str(tmp_path / "selon.db")) == command(str(tmp_path / "selon.db"))


def test_a_database_that_is_not_there_is_told(tmp_path: Path, command: Command) -> None:
    from selon.errors import StoreError

    with pytest.raises(StoreError, match="no database"):
        command(str(tmp_path / "selon.db"))
