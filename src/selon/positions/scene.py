"""What the rules of this stage look at, and the draft of a position that each of them makes."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ..cast import Cast, Part
from ..lang.schema import StanceValue
from ..model import Statement
from ..parse.columns import Parse


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


@dataclass(frozen=True)
class Scene:
    """One dispatch's parse, cast and statements."""

    parse: Parse
    cast: Cast
    statements: tuple[Statement, ...]

    @cached_property
    def _spans(self) -> list[tuple[int, int, Statement]]:
        """Contents of statements, shortest first."""
        spans = [(c.start, c.end, s) for s in self.statements for c in s.content]
        return sorted(spans, key=lambda span: span[1] - span[0])

    def statement(self, token: int) -> Statement | None:
        """The narrowest statement that holds the token in its content."""
        at = self.parse.start[token]
        return next((s for start, end, s in self._spans if start <= at < end), None)

    def cued(self, token: int) -> Statement | None:
        """The statement whose cue the token is."""
        at = self.parse.start[token]
        return next((s for s in self.statements if s.cue is not None and s.cue.start <= at < s.cue.end), None)

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
