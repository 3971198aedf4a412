"""From drafts to positions: how likely each is one that a careful coder records."""

from dataclasses import replace

from ..learned.model import Models
from .lexicon import Hit
from .scene import Draft, Scene
from .signs import signs

_LEAST = 0.16  # in folds F1 is the same up to .5, and plain demands would be lost


def decided(scene: Scene, drafts: list[Draft], hits: tuple[Hit, ...], by: Models) -> list[Draft]:
    """The drafts that are likely enough, each with its probability."""
    chances = by("positions-told").probabilities([signs(scene, draft, hits, drafts) for draft in drafts])
    scored = (replace(draft, score=float(chance)) for draft, chance in zip(drafts, chances, strict=True))
    return [draft for draft in scored if draft.score >= _LEAST]
