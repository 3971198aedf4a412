"""Which actors a record keeps: those with a name, and those that a fact speaks of."""

from ..cast import Cast
from ..model import Actor, Statement


def keep(cast: Cast, statements: tuple[Statement, ...]) -> tuple[Actor, ...]:
    """Named actors, and described ones that say something or stand behind one who is kept."""
    used = {s.speaker for s in statements} | {a for s in statements for a in s.addressees}
    kept = {a.id for a in cast.actors if a.id in used or a.why.rule == "actors/name"}
    kept |= {a.of for a in cast.actors if a.id in kept and a.of}
    return tuple(a for a in cast.actors if a.id in kept)
