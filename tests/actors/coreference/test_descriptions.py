"""Whom a description of one person takes up."""

from collections.abc import Callable

import pytest

from selon.cast import Cast

CastOf = Callable[..., Cast]


def told(cast: Cast, text: str, words: str) -> str | None:
    """The name of the actor that the last occurrence of some words means, None where that is an actor of its own."""
    at = text.rindex(words)
    actor = next((a for a in cast.actors for m in a.mentions if m.start == at), None)
    return actor.name if actor is not None and len(actor.mentions) > 1 else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Le président, Jean Laurier, est parti. Le chef de l'Etat dort.", "Le chef", "Jean Laurier"),
        ("Le Premier ministre, Paul Mérand, dort. Le chef du gouvernement rêve.", "Le chef", "Paul Mérand"),
        ("La ministre des Affaires étrangères, Rosa Almeida, dort. La patronne de la diplomatie rêve.",
         "La patronne", "Rosa Almeida"),
        ("La maire, Rosa Almeida, est partie. L'élue reviendra.", "L'élue", "Rosa Almeida"),
        ("L'ambassadeur norvégien Lars Aldersen est arrivé. Le diplomate norvégien dort.", "Le diplomate",
         "Lars Aldersen"),
        ("L'émissaire, le Norvégien Lars Aldersen, est arrivé. Le diplomate norvégien dort.", "Le diplomate",
         "Lars Aldersen"),
        ("Paul Mérand a été arrêté. Le suspect se tait.", "Le suspect", "Paul Mérand"),
        ("Paul Mérand, accusé de vol, est arrivé. L'accusé se tait.", "L'accusé", "Paul Mérand"),
        ("Nadia Brunel a entendu un bruit. Cette enseignante habite au-dessus.", "Cette", "Nadia Brunel"),
        ("Mme Nadia Brunel est arrivée. La jeune femme sourit.", "La jeune", "Nadia Brunel"),
        ("Le suspect, Paul Mérand, est là. L'homme de 42 ans dort.", "L'homme", "Paul Mérand"),
        ("Un détenu a fui. L'homme court.", "L'homme", "Un détenu"),
    ],
)  # fmt: skip
def test_a_description_takes_up_a_person(cast_of: CastOf, text: str, words: str, name: str) -> None:
    assert told(cast_of(text), text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le chercheur Ali Benslimane étudie. Un bijoutier a été tué. Le suspect est en fuite.", "Le suspect"),
        ("Leïla Mansouri dort. L'un des accusés a été frappé.", "un des"),
        ("Paul Mérand a vu Jean Laurier. L'homme dort.", "L'homme"),
        ("Le président norvégien, Lars Aldersen, dort. Le dirigeant suédois rêve.", "Le dirigeant"),
        ("La maire, Rosa Almeida, est partie. L'élu reviendra.", "L'élu"),
        ("Le procureur, Paul Mérand, a dit que le quinquagénaire dormait.", "le quinquagénaire"),
        ("Le président Jean Laurier est mort. C'est le premier homme à mourir ici.", "le premier"),
        ("L'ancien président Jean Laurier est là. Le chef de l'Etat dort.", "Le chef"),
    ],
)
def test_what_is_not_plain_takes_up_nobody(cast_of: CastOf, text: str, words: str) -> None:
    assert told(cast_of(text), text, words) is None
