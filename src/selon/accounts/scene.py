"""What the rules of this stage look at, and the draft of an account that each of them makes."""

from dataclasses import dataclass
from functools import cached_property

from ..model import Statement
from ..told import Told


@dataclass(frozen=True, slots=True)
class Side:
    """Who tells the facts, and in which statement (None: only a word like "dément")."""

    by: str
    statement: Statement | None


@dataclass(frozen=True, slots=True)
class Draft:
    """An account before it is finished; `at` is the token where the second version stands."""

    about: str
    sides: tuple[Side, ...]
    at: int


class Scene(Told):
    """A dispatch with what the rules of this stage ask of it."""

    @cached_property
    def tokens(self) -> dict[str, range]:
        """For each statement the tokens from its first content to its last."""
        return {
            s.id: self.parse.tokens_within(s.content[0].start, s.content[-1].end) for s in self.statements if s.content
        }

    def circle(self, actor: str) -> frozenset[str]:
        """The actor and whatever it acts for."""
        found = {actor}
        known = {a.id: a.of for a in self.cast.actors}
        while (of := known.get(actor)) is not None and of not in found:
            found.add(of)
            actor = of
        return frozenset(found)

    def opposed(self, one: str, other: str) -> bool:
        """Two actors that do not speak for the same side."""
        return self.circle(one).isdisjoint(self.circle(other))

    def mentioned(self, tokens: range) -> frozenset[str]:
        """The actors meant somewhere in the tokens, adjectives included."""
        return frozenset(p.actor for p in self.cast.parts if tokens.start <= p.head < tokens.stop)

    def sentence(self, token: int) -> int:
        """The number of the token's sentence."""
        return self.parse.sentence_of[token]
