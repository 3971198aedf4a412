"""Gold chains of mentions and their measures."""

import pytest

from selon.errors import FormatError
from selon.evaluate.chains import b_cubed, ceaf, chains, muc, unmarked, whose


def test_marks_leave_the_text_and_nest() -> None:
    text, mentions = unmarked("[p=[m:Son] élue, Rosa], dort.")
    assert text == "Son élue, Rosa, dort."
    assert [(text[m.start : m.end], m.key, m.kind) for m in mentions] == [
        ("Son", "m", "possessive"),
        ("Son élue, Rosa", "p", "description"),
    ]


@pytest.mark.parametrize("marked", ["[p:Rosa", "Rosa]"])
def test_a_mark_that_is_left_alone_is_refused(marked: str) -> None:
    with pytest.raises(FormatError):
        unmarked(marked)


def test_a_mention_alone_makes_no_chain() -> None:
    assert chains({0: "a", 1: "b", 2: "a"}) == (frozenset({0, 2}),)


def test_measures_of_the_same_chains_are_one_and_of_none_zero() -> None:
    gold = chains({0: "a", 1: "a", 2: "b", 3: "b"})
    assert [measure(gold, gold).f1() for measure in (muc, b_cubed, ceaf)] == [1.0, 1.0, 1.0]
    assert [measure(gold, ()).f1() for measure in (muc, b_cubed, ceaf)] == [0.0, 0.0, 0.0]


def test_two_chains_taken_for_one() -> None:
    gold, found = chains({0: "a", 1: "a", 2: "b", 3: "b"}), chains({0: "x", 1: "x", 2: "x", 3: "x"})
    assert muc(gold, found) == (2, 2, 2, 3)
    assert b_cubed(gold, found) == (4, 4, 2, 4)
    assert ceaf(gold, found).right == pytest.approx(2 / 3)


def test_each_found_actor_is_one_gold_actor_at_most() -> None:
    pairs = [("a", "x"), ("a", "x"), ("b", "x"), ("b", "y")]
    assert dict(whose(pairs)) == {"a": "x", "b": "y"}
