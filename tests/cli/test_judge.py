"""`selon judge`: one key for each answer, and everything can be taken back."""

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from link.newsroom import News, Newsroom
from selon.cli.judge import judge
from selon.errors import OptionError, StoreError
from selon.store.ledger import Judgement

WORDS = "le port rouvrira quand les travaux de la digue seront finis et payés"
OTHER = "la digue sera payée par ceux qui l'ont laissée pourrir pendant vingt ans"
Command = Callable[..., tuple[str, str]]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    """Two quotations, each with two speakers: two doubts."""
    found = Newsroom(tmp_path / "selon.db")
    told = [News("2026-05-04", "Le Phare"), News("2026-05-05", "La Vigie")]
    for news, speaker in zip(told, ("Ida Lorne", "Oscar Tarn"), strict=True):
        who = news.actor(speaker)
        news.said(WORDS, who)
        news.said(OTHER, who)
    found.link(*told)
    yield found
    found.store.close()


@pytest.fixture
def command(room: Newsroom, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    def run(*arguments: str, keys: str = "") -> tuple[str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(keys))
        judge.main([room.store.url, *arguments], standalone_mode=False)
        captured = capfd.readouterr()
        return captured.out, captured.err

    return run


def by(room: Newsroom, name: str = "ida") -> list[Judgement]:
    return [one for one in room.store.judgements() if one.judge == name]


def test_both_sides_are_shown_with_their_words_and_why_they_are_doubtful(command: Command) -> None:
    _, err = command(keys="q")
    for words in ("1 of 2", "speakers differ: Ida Lorne, Oscar Tarn", "said by Ida Lorne", WORDS, "La Vigie", "s same"):
        assert words in err


def test_answers_go_into_the_ledger_and_into_the_clusters(room: Newsroom, command: Command) -> None:
    command("--by", "ida", keys="sd")
    assert [one.verdict for one in by(room)] == ["same", "different"]
    one, other = by(room)
    assert room.together("quotation", one.left, one.right)
    assert not room.together("quotation", other.left, other.right)


def test_what_was_answered_is_not_asked_again(command: Command) -> None:
    command("--by", "ida", keys="u")
    assert "1 of 1" in command("--by", "ida", keys="q")[1]
    command("--by", "ida", keys="u")
    assert "nothing is in doubt" in command("--by", "ida")[1]


def test_back_takes_the_last_answer_back(room: Newsroom, command: Command) -> None:
    command("--by", "ida", keys="sbd")
    assert [one.verdict for one in by(room)] == ["different"]


def test_back_at_the_first_pair_asks_it_again(room: Newsroom, command: Command) -> None:
    _, err = command("--by", "ida", keys="bq")
    assert err.count("1 of 2") == 2
    assert by(room) == []


def test_other_keys_and_the_end_of_the_input_do_nothing(room: Newsroom, command: Command) -> None:
    command("--by", "ida", keys="xyz\n")
    assert by(room) == []


def test_only_pairs_of_a_kind(command: Command) -> None:
    assert "nothing is in doubt" in command("--kind", "event")[1]


def test_the_list_shows_all_judgements_with_their_numbers(command: Command) -> None:
    command("--by", "ida", keys="s")
    lines = command("--list")[0].splitlines()
    assert [line.split()[0] for line in lines] == ["1", "2", "3"]
    assert "same by ida" in lines[2]


def test_a_judgement_is_withdrawn_and_stays_in_the_list(room: Newsroom, command: Command) -> None:
    command("--by", "ida", keys="s")
    (given,) = by(room)
    command("--withdraw", str(given.id), "--by", "noé")
    assert not room.together("quotation", given.left, given.right)
    assert "withdrawn by noé" in command("--list")[0]


def test_no_such_judgement_is_told(command: Command) -> None:
    with pytest.raises(StoreError, match="999"):
        command("--withdraw", "999")


def test_nobody_judges_under_the_name_of_the_program(command: Command) -> None:
    with pytest.raises(OptionError, match="by"):
        command("--by", "selon", keys="s")


def test_what_could_steer_a_terminal_is_not_shown(room: Newsroom, command: Command) -> None:
    news = [News("2026-06-04", "Le\x1b[2JPhare"), News("2026-06-05", "La Vigie")]
    for told, speaker in zip(news, ("Ida\x1b]0;x\x07 Lorne", "Oscar Tarn"), strict=True):
        told.said(f"{WORDS} demain ou plus tard encore", told.actor(speaker))
    room.link(*news)
    assert "\x1b" not in "".join(command(keys="uuuq"))
