"""Whom a bare description takes up."""

from collections.abc import Callable

import pytest

from selon.cast import Cast

CastOf = Callable[..., Cast]


def meant(cast: Cast, text: str, words: str) -> str | None:
    """The name of the actor that the last occurrence of some words means."""
    at = text.rindex(words)
    names = [a.name for a in cast.actors for m in a.mentions if (m.start, m.end) == (at, at + len(words))]
    return names[0] if names else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("La Norvège a signé. Le gouvernement attend.", "Le gouvernement", "Norvège"),
        ("La Norvège a reçu la Suède. La Norvège attend. Ce pays a signé.", "Ce pays", "Norvège"),
        ("La Norvège a signé. Son cabinet est fermé.", "Son cabinet", "Son cabinet"),
        ("La Norvège a signé. L'ambassade est fermée.", "L'ambassade", "L'ambassade"),
        ("La Norvège a signé. Le royaume attend.", "Le royaume", "Norvège"),
        ("La Pologne a signé. Le royaume attend.", "Le royaume", "Le royaume"),
    ],
)
def test_a_state_without_its_name(cast_of: CastOf, text: str, words: str, name: str) -> None:
    assert meant(cast_of(text), text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("La Croix-Rouge a écrit. L'organisation attend.", "L'organisation", "Croix-Rouge"),
        ("Greenpeace a vu Amnesty International. L'organisation attend.", "L'organisation", "L'organisation"),
        ("Airbus a signé. Le parti attend.", "Le parti", "Le parti"),
        ("Airbus a signé. Son parti attend.", "Son parti", "Son parti"),
    ],
)
def test_a_body_without_its_name(cast_of: CastOf, text: str, words: str, name: str) -> None:
    assert words == name or name in (meant(cast_of(text), text, words) or "")
    if words == name:
        assert meant(cast_of(text), text, words) in (words, None)
