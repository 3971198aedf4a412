"""Harm that nobody did: "Un autocar est tombé dans un ravin. Douze passagers ont été blessés" tells no attack."""

from .candidate import Candidate
from .parties import Parties
from .scene import Scene

_HARM = frozenset("tuer blesser périr mourir décéder succomber perdre trouver coûter mort victime blessé".split())
_NEAR = 3  # sentences in which the attack would be told


def is_mere_harm(scene: Scene, found: Candidate, sides: Parties) -> bool:
    """Whether only the harm is told, by nobody, and no deed of violence is told near it."""
    if found.type != "ASSAULT" or sides.actor.arguments or not _is_harm(found.at.found.row.lemma):
        return False
    number = scene.parse.sentence_of
    here = number[found.head]
    return not any(
        other.row.type == "ASSAULT" and not _is_harm(other.row.lemma) and abs(number[token] - here) <= _NEAR
        for token, other in scene.triggers.items()
    )


def _is_harm(lemma: str) -> bool:
    return lemma.split(" ")[0].removeprefix("s'") in _HARM
