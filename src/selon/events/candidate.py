"""A trigger as an event that may be told: what its frame and its clause say of it, before anything is decided."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import EventType, Status
from .hosts import Host, host
from .negation import is_refusal
from .roles import Arguments, cast_roles
from .scene import Scene
from .status import judge


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger with the type and status that its words give it, and the sides that its frame finds.

    `refused`: its own negation makes a refusal of it ("n'approuve pas").
    """

    at: Host
    type: EventType
    status: Status
    refused: bool
    actors: Arguments
    recipients: Arguments

    @property
    def head(self) -> int:
        """The token that heads the trigger."""
        return self.at.head


def candidates(scene: Scene) -> Iterator[Candidate]:
    """Every trigger of a dispatch, in text order, but for nouns that a verb of an event carries."""
    for token in sorted(scene.triggers):
        at = host(scene, scene.triggers[token])
        if at.found.row.pos != "noun" or at.verb not in scene.triggers:  # "a signé un accord": the verb tells it
            yield _candidate(scene, at)


def _candidate(scene: Scene, at: Host) -> Candidate:
    refused = is_refusal(scene, at)
    status = judge(scene, at, but_negation=refused)
    actors, recipients = cast_roles(scene, at)
    return Candidate(at, "REJECT" if refused else at.found.row.type, status, refused, actors, recipients)
