"""Pairing of quotation marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.lang.quotes import Quotation, quotations


def inner(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il a dit « oui ».", ["oui"]),
        ("Il a dit «oui».", ["oui"]),
        ("Il a dit «\u00a0oui\u202f».", ["oui"]),
        ('Il a dit "oui" et "non".', ["oui", "non"]),
        ("Il a dit “oui”.", ["oui"]),
        ("Il a dit „oui“.", ["oui"]),
        ("Il a dit ''oui''.", ["oui"]),
        ("Il a dit ‹ oui ›.", ["oui"]),
        ("rien", []),
        ("", []),
        ("« »", [""]),
    ],
)
def test_marks_of_all_kinds(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« On m'a crié “dehors” hier »", [("On m'a crié “dehors” hier", 0), ("dehors", 1)]),
        ("« Un « vendu » en plein conseil »", [("Un « vendu » en plein conseil", 0), ("vendu", 1)]),
        ('"On dit « assez » ici"', [("On dit « assez » ici", 0), ("assez", 1)]),
    ],
)
def test_nesting_gives_the_depth(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(text[q.inner_start : q.inner_end], q.depth) for q in quotations(text)] == expected


def test_a_mark_never_closed_holds_until_its_paragraph_ends() -> None:
    text = "« La digue a cédé.\nLe maire est parti."
    (quote,) = quotations(text)
    assert text[quote.inner_start : quote.inner_end] == "La digue a cédé."
    assert (quote.opened, quote.closed) == (True, False)


def test_a_mark_never_opened_is_kept_from_the_start_of_its_paragraph() -> None:
    text = "Rien.\nLa digue a cédé », dit-il."
    (quote,) = quotations(text)
    assert text[quote.inner_start : quote.inner_end] == "La digue a cédé"
    assert (quote.opened, quote.closed) == (False, True)


def test_closing_an_outer_mark_forgets_an_inner_one_left_open() -> None:
    text = "« Il a crié “dehors » puis « non »"
    assert [(text[q.inner_start : q.inner_end], q.depth) for q in quotations(text)][-1] == ("non", 0)


def test_the_start_and_end_hold_the_marks() -> None:
    assert quotations("a « b »") == (Quotation(2, 7, 4, 5),)


@pytest.mark.parametrize(("text", "count"), [('La pièce fait 5" de long', 1), ("l'été d'hier", 0)])
def test_apostrophes_and_inches_break_nothing(text: str, count: int) -> None:
    assert len(quotations(text)) == count


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab .,\n«»“”„\"'‹›\u00a0", max_size=60))
def test_every_quotation_lies_in_the_text_and_its_words_lie_in_it(text: str) -> None:
    for q in quotations(text):
        assert 0 <= q.start <= q.inner_start <= q.inner_end <= q.end <= len(text)
        assert q.opened or q.closed
