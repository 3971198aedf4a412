"""Whom an object pronoun before its verb means."""

from collections.abc import Callable

import pytest

from selon.cast import Cast

from .test_pronouns import meant

CastOf = Callable[..., Cast]


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("La maire, Rosa Almeida, est arrivée. Le préfet, Paul Mérand, lui a répondu.", "lui", "Rosa Almeida"),
        ("La maire, Rosa Almeida, est arrivée. Le préfet, Paul Mérand, l'a reçue.", "l'", "Rosa Almeida"),
        ("Mme Rosa Almeida est arrivée. Le préfet souhaite la recevoir.", "la", "Rosa Almeida"),
        ("Paul Mérand est mort. Les habitants lui rendent hommage.", "lui", "Paul Mérand"),
        ("Des grévistes bloquent le port. La police les a dispersés.", "les", "Des grévistes"),
        ("Des grévistes bloquent le port. Le préfet leur a parlé.", "leur", "Des grévistes"),
    ],
)
def test_the_object_is_who_was_told_of_and_does_not_act(cast_of: CastOf, text: str, pronoun: str, name: str) -> None:
    assert meant(cast_of(text), text, pronoun) == name


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("M. Paul Mérand est arrivé. Il l'a dit lundi.", "l'"),  # a clause
        ("M. Paul Mérand est arrivé. Il lui parle.", "lui"),  # he does it
        ("M. Paul Mérand a reçu M. Jean Laurier. La police l'a arrêté.", "l'"),  # either
        ("M. Paul Mérand a signé un accord. La presse l'a critiqué.", "l'"),  # the deal
        ("M. Paul Mérand est arrivé, comme l'indique la police.", "l'"),
        ("M. Paul Mérand refuse de le voir.", "le"),
    ],
)
def test_what_is_not_plain_stays_open(cast_of: CastOf, text: str, pronoun: str) -> None:
    assert meant(cast_of(text), text, pronoun) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("M. Paul Mérand a vu un émissaire. Celui-ci dort.", "un émissaire"),
        ("M. Paul Mérand a vu Mme Rosa Almeida. Celle-ci dort.", "Rosa Almeida"),
    ],
)
def test_celui_ci_is_who_was_named_last(cast_of: CastOf, text: str, name: str) -> None:
    words = "Celui-ci" if "Celui-ci" in text else "Celle-ci"
    assert meant(cast_of(text), text, words) == name
