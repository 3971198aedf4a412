"""Adjectives and the countries that they mean."""

from collections.abc import Callable

import pytest

from selon.cast import Cast

CastOf = Callable[..., Cast]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("L'armée norvégienne a démenti.", "NOR"),
        ("L'armée coréenne a démenti.", None),
        ("L'armée coréenne a démenti. La Corée du Sud attend.", "KOR"),
    ],
)
def test_an_adjective_that_two_share_needs_its_country(cast_of: CastOf, text: str, code: str | None) -> None:
    army = next(actor for actor in cast_of(text).actors if "armée" in actor.name)
    assert army.codes.country == code
