"""What was told before a candidate: who acted, who was acted upon, in which words."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from .candidate import Candidate

_NOBODY: frozenset[str] = frozenset()
Sides = tuple[frozenset[str], frozenset[str]]


@dataclass
class Earlier:
    """The sides of the candidates so far, of the last one and of the last one of each type."""

    last: Sides = (_NOBODY, _NOBODY)
    of_type: dict[str, Sides] = field(default_factory=dict)

    def before(self, candidate: Candidate) -> dict[str, frozenset[str]]:
        """Who did and suffered what was told before, in general and of this type."""
        same = self.of_type.get(candidate.type, (_NOBODY, _NOBODY))
        return {"acted": self.last[0], "suffered": self.last[1], "acted_so": same[0], "suffered_so": same[1]}

    def note(self, candidate: Candidate) -> None:
        """Goes on to the next candidate."""
        actors = frozenset(a.actor for a in candidate.actors)
        recipients = frozenset(a.actor for a in candidate.recipients)
        same = self.of_type.get(candidate.type, (_NOBODY, _NOBODY))
        self.last = (actors or self.last[0], recipients or self.last[1])
        self.of_type[candidate.type] = (actors or same[0], recipients or same[1])


def with_earlier(found: Iterator[Candidate]) -> Iterator[tuple[Candidate, dict[str, frozenset[str]]]]:
    """Each candidate with what was told before it."""
    earlier = Earlier()
    for candidate in found:
        yield candidate, earlier.before(candidate)
        earlier.note(candidate)
