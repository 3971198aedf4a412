"""Features of mentions as sides, and who is chosen of them."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from selon.actors.read import read as read_actors
from selon.events.candidate import candidates
from selon.events.earlier import with_earlier
from selon.events.parties import chosen, parties
from selon.events.scene import Scene
from selon.events.sides import Surroundings, features
from selon.lang.speech import find
from selon.learned.features import Features
from selon.learned.forest import Real
from selon.parse.columns import Parse

Parsed = Callable[[str], Parse]
TEXT = "Le Ghana a bombardé le Togo. Le Pérou se tait."


def surroundings(parsed: Parsed, text: str) -> Surroundings:
    """The neighbourhood of the last trigger."""
    parse = parsed(text)
    scene = Scene(parse, read_actors(parse, find(parse), None, ()))
    return Surroundings(scene, *list(with_earlier(candidates(scene)))[-1])


def names(around: Surroundings, chances: Sequence[float]) -> list[str]:
    found = chosen(around, np.array(chances))
    return [around.scene.cast.actor(a.actor).name for a in found.arguments]


def test_a_side_s_features_tell_slot_path_and_order(parsed: Parsed) -> None:
    around = surroundings(parsed, TEXT)
    told = {around.scene.cast.actor(p.actor).name: features(around, p, 0, "recipient") for p in around.mentions}
    assert (told["Togo"]["ruled"], told["Togo"]["slot_obj"], told["Togo"]["ahead"]) == (1.0, 1.0, 2.0)
    assert told["Ghana"]["ruled_other"] == 1.0
    assert "slot_obj" not in told["Ghana"]
    assert (told["Pérou"]["sentence"], told["Pérou"]["up"]) == (1.0, 10.0)


def test_the_likeliest_is_chosen_and_nobody_where_none_is_likely(parsed: Parsed) -> None:
    around = surroundings(parsed, TEXT)
    order = [around.scene.cast.actor(p.actor).name for p in around.mentions]
    likely = [0.9 if name == "Togo" else 0.1 for name in order]
    assert names(around, likely) == ["Togo"]
    assert names(around, [0.1] * len(order)) == []
    assert names(around, [0.8 if name == "Togo" else 0.6 for name in order])[0] == "Togo"


def test_who_acts_is_not_acted_upon(parsed: Parsed) -> None:
    around = surroundings(parsed, TEXT)

    def everybody(examples: Sequence[Features]) -> Real:
        return np.array([0.9 - 0.1 * at for at in range(len(examples))])

    def nearest(examples: Sequence[Features]) -> Real:
        return np.array([0.9] + [0.0] * (len(examples) - 1))

    found = parties(around, {"actor": nearest, "recipient": everybody})
    assert len(found.actor.arguments) == 1
    assert found.actor.idents.isdisjoint(found.recipient.idents)


@pytest.mark.parametrize("count", [10, 400])
def test_a_crowd_of_mentions_costs_no_more_than_its_nearest(parsed: Parsed, count: int) -> None:
    around = surroundings(parsed, "Le Ghana a bombardé le Togo, " + ", ".join(["le Pérou", "le Chili"] * count) + ".")
    assert len(around.mentions) <= 46
