"""One dispatch as the stages see it that read facts: its words, who is meant by them, and who says what."""

from dataclasses import dataclass
from functools import cached_property

from .cast import Cast
from .model import Statement
from .parse.columns import Parse


@dataclass(frozen=True)
class Told:
    """A dispatch's parse, cast and statements."""

    parse: Parse
    cast: Cast
    statements: tuple[Statement, ...] = ()

    @cached_property
    def _contents(self) -> list[tuple[int, int, Statement]]:
        """Spans of content, narrowest first."""
        spans = [(c.start, c.end, s) for s in self.statements for c in s.content]
        return sorted(spans, key=lambda span: span[1] - span[0])

    def statement(self, token: int) -> Statement | None:
        """The innermost statement whose content holds the token."""
        at = self.parse.start[token]
        return next((s for start, end, s in self._contents if start <= at < end), None)

    def cued(self, token: int) -> Statement | None:
        """The statement whose cue the token is."""
        at = self.parse.start[token]
        return next((s for s in self.statements if s.cue is not None and s.cue.start <= at < s.cue.end), None)
