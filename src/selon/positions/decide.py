"""From leads to positions: how likely each is one, for or against, and one for each holder and sentence."""

from collections.abc import Iterator
from dataclasses import replace

from ..learned.model import Models
from .leads import Lead
from .lexicon import Hit
from .scene import Draft, Scene
from .signs import signs

# From which probability on a lead is taken: what rules drafted is a position more often than the rest, and is left
# out only where it is likely none; at other values more is lost than gained, in F1 on folds of the gold.
_RULED, _OTHER = 0.15, 0.6
MADE = frozenset({"event", "statement"})  # rules whose stance the model decides


def decided(scene: Scene, found: list[Lead], hits: tuple[Hit, ...], by: Models) -> list[Draft]:
    """The drafts that are more likely positions than not, each with its probability, in text order."""
    ruled = [lead for lead in found if lead.draft.rule not in MADE]
    examples = [signs(scene, lead, hits, ruled) for lead in found]
    told, against = by("positions-told").probabilities(examples), by("positions-against").probabilities(examples)
    scored = [
        replace(_turned(lead.draft, contrary), score=float(chance))
        for lead, chance, contrary in zip(found, told, against, strict=True)
        if chance >= (_OTHER if lead.draft.rule in MADE else _RULED)
    ]
    return sorted(_distinct(scene, scored), key=lambda draft: draft.evidence)


def _turned(draft: Draft, against: float) -> Draft:
    """A draft of an event or statement with the stance that the model finds."""
    if draft.rule not in MADE:
        return draft
    return replace(draft, stance="against" if against > 0.5 else "for")


def _distinct(scene: Scene, drafts: list[Draft]) -> Iterator[Draft]:
    """The likeliest of a side's drafts in a sentence; rules may draft several that they tell apart."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (-d.score, d.rule in MADE)):
        if not any(_repeats(scene, draft, other) for other in kept):
            kept.append(draft)
    yield from kept


def _repeats(scene: Scene, draft: Draft, other: Draft) -> bool:
    number = scene.parse.sentence_of
    apart = number[draft.evidence[0]] != number[other.evidence[0]]
    return not apart and _one_side(scene, draft.actor, other.actor) and not {draft.rule, other.rule}.isdisjoint(MADE)


def _one_side(scene: Scene, one: str, other: str) -> bool:
    mine, yours = scene.cast.actor(one), scene.cast.actor(other)
    return one == other or mine.of == other or yours.of == one
