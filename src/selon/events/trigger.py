"""What a trigger is and how it stands in its sentence, as features that several models share."""

from ..learned.features import Features
from ..parse.phrases import is_finite
from .candidate import Candidate
from .scene import Scene
from .voice import is_infinitive, is_passive

_VERBS = frozenset({"VERB", "AUX"})


def described(scene: Scene, candidate: Candidate) -> Features:
    """The trigger's row, voice, form and place in the sentence."""
    parse, head, row = scene.parse, candidate.head, candidate.at.found.row
    roles = candidate.at.found.roles
    return {
        "type": candidate.type,
        "pos": row.pos,
        "mode": row.mode or "-",
        "mutual": float(roles.mutual),
        "strong": float(row.strength == "strong"),
        "status": candidate.status,
        "passive": float(candidate.at.verbal and is_passive(parse, head)),
        "finite": float(parse.pos[head] in _VERBS and is_finite(parse, head)),
        "infinitive": float(is_infinitive(parse, head)),
        "dep": parse.dep[head],
        "light": candidate.at.part or "-",
        "headline": float(scene.in_headline(head)),
        "first_actor": (*roles.actor, "∅")[0],
        "first_recipient": (*roles.recipient, "∅")[0],
    }
