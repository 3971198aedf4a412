"""Names of countries and capitals where no state acts."""

from collections.abc import Callable

import pytest

from selon.cast import Cast

CastOf = Callable[..., Cast]


def states(cast: Cast) -> set[str]:
    return {actor.name for actor in cast.actors if actor.iso3}


@pytest.mark.parametrize(
    "text",
    [
        "Le concert a eu lieu au Stade de France.",
        "Les manifestants sont au rond-point du Portugal.",
        "Rome : un pont s'effondre",
        "Un nuage recouvre Paris.",
        "Ils habitent à Moscou.",
        "La rue de Saint-Martin de Crau est fermée.",
        "Le mandat de Hollande est terminé.",
    ],
)
def test_places_and_parts_of_names(cast_of: CastOf, text: str) -> None:
    assert states(cast_of(text)) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paris a protesté auprès de Moscou.", "France"),
        ("Washington accuse Moscou.", "Russie"),
        ("Un accord a été signé avec Rome.", "Italie"),
        ("La Hollande a gagné.", "Pays-Bas"),
    ],
)
def test_states_that_act_or_are_dealt_with(cast_of: CastOf, text: str, name: str) -> None:
    assert name in states(cast_of(text))
