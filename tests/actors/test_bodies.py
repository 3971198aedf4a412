"""Bodies beside their noun."""

from collections.abc import Callable

import pytest

from selon.cast import Cast

CastOf = Callable[..., Cast]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("L'ONG Human Rights Watch a dénoncé l'attaque.", "Human Rights Watch", "L'ONG Human Rights Watch"),
        ("Le groupe Horizon a dénoncé l'attaque.", "Horizon", "Le groupe Horizon"),
    ],
)
def test_the_noun_of_a_body_belongs_to_its_name(cast_of: CastOf, text: str, name: str, words: str) -> None:
    [actor] = [a for a in cast_of(text).actors if a.name == name]
    assert text[actor.mentions[0].start : actor.mentions[0].end] == words
    assert actor.type == "organisation"
