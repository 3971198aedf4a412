"""Where content begins and ends."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.statements.bounds import adverbials_end, clause_text, skip_connectives, trim
from selon.statements.scene import Scene


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" , oui – ", "oui"),
        ("« oui »", "oui"),
        ("« oui » et « non »", "« oui » et « non »"),
        ("« oui", "« oui"),
        ("oui »", "oui"),
        ("“oui”", "oui"),
        ("\u00a0oui\u202f", "oui"),
        ("", ""),
        ("« »", ""),
    ],
)
def test_trim(text: str, expected: str) -> None:
    assert text[slice(*trim(text, 0, len(text)))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("oui.", "oui"), ("oui...", "oui..."), ("oui…", "oui…"), ("« oui ».", "oui"), ("oui ;", "oui")],
)
def test_a_clause_loses_the_stop_of_its_sentence(text: str, expected: str) -> None:
    assert text[slice(*clause_text(text, 0, len(text)))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Cependant, oui", "oui"), ("Mais oui", "oui"), ("oui", "oui"), ("Cependant", "Cependant"), ("", "")],
)
def test_connectives_are_skipped(text: str, expected: str) -> None:
    assert text[skip_connectives(text, 0, len(text)) :] == expected


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet='ab .,;«»"“”…–\n', max_size=30))
def test_trimming_stays_inside_and_is_done_at_once(text: str) -> None:
    start, end = trim(text, 0, len(text))
    assert 0 <= start <= end <= len(text)
    assert trim(text, start, end) == (start, end)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Il condamne fermement lundi cette loi.", "cette"),
        ("Il condamne cette loi.", "cette"),
        ("Il affirme n'avoir rien vu.", "n'"),
    ],
)
def test_adverbs_and_days_behind_a_verb_are_passed(scene_of: Callable[[str], Scene], text: str, word: str) -> None:
    scene = scene_of(text)
    assert scene.parse.form[adverbials_end(scene, 2)] == word
