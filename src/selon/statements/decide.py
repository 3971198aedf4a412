"""Which drafts are statements that a careful coder records, and who speaks in them, as the models hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from ..learned.features import Features
from ..learned.model import Models
from ..model import Statement, Why
from .signs import signs
from .voices import Stage, Voice, features

_LEAST = 0.5  # what is more likely no statement than one is left out
_SURE = 0.4  # a speaker less likely than this is left open
_AHEAD = 0.15  # by how much another speaker must be likelier than the one that the rules found


@dataclass(frozen=True, slots=True)
class Weighed:
    """A statement with its likeliest speaker and the signs that it is one."""

    said: Statement
    signs: Features


def weighed(stage: Stage, statements: Sequence[Statement], by: Models) -> Iterator[Weighed]:
    """Each statement, in text order, with the speaker that the model finds."""
    before: str | None = None
    for said in sorted(statements, key=lambda s: s.content[0].start):
        voice = Voice(stage, said, before)
        chances = by("statements-speaker").probabilities(weighed_mentions(voice))
        speaker, chance = _speaker(voice, [float(chance) for chance in chances])
        spoken = said if speaker == said.speaker else replace(said, speaker=speaker)
        yield Weighed(spoken, signs(voice, spoken, chance))
        before = speaker or before


def weighed_mentions(voice: Voice) -> list[Features]:
    """The features of every mention that may be the speaker."""
    return [features(voice, part, order) for order, part in enumerate(voice.mentions)]


def _speaker(voice: Voice, chances: list[float]) -> tuple[str | None, float]:
    """The likeliest actor, or the rules' own where no other is clearly likelier; nobody where none is likely."""
    best: dict[str, float] = {}
    for part, chance in zip(voice.mentions, chances, strict=True):
        best[part.actor] = max(chance, best.get(part.actor, 0.0))
    ruled = voice.said.speaker
    if not best or (voice.said.source is None and voice.said.cue is None):
        return ruled, best.get(ruled or "", 0.0)  # a post is its owner's
    first = max(best, key=lambda actor: best[actor])
    if ruled is not None and best[first] < best.get(ruled, 0.0) + _AHEAD:
        first = ruled
    chance = best.get(first, 0.0)
    return (first, chance) if chance >= _SURE else (None, chance)


def decided(stage: Stage, statements: Sequence[Statement], by: Models) -> list[Statement]:
    """The statements that are more likely some than none, each with its probability."""
    found = list(weighed(stage, statements, by))
    scores = by("statements-told").probabilities([held.signs for held in found])
    return [
        replace(held.said, why=Why(rule=held.said.why.rule, score=round(float(score), 2)))
        for held, score in zip(found, scores, strict=True)
        if score >= _LEAST
    ]
