"""Who takes part in an event: the mentions that the models hold for its actors and recipients, or nobody."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import get_args

from ..cast import Part
from ..learned.features import Features
from ..learned.forest import Real
from ..model import Argument
from .scene import Scene
from .sides import Side, Surroundings, features

Judge = Callable[[Sequence[Features]], Real]  # features of mentions → the probability that each is the side
_LEAST = 0.15  # below it nobody is named; an event with doubtful sides has to be likely as a whole (`decide.py`)
_BESIDE = 0.35  # from it on others are named beside the likeliest
_FEW = 8  # arguments of one side at most: longer lists are no longer read


@dataclass(frozen=True, slots=True)
class Chosen:
    """One side of an event: its arguments, likeliest first; the probability of the likeliest of all actors, and by
    how much it is ahead of the next."""

    arguments: tuple[Argument, ...] = ()
    chance: float = 0.0
    lead: float = 0.0

    @property
    def idents(self) -> frozenset[str]:
        """The ids of the actors."""
        return frozenset(argument.actor for argument in self.arguments)


@dataclass(frozen=True, slots=True)
class Parties:
    """Both sides of an event."""

    actor: Chosen
    recipient: Chosen

    @property
    def named(self) -> bool:
        """Whether anybody takes part at all."""
        return bool(self.actor.arguments or self.recipient.arguments)


def weighed(around: Surroundings) -> dict[Side, list[Features]]:
    """The features of every mention nearby, for each side."""
    return {
        side: [features(around, part, order, side) for order, part in enumerate(around.mentions)]
        for side in get_args(Side)
    }


def parties(around: Surroundings, judges: dict[Side, Judge]) -> Parties:
    """Both sides of the candidate as the models judge them."""
    told = weighed(around)
    actor = chosen(around, judges["actor"](told["actor"]))
    if around.candidate.at.found.roles.mutual and not around.candidate.refused:  # both do it to each other
        return Parties(actor, Chosen(actor.arguments if len(actor.arguments) > 1 else (), actor.chance, actor.lead))
    recipient = chosen(around, judges["recipient"](told["recipient"]), without=actor)
    return Parties(actor, recipient)


def chosen(around: Surroundings, chances: Real, without: Chosen | None = None) -> Chosen:
    """The likeliest mention of each actor that is likely enough, but of no actor already on the other side."""
    best: dict[str, tuple[float, Part]] = {}
    for part, chance in zip(around.mentions, chances, strict=True):
        if chance > best.get(part.actor, (0.0, part))[0]:
            best[part.actor] = (float(chance), part)
    taken = without.idents if without is not None else frozenset()
    ranked = sorted((held for held in best.values() if held[1].actor not in taken), key=lambda held: -held[0])
    kept = [part for at, (chance, part) in enumerate(ranked) if chance >= (_BESIDE if at else _LEAST)]
    arguments = tuple(argument(around.scene, part) for part in kept[:_FEW])
    first, second = ([chance for chance, _ in ranked] + [0.0, 0.0])[:2]
    return Chosen(arguments, first, first - second)


def argument(scene: Scene, part: Part) -> Argument:
    """A mention as an event's argument."""
    parse = scene.parse
    return Argument(actor=part.actor, start=parse.start[part.first], end=parse.end[part.last - 1])
