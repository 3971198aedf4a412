"""Why two things may be one: a flat list of features for each kind, each with a weight and a test.

A test gives the words that say what it found, or None. The docstring of a test is its public description.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from ..store.ledger import Judgement, Kind, Verdict

SAME, DOUBTFUL = 0.7, 0.45  # scores from which on two things are the same, or may be


class Feature(NamedTuple):
    """A test and what it counts; negative weights speak for two things."""

    weight: float
    test: Callable[[Any, Any], str | None]


class Compared(NamedTuple):
    """What a comparison gave: 0 to 1, and why, the weightiest first."""

    score: float
    reasons: tuple[str, ...]

    @property
    def verdict(self) -> Verdict:
        """What the score says."""
        if self.score >= SAME:
            return "same"
        return "unsure" if self.score >= DOUBTFUL else "different"


def compare(features: Sequence[Feature], one: Any, other: Any) -> Compared:
    """The sum of the weights of those features that hold."""
    held = [(feature.weight, words) for feature in features if (words := feature.test(one, other)) is not None]
    held.sort(key=lambda pair: -abs(pair[0]))
    score = min(1.0, max(0.0, sum(weight for weight, _ in held)))
    return Compared(round(score, 3), tuple(words for _, words in held))


def judged(kind: Kind, one: str, other: str, compared: Compared, verdict: Verdict | None = None) -> Judgement:
    """A judgement of the program. The lesser member stands on the left, so that a pair has one form."""
    left, right = sorted((one, other))
    return Judgement(
        kind=kind,
        left=left,
        right=right,
        verdict=verdict or compared.verdict,
        score=compared.score,
        reasons=compared.reasons,
        judge=PROGRAM,
    )


PROGRAM = "selon"
