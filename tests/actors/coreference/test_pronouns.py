"""Whom a pronoun means."""

from collections.abc import Callable

import pytest

from selon.actors.coreference.pronouns import pronouns
from selon.cast import Cast
from selon.parse.columns import Parse

Parsed = Callable[[str], Parse]
CastOf = Callable[..., Cast]


def meant(cast: Cast, text: str, words: str) -> str | None:
    """The name of the actor that the last occurrence of some words means."""
    at = text.rindex(words)
    names = [a.name for a in cast.actors for m in a.mentions if (m.start, m.end) == (at, at + len(words))]
    return names[0] if names else None


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("M. Paul Mérand est arrivé. Il dort.", "Il", "Paul Mérand"),
        ("Mme Jeanne Vasseur est arrivée. Elle dort.", "Elle", "Jeanne Vasseur"),
        ("M. Paul Mérand a vu Mme Jeanne Vasseur. Elle dort.", "Elle", "Jeanne Vasseur"),
        ("Mme Jeanne Vasseur a vu M. Paul Mérand. Elle dort.", "Elle", "Jeanne Vasseur"),
        ("Paul Mérand, qui dirige la Ligue, dort.", "qui", "Paul Mérand"),
        ("M. Paul Mérand a vendu sa voiture.", "sa", "Paul Mérand"),
        ("M. Paul Mérand est arrivé. Sa voiture est en panne.", "Sa", "Paul Mérand"),
        ("Mme Jeanne Vasseur est arrivée. Il dort.", "Il", None),
        ("Il dort. M. Paul Mérand est arrivé.", "Il", None),
        ("M. Paul Mérand est arrivé. Ils dorment.", "Ils", None),
    ],
)
def test_gender_number_and_order(cast_of: CastOf, text: str, pronoun: str, name: str | None) -> None:
    assert meant(cast_of(text), text, pronoun) == name


def test_farther_than_a_reader_remembers_is_nobody(cast_of: CastOf) -> None:
    text = "M. Paul Mérand est arrivé. " + "Rien ne bouge dans la rue. " * 9 + "Il dort."
    assert meant(cast_of(text), text, "Il") is None


def test_words_in_a_quotation_answer_no_pronoun_outside(cast_of: CastOf) -> None:
    text = "M. Jean Brémond a dit : « M. Paul Mérand dort. » Il a quitté la salle."
    assert meant(cast_of(text), text, "Il") == "Jean Brémond"


@pytest.mark.parametrize(
    "text",
    ["Il faut partir.", "Il y a trois blessés.", "Il s'agit d'une erreur.", "Il pleut.", "Le mois dernier fut long."],
)
def test_words_that_mean_nobody(parsed: Parsed, text: str) -> None:
    assert list(pronouns(parsed(text))) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La Ligue Horizon a parlé. Son porte-parole, Paul Mérand, dort.", "Ligue Horizon"),
        ("M. Paul Mérand a parlé aux familles. Son avocat dort.", "Paul Mérand"),
        ("La Ligue Horizon a parlé. Son épouse dort.", None),
    ],
)
def test_a_possessive_is_whose_such_an_officer_or_relative_can_be(cast_of: CastOf, text: str, name: str | None) -> None:
    assert meant(cast_of(text), text, "Son") == name
