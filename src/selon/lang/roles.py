"""Which dependent of a trigger fills which role, written as a frame and read into `Roles`.

A frame is `ACTOR>RECIPIENT` or, where both sides do it to each other, `ACTOR~RECIPIENT`; a space and
the theme may follow: `subj>à de_inf/obj` ("demander à X de …"). Alternatives are parted by `/`, the
best first; `∅` is a side that the trigger never names.

subj    the subject; in a passive, the "par" complement
obj     the direct object; in a passive, the subject
adj     an adjective of nationality or belonging ("les frappes russes")
poss    a possessive ("son arrestation")
à, de, contre, avec …   a complement with that preposition; `_` stands for a space ("face_à")
de_inf, à_inf, que      an infinitive or a clause: only as theme
"""

from dataclasses import dataclass
from functools import cache

NOTHING = "∅"
CLAUSES = frozenset({"de_inf", "à_inf", "que"})
PREPOSITIONS = frozenset(
    "à de contre avec sur par envers pour en dans chez devant derrière entre vers visant auprès_de face_à "
    "en_faveur_de à_l'égard_de".split()
)
SLOTS = frozenset({"subj", "obj", "adj", "poss"}) | PREPOSITIONS


@dataclass(frozen=True, slots=True)
class Roles:
    """The slots in which a trigger's actor, recipient and theme are looked for, each best first.

    `mutual`: both sides are actors and recipients ("X s'entretient avec Y", "des combats entre X et Y").
    """

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    theme: tuple[str, ...] = ()
    mutual: bool = False


@cache
def roles(frame: str) -> Roles:
    """The roles that a frame describes; ValueError where it breaks the grammar above."""
    sides, _, theme = frame.partition(" ")
    mutual = "~" in sides
    actor, sign, recipient = sides.partition("~" if mutual else ">")
    if not sign:
        raise ValueError(f"a frame needs '>' or '~' between actor and recipient: {frame!r}")
    return Roles(
        _slots(actor, SLOTS, frame),
        _slots(recipient, SLOTS | CLAUSES, frame),
        _slots(theme, SLOTS | CLAUSES, frame) if theme else (),
        mutual,
    )


def _slots(side: str, known: frozenset[str], frame: str) -> tuple[str, ...]:
    if side == NOTHING:
        return ()
    slots = tuple(side.split("/"))
    wrong = [slot for slot in slots if slot not in known]
    if wrong:
        raise ValueError(f"unknown slot {', '.join(wrong)!r} in frame {frame!r}")
    return slots
