"""The interface's words: there in both languages, all used, and grammatical."""

import re
from importlib.resources import files
from typing import get_args

import pytest

from selon.errors import NoSuch
from selon.explore.words import day, number, sayer, words
from selon.model import ActorType, EventType, PassageKind, Stance, StatementKind, Status

TEMPLATES = {path.name: path.read_text("utf-8") for path in (files("selon.explore") / "templates").iterdir()}
NAMED = {key for text in TEMPLATES.values() for key in re.findall(r"say\(['\"]([\w.]+)['\"](?! ~)", text)}
SETS = {"type.": EventType, "stance.": Stance, "status.": Status, "kind.": StatementKind, "actor.": ActorType}


def test_every_key_has_words_in_both_languages() -> None:
    assert words()["fr"].keys() == words()["en"].keys()
    assert all(told.strip() for language in words().values() for told in language.values())


def test_every_key_of_a_template_is_known() -> None:
    assert NAMED - words()["fr"].keys() == set()


def test_every_value_of_the_model_has_a_word() -> None:
    wanted = {prefix + value for prefix, kind in (*SETS.items(), ("passage.", PassageKind)) for value in get_args(kind)}
    assert wanted - words()["fr"].keys() == set()


def test_an_unknown_word_is_an_error() -> None:
    with pytest.raises(NoSuch):
        sayer("fr")("no.such.word")


def test_number_and_count() -> None:
    assert sayer("fr")("count.events", count=0) == "0 événement"
    assert sayer("en")("count.events", count=0) == "0 events"
    assert sayer("fr")("count.events", count=12345) == "12\u202f345 événements"
    assert number(1234, "en") == "1,234"


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        ("2024-03-06", "6 mars 2024", "6 March 2024"),
        ("2024-06-01T10:00", "1er juin 2024", "1 June 2024"),
        ("2024-03", "mars 2024", "March 2024"),
        ("2024", "2024", "2024"),
        ("2024-13", "2024-13", "2024-13"),
        ("2024-W10", "2024-W10", "2024-W10"),
        (None, "", ""),
    ],
)
def test_days(value: str | None, french: str, english: str) -> None:
    assert (day(value, "fr"), day(value, "en")) == (french, english)
