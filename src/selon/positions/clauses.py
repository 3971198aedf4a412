"""A word of stance with its holder and its proposal behind it: X appelle à P, X est hostile à P, le refus de X de P."""

from collections.abc import Iterator

from .conditions import condition, without
from .frames import proposals
from .holders import holder
from .lexicon import Hit
from .negation import stance
from .scene import Draft, Extent, Scene


def read(scene: Scene, hits: tuple[Hit, ...]) -> Iterator[Draft]:
    """Drafts for the words whose proposal follows; those inside another's proposal are not asserted."""
    inside = -1
    for hit in hits:
        if hit.row.pos in {"modal", "verdict"} or hit.head < inside:
            continue
        found = proposals(scene, hit)
        for extent in found:
            draft = _draft(scene, hit, extent)
            if draft is not None:
                inside = max(inside, draft.proposal.last)
                yield draft


def _draft(scene: Scene, hit: Hit, extent: Extent) -> Draft | None:
    who, taken = holder(scene, hit), stance(scene.parse, hit.head, hit.row)
    if who is None or taken is None:
        return None
    put = condition(scene, hit.row, extent.head + 1)
    extent = without(extent, put, scene.parse)
    said = scene.cued(hit.head) or scene.statement(hit.head)
    return Draft(
        rule=hit.row.pos,
        actor=who,
        stance="conditional" if put is not None else taken,
        proposal=extent,
        evidence=(hit.head, extent.last),
        condition=put,
        basis=None if said is None else said.id,
    )
