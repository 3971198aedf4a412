"""A word of stance with its holder and its proposal behind it: X appelle à P, X est hostile à P, le refus de X de P."""

from collections.abc import Iterator

from .conditions import condition, without
from .frames import proposals
from .holders import holders
from .lexicon import Hit
from .negation import stance
from .scene import Draft, Extent, Scene


def read(scene: Scene, hits: tuple[Hit, ...]) -> Iterator[Draft]:
    """Drafts for the words whose proposal follows; those inside another's proposal are not asserted."""
    inside = -1
    for hit in hits:
        if hit.row.pos in {"modal", "verdict"} or (hit.head < inside and hit.row.pos != "noun"):
            continue
        who = None
        for extent in proposals(scene, hit):
            who = holders(scene, hit) if who is None else who
            for actor in who:
                draft = _draft(scene, hit, extent, actor)
                if draft is not None:
                    inside = max(inside, draft.proposal.last)
                    yield draft


def _draft(scene: Scene, hit: Hit, extent: Extent, actor: str) -> Draft | None:
    taken = stance(scene.parse, hit.head, hit.row)
    if taken is None:
        return None
    put = condition(scene, hit.row, extent.head + 1)
    extent = without(extent, put, scene.parse)
    said = scene.cued(hit.head) or scene.statement(hit.head)
    return Draft(
        rule=hit.row.pos,
        actor=actor,
        stance="conditional" if put is not None else taken,
        proposal=extent,
        evidence=(hit.head, extent.last),
        condition=put,
        basis=None if said is None else said.id,
    )
