"""What the rules of this stage look at, and the draft of a statement that each of them makes."""

from dataclasses import dataclass
from functools import cached_property

from ..cast import Cast
from ..lang.quotes import Quotation, quotations
from ..lang.schema import CueRow
from ..lang.speech import phrase_end
from ..parse.columns import Parse
from ..parse.phrases import verb_group

SpanPair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it is finished. `cue` and `source` are characters; `subject` is a token."""

    rule: str
    content: tuple[SpanPair, ...]
    cue: SpanPair | None
    lemma: str = ""
    act: str = "say"
    source: SpanPair | None = None
    subject: int | None = None
    speaker: str | None = None
    verb: int | None = None


@dataclass(frozen=True)
class Scene:
    """One dispatch's parse and cast with the cues and quotations found in it."""

    parse: Parse
    cast: Cast
    cues: dict[int, CueRow]

    @cached_property
    def quotes(self) -> tuple[Quotation, ...]:
        """Quotations that are opened, outermost first; offsets are the dispatch's."""
        return tuple(q for q in quotations(self.parse.text) if q.opened and q.inner_end > q.inner_start)

    def quote_at(self, offset: int) -> Quotation | None:
        """The innermost quotation that holds this character between its marks."""
        held = [q for q in self.quotes if q.start < offset < q.end]
        return held[-1] if held else None

    def outer_quote_at(self, offset: int) -> Quotation | None:
        """The outermost quotation that holds this character between its marks."""
        return next((q for q in self.quotes if q.start < offset < q.end), None)

    def cue_end(self, verb: int) -> int:
        """The token behind the cue: its verb group, and the other words of its phrase."""
        behind = verb_group(self.parse, verb)[1]
        return max(behind, phrase_end(self.parse, verb, self.cues[verb])) if verb in self.cues else behind

    def opening(self, token: int) -> Quotation | None:
        """The quotation that this token opens."""
        return next((q for q in self.quotes if q.start == self.parse.start[token]), None)

    def sentence(self, token: int) -> tuple[int, int]:
        """The tokens of the sentence that `token` stands in."""
        return self.parse.sentences[self.parse.sentence_of[token]]

    def chars(self, first: int, last: int) -> SpanPair:
        """The characters of tokens `first` to `last` (excluded)."""
        return self.parse.start[first], self.parse.end[last - 1]
