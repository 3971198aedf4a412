"""Whom words are aimed at that name nobody as their recipient: the one of whom they speak.

« Si le voisin ferme le pont, nous fermerons la route », a menacé le ministre: the neighbour is threatened.
"""

from ..cast import Part
from ..model import Argument
from .draft import Draft
from .hosts import host
from .people import arguments
from .roles import cast_roles
from .scene import Scene


def mentioned(scene: Scene, draft: Draft) -> tuple[Argument, ...]:
    """The only other actor that is named in what the words say, or the subject of its first clause."""
    below = _below(scene, draft)
    if below:
        return below
    if draft.type == "REQUEST" and draft.token not in scene.told_by:
        return ()  # "exige la libération des élus": who is to be freed is not asked
    spans = _spans(scene, draft)
    own = {*draft.acting, *(of for a in draft.acting if (of := scene.cast.actor(a).of))}
    held = [
        p for p in scene.cast.parts if _counts(scene, p, own) and any(s <= p.first and p.last <= e for s, e in spans)
    ]
    held.sort(key=lambda p: p.first)
    if draft.type == "REQUEST":
        held = [p for p in held if scene.parse.dep[p.head].startswith("nsubj")]
    if not held:
        return ()
    first = held[0]
    if len({p.actor for p in held}) > 1 and not scene.parse.dep[first.head].startswith("nsubj"):
        joined = arguments(scene, first.head)
        return joined if {p.actor for p in held} <= {a.actor for a in joined} else ()
    return (Argument(actor=first.actor, start=scene.parse.start[first.first], end=scene.parse.end[first.last - 1]),)


def _below(scene: Scene, draft: Draft) -> tuple[Argument, ...]:
    """Whom the threatened act would hit: "menace de porter plainte contre le maire"."""
    if draft.type != "THREATEN":
        return ()
    for child in scene.parse.children[draft.token]:
        if child in scene.triggers and child > draft.token:
            _, recipients = cast_roles(scene, host(scene, scene.triggers[child]))
            return tuple(a for a in recipients if a.actor not in draft.acting)
    return ()


def _counts(scene: Scene, part: Part, own: set[str]) -> bool:
    parse, actor = scene.parse, scene.cast.actor(part.actor)
    if part.form == "pronoun" or parse.pos[part.head] == "PRON" or parse.has(part.first, "Poss=Yes"):
        return False
    return part.actor not in own and actor.of not in own


def _spans(scene: Scene, draft: Draft) -> list[tuple[int, int]]:
    """The tokens of what is said: the content of the statement that the verb introduces, else its clause or object."""
    parse = scene.parse
    statement = scene.told_by.get(draft.token)
    if statement is not None:
        ranges = [parse.tokens_within(c.start, c.end) for c in statement.content]
        return [(r.start, r.stop) for r in ranges if len(r)]
    below = [
        c
        for c in parse.children[draft.token]
        if c > draft.token and parse.dep[c] in {"xcomp", "ccomp", "obj", "obl:arg"}
    ]
    return [parse.subtree(c) for c in below]
