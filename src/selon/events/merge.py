"""Each event once: later mentions join the clearest one.

Two mentions are one event where the type is the same, no argument contradicts, and either they share an
argument or one is the headline's.
"""

from dataclasses import replace

from ..cast import Cast
from .draft import Draft
from .scene import Scene


def merge(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts without repetitions, in text order."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: d.span):
        at = next((i for i, other in enumerate(kept) if same(scene, other, draft)), None)
        if at is None:
            kept.append(draft)
        else:
            kept[at] = _clearer(scene, kept[at], draft)
    return sorted(kept, key=lambda d: d.span)


def same(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether two mentions can be of one event."""
    if one.type != other.type:
        return False
    return _agree(scene.cast, one.acting, other.acting) and _agree(scene.cast, one.receiving, other.receiving)


def _agree(cast: Cast, ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two sets of actors share one, or one that acts for another; an empty one contradicts nothing."""
    if not ones or not others or ones & others:
        return True
    return bool(_with_principals(cast, ones) & _with_principals(cast, others))


def _with_principals(cast: Cast, idents: frozenset[str]) -> frozenset[str]:
    return idents | {of for i in idents if (of := cast.actor(i).of)}


def _clearer(scene: Scene, one: Draft, other: Draft) -> Draft:
    """The mention with more arguments, outside the headline if both have as many; it takes over what only the other tells."""
    best, rest = (other, one) if _clarity(scene, other) > _clarity(scene, one) else (one, other)
    return replace(best, actors=best.actors or rest.actors, recipients=best.recipients or rest.recipients)


def _clarity(scene: Scene, draft: Draft) -> tuple[bool, int, bool]:
    told = bool(draft.actors) + bool(draft.recipients)
    return draft.status == "actual", told, not scene.in_headline(draft.token)
