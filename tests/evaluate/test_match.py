"""What counts as the same: names, times, characters, sentences, pairs."""

import pytest

from selon.evaluate.gold import Gold, GoldActor
from selon.evaluate.match import Identities, Sentences, letters, likeness, overlap, pair, same_name, same_time
from selon.model import Actor, ActorType, Dispatch, Mention, Record, Span, Why


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Léa Perrin", "lea perrin", True),
        ("la Croix-Bleue", "Croix-Bleue", True),
        ("Mme Perrin", "Léa Perrin", False),
        ("Perrin", "Léa Perrin", True),
        ("la députée Léa Perrin", "Léa Perrin", True),
        ("Léa", "Léa Perrin", False),
        ("le", "la", False),
        ("", "Léa Perrin", False),
    ],
)
def test_same_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("2019-10-08", "2019-10-08", True),
        ("2019-10-08TMO", "2019-10-08", True),
        ("2019-10-08", "2019-10-08T14:30", True),
        ("2019-10-08", "2019-10", False),
        ("2019-10", "2019", False),
        ("P3M", "P3M", True),
        ("PT48H", "PT24H", False),
        ("2019", None, False),
        ("2019", "", False),
    ],
)
def test_same_time(gold: str, found: str | None, same: bool) -> None:
    assert same_time(gold, found) is same


def test_only_letters_and_digits_count_in_contents() -> None:
    text = "« Non ! », dit-il."
    whole, bare = letters(text, [Span(start=0, end=9)]), letters(text, [Span(start=2, end=5)])
    assert whole == bare == {2, 3, 4}
    assert likeness(whole, bare) == 1.0
    assert likeness(whole, letters(text, [Span(start=3, end=12)])) == 2 / 4
    assert likeness(frozenset(), whole) == 0.0
    assert letters(text, [Span(start=15, end=900)]) == {15, 16}


def test_overlap_is_negative_between_ranges_that_are_apart() -> None:
    assert overlap(Span(start=0, end=4), Span(start=2, end=9)) == 2
    assert overlap(Span(start=0, end=4), Span(start=6, end=9)) == -2


def test_pairs_are_one_to_one_and_best_first() -> None:
    scores = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "y"): 0.8, ("b", "x"): 0.1}
    pairs = pair("ab", "xy", lambda g, f: scores[g, f], 0.5)
    assert pairs == [(0, 1)], "b's only good match is taken by a better one, and 0.1 is not enough"
    assert pair("", "xy", lambda g, f: 1.0, 0.5) == []


@pytest.mark.parametrize(
    ("text", "one", "other", "apart"),
    [
        ("Il pleut. Il vente.", 0, 12, 1),
        ("Il pleut. il vente.", 0, 12, 0),
        ("« Assez ! » Il sort.", 2, 13, 1),
        ("Titre\nIl pleut.", 0, 8, 1),
        ("Un. Deux. Trois.", 0, 11, 2),
        ("Le 3.5 reste.", 0, 9, 0),
    ],
)
def test_sentences_apart(text: str, one: int, other: int, apart: int) -> None:
    assert Sentences(text).apart(one, other) == apart


def identities(found: Actor, gold: GoldActor, text: str = "") -> Identities:
    record = Record(selon="0", model="", data="", dispatch=Dispatch(id="d", text=text), actors=(found,))
    return Identities(Gold(id="d", actors={"key": gold}), record, text)


def actor(name: str, type: ActorType = "person", iso3: str | None = None, qid: str | None = None) -> Actor:  # noqa: A002
    return Actor(id="a1", name=name, type=type, iso3=iso3, qid=qid, why=Why(rule="test"))


@pytest.mark.parametrize(
    ("found", "gold", "same"),
    [
        (actor("Perrin"), GoldActor(names=("Léa Perrin",), type="person"), True),
        (actor("Léa Morel"), GoldActor(names=("Léa Perrin",), type="person"), False),
        (actor("Lima", "country", "PER"), GoldActor(names=("Pérou",), type="country", iso3="PER"), True),
        (actor("chancellerie", "organisation", "PER"), GoldActor(names=("Pérou",), type="country", iso3="PER"), True),
        (actor("Ana Ruiz", "person", "PER"), GoldActor(names=("Pérou",), type="country", iso3="PER"), False),
        (actor("Lima", "country", "PER"), GoldActor(names=("armée",), type="organisation", iso3="PER"), False),
        (actor("l'Organisation", qid="Q1"), GoldActor(names=("ONU",), type="igo", qid="Q1"), True),
        (actor("l'Organisation"), GoldActor(names=("ONU",), type="igo"), False),
    ],
)
def test_an_actor_is_the_annotated_one(found: Actor, gold: GoldActor, same: bool) -> None:
    assert identities(found, gold).any_is(["a1"], ["key"]) is same


def test_a_mention_names_an_actor_only_by_a_whole_name() -> None:
    text = "Léa Perrin parle. Elle rit."
    named = Mention(start=0, end=10, form="name")
    pronoun = Mention(start=18, end=22, form="pronoun")
    found = Actor(id="a1", name="la députée", type="person", mentions=(named, pronoun), why=Why(rule="test"))
    assert identities(found, GoldActor(names=("Léa Perrin",), type="person"), text).any_is(["a1"], ["key"])
    assert not identities(found, GoldActor(names=("Perrin",), type="person"), text).any_is(["a1"], ["key"])
    assert not identities(found, GoldActor(names=("elle",), type="person"), text).any_is(["a1"], ["key"])


def test_an_actor_that_the_record_does_not_have_is_nobody() -> None:
    assert not identities(actor("Perrin"), GoldActor(names=("Perrin",), type="person")).any_is(["a9"], ["key"])
