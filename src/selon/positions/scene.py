"""What the rules of this stage look at, and the draft of a position that each of them makes."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..cast import Part
from ..lang.schema import StanceValue
from ..told import Told


@dataclass(frozen=True, slots=True)
class Extent:
    """The tokens of a proposal, `first` to `last` (excluded), and its main word."""

    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A position before it is finished. All numbers are tokens; `evidence` and `condition` are half-open.

    `like`: the draft whose proposal is meant where the text only points at it ("ce projet", "cela").
    """

    rule: str
    actor: str
    stance: StanceValue
    proposal: Extent
    evidence: tuple[int, int]
    condition: tuple[int, int] | None = None
    basis: str | None = None
    like: "Draft | None" = None
    score: float = 0.0  # the probability that a careful coder would record it


class Scene(Told):
    """A dispatch with what the rules of this stage ask of it."""

    def actor(self, tokens: Iterable[int]) -> str | None:
        """The first actor that one of these tokens means."""
        parts = (self.cast.at(t) for t in tokens)
        return next((part.actor for part in parts if part is not None), None)

    def somebody(self, head: int) -> Part | None:
        """The mention of a person, a country or something with a name of its own that `head` heads."""
        part = self.cast.at(head)
        if part is None:
            return None
        named = part.form in {"name", "metonym"} or self.cast.actor(part.actor).type in {"person", "country", "group"}
        return part if named else None

    def sentence(self, token: int) -> tuple[int, int]:
        """The tokens of the sentence that `token` stands in."""
        return self.parse.sentences[self.parse.sentence_of[token]]
