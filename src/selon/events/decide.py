"""From candidates to events that are told: the models choose each one's sides, then whether it is an event at all."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..learned.features import Features
from ..learned.model import Models
from .candidate import Candidate, candidates
from .domains import is_sport
from .earlier import with_earlier
from .harm import is_mere_harm
from .parties import Judge, Parties, parties
from .scene import Scene
from .sides import Side, Surroundings
from .signs import signs

_LEAST = 0.3  # at a lower probability more is lost than gained, in F1 on folds of the gold


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with the sides chosen for it and the signs that it is told; `score`: the probability that it is."""

    around: Surroundings
    parties: Parties
    signs: Features
    score: float = 0.0

    @property
    def candidate(self) -> Candidate:
        """The candidate that is weighed."""
        return self.around.candidate


def judges(by: Models) -> dict[Side, Judge]:
    """The models that choose actors and recipients."""
    return {
        "actor": by("events-actor").probabilities,
        "recipient": by("events-recipient").probabilities,
    }


def weighed(scene: Scene, by: dict[Side, Judge]) -> Iterator[Weighed]:
    """Every candidate of a dispatch with its sides and signs, in text order."""
    told: list[tuple[Candidate, Parties]] = []
    for candidate, before in with_earlier(candidates(scene)):
        around = Surroundings(scene, candidate, before)
        sides = parties(around, by)
        yield Weighed(around, sides, signs(around, sides, told))
        told.append((candidate, sides))


def decided(scene: Scene, by: Models) -> Iterator[Weighed]:
    """The candidates that are more likely events with these sides than not worth recording."""
    found = [held for held in weighed(scene, judges(by)) if held.parties.named]
    scores = by("events-told").probabilities([held.signs for held in found])
    for held, score in zip(found, scores, strict=True):
        if score >= _LEAST and not _is_elsewhere(scene, held):
            yield replace(held, score=float(score))


def _is_elsewhere(scene: Scene, held: Weighed) -> bool:
    """What is no event whatever else speaks for it: a match, an accident."""
    return is_sport(scene, held.candidate.head) or is_mere_harm(scene, held.candidate, held.parties)
